//! Going back to the catalogue before.

use std::path::Path;

use super::{store_under_lock, tidy};
use crate::error::Error;
use crate::lock::ShopLock;
use crate::store::{Meta, Writer};

/// Makes the catalogue before the last import current again, rows and index, in one transaction. A kiosk that is running picks
/// it up by itself. The catalogue left cannot be returned to.
///
/// # Errors
/// [`Error::NothingOlder`], [`Error::ImportRunning`], or what disk and SQLite say; the current catalogue then stays.
pub fn rollback(shop_dir: &Path) -> Result<Meta, Error> {
    let Some(lock) = ShopLock::take_soon(shop_dir)? else {
        return Err(Error::ImportRunning { dir: shop_dir.to_path_buf() });
    };
    let store = store_under_lock(&lock, shop_dir)?;
    Writer::begin(shop_dir)?.roll_back()?.ok_or(Error::NothingOlder)?;
    let meta = store.meta()?;
    tidy(shop_dir, &meta);
    Ok(meta)
}
