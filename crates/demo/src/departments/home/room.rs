//! Cushions, vases, clocks, rugs, frames, mirrors, storage.

use super::{COTTONLEA, DEPARTMENT, MIANSHAN, NUANCHUANG, QIMU};
use crate::departments::goods::{EMPTY, Item, Leaf, MATERIAL};
use crate::departments::words::*;
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;

const DECOR: Pair = ("家居装饰", "Decoration");
const STORING: Pair = ("收纳", "Storage");

const CUSHIONS: Leaf = Leaf {
    code: "HU",
    zone: "home",
    kind: Kind::ThrowCushion,
    path: &[DEPARTMENT, DECOR, ("抱枕", "Cushions")],
    of: Some(COTTON),
    facts: &[(DIMENSIONS, ("45×45 厘米", "45 × 45 cm")), (WASHING, ("外套可机洗", "Machine-washable cover"))],
    also_true: &[
        ("枕芯蓬松，久靠不塌。", "The filling is plump and stays that way."),
        ("隐形拉链，正反都好看。", "A hidden zip, and two good sides."),
    ],
    ..EMPTY
};

#[rustfmt::skip]
const CUSHION_ITEMS: &[Item] = &[
    Item(("素麻 方抱枕", "Plain linen cushion"), QIMU, (69, 0), &[OATMEAL, OLIVE, BRICK_RED],
        ("亚麻面料有天然的疙瘩纹，越旧越好看。", "Linen with its natural slubs, better with age."),
        &[(MATERIAL, LINEN), (STYLE, ("简约", "Plain"))]),
    Item(("蝶舞 印花抱枕", "Butterfly printed cushion"), COTTONLEA, (59, 79), &[CREAM, LAKE_BLUE],
        ("几只蝴蝶停在花枝上，颜色淡淡的。", "Butterflies on a flowering branch, in quiet colours."),
        &[(STYLE, ("田园", "Country"))]),
    Item(("灯芯绒 条纹抱枕", "Corduroy striped cushion"), COTTONLEA, (79, 0), &[CARAMEL, CREAM],
        ("宽条灯芯绒，抱着暖和，秋冬正好。", "Broad corduroy, warm to hug from autumn on."),
        &[(MATERIAL, ("灯芯绒", "Corduroy")), (SEASON, ("秋冬", "Autumn and winter"))]),
    Item(("苏绣 牡丹抱枕", "Peony embroidered cushion"), MIANSHAN, (189, 239), &[BURGUNDY, PINK],
        ("绣娘一针一线绣的牡丹，送长辈拿得出手。", "A peony stitched by hand, a worthy present for one's elders."),
        &[(MATERIAL, SILK), (CRAFT, ("手工刺绣", "Hand embroidery")), (STYLE, ("中式", "Chinese style"))]),
    Item(("圆点 泰迪绒抱枕", "Dotted teddy-fleece cushion"), COTTONLEA, (65, 85), &[IVORY, CORAL_RED],
        ("毛茸茸的圆点，孩子见了就抱走。", "Fluffy dots that children carry off at once."),
        &[(MATERIAL, ("泰迪绒", "Teddy fleece")), (STYLE, ("可爱", "Cute"))]),
    Item(("格窗 提花靠垫", "Lattice woven back cushion"), QIMU, (88, 0), &[NAVY, BEIGE],
        ("取自老窗格的纹样，放在木椅上很稳重。", "Its pattern comes from old window lattices, at home on a wooden chair."),
        &[(STYLE, ("中式格子", "Chinese style, checked"))]),
    Item(("办公 记忆棉腰靠", "Office memory foam back cushion"), MIANSHAN, (129, 159), &[CHARCOAL, LIGHT_GREY],
        ("托住腰窝，坐一下午也不累。", "It fills the hollow of the back through a long afternoon."),
        &[(MATERIAL, ("记忆棉", "Memory foam")), (OCCASION, OFFICE), (FEATURE, ("透气", "Breathable"))]),
];

