//! Homewear and accessories.

use super::{DEPARTMENT, LETTERS};
use crate::brands::{ANZHI, LANTERN, POMEGRANATE, QIANCHUAN, SPRUCE};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::Style;
use crate::wear::facts::*;
use crate::wear::materials::*;

const PYJAMAS: &[Pair] = &[DEPARTMENT, ("家居服", "Homewear"), ("睡衣", "Pyjamas")];
const GROUP: Pair = ("配饰", "Accessories");
const SCARVES: &[Pair] = &[DEPARTMENT, GROUP, ("围巾", "Scarves")];
const HATS: &[Pair] = &[DEPARTMENT, GROUP, ("帽子", "Hats")];
const SOCKS: &[Pair] = &[DEPARTMENT, GROUP, ("袜子", "Socks")];
const GLOVES: &[Pair] = &[DEPARTMENT, GROUP, ("手套", "Gloves")];
const UMBRELLAS: &[Pair] = &[DEPARTMENT, GROUP, ("雨伞", "Umbrellas")];

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Pyjamas,
        cut: Some(3),
        path: PYJAMAS,
        sizes: LETTERS,
        name: ("「枕边书」真丝睡衣套装", "Bedside Book Silk Pyjamas"),
        brand: ANZHI,
        material: SILK,
        yuan: 599,
        says: (
            "翻领配细滚边，裤腰松紧加抽绳，一上一下成套。",
            "Top and trousers with fine piping, elastic and a tie at the waist.",
        ),
        facts: &[POLO_COLLAR, LONG_SLEEVE, LOOSE, AT_HOME, ALL_YEAR, HAND_WASH],
        colors: &[&[CHAMPAGNE], &[LOTUS_PINK], &[NAVY]],
        ..Style::PLAIN
    },
    Style {
        kind: Kind::Pyjamas,
        cut: Some(5),
        path: PYJAMAS,
        sizes: LETTERS,
        name: ("「赖床」条纹纯棉睡衣", "Lie-In Striped Cotton Pyjamas"),
        brand: LANTERN,
        material: COTTON,
        yuan: 149,
        says: (
            "双层纱棉，越洗越软，口袋放得下手机。",
            "Double-gauze cotton that softens with washing, with a pocket for a phone.",
        ),
        facts: &[POLO_COLLAR, LONG_SLEEVE, LOOSE, STRIPED, AT_HOME, ALL_YEAR, MACHINE_30],
        colors: &[&[SKY_BLUE], &[PINK], &[RED]],
        pattern: Pattern::Stripes,
        ..Style::PLAIN
    },
    Style {
        kind: Kind::Scarf,
        cut: Some(3),
        path: SCARVES,
        name: ("「渡口」羊绒围巾", "Landing Cashmere Scarf"),
        brand: SPRUCE,
        material: CASHMERE,
        yuan: 269,
        says: (
            "一百八十厘米长，两端短流苏，绕两圈刚好。",
            "One hundred and eighty centimetres with short fringes, enough for two turns.",
        ),
        facts: &[(MEASURES, ("180 × 30 厘米", "180 × 30 cm")), SOLID, DAILY, WINTER, DRY_CLEAN],
        colors: &[&[RED], &[CAMEL], &[GREY, BLACK], &[HAZE_BLUE]],
        ..Style::PLAIN
    },
    Style {
        kind: Kind::Scarf,
        cut: Some(1),
        path: SCARVES,
        name: ("「窗花」真丝长巾", "Paper-Cut Silk Scarf"),
        brand: ANZHI,
        material: SILK,
        yuan: 189,
        says: (
            "图案取自窗花剪纸，四边手工卷边，系颈、绑包都行。",
            "Patterned after window paper-cuts, with hand-rolled edges, for the neck or a bag handle.",
        ),
        facts: &[(MEASURES, ("170 × 50 厘米", "170 × 50 cm")), PRINTED, DATE, ALL_YEAR, HAND_WASH],
        colors: &[&[RED], &[DARK_GREEN], &[IVORY]],
        pattern: Pattern::Floral,
        accent: Some(GOLD),
        ..Style::PLAIN
    },
    Style {
        kind: Kind::Hat,
        cut: Some(3),
        path: HATS,
        name: ("「沙洲」宽檐草帽", "Sandbar Wide-Brim Straw Hat"),
        brand: QIANCHUAN,
        material: ("纸草", "Paper straw"),
        yuan: 99,
        sale: &[(BEIGE, 79)],
        says: (
            "九厘米宽檐，内圈有松紧带可调，卷起来能放进包里。",
            "A nine-centimetre brim with an adjustable band inside; it rolls up for a bag.",
        ),
        facts: &[
            (("头围", "Head size"), ("56–58 厘米，可调", "56–58 cm, adjustable")),
            HOLIDAY,
            SUMMER,
            WIPE,
        ],
        colors: &[&[BEIGE], &[COFFEE]],
        accent: Some(BLACK),
        ..Style::PLAIN
    },
    Style {
        kind: Kind::Hat,
        cut: Some(1),
        path: HATS,
        name: ("「云朵」羊毛针织帽", "Cloudlet Wool Beanie"),
        brand: POMEGRANATE,
        material: WOOL,
        yuan: 89,
        says: (
            "粗针织，帽口翻一道边，压得住耳朵。",
            "A chunky knit with a turned-up edge that keeps the ears warm.",
        ),
        facts: &[
            (("头围", "Head size"), ("有弹性，56–59 厘米", "Stretches, 56–59 cm")),
            SOLID,
            DATE,
            AUTUMN_WINTER,
            HAND_WASH,
        ],
        colors: &[&[BURGUNDY], &[BLACK, CAMEL], &[CREAM]],
        ..Style::PLAIN
    },
    Style {
        kind: Kind::Socks,
        cut: Some(1),
        path: SOCKS,
        name: ("「小格子」中筒棉袜三双装", "Little Squares Crew Socks, Pack of Three"),
        brand: LANTERN,
        material: COTTON,
        yuan: 39,
        ninety: true,
        says: ("袜口双层不勒腿，脚跟和脚尖加厚。", "Double cuffs that do not bite, thicker at heel and toe."),
        facts: &[(("适合鞋码", "Fits shoe size"), ("35–39", "35–39")), MEDIUM, DAILY, ALL_YEAR, MACHINE_30],
        colors: &[&[OATMEAL], &[PINK], &[DARK_GREEN]],
        pattern: Pattern::Dots,
        ..Style::PLAIN
    },
    Style {
        kind: Kind::Gloves,
        cut: Some(3),
        path: GLOVES,
        sizes: &["S", "M", "L"],
        name: ("「暖手」羊皮触屏手套", "Warm Hands Lambskin Touch Gloves"),
        brand: POMEGRANATE,
        material: SOFT_LEATHER,
        yuan: 169,
        says: (
            "薄绒里子，拇指和食指能点屏幕，腕口一粒小扣。",
            "A thin fleece lining, screen-ready thumb and finger, and a small button at the wrist.",
        ),
        facts: &[FLEECE_LINED, OFFICE, WINTER, WIPE],
        colors: &[&[BLACK], &[BURGUNDY], &[CARAMEL]],
        ..Style::PLAIN
    },
    Style {
        kind: Kind::Umbrella,
        cut: Some(3),
        path: UMBRELLAS,
        name: ("「晴耕雨读」长柄晴雨伞", "Rain or Shine Crook Umbrella"),
        brand: QIANCHUAN,
        material: POLYESTER,
        yuan: 79,
        says: (
            "黑胶涂层遮阳，八骨，弯柄好挂在手腕上。",
            "A coated canopy against sun, eight ribs, and a crook that hangs on the wrist.",
        ),
        facts: &[(MEASURES, ("伞面直径 98 厘米", "98 cm across")), WATERPROOF, TRIP, ALL_YEAR],
        audience: crate::wear::UNISEX,
        colors: &[&[NAVY], &[BEAN_GREEN], &[CHERRY_RED]],
        ..Style::PLAIN
    },
];
