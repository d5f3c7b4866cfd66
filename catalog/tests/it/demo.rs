//! 1. A shop directory without a catalogue gets the demo shop, with settings, floor plan, policies and histories; without a
//!    demo it says that it has none.
//! 2. The demo is installed again when it changed, and only then.
//! 3. An import of another feed takes the demo's settings, floor plan, policies and histories away, keeps files of the shop's
//!    own, and the demo does not come back.
//! 4. Two that open an empty shop at once both get it, and it is installed once.

use std::path::PathBuf;

use catalog::store::Source;
use catalog::{Error, Shop};

use crate::shop_dir::{Count, Failing, Place, Seen, rows};

fn demo(place: &Place, ids: &[&str]) -> PathBuf {
    place.file("demo/products.jsonl", rows(ids));
    place.file("demo/shop.toml", "name = { zh = \"示范店\", en = \"Demo\" }\ncurrency = \"CNY\"\n");
    place.file(
        "demo/floor.json",
        r#"{"width":9,"height":9,"here":{"x":1,"y":1,"facing":"up"},"zones":[],"shelves":[],"landmarks":[],"walkways":{"nodes":[],"edges":[]}}"#,
    );
    place.file(
        "demo/policies.jsonl",
        r#"{"id":"r","topic":"returns","title":{"en":"R"},"answer":{"en":"Yes."}}"#,
    );
    place.file(
        "demo/histories.jsonl",
        r#"{"shopper":"h1","events":[{"product":"a","kind":"bought","day":1},{"product":"b","kind":"viewed","day":0}]}"#,
    );
    place.shop().with_file_name("feeds").join("demo")
}

#[test]
fn installed_once_and_again_when_changed() {
    let place = Place::new();
    let folder = demo(&place, &["a", "b"]);
    let index = Seen::default();
    let shop = Shop::open_with(&place.shop(), Some(&folder), &index).unwrap();
    assert_eq!(*index.added.lock().unwrap(), [("a".to_owned(), 5), ("b".to_owned(), 1)]);
    assert_eq!(shop.meta.source, Source::Demo);
    assert_eq!(shop.settings.name.en.as_deref(), Some("Demo"));
    assert!(shop.floor.is_some());
    assert_eq!((shop.policies.len(), shop.histories().unwrap().len()), (1, 1));
    assert_eq!(shop.histories().unwrap()[0].events[0].product, "a", "events keep their order");

    let again =
        Shop::open_with(&place.shop(), Some(&folder), &Failing::with(|_| panic!("nothing changed"))).unwrap();
    assert_eq!(again.meta, shop.meta);
    demo(&place, &["a", "c"]);
    let changed = Shop::open_with(&place.shop(), Some(&folder), &Count).unwrap();
    assert!(changed.meta.generation > shop.meta.generation);
    assert_eq!(place.ids(), ["a", "c"]);
}

#[test]
fn a_feed_of_the_shops_own_replaces_all_of_the_demo() {
    let place = Place::new();
    let folder = demo(&place, &["a", "b"]);
    std::fs::create_dir_all(place.shop()).unwrap();
    std::fs::write(place.shop().join("shop.toml"), "phone = \"123\"\n").unwrap();
    let shop = Shop::open_with(&place.shop(), Some(&folder), &Count).unwrap();
    assert_eq!(
        (shop.settings.phone.as_deref(), shop.settings.currency.as_deref()),
        (Some("123"), Some("CNY"))
    );
    place.import("feed.jsonl", rows(&["x"])).unwrap();
    let own = Shop::open_with(
        &place.shop(),
        Some(&folder),
        &Failing::with(|_| panic!("the demo must not come back")),
    )
    .unwrap();
    assert_eq!(own.meta.source, Source::Feed);
    assert_eq!(own.settings.phone.as_deref(), Some("123"), "the shop's own file stays");
    assert_eq!(own.settings.currency, None);
    assert!(own.floor.is_none() && own.policies.is_empty() && own.histories().unwrap().is_empty());
}

#[test]
fn no_demo_and_no_catalogue() {
    let place = Place::new();
    let error = Shop::open_with(&place.shop(), None, &Count).unwrap_err();
    assert!(matches!(error, Error::NoCatalogue { .. }), "{error}");
}

#[test]
fn two_at_once() {
    let place = Place::new();
    let folder = demo(&place, &["a", "b"]);
    let index = Seen::default();
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                let shop = Shop::open_with(&place.shop(), Some(&folder), &index).unwrap();
                assert_eq!(shop.store.count().unwrap(), 2);
                assert!(shop.index_dir().join("count").is_file());
            });
        }
    });
    assert_eq!(index.added.lock().unwrap().len(), 2, "one of them did the work");
}
