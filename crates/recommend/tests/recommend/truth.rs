//! On made-up shelves and histories of every kind: the lists keep their promises, and each reason is counted again the slow way
//! from the rows that went in.

use std::collections::BTreeSet;

use proptest::prelude::*;
use recommend::{EventKind, FEWEST_SHOPPERS, Features, History, ReasonKind, Recommendation, Shelf};

const KINDS: [EventKind; 4] = [EventKind::Viewed, EventKind::Asked, EventKind::Listed, EventKind::Bought];

fn word(choices: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(choices).prop_map(str::to_owned)
}

fn features() -> impl Strategy<Value = Features> {
    let path = prop_oneof![
        4 => word(&["Clothing/Women/Dresses", "Clothing/Women/Skirts", "Clothing/Men/Shirts", "Kitchen/Pots", "Bags"]),
        1 => Just(String::new()),
    ];
    (
        path,
        prop::option::of(word(&["Lina", "Orb"])),
        -1i64..9,
        prop::collection::vec(word(&["red", "blue", "green"]), 0..3),
        prop::option::of(word(&["silk", "steel"])),
        prop::option::of(word(&["women", "men", "unisex"])),
        prop::collection::vec((word(&["fit", "care"]), word(&["slim", "loose", ""])), 0..4),
        prop::option::of(any::<bool>()),
    )
        .prop_map(|(path, brand, price, colors, material, audience, attributes, in_stock)| Features {
            id: String::new(),
            category: path.split('/').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            brand,
            price_minor: price * 100,
            colors,
            material,
            audience,
            attributes,
            in_stock,
        })
}

fn products() -> impl Strategy<Value = Vec<Features>> {
    prop::collection::vec(features(), 1..14).prop_map(|mut rows| {
        for (n, row) in rows.iter_mut().enumerate() {
            row.id = format!("p{n:02}");
        }
        rows
    })
}

fn histories() -> impl Strategy<Value = Vec<History>> {
    let event = (0usize..16, prop::sample::select(&KINDS[..]));
    let history = (0u32..60, prop::collection::vec(event, 0..6));
    prop::collection::vec(history.prop_map(|(shopper, items)| History { shopper, items }), 0..90)
}

/// The shoppers who did at least `least` with a product that `is` picks.
fn who(rows: &[History], count: usize, least: EventKind, is: impl Fn(usize) -> bool) -> BTreeSet<u32> {
    rows.iter()
        .flat_map(|row| row.items.iter().map(move |(item, kind)| (row.shopper, *item, *kind)))
        .filter(|(_, item, kind)| *item < count && *kind >= least && is(*item))
        .map(|(shopper, ..)| shopper)
        .collect()
}

fn counted(a: &BTreeSet<u32>, b: &BTreeSet<u32>) -> (u32, u32) {
    (a.intersection(b).count() as u32, a.len() as u32)
}

fn is_true(kind: &ReasonKind, seed: usize, other: usize, products: &[Features], rows: &[History]) -> bool {
    let (a, b) = (&products[seed], &products[other]);
    let same = |x: &Option<String>, y: &Option<String>, value: &str| x == y && x.as_deref() == Some(value);
    let count = products.len();
    match kind {
        ReasonKind::SameCategory { category } => {
            let shared = a.category.iter().zip(&b.category).take_while(|(x, y)| x == y).last();
            shared.is_some_and(|(name, _)| name == category)
        }
        ReasonKind::SameDepartment { department } => {
            a.category.first() == Some(department) && b.category.first() == Some(department)
        }
        ReasonKind::SameBrand { brand } => same(&a.brand, &b.brand, brand),
        ReasonKind::SameMaterial { material } => same(&a.material, &b.material, material),
        ReasonKind::SameAudience { audience } => same(&a.audience, &b.audience, audience),
        ReasonKind::SameColor { color } => a.colors.contains(color) && b.colors.contains(color),
        ReasonKind::SameAttribute { key, value } => {
            let pair = (key.clone(), value.clone());
            !value.is_empty() && a.attributes.contains(&pair) && b.attributes.contains(&pair)
        }
        ReasonKind::SimilarPrice => {
            let (low, high) = (a.price_minor.min(b.price_minor), a.price_minor.max(b.price_minor));
            low > 0 && high * 4 <= low * 5
        }
        ReasonKind::Cheaper { saves_minor } => {
            *saves_minor > 0 && b.price_minor > 0 && a.price_minor - b.price_minor == *saves_minor
        }
        ReasonKind::BoughtTogether { together, of } => {
            let bought = |item| who(rows, count, EventKind::Bought, |it| it == item);
            *together >= FEWEST_SHOPPERS && counted(&bought(seed), &bought(other)) == (*together, *of)
        }
        ReasonKind::LookedAtTogether { together, of } => {
            let looked = |item| who(rows, count, EventKind::Viewed, |it| it == item);
            *together >= FEWEST_SHOPPERS && counted(&looked(seed), &looked(other)) == (*together, *of)
        }
        ReasonKind::ComplementaryCategory { category, together, of } => {
            let from =
                |path: &Vec<String>| who(rows, count, EventKind::Bought, |it| &products[it].category == path);
            *together >= FEWEST_SHOPPERS
                && b.category.last() == Some(category)
                && counted(&from(&a.category), &from(&b.category)) == (*together, *of)
        }
    }
}

