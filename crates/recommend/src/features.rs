//! What a product is, as far as recommending goes, and what is known of things that go together.

use serde::{Deserialize, Serialize};

use crate::scenes::KnownScenes;

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
    /// Scenes that its words speak of, by the numbers that [`Companions`] has them under, each in hundredths.
    #[serde(default)]
    pub scenes: Vec<(usize, u8)>,
    /// `None` is unknown, which is not the same as sold out.
    #[serde(default)]
    pub in_stock: Option<bool>,
}

/// Kinds taken along with a kind, each with a strength from 0 to 1.
pub type Complements<'a> = Box<dyn Fn(&str) -> Vec<(String, f64)> + 'a>;

/// How well two values go together, 0 to 1.
pub type Fits<'a> = Box<dyn Fn(&str, &str) -> f64 + 'a>;

/// What everybody knows of things that go together, before any shopper was seen. The caller has the tables.
pub struct Companions<'a> {
    /// Kinds taken along with a kind, each with a strength from 0 to 1.
    pub complements: Complements<'a>,
    /// How well two colour families go together, 0 to 1.
    pub harmony: Fits<'a>,
    /// How well two occasions, or two seasons, agree, 0 to 1.
    pub agreement: Fits<'a>,
    /// Scenes that kinds of things stand in.
    pub scenes: KnownScenes<'a>,
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
            scenes: KnownScenes::default(),
        }
    }
}

/// How two values are compared.
pub(crate) fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

/// For whom a thing is: nobody in particular, grown-ups of any sort, or some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Audience {
    /// Not said.
    #[default]
    Unsaid,
    /// Everybody.
    Anyone,
    /// Women and men alike: not children.
    GrownUps,
    /// Some people, children among them or not.
    Some {
        /// Girls, boys, babies, kids.
        children: bool,
        /// Children of either sex.
        any_child: bool,
    },
}

/// Words for those, folded.
const ANYONE: [&str; 5] = ["all", "anyone", "everyone", "family", "所有人"];
const GROWN_UPS: [&str; 7] = ["unisex", "adults", "adult", "中性", "通用", "男女通用", "成人"];
const ANY_CHILD: [&str; 6] = ["kids", "children", "kids & teens", "儿童", "孩子", "童款"];
const CHILDREN: [&str; 12] = [
    "girls",
    "boys",
    "baby",
    "babies",
    "girl",
    "boy",
    "toddlers",
    "infants",
    "女童",
    "男童",
    "婴儿",
    "婴幼儿",
];

/// What a folded word for an audience stands for. A value may hold one in two languages, apart by anything but letters.
pub(crate) fn audience(folded: &str) -> Audience {
    let has = |words: &[&str]| {
        let mut parts = folded.split(|c: char| !(c.is_alphanumeric() || c == '&' || c == ' ')).map(str::trim);
        parts.any(|part| words.contains(&part))
    };
    if folded.is_empty() {
        Audience::Unsaid
    } else if has(&ANYONE) {
        Audience::Anyone
    } else if has(&GROWN_UPS) {
        Audience::GrownUps
    } else {
        let any_child = has(&ANY_CHILD);
        Audience::Some { children: any_child || has(&CHILDREN), any_child }
    }
}

impl Audience {
    /// Whether things for these two may be for the same people; `same` says whether they are said in the same words.
    pub(crate) fn suits(self, other: Audience, same: bool) -> bool {
        match (self, other) {
            (Audience::Unsaid | Audience::Anyone, _) | (_, Audience::Unsaid | Audience::Anyone) => true,
            (Audience::GrownUps, Audience::Some { children, .. })
            | (Audience::Some { children, .. }, Audience::GrownUps) => !children,
            (Audience::GrownUps, Audience::GrownUps) => true,
            (Audience::Some { children: a, any_child: x }, Audience::Some { children: b, any_child: y }) => {
                same || (a && b && (x || y))
            }
        }
    }
}
