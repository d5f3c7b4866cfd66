//! Where things are: the checkout, the cache that outlives it, the programs built.

use std::env;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// The checkout.
pub(crate) fn root() -> PathBuf {
    // This crate lives at crates/xtask.
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("BUG: xtask lives two folders down").to_path_buf()
}

/// The user's cache for this project. It outlives checkouts, so that the next one is quick.
pub(crate) fn cache() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .or_else(|| set("LOCALAPPDATA"))
        .ok_or(Error::NoCache)?;
    Ok(base.join("aisle"))
}

/// Where cargo builds: `CARGO_TARGET_DIR` if somebody chose it, else in the cache.
pub(crate) fn target() -> Result<PathBuf> {
    match env::var_os("CARGO_TARGET_DIR").filter(|value| !value.is_empty()) {
        // A relative one is meant from where cargo was called.
        Some(chosen) => {
            std::path::absolute(&chosen).map_err(|source| Error::File { path: PathBuf::from(chosen), source })
        }
        None => Ok(cache()?.join("target")),
    }
}

/// A program of the workspace, as the dev profile builds it.
pub(crate) fn program(name: &str) -> Result<PathBuf> {
    Ok(target()?.join("debug").join(name).with_extension(env::consts::EXE_EXTENSION))
}

/// Where tests and the first conversation leave their pictures.
pub(crate) fn screens() -> PathBuf {
    root().join("target").join("screens")
}
