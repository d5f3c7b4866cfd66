//! One list out of many: the parts' scores, weighted by what has been asked in this situation and found on held-back visits.

use rayon::prelude::*;
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

/// A question whose answer is known, as the parts answered it.
#[derive(Debug, Clone, Default)]
pub struct Case {
    items: Vec<u32>,
    /// Items × parts, row by row.
    scores: Vec<[f32; PARTS]>,
    /// Places in `items` of what was wanted.
    wanted: Vec<usize>,
    /// How many were wanted, found by a part or not.
    wanted_in_all: usize,
}

impl Case {
    /// Of what the parts said, and what the shopper then took.
    #[must_use]
    pub fn new(lists: &Lists, wanted: &[u32]) -> Self {
        let mut place: FxHashMap<u32, usize> = FxHashMap::default();
        let mut case = Case { wanted_in_all: wanted.len(), ..Case::default() };
        for (part, list) in lists.iter().enumerate() {
            for (item, score) in list {
                let at = *place.entry(*item).or_insert_with(|| {
                    case.items.push(*item);
                    case.scores.push([0.0; PARTS]);
                    case.items.len() - 1
                });
                case.scores[at][part] = *score;
            }
        }
        case.wanted = wanted.iter().filter_map(|item| place.get(item).copied()).collect();
        case.wanted.sort_unstable();
        case.wanted.dedup();
        case
    }

    /// How well `shares` answer it, 0 to 1.
    #[must_use]
    pub fn worth(&self, shares: &Shares, aim: Aim) -> f64 {
        if self.wanted_in_all == 0 {
            return 0.0;
        }
        let score =
            |row: &[f32; PARTS]| row.iter().zip(shares).map(|(score, share)| score * share).sum::<f32>();
        let scores: Vec<f32> = self.scores.iter().map(score).collect();
        let ahead = |at: usize| {
            let (own, item) = (scores[at], self.items[at]);
            let ahead = scores
                .iter()
                .zip(&self.items)
                .filter(|(s, i)| **s > own || (**s == own && **i < item))
                .count();
            (own > 0.0).then_some(ahead)
        };
        let places: Vec<usize> = self.wanted.iter().filter_map(|at| ahead(*at)).collect();
        aim.worth(&places, self.wanted_in_all)
    }
}

/// What a good answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aim {
    /// nDCG at 10 with gains of 1 (Järvelin & Kekäläinen 2002).
    Several,
    /// The mean of nDCG and of the reciprocal rank, both at 20: one product was wanted, and first is best.
    Next,
}

impl Aim {
    /// What is aimed at in a situation.
    #[must_use]
    pub fn of(situation: Situation) -> Self {
        match situation {
            Situation::Visit | Situation::Similar => Aim::Next,
            _ => Aim::Several,
        }
    }

    /// How many places count.
    #[must_use]
    pub fn depth(self) -> usize {
        match self {
            Aim::Several => 10,
            Aim::Next => 20,
        }
    }

    /// The worth of a list in which `wanted` products were wanted and those found stand at `places`, counted from 0.
    #[must_use]
    pub fn worth(self, places: &[usize], wanted: usize) -> f64 {
        let gain = |place: usize| 1.0 / (place as f64 + 2.0).log2();
        let places = || places.iter().copied().filter(|place| *place < self.depth());
        let ndcg = places().map(gain).sum::<f64>() / (0..wanted.min(self.depth())).map(gain).sum::<f64>();
        let first = places().min().map_or(0.0, |place| 1.0 / (place as f64 + 1.0));
        match self {
            Aim::Several => ndcg,
            Aim::Next => (ndcg + first) / 2.0,
        }
    }
}

/// What came of a search for shares.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Searched {
    /// The shares that did best.
    pub shares: Shares,
    /// Their mean worth, see [`Aim`], on the cases they were sought on.
    pub worth: f64,
    /// The best part alone.
    pub best_part: Part,
    /// The mean worth of the best part alone.
    pub best_part_worth: f64,
    /// Cases.
    pub cases: usize,
}

/// The shares of one part alone.
#[must_use]
pub fn alone(part: Part) -> Shares {
    let mut shares = [0.0; PARTS];
    shares[part as usize] = 1.0;
    shares
}

