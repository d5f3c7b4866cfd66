//! Installing the demo shop, and installing it again when it has changed.

use std::path::Path;

use crate::error::Error;
use crate::history;
use crate::import::{self, Extras, ImportOptions};
use crate::lock::ShopLock;
use crate::policy;
use crate::shop::{IndexStep, own_file};
use crate::store::{Source, Store};

/// The feed's name in a demo folder.
const FEED: &str = "products.jsonl";

/// The files that travel with the products into the database.
const FILES: [&str; 2] = ["shop.toml", "floor.json"];

/// Installs the demo unless the shop has a catalogue of its own or this very demo.
pub(super) fn install_if_wanted(
    dir: &Path,
    demo: &Path,
    store: &Store,
    index: &dyn IndexStep,
) -> Result<(), Error> {
    if !wanted(&store.meta()?.source, store, demo)? {
        return Ok(());
    }
    // Another process may be installing the same: wait, then look again.
    let lock = ShopLock::wait(dir)?;
    if !wanted(&store.meta()?.source, store, demo)? {
        return Ok(());
    }
    let mut files = Vec::new();
    for name in FILES {
        if let Some(text) = own_file(demo, name)? {
            files.push((name, text));
        }
    }
    let (policies, mut notices) = match own_file(demo, "policies.jsonl")? {
        Some(text) => policy::read("policies.jsonl", &text),
        None => Default::default(),
    };
    let (histories, wrong) = match own_file(demo, "histories.jsonl")? {
        Some(text) => history::read("histories.jsonl", &text),
        None => Default::default(),
    };
    notices.extend(wrong);
    let extras =
        Extras { source: Source::Demo, hash: Some(hash(demo)?), files, policies, histories, notices };
    let options = ImportOptions { yes: true, ..ImportOptions::default() };
    import::run(&lock, dir, &[demo.join(FEED)], &options, extras, index, &mut ())?;
    Ok(())
}

fn wanted(source: &Source, store: &Store, demo: &Path) -> Result<bool, Error> {
    Ok(match source {
        Source::None => true,
        Source::Feed => false,
        Source::Demo => store.meta()?.feed_hash.as_deref() != Some(hash(demo)?.as_str()),
    })
}

/// A hash over what the demo consists of: its texts, and the names and sizes of its photos, whose bytes would take longer
/// to read than a shopper waits.
fn hash(demo: &Path) -> Result<String, Error> {
    let mut hasher = blake3::Hasher::new();
    for name in [FEED, "shop.toml", "floor.json", "policies.jsonl", "histories.jsonl"] {
        let path = demo.join(name);
        hasher.update(name.as_bytes());
        match std::fs::read(&path) {
            Ok(bytes) => {
                hasher.update(&(bytes.len() as u64).to_le_bytes());
                hasher.update(&bytes);
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && name != FEED => {}
            Err(error) => return Err(Error::io("read", &path)(error)),
        }
    }
    let mut photos: Vec<(std::ffi::OsString, u64)> = std::fs::read_dir(demo.join("photos"))
        .map(|entries| {
            entries
                .flatten()
                .filter_map(|entry| Some((entry.file_name(), entry.metadata().ok()?.len())))
                .collect()
        })
        .unwrap_or_default();
    photos.sort();
    for (name, size) in photos {
        hasher.update(name.as_encoded_bytes());
        hasher.update(&size.to_le_bytes());
    }
    Ok(hasher.finalize().to_hex().to_string())
}
