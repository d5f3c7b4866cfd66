//! Teas by kind, and coffee.

use super::{DEPARTMENT, MISTRIDGE, SHIDOU};
use crate::departments::goods::{EMPTY, Item, Leaf};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const TEAS: Pair = ("茶叶", "Tea");
const COFFEES: Pair = ("咖啡", "Coffee");

const GREEN_TEA: Leaf = Leaf {
    code: "FG",
    zone: "food",
    kind: Kind::TeaTin,
    path: &[DEPARTMENT, TEAS, ("绿茶", "Green tea")],
    facts: &[
        (SHELF_LIFE, ("18 个月", "18 months")),
        (BREWING, ("80℃，2 分钟", "80 °C, 2 minutes")),
        (ALLERGENS, NONE),
    ],
    by_color: false,
    also_true: &[
        ("密封罐装，放冰箱冷藏更鲜。", "In a tight tin; the fridge keeps it fresher."),
        ("玻璃杯就能泡，看叶子慢慢站起来。", "A glass is enough: watch the leaves stand up."),
        ("茶叶区每天下午可以试饮。", "There is a tasting every afternoon."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const GREEN_TEA_ITEMS: &[Item] = &[
    Item(("明前 龙井茶", "Pre-Qingming Longjing green tea"), MISTRIDGE, (368, 428), &[BEAN_GREEN, GOLD],
        ("清明前手采手炒，有炒豆和兰花的香。", "Picked before Qingming and pan-fired by hand, with toasted bean and orchid."),
        &[(NET, ("100 克", "100 g")), (ORIGIN, ("浙江", "Zhejiang")), (HARVEST, ("春茶，明前", "Spring, before Qingming")), (CRAFT, ("手工炒制", "Pan-fired by hand"))]),
    Item(("日常 龙井茶", "Everyday Longjing green tea"), MISTRIDGE, (88, 0), &[GREEN, CREAM],
        ("雨前采的，香气清爽，办公室里天天喝不心疼。", "From just before the rains, clean and easy on the purse at the office."),
        &[(NET, ("125 克", "125 g")), (ORIGIN, ("浙江", "Zhejiang")), (HARVEST, ("春茶，雨前", "Spring, before Guyu")), (OCCASION, OFFICE)]),
    Item(("洞庭 碧螺春", "Dongting Biluochun green tea"), MISTRIDGE, (258, 298), &[DARK_GREEN, MINT],
        ("和果树种在一起，喝得出一点花果香。", "Grown among fruit trees, and you taste it."),
        &[(NET, ("100 克", "100 g")), (ORIGIN, ("江苏", "Jiangsu")), (HARVEST, ("春茶", "Spring"))]),
    Item(("高山 毛尖", "High Mountain Maojian green tea"), MISTRIDGE, (128, 0), &[OLIVE, GOLD],
        ("一芽一叶，滋味浓而不苦。", "A bud and a leaf, full without bitterness."),
        &[(NET, ("150 克", "150 g")), (ORIGIN, ("河南", "Henan")), (HARVEST, ("春茶", "Spring")), (ORGANIC, ("有机认证", "Certified organic"))]),
    Item(("石磨 抹茶粉", "Stone-ground matcha green tea powder"), MISTRIDGE, (98, 118), &[GREEN, WHITE],
        ("颜色青翠，冲牛奶、做点心都好。", "A clear green for milk and for baking."),
        &[(NET, ("80 克", "80 g")), (ORIGIN, ("贵州", "Guizhou")), (SUGAR, ("不加糖", "No added sugar"))]),
];

const BLACK_TEA: Leaf = Leaf {
    code: "FB",
    path: &[DEPARTMENT, TEAS, ("红茶", "Black tea")],
    facts: &[
        (SHELF_LIFE, ("36 个月", "36 months")),
        (BREWING, ("95℃，3 分钟", "95 °C, 3 minutes")),
        (ALLERGENS, NONE),
    ],
    also_true: &[
        ("清饮就甜，加奶也香。", "Sweet by itself, good with milk."),
        ("暖胃，下午喝最舒服。", "Warming, best in the afternoon."),
    ],
    ..GREEN_TEA
};

#[rustfmt::skip]
const BLACK_TEA_ITEMS: &[Item] = &[
    Item(("桐木 正山小种", "Tongmu Lapsang Souchong black tea"), MISTRIDGE, (168, 198), &[RUST_RED, GOLD],
        ("松烟香里裹着桂圆甜。", "Pine smoke wrapped round dried longan."),
        &[(NET, ("100 克", "100 g")), (ORIGIN, ("福建", "Fujian"))]),
    Item(("金芽 滇红", "Golden Bud Yunnan black tea"), MISTRIDGE, (138, 0), &[CARAMEL, BURGUNDY],
        ("芽头金黄，汤色红亮，蜜香很足。", "Golden buds, a bright red cup, and plenty of honey."),
        &[(NET, ("150 克", "150 g")), (ORIGIN, ("云南", "Yunnan"))]),
    Item(("祁门红茶 铁罐装", "Keemun black tea in a tin"), MISTRIDGE, (118, 138), &[BURGUNDY, CREAM],
        ("玫瑰一样的香气，早餐配面包正好。", "A rose-like scent that suits bread at breakfast."),
        &[(NET, ("100 克", "100 g")), (ORIGIN, ("安徽", "Anhui")), (OCCASION, ("早餐、下午茶", "Breakfast, afternoon tea"))]),
];

const OOLONG: Leaf = Leaf {
    code: "FO",
    path: &[DEPARTMENT, TEAS, ("乌龙茶", "Oolong tea")],
    facts: &[
        (SHELF_LIFE, ("24 个月", "24 months")),
        (BREWING, ("100℃，沸水快出", "Boiling water, poured off quickly")),
        (ALLERGENS, NONE),
    ],
    also_true: &[
        ("耐泡，七八道还有味。", "Good for seven or eight infusions."),
        ("盖碗或小壶泡最出香。", "A gaiwan or small pot brings out its scent."),
    ],
    ..GREEN_TEA
};

#[rustfmt::skip]
const OOLONG_ITEMS: &[Item] = &[
    Item(("兰韵 铁观音", "Orchid Tieguanyin oolong tea"), MISTRIDGE, (128, 158), &[MINT, DARK_GREEN],
        ("清香型，喝完杯底还留着兰花味。", "The light style; orchids linger in the empty cup."),
        &[(NET, ("125 克", "125 g")), (ORIGIN, ("福建", "Fujian"))]),
    Item(("岩骨 大红袍", "Rockbone Da Hong Pao oolong tea"), MISTRIDGE, (288, 338), &[BROWN, RED],
        ("炭火慢焙，岩韵厚实，回甘很久。", "Roasted over charcoal, deep as rock, sweet for a long while."),
        &[(NET, ("100 克", "100 g")), (ORIGIN, ("福建武夷山", "Wuyi, Fujian")), (CRAFT, ("炭焙", "Charcoal roasted"))]),
    Item(("花香 凤凰单丛", "Phoenix Dancong oolong tea"), MISTRIDGE, (198, 0), &[MUSTARD, CREAM],
        ("香得像推开一院子栀子花。", "As fragrant as stepping into a garden of gardenias."),
        &[(NET, ("100 克", "100 g")), (ORIGIN, ("广东", "Guangdong"))]),
];

const PUER: Leaf = Leaf {
    code: "FP",
    kind: Kind::TeaBox,
    path: &[DEPARTMENT, TEAS, ("普洱茶", "Pu-erh tea")],
    facts: &[
        (SHELF_LIFE, ("长期保存", "Keeps for years")),
        (BREWING, ("100℃，先洗一遍", "Boiling water, rinse once")),
        (ORIGIN, ("云南", "Yunnan")),
        (ALLERGENS, NONE),
    ],
    also_true: &[
        ("饭后来一杯，解腻舒服。", "A cup after a rich meal settles it."),
        ("放在通风避光处，越陈越顺。", "Kept airy and dark it grows smoother."),
    ],
    ..GREEN_TEA
};

#[rustfmt::skip]
const PUER_ITEMS: &[Item] = &[
    Item(("老树 熟普洱茶饼", "Old Tree pressed ripe pu-erh tea"), MISTRIDGE, (168, 208), &[CAMEL, BURGUNDY],
        ("汤色红浓，陈香里带枣味。", "A dark cup with dates in its old scent."),
        &[(NET, ("357 克", "357 g")), (HARVEST, ("五年陈", "Aged five years"))]),
    Item(("春尖 生普洱茶饼", "Spring Tip pressed raw pu-erh tea"), MISTRIDGE, (198, 0), &[OATMEAL, DARK_GREEN],
        ("山野气足，现在喝鲜，存几年更厚。", "Wild and fresh now, deeper in a few years."),
        &[(NET, ("357 克", "357 g")), (HARVEST, ("春茶", "Spring"))]),
    Item(("小青柑 普洱茶", "Little Tangerine pu-erh tea"), MISTRIDGE, (108, 128), &[DARK_GREEN, ORANGE],
        ("一颗小柑里藏着熟普，一颗泡一壶。", "Ripe pu-erh inside a tangerine: one makes a pot."),
        &[(NET, ("180 克，约 18 颗", "180 g, about 18")), (FLAVOUR, ("柑皮香", "Tangerine peel"))]),
];

const FLOWER_TEA: Leaf = Leaf {
    code: "FW",
    kind: Kind::TeaTin,
    path: &[DEPARTMENT, TEAS, ("花茶", "Flower tea")],
    facts: &[
        (SHELF_LIFE, ("18 个月", "18 months")),
        (BREWING, ("90℃，3 分钟", "90 °C, 3 minutes")),
        (ALLERGENS, NONE),
    ],
    also_true: &[
        ("泡在玻璃壶里最好看。", "Prettiest in a glass pot."),
        ("送女性长辈很合适。", "A good present for a mother or an aunt."),
    ],
    ..GREEN_TEA
};

#[rustfmt::skip]
const FLOWER_ITEMS: &[Item] = &[
    Item(("七窨 茉莉花茶", "Seven-times-scented jasmine tea"), MISTRIDGE, (128, 158), &[WHITE, DARK_GREEN],
        ("茶坯和鲜花窨了七遍，只闻香不见花。", "Scented seven times with fresh blossom: all fragrance, no petals."),
        &[(NET, ("150 克", "150 g")), (ORIGIN, ("福建福州", "Fuzhou, Fujian")), (FLAVOUR, ("茉莉", "Jasmine"))]),
    Item(("飘雪 茉莉花茶", "Drifting Snow jasmine tea"), MISTRIDGE, (78, 0), &[MINT, WHITE],
        ("花瓣浮在汤面，像落了一层雪。", "Petals float like new snow."),
        &[(NET, ("125 克", "125 g")), (ORIGIN, ("四川", "Sichuan")), (FLAVOUR, ("茉莉", "Jasmine"))]),
    Item(("胎菊 菊花茶", "Bud chrysanthemum tea"), MISTRIDGE, (58, 68), &[YELLOW, WHITE],
        ("没开的花苞，泡开清甜，看电脑久了喝一杯。", "Unopened buds, sweet and clear, for eyes that stare at screens."),
        &[(NET, ("80 克", "80 g")), (ORIGIN, ("浙江桐乡", "Tongxiang, Zhejiang")), (CAFFEINE, ("无咖啡因", "Caffeine free"))]),
    Item(("重瓣 玫瑰花茶", "Double-petal rose tea"), MISTRIDGE, (68, 0), &[ROSE_RED, PINK],
        ("整朵玫瑰，热水里慢慢舒展。", "Whole roses that open slowly in hot water."),
        &[(NET, ("60 克", "60 g")), (ORIGIN, ("山东平阴", "Pingyin, Shandong")), (CAFFEINE, ("无咖啡因", "Caffeine free"))]),
    Item(("桂花 乌龙花茶", "Osmanthus oolong flower tea"), MISTRIDGE, (88, 108), &[MUSTARD, BEAN_GREEN],
        ("秋天的桂花拌在清香乌龙里，冷泡也甜。", "Autumn osmanthus in a light oolong, sweet even brewed cold."),
        &[(NET, ("100 克", "100 g")), (ORIGIN, ("福建", "Fujian")), (FLAVOUR, ("桂花", "Osmanthus"))]),
];

const WHITE_TEA: Leaf = Leaf {
    code: "FI",
    path: &[DEPARTMENT, TEAS, ("白茶", "White tea")],
    facts: &[
        (SHELF_LIFE, ("长期保存", "Keeps for years")),
        (BREWING, ("90℃，1 分钟", "90 °C, 1 minute")),
        (ALLERGENS, NONE),
    ],
    ..FLOWER_TEA
};

#[rustfmt::skip]
const WHITE_TEA_ITEMS: &[Item] = &[
    Item(("白毫银针 白茶", "Silver Needle white tea"), MISTRIDGE, (298, 358), &[SILVER, BEAN_GREEN],
        ("只取芽头，毫香清甜，像初雪。", "Buds alone, downy and sweet as first snow."),
        &[(NET, ("80 克", "80 g")), (ORIGIN, ("福建福鼎", "Fuding, Fujian")), (HARVEST, ("春茶", "Spring"))]),
    Item(("陈年 寿眉白茶饼", "Aged pressed Shoumei white tea"), MISTRIDGE, (138, 0), &[OATMEAL, BROWN],
        ("枣香药香，煮着喝更暖。", "Dates and herbs, warmer still when simmered."),
        &[(NET, ("300 克", "300 g")), (ORIGIN, ("福建福鼎", "Fuding, Fujian")), (HARVEST, ("三年陈", "Aged three years"))]),
];

const TEA_BAGS: Leaf = Leaf {
    code: "FT",
    kind: Kind::TeaBox,
    path: &[DEPARTMENT, TEAS, ("茶包", "Tea bags")],
    facts: &[
        (SHELF_LIFE, ("18 个月", "18 months")),
        (OCCASION, OFFICE),
        (PACKAGING, ("独立小袋", "Individually wrapped")),
        (ALLERGENS, NONE),
    ],
    also_true: &[
        ("玉米纤维茶袋，可以降解。", "The bags are plant fibre and break down."),
        ("抽屉里放一盒，随手一杯。", "A box in the drawer, a cup at hand."),
    ],
    ..GREEN_TEA
};

#[rustfmt::skip]
const TEA_BAG_ITEMS: &[Item] = &[
    Item(("七日 茶包礼盒", "Seven Days teabag gift box"), MISTRIDGE, (99, 129), &[LAKE_BLUE, GOLD],
        ("一天一种，从龙井喝到普洱。", "One for each day, from Longjing to pu-erh."),
        &[(NET, ("28 包", "28 bags")), (OCCASION, ("送礼、办公", "As a gift, office")), (PACKAGING, ("礼盒装", "Gift boxed"))]),
    Item(("蜜桃乌龙 茶包", "Peach oolong teabags"), MISTRIDGE, (39, 49), &[APRICOT, PINK],
        ("真果干，冷泡一夜就是水果茶。", "Real fruit; a night in the fridge makes it iced."),
        &[(NET, ("15 包", "15 bags")), (FLAVOUR, ("白桃", "White peach")), (SUGAR, ("无糖", "Sugar free"))]),
    Item(("早餐 红茶茶包", "Breakfast black teabags"), MISTRIDGE, (45, 0), &[BURGUNDY, WHITE],
        ("汤浓，兑牛奶就是家里的奶茶。", "Strong enough for milk."),
        &[(NET, ("25 包", "25 bags")), (SUGAR, ("无糖", "Sugar free")), (OCCASION, ("早餐", "Breakfast"))]),
    Item(("晚安 草本茶包", "Goodnight herbal teabags"), MISTRIDGE, (49, 59), &[LILAC, NAVY],
        ("洋甘菊和酸枣仁，睡前喝不怕睡不着。", "Camomile and jujube seed for before bed."),
        &[(NET, ("20 包", "20 bags")), (CAFFEINE, ("无咖啡因", "Caffeine free")), (OCCASION, ("助眠", "Sleep"))]),
];

const COFFEE: Leaf = Leaf {
    code: "FC",
    kind: Kind::CoffeeBag,
    path: &[DEPARTMENT, COFFEES, ("咖啡", "Coffee")],
    facts: &[(SHELF_LIFE, ("12 个月", "12 months")), (ALLERGENS, NONE)],
    also_true: &[
        ("单向排气袋，开袋还是香的。", "A one-way valve keeps it fragrant."),
        ("店里可以免费磨粉。", "We grind it for you, free."),
    ],
    ..GREEN_TEA
};

#[rustfmt::skip]
const COFFEE_ITEMS: &[Item] = &[
    Item(("耶加 水洗咖啡豆", "Yirga washed coffee beans"), SHIDOU, (78, 92), &[LEMON, WHITE],
        ("柑橘、茉莉和一点蜂蜜，手冲最合适。", "Citrus, jasmine and a little honey, made for pouring over."),
        &[(NET, ("227 克", "227 g")), (ORIGIN, ("埃塞俄比亚", "Ethiopia")), (ROAST, ("浅烘", "Light")), (FLAVOUR, ("柑橘、花香", "Citrus, floral"))]),
    Item(("云岭 日晒咖啡豆", "Yunling natural coffee beans"), SHIDOU, (68, 0), &[BROWN, GREEN],
        ("云南自己的豆子，红糖和熟果子的甜。", "Yunnan's own, sweet as brown sugar and ripe fruit."),
        &[(NET, ("227 克", "227 g")), (ORIGIN, ("云南", "Yunnan")), (ROAST, ("中烘", "Medium")), (FLAVOUR, ("红糖", "Brown sugar"))]),
    Item(("黑夜 意式咖啡豆", "Black Night espresso coffee beans"), SHIDOU, (99, 119), &[BLACK, GOLD],
        ("油脂厚，加奶像可可。", "Thick crema, and like cocoa with milk."),
        &[(NET, ("500 克", "500 g")), (ORIGIN, ("巴西、哥伦比亚拼配", "Brazil and Colombia")), (ROAST, ("深烘", "Dark"))]),
    Item(("出差 挂耳咖啡", "Away Day drip coffee"), SHIDOU, (59, 69), &[HAZE_BLUE, CREAM],
        ("撕开挂在杯口，有热水就有手冲。", "Tear, hang on the cup, add water."),
        &[(NET, ("10 包", "10 bags")), (ORIGIN, ("云南", "Yunnan")), (ROAST, ("中烘", "Medium")), (OCCASION, ("出差、办公", "Travel, office"))]),
    Item(("冷萃 速溶咖啡", "Cold Brew instant coffee"), SHIDOU, (79, 0), &[CHARCOAL, ORANGE],
        ("三秒溶在冰水里，不用搅。", "Three seconds in iced water, no spoon."),
        &[(NET, ("18 颗", "18 pods")), (ROAST, ("中深烘", "Medium dark")), (SUGAR, ("无糖", "Sugar free"))]),
    Item(("低因 咖啡豆", "Decaf coffee beans"), SHIDOU, (88, 99), &[BEAN_GREEN, BROWN],
        ("水处理脱因，晚上想喝也没有负担。", "Decaffeinated with water, for evenings."),
        &[(NET, ("227 克", "227 g")), (ORIGIN, ("哥伦比亚", "Colombia")), (ROAST, ("中烘", "Medium")), (CAFFEINE, ("低因", "Decaf"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        GREEN_TEA.printed(GREEN_TEA_ITEMS),
        BLACK_TEA.printed(BLACK_TEA_ITEMS),
        OOLONG.printed(OOLONG_ITEMS),
        PUER.printed(PUER_ITEMS),
        FLOWER_TEA.printed(FLOWER_ITEMS),
        WHITE_TEA.printed(WHITE_TEA_ITEMS),
        TEA_BAGS.printed(TEA_BAG_ITEMS),
        COFFEE.printed(COFFEE_ITEMS),
    ]
    .concat()
}
