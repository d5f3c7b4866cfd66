//! 1. Going back brings the catalogue before the last import, whole: rows under their old numbers, index, settings, days.
//! 2. Going back twice says that there is nothing older; after the next import one can go back again, and numbers never repeat.
//! 3. A search found before going back can still be read after it.
//! 4. A database of the first schema opens with all it held, and is imported into like any other.
//! 5. Killed while going back, or having gone back, one whole catalogue answers.

use catalog::Error;
use catalog::import::{import, rollback};
use catalog::index::SearchIndex;

use crate::shop_dir::{Place, row, rows, yes};

#[test]
fn all_of_the_catalogue_before_comes_back() {
    let place = Place::new();
    place.file("demo/products.jsonl", rows(&["a", "b", "c"]));
    place.file("demo/shop.toml", "[name]\nen = \"Demo\"\n");
    let demo = place.shop().with_file_name("feeds").join("demo");
    let first = catalog::Shop::open(&place.shop(), Some(&demo)).unwrap();
    let row_of = |id: &str| first.store.row_of(id).unwrap();
    let feed = place.file("b.jsonl", rows(&["b", "x"]).replace("Thing b", "Another b"));
    import(&place.shop(), &[feed], &yes()).unwrap();
    let second = place.open();
    assert_ne!(second.settings.name.en.as_deref(), Some("Demo"));
    let x = second.store.row_of("x").unwrap().unwrap();
    let meta = rollback(&place.shop()).unwrap();
    assert_eq!((meta.generation, meta.previous, meta.products), (first.meta.generation, None, 3));
    let back = place.open();
    assert_eq!(back.meta, first.meta);
    assert_eq!(place.ids(), ["a", "b", "c"]);
    assert_eq!(back.settings.name.en.as_deref(), Some("Demo"));
    for id in ["a", "b", "c"] {
        assert_eq!(back.store.row_of(id).unwrap(), row_of(id), "{id}");
        assert_eq!(back.store.by_id(id).unwrap(), first.store.by_id(id).unwrap(), "{id}");
    }
    assert!(SearchIndex::open(&back.index_dir()).is_ok());
    assert!(second.is_stale().unwrap());
    assert_eq!(second.store.by_row(x).unwrap().unwrap().id, "x", "what was found stays readable");
    assert!(matches!(rollback(&place.shop()), Err(Error::NothingOlder)));
    assert_eq!(place.open().meta, first.meta);
    place.import("c.jsonl", rows(&["b", "y"])).unwrap();
    let third = place.open();
    assert!(third.meta.generation > second.meta.generation, "a number is never used again");
    assert!(third.store.row_of("y").unwrap().unwrap() > x);
    assert_eq!(third.store.by_row(x).unwrap(), None);
    rollback(&place.shop()).unwrap();
    assert_eq!(place.ids(), ["a", "b", "c"]);
}

#[test]
fn back_over_deltas_one_at_a_time() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a", "b", "c"])).unwrap();
    place.delta("b.jsonl", rows(&["d"])).unwrap();
    place.delta("c.jsonl", "{\"id\":\"a\",\"deleted\":true}\n".to_owned() + &row("e")).unwrap();
    assert_eq!(place.ids(), ["b", "c", "d", "e"]);
    rollback(&place.shop()).unwrap();
    assert_eq!(place.ids(), ["a", "b", "c", "d"]);
    assert!(matches!(rollback(&place.shop()), Err(Error::NothingOlder)));
    place.delta("d.jsonl", rows(&["f"])).unwrap();
    assert_eq!(place.ids(), ["a", "b", "c", "d", "f"]);
}

#[test]
fn a_first_import_has_nothing_before_it() {
    let place = Place::new();
    assert!(matches!(rollback(&place.shop()), Err(Error::NothingOlder)));
    place.import("a.jsonl", rows(&["a"])).unwrap();
    assert!(matches!(rollback(&place.shop()), Err(Error::NothingOlder)));
    assert_eq!(place.ids(), ["a"]);
}

