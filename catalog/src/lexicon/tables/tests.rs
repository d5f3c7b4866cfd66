//! What holds for every word table:
//!
//! 1. it parses, no entry is empty, and a key names one entry
//! 2. a word stands under one key of its table only (in `words` under one meaning)
//! 3. what a broad word covers exists, and nothing covers itself; what an entry is part of exists
//! 4. the brands and the general words exist in both languages, and there are enough of them to be worth having

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, TABLES, Tables};
use crate::analysis::{fold, is_han};
use crate::lexicon::phrases::units;

const FEWEST_WORDS: usize = 1_800;
const FEWEST_BRANDS: usize = 250;

fn each(tables: &Tables) -> [(&'static str, &[Entry]); 10] {
    [
        ("kinds", &tables.kinds),
        ("colors", &tables.colors),
        ("materials", &tables.materials),
        ("audiences", &tables.audiences),
        ("sizes", &tables.sizes),
        ("qualities", &tables.qualities),
        ("occasions", &tables.occasions),
        ("presents", &tables.presents),
        ("words", &tables.words),
        ("brands", &tables.brands),
    ]
}

/// Words that are two things; which is meant, the shop tells by what it sells.
const AMBIGUOUS: [&str; 4] = ["笔记本", "notebook", "headphones", "headphone"];

/// Entries with their shades.
fn flat(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    entries.iter().flat_map(|entry| std::iter::once(entry).chain(&entry.shade))
}

/// A word as the phrases see it, so that "T-shirts" and "t shirt" are one.
fn seen(word: &str) -> String {
    units(&fold(word)).into_iter().map(|unit| unit.text).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_entry_is_empty_and_a_key_names_one() {
    for (table, entries) in each(&TABLES) {
        assert!(!entries.is_empty(), "{table}");
        let mut keys = BTreeSet::new();
        for entry in flat(entries) {
            assert!(entry.words().next().is_some(), "{table}: {} has no words", entry.key);
            for word in entry.words().chain(entry.field.iter().map(String::as_str)) {
                assert!(!seen(word).is_empty(), "{table}: an empty word under {}", entry.key);
            }
            assert!(!entry.key.is_empty() && keys.insert(&entry.key), "{table}: twice {:?}", entry.key);
        }
    }
}

#[test]
fn a_word_stands_under_one_key_of_its_table() {
    let mut twice = Vec::new();
    for (table, entries) in each(&TABLES) {
        let mut owners: BTreeMap<String, &str> = BTreeMap::new();
        for entry in flat(entries) {
            for word in entry.words().chain(entry.field.iter().map(String::as_str)) {
                let owner = owners.entry(seen(word)).or_insert(&entry.key);
                if *owner != entry.key && !AMBIGUOUS.contains(&word) {
                    twice.push(format!("{table}: {word} under {owner} and {}", entry.key));
                }
            }
        }
    }
    assert_eq!(twice, Vec::<String>::new());
}

#[test]
fn what_is_covered_exists_and_nothing_covers_itself() {
    for (table, entries) in each(&TABLES) {
        let exists = |key: &String| entries.iter().any(|entry| entry.key == *key);
        for entry in entries {
            for key in entry.covers.iter().chain(&entry.broader) {
                assert!(exists(key), "{table}: {} names no {key}", entry.key);
            }
            if let Some(day) = &entry.day {
                assert!(
                    TABLES.occasion(day).is_some_and(|day| day.event),
                    "{table}: {} has no day {day}",
                    entry.key
                );
            }
            for key in &entry.things {
                assert!(TABLES.kind(key).is_some(), "{table}: {} names no kind {key}", entry.key);
            }
        }
    }
    for entry in &TABLES.kinds {
        for key in &TABLES.kind_keys(&entry.key)[1..] {
            let below = TABLES.kind_keys(key);
            assert!(!below.contains(&entry.key), "{} covers itself by way of {key}", entry.key);
        }
    }
}

#[test]
fn broad_words_reach_all_the_way_down() {
    for (broad, below) in [
        ("food", ["fruit", "apple", "cookies"]),
        ("drinks", ["coffee", "coffee-beans", "cola"]),
        ("clothing", ["outerwear", "down-jacket", "tops"]),
        ("pet-supplies", ["pet-treats", "cat-treats", "fish-food"]),
    ] {
        let keys = TABLES.kind_keys(broad);
        for key in below {
            assert!(keys.iter().any(|have| have == key), "{broad} covers no {key}");
        }
    }
}

#[test]
fn words_and_brands_are_in_both_languages() {
    for (table, entries, fewest) in
        [("words", &TABLES.words, FEWEST_WORDS), ("brands", &TABLES.brands, FEWEST_BRANDS)]
    {
        assert!(entries.len() >= fewest, "{table}: {} entries", entries.len());
        for entry in entries {
            assert!(!entry.zh.is_empty() && !entry.en.is_empty(), "{table}: one language of {}", entry.key);
            let chinese = |word: &String| word.chars().any(is_han);
            assert!(entry.zh.iter().all(chinese), "{table}: not Chinese under {}", entry.key);
            assert!(!entry.en.iter().any(chinese), "{table}: Chinese among the English of {}", entry.key);
        }
    }
}
