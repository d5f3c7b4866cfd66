//! Tastes as vectors, for shops with too many products for [`crate::ease`]: matrix factorisation of implicit feedback by
//! alternating least squares (Hu, Koren & Volinsky 2008).

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::matrix::Sparse;
use crate::scores::Scored;

/// What is asked of [`Als::fit`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct AlsSettings {
    /// Numbers in a vector.
    pub factors: usize,
    /// Sweeps over shoppers and products.
    pub sweeps: usize,
    /// λ of the L2 penalty.
    pub penalty: f32,
    /// α: a value r is trusted 1 + α r times as much as an absence.
    pub trust: f32,
    /// Of the first product vectors.
    pub seed: u64,
}

impl Default for AlsSettings {
    fn default() -> Self {
        AlsSettings { factors: 64, sweeps: 8, penalty: 20.0, trust: 1.0, seed: 1 }
    }
}

/// A vector for each product; a shopper's is solved for when asked, from what the shopper had.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Als {
    settings: AlsSettings,
    /// Products × factors, row by row.
    products: Vec<f32>,
    /// YᵀY, factors × factors.
    gram: Vec<f32>,
}

impl Als {
    /// Learns from who had what and how much. The same matrix, settings and seed give the same vectors on any number of threads.
    #[must_use]
    pub fn fit(had: &Sparse, settings: AlsSettings) -> Self {
        let factors = settings.factors.max(1);
        let settings = AlsSettings { factors, ..settings };
        let by_product = had.transposed();
        let mut random = Random(settings.seed);
        let mut products: Vec<f32> =
            (0..had.width() * factors).map(|_| random.next() / (factors as f32).sqrt()).collect();
        let mut shoppers = vec![0f32; had.height() * factors];
        for _ in 0..settings.sweeps {
            solve_all(had, &products, &mut shoppers, &settings);
            solve_all(&by_product, &shoppers, &mut products, &settings);
        }
        let gram = gram(&products, factors);
        Als { settings, products, gram }
    }

    /// The vector of one who had `items`, each with its value.
    #[must_use]
    pub fn taste(&self, items: &[(u32, f32)]) -> Vec<f32> {
        self.origin(items.to_vec()).taste()
    }

    /// How well a product suits a taste: their product.
    #[must_use]
    pub fn score(&self, taste: &[f32], item: u32) -> f32 {
        self.vector(item).map_or(0.0, |vector| dot(taste, vector))
    }

    fn vector(&self, item: u32) -> Option<&[f32]> {
        let at = item as usize * self.settings.factors;
        self.products.get(at..at + self.settings.factors)
    }

    /// Where a taste comes from, see [`Origin::parts`]; solved once for all products.
    #[must_use]
    pub fn origin(&self, items: Vec<(u32, f32)>) -> Origin<'_> {
        let known = items.iter().copied().filter(|(item, _)| self.vector(*item).is_some());
        let mut left = weighted(known, &self.products, &self.gram, &self.settings);
        decompose(&mut left, self.settings.factors);
        Origin { als: self, items, left }
    }

    /// The same over a shelf of `length` where product i stands at `now[i]`, or no longer.
    #[must_use]
    pub fn renumbered(&self, now: &[Option<u32>], length: usize) -> Self {
        let factors = self.settings.factors;
        let mut products = vec![0f32; length * factors];
        for (old, place) in now.iter().enumerate() {
            if let (Some(place), Some(vector)) = (place, self.vector(old as u32)) {
                products[*place as usize * factors..][..factors].copy_from_slice(vector);
            }
        }
        Als { settings: self.settings, products, gram: self.gram.clone() }
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        (self.products.len() + self.gram.len()) * 4
    }

    /// Products that have a vector.
    #[must_use]
    pub fn products(&self) -> usize {
        self.products.len() / self.settings.factors.max(1)
    }
}

/// Where a taste comes from: what each thing that somebody had adds to the score of a product.
#[derive(Debug)]
pub struct Origin<'a> {
    als: &'a Als,
    items: Vec<(u32, f32)>,
    /// Cholesky's lower half of YᵀCY + λI.
    left: Vec<f32>,
}

impl Origin<'_> {
    /// The taste: the vector of one who had the items.
    #[must_use]
    pub fn taste(&self) -> Vec<f32> {
        let settings = &self.als.settings;
        let mut taste = vec![0f32; settings.factors];
        for (item, value) in &self.items {
            if let Some(vector) = self.als.vector(*item) {
                let trust = 1.0 + settings.trust * value.max(0.0);
                taste.iter_mut().zip(vector).for_each(|(sum, a)| *sum += trust * a);
            }
        }
        substitute(&self.left, &mut taste, settings.factors);
        taste
    }

    /// How much each of the items adds to the score of `item`: y · W (1 + α r) x over the items' vectors x, with
    /// W = (YᵀCY + λI)⁻¹ (section 5 of the paper), by item. They add up to the score; empty for a product without a vector.
    #[must_use]
    pub fn parts(&self, item: u32) -> Vec<Scored> {
        let Some(vector) = self.als.vector(item) else { return Vec::new() };
        let mut solved = vector.to_vec();
        substitute(&self.left, &mut solved, self.als.settings.factors);
        let added = |(from, value): &(u32, f32)| {
            let trust = 1.0 + self.als.settings.trust * value.max(0.0);
            (*from, self.als.vector(*from).map_or(0.0, |from| trust * dot(&solved, from)))
        };
        self.items.iter().map(added).collect()
    }
}

