//! 1. A full import that would drop more than 30 % of the products, or refuse more than 5 % of the rows, stops and says so;
//!    with `yes` it is done. At the limit it is done without asking. A delta never asks; the demo shop may go.
//! 2. A dry run tells what would be new, changed (field by field) and gone, and whether it would ask; it writes nothing.
//! 3. Refused rows are in a table a spreadsheet opens: marked as UTF-8, formulas inert, in the language asked for; the last
//!    five are kept, also of imports that came to nothing.
//! 4. A clock before 2020, or over a day before the last import, stops an import, and says so in both languages.
//! 5. A full disk leaves the catalogue as it was, and says so in both languages.

use catalog::Error;
use catalog::error::{Doubt, WrongClock};
use catalog::import::{Change, ImportOptions, Mode, Watch, import, import_with};
use catalog::product::Lang;

use crate::shop_dir::{Count, Failing, Place, row, rows, yes};

fn numbered(range: std::ops::Range<u32>) -> String {
    range.map(|n| row(&format!("p{n}")) + "\n").collect()
}

fn both(error: &Error) -> String {
    let (zh, en) = (error.sentence(Lang::Zh), error.sentence(Lang::En));
    assert!(
        zh.chars().any(catalog::analysis::is_han) && !en.chars().any(catalog::analysis::is_han),
        "{zh} {en}"
    );
    format!("{zh} {en}")
}

#[test]
fn much_that_would_go_is_asked_about() {
    let place = Place::new();
    place.import("a.jsonl", numbered(0..100)).unwrap();
    let ask = ImportOptions::default();
    let feed = place.file("b.jsonl", numbered(0..69));
    let error = place.import_files(std::slice::from_ref(&feed), &ask).unwrap_err();
    let Error::NotWithoutYes { why, .. } = &error else { panic!("{error}") };
    assert_eq!(*why, Doubt::Gone { gone: 31, of: 100 });
    assert!(both(&error).contains("31"));
    assert_eq!(place.ids().len(), 100);
    place.import_files(&[feed], &yes()).unwrap();
    assert_eq!(place.ids().len(), 69);
    let place = Place::new();
    place.import("a.jsonl", numbered(0..100)).unwrap();
    place.import_files(&[place.file("b.jsonl", numbered(0..70))], &ask).unwrap();
    assert_eq!(place.ids().len(), 70, "thirty in a hundred may go");
    let gone: String = (0..50).map(|n| format!("{{\"id\":\"p{n}\",\"deleted\":true}}\n")).collect();
    let delta = ImportOptions { mode: Mode::Delta, ..ImportOptions::default() };
    place.import_files(&[place.file("c.jsonl", gone)], &delta).unwrap();
    assert_eq!(place.ids().len(), 20, "a delta says what it wants gone");
}

#[test]
fn much_that_is_refused_is_asked_about() {
    let place = Place::new();
    let feed = |bad: usize| numbered(0..u32::try_from(100 - bad).unwrap()) + &"{\"id\":\"x\"}\n".repeat(bad);
    let ask = ImportOptions::default();
    place.import_files(&[place.file("a.jsonl", feed(5))], &ask).unwrap();
    assert_eq!(place.ids().len(), 95);
    let error = place.import_files(&[place.file("a.jsonl", feed(6))], &ask).unwrap_err();
    let Error::NotWithoutYes { why, report } = &error else { panic!("{error}") };
    assert_eq!(*why, Doubt::Refused { refused: 6, of: 100 });
    assert!(both(&error).contains('6'));
    assert_eq!(report.refused.len(), 6);
    assert_eq!(place.ids().len(), 95);
    let sheet = report.sheet.as_ref().unwrap();
    assert!(sheet.is_file(), "what was refused can be looked at, though nothing was imported");
}

#[test]
fn the_demo_may_go_without_asking() {
    let place = Place::new();
    place.file("demo/products.jsonl", rows(&["a", "b", "c"]));
    let demo = place.shop().with_file_name("feeds").join("demo");
    catalog::Shop::open_with(&place.shop(), Some(&demo), &Count).unwrap();
    place.import_files(&[place.file("a.jsonl", rows(&["own"]))], &ImportOptions::default()).unwrap();
    assert_eq!(place.ids(), ["own"]);
}

#[derive(Default)]
struct Diff(Vec<Change>);

