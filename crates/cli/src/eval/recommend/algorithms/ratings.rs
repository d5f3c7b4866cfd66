//! Ratings foretold by like-minded users, in two forms.

use guide::recommend::ratings::{Neighbourhood, Neighbours as Alike, Ratings};

use super::parts::matrix;
use crate::eval::recommend::algorithm::{Case, Ranker, Rater, Train};

/// [`recommend::ratings`].
pub(super) struct Neighbours {
    name: &'static str,
    ratings: Ratings,
    /// By row.
    alike: Vec<Alike>,
}

impl Neighbours {
    /// Pearson's correlation with significance weighting.
    pub(super) fn pearson(train: &Train) -> Self {
        Self::new("user-pearson", train, Neighbourhood::PEARSON)
    }

    /// As LensKit's user-user scorer has it.
    pub(super) fn lenskit(train: &Train) -> Self {
        Self::new("user-user-lenskit", train, Neighbourhood::LENSKIT)
    }

    fn new(name: &'static str, train: &Train, how: Neighbourhood) -> Self {
        let ratings = Ratings::new(matrix(train, |event| event.value), how);
        let alike = (0..train.rows.len() as u32).map(|row| ratings.neighbours(row)).collect();
        Self { name, ratings, alike }
    }
}

impl Rater for Neighbours {
    fn name(&self) -> &'static str {
        self.name
    }

    fn predict(&self, row: u32, item: u32) -> f64 {
        self.ratings.predict(row, &self.alike[row as usize], item)
    }
}

/// What those whose ratings correlate rated, as a list.
pub(super) struct ByRating(Ratings);

impl ByRating {
    pub(super) fn new(train: &Train) -> Self {
        Self(Ratings::new(matrix(train, |event| event.value), Neighbourhood::PEARSON))
    }
}

impl Ranker for ByRating {
    fn name(&self) -> &'static str {
        "user-pearson"
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        let rated: Vec<(u32, f32)> = case.seen.iter().map(|event| (event.item, event.value)).collect();
        let neighbours = self.0.neighbours_of(&rated, case.row);
        let keep = |item: u32| case.exclude.binary_search(&item).is_err();
        self.0.liked_by(&neighbours).best(limit, keep).into_iter().map(|(item, _)| item).collect()
    }
}
