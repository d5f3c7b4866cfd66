//! Properties:
//! 1. A session counts once per need, and a need is seen by as many sessions as had it.
//! 2. Nothing that is not in the shop's own terms becomes a need: no word, no size, no odd price, no foreign value; the
//!    file holds not a byte of what was typed.
//! 3. A need gives back the limits it was made of.
//! 4. An import leaves the counts alone; a broken file costs the counts and nothing else.

use std::collections::BTreeSet;

use catalog::entities::{Entity, link};
use catalog::index::SearchIndex;
use catalog::lexicon::{Field, Lexicon};
use catalog::needs::{NeedKey, Needs, POPULAR};
use catalog::search::Filter;
use catalog::shop::Shop;

use crate::shop_dir::Place;

const FEED: &str = r#"{"id":"D1","name":{"zh":"红色连衣裙","en":"Red dress"},"category":[{"zh":"女装","en":"Women"},{"zh":"连衣裙","en":"Dresses"}],"price":{"minor":25900,"currency":"CNY"},"colors":[{"zh":"红色","en":"Red"}],"audience":{"zh":"女士","en":"Women"}}
{"id":"H1","name":{"zh":"无线耳机","en":"Wireless headphones"},"brand":{"zh":"山雀","en":"Titmouse"},"category":[{"zh":"数码","en":"Electronics"},{"zh":"耳机","en":"Headphones"}],"price":{"minor":49900,"currency":"CNY"}}
"#;

fn shop(place: &Place) -> (Shop, SearchIndex) {
    place.import("products.jsonl", FEED).unwrap();
    let shop = Shop::open(&place.shop(), None).unwrap();
    shop.rebuild_index().unwrap();
    let index = SearchIndex::open(&shop.index_dir()).unwrap();
    (shop, index)
}

/// The limits in a sentence, as a conversation would have them.
fn limits(text: &str, lexicon: &Lexicon) -> Vec<Filter> {
    let filter = |entity: Entity| match entity {
        Entity::Value { field, keys } => Some(Filter::Value { field, keys }),
        Entity::Price { min, max } => Some(Filter::Price { min, max }),
        Entity::Occasion { .. } | Entity::Hint { .. } | Entity::Text { .. } => None,
    };
    link(text, lexicon, &[]).links.into_iter().filter_map(|link| filter(link.entity)).collect()
}

#[test]
fn a_session_counts_once() {
    let place = Place::new();
    let (_, index) = shop(&place);
    let key = |text: &str| NeedKey::of(&limits(text, index.lexicon()), index.lexicon()).unwrap();
    let needs = Needs::open(&place.shop()).unwrap();
    let both = BTreeSet::from([key("红色连衣裙"), key("耳机"), key("red dress")]);
    assert_eq!(both.len(), 2, "one need, whatever the language");
    for _ in 0..POPULAR {
        assert!(needs.seen_by(POPULAR).unwrap().is_empty());
        needs.count(&BTreeSet::from([key("红色连衣裙")])).unwrap();
    }
    needs.count(&both).unwrap();
    assert_eq!(needs.seen_by(POPULAR).unwrap(), [(key("红色连衣裙"), POPULAR + 1)]);
    assert_eq!(needs.seen_by(1).unwrap().last(), Some(&(key("耳机"), 1)));
    drop(needs);
    assert_eq!(Needs::open(&place.shop()).unwrap().seen_by(1).unwrap().len(), 2, "they outlive the program");
}

#[test]
fn only_the_shops_own_terms_are_needs() {
    let place = Place::new();
    let (_, index) = shop(&place);
    let lexicon = index.lexicon();
    let value = |field: Field, key: &str| Filter::Value { field, keys: vec![key.to_owned()] };
    let dress = limits("连衣裙", lexicon);
    for (what, more) in [
        ("a colour alone", limits("红色", lexicon)),
        ("a size", [dress.clone(), limits("连衣裙 42码", lexicon)].concat()),
        (
            "a telephone number as a price",
            [dress.clone(), vec![Filter::Price { min: None, max: Some(1_380_013_800_000) }]].concat(),
        ),
        (
            "a price to the cent",
            [dress.clone(), vec![Filter::Price { min: None, max: Some(30_001) }]].concat(),
        ),
        (
            "what is not wanted",
            [dress.clone(), vec![Filter::Not { field: Field::Color, keys: vec!["red".to_owned()] }]].concat(),
        ),
        ("a brand the shop has not", vec![value(Field::Brand, "zhang san, 88 ping'an road")]),
        ("a kind that is none", vec![value(Field::Kind, "my secret")]),
        ("a colour that is none", [dress.clone(), vec![value(Field::Color, "my secret")]].concat()),
        ("stock", [dress.clone(), vec![Filter::OnHand]].concat()),
        ("nothing", Vec::new()),
    ] {
        assert_eq!(NeedKey::of(&more, lexicon), None, "{what}");
    }
}

#[test]
fn the_file_holds_nothing_that_was_typed() {
    let place = Place::new();
    let (_, index) = shop(&place);
    let needs = Needs::open(&place.shop()).unwrap();
    let typed = "My name is Ada Quill, please: 给我家小雨找红色连衣裙 under 300, call 13800138000";
    let key = NeedKey::of(&limits("红色连衣裙 under 300", index.lexicon()), index.lexicon()).unwrap();
    let all = NeedKey::of(&limits(typed, index.lexicon()), index.lexicon());
    needs.count(&[Some(key), all].into_iter().flatten().collect()).unwrap();
    drop(needs);
    for name in ["needs.db", "needs.db-wal"] {
        let Ok(bytes) = std::fs::read(place.shop().join(name)) else { continue };
        for piece in ["Ada", "ada", "Quill", "小雨", "13800138000", "call", "please"] {
            let found = bytes.windows(piece.len()).any(|window| window == piece.as_bytes());
            assert!(!found, "{piece:?} stands in {name}");
        }
    }
}

#[test]
fn a_need_is_the_limits_it_was_made_of() {
    let place = Place::new();
    let (_, index) = shop(&place);
    let lexicon = index.lexicon();
    for text in ["红色连衣裙，300以内", "headphones", "女士连衣裙", "Titmouse headphones 200-500"]
    {
        let limits = limits(text, lexicon);
        let key = NeedKey::of(&limits, lexicon).unwrap_or_else(|| panic!("{text}: {limits:?}"));
        let mut back = key.filters();
        assert_eq!(back.len(), limits.len(), "{text}");
        back.retain(|filter| !limits.contains(filter));
        assert!(back.is_empty(), "{text}: {back:?} are not among {limits:?}");
    }
}

#[test]
fn counts_outlive_imports_and_a_broken_file_is_set_aside() {
    let place = Place::new();
    let (_, index) = shop(&place);
    let key = NeedKey::of(&limits("连衣裙", index.lexicon()), index.lexicon()).unwrap();
    Needs::open(&place.shop()).unwrap().count(&BTreeSet::from([key])).unwrap();
    place.import("products.jsonl", FEED.replace("红色连衣裙", "大红连衣裙")).unwrap();
    assert_eq!(Needs::open(&place.shop()).unwrap().seen_by(1).unwrap().len(), 1);
    for rest in ["needs.db-wal", "needs.db-shm"] {
        let _ = std::fs::remove_file(place.shop().join(rest));
    }
    std::fs::write(place.shop().join("needs.db"), "no database at all, and long enough to be taken for one")
        .unwrap();
    let needs = Needs::open(&place.shop()).unwrap();
    assert!(needs.seen_by(1).unwrap().is_empty());
    assert!(place.shop().join("needs.db.broken").is_file());
}
