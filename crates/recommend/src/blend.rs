//! One list out of many: the parts' scores, weighted by what has been asked in this situation and found on held-back visits.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::content::ContentWeights;
use crate::scores::{Scored, best};

/// What is known of the shopper, and what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Situation {
    /// Nothing is known.
    NewVisitor,
    /// Some products were looked at in this visit.
    Visit,
    /// Earlier visits are known.
    Customer,
    /// Beside a product: to take instead.
    Similar,
    /// Beside a product: to take as well.
    GoesWith,
    /// Beside what is on the list: to take as well.
    Basket,
}

impl Situation {
    /// All of them.
    pub const ALL: [Situation; 6] = [
        Situation::NewVisitor,
        Situation::Visit,
        Situation::Customer,
        Situation::Similar,
        Situation::GoesWith,
        Situation::Basket,
    ];
}

/// A part of the recommender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// [`crate::popularity`]: wanted now.
    Popular,
    /// [`crate::popularity`]: wanted more than before.
    Rising,
    /// [`crate::pairs`] by cosine: looked at by the same shoppers.
    LookedAt,
    /// [`crate::pairs`] by lift: bought by the same shoppers.
    Bought,
    /// [`crate::pairs`] by lift, of leaf categories.
    Leaves,
    /// [`crate::vmis`]: what visits like this one went on to.
    Visits,
    /// [`crate::ease`].
    Taste,
    /// [`crate::als`].
    Factors,
    /// [`crate::neighbours`]: had by like-minded shoppers.
    LikeMinded,
    /// [`crate::ratings`]: liked by shoppers whose ratings correlate.
    Pearson,
    /// [`crate::neural`].
    Neural,
    /// [`crate::shelf`]: alike in what they are.
    Alike,
    /// [`crate::shelf`]: of kinds and looks that go together.
    Companion,
}

/// How many [`Part`]s there are.
pub const PARTS: usize = 13;

impl Part {
    /// All of them.
    pub const ALL: [Part; PARTS] = [
        Part::Popular,
        Part::Rising,
        Part::LookedAt,
        Part::Bought,
        Part::Leaves,
        Part::Visits,
        Part::Taste,
        Part::Factors,
        Part::LikeMinded,
        Part::Pearson,
        Part::Neural,
        Part::Alike,
        Part::Companion,
    ];
}

/// How much each part counts, in the order of [`Part::ALL`]; together 1.
pub type Shares = [f32; PARTS];

/// What the parts say to one question, each scaled so that its best is 1; in the order of [`Part::ALL`].
pub type Lists = [Vec<Scored>; PARTS];

/// The weighted sum of the lists: the `limit` best, the best first, ties by number. A product that a part does not name has 0
/// of it.
#[must_use]
pub fn merge(lists: &Lists, shares: &Shares, limit: usize) -> Vec<Scored> {
    let mut sums: FxHashMap<u32, f32> = FxHashMap::default();
    for (list, share) in lists.iter().zip(shares) {
        if *share > 0.0 {
            for (item, score) in list {
                *sums.entry(*item).or_default() += share * score;
            }
        }
    }
    best(sums, limit, |_| true)
}

/// The shares of one part alone.
#[must_use]
pub fn alone(part: Part) -> Shares {
    let mut shares = [0.0; PARTS];
    shares[part as usize] = 1.0;
    shares
}

/// The weights of one situation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// Of each part.
    pub shares: Shares,
    /// λ of [`crate::Shelf::diversified`]: 1 is merit alone.
    pub lambda: f32,
}

/// The weights of all situations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Blend {
    situations: Vec<Weights>,
    /// What makes products alike. Not kept with what a shop learned: they belong to the tables of the program.
    #[serde(skip, default = "instead")]
    pub instead: ContentWeights,
    /// What makes products go together; the same.
    #[serde(skip, default = "as_well")]
    pub as_well: ContentWeights,
}

fn instead() -> ContentWeights {
    ContentWeights::INSTEAD
}

fn as_well() -> ContentWeights {
    ContentWeights::AS_WELL
}

impl Blend {
    /// The weights in a situation.
    #[must_use]
    pub fn of(&self, situation: Situation) -> &Weights {
        &self.situations[situation as usize]
    }

    /// The same with other weights in a situation.
    #[must_use]
    pub fn with(mut self, situation: Situation, weights: Weights) -> Self {
        self.situations[situation as usize] = weights;
        self
    }

    /// Every part asked alike: what shares are sought with.
    #[must_use]
    pub fn even(&self) -> Self {
        let even = Weights { shares: [1.0 / PARTS as f32; PARTS], lambda: 1.0 };
        Blend { situations: vec![even; Situation::ALL.len()], ..self.clone() }
    }
}

impl Default for Blend {
    /// For a shop that has learned nothing yet. Of new visitors, visits and customers: what did best on the demo shop's records of what was
    /// tried of the parts that need no learning, and some of what visits went on to, which knows of the last one at once. Beside a product
    /// and beside a list there were too few records to find anything on: there what is known of products leads (see [`ContentWeights`]), and
    /// what was looked at or bought together adds to it as far as it costs the lists that people judged no more than a hundredth.
    fn default() -> Self {
        let shares = |lambda: f32, given: &[(Part, f32)]| {
            let mut shares = [0.0; PARTS];
            given.iter().for_each(|(part, share)| shares[*part as usize] = *share);
            Weights { shares, lambda }
        };
        let situations = vec![
            shares(0.8, &[(Part::Popular, 1.0)]),
            shares(
                0.9,
                &[
                    (Part::Companion, 0.27),
                    (Part::LikeMinded, 0.27),
                    (Part::Alike, 0.22),
                    (Part::Visits, 0.12),
                    (Part::Leaves, 0.12),
                ],
            ),
            shares(
                0.95,
                &[(Part::LikeMinded, 0.3), (Part::LookedAt, 0.3), (Part::Alike, 0.2), (Part::Popular, 0.2)],
            ),
            shares(1.0, &[(Part::Alike, 0.85), (Part::LookedAt, 0.15)]),
            shares(1.0, &[(Part::Companion, 0.75), (Part::Bought, 0.2), (Part::Leaves, 0.05)]),
            shares(1.0, &[(Part::Companion, 0.75), (Part::Bought, 0.2), (Part::Leaves, 0.05)]),
        ];
        Blend { situations, instead: ContentWeights::INSTEAD, as_well: ContentWeights::AS_WELL }
    }
}
