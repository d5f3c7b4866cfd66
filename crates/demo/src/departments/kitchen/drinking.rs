//! Thermos flasks, mugs, glasses, teapots, bottles, coffee makers.

use super::{CHUIYAN, DEPARTMENT, QUANWU, TAOLI};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;

const CUPS: Pair = ("杯壶", "Cups & flasks");
const TEA: Pair = ("茶具咖啡具", "Tea & coffee");

const THERMOSES: Leaf = Leaf {
    code: "KT",
    zone: "kitchen",
    kind: Kind::Thermos,
    path: &[DEPARTMENT, CUPS, ("保温杯", "Vacuum flasks")],
    of: Some(("316 不锈钢", "316 stainless steel")),
    facts: &[],
    sizes: &["350 ml", "500 ml"],
    also_true: &[
        ("杯口圆润，喝起来不烫嘴。", "A rounded rim that does not burn."),
        ("盖子拆开三件都能洗，不藏茶垢。", "The lid comes apart in three, so nothing hides."),
        ("倒过来也不漏，放包里放心。", "It does not leak upside down, so it can go in any bag."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const THERMOS_ITEMS: &[Item] = &[
    Item(("案头 办公保温杯", "Deskside office thermos"), QUANWU, (139, 169), &[HAZE_BLUE, CREAM, BLACK],
        ("单手按开，泡茶放一上午还是热的，摆在桌上也体面。", "Opens with one thumb, keeps tea hot all morning, and looks right on a desk."),
        &[(KEEPS_WARM, ("12 小时", "12 hours")), (OCCASION, OFFICE), (FEATURE, ("防漏", "Leakproof")), (WEIGHT, ("260 克", "260 g"))]),
    Item(("茶隔 泡茶保温杯", "Infuser tea thermos"), QUANWU, (169, 0), &[DARK_GREEN, BROWN],
        ("茶水可以分开，泡到刚好就把茶叶提起来。", "Lift the leaves out when the tea is right."),
        &[(KEEPS_WARM, ("10 小时", "10 hours")), (OCCASION, ("办公、喝茶", "Office, making tea")), (FEATURE, ("茶水分离、防漏", "Removable infuser, leakproof"))]),
    Item(("小口袋 迷你保温杯", "Pocket mini thermos"), QUANWU, (89, 109), &[PINK, MINT, WHITE],
        ("和口红包一样轻，小包也放得下。", "Light as a make-up pouch, small enough for a small bag."),
        &[(KEEPS_WARM, ("6 小时", "6 hours")), (WEIGHT, ("165 克，轻便", "165 g, lightweight")), (OCCASION, ("通勤", "Commuting"))]),
    Item(("山泉 运动保温杯", "Mountain Spring sports thermos"), QUANWU, (159, 0), &[ORANGE, CHARCOAL, LAKE_BLUE],
        ("提环结实，冰水放一天还有冰块。", "A stout ring to carry it, and ice still in it by evening."),
        &[(KEEPS_WARM, ("保冷 24 小时", "Cold for 24 hours")), (OCCASION, ("户外、运动", "Outdoors, sports")), (FEATURE, ("防漏、防摔", "Leakproof, shockproof"))]),
    Item(("墨竹 商务保温杯", "Ink Bamboo business thermos"), QUANWU, (229, 279), &[BLACK, GOLD],
        ("杯身蚀刻一枝墨竹，配礼盒，送领导送长辈都合适。", "Bamboo etched along its side, in a box fit for a superior or an elder."),
        &[(KEEPS_WARM, ("14 小时", "14 hours")), (OCCASION, ("送礼、商务", "As a gift, business")), (PACKAGING, ("礼盒装", "Gift boxed"))]),
    Item(("小熊 儿童吸管保温杯", "Cub kids straw thermos"), QUANWU, (119, 139), &[YELLOW, SKY_BLUE, PINK],
        ("吸管一按就弹出，背带能调，摔了有硅胶底。", "The straw pops up, the strap adjusts, and a silicone foot takes the falls."),
        &[(KEEPS_WARM, ("8 小时", "8 hours")), (AGE, ("3 岁以上", "3 years and up")), (SAFETY, ("食品级材质", "Food grade")), (FEATURE, ("防漏、防摔", "Leakproof, shockproof"))]),
    Item(("显温 智能保温杯", "Readheat smart thermos"), QUANWU, (99, 129), &[WHITE, BLACK, CORAL_RED],
        ("盖子一碰显示水温，不会再烫到舌头。", "Touch the lid to see the temperature, and never scald your tongue."),
        &[(KEEPS_WARM, ("12 小时", "12 hours")), (FEATURE, ("智能显温、防漏", "Smart temperature display, leakproof")), (OCCASION, OFFICE)]),
    Item(("焖粥 保温焖烧杯", "Slowporridge food thermos"), QUANWU, (149, 0), &[CREAM, BEAN_GREEN],
        ("睡前放米冲开水，早上就是一杯粥。", "Rice and boiling water at night, porridge in the morning."),
        &[(KEEPS_WARM, ("10 小时", "10 hours")), (OCCASION, ("早餐、办公", "Breakfast, office")), (FEATURE, ("广口好洗", "Wide mouth, easy to clean"))]),
    Item(("陶心 陶瓷内胆保温杯", "Clayheart ceramic-lined thermos"), QUANWU, (189, 219), &[OATMEAL, LOTUS_PINK],
        ("内胆烧了一层陶瓷，喝咖啡没有金属味。", "A ceramic lining, so coffee never tastes of metal."),
        &[(KEEPS_WARM, ("8 小时", "8 hours")), (OCCASION, ("办公、咖啡", "Office, coffee")), (FEATURE, ("防漏", "Leakproof"))]),
];

const MUGS: Leaf = Leaf {
    code: "KM",
    kind: Kind::Mug,
    path: &[DEPARTMENT, CUPS, ("马克杯", "Mugs")],
    of: Some(CERAMIC),
    facts: &[(MICROWAVE, CAN), (DISHWASHER, CAN)],
    sizes: &[],
    also_true: &[
        ("杯把能容三指，端着稳。", "Three fingers fit the handle."),
        ("釉面细滑，茶渍一冲就掉。", "A smooth glaze that rinses clean of tea."),
    ],
    ..THERMOSES
};

#[rustfmt::skip]
const MUG_ITEMS: &[Item] = &[
    Item(("早安 陶瓷马克杯", "Good Morning ceramic mug"), TAOLI, (39, 49), &[CREAM, HAZE_BLUE, MUSTARD],
        ("厚实的一只，捧着暖手。", "A sturdy one that warms both hands."),
        &[(CAPACITY, ("380 毫升", "380 ml")), (STYLE, ("简约", "Plain"))]),
    Item(("雪山 流釉马克杯", "Snowmelt glaze mug"), TAOLI, (69, 0), &[DENIM_BLUE, WHITE],
        ("釉从杯口流下来，每只都不一样。", "The glaze runs from the rim, never twice the same."),
        &[(CAPACITY, ("350 毫升", "350 ml")), (CRAFT, ("手工上釉", "Glazed by hand"))]),
    Item(("双喜 情侣对杯", "Two of Us pair of mugs"), TAOLI, (129, 159), &[RED, WHITE],
        ("一只红一只白，把手扣在一起是一颗心。", "One red and one white: their handles make a heart."),
        &[(CAPACITY, ("各 320 毫升", "320 ml each")), (PIECES, ("2 只", "2 pieces")), (OCCASION, ("送礼、结婚", "As a gift, wedding"))]),
    Item(("小猫 手绘马克杯", "Cat hand-painted mug"), TAOLI, (59, 0), &[ORANGE, CREAM],
        ("喝到底会看见一只睡着的猫。", "At the bottom a cat is asleep."),
        &[(CAPACITY, ("360 毫升", "360 ml")), (STYLE, ("可爱", "Cute")), (CRAFT, ("手绘", "Hand painted"))]),
    Item(("带盖 办公马克杯", "Lidded office mug"), TAOLI, (79, 95), &[BEAN_GREEN, CHARCOAL],
        ("木盖挡灰也保温，开会端着走不洒。", "The wooden lid keeps dust out and heat in, all the way to the meeting."),
        &[(CAPACITY, ("420 毫升", "420 ml")), (FEATURE, ("带盖", "With lid")), (OCCASION, OFFICE)]),
    Item(("搪瓷 怀旧马克杯", "Enamel old-days mug"), TAOLI, (35, 0), &[WHITE, GREEN],
        ("白底彩边，磕掉一点瓷更有味道。", "White with a coloured rim; a chip only adds to it."),
        &[(MATERIAL, ("搪瓷", "Enamel")), (MICROWAVE, CANNOT), (CAPACITY, ("400 毫升", "400 ml")), (STYLE, ("怀旧", "Retro"))]),
    Item(("条纹 浓缩咖啡杯", "Striped espresso cup"), TAOLI, (45, 55), &[BROWN, CREAM],
        ("小小一杯，浓缩刚好，油脂不散。", "Small and thick, so the crema stays."),
        &[(CAPACITY, ("80 毫升", "80 ml")), (STYLE, ("条纹", "Striped"))]),
];

const GLASSES: Leaf = Leaf {
    code: "KG",
    kind: Kind::GlassCup,
    path: &[DEPARTMENT, CUPS, ("玻璃杯", "Drinking glasses")],
    of: Some(GLASS),
    facts: &[(DISHWASHER, CAN)],
    also_true: &[
        ("杯壁薄而匀，轻轻一碰声音清亮。", "Thin, even walls that ring when touched."),
        ("可以叠放，橱柜不占地方。", "They stack in the cupboard."),
    ],
    ..MUGS
};

#[rustfmt::skip]
const GLASS_ITEMS: &[Item] = &[
    Item(("竖纹 高硼硅玻璃杯", "Ribbed borosilicate tumbler"), TAOLI, (29, 0), &[CLEAR, APRICOT],
        ("冷热都能倒，晨光里一道道的好看。", "Takes hot and cold, and is lovely in morning light."),
        &[(CAPACITY, ("300 毫升", "300 ml")), (FEATURE, ("耐高温", "Heat resistant"))]),
    Item(("双层 隔热玻璃杯", "Double-walled tumbler"), TAOLI, (49, 65), &[CLEAR],
        ("中间一层空气，倒了热茶也不烫手。", "A layer of air keeps hot tea from your fingers."),
        &[(CAPACITY, ("250 毫升", "250 ml")), (FEATURE, ("隔热", "Heatproof"))]),
    Item(("锤纹 彩色玻璃杯四只装", "Hammered coloured tumblers, set of four"), TAOLI, (99, 129), &[LAKE_BLUE, MUSTARD, LILAC],
        ("四个颜色，家里来客不会拿错。", "Four colours, so guests know which is theirs."),
        &[(CAPACITY, ("各 280 毫升", "280 ml each")), (PIECES, ("4 只", "4 pieces"))]),
    Item(("初雪 威士忌酒杯", "First Snow whisky tumbler"), TAOLI, (69, 0), &[CLEAR],
        ("杯底像积了一层雪，倒什么都好看。", "Its base looks like settled snow under anything you pour."),
        &[(CAPACITY, ("320 毫升", "320 ml")), (OCCASION, GIFT)]),
];

const TEAPOTS: Leaf = Leaf {
    code: "KP",
    kind: Kind::TeaPot,
    path: &[DEPARTMENT, TEA, ("茶具", "Teaware")],
    facts: &[(OCCASION, ("喝茶、送礼", "Making tea, as a gift"))],
    also_true: &[
        ("出水利落，不滴不漏。", "It pours clean and does not drip."),
        ("壶盖有小扣，倾倒时不会掉。", "The lid holds on while you pour."),
        ("盒子里有棉衬，送人体面。", "The box is lined, ready to be given."),
    ],
    ..MUGS
};

#[rustfmt::skip]
const TEAPOT_ITEMS: &[Item] = &[
    Item(("西施 紫砂壶", "Xishi zisha clay teapot"), TAOLI, (459, 559), &[BROWN, BRICK_RED],
        ("壶身浑圆，泡普洱越养越润。", "Round and full, it grows richer with every pot of pu'er."),
        &[(MATERIAL, ("紫砂", "Zisha clay")), (CAPACITY, ("180 毫升", "180 ml")), (CRAFT, ("手工", "Handmade"))]),
    Item(("白露 白瓷茶壶", "White Dew porcelain teapot"), TAOLI, (189, 0), &[WHITE, MINT],
        ("薄胎透光，泡绿茶看得见叶子的影子。", "Thin enough for light: you see the leaves' shadow."),
        &[(MATERIAL, PORCELAIN), (CAPACITY, ("260 毫升", "260 ml")), (STYLE, ("中式", "Chinese style"))]),
    Item(("煮雪 玻璃煮茶壶", "Boiled Snow glass teapot"), TAOLI, (129, 159), &[CLEAR],
        ("可以直接上电陶炉，花茶在里面慢慢开。", "It goes on the hob, and flowers open inside it."),
        &[(MATERIAL, GLASS), (CAPACITY, ("800 毫升", "800 ml")), (FEATURE, ("耐高温", "Heat resistant"))]),
    Item(("行旅 便携茶具套装", "Wayfarer travel tea set"), TAOLI, (169, 199), &[DARK_GREEN, OATMEAL],
        ("一壶两杯套成一个，放进小布袋就走。", "A pot and two cups nest in a cloth pouch."),
        &[(PIECES, ("一壶两杯", "1 pot, 2 cups")), (CAPACITY, ("200 毫升", "200 ml")), (FEATURE, ("便携", "Portable"))]),
    Item(("青花 功夫茶具套装", "Blue and White kungfu tea set"), TAOLI, (399, 499), &[WHITE, BLUE],
        ("一壶六杯一盘，缠枝莲是师傅手绘的。", "A pot, six cups and a tray, its lotus scrolls painted by hand."),
        &[(MATERIAL, PORCELAIN), (PIECES, ("8 件", "8 pieces")), (PACKAGING, ("礼盒装", "Gift boxed"))]),
    Item(("铁韵 铸铁茶壶", "Ironsong cast iron teapot"), TAOLI, (299, 0), &[BLACK, OLIVE],
        ("内壁珐琅不生锈，放在小炭炉上最像样。", "Enamelled inside against rust, and at its best over charcoal."),
        &[(MATERIAL, IRON), (CAPACITY, ("600 毫升", "600 ml")), (STYLE, ("复古", "Vintage"))]),
];

const KETTLES: Leaf = Leaf {
    code: "KE",
    kind: Kind::Kettle,
    path: &[DEPARTMENT, TEA, ("电热水壶", "Kettles")],
    of: Some(STEEL),
    facts: &[(WARRANTY, ONE_YEAR), (FEATURE, ("自动断电", "Automatic shut-off"))],
    also_true: &[
        ("壶身双层，碰着不烫。", "Double walls, safe to touch."),
        ("壶口大，手能伸进去洗。", "Wide enough to wash by hand."),
    ],
    ..MUGS
};

#[rustfmt::skip]
const KETTLE_ITEMS: &[Item] = &[
    Item(("快沸 1.7 升电热水壶", "Quickboil 1.7 l kettle"), CHUIYAN, (129, 149), &[WHITE, BLACK],
        ("五分钟烧开一壶，全家早上够用。", "A full kettle in five minutes, enough for everyone's morning."),
        &[(CAPACITY, ("1.7 升", "1.7 l")), (POWER, ("1800 瓦", "1,800 W"))]),
    Item(("细颈 手冲温控壶", "Swan-neck pour-over kettle"), CHUIYAN, (269, 0), &[BLACK, WHITE, DARK_GREEN],
        ("一度一度调温，水流细得像一根线。", "Set it by the degree and pour a stream as thin as thread."),
        &[(CAPACITY, ("0.8 升", "0.8 l")), (POWER, ("1000 瓦", "1,000 W")), (OCCASION, ("咖啡、泡茶", "Coffee, making tea"))]),
    Item(("养生 玻璃养生壶", "Simmer glass kettle"), CHUIYAN, (199, 259), &[CLEAR, BEAN_GREEN],
        ("炖银耳、煮花茶，可以预约到早上。", "Stews and flower teas, timed for the morning if you like."),
        &[(MATERIAL, GLASS), (CAPACITY, ("1.5 升", "1.5 l")), (POWER, ("800 瓦", "800 W")), (NOISE_LEVEL, ("静音", "Quiet"))]),
    Item(("折叠 旅行电热水壶", "Fold-flat travel kettle"), CHUIYAN, (149, 179), &[HAZE_BLUE, PINK],
        ("硅胶壶身压扁只有一掌厚，双电压出国也能用。", "Silicone that folds to a hand's height, with two voltages for abroad."),
        &[(MATERIAL, SILICONE), (CAPACITY, ("0.6 升", "0.6 l")), (OCCASION, TRAVEL)]),
];

const COFFEE_MAKERS: Leaf = Leaf {
    code: "KC",
    kind: Kind::CoffeeMaker,
    path: &[DEPARTMENT, TEA, ("咖啡机", "Coffee makers")],
    of: Some(STEEL),
    facts: &[(WARRANTY, ONE_YEAR)],
    also_true: &[
        ("附中英文的冲煮说明。", "Brewing notes in both languages are included."),
        ("咖啡区有配它的豆子。", "The beans to go with it are in Food & Tea."),
    ],
    ..MUGS
};

#[rustfmt::skip]
const COFFEE_ITEMS: &[Item] = &[
    Item(("晨焙 意式半自动咖啡机", "Dawnroast espresso machine"), CHUIYAN, (1299, 1599), &[CREAM, BLACK],
        ("预浸泡萃取，奶泡细，在家也能拉花。", "It wets the coffee first and steams fine milk: art at home."),
        &[(POWER, ("1350 瓦", "1,350 W")), (CAPACITY, ("1.8 升", "1.8 l"))]),
    Item(("滴滤 家用咖啡机", "Dripwell filter coffee maker"), CHUIYAN, (299, 349), &[BLACK, WHITE],
        ("前一晚放好粉，早上定时就有一壶。", "Fill it at night and wake to a pot."),
        &[(POWER, ("900 瓦", "900 W")), (CAPACITY, ("0.75 升", "0.75 l")), (FEATURE, ("定时", "Timer"))]),
    Item(("小岛 胶囊咖啡机", "Islet capsule coffee machine"), CHUIYAN, (599, 0), &[RED, WHITE, MINT],
        ("放胶囊、按一下，三十秒一杯。", "A capsule, a press, and a cup in thirty seconds."),
        &[(POWER, ("1400 瓦", "1,400 W")), (OCCASION, OFFICE), (CAPACITY, ("0.6 升", "0.6 l"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    use Pattern::{Plain, Print, Stripes};
    [
        THERMOSES.drafts(THERMOS_ITEMS),
        MUGS.patterned(MUG_ITEMS, &[Plain, Plain, Plain, Print, Plain, Plain, Stripes]),
        GLASSES.drafts(GLASS_ITEMS),
        TEAPOTS.patterned(TEAPOT_ITEMS, &[Plain, Plain, Plain, Plain, Pattern::Floral, Plain]),
        KETTLES.drafts(KETTLE_ITEMS),
        COFFEE_MAKERS.drafts(COFFEE_ITEMS),
    ]
    .concat()
}
