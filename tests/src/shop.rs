//! A demo shop for each window: imported once by the command line, then copied, because an import takes seconds and a
//! shop opened by two kiosks is refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::error::{Error, Result};
use crate::places::{program, root};

/// Puts a freshly imported demo shop into `into`.
///
/// # Errors
/// When the command line has not been built, does not import, or the copy fails.
pub fn shop_copy(into: &Path) -> Result {
    static IMPORTED: OnceLock<std::result::Result<PathBuf, String>> = OnceLock::new();
    match IMPORTED.get_or_init(|| import().map_err(|error| error.to_string())) {
        Ok(shop) => copy(shop, into),
        Err(said) => Err(Error::NotReady { program: "aisle".to_owned(), said: said.clone() }),
    }
}

/// Opening an empty shop folder imports the demo shop; any question opens it.
fn import() -> Result<PathBuf> {
    let shops = root().join("target").join("shops");
    forget_old(&shops);
    let shop = shops.join(std::process::id().to_string());
    fs::create_dir_all(&shop).map_err(Error::file(&shop))?;
    let asked = Command::new(program("aisle")?)
        .args(["search", "连衣裙", "--json", "--shop"])
        .arg(&shop)
        .stdin(Stdio::null())
        .output()
        .map_err(|source| Error::NotStarted { program: "aisle".to_owned(), source })?;
    if asked.status.success() {
        return Ok(shop);
    }
    let said = String::from_utf8_lossy(&asked.stderr).into_owned();
    Err(Error::NotReady { program: "aisle".to_owned(), said })
}

/// Removes the shops of test runs that have ended.
fn forget_old(shops: &Path) {
    let Ok(entries) = fs::read_dir(shops) else { return };
    for entry in entries.flatten() {
        if !Path::new("/proc").join(entry.file_name()).exists() {
            // What cannot be removed now will be the next time.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to).map_err(Error::file(to))?;
    for entry in fs::read_dir(from).map_err(Error::file(from))? {
        let entry = entry.map_err(Error::file(from))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type().map_err(Error::file(&source))?.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).map_err(Error::file(&source))?;
        }
    }
    Ok(())
}
