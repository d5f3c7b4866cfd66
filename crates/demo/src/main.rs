//! `cargo run -p demo -- [OUT_DIR] [--check]`: makes the demo shop, by default where it is kept.
//! With `--check` nothing is written: exit code 1 and the names of the files that are not as they would be made.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use demo::error::Error;
use demo::folder;

fn main() -> ExitCode {
    let mut check = false;
    let mut dir = None;
    for argument in std::env::args_os().skip(1) {
        if argument == "--check" {
            check = true;
        } else if dir.is_none() && !argument.to_string_lossy().starts_with('-') {
            dir = Some(PathBuf::from(argument));
        } else {
            eprintln!("usage: demo [OUT_DIR] [--check]");
            return ExitCode::from(2);
        }
    }
    let dir = dir.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/demo"));
    run(&dir, check).unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn run(dir: &Path, check: bool) -> Result<ExitCode, Error> {
    let files = folder::files()?;
    if check {
        let stale = folder::stale(&files, dir)?;
        for name in &stale {
            println!("{name}");
        }
        return Ok(if stale.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    let changed = folder::write(&files, dir)?;
    let size: usize = files.values().map(Vec::len).sum();
    println!("{} files, {:.1} MB, {changed} of them new or changed", files.len(), size as f64 / 1e6);
    Ok(ExitCode::SUCCESS)
}
