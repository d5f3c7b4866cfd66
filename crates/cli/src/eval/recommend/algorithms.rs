//! The algorithms by name: simple ones, as yardsticks that anything better must beat, and those of the recommender.

mod engine;
mod global_mean;
mod parts;
mod popularity;
mod ratings;
mod recent_popularity;
mod user_cosine;
mod user_mean;

use super::algorithm::{Ranker, Rater, Train};
use crate::args::Protocol;

/// The rankers, in the order in which they are reported.
pub(crate) const RANKERS: [&str; 10] = [
    "popularity",
    "recent-popularity",
    "user-cosine",
    "user-pearson",
    "item-cosine",
    "ease",
    "als",
    "vmis",
    "neural",
    "hybrid",
];
/// The raters, in the order in which they are reported.
pub(crate) const RATERS: [&str; 4] = ["global-mean", "user-mean", "user-pearson", "user-user-lenskit"];

/// The rankers of those names, trained. A name that is not in [`RANKERS`] brings none.
pub(crate) fn rankers<'a>(train: &'a Train, names: &[&str], protocol: Protocol) -> Vec<Box<dyn Ranker + 'a>> {
    let learned = std::cell::OnceCell::new();
    let learned = || learned.get_or_init(|| engine::Taught::of(train, protocol));
    let ranker = |name: &&str| -> Option<Box<dyn Ranker + 'a>> {
        Some(match *name {
            "popularity" => Box::new(popularity::Popularity::new(train)),
            "recent-popularity" => Box::new(recent_popularity::RecentPopularity::new(train)),
            "user-cosine" => Box::new(user_cosine::UserCosine::new(train)),
            "user-pearson" => Box::new(ratings::ByRating::new(train)),
            "item-cosine" => Box::new(parts::ItemCosine::new(train)),
            "ease" => Box::new(parts::Ease::new(train)?),
            "als" => Box::new(parts::Als::new(train)),
            "vmis" => Box::new(parts::Vmis::new(train)),
            "neural" => Box::new(learned().neural()?),
            "hybrid" => Box::new(learned().hybrid()),
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
            "user-pearson" => Box::new(ratings::Neighbours::pearson(train)),
            "user-user-lenskit" => Box::new(ratings::Neighbours::lenskit(train)),
            _ => return None,
        })
    };
    names.iter().filter_map(rater).collect()
}

#[cfg(test)]
mod tests {
    //! every listed name is an algorithm, and calls itself so

    use super::*;
    use crate::eval::recommend::algorithm::Event;

    #[test]
    fn every_name_is_an_algorithm() {
        let event = |item| Event { item, value: 1.0, at: 0 };
        let rows: Vec<Vec<Event>> = (0..200).map(|row| vec![event(row % 7), event((row + 1) % 7)]).collect();
        let train = Train { rows, items: 7, now: 0 };
        let named: Vec<&str> =
            rankers(&train, &RANKERS, Protocol::Top).iter().map(|ranker| ranker.name()).collect();
        // So few rows teach the neural part nothing that would be kept.
        let known: Vec<&str> = RANKERS.into_iter().filter(|name| *name != "neural").collect();
        let named: Vec<&str> = named.into_iter().filter(|name| *name != "neural").collect();
        assert_eq!(named, known);
        let named: Vec<&str> = raters(&train, &RATERS).iter().map(|rater| rater.name()).collect();
        assert_eq!(named, RATERS);
        assert!(rankers(&train, &["no-such"], Protocol::Top).is_empty());
    }
}
