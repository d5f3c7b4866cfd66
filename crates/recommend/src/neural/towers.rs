//! A trained model as it serves: plain numbers, no candle.

use serde::{Deserialize, Serialize};

use super::corpus::Corpus;
use super::graph::TINY;
use super::weights::Weights;

/// A trained model. Vectors have [`dim`](Towers::dim) numbers and length one, or are all zero where nothing is known; the score
/// of an item is the dot product of its vector with the query's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Towers {
    dim: usize,
    length: usize,
    row_items: Vec<u32>,
    ids: Vec<f32>,
    traits: Vec<f32>,
    query: Vec<f32>,
    key: Vec<f32>,
    recency: Vec<f32>,
    mix_in: Vec<f32>,
    mix_bias: Vec<f32>,
    mix_out: Vec<f32>,
}

impl Towers {
    pub(crate) fn new(weights: &Weights, corpus: &Corpus) -> Self {
        Self {
            dim: weights.ids.width,
            length: weights.recency.width,
            row_items: corpus.row_items.clone(),
            ids: weights.ids.values.clone(),
            traits: weights.traits.values.clone(),
            query: weights.query.values.clone(),
            key: weights.key.values.clone(),
            recency: weights.recency.values.clone(),
            mix_in: weights.mix_in.values.clone(),
            mix_bias: weights.mix_bias.values.clone(),
            mix_out: weights.mix_out.values.clone(),
        }
    }

    /// Numbers in a vector.
    #[must_use]
    pub fn dim(&self) -> usize {
        self.dim
    }

    /// Of how many of the last items a query is made at most.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length
    }

    /// By id row: the ordinal, in the examples, of the item that has it; the item with the most events first.
    #[must_use]
    pub fn row_items(&self) -> &[u32] {
        &self.row_items
    }

    /// The vector of an item. Rows and traits the model does not have are ignored.
    #[must_use]
    pub fn item_vector(&self, id_row: Option<u32>, traits: &[u32]) -> Vec<f32> {
        let mut sum = vec![0.0; self.dim];
        let mut add = |table: &[f32], row: u32| {
            let from = row as usize * self.dim;
            if let Some(row) = table.get(from..from + self.dim) {
                sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
            }
        };
        id_row.into_iter().for_each(|row| add(&self.ids, row));
        let mut traits = traits.to_vec();
        traits.sort_unstable();
        traits.dedup();
        traits.iter().for_each(|number| add(&self.traits, *number));
        of_length_one(sum)
    }

    /// The query vector of the last items looked at, whose vectors are given, oldest first. Of more than
    /// [`length`](Towers::length) the last ones count. A vector of another size, of zeros or of what is no number is passed
    /// over; with none left the query is all zero.
    #[must_use]
    pub fn query_vector(&self, items: &[&[f32]]) -> Vec<f32> {
        let is_sound = |it: &&&[f32]| {
            it.len() == self.dim && it.iter().all(|x| x.is_finite()) && it.iter().any(|x| *x != 0.0)
        };
        // The last one first: its position is how many steps ago it was.
        let items: Vec<&[f32]> = items.iter().rev().filter(is_sound).take(self.length).copied().collect();
        let Some(last) = items.first() else { return vec![0.0; self.dim] };

        // One product instead of one for each item: asked · (item × key) = (key × asked) · item.
        let asked = times(last, &self.query, self.dim);
        let asked: Vec<f32> = self.key.chunks_exact(self.dim).map(|row| dot(row, &asked)).collect();
        let scale = 1.0 / (self.dim as f32).sqrt();
        let scores: Vec<f32> =
            items.iter().zip(&self.recency).map(|(item, near)| dot(item, &asked) * scale + near).collect();
        let most = scores.iter().copied().fold(f32::MIN, f32::max);
        let shares: Vec<f32> = scores.iter().map(|score| (score - most).exp()).collect();
        let sum: f32 = shares.iter().sum();
        let mut pooled = vec![0.0; self.dim];
        for (item, share) in items.iter().zip(&shares) {
            pooled.iter_mut().zip(*item).for_each(|(pooled, value)| *pooled += share / sum * value);
        }

        let mut mixed = times(&[&pooled[..], last].concat(), &self.mix_in, 2 * self.dim);
        mixed.iter_mut().zip(&self.mix_bias).for_each(|(value, bias)| *value = (*value + bias).max(0.0));
        let mixed = times(&mixed, &self.mix_out, self.dim);
        pooled.iter_mut().zip(mixed).for_each(|(pooled, value)| *pooled += value);
        of_length_one(pooled)
    }
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// A row times a matrix of `columns`.
fn times(row: &[f32], matrix: &[f32], columns: usize) -> Vec<f32> {
    let mut product = vec![0.0; columns];
    for (value, weights) in row.iter().zip(matrix.chunks_exact(columns)) {
        product.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += value * weight);
    }
    product
}

fn of_length_one(mut vector: Vec<f32>) -> Vec<f32> {
    let length = (dot(&vector, &vector) + TINY).sqrt();
    vector.iter_mut().for_each(|value| *value /= length);
    // Only what overflowed is no number: then nothing is known.
    if vector.iter().any(|value| !value.is_finite()) {
        vector.fill(0.0);
    }
    vector
}
