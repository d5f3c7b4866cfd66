//! Skin care, hair and body.

use super::{DEPARTMENT, THREE_YEARS, UNCOLORED};
use crate::brands::{DEW, LANQI, SNOWPEAR};
use crate::draft::Pair;
use crate::look::Kind;
use crate::palette::*;
use crate::wear::Style;
use crate::wear::facts::*;

const SKIN: Pair = ("护肤", "Skincare");
const CREAMS: &[Pair] = &[DEPARTMENT, SKIN, ("面霜", "Face Creams")];
const SERUMS: &[Pair] = &[DEPARTMENT, SKIN, ("精华", "Serums")];
const TONERS: &[Pair] = &[DEPARTMENT, SKIN, ("爽肤水", "Toners")];
const CLEANSERS: &[Pair] = &[DEPARTMENT, SKIN, ("洁面", "Cleansers")];
const MASKS: &[Pair] = &[DEPARTMENT, SKIN, ("面膜", "Facial Masks")];
const SUN: &[Pair] = &[DEPARTMENT, SKIN, ("防晒霜", "Sunscreen")];
const HANDS: &[Pair] = &[DEPARTMENT, SKIN, ("护手霜", "Hand Creams")];
const BODY_GROUP: Pair = ("洗护", "Hair & Body");
const SHAMPOOS: &[Pair] = &[DEPARTMENT, BODY_GROUP, ("洗发水", "Shampoo")];
const WASHES: &[Pair] = &[DEPARTMENT, BODY_GROUP, ("沐浴露", "Body Wash")];
const COMBS: &[Pair] = &[DEPARTMENT, ("梳妆", "Grooming"), ("梳子", "Combs")];

