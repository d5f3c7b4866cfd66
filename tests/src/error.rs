//! What can go wrong around a window, as opposed to in it.

use std::path::PathBuf;

use fantoccini::error::{CmdError, NewSessionError};

/// The result of driving a window.
pub type Result<T = ()> = std::result::Result<T, Error>;

/// Why a window could not be driven.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A program could not be started.
    #[error("{program} could not be started: {source}")]
    NotStarted {
        /// The program.
        program: String,
        /// Why.
        source: std::io::Error,
    },
    /// A program ended, or said something else than expected, before it was ready.
    #[error("{program} did not get ready: {said}")]
    NotReady {
        /// The program.
        program: String,
        /// What it said instead.
        said: String,
    },
    /// One of the workspace's own programs has not been built.
    #[error("{} has not been built: go through `cargo xtask test` or `cargo xtask build`", .0.display())]
    NotBuilt(PathBuf),
    /// Something on screen did not come in time.
    #[error("waited {seconds} s in vain for {what}; the screen says: {screen}")]
    Late {
        /// What was waited for.
        what: String,
        /// How long.
        seconds: u64,
        /// The text on screen at the end.
        screen: String,
    },
    /// The driver did not open the kiosk.
    #[error("the driver did not open the kiosk: {0}")]
    Session(Box<NewSessionError>),
    /// The driver refused an order.
    #[error("the driver: {0}")]
    Driver(Box<CmdError>),
    /// The page told something a test cannot read.
    #[error("the page told something unreadable: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// A file could not be read, written or copied.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl Error {
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

// Boxed by hand: the driver's errors are several times larger than the rest.
impl From<NewSessionError> for Error {
    fn from(error: NewSessionError) -> Self {
        Self::Session(Box::new(error))
    }
}

impl From<CmdError> for Error {
    fn from(error: CmdError) -> Self {
        Self::Driver(Box::new(error))
    }
}