fn check(
    list: &[Recommendation],
    seed: usize,
    products: &[Features],
    rows: &[History],
) -> Result<(), TestCaseError> {
    let in_order =
        |w: &[Recommendation]| w[0].score > w[1].score || w[0].score == w[1].score && w[0].id < w[1].id;
    prop_assert!(list.windows(2).all(in_order), "out of order: {list:?}");
    for it in list {
        let other = products.iter().position(|product| product.id == it.id);
        let other = other.expect("BUG: a product recommended is on the shelf");
        prop_assert!(other != seed && products[other].in_stock != Some(false));
        prop_assert!(it.score > 0.0 && it.score <= 1.0 + 1e-9, "score {}", it.score);
        prop_assert!(it.reasons.windows(2).all(|w| w[0].share >= w[1].share));
        let told: f64 = it.reasons.iter().map(|reason| reason.share).sum();
        prop_assert!((told - 1.0).abs() < 1e-9, "shares add up to {told}");
        for reason in &it.reasons {
            prop_assert!(
                is_true(&reason.kind, seed, other, products, rows),
                "untrue: {:?} of {}",
                reason,
                it.id
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_reason_is_true(products in products(), rows in histories(), limit in 0usize..8) {
        let shelf = Shelf::build(products.clone(), &rows);
        let again = Shelf::build(products.clone(), &rows);
        for (seed, product) in products.iter().enumerate() {
            let similar = shelf.similar(&product.id, limit);
            let goes_with = shelf.goes_with(&product.id, limit);
            let cheaper = shelf.cheaper(&product.id, limit);
            for list in [&similar, &goes_with, &cheaper] {
                prop_assert!(list.len() <= limit);
                check(list, seed, &products, &rows)?;
            }
            let found = |it: &Recommendation| products.iter().find(|p| p.id == it.id).unwrap();
            for it in &goes_with {
                let leaf = found(it).category.last();
                prop_assert!(leaf.is_none() || leaf != product.category.last());
                let of_leaf = goes_with.iter().filter(|o| found(o).category == found(it).category).count();
                prop_assert!(leaf.is_none() || of_leaf <= 2);
            }
            prop_assert!(cheaper.iter().all(|it| found(it).category == product.category));
            prop_assert_eq!(similar, again.similar(&product.id, limit));
            prop_assert_eq!(goes_with, again.goes_with(&product.id, limit));
        }
    }

    #[test]
    fn no_input_makes_it_fall_over(
        rows in prop::collection::vec(
            (".{0,3}", prop::collection::vec(".{0,2}", 0..3), any::<i64>(), prop::collection::vec(".{0,2}", 0..3)), 0..8),
        events in prop::collection::vec((any::<u32>(), any::<usize>()), 0..30),
    ) {
        let products: Vec<Features> = rows
            .into_iter()
            .map(|(id, category, price_minor, colors)| Features {
                brand: category.first().cloned(),
                attributes: colors.iter().map(|color| (color.clone(), id.clone())).collect(),
                id, category, price_minor, colors,
                ..Features::default()
            })
            .collect();
        let histories: Vec<History> = events
            .into_iter()
            .map(|(shopper, item)| History { shopper: shopper % 9, items: vec![(item % 12, EventKind::Bought), (item, EventKind::Asked)] })
            .collect();
        let shelf = Shelf::build(products.clone(), &histories);
        for product in &products {
            for list in [shelf.similar(&product.id, 9), shelf.goes_with(&product.id, 9), shelf.cheaper(&product.id, 9)] {
                prop_assert!(list.iter().all(|it| it.id != product.id && it.score.is_finite() && !it.reasons.is_empty()));
            }
        }
    }
}

#[test]
fn reasons_travel_as_named_objects() {
    // The wire form the screen and `--json` rely on: the kind's name, its facts and the share side by side.
    let reason = recommend::Reason { kind: ReasonKind::BoughtTogether { together: 8, of: 20 }, share: 0.5 };
    let expected = serde_json::json!({"kind": "bought_together", "together": 8, "of": 20, "share": 0.5});
    assert_eq!(serde_json::to_value(&reason).unwrap(), expected);
    assert_eq!(serde_json::from_value::<recommend::Reason>(expected).unwrap(), reason);
}
