//! What a rule calls a brand, a category, a kind or a colour, in either language, as the keys products are filed under.

use crate::analysis::{fold, terms};
use crate::entities::{Entity, Link};
use crate::lexicon::filing::named;
use crate::lexicon::tables::TABLES;
use crate::lexicon::{Field, Lexicon};
use crate::product::Bilingual;

/// The fields a rule may name values of, as they are called in the file.
pub(super) const FIELDS: [(&str, Field); 8] = [
    ("kind", Field::Kind),
    ("category", Field::Category),
    ("brand", Field::Brand),
    ("color", Field::Color),
    ("colour", Field::Color),
    ("material", Field::Material),
    ("audience", Field::Audience),
    ("quality", Field::Quality),
];

/// The field and the keys that a name stands for in this shop. `None` if it stands for nothing.
pub(super) fn keys(field: Field, name: &str, lexicon: &Lexicon) -> Option<(Field, Vec<String>)> {
    match field {
        Field::Brand => {
            let keys = called(Field::Brand, name, lexicon);
            (!keys.is_empty()).then_some((Field::Brand, keys))
        }
        Field::Category => {
            let keys = category(name, lexicon);
            (!keys.is_empty()).then_some((Field::Category, keys))
        }
        _ => match named(field, name)? {
            (Field::Kind, key) => Some((Field::Kind, TABLES.kind_keys(&key))),
            (field, key) => Some((field, vec![key])),
        },
    }
}

/// A value as a link that a shopper's words may lead to.
pub(super) fn link(field: Field, keys: Vec<String>) -> Link {
    let entity = Entity::Value { field, keys };
    Link { from: 0, to: 0, entity, label: Bilingual::default(), said: String::new(), confidence: 1.0 }
}

/// The terms of a word, as a search looks for them.
pub(super) fn terms_of(word: &str) -> Vec<String> {
    terms(word).into_iter().map(|term| term.text).collect()
}

/// The keys of the values that bear a name.
fn called(field: Field, name: &str, lexicon: &Lexicon) -> Vec<String> {
    let name = fold(name.trim());
    let values = lexicon.words.values.get(&field).into_iter().flatten();
    values
        .filter(|(key, value)| **key == name || value.label.each().any(|label| fold(label.trim()) == name))
        .map(|(key, _)| key.clone())
        .collect()
}

/// The categories of a name or of a path with `>` between: 女装 > 连衣裙, the last step under the ones before.
fn category(name: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut steps = name.split(['>', '›', '＞']).map(str::trim).filter(|step| !step.is_empty());
    let mut found = steps.next().map(|first| called(Field::Category, first, lexicon)).unwrap_or_default();
    for step in steps {
        let below = called(Field::Category, step, lexicon);
        found = below
            .into_iter()
            .filter(|key| {
                found
                    .iter()
                    .any(|above| key.strip_prefix(above.as_str()).is_some_and(|rest| rest.starts_with(" / ")))
            })
            .collect();
    }
    found
}
