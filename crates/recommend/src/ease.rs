//! Which products stand for which: EASE^R, a linear autoencoder with a closed form (Steck 2019).

use faer::linalg::solvers::{DenseSolveCore, Llt};
use faer::{Mat, Side};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::matrix::Sparse;
use crate::scores::Scored;

/// Above so many products the dense inverse costs too much (at 10,000 it takes a quarter of a minute on two cores, 1.2 GB while learning
/// and 200 MB after): take [`crate::als::Als`].
pub const MOST_PRODUCTS: usize = 10_000;

/// Stands for a product that is no longer sold.
const GONE: u32 = u32::MAX;

/// What is asked of [`Ease::fit`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct EaseSettings {
    /// λ of the L2 penalty, about as many shoppers as it takes to be believed.
    pub penalty: f32,
}

impl Default for EaseSettings {
    fn default() -> Self {
        EaseSettings { penalty: 200.0 }
    }
}

/// The item-item weights B: the score of product j for one who had the products X is Σ B[i][j] over i in X.
///
/// Weights are held in 16 bits each, as parts of the largest of their row: leaving the small ones out instead cost a
/// fiftieth of nDCG on MovieLens, since many small ones make up a score.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Ease {
    /// The products that somebody had, by row; [`GONE`] for those no longer on the shelf.
    known: Vec<u32>,
    /// By row: what 1 stands for.
    scales: Vec<f32>,
    /// Known × known, row by row.
    weights: Vec<i16>,
    /// Rows by product.
    #[serde(skip)]
    places: FxHashMap<u32, u32>,
}

impl Ease {
    /// Learns from who had what; values do not matter, only that they are there.
    ///
    /// P = (XᵀX + λI)⁻¹, B[i][j] = −P[i][j] / P[j][j], and 0 where i = j. Products that nobody had are left out. Answers
    /// `None` above [`MOST_PRODUCTS`] products that somebody had, or if nobody had any.
    #[must_use]
    pub fn fit(had: &Sparse, settings: EaseSettings) -> Option<Self> {
        let mut seen = vec![false; had.width()];
        for row in 0..had.height() {
            for item in had.columns(row) {
                seen[*item as usize] = true;
            }
        }
        let known: Vec<u32> = (0..had.width() as u32).filter(|item| seen[*item as usize]).collect();
        if known.is_empty() || known.len() > MOST_PRODUCTS {
            return None;
        }
        let mut place = vec![0u32; had.width()];
        for (at, item) in known.iter().enumerate() {
            place[*item as usize] = at as u32;
        }
        let mut gram = Mat::<f32>::zeros(known.len(), known.len());
        for row in 0..had.height() {
            for a in had.columns(row) {
                let column = gram.col_as_slice_mut(place[*a as usize] as usize);
                for b in had.columns(row) {
                    column[place[*b as usize] as usize] += 1.0;
                }
            }
        }
        // λ of 0 would leave a singular matrix where two products were always had together.
        let penalty = settings.penalty.max(1e-3);
        for at in 0..known.len() {
            gram[(at, at)] += penalty;
        }
        let inverse = Llt::new(gram.as_ref(), Side::Lower).ok()?.inverse();
        drop(gram);
        let diagonal: Vec<f32> = (0..known.len()).map(|at| inverse[(at, at)]).collect();
        let mut weights = vec![0i16; known.len() * known.len()];
        let scales = weights
            .par_chunks_mut(known.len())
            .enumerate()
            .map(|(from, row)| {
                // The inverse is symmetric: its column is its row.
                let column = inverse.col_as_slice(from);
                let weight = |to: usize| if to == from { 0.0 } else { -column[to] / diagonal[to] };
                let largest = (0..row.len()).map(|to| weight(to).abs()).fold(0f32, f32::max);
                let scale = if largest > 0.0 { largest / f32::from(i16::MAX) } else { 1.0 };
                for (to, held) in row.iter_mut().enumerate() {
                    *held = (weight(to) / scale).round() as i16;
                }
                scale
            })
            .collect();
        Some(Ease { known, scales, weights, places: FxHashMap::default() }.indexed())
    }

    /// The scores above 0 of all products for one who had `items`, in no order. Each item counts once, however often named.
    #[must_use]
    pub fn score(&self, items: &[u32]) -> Vec<Scored> {
        let mut rows: Vec<usize> = items.iter().filter_map(|item| self.place(*item)).collect();
        rows.sort_unstable();
        rows.dedup();
        let mut sums = vec![0f32; self.known.len()];
        for row in rows {
            let scale = self.scales[row];
            for (sum, weight) in sums.iter_mut().zip(&self.weights[row * self.known.len()..]) {
                *sum += scale * f32::from(*weight);
            }
        }
        self.known.iter().copied().zip(sums).filter(|(item, sum)| *sum > 0.0 && *item != GONE).collect()
    }

    /// How much having `from` speaks for `to`; 0 where one of them is not known.
    #[must_use]
    pub fn weight(&self, from: u32, to: u32) -> f32 {
        match (self.place(from), self.place(to)) {
            (Some(row), Some(column)) => {
                self.scales[row] * f32::from(self.weights[row * self.known.len() + column])
            }
            _ => 0.0,
        }
    }

    fn place(&self, item: u32) -> Option<usize> {
        self.places.get(&item).map(|place| *place as usize)
    }

    fn indexed(mut self) -> Self {
        self.places = self.known.iter().copied().zip(0..).filter(|(item, _)| *item != GONE).collect();
        self
    }

    /// The same over a shelf where product i stands at `now[i]`, or no longer.
    #[must_use]
    pub fn renumbered(&self, now: &[Option<u32>]) -> Self {
        let place = |item: &u32| now.get(*item as usize).copied().flatten().unwrap_or(GONE);
        Ease { known: self.known.iter().map(place).collect(), places: FxHashMap::default(), ..self.clone() }
            .indexed()
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.weights.len() * 2 + self.known.len() * 8
    }
}
