//! 1. An import that fails, or is killed, at whatever point leaves the old catalogue, its index and its row numbers as they
//!    were: a full one and a delta.
//! 2. What it left aside is gone after the shop is opened or imported into again.
//! 3. A full import that succeeds replaces the whole catalogue; the one before is kept, rows and index, until the one after.
//! 4. A file that is no feed changes nothing and says what it is.
//! 5. Two imports into one shop do not run at once.
//! 6. A reader that began before an import reads the old catalogue to its end.
//! 7. A damaged database is told as such, not taken for an empty shop.

use std::io::Write;

use catalog::error::NotAFeed;
use catalog::import::{ImportOptions, Mode, import_with};
use catalog::{Error, Shop};

use crate::shop_dir::{Count, Failing, Place, rows, yes};

/// The folders under `index/`, sorted.
fn indexes(place: &Place) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(place.shop().join("index"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_catalogue_replaces_the_old_one_whole() {
    let place = Place::new();
    let first = place.import("a.jsonl", rows(&["a", "b"])).unwrap();
    let old_row = place.open().store.row_of("b").unwrap().unwrap();
    let second = place.import("b.jsonl", rows(&["b", "c", "d"])).unwrap();
    assert!(second.generation > first.generation);
    assert_eq!(place.ids(), ["b", "c", "d"]);
    let shop = place.open();
    assert_eq!(shop.store.count().unwrap(), 3);
    assert_eq!(shop.store.row_of("b").unwrap(), Some(old_row), "what has not changed keeps its row");
    assert_eq!(indexes(&place), [first.generation.to_string(), second.generation.to_string()]);
    assert_eq!(std::fs::read_to_string(shop.index_dir().join("count")).unwrap(), "3");
    let gone_row = shop.store.at(first.generation).row_of("a").unwrap().unwrap();
    assert_eq!(shop.store.by_row(gone_row).unwrap().unwrap().id, "a", "it can be gone back to");
    let third = place.import("c.jsonl", rows(&["e"])).unwrap();
    assert_eq!(indexes(&place), [second.generation.to_string(), third.generation.to_string()]);
    let shop = place.open();
    assert_eq!(shop.store.by_row(gone_row).unwrap(), None, "and then not any more");
    place.import("d.jsonl", rows(&["a"])).unwrap();
    assert_ne!(place.open().store.row_of("a").unwrap(), Some(gone_row), "a row number is never used again");
}

#[test]
fn a_failing_index_leaves_the_old_catalogue() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a", "b"])).unwrap();
    let before = place.open();
    for mode in [Mode::Full, Mode::Delta] {
        let file = place.file("b.jsonl", rows(&["x", "y"]));
        let failing = Failing::with(|_| Err(Error::Index { doing: "be built", source: "no".into() }));
        let options = ImportOptions { mode, ..yes() };
        let error = import_with(&place.shop(), &[file], &options, &failing, &mut ()).unwrap_err();
        assert!(matches!(error, Error::Index { .. }), "{error}");
        assert!(!before.is_stale().unwrap());
        assert_eq!(place.ids(), ["a", "b"]);
        assert_eq!(place.open().meta, before.meta);
        assert_eq!(indexes(&place), [before.meta.generation.to_string()]);
    }
}

#[test]
fn a_panic_half_way_is_like_being_killed() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a", "b"])).unwrap();
    let file = place.file("b.jsonl", rows(&["x", "y"]));
    let shop = place.shop();
    std::thread::spawn(move || {
        import_with(&shop, &[file], &yes(), &Failing::with(|_| panic!("killed")), &mut ())
    })
    .join()
    .unwrap_err();
    assert_eq!(indexes(&place).len(), 2, "the test's own premise: something was left behind");
    assert_eq!(place.ids(), ["a", "b"]);
    assert_eq!(indexes(&place).len(), 1, "opening the shop tidied up");
    place.import("c.jsonl", rows(&["z"])).unwrap();
    assert_eq!(place.ids(), ["z"]);
}

#[test]
fn a_process_killed_while_importing_leaves_the_old_catalogue() {
    const KILLED: &str = "AISLE_TEST_IMPORT_AND_ABORT";
    const DELTA: &str = "AISLE_TEST_IMPORT_IS_A_DELTA";
    if let Ok(shop) = std::env::var(KILLED) {
        // This is the child: it dies inside its import, as by a power cut.
        let feed = std::path::Path::new(&shop).parent().unwrap().join("feeds/b.jsonl");
        let mode = if std::env::var_os(DELTA).is_some() { Mode::Delta } else { Mode::Full };
        let options = ImportOptions { mode, ..yes() };
        let _ =
            import_with(shop.as_ref(), &[feed], &options, &Failing::with(|_| std::process::abort()), &mut ());
        return;
    }
    for delta in [false, true] {
        let place = Place::new();
        place.import("a.jsonl", rows(&["a", "b"])).unwrap();
        place.file("b.jsonl", rows(&["x", "y"]));
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child
            .args(["--exact", "whole_or_nothing::a_process_killed_while_importing_leaves_the_old_catalogue"])
            .env(KILLED, place.shop())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null());
        if delta {
            child.env(DELTA, "1");
        }
        assert!(!child.status().unwrap().success());
        assert_eq!(indexes(&place).len(), 2, "the test's own premise: the child died inside its import");
        assert_eq!(place.ids(), ["a", "b"]);
        assert_eq!(indexes(&place).len(), 1);
        // The lock died with the process.
        place.delta("c.jsonl", rows(&["z"])).unwrap();
        assert_eq!(place.ids(), ["a", "b", "z"]);
    }
}

