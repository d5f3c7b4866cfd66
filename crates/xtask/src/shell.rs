//! Running programs, aloud.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

use crate::error::{Error, Result};
use crate::places;

/// A line that is easy to find in a long log.
pub(crate) fn heading(what: &str) {
    println!("\n──── {what}");
}

/// A program, to be run in the checkout.
pub(crate) fn command(program: impl AsRef<OsStr>, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).current_dir(places::root());
    command
}

/// Cargo, with every build going to one target directory.
pub(crate) fn cargo(args: &[&str]) -> Result<Command> {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), args);
    cargo.env("CARGO_TARGET_DIR", places::target()?);
    Ok(cargo)
}

/// Runs it with our own input and output, and fails where it fails.
pub(crate) fn run(mut command: Command) -> Result {
    let status = command.status().map_err(|source| Error::NotStarted { command: words(&command), source })?;
    if status.success() { Ok(()) } else { Err(Error::Failed { command: words(&command), status }) }
}

/// What it prints, or `None` when it is not there or fails.
pub(crate) fn asked(program: impl AsRef<OsStr>, args: &[&str]) -> Option<String> {
    let output = command(program, args).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
