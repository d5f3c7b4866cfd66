//! The bilingual word tables every shop shares, compiled in from `catalog/lexicon/*.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// One meaning and the words for it.
#[derive(Debug, Clone, Deserialize)]
pub struct Entry {
    /// Its name in the index.
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
    /// Occasions.
    pub occasions: Vec<Entry>,
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
        alias = "occasion"
    )]
    entries: Vec<Entry>,
}

/// The tables, read once.
pub static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let entries = |text: &str| -> Vec<Entry> {
        toml::from_str::<File>(text).expect("BUG: a compiled-in word table is well-formed").entries
    };
    Tables {
        kinds: entries(include_str!("../../lexicon/categories.toml")),
        colors: entries(include_str!("../../lexicon/colors.toml")),
        materials: entries(include_str!("../../lexicon/materials.toml")),
        audiences: entries(include_str!("../../lexicon/audiences.toml")),
        sizes: entries(include_str!("../../lexicon/sizes.toml")),
        qualities: entries(include_str!("../../lexicon/qualities.toml")),
        occasions: entries(include_str!("../../lexicon/occasions.toml")),
        stopwords: toml::from_str(include_str!("../../lexicon/stopwords.toml"))
            .expect("BUG: a compiled-in word table is well-formed"),
    }
});

impl Tables {
    /// Chinese words of two characters and more, for the dictionary that cuts texts.
    pub fn chinese_words(&self) -> impl Iterator<Item = &str> {
        [&self.kinds, &self.colors, &self.materials, &self.audiences, &self.qualities]
            .into_iter()
            .flatten()
            .flat_map(|entry| entry.zh.iter().chain(entry.shade.iter().flat_map(|shade| &shade.zh)))
            .map(String::as_str)
            .filter(|word| word.chars().count() >= 2 && word.chars().all(crate::analysis::is_han))
    }

    /// The entry of a kind.
    #[must_use]
    pub fn kind(&self, key: &str) -> Option<&Entry> {
        self.kinds.iter().find(|entry| entry.key == key)
    }

    /// A kind with everything it covers.
    #[must_use]
    pub fn kind_keys(&self, key: &str) -> Vec<String> {
        let mut keys = vec![key.to_owned()];
        if let Some(entry) = self.kind(key) {
            keys.extend(entry.covers.iter().cloned());
        }
        keys
    }
}
