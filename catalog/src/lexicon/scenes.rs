//! Scenes that things stand in, from `catalog/lexicon/scenes.toml`: occasions, activities and styles, finer than what a shopper names as an
//! occasion, and graded. A shop that has sold nothing yet still knows that a clip-on lamp is for reading in bed.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::LazyLock;

use serde::Deserialize;

use super::complements::TREE;
use super::phrases::Phrases;
use super::tables::TABLES;
use crate::analysis::fold;
use crate::product::{Bilingual, Product};

/// A scene.
#[derive(Debug, Deserialize)]
pub struct Scene {
    /// Its key.
    pub key: String,
    zh: String,
    en: String,
    /// It orders lists and is never told.
    #[serde(default)]
    pub quiet: bool,
    #[serde(default)]
    made_for: Vec<String>,
    #[serde(default)]
    often: Vec<String>,
    #[serde(default)]
    sometimes: Vec<String>,
    #[serde(default)]
    seldom: Vec<String>,
    #[serde(default)]
    says_zh: Vec<String>,
    #[serde(default)]
    says_en: Vec<String>,
    #[serde(default)]
    hints_zh: Vec<String>,
    #[serde(default)]
    hints_en: Vec<String>,
}

impl Scene {
    /// How much the first of each list belongs to it, and what the last comes near.
    const BOUNDS: [(f32, f32); 4] = [(1.0, 0.75), (0.75, 0.45), (0.45, 0.2), (0.2, 0.05)];

    /// Its kinds, and how much each belongs to it.
    fn kinds(&self) -> impl Iterator<Item = (&str, f32)> {
        let lists = [&self.made_for, &self.often, &self.sometimes, &self.seldom];
        lists.into_iter().zip(Self::BOUNDS).flat_map(|(list, (most, least))| {
            let grade = move |place: usize| most - (most - least) * place as f32 / list.len() as f32;
            list.iter().enumerate().map(move |(place, key)| (key.as_str(), grade(place)))
        })
    }
}

/// What a word that speaks of a scene is worth, and one that hints at it, in hundredths.
const SAYS: u8 = 85;
const HINTS: u8 = 50;

/// Scenes by number, each in hundredths.
type Said = [(usize, u8)];

/// What a phrase says that speaks of no scene.
const NOTHING: (usize, u8) = (0, 0);

/// What before a word, or after it, says that it is not so.
const NOT_BEFORE: [&str; 10] = ["不", "非", "无", "免", "未", "没有", "not", "no", "non", "without"];
const NOT_AFTER: &str = "free";

/// All scenes.
#[derive(Debug)]
pub struct Scenes {
    scenes: Vec<Scene>,
    weights: Vec<f32>,
    of_kind: HashMap<&'static str, Vec<(usize, f32)>>,
    words: Phrases<(usize, u8)>,
}

/// All scenes, read once.
pub static SCENES: LazyLock<Scenes> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct File {
        neutral: Vec<String>,
        scene: Vec<Scene>,
    }
    let file: File = toml::from_str(include_str!("../../lexicon/scenes.toml"))
        .expect("BUG: the compiled-in table of scenes is well-formed");
    Scenes::new(file.scene, &file.neutral)
});

impl Scenes {
    /// The scenes; one's place is its number.
    #[must_use]
    pub fn all(&self) -> &[Scene] {
        &self.scenes
    }

    /// How telling it is that two things share a scene, by its number: 1 for the rarest, near 0 for one that nearly all kinds have.
    #[must_use]
    pub fn weight(&self, scene: usize) -> f32 {
        self.weights[scene]
    }

    /// Scenes of a kind of thing, by number, and how much it belongs there, 0 to 1. What is said of a broader kind holds where nothing is
    /// said of this one.
    #[must_use]
    pub fn of_kind(&self, kind: &str) -> &[(usize, f32)] {
        self.of_kind.get(kind).map_or(&[], Vec::as_slice)
    }

    /// Scenes that a product's own words speak of, in its name, attributes and material, by rising number, each in hundredths.
    #[must_use]
    pub fn said_by(&self, product: &Product) -> Vec<(usize, u8)> {
        let mut said: HashMap<usize, u8> = HashMap::new();
        let mut note = |found: &[(usize, u8)]| {
            for (scene, grade) in found {
                let most = said.entry(*scene).or_default();
                *most = (*most).max(*grade);
            }
        };
        product.name.each().for_each(|name| note(&self.in_text(name)));
        let values = product.attributes.iter().map(|attribute| &attribute.value).chain(&product.material);
        values.flat_map(Bilingual::each).for_each(|value| note(&self.in_value(value)));
        let mut said: Vec<(usize, u8)> = said.into_iter().collect();
        said.sort_unstable();
        said
    }