#[rustfmt::skip]
pub(super) const FACE: &[Style] = &[
    Style {
        kind: Kind::CreamJar, path: CREAMS, brand: DEW, yuan: 189, colors: &[&[MINT]],
        name: ("「初露」保湿面霜", "First Dew Moisturising Cream"),
        says: ("乳霜一抹化水，吸收快，上妆前用也不搓泥。", "It melts to water as you spread it and does not pill under make-up."),
        facts: &[(NET, ("50 克", "50 g")), ANY_SKIN, LIGHT_GEL, (KEY_INGREDIENT, ("玻尿酸", "Hyaluronic acid")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::CreamJar, path: CREAMS, brand: LANQI, yuan: 329, sale: &[(GOLD, 269)], colors: &[&[GOLD]],
        name: ("「秋藏」滋养晚霜", "Autumn Store Nourishing Night Cream"),
        says: ("质地厚实，干燥的冬夜里抹一层，早起脸不紧。", "Rich in texture: a layer on a dry winter night and the face is not tight by morning."),
        facts: &[(NET, ("50 克", "50 g")), DRY_SKIN, RICH_CREAM, (KEY_INGREDIENT, ("角鲨烷、乳木果", "Squalane and shea")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::CreamJar, path: CREAMS, brand: SNOWPEAR, yuan: 129, colors: &[&[LEMON]],
        name: ("「梨花白」舒缓面霜", "Pear Blossom Soothing Cream"),
        says: ("配料表只有二十行，换季泛红时用着安心。", "Only twenty lines of ingredients, for skin that flushes with the seasons."),
        facts: &[(NET, ("40 克", "40 g")), SENSITIVE_SKIN, LIGHT_GEL, (KEY_INGREDIENT, ("神经酰胺", "Ceramides")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Serum, path: SERUMS, brand: DEW, yuan: 259, colors: &[&[SKY_BLUE]],
        name: ("「十滴」玻尿酸精华", "Ten Drops Hyaluronic Serum"),
        says: ("三种分子大小的玻尿酸，湿着脸用最好。", "Hyaluronic acid in three sizes, best on a damp face."),
        facts: &[(NET, ("30 毫升", "30 ml")), ANY_SKIN, WATERY, (KEY_INGREDIENT, ("玻尿酸", "Hyaluronic acid")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Serum, path: SERUMS, brand: DEW, yuan: 299, colors: &[&[ORANGE]],
        name: ("「晨橘」维C精华", "Morning Mandarin Vitamin C Serum"),
        says: ("早上用，避光瓶装，后面记得擦防晒。", "For the morning, in a dark bottle; follow it with sunscreen."),
        facts: &[(NET, ("30 毫升", "30 ml")), ANY_SKIN, WATERY, (KEY_INGREDIENT, ("维生素C衍生物", "Vitamin C derivative")), (SHELF_LIFE, ("2 年", "2 years"))], ..UNCOLORED
    },
    Style {
        kind: Kind::Serum, path: SERUMS, brand: LANQI, yuan: 399, sale: &[(PURPLE, 329)], colors: &[&[PURPLE]],
        name: ("「月下」修护夜间精华", "Under the Moon Night Serum"),
        says: ("睡前两泵，油润但不糊毛孔。", "Two pumps before sleep: rich, yet it does not sit on the skin."),
        facts: &[(NET, ("30 毫升", "30 ml")), DRY_SKIN, RICH_CREAM, (KEY_INGREDIENT, ("多肽", "Peptides")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Toner, path: TONERS, brand: DEW, yuan: 139, colors: &[&[LAKE_BLUE]],
        name: ("「山泉」清爽爽肤水", "Mountain Spring Fresh Toner"),
        says: ("像水一样清，洗完脸拍两遍，不黏。", "Clear as water: pat it on twice after washing, with no stickiness."),
        facts: &[(NET, ("150 毫升", "150 ml")), OILY_SKIN, WATERY, (KEY_INGREDIENT, ("金缕梅", "Witch hazel")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Toner, path: TONERS, brand: SNOWPEAR, yuan: 99, colors: &[&[BLUSH]],
        name: ("「米汤」柔润化妆水", "Rice Water Softening Toner"),
        says: ("略带稠度，倒在手心按压，冬天不刺痛。", "Slightly thick: press it in with the palms, and it does not sting in winter."),
        facts: &[(NET, ("200 毫升", "200 ml")), DRY_SKIN, WATERY, (KEY_INGREDIENT, ("米糠提取物", "Rice bran extract")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Cleanser, path: CLEANSERS, brand: SNOWPEAR, yuan: 79, colors: &[&[WHITE]],
        name: ("「云泡」氨基酸洁面乳", "Cloud Foam Amino Acid Cleanser"),
        says: ("泡沫绵密，洗完不紧绷，早晚都能用。", "A dense foam that leaves no tightness, morning or night."),
        facts: &[(NET, ("120 克", "120 g")), SENSITIVE_SKIN, (KEY_INGREDIENT, ("氨基酸表活", "Amino acid surfactants")), THREE_YEARS], accent: Some(SKY_BLUE), ..UNCOLORED
    },
    Style {
        kind: Kind::Cleanser, path: CLEANSERS, brand: DEW, yuan: 89, sale: &[(DARK_GREEN, 69)], colors: &[&[DARK_GREEN]],
        name: ("「苔痕」净澈洁面啫喱", "Moss Trace Clear Gel Cleanser"),
        says: ("啫喱质地，油性皮肤夏天用着清爽，冲水不留滑。", "A gel that feels fresh on oily skin in summer and rinses without a film."),
        facts: &[(NET, ("150 毫升", "150 ml")), OILY_SKIN, LIGHT_GEL, (KEY_INGREDIENT, ("水杨酸", "Salicylic acid")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::FaceMask, cut: Some(2), path: MASKS, brand: SNOWPEAR, yuan: 69, colors: &[&[MINT]],
        name: ("「雪水」补水面膜五片装", "Snowmelt Hydrating Masks, Five Sheets"),
        says: ("薄膜布贴得住下巴，敷十五分钟正好听完三首歌。", "Thin sheets that hold at the chin; fifteen minutes is three songs."),
        facts: &[(NET, ("25 毫升 × 5", "25 ml × 5")), ANY_SKIN, WATERY, (KEY_INGREDIENT, ("雪梨、泛醇", "Snow pear and panthenol")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::FaceMask, cut: Some(1), path: MASKS, brand: LANQI, yuan: 119, colors: &[&[CHARCOAL]],
        name: ("「井泥」清洁泥膜", "Well Clay Purifying Mask"),
        says: ("薄涂十分钟，半干就洗，别等它裂开。", "A thin coat for ten minutes; rinse while it is still half damp."),
        facts: &[(NET, ("100 克", "100 g")), OILY_SKIN, RICH_CREAM, (KEY_INGREDIENT, ("高岭土", "Kaolin")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Sunscreen, path: SUN, brand: DEW, yuan: 119, colors: &[&[YELLOW]],
        name: ("「伞下」轻薄防晒乳", "Under the Parasol Light Sunscreen"),
        says: ("不泛白、不假滑，通勤一天用它就够。", "It leaves no white cast and no slip, enough for a day's commute."),
        facts: &[(NET, ("50 毫升", "50 ml")), (("防晒", "Sun protection"), ("SPF 50，PA+++", "SPF 50, PA+++")), ANY_SKIN, WATERY, THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Sunscreen, path: SUN, brand: SNOWPEAR, yuan: 99, colors: &[&[CORAL_RED]],
        name: ("「沙滩桶」儿童可用防晒霜", "Beach Bucket Family Sunscreen"),
        says: ("物理防晒，洗面奶就能洗掉，玩水后请补涂。", "A mineral sunscreen that washes off with cleanser; put on more after swimming."),
        facts: &[(NET, ("60 克", "60 g")), (("防晒", "Sun protection"), ("SPF 30，PA+++", "SPF 30, PA+++")), SENSITIVE_SKIN, THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::HandCream, path: HANDS, brand: SNOWPEAR, yuan: 39, ninety: true, colors: &[&[PINK]],
        name: ("「握手」乳木果护手霜", "Handshake Shea Hand Cream"),
        says: ("抹开不油，五分钟后就能碰手机。", "Not greasy: five minutes later you can touch a phone."),
        facts: &[(NET, ("60 克", "60 g")), RICH_CREAM, (SCENT, ("白茶", "White tea")), (KEY_INGREDIENT, ("乳木果油", "Shea butter")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::HandCream, path: HANDS, brand: LANQI, yuan: 69, colors: &[&[OLIVE]],
        name: ("「园丁」深层护手霜", "Gardener's Deep Hand Cream"),
        says: ("洗碗、园艺之后用，指甲边的倒刺会少一些。", "For after dishes and gardening; there are fewer hangnails with it."),
        facts: &[(NET, ("75 毫升", "75 ml")), RICH_CREAM, (SCENT, ("橄榄叶", "Olive leaf")), (KEY_INGREDIENT, ("甘油、橄榄油", "Glycerine and olive oil")), THREE_YEARS], ..UNCOLORED
    },
];

#[rustfmt::skip]
pub(super) const BODY: &[Style] = &[
    Style {
        kind: Kind::Shampoo, path: SHAMPOOS, brand: DEW, yuan: 79, colors: &[&[GREEN]],
        name: ("「侧柏」控油洗发水", "Cypress Oil-Control Shampoo"),
        says: ("头皮清爽到第二天，发尾不打结。", "The scalp stays fresh into the next day, and the ends do not tangle."),
        facts: &[(NET, ("400 毫升", "400 ml")), (("适合发质", "Hair type"), ("油性头皮", "Oily scalp")), (SCENT, ("柏叶", "Cypress")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Shampoo, path: SHAMPOOS, brand: LANQI, yuan: 99, sale: &[(BROWN, 79)], colors: &[&[BROWN]],
        name: ("「山茶籽」柔顺洗发水", "Camellia Seed Smoothing Shampoo"),
        says: ("山茶籽油压得住毛躁，吹干后顺手。", "Camellia oil calms frizz, and dried hair runs through the fingers."),
        facts: &[(NET, ("500 毫升", "500 ml")), (("适合发质", "Hair type"), ("干枯毛躁", "Dry and frizzy")), (SCENT, ("山茶", "Camellia")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Shampoo, path: SHAMPOOS, brand: SNOWPEAR, yuan: 59, colors: &[&[SKY_BLUE]],
        name: ("「小鲸鱼」儿童洗发水", "Little Whale Children's Shampoo"),
        says: ("不辣眼睛，泡泡细，冲得快。", "Kind to eyes, with fine bubbles that rinse fast."),
        facts: &[(NET, ("300 毫升", "300 ml")), (("适合发质", "Hair type"), ("儿童细软发", "Fine children's hair")), (SCENT, ("梨", "Pear")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::BodyWash, path: WASHES, brand: SNOWPEAR, yuan: 49, colors: &[&[LEMON]],
        name: ("「澡堂汽水」柚子沐浴露", "Bathhouse Soda Pomelo Body Wash"),
        says: ("柚子皮的清苦味，夏天洗完凉凉的。", "The clean bitterness of pomelo peel, cool after a summer shower."),
        facts: &[(NET, ("500 毫升", "500 ml")), ANY_SKIN, (SCENT, ("柚子", "Pomelo")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::BodyWash, path: WASHES, brand: LANQI, yuan: 69, colors: &[&[LILAC]],
        name: ("「晚安」薰衣草沐浴露", "Good Night Lavender Body Wash"),
        says: ("泡沫里带一点油润，洗完不必急着擦乳液。", "There is a little oil in the foam, so lotion can wait."),
        facts: &[(NET, ("400 毫升", "400 ml")), DRY_SKIN, (SCENT, ("薰衣草", "Lavender")), THREE_YEARS], ..UNCOLORED
    },
    Style {
        kind: Kind::Comb, cut: Some(2), path: COMBS, brand: LANQI, yuan: 49, colors: &[&[WOOD]], material: ("檀木", "Sandalwood"),
        name: ("「三百下」檀木宽齿梳", "Three Hundred Strokes Sandalwood Comb"),
        says: ("一整块檀木锯成，齿尖磨圆，不起静电。", "Sawn from one piece of sandalwood, with rounded teeth and no static."),
        facts: &[(MEASURES, ("18 × 5.5 厘米", "18 × 5.5 cm")), (("齿距", "Teeth"), ("宽齿", "Wide")), (("适合发质", "Hair type"), ("各种发质", "All hair types"))], ..UNCOLORED
    },
    Style {
        kind: Kind::Comb, cut: Some(1), path: COMBS, brand: SNOWPEAR, yuan: 39, sale: &[(PINK, 29)], colors: &[&[PINK], &[BLACK], &[MINT]],
        name: ("「蒲扇」气囊按摩梳", "Palm Fan Cushion Brush"),
        says: ("气囊有弹性，湿发也能梳开，底下有排水孔。", "A springy cushion that works on wet hair, with drain holes beneath."),
        facts: &[(MEASURES, ("24 × 8 厘米", "24 × 8 cm")), (("齿距", "Teeth"), ("密齿，气囊底", "Close, on a cushion")), (("适合发质", "Hair type"), ("长发、卷发", "Long or curly hair"))], material: ("ABS 与尼龙", "ABS and nylon"), by_color: true, ..UNCOLORED
    },
];
