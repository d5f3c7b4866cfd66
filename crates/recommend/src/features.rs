//! What a product is, as far as recommending goes, and what is known of things that go together.

use serde::{Deserialize, Serialize};

/// A product's plain features. What the shop did not say stays empty or `None`: an unknown never matches an unknown.
/// Values are compared without regard to case or surrounding space, so a caller should pass one spelling, or a key, per value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Features {
    /// The feed's own id. A repeated id keeps its first row.
    pub id: String,
    /// From the department down to the leaf.
    #[serde(default)]
    pub category: Vec<String>,
    /// Maker.
    #[serde(default)]
    pub brand: Option<String>,
    /// Minor units, all in the shop's one currency. Zero or less is an unknown price.
    #[serde(default)]
    pub price_minor: i64,
    /// Colours, the one in the photo first.
    #[serde(default)]
    pub colors: Vec<String>,
    /// Families of its colours, by the keys that [`Companions`] speaks of.
    #[serde(default)]
    pub families: Vec<String>,
    /// Occasions it is for, by the same.
    #[serde(default)]
    pub occasions: Vec<String>,
    /// Seasons it is for, by the same.
    #[serde(default)]
    pub seasons: Vec<String>,
    /// Main material.
    #[serde(default)]
    pub material: Option<String>,
    /// For whom: "women", "kids".
    #[serde(default)]
    pub audience: Option<String>,
    /// Further facts as key and value.
    #[serde(default)]
    pub attributes: Vec<(String, String)>,
    /// Terms of the name, each once.
    #[serde(default)]
    pub words: Vec<String>,
    /// Kinds of thing it is, by the keys that [`Companions`] speaks of.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// `None` is unknown, which is not the same as sold out.
    #[serde(default)]
    pub in_stock: Option<bool>,
}

/// What everybody knows of things that go together, before any shopper was seen. The caller has the tables.
pub struct Companions<'a> {
    /// Kinds taken along with a kind, each with a strength from 0 to 1.
    pub complements: Box<dyn Fn(&str) -> Vec<(String, f64)> + 'a>,
    /// How well two colour families go together, 0 to 1.
    pub harmony: Box<dyn Fn(&str, &str) -> f64 + 'a>,
    /// How well two occasions, or two seasons, agree, 0 to 1.
    pub agreement: Box<dyn Fn(&str, &str) -> f64 + 'a>,
}

impl std::fmt::Debug for Companions<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Companions")
    }
}

impl Default for Companions<'_> {
    /// Nothing is known.
    fn default() -> Self {
        Companions {
            complements: Box::new(|_| Vec::new()),
            harmony: Box::new(|_, _| 0.0),
            agreement: Box::new(|_, _| 0.0),
        }
    }
}

/// How two values are compared.
pub(crate) fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Words for "anyone": such a product suits every audience. Folded.
const ANYONE: [&str; 12] = [
    "unisex",
    "all",
    "anyone",
    "everyone",
    "adults",
    "adult",
    "family",
    "中性",
    "通用",
    "男女通用",
    "成人",
    "所有人",
];

/// Whether a folded audience stands for everyone.
pub(crate) fn is_anyone(audience: &str) -> bool {
    ANYONE.contains(&audience)
}
