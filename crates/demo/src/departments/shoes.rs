//! Shoes for women, men and children.

use crate::brands::{BUTANG, COBBLE, TAILWIND};
use crate::draft::{Draft, Pair};
use crate::look::Kind;
use crate::palette::*;
use crate::wear::facts::*;
use crate::wear::materials::*;
use crate::wear::{self, KIDS, MEN, Style, UNISEX};

const DEPARTMENT: Pair = ("鞋履", "Shoes");
const SPORTS: Pair = ("运动休闲鞋", "Trainers");
const DRESSY: Pair = ("皮鞋", "Leather & Dress Shoes");
const SNEAKERS: &[Pair] = &[DEPARTMENT, SPORTS, ("休闲鞋", "Sneakers")];
const RUNNING: &[Pair] = &[DEPARTMENT, SPORTS, ("跑鞋", "Running Shoes")];
const HEELS: &[Pair] = &[DEPARTMENT, DRESSY, ("高跟鞋", "High Heels")];
const FLATS: &[Pair] = &[DEPARTMENT, DRESSY, ("平底鞋", "Flats")];
const LOAFERS: &[Pair] = &[DEPARTMENT, DRESSY, ("乐福鞋", "Loafers")];
const OXFORDS: &[Pair] = &[DEPARTMENT, DRESSY, ("正装皮鞋", "Leather Shoes")];
const BOOTS: &[Pair] = &[DEPARTMENT, ("靴子", "Boots"), ("短靴", "Ankle Boots")];
const RAIN: &[Pair] = &[DEPARTMENT, ("靴子", "Boots"), ("雨靴", "Rain Boots")];
const SANDALS: &[Pair] = &[DEPARTMENT, ("凉鞋与拖鞋", "Sandals & Slippers"), ("凉鞋", "Sandals")];
const SLIPPERS: &[Pair] = &[DEPARTMENT, ("凉鞋与拖鞋", "Sandals & Slippers"), ("拖鞋", "Slippers")];
const CHILDREN: &[Pair] = &[DEPARTMENT, ("童鞋", "Kids' Shoes"), ("儿童运动鞋", "Kids' Trainers")];

const LADIES: &[&str] = &["35", "36", "37", "38", "39", "40"];
const GENTS: &[&str] = &["39", "40", "41", "42", "43", "44", "45"];
const EVERYONE: &[&str] = &["36", "37", "38", "39", "40", "41", "42", "43", "44"];
const SMALL_FEET: &[&str] = &["26", "27", "28", "29", "30", "31", "32", "33", "34"];

const RUBBER_SOLE: Fact = (SOLE, ("橡胶", "Rubber"));
const EVA_SOLE: Fact = (SOLE, ("EVA 发泡中底，橡胶外底", "EVA midsole, rubber outsole"));
const TPR_SOLE: Fact = (SOLE, ("TPR 防滑底", "Non-slip TPR"));
const FLAT: Fact = (HEEL, ("1.5 厘米", "1.5 cm"));
const PLATFORM: Fact = (HEEL, ("4 厘米厚底", "4 cm platform"));
const LOW: Fact = (HEEL, ("3.5 厘米", "3.5 cm"));
const MID: Fact = (HEEL, ("5.5 厘米", "5.5 cm"));
const HIGH: Fact = (HEEL, ("8 厘米", "8 cm"));

const LADY: Style = Style { sizes: LADIES, ..Style::PLAIN };
const GENT: Style = Style { audience: MEN, sizes: GENTS, ..Style::PLAIN };

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    wear::drafts("DS", "shoes", &[TRAINERS, DRESSED, SEASONS])
}

