//! What makes products alike, and go together, sought on judgments of people: for a shop that has no records yet.

use rayon::prelude::*;

use crate::blend::{Part, Situation, Weights, alone};
use crate::engine::Engine;
use crate::query::{Beside, Query};

/// A product, and others beside it with ratings from 0.
#[derive(Debug, Clone)]
pub struct JudgedProduct {
    /// The product's id.
    pub id: String,
    /// Ids and ratings.
    pub ratings: Vec<(String, u8)>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tuned {
    /// Mean nDCG at 10 before, with exponential gain.
    pub before: f64,
    /// After, on the same judgments.
    pub after: f64,
}

/// Seeks the [`crate::ContentWeights`] of what is alike by coordinate ascent; the engine has them afterwards.
/// A change must raise mean nDCG by a thousandth.
pub fn tune_content(engine: &mut Engine, judged: &[JudgedProduct]) -> Tuned {
    const TRIED: [f64; 7] = [0.0, 0.35, 0.7, 0.85, 1.2, 1.5, 2.5];
    /// What a weight that was 0 starts from.
    const STARTS: f64 = 0.05;
    const ENOUGH: f64 = 0.001;
    by_part(engine, Situation::Similar, Part::Alike);
    let before = worth(engine, judged, false);
    let mut best = before;
    loop {
        let start = best;
        let count = engine.blend.instead.each_mut().len();
        for at in 0..count {
            let value = *engine.blend.instead.each_mut()[at];
            let mut taken = value;
            for tried in TRIED {
                let other = if value == 0.0 { STARTS * tried } else { value * tried };
                *engine.blend.instead.each_mut()[at] = other;
                let reached = worth(engine, judged, false);
                if reached > best + ENOUGH {
                    (best, taken) = (reached, other);
                }
            }
            *engine.blend.instead.each_mut()[at] = taken;
        }
        if best - start < ENOUGH {
            return Tuned { before, after: best };
        }
    }
}

/// Lets one part alone speak in a situation.
pub(super) fn by_part(engine: &mut Engine, situation: Situation, part: Part) {
    let lambda = engine.blend.of(situation).lambda;
    engine.blend = engine.blend.clone().with(situation, Weights { shares: alone(part), lambda });
}

/// Mean nDCG at 10 of what stands beside judged products.
pub(super) fn worth(engine: &Engine, judged: &[JudgedProduct], goes_with: bool) -> f64 {
    let each: Vec<f64> = judged
        .par_iter()
        .map(|one| {
            let beside = if goes_with { Beside::GoesWith(&one.id) } else { Beside::Similar(&one.id) };
            let query = Query { beside: Some(beside), limit: 10, ..Query::default() };
            let rating =
                |id: &str| one.ratings.iter().find(|(other, _)| other == id).map_or(0, |(_, rating)| *rating);
            let list = engine.ranked(&query);
            let gained: f64 = list
                .iter()
                .enumerate()
                .map(|(at, (item, _))| gain(rating(engine.shelf().id(*item)), at))
                .sum();
            let mut ideal: Vec<u8> = one.ratings.iter().map(|(_, rating)| *rating).collect();
            ideal.sort_unstable_by(|a, b| b.cmp(a));
            let most: f64 = ideal.iter().take(10).enumerate().map(|(at, rating)| gain(*rating, at)).sum();
            if most > 0.0 { gained / most } else { 0.0 }
        })
        .collect();
    each.iter().sum::<f64>() / each.len().max(1) as f64
}

fn gain(rating: u8, at: usize) -> f64 {
    (f64::from(rating).exp2() - 1.0) / (at as f64 + 2.0).log2()
}
