//! What a shopper may be about to say. Names come from the index, needs from [`crate::popular`] and from the shop's own
//! list, prices and photos from the rows. What was typed is used for this one answer and kept nowhere.

use std::collections::BTreeMap;

use catalog::complete::{Beside, Completion as Found, CompletionKind as Kind, Need};
use catalog::product::{Bilingual, Lang, Product};

use crate::GuideError;
use crate::cards::{price_view, standin, words};
use crate::catalogue::Catalogue;
use crate::contract::{CompletedProduct, Completion, CompletionKind, Words};
use crate::popular::PopularNeed;

/// Rows shown.
pub const MOST: usize = 6;

/// The ways to go on, the likeliest first, at most [`MOST`].
///
/// # Errors
/// [`GuideError`] if the catalogue or the index cannot be read.
pub fn complete(
    catalogue: &Catalogue,
    popular: &[PopularNeed],
    text: &str,
    lang: Lang,
) -> Result<Vec<Completion>, GuideError> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut needs: Vec<Need> =
        popular.iter().map(|need| Need { label: need.say.clone(), count: need.products.max(1) }).collect();
    let own = catalogue.settings().ask.iter().filter(|ask| popular.iter().all(|need| need.say != **ask));
    needs.extend(own.map(|ask| Need { label: ask.clone(), count: 0 }));
    let name = |row: u64| -> Option<Bilingual> {
        Some(catalogue.shop.store.by_rows(&[row]).ok()?.into_iter().next()?.1.name)
    };
    let found = catalogue.index.complete(text, lang, MOST, &Beside { names: &name, needs: &needs })?;
    let rows: Vec<u64> = found.iter().filter_map(|one| one.row).collect();
    let products = catalogue.shop.store.by_rows(&rows)?.into_iter();
    let products: BTreeMap<u64, Product> =
        products.filter(|(_, product)| !catalogue.hides(product)).collect();
    Ok(found.into_iter().take(MOST).filter_map(|one| row(one, &products, lang)).collect())
}

fn row(found: Found, products: &BTreeMap<u64, Product>, lang: Lang) -> Option<Completion> {
    let kind = match found.kind {
        Kind::Kind => CompletionKind::Kind,
        Kind::Category => CompletionKind::Category,
        Kind::Brand => CompletionKind::Brand,
        Kind::Product => CompletionKind::Product,
        Kind::Need => CompletionKind::Need,
    };
    // A row that has left the catalogue meanwhile is no way to go on.
    let product = match kind {
        CompletionKind::Product => Some(products.get(&found.row?)?),
        _ => None,
    };
    // With words before it ("red dre"), a row shows all that it will say.
    let label = match found.label.get(lang) == found.text || product.is_some() {
        true => words(&found.label),
        false => Words { zh: found.text.clone(), en: found.text.clone() },
    };
    Some(Completion {
        kind,
        label,
        text: found.text,
        count: found.count,
        product: product.map(|product| CompletedProduct {
            id: product.id.clone(),
            photo: product.photo.clone(),
            standin: standin(product).to_owned(),
            price: price_view(product),
        }),
    })
}
