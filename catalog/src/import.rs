//! Importing a catalogue: feeds in, one transaction, a report row by row. Killed at any moment, the old catalogue still answers.
//!
//! The order that makes it so: rows into an open transaction, and beside it the search index of the new catalogue, flushed →
//! commit, which also makes the new index the one to open → what can no longer be gone back to is removed. What a killed
//! import leaves aside is removed by the next import or when the shop is opened.
//!
//! Catalogues are numbered. A row says from which number on and up to which it is in the catalogue, so an import writes only
//! what changed; the catalogue before stays whole, rows and index, until the one after is made, and [`rollback`] returns to it.
//! Catalogues that only follow the clock ([`reprice`]) do not count: going back passes over them.

pub(crate) mod clock;
mod diff;
mod indexing;
mod ready;
mod reprice;
mod rollback;
mod run;
mod sheet;
mod spent;
mod taking;

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::error::{Doubt, Error};
use crate::feed::FieldMap;
use crate::history::ShopperHistory;
use crate::lock::ShopLock;
use crate::notice::Notice;
use crate::policy::Policy;
use crate::product::Lang;
use crate::shop::{IndexStep, TantivyIndex};
use crate::store::{Source, Store};

pub use clock::{moment, now, today};
pub use diff::{Change, FieldChange};
pub(crate) use indexing::rebuild_index;
pub use reprice::{reprice, reprice_with};
pub use rollback::rollback;
pub(crate) use run::{expected, run};
pub(crate) use spent::tidy;

/// What becomes of the products that a feed does not name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// They go: the feed is the whole catalogue.
    #[default]
    Full,
    /// They stay: the feed holds what is new, changed, or (`deleted`) gone.
    Delta,
}

/// How to read the feeds, and what to do with them.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// How the feed's fields stand to ours; `None` for our own JSONL or CSV.
    pub map: Option<FieldMap>,
    /// What becomes of the products that the feed does not name.
    pub mode: Mode,
    /// Only say what would change. Nothing is written.
    pub dry_run: bool,
    /// Go on where an import would stop and ask: many products gone, many rows refused, a clock that has jumped.
    pub yes: bool,
    /// The time, seconds since 1970; `None` is what the clock says. Sales are settled at it, and what the feed gives no day for
    /// was confirmed on its day.
    pub now: Option<i64>,
    /// The language of the sheet of refused rows; `None` writes both.
    pub lang: Option<Lang>,
}

/// What an import took and what it did not.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ImportReport {
    /// Rows that were read; all of them were taken, joined, deletions or refused.
    pub read: u64,
    /// Products taken: new, changed and unchanged ones.
    pub taken: u64,
    /// Of these, products that were not there before.
    pub new: u64,
    /// Of these, products that were there and differ.
    pub changed: u64,
    /// Of these, products that were there as they are; only the day they were confirmed is noted.
    pub unchanged: u64,
    /// Products that were there and are not any more.
    pub gone: u64,
    /// Rows that became a variant of the product of an earlier row.
    pub joined: u64,
    /// Rows that say that a product is gone.
    pub deletions: u64,
    /// Rows refused.
    pub refused_count: u64,
    /// Things mended in the rows that were taken.
    pub repaired_count: u64,
    /// What was mended, in the order of the feed: the first 10,000.
    pub repaired: Vec<Notice>,
    /// What was refused, in the order of the feed: the first 10,000.
    pub refused: Vec<Notice>,
    /// A table of all refused rows.
    pub sheet: Option<PathBuf>,
    /// Products taken that have a photo.
    pub photos: u64,
    /// How long it took.
    pub seconds: f64,
    /// The number of the catalogue that is current now. It is the one before if nothing changed.
    pub generation: u64,
    /// Nothing was written.
    pub dry_run: bool,
    /// Why the import would ask first, if nothing was written.
    pub doubt: Option<Doubt>,
}

/// More notices than this are counted but not kept.
const LISTED: usize = 10_000;

impl ImportReport {
    pub(crate) fn refuse(&mut self, notice: Notice) {
        self.refused_count += 1;
        if self.refused.len() < LISTED {
            self.refused.push(notice);
        }
    }

    pub(crate) fn repair(&mut self, notices: impl IntoIterator<Item = Notice>) {
        for notice in notices {
            self.repaired_count += 1;
            if self.repaired.len() < LISTED {
                self.repaired.push(notice);
            }
        }
    }
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Rows are read, understood and written.
    Rows {
        /// So many so far.
        read: u64,
        /// Of about so many; `None` if it cannot be told.
        expected: Option<u64>,
    },
    /// All rows are read; the index is being ended and the catalogue made current.
    Ending,
}

