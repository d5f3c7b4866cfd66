//! `cargo run -p demo -- [OUT_DIR] [--check | --texts]`: makes the demo shop, by default where it is kept.
//! With `--check` nothing is written: exit code 1 and the names of the files that are not as they would be made.
//! With `--texts` the photos are left as they are, which takes a second instead of a minute.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use demo::error::Error;
use demo::folder;

fn main() -> ExitCode {
    let (mut check, mut texts) = (false, false);
    let mut dir = None;
    for argument in std::env::args_os().skip(1) {
        if argument == "--check" {
            check = true;
        } else if argument == "--texts" {
            texts = true;
        } else if dir.is_none() && !argument.to_string_lossy().starts_with('-') {
            dir = Some(PathBuf::from(argument));
        } else {
            eprintln!("usage: demo [OUT_DIR] [--check | --texts]");
            return ExitCode::from(2);
        }
    }
    let dir = dir.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/demo"));
    run(&dir, check, texts).unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn run(dir: &Path, check: bool, texts: bool) -> Result<ExitCode, Error> {
    if texts {
        let changed = folder::write_texts(dir)?;
        println!("{changed} texts new or changed");
        return Ok(ExitCode::SUCCESS);
    }
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
