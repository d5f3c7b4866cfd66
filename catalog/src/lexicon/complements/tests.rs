//! What holds for the table of complements:
//!
//! 1. every key is a kind of the lexicon, a thing has one entry, nothing is its own complement and nothing is named twice
//! 2. what is said of a broader kind holds where nothing is said of the kind itself, and a broad companion brings what it covers
//! 3. a product is the narrowest kind its name and its category tell, and words misread are set aside
//! 4. nearly every kind a shop can sell has something that goes with it

use std::collections::BTreeSet;

use super::{COMPLEMENTS, ENTRIES, kinds_of};
use crate::lexicon::tables::TABLES;
use crate::product::{Bilingual, Product};

/// Kinds that nothing goes with, at most this share of all.
const MOST_WITHOUT: f64 = 0.02;

#[test]
fn every_key_is_a_kind_and_nothing_is_named_twice() {
    let mut wrong = Vec::new();
    let mut things = BTreeSet::new();
    for entry in ENTRIES.iter() {
        let named: Vec<&String> = entry.lists().into_iter().flatten().collect();
        for key in entry.things.iter().chain(named.iter().copied()) {
            if TABLES.kind(key).is_none() {
                wrong.push(format!("{key} is no kind"));
            }
        }
        for thing in &entry.things {
            if !things.insert(thing) {
                wrong.push(format!("{thing} has two entries"));
            }
            if entry.things.len() == 1 && named.contains(&thing) {
                wrong.push(format!("{thing} is its own complement"));
            }
        }
        let distinct: BTreeSet<&String> = named.iter().copied().collect();
        if distinct.len() < named.len() {
            wrong.push(format!("{:?} name a companion twice", entry.things));
        }
        if entry.with.is_empty() {
            wrong.push(format!("{:?} have nothing that goes with them", entry.things));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn nothing_goes_with_itself_or_twice() {
    for kind in &TABLES.kinds {
        let beside = COMPLEMENTS.of(&kind.key);
        let keys: BTreeSet<&str> = beside.iter().map(|(key, _)| *key).collect();
        assert!(!keys.contains(kind.key.as_str()), "{} goes with itself", kind.key);
        assert_eq!(keys.len(), beside.len(), "{} has a companion twice", kind.key);
    }
    assert_eq!(COMPLEMENTS.of("no such thing"), []);
}

fn strength(kind: &str, beside: &str) -> Option<f32> {
    COMPLEMENTS.of(kind).iter().find(|(key, _)| *key == beside).map(|(_, strength)| *strength)
}

#[test]
fn a_broader_line_holds_and_a_broad_companion_brings_what_it_covers() {
    // Apples have the line of fruit.
    assert_eq!(COMPLEMENTS.of("apple"), COMPLEMENTS.of("fruit"));
    // Totes are handbags; where only clutches are named themselves, the other handbags count half.
    let (all, some) = (strength("skirts-and-dresses", "handbag"), strength("skirts-and-dresses", "tote-bag"));
    assert!(some == all.map(|strength| strength / 2.0) && some > Some(0.1), "{all:?} {some:?}");
    assert!(strength("phone", "phone-case") > Some(0.5) && strength("dress", "high-heels") > Some(0.3));
    // It is no exchange.
    assert!(strength("shorts", "football") < strength("football", "shorts"));
    assert_eq!(strength("kettle", "kettle"), None);
}

#[test]
fn a_product_is_the_narrowest_kind_it_is_said_to_be() {
    let english = |text: &str| Bilingual { zh: None, en: Some(text.to_owned()) };
    for (category, name, expect) in [
        ("Makeup > Cushion Foundation", "Still Frame cushion", "foundation"),
        ("Pantry > Condiments", "Sun-brewed soy sauce", "soy-sauce"),
        ("Trousers & Jeans > Kids' Trousers", "Tree Climber trousers", "trousers"),
        ("Kitchen", "Quickboil kettle", "kettle"),
        ("Shoes > Ankle Boots", "Snowy Evening", "boots"),
        ("", "Silicone phone case", "phone-case"),
        ("", "Snowy Evening", ""),
    ] {
        let steps = category.split(" > ").filter(|step| !step.is_empty());
        let product =
            Product { name: english(name), category: steps.map(english).collect(), ..Product::default() };
        let expect: Vec<&str> = Some(expect).into_iter().filter(|key| !key.is_empty()).collect();
        assert_eq!(kinds_of(&product), expect, "{category}: {name}");
    }
    let of_a_maker = Product {
        name: english("Apple"),
        brand: Some(english("Apple")),
        category: vec![english("Cell Phones"), english("Unlocked")],
        ..Product::default()
    };
    assert_eq!(kinds_of(&of_a_maker), ["phone"]);
}

#[test]
fn nearly_every_kind_has_something_beside_it() {
    let without: Vec<&str> = TABLES
        .kinds
        .iter()
        .map(|kind| kind.key.as_str())
        .filter(|key| COMPLEMENTS.of(key).is_empty())
        .collect();
    println!("{} of {} kinds without: {without:?}", without.len(), TABLES.kinds.len());
    let share = without.len() as f64 / TABLES.kinds.len() as f64;
    assert!(share <= MOST_WITHOUT, "{without:?}");
}
