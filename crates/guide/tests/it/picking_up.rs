//! A guide that is running shows a new catalogue within a second of its commit, and the old one again after going back; not one
//! of the searches asked meanwhile is dropped or finds less than one whole catalogue.

use std::path::Path;
use std::time::{Duration, Instant};

use catalog::import::{ImportOptions, Mode, import, rollback};
use catalog::product::Lang;
use guide::Guide;
use guide::answer::Answer;

use crate::shop::open;

const DELTA: &str = r#"{"id":"D1","deleted":true}
{"id":"NEW-1","name":{"zh":"折叠雨伞","en":"Folding Umbrella"},"category":[{"zh":"雨具","en":"Rain gear"}],"price":{"minor":4900,"currency":"CNY"}}
"#;

/// Whether the guide shows the umbrella and the dress D1. Dresses are found at any moment.
fn finds(guide: &Guide) -> (bool, bool) {
    let dresses = guide.search("连衣裙", Lang::Zh).unwrap();
    assert!(
        matches!(dresses.answer, Answer::Found { total: 1.., .. }),
        "a search was dropped: {:?}",
        dresses.answer
    );
    (guide.row("NEW-1").is_some(), guide.row("D1").is_some())
}

/// Asks without a pause until the guide shows `expected`, and gives how long that took.
fn until(guide: &Guide, expected: (bool, bool)) -> Duration {
    let begun = Instant::now();
    loop {
        if finds(guide) == expected {
            return begun.elapsed();
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "the guide never showed it");
    }
}

#[test]
fn a_running_guide_follows_imports_and_going_back() {
    let shopper = open(guide::contract::Lang::Zh);
    let guide = &shopper.guide;
    let shop: &Path = &guide.catalogue().shop.dir.clone();
    assert_eq!(finds(guide), (false, true));
    let feed = shop.with_file_name("delta.jsonl");
    std::fs::write(&feed, DELTA).unwrap();
    std::thread::scope(|scope| {
        let importing = scope.spawn(|| {
            let options = ImportOptions { mode: Mode::Delta, ..ImportOptions::default() };
            import(shop, &[feed], &options).unwrap()
        });
        while !importing.is_finished() {
            finds(guide);
        }
    });
    let took = until(guide, (true, false));
    eprintln!("picked up {} ms after the import", took.as_millis());
    // A second, on a machine that does nothing else.
    assert!(took < Duration::from_secs(5), "{took:?}");
    rollback(shop).unwrap();
    let took = until(guide, (false, true));
    assert!(took < Duration::from_secs(5), "{took:?}");
}