/// Solves for every row of `had` from the other side's vectors.
fn solve_all(had: &Sparse, others: &[f32], own: &mut [f32], settings: &AlsSettings) {
    let gram = gram(others, settings.factors);
    own.par_chunks_mut(settings.factors).enumerate().for_each(|(row, own)| {
        solve(had.row(row), others, &gram, settings, own);
    });
}

/// x = (YᵀY + Yᵀ(C − I)Y + λI)⁻¹ YᵀC p, by Cholesky's decomposition.
fn solve(
    had: impl Iterator<Item = (u32, f32)> + Clone,
    others: &[f32],
    gram: &[f32],
    settings: &AlsSettings,
    own: &mut [f32],
) {
    let factors = settings.factors;
    own.fill(0.0);
    if had.clone().next().is_none() {
        return;
    }
    for (other, value) in had.clone() {
        let trust = 1.0 + settings.trust * value.max(0.0);
        let vector = &others[other as usize * factors..][..factors];
        own.iter_mut().zip(vector).for_each(|(sum, a)| *sum += trust * a);
    }
    let mut left = weighted(had, others, gram, settings);
    cholesky(&mut left, own, factors);
}

/// YᵀY + Yᵀ(C − I)Y + λI, the lower half.
fn weighted(
    had: impl Iterator<Item = (u32, f32)>,
    others: &[f32],
    gram: &[f32],
    settings: &AlsSettings,
) -> Vec<f32> {
    let factors = settings.factors;
    let mut left = gram.to_vec();
    for (other, value) in had {
        let vector = &others[other as usize * factors..][..factors];
        let extra = settings.trust * value.max(0.0);
        for (row, a) in vector.iter().enumerate() {
            let weighted = extra * a;
            for (sum, b) in left[row * factors..][..=row].iter_mut().zip(vector) {
                *sum += weighted * b;
            }
        }
    }
    for at in 0..factors {
        left[at * factors + at] += settings.penalty.max(1e-3);
    }
    left
}

/// Solves `left · x = right` in place for a symmetric positive `left`, of which the lower half is read.
fn cholesky(left: &mut [f32], right: &mut [f32], size: usize) {
    decompose(left, size);
    substitute(left, right, size);
}

/// Cholesky's decomposition, in the lower half.
fn decompose(left: &mut [f32], size: usize) {
    for row in 0..size {
        for column in 0..=row {
            let (above, below) = left.split_at(row * size);
            let (a, b) = if column == row {
                (&below[..column], &below[..column])
            } else {
                (&below[..column], &above[column * size..][..column])
            };
            let rest = below[column] - dot(a, b);
            left[row * size + column] =
                if column == row { rest.max(1e-9).sqrt() } else { rest / left[column * size + column] };
        }
    }
}

/// Solves `L Lᵀ x = right` in place.
fn substitute(left: &[f32], right: &mut [f32], size: usize) {
    for row in 0..size {
        let known = dot(&left[row * size..][..row], &right[..row]);
        right[row] = (right[row] - known) / left[row * size + row];
    }
    for row in (0..size).rev() {
        let known: f32 = (row + 1..size).map(|below| left[below * size + row] * right[below]).sum();
        right[row] = (right[row] - known) / left[row * size + row];
    }
}

/// Vectors × their transpose, the lower half.
fn gram(vectors: &[f32], factors: usize) -> Vec<f32> {
    let mut sums = vec![0f64; factors * factors];
    for vector in vectors.chunks_exact(factors) {
        for (row, a) in vector.iter().enumerate() {
            for (column, b) in vector[..=row].iter().enumerate() {
                sums[row * factors + column] += f64::from(a * b);
            }
        }
    }
    sums.into_iter().map(|sum| sum as f32).collect()
}

/// The inner product, in eight sums at once so that the compiler can use wide registers.
#[must_use]
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0f32; 8];
    let (wide_a, wide_b) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f32 = wide_a.remainder().iter().zip(wide_b.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in wide_a.zip(wide_b) {
        for at in 0..8 {
            sums[at] += a[at] * b[at];
        }
    }
    sums.iter().sum::<f32>() + rest
}

/// SplitMix64 (Steele, Lea & Flood 2014): numbers in −1..1 that are the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        (bits >> 40) as f32 / (1u64 << 23) as f32 - 1.0
    }
}
