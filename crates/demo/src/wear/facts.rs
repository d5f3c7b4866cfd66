//! What labels say: one constant for each thing worth knowing about clothes, shoes and bags.

use crate::draft::Pair;

/// Key and value, each Chinese and English.
pub(crate) type Fact = (Pair, Pair);

pub(crate) const CAPACITY: Pair = ("容量", "Capacity");
pub(crate) const MEASURES: Pair = ("尺寸", "Dimensions");
pub(crate) const HEEL: Pair = ("跟高", "Heel height");
pub(crate) const SOLE: Pair = ("鞋底", "Sole");
pub(crate) const NET: Pair = ("净含量", "Net content");
pub(crate) const SHELF_LIFE: Pair = ("保质期", "Shelf life");
pub(crate) const INSIDE: Pair = ("内部结构", "Inside");
pub(crate) const FILL: Pair = ("填充物", "Filling");
pub(crate) const SCENT: Pair = ("香型", "Scent");
pub(crate) const KEY_INGREDIENT: Pair = ("主要成分", "Key ingredient");

macro_rules! facts {
    ($($key:tt { $($name:ident $value:tt)* })*) => {
        $($(pub(crate) const $name: Fact = ($key, $value);)*)*
    };
}

facts! {
    ("袖长", "Sleeve length") {
        SLEEVELESS ("无袖", "Sleeveless")
        SHORT_SLEEVE ("短袖", "Short sleeve")
        PUFF_SLEEVE ("短泡泡袖", "Short puff sleeve")
        ELBOW_SLEEVE ("五分袖", "Elbow sleeve")
        THREE_QUARTER ("七分袖", "Three-quarter sleeve")
        LONG_SLEEVE ("长袖", "Long sleeve")
    }
    ("领型", "Neckline") {
        ROUND_NECK ("圆领", "Round neck")
        V_NECK ("V领", "V-neck")
        SQUARE_NECK ("方领", "Square neck")
        BOAT_NECK ("一字领", "Boat neck")
        STRAPS ("细吊带", "Thin straps")
        SHIRT_COLLAR ("衬衫领", "Shirt collar")
        POLO_COLLAR ("翻领", "Polo collar")
        PETER_PAN ("娃娃领", "Peter Pan collar")
        STAND_COLLAR ("立领", "Stand-up collar")
        MANDARIN ("中式立领", "Mandarin collar")
        HIGH_NECK ("高领", "Roll neck")
        MOCK_NECK ("半高领", "Mock neck")
        LAPELS ("西装领", "Notched lapels")
        HOOD ("连帽", "Hooded")
    }
    ("裙长", "Skirt length") {
        MINI ("膝上短裙", "Above the knee")
        KNEE ("及膝", "Knee length")
        MIDI ("中长，过膝", "Midi")
        MAXI ("长及脚踝", "Ankle length")
    }
    ("衣长", "Body length") {
        CROPPED ("短款", "Cropped")
        HIP ("常规", "Hip length")
        LONGLINE ("中长款", "Mid-length")
        BELOW_KNEE ("过膝长款", "Below the knee")
    }
    ("裤长", "Leg length") {
        ANKLE_LEG ("九分", "Ankle length")
        FULL_LEG ("长裤", "Full length")
        KNEE_LEG ("五分", "To the knee")
    }
    ("版型", "Fit") {
        WAISTED ("收腰", "Waisted")
        A_LINE ("A字", "A-line")
        STRAIGHT ("直筒", "Straight")
        SLIM ("修身", "Slim")
        REGULAR ("合身", "Regular")
        LOOSE ("宽松", "Loose")
        BOXY ("廓形", "Boxy")
        TAPERED ("锥形", "Tapered")
        WIDE ("阔腿", "Wide leg")
        FLARED ("微喇", "Slightly flared")
    }
    ("腰型", "Rise") {
        HIGH_RISE ("高腰", "High rise")
        MID_RISE ("中腰", "Mid rise")
        ELASTIC_WAIST ("松紧腰", "Elastic waist")
    }
    ("图案", "Pattern") {
        SOLID ("纯色", "Solid")
        STRIPED ("条纹", "Stripes")
        DOTTED ("波点", "Dots")
        CHECKED ("格纹", "Checks")
        FLORAL ("碎花", "Floral")
        PRINTED ("印花", "Print")
    }
    ("场合", "Occasion") {
        OFFICE ("通勤", "Office")
        DAILY ("日常", "Everyday")
        DATE ("约会", "Date")
        PARTY ("聚会", "Party")
        WEDDING ("婚宴", "Wedding")
        HOLIDAY ("度假", "Holiday")
        EXERCISE ("运动", "Exercise")
        AT_HOME ("居家", "At home")
        FORMAL ("正式场合", "Formal")
        TRIP ("出行", "Travel")
        SCHOOL ("上学", "School")
        OUTDOORS ("户外", "Outdoors")
    }
    ("季节", "Season") {
        SPRING_SUMMER ("春夏", "Spring and summer")
        SUMMER ("夏季", "Summer")
        SPRING_AUTUMN ("春秋", "Spring and autumn")
        AUTUMN_WINTER ("秋冬", "Autumn and winter")
        WINTER ("冬季", "Winter")
        ALL_YEAR ("四季", "All year")
    }
    ("洗涤", "Care") {
        MACHINE_30 ("30℃ 机洗", "Machine wash at 30 °C")
        MACHINE_GENTLE ("装袋轻柔机洗", "Gentle machine wash in a bag")
        HAND_WASH ("冷水手洗", "Hand wash cold")
        DRY_CLEAN ("干洗", "Dry clean")
        WIPE ("湿布擦拭", "Wipe with a damp cloth")
    }
    ("厚薄", "Thickness") {
        THIN ("轻薄", "Light")
        MEDIUM ("适中", "Medium")
        THICK ("厚实", "Thick")
    }
    ("弹力", "Stretch") {
        STRETCHY ("高弹", "High stretch")
        SLIGHT_STRETCH ("微弹", "Slight stretch")
        NO_STRETCH ("无弹", "None")
    }
    ("里布", "Lining") {
        LINED ("全衬", "Fully lined")
        HALF_LINED ("半衬", "Half lined")
        UNLINED ("无里布", "Unlined")
        FLEECE_LINED ("加绒", "Fleece lined")
    }
    ("鞋头", "Toe") {
        ROUND_TOE ("圆头", "Round")
        POINTED_TOE ("尖头", "Pointed")
        OPEN_TOE ("露趾", "Open")
    }
    ("闭合方式", "Closure") {
        LACES ("系带", "Laces")
        SLIP_ON ("一脚蹬", "Slip-on")
        BUCKLE ("搭扣", "Buckle")
        ZIP ("拉链", "Zip")
        VELCRO ("魔术贴", "Hook and loop")
        MAGNET ("磁扣", "Magnetic snap")
        DRAWSTRING ("抽绳", "Drawstring")
    }
    ("防水", "Water resistance") {
        SPLASH_PROOF ("防泼水", "Splash-proof")
        WATERPROOF ("防水", "Waterproof")
    }
    ("适合肤质", "Skin type") {
        ANY_SKIN ("各种肤质", "All skin types")
        DRY_SKIN ("干性肌肤", "Dry skin")
        OILY_SKIN ("油性及混合性肌肤", "Oily and combination skin")
        SENSITIVE_SKIN ("敏感肌可用", "Suits sensitive skin")
    }
    ("质地", "Texture") {
        MATTE ("哑光", "Matte")
        SATIN ("缎光", "Satin")
        GLOSSY ("水光", "Glossy")
        LIGHT_GEL ("清爽凝露", "Light gel")
        RICH_CREAM ("滋润乳霜", "Rich cream")
        WATERY ("水润清透", "Watery")
    }
}
