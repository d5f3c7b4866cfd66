//! Removing what is of no use any more: indexes that cannot be gone back to, and what a killed import left.

use std::path::Path;

use super::index_dir;
use crate::error::Error;
use crate::photos;
use crate::store::{Meta, Store};

/// There while an import runs. Found at the start of one, the one before was killed or failed.
const MARK: &str = "import.unfinished";

/// Removes every index but those of the current catalogue and of the one that can be gone back to. The caller holds the
/// shop's lock. What cannot be removed stays until next time.
pub(crate) fn tidy(shop_dir: &Path, meta: &Meta) {
    let kept =
        [Some(meta.generation), meta.previous].map(|number| number.map(|number| index_dir(shop_dir, number)));
    let Ok(entries) = std::fs::read_dir(shop_dir.join("index")) else { return };
    for entry in entries.flatten() {
        if !kept.iter().flatten().any(|kept| *kept == entry.path()) {
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// Notes that an import has begun. If one was left unfinished, its photos go first: they may be half written, and must not be
/// taken for photos that are already there.
pub(super) fn begin(shop_dir: &Path, store: &Store) -> Result<(), Error> {
    let mark = shop_dir.join(MARK);
    if mark.exists() {
        photos::sweep(shop_dir, &store.photos()?);
    }
    std::fs::write(&mark, "").map_err(Error::io("write", &mark))
}

/// Notes that the import has ended well. `photos`: some may have lost their last product.
pub(super) fn end(shop_dir: &Path, store: &Store, photos: bool) {
    if photos && let Ok(kept) = store.photos() {
        photos::sweep(shop_dir, &kept);
    }
    let _ = std::fs::remove_file(shop_dir.join(MARK));
}
