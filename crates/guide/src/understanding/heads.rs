//! Which of several things a sentence is about. "Coffee beans for my espresso machine" are beans, 咖啡机用的豆子 too; "a shirt or a
//! sweater" is either. Where nothing in the sentence tells, both are left standing and narrow each other: a gift box of tea.

use catalog::analysis::is_han;
use catalog::entities::{Entity, Link};
use catalog::lexicon::Field;
use catalog::lexicon::tables::{Entry, TABLES};

/// English words after which what follows only tells of what came before.
const AFTER_HEAD: [&str; 9] = ["for", "to", "so", "with", "in", "on", "from", "that", "which"];

/// Words that join two things of which either will do.
const EITHER: [&str; 12] = ["or", "and", "或", "或者", "或是", "和", "跟", "与", "还是", "以及", "/", "、"];

/// English words between such things that say nothing.
const ARTICLES: [&str; 5] = ["a", "an", "the", "some", "maybe"];

/// The links with things that only tell of another made into wishes that rank, and things of which either will do made one.
/// Spans are of `folded`.
pub(super) fn arranged(folded: &str, links: Vec<Link>) -> Vec<Link> {
    let mut out: Vec<Link> = Vec::new();
    // The end of the last thing, and where it is in `out`.
    let mut last: Option<(usize, usize)> = None;
    for link in links {
        if !is_thing(&link) {
            let for_maker =
                last.is_some_and(|(to, _)| ends_with_for(folded.get(to..link.from).unwrap_or("")));
            out.push(if for_maker && is_brand(&link) { told_of(link) } else { link });
            continue;
        }
        let to = link.to;
        let between = last.and_then(|(to, at)| Some((folded.get(to..link.from)?, at)));
        match between.and_then(|(between, at)| Some((relation(between)?, at))) {
            Some((Relation::Either, at)) if can_unite(&out[at], &link) => unite(&mut out[at], link),
            Some((Relation::FirstIsHead, at)) => {
                out.push(told_of(link));
                last = Some((to, at));
                continue;
            }
            Some((Relation::LastIsHead, at)) => {
                out[at] = told_of(out[at].clone());
                out.push(link);
            }
            _ => out.push(link),
        }
        let at = out.iter().rposition(is_thing).unwrap_or(0);
        last = Some((to, at));
    }
    out
}

/// Where something is wrong that other things help with than those named, the named ones and all other words only tell of it:
/// 手机没电 asks for no phone.
pub(super) fn helped(links: Vec<Link>) -> Vec<Link> {
    let problems: Vec<&Entry> = links.iter().filter_map(problem).collect();
    if problems.is_empty() {
        return links;
    }
    let helps: Vec<String> =
        problems.iter().flat_map(|entry| &entry.things).flat_map(|key| TABLES.kind_keys(key)).collect();
    let helps_not = |link: &Link| match &link.entity {
        Entity::Value { field: Field::Kind, keys } => {
            !keys.iter().flat_map(|key| TABLES.kind_keys(key)).any(|key| helps.contains(&key))
        }
        Entity::Text { .. } => true,
        // When it is wrong: "my neck hurts when I wake up".
        Entity::Occasion { .. } => problem(link).is_none(),
        _ => false,
    };
    links.into_iter().map(|link| if helps_not(&link) { told_of(link) } else { link }).collect()
}

/// What only tells of something, where nothing else is said, is what is asked for: not the whole shop with some of it first.
pub(super) fn said_alone(mut links: Vec<Link>) -> Vec<Link> {
    if links.iter().all(|link| matches!(link.entity, Entity::Hint { .. })) {
        for link in &mut links {
            if let Entity::Hint { any } = &link.entity {
                link.entity = Entity::Text { any: any.clone() };
            }
        }
    }
    links
}

/// What is wrong, if the link says so.
pub(super) fn problem(link: &Link) -> Option<&'static Entry> {
    let Entity::Occasion { key } = &link.entity else { return None };
    TABLES.occasions.iter().find(|entry| entry.problem && entry.key == *key)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    Either,
    FirstIsHead,
    LastIsHead,
}

