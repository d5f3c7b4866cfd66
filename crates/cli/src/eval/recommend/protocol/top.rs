//! A quarter of each user's items, drawn at random, should be among the ten best of all that training knows and the user
//! does not have there.

use crate::args::Protocol;
use crate::eval::recommend::interactions::Interactions;
use crate::eval::recommend::measure::Told;
use crate::eval::recommend::ranked::evaluate;
use crate::eval::recommend::refusal::Refusal;
use crate::eval::recommend::split::{at_random, fold, newest};

/// How the rankers of those names do over `seeds` splits, and how many test items were unknown.
pub(in crate::eval::recommend) fn run(
    data: &Interactions,
    names: &[&'static str],
    seeds: u64,
) -> Result<(Vec<Told>, usize), Refusal> {
    evaluate(names, Protocol::Top, seeds, data.users.len(), |seed| {
        let split = at_random(data, seed);
        fold(data, &split, newest(&split.train))
    })
}
