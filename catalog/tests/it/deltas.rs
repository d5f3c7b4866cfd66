//! 1. A delta adds, replaces and takes away what it names; everything else stays, rows and all. In one file the first row of an
//!    id counts.
//! 2. What has not changed is not written and not indexed again, in a full import either; importing the same feed twice makes
//!    no new catalogue.
//! 3. Price and stock know the day they were last confirmed: the feed's, else the import's; confirming changes nothing else.
//! 4. The index of a delta begins as the one before, which stays as it was, and answers like one built anew.
//! 5. A delta of many changes, or after the index before is lost, builds anew and answers the same.
//! 6. A sale begins and ends by itself, as a small catalogue that going back passes over.

use catalog::import::{ImportOptions, ImportReport, Mode, import, import_with, reprice, rollback};
use catalog::index::SearchIndex;
use catalog::product::{Price, Sale};
use catalog::search::{Filter, Search};
use catalog::store::Kind;

use crate::shop_dir::{Place, Seen, row, rows, yes};

fn counts(report: &ImportReport) -> [u64; 4] {
    [report.new, report.changed, report.unchanged, report.gone]
}

fn priced(id: &str, minor: i64) -> String {
    format!("{{\"id\":\"{id}\",\"name\":{{\"en\":\"Thing {id}\"}},\"price\":{{\"minor\":{minor}}}}}\n")
}

/// Ids `p0` to `p99`.
fn hundred() -> String {
    (0..100).map(|n| row(&format!("p{n}")) + "\n").collect()
}

#[test]
fn a_delta_touches_what_it_names() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a", "b", "c"])).unwrap();
    let before = place.open();
    let kept = before.store.row_of("a").unwrap();
    let feed = priced("b", 250) + "{\"id\":\"c\",\"deleted\":true}\n" + &row("d") + "\n" + &priced("b", 999);
    let report = place.delta("b.jsonl", feed).unwrap();
    assert_eq!(counts(&report), [1, 1, 0, 1]);
    assert_eq!((report.deletions, report.refused_count), (1, 1), "the second b is refused");
    assert_eq!(place.ids(), ["a", "b", "d"]);
    let after = place.open();
    assert_eq!(after.store.row_of("a").unwrap(), kept);
    assert_eq!(place.product("b").price.unwrap().minor, 250);
    assert_eq!(after.meta.kind, Some(Kind::Delta));
    assert_eq!(after.store.count().unwrap(), 3);
    // What was open reads on as it was.
    assert_eq!(before.store.by_id("b").unwrap().unwrap().price.unwrap().minor, 100);
    assert!(before.store.by_id("c").unwrap().is_some());
    assert_eq!(before.store.by_id("d").unwrap(), None);
}

#[test]
fn a_table_says_deleted_too_and_a_full_feed_may() {
    let place = Place::new();
    place.import("a.csv", "id,name,price,Deleted\na,A,1,\nb,B,2,no\nc,C,3,是\n").unwrap();
    assert_eq!(place.ids(), ["a", "b"]);
    assert!(place.product("a").attributes.is_empty(), "the mark is no attribute");
    place.delta("b.csv", "id,name,price,deleted\na,,,1\nx,X,9,0\nnone,,,yes\n").unwrap();
    assert_eq!(place.ids(), ["b", "x"]);
    let report = place.delta("c.jsonl", "{\"deleted\":true}\n{\"id\":\"b\",\"deleted\":true}\n").unwrap();
    assert_eq!(report.refused_count, 1, "a deletion without an id is refused");
    assert_eq!(place.ids(), ["x"]);
}