#[test]
fn what_is_no_feed_changes_nothing() {
    let gz = |bytes: &[u8]| {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    };
    let long: String = (0..5000).map(|n| rows(&[&format!("p{n}")])).collect();
    let packed = gz(long.as_bytes());
    let cases: Vec<(&str, Vec<u8>, NotAFeed)> = vec![
        ("empty", b"".to_vec(), NotAFeed::Empty),
        ("blank", b"\n  \r\n\t\n".to_vec(), NotAFeed::Empty),
        ("only a mark", b"\xef\xbb\xbf".to_vec(), NotAFeed::Empty),
        ("binary", vec![0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0, 0], NotAFeed::Binary),
        ("picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec(), NotAFeed::Binary),
        ("web page", b"<!DOCTYPE html><html><body>404".to_vec(), NotAFeed::WebPage),
        ("prose", "今天天气很好。\nIt is fine today.\n".into(), NotAFeed::NoRowUnderstood),
        ("one JSON array", b"[{\"id\":1}]".to_vec(), NotAFeed::ColumnMissing("name")),
        ("JSON of something else", b"{\"a\n{\"b\n".to_vec(), NotAFeed::NoRowUnderstood),
        ("a table without prices", b"id,name\n1,Pen\n".to_vec(), NotAFeed::ColumnMissing("price")),
        ("a table of something else", b"date,rain\n2026-01-01,3\n".to_vec(), NotAFeed::TableNotRecognised),
        ("cut-off gzip", packed[..packed.len() / 2].to_vec(), NotAFeed::BrokenGzip),
        ("packed page", gz(b"<html>"), NotAFeed::WebPage),
    ];
    let place = Place::new();
    place.import("good.jsonl", rows(&["a"])).unwrap();
    let before = place.open().meta;
    for (name, bytes, expect) in cases {
        match place.import("feed", bytes) {
            Err(Error::NotAFeed { why, .. }) => assert_eq!(why, expect, "{name}"),
            other => panic!("{name}: {other:?}"),
        }
        assert_eq!(place.open().meta, before, "{name}");
        assert_eq!(place.ids(), ["a"], "{name}");
    }
}

#[test]
fn one_bad_file_among_good_ones_changes_nothing() {
    let place = Place::new();
    place.import("good.jsonl", rows(&["a"])).unwrap();
    let files = [place.file("b.jsonl", rows(&["b"])), place.file("c.jsonl", "not a feed")];
    place.import_files(&files, &yes()).unwrap_err();
    assert_eq!(place.ids(), ["a"]);
    let files = [place.file("b.jsonl", rows(&["b"])), place.file("c.jsonl", rows(&["b", "c"]))];
    let report = place.import_files(&files, &yes()).unwrap();
    assert_eq!(place.ids(), ["b", "c"]);
    assert_eq!((report.refused[0].file.as_str(), report.refused[0].line), ("c.jsonl", 1));
}

#[test]
fn a_second_import_at_the_same_time_is_turned_away() {
    let place = Place::new();
    let (first, second) = (place.file("a.jsonl", rows(&["a"])), place.file("b.jsonl", rows(&["b"])));
    let shop = place.shop();
    let inner = shop.clone();
    let step = Failing::with(move |_| {
        let error = import_with(&inner, std::slice::from_ref(&second), &yes(), &Count, &mut ()).unwrap_err();
        assert!(matches!(error, Error::ImportRunning { .. }), "{error}");
        Ok(())
    });
    import_with(&shop, &[first], &yes(), &step, &mut ()).unwrap();
    assert_eq!(place.ids(), ["a"]);
}

#[test]
fn a_reader_keeps_the_catalogue_it_began_with() {
    let place = Place::new();
    let ids: Vec<String> = (0..1000).map(|n| format!("p{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    place.import("a.jsonl", rows(&ids)).unwrap();
    let shop = place.open();
    let mut reading = shop.store.all().unwrap();
    assert_eq!(reading.next().unwrap().unwrap().1.id, "p0");
    place.import("b.jsonl", rows(&["new"])).unwrap();
    assert_eq!(reading.filter(|entry| entry.is_ok()).count(), 999);
    assert!(shop.is_stale().unwrap());
    // A shop reads the catalogue it was opened on for as long as that is kept.
    assert!(shop.store.by_id("p1").unwrap().is_some());
    assert_eq!(shop.store.by_id("new").unwrap(), None);
    assert_eq!(place.ids(), ["new"]);
}

#[test]
fn several_threads_read_one_store() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a", "b"])).unwrap();
    let shop = place.open();
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                for _ in 0..50 {
                    assert_eq!(shop.store.all().unwrap().count(), 2);
                }
            });
        }
    });
}

#[test]
fn a_damaged_database_is_told() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a"])).unwrap();
    let path = place.shop().join("shop.db");
    std::fs::write(&path, "this is no database, and longer than its header would be".repeat(100)).unwrap();
    for suffix in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(place.shop().join(format!("shop.db{suffix}")));
    }
    let error = Shop::open_with(&place.shop(), None, &Count).unwrap_err();
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
    assert!(path.exists(), "it is left for someone to look at");
}

#[test]
fn an_index_is_built_anew_from_the_rows() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a", "b"])).unwrap();
    let shop = place.open();
    std::fs::remove_file(shop.index_dir().join("count")).unwrap();
    shop.rebuild_index().unwrap();
    assert!(catalog::index::SearchIndex::open(&shop.index_dir()).is_ok());
    assert_eq!(indexes(&place), [shop.meta.generation.to_string()]);
}