const VASES: Leaf = Leaf {
    code: "HV",
    kind: Kind::Vase,
    path: &[DEPARTMENT, DECOR, ("花瓶", "Vases")],
    of: Some(CERAMIC),
    facts: &[(FEATURE, ("不渗水", "Holds water"))],
    also_true: &[
        ("一枝就好看，一把也放得下。", "Handsome with one stem, roomy enough for many."),
        ("底部贴了软垫，不刮桌面。", "Felt underneath is kind to the table."),
    ],
    ..CUSHIONS
};

#[rustfmt::skip]
const VASE_ITEMS: &[Item] = &[
    Item(("拾山 粗陶花瓶", "Hillgather stoneware vase"), QIMU, (139, 169), &[CHARCOAL, OATMEAL],
        ("表面留着拉坯的手印，插枯枝最好看。", "It keeps the potter's fingerprints, and loves a bare branch."),
        &[(DIMENSIONS, ("高 24 厘米", "24 cm high")), (CRAFT, ("手工拉坯", "Handmade on the wheel")), (STYLE, ("简约", "Plain"))]),
    Item(("影青 梅瓶", "Shadow-green plum vase"), QIMU, (329, 0), &[MINT, WHITE],
        ("釉色像雨过天青，小口宽肩，是老器型。", "A glaze like the sky after rain on an old, broad-shouldered shape."),
        &[(MATERIAL, PORCELAIN), (DIMENSIONS, ("高 28 厘米", "28 cm high")), (STYLE, ("中式", "Chinese style")), (OCCASION, GIFT)]),
    Item(("涟漪 玻璃花瓶", "Ripple glass vase"), QIMU, (99, 129), &[SKY_BLUE, CLEAR, APRICOT],
        ("竖纹玻璃，阳光照过来一桌子水光。", "Ribbed glass that throws water-light over the table."),
        &[(MATERIAL, GLASS), (DIMENSIONS, ("高 20 厘米", "20 cm high")), (STYLE, ("简约", "Plain"))]),
    Item(("小罐 迷你花瓶三只装", "Little Jar vases, set of three"), QIMU, (79, 0), &[APRICOT, LOTUS_PINK, BEAN_GREEN],
        ("三只高低错落，路边的野花也能插。", "Three heights for whatever grows by the road."),
        &[(PIECES, ("3 只", "3 pieces")), (DIMENSIONS, ("高 8–14 厘米", "8–14 cm high"))]),
    Item(("陶红 双耳花瓶", "Terracotta two-handled vase"), QIMU, (169, 199), &[BRICK_RED, CREAM],
        ("红陶不上釉，摆着像从旧院子里搬来的。", "Unglazed clay that seems to come from an old courtyard."),
        &[(DIMENSIONS, ("高 26 厘米", "26 cm high")), (STYLE, ("复古", "Vintage"))]),
];

const CLOCKS: Leaf = Leaf {
    code: "HO",
    kind: Kind::Clock,
    path: &[DEPARTMENT, DECOR, ("时钟", "Clocks")],
    of: None,
    facts: &[(POWERED, ("电池供电", "Battery operated")), (WARRANTY, ONE_YEAR)],
    also_true: &[
        ("扫秒机芯，夜里听不见滴答声。", "The hand sweeps, so nights are quiet."),
        ("附一节电池，挂上就走。", "A battery is in the box: hang it up and it goes."),
    ],
    ..CUSHIONS
};

