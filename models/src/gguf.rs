//! GGUF files from the outside: enough of a reader to refuse what llama.cpp would abort on, and enough of a writer
//! to make small models in Rust. Tensor data is never read here.

mod read;
mod write;

pub use read::{Header, Tensor, TensorType, Value};
pub use write::Writer;

use crate::OffReason;

/// Why a file is refused before anything tries to load it.
#[derive(Debug, thiserror::Error)]
pub enum GgufError {
    /// The file cannot be opened or read.
    #[error("the file cannot be read")]
    Read(#[from] std::io::Error),
    /// The first bytes are not a GGUF's.
    #[error("this is not a GGUF file")]
    NotGguf,
    /// A GGUF of a version this program does not read.
    #[error("GGUF version {0} is not one of 2 and 3")]
    Version(u32),
    /// A count or length that no real file has.
    #[error("the header is damaged: {0}")]
    Damaged(&'static str),
    /// The file ends before its header or its last tensor does.
    #[error("the file is cut short: {expected} bytes are promised, {found} are there")]
    Truncated {
        /// Bytes that the header promises, as far as it could be read.
        expected: u64,
        /// Bytes on disk.
        found: u64,
    },
    /// A tokeniser without weights.
    #[error("the file holds a vocabulary and no weights")]
    VocabularyOnly,
    /// Weights that do not generate text.
    #[error("a model of the architecture {0} does not generate text")]
    NotADecoder(String),
    /// Weights that make no vectors of texts.
    #[error("a model of the architecture {0} without pooling makes no vectors of texts")]
    NotAnEmbedder(String),
}

impl GgufError {
    /// The same, as the closed code that a status line shows.
    #[must_use]
    pub fn off_reason(&self) -> OffReason {
        match self {
            Self::Read(error) if error.kind() == std::io::ErrorKind::NotFound => OffReason::NoModel,
            Self::Read(_) => OffReason::Unreadable,
            Self::NotGguf => OffReason::NotGguf,
            Self::Version(_) | Self::Damaged(_) => OffReason::Unsupported,
            Self::Truncated { .. } => OffReason::Truncated,
            Self::VocabularyOnly => OffReason::VocabularyOnly,
            Self::NotADecoder(_) => OffReason::NotADecoder,
            Self::NotAnEmbedder(_) => OffReason::NotAnEmbedder,
        }
    }
}
