//! The mean of the user's own ratings; of all ratings for a user without any.

use super::global_mean::GlobalMean;
use crate::eval::mean;
use crate::eval::recommend::algorithm::{Event, Rater, Train};

pub(super) struct UserMean(Vec<f64>);

impl UserMean {
    pub(super) fn new(train: &Train) -> Self {
        let all = GlobalMean::new(train).predict(0, 0);
        let of = |row: &Vec<Event>| {
            let ratings = row.iter().map(|event: &Event| event.value.into());
            if row.is_empty() { all } else { mean(ratings) }
        };
        Self(train.rows.iter().map(of).collect())
    }
}

impl Rater for UserMean {
    fn name(&self) -> &'static str {
        "user-mean"
    }

    fn predict(&self, row: u32, _item: u32) -> f64 {
        self.0[row as usize]
    }
}

#[cfg(test)]
mod tests {
    //! a known answer

    use super::*;

    #[test]
    fn known_answers() {
        let event = |value| Event { item: 0, value, at: 0 };
        let rows = vec![vec![event(1.0), event(2.0)], vec![], vec![event(6.0)]];
        let rater = UserMean::new(&Train { rows, items: 1, now: 0 });
        assert_eq!([0, 1, 2].map(|row| rater.predict(row, 0)), [1.5, 3.0, 6.0]);
    }
}
