//! Importing a catalogue: feeds in, one transaction, a report row by row. Killed at any moment, the old catalogue still answers.
//!
//! The order that makes it so: rows into an open transaction → photos and the search index aside, flushed → commit, which
//! also makes the new index the one to open → the old index and unneeded photos are removed. What a killed import leaves
//! aside is removed by the next import or when the shop is opened.

mod run;

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::error::Error;
use crate::feed::FieldMap;
use crate::history::ShopperHistory;
use crate::lock::ShopLock;
use crate::notice::Notice;
use crate::policy::Policy;
use crate::shop::{IndexStep, Shop};
use crate::store::{Source, Store};

pub(crate) use run::run;

/// How to read the feeds.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// How the feed's fields stand to ours; `None` for our own JSONL or CSV.
    pub map: Option<FieldMap>,
}

/// What an import took and what it did not.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ImportReport {
    /// Rows that were read; all of them were taken, joined or refused.
    pub read: u64,
    /// Products taken.
    pub taken: u64,
    /// Rows that became a variant of the product of an earlier row.
    pub joined: u64,
    /// Rows refused.
    pub refused_count: u64,
    /// Things mended in the rows that were taken.
    pub repaired_count: u64,
    /// What was mended, in the order of the feed: the first 10,000.
    pub repaired: Vec<Notice>,
    /// What was refused, in the order of the feed: the first 10,000.
    pub refused: Vec<Notice>,
    /// Products with a photo.
    pub photos: u64,
    /// How long it took.
    pub seconds: f64,
    /// The number of the new catalogue.
    pub generation: u64,
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

/// Replaces the shop's catalogue by what these files hold.
///
/// If the catalogue before was the demo's, its settings, floor plan, policies and histories go with it; files the shop
/// put into its directory itself stay.
///
/// # Errors
/// [`Error::NotAFeed`], [`Error::NothingTaken`], [`Error::ImportRunning`], or what disk, SQLite and index say.
/// After an error the old catalogue is as it was.
pub fn import(shop_dir: &Path, files: &[PathBuf], options: &ImportOptions) -> Result<ImportReport, Error> {
    import_with(shop_dir, files, options, &mut crate::shop::build_index)
}

/// The same with the index built by `index`.
///
/// # Errors
/// As [`import`], and what `index` says.
pub fn import_with(
    shop_dir: &Path,
    files: &[PathBuf],
    options: &ImportOptions,
    index: &mut IndexStep<'_>,
) -> Result<ImportReport, Error> {
    let Some(lock) = ShopLock::take_soon(shop_dir)? else {
        return Err(Error::ImportRunning { dir: shop_dir.to_path_buf() });
    };
    let extras = Extras {
        source: Source::Feed,
        hash: None,
        files: Vec::new(),
        policies: Vec::new(),
        histories: Vec::new(),
        notices: Vec::new(),
    };
    run(&lock, shop_dir, files, options, extras, index)
}

/// Where the search index of a generation lies.
pub(crate) fn index_dir(shop_dir: &Path, generation: u64) -> PathBuf {
    shop_dir.join("index").join(generation.to_string())
}

/// Removes every index but that of `generation`. The caller holds the shop's lock. What cannot be removed stays until next time.
pub(crate) fn tidy(shop_dir: &Path, generation: u64) {
    let kept = index_dir(shop_dir, generation);
    let Ok(entries) = std::fs::read_dir(shop_dir.join("index")) else { return };
    for entry in entries.flatten() {
        if entry.path() != kept {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// See [`Shop::rebuild_index`].
pub(crate) fn rebuild_index(shop: &Shop, index: &mut IndexStep<'_>) -> Result<(), Error> {
    let _lock = ShopLock::wait(&shop.dir)?;
    if shop.is_stale()? {
        return Ok(());
    }
    let place = shop.index_dir();
    let aside = place.with_extension("new");
    empty(&aside)?;
    let popularity = popularity(&shop.histories()?);
    let mut failure = None;
    let mut products = shop.store.all()?.map_while(|entry| match entry {
        Ok((row, product)) => {
            let popular = popularity.get(&product.id).copied().unwrap_or(0);
            Some((row, product, popular))
        }
        Err(error) => {
            failure = Some(error);
            None
        }
    });
    index(&aside, &mut products)?;
    drop(products);
    if let Some(error) = failure {
        return Err(error);
    }
    if place.exists() {
        std::fs::remove_dir_all(&place).map_err(Error::io("remove", &place))?;
    }
    std::fs::rename(&aside, &place).map_err(Error::io("rename", &aside))?;
    sync_dir(&shop.dir.join("index"))
}

/// How popular each product is: what shoppers did with it, a purchase counting more than a look.
pub(crate) fn popularity(histories: &[ShopperHistory]) -> std::collections::HashMap<String, u64> {
    use crate::history::EventKind;
    let mut counts = std::collections::HashMap::new();
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
