//! Biscuits, chocolate, nuts, sweets, dried fruit, cakes.

use super::{DEPARTMENT, GRAINHOLLOW, SWEETALLEY};
use crate::departments::goods::{EMPTY, Item, Leaf};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const SNACKS: Pair = ("休闲零食", "Snacks");
const GLUTEN: Pair = ("含麸质、蛋、乳", "Contains gluten, egg, milk");
const MILK: Pair = ("含乳，可能含坚果", "Contains milk, may contain nuts");
const NUTS: Pair = ("含坚果", "Contains nuts");

const BISCUITS: Leaf = Leaf {
    code: "FK",
    zone: "food",
    kind: Kind::Biscuits,
    path: &[DEPARTMENT, SNACKS, ("饼干", "Biscuits")],
    facts: &[(SHELF_LIFE, ("9 个月", "9 months")), (ALLERGENS, GLUTEN)],
    by_color: false,
    also_true: &[
        ("独立小包，不怕受潮。", "Wrapped one by one, so they stay crisp."),
        ("配一杯红茶刚好。", "Just right with black tea."),
        ("铁盒吃完还能装针线。", "The tin goes on to hold needles and thread."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const BISCUIT_ITEMS: &[Item] = &[
    Item(("老铺 黄油曲奇", "Old Shop butter cookies"), SWEETALLEY, (58, 68), &[BLUE, GOLD],
        ("黄油足，一咬就散，过年待客都摆它。", "Plenty of butter, gone in a crumble; every new year table has them."),
        &[(NET, ("480 克", "480 g")), (FLAVOUR, ("黄油", "Butter")), (PACKAGING, ("铁盒礼盒装", "Gift tin, gift boxed"))]),
    Item(("海盐 苏打饼干", "Sea salt soda crackers"), SWEETALLEY, (19, 0), &[SKY_BLUE, WHITE],
        ("薄脆微咸，早上垫垫胃。", "Thin and a little salty, to settle the morning."),
        &[(NET, ("300 克", "300 g")), (FLAVOUR, ("咸味", "Savoury")), (SUGAR, ("无蔗糖", "No sugar"))]),
    Item(("燕麦 全麦饼干", "Oat wholewheat biscuits"), GRAINHOLLOW, (26, 32), &[OATMEAL, BROWN],
        ("看得见的燕麦片，嚼着香，不太甜。", "Oats you can see, nutty and not too sweet."),
        &[(NET, ("360 克", "360 g")), (FLAVOUR, ("原味", "Original flavour")), (SUGAR, ("低糖", "Low sugar"))]),
    Item(("抹茶 夹心饼干", "Matcha cream biscuits"), SWEETALLEY, (24, 0), &[GREEN, CREAM],
        ("微苦的抹茶夹心，压得住甜。", "A slightly bitter filling that keeps the sugar in check."),
        &[(NET, ("240 克", "240 g")), (FLAVOUR, ("抹茶", "Matcha"))]),
    Item(("蔓越莓 手工曲奇", "Cranberry handmade cookies"), SWEETALLEY, (36, 42), &[BURGUNDY, CREAM],
        ("果粒大颗，酸酸甜甜，当天烤当天装。", "Big sharp berries, baked and packed the same day."),
        &[(NET, ("200 克", "200 g")), (FLAVOUR, ("酸甜", "Tangy")), (CRAFT, ("手工", "Handmade")), (SHELF_LIFE, ("3 个月", "3 months"))]),
    Item(("小熊 儿童磨牙饼干", "Little Bear kids biscuits"), GRAINHOLLOW, (29, 35), &[YELLOW, ORANGE],
        ("不加盐不加糖，小手抓着正好。", "No salt and no sugar, shaped for small hands."),
        &[(NET, ("120 克", "120 g")), (SUGAR, ("不加糖", "No added sugar")), (AGE, ("1 岁以上", "1 year and up")), (ALLERGENS, ("含麸质", "Contains gluten"))]),
];

const CHOCOLATE: Leaf = Leaf {
    code: "FH",
    kind: Kind::Chocolate,
    path: &[DEPARTMENT, SNACKS, ("巧克力", "Chocolate")],
    facts: &[(SHELF_LIFE, ("12 个月", "12 months")), (ALLERGENS, MILK)],
    also_true: &[
        ("阴凉处存放，夏天请放冰箱。", "Keep it cool; in summer, in the fridge."),
        ("掰开有清脆的一声。", "It breaks with a snap."),
    ],
    ..BISCUITS
};

#[rustfmt::skip]
const CHOCOLATE_ITEMS: &[Item] = &[
    Item(("72% 黑巧克力", "72% dark chocolate"), SWEETALLEY, (32, 38), &[COFFEE, GOLD],
        ("可可香浓，微苦回甘。", "Deep cocoa, bitter first and sweet after."),
        &[(NET, ("100 克", "100 g")), (FLAVOUR, ("黑巧", "Dark")), (SUGAR, ("低糖", "Low sugar"))]),
    Item(("云南玫瑰 牛奶巧克力", "Yunnan rose milk chocolate"), SWEETALLEY, (36, 0), &[PINK, BROWN],
        ("花瓣碎嵌在牛奶巧克力里，入口先是玫瑰。", "Rose petals in milk chocolate; the flower comes first."),
        &[(NET, ("100 克", "100 g")), (FLAVOUR, ("玫瑰、牛奶", "Rose, milk"))]),
    Item(("十二时 巧克力礼盒", "Twelve Hours chocolate gift box"), SWEETALLEY, (168, 198), &[BURGUNDY, GOLD],
        ("十二颗十二种馅，从茉莉到花椒。", "Twelve fillings, from jasmine to Sichuan pepper."),
        &[(NET, ("180 克", "180 g")), (PACKAGING, ("礼盒装", "Gift boxed")), (OCCASION, ("送礼、情人节", "As a gift, Valentine's Day")), (ALLERGENS, ("含乳、坚果", "Contains milk, nuts"))]),
    Item(("榛子 夹心巧克力", "Hazelnut filled chocolate"), SWEETALLEY, (45, 55), &[CARAMEL, CREAM],
        ("整颗榛子裹在脆皮里。", "A whole hazelnut in a crisp shell."),
        &[(NET, ("200 克", "200 g")), (FLAVOUR, ("榛子", "Hazelnut")), (ALLERGENS, ("含乳、坚果", "Contains milk, nuts"))]),
    Item(("无糖 黑巧克力", "Sugar-free dark chocolate"), SWEETALLEY, (42, 0), &[BLACK, SILVER],
        ("用赤藓糖醇代替糖，爸妈也能尝一块。", "Sweetened without sugar, so parents may have a square."),
        &[(NET, ("90 克", "90 g")), (SUGAR, ("无糖", "Sugar free")), (FLAVOUR, ("黑巧", "Dark"))]),
    Item(("小动物 儿童牛奶巧克力", "Little Animals milk chocolate"), SWEETALLEY, (28, 33), &[SKY_BLUE, YELLOW],
        ("十只小动物，拆一只认一只。", "Ten animals to unwrap and name."),
        &[(NET, ("120 克", "120 g")), (FLAVOUR, ("牛奶", "Milk")), (AGE, ("3 岁以上", "3 years and up"))]),
];

const NUT_LEAF: Leaf = Leaf {
    code: "FN",
    kind: Kind::Nuts,
    path: &[DEPARTMENT, SNACKS, ("坚果", "Nuts")],
    facts: &[(SHELF_LIFE, ("8 个月", "8 months")), (ALLERGENS, NUTS)],
    also_true: &[
        ("当季新货，粒粒饱满。", "This season's crop, every one full."),
        ("自封袋，吃多少拿多少。", "A resealing bag: take what you want."),
    ],
    ..BISCUITS
};

#[rustfmt::skip]
const NUT_ITEMS: &[Item] = &[
    Item(("每日 混合坚果", "Daily mixed nuts"), GRAINHOLLOW, (89, 109), &[MUSTARD, GREEN],
        ("一天一小袋，六种坚果加果干。", "A bag a day, six nuts and dried fruit."),
        &[(NET, ("25 克×30 袋", "30 × 25 g")), (FLAVOUR, ("原味", "Original flavour")), (PACKAGING, ("独立小袋", "Individually wrapped"))]),
    Item(("原味 巴旦木", "Plain roasted almonds"), GRAINHOLLOW, (45, 0), &[CAMEL, CREAM],
        ("低温烘焙，不加盐。", "Roasted low, no salt added."),
        &[(NET, ("250 克", "250 g")), (ORIGIN, ("新疆", "Xinjiang")), (FLAVOUR, ("原味", "Original flavour"))]),
    Item(("盐焗 开心果", "Salt-roasted pistachios"), GRAINHOLLOW, (59, 69), &[BEAN_GREEN, WHITE],
        ("自然开口，不漂白。", "Opened by themselves, never bleached."),
        &[(NET, ("250 克", "250 g")), (FLAVOUR, ("咸味", "Salty"))]),
    Item(("纸皮 核桃", "Thin-shelled walnuts"), GRAINHOLLOW, (48, 0), &[BROWN, OATMEAL],
        ("一捏就开，仁是完整的。", "Open with a squeeze, whole inside."),
        &[(NET, ("500 克", "500 g")), (ORIGIN, ("新疆", "Xinjiang")), (FLAVOUR, ("原味", "Original flavour"))]),
    Item(("蜂蜜 腰果", "Honey cashews"), GRAINHOLLOW, (55, 65), &[YELLOW, CARAMEL],
        ("薄薄一层蜜，脆而不黏牙。", "A thin coat of honey, crisp and never sticky."),
        &[(NET, ("250 克", "250 g")), (FLAVOUR, ("甜味", "Sweet"))]),
    Item(("五香 葵瓜子", "Five-spice sunflower seeds"), GRAINHOLLOW, (18, 0), &[BLACK, RED],
        ("追剧、打牌、等人，抓一把就停不下来。", "For films, cards and waiting; nobody stops at a handful."),
        &[(NET, ("400 克", "400 g")), (ORIGIN, ("内蒙古", "Inner Mongolia")), (FLAVOUR, ("五香，咸味", "Five spice, salty")), (ALLERGENS, ("可能含坚果", "May contain nuts"))]),
];

const SWEETS: Leaf = Leaf {
    code: "FS",
    kind: Kind::Sweets,
    path: &[DEPARTMENT, SNACKS, ("糖果", "Sweets")],
    facts: &[(SHELF_LIFE, ("12 个月", "12 months")), (ALLERGENS, NONE)],
    also_true: &[
        ("独立包装，揣口袋里分给朋友。", "Wrapped singly, to share from a pocket."),
        ("甜得克制。", "Sweet, but not too sweet."),
    ],
    ..BISCUITS
};

#[rustfmt::skip]
const SWEET_ITEMS: &[Item] = &[
    Item(("话梅 硬糖", "Salted plum hard candy"), SWEETALLEY, (16, 0), &[PURPLE, LEMON],
        ("先酸后甜，坐车含一颗舒服。", "Sour, then sweet, a comfort on a journey."),
        &[(NET, ("200 克", "200 g")), (FLAVOUR, ("酸甜", "Tangy"))]),
    Item(("果园 果汁软糖", "Orchard juice gummies"), SWEETALLEY, (22, 28), &[ORANGE, GREEN],
        ("果汁含量一半以上，六种口味。", "More than half juice, in six flavours."),
        &[(NET, ("180 克", "180 g")), (FLAVOUR, ("水果", "Fruit"))]),
    Item(("牛轧糖 喜糖礼盒", "Nougat wedding sweets gift box"), SWEETALLEY, (69, 85), &[RED, GOLD],
        ("花生奶香，红盒子烫金，办喜事就它。", "Peanut and milk in red and gold, made for weddings."),
        &[(NET, ("500 克", "500 g")), (PACKAGING, ("礼盒装", "Gift boxed")), (OCCASION, ("结婚", "Wedding")), (ALLERGENS, ("含花生、乳", "Contains peanut, milk"))]),
    Item(("薄荷 无糖含片", "Sugar-free mint candy"), SWEETALLEY, (15, 0), &[MINT, WHITE],
        ("小铁盒，开会前含一颗。", "A little tin for before the meeting."),
        &[(NET, ("40 克", "40 g")), (SUGAR, ("无糖", "Sugar free")), (FLAVOUR, ("薄荷", "Mint"))]),
];

const DRIED: Leaf = Leaf {
    code: "FD",
    kind: Kind::DriedFruit,
    path: &[DEPARTMENT, SNACKS, ("果干", "Dried fruit")],
    facts: &[(SHELF_LIFE, ("10 个月", "10 months")), (ALLERGENS, NONE)],
    also_true: &[
        ("泡茶、配酸奶、直接吃都好。", "For tea, for yoghurt, or by itself."),
        ("自封袋，开了也不返潮。", "The bag reseals and stays dry."),
    ],
    ..BISCUITS
};

#[rustfmt::skip]
const DRIED_ITEMS: &[Item] = &[
    Item(("若羌 灰枣", "Ruoqiang red dates"), GRAINHOLLOW, (36, 45), &[BURGUNDY, CREAM],
        ("肉厚核小，煮粥不用放糖。", "Thick flesh and a small stone: no sugar needed in porridge."),
        &[(NET, ("500 克", "500 g")), (ORIGIN, ("新疆", "Xinjiang")), (SUGAR, ("不加糖", "No added sugar"))]),
    Item(("慢烘 芒果干", "Slow-dried mango"), GRAINHOLLOW, (28, 0), &[YELLOW, ORANGE],
        ("大片有嚼劲，酸甜刚好。", "Large chewy slices, sweet and sharp."),
        &[(NET, ("150 克", "150 g")), (ORIGIN, ("广西", "Guangxi")), (FLAVOUR, ("酸甜", "Tangy"))]),
    Item(("无核 绿葡萄干", "Seedless green raisins"), GRAINHOLLOW, (25, 29), &[GREEN, OATMEAL],
        ("晾房阴干，颜色还是绿的。", "Dried in the shade, so they stay green."),
        &[(NET, ("300 克", "300 g")), (ORIGIN, ("新疆吐鲁番", "Turpan, Xinjiang")), (SUGAR, ("不加糖", "No added sugar"))]),
    Item(("冻干 草莓果干", "Freeze-dried strawberries"), GRAINHOLLOW, (32, 39), &[RED, WHITE],
        ("一颗还是一颗的样子，咬着脆。", "Still shaped like strawberries, and crisp."),
        &[(NET, ("60 克", "60 g")), (FLAVOUR, ("草莓", "Strawberry")), (SUGAR, ("不加糖", "No added sugar"))]),
];

const CAKES: Leaf = Leaf {
    code: "FA",
    kind: Kind::Cake,
    path: &[DEPARTMENT, SNACKS, ("糕点", "Cakes & pastries")],
    facts: &[(SHELF_LIFE, ("30 天", "30 days")), (ALLERGENS, GLUTEN)],
    also_true: &[
        ("配一壶茶，就是下午。", "With a pot of tea it makes an afternoon."),
        ("盒子带提手，走亲戚正好。", "The box has a handle, for visits."),
    ],
    ..BISCUITS
};

#[rustfmt::skip]
const CAKE_ITEMS: &[Item] = &[
    Item(("绿豆冰糕 礼盒", "Mung bean cake gift box"), SWEETALLEY, (48, 58), &[BEAN_GREEN, CREAM],
        ("入口就化，冰一冰更清凉。", "It melts in the mouth, cooler still from the fridge."),
        &[(NET, ("300 克", "300 g")), (FLAVOUR, ("绿豆", "Mung bean")), (SUGAR, ("低糖", "Low sugar")), (PACKAGING, ("礼盒装", "Gift boxed"))]),
    Item(("凤梨酥 十二枚", "Pineapple cakes, twelve"), SWEETALLEY, (68, 0), &[MUSTARD, WHITE],
        ("馅是熬出来的，吃得到果肉纤维。", "A filling cooked down slowly, fruit fibres and all."),
        &[(NET, ("360 克", "360 g")), (FLAVOUR, ("凤梨", "Pineapple"))]),
    Item(("桂花 米糕", "Osmanthus rice cake"), SWEETALLEY, (26, 32), &[IVORY, MUSTARD],
        ("糯米蒸的，软软的一口桂花香。", "Steamed glutinous rice with a breath of osmanthus."),
        &[(NET, ("240 克", "240 g")), (FLAVOUR, ("桂花", "Osmanthus")), (ALLERGENS, NONE)]),
    Item(("团圆 月饼礼盒", "Reunion mooncake gift box"), SWEETALLEY, (198, 258), &[RED, GOLD],
        ("莲蓉、豆沙、五仁、流心，八枚四味。", "Lotus, red bean, five nuts and custard: eight cakes, four fillings."),
        &[(NET, ("480 克", "480 g")), (PACKAGING, ("礼盒装", "Gift boxed")), (OCCASION, ("中秋、送礼", "Mid-Autumn, as a gift")), (ALLERGENS, ("含麸质、蛋、坚果", "Contains gluten, egg, nuts"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        BISCUITS.printed(BISCUIT_ITEMS),
        CHOCOLATE.printed(CHOCOLATE_ITEMS),
        NUT_LEAF.printed(NUT_ITEMS),
        SWEETS.printed(SWEET_ITEMS),
        DRIED.printed(DRIED_ITEMS),
        CAKES.drafts(CAKE_ITEMS),
    ]
    .concat()
}
