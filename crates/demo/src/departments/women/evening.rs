//! Dresses for occasions.

use super::dresses::PATH;
use super::{LETTERS, LETTERS_WIDE, LETTERS_XS};
use crate::brands::{ANZHI, LANTERN, POMEGRANATE, QIANCHUAN};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::Style;
use crate::wear::facts::*;
use crate::wear::materials::*;

const QIPAO_PATH: &[Pair] = &[super::DEPARTMENT, ("裙装", "Skirts & Dresses"), ("旗袍", "Qipao")];

const DRESS: Style = Style { path: PATH, sizes: LETTERS, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Dress,
        cut: Some(593),
        name: ("「暮色」真丝收腰连衣裙", "Dusk Waisted Silk Dress"),
        brand: ANZHI,
        material: SILK,
        yuan: 899,
        sale: &[(HAZE_BLUE, 699)],
        says: (
            "十九姆米桑蚕丝，前胸暗褶，腰间收得服帖。",
            "Nineteen-momme silk with hidden pleats at the chest and a close waist.",
        ),
        facts: &[ROUND_NECK, ELBOW_SLEEVE, MIDI, WAISTED, FORMAL, SPRING_SUMMER, HAND_WASH],
        colors: &[&[BURGUNDY], &[HAZE_BLUE], &[BLACK], &[LOTUS_PINK]],
        ..DRESS
    },
    Style {
        kind: Kind::MaxiDress,
        cut: Some(92),
        name: ("「满堂」丝绒长礼服", "Full House Velvet Gown"),
        brand: POMEGRANATE,
        material: VELVET,
        yuan: 799,
        says: (
            "丝绒从腰间散开到脚踝，背后隐形拉链，内有胸托。",
            "Velvet opens from the waist to the ankle, with a hidden zip behind and a built-in bust support.",
        ),
        facts: &[ROUND_NECK, LONG_SLEEVE, MAXI, WAISTED, PARTY, AUTUMN_WINTER, DRY_CLEAN],
        colors: &[&[RED], &[DARK_GREEN], &[NAVY, BLACK]],
        sizes: LETTERS_XS,
        ..DRESS
    },
    Style {
        kind: Kind::Dress,
        cut: Some(470),
        name: ("「请柬」方领小礼服裙", "Invitation Square-Neck Dress"),
        brand: POMEGRANATE,
        material: SATIN_POLY,
        yuan: 459,
        says: (
            "挺括的缎面撑起裙摆，方领露出锁骨，做伴娘也合适。",
            "Crisp satin holds the skirt out and a square neck frames the collarbones; bridesmaids wear it too.",
        ),
        facts: &[SQUARE_NECK, SLEEVELESS, KNEE, A_LINE, WEDDING, SPRING_SUMMER, LINED, DRY_CLEAN],
        colors: &[&[ROSE_RED], &[CHAMPAGNE], &[LILAC], &[BLACK]],
        sizes: LETTERS_XS,
        ..DRESS
    },
    Style {
        kind: Kind::WrapDress,
        cut: Some(1),
        name: ("「阔步」长袖通勤裹身裙", "Stride Long-Sleeve Wrap Dress"),
        brand: ANZHI,
        material: LYOCELL,
        yuan: 289,
        says: (
            "莱赛尔垂顺不粘身，里侧有暗扣，弯腰也不走光。",
            "Lyocell that drapes without clinging, with a hidden snap so it stays put when you lean.",
        ),
        facts: &[V_NECK, LONG_SLEEVE, MIDI, WAISTED, OFFICE, SPRING_AUTUMN, MACHINE_GENTLE],
        colors: &[&[BRICK_RED], &[NAVY], &[CAMEL], &[CHARCOAL, BLACK]],
        sizes: LETTERS_WIDE,
        ..DRESS
    },
    Style {
        kind: Kind::SlipDress,
        cut: Some(2),
        name: ("「夜航」真丝吊带长裙", "Night Sailing Silk Slip Dress"),
        brand: QIANCHUAN,
        material: SILK,
        yuan: 659,
        says: (
            "双层真丝，外罩西装就能赴约，单穿度假也好看。",
            "Two layers of silk: under a blazer for dinner, on its own by the sea.",
        ),
        facts: &[STRAPS, SLEEVELESS, MAXI, SLIM, DATE, SUMMER, HAND_WASH],
        colors: &[&[CORAL_RED], &[IVORY], &[NAVY]],
        sizes: LETTERS_XS,
        ..DRESS
    },
    Style {
        kind: Kind::KnitDress,
        cut: Some(2),
        name: ("「岁末」羊绒混纺高领裙", "Year's End Cashmere Roll-Neck Dress"),
        brand: LANTERN,
        material: CASHMERE_BLEND,
        yuan: 759,
        says: (
            "羊绒混纺针织，高领可翻可堆，裙身略带廓形。",
            "A cashmere-blend knit whose neck turns down or slouches, over a slightly rounded skirt.",
        ),
        facts: &[HIGH_NECK, LONG_SLEEVE, MIDI, LOOSE, DAILY, WINTER, HAND_WASH],
        colors: &[&[CHERRY_RED], &[CREAM, CAMEL], &[GREY]],
        ..DRESS
    },
    Style {
        kind: Kind::Qipao,
        cut: Some(33),
        path: QIPAO_PATH,
        name: ("「芸窗」织锦改良旗袍", "Study Window Brocade Qipao"),
        brand: LANTERN,
        material: SATIN_POLY,
        yuan: 569,
        says: (
            "斜襟盘扣，侧开衩放低，敬酒、拜年都得体。",
            "A slanted front with knotted buttons and a low side slit, right for toasts and New Year visits.",
        ),
        facts: &[MANDARIN, SHORT_SLEEVE, MIDI, SLIM, WEDDING, PRINTED, ALL_YEAR, DRY_CLEAN],
        colors: &[&[RED], &[DARK_GREEN], &[PINK], &[IVORY]],
        pattern: Pattern::Floral,
        accent: Some(GOLD),
        ..DRESS
    },
    Style {
        kind: Kind::Qipao,
        cut: Some(4),
        path: QIPAO_PATH,
        name: ("「弄堂」棉麻日常旗袍", "Lane House Everyday Qipao"),
        brand: ANZHI,
        material: COTTON_LINEN,
        yuan: 299,
        says: (
            "棉麻料子，宽松的腰身，骑车买菜都方便。",
            "Linen and cotton with room at the waist, for cycling and market mornings alike.",
        ),
        facts: &[MANDARIN, SHORT_SLEEVE, KNEE, REGULAR, DAILY, SPRING_SUMMER, MACHINE_GENTLE],
        colors: &[&[BRICK_RED], &[HAZE_BLUE], &[BEIGE]],
        sizes: LETTERS_WIDE,
        ..DRESS
    },
];
