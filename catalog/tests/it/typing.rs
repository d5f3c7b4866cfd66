//! Typing survives.
//!
//! 1. Pinyin in full, in parts, joined or spaced, with ordinary talk around it; initials; a wrong character; wrong
//!    letters; words joined and split; model numbers with and without dashes: each becomes what the shop calls it.
//! 2. What is likely is applied; what is a guess is offered and changes nothing.
//! 3. What is known stays: every name, category and brand of the demo shop, in both languages, and plain questions.
//! 4. What the shop does not sell is not made into something it does.
//! 5. Any text is safe: spans lie on character boundaries, in order, and the text is the original with the changes made.

use std::sync::OnceLock;

use catalog::analysis::fold;
use catalog::index::{SearchIndex, build};
use catalog::product::{Bilingual, Product};
use catalog::spelling::{How, Rewritten};
use proptest::prelude::*;
use tempfile::TempDir;

/// The index of these products; a product earlier in the list is more popular.
pub(crate) fn index(products: impl IntoIterator<Item = Product>) -> SearchIndex {
    let folder = TempDir::new().unwrap();
    let rows =
        products.into_iter().enumerate().map(|(at, product)| (at as u64 + 1, product, 9_999_999 - at as u64));
    build(folder.path(), rows).unwrap();
    SearchIndex::open(folder.path()).unwrap()
}

/// The demo shop's products.
pub(crate) fn demo_products() -> Vec<Product> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/products.jsonl");
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The demo shop's index, built once.
pub(crate) fn demo() -> &'static SearchIndex {
    static DEMO: OnceLock<SearchIndex> = OnceLock::new();
    DEMO.get_or_init(|| index(demo_products()))
}

/// A product with a name, a model and a path of categories.
pub(crate) fn product(id: &str, zh: &str, en: &str, model: Option<&str>, path: &[(&str, &str)]) -> Product {
    let side = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Product {
        id: id.to_owned(),
        name: Bilingual { zh: side(zh), en: side(en) },
        model: model.map(str::to_owned),
        category: path.iter().map(|(zh, en)| Bilingual { zh: side(zh), en: side(en) }).collect(),
        ..Product::default()
    }
}

/// `expect` is the text after repair.
fn check(shop: &SearchIndex, text: &str, expect: &str, how: &[How]) {
    let got = shop.rewrite(text);
    let hows: Vec<How> = got.changes.iter().map(|change| change.how).collect();
    assert_eq!((got.text.as_str(), hows.as_slice()), (expect, how), "{text}: {got:?}");
}

/// Nothing is changed, and `offer` is what is offered.
fn offered(shop: &SearchIndex, text: &str, offer: Option<&str>) {
    let got = shop.rewrite(text);
    assert_eq!((got.changes.len(), got.suggestion.as_deref()), (0, offer), "{text}: {got:?}");
}

#[test]
fn pinyin() {
    for (text, expect) in [
        ("lianyiqun", "连衣裙"),
        ("lian yi qun", "连衣裙"),
        ("wo xiang mai lianyiqun", "我想买连衣裙"),
        ("hongselianyiqun", "红色连衣裙"),
        ("hongse lianyiqun 300以内", "红色连衣裙 300以内"),
        ("lan ya erji", "蓝牙耳机"),
        ("lanyaerji", "蓝牙耳机"),
        ("nvshi xiezi", "女士鞋子"),
        ("you mei you beibao", "有没有背包"),
        ("gei mama mai lianyiqun", "给妈妈买连衣裙"),
        ("heise xie zi", "黑色鞋子"),
        ("changqun", "长裙"),
        ("txu", "t恤"),
        ("red lianyiqun", "red 连衣裙"),
        ("i want a baowenbei", "i want a 保温杯"),
        ("lianyiqn", "连衣裙"),
        ("censan", "衬衫"),
    ] {
        check(demo(), text, expect, &[How::Pinyin]);
    }
    check(demo(), "chenshan 200 yinei", "衬衫 200 以内", &[How::Pinyin, How::Pinyin]);
    check(demo(), "chenshan 200yinei", "衬衫 200以内", &[How::Pinyin, How::Pinyin]);
    check(demo(), "sanbai kuai yinei de lianyiqun", "三百块以内的连衣裙", &[How::Pinyin]);
}

#[test]
fn initials() {
    check(demo(), "lyq", "连衣裙", &[How::Initials]);
    check(demo(), "bwb", "保温杯", &[How::Initials]);
    offered(demo(), "ej", Some("耳机"));
}

#[test]
fn a_wrong_character() {
    for (text, expect) in [
        ("连衣群", "连衣裙"),
        ("连一群", "连衣裙"),
        ("红色连衣群", "红色连衣裙"),
        ("红色連衣群300以內", "红色连衣裙300以内"),
        ("蓝牙而机", "蓝牙耳机"),
        ("耳几", "耳机"),
        ("羽绒福", "羽绒服"),
        ("保文杯", "保温杯"),
        ("牛仔库", "牛仔裤"),
        ("我要找群子", "我要找裙子"),
        ("像框", "相框"),
        ("风梨酥", "凤梨酥"),
    ] {
        check(demo(), text, expect, &[How::WrongCharacter]);
    }
}

#[test]
fn wrong_letters() {
    for (text, expect) in [
        ("headpones", "headphones"),
        ("haedphones", "headphones"),
        ("hedphnes", "headphones"),
        ("shrit", "shirt"),
        ("dres", "dress"),
        ("jeens", "jeans"),
        ("red dres under 300", "red dress under 300"),
        ("bluetoth speaker", "bluetooth speaker"),
        ("snekers", "sneakers"),
        ("umbrela", "umbrella"),
        ("water botle", "water bottle"),
    ] {
        check(demo(), text, expect, &[How::Letters]);
    }
    check(demo(), "wireles headphnes", "wireless headphones", &[How::Letters, How::Letters]);
}

