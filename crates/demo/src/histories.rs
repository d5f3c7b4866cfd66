//! Made-up shoppers: what two thousand people who never were looked at, asked about, listed and bought over half a year.
//!
//! Each has a taste or two. A taste begins with one kind of thing and goes on to what people buy with it, so that "goes
//! with this" has something to find. Within a kind a few products are wanted much, and most a little (Zipf).

mod tastes;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::dice::Dice;
use crate::look::Kind;
use crate::maker::Made;
use tastes::{Group, TASTES};

const SHOPPERS: u32 = 2000;
const DAYS: u32 = 180;
/// Every shopper did at least and at most this many things.
const FEWEST: usize = 3;
const MOST: usize = 25;

#[derive(Debug, Clone, Serialize)]
struct Event {
    product: String,
    kind: &'static str,
    day: u32,
}

#[derive(Debug, Clone, Serialize)]
struct Shopper {
    shopper: String,
    events: Vec<Event>,
}

/// The text of `histories.jsonl`.
#[must_use]
pub fn jsonl(products: &[Made]) -> String {
    shoppers(products)
        .iter()
        .map(|shopper| serde_json::to_string(shopper).expect("BUG: a history of texts and numbers") + "\n")
        .collect()
}

/// The products of a shop by kind, the most wanted first.
struct Shelves<'a> {
    kinds: BTreeMap<Kind, Vec<&'a Made>>,
    all: Vec<&'a Made>,
}

impl<'a> Shelves<'a> {
    fn new(products: &'a [Made]) -> Self {
        // How much a product is wanted has nothing to do with its place in the catalogue.
        let fame = |made: &Made| Dice::of(&format!("fame of {}", made.row.id)).roll();
        let mut all: Vec<&Made> = products.iter().collect();
        all.sort_by_key(|made| (fame(made), &made.row.id));
        let mut kinds: BTreeMap<Kind, Vec<&Made>> = BTreeMap::new();
        for made in &all {
            kinds.entry(made.draft.kind).or_default().push(made);
        }
        Self { kinds, all }
    }

    /// One product of the group near what this shopper spends, if the shop has any.
    fn pick(&self, dice: &mut Dice, group: &Group, purse: u32) -> Option<&'a Made> {
        let fitting: Vec<&Made> = group
            .kinds
            .iter()
            .filter_map(|kind| self.kinds.get(kind))
            .flatten()
            .filter(|made| group.zone.is_none_or(|zone| made.draft.zone == zone))
            .copied()
            .collect();
        let one = by_fame(dice, &fitting)?;
        let other = by_fame(dice, &fitting)?;
        // Of two that came to hand, the one that suits the purse: where it stands among the group's prices.
        let away = |made: &Made| {
            let dearer = fitting.iter().filter(|than| than.draft.yuan > made.draft.yuan).count();
            (100 - dearer * 100 / fitting.len()).abs_diff(purse as usize)
        };
        Some(if away(other) < away(one) { other } else { one })
    }
}

/// The n-th of a list that is sorted by fame is taken n times less often than the first.
fn by_fame<'a>(dice: &mut Dice, list: &[&'a Made]) -> Option<&'a Made> {
    let weight = |rank: usize| 100_000 / (u32::try_from(rank).unwrap_or(u32::MAX).saturating_add(2));
    let total: u32 = (0..list.len()).map(weight).sum();
    let mut left = dice.below(total);
    list.iter().enumerate().find_map(|(rank, made)| {
        let here = weight(rank);
        let taken = left < here;
        left = left.saturating_sub(here);
        taken.then_some(*made)
    })
}

fn shoppers(products: &[Made]) -> Vec<Shopper> {
    let shelves = Shelves::new(products);
    if shelves.all.is_empty() {
        return Vec::new();
    }
    (1..=SHOPPERS).map(|number| shopper(&shelves, format!("h{number:04}"))).collect()
}

fn shopper(shelves: &Shelves<'_>, name: String) -> Shopper {
    let mut dice = Dice::of(&name);
    let room = (MOST - FEWEST + 1) as u32;
    // The smaller of two throws: most people come once or twice, some all the time.
    let wanted = FEWEST + dice.below(room).min(dice.below(room)) as usize;
    let purse = dice.below(100);
    let taste = |dice: &mut Dice| &TASTES[dice.below(TASTES.len() as u32) as usize];
    let (first, second) = (taste(&mut dice), taste(&mut dice));
    let mut day = dice.below(DAYS / 2);
    let mut events: Vec<Event> = Vec::new();
    while events.len() < wanted {
        match dice.below(10) {
            0 => {
                let stray = shelves.all[dice.below(shelves.all.len() as u32) as usize];
                events.push(Event { product: stray.row.id.clone(), kind: "viewed", day });
            }
            1..=6 => visit(shelves, &mut dice, first, purse, day, &mut events),
            _ => visit(shelves, &mut dice, second, purse, day, &mut events),
        }
        day = (day + 1 + dice.below(24)).min(DAYS - 1);
    }
    events.truncate(wanted);
    Shopper { shopper: name, events }
}

