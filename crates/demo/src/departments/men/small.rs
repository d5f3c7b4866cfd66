//! Men's homewear and accessories.

use super::{DEPARTMENT, LETTERS_MID};
use crate::brands::{ELM, FERRY, NORTH_SLOPE, YARD};
use crate::draft::Pair;
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::facts::*;
use crate::wear::materials::*;
use crate::wear::{MEN, Style, UNISEX};

const GROUP: Pair = ("配饰", "Accessories");
const PYJAMAS: &[Pair] = &[DEPARTMENT, ("家居服", "Homewear"), ("睡衣", "Pyjamas")];
const BELTS: &[Pair] = &[DEPARTMENT, GROUP, ("皮带", "Belts")];
const TIES: &[Pair] = &[DEPARTMENT, GROUP, ("领带", "Ties")];
const CAPS: &[Pair] = &[DEPARTMENT, GROUP, ("棒球帽", "Caps")];
const SOCKS: &[Pair] = &[DEPARTMENT, GROUP, ("袜子", "Socks")];
const GLOVES: &[Pair] = &[DEPARTMENT, GROUP, ("手套", "Gloves")];
const SCARVES: &[Pair] = &[DEPARTMENT, GROUP, ("围巾", "Scarves")];

const SMALL: Style = Style { audience: MEN, ..Style::PLAIN };

pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Pyjamas,
        cut: Some(2),
        path: PYJAMAS,
        sizes: LETTERS_MID,
        name: ("「熄灯」纯棉格纹睡衣", "Lights Out Checked Cotton Pyjamas"),
        brand: YARD,
        material: COTTON,
        yuan: 159,
        says: (
            "梭织棉布，前襟五粒扣，裤子两侧有插袋。",
            "Woven cotton, five buttons, and side pockets in the trousers.",
        ),
        facts: &[POLO_COLLAR, LONG_SLEEVE, LOOSE, CHECKED, AT_HOME, ALL_YEAR, MACHINE_30],
        colors: &[&[NAVY], &[GREY]],
        pattern: Pattern::Check,
        ..SMALL
    },
    Style {
        kind: Kind::Belt,
        path: BELTS,
        name: ("「准绳」牛皮针扣腰带", "Plumb Line Leather Belt"),
        brand: ELM,
        material: LEATHER,
        yuan: 169,
        says: (
            "整条头层牛皮，三点四厘米宽，扣头是拉丝面。",
            "One piece of full-grain leather 3.4 cm wide, with a brushed buckle.",
        ),
        facts: &[(MEASURES, ("长 120 厘米，可裁短", "120 cm, can be cut shorter")), BUCKLE, OFFICE, ALL_YEAR],
        colors: &[&[BLACK], &[COFFEE]],
        accent: Some(SILVER),
        ..SMALL
    },
    Style {
        kind: Kind::Belt,
        path: BELTS,
        name: ("「营地」编织帆布腰带", "Campground Woven Belt"),
        brand: NORTH_SLOPE,
        material: CANVAS,
        yuan: 69,
        says: (
            "编织带面处处能扣，不用打孔，快干不怕水。",
            "Woven so that it buckles anywhere, with no holes, and dries quickly.",
        ),
        facts: &[(MEASURES, ("长 115 厘米", "115 cm")), BUCKLE, OUTDOORS, ALL_YEAR],
        colors: &[&[ARMY_GREEN], &[NAVY]],
        accent: Some(CHARCOAL),
        ..SMALL
    },
    Style {
        kind: Kind::Tie,
        path: TIES,
        name: ("「斜阳」真丝条纹领带", "Slant Light Striped Silk Tie"),
        brand: ELM,
        material: SILK,
        yuan: 149,
        says: (
            "七厘米宽，内衬羊毛，打出的结饱满。",
            "Seven centimetres wide with a wool interlining that makes a full knot.",
        ),
        facts: &[(MEASURES, ("145 × 7 厘米", "145 × 7 cm")), STRIPED, FORMAL, DRY_CLEAN],
        colors: &[&[BURGUNDY], &[NAVY], &[DARK_GREEN]],
        pattern: Pattern::Stripes,
        ..SMALL
    },
    Style {
        kind: Kind::Tie,
        path: TIES,
        name: ("「星点」小圆点领带", "Starpoint Dotted Tie"),
        brand: ELM,
        material: SILK,
        yuan: 129,
        sale: &[(PURPLE, 89)],
        says: ("针尖大小的圆点织进布里，不是印上去的。", "Pin dots woven into the cloth, not printed on it."),
        facts: &[(MEASURES, ("145 × 6.5 厘米", "145 × 6.5 cm")), DOTTED, WEDDING, DRY_CLEAN],
        colors: &[&[RED], &[PURPLE]],
        pattern: Pattern::Dots,
        ..SMALL
    },
    Style {
        kind: Kind::Cap,
        path: CAPS,
        audience: UNISEX,
        name: ("「散步」水洗棒球帽", "Stroll Washed Baseball Cap"),
        brand: YARD,
        material: COTTON,
        yuan: 59,
        says: (
            "水洗棉软顶，后扣金属调节，帽檐可以自己弯。",
            "Soft washed cotton with a metal adjuster, and a peak that bends to taste.",
        ),
        facts: &[
            (("头围", "Head size"), ("55–60 厘米，可调", "55–60 cm, adjustable")),
            DAILY,
            ALL_YEAR,
            HAND_WASH,
        ],
        colors: &[&[NAVY], &[BEIGE, BLACK], &[BRICK_RED]],
        ..SMALL
    },
    Style {
        kind: Kind::Socks,
        cut: Some(3),
        path: SOCKS,
        name: ("「站得住」商务棉袜五双装", "Standing Steady Dress Socks, Pack of Five"),
        brand: ELM,
        material: COTTON,
        yuan: 49,
        ninety: true,
        says: (
            "罗纹口不下滑，脚底织了透气网孔。",
            "Ribbed tops that stay up and a breathable mesh under the foot.",
        ),
        facts: &[(("适合鞋码", "Fits shoe size"), ("39–44", "39–44")), THIN, OFFICE, ALL_YEAR, MACHINE_30],
        colors: &[&[BLACK], &[NAVY, GREY]],
        ..SMALL
    },
    Style {
        kind: Kind::Gloves,
        cut: Some(2),
        path: GLOVES,
        sizes: &["M", "L", "XL"],
        name: ("「把手」牛皮保暖手套", "Handlebar Leather Gloves"),
        brand: NORTH_SLOPE,
        material: LEATHER,
        yuan: 189,
        says: (
            "掌心加了防滑片，骑车握把不打滑，里面是短绒。",
            "Grip patches on the palm for handlebars, and a short fleece inside.",
        ),
        facts: &[FLEECE_LINED, OUTDOORS, WINTER, WIPE],
        colors: &[&[BLACK], &[BROWN]],
        ..SMALL
    },
    Style {
        kind: Kind::Scarf,
        cut: Some(2),
        path: SCARVES,
        name: ("「远雁」羊毛格纹围巾", "Far Geese Checked Wool Scarf"),
        brand: FERRY,
        material: WOOL,
        yuan: 159,
        says: (
            "斜纹羊毛，不厚不扎，挂在脖子上也服帖。",
            "Twilled wool, neither thick nor scratchy, that lies well even untied.",
        ),
        facts: &[(MEASURES, ("180 × 32 厘米", "180 × 32 cm")), CHECKED, DAILY, WINTER, DRY_CLEAN],
        colors: &[&[GREY], &[NAVY], &[BRICK_RED]],
        pattern: Pattern::Check,
        ..SMALL
    },
];
