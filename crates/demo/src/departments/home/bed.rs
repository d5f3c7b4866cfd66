//! Bedding, pillows, duvets, blankets, towels.

use super::{COTTONLEA, DEPARTMENT, MIANSHAN};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;

const BEDROOM: Pair = ("床上用品", "Bedding");
const BATH: Pair = ("毛巾浴巾", "Bath");

const SETS: Leaf = Leaf {
    code: "HB",
    zone: "home",
    kind: Kind::BeddingSet,
    path: &[DEPARTMENT, BEDROOM, ("四件套", "Sheet sets")],
    of: Some(COTTON),
    facts: &[
        (PIECES, ("床单、被套各 1，枕套 2", "1 sheet, 1 duvet cover, 2 pillowcases")),
        (WASHING, MACHINE),
    ],
    sizes: &["1.2 m", "1.5 m", "1.8 m"],
    also_true: &[
        ("洗过几次会更软，颜色不容易褪。", "It softens with every wash and holds its colour."),
        ("被套四角有系带，被芯不跑位。", "Ties in the corners keep the duvet in place."),
        ("1.2 米款只有一个枕套。", "The 1.2 m set has one pillowcase."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const SET_ITEMS: &[Item] = &[
    Item(("晴棉 水洗棉四件套", "Clearday washed cotton bedding set"), COTTONLEA, (299, 359), &[CREAM, HAZE_BLUE, LOTUS_PINK],
        ("水洗出自然的褶皱，不用熨，贴身就很软。", "Washed into natural creases: no ironing, soft from the first night."),
        &[(FEATURE, ("柔软、免烫", "Soft, no ironing")), (STYLE, ("简约", "Plain"))]),
    Item(("长绒 60 支缎纹四件套", "Longstaple 60-count satin bedding set"), MIANSHAN, (599, 0), &[IVORY, BEAN_GREEN, LIGHT_GREY],
        ("长绒棉缎纹织法，摸着顺滑微凉，像酒店的床。", "Long-staple cotton in a satin weave, cool and smooth as a good hotel's."),
        &[(FEATURE, ("亲肤、透气", "Gentle on skin, breathable")), (STYLE, ("优雅", "Elegant"))]),
    Item(("野莓 碎花纯棉四件套", "Wildberry floral cotton bedding set"), COTTONLEA, (269, 329), &[IVORY, ROSE_RED],
        ("细碎的小花铺了一床，像睡在春天的院子里。", "Small flowers all over, like a bed in a spring garden."),
        &[(STYLE, ("田园碎花", "Country floral"))]),
    Item(("海图 条纹四件套", "Seachart striped bedding set"), COTTONLEA, (289, 0), &[WHITE, NAVY],
        ("蓝白细条清清爽爽，男生宿舍也合适。", "Fresh blue and white stripes that suit a student room too."),
        &[(STYLE, ("条纹", "Striped")), (OCCASION, ("宿舍", "Dorm"))]),
    Item(("暖绒 牛奶绒四件套", "Milkfleece winter bedding set"), MIANSHAN, (359, 429), &[OATMEAL, CARAMEL, LOTUS_PINK],
        ("冬天钻进去不冰脚，一面绒一面棉，可以翻着用。", "No cold feet in winter: fleece on one side and cotton on the other."),
        &[(MATERIAL, POLYESTER), (FEATURE, ("保暖", "Warm")), (SEASON, ("冬季", "Winter"))]),
    Item(("亚麻 午后四件套", "Afternoon linen bedding set"), MIANSHAN, (899, 999), &[OATMEAL, BRICK_RED, OLIVE],
        ("法国亚麻，夏天干爽不粘身，越睡越有味道。", "French linen, dry in summer and better every year."),
        &[(MATERIAL, LINEN), (FEATURE, ("透气、凉快", "Breathable, cooling")), (SEASON, ("夏季", "Summer"))]),
    Item(("小象 儿童纯棉三件套", "Little Elephant kids bedding set"), COTTONLEA, (199, 239), &[SKY_BLUE, YELLOW],
        ("小象排着队走过被面，A 类面料，孩子贴身用也放心。", "Elephants in a row, in fabric safe for the smallest skin."),
        &[(SAFETY, ("A 类", "Class A, for babies")), (STYLE, ("卡通", "Cartoon"))]),
    Item(("囍 大红婚庆四件套", "Double Joy red wedding bedding set"), MIANSHAN, (799, 999), &[RED, GOLD],
        ("大红贡缎绣龙凤，结婚那天铺上满屋喜气。", "Red sateen with dragon and phoenix, joy for the wedding day."),
        &[(STYLE, ("中式", "Chinese style")), (OCCASION, ("结婚", "Wedding"))]),
    Item(("格律 色织格纹四件套", "Measure checked bedding set"), COTTONLEA, (329, 0), &[CAMEL, CREAM],
        ("先染纱再织布，格子两面一样清楚。", "Yarn-dyed, so the checks are as clear on the back."),
        &[(STYLE, ("格子", "Checked"))]),
];

const PILLOWS: Leaf = Leaf {
    code: "HP",
    kind: Kind::Pillow,
    path: &[DEPARTMENT, BEDROOM, ("枕头", "Pillows")],
    facts: &[(DIMENSIONS, ("48×74 厘米", "48 × 74 cm")), (WASHING, ("外套可机洗", "Machine-washable cover"))],
    sizes: &[],
    also_true: &[
        ("外套可以拆下机洗。", "The cover comes off for the machine."),
        ("店里有样品，可以躺下试一试。", "There is one in the shop to lie down on."),
    ],
    ..SETS
};

#[rustfmt::skip]
const PILLOW_ITEMS: &[Item] = &[
    Item(("云朵 羽丝绒枕头", "Cloud microfibre pillow"), COTTONLEA, (79, 99), &[WHITE],
        ("蓬松软弹，压扁了拍一拍就回来。", "Plump and springy: a pat and it is back."),
        &[(FILLING, ("羽丝绒", "Microfibre")), (FEATURE, ("柔软、可机洗", "Soft, machine washable"))]),
    Item(("谷形 天然乳胶枕", "Valley latex pillow"), MIANSHAN, (299, 359), &[CREAM],
        ("高低两侧可选，托住脖子不塌陷。", "A high and a low side that hold the neck without sinking."),
        &[(MATERIAL, ("天然乳胶", "Natural latex")), (FILLING, ("乳胶", "Latex")), (FEATURE, ("防螨、透气", "Anti-mite, breathable"))]),
    Item(("慢回 记忆棉枕头", "Slowback memory foam pillow"), MIANSHAN, (239, 0), &[WHITE, LIGHT_GREY],
        ("慢慢贴合头颈的形状，侧睡也不落枕。", "It takes the shape of head and neck, side sleepers included."),
        &[(MATERIAL, ("记忆棉", "Memory foam")), (FILLING, ("慢回弹记忆棉", "Slow-rebound memory foam"))]),
    Item(("荞麦 可调高度枕", "Buckwheat adjustable pillow"), COTTONLEA, (129, 0), &[OATMEAL, NAVY],
        ("荞麦壳沙沙作响，拉链打开就能增减高度。", "Rustling hulls, and a zip to add or take some away."),
        &[(FILLING, ("荞麦壳", "Buckwheat hulls")), (FEATURE, ("高度可调", "Adjustable height"))]),
    Item(("鹅梦 白鹅绒枕", "Goosedream down pillow"), MIANSHAN, (459, 559), &[WHITE],
        ("三层结构，中间羽片撑住，外面一圈鹅绒。", "Three chambers: feathers for support, goose down all round."),
        &[(FILLING, ("95% 白鹅绒", "95% white goose down")), (FEATURE, ("柔软", "Soft"))]),
    Item(("小羊 儿童枕头", "Lambkin kids pillow"), COTTONLEA, (89, 109), &[LEMON, SKY_BLUE],
        ("只有四厘米高，三到八岁的孩子刚刚好。", "Only 4 cm high, right from three to eight."),
        &[(FILLING, ("羽丝绒", "Microfibre")), (AGE, ("3–8 岁", "3–8 years")), (SAFETY, ("A 类", "Class A, for babies"))]),
];

const DUVETS: Leaf = Leaf {
    code: "HD",
    kind: Kind::Duvet,
    path: &[DEPARTMENT, BEDROOM, ("被子", "Duvets")],
    facts: &[(PACKAGING, ("附收纳袋", "With a storage bag"))],
    sizes: &["1.5 m", "1.8 m"],
    also_true: &[
        ("方格绗缝，里面的填充不跑堆。", "Stitched in squares, so the filling stays put."),
        ("附收纳袋，换季好收。", "A bag is included for the other half of the year."),
    ],
    ..SETS
};

#[rustfmt::skip]
const DUVET_ITEMS: &[Item] = &[
    Item(("雪岭 白鹅绒冬被", "Snowridge goose down winter duvet"), MIANSHAN, (1299, 1599), &[WHITE],
        ("盖上轻得像没有，身上却一直是暖的。", "It weighs next to nothing and keeps you warm all night."),
        &[(FILLING, ("90% 白鹅绒", "90% white goose down")), (SEASON, ("冬季", "Winter")), (FEATURE, ("保暖、轻盈", "Warm, light"))]),
    Item(("桑里 蚕丝春秋被", "Mulberry silk duvet"), MIANSHAN, (899, 0), &[IVORY, PINK],
        ("手工拉网的桑蚕丝，贴身透气，不闷汗。", "Mulberry silk drawn by hand, close to the body and never stuffy."),
        &[(MATERIAL, SILK), (FILLING, ("100% 桑蚕丝", "100% mulberry silk")), (SEASON, ("春秋", "Spring and autumn")), (CRAFT, ("手工", "Handmade"))]),
    Item(("青竹 竹纤维夏凉被", "Bamboo cool summer duvet"), COTTONLEA, (199, 249), &[BEAN_GREEN, HAZE_BLUE],
        ("摸着凉凉的，空调房里盖刚好。", "Cool to the touch, right under air conditioning."),
        &[(MATERIAL, ("竹纤维", "Bamboo fibre")), (FILLING, ("竹纤维", "Bamboo fibre")), (SEASON, ("夏季", "Summer")), (FEATURE, ("凉快、可机洗", "Cooling, machine washable"))]),
    Item(("新疆 长绒棉花被", "Longstaple cotton duvet"), COTTONLEA, (399, 0), &[WHITE, BEIGE],
        ("晒过太阳就蓬起来，是小时候家里的味道。", "A day in the sun plumps it up, as it did at home."),
        &[(FILLING, ("长绒棉", "Long-staple cotton")), (SEASON, ("春秋冬", "Autumn to spring"))]),
    Item(("轻眠 大豆纤维被", "Lightsleep soybean fibre duvet"), COTTONLEA, (249, 299), &[CREAM, LIGHT_GREY],
        ("不跑绒、好打理，整床都能放进洗衣机。", "Nothing escapes and the whole thing goes in the machine."),
        &[(FILLING, ("大豆纤维", "Soybean fibre")), (SEASON, ("四季", "All year")), (FEATURE, ("可机洗", "Machine washable"))]),
];

const BLANKETS: Leaf = Leaf {
    code: "HK",
    kind: Kind::Blanket,
    path: &[DEPARTMENT, BEDROOM, ("毯子", "Blankets")],
    facts: &[],
    sizes: &[],
    also_true: &[
        ("沙发、午睡、车里都用得上。", "For the sofa, a nap or the car."),
        ("边缘包缝结实，洗了不脱线。", "The edges are bound and do not fray in the wash."),
    ],
    ..SETS
};

#[rustfmt::skip]
const BLANKET_ITEMS: &[Item] = &[
    Item(("牧场 羊毛盖毯", "Pasture wool throw blanket"), MIANSHAN, (459, 539), &[CAMEL, CHARCOAL, CREAM],
        ("纯羊毛织成，流苏是手工打的结。", "Pure wool, its fringe knotted by hand."),
        &[(DIMENSIONS, ("150×200 厘米", "150 × 200 cm")), (MATERIAL, WOOL), (WASHING, HAND_WASH), (FEATURE, ("保暖", "Warm"))]),
    Item(("绵绵 珊瑚绒毯子", "Fluffy coral fleece blanket"), COTTONLEA, (89, 119), &[PINK, HAZE_BLUE, OATMEAL],
        ("软到舍不得放手，不掉毛不起静电。", "Too soft to put down, with no fluff and no sparks."),
        &[(DIMENSIONS, ("150×200 厘米", "150 × 200 cm")), (MATERIAL, ("珊瑚绒", "Coral fleece")), (WASHING, MACHINE), (FEATURE, ("柔软、保暖", "Soft, warm"))]),
    Item(("井田 华夫格棉毯", "Waffle cotton blanket"), COTTONLEA, (159, 0), &[OATMEAL, BEAN_GREEN],
        ("凹凸的格子透气吸汗，四季都能盖。", "Breathable squares for every season."),
        &[(DIMENSIONS, ("150×200 厘米", "150 × 200 cm")), (WASHING, MACHINE), (FEATURE, ("透气", "Breathable")), (SEASON, ("四季", "All year"))]),
    Item(("苏格 格纹羊毛毯", "Highland checked wool blanket"), MIANSHAN, (399, 459), &[BURGUNDY, NAVY],
        ("经典格纹，披在肩上出门野餐也好看。", "Classic checks that go out for a picnic too."),
        &[(DIMENSIONS, ("150×200 厘米", "150 × 200 cm")), (MATERIAL, WOOL), (WASHING, HAND_WASH), (STYLE, ("格子", "Checked")), (OCCASION, ("野餐", "Picnic"))]),
    Item(("星夜 婴儿抱毯", "Starry baby blanket"), COTTONLEA, (129, 149), &[LEMON, SKY_BLUE],
        ("双层纱棉布，给宝宝盖着不闷。", "Two layers of gauze that never stifle a baby."),
        &[(DIMENSIONS, ("90×100 厘米", "90 × 100 cm")), (SAFETY, ("A 类", "Class A, for babies")), (WASHING, MACHINE)]),
];

const TOWELS: Leaf = Leaf {
    code: "HT",
    kind: Kind::Towel,
    path: &[DEPARTMENT, BATH, ("毛巾", "Towels")],
    facts: &[(WASHING, MACHINE), (WEIGHT, ("500 克/平方米", "500 g/m²"))],
    sizes: &["34×74 cm", "70×140 cm"],
    also_true: &[
        ("小的擦脸，大的洗澡，一套颜色正好。", "The small one for the face, the large one for the bath."),
        ("首次使用前请先洗一遍，会更吸水。", "Wash it once before use and it takes up more."),
        ("挂环缝在边上，晾着不占地方。", "A loop on the edge hangs it out of the way."),
    ],
    ..SETS
};

#[rustfmt::skip]
const TOWEL_ITEMS: &[Item] = &[
    Item(("清晨 长绒棉毛巾", "Daybreak long-staple cotton towel"), COTTONLEA, (39, 49), &[WHITE, HAZE_BLUE, LOTUS_PINK, BEAN_GREEN],
        ("毛圈细密厚实，吸水快，不掉毛。", "Dense loops that drink quickly and shed nothing."),
        &[(WEIGHT, ("600 克/平方米", "600 g/m²")), (FEATURE, ("柔软", "Soft"))]),
    Item(("酒店 加厚浴巾", "Hotel thick bath towel"), MIANSHAN, (99, 0), &[WHITE, CHARCOAL],
        ("厚得像酒店里的一样，裹上很踏实。", "As thick as in a good hotel, a comfort to be wrapped in."),
        &[(WEIGHT, ("720 克/平方米", "720 g/m²")), (FEATURE, ("加厚", "Thick"))]),
    Item(("蜂巢 华夫格毛巾", "Honeycomb waffle towel"), COTTONLEA, (45, 0), &[OATMEAL, SKY_BLUE],
        ("蜂巢纹理干得快，旅行带着轻便。", "A honeycomb weave that dries fast and travels light."),
        &[(FEATURE, ("速干、轻便", "Quick-dry, lightweight")), (OCCASION, TRAVEL)]),
    Item(("竹影 竹纤维毛巾", "Bambooshade towel"), COTTONLEA, (35, 42), &[MINT, CREAM],
        ("天然抑菌，湿着也不容易有味道。", "Naturally fresh, even when it stays damp."),
        &[(MATERIAL, ("竹纤维", "Bamboo fibre")), (FEATURE, ("抗菌", "Antibacterial"))]),
    Item(("码头 条纹浴巾", "Harbour striped bath towel"), COTTONLEA, (79, 99), &[NAVY, WHITE],
        ("蓝白宽条，带去海边正合适。", "Broad blue stripes made for the beach."),
        &[(STYLE, ("条纹", "Striped")), (OCCASION, ("海边", "Beach"))]),
    Item(("小鸭 儿童毛巾", "Duckling kids towel"), COTTONLEA, (29, 36), &[YELLOW, ORANGE],
        ("角上绣一只小鸭子，孩子会抢着自己洗脸。", "A duck in the corner makes children want to wash."),
        &[(SAFETY, ("A 类", "Class A, for babies")), (STYLE, ("可爱", "Cute"))]),
    Item(("无捻 婴童浴巾", "Softspun baby bath towel"), MIANSHAN, (109, 129), &[CREAM, PINK],
        ("无捻纱松软，带连帽，出浴裹住不着凉。", "Unspun yarn and a hood, so no one catches cold after the bath."),
        &[(SAFETY, ("A 类", "Class A, for babies")), (FEATURE, ("柔软、连帽", "Soft, hooded"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    use Pattern::{Check, Floral, Plain, Print, Stripes};
    [
        SETS.patterned(SET_ITEMS, &[Plain, Plain, Floral, Stripes, Plain, Plain, Print, Print, Check]),
        PILLOWS.drafts(PILLOW_ITEMS),
        DUVETS.drafts(DUVET_ITEMS),
        BLANKETS.patterned(BLANKET_ITEMS, &[Plain, Plain, Plain, Check, Print]),
        TOWELS.patterned(TOWEL_ITEMS, &[Plain, Plain, Plain, Plain, Stripes, Print, Plain]),
    ]
    .concat()
}