#[test]
fn what_has_not_changed_is_left_alone() {
    let place = Place::new();
    place.import("a.jsonl", hundred()).unwrap();
    let first = place.open();
    let again = place.import("a.jsonl", hundred()).unwrap();
    assert_eq!(counts(&again), [0, 0, 100, 0]);
    assert_eq!(place.open().meta.generation, first.meta.generation, "nothing new to go back from");
    let index = Seen::default();
    let feed = place.file("b.jsonl", hundred().replace("Thing p7\"", "Thing seven\"") + &row("p100"));
    let report = import_with(&place.shop(), &[feed], &yes(), &index, &mut ()).unwrap();
    assert_eq!(counts(&report), [1, 1, 99, 0]);
    let mut added: Vec<String> = index.added.lock().unwrap().iter().map(|(id, _)| id.clone()).collect();
    added.sort();
    assert_eq!(added, ["p100", "p7"]);
    assert_eq!(*index.removed.lock().unwrap(), ["p7"]);
    let rows = |id: &str| place.open().store.row_of(id).unwrap();
    assert_eq!(rows("p8"), first.store.row_of("p8").unwrap());
    assert_ne!(rows("p7"), first.store.row_of("p7").unwrap());
}

/// Noon of a day in November 2026, UTC: the same day wherever the test runs.
fn noon(day: i64) -> i64 {
    1_793_534_400 + (day - 1) * 86_400
}

fn on(day: i64, mode: Mode) -> ImportOptions {
    ImportOptions { now: Some(noon(day)), mode, ..yes() }
}

#[test]
fn price_and_stock_know_when_they_were_confirmed() {
    let place = Place::new();
    let stocked = |id: &str, more: &str| {
        format!("{{\"id\":\"{id}\",\"name\":{{\"en\":\"N\"}},\"price\":{{\"minor\":5{more}}},\"stock\":3}}\n")
    };
    let unknown = "{\"id\":\"u\",\"name\":{\"en\":\"N\"},\"price\":{\"minor\":5}}\n";
    let dated = |day: &str| stocked("d", &format!(",\"as_of\":\"{day}\""));
    let days = |id: &str| {
        let product = place.product(id);
        (product.price.unwrap().as_of.unwrap_or_default(), product.stock_as_of.unwrap_or_default())
    };
    let is = |price: &str, stock: &str| (price.to_owned(), stock.to_owned());
    let feed = place.file("a.jsonl", stocked("a", "") + unknown + &dated("2026-10-30"));
    place.import_files(std::slice::from_ref(&feed), &on(2, Mode::Full)).unwrap();
    let first = place.open();
    assert_eq!(days("a"), is("2026-11-02", "2026-11-02"));
    assert_eq!(days("u"), is("2026-11-02", ""), "a stock that is not known was not confirmed");
    assert_eq!(days("d"), is("2026-10-30", "2026-11-02"));
    // A delta confirms what it names.
    let delta = place.file("b.jsonl", stocked("a", ""));
    place.import_files(&[delta], &on(5, Mode::Delta)).unwrap();
    assert_eq!(days("a"), is("2026-11-05", "2026-11-05"));
    assert_eq!(days("u"), is("2026-11-02", ""));
    // A full feed confirms all it holds, with its own days where it has some.
    let feed = place.file("a.jsonl", stocked("a", "") + unknown + &dated("2026-11-06"));
    let report = place.import_files(&[feed], &on(9, Mode::Full)).unwrap();
    assert_eq!(counts(&report), [0, 0, 3, 0], "days alone are no change");
    assert_eq!(days("a"), is("2026-11-09", "2026-11-09"));
    assert_eq!(days("d"), is("2026-11-06", "2026-11-09"));
    let shop = place.open();
    assert_eq!(shop.meta.generation, first.meta.generation);
    assert!(first.is_stale().unwrap(), "whoever shows the day opens the shop again");
    assert_eq!(shop.store.newest_price_day().unwrap().as_deref(), Some("2026-11-09"));
}

