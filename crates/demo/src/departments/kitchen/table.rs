//! Bowls, plates, chopsticks, lunch boxes, aprons.

use super::{CHUIYAN, DEPARTMENT, QUANWU, TAOLI};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;

const TABLE: Pair = ("餐具", "Tableware");

const BOWLS: Leaf = Leaf {
    code: "KW",
    zone: "kitchen",
    kind: Kind::Bowl,
    path: &[DEPARTMENT, TABLE, ("碗", "Bowls")],
    of: Some(CERAMIC),
    facts: &[(MICROWAVE, CAN), (DISHWASHER, CAN)],
    also_true: &[
        ("釉下彩，洗多久都不掉色。", "Painted under the glaze, it never fades."),
        ("碗底收得高，端着不烫。", "A tall foot keeps fingers cool."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const BOWL_ITEMS: &[Item] = &[
    Item(("青山 手绘饭碗", "Green Hills painted rice bowl"), TAOLI, (25, 0), &[WHITE, DARK_GREEN],
        ("碗边一圈远山，盛白米饭最好看。", "A line of hills round the rim, best with plain rice."),
        &[(DIMENSIONS, ("11.5 厘米", "11.5 cm")), (CRAFT, ("手绘", "Hand painted"))]),
    Item(("大口 陶瓷面碗", "Wide ceramic noodle bowl"), TAOLI, (49, 59), &[CHARCOAL, CREAM],
        ("一大碗面加两个蛋也不溢。", "Room for noodles and two eggs."),
        &[(DIMENSIONS, ("20 厘米", "20 cm")), (CAPACITY, ("1.2 升", "1.2 l"))]),
    Item(("团圆 红釉饭碗十只装", "Reunion red rice bowls, set of ten"), TAOLI, (169, 219), &[RED, GOLD],
        ("过年换一套新碗，喜庆也耐用。", "New bowls for the new year, festive and sturdy."),
        &[(PIECES, ("10 只", "10 pieces")), (OCCASION, ("春节、乔迁", "Spring Festival, moving house")), (PACKAGING, ("礼盒装", "Gift boxed"))]),
    Item(("小云 儿童防摔碗", "Cloudlet kids bowl"), TAOLI, (39, 45), &[SKY_BLUE, PINK],
        ("吸在桌上打不翻，边上能放勺子。", "It holds on to the table and has a rest for the spoon."),
        &[(MATERIAL, SILICONE), (AGE, ("6 个月以上", "6 months and up")), (SAFETY, ("食品级、不含双酚A", "Food grade, BPA free"))]),
];

const PLATES: Leaf = Leaf {
    code: "KL",
    kind: Kind::Plate,
    path: &[DEPARTMENT, TABLE, ("盘子", "Plates")],
    also_true: &[
        ("微微上翘的边，带汁的菜也能装。", "A raised edge for dishes with a sauce."),
        ("可以叠放，橱柜不占地方。", "They stack in the cupboard."),
    ],
    ..BOWLS
};

#[rustfmt::skip]
const PLATE_ITEMS: &[Item] = &[
    Item(("月白 浅盘", "Moonwhite shallow plate"), TAOLI, (39, 49), &[WHITE, BEAN_GREEN, LIGHT_GREY],
        ("边缘不太圆，是手捏的味道。", "Not quite round, as if shaped by hand."),
        &[(DIMENSIONS, ("21 厘米", "21 cm")), (STYLE, ("简约", "Plain"))]),
    Item(("锦鲤 鱼盘", "Koi fish plate"), TAOLI, (69, 0), &[CREAM, CORAL_RED],
        ("盘底游着两尾锦鲤，蒸鱼端上来刚好对上。", "Two koi swim beneath your steamed fish."),
        &[(DIMENSIONS, ("30 厘米", "30 cm")), (STYLE, ("中式", "Chinese style"))]),
    Item(("晨露 早餐盘套装", "Morning Dew breakfast plates, set of four"), TAOLI, (139, 169), &[LOTUS_PINK, HAZE_BLUE],
        ("四只颜色深浅不同，摆一桌像一道光。", "Four shades that lie on the table like light."),
        &[(PIECES, ("4 只", "4 pieces")), (DIMENSIONS, ("20 厘米", "20 cm")), (OCCASION, ("早餐", "Breakfast"))]),
    Item(("橡叶 木果盘", "Oakleaf wooden fruit plate"), TAOLI, (59, 0), &[WOOD],
        ("装坚果水果，待客有心意。", "For nuts and fruit when guests come."),
        &[(MATERIAL, WOODEN), (DIMENSIONS, ("25 厘米", "25 cm"))]),
];

const CHOPSTICKS: Leaf = Leaf {
    code: "KO",
    kind: Kind::Chopsticks,
    path: &[DEPARTMENT, TABLE, ("筷子", "Chopsticks")],
    of: Some(WOODEN),
    facts: &[(LENGTH, ("25 厘米", "25 cm"))],
    also_true: &[
        ("筷头有细纹，夹面不滑。", "Fine grooves hold on to noodles."),
        ("每双一色，全家不拿错。", "Each pair has its own mark."),
    ],
    ..BOWLS
};

#[rustfmt::skip]
const CHOPSTICK_ITEMS: &[Item] = &[
    Item(("红檀 筷子十双装", "Red sandalwood chopsticks, ten pairs"), TAOLI, (49, 65), &[RUST_RED],
        ("无漆无蜡，木头本来的红。", "No lacquer and no wax, only the wood's own red."),
        &[(PIECES, ("10 双", "10 pairs")), (DISHWASHER, CANNOT)]),
    Item(("合金 防霉筷子五双装", "Alloy chopsticks, five pairs"), TAOLI, (35, 0), &[CHARCOAL, GOLD],
        ("高温煮也不变形，不发霉。", "Boil them as you like: no mould, no bending."),
        &[(MATERIAL, ("合金", "Alloy")), (PIECES, ("5 双", "5 pairs")), (DISHWASHER, CAN)]),
    Item(("四季 礼盒筷子", "Four Seasons boxed chopsticks"), TAOLI, (99, 129), &[WALNUT, GOLD],
        ("梅兰竹菊各一双，刻字免费。", "Plum, orchid, bamboo and chrysanthemum; engraving is free."),
        &[(PIECES, ("4 双", "4 pairs")), (PACKAGING, ("礼盒装", "Gift boxed")), (OCCASION, GIFT)]),
];

const LUNCH_BOXES: Leaf = Leaf {
    code: "KX",
    kind: Kind::LunchBox,
    path: &[DEPARTMENT, TABLE, ("饭盒", "Lunch boxes")],
    of: Some(GLASS),
    facts: &[(FEATURE, ("密封、不漏水", "Airtight, leakproof"))],
    also_true: &[
        ("分格不串味，菜是菜饭是饭。", "Compartments keep flavours apart."),
        ("盖子可以拆洗，不藏油。", "The lid comes apart to be washed."),
    ],
    ..BOWLS
};

#[rustfmt::skip]
const LUNCH_BOX_ITEMS: &[Item] = &[
    Item(("午间 玻璃饭盒", "Noon glass lunch box"), QUANWU, (69, 85), &[CLEAR, BEAN_GREEN],
        ("微波炉直接热，吃完不染色。", "Straight into the microwave, and no stains after."),
        &[(CAPACITY, ("1 升", "1 l")), (MICROWAVE, CAN), (OCCASION, ("上班带饭", "Lunch at work"))]),
    Item(("双层 便当盒", "Two-tier bento box"), QUANWU, (89, 0), &[CREAM, PINK, HAZE_BLUE],
        ("上层配菜下层饭，附勺筷。", "Sides above, rice below, with cutlery in the lid."),
        &[(MATERIAL, PLASTIC), (CAPACITY, ("1.1 升", "1.1 l")), (MICROWAVE, CAN)]),
    Item(("暖午 插电加热饭盒", "Warmnoon heated lunch box"), QUANWU, (159, 199), &[WHITE, MINT],
        ("加一点水插上电，十五分钟蒸热。", "A little water, a plug, and fifteen minutes of steam."),
        &[(MATERIAL, STEEL), (CAPACITY, ("1 升", "1 l")), (POWER, ("300 瓦", "300 W")), (OCCASION, OFFICE)]),
    Item(("保温 三层饭盒", "Three-tier insulated lunch box"), QUANWU, (139, 169), &[CHARCOAL, CORAL_RED],
        ("汤、菜、饭分三层，到中午还冒热气。", "Soup, dish and rice, still steaming at noon."),
        &[(MATERIAL, STEEL), (CAPACITY, ("1.5 升", "1.5 l")), (KEEPS_WARM, ("6 小时", "6 hours")), (MICROWAVE, CANNOT)]),
    Item(("恐龙 儿童饭盒", "Dinosaur kids lunch box"), QUANWU, (79, 95), &[GREEN, SKY_BLUE],
        ("四格装得下一顿饭加水果，春游带着走。", "Four parts for lunch and fruit on the school trip."),
        &[(MATERIAL, PLASTIC), (SAFETY, ("不含双酚A", "BPA free")), (AGE, ("3 岁以上", "3 years and up")), (MICROWAVE, CANNOT)]),
];

const APRONS: Leaf = Leaf {
    code: "KA",
    kind: Kind::Apron,
    path: &[DEPARTMENT, TABLE, ("围裙", "Aprons")],
    of: Some(COTTON),
    facts: &[(WASHING, MACHINE), (DIMENSIONS, ("70×80 厘米", "70 × 80 cm"))],
    also_true: &[
        ("颈带可以调长短。", "The neck strap adjusts."),
        ("前面两个大口袋。", "Two large pockets in front."),
    ],
    ..BOWLS
};

#[rustfmt::skip]
const APRON_ITEMS: &[Item] = &[
    Item(("亚麻 长款围裙", "Linen long apron"), CHUIYAN, (89, 109), &[OATMEAL, OLIVE, NAVY],
        ("绕身一圈系在前面，咖啡店的样子。", "It wraps round and ties in front, as in a coffee house."),
        &[(MATERIAL, LINEN), (STYLE, ("简约", "Plain"))]),
    Item(("格子 防水围裙", "Checked water-resistant apron"), CHUIYAN, (49, 0), &[BURGUNDY, CREAM],
        ("油点一擦就掉，炒菜不怕溅。", "Splashes wipe off, so fry away."),
        &[(FEATURE, ("防水", "Water resistant")), (STYLE, ("格子", "Checked"))]),
    Item(("小厨师 儿童围裙", "Little Cook kids apron"), CHUIYAN, (45, 55), &[YELLOW, ORANGE],
        ("配一顶小厨师帽，揉面画画都能穿。", "With a small cook's hat, for dough and for paint."),
        &[(DIMENSIONS, ("45×55 厘米", "45 × 55 cm")), (AGE, ("3–8 岁", "3–8 years")), (STYLE, ("可爱", "Cute"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    use Pattern::{Check, Dots, Plain, Print, Stripes};
    [
        BOWLS.patterned(BOWL_ITEMS, &[Print, Plain, Plain, Plain]),
        PLATES.patterned(PLATE_ITEMS, &[Plain, Print, Plain, Plain]),
        CHOPSTICKS.drafts(CHOPSTICK_ITEMS),
        LUNCH_BOXES.patterned(LUNCH_BOX_ITEMS, &[Plain, Plain, Plain, Plain, Print]),
        APRONS.patterned(APRON_ITEMS, &[Stripes, Check, Dots]),
    ]
    .concat()
}
