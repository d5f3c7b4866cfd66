//! The named colours of the demo shop, as a shop in China would write them on a label.

use crate::look::Rgb;

/// A colour with its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    /// 酒红
    pub zh: &'static str,
    /// Burgundy
    pub en: &'static str,
    /// As painted.
    pub rgb: Rgb,
}

macro_rules! colors {
    ($($name:ident $zh:literal $en:literal $rgb:literal;)*) => {
        $(
            #[doc = $en]
            pub const $name: Color = Color {
                zh: $zh,
                en: $en,
                rgb: Rgb(($rgb >> 16 & 0xff) as u8, ($rgb >> 8 & 0xff) as u8, ($rgb & 0xff) as u8),
            };
        )*
        /// All of them, reds first.
        pub const ALL: &[Color] = &[$($name),*];
    };
}

colors! {
    RED "大红" "Red" 0xC8202F;
    BURGUNDY "酒红" "Burgundy" 0x6E1A2B;
    ROSE_RED "玫红" "Rose Red" 0xC2255C;
    BRICK_RED "砖红" "Brick Red" 0x9C4332;
    CHERRY_RED "樱桃红" "Cherry Red" 0xA8142E;
    CORAL_RED "珊瑚红" "Coral" 0xE0584F;
    RUST_RED "铁锈红" "Rust Red" 0x8F3A22;
    PINK "粉色" "Pink" 0xF0A9B8;
    BLUSH "裸粉" "Blush" 0xE7C4BC;
    LOTUS_PINK "藕粉" "Dusty Pink" 0xC99A9A;
    ORANGE "橙色" "Orange" 0xE67E2E;
    APRICOT "杏色" "Apricot" 0xEBCBA8;
    CARAMEL "焦糖色" "Caramel" 0xA8642F;
    BROWN "棕色" "Brown" 0x6B4530;
    COFFEE "咖啡色" "Coffee Brown" 0x4E372C;
    CAMEL "驼色" "Camel" 0xBC9263;
    KHAKI "卡其" "Khaki" 0xB5A27B;
    OATMEAL "燕麦色" "Oatmeal" 0xD9CCB6;
    CREAM "米白" "Cream" 0xF2EADB;
    BEIGE "米色" "Beige" 0xDFD0B4;
    WHITE "白色" "White" 0xF8F7F4;
    IVORY "象牙白" "Ivory" 0xF5EFE0;
    YELLOW "黄色" "Yellow" 0xF0C53A;
    MUSTARD "姜黄" "Mustard" 0xC9932B;
    LEMON "鹅黄" "Lemon" 0xF3E08A;
    GOLD "金色" "Gold" 0xC6A24A;
    GREEN "绿色" "Green" 0x3E8E55;
    DARK_GREEN "墨绿" "Dark Green" 0x22483A;
    OLIVE "橄榄绿" "Olive" 0x6B6C3B;
    ARMY_GREEN "军绿" "Army Green" 0x4C5238;
    MINT "薄荷绿" "Mint" 0xA9D6C1;
    BEAN_GREEN "豆绿" "Sage" 0x9DB191;
    LAKE_BLUE "湖蓝" "Lake Blue" 0x2A8A95;
    SKY_BLUE "天蓝" "Sky Blue" 0x8DBFE2;
    BLUE "蓝色" "Blue" 0x2F62AE;
    HAZE_BLUE "雾霾蓝" "Dusty Blue" 0x8098AE;
    DENIM_BLUE "牛仔蓝" "Denim Blue" 0x46658C;
    NAVY "藏青" "Navy" 0x1F2C4D;
    PURPLE "紫色" "Purple" 0x6F4690;
    LILAC "香芋紫" "Lilac" 0xB7A3CB;
    BLACK "黑色" "Black" 0x1E1D20;
    CHARCOAL "炭灰" "Charcoal" 0x44464A;
    GREY "灰色" "Grey" 0x8D8F92;
    LIGHT_GREY "浅灰" "Light Grey" 0xC6C7C9;
    SILVER "银色" "Silver" 0xBFC4C9;
    CHAMPAGNE "香槟色" "Champagne" 0xE3D0B0;
    ROSE_GOLD "玫瑰金" "Rose Gold" 0xC68F7C;
    WALNUT "胡桃木色" "Walnut Brown" 0x5F4230;
    WOOD "原木色" "Natural Wood" 0xCFA777;
    CLEAR "透明" "Clear" 0xDCE6EA;
}
