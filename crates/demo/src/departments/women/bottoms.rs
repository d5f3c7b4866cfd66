//! Skirts, trousers and jeans.

use super::{DEPARTMENT, LETTERS, LETTERS_WIDE, WAISTS};
use crate::brands::{ANZHI, CHESTNUT, LANTERN, POMEGRANATE, QIANCHUAN, SPRUCE};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::Style;
use crate::wear::facts::*;
use crate::wear::materials::*;

const SKIRTS: &[Pair] = &[DEPARTMENT, ("裙装", "Skirts & Dresses"), ("半身裙", "Skirts")];
const TROUSERS: &[Pair] = &[DEPARTMENT, ("裤装", "Trousers & Jeans"), ("长裤", "Trousers")];
const JEANS: &[Pair] = &[DEPARTMENT, ("裤装", "Trousers & Jeans"), ("牛仔裤", "Jeans")];
const LEGGINGS: &[Pair] = &[DEPARTMENT, ("裤装", "Trousers & Jeans"), ("打底裤", "Leggings")];
const SHORTS: &[Pair] = &[DEPARTMENT, ("裤装", "Trousers & Jeans"), ("短裤", "Shorts")];

const LOWER: Style = Style { sizes: LETTERS, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::PleatedSkirt,
        cut: Some(2),
        path: SKIRTS,
        name: ("「风琴」百褶半身裙", "Accordion Pleated Skirt"),
        brand: POMEGRANATE,
        material: POLYESTER,
        yuan: 159,
        says: (
            "高温定型的细褶，水洗也不散，腰后半圈松紧。",
            "Fine heat-set pleats that survive the wash, with elastic at the back of the waist.",
        ),
        facts: &[MIDI, HIGH_RISE, SOLID, OFFICE, ALL_YEAR, MACHINE_GENTLE],
        colors: &[&[BLACK, CHARCOAL], &[BURGUNDY], &[CHAMPAGNE], &[DARK_GREEN]],
        ..LOWER
    },
    Style {
        kind: Kind::Skirt,
        cut: Some(5),
        path: SKIRTS,
        name: ("「转角」A字半身裙", "Corner A-Line Skirt"),
        brand: SPRUCE,
        material: WOOL_BLEND,
        yuan: 179,
        says: (
            "羊毛混纺有分量，A字不贴胯，两侧斜插袋。",
            "A wool blend with some weight, an A-line clear of the hips, and slanted pockets.",
        ),
        facts: &[KNEE, A_LINE, HIGH_RISE, LINED, OFFICE, AUTUMN_WINTER, DRY_CLEAN],
        colors: &[&[CAMEL], &[GREY], &[BRICK_RED]],
        ..LOWER
    },
    Style {
        kind: Kind::Skirt,
        cut: Some(3),
        path: SKIRTS,
        name: ("「田字格」格纹短裙", "Notebook Checked Mini Skirt"),
        brand: CHESTNUT,
        material: COTTON,
        yuan: 119,
        says: ("内有安全裤，格子在侧缝对齐。", "Shorts are built in, and the checks meet at the side seams."),
        facts: &[MINI, A_LINE, CHECKED, SCHOOL, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[RED], &[NAVY], &[COFFEE]],
        pattern: Pattern::Check,
        ..LOWER
    },
    Style {
        kind: Kind::Skirt,
        cut: Some(2),
        path: SKIRTS,
        name: ("「晒盐人」亚麻长裙", "Saltmaker Linen Skirt"),
        brand: LANTERN,
        material: LINEN,
        yuan: 199,
        says: ("抽绳腰，裙身分两层，走路带风。", "A drawstring waist over two tiers that move as you walk."),
        facts: &[MAXI, LOOSE, ELASTIC_WAIST, HOLIDAY, SUMMER, HAND_WASH],
        colors: &[&[WHITE], &[LAKE_BLUE], &[RUST_RED]],
        ..LOWER
    },
    Style {
        kind: Kind::WideTrousers,
        path: TROUSERS,
        name: ("「踱步」垂感阔腿裤", "Unhurried Wide-Leg Trousers"),
        brand: ANZHI,
        material: LYOCELL,
        yuan: 199,
        sale: &[(BEAN_GREEN, 159)],
        says: (
            "中缝压线挺直，裤脚盖住鞋面一半，显腿长。",
            "A sharp crease and a hem that half covers the shoe make the leg look long.",
        ),
        facts: &[FULL_LEG, WIDE, HIGH_RISE, OFFICE, SPRING_SUMMER, MACHINE_GENTLE],
        colors: &[&[BLACK], &[OATMEAL], &[BEAN_GREEN], &[NAVY]],
        sizes: LETTERS_WIDE,
        ..LOWER
    },
    Style {
        kind: Kind::Trousers,
        cut: Some(5),
        path: TROUSERS,
        name: ("「会议室」烟管西裤", "Meeting Room Cigarette Trousers"),
        brand: SPRUCE,
        material: STRETCH_COTTON,
        yuan: 179,
        says: (
            "九分烟管裤，微弹不绷膝盖，后袋是假袋更平整。",
            "Ankle-length and narrow with a little give, and flat mock pockets behind.",
        ),
        facts: &[ANKLE_LEG, SLIM, MID_RISE, SLIGHT_STRETCH, OFFICE, ALL_YEAR, MACHINE_30],
        colors: &[&[BLACK, GREY], &[CAMEL], &[NAVY]],
        sizes: LETTERS_WIDE,
        ..LOWER
    },
    Style {
        kind: Kind::WideTrousers,
        path: TROUSERS,
        name: ("「棉花地」灯芯绒阔腿裤", "Cotton Field Corduroy Wide Trousers"),
        brand: CHESTNUT,
        material: CORDUROY,
        yuan: 169,
        says: (
            "粗条灯芯绒，松紧后腰，配短毛衣最好看。",
            "Wide-wale corduroy with an elastic back, best under a short sweater.",
        ),
        facts: &[FULL_LEG, WIDE, HIGH_RISE, THICK, DAILY, AUTUMN_WINTER, MACHINE_30],
        colors: &[&[COFFEE], &[CREAM], &[DARK_GREEN]],
        ..LOWER
    },
    Style {
        kind: Kind::Jeans,
        cut: Some(8),
        path: JEANS,
        name: ("「老电影」直筒牛仔裤", "Old Film Straight Jeans"),
        brand: CHESTNUT,
        material: DENIM,
        yuan: 219,
        says: (
            "十二盎司牛仔布，直筒不挑腿型，裤脚可以卷一道。",
            "Twelve-ounce denim in a straight leg that suits most, with a hem to turn up.",
        ),
        facts: &[FULL_LEG, STRAIGHT, HIGH_RISE, NO_STRETCH, DAILY, ALL_YEAR, MACHINE_30],
        colors: &[&[DENIM_BLUE], &[BLACK], &[LIGHT_GREY]],
        sizes: WAISTS,
        ..LOWER
    },
    Style {
        kind: Kind::Jeans,
        cut: Some(2),
        path: JEANS,
        name: ("「小喇叭」微喇牛仔裤", "Little Trumpet Flared Jeans"),
        brand: QIANCHUAN,
        material: DENIM,
        yuan: 239,
        sale: &[(NAVY, 189)],
        says: (
            "膝下微微放开，前片有提臀的弧线，带一点弹力。",
            "Opens slightly below the knee, with a curved yoke behind and a little stretch.",
        ),
        facts: &[FULL_LEG, FLARED, HIGH_RISE, SLIGHT_STRETCH, DATE, ALL_YEAR, MACHINE_30],
        colors: &[&[DENIM_BLUE], &[NAVY]],
        sizes: WAISTS,
        ..LOWER
    },
    Style {
        kind: Kind::Jeans,
        cut: Some(3),
        path: JEANS,
        name: ("「慢车」宽松哈伦牛仔裤", "Slow Train Relaxed Jeans"),
        brand: LANTERN,
        material: DENIM,
        yuan: 189,
        says: (
            "臀部宽松、脚口收窄，蹲下系鞋带也不勒。",
            "Easy over the hips and narrow at the ankle, with room to squat and tie a shoe.",
        ),
        facts: &[ANKLE_LEG, TAPERED, MID_RISE, NO_STRETCH, DAILY, ALL_YEAR, MACHINE_30],
        colors: &[&[HAZE_BLUE], &[WHITE], &[DENIM_BLUE]],
        sizes: WAISTS,
        ..LOWER
    },
    Style {
        kind: Kind::Leggings,
        cut: Some(3),
        path: LEGGINGS,
        name: ("「轻盈」高腰打底裤", "Lightstep High-Waist Leggings"),
        brand: QIANCHUAN,
        material: NYLON,
        yuan: 89,
        ninety: true,
        says: (
            "裆部一片式剪裁，蹲起不透，腰侧有放手机的暗袋。",
            "Cut without a front seam, opaque when you squat, with a phone pocket at the hip.",
        ),
        facts: &[ANKLE_LEG, SLIM, HIGH_RISE, STRETCHY, EXERCISE, ALL_YEAR, MACHINE_GENTLE],
        colors: &[&[BLACK], &[CHARCOAL, NAVY], &[PURPLE]],
        ..LOWER
    },
    Style {
        kind: Kind::Shorts,
        cut: Some(4),
        path: SHORTS,
        name: ("「午睡」棉麻短裤", "Siesta Linen-Cotton Shorts"),
        brand: LANTERN,
        material: COTTON_LINEN,
        yuan: 99,
        says: (
            "松紧腰加系带，裤口宽松，坐着不勒腿。",
            "Elastic and a tie at the waist, and wide legs that do not pinch when you sit.",
        ),
        facts: &[LOOSE, ELASTIC_WAIST, HOLIDAY, SUMMER, MACHINE_30],
        colors: &[&[KHAKI], &[WHITE], &[SKY_BLUE]],
        ..LOWER
    },
];