/// One visit: the thing one came for, perhaps beside another of its kind, then what goes with it.
fn visit(
    shelves: &Shelves<'_>,
    dice: &mut Dice,
    taste: &[Group],
    purse: u32,
    day: u32,
    events: &mut Vec<Event>,
) {
    let Some((came_for, goes_with)) = taste.split_first() else { return };
    let before = events.len();
    let mut note = |made: &Made, kind| {
        let event = Event { product: made.row.id.clone(), kind, day };
        let again = events[before..].iter().any(|have| have.product == event.product && have.kind == kind);
        if !again {
            events.push(event);
        }
    };
    if dice.below(100) < 35
        && let Some(compared) = shelves.pick(dice, came_for, purse)
    {
        note(compared, "viewed");
    }
    let Some(wish) = shelves.pick(dice, came_for, purse) else { return };
    note(wish, "viewed");
    if dice.below(100) < 25 {
        note(wish, "asked");
    }
    let bought = dice.below(100) < 55;
    if bought {
        note(wish, "bought");
    } else if dice.below(100) < 50 {
        note(wish, "listed");
    }
    for group in goes_with {
        if dice.below(100) >= group.percent {
            continue;
        }
        let Some(more) = shelves.pick(dice, group, purse) else { continue };
        note(more, "viewed");
        match dice.below(10) {
            0..=4 if bought => note(more, "bought"),
            5 => note(more, "asked"),
            6..=7 => note(more, "listed"),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    //! 1. The same products give the same 2,000 shoppers, each with 3–25 events on days 0–179 that never go back.
    //! 2. Only products of the shop occur; nothing is bought that was not looked at; every kind of event occurs.
    //! 3. Fame is uneven: the most wanted tenth of the products has at least a quarter of the events.
    //! 4. What goes together is seen together: far more often than by chance.

    use std::collections::BTreeSet;

    use super::*;
    use crate::maker::products;

    #[test]
    fn histories_hold_what_they_should() {
        let products = products();
        let shoppers = shoppers(&products);
        assert_eq!(jsonl(&products), jsonl(&products));
        assert_eq!(shoppers.len(), 2000);
        let ids: BTreeSet<&str> = products.iter().map(|made| made.row.id.as_str()).collect();
        let mut kinds = BTreeSet::new();
        for Shopper { shopper, events } in &shoppers {
            assert!((FEWEST..=MOST).contains(&events.len()), "{shopper} has {}", events.len());
            assert!(events.is_sorted_by_key(|event| event.day), "{shopper} goes back in time");
            let mut seen = BTreeSet::new();
            for event in events {
                assert!(ids.contains(event.product.as_str()) && event.day < DAYS);
                assert!(
                    seen.contains(&event.product) || event.kind == "viewed",
                    "{shopper}: {event:?} unseen"
                );
                seen.insert(&event.product);
                kinds.insert(event.kind);
            }
        }
        assert_eq!(kinds, BTreeSet::from(["asked", "bought", "listed", "viewed"]));
    }

    #[test]
    fn some_products_are_wanted_more() {
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for event in shoppers(&products()).into_iter().flat_map(|shopper| shopper.events) {
            *times.entry(event.product).or_default() += 1;
        }
        let mut times: Vec<usize> = times.into_values().collect();
        times.sort_unstable_by(|a, b| b.cmp(a));
        let all: usize = times.iter().sum();
        let top: usize = times[..times.len() / 10].iter().sum();
        assert!(top * 4 >= all, "{top} of {all}");
    }

    #[test]
    fn what_goes_together_is_seen_together() {
        let products = products();
        let kind_of: BTreeMap<&str, Kind> =
            products.iter().map(|made| (made.row.id.as_str(), made.draft.kind)).collect();
        let baskets: Vec<BTreeSet<Kind>> = shoppers(&products)
            .iter()
            .map(|shopper| shopper.events.iter().map(|event| kind_of[event.product.as_str()]).collect())
            .collect();
        let pairs = [
            (Kind::Phone, Kind::PhoneCase),
            (Kind::YogaMat, Kind::WaterBottle),
            (Kind::BeddingSet, Kind::Pillow),
            (Kind::TeaTin, Kind::TeaPot),
            (Kind::Tent, Kind::CampingChair),
        ];
        for (came_for, taken) in pairs {
            let with = |kind: Kind| baskets.iter().filter(|basket| basket.contains(&kind)).count();
            let both =
                baskets.iter().filter(|basket| basket.contains(&came_for) && basket.contains(&taken)).count();
            let by_chance = with(came_for) * with(taken) / baskets.len();
            assert!(
                both >= 3 * by_chance.max(1),
                "{came_for:?} with {taken:?}: {both}, by chance {by_chance}"
            );
        }
    }
}
