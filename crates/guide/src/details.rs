//! Questions about a product, answered from its row: sizes, colours, stock, price, qualities, any line of its data.

use catalog::analysis::terms;
use catalog::lexicon::filing::{color_family, file, measures_in, size_key};
use catalog::lexicon::{Field, Lexicon};
use catalog::product::{Attribute, Bilingual, Product, Stock, Variant};

use crate::answer::{Fact, VariantFact};
use crate::cards::{printed, quality};
use crate::understanding::About;

/// The facts asked for; without a particular question, price, stock and sizes.
#[must_use]
pub fn facts(product: &Product, about: &About, lexicon: &Lexicon) -> Vec<Fact> {
    let mut out = Vec::new();
    let general = about.is_general();
    if about.price || general {
        out.push(price(product));
    }
    let of_pieces = |key: &&String| product.variants.iter().any(|variant| measures_as(variant, key));
    let (of_pieces, of_all): (Vec<&String>, Vec<&String>) = about.measures.iter().partition(of_pieces);
    for key in about.sizes.iter().chain(of_pieces.iter().copied()) {
        out.push(size(product, key, &about.colors, lexicon));
    }
    for key in of_all {
        out.extend(measured(product, key));
    }
    if about.all_sizes || (general && !product.variants.is_empty()) {
        out.push(if product.variants.is_empty() {
            Fact::NoSizes
        } else {
            Fact::Sizes(variants(&product.variants, |_| true))
        });
    }
    for (field, key) in &about.colors {
        out.push(color(product, *field, key, lexicon));
    }
    if about.all_colors {
        out.push(Fact::Colors(colors(product)));
    }
    // How much there is of a size, or in a colour, is not how much there is in all.
    let names_size = !about.sizes.is_empty() || !of_pieces.is_empty();
    let of_some = names_size && !product.variants.is_empty();
    let in_colors = about.colors.iter().flat_map(|(field, key)| {
        let is_it =
            move |variant: &Variant| variant.color.as_ref().is_some_and(|color| is_color(color, *field, key));
        variants(&product.variants, is_it)
    });
    let in_colors: Vec<VariantFact> = in_colors.collect();
    if about.stock && !of_some && !in_colors.is_empty() {
        out.push(Fact::Sizes(in_colors));
    } else if (about.stock && !of_some) || (general && product.variants.is_empty()) {
        out.push(Fact::Stock { left: left(product.stock()), as_of: product.stock_as_of.clone() });
    }
    for key in &about.qualities {
        let (label, holds, evidence) = quality(product, key);
        out.push(Fact::Quality { label, holds, evidence });
    }
    for key in &about.materials {
        let holds = product.material.as_ref().map(|_| file(product).materials.contains(key));
        let evidence =
            product.material.clone().map(|material| (Bilingual::new("材质", "Material"), material));
        out.push(Fact::Quality { label: lexicon.label(Field::Material, key), holds, evidence });
    }
    if about.material {
        out.push(Fact::Material(product.material.clone()));
    }
    if about.brand {
        out.push(Fact::Brand(product.brand.clone()));
    }
    let mut lines: Vec<Fact> = Vec::new();
    for word in &about.words {
        if let Some((key, value)) = line(product, word) {
            let fact = Fact::Attribute { key, value };
            if !lines.contains(&fact) {
                lines.push(fact);
            }
        }
    }
    if out.is_empty() && lines.is_empty() {
        out.push(Fact::Silent);
    }
    out.extend(lines);
    out
}

/// Pieces on hand; `None` is unknown.
#[must_use]
pub fn left(stock: Stock) -> Option<u32> {
    match stock {
        Stock::Unknown => None,
        Stock::Out => Some(0),
        Stock::On(left) => Some(left),
    }
}

fn price(product: &Product) -> Fact {
    match &product.price {
        None => Fact::PriceUnknown,
        Some(price) => Fact::Price {
            price: printed(product).unwrap_or_default(),
            was: price
                .was_minor
                .filter(|was| *was > price.minor)
                .map(|was| catalog::money::plain(was, price.currency.as_deref())),
            as_of: price.as_of.clone(),
        },
    }
}

fn variant_label(variant: &Variant, with_color: bool) -> Bilingual {
    let size = variant.size.clone().unwrap_or_default();
    match (&variant.color, with_color || size.is_empty()) {
        (Some(color), true) => Bilingual {
            zh: color.zh.as_ref().map(|zh| format!("{zh}{}{size}", if size.is_empty() { "" } else { " " })),
            en: color.en.as_ref().map(|en| format!("{en}{}{size}", if size.is_empty() { "" } else { " " })),
        },
        _ => Bilingual::new(size.clone(), size),
    }
}

