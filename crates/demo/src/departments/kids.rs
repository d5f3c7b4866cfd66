//! Children's wear, for heights from 100 to 140 cm.

use crate::brands::{DANDELION, HAYSTACK, XIAOMAN};
use crate::draft::{Draft, Pair};
use crate::look::{Kind, Pattern};
use crate::palette::*;
use crate::wear::facts::*;
use crate::wear::materials::*;
use crate::wear::{self, BOYS, GIRLS, KIDS, Style};

const DEPARTMENT: Pair = ("童装", "Kids");
const TOPS: Pair = ("上装", "Tops");
const TEES: &[Pair] = &[DEPARTMENT, TOPS, ("儿童T恤", "Kids' T-Shirts")];
const HOODIES: &[Pair] = &[DEPARTMENT, TOPS, ("儿童卫衣", "Kids' Sweatshirts")];
const DRESSES: &[Pair] = &[DEPARTMENT, ("裙装", "Skirts & Dresses"), ("女童连衣裙", "Girls' Dresses")];
const TROUSERS: &[Pair] = &[DEPARTMENT, ("裤装", "Trousers & Jeans"), ("儿童长裤", "Kids' Trousers")];
const DUNGAREES: &[Pair] = &[DEPARTMENT, ("裤装", "Trousers & Jeans"), ("背带裤", "Dungarees")];
const JACKETS: &[Pair] = &[DEPARTMENT, ("外套", "Outerwear"), ("儿童外套", "Kids' Jackets")];
const PYJAMAS: &[Pair] = &[DEPARTMENT, ("家居服", "Homewear"), ("儿童睡衣", "Kids' Pyjamas")];

const HEIGHTS: &[&str] = &["100", "110", "120", "130", "140"];
const CHILD: Style = Style { audience: KIDS, sizes: HEIGHTS, ..Style::PLAIN };

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    wear::drafts("KD", "kids", &[PLAY, GROWING])
}