#[rustfmt::skip]
const CLOCK_ITEMS: &[Item] = &[
    Item(("年轮 实木挂钟", "Growth-ring wooden wall clock"), QIMU, (229, 269), &[WOOD, WALNUT],
        ("一整块木头车成，年轮就是表盘。", "Turned from one piece, with its growth rings for a face."),
        &[(MATERIAL, WOODEN), (MOVEMENT, ("静音扫秒", "Silent, sweeping")), (DIMENSIONS, ("直径 30 厘米", "30 cm across"))]),
    Item(("白昼 静音挂钟", "Daylight silent wall clock"), NUANCHUANG, (99, 0), &[WHITE, BLACK],
        ("数字大而清楚，站在门口也看得见。", "Large plain figures you can read from the door."),
        &[(MATERIAL, PLASTIC), (MOVEMENT, ("静音扫秒", "Silent, sweeping")), (DIMENSIONS, ("直径 32 厘米", "32 cm across"))]),
    Item(("叮当 双铃闹钟", "Dingdong twin-bell alarm clock"), NUANCHUANG, (59, 75), &[RED, MINT, CREAM],
        ("真的会响两只铃，赖床的人需要它。", "Two real bells, for those who need them."),
        &[(MATERIAL, ("金属", "Metal")), (MOVEMENT, ("石英", "Quartz")), (STYLE, ("复古", "Vintage"))]),
    Item(("云起 唤醒灯闹钟", "Cloudrise sunrise alarm clock"), NUANCHUANG, (189, 229), &[IVORY],
        ("半小时里一点点亮起来，像真的天亮。", "It brightens over half an hour, as a real morning does."),
        &[(MOVEMENT, ("数字", "Digital")), (FEATURE, ("定时、唤醒灯", "Timer, sunrise light")), (DIMMING, ("十档", "10 steps"))]),
    Item(("木方 电子闹钟", "Woodblock digital alarm clock"), QIMU, (119, 0), &[WALNUT, WOOD],
        ("一块小木头，拍一下才亮出时间和温度。", "A small block that shows time and temperature at a clap."),
        &[(MATERIAL, WOODEN), (MOVEMENT, ("数字", "Digital")), (FEATURE, ("声控", "Sound controlled"))]),
];

const RUGS: Leaf = Leaf {
    code: "HR",
    kind: Kind::Rug,
    path: &[DEPARTMENT, DECOR, ("地毯", "Rugs")],
    of: Some(POLYESTER),
    facts: &[(FEATURE, ("防滑", "Non-slip"))],
    sizes: &["120×160 cm", "160×230 cm"],
    also_true: &[
        ("背面点胶，踩上去不跑。", "Rubber dots hold it where it lies."),
        ("洒了水用布一按就干。", "A spill comes up with a cloth."),
    ],
    ..CUSHIONS
};

#[rustfmt::skip]
const RUG_ITEMS: &[Item] = &[
    Item(("燕麦 短绒地毯", "Oatfield short-pile rug"), COTTONLEA, (359, 429), &[OATMEAL, GREY],
        ("短绒好吸尘，扫地机器人也能走。", "Short pile that a vacuum likes, the robot kind included."),
        &[(STYLE, ("简约", "Plain")), (WASHING, HAND_WASH)]),
    Item(("游牧 手织羊毛地毯", "Nomad handwoven wool rug"), MIANSHAN, (1299, 1599), &[BRICK_RED, NAVY],
        ("羊毛手织的几何纹，两面颜色都饱满。", "Handwoven geometry in wool, full of colour on both sides."),
        &[(MATERIAL, WOOL), (CRAFT, ("手工编织", "Handmade")), (STYLE, ("复古", "Vintage"))]),
    Item(("海岸 条纹棉地毯", "Coastline striped cotton rug"), COTTONLEA, (259, 0), &[CREAM, DENIM_BLUE],
        ("平织棉线，夏天光脚踩着凉快。", "Flat-woven cotton, cool under bare summer feet."),
        &[(MATERIAL, COTTON), (STYLE, ("条纹", "Striped")), (WASHING, MACHINE)]),
    Item(("棋盘 格纹地毯", "Chequer rug"), COTTONLEA, (399, 459), &[CREAM, BLACK],
        ("大格子利落，小客厅铺上显宽敞。", "Bold squares that make a small room feel wider."),
        &[(STYLE, ("格子", "Checked")), (WASHING, HAND_WASH)]),
];

