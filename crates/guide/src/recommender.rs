//! The shop's products and records as the recommender takes them.

use std::collections::HashMap;
use std::ops::ControlFlow;

use catalog::analysis::terms;
use catalog::histories::Key;
use catalog::lexicon::complements::COMPLEMENTS;
use catalog::lexicon::filing::{file, value_key};
use catalog::lexicon::scenes::SCENES;
use catalog::lexicon::{complements, matching};
use catalog::product::{Product, Stock};
use catalog::shop::Shop;
use recommend::{Companions, EventKind, Features, KnownScene, KnownScenes, Record};

use crate::GuideError;

/// What the recommender takes of a product.
pub(crate) fn features_of(product: &Product) -> Features {
    let filed = file(product);
    let (seasons, occasions) = filed.occasions.into_iter().partition(|key| matching::is_season(key));
    let mut words: Vec<String> = product.name.each().flat_map(terms).map(|term| term.text).collect();
    words.sort_unstable();
    words.dedup();
    Features {
        id: product.id.clone(),
        category: product.category.iter().map(value_key).collect(),
        brand: product.brand.as_ref().map(value_key),
        price_minor: product.price.as_ref().map_or(0, |price| price.minor),
        colors: product.colors.iter().map(value_key).collect(),
        families: filed.families.into_iter().collect(),
        occasions,
        seasons,
        material: product.material.as_ref().map(value_key),
        // A thing for children often says so in its name alone.
        audience: product.audience.as_ref().map(value_key).or_else(|| {
            let grown_up = ["women", "men", "unisex"].iter().any(|key| filed.audiences.contains(*key));
            (filed.audiences.contains("kids") && !grown_up).then(|| "kids".to_owned())
        }),
        attributes: product
            .attributes
            .iter()
            .map(|attribute| (value_key(&attribute.key), value_key(&attribute.value)))
            .collect(),
        words,
        kinds: complements::kinds_of(product).into_iter().map(str::to_owned).collect(),
        scenes: SCENES.said_by(product),
        in_stock: match product.stock() {
            Stock::Unknown => None,
            Stock::Out => Some(false),
            Stock::On(_) => Some(true),
        },
    }
}

/// What the lexicon's tables say of things that go together.
pub(crate) fn companions() -> Companions<'static> {
    Companions {
        complements: Box::new(|kind| {
            let of = COMPLEMENTS.of(kind).iter();
            of.map(|(with, strength)| ((*with).to_owned(), f64::from(*strength))).collect()
        }),
        harmony: Box::new(|a, b| f64::from(matching::harmony(a, b))),
        agreement: Box::new(|a, b| f64::from(matching::agreement(a, b))),
        scenes: KnownScenes {
            scenes: SCENES
                .all()
                .iter()
                .enumerate()
                .map(|(at, scene)| KnownScene {
                    key: scene.key.clone(),
                    weight: SCENES.weight(at),
                    quiet: scene.quiet,
                })
                .collect(),
            of_kind: Box::new(|kind| SCENES.of_kind(kind).to_vec()),
        },
    }
}

/// What shoppers did, over the products whose places are given: the records that came with the catalogue or the shop wrote itself,
/// and those taken in from its till and seen at the kiosk. That a database of them cannot be
/// opened or read is no reason to recommend nothing.
///
/// # Errors
/// [`GuideError::Catalogue`] if the records cannot be read.
pub(crate) fn records(shop: &Shop, places: &HashMap<String, u32>) -> Result<Vec<Record>, GuideError> {
    let mut records = Vec::new();
    let mut shoppers = 0;
    let mut newest = 0;
    for history in shop.histories()? {
        for event in &history.events {
            if let Some(item) = places.get(&event.product) {
                newest = newest.max(event.day);
                records.push(Record {
                    shopper: shoppers,
                    visit: visit_number(history.shopper.as_bytes(), event.day),
                    item: *item,
                    kind: event_kind(event.kind),
                    half_stars: 0,
                    day: event.day,
                });
            }
        }
        shoppers += 1;
    }
    let Ok(kept) = shop.histories_db() else { return Ok(records) };
    let mut number: HashMap<Key, u32> = HashMap::new();
    let mut told = Vec::new();
    // What was told before it broke off counts; a damaged database must not keep the shop from opening.
    let _ = kept.visit_all(|event| {
        if let Some(item) = places.get(&event.product) {
            let next = shoppers + number.len() as u32;
            let shopper = *number.entry(event.who).or_insert(next);
            let day = u32::try_from(event.at / 86_400).unwrap_or(0);
            told.push(Record {
                shopper,
                visit: visit_number(&event.who.0, day),
                item: *item,
                kind: event_kind(event.kind),
                half_stars: 0,
                day,
            });
        }
        ControlFlow::Continue(())
    });
    // Days of the one are counted from any first day, of the other from 1970: what came with the catalogue ends where the till's begins.
    if let Some(first) = told.iter().map(|record| record.day).min().filter(|first| *first > newest) {
        records.iter_mut().for_each(|record| record.day += first - newest);
    }
    records.extend(told);
    Ok(records)
}

/// The same number for the same visit in every run, so that what is kept from learning stays the same.
fn visit_number(who: &[u8], day: u32) -> u32 {
    // FNV-1a (Fowler, Noll & Vo), 32 bits.
    let bytes = who.iter().copied().chain(day.to_le_bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn event_kind(kind: catalog::history::EventKind) -> EventKind {
    match kind {
        catalog::history::EventKind::Viewed => EventKind::Viewed,
        catalog::history::EventKind::Asked => EventKind::Asked,
        catalog::history::EventKind::Listed => EventKind::Listed,
        catalog::history::EventKind::Bought => EventKind::Bought,
    }
}
