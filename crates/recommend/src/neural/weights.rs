//! Everything that is learned.

use serde::{Deserialize, Serialize};

use super::Settings;
use super::adam::Table;
use super::corpus::Corpus;

/// Everything that is learned. Matrices are rows of inputs times columns of outputs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Weights {
    /// Id rows × dim.
    pub(crate) ids: Table,
    /// Traits × dim.
    pub(crate) traits: Table,
    /// dim × dim: what the item now looked at asks of the others.
    pub(crate) query: Table,
    /// dim × dim: what an item answers.
    pub(crate) key: Table,
    /// 1 × length: how much more an item counts that was so many steps ago.
    pub(crate) recency: Table,
    /// 2 dim × 2 dim, from the pooled items and the last one.
    pub(crate) mix_in: Table,
    /// 1 × 2 dim.
    pub(crate) mix_bias: Table,
    /// 2 dim × dim.
    pub(crate) mix_out: Table,
}

impl Weights {
    pub(crate) fn new(corpus: &Corpus, settings: &Settings, random: &mut fastrand::Rng) -> Self {
        let dim = settings.dim;
        let spread = 1.0 / (dim as f32).sqrt();
        let mut recency = Table::zeros(1, settings.length);
        // The last items count most: where training would arrive anyway.
        recency.values.iter_mut().enumerate().for_each(|(ago, value)| *value = -0.3 * ago as f32);
        Self {
            ids: Table::random(corpus.row_items.len(), dim, spread, random),
            traits: Table::random(corpus.trait_count, dim, spread, random),
            query: Table::random(dim, dim, spread, random),
            key: Table::random(dim, dim, spread, random),
            recency,
            mix_in: Table::random(2 * dim, 2 * dim, spread, random),
            mix_bias: Table::zeros(1, 2 * dim),
            mix_out: Table::zeros(2 * dim, dim),
        }
    }

    /// Those that every step touches, in the order in which a graph has them.
    pub(crate) fn dense(&self) -> [&Table; 6] {
        [&self.query, &self.key, &self.recency, &self.mix_in, &self.mix_bias, &self.mix_out]
    }

    pub(crate) fn dense_mut(&mut self) -> [&mut Table; 6] {
        [
            &mut self.query,
            &mut self.key,
            &mut self.recency,
            &mut self.mix_in,
            &mut self.mix_bias,
            &mut self.mix_out,
        ]
    }

    /// The sum of an item's embeddings, not yet of length one.
    pub(crate) fn add_item(&self, id_row: Option<u32>, traits: &[u32], sum: &mut [f32]) {
        let rows = traits.iter().map(|number| self.traits.row(*number));
        for row in id_row.map(|row| self.ids.row(row)).into_iter().chain(rows) {
            sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
        }
    }
}