const FRAMES: Leaf = Leaf {
    code: "HG",
    kind: Kind::PhotoFrame,
    path: &[DEPARTMENT, DECOR, ("相框", "Photo frames")],
    of: Some(WOODEN),
    facts: &[(FEATURE, ("可立可挂", "Stands or hangs"))],
    sizes: &["15×20 cm", "20×25 cm"],
    also_true: &[
        ("可以立着，也可以挂墙。", "It stands or hangs."),
        ("真玻璃面，照片看着透亮。", "Real glass, so pictures look clear."),
    ],
    ..CUSHIONS
};

#[rustfmt::skip]
const FRAME_ITEMS: &[Item] = &[
    Item(("橡木 细边相框", "Oak slim photo frame"), QIMU, (59, 0), &[WOOD, WHITE, BLACK],
        ("细细一圈木边，把照片衬得干净。", "A thin line of wood that lets the picture speak."),
        &[(STYLE, ("简约", "Plain")), (OCCASION, GIFT)]),
    Item(("金线 铜边相框", "Goldline brass photo frame"), QIMU, (99, 129), &[GOLD],
        ("双面玻璃夹花夹叶都好看。", "Two panes of glass for a leaf, a flower or a face."),
        &[(MATERIAL, ("黄铜", "Brass")), (STYLE, ("优雅", "Elegant")), (OCCASION, GIFT)]),
    Item(("一家 四格相框", "Family four-picture photo frame"), QIMU, (129, 149), &[WALNUT, CREAM],
        ("四张照片放在一起，爷爷奶奶最喜欢。", "Four pictures together, and grandparents are happy."),
        &[(PIECES, ("放 4 张", "Holds 4")), (OCCASION, GIFT)]),
];

const MIRRORS: Leaf = Leaf {
    code: "HM",
    kind: Kind::Mirror,
    path: &[DEPARTMENT, DECOR, ("镜子", "Mirrors")],
    of: Some(GLASS),
    facts: &[(FEATURE, ("可挂可靠", "Hangs or leans"))],
    also_true: &[
        ("高清银镜，照人不变形。", "Clear silvered glass that tells the truth."),
        ("背后有挂钩，也能靠墙放。", "Hang it up or lean it on the wall."),
    ],
    ..CUSHIONS
};

#[rustfmt::skip]
const MIRROR_ITEMS: &[Item] = &[
    Item(("满月 圆镜子", "Full Moon round mirror"), QIMU, (199, 239), &[WOOD, BLACK, GOLD],
        ("挂在玄关，出门前看一眼。", "By the door for one last look."),
        &[(DIMENSIONS, ("直径 60 厘米", "60 cm across")), (STYLE, ("简约", "Plain"))]),
    Item(("拱门 全身镜", "Archway full-length mirror"), QIMU, (459, 0), &[WHITE, WOOD],
        ("拱形木框，从头到脚一次照全。", "An arched wooden frame, head to toe in one."),
        &[(DIMENSIONS, ("60×165 厘米", "60 × 165 cm")), (SAFETY, ("防爆膜", "Shatterproof film"))]),
    Item(("妆台 补光化妆镜", "Vanity lit table mirror"), NUANCHUANG, (159, 189), &[PINK, WHITE],
        ("一圈柔光，粉底色差看得清。", "A ring of soft light that shows the true shade."),
        &[(POWERED, ("USB 充电", "USB rechargeable")), (DIMMING, ("三档", "3 steps")), (OCCASION, GIFT)]),
];

const BOXES: Leaf = Leaf {
    code: "HS",
    kind: Kind::StorageBox,
    path: &[DEPARTMENT, STORING, ("收纳盒", "Storage boxes")],
    of: Some(PLASTIC),
    facts: &[(PIECES, ("1 只", "1 piece"))],
    sizes: &["S", "M", "L"],
    also_true: &[
        ("三个尺寸可以叠着放。", "Three sizes that stack."),
        ("贴上标签，找东西快一半。", "Label it and find things in half the time."),
    ],
    ..CUSHIONS
};

