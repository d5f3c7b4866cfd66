//! The items that most rows hold, the same for everybody.

use crate::eval::recommend::algorithm::{Case, Ranker, Train, best};

pub(super) struct Popularity(Vec<f64>);

impl Popularity {
    pub(super) fn new(train: &Train) -> Self {
        Self(train.holders().iter().map(|rows| rows.len() as f64).collect())
    }
}

impl Ranker for Popularity {
    fn name(&self) -> &'static str {
        "popularity"
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        best(&self.0, case.exclude, limit)
    }
}
