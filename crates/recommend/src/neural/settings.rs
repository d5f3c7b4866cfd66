//! How a model is shaped and trained.

use serde::{Deserialize, Serialize};

use super::NeuralError;

/// How a model is shaped and trained. The default is what measured best for its price on sessions of a web shop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Numbers in a vector.
    pub dim: usize,
    /// Of how many of the last items a query is made.
    pub length: usize,
    /// Times that every sequence is gone through.
    pub epochs: usize,
    /// Positions predicted in a step, about.
    pub batch: usize,
    /// Items drawn uniformly in a step, besides those of its own sequences.
    pub negatives: usize,
    /// The highest rate of learning; it rises over the first twentieth of the steps, then falls to nothing.
    pub rate: f32,
    /// How much of a weight a step takes away, as a share of the rate (Loshchilov and Hutter 2019).
    pub decay: f32,
    /// What cosines are divided by before the softmax.
    pub temperature: f32,
    /// How often a number of an input vector is silenced in training.
    pub dropout: f32,
    /// How often an item with traits is seen without its id in training, so that traits alone make a good vector.
    pub id_dropout: f32,
    /// Events from which on an item has an id row of its own.
    pub least_events: usize,
    /// Id rows at most; the items with the most events have them.
    pub most_ids: usize,
    /// Weight of the item after the next as a target, beside 1 of the next; each later one weighs this much less.
    pub foresight: f32,
    /// How many items ahead are targets.
    pub horizon: usize,
    /// Everything random comes from it.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            dim: 96,
            length: 20,
            epochs: 8,
            batch: 512,
            negatives: 2048,
            rate: 5e-3,
            decay: 0.01,
            temperature: 0.07,
            dropout: 0.4,
            id_dropout: 0.2,
            least_events: 1,
            most_ids: 50_000,
            foresight: 0.0,
            horizon: 1,
            seed: 1,
        }
    }
}

impl Settings {
    pub(crate) fn check(&self) -> Result<(), NeuralError> {
        let share = |value: f32| (0.0..1.0).contains(&value);
        let ranges = [
            ("dim", (1..=512).contains(&self.dim)),
            ("length", (1..=200).contains(&self.length)),
            ("epochs", (1..=1000).contains(&self.epochs)),
            ("batch", (1..=8192).contains(&self.batch)),
            ("negatives", self.negatives <= 65_536),
            ("rate", self.rate > 0.0 && self.rate <= 1.0),
            ("decay", share(self.decay)),
            ("temperature", (0.005..=10.0).contains(&self.temperature)),
            ("dropout", share(self.dropout)),
            ("id_dropout", share(self.id_dropout)),
            ("most_ids", self.most_ids <= 1_000_000),
            ("foresight", share(self.foresight)),
            ("horizon", (1..=100).contains(&self.horizon)),
        ];
        match ranges.iter().find(|(_, fits)| !fits) {
            Some((name, _)) => Err(NeuralError::Setting(name)),
            None => Ok(()),
        }
    }
}
