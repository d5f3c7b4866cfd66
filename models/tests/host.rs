//! The host side without llama.cpp: one binary for all of it. Each module opens with the properties under test.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod host {
    mod embedding;
    mod gguf;
    mod locate;
    mod manifest;
    mod misfortune;
    mod store_server;
    mod supervisor;
    mod tiny;
}
