//! Honey, jam, rice, noodles, sauces, oil.

use super::{DEPARTMENT, GRAINHOLLOW, SWEETALLEY};
use crate::departments::goods::{EMPTY, Item, Leaf};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;

const STAPLES: Pair = ("粮油调味", "Pantry");
const SPREADS: Pair = ("蜂蜜果酱", "Honey & jam");

const HONEY: Leaf = Leaf {
    code: "FM",
    zone: "food",
    kind: Kind::Honey,
    path: &[DEPARTMENT, SPREADS, ("蜂蜜", "Honey")],
    facts: &[(SHELF_LIFE, ("24 个月", "24 months")), (NET, ("500 克", "500 g")), (ALLERGENS, NONE)],
    by_color: false,
    also_true: &[
        ("温水冲，超过六十度就可惜了。", "Stir it into warm water, never hot."),
        ("天冷会结晶，是正常的。", "It sets in the cold, as honest honey does."),
        ("一岁以下的宝宝请不要吃。", "Not for babies under one."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const HONEY_ITEMS: &[Item] = &[
    Item(("洋槐 蜂蜜", "Acacia honey"), GRAINHOLLOW, (68, 82), &[LEMON, WHITE],
        ("颜色浅，味道清，不爱甜的人也喜欢。", "Pale and clean, for people who do not like sweet things."),
        &[(ORIGIN, ("陕西", "Shaanxi"))]),
    Item(("秦岭 百花蜂蜜", "Mountain wildflower honey"), GRAINHOLLOW, (58, 0), &[MUSTARD, GREEN],
        ("一年只取一次，山里什么花开就是什么味道。", "Taken once a year; it tastes of whatever bloomed."),
        &[(ORIGIN, ("陕西秦岭", "Qinling, Shaanxi"))]),
    Item(("枣花 蜂蜜", "Jujube honey"), GRAINHOLLOW, (49, 59), &[BURGUNDY, CARAMEL],
        ("琥珀色，枣香浓，女生冲姜茶常用。", "Amber, rich with dates, the one for ginger tea."),
        &[(ORIGIN, ("山西", "Shanxi"))]),
    Item(("桂花 蜂蜜小罐礼盒", "Osmanthus honey gift set"), GRAINHOLLOW, (118, 138), &[GOLD, CREAM],
        ("三小罐，桂花、玫瑰、柚子各一。", "Three small jars: osmanthus, rose and pomelo."),
        &[(NET, ("150 克×3", "3 × 150 g")), (PACKAGING, ("礼盒装", "Gift boxed")), (OCCASION, GIFT)]),
];

const JAMS: Leaf = Leaf {
    code: "FJ",
    kind: Kind::Jam,
    path: &[DEPARTMENT, SPREADS, ("果酱", "Jam")],
    facts: &[(SHELF_LIFE, ("18 个月", "18 months")), (NET, ("280 克", "280 g")), (ALLERGENS, NONE)],
    also_true: &[
        ("开罐后请冷藏，一个月内吃完。", "Once open, chill it and finish within a month."),
        ("涂面包、拌酸奶、冲水都行。", "For bread, yoghurt, or a glass of water."),
    ],
    ..HONEY
};

#[rustfmt::skip]
const JAM_ITEMS: &[Item] = &[
    Item(("整颗 草莓果酱", "Whole strawberry jam"), SWEETALLEY, (32, 38), &[RED, GREEN],
        ("看得见整颗草莓，糖只放三分。", "Whole berries and very little sugar."),
        &[(FLAVOUR, ("草莓", "Strawberry")), (SUGAR, ("低糖", "Low sugar"))]),
    Item(("高山 蓝莓果酱", "Highland blueberry jam"), SWEETALLEY, (36, 0), &[PURPLE, SKY_BLUE],
        ("颗粒饱满，酸味明亮。", "Full berries, bright and sharp."),
        &[(FLAVOUR, ("蓝莓", "Blueberry")), (SUGAR, ("低糖", "Low sugar"))]),
    Item(("现磨 花生酱", "Fresh-ground peanut butter"), GRAINHOLLOW, (29, 35), &[CAMEL, BROWN],
        ("只有花生和一点盐，搅一搅更香。", "Peanuts and a little salt; give it a stir."),
        &[(FLAVOUR, ("咸香颗粒", "Savoury, crunchy")), (ALLERGENS, ("含花生", "Contains peanut")), (SUGAR, ("不加糖", "No added sugar"))]),
];

const RICE: Leaf = Leaf {
    code: "FR",
    kind: Kind::Rice,
    path: &[DEPARTMENT, STAPLES, ("大米", "Rice")],
    facts: &[(SHELF_LIFE, ("12 个月", "12 months")), (ALLERGENS, NONE)],
    also_true: &[
        ("真空小包装，开封还是新米。", "Vacuum packed, so it opens as new rice."),
        ("送货上门，不用您扛。", "We deliver, so you need not carry it."),
    ],
    ..HONEY
};

#[rustfmt::skip]
const RICE_ITEMS: &[Item] = &[
    Item(("黑土 稻花香大米", "Black Earth fragrant rice"), GRAINHOLLOW, (79, 95), &[OATMEAL, GREEN],
        ("开锅就香，凉了也不硬。", "Fragrant from the pot, soft when cold."),
        &[(NET, ("5 公斤", "5 kg")), (ORIGIN, ("黑龙江", "Heilongjiang")), (FEATURE, ("新鲜，当季新米", "Fresh, this season's"))]),
    Item(("梯田 红米", "Terrace red rice"), GRAINHOLLOW, (38, 0), &[BRICK_RED, CREAM],
        ("有嚼劲，和白米一比二煮最好。", "Chewy; best one part to two of white."),
        &[(NET, ("1 公斤", "1 kg")), (ORIGIN, ("云南元阳", "Yuanyang, Yunnan")), (ORGANIC, ("有机认证", "Certified organic"))]),
    Item(("八种 杂粮米", "Eight-grain mixed rice"), GRAINHOLLOW, (45, 52), &[CAMEL, PURPLE],
        ("糙米、燕麦、黑米、藜麦，一袋配好。", "Brown rice, oats, black rice and quinoa, ready mixed."),
        &[(NET, ("1.5 公斤", "1.5 kg")), (ORIGIN, ("吉林", "Jilin"))]),
    Item(("黄金 小米", "Golden millet"), GRAINHOLLOW, (29, 0), &[YELLOW, WHITE],
        ("熬粥起一层米油，养胃。", "It makes the creamiest porridge, easy on the stomach."),
        &[(NET, ("1 公斤", "1 kg")), (ORIGIN, ("山西", "Shanxi"))]),
];

const NOODLES: Leaf = Leaf {
    code: "FE",
    kind: Kind::Noodles,
    path: &[DEPARTMENT, STAPLES, ("面条", "Noodles")],
    facts: &[(SHELF_LIFE, ("12 个月", "12 months")), (ALLERGENS, ("含麸质", "Contains gluten"))],
    also_true: &[
        ("煮三五分钟就好。", "Ready in a few minutes."),
        ("汤面拌面都合适。", "For soup or for sauce."),
    ],
    ..HONEY
};

#[rustfmt::skip]
const NOODLE_ITEMS: &[Item] = &[
    Item(("手工 空心挂面", "Handmade hollow noodles"), GRAINHOLLOW, (26, 32), &[CREAM, RED],
        ("拉得细如发丝，中间是空的，煮不糊。", "Drawn thin as hair and hollow inside, never mushy."),
        &[(NET, ("800 克", "800 g")), (ORIGIN, ("陕西", "Shaanxi")), (CRAFT, ("手工", "Handmade"))]),
    Item(("番茄 儿童蔬菜面条", "Tomato kids vegetable noodles"), GRAINHOLLOW, (22, 0), &[CORAL_RED, YELLOW],
        ("番茄菠菜南瓜三色，短短的好夹。", "Tomato, spinach and pumpkin, cut short for children."),
        &[(NET, ("300 克", "300 g")), (AGE, ("1 岁以上", "1 year and up")), (FEATURE, ("不加盐", "No added salt"))]),
    Item(("荞麦 低脂面条", "Buckwheat low-fat noodles"), GRAINHOLLOW, (28, 34), &[BROWN, GREEN],
        ("荞麦占六成，凉拌清爽。", "Six parts buckwheat, refreshing served cold."),
        &[(NET, ("500 克", "500 g")), (FEATURE, ("低脂", "Low fat")), (ORIGIN, ("内蒙古", "Inner Mongolia"))]),
    Item(("酸辣 红薯粉", "Hot and sour sweet potato noodles"), SWEETALLEY, (35, 42), &[RED, BLACK],
        ("料包齐全，开水一冲，又酸又辣。", "Everything is in the bowl: add boiling water, brace yourself."),
        &[(NET, ("6 桶", "6 bowls")), (FLAVOUR, ("酸辣，香辣", "Hot and sour, spicy")), (ALLERGENS, ("含花生、大豆", "Contains peanut, soya"))]),
    Item(("鲜虾 速食拌面", "Shrimp quick mixed noodles"), SWEETALLEY, (29, 0), &[ORANGE, WHITE],
        ("非油炸，拌开三分钟，不辣。", "Never fried, three minutes, not spicy."),
        &[(NET, ("4 份", "4 portions")), (FLAVOUR, ("鲜香，不辣", "Savoury, not spicy")), (ALLERGENS, ("含麸质、虾", "Contains gluten, shrimp"))]),
];

const SAUCES: Leaf = Leaf {
    code: "FU",
    kind: Kind::Sauce,
    path: &[DEPARTMENT, STAPLES, ("调味料", "Condiments")],
    facts: &[(SHELF_LIFE, ("18 个月", "18 months"))],
    also_true: &[
        ("开瓶后请冷藏。", "Chill once open."),
        ("拌面、蘸饺子、炒菜都好。", "For noodles, dumplings and the wok."),
    ],
    ..HONEY
};

#[rustfmt::skip]
const SAUCE_ITEMS: &[Item] = &[
    Item(("晒足 酿造酱油", "Sun-brewed soy sauce"), GRAINHOLLOW, (26, 0), &[BLACK, RED],
        ("大缸里晒足 180 天，只有豆麦盐水。", "A hundred and eighty days in the sun: beans, wheat, salt and water."),
        &[(NET, ("500 毫升", "500 ml")), (FEATURE, ("零添加", "No additives")), (ALLERGENS, ("含大豆、麸质", "Contains soya, gluten"))]),
    Item(("五年 老陈醋", "Five-year aged vinegar"), GRAINHOLLOW, (32, 38), &[BROWN, GOLD],
        ("酸得柔和，吃饺子要它。", "A gentle sourness; dumplings ask for it."),
        &[(NET, ("500 毫升", "500 ml")), (ORIGIN, ("山西", "Shanxi")), (ALLERGENS, ("含麸质", "Contains gluten"))]),
    Item(("香脆 油辣椒酱", "Crisp chilli sauce"), SWEETALLEY, (19, 23), &[RED, BLACK],
        ("辣椒酥脆，香多于辣，拌什么都好吃。", "Crisp flakes, more fragrant than fierce, good on anything."),
        &[(NET, ("280 克", "280 g")), (FLAVOUR, ("香辣", "Spicy")), (ALLERGENS, ("含花生、大豆", "Contains peanut, soya"))]),
    Item(("菌菇 牛肉辣椒酱", "Mushroom beef sauce"), SWEETALLEY, (28, 0), &[CAMEL, DARK_GREEN],
        ("肉粒看得见，微微辣，拌饭两碗。", "Beef you can see, a little heat, two bowls of rice."),
        &[(NET, ("220 克", "220 g")), (FLAVOUR, ("微辣", "Mildly spicy")), (ALLERGENS, ("含大豆", "Contains soya"))]),
];

const OILS: Leaf = Leaf {
    code: "FL",
    kind: Kind::Oil,
    path: &[DEPARTMENT, STAPLES, ("食用油", "Cooking oil")],
    facts: &[(SHELF_LIFE, ("18 个月", "18 months"))],
    also_true: &[
        ("避光玻璃瓶，瓶口不滴油。", "Dark glass with a lip that does not drip."),
        ("放灶台边远一点，存得更久。", "Kept away from the stove it lasts longer."),
    ],
    ..HONEY
};

#[rustfmt::skip]
const OIL_ITEMS: &[Item] = &[
    Item(("初榨 橄榄油", "Extra virgin olive oil"), GRAINHOLLOW, (98, 118), &[OLIVE, GOLD],
        ("青草和杏仁的味道，凉拌最好。", "Grass and almonds, best on salads."),
        &[(NET, ("750 毫升", "750 ml")), (ORIGIN, ("西班牙", "Spain")), (ALLERGENS, NONE)]),
    Item(("古法 小榨花生油", "Old-press peanut oil"), GRAINHOLLOW, (89, 0), &[MUSTARD, RED],
        ("炒熟再榨，一热锅满屋香。", "Roasted before pressing; one hot pan and the house knows."),
        &[(NET, ("1.8 升", "1.8 l")), (ORIGIN, ("山东", "Shandong")), (ALLERGENS, ("含花生", "Contains peanut"))]),
    Item(("石磨 芝麻香油", "Stone-ground sesame oil"), GRAINHOLLOW, (39, 46), &[BROWN, CREAM],
        ("滴两滴，凉菜就活了。", "Two drops wake a cold dish."),
        &[(NET, ("350 毫升", "350 ml")), (ALLERGENS, ("含芝麻", "Contains sesame")), (CRAFT, ("石磨小榨", "Stone ground"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    [
        HONEY.printed(HONEY_ITEMS),
        JAMS.printed(JAM_ITEMS),
        RICE.printed(RICE_ITEMS),
        NOODLES.printed(NOODLE_ITEMS),
        SAUCES.printed(SAUCE_ITEMS),
        OILS.printed(OIL_ITEMS),
    ]
    .concat()
}