#[test]
fn joined_and_split() {
    check(demo(), "lap top bag", "laptop bag", &[How::Joined]);
    for (text, expect) in [
        ("red blue tooth", "red bluetooth"),
        ("blue tooth", "bluetooth"),
        ("back pack", "backpack"),
        ("rain coat", "raincoat"),
    ] {
        check(demo(), text, expect, &[How::Joined]);
    }
    for (text, expect) in [
        ("waterbottle", "water bottle"),
        ("bluetoothspeaker", "bluetooth speaker"),
        ("runningshoes", "running shoes"),
    ] {
        check(demo(), text, expect, &[How::Split]);
    }
}

#[test]
fn model_numbers() {
    let path = [("耳机", "Headphones")];
    let shop = index([
        product("P1", "降噪耳机", "Noise cancelling headphones", Some("WH-1000XM4"), &path),
        product("P2", "手机", "Galaxy S24 Ultra phone", Some("SM-S928B"), &[("手机", "Phones")]),
        product("P3", "相机", "Camera EOS R50 kit", None, &[("相机", "Cameras")]),
        product("P4", "", "Earbuds QC 45 black", None, &path),
    ]);
    for text in ["wh 1000 xm4", "wh-1000 xm4", "wh1000 xm4", "WH 1000XM4"] {
        check(&shop, text, "wh1000xm4", &[How::Joined]);
    }
    check(&shop, "sm s928b", "sms928b", &[How::Joined]);
    check(&shop, "eos r 50", "eos r50", &[How::Joined]);
    check(&shop, "qc45", "qc 45", &[How::Split]);
    for text in ["WH1000XM4", "wh-1000xm4", "SM-S928B", "eos r50", "S24", "500ml", "42码", "1000"] {
        check(&shop, text, &fold(text), &[]);
        offered(&shop, text, None);
    }
}

#[test]
fn one_language_is_enough() {
    let path_en = [("", "Dresses")];
    let english = index([
        product("a", "", "Summer dress", None, &path_en),
        product("b", "", "Halfmoon candle", None, &[("", "Home")]),
        product("c", "", "Halfmoon candle holder", None, &[("", "Home")]),
    ]);
    check(&english, "lianyiqun", "连衣裙", &[How::Pinyin]);
    check(&english, "连衣群", "连衣裙", &[How::WrongCharacter]);
    check(&english, "cnadles", "candles", &[How::Letters]);
    check(&english, "halfmoon canlde", "halfmoon candle", &[How::Letters]);
    let chinese = index([product("a", "真丝连衣裙", "", None, &[("连衣裙", "")])]);
    check(&chinese, "dreess", "dress", &[How::Letters]);
    check(&chinese, "zhensi lianyiqun", "真丝连衣裙", &[How::Pinyin]);
    let none = index([]);
    check(&none, "lianyiqun", "连衣裙", &[How::Pinyin]);
    check(&none, "anything at all", "anything at all", &[]);
}

#[test]
fn what_is_known_stays() {
    let mut texts: Vec<String> = Vec::new();
    for product in demo_products() {
        let named = [Some(&product.name), product.brand.as_ref(), product.material.as_ref()];
        let named = named.into_iter().flatten().chain(&product.category).chain(&product.colors);
        texts.extend(named.flat_map(Bilingual::each).map(str::to_owned));
        texts.push(product.id.clone());
    }
    texts.sort();
    texts.dedup();
    assert!(texts.len() > 2_500);
    for text in [
        "do you have any red dresses under 300",
        "有没有三百以内的红色连衣裙",
        "where is the toilet",
        "what is your return policy",
        "compare 1 and 2",
        "the second one",
        "something for my mum",
        "my kid gets soaked on the way to school",
        "something to take when visiting relatives",
        "退货怎么办",
        "第二个多少钱",
        "便宜一点的",
        "还有别的颜色吗",
        "给妈妈买件毛衣",
        "i am looking for a birthday gift",
        "t-shirt",
        "usb c",
        "size m",
        "xl",
        "42码",
        "500ml",
        "",
    ] {
        texts.push(text.to_owned());
    }
    let changed: Vec<(String, Rewritten)> = texts
        .into_iter()
        .map(|text| (demo().rewrite(&text), text))
        .filter(|(got, text)| !got.changes.is_empty() || got.suggestion.is_some() || got.text != fold(text))
        .map(|(got, text)| (text, got))
        .collect();
    assert!(changed.is_empty(), "{changed:#?}");
}

#[test]
fn what_is_not_sold_is_not_made_into_what_is() {
    for text in [
        "netflix",
        "iphone 11",
        "horse",
        "beer",
        "carpet",
        "guitar",
        "piano",
        "samsung",
        "nike shoes",
        "ps5",
        "xbox",
        "sword",
        "boat",
        "钢琴",
        "电视机",
        "冰箱",
        "汽车",
        "三星手机",
        "耐克",
    ] {
        offered(demo(), text, None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_safe(text in "(\\PC|[a-z]{1,12}| |连衣裙|群|lian|yi|qun|-|'|[0-9]){0,40}") {
        let got: Rewritten = demo().rewrite(&text);
        let folded = fold(&text);
        let (mut at, mut made) = (0, String::new());
        for change in &got.changes {
            prop_assert!(at <= change.from && change.from < change.to && change.to <= folded.len());
            prop_assert_eq!(&folded[change.from..change.to], &change.was);
            made.push_str(&folded[at..change.from]);
            made.push_str(&change.now);
            at = change.to;
        }
        made.push_str(&folded[at..]);
        prop_assert_eq!(made, got.text);
    }
}
