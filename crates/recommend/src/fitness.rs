//! How well one product goes with another: a small network over what is known of the two, learned from lists that people judged.
//!
//! A learned ranker in the manner of listwise learning to rank (`ListNet`: Cao et al. 2007) with two hidden layers. What two
//! things' scenes have to do with each other is a learned bilinear form of low rank: what the seed asks for, times what the
//! other answers. It says how well two products go together; whether a product may stand in a list at all is not its business.

use std::sync::{Arc, LazyLock};

use serde::{Deserialize, Serialize};

use crate::als::dot;
use crate::content::{ContentWeights, Ground};
use crate::scenes::Standing;
use crate::shelf::Shelf;

/// Numbers that say how two products stand to each other.
pub(crate) const FACTS: usize = 19;

/// Rank of the bilinear form.
pub(crate) const RANK: usize = 24;

/// Units of each hidden layer.
pub(crate) const HIDDEN: usize = 64;

/// What goes into the first layer: the facts, the form's products, what the other answers, what the seed asks.
pub(crate) const INPUTS: usize = FACTS + 3 * RANK;

/// Facts lie within so many deviations of their mean.
pub(crate) const REACH: f32 = 5.0;

/// How much flatter scores become than they were learned: others in the list are to be heard as well.
const TEMPERATURE: f32 = 3.0;

/// What was learned. Matrices are rows of outputs, each over its inputs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fitness {
    /// Keys of the scenes, in the order of the rows of `asks` and `answers`.
    pub(crate) scenes: Vec<String>,
    /// By fact: its mean and how far it strays.
    pub(crate) means: Vec<f32>,
    pub(crate) deviations: Vec<f32>,
    /// Scenes × [`RANK`].
    pub(crate) asks: Vec<f32>,
    pub(crate) answers: Vec<f32>,
    /// [`HIDDEN`] × [`INPUTS`].
    pub(crate) first: Vec<f32>,
    pub(crate) first_bias: Vec<f32>,
    /// [`HIDDEN`] × [`HIDDEN`].
    pub(crate) second: Vec<f32>,
    pub(crate) second_bias: Vec<f32>,
    pub(crate) last: Vec<f32>,
    /// [`FACTS`]: what each fact is worth by itself.
    pub(crate) plain: Vec<f32>,
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    Kinds,
    Colors,
    Style,
    Occasions,
    Attributes,
    Material,
    Audience,
    Words,
    Price,
    Brand,
    Scenes,
}

impl About {
    pub(crate) const ALL: [About; 11] = [
        About::Kinds,
        About::Colors,
        About::Style,
        About::Occasions,
        About::Attributes,
        About::Material,
        About::Audience,
        About::Words,
        About::Price,
        About::Brand,
        About::Scenes,
    ];

    /// What each fact is about, in order.
    const OF_FACT: [About; FACTS] = [
        About::Kinds,
        About::Kinds,
        About::Kinds,
        About::Colors,
        About::Colors,
        About::Style,
        About::Occasions,
        About::Attributes,
        About::Material,
        About::Audience,
        About::Audience,
        About::Words,
        About::Price,
        About::Price,
        About::Brand,
        About::Scenes,
        About::Scenes,
        About::Scenes,
        About::Scenes,
    ];
}

impl About {
    /// What a ground is about, if it is a fact's.
    pub(crate) fn of(ground: Ground) -> Option<About> {
        Some(match ground {
            Ground::Companion => About::Kinds,
            Ground::Harmony(..) | Ground::Color(_) => About::Colors,
            Ground::Style(..) => About::Style,
            Ground::Occasion(_) => About::Occasions,
            Ground::Attribute(_) => About::Attributes,
            Ground::Material(_) => About::Material,
            Ground::Audience(_) => About::Audience,
            Ground::Words => About::Words,
            Ground::Price => About::Price,
            Ground::Brand(_) => About::Brand,
            Ground::Category(_) | Ground::Department(_) | Ground::Children | Ground::Meaning => return None,
        })
    }
}