/// Somebody who looks on while an import runs.
pub trait Watch {
    /// Told every thousand rows or so.
    fn progress(&mut self, _: Progress) {}

    /// Whether [`Watch::change`] is of use: finding out costs time.
    fn wants_changes(&self) -> bool {
        false
    }

    /// Told each product that is new, changed or gone; the gone ones come last.
    fn change(&mut self, _: Change) {}
}

/// Nobody.
impl Watch for () {}

/// What becomes current together with the products, besides them.
pub(crate) struct Extras {
    pub(crate) source: Source,
    /// Instead of the hash of the feed's bytes.
    pub(crate) hash: Option<String>,
    pub(crate) files: Vec<(&'static str, String)>,
    pub(crate) policies: Vec<Policy>,
    pub(crate) histories: Vec<ShopperHistory>,
    pub(crate) notices: Vec<Notice>,
}

impl Extras {
    /// Those of a shop's own feed: none.
    pub(crate) fn of_feed() -> Extras {
        Extras {
            source: Source::Feed,
            hash: None,
            files: Vec::new(),
            policies: Vec::new(),
            histories: Vec::new(),
            notices: Vec::new(),
        }
    }
}

/// Brings what these files hold into the shop's catalogue: in place of all it has, or, as a delta, over it.
///
/// If the catalogue before was the demo's, its settings, floor plan, policies and histories go with a full import; files the
/// shop put into its directory itself stay.
///
/// # Errors
/// [`Error::NotAFeed`], [`Error::NothingTaken`], [`Error::NotWithoutYes`], [`Error::Clock`], [`Error::ImportRunning`],
/// [`Error::DiskFull`], or what disk, SQLite and index say. After an error the old catalogue is as it was.
pub fn import(shop_dir: &Path, files: &[PathBuf], options: &ImportOptions) -> Result<ImportReport, Error> {
    import_with(shop_dir, files, options, &TantivyIndex, &mut ())
}

/// The same with the index written by `index`, and somebody looking on.
///
/// # Errors
/// As [`import`], and what `index` says.
pub fn import_with(
    shop_dir: &Path,
    files: &[PathBuf],
    options: &ImportOptions,
    index: &dyn IndexStep,
    watch: &mut dyn Watch,
) -> Result<ImportReport, Error> {
    if options.dry_run {
        return run::look(shop_dir, files, options, watch);
    }
    let Some(lock) = ShopLock::take_soon(shop_dir)? else {
        return Err(Error::ImportRunning { dir: shop_dir.to_path_buf() });
    };
    run(&lock, shop_dir, files, options, Extras::of_feed(), index, watch)
}

/// Where the search index of a generation lies.
pub(crate) fn index_dir(shop_dir: &Path, generation: u64) -> PathBuf {
    shop_dir.join("index").join(generation.to_string())
}

/// How popular each product is: what shoppers did with it, a purchase counting more than a look.
pub(crate) fn popularity(histories: &[ShopperHistory]) -> std::collections::BTreeMap<String, u64> {
    use crate::history::EventKind;
    let mut counts = std::collections::BTreeMap::new();
    for event in histories.iter().flat_map(|history| &history.events) {
        let weight = match event.kind {
            EventKind::Viewed => 1,
            EventKind::Asked => 2,
            EventKind::Listed => 3,
            EventKind::Bought => 5,
        };
        *counts.entry(event.product.clone()).or_insert(0) += weight;
    }
    counts
}

/// An empty directory, whatever was there.
fn empty(dir: &Path) -> Result<(), Error> {
    if dir.exists() {
        std::fs::remove_dir_all(dir).map_err(Error::io("remove", dir))?;
    }
    std::fs::create_dir_all(dir).map_err(Error::io("create", dir))
}

/// Makes the names in a directory survive a power cut. Only Unix lets one flush a directory, and elsewhere it is not needed.
fn sync_dir(dir: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        std::fs::File::open(dir).and_then(|dir| dir.sync_all()).map_err(Error::io("flush", dir))?;
    }
    Ok(())
}

/// The database of a shop whose lock the caller holds.
fn store_under_lock(_lock: &ShopLock, dir: &Path) -> Result<Store, Error> {
    Store::open_under_lock(dir)
}
