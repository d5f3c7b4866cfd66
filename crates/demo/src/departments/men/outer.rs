//! Men's coats, jackets, down and suits.

use super::{DEPARTMENT, LETTERS, LETTERS_MID};
use crate::brands::{ELM, FERRY, NORTH_SLOPE, YARD};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::facts::*;
use crate::wear::materials::*;
use crate::wear::{MEN, Style};

const GROUP: Pair = ("外套", "Outerwear");
const COATS: &[Pair] = &[DEPARTMENT, GROUP, ("大衣", "Coats")];
const JACKETS: &[Pair] = &[DEPARTMENT, GROUP, ("夹克", "Jackets")];
const DOWN_JACKETS: &[Pair] = &[DEPARTMENT, GROUP, ("羽绒服", "Down Jackets")];
const TRENCHES: &[Pair] = &[DEPARTMENT, GROUP, ("风衣", "Trench Coats")];
const VESTS: &[Pair] = &[DEPARTMENT, GROUP, ("马甲", "Vests")];
const BLAZERS: &[Pair] = &[DEPARTMENT, ("西装", "Tailoring"), ("西装外套", "Blazers")];
const SUITS: &[Pair] = &[DEPARTMENT, ("西装", "Tailoring"), ("西装套装", "Suits")];

const OUTER: Style = Style { audience: MEN, sizes: LETTERS_MID, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Coat,
        cut: Some(2),
        path: COATS,
        name: ("「长街」单排扣羊毛大衣", "Long Avenue Wool Overcoat"),
        brand: ELM,
        material: WOOL,
        yuan: 1199,
        sale: &[(GREY, 959)],
        says: (
            "八成羊毛，长度到膝，里面穿得下一整套西装。",
            "Eighty per cent wool, to the knee, with room for a whole suit inside.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, LONGLINE, LINED, OFFICE, WINTER, DRY_CLEAN],
        colors: &[&[CAMEL], &[GREY], &[BLACK, NAVY]],
        ..OUTER
    },
    Style {
        kind: Kind::TrenchCoat,
        path: TRENCHES,
        name: ("「候车」轻薄长风衣", "Waiting Room Light Trench"),
        brand: FERRY,
        material: STRETCH_COTTON,
        yuan: 499,
        says: (
            "双排扣，风大时领下有暗扣可以扣紧。",
            "Double-breasted, with a hidden button under the collar for windy days.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, LONGLINE, SPLASH_PROOF, OFFICE, SPRING_AUTUMN, DRY_CLEAN],
        colors: &[&[KHAKI], &[BLACK]],
        ..OUTER
    },
    Style {
        kind: Kind::Jacket,
        cut: Some(3),
        path: JACKETS,
        name: ("「巡道工」棉质工装夹克", "Trackwalker Cotton Work Jacket"),
        brand: NORTH_SLOPE,
        material: COTTON,
        yuan: 259,
        says: (
            "四个贴袋，肘部双层，洗过几水更有味道。",
            "Four patch pockets, doubled elbows, and better after a few washes.",
        ),
        facts: &[POLO_COLLAR, LONG_SLEEVE, HIP, UNLINED, DAILY, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[NAVY], &[OLIVE], &[KHAKI]],
        sizes: LETTERS,
        ..OUTER
    },
    Style {
        kind: Kind::Jacket,
        cut: Some(4),
        path: JACKETS,
        name: ("「看台」棒球夹克", "Grandstand Baseball Jacket"),
        brand: YARD,
        material: POLYESTER,
        yuan: 229,
        sale: &[(BURGUNDY, 179)],
        says: (
            "领口、袖口和下摆都是罗纹，拉链顺滑。",
            "Ribbed collar, cuffs and hem, and a zip that runs smoothly.",
        ),
        facts: &[STAND_COLLAR, LONG_SLEEVE, HIP, LINED, SCHOOL, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[BURGUNDY], &[DARK_GREEN], &[BLACK]],
        sizes: LETTERS,
        ..OUTER
    },
    Style {
        kind: Kind::Jacket,
        cut: Some(7),
        path: JACKETS,
        name: ("「石阶」反绒皮夹克", "Stone Steps Suede Jacket"),
        brand: FERRY,
        material: SUEDE,
        yuan: 899,
        says: (
            "反绒皮裁得干净，袖口是纽扣，里布顺滑好穿脱。",
            "Cleanly cut suede with buttoned cuffs and a lining that slips on easily.",
        ),
        facts: &[POLO_COLLAR, LONG_SLEEVE, HIP, LINED, DATE, SPRING_AUTUMN, DRY_CLEAN],
        colors: &[&[CARAMEL], &[COFFEE]],
        ..OUTER
    },
    Style {
        kind: Kind::DownJacket,
        cut: Some(4),
        path: DOWN_JACKETS,
        name: ("「北风」连帽羽绒服", "Northwind Hooded Down Jacket"),
        brand: NORTH_SLOPE,
        material: DOWN,
        yuan: 599,
        sale: &[(ORANGE, 459)],
        says: (
            "帽檐有硬衬挡风，内侧两个网袋能塞手套。",
            "A stiffened hood against the wind and two mesh pockets inside for gloves.",
        ),
        facts: &[
            HOOD,
            LONG_SLEEVE,
            HIP,
            SPLASH_PROOF,
            OUTDOORS,
            WINTER,
            WIPE,
            (FILL, ("90% 白鸭绒，180 克", "90% white duck down, 180 g")),
        ],
        colors: &[&[BLACK], &[NAVY, ARMY_GREEN], &[ORANGE], &[RED]],
        sizes: LETTERS,
        ..OUTER
    },
    Style {
        kind: Kind::Vest,
        cut: Some(1),
        path: VESTS,
        name: ("「套层」轻羽绒马甲", "Midlayer Light Down Vest"),
        brand: NORTH_SLOPE,
        material: DOWN,
        yuan: 269,
        says: (
            "薄羽绒，立领，穿在大衣里也不鼓。",
            "Thin down and a stand-up collar, flat enough to wear under a coat.",
        ),
        facts: &[
            STAND_COLLAR,
            SLEEVELESS,
            HIP,
            THIN,
            OFFICE,
            AUTUMN_WINTER,
            WIPE,
            (FILL, ("90% 白鸭绒，70 克", "90% white duck down, 70 g")),
        ],
        colors: &[&[NAVY], &[CHARCOAL, BLACK], &[OLIVE]],
        ..OUTER
    },
    Style {
        kind: Kind::Blazer,
        cut: Some(2),
        path: BLAZERS,
        name: ("「讲台」休闲西装外套", "Lectern Unstructured Blazer"),
        brand: ELM,
        material: WOOL_BLEND,
        yuan: 489,
        says: (
            "不加垫肩，像开衫一样松快，贴袋放得下一本书。",
            "No shoulder pads, easy as a cardigan, with patch pockets big enough for a paperback.",
        ),
        facts: &[LAPELS, LONG_SLEEVE, REGULAR, HALF_LINED, OFFICE, SPRING_AUTUMN, DRY_CLEAN],
        colors: &[&[NAVY], &[GREY], &[COFFEE]],
        ..OUTER
    },
    Style {
        kind: Kind::Suit,
        path: SUITS,
        name: ("「典礼」两粒扣西装套装", "Ceremony Two-Button Suit"),
        brand: ELM,
        material: WOOL,
        yuan: 1499,
        says: (
            "一百一十支羊毛，平驳领，裤长留足，店内可代改。",
            "Fine merino wool with notched lapels; the trousers are left long and can be altered in the shop.",
        ),
        facts: &[LAPELS, SLIM, LINED, FORMAL, ALL_YEAR, DRY_CLEAN],
        colors: &[&[NAVY], &[CHARCOAL], &[BLACK]],
        ..OUTER
    },
    Style {
        kind: Kind::Suit,
        path: SUITS,
        name: ("「暗格」商务西装套装", "Shadow Check Business Suit"),
        brand: ELM,
        material: WOOL_BLEND,
        yuan: 999,
        sale: &[(GREY, 799)],
        says: (
            "近看才见的暗格，腰身自然，侧双开衩。",
            "A check seen only up close, a natural waist and twin side vents.",
        ),
        facts: &[LAPELS, REGULAR, LINED, CHECKED, OFFICE, ALL_YEAR, DRY_CLEAN],
        colors: &[&[GREY], &[BROWN]],
        pattern: Pattern::Check,
        ..OUTER
    },
];
