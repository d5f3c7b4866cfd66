//! What can go wrong with a catalogue. A bad row is not an error: it is a [`crate::notice::Notice`] in the import's report.

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
    /// The shop has no catalogue yet, and there is no demo shop to install.
    #[error("{} has no catalogue yet: import one", dir.display())]
    NoCatalogue {
        /// The shop directory.
        dir: PathBuf,
    },
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
    /// Neither a JSON object a line nor a table with a header that has an id, a name and a price.
    #[error("no line of it could be understood")]
    NoRowUnderstood,
    /// A table whose header lacks a column that every product needs.
    #[error("its header has no column for `{0}`")]
    ColumnMissing(&'static str),
}

impl Error {
    /// Turns an I/O error into ours; `doing` is a verb ("open", "write").
    pub(crate) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Error {
        move |source| Error::Io { doing, path: path.to_path_buf(), source }
    }
}
