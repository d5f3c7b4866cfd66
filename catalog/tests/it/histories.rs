//! What shoppers bought and looked at. Properties:
//! 1. A till's table is read whatever its encoding, delimiter, headings and dates; products are found by id, code and barcode.
//! 2. The same file twice changes nothing; files in any order come to the same; what came back is taken away.
//! 3. What cannot be used is refused with its line and reason, in both languages, and no number stands in a refusal.
//! 4. No loyalty number and no receipt is in any file; without the shop's leave customers are not even read.
//! 5. Who is forgotten is gone from the file and its log; what is too old goes.
//! 6. A visit at the kiosk keeps products, order and day, and nothing else.
//! 7. A damaged file is set aside and told; a process killed at any moment leaves a sound one.
//! 8. A customer with a million purchases is a customer; what is told is in order.

mod filling;
mod online_retail;
mod privacy;
mod sturdy;
mod tills;

use std::ops::ControlFlow;
use std::path::Path;

use catalog::histories::{Histories, HistoriesReport, HistoryEvent};
use catalog::shop::HistorySettings;
use catalog::store::Store;

use crate::shop_dir::Place;

/// 2026-11-29 in UTC, about noon.
const NOW: i64 = 1_795_953_600;

const FEED: &str = r#"{"id":"D-1","name":{"zh":"连衣裙","en":"Dress"},"price":{"minor":100},"gtin":"6901234567892"}
{"id":"H-1","name":{"zh":"帽子","en":"Hat"},"price":{"minor":100},"variants":[{"sku":"H-1-RED"},{"sku":"H-1-BLUE"}]}
{"id":"S-1","name":{"zh":"围巾","en":"Scarf"},"price":{"minor":100}}
"#;

/// A shop of three products whose histories are kept as `settings` say.
struct Kept {
    place: Place,
    settings: HistorySettings,
}

impl Kept {
    fn new(loyalty: bool) -> Kept {
        let place = Place::new();
        place.import("products.jsonl", FEED).unwrap();
        Kept { place, settings: HistorySettings { loyalty, ..HistorySettings::default() } }
    }

    fn dir(&self) -> std::path::PathBuf {
        self.place.shop()
    }

    fn store(&self) -> Store {
        Store::open(&self.dir()).unwrap()
    }

    fn open(&self) -> Histories {
        Histories::open(&self.dir(), self.settings).unwrap()
    }

    fn try_import(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<HistoriesReport, catalog::Error> {
        let file = self.place.file(name, bytes);
        self.open().import_at(&file, &self.store(), NOW, &mut ())
    }

    fn import(&self, text: &str) -> HistoriesReport {
        self.try_import("sales.csv", text).unwrap()
    }

    /// What is told: product and pieces, in order.
    fn told(&self) -> Vec<(String, u64)> {
        events(&self.open()).into_iter().map(|event| (event.product, event.quantity)).collect()
    }

    /// The same sorted, where the order of receipts is by chance.
    fn sorted(&self) -> Vec<(String, u64)> {
        let mut told = self.told();
        told.sort();
        told
    }
}

fn events(histories: &Histories) -> Vec<HistoryEvent> {
    let mut all = Vec::new();
    histories
        .visit_all(|event| {
            all.push(event);
            ControlFlow::Continue(())
        })
        .unwrap();
    all
}

fn of<const N: usize>(told: [(&str, u64); N]) -> Vec<(String, u64)> {
    told.map(|(product, quantity)| (product.to_owned(), quantity)).to_vec()
}

/// All bytes of the files of a shop directory that are of the histories.
fn bytes(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(dir).unwrap().flatten();
    let named = files.map(|file| (file.file_name().to_string_lossy().into_owned(), file.path()));
    named
        .filter(|(name, _)| name.starts_with("histories"))
        .map(|(name, path)| (name, std::fs::read(path).unwrap()))
        .collect()
}

fn holds(bytes: &[u8], piece: &[u8]) -> bool {
    bytes.windows(piece.len()).any(|window| window == piece)
}
