//! The brands of the fashion departments. All are made up for this shop.

use crate::draft::Pair;

macro_rules! brands {
    ($($name:ident $zh:literal $en:literal;)*) => {
        $(#[doc = $en] pub const $name: Pair = ($zh, $en);)*
        /// All of them.
        pub const ALL: &[Pair] = &[$($name),*];
    };
}

brands! {
    // Women
    ANZHI "岸芷里" "Anzhi Lane";
    POMEGRANATE "石榴湾" "Pomegranate Bay";
    SPRUCE "云杉与弦" "Spruce & String";
    LANTERN "半亩灯" "Half-Acre Lantern";
    CHESTNUT "栗子街九号" "Chestnut Row 9";
    QIANCHUAN "浅川屿" "Qianchuan Isle";
    // Men
    NORTH_SLOPE "北坡以北" "North of Northslope";
    YARD "拾柒号院" "Yard Seventeen";
    FERRY "野渡口" "Wild Ferry";
    ELM "白榆堂" "White Elm Hall";
    // Children
    XIAOMAN "小满田埂" "Xiaoman Field";
    DANDELION "蒲公英仓" "Dandelion Barn";
    HAYSTACK "麦垛上" "Up the Haystack";
    // Shoes
    BUTANG "步棠" "Butang Walks";
    COBBLE "石板路十步" "Ten Cobbles";
    TAILWIND "顺风脚" "Tailwind Foot";
    // Bags
    QUAY "橘子码头" "Tangerine Quay";
    LATCH "搭扣先生" "Mister Latch";
    FAR_STATION "远站" "Farstation";
    // Beauty
    LANQI "兰砌" "Lanqi";
    DEW "晨露方" "Dewline Formula";
    INKROSE "墨玫" "Inkrose";
    SNOWPEAR "雪梨小铺" "Snowpear";
}
