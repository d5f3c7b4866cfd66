//! Weighing what words found by what it means. A vector finds nothing here and forgives no limit: of the first products
//! of a list, those nearer to the question move up.
//!
//! The similarity multiplies the score of the words, as `exp(SHARPNESS · (similarity − the best one) / spread)`, where the
//! spread is how far any two products of the shop differ: some models tell all texts alike to .8, some to .1. Fusing by ranks
//! (reciprocal rank fusion) throws away how sure the words were and loses to them alone on shops' data.

use super::page::Hit;
use crate::vectors::Vectors;

/// Products at the head of a list that are weighed; those after them stand as the words rank them.
pub(super) const WEIGHED: usize = 200;

/// How much similarity counts: a product that is nearer by as much as two products of the shop usually differ gains a sixth.
const SHARPNESS: f64 = 0.15;

/// Orders the head of a list anew.
pub(super) fn weigh(best: &mut [Hit], vectors: &Vectors, meaning: &[f32]) {
    let end = best.len().min(WEIGHED);
    let head = &mut best[..end];
    let similar: Vec<Option<f64>> =
        head.iter().map(|hit| vectors.similarity(hit.row, meaning).map(f64::from)).collect();
    let known = || similar.iter().flatten();
    let Some(most) = known().copied().max_by(f64::total_cmp) else { return };
    let Some(spread) = vectors.spread() else { return };
    // One that has no vector yet is taken for neither near nor far.
    let middle = known().sum::<f64>() / known().count() as f64;
    for (hit, similar) in head.iter_mut().zip(&similar) {
        hit.key *= (SHARPNESS / spread * (similar.unwrap_or(middle) - most)).exp();
    }
    head.sort_unstable();
}
