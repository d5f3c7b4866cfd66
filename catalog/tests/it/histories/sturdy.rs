//! Damage, crashes and company: see the property 7 of the module above.

use catalog::Error;
use catalog::histories::Histories;
use catalog::history::EventKind;
use catalog::import::{Progress, Watch};
use catalog::notice::ReasonCode;
use catalog::product::Lang;

use super::{Kept, NOW, events, of};

const SALES: &str = "receipt,product,time\n1,D-1,2026-11-01\n1,S-1,2026-11-01\n";

#[test]
fn a_damaged_file_is_set_aside_and_told() {
    let kept = Kept::new(false);
    kept.import(SALES);
    let changes = kept.open().changes().unwrap();
    let path = kept.open().path();
    for damage in ["no database at all, and long enough to be taken for one".as_bytes().to_vec(), {
        let mut bytes = std::fs::read(&path).unwrap();
        let length = bytes.len();
        bytes[4_096..length].fill(0x5a);
        bytes
    }] {
        for rest in ["histories.db-wal", "histories.db-shm"] {
            let _ = std::fs::remove_file(kept.dir().join(rest));
        }
        std::fs::write(&path, damage).unwrap();
        let histories = kept.open();
        let [told] = histories.notices() else { panic!("{:?}", histories.notices()) };
        assert_eq!(told.reason, ReasonCode::HistoriesDamaged);
        assert!(told.sentence(Lang::Zh).contains("已损坏") && told.sentence(Lang::En).contains("damaged"));
        assert!(events(&histories).is_empty());
        assert!(histories.changes().unwrap() >= changes, "whoever has learned sees that it is another");
        assert!(kept.dir().join("histories.db.broken").is_file());
        assert!(kept.open().notices().is_empty(), "told once");
    }
    kept.import(SALES);
    assert_eq!(kept.told().len(), 2);
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let kept = Kept::new(false);
    kept.import(SALES);
    let path = kept.open().path();
    let mut bytes = std::fs::read(&path).unwrap();
    // PRAGMA user_version, big-endian.
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&path, &bytes).unwrap();
    let refused = Histories::open(&kept.dir(), kept.settings);
    assert!(matches!(refused, Err(Error::SchemaTooNew { found: 99, .. })), "{refused:?}");
}

/// Ends an import, as a kill would, once it has come so far.
struct Ending(u64);

impl Watch for Ending {
    fn progress(&mut self, progress: Progress) {
        match progress {
            Progress::Rows { read, .. } if read >= self.0 => panic!("killed while reading"),
            Progress::Ending if self.0 == 0 => panic!("killed before the end"),
            _ => {}
        }
    }
}

#[test]
fn an_import_that_does_not_end_leaves_what_there_was() {
    let kept = Kept::new(false);
    kept.import(SALES);
    let mut text = String::from("receipt,product,time\n");
    text.extend((0..5_000).map(|line| format!("{line},P-{line},2026-11-02\n")));
    let file = kept.place.file("more.csv", text);
    for at in [3_000, 0] {
        let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            kept.open().import_at(&file, &kept.store(), NOW, &mut Ending(at))
        }));
        assert!(ended.is_err());
        assert_eq!(kept.sorted(), of([("D-1", 1), ("S-1", 1)]));
    }
    assert_eq!(kept.open().import_at(&file, &kept.store(), NOW, &mut ()).unwrap().new, 5_000);
}

/// The files as they lie while everything is open are what a process that is killed leaves.
#[test]
fn what_a_kill_leaves_can_be_opened() {
    let kept = Kept::new(true);
    let histories = kept.open();
    kept.import(SALES);
    histories.record_visit(&[("D-1", EventKind::Viewed), ("S-1", EventKind::Listed)], NOW).unwrap();
    let left = tempfile::tempdir().unwrap();
    for name in ["histories.db", "histories.db-wal"] {
        std::fs::copy(kept.dir().join(name), left.path().join(name)).unwrap();
    }
    let again = Histories::open(left.path(), kept.settings).unwrap();
    assert!(again.notices().is_empty());
    assert_eq!(events(&again), events(&histories));
    // A log that breaks off anywhere loses at most what it held last.
    let log = std::fs::read(kept.dir().join("histories.db-wal")).unwrap();
    for length in (0..log.len()).step_by(log.len() / 7 + 1) {
        let left = tempfile::tempdir().unwrap();
        std::fs::copy(kept.dir().join("histories.db"), left.path().join("histories.db")).unwrap();
        std::fs::write(left.path().join("histories.db-wal"), &log[..length]).unwrap();
        let again = Histories::open(left.path(), kept.settings).unwrap();
        assert!(again.notices().is_empty(), "{length}");
        assert!(matches!(events(&again).len(), 2 | 4), "{length}");
    }
}

#[test]
fn a_kiosk_writes_while_somebody_reads() {
    let kept = Kept::new(false);
    kept.import(SALES);
    let histories = kept.open();
    let mut seen = 0;
    histories
        .visit_all(|_| {
            seen += 1;
            let visit = [("D-1", EventKind::Viewed), ("S-1", EventKind::Viewed)];
            assert!(histories.record_visit(&visit, NOW).unwrap());
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(seen, 2, "a reader sees what there was when it began");
    assert_eq!(events(&histories).len(), 6);
}

#[test]
fn a_reader_may_have_enough() {
    let kept = Kept::new(false);
    kept.import(SALES);
    let mut seen = 0;
    let stopping = |_| {
        seen += 1;
        std::ops::ControlFlow::Break(())
    };
    kept.open().visit_all(stopping).unwrap();
    assert_eq!(seen, 1);
}
