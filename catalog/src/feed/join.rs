//! Rows of a table that follow one another with one id: the later ones are variants of the first one's product.

use super::Row;
use crate::notice::{Notice, ReasonCode};

/// Whether a row can be joined to the one before it: it is a variant. One that is none repeats an id.
pub(crate) fn joins(first: &Row, next: &Row) -> bool {
    first.product.id == next.product.id && !next.product.variants.is_empty()
}

/// Makes a later row of the same id a variant of the product. What the first row says about the product stands; prices are
/// each variant's own, and the product costs what the cheapest does.
pub(crate) fn join(file: &str, first: &mut Row, next: Row) {
    let (kept, other) = (&mut first.product, next.product);
    let mut notice = |reason, field: &str| {
        let notice = Notice::new(file, next.line, reason, "");
        first.repairs.push(notice.of_field(field).of_id(Some(&other.id)));
    };
    if other.name != kept.name {
        notice(ReasonCode::VariantDiffers, "name");
    }
    let mut own_price = None;
    match (&mut kept.price, &other.price) {
        (Some(price), Some(theirs)) if price.currency != theirs.currency || price.per != theirs.per => {
            notice(ReasonCode::VariantDiffers, "price");
        }
        (Some(price), Some(theirs)) => {
            let apart = kept.variants.iter().any(|variant| variant.price_minor.is_some());
            if apart || theirs.minor != price.minor {
                for variant in &mut kept.variants {
                    variant.price_minor.get_or_insert(price.minor);
                }
                own_price = Some(theirs.minor);
                if price.sale.take().is_some() || theirs.sale.is_some() {
                    notice(ReasonCode::SaleLeftOut, "price.sale");
                }
                if theirs.minor < price.minor {
                    (price.minor, price.was_minor) = (theirs.minor, theirs.was_minor);
                }
            } else if theirs != price {
                notice(ReasonCode::VariantDiffers, "price");
            }
        }
        _ => {}
    }
    for color in &other.colors {
        if !kept.colors.contains(color) {
            kept.colors.push(color.clone());
        }
    }
    kept.photo = kept.photo.take().or(other.photo.clone());
    for mut variant in other.variants.iter().cloned() {
        // A code made up from the id and a place counts on.
        if variant.sku == made_up(&other.id, 1) {
            variant.sku = made_up(&other.id, kept.variants.len() + 1);
        }
        variant.price_minor = variant.price_minor.or(own_price);
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
