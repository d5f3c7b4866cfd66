//! What food is free of, by the list of allergens its row gives.

use std::collections::BTreeSet;

use super::filing::is_no;
use crate::analysis::fold;
use crate::product::{Attribute, Product};

/// What a list of allergens may name, and the quality of what does not. Peanuts are none of botany's nuts, and of the shopper's.
const ALLERGENS: [(&str, &[&str]); 3] = [
    (
        "nut-free",
        &["坚果", "花生", "杏仁", "核桃", "腰果", "榛", "nut", "almond", "cashew", "pistachio", "pecan"],
    ),
    ("gluten-free", &["麸质", "麦", "gluten", "wheat", "barley", "rye"]),
    ("lactose-free", &["乳", "奶", "milk", "dairy", "lactose"]),
];

/// Other things such lists name. A text that names nothing of all this ("see the packaging") is no list.
const OTHER_ALLERGENS: [&str; 23] = [
    "蛋",
    "豆",
    "芝麻",
    "鱼",
    "虾",
    "蟹",
    "甲壳",
    "贝",
    "芹菜",
    "芥",
    "亚硫酸",
    "egg",
    "soy",
    "sesame",
    "fish",
    "shrimp",
    "prawn",
    "crab",
    "crustacean",
    "mollusc",
    "celery",
    "mustard",
    "sulphite",
];

/// Qualities of what is free of something: where the row lists its allergens, all that is not among them, even as a trace.
pub(super) fn file_free_of(product: &Product, into: &mut BTreeSet<String>) {
    let lists = |attribute: &&Attribute| {
        attribute.key.each().map(fold).any(|key| key.contains("过敏原") || key.contains("allergen"))
    };
    let listed: Vec<String> = product
        .attributes
        .iter()
        .filter(lists)
        .flat_map(|attribute| attribute.value.each())
        .map(fold)
        .collect();
    let names = |text: &String| {
        let known = ALLERGENS.iter().flat_map(|(_, words)| *words).chain(&OTHER_ALLERGENS);
        is_no(text.trim()) || known.into_iter().any(|word| text.contains(word))
    };
    if listed.is_empty() || !listed.iter().all(names) {
        return;
    }
    for (quality, words) in &ALLERGENS {
        if listed.iter().any(|text| words.iter().any(|word| text.contains(word))) {
            into.remove(*quality);
        } else {
            into.insert((*quality).to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    //! What is free of something says so by a list of allergens without it; a text that is no list says nothing.

    use super::*;
    use crate::product::Bilingual;

    #[test]
    fn free_of_what_a_list_does_not_name() {
        for (value, expect) in [
            ("无", &["gluten-free", "lactose-free", "nut-free"][..]),
            ("None", &["gluten-free", "lactose-free", "nut-free"]),
            ("含麸质、蛋", &["lactose-free", "nut-free"]),
            ("含乳，可能含坚果", &["gluten-free"]),
            ("Contains peanut", &["gluten-free", "lactose-free"]),
            ("见包装", &[]),
            ("See the packaging", &[]),
            ("", &[]),
        ] {
            let text = |text: &str| Bilingual { zh: Some(text.to_owned()), en: None };
            let attributes = vec![Attribute { key: text("过敏原"), value: text(value) }];
            let mut found = BTreeSet::new();
            file_free_of(&Product { attributes, ..Product::default() }, &mut found);
            assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), expect, "{value}");
        }
    }
}
