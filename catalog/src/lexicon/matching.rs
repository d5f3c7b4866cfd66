//! What looks right together, from `catalog/lexicon/matching.toml`: colour families, and the occasions things say they are for.
//! Keys are those of the lexicon's tables, as products are filed under them.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::tables::{Entry, TABLES};
use crate::product::Bilingual;

/// Of what nothing is said: neither good nor bad.
const UNSAID: f32 = 0.5;
/// Of one colour family, tone on tone.
const SAME_COLOR: f32 = 0.8;
/// Of a neutral colour and any other.
const NEUTRAL: f32 = 0.9;
/// Of occasions that are much the same.
const LIKE: f32 = 0.9;
const WITH: f32 = 1.0;
const ALSO: f32 = 0.7;
const AGAINST: f32 = 0.1;

/// How well two colour families go together, 0 to 1 and the same both ways round: 1 dress each other up, 0.5 nothing is known.
#[must_use]
pub fn harmony(a: &str, b: &str) -> f32 {
    let said = MATCHING.colors.get(&pair(a, b)).copied();
    let neutral = || [a, b].iter().any(|key| MATCHING.neutral.contains(*key)).then_some(NEUTRAL);
    said.or_else(neutral).unwrap_or(if a == b { SAME_COLOR } else { UNSAID })
}

/// How well two occasions agree, 0 to 1 and the same both ways round: 1 the same or one's companion, 0.5 nothing is known.
#[must_use]
pub fn agreement(a: &str, b: &str) -> f32 {
    let same = (a == b).then_some(WITH);
    same.or_else(|| MATCHING.occasions.get(&pair(a, b)).copied()).unwrap_or(UNSAID)
}

/// Whether an occasion is a season.
#[must_use]
pub fn is_season(key: &str) -> bool {
    MATCHING.seasons.contains(key)
}

/// What an occasion or a season is called; blank for an unknown key.
#[must_use]
pub fn occasion_name(key: &str) -> Bilingual {
    TABLES.occasion(key).map(Entry::shown).unwrap_or_default()
}

fn pair<'a>(a: &'a str, b: &'a str) -> (&'a str, &'a str) {
    if a <= b { (a, b) } else { (b, a) }
}

type Pairs = HashMap<(&'static str, &'static str), f32>;

struct Matching {
    neutral: HashSet<&'static str>,
    seasons: HashSet<&'static str>,
    colors: Pairs,
    occasions: Pairs,
}

static MATCHING: LazyLock<Matching> = LazyLock::new(|| Matching {
    neutral: FILE.colors.neutral.iter().map(String::as_str).collect(),
    seasons: FILE.occasions.season.iter().map(String::as_str).collect(),
    colors: FILE.colors.pairs(),
    occasions: FILE.occasions.pairs(),
});

/// What the table says of one kind of key.
#[derive(Debug, Deserialize)]
struct Said {
    #[serde(default)]
    neutral: Vec<String>,
    #[serde(default)]
    season: Vec<String>,
    #[serde(default)]
    like: Vec<Vec<String>>,
    with: Vec<(String, String)>,
    also: Vec<(String, String)>,
    against: Vec<(String, String)>,
}

impl Said {
    fn pairs(&'static self) -> Pairs {
        let mut pairs = Pairs::new();
        for group in &self.like {
            let each = group.iter().flat_map(|one| group.iter().map(move |other| (one, other)));
            pairs.extend(each.map(|(one, other)| (pair(one, other), LIKE)));
        }
        for (list, how) in [(&self.with, WITH), (&self.also, ALSO), (&self.against, AGAINST)] {
            pairs.extend(list.iter().map(|(one, other)| (pair(one, other), how)));
        }
        pairs
    }
}

#[derive(Debug, Deserialize)]
struct File {
    colors: Said,
    occasions: Said,
}

static FILE: LazyLock<File> = LazyLock::new(|| {
    toml::from_str(include_str!("../../lexicon/matching.toml"))
        .expect("BUG: the compiled-in table of what matches is well-formed")
});

#[cfg(test)]
mod tests {
    //! 1. every key is one of the lexicon's, and a pair is said once
    //! 2. neutrals go with everything, loud pairs and other seasons do not

    use std::collections::HashSet;

    use super::{FILE, Said, agreement, harmony, pair};
    use crate::lexicon::tables::TABLES;

    fn check(said: &'static Said, known: &HashSet<&str>) {
        let pairs = [&said.with, &said.also, &said.against].into_iter().flatten();
        let mut seen = HashSet::new();
        for (one, other) in pairs {
            assert!(known.contains(one.as_str()) && known.contains(other.as_str()), "{one}, {other}");
            assert!(seen.insert(pair(one, other)), "said twice: {one}, {other}");
        }
        let mut grouped = HashSet::new();
        for key in said.neutral.iter().chain(&said.season).chain(said.like.iter().flatten()) {
            assert!(known.contains(key.as_str()), "{key}");
            assert!(grouped.insert(key), "in two groups: {key}");
        }
    }

    #[test]
    fn every_key_is_known_and_a_pair_is_said_once() {
        check(&FILE.colors, &TABLES.colors.iter().map(|family| family.key.as_str()).collect());
        check(&FILE.occasions, &TABLES.occasions.iter().map(|entry| entry.key.as_str()).collect());
    }

    #[test]
    fn neutrals_go_with_everything() {
        for family in &TABLES.colors {
            assert!(harmony("black", &family.key) >= 0.9 && harmony(&family.key, "white") >= 0.9);
        }
        assert!(harmony("blue", "brown") > harmony("blue", "blue"));
        assert!(harmony("red", "green") < harmony("red", "red"));
        assert!((harmony("red", "no colour") - 0.5).abs() < f32::EPSILON);
        assert!((harmony("multi", "multi") - 0.1).abs() < f32::EPSILON);
    }

    #[test]
    fn some_occasions_agree_and_some_do_not() {
        assert!(agreement("work", "formal") > agreement("work", "sport"));
        assert!(agreement("summer", "winter") < agreement("summer", "summer"));
    }
}
