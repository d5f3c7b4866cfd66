//! The bilingual word tables every shop shares, compiled in from `catalog/lexicon/**.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// One meaning and the words for it.
#[derive(Debug, Clone, Deserialize)]
pub struct Entry {
    /// Its name in the index. Where a table gives none, its first English word, else its first Chinese one.
    #[serde(default)]
    pub key: String,
    /// Chinese words; the first is shown.
    #[serde(default)]
    pub zh: Vec<String>,
    /// English words; the first is shown.
    #[serde(default)]
    pub en: Vec<String>,
    /// Words read when a product is filed, not when a shopper is heard ("wine" as a colour).
    #[serde(default)]
    pub field: Vec<String>,
    /// Narrower meanings a broad word stands for.
    #[serde(default)]
    pub covers: Vec<String>,
    /// Narrower shades of a colour family.
    #[serde(default)]
    pub shade: Vec<Entry>,
    /// A wider meaning this one belongs to (suede is leather).
    #[serde(default)]
    pub broader: Option<String>,
    /// Attribute keys a quality may stand under, in either language.
    #[serde(default)]
    pub keys: Vec<String>,
    /// Kinds of thing that suit an occasion.
    #[serde(default)]
    pub things: Vec<String>,
    /// Whether it is something wrong that `things` help with, rather than an occasion for them.
    #[serde(skip)]
    pub problem: bool,
    /// Whether it is a day or a person that presents are made for: what is made for one is not for another.
    #[serde(default)]
    pub event: bool,
    /// The day on which such a person is given presents.
    #[serde(default)]
    pub day: Option<String>,
    /// Of the words for an audience those that describe goods ("women's", 女款); the others speak of a person.
    #[serde(default)]
    pub goods: Vec<String>,
    /// Words that say the opposite ("wired" for wireless).
    #[serde(default)]
    pub opposite: Vec<String>,
    /// Label spellings of a size, by audience ("165/88A" is L for women).
    #[serde(default)]
    pub label: BTreeMap<String, Vec<String>>,
}

impl Entry {
    /// The words a shopper may say, Chinese first.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.zh.iter().chain(&self.en).map(String::as_str)
    }

    /// What to show for it.
    #[must_use]
    pub fn shown(&self) -> crate::product::Bilingual {
        crate::product::Bilingual { zh: self.zh.first().cloned(), en: self.en.first().cloned() }
    }
}

/// All tables.
#[derive(Debug)]
pub struct Tables {
    /// Kinds of thing.
    pub kinds: Vec<Entry>,
    /// Colour families with their shades.
    pub colors: Vec<Entry>,
    /// Materials.
    pub materials: Vec<Entry>,
    /// For whom.
    pub audiences: Vec<Entry>,
    /// Sizes.
    pub sizes: Vec<Entry>,
    /// Yes-or-no qualities.
    pub qualities: Vec<Entry>,
    /// Occasions, and what is wrong that a thing may help with.
    pub occasions: Vec<Entry>,
    /// Whom presents are for.
    pub presents: Vec<Entry>,
    /// Everything else a shop's texts speak of, one meaning an entry: patterns, parts, flavours, functions, places …
    pub words: Vec<Entry>,
    /// Known makers and their names in both languages. A shop's own brands need not be here.
    pub brands: Vec<Entry>,
    /// Words around a need that say nothing of it.
    pub stopwords: Stopwords,
}

/// Words and phrases a shopper says around a need.
#[derive(Debug, Default, Deserialize)]
pub struct Stopwords {
    /// Chinese.
    pub zh: Vec<String>,
    /// English.
    pub en: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    #[serde(
        alias = "kind",
        alias = "family",
        alias = "material",
        alias = "audience",
        alias = "size",
        alias = "quality",
        alias = "occasion",
        alias = "present",
        alias = "word",
        alias = "brand"
    )]
    entries: Vec<Entry>,
}

/// Kinds of thing, one file for each part of a shop.
const KINDS: &[&str] = &[
    include_str!("../../lexicon/categories/clothing.toml"),
    include_str!("../../lexicon/categories/beauty.toml"),
    include_str!("../../lexicon/categories/electronics.toml"),
    include_str!("../../lexicon/categories/computing.toml"),
    include_str!("../../lexicon/categories/home.toml"),
    include_str!("../../lexicon/categories/tools.toml"),
    include_str!("../../lexicon/categories/health.toml"),
    include_str!("../../lexicon/categories/leisure.toml"),
    include_str!("../../lexicon/categories/sport.toml"),
    include_str!("../../lexicon/categories/food.toml"),
    include_str!("../../lexicon/categories/pets.toml"),
];

