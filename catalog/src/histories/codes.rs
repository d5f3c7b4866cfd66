//! What a till calls a product, and which of the shop's products that is: by id, else by a variant's code or a barcode. A code
//! that several products have names none of them.

use std::collections::{HashMap, HashSet};

use crate::error::Error;
use crate::product::Product;
use crate::store::{Store, short_hash};

/// The codes of a catalogue, as hashes: a million products take some ten megabytes.
#[derive(Debug, Default)]
pub(super) struct Codes {
    ids: HashSet<[u8; 16]>,
    /// Codes that are nobody's id; `None` for one that several have.
    others: HashMap<[u8; 16], Option<Box<str>>>,
}

/// What a code names.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named<'a> {
    /// The product of this id.
    Id,
    /// The product of another id.
    Other(&'a str),
    /// None that the shop has now.
    Unknown,
}

impl Codes {
    pub(super) fn of(store: &Store) -> Result<Codes, Error> {
        let mut codes = Codes::default();
        for entry in store.all()? {
            codes.add(&entry?.1);
        }
        let ids = &codes.ids;
        codes.others.retain(|code, _| !ids.contains(code));
        Ok(codes)
    }

    fn add(&mut self, product: &Product) {
        let variants = product.variants.iter();
        let skus = variants.clone().map(|variant| variant.sku.clone());
        let barcodes = variants.filter_map(|variant| variant.gtin.as_deref()).chain(product.gtin.as_deref());
        for code in skus.chain(barcodes.map(barcode)) {
            if code != product.id {
                let named =
                    self.others.entry(hash(&code)).or_insert_with(|| Some(product.id.as_str().into()));
                if named.as_deref().is_some_and(|id| id != product.id) {
                    *named = None;
                }
            }
        }
        self.ids.insert(hash(&product.id));
    }

    pub(super) fn named(&self, code: &str) -> Named<'_> {
        let key = hash(code);
        if self.ids.contains(&key) {
            return Named::Id;
        }
        let other = self.others.get(&key).or_else(|| self.others.get(&hash(&barcode(code))));
        other.and_then(Option::as_deref).map_or(Named::Unknown, Named::Other)
    }
}

fn hash(code: &str) -> [u8; 16] {
    short_hash(code.as_bytes())
}

/// A barcode as it is compared: some write it with the zeros that make it fourteen digits, some without.
fn barcode(code: &str) -> String {
    let digits = code.len() >= 8 && code.bytes().all(|byte| byte.is_ascii_digit());
    if digits { format!("{:0>14}", code.trim_start_matches('0')) } else { code.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Codes, Named};
    use crate::product::{Product, Variant};

    #[test]
    fn by_id_then_by_code_then_by_barcode() {
        let variant = |sku: &str| Variant {
            sku: sku.to_owned(),
            gtin: Some("0012345678905".to_owned()),
            ..Variant::default()
        };
        let product = |id: &str, skus: &[&str]| Product {
            id: id.to_owned(),
            gtin: Some("6901234567892".to_owned()),
            variants: skus.iter().map(|sku| variant(sku)).collect(),
            ..Product::default()
        };
        let mut codes = Codes::default();
        codes.add(&product("A", &["A-1", "B"]));
        assert_eq!(codes.named("A"), Named::Id);
        assert_eq!(codes.named("A-1"), Named::Other("A"));
        for written in ["6901234567892", "06901234567892", "12345678905", "0012345678905"] {
            assert_eq!(codes.named(written), Named::Other("A"), "{written}");
        }
        assert_eq!(codes.named("C"), Named::Unknown);
        codes.add(&product("B", &["A-1"]));
        assert_eq!(codes.named("B"), Named::Id, "an id is never taken for another's code");
        assert_eq!(codes.named("A-1"), Named::Unknown, "two have it");
    }
}