/// What the words between two things say of them.
fn relation(between: &str) -> Option<Relation> {
    let words = between.trim();
    let mut bare = words.split_whitespace().filter(|word| !ARTICLES.contains(word));
    if bare.next().is_some_and(|word| EITHER.contains(&word)) && bare.next().is_none() {
        return Some(Relation::Either);
    }
    if words.chars().any(is_han) {
        let tells = ["的", "用", "配"].iter().any(|end| words.ends_with(end));
        return tells.then_some(Relation::LastIsHead);
    }
    let tells = words.split(|c: char| !c.is_alphanumeric()).any(|word| AFTER_HEAD.contains(&word));
    tells.then_some(Relation::FirstIsHead)
}

fn is_thing(link: &Link) -> bool {
    matches!(&link.entity, Entity::Value { field: Field::Kind | Field::Category, .. })
        || (matches!(link.entity, Entity::Text { .. }) && link.confidence > 0.8)
}

fn is_brand(link: &Link) -> bool {
    matches!(&link.entity, Entity::Value { field: Field::Brand, .. })
}

/// "A case for my Inkisle": what it fits, not who made it.
fn ends_with_for(between: &str) -> bool {
    let mut words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let last = words.next_back();
    let last =
        if matches!(last, Some("my" | "the" | "an" | "a" | "your")) { words.next_back() } else { last };
    last == Some("for")
}

/// A wish that ranks and never excludes, by the shopper's word and its names.
fn told_of(link: Link) -> Link {
    let texts = [link.said.as_str()].into_iter().chain(link.label.each());
    let terms =
        |text: &str| catalog::analysis::terms(text).into_iter().map(|term| term.text).collect::<Vec<_>>();
    let mut any: Vec<Vec<String>> = Vec::new();
    for way in texts.map(terms) {
        if !way.is_empty() && !any.contains(&way) {
            any.push(way);
        }
    }
    Link { entity: Entity::Hint { any }, ..link }
}

fn can_unite(one: &Link, other: &Link) -> bool {
    match (&one.entity, &other.entity) {
        (Entity::Value { field: a, .. }, Entity::Value { field: b, .. }) => a == b,
        _ => false,
    }
}

fn unite(into: &mut Link, other: Link) {
    let join = |a: &Option<String>, b: &Option<String>, with: &str| match (a, b) {
        (Some(a), Some(b)) => Some(format!("{a}{with}{b}")),
        (one, other) => one.clone().or_else(|| other.clone()),
    };
    let label = catalog::product::Bilingual {
        zh: join(&into.label.zh, &other.label.zh, "或"),
        en: join(&into.label.en, &other.label.en, " or "),
    };
    if let (Entity::Value { keys, .. }, Entity::Value { keys: more, .. }) = (&mut into.entity, other.entity) {
        keys.extend(more.into_iter().filter(|key| !keys.contains(key)).collect::<Vec<_>>());
    }
    into.label = label;
    into.to = other.to;
    into.said = format!("{} {}", into.said, other.said).trim().to_owned();
}

#[cfg(test)]
mod tests {
    //! What a sentence is about, by the words between its things.

    use super::*;

    fn check(between: &str, expect: Option<Relation>) {
        assert_eq!(relation(between), expect, "{between}");
    }

    #[test]
    fn the_words_between_tell() {
        check(" for my ", Some(Relation::FirstIsHead));
        check(" so i can read in ", Some(Relation::FirstIsHead));
        check(" or a ", Some(Relation::Either));
        check("和", Some(Relation::Either));
        check("用的", Some(Relation::LastIsHead));
        check(" ", None);
        check("", None);
    }

    #[test]
    fn for_a_maker() {
        assert!(ends_with_for(" for my "));
        assert!(ends_with_for("for "));
        assert!(!ends_with_for(" by "));
        assert!(!ends_with_for(" for the small "));
    }
}
