//! Blouses, shirts, T-shirts, sweatshirts and knitwear.

use super::{DEPARTMENT, LETTERS, LETTERS_WIDE, LETTERS_XS};
use crate::brands::{ANZHI, CHESTNUT, LANTERN, POMEGRANATE, QIANCHUAN, SPRUCE};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::Style;
use crate::wear::facts::*;
use crate::wear::materials::*;

const GROUP: Pair = ("上装", "Tops");
const BLOUSES: &[Pair] = &[DEPARTMENT, GROUP, ("雪纺衫", "Blouses")];
const SHIRTS: &[Pair] = &[DEPARTMENT, GROUP, ("衬衫", "Shirts")];
const TEES: &[Pair] = &[DEPARTMENT, GROUP, ("T恤", "T-Shirts")];
const SWEATSHIRTS: &[Pair] = &[DEPARTMENT, GROUP, ("卫衣", "Sweatshirts")];
const SWEATERS: &[Pair] = &[DEPARTMENT, GROUP, ("毛衣", "Sweaters")];
const CARDIGANS: &[Pair] = &[DEPARTMENT, GROUP, ("开衫", "Cardigans")];

const TOP: Style = Style { sizes: LETTERS, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Blouse,
        cut: Some(1),
        path: BLOUSES,
        name: ("「云隙」飘带雪纺衫", "Cloudbreak Bow Blouse"),
        brand: ANZHI,
        material: CHIFFON,
        yuan: 169,
        says: (
            "领口飘带可系可垂，袖口收两道细褶。",
            "A neck ribbon to tie or leave loose, and two narrow pleats at the cuff.",
        ),
        facts: &[STAND_COLLAR, LONG_SLEEVE, REGULAR, OFFICE, SPRING_AUTUMN, MACHINE_GENTLE],
        colors: &[&[CREAM], &[LOTUS_PINK], &[BLACK, NAVY], &[BURGUNDY]],
        ..TOP
    },
    Style {
        kind: Kind::Blouse,
        cut: Some(51),
        path: BLOUSES,
        name: ("「初荷」娃娃领短袖衫", "First Lotus Peter Pan Blouse"),
        brand: QIANCHUAN,
        material: COTTON_LINEN,
        yuan: 139,
        says: (
            "小圆翻领压一圈细边，短款刚好到腰。",
            "A small round collar edged in fine piping, cropped to the waist.",
        ),
        facts: &[PETER_PAN, PUFF_SLEEVE, CROPPED, DATE, SUMMER, MACHINE_GENTLE],
        colors: &[&[WHITE], &[SKY_BLUE], &[LEMON]],
        ..TOP
    },
    Style {
        kind: Kind::Blouse,
        cut: Some(16),
        path: BLOUSES,
        name: ("「拾叶」印花衬衫", "Gathered Leaves Printed Blouse"),
        brand: POMEGRANATE,
        material: VISCOSE,
        yuan: 189,
        sale: &[(DARK_GREEN, 149)],
        says: (
            "细叶印花疏密有致，前短后长，不塞进裤腰也好看。",
            "A well-spaced leaf print, shorter in front than behind, fine worn untucked.",
        ),
        facts: &[V_NECK, THREE_QUARTER, LOOSE, FLORAL, DAILY, SPRING_SUMMER, MACHINE_GENTLE],
        colors: &[&[DARK_GREEN], &[RUST_RED], &[NAVY]],
        pattern: Pattern::Floral,
        accent: Some(BEIGE),
        ..TOP
    },
    Style {
        kind: Kind::Blouse,
        cut: Some(40),
        path: BLOUSES,
        name: ("「静水」真丝V领衬衫", "Stillwater Silk V-Neck Blouse"),
        brand: ANZHI,
        material: SILK,
        yuan: 499,
        says: (
            "十六姆米真丝，门襟暗扣，外套里穿不臃肿。",
            "Sixteen-momme silk with a hidden placket, slim enough under a jacket.",
        ),
        facts: &[V_NECK, LONG_SLEEVE, REGULAR, FORMAL, ALL_YEAR, HAND_WASH],
        colors: &[&[IVORY], &[CHAMPAGNE], &[NAVY]],
        ..TOP
    },
    Style {
        kind: Kind::Shirt,
        cut: Some(8),
        path: SHIRTS,
        name: ("「直尺」免烫白领衬衫", "Ruler Easy-Care Shirt"),
        brand: SPRUCE,
        material: COTTON,
        yuan: 199,
        says: (
            "领子加了硬衬，久坐也挺括，第二颗扣子的位置特意抬高。",
            "The collar is stiffened to last the day and the second button is set higher on purpose.",
        ),
        facts: &[SHIRT_COLLAR, LONG_SLEEVE, SLIM, OFFICE, ALL_YEAR, MACHINE_30],
        colors: &[&[WHITE], &[SKY_BLUE], &[PINK]],
        sizes: LETTERS_WIDE,
        ..TOP
    },
    Style {
        kind: Kind::Shirt,
        cut: Some(9),
        path: SHIRTS,
        name: ("「借来的」宽松条纹衬衫", "Borrowed Loose Striped Shirt"),
        brand: CHESTNUT,
        material: COTTON,
        yuan: 149,
        says: (
            "像借来的男友衬衫，落肩，下摆圆弧盖住臀线。",
            "As if borrowed: dropped shoulders and a curved hem that covers the hips.",
        ),
        facts: &[SHIRT_COLLAR, LONG_SLEEVE, LOOSE, STRIPED, DAILY, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[BLUE], &[BEAN_GREEN], &[CARAMEL]],
        pattern: Pattern::Stripes,
        ..TOP
    },
    Style {
        kind: Kind::TShirt,
        cut: Some(25),
        path: TEES,
        name: ("「底色」重磅纯棉T恤", "Groundcolour Heavy Cotton Tee"),
        brand: CHESTNUT,
        material: COTTON,
        yuan: 79,
        ninety: true,
        says: (
            "二百三十克棉，领口双针压线，洗多少次都不塌。",
            "Cotton of 230 grams with a double-stitched neck that holds through many washes.",
        ),
        facts: &[ROUND_NECK, SHORT_SLEEVE, REGULAR, SOLID, DAILY, ALL_YEAR, MACHINE_30],
        colors: &[&[WHITE, BLACK, GREY], &[RED], &[NAVY], &[LILAC], &[MUSTARD]],
        sizes: LETTERS_WIDE,
        ..TOP
    },
    Style {
        kind: Kind::TShirt,
        cut: Some(7),
        path: TEES,
        name: ("「渔港」海魂条纹T恤", "Fishing Harbour Breton Tee"),
        brand: QIANCHUAN,
        material: COTTON,
        yuan: 99,
        says: (
            "一字领配细条纹，袖子可以推到手肘。",
            "A boat neck, narrow stripes and sleeves that push up to the elbow.",
        ),
        facts: &[BOAT_NECK, LONG_SLEEVE, REGULAR, STRIPED, TRIP, SPRING_SUMMER, MACHINE_30],
        colors: &[&[NAVY], &[RED], &[BLACK]],
        pattern: Pattern::Stripes,
        ..TOP
    },
    Style {
        kind: Kind::TShirt,
        cut: Some(61),
        path: TEES,
        name: ("「窗外有山」印花T恤", "Hills Outside the Window Print Tee"),
        brand: CHESTNUT,
        material: COTTON,
        yuan: 89,
        sale: &[(MINT, 59)],
        says: (
            "胸前一小块手绘远山，短款微落肩。",
            "A small hand-drawn range of hills on the chest, short and slightly dropped at the shoulder.",
        ),
        facts: &[ROUND_NECK, SHORT_SLEEVE, LOOSE, PRINTED, DAILY, SUMMER, MACHINE_30],
        colors: &[&[CREAM], &[MINT], &[PINK]],
        pattern: Pattern::Print,
        accent: Some(COFFEE),
        ..TOP
    },
    Style {
        kind: Kind::TShirt,
        cut: Some(13),
        path: TEES,
        name: ("「薄雾」莫代尔修身打底衫", "Thin Mist Slim Modal Top"),
        brand: SPRUCE,
        material: MODAL,
        yuan: 69,
        ninety: true,
        says: ("轻薄贴身，穿在毛衣里不起鼓。", "Thin and close, it lies flat under a sweater."),
        facts: &[ROUND_NECK, LONG_SLEEVE, SLIM, STRETCHY, DAILY, AUTUMN_WINTER, MACHINE_GENTLE],
        colors: &[&[BLACK, CREAM], &[BURGUNDY], &[COFFEE], &[HAZE_BLUE]],
        sizes: LETTERS_XS,
        ..TOP
    },
    Style {
        kind: Kind::Hoodie,
        cut: Some(3),
        path: SWEATSHIRTS,
        name: ("「逛荡」加绒连帽卫衣", "Wander Fleece-Lined Hoodie"),
        brand: CHESTNUT,
        material: COTTON,
        yuan: 159,
        says: (
            "里面一层短绒，帽子双层有型，口袋里缝了小挂环。",
            "Short fleece inside, a double hood that stands up, and a key loop in the pocket.",
        ),
        facts: &[HOOD, LONG_SLEEVE, LOOSE, FLEECE_LINED, DAILY, AUTUMN_WINTER, MACHINE_30],
        colors: &[&[LIGHT_GREY], &[OATMEAL], &[DARK_GREEN], &[PINK]],
        ..TOP
    },
    Style {
        kind: Kind::Sweater,
        cut: Some(4),
        path: SWEATERS,
        name: ("「麻花」粗针套头毛衣", "Plait Chunky Cable Sweater"),
        brand: LANTERN,
        material: WOOL_BLEND,
        yuan: 269,
        says: (
            "前后都有麻花，袖子略长，能盖到手背。",
            "Cables front and back, with sleeves long enough to reach over the hands.",
        ),
        facts: &[ROUND_NECK, LONG_SLEEVE, LOOSE, THICK, DAILY, WINTER, HAND_WASH],
        colors: &[&[CREAM], &[RED], &[CARAMEL], &[NAVY, GREY]],
        ..TOP
    },
    Style {
        kind: Kind::Sweater,
        cut: Some(2),
        path: SWEATERS,
        name: ("「一两」羊绒V领衫", "Feather Ounce Cashmere V-Neck Sweater"),
        brand: ANZHI,
        material: CASHMERE,
        yuan: 599,
        says: (
            "细支羊绒，一件不过一只苹果的重量，春天当单衣、冬天打底。",
            "Fine cashmere no heavier than an apple: a layer in winter, enough alone in spring.",
        ),
        facts: &[V_NECK, LONG_SLEEVE, REGULAR, THIN, OFFICE, AUTUMN_WINTER, HAND_WASH],
        colors: &[&[CAMEL], &[BURGUNDY], &[LIGHT_GREY], &[BLACK]],
        ..TOP
    },
    Style {
        kind: Kind::Sweater,
        cut: Some(7),
        path: SWEATERS,
        name: ("「雪线」高领羊毛衫", "Snowline Roll-Neck Sweater"),
        brand: SPRUCE,
        material: WOOL,
        yuan: 329,
        sale: &[(MUSTARD, 249)],
        says: (
            "高领不卡脖子，肩部无缝，外穿内搭都平整。",
            "A roll neck with room to breathe and seamless shoulders, neat in or out.",
        ),
        facts: &[HIGH_NECK, LONG_SLEEVE, SLIM, MEDIUM, OFFICE, WINTER, HAND_WASH],
        colors: &[&[BLACK, CREAM], &[MUSTARD], &[LOTUS_PINK]],
        ..TOP
    },
    Style {
        kind: Kind::Cardigan,
        cut: Some(5),
        path: CARDIGANS,
        name: ("「午后」V领针织开衫", "Afternoon V-Neck Cardigan"),
        brand: QIANCHUAN,
        material: KNIT_COTTON,
        yuan: 179,
        says: (
            "贝壳色纽扣，薄薄一件，放在办公室椅背上随时披。",
            "Shell-coloured buttons and a thin knit, made to wait on the back of an office chair.",
        ),
        facts: &[V_NECK, LONG_SLEEVE, HIP, THIN, OFFICE, SPRING_AUTUMN, MACHINE_GENTLE],
        colors: &[&[BEIGE], &[BEAN_GREEN], &[CORAL_RED], &[LILAC]],
        ..TOP
    },
    Style {
        kind: Kind::Cardigan,
        cut: Some(2),
        path: CARDIGANS,
        name: ("「壁炉边」长款毛线外套", "Hearthside Long Cardigan Coat"),
        brand: LANTERN,
        material: WOOL_BLEND,
        yuan: 369,
        says: (
            "过臀的粗针开衫，两只大口袋，可以当薄大衣穿。",
            "A chunky cardigan past the hips with two big pockets, worn as a light coat.",
        ),
        facts: &[V_NECK, LONG_SLEEVE, LONGLINE, THICK, DAILY, AUTUMN_WINTER, HAND_WASH],
        colors: &[&[OATMEAL, CHARCOAL], &[COFFEE], &[BURGUNDY]],
        ..TOP
    },
];
