//! The real worker with the small models of this project: one binary. Each module opens with the properties under test.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod real {
    mod beside;
    mod embedding;
    mod encoder_decoder;
    mod files;
    mod pipe;
    mod proving;
    mod speech;
}
