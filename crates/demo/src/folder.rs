//! The demo shop's folder: every file with its bytes, written, or compared with what lies there.
//! The README in it is written by hand and left alone.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::error::Error;
use crate::{floor, histories, maker, photos, policies, shop};

const PHOTOS: &str = "photos";

/// Everything the folder holds, by path inside it.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Makes the whole shop in memory.
///
/// # Errors
///
/// If a photo cannot be made.
pub fn files() -> Result<Files, Error> {
    let products = maker::products();
    let mut files: Files = photos::photos(&products)?.into_iter().collect();
    files.extend(texts(&products));
    Ok(files)
}

/// The shop without its photos, which take the time.
#[must_use]
pub fn texts(products: &[maker::Made]) -> Files {
    [
        ("products.jsonl", maker::jsonl(products)),
        ("shop.toml", shop::toml()),
        ("floor.json", floor::json()),
        ("policies.jsonl", policies::jsonl()),
        ("histories.jsonl", histories::jsonl(products)),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .collect()
}

/// The files that are missing, different, or (among the photos) not of this shop.
///
/// # Errors
///
/// If the folder cannot be read.
pub fn stale(files: &Files, dir: &Path) -> Result<Vec<String>, Error> {
    let mut stale = Vec::new();
    for (name, bytes) in files {
        let path = dir.join(name);
        match fs::read(&path) {
            Ok(there) if there == *bytes => {}
            Ok(_) => stale.push(name.clone()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => stale.push(name.clone()),
            Err(source) => return Err(Error::Folder { path, source }),
        }
    }
    let photos = dir.join(PHOTOS);
    let entries = match fs::read_dir(&photos) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(stale),
        Err(source) => return Err(Error::Folder { path: photos, source }),
    };
    let mut strangers = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|source| Error::Folder { path: photos.clone(), source })?;
        let name = format!("{PHOTOS}/{}", entry.file_name().to_string_lossy());
        if !files.contains_key(&name) {
            strangers.push(name);
        }
    }
    strangers.sort();
    stale.extend(strangers);
    Ok(stale)
}

/// Brings the folder up to date and says how many files that took.
///
/// # Errors
///
/// If the folder cannot be read or written.
pub fn write(files: &Files, dir: &Path) -> Result<usize, Error> {
    let stale = stale(files, dir)?;
    put(files, &stale, dir)?;
    Ok(stale.len())
}

/// The same for the texts alone: photos stay as they are.
///
/// # Errors
///
/// If the folder cannot be read or written.
pub fn write_texts(dir: &Path) -> Result<usize, Error> {
    let files = texts(&maker::products());
    let stale: Vec<String> =
        stale(&files, dir)?.into_iter().filter(|name| files.contains_key(name)).collect();
    put(&files, &stale, dir)?;
    Ok(stale.len())
}

/// Writes the named files; those the shop does not have are removed.
fn put(files: &Files, names: &[String], dir: &Path) -> Result<(), Error> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::Folder { path, source }
    };
    let photos = dir.join(PHOTOS);
    fs::create_dir_all(&photos).map_err(at(&photos))?;
    for name in names {
        let path = dir.join(name);
        match files.get(name) {
            Some(bytes) => fs::write(&path, bytes),
            None => fs::remove_file(&path),
        }
        .map_err(at(&path))?;
    }
    Ok(())
}
