//! 1. What is counted around edges is what a limit between two of them finds, both ends included.
//! 2. Where a product's variants differ in price, it says that counting around edges is not enough.

use catalog::product::{Price, Product, Variant};
use catalog::search::{Filter, Search};

use crate::typing::{index, product};

fn priced(id: &str, minor: &[i64]) -> Product {
    let price = Price { minor: minor[0], ..Price::default() };
    let variant = |(at, minor): (usize, &i64)| Variant {
        sku: format!("{id}-{at}"),
        price_minor: Some(*minor),
        ..Variant::default()
    };
    let variants = if minor.len() > 1 { minor.iter().enumerate().map(variant).collect() } else { Vec::new() };
    Product { price: Some(price), variants, ..product(id, "", "Lamp", None, &[]) }
}

const EDGES: [i64; 3] = [500, 1_000, 2_000];

#[test]
fn counted_as_found() {
    let prices = [100, 499, 500, 501, 999, 1_000, 1_500, 2_000, 9_999];
    let shop = index(prices.iter().map(|price| priced(&format!("p{price}"), &[*price])));
    let hits = shop.search(&Search { edges: EDGES.to_vec(), ..Search::default() }).unwrap();
    assert!(!hits.spread);
    let ends = [None, Some(500), Some(1_000), Some(2_000)];
    for (at, min) in ends.iter().enumerate() {
        for max in ends[at + 1..].iter().chain([&None]) {
            let filters = vec![Filter::Price { min: *min, max: *max }];
            let found = shop.count(&Search { filters, ..Search::default() }).unwrap().total;
            assert_eq!(hits.priced(&EDGES, *min, *max) as usize, found, "{min:?} to {max:?}");
        }
    }
}

#[test]
fn several_prices_are_told() {
    let shop = index([priced("one", &[100]), priced("two", &[100, 5_000])]);
    let search = |filters| Search { filters, edges: EDGES.to_vec(), ..Search::default() };
    assert!(shop.search(&search(Vec::new())).unwrap().spread);
    let dear = shop.search(&search(vec![Filter::Price { min: Some(2_000), max: None }])).unwrap();
    assert_eq!((dear.total, dear.spread), (1, true));
}
