//! Hosting GGUF files: which model the shop has ([`manifest`], [`locate`], [`shelf`]), whether its file is one ([`gguf`]),
//! the child process that runs it ([`supervisor`]) and the words the two speak ([`protocol`]).
//!
//! This crate knows messages, tokens and processes. It has never heard of a product, a shop or a screen, and it
//! does not link llama.cpp: only the package in `models/worker` does, so that a crash there is a closed pipe here.

pub mod embedder;
pub mod error;
pub mod gguf;
pub mod locate;
pub mod manifest;
pub mod protocol;
mod set_aside;
pub mod shelf;
pub mod smoke;
pub mod supervisor;
pub mod tiny;

pub use embedder::Embedder;
pub use error::ModelsError;
pub use protocol::{Done, EndReason, Message, ModelInfo, OffReason, Refused, Request, Role};
pub use supervisor::{Event, Failure, Generation, HostSettings, Lateness, Status, Supervisor};
