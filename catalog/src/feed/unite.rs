//! One product out of the same product told in two languages, in two files with the same ids.

use crate::product::{Attribute, Bilingual, Product, Variant};

/// Fills in what `first` lacks from `other`: the language it is not told in, and facts only the other knows. What `first`
/// says stays. False, and nothing is changed, if `other` is no translation: it tells nothing in another language, or is
/// evidently another thing.
pub(super) fn unite(first: &mut Product, other: &Product) -> bool {
    let other_thing = first.gtin.is_some() && other.gtin.is_some() && first.gtin != other.gtin;
    let tells = |a: &Bilingual, b: &Bilingual| {
        (a.zh.is_none() && a.en.is_some() && b.zh.is_some())
            || (a.en.is_none() && a.zh.is_some() && b.en.is_some())
    };
    let named = tells(&first.name, &other.name);
    // A name may be the same in both, as model numbers are; then the words must be told in another language.
    let same_name = first.name.each().any(|name| other.name.each().any(|theirs| theirs == name));
    let described = same_name && tells(&first.description, &other.description);
    if other_thing || !(named || described) {
        return false;
    }
    fill(&mut first.name, &other.name);
    fill(&mut first.description, &other.description);
    for (ours, theirs) in [
        (&mut first.brand, &other.brand),
        (&mut first.material, &other.material),
        (&mut first.audience, &other.audience),
    ] {
        fill_some(ours, theirs);
    }
    list(&mut first.category, &other.category);
    list(&mut first.colors, &other.colors);
    attributes(&mut first.attributes, &other.attributes);
    variants(&mut first.variants, &other.variants);
    if let (Some(ours), Some(theirs)) = (&mut first.price, &other.price) {
        fill_some(&mut ours.per, &theirs.per);
    }
    for (ours, theirs) in [
        (&mut first.model, &other.model),
        (&mut first.gtin, &other.gtin),
        (&mut first.location, &other.location),
        (&mut first.photo, &other.photo),
    ] {
        if ours.is_none() {
            ours.clone_from(theirs);
        }
    }
    if first.stock.is_none() && first.variants.is_empty() {
        first.stock = other.stock;
        first.stock_as_of.clone_from(&other.stock_as_of);
    }
    true
}

fn fill(ours: &mut Bilingual, theirs: &Bilingual) {
    if ours.zh.is_none() {
        ours.zh.clone_from(&theirs.zh);
    }
    if ours.en.is_none() {
        ours.en.clone_from(&theirs.en);
    }
}

fn fill_some(ours: &mut Option<Bilingual>, theirs: &Option<Bilingual>) {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => fill(ours, theirs),
        (ours @ None, Some(theirs)) => *ours = Some(theirs.clone()),
        (_, None) => {}
    }
}

/// Steps of a category, or colours: told in the same order, where there are equally many.
fn list(ours: &mut Vec<Bilingual>, theirs: &[Bilingual]) {
    if ours.is_empty() {
        *ours = theirs.to_vec();
    } else if ours.len() == theirs.len() {
        for (ours, theirs) in ours.iter_mut().zip(theirs) {
            fill(ours, theirs);
        }
    }
}

/// Attributes of one name are one; of the others those that stand at the same place, if there are equally many of them.
/// Otherwise the translation cannot be told from a further fact, and both are kept.
fn attributes(ours: &mut Vec<Attribute>, theirs: &[Attribute]) {
    let share =
        |a: &Bilingual, b: &Bilingual| (a.zh.is_some() && a.zh == b.zh) || (a.en.is_some() && a.en == b.en);
    let mut matched = vec![false; ours.len()];
    let mut rest: Vec<&Attribute> = Vec::new();
    for attribute in theirs {
        let place = (0..ours.len()).find(|&at| !matched[at] && share(&ours[at].key, &attribute.key));
        match place {
            Some(at) => {
                matched[at] = true;
                fill(&mut ours[at].key, &attribute.key);
                fill(&mut ours[at].value, &attribute.value);
            }
            None => rest.push(attribute),
        }
    }
    let left: Vec<usize> = (0..matched.len()).filter(|&at| !matched[at]).collect();
    if left.len() == rest.len() {
        for (at, attribute) in left.into_iter().zip(rest) {
            fill(&mut ours[at].key, &attribute.key);
            fill(&mut ours[at].value, &attribute.value);
        }
    } else {
        ours.extend(rest.into_iter().cloned());
    }
}

fn variants(ours: &mut Vec<Variant>, theirs: &[Variant]) {
    if ours.is_empty() {
        *ours = theirs.to_vec();
        return;
    }
    for variant in ours {
        let Some(same) = theirs.iter().find(|other| other.sku == variant.sku) else { continue };
        fill_some(&mut variant.color, &same.color);
        attributes(&mut variant.options, &same.options);
        if variant.size.is_none() {
            variant.size.clone_from(&same.size);
        }
        if variant.gtin.is_none() {
            variant.gtin.clone_from(&same.gtin);
        }
        variant.stock = variant.stock.or(same.stock);
    }
}
