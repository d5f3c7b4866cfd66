//! Make-up, a product for each shade, and fragrance.

use super::{DEPARTMENT, THREE_YEARS, UNCOLORED};
use crate::brands::{INKROSE, LANQI, SNOWPEAR};
use crate::draft::Pair;
use crate::look::Kind;
use crate::palette::*;
use crate::wear::facts::*;
use crate::wear::{Style, UNISEX, WOMEN};

const MAKEUP: Pair = ("彩妆", "Makeup");
const LIPSTICKS: &[Pair] = &[DEPARTMENT, MAKEUP, ("口红", "Lipsticks")];
const CUSHIONS: &[Pair] = &[DEPARTMENT, MAKEUP, ("气垫", "Cushion Foundation")];
const EYES: &[Pair] = &[DEPARTMENT, MAKEUP, ("眼影", "Eyeshadow")];
const NAILS: &[Pair] = &[DEPARTMENT, ("美甲", "Nails"), ("指甲油", "Nail Polish")];
const PERFUMES: &[Pair] = &[DEPARTMENT, ("香水香氛", "Fragrance"), ("香水", "Perfume")];

const LASTING: Pair = ("持妆", "Wear time");
const NOTES: Pair = ("香调", "Notes");

#[rustfmt::skip]
pub(super) const STYLES: &[Style] = &[
    Style {
        kind: Kind::Lipstick, path: LIPSTICKS, brand: INKROSE, audience: WOMEN, yuan: 129,
        name: ("「研朱」丝绒哑光口红", "Ground Vermilion Velvet Lipstick"),
        says: ("雾面但不拔干，薄涂自然，厚涂饱满。", "Matte without drying: a thin coat looks natural, a second one full."),
        facts: &[(NET, ("3.4 克", "3.4 g")), MATTE, (LASTING, ("约 6 小时", "About 6 hours")), THREE_YEARS],
        colors: &[&[RED], &[BURGUNDY], &[BRICK_RED], &[ROSE_RED], &[LOTUS_PINK]], accent: Some(BLACK), ..Style::PLAIN
    },
    Style {
        kind: Kind::Lipstick, path: LIPSTICKS, brand: LANQI, audience: WOMEN, yuan: 89, sale: &[(ORANGE, 69)],
        name: ("「蜜渍」水光唇釉", "Honeyed Glossy Lip Tint"),
        says: ("水感薄膜，喝水不易沾杯，唇纹也不明显。", "A watery film that seldom marks a cup and softens fine lines."),
        facts: &[(NET, ("4 毫升", "4 ml")), GLOSSY, (LASTING, ("约 4 小时", "About 4 hours")), THREE_YEARS],
        colors: &[&[CORAL_RED], &[PINK], &[CHERRY_RED], &[ORANGE]], accent: Some(GOLD), ..Style::PLAIN
    },
    Style {
        kind: Kind::Lipstick, path: LIPSTICKS, brand: SNOWPEAR, audience: WOMEN, yuan: 59,
        name: ("「梨汤」滋润变色唇膏", "Pear Syrup Tinted Lip Balm"),
        says: ("先润后显色，素颜也能涂，不照镜子都行。", "Balm first, colour after; it needs neither make-up nor a mirror."),
        facts: &[(NET, ("3.2 克", "3.2 g")), SATIN, (KEY_INGREDIENT, ("雪梨提取物", "Snow pear extract")), THREE_YEARS],
        colors: &[&[BLUSH], &[ROSE_RED], &[APRICOT]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Cushion, path: CUSHIONS, brand: INKROSE, audience: WOMEN, yuan: 199,
        name: ("「宣纸」轻薄气垫", "Rice Paper Light Cushion"),
        says: ("薄薄一层，雀斑还隐约看得见，下午也不发暗。", "A thin veil that lets freckles show and does not dull by afternoon."),
        facts: &[(NET, ("15 克，附替换芯", "15 g with a refill")), SATIN, (LASTING, ("约 8 小时", "About 8 hours")), (("防晒", "Sun protection"), ("SPF 30，PA++", "SPF 30, PA++")), DRY_SKIN, THREE_YEARS],
        colors: &[&[IVORY], &[BEIGE], &[APRICOT]], accent: Some(ROSE_GOLD), ..Style::PLAIN
    },
    Style {
        kind: Kind::Cushion, path: CUSHIONS, brand: LANQI, audience: WOMEN, yuan: 149, sale: &[(BEIGE, 119)],
        name: ("「定格」控油气垫", "Still Frame Oil-Control Cushion"),
        says: ("粉扑偏小好按鼻翼，出油的午后补一下就好。", "A smaller puff that reaches beside the nose, for a quick touch after lunch."),
        facts: &[(NET, ("12 克", "12 g")), MATTE, (LASTING, ("约 10 小时", "About 10 hours")), OILY_SKIN, THREE_YEARS],
        colors: &[&[IVORY], &[BEIGE]], accent: Some(CHARCOAL), ..Style::PLAIN
    },
    Style {
        kind: Kind::EyePalette, cut: Some(2), path: EYES, brand: INKROSE, audience: WOMEN, yuan: 169,
        name: ("「秋山」四色眼影盘", "Autumn Hills Four-Colour Palette"),
        says: ("两个哑光、一个珠光、一个细闪，手指抹开就均匀。", "Two matte, one pearl and one fine glitter, even when blended by finger."),
        facts: &[(NET, ("6 克", "6 g")), (("色数", "Shades"), ("4 色", "4")), MATTE, THREE_YEARS],
        colors: &[&[CARAMEL], &[LOTUS_PINK], &[OLIVE]], ..Style::PLAIN
    },
    Style {
        kind: Kind::EyePalette, cut: Some(3), path: EYES, brand: LANQI, audience: WOMEN, yuan: 219,
        name: ("「万花筒」九色眼影盘", "Kaleidoscope Nine-Colour Palette"),
        says: ("从日常大地色到过节的酒红，一盘带着走。", "From everyday earth tones to a festive burgundy in one case."),
        facts: &[(NET, ("14 克", "14 g")), (("色数", "Shades"), ("9 色", "9")), SATIN, THREE_YEARS],
        colors: &[&[BURGUNDY], &[ROSE_GOLD]], ..Style::PLAIN
    },
    Style {
        kind: Kind::NailPolish, path: NAILS, brand: SNOWPEAR, audience: WOMEN, yuan: 39, sale: &[(MINT, 29)],
        name: ("「十指」快干指甲油", "Ten Fingers Quick-Dry Nail Polish"),
        says: ("宽扁刷头一笔刷满，三分钟表干，水性配方气味轻。", "A wide flat brush covers in one stroke; touch-dry in three minutes, with little smell."),
        facts: &[(NET, ("10 毫升", "10 ml")), GLOSSY, (LASTING, ("约 5 天", "About 5 days")), THREE_YEARS],
        colors: &[&[RED], &[BLUSH], &[NAVY], &[MINT], &[BURGUNDY]], ..Style::PLAIN
    },
    Style {
        kind: Kind::Perfume, path: PERFUMES, brand: INKROSE, audience: WOMEN, yuan: 399, colors: &[&[PINK]], accent: Some(GOLD),
        name: ("「夜开」玫瑰淡香精", "Night Bloom Rose Eau de Parfum"),
        says: ("前调是荔枝和露水，后面慢慢沉到玫瑰和一点檀木。", "Lychee and dew at first, settling slowly into rose and a little sandalwood."),
        facts: &[(NET, ("50 毫升", "50 ml")), (NOTES, ("花香木质", "Floral, woody")), DATE], ..UNCOLORED
    },
    Style {
        kind: Kind::Perfume, path: PERFUMES, brand: INKROSE, audience: UNISEX, yuan: 359, colors: &[&[BEAN_GREEN]],
        name: ("「竹影」清茶淡香水", "Bamboo Shade Green Tea Eau de Toilette"),
        says: ("像刚泡开的绿茶旁边放了一把竹叶，办公室里也合适。", "Like fresh green tea beside a handful of bamboo leaves, discreet enough for the office."),
        facts: &[(NET, ("50 毫升", "50 ml")), (NOTES, ("绿叶茶香", "Green, tea")), OFFICE], ..UNCOLORED
    },
    Style {
        kind: Kind::Perfume, path: PERFUMES, brand: LANQI, audience: UNISEX, yuan: 289, sale: &[(CARAMEL, 229)], colors: &[&[CARAMEL]], accent: Some(BROWN),
        name: ("「老木匠」雪松淡香精", "Old Carpenter Cedar Eau de Parfum"),
        says: ("雪松刨花、一点皮革，冷天里闻着暖和。", "Cedar shavings and a touch of leather, warm on a cold day."),
        facts: &[(NET, ("30 毫升", "30 ml")), (NOTES, ("木质皮革", "Woody, leather")), DAILY], ..UNCOLORED
    },
    Style {
        kind: Kind::Perfume, path: PERFUMES, brand: LANQI, audience: WOMEN, yuan: 259, colors: &[&[LEMON]],
        name: ("「橙花巷」柑橘淡香水", "Orange Blossom Lane Eau de Toilette"),
        says: ("橙花、柚子皮，干净得像刚晾好的衬衫。", "Orange blossom and pomelo peel, as clean as a shirt off the line."),
        facts: &[(NET, ("50 毫升", "50 ml")), (NOTES, ("柑橘花香", "Citrus, floral")), HOLIDAY], ..UNCOLORED
    },
];
