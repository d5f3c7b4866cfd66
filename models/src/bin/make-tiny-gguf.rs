//! Writes the guide model in `models/guide`, and prints the manifest entry's size and hash. The same bytes each time.
//!
//! `cargo run -p models --bin make-tiny-gguf -- [FILE]`

use std::path::PathBuf;
use std::process::ExitCode;

use models::manifest::sha256;
use models::tiny::{Recipe, make};

fn main() -> ExitCode {
    let default = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("guide").join("aisle-guide-tiny.gguf");
    let path = std::env::args_os().nth(1).map_or_else(default, PathBuf::from);
    let file = make(&Recipe::default());
    let written = std::fs::write(&path, &file).and_then(|()| sha256(file.as_slice()));
    match written {
        Ok(hash) => {
            println!("sha256 = \"{hash}\"\nbytes = {}", file.len());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("make-tiny-gguf: {}: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}