    /// What a scene is called, to fill "都适合…" and "Both for …"; blank for an unknown key.
    #[must_use]
    pub fn name(&self, key: &str) -> Bilingual {
        let scene = self.scenes.iter().find(|scene| scene.key == key);
        scene.map_or_else(Bilingual::default, |scene| Bilingual {
            zh: Some(scene.zh.clone()),
            en: Some(scene.en.clone()),
        })
    }

    fn in_text(&self, text: &str) -> Vec<(usize, u8)> {
        let folded = fold(text);
        let found = self.words.find(&folded).into_iter();
        let told = found.filter(|found| found.what != NOTHING && !denied(&folded, found.from, found.to));
        told.map(|found| found.what).collect()
    }

    /// The same of a value, which a shop says of many products: short ones are kept.
    fn in_value(&self, text: &str) -> Rc<Said> {
        const LONGEST: usize = 48;
        const MOST: usize = 50_000;
        thread_local! {
            static FOUND: RefCell<HashMap<String, Rc<Said>>> = RefCell::default();
        }
        if let Some(found) = FOUND.with_borrow(|found| found.get(text).cloned()) {
            return found;
        }
        let found: Rc<Said> = self.in_text(text).into();
        FOUND.with_borrow_mut(|kept| {
            if text.len() <= LONGEST && kept.len() < MOST {
                kept.insert(text.to_owned(), Rc::clone(&found));
            }
        });
        found
    }

    fn new(scenes: Vec<Scene>, neutral: &[String]) -> Self {
        let mut named: HashMap<&str, Vec<(usize, f32)>> = HashMap::new();
        for (number, scene) in scenes.iter().enumerate() {
            for (kind, grade) in scene.kinds() {
                named.entry(kind).or_default().push((number, grade));
            }
        }
        let of = |kind: &'static str| {
            let own_then_broader = std::iter::once(&kind).chain(&TREE.above[kind]);
            own_then_broader.filter_map(|key| named.get(key)).next().map(|row| (kind, row.clone()))
        };
        let of_kind = TABLES.kinds.iter().filter_map(|kind| of(&kind.key)).collect();
        // A thing stands in a scene from so much on, where it is counted how many do.
        const STANDS: f32 = 0.2;
        let share = |number: usize| {
            let stand =
                |row: &&Vec<(usize, f32)>| row.iter().any(|(n, grade)| *n == number && *grade > STANDS);
            named.values().filter(stand).count() as f32 / named.len().max(1) as f32
        };
        let rare: Vec<f32> = (0..scenes.len()).map(|number| -(share(number) + 0.01).ln()).collect();
        let rarest = rare.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
        let weights = rare.iter().map(|rare| rare / rarest).collect();
        let mut words = Phrases::default();
        neutral.iter().for_each(|phrase| words.add(phrase, NOTHING));
        for (number, scene) in scenes.iter().enumerate() {
            scene.says_zh.iter().chain(&scene.says_en).for_each(|word| words.add(word, (number, SAYS)));
            scene.hints_zh.iter().chain(&scene.hints_en).for_each(|word| words.add(word, (number, HINTS)));
        }
        Scenes { weights, of_kind, words, scenes }
    }
}

/// Whether what stands in a folded text from one byte to another is said not to be so: "not waterproof", "不防水", "lace-free".
fn denied(folded: &str, from: usize, to: usize) -> bool {
    let apart = |c: char| c.is_whitespace() || c == '-';
    let (before, after) = (folded[..from].trim_end_matches(apart), folded[to..].trim_start_matches(apart));
    let ends = |word: &&str| {
        before.strip_suffix(*word).is_some_and(|rest| {
            !word.is_ascii() || rest.chars().last().is_none_or(|last| !last.is_alphanumeric())
        })
    };
    let whole = |rest: &str| rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
    NOT_BEFORE.iter().any(ends) || after.strip_prefix(NOT_AFTER).is_some_and(whole)
}

#[cfg(test)]
mod tests;
