//! The mean of all ratings, whoever asks about whatever.

use crate::eval::mean;
use crate::eval::recommend::algorithm::{Rater, Train};

pub(super) struct GlobalMean(f64);

impl GlobalMean {
    pub(super) fn new(train: &Train) -> Self {
        Self(mean(train.rows.iter().flatten().map(|event| event.value.into())))
    }
}

impl Rater for GlobalMean {
    fn name(&self) -> &'static str {
        "global-mean"
    }

    fn predict(&self, _row: u32, _item: u32) -> f64 {
        self.0
    }
}
