//! What llama.cpp says while it loads: the only way to learn why it would not. Nothing of it is kept once a model is loaded, and nothing is
//! ever written anywhere.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use models::OffReason;

/// Most of it that is kept, in bytes.
const MOST: usize = 1 << 16;

/// What llama.cpp complained of, in memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct Complaints {
    said: Arc<Mutex<Vec<u8>>>,
}

impl Complaints {
    /// Begins to listen, in place of stderr. Once in a process.
    pub(crate) fn listen() -> Self {
        let complaints = Self::default();
        let listener = complaints.clone();
        let logger = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::WARN)
            .with_ansi(false)
            .without_time()
            .with_writer(move || listener.clone())
            .finish();
        // A second worker in one process is a test, and it keeps the first one's.
        let _ = tracing::subscriber::set_global_default(logger);
        llama_cpp_2::send_logs_to_tracing(llama_cpp_2::LogOptions::default());
        complaints
    }

    /// What was said of a try that is over does not count.
    pub(crate) fn forget(&self) {
        self.said.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Why a model would not load.
    pub(crate) fn reason(&self) -> OffReason {
        reason(&String::from_utf8_lossy(&self.said.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}

impl io::Write for Complaints {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let room = MOST.saturating_sub(said.len());
        said.extend_from_slice(&bytes[..bytes.len().min(room)]);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn reason(said: &str) -> OffReason {
    if said.contains("unknown model architecture") {
        OffReason::UnknownArchitecture
    } else if ["unable to allocate", "failed to allocate", "out of memory", "bad_alloc"]
        .iter()
        .any(|words| said.contains(words))
    {
        OffReason::TooBig
    } else {
        OffReason::LoadFailed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_found_in_what_was_said() {
        let known = "error loading model: error loading model architecture: unknown model architecture: 'x'";
        assert_eq!(reason(known), OffReason::UnknownArchitecture);
        assert_eq!(reason("alloc_tensor_range: failed to allocate CPU buffer"), OffReason::TooBig);
        assert_eq!(reason("missing tensor 'token_embd.weight'"), OffReason::LoadFailed);
    }
}
