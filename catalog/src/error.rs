//! What can go wrong with a catalogue. A bad row is not an error: it is a [`crate::notice::Notice`] in the import's report.
//! The words for a person, in both languages, are in [`Error::sentence`].

mod words;

use std::io;
use std::path::{Path, PathBuf};

use crate::import::ImportReport;

/// An operation on the catalogue that failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("could not {doing} {}: {source}", path.display())]
    Io {
        /// What was being done, as a verb.
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// SQLite refused.
    #[error("the shop's database could not {doing}: {source}")]
    Database {
        /// What was being done, as a verb.
        doing: &'static str,
        /// Why not.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The database file is not one, or is broken. It is left as it is.
    #[error("the database {} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the check said.
        detail: String,
    },
    /// The database was written by a newer program.
    #[error("the database {} is of schema {found}, and this program knows up to {known}", path.display())]
    SchemaTooNew {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// Ours.
        known: i64,
    },
    /// The file of vectors is another model's by now: somebody reads with that one.
    #[error("vectors.db belongs to another embedding model now")]
    OtherModel,
    /// Another import into the same shop is under way.
    #[error("another import into {} is running", dir.display())]
    ImportRunning {
        /// The shop directory.
        dir: PathBuf,
    },
    /// A file is no product feed; nothing was changed.
    #[error("{} is not a product feed: {why}", file.display())]
    NotAFeed {
        /// The file.
        file: PathBuf,
        /// Why not.
        why: NotAFeed,
    },
    /// A file holds no purchases; nothing was changed.
    #[error("{} holds no purchase histories: {why}", file.display())]
    NotAHistory {
        /// The file.
        file: PathBuf,
        /// Why not.
        why: NotAHistory,
    },
    /// The system gave no random bytes.
    #[error("the system gave no random numbers: {source}")]
    Random {
        /// Why not.
        source: io::Error,
    },
    /// Every row was refused, so the old catalogue stays. The report says why, row by row.
    #[error("no row could be taken: {} read, {} refused; nothing was changed", .0.read, .0.refused_count)]
    NothingTaken(Box<ImportReport>),
    /// A field map could not be read.
    #[error("the field map {} cannot be used: {detail}", file.display())]
    Map {
        /// The map's file.
        file: PathBuf,
        /// What is wrong with it.
        detail: String,
    },
    /// The search index could not be built or opened.
    #[error("the search index could not {doing}: {source}")]
    Index {
        /// What was being done, as a verb.
        doing: &'static str,
        /// Why not.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The disk is full. What was there goes on serving.
    #[error("the disk is full: could not {doing}; the catalogue is as it was")]
    DiskFull {
        /// What was being done, as a verb.
        doing: &'static str,
    },
    /// The clock is before 2020, or more than a day before the last import: dates and sales would be wrong.
    #[error("the clock says {now}, which {why}; the catalogue is as it was")]
    Clock {
        /// What the clock says, `YYYY-MM-DD HH:MM`.
        now: String,
        /// What is wrong with it.
        why: WrongClock,
    },
    /// The import would do what is rarely meant; nothing was changed. With `yes` among the options it is done.
    #[error("{why}; nothing was changed")]
    NotWithoutYes {
        /// What it would do.
        why: Doubt,
        /// What was read, taken and refused up to then.
        report: Box<ImportReport>,
    },
    /// There is no older catalogue to go back to.
    #[error("there is no older catalogue to go back to")]
    NothingOlder,
    /// The shop has no catalogue yet, and there is no demo shop to install.
    #[error("{} has no catalogue yet: import one", dir.display())]
    NoCatalogue {
        /// The shop directory.
        dir: PathBuf,
    },
}

/// What an import would do that is rarely meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// It would drop more than 30 % of the products.
    #[error("{gone} of {of} products would be gone, more than 30 %")]
    Gone {
        /// Products that would go.
        gone: u64,
        /// Products there are.
        of: u64,
    },
    /// It would refuse more than 5 % of the rows.
    #[error("{refused} of {of} rows would be refused, more than 5 %")]
    Refused {
        /// Rows that would be refused.
        refused: u64,
        /// Rows that were read.
        of: u64,
    },
}

