//! Which kinds of thing are taken along with which, from `catalog/lexicon/complements.toml`: a shop that has sold nothing yet
//! still knows that shoes go with a dress. Read once, like the tables; nothing of it is kept in the index.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::filing::{kinds_of_name, kinds_of_step};
use super::tables::TABLES;
use crate::product::Product;

/// How closely one kind of thing goes with another. The closer is the lesser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strength {
    /// Worn, used, served, set up, cared for or given together.
    With,
    /// Good, but less direct.
    Also,
}

/// What goes with every kind of thing of the lexicon.
#[derive(Debug)]
pub struct Complements {
    of: HashMap<&'static str, Vec<(&'static str, Strength)>>,
}

/// What goes with every kind, read once.
pub static COMPLEMENTS: LazyLock<Complements> = LazyLock::new(|| Complements::new(&ENTRIES));

impl Complements {
    /// What goes with a kind of thing, the closest first. A broad kind is there with everything it covers. What the table
    /// says of a broader kind holds where it says nothing of this one. Empty for what nothing goes with, and for unknown keys.
    #[must_use]
    pub fn of(&self, kind: &str) -> &[(&'static str, Strength)] {
        self.of.get(kind).map_or(&[], Vec::as_slice)
    }

    fn new(entries: &'static [Entry]) -> Self {
        let said: HashMap<&str, &Entry> = entries
            .iter()
            .flat_map(|entry| entry.things.iter().map(move |key| (key.as_str(), entry)))
            .collect();
        let of = |kind: &'static str| {
            let entry = std::iter::once(&kind).chain(&TREE.above[kind]).find_map(|key| said.get(key))?;
            Some((kind, entry.beside(kind)))
        };
        Self { of: TABLES.kinds.iter().filter_map(|kind| of(&kind.key)).collect() }
    }
}

/// The kinds a product is, by its own name and the category it lies in; by a category further up only where neither says. Sorted.
///
/// Of a kind and a broader one only the narrower is kept: soy sauce on the shelf of condiments is soy sauce. Where some are what
/// a category further up holds, the others are words misread: of make-up, a "cushion" is a foundation. A maker's name tells no
/// kind: an Apple is no apple.
#[must_use]
pub fn kinds_of(product: &Product) -> Vec<&'static str> {
    let mut steps = product.category.iter().rev().map(kinds_of_step);
    let mut kinds = kinds_of_name(product);
    if let Some(brand) = &product.brand {
        let called = kinds_of_step(brand);
        kinds.retain(|kind| !called.contains(kind));
    }
    kinds.extend(steps.next().unwrap_or_default());
    for above in steps {
        if kinds.is_empty() {
            kinds = above;
            continue;
        }
        let within = |kind: &&str| above.iter().any(|broad| TREE.below[broad].contains(kind));
        if kinds.iter().any(within) {
            kinds.retain(|kind| within(kind) || above.contains(kind));
        }
    }
    let broader: BTreeSet<&str> = kinds.iter().flat_map(|kind| &TREE.above[kind]).copied().collect();
    kinds.difference(&broader).copied().collect()
}

/// A line of the table.
#[derive(Debug, Deserialize)]
struct Entry {
    /// The kinds it speaks of.
    things: Vec<String>,
    /// What goes with each of them, the closest first.
    #[serde(default)]
    with: Vec<String>,
    /// What goes with them less directly.
    #[serde(default)]
    also: Vec<String>,
}

impl Entry {
    /// What goes with one of its things, which may stand in its own line: pans and lids. What is named itself stands where it is named, rather than with what covers it.
    fn beside(&'static self, kind: &str) -> Vec<(&'static str, Strength)> {
        let with = self.with.iter().map(|key| (key.as_str(), Strength::With));
        let also = self.also.iter().map(|key| (key.as_str(), Strength::Also));
        let named: Vec<_> = with.chain(also).collect();
        let mut seen: HashSet<&str> = named.iter().map(|(key, _)| *key).chain([kind]).collect();
        let mut beside = Vec::new();
        for (key, strength) in named {
            if key != kind {
                beside.push((key, strength));
            }
            let covered = TREE.below[key].iter().filter(|covered| seen.insert(**covered));
            beside.extend(covered.map(|covered| (*covered, strength)));
        }
        beside
    }
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct File {
        complement: Vec<Entry>,
    }
    let file: File = toml::from_str(include_str!("../../lexicon/complements.toml"))
        .expect("BUG: the compiled-in table of complements is well-formed");
    file.complement
});

/// How the kinds cover one another.
struct Tree {
    /// What a kind covers all the way down, without itself.
    below: HashMap<&'static str, Vec<&'static str>>,
    /// What covers a kind, the narrowest first.
    above: HashMap<&'static str, Vec<&'static str>>,
}

static TREE: LazyLock<Tree> = LazyLock::new(|| {
    let covers: HashMap<&str, &[String]> =
        TABLES.kinds.iter().map(|kind| (kind.key.as_str(), kind.covers.as_slice())).collect();
    let mut tree = Tree { below: HashMap::new(), above: HashMap::new() };
    for kind in &TABLES.kinds {
        let mut below: Vec<&str> = Vec::new();
        let mut next = vec![kind.key.as_str()];
        while let Some(key) = next.pop() {
            for key in covers[key].iter().map(String::as_str) {
                if !below.contains(&key) {
                    below.push(key);
                    next.push(key);
                }
            }
        }
        tree.above.entry(&kind.key).or_default();
        for key in &below {
            tree.above.entry(key).or_default().push(&kind.key);
        }
        tree.below.insert(&kind.key, below);
    }
    for above in tree.above.values_mut() {
        above.sort_by_key(|key| (tree.below[*key].len(), *key));
    }
    tree
});

#[cfg(test)]
mod tests;