/// The ids a search for one word finds, sorted.
fn found(place: &Place, word: &str) -> Vec<String> {
    let shop = place.open();
    let index = SearchIndex::open(&shop.index_dir()).unwrap();
    let words = if word.is_empty() { vec![] } else { vec![vec![vec![word.to_owned()]]] };
    let hits = index.search(&Search { words, limit: 500, ..Search::default() }).unwrap();
    let mut ids: Vec<String> =
        shop.store.by_rows(&hits.rows).unwrap().into_iter().map(|(_, product)| product.id).collect();
    assert_eq!(hits.total, ids.len());
    ids.sort();
    ids
}

fn kind(id: &str, name: &str, brand: &str) -> String {
    format!(
        "{{\"id\":\"{id}\",\"name\":{{\"en\":\"{name}\"}},\"brand\":{{\"en\":\"{brand}\"}},\"price\":{{\"minor\":100,\"currency\":\"EUR\"}}}}\n"
    )
}

#[test]
fn the_index_of_a_delta_answers_like_one_built_anew() {
    let place = Place::new();
    let plates: String = (0..50).map(|n| kind(&format!("p{n}"), "Plate", "Clay")).collect();
    let feed = place.file("a.jsonl", plates + &kind("cup", "Copper cup", "Tin") + &kind("mug", "Mug", "Tin"));
    import(&place.shop(), &[feed], &yes()).unwrap();
    let before = place.open();
    let delta = place.file(
        "b.jsonl",
        kind("cup", "Silver cup", "Ore") + &kind("jar", "Jar", "Clay") + "{\"id\":\"p3\",\"deleted\":true}\n",
    );
    import(&place.shop(), &[delta], &ImportOptions { mode: Mode::Delta, ..yes() }).unwrap();
    let after = place.open();
    if cfg!(unix) {
        use std::os::unix::fs::MetadataExt;
        let linked = std::fs::read_dir(after.index_dir())
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().metadata().unwrap().nlink() > 1)
            .count();
        assert!(linked > 0, "nothing of the index before was linked");
    }
    let told = |place: &Place| {
        let shop = place.open();
        let index = SearchIndex::open(&shop.index_dir()).unwrap();
        let words = &index.lexicon().words;
        (
            found(place, "copper"),
            found(place, "silver"),
            found(place, "jar"),
            found(place, "plate"),
            words.clone(),
        )
    };
    let extended = told(&place);
    assert_eq!((extended.0.len(), extended.1.len(), extended.2.len(), extended.3.len()), (0, 1, 1, 49));
    assert_eq!(found(&place, "").len(), 52);
    after.rebuild_index().unwrap();
    assert_eq!(told(&place), extended);
    // The index before is what it was.
    let old = SearchIndex::open(&before.index_dir()).unwrap();
    let copper = Search { words: vec![vec![vec!["copper".to_owned()]]], limit: 9, ..Search::default() };
    assert_eq!(old.search(&copper).unwrap().total, 1);
    assert_eq!(old.lexicon().words.value(catalog::lexicon::Field::Brand, "tin").unwrap().count, 2);
}

#[test]
fn many_changes_or_a_lost_index_are_built_anew() {
    let place = Place::new();
    let name = |name: &'static str| move |n: u32| kind(&format!("p{n}"), name, "Clay");
    let feed = place.file("a.jsonl", (0..90).map(name("Plate")).collect::<String>());
    import(&place.shop(), &[feed], &yes()).unwrap();
    let delta = ImportOptions { mode: Mode::Delta, ..yes() };
    let feed = place.file("b.jsonl", (0..60).map(name("Bowl")).collect::<String>());
    import(&place.shop(), &[feed], &delta).unwrap();
    assert_eq!((found(&place, "plate").len(), found(&place, "bowl").len()), (30, 60));
    std::fs::remove_dir_all(place.open().index_dir()).unwrap();
    let feed = place.file("c.jsonl", kind("p89", "Vase", "Clay"));
    import(&place.shop(), &[feed], &delta).unwrap();
    assert_eq!(
        (found(&place, "plate").len(), found(&place, "bowl").len(), found(&place, "vase").len()),
        (29, 60, 1)
    );
}