/// What is wrong with the clock.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WrongClock {
    /// It is before 2020.
    #[error("is before 2020")]
    Unset,
    /// It is more than a day before the last import.
    #[error("is before the last import ({0})")]
    BeforeLastImport(String),
}

/// Why a file is not a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotAFeed {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// Its bytes are not text.
    #[error("its bytes are not text")]
    Binary,
    /// It is a web page.
    #[error("it is a web page")]
    WebPage,
    /// The gzip data in it break off or are wrong.
    #[error("its compressed data are broken")]
    BrokenGzip,
    /// It unpacks to more than an import takes.
    #[error("it is larger than an import takes")]
    TooLarge,
    /// Its XML breaks off or is wrong.
    #[error("its XML is broken")]
    BrokenXml,
    /// Things are nested in it more deeply than in any feed.
    #[error("it is nested too deeply")]
    TooDeep,
    /// A workbook that breaks off or is wrong.
    #[error("the workbook is broken or protected by a password")]
    BrokenWorkbook,
    /// None of the forms an import takes.
    #[error("no line of it could be understood")]
    NoRowUnderstood,
    /// A table, or objects, without a column or field that every product needs.
    #[error(
        "it has no column or field for `{0}` under a name known here; `aisle import --suggest FILE` proposes a map"
    )]
    ColumnMissing(&'static str),
    /// A table of which no column is known.
    #[error(
        "its header names no id, no product name and no price in words known here; `aisle import --suggest FILE` proposes a map"
    )]
    TableNotRecognised,
    /// A local inventory, which says what the shop has of products that another file describes.
    #[error(
        "it is a local inventory: import it together with the products' feed, or the folder that holds both"
    )]
    OnlyInventory,
    /// A folder without a feed in it.
    #[error("no file in it is a product feed")]
    NothingInFolder,
}

/// Why a file holds no purchases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotAHistory {
    /// It is no table with the columns that are needed.
    #[error("{}", .0.of_table())]
    Unreadable(NotAFeed),
    /// A table without a column that is needed: `product`, `time`, or `receipt` (a customer would do).
    #[error("it has no column for `{0}` under a name known here")]
    ColumnMissing(&'static str),
    /// Its only numbers are customers', and the shop keeps none.
    #[error(
        "it names customers and no receipts, and the shop keeps no loyalty numbers (`[histories] loyalty = true` in shop.toml)"
    )]
    OnlyCustomers,
}

impl NotAFeed {
    /// The same of a table that need not be products.
    fn of_table(self) -> String {
        match self {
            NotAFeed::TableNotRecognised => {
                "no line of its beginning names columns for a product, a time, and a receipt or customer"
                    .to_owned()
            }
            other => other.to_string(),
        }
    }
}

impl Error {
    /// Turns an I/O error into ours; `doing` is a verb ("open", "write").
    pub(crate) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
        move |source| match full(&source) {
            true => Error::DiskFull { doing },
            false => Error::Io { doing, path: path.to_path_buf(), source },
        }
    }

    /// Turns what the index says, or the disk under `dir`, into ours.
    pub(crate) fn index(
        doing: &'static str,
        dir: &Path,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Error {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&source);
        while let Some(error) = cause {
            let io = error.downcast_ref::<io::Error>().is_some_and(full);
            // What comes out of a thread of the index has lost its kind and kept its words.
            if io || error.to_string().contains(NO_SPACE) {
                return Error::DiskFull { doing };
            }
            cause = error.source();
        }
        match no_room(dir) {
            true => Error::DiskFull { doing },
            false => Error::Index { doing, source: Box::new(source) },
        }
    }
}

/// How the system says that a disk is full.
const NO_SPACE: &str = "No space left on device";

fn full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Whether the file system of `dir` has hardly any room left, for where an error does not say why.
fn no_room(dir: &Path) -> bool {
    #[cfg(target_os = "linux")]
    {
        rustix::fs::statvfs(dir).is_ok_and(|stat| stat.f_bavail.saturating_mul(stat.f_frsize) < 1024 * 1024)
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = dir;
        false
    }
}
