//! Presents. A present for mum is anything that pleases her, not a thing from the gift shelf, and so is one for a housewarming.

use std::sync::LazyLock;

use catalog::analysis::is_han;
use catalog::entities::{Entity, Link};
use catalog::lexicon::Field;
use catalog::lexicon::filing::GIVING;
use catalog::lexicon::phrases::Phrases;
use catalog::lexicon::tables::TABLES;
use catalog::product::Bilingual;

/// Whom presents are for, by every word for them.
static PERSONS: LazyLock<Phrases<usize>> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    for (ordinal, entry) in TABLES.presents.iter().enumerate() {
        for word in entry.words() {
            phrases.add(word, ordinal);
        }
    }
    phrases
});

/// The links of a wish for a present: said together with a person or an occasion, the gift only ranks; what pleases the person
/// ranks too. Links that speak of no present stay as they are. Spans are of `folded`.
pub(super) fn meant(folded: &str, links: Vec<Link>) -> Vec<Link> {
    let given = links.iter().any(|link| is_gift(link) || is_event(link));
    if !given || links.iter().any(|link| super::names_thing(link) && !is_gift(link)) {
        return links;
    }
    let persons = PERSONS.find(folded);
    let someone = !persons.is_empty()
        || links.iter().any(|link| match &link.entity {
            Entity::Value { field: Field::Audience, .. } => true,
            Entity::Occasion { key } => TABLES.occasion(key).is_some_and(|entry| !entry.things.is_empty()),
            _ => false,
        });
    if !someone {
        return links;
    }
    // A word for a person that is nothing else in this shop is not looked for.
    let is_person = |link: &Link| {
        matches!(link.entity, Entity::Text { .. } | Entity::Hint { .. })
            && persons.iter().any(|found| found.from <= link.from && link.to <= found.to)
    };
    let mut out: Vec<Link> = links.into_iter().filter(|link| !is_person(link)).collect();
    for link in out.iter_mut().filter(|link| is_gift(link)) {
        link.entity = Entity::Occasion { key: GIVING.to_owned() };
    }
    for found in persons {
        let entry = &TABLES.presents[found.what];
        let said = folded[found.from..found.to].to_owned();
        let named = |link: &Link| matches!(&link.entity, Entity::Occasion { key } if *key == entry.key);
        if out.iter().any(named) {
            continue;
        }
        // Shown in the shopper's own word: 送朋友, not 送闺蜜.
        let han = said.chars().any(is_han);
        let Bilingual { zh, en } = entry.shown();
        let zh = if han { Some(said.clone()) } else { zh };
        let en = if han { en } else { Some(said.clone()) };
        let whom = |zh: String| zh.trim_start_matches(['送', '给']).to_owned();
        let label =
            Bilingual { zh: zh.map(|zh| format!("送{}", whom(zh))), en: en.map(|en| format!("for {en}")) };
        out.push(Link {
            from: found.from,
            to: found.to,
            entity: Entity::Occasion { key: entry.key.clone() },
            label,
            said,
            confidence: 0.5,
        });
    }
    out
}

/// Whether the words ask for a present anew, rather than tell more of what was asked for: "a birthday present for dad" after one for
/// mum is another wish, "for a wedding" after a dress is not.
pub(super) fn asked_for(links: &[Link]) -> bool {
    let gives = |link: &Link| ["礼", "送", "gift", "present"].iter().any(|word| link.said.contains(word));
    links.iter().any(|link| is_gift(link) || is_event(link)) && links.iter().any(gives)
}

fn is_gift(link: &Link) -> bool {
    matches!(&link.entity, Entity::Value { field: Field::Kind, keys } if keys.iter().any(|key| key.contains("gift")))
}

/// A day for presents, or a present as such.
pub(super) fn is_event(link: &Link) -> bool {
    let Entity::Occasion { key } = &link.entity else { return false };
    key == GIVING || TABLES.occasion(key).is_some_and(|entry| entry.event)
}
