//! Hosting GGUF files: which model the shop has ([`manifest`], [`locate`], [`shelf`]), whether its file is one ([`gguf`]),
//! the child process that runs it ([`supervisor`]) and the words the two speak ([`protocol`]). A server of the shop may be asked
//! before that child ([`store_server`]): the one place of the program that opens a network connection.
//!
//! This crate knows messages, tokens and processes. It has never heard of a product, a shop or a screen, and it
//! does not link llama.cpp: only the package in `models/worker` does, so that a crash there is a closed pipe here.

pub mod embedder;
pub mod error;
pub mod gguf;
pub mod locate;
pub mod machine;
pub mod manifest;
pub mod protocol;
mod set_aside;
pub mod shelf;
pub mod smoke;
pub mod store_server;
pub mod supervisor;
pub mod tiny;
pub mod words;

pub use embedder::Embedder;
pub use error::{EndpointError, ModelsError};
pub use protocol::{
    Done, EndReason, Message, ModelInfo, OffReason, Penalties, Plan, Priority, Refused, Request, Role,
};
pub use store_server::StoreServer;
pub use supervisor::{Event, Failure, Generation, HostSettings, Lateness, Status, Supervisor};
