//! Twenty thousand products and as many shoppers. The limits are several times what a kiosk's processor takes, so that only a
//! change of growth, not a busy machine, can break them; the figures are printed.

use std::time::{Duration, Instant};

use recommend::{EventKind, Features, History, Shelf};

const PRODUCTS: usize = 20_000;

/// A fixed sequence that looks random (a linear congruential step), so that every run asks the same.
fn step(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize
}

#[test]
fn twenty_thousand_products_are_quick() {
    let mut state = 7;
    let products: Vec<Features> = (0..PRODUCTS)
        .map(|n| Features {
            id: format!("p{n:05}"),
            category: vec![
                format!("department {}", n % 12),
                format!("aisle {}", n % 60),
                format!("leaf {}", n % 300),
            ],
            brand: Some(format!("brand {}", step(&mut state) % 161)),
            price_minor: 500 + (step(&mut state) % 90_000) as i64,
            colors: vec![format!("color {}", step(&mut state) % 24)],
            attributes: (0..12)
                .map(|key| (format!("key {key}"), format!("{}", step(&mut state) % 9)))
                .collect(),
            ..Features::default()
        })
        .collect();
    let histories: Vec<History> = (0..20_000)
        .map(|shopper| History {
            shopper,
            items: (0..10)
                .map(|n| {
                    // Low numbers are popular: the product of two even draws.
                    let item = step(&mut state) % PRODUCTS * (step(&mut state) % PRODUCTS) / PRODUCTS;
                    (item, if n % 3 == 0 { EventKind::Bought } else { EventKind::Viewed })
                })
                .collect(),
        })
        .collect();

    let began = Instant::now();
    let shelf = Shelf::build(products, &histories);
    let built = began.elapsed();
    let mut calls: Vec<Duration> = Vec::new();
    for n in (0..PRODUCTS).step_by(PRODUCTS / 100) {
        let id = format!("p{n:05}");
        for ask in [Shelf::similar, Shelf::goes_with, Shelf::cheaper] {
            let began = Instant::now();
            let list = ask(&shelf, &id, 8);
            calls.push(began.elapsed());
            assert!(list.len() <= 8);
        }
    }
    calls.sort();
    let (median, slowest) = (calls[calls.len() / 2], calls[calls.len() * 99 / 100]);
    println!("{PRODUCTS} products: built in {built:?}, one call p50 {median:?}, p99 {slowest:?}");
    assert!(built < Duration::from_secs(10), "building took {built:?}");
    assert!(median < Duration::from_millis(25), "half the calls took {median:?} or more");
}
