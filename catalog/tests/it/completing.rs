//! Completing as one types.
//!
//! 1. A beginning in either language, in pinyin (whole, cut off in a syllable, first letters) leads to kinds,
//!    categories, brands and products; the words before the last must all fit.
//! 2. Products come by popularity, then row, and make up at most half of the list; the rest come by count.
//! 3. Labels are in both languages; the text to ask is in the one asked for.
//! 4. Popular needs are the caller's and are found the same way.
//! 5. Any text is safe, no list is longer than asked for, no two lines say the same, and the same text gives the same list.

use catalog::complete::{Beside, Completion, CompletionKind, Need};
use catalog::index::SearchIndex;
use catalog::product::{Bilingual, Lang, Product};
use proptest::prelude::*;

use crate::typing::{demo, demo_products, index, product};

fn complete(
    shop: &SearchIndex,
    products: &[Product],
    text: &str,
    lang: Lang,
    limit: usize,
) -> Vec<Completion> {
    let needs = [
        Need { label: Bilingual::new("送妈妈的礼物", "a gift for mum"), count: 9 },
        Need { label: Bilingual::new("通勤背包", "commuter backpack"), count: 12 },
    ];
    let names =
        |row: u64| products.get(usize::try_from(row).unwrap() - 1).map(|product| product.name.clone());
    shop.complete(text, lang, limit, &Beside { names: &names, needs: &needs }).unwrap()
}

fn in_demo(text: &str, lang: Lang) -> Vec<Completion> {
    static PRODUCTS: std::sync::OnceLock<Vec<Product>> = std::sync::OnceLock::new();
    complete(demo(), PRODUCTS.get_or_init(demo_products), text, lang, 8)
}

#[test]
fn kinds_by_any_beginning() {
    for text in ["连", "连衣", "liany", "lian yi", "lyq", "我想买连", "lianyiqun", "連衣"] {
        let got = in_demo(text, Lang::Zh);
        assert_eq!((got[0].kind, got[0].text.as_str()), (CompletionKind::Kind, "连衣裙"), "{text}: {got:?}");
    }
    for text in ["dre", "Dress", "i want a dre", "dresses"] {
        let got = in_demo(text, Lang::En);
        assert_eq!((got[0].kind, got[0].text.as_str()), (CompletionKind::Kind, "dress"), "{text}: {got:?}");
        assert_eq!(got[0].label, Bilingual::new("连衣裙", "dress"));
        assert!(got[0].count > 10);
    }
    for (text, lang, expect) in [
        ("running sh", Lang::En, "running shoes"),
        ("headpho", Lang::En, "headphones"),
        ("红色连", Lang::Zh, "红色连衣裙"),
        ("红色 lianyi", Lang::Zh, "红色连衣裙"),
        ("red dre", Lang::En, "red dress"),
        ("red dre", Lang::Zh, "红色连衣裙"),
        ("hongse lianyi", Lang::Zh, "红色连衣裙"),
        ("half", Lang::En, "Halfgrid"),
        ("banmu", Lang::Zh, "半亩灯"),
        ("保", Lang::Zh, "保温杯"),
    ] {
        let got = in_demo(text, lang);
        assert!(got.iter().any(|line| line.text == expect), "{text}: no {expect} in {got:?}");
    }
}

#[test]
fn products_by_popularity() {
    let all: Vec<Product> =
        ["Blue lamp", "Green lamp", "Blue lantern", "Blue lamp shade", "Lamp oil", "Blue chair"]
            .iter()
            .enumerate()
            .map(|(at, name)| product(&format!("p{at}"), "", name, None, &[]))
            .collect();
    let shop = index(all.clone());
    let rows = |text: &str, limit: usize| -> Vec<u64> {
        complete(&shop, &all, text, Lang::En, limit).iter().filter_map(|line| line.row).collect()
    };
    assert_eq!(rows("la", 20), [1, 2, 3, 4, 5]);
    assert_eq!(rows("la", 6), [1, 2, 3], "half of the list");
    assert_eq!(rows("blue la", 20), [1, 3, 4]);
    assert_eq!(rows("blue lamps", 20), [1, 4]);
    assert_eq!(rows("lamp bl", 20), [1, 4]);
    assert_eq!(rows("red la", 20), [0; 0]);
    assert_eq!(rows("l", 20), [1, 2, 3, 4, 5]);
    assert_eq!(rows("p3", 20), [0; 0], "two letters of an id are no name");
}

