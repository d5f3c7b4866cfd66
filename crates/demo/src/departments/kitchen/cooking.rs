//! Pans, pots, knives, boards, rice cookers.

use super::{CHUIYAN, DEPARTMENT, TAOLI};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const COOKWARE: Pair = ("锅具", "Cookware");
const TOOLS: Pair = ("刀具砧板", "Knives & boards");
const ELECTRIC: Pair = ("厨房电器", "Kitchen appliances");

const PANS: Leaf = Leaf {
    code: "KF",
    zone: "kitchen",
    kind: Kind::FryingPan,
    path: &[DEPARTMENT, COOKWARE, ("平底锅", "Frying pans")],
    of: Some(ALUMINIUM),
    facts: &[(DISHWASHER, CANNOT)],
    sizes: &["24 cm", "28 cm"],
    also_true: &[
        ("锅底厚，受热匀，中间不容易焦。", "A thick base spreads the heat, so the middle does not burn."),
        ("手柄隔热，不用裹抹布。", "The handle stays cool."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const PAN_ITEMS: &[Item] = &[
    Item(("轻焰 不粘平底锅", "Lightflame non-stick frying pan"), CHUIYAN, (129, 169), &[CHARCOAL, BEAN_GREEN],
        ("煎蛋一推就走，早上不用刷锅。", "Eggs slide off, and breakfast leaves no washing-up."),
        &[(COATING, ("不粘", "Non-stick")), (STOVES, ("燃气灶、电磁炉适用", "Gas, works on induction")), (WEIGHT, ("780 克，轻便", "780 g, lightweight"))]),
    Item(("老铁 铸铁煎锅", "Old Iron cast iron skillet"), CHUIYAN, (199, 0), &[BLACK],
        ("煎牛排起一层脆壳，越用越不粘。", "It gives a steak its crust and gets better with use."),
        &[(MATERIAL, IRON), (COATING, NONE), (STOVES, ("所有灶具，电磁炉适用", "All, works on induction"))]),
    Item(("玉子 方形煎锅", "Tamago square frying pan"), CHUIYAN, (69, 85), &[PINK, CREAM],
        ("卷厚蛋烧正好，一人食也合适。", "Made for rolled omelettes and meals for one."),
        &[(COATING, ("不粘", "Non-stick")), (STOVES, ("燃气灶", "Gas"))]),
    Item(("深焰 炒锅", "Deepflame wok"), CHUIYAN, (259, 319), &[CHARCOAL, WOOD],
        ("锅身深，颠勺不洒，爆炒够味。", "Deep enough to toss without spilling, hot enough for a proper stir-fry."),
        &[(MATERIAL, ("精铁", "Carbon steel")), (COATING, ("不粘", "Non-stick")), (STOVES, ("燃气灶、电磁炉适用", "Gas, works on induction"))]),
    Item(("麦石 带盖平底锅", "Maifan stone frying pan with lid"), CHUIYAN, (169, 199), &[OATMEAL, GREY],
        ("麦饭石纹涂层耐刮，玻璃盖看得见火候。", "A hard-wearing stone finish under a glass lid you can watch through."),
        &[(COATING, ("不粘、耐磨", "Non-stick, scratch resistant")), (STOVES, ("燃气灶、电磁炉适用", "Gas, works on induction")), (FEATURE, ("带盖", "With lid"))]),
];

const POTS: Leaf = Leaf {
    code: "KS",
    kind: Kind::StockPot,
    path: &[DEPARTMENT, COOKWARE, ("汤锅", "Soup pots")],
    of: Some(STEEL),
    sizes: &["20 cm", "24 cm"],
    also_true: &[
        ("盖子扣得严，香味都留在汤里。", "The lid fits close and keeps the smell in the soup."),
        ("双耳防烫，端上桌方便。", "Two cool handles bring it to the table."),
    ],
    ..PANS
};

#[rustfmt::skip]
const POT_ITEMS: &[Item] = &[
    Item(("慢火 珐琅铸铁炖锅", "Slowfire enamelled casserole"), CHUIYAN, (499, 629), &[RED, DARK_GREEN, CREAM],
        ("小火焖一下午，肉自己就散了。", "An afternoon on a low flame and the meat falls apart."),
        &[(MATERIAL, ("珐琅铸铁", "Enamelled cast iron")), (STOVES, ("所有灶具，电磁炉适用", "All, works on induction")), (FEATURE, ("可进烤箱", "Oven safe"))]),
    Item(("清汤 不锈钢汤锅", "Clearbroth steel soup pot"), CHUIYAN, (179, 0), &[SILVER],
        ("三层底受热快，熬骨汤下面条都用它。", "A three-layer base for bone broth and noodles alike."),
        &[(SERVES, ("3–6 人", "3–6 people")), (STOVES, ("燃气灶、电磁炉适用", "Gas, works on induction")), (DISHWASHER, CAN)]),
    Item(("瓦罐 陶瓷炖锅", "Clay ceramic stew pot"), TAOLI, (149, 189), &[BROWN, BLACK],
        ("干烧不裂，煲老火汤最入味。", "It survives a dry flame and makes the deepest soups."),
        &[(MATERIAL, CERAMIC), (STOVES, ("燃气灶", "Gas")), (SERVES, ("4–6 人", "4–6 people"))]),
    Item(("雪平 奶锅", "Yukihira milk pan"), CHUIYAN, (89, 109), &[WHITE, HAZE_BLUE],
        ("热奶、煮面、熬酱，一人份刚好。", "Milk, noodles, a sauce: just enough for one."),
        &[(MATERIAL, ALUMINIUM), (COATING, ("不粘", "Non-stick")), (STOVES, ("燃气灶、电磁炉适用", "Gas, works on induction"))]),
    Item(("层层 不锈钢蒸锅", "Tiered steel steamer"), CHUIYAN, (239, 289), &[SILVER],
        ("两层一起蒸，上面鱼下面馒头。", "Two tiers: fish above, buns below."),
        &[(STOVES, ("燃气灶、电磁炉适用", "Gas, works on induction")), (SERVES, ("5 人以上", "5 people and more"))]),
];

const KNIVES: Leaf = Leaf {
    code: "KN",
    kind: Kind::Knife,
    path: &[DEPARTMENT, TOOLS, ("刀具", "Kitchen knives")],
    of: Some(STEEL),
    facts: &[(DISHWASHER, CANNOT)],
    sizes: &[],
    also_true: &[
        ("出厂已开刃，请放在孩子够不到的地方。", "It comes sharp: keep it out of children's reach."),
        ("握柄贴手，切久了不累。", "The handle suits the hand through a long chop."),
    ],
    ..PANS
};

#[rustfmt::skip]
const KNIFE_ITEMS: &[Item] = &[
    Item(("中式 斩切两用菜刀", "Chinese cleaver kitchen knife"), CHUIYAN, (129, 159), &[WALNUT],
        ("前切后斩，一把够做一桌菜。", "Slices at the tip, chops at the heel: one knife, a whole dinner."),
        &[(DIMENSIONS, ("刃长 18 厘米", "18 cm blade")), (WEIGHT, ("320 克", "320 g"))]),
    Item(("主厨 大马士革菜刀", "Chef's folded-steel knife"), CHUIYAN, (359, 0), &[BLACK, WOOD],
        ("六十七层钢，花纹像水面的波。", "Sixty-seven layers, with a grain like ripples on water."),
        &[(DIMENSIONS, ("刃长 20 厘米", "20 cm blade")), (OCCASION, GIFT)]),
    Item(("小果 陶瓷水果刀", "Fruitlet ceramic paring knife"), TAOLI, (39, 49), &[MINT, PINK, WHITE],
        ("削苹果不变色，带刀套，野餐也能带。", "Apples do not brown, and its sheath goes to picnics."),
        &[(MATERIAL, CERAMIC), (DIMENSIONS, ("刃长 10 厘米", "10 cm blade")), (OCCASION, ("野餐", "Picnic"))]),
    Item(("家常 刀具六件套", "Everyday kitchen knives, set of six"), CHUIYAN, (299, 399), &[WOOD, BLACK],
        ("切片、斩骨、水果刀加剪刀，带木刀座。", "Slicer, cleaver, paring knife and scissors in a wooden block."),
        &[(PIECES, ("6 件", "6 pieces")), (FEATURE, ("成套", "As a set"))]),
];

const BOARDS: Leaf = Leaf {
    code: "KB",
    kind: Kind::ChoppingBoard,
    path: &[DEPARTMENT, TOOLS, ("砧板", "Chopping boards")],
    facts: &[(THICKNESS, ("2.2 厘米", "2.2 cm"))],
    of: Some(WOODEN),
    sizes: &["M", "L"],
    also_true: &[
        ("四角有防滑垫。", "Feet keep it still."),
        ("洗净竖放，用得更久。", "Washed and stood on edge it lasts longer."),
    ],
    ..KNIVES
};

#[rustfmt::skip]
const BOARD_ITEMS: &[Item] = &[
    Item(("整木 乌檀砧板", "Whole Log ebony chopping board"), CHUIYAN, (159, 199), &[WALNUT],
        ("一整块木头，不拼不胶，剁骨不起屑。", "One piece, no glue: it takes a cleaver without splinters."),
        &[(FEATURE, ("防滑、耐磨", "Non-slip, hard wearing")), (DISHWASHER, CANNOT)]),
    Item(("双面 抗菌砧板", "Twoface antibacterial chopping board"), CHUIYAN, (89, 0), &[LIGHT_GREY, BEAN_GREEN],
        ("一面切生一面切熟，不用再买两块。", "One side for raw, the other for cooked."),
        &[(MATERIAL, ("不锈钢和麦秸", "Steel and wheat straw")), (FEATURE, ("抗菌、防滑", "Antibacterial, non-slip")), (DISHWASHER, CAN)]),
    Item(("竹里 轻巧砧板", "Bamboogrove small cutting board"), CHUIYAN, (45, 55), &[WOOD],
        ("轻巧好挂，切水果摆盘都好看。", "Light, easy to hang, and pretty enough to serve from."),
        &[(MATERIAL, BAMBOO), (FEATURE, ("轻便", "Lightweight")), (DISHWASHER, CANNOT)]),
];

const COOKERS: Leaf = Leaf {
    code: "KR",
    kind: Kind::RiceCooker,
    path: &[DEPARTMENT, ELECTRIC, ("电饭煲", "Rice cookers")],
    of: None,
    facts: &[(WARRANTY, ONE_YEAR), (FEATURE, ("预约定时", "Timer"))],
    sizes: &[],
    also_true: &[
        ("内胆不粘，洗米煮饭一个锅。", "A non-stick bowl to wash and cook in."),
        ("附量杯和饭勺。", "A measuring cup and a paddle are included."),
    ],
    ..PANS
};

#[rustfmt::skip]
const COOKER_ITEMS: &[Item] = &[
    Item(("小灶 1.6 升迷你电饭煲", "Little Stove 1.6 l rice cooker"), CHUIYAN, (199, 249), &[WHITE, PINK, MINT],
        ("一两个人刚好，宿舍也放得下。", "Right for one or two, and for a student room."),
        &[(CAPACITY, ("1.6 升", "1.6 l")), (SERVES, ("1–2 人", "1–2 people")), (POWER, ("300 瓦", "300 W"))]),
    Item(("谷香 3 升电饭煲", "Grainscent 3 l rice cooker"), CHUIYAN, (399, 0), &[CREAM, CHARCOAL],
        ("立体加热，米粒一颗是一颗。", "Heated all round, so every grain stands by itself."),
        &[(CAPACITY, ("3 升", "3 l")), (SERVES, ("3–5 人", "3–5 people")), (POWER, ("650 瓦", "650 W"))]),
    Item(("谷香 Pro 4 升 IH 电饭煲", "Grainscent Pro 4 l induction rice cooker"), CHUIYAN, (799, 959), &[CHARCOAL],
        ("IH 电磁加热配厚釜，糙米杂粮也软糯。", "Induction and a heavy bowl turn even brown rice soft."),
        &[(CAPACITY, ("4 升", "4 l")), (SERVES, ("4–8 人", "4–8 people")), (POWER, ("1200 瓦", "1,200 W"))]),
    Item(("低糖 沥水电饭煲", "Drainaway low-sugar rice cooker"), CHUIYAN, (469, 559), &[WHITE],
        ("米汤自动沥出，饭照样香，控糖的长辈用得安心。", "It drains the starchy water and keeps the taste, a comfort to elders who watch their sugar."),
        &[(CAPACITY, ("3 升", "3 l")), (SERVES, ("3–4 人", "3–4 people")), (POWER, ("700 瓦", "700 W"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        PANS.drafts(PAN_ITEMS),
        POTS.drafts(POT_ITEMS),
        KNIVES.drafts(KNIFE_ITEMS),
        BOARDS.drafts(BOARD_ITEMS),
        COOKERS.drafts(COOKER_ITEMS),
    ]
    .concat()
}
