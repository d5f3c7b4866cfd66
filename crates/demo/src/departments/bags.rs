//! Bags, wallets and luggage.

use crate::brands::{FAR_STATION, LATCH, QUAY};
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::facts::*;
use crate::wear::materials::*;
use crate::wear::{self, KIDS, MEN, Style, UNISEX, WOMEN};

const DEPARTMENT: Pair = ("箱包", "Bags");
const HAND: Pair = ("女包", "Handbags");
const TOTES: &[Pair] = &[DEPARTMENT, HAND, ("托特包", "Tote Bags")];
const CROSSBODIES: &[Pair] = &[DEPARTMENT, HAND, ("斜挎包", "Crossbody Bags")];
const CLUTCHES: &[Pair] = &[DEPARTMENT, HAND, ("手拿包", "Clutches")];
const BACKPACKS: &[Pair] = &[DEPARTMENT, ("背包与书包", "Backpacks & School Bags"), ("双肩包", "Backpacks")];
const SCHOOL_BAGS: &[Pair] =
    &[DEPARTMENT, ("背包与书包", "Backpacks & School Bags"), ("书包", "School Bags")];
const WALLETS: &[Pair] = &[DEPARTMENT, ("皮具", "Leather Goods"), ("钱包", "Wallets")];
const BRIEFCASES: &[Pair] = &[DEPARTMENT, ("皮具", "Leather Goods"), ("公文包", "Briefcases")];
const SUITCASES: &[Pair] = &[DEPARTMENT, ("旅行", "Travel"), ("行李箱", "Suitcases")];

const LAPTOP: Pair = ("可放电脑", "Fits laptop");
const WHEELS: Pair = ("轮子", "Wheels");
const CARDS: Pair = ("卡位", "Card slots");

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    wear::drafts("CB", "bags", &[CARRIED, WORN])
}