#[rustfmt::skip]
const BOX_ITEMS: &[Item] = &[
    Item(("抽屉 桌面收纳盒", "Drawer desk storage box"), QIMU, (49, 59), &[WHITE, LIGHT_GREY, PINK],
        ("半透的小抽屉，口红、耳钉一目了然。", "Half-clear drawers that show lipsticks and earrings at a glance."),
        &[(OCCASION, OFFICE), (FEATURE, ("防尘", "Dustproof"))]),
    Item(("麻编 收纳篮", "Woven storage basket"), QIMU, (79, 0), &[WOOD, CREAM],
        ("黄麻手编，毯子玩具往里一丢就整齐。", "Jute woven by hand: blankets and toys go in, and the room is tidy."),
        &[(MATERIAL, ("黄麻", "Jute")), (CRAFT, ("手工编织", "Handmade")), (FEATURE, ("可折叠", "Foldable"))]),
    Item(("布艺 衣物收纳箱", "Fabric clothes storage box"), COTTONLEA, (69, 89), &[OATMEAL, HAZE_BLUE],
        ("钢架撑起棉麻面，叠毛衣不压皱。", "A steel frame under cotton and linen, gentle on folded jumpers."),
        &[(MATERIAL, ("棉麻", "Cotton and linen")), (WEIGHT, ("900 克", "900 g")), (FEATURE, ("可折叠、防尘", "Foldable, dustproof"))]),
    Item(("橡果 带盖收纳盒", "Acorn lidded storage box"), QIMU, (59, 0), &[BEAN_GREEN, CREAM, CORAL_RED],
        ("盖子扣得紧，当玩具箱也当小凳子。", "The lid shuts tight: a toy chest, and a small stool."),
        &[(FEATURE, ("带盖", "With lid")), (WEIGHT, ("承重 80 公斤", "Bears 80 kg"))]),
];

const HANGERS: Leaf = Leaf {
    code: "HX",
    kind: Kind::Hanger,
    path: &[DEPARTMENT, STORING, ("衣架", "Hangers")],
    of: Some(WOODEN),
    facts: &[(PIECES, ("10 只", "10 pieces")), (DIMENSIONS, ("宽 44 厘米", "44 cm wide"))],
    also_true: &[
        ("挂钩可以转一圈。", "The hook turns all the way round."),
        ("肩部宽厚，毛衣不鼓包。", "Broad shoulders leave no bumps in knitwear."),
    ],
    ..CUSHIONS
};

#[rustfmt::skip]
const HANGER_ITEMS: &[Item] = &[
    Item(("榉木 防滑衣架", "Beech non-slip hangers"), QIMU, (79, 99), &[WOOD, WALNUT],
        ("打磨六遍，不勾丝，挂大衣也撑得住。", "Sanded six times, it snags nothing and holds a winter coat."),
        &[(FEATURE, ("防滑", "Non-slip"))]),
    Item(("植绒 细衣架", "Velvet slim hangers"), COTTONLEA, (39, 0), &[LOTUS_PINK, BLACK, BEIGE],
        ("薄薄一层植绒，吊带裙也不滑落。", "A fine velvet coat keeps even a slip dress in place."),
        &[(MATERIAL, ("植绒塑料", "Velvet-covered plastic")), (FEATURE, ("防滑、省空间", "Non-slip, space saving"))]),
];

pub(super) fn drafts() -> Vec<Draft> {
    use Pattern::{Check, Dots, Floral, Plain, Stripes};
    [
        CUSHIONS.patterned(CUSHION_ITEMS, &[Plain, Floral, Stripes, Floral, Dots, Check, Plain]),
        VASES.drafts(VASE_ITEMS),
        CLOCKS.drafts(CLOCK_ITEMS),
        RUGS.patterned(RUG_ITEMS, &[Plain, Pattern::Print, Stripes, Check]),
        FRAMES.drafts(FRAME_ITEMS),
        MIRRORS.drafts(MIRROR_ITEMS),
        BOXES.drafts(BOX_ITEMS),
        HANGERS.drafts(HANGER_ITEMS),
    ]
    .concat()
}