/// General vocabulary, one file for each theme.
const WORDS: &[&str] = &[
    include_str!("../../lexicon/words/looks.toml"),
    include_str!("../../lexicon/words/tastes.toml"),
    include_str!("../../lexicon/words/nature.toml"),
    include_str!("../../lexicon/words/parts.toml"),
    include_str!("../../lexicon/words/uses.toml"),
    include_str!("../../lexicon/words/places.toml"),
    include_str!("../../lexicon/words/pursuits.toml"),
    include_str!("../../lexicon/words/tech.toml"),
    include_str!("../../lexicon/words/care.toml"),
    include_str!("../../lexicon/words/traits.toml"),
];

/// The tables, read once.
pub static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    kinds: entries(KINDS),
    colors: entries(&[include_str!("../../lexicon/colors.toml")]),
    materials: entries(&[include_str!("../../lexicon/materials.toml")]),
    audiences: entries(&[include_str!("../../lexicon/audiences.toml")]),
    sizes: entries(&[include_str!("../../lexicon/sizes.toml")]),
    qualities: entries(&[include_str!("../../lexicon/qualities.toml")]),
    occasions: {
        let mut problems = entries(&[include_str!("../../lexicon/problems.toml")]);
        problems.iter_mut().for_each(|entry| entry.problem = true);
        let mut all = entries(&[include_str!("../../lexicon/occasions.toml")]);
        all.extend(problems);
        all
    },
    presents: {
        let mut presents = entries(&[include_str!("../../lexicon/presents.toml")]);
        presents.iter_mut().for_each(|entry| entry.event = true);
        presents
    },
    words: entries(WORDS),
    brands: entries(&[include_str!("../../lexicon/brands.toml")]),
    stopwords: toml::from_str(include_str!("../../lexicon/stopwords.toml"))
        .expect("BUG: a compiled-in word table is well-formed"),
});

/// The entries of one table, from the files it is spread over.
fn entries(files: &[&str]) -> Vec<Entry> {
    let read = |file: &&str| {
        toml::from_str::<File>(file).expect("BUG: a compiled-in word table is well-formed").entries
    };
    let mut entries: Vec<Entry> = files.iter().flat_map(read).collect();
    for entry in entries.iter_mut().filter(|entry| entry.key.is_empty()) {
        let first = entry.en.first().or(entry.zh.first()).cloned();
        entry.key = first.unwrap_or_default();
    }
    entries
}

impl Tables {
    /// Chinese words of two characters and more, for the dictionary that cuts texts.
    pub fn chinese_words(&self) -> impl Iterator<Item = &str> {
        [
            &self.kinds,
            &self.colors,
            &self.materials,
            &self.audiences,
            &self.qualities,
            &self.words,
            &self.brands,
        ]
        .into_iter()
        .flatten()
        .flat_map(|entry| entry.zh.iter().chain(entry.shade.iter().flat_map(|shade| &shade.zh)))
        .map(String::as_str)
        .filter(|word| word.chars().count() >= 2 && word.chars().all(crate::analysis::is_han))
    }

    /// The entry of an occasion, of what is wrong, or of whom a present is for.
    #[must_use]
    pub fn occasion(&self, key: &str) -> Option<&Entry> {
        self.occasions.iter().chain(&self.presents).find(|entry| entry.key == key)
    }

    /// The entry of a kind.
    #[must_use]
    pub fn kind(&self, key: &str) -> Option<&Entry> {
        self.kinds.iter().find(|entry| entry.key == key)
    }

    /// A kind with everything it covers. What a broad word covers may be broad itself: those who ask for food are
    /// shown what is only known to be fruit, and apples too.
    #[must_use]
    pub fn kind_keys(&self, key: &str) -> Vec<String> {
        let mut keys = vec![key.to_owned()];
        let mut at = 0;
        while at < keys.len() {
            for covered in self.kind(&keys[at]).into_iter().flat_map(|entry| &entry.covers) {
                if !keys.contains(covered) {
                    keys.push(covered.clone());
                }
            }
            at += 1;
        }
        keys
    }
}

#[cfg(test)]
mod tests;
