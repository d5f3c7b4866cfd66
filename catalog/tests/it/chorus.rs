//! Real input, where it is at hand: 19,406 electronics products in one go.
//! 1. Every row is taken; the one wrong barcode is listed.
//! 2. What the feed does not say is unknown; what its map decides is there.
//! 3. Attributes can be read by a person: no prefixes, no `Y`, no written-out line breaks, no mark-up.
//!
//! The figures are printed.

use std::path::Path;

use catalog::FieldMap;
use catalog::import::{ImportOptions, import};
use catalog::notice::ReasonCode;
use catalog::product::Stock;

use crate::shop_dir::Place;

#[test]
fn all_of_it_in_one_go() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let feed = here.join("../../shared/data/chorus/products.jsonl.gz");
    if !feed.exists() {
        eprintln!("skipped: no chorus data beside the checkout");
        return;
    }
    let place = Place::new();
    let map = FieldMap::read(&here.join("maps/chorus.toml")).unwrap();
    let report = import(
        &place.shop(),
        &[feed],
        &ImportOptions { map: Some(map), yes: true, ..ImportOptions::default() },
    )
    .unwrap();
    println!(
        "chorus: {} read, {} taken, {} refused, {} mended, {:.1} s with the search index ({:.0} rows/s)",
        report.read,
        report.taken,
        report.refused_count,
        report.repaired_count,
        report.seconds,
        report.read as f64 / report.seconds
    );
    assert_eq!((report.read, report.taken, report.refused_count), (19_406, 19_406, 0));
    let mended: Vec<_> = report.repaired.iter().map(|notice| (notice.line, notice.reason)).collect();
    assert_eq!(mended, [(14_022, ReasonCode::GtinWrong)]);

    let shop = place.open();
    let mut colored = 0;
    for entry in shop.store.all().unwrap() {
        let (_, product) = entry.unwrap();
        assert_eq!(product.stock(), Stock::Unknown);
        assert!(product.category.is_empty() && product.location.is_none() && product.photo.is_none());
        assert_eq!(product.price.unwrap().currency.as_deref(), Some("EUR"));
        assert!(product.brand.is_some() && product.model.is_some());
        colored += u64::from(!product.colors.is_empty());
        for attribute in &product.attributes {
            let (key, value) = (attribute.key.en.as_deref().unwrap(), attribute.value.en.as_deref().unwrap());
            assert!(!key.starts_with("Attr") && !key.contains('_'), "{key}");
            assert!(
                !matches!(value, "Y" | "N" | "true" | "false")
                    && !value.contains("\\n")
                    && !value.contains("<br"),
                "{key}: {value}"
            );
        }
    }
    assert!(colored > 9_000, "{colored}");
    let hub = shop.store.by_id("3658204").unwrap().unwrap();
    assert_eq!(hub.name.en.as_deref(), Some("Targus 4-Port Mobile USB Hub Black, Gray"));
    assert_eq!(hub.model.as_deref(), Some("4-Port Mobile USB Hub"));
    assert_eq!(hub.price.unwrap().minor, 5495);
    assert_eq!(hub.colors.len(), 2);
}
