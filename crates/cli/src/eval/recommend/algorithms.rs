//! The algorithms by name. Those here are simple on purpose: yardsticks that anything better must beat.

mod global_mean;
mod popularity;
mod recent_popularity;
mod user_cosine;
mod user_mean;

use super::algorithm::{Ranker, Rater, Train};

/// The rankers, in the order in which they are reported.
pub(crate) const RANKERS: [&str; 3] = ["popularity", "recent-popularity", "user-cosine"];
/// The raters, in the order in which they are reported.
pub(crate) const RATERS: [&str; 2] = ["global-mean", "user-mean"];

/// The rankers of those names, trained. A name that is not in [`RANKERS`] brings none.
pub(crate) fn rankers<'a>(train: &'a Train, names: &[&str]) -> Vec<Box<dyn Ranker + 'a>> {
    let ranker = |name: &&str| -> Option<Box<dyn Ranker + 'a>> {
        Some(match *name {
            "popularity" => Box::new(popularity::Popularity::new(train)),
            "recent-popularity" => Box::new(recent_popularity::RecentPopularity::new(train)),
            "user-cosine" => Box::new(user_cosine::UserCosine::new(train)),
            _ => return None,
        })
    };
    names.iter().filter_map(ranker).collect()
}

/// The raters of those names, trained. A name that is not in [`RATERS`] brings none.
pub(crate) fn raters<'a>(train: &'a Train, names: &[&str]) -> Vec<Box<dyn Rater + 'a>> {
    let rater = |name: &&str| -> Option<Box<dyn Rater + 'a>> {
        Some(match *name {
            "global-mean" => Box::new(global_mean::GlobalMean::new(train)),
            "user-mean" => Box::new(user_mean::UserMean::new(train)),
            _ => return None,
        })
    };
    names.iter().filter_map(rater).collect()
}

#[cfg(test)]
mod tests {
    //! every listed name is an algorithm, and calls itself so

    use super::*;

    #[test]
    fn every_name_is_an_algorithm() {
        let train = Train { rows: Vec::new(), items: 0, now: 0 };
        let named: Vec<&str> = rankers(&train, &RANKERS).iter().map(|ranker| ranker.name()).collect();
        assert_eq!(named, RANKERS);
        let named: Vec<&str> = raters(&train, &RATERS).iter().map(|rater| rater.name()).collect();
        assert_eq!(named, RATERS);
        assert!(rankers(&train, &["no-such"]).is_empty());
    }
}
