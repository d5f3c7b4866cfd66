//! Phones, cases, tablets, watches.

use super::{BEIYU, DEPARTMENT, HALFGRID, INKISLE};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;

const GROUP: Pair = ("手机通讯", "Phones & tablets");
const WEARABLES: Pair = ("智能穿戴", "Wearables");

const PHONES: Leaf = Leaf {
    code: "AP",
    zone: "audio",
    kind: Kind::Phone,
    path: &[DEPARTMENT, GROUP, ("手机", "Phones")],
    facts: &[(PORT, TYPE_C)],
    sizes: &["128 GB", "256 GB"],
    also_true: &[
        ("店里可以帮您把旧手机的资料搬过来。", "We move your things over from the old phone in the shop."),
        ("附保护壳和充电线，买回去就能用。", "A case and a cable are in the box."),
        ("柜台有真机，欢迎上手试试。", "There is one on the counter to try."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const PHONE_ITEMS: &[Item] = &[
    Item(("墨屿 12 智能手机", "Inkisle 12 smartphone"), INKISLE, (2999, 3299), &[BLACK, WHITE, LAKE_BLUE],
        ("6.6 英寸护眼屏，拍夜景清楚，一天一充绰绰有余。", "A 6.6-inch screen that is easy on the eyes, clear night photos, and a full day on one charge."),
        &[(SCREEN, ("6.6 英寸", "6.6 inches")), (NETWORK, ("5G，双卡", "5G, dual SIM")), (BATTERY, ("5000 毫安时", "5,000 mAh")), (FAST_CHARGING, ("67 瓦", "67 W"))]),
    Item(("墨屿 12 Pro 智能手机", "Inkisle 12 Pro smartphone"), INKISLE, (4599, 0), &[CHARCOAL, CHAMPAGNE],
        ("三颗镜头覆盖广角到五倍长焦，玻璃后盖细腻不留指纹。", "Three lenses from wide to 5× zoom, in glass that keeps no fingerprints."),
        &[(SCREEN, ("6.7 英寸", "6.7 inches")), (NETWORK, ("5G，双卡", "5G, dual SIM")), (BATTERY, ("5200 毫安时", "5,200 mAh")), (FAST_CHARGING, ("100 瓦", "100 W")), (WIRELESS_CHARGING, YES), (WATER, ("IP68 防水", "IP68, waterproof"))]),
    Item(("墨屿 Lite 智能手机", "Inkisle Lite smartphone"), INKISLE, (1499, 1699), &[SKY_BLUE, BLACK, LILAC],
        ("轻薄好握，日常聊天看视频流畅不卡。", "Slim and easy to hold, smooth for messages and films."),
        &[(SCREEN, ("6.4 英寸", "6.4 inches")), (NETWORK, ("5G，双卡", "5G, dual SIM")), (BATTERY, ("4800 毫安时", "4,800 mAh")), (FAST_CHARGING, ("33 瓦", "33 W"))]),
    Item(("墨屿 折页 折叠屏手机", "Inkisle Fold folding smartphone"), INKISLE, (7999, 8999), &[BLACK, DARK_GREEN],
        ("合起来是手机，打开像一本小书，两边可以同时用。", "Closed it is a phone; open, a small book with two pages at once."),
        &[(SCREEN, ("7.8 英寸", "7.8 inches")), (NETWORK, ("5G，双卡", "5G, dual SIM")), (BATTERY, ("4700 毫安时", "4,700 mAh")), (FAST_CHARGING, ("66 瓦", "66 W")), (FEATURE, ("可折叠", "Foldable"))]),
    Item(("岸边 X2 拍照手机", "Shore X2 camera phone"), BEIYU, (3499, 3799), &[ROSE_GOLD, BLACK],
        ("大底主摄加人像柔光，拍人自然，不磨掉皮肤的样子。", "A large sensor and soft portrait light that leave a face looking like itself."),
        &[(SCREEN, ("6.6 英寸", "6.6 inches")), (NETWORK, ("5G，双卡", "5G, dual SIM")), (BATTERY, ("5000 毫安时", "5,000 mAh")), (FAST_CHARGING, ("80 瓦", "80 W")), (OCCASION, ("拍照", "Photography"))]),
    Item(("岸边 长航 大电池手机", "Shore Longway phone"), BEIYU, (1299, 0), &[NAVY, GREY],
        ("7000 毫安时大电池，用两天才想起充电，还能给耳机反向充。", "With 7,000 mAh it lasts two days and can top up your earbuds."),
        &[(SCREEN, ("6.7 英寸", "6.7 inches")), (NETWORK, ("5G，双卡", "5G, dual SIM")), (BATTERY, ("7000 毫安时，约两天", "7,000 mAh, about two days")), (FAST_CHARGING, ("44 瓦", "44 W"))]),
    Item(("晴好 大字手机", "Fairday easy-read phone"), BEIYU, (699, 799), &[RED, BLACK],
        ("字大声音大，按键分明，背后一键呼叫家人。", "Large letters, a strong voice, real keys, and one button on the back that calls the family."),
        &[(SCREEN, ("6.1 英寸", "6.1 inches")), (NETWORK, ("4G，双卡", "4G, dual SIM")), (BATTERY, ("5000 毫安时", "5,000 mAh")), (FAST_CHARGING, NO)]),
];

const CASES: Leaf = Leaf {
    code: "AC",
    kind: Kind::PhoneCase,
    path: &[DEPARTMENT, GROUP, ("手机壳", "Phone cases")],
    of: Some(SILICONE),
    facts: &[(THICKNESS, ("1.6 毫米", "1.6 mm"))],
    sizes: &["Inkisle 12", "Inkisle 12 Pro", "Shore X2"],
    also_true: &[
        ("镜头一圈略高，放桌上不磨镜片。", "A raised rim keeps the lens off the table."),
        ("四角加厚，磕碰不心疼。", "Thicker corners take the knocks."),
    ],
    ..PHONES
};

#[rustfmt::skip]
const CASE_ITEMS: &[Item] = &[
    Item(("素手 液态硅胶手机壳", "Plainhand silicone phone case"), HALFGRID, (59, 0), &[BEAN_GREEN, LOTUS_PINK, NAVY, BLACK],
        ("手感像婴儿皮肤，颜色安静耐看。", "Smooth to hold, in quiet colours that last."),
        &[(FEATURE, ("防摔", "Shockproof")), (WIRELESS_CHARGING, YES)]),
    Item(("清透 防摔手机壳", "Clearview shockproof phone case"), HALFGRID, (49, 69), &[CLEAR],
        ("通透不发黄，手机原来的颜色看得见。", "It stays clear, so the phone shows its own colour."),
        &[(MATERIAL, ("聚碳酸酯", "Polycarbonate")), (FEATURE, ("防摔", "Shockproof")), (WIRELESS_CHARGING, YES)]),
    Item(("磁扣 磁吸手机壳", "Clasp magnetic phone case"), HALFGRID, (89, 0), &[LIGHT_GREY, HAZE_BLUE, PINK],
        ("磁圈吸力足，一贴就能充电、挂支架。", "Strong magnets for charging and stands."),
        &[(FEATURE, ("磁吸、防摔", "Magnetic, shockproof")), (WIRELESS_CHARGING, YES)]),
    Item(("旅人 真皮手机壳", "Traveller leather phone case"), INKISLE, (199, 249), &[CAMEL, BLACK, BURGUNDY],
        ("植鞣牛皮越用越润，背后能放一张卡。", "Vegetable-tanned leather that deepens with use, with room for one card."),
        &[(MATERIAL, LEATHER), (FEATURE, ("插卡", "Holds a card")), (WIRELESS_CHARGING, NO)]),
    Item(("花信 印花手机壳", "Blossom printed phone case"), HALFGRID, (69, 0), &[CREAM, CORAL_RED],
        ("二十四番花信的插画，每一朵都是手绘。", "Painted flowers, one for each turn of the season."),
        &[(FEATURE, ("防摔", "Shockproof")), (STYLE, ("国风", "Chinese style"))]),
    Item(("波点 软边手机壳", "Polka soft-edge phone case"), HALFGRID, (45, 59), &[YELLOW, WHITE],
        ("俏皮的圆点，边框软软的，好拆好装。", "Cheerful dots in a soft frame that goes on and off easily."),
        &[(FEATURE, ("防摔", "Shockproof")), (STYLE, ("可爱", "Cute"))]),
];

const TABLETS: Leaf = Leaf {
    code: "AT",
    kind: Kind::Tablet,
    path: &[DEPARTMENT, GROUP, ("平板电脑", "Tablets")],
    sizes: &["128 GB", "256 GB"],
    ..PHONES
};

#[rustfmt::skip]
const TABLET_ITEMS: &[Item] = &[
    Item(("墨屿 Pad 11 平板电脑", "Inkisle Pad 11 tablet"), INKISLE, (2199, 2499), &[SILVER, CHARCOAL],
        ("11 英寸高刷屏，配手写笔就是一本笔记本子。", "An 11-inch high-refresh screen that becomes a notepad with the pen."),
        &[(SCREEN, ("11 英寸", "11 inches")), (BATTERY, ("12 小时", "12 hours")), (CONNECTION, ("Wi-Fi 无线", "Wi-Fi, wireless")), (FAST_CHARGING, ("45 瓦", "45 W"))]),
    Item(("墨屿 Pad 学习平板", "Inkisle Pad Study tablet"), INKISLE, (1399, 0), &[BEAN_GREEN, LIGHT_GREY],
        ("类纸屏不反光，家长可以设定使用时间。", "A paper-like screen without glare, and hours that parents set."),
        &[(SCREEN, ("10.4 英寸", "10.4 inches")), (BATTERY, ("10 小时", "10 hours")), (CONNECTION, ("Wi-Fi 无线", "Wi-Fi, wireless")), (FEATURE, ("护眼、防蓝光", "Eye care, blue light filter")), (OCCASION, ("学习", "Studying"))]),
    Item(("墨屿 Pad 13 大屏平板", "Inkisle Pad 13 large tablet"), INKISLE, (3999, 4399), &[CHARCOAL],
        ("13 英寸大屏接上键盘，出差可以少带一台电脑。", "Thirteen inches and a keyboard: one thing less to pack for a business trip."),
        &[(SCREEN, ("13 英寸", "13 inches")), (BATTERY, ("11 小时", "11 hours")), (CONNECTION, ("5G / Wi-Fi 无线", "5G and Wi-Fi, wireless")), (FAST_CHARGING, ("66 瓦", "66 W"))]),
    Item(("岸边 听书小平板", "Shore Reader small tablet"), BEIYU, (899, 999), &[CREAM, PINK],
        ("八英寸单手能握，看书听书都轻松。", "Eight inches for one hand, to read or be read to."),
        &[(SCREEN, ("8 英寸", "8 inches")), (BATTERY, ("14 小时", "14 hours")), (CONNECTION, ("Wi-Fi 无线", "Wi-Fi, wireless")), (WEIGHT, ("310 克，轻便", "310 g, lightweight"))]),
];

const WATCHES: Leaf = Leaf {
    code: "AM",
    kind: Kind::SmartWatch,
    path: &[DEPARTMENT, WEARABLES, ("智能手表", "Smartwatches")],
    facts: &[(CONNECTION, BLUETOOTH), (WARRANTY, ONE_YEAR)],
    sizes: &[],
    also_true: &[
        ("表带快拆，换一条就是另一块表。", "Straps change in a second, and so does the watch."),
        ("抬腕就亮，来电和消息不会错过。", "It wakes as you lift your wrist, so calls are not missed."),
    ],
    ..PHONES
};

#[rustfmt::skip]
const WATCH_ITEMS: &[Item] = &[
    Item(("北屿 山野 GPS 智能手表", "Beiyu Trail GPS smartwatch"), BEIYU, (1299, 1499), &[ARMY_GREEN, BLACK],
        ("双频定位，进了山谷也不迷路，登山跑步都记得准。", "Dual-band positioning that holds in the valleys, for hikes and runs."),
        &[(BATTERY, ("14 天", "14 days")), (WATER, ("5ATM 防水", "5 ATM, waterproof")), (OCCASION, ("爬山、跑步", "Hiking, running")), (SCREEN, ("1.43 英寸", "1.43 inches"))]),
    Item(("北屿 日常 智能手表", "Beiyu Daily smartwatch"), BEIYU, (599, 0), &[BLACK, SILVER, PINK],
        ("心率、睡眠、久坐提醒，够用又不打扰。", "Heart rate, sleep and a nudge to stand up, without fuss."),
        &[(BATTERY, ("10 天", "10 days")), (WATER, ("5ATM 防水", "5 ATM, waterproof")), (SCREEN, ("1.39 英寸", "1.39 inches"))]),
    Item(("北屿 小圆 女士智能手表", "Beiyu Petite smartwatch for women"), BEIYU, (899, 999), &[ROSE_GOLD, CREAM, LILAC],
        ("表盘只有 38 毫米，细腕也合适，像一件首饰。", "Only 38 mm across, at home on a slim wrist like a piece of jewellery."),
        &[(BATTERY, ("7 天", "7 days")), (WATER, ("3ATM 防水", "3 ATM, waterproof")), (STYLE, ("优雅", "Elegant")), (OCCASION, GIFT)]),
    Item(("北屿 童伴 儿童电话手表", "Beiyu Buddy kids watch phone"), BEIYU, (499, 569), &[SKY_BLUE, PINK],
        ("能打电话、能定位，上课时间自动静音。", "It calls, it shows where they are, and it is silent in class."),
        &[(BATTERY, ("3 天", "3 days")), (WATER, ("IPX8 防水", "IPX8, waterproof")), (NETWORK, ("4G", "4G")), (AGE, ("5 岁以上", "5 years and up"))]),
    Item(("北屿 雅致 金属智能手表", "Beiyu Classic steel smartwatch"), BEIYU, (1599, 0), &[SILVER, GOLD],
        ("不锈钢表链配指针表盘，开会也得体。", "A steel bracelet and a face with hands, right for a meeting."),
        &[(MATERIAL, STEEL), (BATTERY, ("12 天", "12 days")), (WATER, ("5ATM 防水", "5 ATM, waterproof")), (STYLE, ("商务", "Business"))]),
    Item(("北屿 轻跑 运动手环", "Beiyu Stride fitness band"), BEIYU, (229, 269), &[BLACK, ORANGE, MINT],
        ("只有 24 克，自动识别跑步、游泳和跳绳。", "At 24 g it knows by itself when you run, swim or skip."),
        &[(BATTERY, ("15 天", "15 days")), (WATER, ("5ATM 防水", "5 ATM, waterproof")), (OCCASION, ("运动、游泳", "Sports, swimming"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        PHONES.drafts(PHONE_ITEMS),
        CASES.patterned(
            CASE_ITEMS,
            &[Pattern::Plain, Pattern::Plain, Pattern::Plain, Pattern::Plain, Pattern::Floral, Pattern::Dots],
        ),
        TABLETS.drafts(TABLET_ITEMS),
        WATCHES.drafts(WATCH_ITEMS),
    ]
    .concat()
}
