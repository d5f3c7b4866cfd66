//! What is held here:
//!
//! 1. each part gives what its formula gives by hand: Pearson with significance, the LensKit form, cosine and lift, EASE, ALS,
//!    VMIS-kNN, faded popularity (`parts.rs`);
//! 2. beside a product: same people, same category or another as asked, strictly cheaper, at most two fifths of a leaf; with no
//!    record at all there is something honest to say (`beside.rs`);
//! 3. on any shelf and any records: no panic, the same answer twice and on any number of threads, nothing sold out, left out or not
//!    allowed, every reason recomputed from the records, no count under five (`truth.rs`);
//! 4. exploration, promotion, varied lists and "why not that one" keep their bounds (`bounds.rs`);
//! 5. learning is refused with too little, goes on where it stopped to the same result, carries over to another catalogue, and lets
//!    nothing worse serve (`learning.rs`);
//! 6. `neural`: what comes next is learned; a new product is placed by its traits; the same seed gives the same scores within
//!    1e-4; training goes on from a checkpoint as if it had not stopped; what serves agrees with candle within 1e-4; bad examples
//!    are refused and strange questions have sound answers (`neural.rs`);
//! 7. sessions of a real shop are foreseen better than by likeness of sessions, and a shop is learned in minutes
//!    (`neural_pace.rs`, on demand);
//! 8. what goes with what is learned from judged lists: it holds for products that were not judged, the same judgments teach the same
//!    within 1e-4, damaged tables are not asked, and a scene is told as a reason where both products belong there (`fitness.rs`).

#![allow(clippy::unwrap_used, reason = "a test's helper may panic as its test may")]

mod beside;
mod bounds;
mod fitness;
mod learning;
mod neural;
mod neural_pace;
mod parts;
mod truth;

use recommend::{
    Behaviour, Companions, Engine, EventKind, Features, Learned, Query, Recommendation, Record, Shelf,
};

/// A product of a category path written `Clothing/Women/Dresses`.
fn product(id: &str, category: &str) -> Features {
    Features {
        id: id.into(),
        category: category.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        ..Features::default()
    }
}

/// What `count` shoppers numbered from `first` did, each in one visit of the number of the shopper.
fn records(first: u32, count: u32, kind: EventKind, items: &[u32]) -> Vec<Record> {
    (first..first + count)
        .flat_map(|shopper| {
            items.iter().map(move |item| Record {
                shopper,
                visit: shopper,
                item: *item,
                kind,
                half_stars: 0,
                day: shopper / 10,
            })
        })
        .collect()
}

fn engine(products: Vec<Features>, records: Vec<Record>, learned: Option<&Learned>) -> Engine {
    let behaviour = Behaviour::gather(records, products.len());
    Engine::build(Shelf::build(products, &Companions::default()), &behaviour, learned)
}

fn ids(list: &[Recommendation]) -> Vec<&str> {
    list.iter().map(|it| it.id.as_str()).collect()
}

fn limit(limit: usize) -> Query<'static> {
    Query { limit, ..Query::default() }
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-4, "{found} is not {expected}");
}
