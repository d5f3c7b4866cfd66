//! Ages of children among a shopper's words.

use super::{Entity, Link, blank};
use crate::lexicon::{Field, Lexicon, ages};
use crate::product::{Bilingual, Lang};

/// Ages of children, where the shop says what age its things are for: 两岁, "a 4 year old". Elsewhere, and for grown-ups, they say
/// nothing one could look for.
pub(super) fn link_ages(folded: &mut String, lexicon: &Lexicon, links: &mut Vec<Link>) {
    for found in ages::asked(folded) {
        let (from, to) = (found.from, found.to);
        let keys: Vec<String> =
            found.keys.into_iter().filter(|key| lexicon.words.value(Field::Measure, key).is_some()).collect();
        if let (Some(first), Some(last)) = (keys.first(), keys.last()) {
            let (label, other) = (lexicon.label(Field::Measure, first), lexicon.label(Field::Measure, last));
            let label = if first == last { label } else { span(&label, &other) };
            let said = folded[from..to].to_owned();
            let entity = Entity::Value { field: Field::Measure, keys };
            links.push(Link { from, to, entity, label, said, confidence: 0.9 });
        }
        blank(folded, from, to);
    }
}

/// From one to another, both included.
fn span(from: &Bilingual, to: &Bilingual) -> Bilingual {
    Bilingual::new(
        format!("{}到{}", from.get(Lang::Zh), to.get(Lang::Zh)),
        format!("{} to {}", from.get(Lang::En), to.get(Lang::En)),
    )
}
