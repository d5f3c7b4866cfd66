//! Where the checkout, the built programs and the pictures are.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The checkout.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("BUG: this package lives in the checkout").to_path_buf()
}

/// A program of the workspace: it lies beside ours, or above a test's `deps`.
///
/// # Errors
/// When it has not been built.
pub fn program(name: &str) -> Result<PathBuf> {
    let ours = std::env::current_exe().map_err(Error::file(name))?;
    let built = ours.ancestors().skip(1).take(2).map(|folder| folder.join(name)).find(|path| path.is_file());
    built.ok_or_else(|| Error::NotBuilt(PathBuf::from(name)))
}

/// Where a picture of that name goes; the folder is made when missing.
///
/// # Errors
/// When the folder cannot be made.
pub fn picture_path(name: &str) -> Result<PathBuf> {
    let folder = root().join("target").join("screens");
    std::fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
    Ok(folder.join(format!("{name}.png")))
}
