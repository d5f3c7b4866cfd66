//! Dresses for every day.

use super::{DEPARTMENT, LETTERS, LETTERS_XS};
use crate::brands::{ANZHI, CHESTNUT, LANTERN, POMEGRANATE, QIANCHUAN, SPRUCE};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::Style;
use crate::wear::facts::*;
use crate::wear::materials::*;

pub(super) const PATH: &[Pair] = &[DEPARTMENT, ("裙装", "Skirts & Dresses"), ("连衣裙", "Dresses")];

const DRESS: Style = Style { path: PATH, sizes: LETTERS, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Dress,
        cut: Some(35),
        name: ("「茉莉」收腰连衣裙", "Jasmine Waisted Dress"),
        brand: ANZHI,
        material: VISCOSE,
        yuan: 259,
        sale: &[(BURGUNDY, 219)],
        says: (
            "腰线提高一寸，裙摆过膝，走起来有自然的垂感。",
            "The waist sits an inch high and the skirt falls past the knee with an easy swing.",
        ),
        facts: &[V_NECK, SHORT_SLEEVE, MIDI, WAISTED, OFFICE, SPRING_SUMMER, MACHINE_GENTLE],
        colors: &[&[BURGUNDY], &[RED], &[BLACK, NAVY], &[BEAN_GREEN], &[APRICOT]],
        ..DRESS
    },
    Style {
        kind: Kind::WrapDress,
        cut: Some(3),
        name: ("「晚渡」系带裹身裙", "Evening Ferry Wrap Dress"),
        brand: POMEGRANATE,
        material: CHIFFON,
        yuan: 329,
        says: (
            "裹身剪裁可以自己调松紧，侧边系带垂到膝上。",
            "The wrap ties as close as you like, with long ends that fall at the side.",
        ),
        facts: &[V_NECK, THREE_QUARTER, MIDI, WAISTED, DATE, SPRING_AUTUMN, HAND_WASH],
        colors: &[&[CHERRY_RED], &[DARK_GREEN], &[HAZE_BLUE], &[CARAMEL, COFFEE]],
        ..DRESS
    },
    Style {
        kind: Kind::ShirtDress,
        cut: Some(9),
        name: ("「素问」棉麻衬衫裙", "Suwen Linen-Cotton Shirt Dress"),
        brand: LANTERN,
        material: COTTON_LINEN,
        yuan: 239,
        says: (
            "衬衫领加同色腰带，解开扣子还能当薄外套。",
            "A shirt collar and a belt in the same cloth; unbuttoned, it doubles as a light coat.",
        ),
        facts: &[SHIRT_COLLAR, ELBOW_SLEEVE, KNEE, STRAIGHT, OFFICE, SPRING_SUMMER, MACHINE_30],
        colors: &[&[BRICK_RED], &[CREAM], &[SKY_BLUE], &[KHAKI], &[NAVY]],
        gone: &[(CREAM, "S")],
        ..DRESS
    },
    Style {
        kind: Kind::Dress,
        cut: Some(140),
        name: ("「小满」纯棉T恤裙", "Grain Cotton T-Shirt Dress"),
        brand: CHESTNUT,
        material: COTTON,
        yuan: 129,
        says: (
            "厚实的纯棉，直身不贴肉，两侧有口袋。",
            "Sturdy cotton in a straight cut that stands off the body, with side pockets.",
        ),
        facts: &[ROUND_NECK, SHORT_SLEEVE, KNEE, STRAIGHT, DAILY, SUMMER, MACHINE_30],
        colors: &[&[RED, WHITE], &[BLACK, LIGHT_GREY], &[MUSTARD], &[MINT]],
        sale: &[(RED, 99)],
        ..DRESS
    },
    Style {
        kind: Kind::Dress,
        cut: Some(86),
        name: ("「山茶」碎花连衣裙", "Camellia Floral Dress"),
        brand: QIANCHUAN,
        material: CHIFFON,
        yuan: 199,
        says: (
            "小碎花印在轻雪纺上，荷叶边袖口，裙身有衬里。",
            "Small flowers on light chiffon, with frilled cuffs and a lined skirt.",
        ),
        facts: &[SQUARE_NECK, PUFF_SLEEVE, MIDI, FLORAL, HOLIDAY, SUMMER, MACHINE_GENTLE],
        colors: &[&[RED], &[CREAM], &[SKY_BLUE], &[LILAC], &[BLACK]],
        pattern: Pattern::Floral,
        gone: &[(RED, "M")],
        ..DRESS
    },
    Style {
        kind: Kind::KnitDress,
        cut: Some(5),
        name: ("「围炉」针织连衣裙", "Fireside Knit Dress"),
        brand: SPRUCE,
        material: WOOL_BLEND,
        yuan: 399,
        sale: &[(OATMEAL, 319)],
        says: (
            "细坑条针织，半高领，配短靴和大衣都合适。",
            "Fine ribbed knit with a mock neck, at ease with ankle boots and a coat.",
        ),
        facts: &[MOCK_NECK, LONG_SLEEVE, MIDI, SLIM, DAILY, AUTUMN_WINTER, HAND_WASH],
        colors: &[&[BURGUNDY], &[OATMEAL], &[CAMEL, BROWN], &[CHARCOAL]],
        ..DRESS
    },
    Style {
        kind: Kind::SlipDress,
        cut: Some(3),
        name: ("「露台」缎面吊带裙", "Terrace Satin Slip Dress"),
        brand: POMEGRANATE,
        material: SATIN_POLY,
        yuan: 279,
        says: (
            "斜裁缎面贴着身形走，肩带可以调节。",
            "Bias-cut satin that follows the figure, on adjustable straps.",
        ),
        facts: &[STRAPS, SLEEVELESS, MIDI, SLIM, PARTY, SUMMER, HAND_WASH],
        colors: &[&[CHERRY_RED], &[CHAMPAGNE], &[BLACK], &[DARK_GREEN]],
        gone: &[(CHERRY_RED, "M")],
        sizes: LETTERS_XS,
        ..DRESS
    },
    Style {
        kind: Kind::Dress,
        cut: Some(1449),
        name: ("「圆点记」波点连衣裙", "Polka Diary Dress"),
        brand: CHESTNUT,
        material: VISCOSE,
        yuan: 169,
        says: (
            "大小均匀的白色波点，配一条可拆的皮扣细腰带。",
            "Even white dots and a thin belt that comes off.",
        ),
        facts: &[ROUND_NECK, SHORT_SLEEVE, KNEE, A_LINE, DOTTED, DATE, SUMMER, MACHINE_GENTLE],
        colors: &[&[RED], &[NAVY], &[BLACK], &[BROWN]],
        pattern: Pattern::Dots,
        ..DRESS
    },
    Style {
        kind: Kind::MaxiDress,
        cut: Some(3),
        name: ("「长汀」亚麻长裙", "Long Shore Linen Maxi Dress"),
        brand: LANTERN,
        material: LINEN,
        yuan: 359,
        says: (
            "整片亚麻从肩落到脚踝，腰间抽绳可收可放。",
            "Linen in one sweep from shoulder to ankle, drawn in at the waist as you wish.",
        ),
        facts: &[V_NECK, SLEEVELESS, MAXI, LOOSE, HOLIDAY, SUMMER, HAND_WASH],
        colors: &[&[RUST_RED], &[IVORY], &[LAKE_BLUE], &[OLIVE]],
        ..DRESS
    },
    Style {
        kind: Kind::ShirtDress,
        cut: Some(12),
        name: ("「格物」格纹衬衫裙", "Plain Grid Checked Shirt Dress"),
        brand: SPRUCE,
        material: COTTON,
        yuan: 189,
        says: (
            "细格纹对得齐，前片整排纽扣，袖子可以卷到肘上。",
            "Fine checks that meet at the seams, buttons all the way, and sleeves that roll to the elbow.",
        ),
        facts: &[SHIRT_COLLAR, LONG_SLEEVE, KNEE, WAISTED, CHECKED, DAILY, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[BRICK_RED], &[NAVY], &[COFFEE, KHAKI]],
        pattern: Pattern::Check,
        ..DRESS
    },
    Style {
        kind: Kind::KnitDress,
        cut: Some(7),
        name: ("「海岸线」条纹针织裙", "Coastline Striped Knit Dress"),
        brand: QIANCHUAN,
        material: KNIT_COTTON,
        yuan: 219,
        says: (
            "横条纹棉针织，直筒略收下摆，周末出门一件就够。",
            "Striped cotton knit, straight with a slightly gathered hem: one piece and the weekend is dressed.",
        ),
        facts: &[ROUND_NECK, ELBOW_SLEEVE, KNEE, STRAIGHT, STRIPED, TRIP, SPRING_AUTUMN, MACHINE_GENTLE],
        colors: &[&[RED], &[NAVY], &[GREY]],
        pattern: Pattern::Stripes,
        ..DRESS
    },
    Style {
        kind: Kind::Dress,
        cut: Some(190),
        name: ("「娃娃屋」灯芯绒背心裙", "Dollhouse Corduroy Pinafore Dress"),
        brand: CHESTNUT,
        material: CORDUROY,
        yuan: 209,
        says: (
            "细条灯芯绒背心裙，里面换件毛衣就能过冬。",
            "A fine-wale pinafore; change the sweater underneath and it sees you through winter.",
        ),
        facts: &[SQUARE_NECK, SLEEVELESS, KNEE, A_LINE, SCHOOL, AUTUMN_WINTER, MACHINE_30],
        colors: &[&[BURGUNDY, DARK_GREEN], &[CAMEL], &[PINK]],
        ..DRESS
    },
];