#[test]
fn few_among_very_many() {
    // 6,000 red things and 6,000 lamps; 3 are both, far from the beginning and not popular.
    let name = |at: usize| match at {
        9_000 | 9_500 | 9_900 => format!("Red lamp {at}"),
        at if at % 2 == 0 => format!("Red chair {at}"),
        at => format!("Blue lamp {at}"),
    };
    let all: Vec<Product> =
        (0..12_000).map(|at| product(&format!("p{at}"), "", &name(at), None, &[])).collect();
    let shop = index(all.clone());
    let found = |text: &str| -> Vec<u64> {
        complete(&shop, &all, text, Lang::En, 20).iter().filter_map(|line| line.row).collect()
    };
    assert_eq!(found("red cha"), (0..10).map(|at| at * 2 + 1).collect::<Vec<_>>(), "the popular ones");
    // As more is typed, what is rare is found wherever it stands.
    assert_eq!(found("red lamp 9500"), [9_501]);
    assert_eq!(found("lamp 9500 re"), [9_501]);
}

#[test]
fn chinese_products_by_any_word_and_by_sound() {
    let all: Vec<Product> = ["云朵真丝围巾", "云朵羊毛毯", "真丝枕套"]
        .iter()
        .enumerate()
        .map(|(at, name)| product(&format!("p{at}"), name, "", None, &[]))
        .collect();
    let shop = index(all.clone());
    for (text, expect) in [
        ("真丝", vec![1, 3]),
        ("真", vec![1, 3]),
        ("zhensi", vec![1, 3]),
        ("zhens", vec![1, 3]),
        ("云朵真", vec![1]),
        ("云朵 zhen", vec![1]),
    ] {
        let rows: Vec<u64> =
            complete(&shop, &all, text, Lang::Zh, 20).iter().filter_map(|line| line.row).collect();
        assert_eq!(rows, expect, "{text}");
    }
}

#[test]
fn needs_of_others() {
    for (text, lang, expect) in [
        ("song", Lang::Zh, "送妈妈的礼物"),
        ("送", Lang::Zh, "送妈妈的礼物"),
        ("gift", Lang::En, "a gift for mum"),
        ("comm", Lang::En, "commuter backpack"),
        ("", Lang::En, "commuter backpack"),
    ] {
        let got = in_demo(text, lang);
        let need = got.iter().find(|line| line.kind == CompletionKind::Need);
        assert_eq!(need.map(|line| line.text.as_str()), Some(expect), "{text}: {got:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_safe(text in "(\\PC|[a-z]{1,6}| |连衣|红色|wh-1|'|[0-9]){0,12}", limit in 0_usize..12, zh: bool) {
        let lang = if zh { Lang::Zh } else { Lang::En };
        let products = [];
        let got = complete(demo(), &products, &text, lang, limit);
        prop_assert!(got.len() <= limit);
        prop_assert_eq!(&got, &complete(demo(), &products, &text, lang, limit));
        for (at, line) in got.iter().enumerate() {
            prop_assert!(!line.text.is_empty());
            prop_assert!(got[..at].iter().all(|other| other.text != line.text));
        }
    }

    #[test]
    fn half_are_products(text in "[a-z]{1,3}|[连红白手小大花]", zh: bool) {
        let got = in_demo(&text, if zh { Lang::Zh } else { Lang::En });
        let products = got.iter().filter(|line| line.kind == CompletionKind::Product).count();
        prop_assert!(products <= 4, "{got:?}");
    }
}