impl Watch for Diff {
    fn wants_changes(&self) -> bool {
        true
    }

    fn change(&mut self, change: Change) {
        self.0.push(change);
    }
}

/// Every file under a folder with its bytes' hash.
fn snapshot(dir: &std::path::Path) -> Vec<(std::path::PathBuf, String)> {
    let mut out = Vec::new();
    let Ok(entries) = std::fs::read_dir(dir) else { return out };
    for entry in entries.flatten() {
        if entry.path().is_dir() {
            out.extend(snapshot(&entry.path()));
        } else if !entry.file_name().to_string_lossy().ends_with("-shm") {
            let hash = blake3::hash(&std::fs::read(entry.path()).unwrap()).to_hex().to_string();
            out.push((entry.path(), hash));
        }
    }
    out.sort();
    out
}

#[test]
fn a_dry_run_tells_and_writes_nothing() {
    let place = Place::new();
    let dry = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let feed = place.file("a.jsonl", rows(&["a", "b"]));
    let mut diff = Diff::default();
    let report = import_with(&place.shop(), &[feed], &dry, &Count, &mut diff).unwrap();
    assert_eq!((report.new, report.generation, report.dry_run), (2, 0, true));
    assert!(!place.shop().exists(), "not even the shop");
    place.import("a.jsonl", rows(&["a", "b", "c", "d"])).unwrap();
    let _ = place.open();
    let before = snapshot(&place.shop());
    let changed = r#"{"id":"b","name":{"en":"Thing b","zh":"乙"},"price":{"minor":150,"as_of":"2026-01-01"},"stock":2}"#;
    let feed =
        place.file("b.jsonl", format!("{}\n{changed}\n{}\n{{\"id\":\"bad\"}}\n", row("a"), row("new")));
    let mut diff = Diff::default();
    let report = import_with(&place.shop(), &[feed], &dry, &Count, &mut diff).unwrap();
    assert_eq!(
        [report.new, report.changed, report.unchanged, report.gone, report.refused_count],
        [1, 1, 1, 2, 1]
    );
    assert_eq!(report.doubt, Some(Doubt::Gone { gone: 2, of: 4 }));
    assert_eq!(snapshot(&place.shop()), before);
    let told: Vec<&str> = diff.0.iter().map(Change::id).collect();
    assert_eq!(told, ["b", "new", "c", "d"]);
    let Change::Changed { fields, .. } = &diff.0[0] else { panic!("{:?}", diff.0[0]) };
    let fields: Vec<(String, String)> =
        fields.iter().map(|field| (field.field.clone(), format!("{}→{}", field.old, field.new))).collect();
    let expect = [("name.zh", "null→\"乙\""), ("price.minor", "100→150"), ("stock", "null→2")];
    assert_eq!(fields, expect.map(|(field, change)| (field.to_owned(), change.to_owned())));
    assert_eq!(place.ids(), ["a", "b", "c", "d"]);
}

