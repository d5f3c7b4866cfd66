//! Builds the screen, then everything in Rust. One profile and one choice of packages everywhere, so that nothing is
//! compiled twice.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::places;
use crate::setup::Node;
use crate::shell::{cargo, command, heading, run};

/// The screen and every program of the workspace.
pub(crate) fn build(node: &Node) -> Result {
    screen(node)?;
    programs()
}

/// Every program of the workspace. The whole workspace each time: a choice of packages would choose other features for
/// what they share, and compile that again.
pub(crate) fn programs() -> Result {
    heading("building the kiosk, the worker and the command line");
    run(cargo(&[&["build", "--workspace", "--bins"], locked()].concat())?)
}

/// `--locked` where nobody is there to look at a changed lock.
pub(crate) fn locked() -> &'static [&'static str] {
    if std::env::var_os("CI").is_some() { &["--locked"] } else { &[] }
}

/// Runs a program that writes files of this checkout (or, with `--check`, compares them).
pub(crate) fn generate(program: &str, args: &[&str]) -> Result {
    programs()?;
    heading(&[&[program], args].concat().join(" "));
    run(command(places::program(program)?, args))
}

/// `ui/dist`, anew only when something it is made of changed: the kiosk holds it, and would be linked again.
pub(crate) fn screen(node: &Node) -> Result {
    let ui = places::root().join("ui");
    packages(node, &ui)?;
    let stamp = ui.join("node_modules/.aisle-built");
    let made_of = digest(&ui)?;
    if ui.join("dist/index.html").exists() && fs::read_to_string(&stamp).is_ok_and(|was| was == made_of) {
        return Ok(());
    }
    heading("building the screen");
    run(node.npm(&ui, &["run", "build"]))?;
    fs::write(&stamp, made_of).map_err(|source| Error::File { path: stamp, source })
}

/// `node_modules`, anew only when the lock changed.
fn packages(node: &Node, ui: &Path) -> Result {
    let lock = ui.join("package-lock.json");
    let stamp = ui.join("node_modules/.aisle-lock");
    let wanted = fs::read(&lock).map_err(|source| Error::File { path: lock, source })?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    heading("fetching the screen's packages");
    run(node.npm(ui, &["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted).map_err(|source| Error::File { path: stamp, source })
}

/// A fingerprint of every file the screen is made of. A cache key, not a proof.
fn digest(ui: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(ui, &mut files)?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file).map_err(|source| Error::File { path: file, source })?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result {
    let wrap = |source| Error::File { path: folder.to_path_buf(), source };
    for entry in fs::read_dir(folder).map_err(wrap)? {
        let entry = entry.map_err(wrap)?;
        let name = entry.file_name();
        if name == "node_modules" || name == "dist" {
            continue;
        }
        if entry.file_type().map_err(wrap)?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}
