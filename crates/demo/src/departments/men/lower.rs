//! Men's trousers, jeans and shorts.

use super::{DEPARTMENT, LETTERS, WAISTS};
use crate::brands::{ELM, FERRY, NORTH_SLOPE, YARD};
use crate::draft::Pair;
use crate::look::Kind;
use crate::palette::*;
use crate::wear::facts::*;
use crate::wear::materials::*;
use crate::wear::{MEN, Style};

const GROUP: Pair = ("裤装", "Trousers & Jeans");
const TROUSERS: &[Pair] = &[DEPARTMENT, GROUP, ("长裤", "Trousers")];
const JEANS: &[Pair] = &[DEPARTMENT, GROUP, ("牛仔裤", "Jeans")];
const SHORTS: &[Pair] = &[DEPARTMENT, GROUP, ("短裤", "Shorts")];

const LOWER: Style = Style { audience: MEN, sizes: WAISTS, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Trousers,
        cut: Some(3),
        path: TROUSERS,
        name: ("「议程」修身西裤", "Agenda Slim Suit Trousers"),
        brand: ELM,
        material: WOOL_BLEND,
        yuan: 269,
        says: (
            "裤线压得清楚，腰头内有防滑条，衬衫不会跑出来。",
            "A clear crease, and a grip strip inside the waist that holds the shirt in.",
        ),
        facts: &[FULL_LEG, SLIM, MID_RISE, SLIGHT_STRETCH, OFFICE, ALL_YEAR, DRY_CLEAN],
        colors: &[&[BLACK, CHARCOAL], &[NAVY], &[GREY]],
        ..LOWER
    },
    Style {
        kind: Kind::Trousers,
        cut: Some(1),
        path: TROUSERS,
        name: ("「周三」弹力休闲裤", "Wednesday Stretch Chinos"),
        brand: YARD,
        material: STRETCH_COTTON,
        yuan: 179,
        sale: &[(OLIVE, 139)],
        says: (
            "斜纹棉加一点弹力，开会和遛弯都穿它。",
            "Cotton twill with a little stretch, for meetings and evening walks alike.",
        ),
        facts: &[FULL_LEG, STRAIGHT, MID_RISE, SLIGHT_STRETCH, DAILY, ALL_YEAR, MACHINE_30],
        colors: &[&[KHAKI], &[NAVY], &[OLIVE], &[COFFEE]],
        ..LOWER
    },
    Style {
        kind: Kind::Trousers,
        cut: Some(4),
        path: TROUSERS,
        name: ("「工具箱」多袋工装裤", "Toolbox Cargo Trousers"),
        brand: NORTH_SLOPE,
        material: COTTON,
        yuan: 209,
        says: (
            "两侧立体口袋带翻盖，膝盖打了省，爬坡不绷。",
            "Bellows pockets with flaps and darted knees that do not pull on a climb.",
        ),
        facts: &[FULL_LEG, LOOSE, MID_RISE, NO_STRETCH, OUTDOORS, ALL_YEAR, MACHINE_30],
        colors: &[&[ARMY_GREEN], &[KHAKI], &[BLACK]],
        ..LOWER
    },
    Style {
        kind: Kind::Trousers,
        cut: Some(2),
        path: TROUSERS,
        sizes: LETTERS,
        name: ("「晨跑」束脚运动裤", "Dawn Run Jogger Trousers"),
        brand: NORTH_SLOPE,
        material: POLYESTER,
        yuan: 129,
        says: (
            "侧袋有拉链，脚口罗纹，跑起来不兜风。",
            "Zipped side pockets and ribbed ankles that do not balloon at a run.",
        ),
        facts: &[FULL_LEG, TAPERED, ELASTIC_WAIST, STRETCHY, EXERCISE, ALL_YEAR, MACHINE_30],
        colors: &[&[BLACK], &[GREY, NAVY]],
        ..LOWER
    },
    Style {
        kind: Kind::Jeans,
        cut: Some(4),
        path: JEANS,
        name: ("「老马」原色直筒牛仔裤", "Old Horse Straight Jeans"),
        brand: FERRY,
        material: DENIM,
        yuan: 249,
        says: (
            "十三盎司右斜纹，五袋款，铜扣会慢慢变暗。",
            "Thirteen-ounce right-hand twill, five pockets, copper buttons that darken with time.",
        ),
        facts: &[FULL_LEG, STRAIGHT, MID_RISE, NO_STRETCH, DAILY, ALL_YEAR, MACHINE_30],
        colors: &[&[NAVY], &[DENIM_BLUE], &[BLACK]],
        ..LOWER
    },
    Style {
        kind: Kind::Jeans,
        cut: Some(1),
        path: JEANS,
        name: ("「夜班」弹力锥形牛仔裤", "Night Shift Tapered Stretch Jeans"),
        brand: YARD,
        material: DENIM,
        yuan: 199,
        sale: &[(GREY, 149)],
        says: (
            "大腿有余量，小腿收窄，久坐腰后不露。",
            "Room in the thigh, narrow at the calf, and a waist that stays up when you sit.",
        ),
        facts: &[FULL_LEG, TAPERED, MID_RISE, STRETCHY, DAILY, ALL_YEAR, MACHINE_30],
        colors: &[&[BLACK], &[GREY], &[HAZE_BLUE]],
        ..LOWER
    },
    Style {
        kind: Kind::Shorts,
        cut: Some(2),
        path: SHORTS,
        sizes: LETTERS,
        name: ("「码头风」棉质五分裤", "Quay Breeze Cotton Shorts"),
        brand: FERRY,
        material: COTTON,
        yuan: 109,
        says: (
            "及膝五分，松紧腰内藏抽绳，后袋带扣。",
            "To the knee, with a hidden drawstring and a buttoned back pocket.",
        ),
        facts: &[KNEE_LEG, REGULAR, ELASTIC_WAIST, HOLIDAY, SUMMER, MACHINE_30],
        colors: &[&[KHAKI], &[NAVY, BLACK], &[BEAN_GREEN]],
        ..LOWER
    },
];