#[test]
fn refused_rows_are_in_a_table() {
    let place = Place::new();
    let bad = "{\"id\":\"=2+3\",\"name\":{\"en\":\"N\"},\"price\":{\"minor\":\"@SUM\"}}\n{\"id\":\"a\"}\nnot a row, \"really\"\n";
    for (lang, first, why) in [
        (Some(Lang::Zh), "行,编号,字段,原因,内容,文件", "缺少名称"),
        (Some(Lang::En), "line,id,field,reason,detail,file", "the name is missing"),
    ] {
        let options = ImportOptions { lang, ..yes() };
        let feed = place.file("bad.jsonl", row("ok") + "\n" + bad);
        let report = place.import_files(&[feed], &options).unwrap();
        let bytes = std::fs::read(report.sheet.unwrap()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').expect("the mark a spreadsheet knows UTF-8 by");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], first);
        assert!(lines[1].starts_with("2,'=2+3,price,"), "{}", lines[1]);
        assert!(lines[1].contains(",'@SUM,") || lines[1].contains("\"\"@SUM\"\""), "{}", lines[1]);
        assert!(lines[2].starts_with("3,a,,") && lines[2].contains(why), "{}", lines[2]);
        assert_eq!(lines.len(), 4);
    }
    for n in 0..7 {
        place.import("bad.jsonl", row(&format!("n{n}")) + "\n" + bad).unwrap();
    }
    let sheets = std::fs::read_dir(place.shop().join("reports")).unwrap().count();
    assert_eq!(sheets, 5);
    let clean = place.import("good.jsonl", rows(&["z"])).unwrap();
    assert_eq!(clean.sheet, None);
}

#[test]
fn a_clock_that_has_jumped_stops_an_import() {
    let place = Place::new();
    let at = |now: i64| ImportOptions { now: Some(now), ..ImportOptions::default() };
    let start = 1_793_534_400;
    place.import_files(&[place.file("a.jsonl", rows(&["a"]))], &at(start)).unwrap();
    let feed = place.file("b.jsonl", rows(&["a", "b"]));
    for (now, unset) in [(1_000_000_000, true), (start - 90_000, false)] {
        let error = place.import_files(std::slice::from_ref(&feed), &at(now)).unwrap_err();
        let Error::Clock { why, .. } = &error else { panic!("{error}") };
        assert_eq!(*why == WrongClock::Unset, unset);
        both(&error);
        assert_eq!(place.ids(), ["a"]);
    }
    place.import_files(std::slice::from_ref(&feed), &at(start - 80_000)).unwrap();
    assert_eq!(place.ids(), ["a", "b"]);
    let feed = place.file("c.jsonl", rows(&["a", "b", "c"]));
    place.import_files(&[feed], &ImportOptions { yes: true, ..at(start - 900_000) }).unwrap();
    assert_eq!(place.ids(), ["a", "b", "c"], "whoever has set the clock right may say so");
}

#[test]
fn an_index_that_finds_the_disk_full() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a"])).unwrap();
    let feed = place.file("b.jsonl", rows(&["a", "b"]));
    let full = Failing::with(|_| Err(Error::DiskFull { doing: "be built" }));
    let error = import_with(&place.shop(), &[feed], &yes(), &full, &mut ()).unwrap_err();
    assert!(matches!(error, Error::DiskFull { .. }), "{error}");
    both(&error);
    assert_eq!(place.ids(), ["a"]);
}

/// A file system of three mebibytes, in a name space of the test's own; where that is not allowed the test says so.
#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_is_really_full() {
    const INSIDE: &str = "AISLE_TEST_SMALL_DISK";
    if let Ok(folder) = std::env::var(INSIDE) {
        let folder = std::path::PathBuf::from(folder);
        let shop = folder.join("disk/shop");
        let small = folder.join("small.jsonl");
        std::fs::write(&small, rows(&["a", "b"])).unwrap();
        import(&shop, &[small], &yes()).unwrap();
        for size in [20_000, 60_000] {
            let large = folder.join("large.jsonl");
            std::fs::write(&large, numbered(0..size)).unwrap();
            let error = import(&shop, &[large], &yes()).unwrap_err();
            assert!(matches!(error, Error::DiskFull { .. }), "{size}: {error:?}");
            let open = catalog::Shop::open(&shop, None).unwrap();
            let ids: Vec<String> = open.store.all().unwrap().map(|entry| entry.unwrap().1.id).collect();
            assert_eq!(ids, ["a", "b"]);
            let index = catalog::index::SearchIndex::open(&open.index_dir()).unwrap();
            let all = catalog::search::Search { limit: 9, ..Default::default() };
            assert_eq!(index.search(&all).unwrap().total, 2);
        }
        // And with room again all goes on.
        let next = folder.join("next.jsonl");
        std::fs::write(&next, rows(&["a", "c"])).unwrap();
        import(&shop, &[next], &yes()).unwrap();
        std::fs::write(folder.join("passed"), "").unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let mounted = std::process::Command::new("unshare")
        .args(["-rm", "sh", "-c"])
        .arg("mount -t tmpfs -o size=3m none \"$1\" && touch \"$2\" && exec \"$3\" --exact asking_first::a_disk_that_is_really_full --nocapture")
        .arg("sh")
        .arg(&disk)
        .arg(folder.path().join("mounted"))
        .arg(std::env::current_exe().unwrap())
        .env(INSIDE, folder.path())
        .output();
    if !folder.path().join("mounted").exists() {
        eprintln!("skipped: this test may not mount a small file system");
        return;
    }
    let output = mounted.unwrap();
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(folder.path().join("passed").exists(), "{told}");
}
