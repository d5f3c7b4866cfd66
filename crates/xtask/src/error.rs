//! What can stop a chore, in words for the person at the terminal.

use std::path::PathBuf;
use std::process::{ExitCode, ExitStatus};

pub(crate) type Result<T = ()> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("no such chore.\n\n{0}")]
    WrongUse(&'static str),
    #[error("`{command}` ended with {status}")]
    Failed { command: String, status: ExitStatus },
    #[error("`{command}` could not be started: {source}")]
    NotStarted { command: String, source: std::io::Error },
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error(
        "these system packages are missing, and installing them needs root. Run this line, then try again:\n\n    {line}\n"
    )]
    NeedsRoot { line: String },
    #[error("Node {needed} and npm are needed for the screen's build: {found}")]
    NoNode { needed: &'static str, found: String },
    #[error("the worker does not say what this machine has")]
    NoSurvey,
    #[error("cargo does not say where llama.cpp's sources are")]
    NoSource,
    #[error("neither CARGO_TARGET_DIR, XDG_CACHE_HOME nor HOME is set: there is nowhere to build")]
    NoCache,
}

impl Error {
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Error::WrongUse(_) => ExitCode::from(2),
            // A kiosk or test that ended with a code of its own passes it on.
            Error::Failed { status, .. } => {
                ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
            }
            _ => ExitCode::FAILURE,
        }
    }
}
