//! Headphones, earbuds, earphones with a cable, speakers.

use super::{DEPARTMENT, ECHO_ISLE, HALFGRID, INKISLE, TINGYE};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const GROUP: Pair = ("耳机音箱", "Headphones & speakers");

const HEADPHONES: Leaf = Leaf {
    code: "AH",
    zone: "audio",
    kind: Kind::OverEarHeadphones,
    path: &[DEPARTMENT, GROUP, ("头戴式耳机", "Over-ear headphones")],
    facts: &[(WARRANTY, ONE_YEAR)],
    also_true: &[
        (
            "耳罩可以取下更换，戴久了也不闷。",
            "The cushions come off to be replaced, and stay comfortable for hours.",
        ),
        ("可以折进随附的收纳袋，出门好带。", "It folds into the pouch that comes with it."),
        (
            "店里有试听机，欢迎戴上听一首再决定。",
            "There is a demo pair in the shop: try a song before you decide.",
        ),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const HEADPHONE_ITEMS: &[Item] = &[
    Item(("静川 S3 头戴式主动降噪耳机", "Stillwater S3 noise-cancelling headphones"), TINGYE, (499, 599), &[BLACK, CREAM, HAZE_BLUE],
        ("地铁和飞机上的低频噪音压得很干净，人声依然听得清。", "It hushes trains and planes while voices stay clear."),
        &[(CONNECTION, BLUETOOTH), (NOISE, ("主动降噪", "Active")), (BATTERY, ("45 小时", "45 hours")), (MICROPHONE, YES), (PORT, TYPE_C)]),
    Item(("静川 S1 蓝牙头戴式耳机", "Stillwater S1 Bluetooth headphones"), TINGYE, (259, 0), &[WHITE, BLACK, PINK],
        ("入门价位里声音均衡的一副，上网课、听歌都合适。", "A balanced sound at an easy price, for lessons and music alike."),
        &[(CONNECTION, BLUETOOTH), (NOISE, NONE), (BATTERY, ("40 小时", "40 hours")), (MICROPHONE, YES), (PORT, TYPE_C)]),
    Item(("静川 Pro 头戴式降噪耳机", "Stillwater Pro noise-cancelling headphones"), TINGYE, (1299, 1499), &[CHARCOAL, CHAMPAGNE],
        ("自适应降噪会跟着环境变化，高解析音质，细节很足。", "Its cancelling adapts to where you are, and high-resolution sound keeps every detail."),
        &[(CONNECTION, BLUETOOTH), (NOISE, ("自适应主动降噪", "Adaptive, active")), (BATTERY, ("60 小时", "60 hours")), (MICROPHONE, YES), (PORT, TYPE_C)]),
    Item(("林间 开放式头戴耳机", "Woodland open-back headphones"), ECHO_ISLE, (899, 0), &[WALNUT, BLACK],
        ("开放式结构声场开阔，胡桃木外壳，适合在家安静地听。", "Open backs make a wide stage; the walnut cups suit quiet evenings at home."),
        &[(CONNECTION, WIRED), (NOISE, NONE), (MICROPHONE, NO), (LENGTH, ("线长 3 米", "3 m cable"))]),
    Item(("录音棚 M20 有线头戴式耳机", "Studio M20 wired headphones"), ECHO_ISLE, (429, 0), &[BLACK],
        ("声音平直不修饰，练琴、剪片子时听得准。", "A flat, honest sound for practice and editing."),
        &[(CONNECTION, WIRED), (NOISE, NONE), (MICROPHONE, NO), (LENGTH, ("线长 1.8 米", "1.8 m cable"))]),
    Item(("小鹿 儿童头戴耳机", "Fawn children's headphones"), TINGYE, (169, 199), &[SKY_BLUE, PINK, LEMON],
        ("音量限制在 85 分贝以内，头梁能跟着孩子长大。", "Volume stops at 85 decibels, and the band grows with the child."),
        &[(CONNECTION, BLUETOOTH), (NOISE, NONE), (BATTERY, ("30 小时", "30 hours")), (MICROPHONE, YES), (SAFETY, ("85 分贝限音", "Limited to 85 dB"))]),
    Item(("夜航 电竞头戴耳机", "Nightflight gaming headset"), HALFGRID, (359, 0), &[BLACK, PURPLE],
        ("2.4G 低延迟，脚步声的方向听得出来，麦克风可以拆下。", "Low delay over 2.4 GHz tells you where steps come from; the microphone comes off."),
        &[(CONNECTION, ("2.4G 无线 / 蓝牙", "2.4 GHz wireless and Bluetooth")), (NOISE, NONE), (BATTERY, ("35 小时", "35 hours")), (MICROPHONE, YES), (PORT, TYPE_C)]),
    Item(("会议 H5 头戴耳麦", "Meeting H5 headset"), HALFGRID, (329, 0), &[CHARCOAL, LIGHT_GREY],
        ("麦杆翻起就静音，开一整天视频会耳朵也不累。", "Lift the arm to mute; light enough for a day of video calls."),
        &[(CONNECTION, ("蓝牙无线 / USB", "Bluetooth wireless and USB")), (NOISE, NONE), (BATTERY, ("28 小时", "28 hours")), (MICROPHONE, YES), (OCCASION, OFFICE)]),
    Item(("云团 轻量头戴式耳机", "Cloud lightweight headphones"), ECHO_ISLE, (389, 449), &[BEAN_GREEN, CREAM, LILAC],
        ("整副只有 168 克，配柔软织物耳罩，戴眼镜也不夹。", "Only 168 g with soft fabric cushions, kind to people with glasses."),
        &[(CONNECTION, BLUETOOTH), (NOISE, ("主动降噪", "Active")), (BATTERY, ("38 小时", "38 hours")), (MICROPHONE, YES), (WEIGHT, ("168 克，轻便", "168 g, lightweight"))]),
    Item(("复刻 1978 蓝牙头戴式耳机", "Replay 1978 Bluetooth headphones"), ECHO_ISLE, (299, 0), &[MUSTARD, RUST_RED, DENIM_BLUE],
        ("橙黄海绵耳罩配金属细头梁，是老随身听的样子。", "Foam pads on a slim metal band, as in the days of the first pocket players."),
        &[(CONNECTION, BLUETOOTH), (NOISE, NONE), (BATTERY, ("24 小时", "24 hours")), (MICROPHONE, YES), (STYLE, ("复古", "Vintage"))]),
];

const EARBUDS: Leaf = Leaf {
    code: "AE",
    kind: Kind::Earbuds,
    path: &[DEPARTMENT, GROUP, ("真无线耳机", "Earbuds")],
    facts: &[(CONNECTION, BLUETOOTH), (MICROPHONE, YES), (PORT, TYPE_C)],
    also_true: &[
        ("附大中小三副耳塞，总有一副合适。", "Three sizes of tips are in the box."),
        ("打开盒盖就连上手机，不用多按一下。", "Open the case and it connects, nothing to press."),
        ("单只也能用，接电话方便。", "Either bud works alone, which is handy for calls."),
    ],
    ..HEADPHONES
};

#[rustfmt::skip]
const EARBUD_ITEMS: &[Item] = &[
    Item(("豆子 2 真无线蓝牙耳机", "Bean 2 wireless earbuds"), TINGYE, (199, 249), &[WHITE, BLACK, BEAN_GREEN],
        ("小巧轻盈，戴着几乎没有感觉，日常通勤够用。", "Small and light enough to forget; all a commute needs."),
        &[(NOISE, NONE), (BATTERY, ("含盒 30 小时", "30 hours with case")), (WATER, ("IPX4 防泼水", "IPX4, splash-proof"))]),
    Item(("豆子 Pro 主动降噪耳塞", "Bean Pro noise-cancelling earbuds"), TINGYE, (469, 0), &[BLACK, CREAM],
        ("入耳一戴，办公室的嘈杂就远了，透明模式一按就回来。", "Put it in and the office fades; one press lets it back."),
        &[(NOISE, ("主动降噪", "Active")), (BATTERY, ("含盒 36 小时", "36 hours with case")), (WATER, ("IPX4 防泼水", "IPX4, splash-proof")), (WIRELESS_CHARGING, YES)]),
    Item(("风耳 开放式运动耳机", "Windear open-ear sports earbuds"), TINGYE, (399, 459), &[CHARCOAL, ORANGE, LAKE_BLUE],
        ("挂在耳上不堵耳道，跑步时听得见路上的车。", "It rests on the ear, so you hear the road while you run."),
        &[(NOISE, NONE), (BATTERY, ("含盒 32 小时", "32 hours with case")), (WATER, ("IP55 防汗防水", "IP55, sweat and water resistant")), (OCCASION, ("跑步、运动", "Running, sports"))]),
    Item(("贝壳 半入耳式蓝牙耳机", "Shell half-in-ear Bluetooth earbuds"), ECHO_ISLE, (149, 0), &[WHITE, PINK, SKY_BLUE, LILAC],
        ("半入耳不胀痛，盒子像一枚圆圆的贝壳。", "No pressure in the ear, and the case is as round as a shell."),
        &[(NOISE, NONE), (BATTERY, ("含盒 26 小时", "26 hours with case")), (WATER, ("IPX4 防泼水", "IPX4, splash-proof"))]),
    Item(("潮汐 A8 降噪蓝牙耳机", "Tide A8 noise-cancelling earbuds"), ECHO_ISLE, (599, 699), &[NAVY, SILVER],
        ("双馈降噪配金属振膜，低音有弹性，高音不刺耳。", "Two-way cancelling and a metal membrane: springy bass, gentle treble."),
        &[(NOISE, ("主动降噪", "Active")), (BATTERY, ("含盒 40 小时", "40 hours with case")), (WATER, ("IPX5 防水", "IPX5, waterproof")), (WIRELESS_CHARGING, YES)]),
    Item(("潮汐 A3 真无线耳机", "Tide A3 wireless earbuds"), ECHO_ISLE, (269, 0), &[BLACK, WHITE],
        ("续航长、连接稳，是店里回头客最多的一款。", "Long-lasting and steady, the pair people come back for."),
        &[(NOISE, NONE), (BATTERY, ("含盒 50 小时", "50 hours with case")), (WATER, ("IPX4 防泼水", "IPX4, splash-proof"))]),
    Item(("夜读 睡眠耳塞", "Nightread sleep earbuds"), TINGYE, (329, 0), &[OATMEAL, LOTUS_PINK],
        ("侧睡不顶耳，内置雨声和白噪音，到点自动停。", "Flat enough for side sleepers, with rain and white noise that stop by themselves."),
        &[(NOISE, NONE), (BATTERY, ("整夜 10 小时", "10 hours, all night")), (OCCASION, ("睡觉", "Sleep"))]),
    Item(("耳夹 轻氧蓝牙耳机", "Cuff clip-on Bluetooth earbuds"), ECHO_ISLE, (349, 399), &[ROSE_GOLD, SILVER, BLACK],
        ("像耳饰一样夹在耳廓上，跑跳也不掉。", "It clips on like an earring and stays through a jump."),
        &[(NOISE, NONE), (BATTERY, ("含盒 28 小时", "28 hours with case")), (WATER, ("IPX4 防泼水", "IPX4, splash-proof"))]),
    Item(("课桌 学习蓝牙耳塞", "Schoolroom Bluetooth earbuds"), HALFGRID, (99, 129), &[WHITE, MINT],
        ("网课人声清晰，价格也轻松。", "Clear voices for online lessons, at a price that is easy to like."),
        &[(NOISE, NONE), (BATTERY, ("含盒 24 小时", "24 hours with case"))]),
];

const WIRED_EARPHONES: Leaf = Leaf {
    code: "AW",
    kind: Kind::WiredEarphones,
    path: &[DEPARTMENT, GROUP, ("有线耳机", "Wired earphones")],
    facts: &[(NOISE, NONE), (MICROPHONE, YES), (WARRANTY, ("半年", "6 months"))],
    also_true: &[
        ("不用充电，插上就响。", "Nothing to charge: plug in and play."),
        ("线控可以接电话、切歌。", "A remote on the cable takes calls and skips songs."),
    ],
    ..HEADPHONES
};

#[rustfmt::skip]
const WIRED_ITEMS: &[Item] = &[
    Item(("细雨 入耳式有线耳机", "Drizzle wired earphones"), ECHO_ISLE, (59, 0), &[WHITE, BLACK],
        ("小小一副，放在包里备着最安心。", "A small pair to keep in your bag, just in case."),
        &[(CONNECTION, WIRED), (LENGTH, ("线长 1.2 米", "1.2 m cable"))]),
    Item(("细雨 C 口有线耳机", "Drizzle C wired earphones"), ECHO_ISLE, (79, 99), &[WHITE, HAZE_BLUE],
        ("Type-C 接口直插手机，内置解码，声音干净。", "USB-C straight into the phone, with its own decoder for a clean sound."),
        &[(CONNECTION, ("有线，Type-C", "Wired, USB-C")), (LENGTH, ("线长 1.2 米", "1.2 m cable"))]),
    Item(("铜铃 双单元有线耳机", "Brassbell two-driver wired earphones"), TINGYE, (239, 0), &[GOLD, CHARCOAL],
        ("一圈一铁双单元，女声尤其好听，线可以更换。", "Two drivers that flatter a woman's voice, on a cable that can be replaced."),
        &[(CONNECTION, WIRED), (LENGTH, ("线长 1.25 米", "1.25 m cable"))]),
    Item(("平耳 半入耳有线耳机", "Flatear wired earphones"), HALFGRID, (39, 0), &[WHITE, PINK, SKY_BLUE],
        ("经典平头造型，戴着不胀耳。", "The classic flat shape that never presses."),
        &[(CONNECTION, WIRED), (LENGTH, ("线长 1.2 米", "1.2 m cable"))]),
];

const SPEAKERS: Leaf = Leaf {
    code: "AS",
    kind: Kind::Speaker,
    path: &[DEPARTMENT, GROUP, ("音箱", "Speakers")],
    facts: &[(WARRANTY, ONE_YEAR)],
    also_true: &[
        ("两台可以配成立体声。", "Two of them pair up for stereo."),
        ("织物网罩耐脏，擦一擦就干净。", "The fabric front shrugs off dust and wipes clean."),
        ("附 Type-C 充电线，说明书中英双语。", "A USB-C cable is included."),
    ],
    ..HEADPHONES
};

#[rustfmt::skip]
const SPEAKER_ITEMS: &[Item] = &[
    Item(("石子 便携蓝牙音箱", "Pebble portable Bluetooth speaker"), ECHO_ISLE, (159, 199), &[CORAL_RED, LAKE_BLUE, BLACK],
        ("手掌大小，带挂绳，洗澡、骑车都能带着听。", "Palm-sized on a loop, for the shower and the bicycle."),
        &[(CONNECTION, BLUETOOTH), (POWER, ("8 瓦", "8 W")), (BATTERY, ("15 小时", "15 hours")), (WATER, ("IPX7 防水", "IPX7, waterproof"))]),
    Item(("篝火 户外蓝牙音箱", "Campfire outdoor Bluetooth speaker"), ECHO_ISLE, (399, 0), &[ARMY_GREEN, ORANGE],
        ("露营时放在草地上，四周都听得清楚，还有一圈暖灯。", "Set it on the grass and everyone hears, by a ring of warm light."),
        &[(CONNECTION, BLUETOOTH), (POWER, ("24 瓦", "24 W")), (BATTERY, ("24 小时", "24 hours")), (WATER, ("IP67 防水防尘", "IP67, waterproof and dustproof")), (OCCASION, CAMPING)]),
    Item(("木屋 桌面蓝牙音箱", "Cabin tabletop Bluetooth speaker"), TINGYE, (569, 699), &[WALNUT, WOOD],
        ("实木箱体声音温润，放在书架上也好看。", "A solid wood body with a warm voice that looks right on a shelf."),
        &[(CONNECTION, BLUETOOTH), (POWER, ("30 瓦", "30 W")), (MATERIAL, WOODEN), (WATER, NONE)]),
    Item(("灯塔 智能音箱", "Lighthouse smart speaker"), INKISLE, (299, 0), &[LIGHT_GREY, HAZE_BLUE],
        ("说一句话就能报时、放歌、关灯，麦克风有物理开关。", "Say the word for time, music or lights; the microphone has a real switch."),
        &[(CONNECTION, ("Wi-Fi 无线 / 蓝牙", "Wi-Fi wireless and Bluetooth")), (POWER, ("12 瓦", "12 W")), (FEATURE, ("语音控制", "Voice control")), (WATER, NONE)]),
    Item(("音符 迷你蓝牙音箱", "Crotchet mini Bluetooth speaker"), HALFGRID, (79, 99), &[YELLOW, PINK, MINT, WHITE],
        ("一只手就能握住，颜色像糖果。", "It fits in one hand and comes in the colours of sweets."),
        &[(CONNECTION, BLUETOOTH), (POWER, ("3 瓦", "3 W")), (BATTERY, ("8 小时", "8 hours")), (WATER, ("IPX4 防泼水", "IPX4, splash-proof"))]),
    Item(("长堤 电视条形音箱", "Causeway television speaker"), TINGYE, (799, 999), &[BLACK],
        ("接上电视，人物对白清楚许多，遥控器一键切换夜间模式。", "Plug it into the television for clearer speech, with a night mode on the remote."),
        &[(CONNECTION, ("蓝牙无线 / HDMI", "Bluetooth wireless and HDMI")), (POWER, ("80 瓦", "80 W")), (FEATURE, ("带遥控", "With remote"))]),
    Item(("方糖 桌面电脑音箱", "Sugarcube desktop speaker"), HALFGRID, (189, 0), &[WHITE, BLACK],
        ("一对两只，USB 供电，桌面上只占一本书的地方。", "A pair powered by USB that takes no more room than a book."),
        &[(CONNECTION, ("有线，USB", "Wired, USB")), (POWER, ("2×6 瓦", "2 × 6 W")), (OCCASION, OFFICE)]),
    Item(("唱片 复古蓝牙音箱", "Vinyl retro Bluetooth speaker"), ECHO_ISLE, (459, 0), &[BURGUNDY, CREAM, DARK_GREEN],
        ("旋钮有恰到好处的阻尼，能听蓝牙，也能听广播。", "Knobs with the right resistance, for Bluetooth and for the wireless news."),
        &[(CONNECTION, BLUETOOTH), (POWER, ("20 瓦", "20 W")), (BATTERY, ("12 小时", "12 hours")), (STYLE, ("复古", "Vintage"))]),
    Item(("浴室 吸盘蓝牙音箱", "Splash suction Bluetooth speaker"), ECHO_ISLE, (119, 0), &[SKY_BLUE, WHITE],
        ("吸在瓷砖上稳稳当当，水淋也不怕。", "It holds on to tiles and does not mind the shower."),
        &[(CONNECTION, BLUETOOTH), (POWER, ("5 瓦", "5 W")), (BATTERY, ("10 小时", "10 hours")), (WATER, ("IPX7 防水", "IPX7, waterproof"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        HEADPHONES.drafts(HEADPHONE_ITEMS),
        EARBUDS.drafts(EARBUD_ITEMS),
        WIRED_EARPHONES.drafts(WIRED_ITEMS),
        SPEAKERS.drafts(SPEAKER_ITEMS),
    ]
    .concat()
}
