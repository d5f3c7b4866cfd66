//! From a row as it was read to a product as it is written: its photo, the variants that later rows add, its settled price.

use std::path::Path;

use crate::error::Error;
use crate::feed::Row;
use crate::notice::{Notice, ReasonCode};
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
        let Row { line, mut product, repairs, deleted } = row;
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

/// Makes a later row of the same id a variant of the product. What the first row says about the product stands.
pub(super) fn join(file: &str, first: &mut Row, next: Row) {
    let mut notice = |reason, field: &str| {
        let notice = Notice::new(file, next.line, reason, "");
        first.repairs.push(notice.of_field(field).of_id(Some(&next.product.id)));
    };
    let (kept, other) = (&mut first.product, next.product.clone());
    if other.name != kept.name {
        notice(ReasonCode::VariantDiffers, "name");
    }
    if other.price != kept.price {
        notice(ReasonCode::VariantDiffers, "price");
    }
    for color in other.colors {
        if !kept.colors.contains(&color) {
            kept.colors.push(color);
        }
    }
    kept.photo = kept.photo.take().or(other.photo);
    for mut variant in other.variants {
        // A code made up from the id and a place counts on.
        if variant.sku == made_up(&other.id, 1) {
            variant.sku = made_up(&other.id, kept.variants.len() + 1);
        }
        if kept.variants.iter().any(|earlier| earlier.sku == variant.sku) {
            notice(ReasonCode::VariantRepeated, "sku");
        } else {
            kept.variants.push(variant);
        }
    }
    first.repairs.extend(next.repairs);
}

/// The code of a variant to which the feed gave none.
fn made_up(id: &str, place: usize) -> String {
    format!("{id}/{place}")
}
