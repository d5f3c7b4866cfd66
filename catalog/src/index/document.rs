//! A product as one document of the search index.

use tantivy::TantivyDocument;
use tantivy::schema::Field as IndexField;

use super::schema::Fields;
use crate::analysis::{fold, han_pairs, model_key};
use crate::lexicon::filing::is_no;
use crate::lexicon::{Field, ShopWords};
use crate::product::{Bilingual, Product, Stock};

/// What a product has whose sizes on hand are told colour by colour.
pub(crate) const SIZES_DIFFER: &str = "~";

/// One product as the index holds it; its words are counted into `words`.
pub(crate) fn document(
    fields: &Fields,
    row: u64,
    product: &Product,
    popularity: u64,
    words: &mut ShopWords,
) -> TantivyDocument {
    let filed = words.add(product);
    let mut document = TantivyDocument::default();
    document.add_u64(fields.row, row);
    document.add_u64(fields.popularity, popularity);
    if let Some(price) = &product.price {
        document.add_i64(fields.price, price.minor);
        let others = product.variants.iter().filter_map(|variant| variant.price_minor);
        let others: std::collections::BTreeSet<i64> = others.filter(|minor| *minor != price.minor).collect();
        others.into_iter().for_each(|minor| document.add_i64(fields.price, minor));
    }
    // 0 sold out, 1 unknown, 2 on hand: "in stock" asks for what is known to be there.
    document.add_u64(
        fields.on_hand,
        match product.stock() {
            Stock::Out => 0,
            Stock::Unknown => 1,
            Stock::On(_) => 2,
        },
    );
    let mut all = |field: IndexField, texts: &mut dyn Iterator<Item = &str>| {
        for text in texts {
            document.add_text(field, text);
        }
    };
    all(fields.name, &mut product.name.each());
    all(fields.ident, &mut product.brand.iter().flat_map(Bilingual::each));
    all(
        fields.ident,
        &mut product.model.as_deref().into_iter().chain(product.gtin.as_deref()).chain([product.id.as_str()]),
    );
    all(fields.category, &mut product.category.iter().flat_map(Bilingual::each));
    let described = product.material.iter().chain(&product.audience).chain(&product.colors);
    all(fields.attributes, &mut described.flat_map(Bilingual::each));
    // What was seen in a photo is filed under its colour; it is not among the shop's words.
    let own = || product.attributes.iter().filter(|attribute| !crate::photos::colors::is_guess(attribute));
    all(fields.attributes, &mut own().flat_map(|attribute| attribute.value.each()));
    // "Netflix: no" does not speak of Netflix.
    let stated = own().filter(|attribute| !attribute.value.each().any(|value| is_no(&fold(value))));
    all(fields.attributes, &mut stated.flat_map(|attribute| attribute.key.each()));
    all(fields.description, &mut product.description.each());
    let named = product.name.zh.iter().chain(product.category.last().and_then(|step| step.zh.as_ref()));
    for pair in named.flat_map(|text| han_pairs(text)) {
        document.add_text(fields.pairs, &pair);
    }
    let variants = product.variants.iter().flat_map(|variant| {
        variant.gtin.as_deref().into_iter().chain(Some(variant.sku.as_str()).filter(|sku| !sku.contains('/')))
    });
    let codes =
        product.model.as_deref().into_iter().chain(product.gtin.as_deref()).chain([product.id.as_str()]);
    let codes: std::collections::BTreeSet<String> = codes.chain(variants).filter_map(model_key).collect();
    for code in codes {
        document.add_text(fields.model, &code);
    }
    for key in &filed.occasions {
        document.add_text(fields.occasion, key);
    }
    let sets = [
        (Field::Kind, &filed.kinds),
        (Field::Color, &filed.families),
        (Field::Shade, &filed.shades),
        (Field::Size, &filed.sizes_on_hand),
        (Field::Material, &filed.materials),
        (Field::Audience, &filed.audiences),
        (Field::Quality, &filed.qualities),
        (Field::Measure, &filed.measures),
    ];
    for (field, keys) in sets {
        for key in keys {
            document.add_text(fields.values[&field], key);
        }
    }
    for key in &filed.sizes_in_colors {
        document.add_text(fields.size_in_color, key);
    }
    if !filed.sizes_in_colors.is_empty() {
        document.add_text(fields.size_in_color, SIZES_DIFFER);
    }
    for node in &filed.nodes {
        document.add_text(fields.values[&Field::Category], node);
    }
    if let Some(brand) = &filed.brand {
        document.add_text(fields.values[&Field::Brand], brand);
    }
    document
}
