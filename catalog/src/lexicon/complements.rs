//! Which kinds of thing are taken along with which, from `catalog/lexicon/complements.toml` and the files beside it: a shop that has sold nothing yet
//! still knows that shoes go with a dress. Read once, like the tables; nothing of it is kept in the index.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::filing::{kinds_of_name, kinds_of_step};
use super::tables::TABLES;
use crate::product::Product;

/// What goes with every kind of thing of the lexicon.
#[derive(Debug)]
pub struct Complements {
    of: HashMap<&'static str, Vec<(&'static str, f32)>>,
}

/// What goes with every kind, read once.
pub static COMPLEMENTS: LazyLock<Complements> = LazyLock::new(|| Complements::new(&ENTRIES));

impl Complements {
    /// What goes with a kind of thing, as the table has it, and how well: 1 is laid beside it first of all, a third goes well with it, a tenth
    /// can be taken along. A broad kind is there with everything it covers. What the table says of a broader kind holds where it says
    /// nothing of this one. Empty for what nothing goes with, and for unknown keys.
    #[must_use]
    pub fn of(&self, kind: &str) -> &[(&'static str, f32)] {
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

/// A line of the table. Each list is of what goes with its things, the closest first.
#[derive(Debug, Deserialize)]
struct Entry {
    /// The kinds it speaks of.
    things: Vec<String>,
    /// Worn, used, served, set up, cared for or given together.
    #[serde(default)]
    with: Vec<String>,
    /// Good, but less direct.
    #[serde(default)]
    also: Vec<String>,
    /// Plausible.
    #[serde(default)]
    perhaps: Vec<String>,
    /// Can be taken along.
    #[serde(default)]
    hardly: Vec<String>,
}

impl Entry {
    /// How well what stands in each list goes with its things: the first as the one, the last nearly as the other.
    const BOUNDS: [(f32, f32); 4] = [(1.0, 0.5), (0.5, 0.3), (0.3, 0.15), (0.15, 0.05)];

    fn lists(&self) -> [&[String]; 4] {
        [&self.with, &self.also, &self.perhaps, &self.hardly]
    }

    /// What it names, and how well that goes with its things.
    fn named(&self) -> impl Iterator<Item = (&str, f32)> {
        self.lists().into_iter().zip(Self::BOUNDS).flat_map(|(list, (most, least))| {
            let strength = move |place: usize| most - (most - least) * place as f32 / list.len() as f32;
            list.iter().enumerate().map(move |(place, key)| (key.as_str(), strength(place)))
        })
    }

    /// What goes with one of its things, which may stand in its own line: pans and lids. What is named itself stands where it is named,
    /// rather than with what covers it.
    fn beside(&'static self, kind: &str) -> Vec<(&'static str, f32)> {
        let named: HashSet<&str> = self.named().map(|(key, _)| key).collect();
        let mut seen: HashSet<&str> = named.iter().copied().chain([kind]).collect();
        let mut beside = Vec::new();
        for (key, strength) in self.named() {
            if key != kind {
                beside.push((key, strength));
            }
            // Who names some of what a broad kind covers thought of the rest, and left it out.
            let partly = TREE.below[key].iter().any(|covered| named.contains(covered));
            let strength = if partly { strength / 2.0 } else { strength };
            let covered = TREE.below[key].iter().filter(|covered| seen.insert(**covered));
            beside.extend(covered.map(|covered| (*covered, strength)));
        }
        beside
    }
}

const FILES: [&str; 12] = [
    include_str!("../../lexicon/complements/bags.toml"),
    include_str!("../../lexicon/complements/beauty.toml"),
    include_str!("../../lexicon/complements/books-and-gifts.toml"),
    include_str!("../../lexicon/complements/clothing.toml"),
    include_str!("../../lexicon/complements/food-and-tea.toml"),
    include_str!("../../lexicon/complements/home.toml"),
    include_str!("../../lexicon/complements/kitchen.toml"),
    include_str!("../../lexicon/complements/phones-and-audio.toml"),
    include_str!("../../lexicon/complements/shoes.toml"),
    include_str!("../../lexicon/complements/sport-and-outdoor.toml"),
    include_str!("../../lexicon/complements/toys.toml"),
    include_str!("../../lexicon/complements.toml"),
];

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct File {
        complement: Vec<Entry>,
    }
    let read = |text: &str| -> Vec<Entry> {
        let file: File =
            toml::from_str(text).expect("BUG: the compiled-in table of complements is well-formed");
        file.complement
    };
    FILES.iter().flat_map(|text| read(text)).collect()
});

/// How the kinds cover one another.
pub(super) struct Tree {
    /// What a kind covers all the way down, without itself.
    below: HashMap<&'static str, Vec<&'static str>>,
    /// What covers a kind, the narrowest first.
    pub(super) above: HashMap<&'static str, Vec<&'static str>>,
}

pub(super) static TREE: LazyLock<Tree> = LazyLock::new(|| {
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
