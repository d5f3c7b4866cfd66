//! From a row as it was read to a product as it is written: its photo, the variants that later rows add, its settled price.

use std::path::Path;

use crate::error::Error;
use crate::feed::Row;
use crate::notice::Notice;
use crate::photos;
use crate::store::Bare;

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
        if let Some(price) = &mut product.price {
            price.settle(now);
        }
        Ready { line, deleted, bare: Bare::of(product, now), repairs }
    }
}

/// Puts the photo's hash in place of its path.
pub(super) fn with_photo(photos_in: &Path, folder: &Path, file: &str, mut row: Row) -> Result<Row, Error> {
    if let Some(named) = row.product.photo.take() {
        match photos::take(photos_in, folder, &named)? {
            Ok(hash) => row.product.photo = Some(hash),
            Err((reason, detail)) => {
                let notice = Notice::new(file, row.line, reason, detail);
                row.repairs.push(notice.of_field("photo").of_id(Some(&row.product.id)));
            }
        }
    }
    Ok(row)
}
