//! Coats, jackets and down.

use super::{DEPARTMENT, LETTERS, LETTERS_WIDE};
use crate::brands::{ANZHI, CHESTNUT, LANTERN, POMEGRANATE, QIANCHUAN, SPRUCE};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::Style;
use crate::wear::facts::*;
use crate::wear::materials::*;

const GROUP: Pair = ("外套", "Outerwear");
const COATS: &[Pair] = &[DEPARTMENT, GROUP, ("大衣", "Coats")];
const TRENCHES: &[Pair] = &[DEPARTMENT, GROUP, ("风衣", "Trench Coats")];
const BLAZERS: &[Pair] = &[DEPARTMENT, GROUP, ("西装外套", "Blazers")];
const DOWN_JACKETS: &[Pair] = &[DEPARTMENT, GROUP, ("羽绒服", "Down Jackets")];
const JACKETS: &[Pair] = &[DEPARTMENT, GROUP, ("夹克", "Jackets")];
const VESTS: &[Pair] = &[DEPARTMENT, GROUP, ("马甲", "Vests")];

const OUTER: Style = Style { sizes: LETTERS, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Coat,
        cut: Some(4),
        path: COATS,
        name: ("「北站」双面羊毛大衣", "North Station Double-Faced Wool Coat"),
        brand: SPRUCE,
        material: WOOL,
        yuan: 1299,
        sale: &[(HAZE_BLUE, 999)],
        says: (
            "双面呢手工缝边，不用里布也平整，系带可收腰。",
            "Double-faced wool sewn by hand at the edges, smooth without lining, with a belt for the waist.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, BELOW_KNEE, LOOSE, OFFICE, WINTER, DRY_CLEAN],
        colors: &[&[CAMEL], &[BLACK, CHARCOAL], &[HAZE_BLUE], &[BURGUNDY]],
        ..OUTER
    },
    Style {
        kind: Kind::Coat,
        cut: Some(3),
        path: COATS,
        name: ("「旧校舍」双排扣呢大衣", "Old Schoolhouse Double-Breasted Coat"),
        brand: CHESTNUT,
        material: WOOL_BLEND,
        yuan: 659,
        says: (
            "双排大扣，领子翻起来能挡风，里面再穿一件毛衣也不紧。",
            "Two rows of large buttons, a collar that turns up against wind, and room for a sweater.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, LONGLINE, LINED, SCHOOL, WINTER, DRY_CLEAN],
        colors: &[&[RED], &[NAVY], &[OATMEAL]],
        ..OUTER
    },
    Style {
        kind: Kind::Coat,
        cut: Some(6),
        path: COATS,
        name: ("「旧书店」格纹毛呢大衣", "Old Bookshop Checked Coat"),
        brand: LANTERN,
        material: WOOL_BLEND,
        yuan: 799,
        says: (
            "大格纹配皮质感纽扣，肩线自然，背后开衩好走路。",
            "Large checks with leather-look buttons, a natural shoulder and a vent for walking.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, LONGLINE, CHECKED, DAILY, AUTUMN_WINTER, DRY_CLEAN],
        colors: &[&[COFFEE], &[GREY]],
        pattern: Pattern::Check,
        ..OUTER
    },
    Style {
        kind: Kind::TrenchCoat,
        path: TRENCHES,
        name: ("「四月」双排扣风衣", "April Double-Breasted Trench Coat"),
        brand: ANZHI,
        material: STRETCH_COTTON,
        yuan: 559,
        says: (
            "防泼水棉布，肩章和袖袢可拆，过膝一拳。",
            "Shower-resistant cotton with removable epaulettes and cuff straps, a fist below the knee.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, BELOW_KNEE, SPLASH_PROOF, OFFICE, SPRING_AUTUMN, DRY_CLEAN],
        colors: &[&[KHAKI], &[NAVY], &[BEAN_GREEN]],
        ..OUTER
    },
    Style {
        kind: Kind::TrenchCoat,
        path: TRENCHES,
        name: ("「短途」轻薄风衣", "Short Trip Light Trench Coat"),
        brand: QIANCHUAN,
        material: POLYESTER,
        yuan: 299,
        sale: &[(LILAC, 229)],
        says: ("轻薄防风，可以折进自带的小袋里。", "Light and windproof, it folds into its own small pouch."),
        facts: &[LAPELS, LONG_SLEEVE, LONGLINE, THIN, TRIP, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[CREAM], &[LILAC], &[ARMY_GREEN]],
        ..OUTER
    },
    Style {
        kind: Kind::Blazer,
        cut: Some(3),
        path: BLAZERS,
        name: ("「提案」单扣西装", "Proposal One-Button Blazer"),
        brand: SPRUCE,
        material: WOOL_BLEND,
        yuan: 429,
        says: (
            "薄垫肩，单粒扣，袖衩是真扣眼可以翻起来。",
            "Thin shoulder pads, a single button, and working cuffs that turn back.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, REGULAR, LINED, OFFICE, SPRING_AUTUMN, DRY_CLEAN],
        colors: &[&[BLACK], &[CAMEL], &[BURGUNDY], &[GREY]],
        sizes: LETTERS_WIDE,
        ..OUTER
    },
    Style {
        kind: Kind::Blazer,
        cut: Some(5),
        path: BLAZERS,
        name: ("「周五」亚麻休闲西装", "Friday Linen Blazer"),
        brand: LANTERN,
        material: LINEN,
        yuan: 369,
        says: (
            "半里布更透气，贴袋，配牛仔裤和连衣裙都行。",
            "Half lined for air, with patch pockets, over jeans or a dress.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, LOOSE, HALF_LINED, DAILY, SPRING_SUMMER, DRY_CLEAN],
        colors: &[&[BEIGE], &[WHITE, BLACK], &[PINK]],
        ..OUTER
    },
    Style {
        kind: Kind::DownJacket,
        cut: Some(5),
        path: DOWN_JACKETS,
        name: ("「暖炉」短款羽绒服", "Stove Short Down Jacket"),
        brand: CHESTNUT,
        material: DOWN,
        yuan: 499,
        sale: &[(PURPLE, 379)],
        says: (
            "立领护住下巴，横向绗线均匀，袖口有弹力罗纹。",
            "The collar covers the chin, the quilting is even, and ribbing closes the cuffs.",
        ),
        facts: &[
            STAND_COLLAR,
            LONG_SLEEVE,
            CROPPED,
            SPLASH_PROOF,
            DAILY,
            WINTER,
            WIPE,
            (FILL, ("90% 白鸭绒，120 克", "90% white duck down, 120 g")),
        ],
        colors: &[&[CREAM], &[RED], &[BLACK], &[PURPLE]],
        sizes: LETTERS_WIDE,
        ..OUTER
    },
    Style {
        kind: Kind::DownJacket,
        cut: Some(2),
        path: DOWN_JACKETS,
        name: ("「雪被」过膝羽绒大衣", "Snowquilt Long Down Coat"),
        brand: QIANCHUAN,
        material: DOWN,
        yuan: 899,
        says: (
            "过膝长度，双向拉链方便坐下，帽口有一圈可拆仿毛。",
            "Below the knee with a two-way zip for sitting, and a faux-fur trim that comes off the hood.",
        ),
        facts: &[
            HOOD,
            LONG_SLEEVE,
            BELOW_KNEE,
            SPLASH_PROOF,
            OUTDOORS,
            WINTER,
            WIPE,
            (FILL, ("90% 白鸭绒，210 克", "90% white duck down, 210 g")),
        ],
        colors: &[&[BLACK, NAVY], &[OATMEAL], &[DARK_GREEN]],
        ..OUTER
    },
    Style {
        kind: Kind::Jacket,
        cut: Some(2),
        path: JACKETS,
        name: ("「码头工」牛仔夹克", "Dockside Denim Jacket"),
        brand: POMEGRANATE,
        material: DENIM,
        yuan: 259,
        says: ("短款，金属扣，肩背处留了活动量。", "Short, with metal buttons and room across the back."),
        facts: &[POLO_COLLAR, LONG_SLEEVE, CROPPED, NO_STRETCH, DAILY, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[DENIM_BLUE], &[BLACK], &[WHITE]],
        ..OUTER
    },
    Style {
        kind: Kind::Jacket,
        cut: Some(1),
        path: JACKETS,
        name: ("「夜骑」仿皮机车夹克", "Night Ride Biker Jacket"),
        brand: POMEGRANATE,
        material: FAUX_LEATHER,
        yuan: 349,
        says: (
            "斜拉链，腰侧可调，超纤革柔软不硬折。",
            "A slanted zip and adjustable sides in a soft microfibre that does not crack.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, CROPPED, LINED, PARTY, SPRING_AUTUMN, WIPE],
        colors: &[&[BLACK], &[BURGUNDY], &[CARAMEL]],
        ..OUTER
    },
    Style {
        kind: Kind::Vest,
        cut: Some(4),
        path: VESTS,
        name: ("「棉铃」绗缝马甲", "Cotton Boll Quilted Vest"),
        brand: LANTERN,
        material: COTTON,
        yuan: 169,
        says: (
            "薄棉绗缝，开口到腰侧，套在毛衣外面刚好。",
            "Thinly quilted and open to the waist at the sides, made to go over a sweater.",
        ),
        facts: &[STAND_COLLAR, SLEEVELESS, HIP, MEDIUM, DAILY, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[OLIVE], &[CREAM, PINK], &[RUST_RED]],
        ..OUTER
    },
];