fn variants(all: &[Variant], keep: impl Fn(&Variant) -> bool) -> Vec<VariantFact> {
    let mut colors: Vec<&Bilingual> = all.iter().filter_map(|variant| variant.color.as_ref()).collect();
    colors.sort();
    colors.dedup();
    let several = colors.len() > 1;
    all.iter()
        .filter(|variant| keep(variant))
        .map(|variant| VariantFact { label: variant_label(variant, several), stock: variant.stock })
        .collect()
}

fn size(product: &Product, key: &str, colors: &[(Field, String)], lexicon: &Lexicon) -> Fact {
    if product.variants.iter().all(|variant| variant.size.is_none()) {
        return Fact::NoSizes;
    }
    let audience = file(product).audiences.iter().next().cloned();
    let is_it = |variant: &Variant| {
        let size = variant.size.as_ref();
        size.is_some_and(|size| size_key(size, audience.as_deref()) == key) || measures_as(variant, key)
    };
    let shown =
        product.variants.iter().find(|variant| is_it(variant)).and_then(|variant| variant.size.clone());
    let label = match shown {
        Some(size)
            if size.chars().all(|c| c.is_ascii_alphanumeric()) && measures_in(&size).next().is_none() =>
        {
            Bilingual::new(format!("{size}码"), format!("Size {size}"))
        }
        Some(size) => Bilingual::new(size.clone(), size),
        None => {
            let label = lexicon.label(Field::Size, key);
            let upper = key.to_uppercase();
            if label.zh == label.en {
                Bilingual::new(format!("{upper}码"), format!("Size {upper}"))
            } else {
                label
            }
        }
    };
    let asked = |variant: &Variant| {
        let color = variant.color.as_ref();
        color.is_some_and(|color| colors.iter().any(|(field, key)| is_color(color, *field, key)))
    };
    // Of "a black M" all colours are told where the product has no black.
    let in_color = product.variants.iter().any(asked);
    let wanted = |variant: &Variant| is_it(variant) && (!in_color || asked(variant));
    Fact::Size {
        label,
        pieces: variants(&product.variants, wanted),
        others: variants(&product.variants, |variant| !wanted(variant)),
    }
}

/// Whether a piece's size is this measure.
fn measures_as(variant: &Variant, key: &str) -> bool {
    variant.size.as_deref().is_some_and(|size| measures_in(size).any(|found| found == key))
}

/// The line of the product's data that states a measure.
fn measured(product: &Product, key: &str) -> Option<Fact> {
    let states = |attribute: &&Attribute| {
        attribute.value.each().any(|value| measures_in(value).any(|found| found == key))
    };
    let line = product.attributes.iter().find(states)?;
    Some(Fact::Attribute { key: line.key.clone(), value: line.value.clone() })
}

fn is_color(color: &Bilingual, field: Field, key: &str) -> bool {
    match color_family(color) {
        Some((family, shade)) => (field == Field::Color && family == key) || shade == Some(key),
        None => color.each().any(|name| catalog::analysis::fold(name) == key),
    }
}

fn colors(product: &Product) -> Vec<Bilingual> {
    let mut out: Vec<Bilingual> = Vec::new();
    for color in
        product.colors.iter().chain(product.variants.iter().filter_map(|variant| variant.color.as_ref()))
    {
        if !out.contains(color) {
            out.push(color.clone());
        }
    }
    out
}

fn color(product: &Product, field: Field, key: &str, lexicon: &Lexicon) -> Fact {
    let all = colors(product);
    match all.iter().find(|color| is_color(color, field, key)) {
        Some(color) => Fact::Color { label: color.clone(), has: true, others: all.clone() },
        None => Fact::Color { label: lexicon.label(field, key), has: false, others: all },
    }
}

/// The line of the product's data a word stands in: in its key first, then in its value.
fn line(product: &Product, word: &[Vec<String>]) -> Option<(Bilingual, Bilingual)> {
    let stands = |text: &str| {
        let found: Vec<String> = terms(text).into_iter().map(|term| term.text).collect();
        word.iter().any(|way| !way.is_empty() && way.iter().all(|term| found.contains(term)))
    };
    let by_key = product.attributes.iter().find(|attribute| attribute.key.each().any(stands));
    let by_value = || product.attributes.iter().find(|attribute| attribute.value.each().any(stands));
    by_key.or_else(by_value).map(|attribute| (attribute.key.clone(), attribute.value.clone()))
}
