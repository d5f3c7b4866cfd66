//! Properties:
//! 1. A short list goes on with what misses one wish, apart from what fits, each marked with what it misses.
//! 2. What is near is neither counted nor does it say what the list costs.

use guide::contract::{Card, CardNote, Lang, Results, Stage};

use crate::shop::{Told, open};

fn results(told: &Told) -> &Results {
    match &told.stage {
        Some(Stage::Results(results)) => results,
        other => panic!("no list: {other:?}"),
    }
}

/// Ids of the near cards, each with the Chinese labels of what it misses.
fn near(told: &Told) -> Vec<(String, Vec<String>)> {
    let misses = |card: &Card| match &card.note {
        Some(CardNote::Alternative { misses }) => misses.iter().map(|words| words.zh.clone()).collect(),
        other => panic!("not marked: {other:?}"),
    };
    results(told).near.iter().map(|card| (card.id.clone(), misses(card))).collect()
}

fn missing(id: &str, wish: &str) -> (String, Vec<String>) {
    (id.to_owned(), vec![wish.to_owned()])
}

#[test]
fn other_colours_stand_apart() {
    let mut shopper = open(Lang::Zh);
    let told = shopper.say("红色连衣裙");
    let mut found = near(&told);
    found.sort();
    assert_eq!(found[..2], [missing("D4", "红色"), missing("D5", "红色")], "{found:?}");
    assert_eq!((results(&told).total, told.ids().len()), (3, 3));
    assert!(told.text.contains("3 件"), "{}", told.text);
}

#[test]
fn beyond_a_price_and_without_a_quality() {
    let mut shopper = open(Lang::Zh);
    let told = shopper.say("500元以内的无线耳机");
    assert_eq!(told.ids(), ["H3"]);
    let found = near(&told);
    assert!(found.contains(&missing("H2", "无线")), "{found:?}");
    assert!(found.iter().any(|(id, misses)| id == "H1" && misses.len() == 1), "{found:?}");
}

#[test]
fn cheaper_is_cheaper_than_what_fits() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色连衣裙");
    let told = shopper.say("便宜一点的");
    assert!(told.ids().contains(&"D3") && !told.ids().contains(&"D1"), "{:?}", told.ids());
}