#[test]
fn killed_around_going_back() {
    const KILLED: &str = "AISLE_TEST_ROLL_BACK_AND_ABORT";
    if let Ok(shop) = std::env::var(KILLED) {
        let _ = rollback(shop.as_ref());
        std::process::abort();
    }
    // At whatever moment the child dies, what is there afterwards is one of the two, whole.
    for pause in [0, 1, 3, 6, 12, 25, 50, 1000] {
        let place = Place::new();
        let feed = place.file("a.jsonl", rows(&["a", "b"]));
        import(&place.shop(), &[feed], &yes()).unwrap();
        let feed = place.file("b.jsonl", rows(&["x"]));
        import(&place.shop(), &[feed], &yes()).unwrap();
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "going_back::killed_around_going_back"])
            .env(KILLED, place.shop())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(pause));
        let _ = child.kill();
        child.wait().unwrap();
        let shop = place.open();
        let ids = place.ids();
        assert!(ids == ["x"] || ids == ["a", "b"], "{pause} ms: {ids:?}");
        if pause == 1000 {
            assert_eq!(ids, ["a", "b"]);
        }
        let index = SearchIndex::open(&shop.index_dir()).unwrap();
        let all = catalog::search::Search { limit: 9, ..Default::default() };
        assert_eq!(index.search(&all).unwrap().total, ids.len());
        place.import("c.jsonl", rows(&["z"])).unwrap();
        assert_eq!(place.ids(), ["z"]);
    }
}

/// The tables of the first schema, as the program wrote them then.
const FIRST: &str = r#"
CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE product (row INTEGER PRIMARY KEY AUTOINCREMENT, generation INTEGER NOT NULL, id TEXT NOT NULL,
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0), photo TEXT, doc TEXT NOT NULL, UNIQUE (generation, id)) STRICT;
CREATE TABLE policy (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL) STRICT;
CREATE TABLE history (shopper TEXT NOT NULL, ordinal INTEGER NOT NULL, product TEXT NOT NULL, kind TEXT NOT NULL,
    day INTEGER NOT NULL, PRIMARY KEY (shopper, ordinal)) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES ('generation', '4'), ('source', 'feed'), ('imported_at', '1793534400'), ('file:shop.toml', 'phone = "1"');
INSERT INTO product VALUES (17, 4, 'a', 100, NULL, '{"id":"a","name":{"en":"Thing a"},"price":{"minor":100,"as_of":"2026-10-05"}}'),
    (19, 4, 'b', 100, NULL, '{"id":"b","name":{"en":"Thing b"},"price":{"minor":100}}');
UPDATE sqlite_sequence SET seq = 40;
INSERT INTO policy VALUES (1, 'r', '{"id":"r","topic":"returns","title":{"en":"R"},"answer":{"en":"Yes."}}');
INSERT INTO history VALUES ('h', 0, 'a', 'bought', 3);
PRAGMA user_version = 1;
"#;

#[test]
fn a_database_of_the_first_schema_opens() {
    let place = Place::new();
    std::fs::create_dir_all(place.shop()).unwrap();
    rusqlite::Connection::open(place.shop().join("shop.db")).unwrap().execute_batch(FIRST).unwrap();
    let shop = place.open();
    assert_eq!((shop.meta.generation, shop.meta.products), (4, 2));
    assert_eq!(place.ids(), ["a", "b"]);
    assert_eq!(shop.store.row_of("a").unwrap(), Some(17));
    assert_eq!(place.product("a").price.unwrap().as_of.as_deref(), Some("2026-10-05"));
    assert_eq!(
        place.product("b").price.unwrap().as_of.as_deref(),
        Some("2026-11-01"),
        "the day it was imported"
    );
    assert_eq!(shop.settings.phone.as_deref(), Some("1"));
    assert_eq!((shop.policies.len(), shop.histories().unwrap().len()), (1, 1));
    let report = place.import_files(&[place.file("a.jsonl", rows(&["a", "b", "c"]))], &yes()).unwrap();
    assert_eq!((report.new, report.changed, report.unchanged), (1, 0, 2));
    assert!(place.open().store.row_of("c").unwrap().unwrap() > 40, "row numbers go on");
    rollback(&place.shop()).unwrap();
    assert_eq!(place.open().settings.phone.as_deref(), Some("1"));
}
