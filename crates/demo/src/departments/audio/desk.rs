//! Chargers, cables, power banks, keyboards, mice.

use super::{DEPARTMENT, HALFGRID, INKISLE, TINGYE};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const POWERING: Pair = ("充电配件", "Charging");
const DESK: Pair = ("电脑外设", "Computer accessories");

const CHARGERS: Leaf = Leaf {
    code: "AG",
    zone: "audio",
    kind: Kind::Charger,
    path: &[DEPARTMENT, POWERING, ("充电器", "Chargers")],
    facts: &[(WARRANTY, ONE_YEAR)],
    also_true: &[
        ("插脚可以折叠，放包里不硌。", "The prongs fold away, kind to the rest of your bag."),
        ("温度过高会自动降功率，充一夜也放心。", "It slows down before it gets warm, so overnight is fine."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const CHARGER_ITEMS: &[Item] = &[
    Item(("方寸 35W 双口充电器", "Inch 35 W two-port charger"), HALFGRID, (89, 109), &[WHITE, BLACK],
        ("手机和耳机一起充，个头只比硬币大一圈。", "Phone and earbuds at once, in little more than the size of a coin."),
        &[(POWER, ("35 瓦", "35 W")), (FAST_CHARGING, YES), (PORT, ("2 个 Type-C", "2 × USB-C"))]),
    Item(("方寸 67W 氮化镓充电器", "Inch 67 W compact charger"), HALFGRID, (149, 0), &[WHITE, HAZE_BLUE],
        ("一个头带动手机、平板和轻薄本。", "One plug for phone, tablet and a light laptop."),
        &[(POWER, ("67 瓦", "67 W")), (FAST_CHARGING, YES), (PORT, ("2 个 Type-C，1 个 USB-A", "2 × USB-C, 1 × USB-A"))]),
    Item(("方寸 120W 桌面充电器", "Inch 120 W desktop charger"), HALFGRID, (269, 329), &[CHARCOAL],
        ("五个口一字排开，桌上只留一根电源线。", "Five ports in a row and one cable to the wall."),
        &[(POWER, ("120 瓦", "120 W")), (FAST_CHARGING, YES), (PORT, ("4 个 Type-C，1 个 USB-A", "4 × USB-C, 1 × USB-A")), (OCCASION, OFFICE)]),
    Item(("圆饼 磁吸无线充电器", "Disc magnetic wireless charger"), HALFGRID, (119, 0), &[WHITE, PINK],
        ("轻轻一放就对准，床头充电不用摸黑找口。", "Set it down and it finds its place, even in the dark."),
        &[(POWER, ("15 瓦", "15 W")), (WIRELESS_CHARGING, YES), (FEATURE, ("磁吸", "Magnetic"))]),
    Item(("旅途 多国转换充电器", "Journey travel charger"), HALFGRID, (179, 199), &[BLACK, ORANGE],
        ("四种插脚推拉切换，一百多个国家都能用。", "Four sliding plugs for well over a hundred countries."),
        &[(POWER, ("45 瓦", "45 W")), (FAST_CHARGING, YES), (OCCASION, TRAVEL)]),
];

const CABLES: Leaf = Leaf {
    code: "AL",
    kind: Kind::ChargingCable,
    path: &[DEPARTMENT, POWERING, ("数据线", "Charging cables")],
    sizes: &["1 m", "2 m"],
    also_true: &[
        ("接头处加固，弯折上万次也不断。", "Reinforced at both ends against ten thousand bends."),
        ("附魔术贴，收起来整整齐齐。", "A strap keeps it tidy."),
    ],
    ..CHARGERS
};

#[rustfmt::skip]
const CABLE_ITEMS: &[Item] = &[
    Item(("织线 100W 编织数据线", "Woven 100 W charging cable"), HALFGRID, (49, 0), &[BLACK, CORAL_RED, LIGHT_GREY],
        ("尼龙编织不打结，从手机到电脑都能充。", "Braided nylon that never knots, for phones up to laptops."),
        &[(MATERIAL, NYLON), (POWER, ("100 瓦", "100 W")), (PORT, ("Type-C 对 Type-C", "USB-C to USB-C"))]),
    Item(("软线 硅胶快充线", "Softline silicone charging cable"), HALFGRID, (39, 49), &[CREAM, BEAN_GREEN, LILAC],
        ("软糯不回弹，随手一绕就收好。", "Soft without spring, wound up in a moment."),
        &[(MATERIAL, SILICONE), (POWER, ("60 瓦", "60 W")), (PORT, ("Type-C 对 Type-C", "USB-C to USB-C"))]),
    Item(("三叉 一拖三数据线", "Trident three-way charging cable"), HALFGRID, (45, 0), &[CHARCOAL],
        ("一根线三个头，车里放一条全家够用。", "Three heads on one cable, enough for the whole car."),
        &[(MATERIAL, NYLON), (POWER, ("18 瓦", "18 W")), (OCCASION, ("车载", "In the car"))]),
    Item(("亮格 数显快充线", "Readout display charging cable"), HALFGRID, (69, 79), &[BLACK],
        ("接头上直接显示功率，充得快不快一看就知道。", "The plug shows the watts, so you see how fast it goes."),
        &[(MATERIAL, NYLON), (POWER, ("100 瓦", "100 W")), (PORT, ("Type-C 对 Type-C", "USB-C to USB-C"))]),
];

const POWER_BANKS: Leaf = Leaf {
    code: "AB",
    kind: Kind::PowerBank,
    path: &[DEPARTMENT, POWERING, ("充电宝", "Power banks")],
    facts: &[(PORT, TYPE_C), (WARRANTY, ONE_YEAR)],
    sizes: &[],
    also_true: &[
        ("可以带上飞机。", "Allowed in the cabin of a plane."),
        ("四格灯显示剩余电量。", "Four lights show what is left."),
    ],
    ..CHARGERS
};

#[rustfmt::skip]
const POWER_BANK_ITEMS: &[Item] = &[
    Item(("口袋 10000 毫安充电宝", "Pocket 10,000 mAh power bank"), HALFGRID, (129, 159), &[WHITE, BLACK, PINK],
        ("和一张卡差不多大，够手机充满两次。", "About the size of a card, two full phones inside."),
        &[(CAPACITY, ("10000 毫安时", "10,000 mAh")), (POWER, ("22.5 瓦", "22.5 W")), (FAST_CHARGING, YES), (FEATURE, ("便携", "Portable"))]),
    Item(("自带线 10000 毫安充电宝", "Tether 10,000 mAh power bank"), HALFGRID, (159, 0), &[CREAM, HAZE_BLUE],
        ("线就藏在机身里，出门再也不怕忘带。", "The cable lives in its side, so it is never left at home."),
        &[(CAPACITY, ("10000 毫安时", "10,000 mAh")), (POWER, ("30 瓦", "30 W")), (FAST_CHARGING, YES)]),
    Item(("磁贴 5000 毫安磁吸充电宝", "Stick 5,000 mAh magnetic power bank"), HALFGRID, (139, 169), &[LILAC, WHITE, BLACK],
        ("贴在手机背后边走边充，薄得可以塞进裤袋。", "It clings to the phone and charges as you walk, thin enough for a pocket."),
        &[(CAPACITY, ("5000 毫安时", "5,000 mAh")), (POWER, ("15 瓦", "15 W")), (WIRELESS_CHARGING, YES), (FEATURE, ("磁吸", "Magnetic"))]),
    Item(("远行 20000 毫安充电宝", "Faraway 20,000 mAh power bank"), INKISLE, (199, 0), &[CHARCOAL, ARMY_GREEN],
        ("出门三四天不慌，平板也能充。", "Three or four days away, and the tablet too."),
        &[(CAPACITY, ("20000 毫安时，大容量", "20,000 mAh, large capacity")), (POWER, ("45 瓦", "45 W")), (FAST_CHARGING, YES), (OCCASION, TRAVEL)]),
    Item(("营灯 户外充电宝", "Lantern outdoor power bank"), INKISLE, (259, 299), &[ORANGE, BLACK],
        ("顶上是一盏露营灯，防摔防泼水，挂在帐篷里正好。", "A camping light on top and a tough shell, made to hang in a tent."),
        &[(CAPACITY, ("15000 毫安时", "15,000 mAh")), (POWER, ("22.5 瓦", "22.5 W")), (WATER, ("IPX5 防水", "IPX5, waterproof")), (OCCASION, CAMPING)]),
];

const KEYBOARDS: Leaf = Leaf {
    code: "AK",
    kind: Kind::Keyboard,
    path: &[DEPARTMENT, DESK, ("键盘", "Keyboards")],
    facts: &[(WARRANTY, ONE_YEAR)],
    sizes: &[],
    also_true: &[
        ("电脑、平板、手机之间一键切换。", "One key moves it between computer, tablet and phone."),
        ("附防尘罩。", "A dust cover is included."),
    ],
    ..CHARGERS
};

#[rustfmt::skip]
const KEYBOARD_ITEMS: &[Item] = &[
    Item(("雨滴 75 键机械键盘", "Raindrop 75-key mechanical keyboard"), HALFGRID, (329, 399), &[CREAM, BEAN_GREEN],
        ("线性轴顺滑，声音像小雨，键帽手感细腻。", "Smooth switches that sound like light rain, under fine-grained caps."),
        &[(CONNECTION, ("三模无线 / 有线", "Wireless in two ways, and wired")), (SWITCH, ("机械线性轴", "Mechanical, linear")), (BACKLIGHT, YES)]),
    Item(("白纸 静音无线键盘", "Blankpage quiet wireless keyboard"), HALFGRID, (149, 0), &[WHITE, PINK, BLACK],
        ("按下去几乎没有声音，图书馆里也好意思打字。", "Hardly a sound, even in a library."),
        &[(CONNECTION, ("2.4G 无线", "2.4 GHz wireless")), (SWITCH, ("静音薄膜", "Quiet membrane")), (OCCASION, OFFICE)]),
    Item(("折尺 蓝牙折叠键盘", "Folding Rule Bluetooth keyboard"), INKISLE, (199, 229), &[CHARCOAL],
        ("折起来和手机一样大，配平板写东西正好。", "Folded it is the size of a phone, ready for a tablet."),
        &[(CONNECTION, BLUETOOTH), (FEATURE, ("可折叠、便携", "Foldable, portable")), (BACKLIGHT, NO), (OCCASION, TRAVEL)]),
    Item(("霓夜 104 键电竞键盘", "Neonight 104-key gaming keyboard"), HALFGRID, (289, 0), &[BLACK],
        ("全键无冲，灯光可以自己编，手托一并送。", "Every key counts at once, lights to your own design, and a wrist rest besides."),
        &[(CONNECTION, ("有线，USB", "Wired, USB")), (SWITCH, ("机械段落轴", "Mechanical, tactile")), (BACKLIGHT, YES), (OCCASION, ("打游戏", "Gaming"))]),
];

const MICE: Leaf =
    Leaf { code: "AO", kind: Kind::Mouse, path: &[DEPARTMENT, DESK, ("鼠标", "Mice")], ..KEYBOARDS };

#[rustfmt::skip]
const MOUSE_ITEMS: &[Item] = &[
    Item(("卵石 静音无线鼠标", "Cobble silent wireless mouse"), HALFGRID, (79, 99), &[LIGHT_GREY, BLACK, PINK],
        ("握着像一颗溪边的石头，点击轻得听不见。", "Shaped like a stone from a stream, with clicks too soft to hear."),
        &[(CONNECTION, ("2.4G 无线 / 蓝牙", "2.4 GHz wireless and Bluetooth")), (BATTERY, ("一节电池约一年", "About a year on one battery")), (OCCASION, OFFICE)]),
    Item(("侧握 人体工学鼠标", "Handshake ergonomic mouse"), HALFGRID, (159, 0), &[CHARCOAL],
        ("像握手一样侧着拿，长时间办公手腕不酸。", "Held like a handshake, it spares the wrist on long days."),
        &[(CONNECTION, ("2.4G 无线", "2.4 GHz wireless")), (PORT, TYPE_C), (OCCASION, OFFICE)]),
    Item(("疾羽 轻量电竞鼠标", "Featherswift gaming mouse"), TINGYE, (269, 319), &[WHITE, BLACK],
        ("59 克，一甩就到，微动经得起一亿次点击。", "At 59 g it is there in a flick, with switches for a hundred million clicks."),
        &[(CONNECTION, ("2.4G 无线 / 有线", "2.4 GHz wireless, and wired")), (WEIGHT, ("59 克，超轻", "59 g, ultralight")), (OCCASION, ("打游戏", "Gaming"))]),
    Item(("小饼 便携蓝牙鼠标", "Slim Bluetooth travel mouse"), HALFGRID, (99, 0), &[MINT, LILAC, WHITE],
        ("扁扁一片，和平板一起放进内袋。", "Flat enough to slip in beside a tablet."),
        &[(CONNECTION, BLUETOOTH), (PORT, TYPE_C), (OCCASION, TRAVEL)]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        CHARGERS.drafts(CHARGER_ITEMS),
        CABLES.drafts(CABLE_ITEMS),
        POWER_BANKS.drafts(POWER_BANK_ITEMS),
        KEYBOARDS.drafts(KEYBOARD_ITEMS),
        MICE.drafts(MOUSE_ITEMS),
    ]
    .concat()
}
