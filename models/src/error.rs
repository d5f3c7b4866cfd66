//! What can go wrong before a worker runs: one variant per operation that failed.

use std::path::PathBuf;

use crate::OffReason;
use crate::gguf::GgufError;

/// An operation on model files that failed. The shopper never sees its text: the screen gets an [`OffReason`].
#[derive(Debug, thiserror::Error)]
pub enum ModelsError {
    /// No manifest where one was looked for.
    #[error("no models/manifest.toml was found")]
    NoManifest,
    /// The manifest is there and could not be read.
    #[error("cannot read the manifest {path}")]
    ReadManifest {
        /// The manifest.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The manifest is not the TOML it should be.
    #[error("the manifest {path} is not in order")]
    ParseManifest {
        /// The manifest.
        path: PathBuf,
        /// Why.
        #[source]
        source: Box<toml::de::Error>,
    },
    /// An entry names a file outside the manifest's own folder.
    #[error("the manifest entry {name} names a file outside its folder")]
    FileOutside {
        /// The entry.
        name: String,
    },
    /// No entry has the role that was asked for.
    #[error("the manifest lists no model for this role")]
    NoSuchRole,
    /// The file of an entry cannot be read.
    #[error("cannot read the model file {path}")]
    ReadModel {
        /// The model file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file is not as long as the manifest says.
    #[error("{path} has {found} bytes, the manifest says {expected}")]
    WrongSize {
        /// The model file.
        path: PathBuf,
        /// Bytes the manifest lists.
        expected: u64,
        /// Bytes on disk.
        found: u64,
    },
    /// The file is not the one the manifest was written for.
    #[error("{path} has another sha256 than the manifest says")]
    WrongHash {
        /// The model file.
        path: PathBuf,
    },
    /// A file of the shop's own models cannot be written.
    #[error("cannot write {path}")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// No model is called so.
    #[error("there is no model called {0}")]
    NoSuchModel(String),
    /// A name that cannot be one.
    #[error("{0:?} cannot be a model's name: letters, digits, dots, dashes and underscores")]
    BadName(String),
    /// The model is in use, or came with the program.
    #[error("{0} cannot be removed: it is in use, or came with the program")]
    InUse(String),
    /// It does not work: a throw-away worker tried it.
    #[error("the model was tried and does not work ({})", .0.code())]
    Untried(OffReason),
    /// The worker's binary is not where it is looked for.
    #[error("the worker binary {name} was not found")]
    NoWorker {
        /// File name that was looked for.
        name: String,
    },
    /// The worker did not say what this machine has.
    #[error("the worker does not say what this machine has")]
    NoSurvey,
    /// The file is not a model that can be loaded.
    #[error("{path} cannot be loaded")]
    Gguf {
        /// The model file.
        path: PathBuf,
        /// Why.
        #[source]
        source: GgufError,
    },
}

impl ModelsError {
    /// The same, as the closed code that a status line shows.
    #[must_use]
    pub fn off_reason(&self) -> OffReason {
        match self {
            Self::NoManifest | Self::NoSuchRole | Self::NoSuchModel(_) => OffReason::NoModel,
            Self::ReadManifest { .. } | Self::ParseManifest { .. } | Self::FileOutside { .. } => {
                OffReason::BadManifest
            }
            Self::ReadModel { source, .. } if source.kind() == std::io::ErrorKind::NotFound => {
                OffReason::NoModel
            }
            Self::ReadModel { .. } | Self::Write { .. } | Self::InUse(_) => OffReason::Unreadable,
            Self::BadName(_) => OffReason::BadManifest,
            Self::Untried(reason) => *reason,
            Self::WrongSize { expected, found, .. } if found < expected => OffReason::Truncated,
            Self::WrongSize { .. } | Self::WrongHash { .. } => OffReason::WrongHash,
            Self::NoWorker { .. } | Self::NoSurvey => OffReason::WorkerMissing,
            Self::Gguf { source, .. } => source.off_reason(),
        }
    }
}

/// Why a store server cannot be asked with these settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentences().1)]
pub enum EndpointError {
    /// It is no address at all.
    NotAnAddress,
    /// It begins with something else than `http://`.
    NotHttp,
    /// It holds a user name, a password, a question mark or a `#`.
    HoldsMore,
    /// The key holds what cannot be sent in a header.
    BadKey,
}

impl EndpointError {
    /// The same for staff, in Chinese and in English.
    #[must_use]
    pub fn sentences(self) -> (&'static str, &'static str) {
        match self {
            Self::NotAnAddress => (
                "这不是网址，应写成 http://192.168.1.20:8080/v1 的样子",
                "it is no address: write it as http://192.168.1.20:8080/v1",
            ),
            Self::NotHttp => (
                "只支持 http://，用于店内网络里的服务器",
                "only http:// is spoken, for a server on the shop's own network",
            ),
            Self::HoldsMore => (
                "网址里不能有用户名、密码、问号或井号；密钥另有一项设置",
                "an address holds no user name, password, ? or #; the key stands in a setting of its own",
            ),
            Self::BadKey => ("密钥里有无法发送的字符", "the key holds characters that cannot be sent"),
        }
    }
}
