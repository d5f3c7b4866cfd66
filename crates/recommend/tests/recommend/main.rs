//! What is held here:
//!
//! 1. `similar`: every part of a score is what the documented weights give by hand (`instead.rs`);
//! 2. a value half the shop has counts less than a rare one, one that all have counts nothing;
//! 3. `cheaper`: same leaf, strictly cheaper, the saving told in minor units;
//! 4. `goes_with`: joint purchases beyond chance with their counts, never fewer than five shoppers, never the same leaf, two of
//!    a leaf at most, never sold out, and something honest to say with no history (`as_well.rs`);
//! 5. on any shelf and any histories: no panic, order and score sane, every reason recomputed from the rows (`truth.rs`);
//! 6. a shop of 20,000 products is built and asked in the time a kiosk has (`pace.rs`).

mod as_well;
mod instead;
mod pace;
mod truth;

use recommend::{EventKind, Features, History, Recommendation};

/// A product of a category path written `Clothing/Women/Dresses`.
fn product(id: &str, category: &str) -> Features {
    Features {
        id: id.into(),
        category: category.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        ..Features::default()
    }
}

/// `count` shoppers numbered from `first` who each did `kind` with all of `items`.
fn shoppers(first: u32, count: u32, kind: EventKind, items: &[usize]) -> Vec<History> {
    (first..first + count)
        .map(|shopper| History { shopper, items: items.iter().map(|item| (*item, kind)).collect() })
        .collect()
}

fn ids(list: &[Recommendation]) -> Vec<&str> {
    list.iter().map(|it| it.id.as_str()).collect()
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-4, "{found} is not {expected}");
}