#[rustfmt::skip]
const TRAINERS: &[Style] = &[
    Style {
        kind: Kind::Sneaker, cut: Some(2), path: SNEAKERS, brand: TAILWIND, audience: UNISEX, sizes: EVERYONE, material: LEATHER, yuan: 299,
        name: ("「白墙」低帮小白鞋", "White Wall Low-Top Sneakers"),
        says: ("头层牛皮面，后跟一小块换色，越穿越合脚。", "A full-grain upper with one patch of colour at the heel, better with every wear."),
        facts: &[RUBBER_SOLE, FLAT, ROUND_TOE, LACES, DAILY, ALL_YEAR, WIPE],
        colors: &[&[WHITE], &[CREAM], &[BLACK]], accent: Some(DARK_GREEN), ..Style::PLAIN
    },
    Style {
        kind: Kind::Sneaker, cut: Some(3), path: SNEAKERS, brand: COBBLE, audience: UNISEX, sizes: EVERYONE, material: CANVAS, yuan: 129, sale: &[(MUSTARD, 89)],
        name: ("「操场」低帮帆布鞋", "Playground Canvas Sneakers"),
        says: ("硫化底弯折软，鞋头有橡胶护边。", "A vulcanised sole that bends easily and a rubber bumper at the toe."),
        facts: &[RUBBER_SOLE, FLAT, ROUND_TOE, LACES, SCHOOL, SPRING_SUMMER, HAND_WASH],
        colors: &[&[RED], &[NAVY, BLACK], &[MUSTARD], &[MINT]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Sneaker, cut: Some(5), path: SNEAKERS, brand: TAILWIND, sizes: LADIES, material: SUEDE, yuan: 339,
        name: ("「旧胶片」复古厚底鞋", "Old Negative Retro Platform Sneakers"),
        says: ("反绒皮拼网布，厚底看着沉，其实一只不到三百克。", "Suede with mesh; the platform looks heavy, yet each shoe is under 300 grams."),
        facts: &[EVA_SOLE, PLATFORM, ROUND_TOE, LACES, DATE, SPRING_AUTUMN, WIPE],
        colors: &[&[OATMEAL], &[LIGHT_GREY], &[LOTUS_PINK]], ..LADY
    },
    Style {
        kind: Kind::RunningShoe, path: RUNNING, brand: TAILWIND, audience: MEN, sizes: GENTS, material: MESH, yuan: 399,
        name: ("「五公里」缓震跑鞋", "Five K Cushioned Running Shoes"),
        says: ("前掌宽松，后跟稳，适合刚开始跑步的人。", "Roomy in front and steady behind, right for those who have just begun."),
        facts: &[EVA_SOLE, (("落差", "Drop"), ("8 毫米", "8 mm")), ROUND_TOE, LACES, EXERCISE, ALL_YEAR],
        colors: &[&[BLACK], &[LAKE_BLUE], &[ORANGE]], ..GENT
    },
    Style {
        kind: Kind::RunningShoe, path: RUNNING, brand: TAILWIND, sizes: LADIES, material: MESH, yuan: 369, sale: &[(LILAC, 289)],
        name: ("「湖边」轻量女跑鞋", "Lakeside Light Running Shoes"),
        says: ("整片网布鞋面，鞋舌一体，穿着像一只厚袜子。", "One piece of mesh with a built-in tongue, like a thick sock."),
        facts: &[EVA_SOLE, (("落差", "Drop"), ("6 毫米", "6 mm")), ROUND_TOE, LACES, EXERCISE, ALL_YEAR],
        colors: &[&[PINK], &[LILAC], &[BLACK, WHITE]], ..LADY
    },
    Style {
        kind: Kind::KidsShoe, cut: Some(2), path: CHILDREN, brand: TAILWIND, audience: KIDS, sizes: SMALL_FEET, material: MESH, yuan: 169,
        name: ("「追鸽子」儿童运动鞋", "Pigeon Chaser Kids' Trainers"),
        says: ("双魔术贴，孩子自己能穿，鞋头加了护片。", "Two straps that children can manage, and a guard at the toe."),
        facts: &[EVA_SOLE, ROUND_TOE, VELCRO, SCHOOL, ALL_YEAR],
        colors: &[&[BLUE], &[PINK], &[BLACK]], ..Style::PLAIN
    },
    Style {
        kind: Kind::KidsShoe, cut: Some(1), path: CHILDREN, brand: COBBLE, audience: KIDS, sizes: SMALL_FEET, material: CANVAS, yuan: 89,
        name: ("「小脚印」儿童帆布鞋", "Little Footprints Canvas Shoes"),
        says: ("软帆布，弯得动的底，后跟有提带好拉。", "Soft canvas, a sole that bends, and a loop to pull at the heel."),
        facts: &[RUBBER_SOLE, ROUND_TOE, VELCRO, DAILY, SPRING_SUMMER, HAND_WASH],
        colors: &[&[RED], &[YELLOW], &[SKY_BLUE]], ..Style::PLAIN
    },
];

#[rustfmt::skip]
const DRESSED: &[Style] = &[
    Style {
        kind: Kind::Heel, cut: Some(72), path: HEELS, brand: BUTANG, material: SOFT_LEATHER, yuan: 459,
        name: ("「一支舞」细跟尖头鞋", "One Dance Pointed Stilettos"),
        says: ("鞋口削低显脚背，前掌垫了软层，站一晚上也撑得住。", "Cut low over the foot, with padding under the ball for a long evening."),
        facts: &[HIGH, (SOLE, ("真皮拼橡胶", "Leather and rubber")), POINTED_TOE, SLIP_ON, PARTY, ALL_YEAR, WIPE],
        colors: &[&[BLACK], &[RED], &[BLUSH]], ..LADY
    },
    Style {
        kind: Kind::Heel, cut: Some(41), path: HEELS, brand: BUTANG, material: LEATHER, yuan: 369, sale: &[(BURGUNDY, 289)],
        name: ("「接待日」粗跟通勤鞋", "Reception Day Block Heels"),
        says: ("五公分半的粗跟踩得稳，通勤赶车不误事。", "A steady block heel that will still run for a bus."),
        facts: &[MID, RUBBER_SOLE, POINTED_TOE, SLIP_ON, OFFICE, ALL_YEAR, WIPE],
        colors: &[&[BLACK], &[BURGUNDY], &[APRICOT], &[NAVY]], ..LADY
    },
    Style {
        kind: Kind::Heel, cut: Some(48), path: HEELS, brand: BUTANG, material: SATIN_POLY, yuan: 329,
        name: ("「敬酒」缎面一字带高跟鞋", "Toast Satin Strap Heels"),
        says: ("脚踝一条细带，配旗袍和礼服都好看。", "A thin strap at the ankle, for a qipao or an evening dress."),
        facts: &[HIGH, RUBBER_SOLE, POINTED_TOE, BUCKLE, WEDDING, ALL_YEAR, WIPE],
        colors: &[&[RED], &[CHAMPAGNE], &[SILVER]], ..LADY
    },
    Style {
        kind: Kind::Flat, cut: Some(4), path: FLATS, brand: BUTANG, material: SOFT_LEATHER, yuan: 239,
        name: ("「芭蕾课」圆头平底鞋", "Ballet Class Round-Toe Flats"),
        says: ("羊皮软到可以对折，鞋口有一根真的能系的细带。", "Lambskin soft enough to fold, with a ribbon that really ties."),
        facts: &[FLAT, RUBBER_SOLE, ROUND_TOE, SLIP_ON, DATE, SPRING_SUMMER, WIPE],
        colors: &[&[BLACK], &[RED], &[BLUSH], &[LIGHT_GREY]], ..LADY
    },
    Style {
        kind: Kind::Flat, cut: Some(2), path: FLATS, brand: COBBLE, material: FAUX_LEATHER, yuan: 159,
        name: ("「点心铺」圆头玛丽珍", "Pastry Shop Round-Toe Mary Janes"),
        says: ("脚背一条搭扣，圆头不挤脚趾，配白袜最好。", "One strap over the foot and a round toe with room, best with white socks."),
        facts: &[FLAT, TPR_SOLE, ROUND_TOE, BUCKLE, SCHOOL, SPRING_AUTUMN, WIPE],
        colors: &[&[BLACK], &[COFFEE], &[CREAM]], ..LADY
    },
    Style {
        kind: Kind::Loafer, cut: Some(2), path: LOAFERS, brand: BUTANG, material: LEATHER, yuan: 329,
        name: ("「阅览室」女士乐福鞋", "Newsroom Women's Loafers"),
        says: ("鞋面两枚小流苏，后跟可以踩下去当穆勒鞋。", "Two small tassels, and a back that folds down into a mule."),
        facts: &[LOW, RUBBER_SOLE, ROUND_TOE, SLIP_ON, OFFICE, SPRING_AUTUMN, WIPE],
        colors: &[&[BLACK], &[BROWN], &[CREAM]], ..LADY
    },
    Style {
        kind: Kind::Loafer, cut: Some(3), path: LOAFERS, brand: COBBLE, material: SUEDE, yuan: 399, sale: &[(NAVY, 319)],
        name: ("「不系带」男士反绒乐福鞋", "No Strings Men's Suede Loafers"),
        says: ("手缝鞋头，底软，开车和散步都合脚。", "A hand-stitched toe on a soft sole, for driving and walking."),
        facts: &[FLAT, TPR_SOLE, ROUND_TOE, SLIP_ON, DAILY, SPRING_AUTUMN],
        colors: &[&[CARAMEL], &[NAVY], &[GREY]], ..GENT
    },
    Style {
        kind: Kind::OxfordShoe, cut: Some(4), path: OXFORDS, brand: COBBLE, material: LEATHER, yuan: 599,
        name: ("「入职」三接头牛津鞋", "First Day Cap-Toe Oxfords"),
        says: ("横饰三接头，闭襟系带，配西装从不出错。", "A cap toe and closed lacing that never lets a suit down."),
        facts: &[(HEEL, ("2.5 厘米", "2.5 cm")), (SOLE, ("真皮拼橡胶", "Leather and rubber")), ROUND_TOE, LACES, FORMAL, ALL_YEAR],
        colors: &[&[BLACK], &[BROWN], &[BURGUNDY]], ..GENT
    },
    Style {
        kind: Kind::OxfordShoe, cut: Some(2), path: OXFORDS, brand: COBBLE, material: LEATHER, yuan: 459,
        name: ("「差旅」软底德比鞋", "Business Trip Soft-Sole Derbies"),
        says: ("看着是皮鞋，底是运动鞋的软底，一天两万步也行。", "A leather shoe above and a trainer below, good for twenty thousand steps."),
        facts: &[(HEEL, ("3 厘米", "3 cm")), EVA_SOLE, ROUND_TOE, LACES, OFFICE, ALL_YEAR],
        colors: &[&[BLACK], &[COFFEE]], ..GENT
    },
];

#[rustfmt::skip]
const SEASONS: &[Style] = &[
    Style {
        kind: Kind::Boot, cut: Some(4), path: BOOTS, brand: BUTANG, material: LEATHER, yuan: 499,
        name: ("「雪夜」女士切尔西短靴", "Snowy Evening Women's Chelsea Boots"),
        says: ("两侧弹力布好穿脱，里面一层短绒，裙子裤子都能配。", "Elastic sides, a short fleece lining, and easy with skirts or trousers."),
        facts: &[MID, TPR_SOLE, ROUND_TOE, FLEECE_LINED, DAILY, WINTER],
        colors: &[&[BLACK], &[COFFEE], &[CREAM], &[BURGUNDY]], ..LADY
    },
    Style {
        kind: Kind::Boot, cut: Some(3), path: BOOTS, brand: COBBLE, material: LEATHER, yuan: 559, sale: &[(OLIVE, 439)],
        name: ("「矿灯」男士工装短靴", "Miner's Lamp Men's Work Boots"),
        says: ("八孔系带加一条侧拉链，鞋头有硬衬护脚趾。", "Eight eyelets and a side zip, with a stiffened toe."),
        facts: &[(HEEL, ("3.5 厘米", "3.5 cm")), RUBBER_SOLE, ROUND_TOE, LACES, OUTDOORS, AUTUMN_WINTER],
        colors: &[&[BROWN], &[BLACK], &[OLIVE]], ..GENT
    },
    Style {
        kind: Kind::RainBoot, cut: Some(2), path: RAIN, brand: COBBLE, material: RUBBER, yuan: 119,
        name: ("「梅雨」中筒女雨靴", "Plum Rain Mid-Calf Rain Boots"),
        says: ("中筒不卡小腿，底纹深，里面垫了薄棉。", "Mid-calf with room for the leg, a deep tread and a thin cotton lining."),
        facts: &[LOW, RUBBER_SOLE, ROUND_TOE, WATERPROOF, SLIP_ON, OUTDOORS],
        colors: &[&[DARK_GREEN], &[RED], &[YELLOW]], ..LADY
    },
    Style {
        kind: Kind::RainBoot, cut: Some(1), path: RAIN, brand: TAILWIND, audience: KIDS, sizes: SMALL_FEET, material: RUBBER, yuan: 79,
        name: ("「小鸭子」儿童雨靴", "Duckling Kids' Rain Boots"),
        says: ("两侧提手自己一拉就穿上，鞋口有反光条。", "Handles on both sides to pull on alone, with a reflective band on top."),
        facts: &[RUBBER_SOLE, ROUND_TOE, WATERPROOF, SLIP_ON, OUTDOORS],
        colors: &[&[YELLOW], &[SKY_BLUE], &[PINK]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Sandal, cut: Some(3), path: SANDALS, brand: BUTANG, material: LEATHER, yuan: 229, sale: &[(CORAL_RED, 169)],
        name: ("「海堤」双扣带平底凉鞋", "Seawall Two-Strap Sandals"),
        says: ("两条宽带配金属扣，脚床有弧度托住足弓。", "Two broad straps with metal buckles, on a footbed that holds the arch."),
        facts: &[FLAT, RUBBER_SOLE, OPEN_TOE, BUCKLE, HOLIDAY, SUMMER],
        colors: &[&[CARAMEL], &[WHITE], &[CORAL_RED]], ..LADY
    },
    Style {
        kind: Kind::Sandal, cut: Some(17), path: SANDALS, brand: TAILWIND, material: NYLON, yuan: 189,
        name: ("「涉溪」男士户外凉鞋", "Ford Men's Outdoor Sandals"),
        says: ("三处魔术贴可调，过溪水也不掉，晒一会儿就干。", "Three adjustable straps that hold in a stream and dry in the sun."),
        facts: &[(HEEL, ("3 厘米", "3 cm")), RUBBER_SOLE, OPEN_TOE, VELCRO, OUTDOORS, SUMMER],
        colors: &[&[BLACK, KHAKI], &[NAVY]], ..GENT
    },
    Style {
        kind: Kind::Slipper, cut: Some(2), path: SLIPPERS, brand: TAILWIND, audience: UNISEX, sizes: &["36", "38", "40", "42", "44"], material: POLYESTER, yuan: 39, ninety: true,
        name: ("「吐司」毛绒居家拖鞋", "Toast Plush House Slippers"),
        says: ("绒面软，厚底有回弹，踩在瓷砖上不凉。", "Soft pile on a springy sole that keeps out the chill of tiles."),
        facts: &[(HEEL, ("4 厘米", "4 cm")), (SOLE, ("EVA 防滑底", "Non-slip EVA")), ROUND_TOE, SLIP_ON, AT_HOME, WINTER],
        colors: &[&[CREAM, GREY], &[BEAN_GREEN], &[PINK]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Slipper, cut: Some(3), path: SLIPPERS, brand: COBBLE, audience: UNISEX, sizes: &["36", "38", "40", "42", "44"], material: WOOL, yuan: 99,
        name: ("「炉边猫」羊毛毡棉拖", "Hearth Cat Wool Felt Slippers"),
        says: ("厚羊毛毡包住脚跟，木地板上走路没有声响。", "Thick wool felt around the heel, silent on wooden floors."),
        facts: &[FLAT, TPR_SOLE, SLIP_ON, AT_HOME, WINTER],
        colors: &[&[GREY], &[RUST_RED], &[DARK_GREEN]], ..Style::PLAIN
    },
];