impl Fitness {
    /// What the program knows, read once.
    #[must_use]
    pub fn known() -> Arc<Fitness> {
        static KNOWN: LazyLock<Arc<Fitness>> = LazyLock::new(|| {
            let text = include_str!("../data/fitness.json");
            Arc::new(serde_json::from_str(text).expect("BUG: the compiled-in weights are well-formed"))
        });
        KNOWN.clone()
    }

    /// Keys of the scenes it knows.
    #[must_use]
    pub fn scenes(&self) -> &[String] {
        &self.scenes
    }

    /// As it is kept in `data/fitness.json`.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("BUG: numbers and names are JSON")
    }

    /// Whether its tables fit together; what does not is not asked.
    pub(crate) fn is_whole(&self) -> bool {
        let by_scene = self.scenes.len() * RANK;
        let lists = [
            (&self.means, FACTS),
            (&self.deviations, FACTS),
            (&self.asks, by_scene),
            (&self.answers, by_scene),
            (&self.first, HIDDEN * INPUTS),
            (&self.first_bias, HIDDEN),
            (&self.second, HIDDEN * HIDDEN),
            (&self.second_bias, HIDDEN),
            (&self.last, HIDDEN),
            (&self.plain, FACTS),
        ];
        let strays = self.deviations.iter().all(|deviation| *deviation > 0.0);
        strays
            && lists
                .iter()
                .all(|(list, len)| list.len() == *len && list.iter().all(|number| number.is_finite()))
    }

    /// By the scenes of `keys`: its row, if it is known. Of tables that do not fit together there is none.
    pub(crate) fn rows_of(&self, keys: &[String]) -> Vec<Option<usize>> {
        let whole = self.is_whole();
        keys.iter().map(|key| self.scenes.iter().position(|scene| scene == key).filter(|_| whole)).collect()
    }

    /// What a thing asks for and what it answers, from where it stands: `grades` by the scenes of `rows`.
    pub(crate) fn projected(&self, rows: &[Option<usize>], grades: &[f32]) -> (Vec<f32>, Vec<f32>) {
        let (mut asks, mut answers) = (vec![0f32; RANK], vec![0f32; RANK]);
        for (row, grade) in rows.iter().zip(grades).filter(|(_, grade)| **grade > 0.0) {
            let Some(row) = row else { continue };
            let add = |sums: &mut [f32], table: &[f32]| {
                let weights = &table[row * RANK..][..RANK];
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += grade * weight);
            };
            add(&mut asks, &self.asks);
            add(&mut answers, &self.answers);
        }
        (asks, answers)
    }

    /// The network's answer, in log-odds against other products beside the same one. `facts` are as [`Shelf::facts`] has them.
    pub(crate) fn score(&self, facts: &[f32; FACTS], asks: &[f32], answers: &[f32]) -> f32 {
        let mut inputs = [0f32; INPUTS];
        let (told, of_scenes) = inputs.split_at_mut(FACTS);
        for (at, told) in told.iter_mut().enumerate() {
            *told = ((facts[at] - self.means[at]) / self.deviations[at]).clamp(-REACH, REACH);
        }
        for (at, (asked, answer)) in asks.iter().zip(answers).enumerate() {
            of_scenes[at] = asked * answer;
            of_scenes[RANK + at] = *answer;
            of_scenes[2 * RANK + at] = *asked;
        }
        let layer = |inputs: &[f32], weights: &[f32], bias: &[f32]| -> Vec<f32> {
            let rows = weights.chunks_exact(inputs.len()).zip(bias);
            rows.map(|(row, bias)| (dot(row, inputs) + bias).max(0.0)).collect()
        };
        let first = layer(&inputs, &self.first, &self.first_bias);
        let second = layer(&first, &self.second, &self.second_bias);
        dot(&self.last, &second) + dot(&self.plain, &inputs[..FACTS])
    }
}

/// Scores of one list as parts of its best.
pub(crate) fn of_best(scored: &mut [(u32, f32)]) {
    let most = scored.iter().map(|(_, score)| *score).fold(f32::MIN, f32::max);
    scored.iter_mut().for_each(|(_, score)| *score = ((*score - most) / TEMPERATURE).exp());
}