#[rustfmt::skip]
const PLAY: &[Style] = &[
    Style {
        kind: Kind::KidsTee, cut: Some(15), path: TEES, brand: HAYSTACK, material: COTTON, yuan: 59,
        name: ("「太阳出海」印花短袖", "Sunrise at Sea Print Tee"),
        says: ("胸前一个圆滚滚的太阳从海里冒出来，水性印花摸着软。", "A round sun rising out of the sea on the chest, in a soft water-based print."),
        facts: &[ROUND_NECK, SHORT_SLEEVE, PRINTED, DAILY, SUMMER, MACHINE_30],
        colors: &[&[MINT], &[YELLOW], &[ORANGE]], pattern: Pattern::Print, accent: Some(DARK_GREEN), ..CHILD
    },
    Style {
        kind: Kind::KidsTee, cut: Some(3), path: TEES, brand: XIAOMAN, material: COTTON, yuan: 49, ninety: true,
        name: ("「打翻颜料」纯色短袖", "Spilt Paint Plain Tee"),
        says: ("厚薄适中的纯棉，肩头有按扣，换衣服不卡头。", "Cotton of a middling weight, with shoulder snaps so it does not catch on the head."),
        facts: &[ROUND_NECK, SHORT_SLEEVE, SOLID, SCHOOL, SUMMER, MACHINE_30],
        colors: &[&[WHITE, SKY_BLUE, PINK], &[RED], &[NAVY], &[LEMON]], ..CHILD
    },
    Style {
        kind: Kind::KidsTee, cut: Some(1), path: TEES, brand: DANDELION, material: COTTON, yuan: 69,
        name: ("「小水手」条纹长袖T恤", "Little Sailor Striped Tee"),
        says: ("横条纹长袖，袖口收罗纹，玩沙子也不灌进去。", "Long striped sleeves with ribbed cuffs that keep the sand out."),
        facts: &[ROUND_NECK, LONG_SLEEVE, STRIPED, DAILY, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[NAVY], &[RED], &[BEAN_GREEN]], pattern: Pattern::Stripes, ..CHILD
    },
    Style {
        kind: Kind::KidsDress, cut: Some(4), path: DRESSES, audience: GIRLS, brand: DANDELION, material: COTTON, yuan: 119,
        name: ("「樱桃园」小碎花连衣裙", "Cherry Orchard Floral Dress"),
        says: ("小碎花全棉，背后一排小纽扣，裙摆转圈会飞起来。", "Small flowers on cotton, tiny buttons behind, and a skirt that flies when she twirls."),
        facts: &[PETER_PAN, SHORT_SLEEVE, KNEE, FLORAL, HOLIDAY, SUMMER, MACHINE_30],
        colors: &[&[PINK], &[RED], &[SKY_BLUE]], pattern: Pattern::Floral, gone: &[(RED, "120")], ..CHILD
    },
    Style {
        kind: Kind::KidsDress, cut: Some(3), path: DRESSES, audience: GIRLS, brand: XIAOMAN, material: CORDUROY, yuan: 139, sale: &[(PURPLE, 99)],
        name: ("「糖纸」灯芯绒公主裙", "Sweet Wrapper Corduroy Dress"),
        says: ("软灯芯绒加棉里，配厚袜子秋冬也能穿裙子。", "Soft corduroy lined with cotton, so it is dress weather even in thick socks."),
        facts: &[ROUND_NECK, LONG_SLEEVE, KNEE, LINED, PARTY, AUTUMN_WINTER, MACHINE_GENTLE],
        colors: &[&[BURGUNDY], &[PURPLE], &[MUSTARD]], ..CHILD
    },
    Style {
        kind: Kind::KidsDress, cut: Some(2), path: DRESSES, audience: GIRLS, brand: DANDELION, material: POLYESTER, yuan: 199,
        name: ("「小主持人」网纱礼服裙", "Little Host Tulle Party Dress"),
        says: ("三层软网纱，内衬纯棉不扎腿，腰后系蝴蝶结。", "Three layers of soft tulle over cotton, tied in a bow behind."),
        facts: &[ROUND_NECK, SLEEVELESS, MIDI, LINED, PARTY, ALL_YEAR, HAND_WASH],
        colors: &[&[CHAMPAGNE], &[RED], &[LILAC]], ..CHILD
    },
    Style {
        kind: Kind::KidsHoodie, path: HOODIES, brand: HAYSTACK, material: COTTON, yuan: 109,
        name: ("「小熊耳朵」连帽卫衣", "Bear Ears Hoodie"),
        says: ("帽子上两只小耳朵，前面大口袋能装零食。", "Two small ears on the hood and a front pocket big enough for snacks."),
        facts: &[HOOD, LONG_SLEEVE, LOOSE, MEDIUM, DAILY, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[CAMEL], &[LIGHT_GREY, PINK], &[NAVY]], ..CHILD
    },
    Style {
        kind: Kind::KidsHoodie, path: HOODIES, audience: BOYS, brand: XIAOMAN, material: COTTON, yuan: 129, sale: &[(ORANGE, 99)],
        name: ("「冲刺」加绒卫衣", "Sprint Fleece-Lined Hoodie"),
        says: ("里面一层短绒，肘部加厚，摔一跤也不怕。", "Short fleece inside and thicker elbows for the inevitable tumble."),
        facts: &[HOOD, LONG_SLEEVE, REGULAR, FLEECE_LINED, SCHOOL, WINTER, MACHINE_30],
        colors: &[&[ORANGE], &[BLACK], &[BLUE]], ..CHILD
    },
];

