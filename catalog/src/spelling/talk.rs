//! Ordinary words of a shopper's talk that no shop's data need hold and that are never repaired into something sold.

use std::collections::HashSet;
use std::sync::LazyLock;

/// English words of prices, comparisons, orders and the shop's rules, beyond the shared tables' own.
pub(super) static ENGLISH: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "able above accept add again ago all almost alone along already always another anyone anywhere around ask available \
     away back bad balance bank bargain base be because become before begin behind below beneath beside best better \
     between beyond big bigger biggest both bring broken bucks budget but buys call came cannot card cards care carry \
     cash cashier cent cents change cheap cheaper cheapest check checkout child choose class clean clear clearly close \
     closed closes closest closing cm code cold colour color come comes compare compared comparison cost costs counter \
     coupon credit currency customer damaged day days deal deals deliver delivered delivery deposit describe detail \
     details did differ difference different discount discounts dollar dollars done down during each early easy either \
     else enough entrance escalator euro euros even evening ever every everyone everything exact exactly except \
     exchange exclude exit expensive explain extra fair far fast faster few fewer fifth fifty figure fill first fit fits \
     five fix floor follow forget forgot four fourth free friday friend from full gave gift give given go goes going \
     gone good got great guarantee guess had half hand happy hard has hate have having height help here high higher \
     highest holiday home hour hours hundred ill important inch inches include included including inside instead \
     instore invoice issue items keep kept kid kind know large larger largest last late later latest least leave left \
     length less let level lift like limit list little live local locate located location long longer longest look \
     looked looks lot lots love low lower lowest made make makes making manager many match maximum max may maybe mean \
     means meet member membership middle min mind minimum minute mine miss missing monday money month months more most \
     move much must name near nearby nearest need needed needs never new newer newest next nine no nobody none nope \
     normal nor not nothing notice number off offer offers often old older once online only open opening opens opposite \
     option order other others otherwise ours out outside over own paid parking part past pay payment pence people per \
     perfect person phone pick pickup place plain plus points policies policy popular possible pound pounds prefer \
     price priced prices pricey problem promotion proper put quality question questions quick quid quite rather reach \
     ready reason receipt recent reduce reduced refund refunds regular remember remove repair replace restroom return \
     returned returns review reviews right rmb room said sale sales same saturday save saw say second section seem seen \
     seller send service seven several shelf ship shipping shop shopping shops short shorter shortest side similar since \
     single sir six size sizes slow small smaller smallest smart sold someone somewhere son soon sort speak special \
     specific spend staff stairs start stay still stop store stores strong such sunday sure swap take taken talk tax \
     tell ten than their themselves then they thin thinking third this those thousand three through thursday time times \
     tiny today together toilet toilets tomorrow tonight top total touch try trying tuesday twenty twice two type under \
     underneath understand unless until up upon usd use used useful user using usual value very visit voucher wait \
     warranty was wash way wednesday week weekend weeks weight well went were what when where whether while whole whom \
     whose why wide width within without woman word work works world worse worst worth would wrong yeah year years \
     yen yes yesterday yet yuan yup"
        .split_ascii_whitespace()
        .collect()
});

/// The shortest word the dictionary is asked for: below, it holds too many that nobody means (whit, nife).
const IN_DICTIONARY: usize = 5;

/// Whether a folded text has an English word in it, whatever the shop sells: names (iphone, xxl) are said in any language.
#[must_use]
pub fn has_english(folded: &str) -> bool {
    let mut words = folded.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1);
    words.any(|word| DICTIONARY.binary_search(&word).is_ok())
}

/// Whether a folded word is written as English dictionaries write it: what is spelt rightly is no slip, even where the shop
/// has nothing of that name and something one letter away (soaked, socked).
pub(super) fn in_dictionary(word: &str) -> bool {
    DICTIONARY.binary_search(&word).is_ok() && word.len() >= IN_DICTIONARY
}

/// Reads the dictionary now.
pub(super) fn warm() {
    LazyLock::force(&DICTIONARY);
}

/// Sorted.
static DICTIONARY: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut words = random_word::all(random_word::Lang::En).to_vec();
    words.sort_unstable();
    words
});

/// Chinese said of prices and amounts: read from pinyin beside the shared tables' words.
pub(super) const CHINESE: &[&str] = &[
    "以内",
    "以下",
    "以上",
    "以后",
    "左右",
    "之间",
    "不超过",
    "便宜",
    "便宜的",
    "便宜点",
    "贵",
    "最便宜",
    "最贵",
    "预算",
    "块",
    "块钱",
    "元",
    "人民币",
    "给",
    "送",
    "不要",
    "不",
    "大",
    "小",
    "大一点",
    "小一点",
    "新",
    "多少钱",
    "多少",
    "一",
    "二",
    "两",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "百",
    "千",
    "万",
    "到",
    "要",
    "双",
    "条",
    "只",
    "台",
    "部",
    "男",
    "女",
    "穿",
    "戴",
];

/// Characters that stand alone in a sentence and are no slip.
pub(super) const ALONE: &str = "一二两三四五六七八九十百千万零半第几多少个件条双只款台部副顶瓶盒包袋把张本支块份种对辆罐箱样套件颗粒根片卷斤克升元角分毛钱码号寸\
    我你您他她它们这那哪谁啥何怎每各某本该其此的地得了着过吗呢吧啊呀哦噢嘛啦哈么哟嗯呃额喂嗨要想买卖找看用给送让叫请帮问说讲知道来去到从在是有没无不别非未能会可该应\
    需必和与跟同及或但而且因为所以如果就才也还再又都只很太更最挺蛮极真好坏大小长短高低宽窄厚薄轻重新旧老少男女人家里外上下前后左右中间内旁边时天日月年号点分\
    秒周早晚今明昨现穿戴背拿放吃喝玩写读听洗擦装带挂坐睡走跑跳开关换退修付刷贵便宜打折优惠冷热暖凉干湿软硬红橙黄绿青蓝紫黑白灰棕粉金银米色式型版系";