/// Seeks shares by coordinate ascent from the best part alone (Metzler & Croft 2007): of each part in turn the share that raises
/// mean worth most is taken, until no change helps. A change must raise it by two standard errors of the difference, case by
/// case: what is found by chance does not carry over, and fewer parts are easier to explain. `None` without cases.
#[must_use]
pub fn seek(cases: &[Case], aim: Aim) -> Option<Searched> {
    /// Shares tried, as parts of what the others have together.
    const TRIED: [f32; 9] = [0.0, 0.03, 0.07, 0.15, 0.3, 0.6, 1.0, 1.7, 3.0];
    const SWEEPS: usize = 4;
    if cases.is_empty() {
        return None;
    }
    // Summed in order, so that the sums do not depend on the threads.
    let each =
        |shares: &Shares| -> Vec<f64> { cases.par_iter().map(|case| case.worth(shares, aim)).collect() };
    let mean = |each: &[f64]| each.iter().sum::<f64>() / cases.len() as f64;
    let mut best_part = Part::Popular;
    let mut worths: Vec<f64> = vec![f64::MIN];
    for part in Part::ALL {
        let found = each(&alone(part));
        if mean(&found) > mean(&worths) {
            (best_part, worths) = (part, found);
        }
    }
    let best_part_worth = mean(&worths);
    let mut shares = alone(best_part);
    for _ in 0..SWEEPS {
        let mut changed = false;
        for part in 0..PARTS {
            let others: f32 =
                shares.iter().enumerate().filter(|(at, _)| *at != part).map(|(_, share)| share).sum();
            if others <= 0.0 {
                continue;
            }
            let before = worths.clone();
            let start = shares;
            for tried in TRIED {
                let mut other = start;
                other[part] = tried * others;
                let found = each(&other);
                if mean(&found) > mean(&worths) && beyond_chance(&found, &before) {
                    (shares, worths, changed) = (other, found, true);
                }
            }
            let sum: f32 = shares.iter().sum();
            shares.iter_mut().for_each(|share| *share /= sum);
        }
        if !changed {
            break;
        }
    }
    Some(Searched { shares, worth: mean(&worths), best_part, best_part_worth, cases: cases.len() })
}

/// Whether one is above another by two standard errors of their difference.
fn beyond_chance(one: &[f64], other: &[f64]) -> bool {
    let count = one.len() as f64;
    let mean = one.iter().zip(other).map(|(a, b)| a - b).sum::<f64>() / count;
    let variance =
        one.iter().zip(other).map(|(a, b)| (a - b - mean).powi(2)).sum::<f64>() / (count - 1.0).max(1.0);
    mean > 0.0 && mean >= 2.0 * (variance / count).sqrt()
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
    /// What makes products alike.
    pub instead: ContentWeights,
    /// What makes products go together.
    pub as_well: ContentWeights,
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
    /// What was found on the demo shop's records and the judged products beside them, for a shop that has learned nothing yet.
    fn default() -> Self {
        let shares = |given: &[(Part, f32)]| {
            let mut shares = [0.0; PARTS];
            given.iter().for_each(|(part, share)| shares[*part as usize] = *share);
            Weights { shares, lambda: 1.0 }
        };
        let situations = vec![
            shares(&[(Part::Popular, 0.8), (Part::Rising, 0.2)]),
            shares(&[(Part::Visits, 0.4), (Part::LookedAt, 0.2), (Part::Alike, 0.3), (Part::Popular, 0.1)]),
            shares(&[
                (Part::LikeMinded, 0.3),
                (Part::LookedAt, 0.3),
                (Part::Alike, 0.2),
                (Part::Popular, 0.2),
            ]),
            shares(&[(Part::Alike, 0.7), (Part::LookedAt, 0.3)]),
            shares(&[(Part::Companion, 0.6), (Part::Bought, 0.3), (Part::Leaves, 0.1)]),
            shares(&[(Part::Companion, 0.5), (Part::Bought, 0.4), (Part::Leaves, 0.1)]),
        ];
        Blend { situations, instead: ContentWeights::INSTEAD, as_well: ContentWeights::AS_WELL }
    }
}
