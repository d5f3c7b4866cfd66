//! The names attributes go by and the values many products share. The same thing has one name through the whole shop,
//! so that a shopper's filter finds all of it.

use crate::draft::Pair;

macro_rules! words {
    ($($name:ident $zh:literal $en:literal;)*) => { $(pub(super) const $name: Pair = ($zh, $en);)* };
}

words! {
    // Keys: electronics
    CONNECTION "连接方式" "Connectivity";
    BATTERY "续航" "Battery life";
    NOISE "降噪" "Noise cancelling";
    MICROPHONE "麦克风" "Microphone";
    WATER "防水" "Water resistance";
    PORT "充电接口" "Charging port";
    POWER "功率" "Power";
    FAST_CHARGING "快充" "Fast charging";
    WIRELESS_CHARGING "无线充电" "Wireless charging";
    SCREEN "屏幕尺寸" "Screen size";
    NETWORK "网络" "Network";
    BACKLIGHT "背光" "Backlight";
    SWITCH "轴体" "Switch";
    LENGTH "长度" "Length";
    CAPACITY "容量" "Capacity";
    WARRANTY "保修" "Warranty";
    // Keys: home and kitchen
    DIMENSIONS "尺寸" "Dimensions";
    WEIGHT "重量" "Weight";
    FILLING "填充物" "Filling";
    WASHING "洗涤" "Care";
    FEATURE "功能" "Feature";
    STYLE "风格" "Style";
    SCENT "香型" "Scent";
    BURNS "燃烧时间" "Burning time";
    LASTS "使用时间" "Lasts";
    LIGHT "光源" "Light source";
    DIMMING "调光" "Dimmable";
    MOVEMENT "机芯" "Movement";
    PIECES "件数" "Pieces";
    KEEPS_WARM "保温" "Insulation";
    STOVES "适用灶具" "Stove compatibility";
    COATING "涂层" "Coating";
    DISHWASHER "洗碗机适用" "Dishwasher safe";
    MICROWAVE "微波炉适用" "Microwave safe";
    SERVES "适合人数" "Serves";
    NOISE_LEVEL "噪音" "Noise level";
    CRAFT "工艺" "Craft";
    OCCASION "适用场景" "Occasion";
    // Keys: toys, sport
    AGE "适用年龄" "Age";
    SKILLS "锻炼能力" "Skills";
    PLAYERS "人数" "Players";
    POWERED "供电方式" "Power source";
    SAFETY "安全" "Safety";
    THICKNESS "厚度" "Thickness";
    LEVEL "适合水平" "Level";
    SEASON "季节" "Season";
    SLEEPS "可住人数" "Sleeps";
    // Keys: food
    NET "净含量" "Net weight";
    SHELF_LIFE "保质期" "Shelf life";
    ORIGIN "产地" "Origin";
    ALLERGENS "过敏原" "Allergens";
    FLAVOUR "口味" "Flavour";
    SUGAR "含糖量" "Sugar";
    CAFFEINE "咖啡因" "Caffeine";
    ROAST "烘焙度" "Roast";
    PACKAGING "包装" "Packaging";
    BREWING "冲泡" "Brewing";
    HARVEST "采摘" "Picked";
    ORGANIC "有机" "Organic";
    // Keys: books and stationery
    AUTHOR "作者" "Author";
    PAGES "页数" "Pages";
    LANGUAGE "语言" "Language";
    BINDING "装帧" "Binding";
    PAPER "纸张" "Paper";
    NIB "笔尖" "Tip";
    THEME "主题" "Theme";
    REFILL "补充" "Refill";
    // Values
    YES "支持" "Yes";
    NO "不支持" "No";
    CAN "可以" "Yes";
    CANNOT "不可以" "No";
    NONE "无" "None";
    ONE_YEAR "一年" "1 year";
    TYPE_C "Type-C" "USB-C";
    BLUETOOTH "蓝牙 5.4 无线" "Bluetooth 5.4, wireless";
    WIRED "有线，3.5 毫米" "Wired, 3.5 mm";
    MACHINE "可机洗" "Machine wash";
    COLD_WASH "30℃ 轻柔机洗" "Machine wash, gentle, 30 °C";
    HAND_WASH "手洗" "Hand wash";
    COTTON "棉" "Cotton";
    LINEN "亚麻" "Linen";
    WOOL "羊毛" "Wool";
    SILK "真丝" "Silk";
    POLYESTER "聚酯纤维" "Polyester";
    CERAMIC "陶瓷" "Ceramic";
    PORCELAIN "白瓷" "Porcelain";
    GLASS "玻璃" "Glass";
    STEEL "不锈钢" "Stainless steel";
    IRON "铸铁" "Cast iron";
    ALUMINIUM "铝合金" "Aluminium";
    WOODEN "实木" "Solid wood";
    BAMBOO "竹" "Bamboo";
    PLASTIC "塑料" "Plastic";
    SILICONE "硅胶" "Silicone";
    RUBBER "橡胶" "Rubber";
    PLUSH "毛绒" "Plush";
    PAPER_MADE "纸" "Paper";
    NYLON "尼龙" "Nylon";
    LEATHER "牛皮" "Leather";
    KIDS "儿童" "Kids";
    OFFICE "办公室" "Office";
    TRAVEL "旅行" "Travel";
    GIFT "送礼" "As a gift";
    HOME "居家" "At home";
    CAMPING "露营" "Camping";
}