impl Shelf {
    /// Whether what goes with a product is known well enough to be scored by [`Fitness`]: kinds that go with its own, and scenes.
    pub(crate) fn knows_fitness(&self, seed: u32) -> bool {
        self.fitness.is_some() && self.knows_companions(self.product(seed)) && self.standing(seed).is_known()
    }

    /// How well `item` goes with `seed`, in log-odds; 0 where nothing is known.
    pub(crate) fn fitness_of(&self, seed: u32, item: u32) -> f32 {
        let (own, other) = (self.standing(seed), self.standing(item));
        let known = self.fitness.as_ref();
        known.map_or(0.0, |fitness| fitness.score(&self.facts(seed, item), &own.asks, &other.answers))
    }

    /// What each side of two products adds to how well they go together: the answer less the answer with nothing known of that side.
    pub(crate) fn fitness_by_side(&self, seed: u32, item: u32) -> Vec<(About, f32)> {
        let Some(fitness) = &self.fitness else { return Vec::new() };
        let (own, other) = (self.standing(seed), self.standing(item));
        let facts = self.facts(seed, item);
        let whole = fitness.score(&facts, &own.asks, &other.answers);
        let without = |about: About| {
            let mut rest = facts;
            for (fact, of) in rest.iter_mut().zip(About::OF_FACT) {
                if of == about {
                    *fact = 0.0;
                }
            }
            match about {
                About::Scenes => fitness.score(&rest, &[], &[]),
                _ => fitness.score(&rest, &own.asks, &other.answers),
            }
        };
        About::ALL.into_iter().map(|about| (about, whole - without(about))).collect()
    }

    fn standing(&self, place: u32) -> &Standing {
        self.scenes.of(self.product(place).standing)
    }

    /// How two products stand to each other, each 0 where nothing is known: how well their kinds go together (as it is, its root, and whether
    /// at all), harmony and overlap of colours, agreement of styles, rarity of shared occasions, overlap of attributes, rarity of the shared material
    /// and audience, whether one is for children and of the other it is not said, words, nearness of the prices, how much dearer `item` is (log), the same
    /// maker, and four likenesses of scenes.
    pub(crate) fn facts(&self, seed: u32, item: u32) -> [f32; FACTS] {
        let mut facts = [0f64; FACTS];
        let kinds = self.companions(self.product(seed), self.product(item)).unwrap_or(0.0);
        facts[0] = kinds;
        facts[1] = kinds.sqrt();
        facts[2] = f64::from(u8::from(kinds > 0.0));
        self.alike(seed, item, &ContentWeights::EACH, &mut |ground, part| {
            let at = match ground {
                Ground::Harmony(..) => 3,
                Ground::Color(_) => 4,
                Ground::Style(..) => 5,
                Ground::Occasion(_) => 6,
                Ground::Attribute(_) => 7,
                Ground::Material(_) => 8,
                Ground::Audience(_) => 9,
                Ground::Children => 10,
                Ground::Words => 11,
                Ground::Price => 12,
                Ground::Brand(_) => 14,
                _ => return,
            };
            facts[at] += part;
        });
        let (own, other) = (self.product(seed), self.product(item));
        if let (Some(own), Some(other)) = (own.price, other.price)
            && other > own
        {
            facts[13] = (other as f64 / own as f64).ln();
        }
        let shared = self.scenes.shared(self.standing(seed), self.standing(item));
        facts[15] = f64::from(shared.sharp_cosine);
        facts[16] = f64::from(shared.sharp_most);
        facts[17] = f64::from(shared.plain_cosine);
        facts[18] = f64::from(shared.plain_most);
        facts.map(|fact| fact as f32)
    }

    /// The key of the scene that two products most tellingly share.
    pub(crate) fn shared_scene(&self, seed: u32, item: u32) -> Option<&str> {
        let scene = self.scenes.told(self.standing(seed), self.standing(item))?;
        Some(self.scenes.key(scene))
    }
}
