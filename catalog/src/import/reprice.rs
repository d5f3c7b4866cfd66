//! Sales that begin and end by themselves.

use std::path::Path;

use super::indexing::Indexing;
use super::{Extras, clock, spent, store_under_lock, tidy};
use crate::error::Error;
use crate::lock::ShopLock;
use crate::shop::{IndexStep, TantivyIndex};
use crate::store::{Bare, Flip, Kind, Writer};

/// Makes a catalogue in which the prices are those of `now` (seconds since 1970), if a sale has begun or ended since the last;
/// gives its number. Everything else stays, also what can be gone back to.
///
/// # Errors
/// [`Error::Clock`], [`Error::ImportRunning`], [`Error::DiskFull`], or what disk, SQLite and index say; the current catalogue
/// then stays.
pub fn reprice(shop_dir: &Path, now: i64) -> Result<Option<u64>, Error> {
    reprice_with(shop_dir, now, &TantivyIndex)
}

/// The same with the index written by `index`.
///
/// # Errors
/// As [`reprice`], and what `index` says.
pub fn reprice_with(shop_dir: &Path, now: i64, index: &dyn IndexStep) -> Result<Option<u64>, Error> {
    let Some(lock) = ShopLock::take_soon(shop_dir)? else {
        return Err(Error::ImportRunning { dir: shop_dir.to_path_buf() });
    };
    let store = store_under_lock(&lock, shop_dir)?;
    let before = store.meta()?;
    if before.next_price_change.is_none_or(|moment| moment > now) {
        return Ok(None);
    }
    clock::check(now, &before)?;
    tidy(shop_dir, &before);
    spent::begin(shop_dir, &store)?;
    let writer = Writer::begin(shop_dir)?;
    let mut indexing = Indexing::new(index, shop_dir, &writer, &Extras::of_feed(), false)?;
    for row in writer.due(now)? {
        let old = writer.bare(row)?;
        let Some(living) = writer.living(&old.id)? else { continue };
        let mut product = old.clone();
        if let Some(price) = &mut product.price {
            price.settle(now);
        }
        let mut bare = Bare::of(product, now);
        bare.days = living.days;
        writer.end(row)?;
        let new = writer.put(&bare, &living.confirmed)?;
        indexing.change(Some((row, old)), Some((new, bare.product)))?;
    }
    indexing.finish(&writer)?;
    let meta = crate::store::Meta {
        generation: writer.generation(),
        kind: Some(Kind::Prices),
        next_price_change: writer.next_change()?,
        ..before
    };
    writer.commit(&Flip { meta: &meta, extras: None })?;
    tidy(shop_dir, &meta);
    spent::end(shop_dir, &store, false);
    Ok(Some(meta.generation))
}