#[rustfmt::skip]
const CARRIED: &[Style] = &[
    Style {
        kind: Kind::Tote, cut: Some(1), path: TOTES, brand: QUAY, audience: UNISEX, material: CANVAS, yuan: 89,
        name: ("「橘子筐」厚帆布托特包", "Tangerine Crate Canvas Tote"),
        says: ("十六安厚帆布，底部能立住，提手缝了加固十字。", "Sixteen-ounce canvas that stands up by itself, with cross-stitched handles."),
        facts: &[(CAPACITY, ("14 升", "14 L")), (MEASURES, ("38 × 34 × 12 厘米", "38 × 34 × 12 cm")), MAGNET, DAILY],
        colors: &[&[CREAM], &[NAVY, BLACK], &[ORANGE]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Tote, cut: Some(2), path: TOTES, brand: LATCH, audience: WOMEN, material: LEATHER, yuan: 499, sale: &[(CARAMEL, 399)],
        name: ("「早班车」牛皮通勤托特", "Early Bus Leather Work Tote"),
        says: ("放得下十四寸电脑和一双平底鞋，包口有拉链。", "Takes a 14-inch laptop and a pair of flats, and zips shut."),
        facts: &[(CAPACITY, ("16 升", "16 L")), (MEASURES, ("40 × 30 × 14 厘米", "40 × 30 × 14 cm")), (LAPTOP, ("14 英寸", "14 inch")), ZIP, OFFICE],
        colors: &[&[BLACK], &[CARAMEL], &[BURGUNDY]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Tote, cut: Some(3), path: TOTES, brand: QUAY, audience: WOMEN, material: FAUX_LEATHER, yuan: 199,
        name: ("「菜市场」编织手提包", "Morning Market Woven Tote"),
        says: ("窄条手工编织，自带一只抽绳内袋。", "Woven by hand from narrow strips, with a drawstring pouch inside."),
        facts: &[(CAPACITY, ("10 升", "10 L")), (MEASURES, ("30 × 26 × 13 厘米", "30 × 26 × 13 cm")), DRAWSTRING, HOLIDAY],
        colors: &[&[APRICOT], &[DARK_GREEN]], pattern: Pattern::Check, accent: Some(BEIGE), ..Style::PLAIN
    },
    Style {
        kind: Kind::Crossbody, cut: Some(5), path: CROSSBODIES, brand: LATCH, audience: WOMEN, material: LEATHER, yuan: 359,
        name: ("「小邮差」翻盖斜挎包", "Little Postman Flap Crossbody"),
        says: ("翻盖磁扣，里面分两层，长款钱包能平放。", "A magnetic flap over two sections, with room for a long wallet."),
        facts: &[(CAPACITY, ("3 升", "3 L")), (MEASURES, ("22 × 16 × 7 厘米", "22 × 16 × 7 cm")), MAGNET, DATE],
        colors: &[&[BLACK], &[RED], &[CREAM], &[COFFEE]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Crossbody, cut: Some(16), path: CROSSBODIES, brand: QUAY, audience: WOMEN, material: FAUX_LEATHER, yuan: 169, sale: &[(LILAC, 129)],
        name: ("「半个月亮」新月腋下包", "Half Moon Shoulder Bag"),
        says: ("弯月形贴着身体，肩带换长就能斜挎。", "A crescent that sits close, worn across with the longer strap."),
        facts: &[(CAPACITY, ("2.5 升", "2.5 L")), (MEASURES, ("25 × 14 × 6 厘米", "25 × 14 × 6 cm")), ZIP, PARTY],
        colors: &[&[BURGUNDY], &[LILAC], &[SILVER]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Crossbody, cut: Some(8), path: CROSSBODIES, brand: FAR_STATION, audience: UNISEX, material: NYLON, yuan: 129,
        name: ("「随手」轻便尼龙斜挎包", "Close at Hand Nylon Crossbody"),
        says: ("只有两百克，四个口袋，后袋贴身放证件。", "Two hundred grams, four pockets, and one behind that keeps papers against the body."),
        facts: &[(CAPACITY, ("4 升", "4 L")), (MEASURES, ("26 × 18 × 8 厘米", "26 × 18 × 8 cm")), SPLASH_PROOF, ZIP, TRIP],
        colors: &[&[BLACK, GREY], &[ARMY_GREEN], &[ORANGE]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Clutch, cut: Some(2), path: CLUTCHES, brand: LATCH, audience: WOMEN, material: SATIN_POLY, yuan: 189,
        name: ("「信封」缎面手拿包", "Envelope Satin Clutch"),
        says: ("信封形，藏一条细链，手机和口红都放得下。", "An envelope with a fine chain tucked inside, for a phone and a lipstick."),
        facts: &[(MEASURES, ("24 × 13 × 4 厘米", "24 × 13 × 4 cm")), MAGNET, WEDDING],
        colors: &[&[CHAMPAGNE], &[CHERRY_RED], &[BLACK]], accent: Some(GOLD), ..Style::PLAIN
    },
    Style {
        kind: Kind::Clutch, cut: Some(1), path: CLUTCHES, brand: LATCH, audience: WOMEN, material: VELVET, yuan: 159,
        name: ("「幕间」丝绒晚宴包", "Intermission Velvet Evening Bag"),
        says: ("短毛丝绒，金属口金开合清脆，内里是缎面。", "Short-pile velvet on a metal frame that closes with a click, lined in satin."),
        facts: &[(MEASURES, ("20 × 12 × 5 厘米", "20 × 12 × 5 cm")), BUCKLE, PARTY],
        colors: &[&[BURGUNDY], &[NAVY]], accent: Some(GOLD), ..Style::PLAIN
    },
];

#[rustfmt::skip]
const WORN: &[Style] = &[
    Style {
        kind: Kind::Backpack, cut: Some(2), path: BACKPACKS, brand: FAR_STATION, audience: UNISEX, material: OXFORD_CLOTH, yuan: 259,
        name: ("「末班地铁」通勤双肩包", "Last Metro Commuter Backpack"),
        says: ("电脑仓悬空不着地，后背有一条可以套拉杆的带子。", "The laptop sleeve hangs clear of the floor, and a strap behind slips over a suitcase handle."),
        facts: &[(CAPACITY, ("20 升", "20 L")), (MEASURES, ("44 × 30 × 15 厘米", "44 × 30 × 15 cm")), (LAPTOP, ("15.6 英寸", "15.6 inch")), SPLASH_PROOF, OFFICE],
        colors: &[&[BLACK, GREY], &[NAVY], &[OLIVE]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Backpack, cut: Some(3), path: BACKPACKS, brand: FAR_STATION, audience: UNISEX, material: NYLON, yuan: 329, sale: &[(RED, 259)],
        name: ("「垭口」徒步双肩包", "Mountain Pass Hiking Backpack"),
        says: ("背板透气，胸扣带哨子，侧面能插一双登山杖。", "A ventilated back, a whistle on the chest strap, and loops for trekking poles."),
        facts: &[(CAPACITY, ("32 升", "32 L")), (MEASURES, ("55 × 32 × 22 厘米", "55 × 32 × 22 cm")), SPLASH_PROOF, OUTDOORS],
        colors: &[&[RED], &[LAKE_BLUE], &[ARMY_GREEN]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Backpack, cut: Some(1), path: BACKPACKS, brand: QUAY, audience: WOMEN, material: CANVAS, yuan: 149,
        name: ("「图书馆」帆布双肩包", "Reading Room Canvas Backpack"),
        says: ("抽绳加翻盖，两侧插袋放水壶和伞。", "A drawstring under a flap, with side pockets for a bottle and an umbrella."),
        facts: &[(CAPACITY, ("15 升", "15 L")), (MEASURES, ("38 × 28 × 13 厘米", "38 × 28 × 13 cm")), DRAWSTRING, SCHOOL],
        colors: &[&[BEIGE], &[BEAN_GREEN], &[PINK]], ..Style::PLAIN
    },
    Style {
        kind: Kind::SchoolBag, path: SCHOOL_BAGS, brand: FAR_STATION, audience: KIDS, material: OXFORD_CLOTH, yuan: 199,
        name: ("「第一课」护脊书包", "First Lesson Ergonomic School Bag"),
        says: ("背部三块软垫把重量往肩上分，书按大小分仓放。", "Three pads spread the load, and books have compartments by size."),
        facts: &[(CAPACITY, ("18 升", "18 L")), (MEASURES, ("40 × 29 × 16 厘米", "40 × 29 × 16 cm")), SPLASH_PROOF, SCHOOL],
        colors: &[&[BLUE], &[ROSE_RED], &[BLACK]], ..Style::PLAIN
    },
    Style {
        kind: Kind::SchoolBag, path: SCHOOL_BAGS, brand: QUAY, audience: KIDS, material: NYLON, yuan: 129, sale: &[(YELLOW, 99)],
        name: ("「小蜗牛」幼儿园书包", "Little Snail Nursery Bag"),
        says: ("只装得下一套换洗衣服和一个水杯，刚好不压肩。", "Room for a change of clothes and a cup, and no more weight than small shoulders take."),
        facts: &[(CAPACITY, ("7 升", "7 L")), (MEASURES, ("28 × 23 × 10 厘米", "28 × 23 × 10 cm")), BUCKLE, SCHOOL],
        colors: &[&[YELLOW], &[MINT]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Wallet, cut: Some(2), path: WALLETS, brand: LATCH, audience: WOMEN, material: SOFT_LEATHER, yuan: 139,
        name: ("「三折」羊皮短款钱包", "Trifold Lambskin Wallet"),
        says: ("合上只有手掌大，零钱袋在外侧，按扣好开。", "No bigger than a palm when closed, with an outside coin pocket and an easy snap."),
        facts: &[(MEASURES, ("10 × 8.5 × 3 厘米", "10 × 8.5 × 3 cm")), (CARDS, ("6 个", "6")), BUCKLE, DAILY],
        colors: &[&[RED], &[LOTUS_PINK], &[BLACK], &[BEAN_GREEN]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Wallet, cut: Some(1), path: WALLETS, brand: LATCH, audience: MEN, material: LEATHER, yuan: 179,
        name: ("「账房」牛皮长款钱夹", "Countinghouse Long Leather Wallet"),
        says: ("纸币平放不折，内有拉链零钱格，放西装内袋不鼓。", "Notes lie flat, coins zip away, and it stays slim in a jacket."),
        facts: &[(MEASURES, ("19 × 9.5 × 2 厘米", "19 × 9.5 × 2 cm")), (CARDS, ("12 个", "12")), ZIP, OFFICE],
        colors: &[&[BLACK], &[BROWN]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Briefcase, cut: Some(1), path: BRIEFCASES, brand: LATCH, audience: MEN, material: LEATHER, yuan: 699, sale: &[(COFFEE, 559)],
        name: ("「签字」牛皮公文包", "Signature Leather Briefcase"),
        says: ("双拉链宽口，文件不用折，肩带可以拆。", "A wide double zip so papers go in unfolded, and a strap that comes off."),
        facts: &[(CAPACITY, ("12 升", "12 L")), (MEASURES, ("40 × 29 × 9 厘米", "40 × 29 × 9 cm")), (LAPTOP, ("15.6 英寸", "15.6 inch")), ZIP, OFFICE],
        colors: &[&[BLACK], &[COFFEE]], accent: Some(GOLD), ..Style::PLAIN
    },
    Style {
        kind: Kind::Briefcase, cut: Some(2), path: BRIEFCASES, brand: FAR_STATION, audience: UNISEX, material: OXFORD_CLOTH, yuan: 169,
        name: ("「递送」轻薄手提电脑包", "Courier Slim Laptop Briefcase"),
        says: ("夹层有缓冲，前袋分了笔位和充电线位。", "A padded sleeve, and a front pocket with places for pens and a charger."),
        facts: &[(CAPACITY, ("9 升", "9 L")), (MEASURES, ("38 × 28 × 6 厘米", "38 × 28 × 6 cm")), (LAPTOP, ("14 英寸", "14 inch")), SPLASH_PROOF, OFFICE],
        colors: &[&[GREY], &[NAVY, BLACK]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Suitcase, path: SUITCASES, brand: FAR_STATION, audience: UNISEX, material: POLYCARBONATE, yuan: 399,
        sizes: &["20\"", "24\"", "28\""],
        name: ("「汽笛」静音万向轮拉杆箱", "Steam Whistle Quiet-Wheel Suitcase"),
        says: ("八个静音小轮，推着走不吵，锁是嵌在箱体里的。", "Eight quiet wheels and a lock set into the shell."),
        facts: &[(WHEELS, ("360° 万向", "360° spinner")), (INSIDE, ("干湿分离，两侧绑带", "Wet pocket, straps on both sides")), (("锁", "Lock"), ("三位密码锁", "Three-digit lock")), TRIP],
        colors: &[&[SILVER], &[NAVY], &[CHERRY_RED], &[MINT]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Suitcase, path: SUITCASES, brand: FAR_STATION, audience: UNISEX, material: OXFORD_CLOTH, yuan: 299, sale: &[(COFFEE, 239)],
        sizes: &["20\"", "24\""],
        name: ("「软卧」前开口布面登机箱", "Sleeper Car Soft Cabin Case"),
        says: ("前面另开一仓放电脑，安检时不用打开整个箱子。", "A separate front pocket for the laptop, so security needs only that one."),
        facts: &[(WHEELS, ("双向轮", "Two wheels")), (LAPTOP, ("15.6 英寸", "15.6 inch")), SPLASH_PROOF, TRIP],
        colors: &[&[BLACK, GREY], &[COFFEE]], ..Style::PLAIN
    },
];