#[test]
fn many_deltas_keep_the_index_in_shape() {
    let place = Place::new();
    let feed =
        place.file("a.jsonl", (0..40).map(|n| kind(&format!("p{n}"), "Plate", "Clay")).collect::<String>());
    import(&place.shop(), &[feed], &yes()).unwrap();
    let delta = ImportOptions { mode: Mode::Delta, ..yes() };
    for n in 0..30 {
        let feed = place
            .file("b.jsonl", kind(&format!("p{n}"), "Bowl", "Tin") + &kind(&format!("q{n}"), "Jar", "Ore"));
        import(&place.shop(), &[feed], &delta).unwrap();
    }
    assert_eq!(
        [found(&place, "plate").len(), found(&place, "bowl").len(), found(&place, "jar").len()],
        [10, 30, 30]
    );
    let shop = place.open();
    let index = SearchIndex::open(&shop.index_dir()).unwrap();
    let count = |key: &str| index.lexicon().words.value(catalog::lexicon::Field::Brand, key).unwrap().count;
    assert_eq!([count("clay"), count("tin"), count("ore")], [10, 30, 30]);
}

#[test]
fn a_sale_begins_and_ends_by_itself() {
    let place = Place::new();
    import(&place.shop(), &[place.file("a.jsonl", rows(&["old"]))], &on(1, Mode::Full)).unwrap();
    import(&place.shop(), &[place.file("b.jsonl", hundred())], &on(1, Mode::Full)).unwrap();
    put_on_sale(&place, "p5");
    let imported = place.open().meta;
    assert_eq!(imported.next_price_change, Some(noon(3)));
    let cheap = |place: &Place| {
        let index = SearchIndex::open(&place.open().index_dir()).unwrap();
        let filters = vec![Filter::Price { min: None, max: Some(99) }];
        index.search(&Search { filters, limit: 9, ..Search::default() }).unwrap().total
    };
    assert_eq!(reprice(&place.shop(), noon(2)).unwrap(), None, "not yet");
    assert_eq!((place.product("p5").price.unwrap().minor, cheap(&place)), (100, 0));
    let on = reprice(&place.shop(), noon(3)).unwrap().unwrap();
    assert!(on > imported.generation);
    assert_eq!((place.product("p5").price.unwrap().minor, cheap(&place)), (60, 1));
    let meta = place.open().meta;
    assert_eq!(
        (meta.kind, meta.next_price_change, meta.previous),
        (Some(Kind::Prices), Some(noon(5)), imported.previous)
    );
    reprice(&place.shop(), noon(6)).unwrap().unwrap();
    assert_eq!((place.product("p5").price.unwrap().minor, cheap(&place)), (100, 0));
    assert_eq!(place.open().meta.next_price_change, None);
    let back = rollback(&place.shop()).unwrap();
    assert_eq!(Some(back.generation), imported.previous);
    assert_eq!(place.ids(), ["old"]);
}

/// Sixty instead of a hundred, from the third of November to the fifth, written as an import writes it: which feeds tell such a
/// sale, and how, is not what is tested here.
fn put_on_sale(place: &Place, id: &str) {
    let mut product = place.product(id);
    product.price = Some(Price {
        minor: 100,
        sale: Some(Sale { minor: 60, regular_minor: 100, from: Some(noon(3)), until: Some(noon(5)) }),
        ..Price::default()
    });
    let doc = serde_json::to_string(&product).unwrap();
    let database = rusqlite::Connection::open(place.shop().join("shop.db")).unwrap();
    let changed = database.execute(
        "UPDATE product SET doc = ?1, changes_at = ?2 WHERE id = ?3 AND until = 9223372036854775807",
        rusqlite::params![doc, noon(3), id],
    );
    assert_eq!(changed.unwrap(), 1);
    let noted = database.execute(
        "UPDATE generation SET next_price_change = ?1 WHERE number = (SELECT MAX(number) FROM generation)",
        [noon(3)],
    );
    assert_eq!(noted.unwrap(), 1);
}
