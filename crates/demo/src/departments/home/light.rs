//! Lamps, candles, diffusers.

use super::{DEPARTMENT, NUANCHUANG, QIMU, YUNCAO};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const LIGHTS: Pair = ("灯具", "Lighting");
const SCENTS: Pair = ("香氛", "Home fragrance");

const LAMPS: Leaf = Leaf {
    code: "HL",
    zone: "home",
    kind: Kind::Lamp,
    path: &[DEPARTMENT, LIGHTS, ("台灯", "Desk lamps")],
    facts: &[(LIGHT, ("LED", "LED")), (WARRANTY, ONE_YEAR)],
    also_true: &[
        ("开灯没有频闪，看书久了眼睛不累。", "It does not flicker, so the eyes stay fresh over a book."),
        ("摸一下就亮，再摸一下换亮度。", "A touch turns it on, another changes the brightness."),
        ("灯罩可以取下来擦。", "The shade lifts off to be wiped."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const LAMP_ITEMS: &[Item] = &[
    Item(("书窗 护眼台灯", "Bookwindow eye-care desk lamp"), NUANCHUANG, (259, 299), &[WHITE, CHARCOAL],
        ("国 AA 级照度，灯臂伸得远，照满整张书桌。", "Top-grade light on a long arm that covers the whole desk."),
        &[(FEATURE, ("护眼、可调节", "Eye care, adjustable")), (DIMMING, ("五档", "5 steps")), (OCCASION, ("学习", "Studying"))]),
    Item(("蘑菇 氛围台灯", "Mushroom mood table lamp"), NUANCHUANG, (159, 0), &[ORANGE, CREAM, BEAN_GREEN],
        ("圆圆的玻璃罩，夜里像一朵会发光的蘑菇。", "A round glass cap that glows at night like a mushroom."),
        &[(MATERIAL, GLASS), (DIMMING, ("无级", "Stepless")), (STYLE, ("复古", "Vintage"))]),
    Item(("竹里 纸罩床头灯", "Bamboogrove paper bedside lamp"), QIMU, (199, 239), &[WOOD, CREAM],
        ("竹骨蒙宣纸，光是柔的，照着墙也好看。", "Paper on bamboo ribs: the light is soft, and the wall likes it."),
        &[(MATERIAL, BAMBOO), (DIMMING, ("三档", "3 steps")), (STYLE, ("中式", "Chinese style")), (CRAFT, ("手工", "Handmade"))]),
    Item(("夹夹 充电阅读灯", "Clip rechargeable reading lamp"), NUANCHUANG, (69, 89), &[WHITE, PINK, MINT],
        ("夹在床头或书上，充一次能看一个星期。", "Clip it to bed or book; one charge lasts a week of reading."),
        &[(POWERED, ("USB 充电", "USB rechargeable")), (DIMMING, ("三档", "3 steps")), (WEIGHT, ("120 克，轻便", "120 g, lightweight"))]),
    Item(("银杏 黄铜台灯", "Ginkgo brass table lamp"), QIMU, (459, 0), &[GOLD, BLACK],
        ("黄铜叶片围成灯罩，光从叶缝里落下来。", "Brass leaves for a shade, with light falling between them."),
        &[(MATERIAL, ("黄铜", "Brass")), (DIMMING, ("三档", "3 steps")), (STYLE, ("优雅", "Elegant")), (OCCASION, GIFT)]),
    Item(("月兔 小夜灯", "Moonrabbit night light"), NUANCHUANG, (79, 99), &[LEMON, PINK, WHITE],
        ("拍一拍就亮，半小时后自己熄，孩子起夜不害怕。", "Pat it on; it goes out by itself, and nobody fears the dark."),
        &[(POWERED, ("USB 充电", "USB rechargeable")), (FEATURE, ("定时", "Timer")), (AGE, ("3 岁以上", "3 years and up"))]),
    Item(("工匠 折臂台灯", "Craftsman folding-arm desk lamp"), NUANCHUANG, (299, 349), &[BLACK, BRICK_RED],
        ("弹簧平衡臂，拉到哪里停在哪里，画图的人喜欢。", "A sprung arm that stays where you leave it, loved by people who draw."),
        &[(MATERIAL, ALUMINIUM), (FEATURE, ("可调节", "Adjustable")), (OCCASION, OFFICE)]),
];

const FLOOR_LAMPS: Leaf = Leaf {
    code: "HF",
    kind: Kind::FloorLamp,
    path: &[DEPARTMENT, LIGHTS, ("落地灯", "Floor lamps")],
    also_true: &[
        ("送货师傅会帮您组装好。", "It is put together for you on delivery."),
        ("脚踏开关，不用弯腰。", "The switch is under your foot: no bending."),
    ],
    ..LAMPS
};

#[rustfmt::skip]
const FLOOR_LAMP_ITEMS: &[Item] = &[
    Item(("鹭 弧形落地灯", "Heron arched floor lamp"), NUANCHUANG, (699, 859), &[BLACK, GOLD],
        ("一道弧线伸到沙发上方，读书不用再装吊灯。", "One arc reaches over the sofa, and no ceiling light is missed."),
        &[(MATERIAL, ("金属", "Metal")), (DIMMING, ("三档", "3 steps")), (DIMENSIONS, ("高 185 厘米", "185 cm high"))]),
    Item(("三足 布罩落地灯", "Tripod fabric floor lamp"), QIMU, (459, 0), &[CREAM, WOOD],
        ("三条橡木腿，亚麻灯罩，光是暖的米色。", "Oak legs and a linen shade that turns the light to cream."),
        &[(MATERIAL, WOODEN), (DIMMING, NONE), (DIMENSIONS, ("高 150 厘米", "150 cm high"))]),
    Item(("晨昏 护眼落地灯", "Dawn-to-dusk eye-care floor lamp"), NUANCHUANG, (899, 1099), &[WHITE],
        ("跟着时间变色温，白天清亮，夜里柔暖。", "It follows the day, clear at noon and warm at night."),
        &[(FEATURE, ("护眼、手机控制", "Eye care, app control")), (DIMMING, ("无级", "Stepless")), (DIMENSIONS, ("高 140 厘米", "140 cm high"))]),
    Item(("纸月 落地灯", "Papermoon floor lamp"), QIMU, (359, 399), &[IVORY, BLACK],
        ("纸球像一轮月亮，搁在墙角屋子就安静了。", "A paper moon that quiets a corner of the room."),
        &[(MATERIAL, PAPER_MADE), (DIMMING, ("三档", "3 steps")), (STYLE, ("简约", "Plain")), (DIMENSIONS, ("高 120 厘米", "120 cm high"))]),
];

const CANDLES: Leaf = Leaf {
    code: "HC",
    kind: Kind::Candle,
    path: &[DEPARTMENT, SCENTS, ("香薰蜡烛", "Scented candles")],
    of: Some(("大豆蜡", "Soy wax")),
    facts: &[
        (NET, ("200 克", "200 g")),
        (BURNS, ("约 45 小时", "about 45 hours")),
        (OCCASION, ("送礼、居家", "As a gift, at home")),
    ],
    also_true: &[
        ("棉芯燃得匀，没有黑烟。", "The cotton wick burns evenly and without smoke."),
        ("烧完的杯子可以当小花瓶。", "The empty glass makes a small vase."),
        ("装在硬纸盒里，送人不用再包。", "It comes in a stiff box, ready to give."),
    ],
    ..LAMPS
};

#[rustfmt::skip]
const CANDLE_ITEMS: &[Item] = &[
    Item(("桂雨 香薰蜡烛", "Osmanthus Rain scented candle"), YUNCAO, (128, 0), &[MUSTARD],
        ("雨后桂花的甜，底下有一点茶。", "Osmanthus after rain, with a little tea beneath."),
        &[(SCENT, ("桂花、乌龙茶", "Osmanthus and oolong"))]),
    Item(("松间 香薰蜡烛", "Among Pines scented candle"), YUNCAO, (128, 158), &[DARK_GREEN],
        ("松针、苔藓和木头，像清早走进林子。", "Needles, moss and wood, as if walking into the forest early."),
        &[(SCENT, ("松针、雪松", "Pine and cedar"))]),
    Item(("旧书房 香薰蜡烛", "Old Study scented candle"), YUNCAO, (148, 0), &[BROWN],
        ("纸张、皮革和一缕檀香，适合读到深夜。", "Paper, leather and a thread of sandalwood, for reading late."),
        &[(SCENT, ("檀香、皮革", "Sandalwood and leather"))]),
    Item(("无花果 香薰蜡烛", "Fig Tree scented candle"), YUNCAO, (138, 168), &[BEAN_GREEN],
        ("果子还没熟，叶子被太阳晒出青绿的味道。", "Unripe fruit and leaves warmed by the sun."),
        &[(SCENT, ("无花果叶", "Fig leaf"))]),
    Item(("白茶 香薰蜡烛", "White Linen scented candle"), YUNCAO, (98, 118), &[IVORY],
        ("刚晒好的床单，干净得让人想睡一觉。", "Sheets fresh from the line, clean enough to sleep on."),
        &[(SCENT, ("白茶、棉花", "White tea and cotton"))]),
    Item(("玫瑰园 香薰蜡烛", "Rose Garden scented candle"), YUNCAO, (138, 0), &[PINK],
        ("带露水的玫瑰，不甜腻，送妈妈很合适。", "Roses with the dew on, never heavy; a good one for a mother."),
        &[(SCENT, ("大马士革玫瑰", "Damask rose"))]),
];

const DIFFUSERS: Leaf = Leaf {
    code: "HA",
    kind: Kind::Diffuser,
    path: &[DEPARTMENT, SCENTS, ("无火香薰", "Reed diffusers")],
    of: Some(GLASS),
    facts: &[(NET, ("150 毫升", "150 ml")), (LASTS, ("约 60 天", "about 60 days"))],
    also_true: &[
        ("八根藤条随意增减，香味浓淡自己定。", "Eight reeds: use more or fewer to suit the room."),
        ("放在玄关，进门就闻得到。", "By the door it is the first thing you meet."),
    ],
    ..LAMPS
};

#[rustfmt::skip]
const DIFFUSER_ITEMS: &[Item] = &[
    Item(("海盐 无火香薰", "Sea Salt reed diffuser"), YUNCAO, (158, 188), &[SKY_BLUE],
        ("海风、盐粒和一点鼠尾草，浴室里最清爽。", "Wind, salt and sage, freshest in a bathroom."),
        &[(SCENT, ("海盐、鼠尾草", "Sea salt and sage"))]),
    Item(("橙花 无火香薰", "Neroli reed diffuser"), YUNCAO, (168, 0), &[APRICOT],
        ("橙花亮而不甜，客厅一整天都有精神。", "Bright without sugar, it keeps a living room awake."),
        &[(SCENT, ("橙花", "Neroli"))]),
    Item(("雪夜 无火香薰", "Snow Night reed diffuser"), YUNCAO, (178, 208), &[LIGHT_GREY],
        ("冷冽的薄荷和柏木，像推门看见下雪。", "Cold mint and cypress, like opening the door to snow."),
        &[(SCENT, ("薄荷、柏木", "Mint and cypress"))]),
    Item(("栀子 无火香薰", "Gardenia reed diffuser"), YUNCAO, (158, 0), &[CREAM],
        ("老弄堂里别在衣襟上的那一朵。", "The flower pinned to a summer blouse in the old lanes."),
        &[(SCENT, ("栀子花", "Gardenia"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        LAMPS.drafts(LAMP_ITEMS),
        FLOOR_LAMPS.drafts(FLOOR_LAMP_ITEMS),
        CANDLES.drafts(CANDLE_ITEMS),
        DIFFUSERS.drafts(DIFFUSER_ITEMS),
    ]
    .concat()
}