#[rustfmt::skip]
const GROWING: &[Style] = &[
    Style {
        kind: Kind::KidsTrousers, path: TROUSERS, brand: HAYSTACK, material: STRETCH_COTTON, yuan: 89,
        name: ("「爬树」耐磨休闲裤", "Tree Climber Hard-Wearing Trousers"),
        says: ("膝盖内侧加了一层衬，腰里有可调的松紧扣。", "Lined at the knees, with an adjustable elastic inside the waist."),
        facts: &[FULL_LEG, STRAIGHT, ELASTIC_WAIST, SLIGHT_STRETCH, OUTDOORS, ALL_YEAR, MACHINE_30],
        colors: &[&[KHAKI], &[NAVY], &[ARMY_GREEN]], ..CHILD
    },
    Style {
        kind: Kind::KidsTrousers, path: TROUSERS, brand: XIAOMAN, material: COTTON, yuan: 69,
        name: ("「课间十分钟」运动长裤", "Ten-Minute Break Joggers"),
        says: ("束脚不拖地，一侧有反光条，放学路上看得见。", "Cuffed so they do not drag, with a reflective strip for the way home."),
        facts: &[FULL_LEG, TAPERED, ELASTIC_WAIST, STRETCHY, SCHOOL, ALL_YEAR, MACHINE_30],
        colors: &[&[GREY, BLACK], &[NAVY], &[LOTUS_PINK]], ..CHILD
    },
    Style {
        kind: Kind::KidsDungarees, cut: Some(1), path: DUNGAREES, brand: DANDELION, material: DENIM, yuan: 129,
        name: ("「小木匠」牛仔背带裤", "Little Carpenter Denim Dungarees"),
        says: ("肩带两档可调，胸前口袋正好插一支蜡笔。", "Straps with two settings and a chest pocket that fits one crayon."),
        facts: &[FULL_LEG, LOOSE, NO_STRETCH, DAILY, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[DENIM_BLUE], &[BLACK]], ..CHILD
    },
    Style {
        kind: Kind::KidsDungarees, cut: Some(3), path: DUNGAREES, brand: HAYSTACK, material: CORDUROY, yuan: 139,
        name: ("「采蘑菇」灯芯绒背带裤", "Mushroom Picker Corduroy Dungarees"),
        says: ("细条灯芯绒，两侧开扣，自己也能穿脱。", "Fine corduroy that buttons at both sides, so children manage alone."),
        facts: &[FULL_LEG, LOOSE, THICK, OUTDOORS, AUTUMN_WINTER, MACHINE_30],
        colors: &[&[CARAMEL], &[RED], &[DARK_GREEN]], ..CHILD
    },
    Style {
        kind: Kind::KidsJacket, cut: Some(1), path: JACKETS, brand: HAYSTACK, material: POLYESTER, yuan: 189, sale: &[(YELLOW, 149)],
        name: ("「踩水坑」防风防雨外套", "Puddle Jumper Rain Jacket"),
        says: ("接缝压胶，帽子可拆，袖口魔术贴收紧。", "Taped seams, a hood that comes off, and cuffs that close tight."),
        facts: &[HOOD, LONG_SLEEVE, WATERPROOF, VELCRO, OUTDOORS, SPRING_AUTUMN, MACHINE_30],
        colors: &[&[YELLOW], &[LAKE_BLUE], &[ROSE_RED]], ..CHILD
    },
    Style {
        kind: Kind::KidsJacket, cut: Some(2), path: JACKETS, brand: XIAOMAN, material: DOWN, yuan: 299,
        name: ("「雪球」轻暖羽绒外套", "Snowball Light Down Jacket"),
        says: ("圆滚滚但不重，领口内衬摇粒绒，脸不冰。", "Round but not heavy, with fleece inside the collar where it meets the face."),
        facts: &[HOOD, LONG_SLEEVE, SPLASH_PROOF, SCHOOL, WINTER, WIPE, (FILL, ("90% 白鸭绒，90 克", "90% white duck down, 90 g"))],
        colors: &[&[RED], &[SKY_BLUE], &[CREAM], &[NAVY, BLACK]], ..CHILD
    },
    Style {
        kind: Kind::KidsJacket, cut: Some(3), path: JACKETS, brand: DANDELION, material: WOOL_BLEND, yuan: 219,
        name: ("「小羊驼」连帽呢外套", "Little Alpaca Hooded Wool Coat"),
        says: ("连帽圆扣，里子滑，毛衣外面也好套。", "Hooded, with round buttons and a smooth lining that slips over a sweater."),
        facts: &[HOOD, LONG_SLEEVE, LINED, DAILY, AUTUMN_WINTER, MACHINE_30],
        colors: &[&[OATMEAL], &[LILAC], &[BEAN_GREEN]], ..CHILD
    },
    Style {
        kind: Kind::KidsPyjamas, cut: Some(2), path: PYJAMAS, brand: DANDELION, material: COTTON, yuan: 79,
        name: ("「数星星」纯棉睡衣套装", "Counting Stars Cotton Pyjamas"),
        says: ("满印的小星星，裤腰松紧，踢被子也不露肚皮。", "Stars all over, and a top long enough to stay tucked when blankets are kicked off."),
        facts: &[ROUND_NECK, LONG_SLEEVE, LOOSE, PRINTED, AT_HOME, ALL_YEAR, MACHINE_30],
        colors: &[&[NAVY], &[PINK], &[MINT]], pattern: Pattern::Dots, accent: Some(LEMON), ..CHILD
    },
    Style {
        kind: Kind::KidsPyjamas, cut: Some(6), path: PYJAMAS, brand: XIAOMAN, material: MODAL, yuan: 99, sale: &[(SKY_BLUE, 69)],
        name: ("「云朵床」莫代尔家居服", "Cloud Bed Modal Loungewear"),
        says: ("莫代尔细滑，护肚高腰，裤脚可以翻一道。", "Smooth modal with a high waist over the tummy and cuffs that turn up."),
        facts: &[ROUND_NECK, LONG_SLEEVE, ELASTIC_WAIST, THIN, AT_HOME, ALL_YEAR, MACHINE_GENTLE],
        colors: &[&[SKY_BLUE], &[LEMON]], ..CHILD
    },
];
