//! For whom. "Women's shoes" are made for women; a present for mum may be anything that is not made for someone else.

use catalog::entities::{Entity, Link};
use catalog::lexicon::tables::{Entry, TABLES};
use catalog::lexicon::{Field, Lexicon};
use catalog::search::Filter;

use crate::need::{NeedPart, Part};

/// The wish for a person (我妈, "my son"), if `link` speaks of one: nothing made for others. `None` if it describes goods; where a day
/// for presents is named it is a person's ("a boy's birthday").
pub(super) fn for_person(link: &Link, day: bool, lexicon: &Lexicon) -> Option<NeedPart> {
    let Entity::Value { field: Field::Audience, keys } = &link.entity else { return None };
    let entry = TABLES.audiences.iter().find(|entry| keys.first() == Some(&entry.key))?;
    let describes = |word: &String| catalog::analysis::fold(word) == link.said;
    if entry.goods.is_empty() || link.said.is_empty() || (!day && entry.goods.iter().any(describes)) {
        return None;
    }
    let mut part = NeedPart::from_link(link);
    part.part = Part::Limit(not_for_others(keys, lexicon));
    Some(part)
}

/// Nothing that is made for others than `keys`. What says nothing of whom it is for stays, and so does what is for children in general
/// where a boy is meant, or for girls where a child is.
pub(crate) fn not_for_others(keys: &[String], lexicon: &Lexicon) -> Filter {
    let entry = |key: &str| TABLES.audiences.iter().find(|entry| entry.key == key);
    let suits = |key: &String| {
        let broader =
            |of: &String, is: &String| entry(of).and_then(|entry| entry.broader.as_ref()) == Some(is);
        keys.contains(key) || keys.iter().any(|wanted| broader(wanted, key) || broader(key, wanted))
    };
    let told_apart = |key: &&String| entry(key).is_some_and(|entry: &Entry| !entry.goods.is_empty());
    let shop = lexicon.words.values.get(&Field::Audience).into_iter().flat_map(|values| values.keys());
    let keys = shop.filter(told_apart).filter(|key| !suits(key)).cloned().collect();
    Filter::Not { field: Field::Audience, keys }
}
