//! The shop's own rules, in force in a conversation:
//! 1. A pinned product that answers the question stands first and is marked; it is never lifted against a stated limit.
//! 2. A hidden product is on no list: not among results, not beside a product, not among what is proposed.
//! 3. What is buried comes after what is not.
//! 4. What is pinned is shown once among what is recommended, marked, and "why" says so.

use guide::contract::{Lang, Stage};

use crate::shop::{Shopper, Told, feed, open};

fn with_rules(rules: &str) -> Shopper {
    let shopper = open(Lang::En);
    std::fs::write(shopper.shop_file("rules.toml"), rules).unwrap();
    shopper.import(feed());
    shopper
}

/// Ids of the featured cards.
fn featured(told: &Told) -> Vec<&str> {
    match &told.stage {
        Some(Stage::Results(results)) => {
            results.cards.iter().filter(|card| card.featured).map(|card| card.id.as_str()).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn pinned_products_stand_first_and_are_marked() {
    let plain = open(Lang::En).say("red dress").ids().first().map(|id| (*id).to_owned()).unwrap();
    let last = ["D1", "D2", "D3"].into_iter().rfind(|id| *id != plain).unwrap();
    let mut shopper = with_rules(&format!("[[pin]]\nids = [\"{last}\"]\n"));
    let told = shopper.say("red dress");
    assert_eq!((told.ids()[0], featured(&told)), (last, vec![last]));
    // Against a limit it breaks it does not stand at all.
    let told = shopper.say("blue dress");
    assert!(!told.ids().contains(&last) && featured(&told).is_empty(), "{:?}", told.ids());
}

#[test]
fn hidden_products_are_nowhere() {
    let mut shopper = with_rules("[[hide]]\nids = [\"D2\"]\n");
    let told = shopper.say("red dress");
    let mut ids = told.ids();
    ids.sort_unstable();
    assert_eq!(ids, ["D1", "D3"]);
    assert!(!shopper.say("red dress under 10").ids().contains(&"D2"));
    let beside = |how| guide::for_you::beside(&shopper.guide.catalogue(), how, &[], 10).unwrap();
    let similar = beside(guide::recommend::Beside::Similar("D1"));
    assert!(!similar.is_empty() && similar.iter().all(|one| one.card.id != "D2"));
}

#[test]
fn buried_products_come_last() {
    let first = open(Lang::En).say("red dress").ids().first().map(|id| (*id).to_owned()).unwrap();
    let mut shopper = with_rules(&format!("[[bury]]\nids = [\"{first}\"]\nby = 0.3\n"));
    let told = shopper.say("red dress");
    assert_eq!(told.ids().last().copied(), Some(first.as_str()), "{:?}", told.ids());
}

#[test]
fn what_is_pinned_is_recommended_once_and_told_to_be() {
    use guide::for_you::{Seen, for_you, why};

    let shopper = with_rules("[[pin]]\nids = [\"D3\"]\n");
    let need = shopper.guide.need_of("dress", catalog::product::Lang::En).unwrap();
    let seen = Seen { need, ..Seen::default() };
    let found = for_you(&shopper.guide.catalogue(), &seen, 3).unwrap();
    let promoted: Vec<&str> =
        found.iter().filter(|one| one.promoted).map(|one| one.card.id.as_str()).collect();
    let shown = found.iter().filter(|one| one.card.id == "D3").count();
    assert!(shown == 1 && found.len() <= 3, "{found:?}");
    let told = why(&shopper.guide.catalogue(), &seen, "D3", 3).unwrap();
    // By merit it may stand there anyway; then it is no advertisement.
    assert_eq!(!promoted.is_empty(), told[0].en == "The shop promotes it", "{promoted:?} {told:?}");
}
