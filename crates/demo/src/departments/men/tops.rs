//! Men's shirts, T-shirts, polo shirts, sweatshirts and knitwear.

use super::{DEPARTMENT, LETTERS, LETTERS_MID};
use crate::brands::{ELM, FERRY, NORTH_SLOPE, YARD};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::facts::*;
use crate::wear::materials::*;
use crate::wear::{MEN, Style};

const GROUP: Pair = ("上装", "Tops");
const SHIRTS: &[Pair] = &[DEPARTMENT, GROUP, ("衬衫", "Shirts")];
const TEES: &[Pair] = &[DEPARTMENT, GROUP, ("T恤", "T-Shirts")];
const POLOS: &[Pair] = &[DEPARTMENT, GROUP, ("POLO衫", "Polo Shirts")];
const SWEATSHIRTS: &[Pair] = &[DEPARTMENT, GROUP, ("卫衣", "Sweatshirts")];
const KNITS: &[Pair] = &[DEPARTMENT, GROUP, ("毛衣", "Sweaters")];

const TOP: Style = Style { audience: MEN, sizes: LETTERS, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Shirt,
        cut: Some(2),
        path: SHIRTS,
        name: ("「首席」免烫长袖衬衫", "First Chair Easy-Care Shirt"),
        brand: ELM,
        material: COTTON,
        yuan: 229,
        says: (
            "八十支长绒棉，脱水后挂起来就平，领座加高一点点。",
            "Fine long-staple cotton that hangs flat after spinning, on a slightly taller collar stand.",
        ),
        facts: &[SHIRT_COLLAR, LONG_SLEEVE, SLIM, SOLID, OFFICE, ALL_YEAR, MACHINE_30],
        colors: &[&[WHITE], &[SKY_BLUE], &[BLACK], &[PINK]],
        ..TOP
    },
    Style {
        kind: Kind::Shirt,
        cut: Some(3),
        path: SHIRTS,
        name: ("「细雨」条纹商务衬衫", "Drizzle Striped Business Shirt"),
        brand: ELM,
        material: COTTON,
        yuan: 199,
        sale: &[(HAZE_BLUE, 159)],
        says: (
            "两毫米细条纹，远看是纯色，近看有心思。",
            "Two-millimetre stripes: plain from afar, considered up close.",
        ),
        facts: &[SHIRT_COLLAR, LONG_SLEEVE, REGULAR, STRIPED, OFFICE, ALL_YEAR, MACHINE_30],
        colors: &[&[BLUE], &[HAZE_BLUE], &[BURGUNDY]],
        pattern: Pattern::Stripes,
        ..TOP
    },
    Style {
        kind: Kind::Shirt,
        cut: Some(5),
        path: SHIRTS,
        name: ("「伐木」磨毛格纹衬衫", "Woodcutter Brushed Check Shirt"),
        brand: NORTH_SLOPE,
        material: COTTON,
        yuan: 169,
        says: (
            "双面磨毛，像晒过的被子，敞开可以当外搭。",
            "Brushed on both sides like a sunned blanket, worn open as a light layer.",
        ),
        facts: &[SHIRT_COLLAR, LONG_SLEEVE, LOOSE, CHECKED, DAILY, AUTUMN_WINTER, MACHINE_30],
        colors: &[&[RED], &[DARK_GREEN], &[NAVY], &[COFFEE]],
        pattern: Pattern::Check,
        accent: Some(BLACK),
        ..TOP
    },
    Style {
        kind: Kind::Shirt,
        cut: Some(6),
        path: SHIRTS,
        name: ("「竹席」亚麻衬衫", "Bamboo Mat Linen Shirt"),
        brand: YARD,
        material: LINEN,
        yuan: 219,
        says: (
            "领子软，木纹扣，袖子卷两道最好看。",
            "A soft collar, wood-grain buttons, best with the sleeves rolled twice.",
        ),
        facts: &[SHIRT_COLLAR, LONG_SLEEVE, LOOSE, HOLIDAY, SUMMER, HAND_WASH],
        colors: &[&[WHITE], &[BEIGE], &[HAZE_BLUE]],
        ..TOP
    },
    Style {
        kind: Kind::TShirt,
        cut: Some(12),
        path: TEES,
        name: ("「一根线」重磅圆领T恤", "Single Thread Heavyweight Tee"),
        brand: YARD,
        material: COTTON,
        yuan: 89,
        ninety: true,
        says: (
            "二百六十克紧密平纹，肩线包条，不易松垮。",
            "A tight 260-gram jersey with taped shoulders that resist sagging.",
        ),
        facts: &[ROUND_NECK, SHORT_SLEEVE, BOXY, SOLID, DAILY, ALL_YEAR, MACHINE_30],
        colors: &[&[WHITE, BLACK], &[CHARCOAL], &[OLIVE], &[BRICK_RED], &[NAVY]],
        ..TOP
    },
    Style {
        kind: Kind::TShirt,
        cut: Some(21),
        path: TEES,
        name: ("「山脊」速干T恤", "Ridgeline Quick-Dry Tee"),
        brand: NORTH_SLOPE,
        material: POLYESTER,
        yuan: 99,
        says: (
            "背后打了一片细孔，出汗不粘背，拧干半小时能穿。",
            "Fine perforations at the back keep it off the skin; wrung out, it is ready in half an hour.",
        ),
        facts: &[ROUND_NECK, SHORT_SLEEVE, REGULAR, STRETCHY, EXERCISE, SUMMER, MACHINE_30],
        colors: &[&[LAKE_BLUE], &[BLACK, GREY], &[ORANGE]],
        ..TOP
    },
    Style {
        kind: Kind::TShirt,
        cut: Some(9),
        path: TEES,
        name: ("「航海日志」条纹T恤", "Logbook Striped Tee"),
        brand: FERRY,
        material: COTTON,
        yuan: 79,
        says: (
            "宽窄相间的条纹，领口略小，单穿有精神。",
            "Stripes in two widths and a smaller neck that looks neat on its own.",
        ),
        facts: &[ROUND_NECK, SHORT_SLEEVE, REGULAR, STRIPED, DAILY, SUMMER, MACHINE_30],
        colors: &[&[NAVY], &[DARK_GREEN], &[CREAM]],
        pattern: Pattern::Stripes,
        accent: Some(LIGHT_GREY),
        ..TOP
    },
    Style {
        kind: Kind::Polo,
        cut: Some(2),
        path: POLOS,
        name: ("「九洞」珠地棉POLO衫", "Nine Holes Piqué Polo Shirt"),
        brand: ELM,
        material: COTTON,
        yuan: 149,
        sale: &[(LAKE_BLUE, 119)],
        says: (
            "珠地网眼透气，领子内衬不卷边，下摆侧开小衩。",
            "Airy piqué, a collar lined against curling, and small vents at the hem.",
        ),
        facts: &[POLO_COLLAR, SHORT_SLEEVE, REGULAR, OFFICE, SUMMER, MACHINE_30],
        colors: &[&[NAVY, WHITE], &[BURGUNDY], &[LAKE_BLUE], &[BEAN_GREEN]],
        ..TOP
    },
    Style {
        kind: Kind::Polo,
        cut: Some(1),
        path: POLOS,
        name: ("「老球场」撞色领POLO衫", "Old Court Contrast-Collar Polo"),
        brand: YARD,
        material: KNIT_COTTON,
        yuan: 179,
        says: (
            "细针织的面，领口和袖口织了一圈撞色。",
            "A fine knit with a ring of contrast at collar and cuffs.",
        ),
        facts: &[POLO_COLLAR, SHORT_SLEEVE, SLIM, DAILY, SPRING_SUMMER, MACHINE_GENTLE],
        colors: &[&[CREAM], &[COFFEE], &[DARK_GREEN]],
        accent: Some(NAVY),
        ..TOP
    },
    Style {
        kind: Kind::Hoodie,
        cut: Some(1),
        path: SWEATSHIRTS,
        name: ("「收工」加厚连帽卫衣", "Clocking Off Heavy Hoodie"),
        brand: YARD,
        material: COTTON,
        yuan: 189,
        says: (
            "四百克毛圈棉，帽绳头是金属的，罗纹下摆不翘。",
            "Loopback cotton of 400 grams, metal-tipped cords, and a ribbed hem that lies flat.",
        ),
        facts: &[HOOD, LONG_SLEEVE, LOOSE, THICK, DAILY, AUTUMN_WINTER, MACHINE_30],
        colors: &[&[GREY], &[BLACK, NAVY], &[ARMY_GREEN], &[CARAMEL]],
        ..TOP
    },
    Style {
        kind: Kind::Sweater,
        cut: Some(1),
        path: KNITS,
        name: ("「灯塔」提花圆领羊毛衫", "Lighthouse Patterned Yoke Sweater"),
        brand: FERRY,
        material: WOOL,
        yuan: 299,
        says: (
            "肩上一圈提花，里面的衬衫领刚好露出一指宽。",
            "A patterned yoke, and a neck that shows a finger's width of shirt collar.",
        ),
        facts: &[ROUND_NECK, LONG_SLEEVE, REGULAR, MEDIUM, OFFICE, AUTUMN_WINTER, HAND_WASH],
        colors: &[&[NAVY], &[CAMEL], &[BURGUNDY], &[GREY]],
        sizes: LETTERS_MID,
        ..TOP
    },
    Style {
        kind: Kind::Sweater,
        cut: Some(3),
        path: KNITS,
        name: ("「渔夫」高领粗针毛衣", "Trawlerman Chunky Roll-Neck"),
        brand: FERRY,
        material: WOOL_BLEND,
        yuan: 329,
        sale: &[(CREAM, 259)],
        says: (
            "粗针高领，海边风大的时候领子能翻到耳下。",
            "A chunky knit whose collar reaches the ears when the wind gets up.",
        ),
        facts: &[HIGH_NECK, LONG_SLEEVE, LOOSE, THICK, OUTDOORS, WINTER, HAND_WASH],
        colors: &[&[CREAM], &[CHARCOAL], &[DARK_GREEN]],
        sizes: LETTERS_MID,
        ..TOP
    },
    Style {
        kind: Kind::Cardigan,
        cut: Some(3),
        path: KNITS,
        name: ("「旧唱片」针织开衫", "Old Record Knit Cardigan"),
        brand: YARD,
        material: WOOL_BLEND,
        yuan: 269,
        says: (
            "V领五粒扣，肘部加缝一片补丁，耐磨也好看。",
            "Five buttons and a V-neck, with patches at the elbows for wear and looks.",
        ),
        facts: &[V_NECK, LONG_SLEEVE, REGULAR, MEDIUM, OFFICE, AUTUMN_WINTER, HAND_WASH],
        colors: &[&[COFFEE], &[OATMEAL, GREY], &[NAVY]],
        sizes: LETTERS_MID,
        ..TOP
    },
];
