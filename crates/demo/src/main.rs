//! `cargo run -p demo -- [OUT_DIR] [--check]`.

fn main() {}
