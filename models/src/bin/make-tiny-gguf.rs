//! Writes the guide model in `models/guide`, or a larger one to measure with, and prints the manifest entry's size and hash. The same
//! bytes each time.
//!
//! `cargo run -p models --bin make-tiny-gguf -- [FILE [tiny|18m|360m|1b]]`

use std::path::PathBuf;
use std::process::ExitCode;

use models::manifest::sha256;
use models::tiny::{Recipe, Shape, make};

fn main() -> ExitCode {
    let default = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("guide").join("aisle-guide-tiny.gguf");
    let path = std::env::args_os().nth(1).map_or_else(default, PathBuf::from);
    let size = std::env::args().nth(2).unwrap_or_else(|| "tiny".to_owned());
    let Some(shape) = Shape::named(&size) else {
        eprintln!("make-tiny-gguf: no such size: {size} (tiny, 18m, 360m, 1b)");
        return ExitCode::from(2);
    };
    let file = make(&Recipe { shape, ..Recipe::default() });
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
