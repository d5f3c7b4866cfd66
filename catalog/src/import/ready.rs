//! From a row as it was read to a product as it is written: its photo, the variants that later rows add, its settled price.

use std::path::Path;

use rayon::prelude::*;

use super::Mode;
use crate::error::Error;
use crate::feed::{Row, Sources};
use crate::notice::Notice;
use crate::photos::{self, PhotoFolder};
use crate::product::Product;
use crate::store::{Bare, Writer};

/// Rows read at a time for their names.
const TOGETHER: usize = 2048;

/// A product ready to be compared and written.
pub(super) struct Ready {
    pub(super) line: u64,
    /// The row only says that the product is gone.
    pub(super) deleted: bool,
    pub(super) bare: Bare,
    pub(super) repairs: Vec<Notice>,
}

impl Ready {
    pub(super) fn of(row: Row, now: i64) -> Ready {
        let Row { line, mut product, repairs, deleted, .. } = row;
        photos::colors::settle(&mut product);
        if let Some(price) = &mut product.price {
            price.settle(now);
        }
        Ready { line, deleted, bare: Bare::of(product, now), repairs }
    }
}

/// Puts the photo's hash in place of its path, or finds one.
pub(super) fn with_photo(
    photos_in: &Path,
    photos: &PhotoFolder,
    file: &str,
    mut row: Row,
) -> Result<Row, Error> {
    // One that is part of an earlier file's row has its photo there.
    if row.deleted || row.united {
        return Ok(row);
    }
    if let Some((reason, detail)) = photos::take(photos_in, photos, &mut row.product)? {
        let notice = Notice::new(file, row.line, reason, detail);
        row.repairs.push(notice.of_field("photo").of_id(Some(&row.product.id)));
    }
    Ok(row)
}

/// The pictures beside a feed. Where their names could be those of several products, the feed is read once for the names.
pub(super) fn photos_of(
    file: &Path,
    sources: &Sources,
    mode: Mode,
    writer: &Writer,
) -> Result<PhotoFolder, Error> {
    let dir = file.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut photos = PhotoFolder::of(dir);
    if !photos.wants_names() {
        return Ok(photos);
    }
    let mut feed = sources.open(file)?;
    loop {
        let raw = feed.next(TOGETHER)?;
        if raw.is_empty() {
            break;
        }
        let shape = &feed.shape;
        let rows: Vec<Row> = raw.into_par_iter().filter_map(|raw| shape.read(raw).ok()).collect();
        rows.iter().for_each(|row| photos.know(&row.product));
    }
    if mode == Mode::Delta {
        // Products that the delta does not name are still there.
        for stem in photos.in_series() {
            if writer.living(&stem)?.is_some() {
                photos.know(&Product { id: stem, ..Product::default() });
            }
        }
    }
    Ok(photos)
}
