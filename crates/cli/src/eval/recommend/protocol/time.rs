//! What known customers take up after a day and never had before should be among the ten best of all that is new to them.

use crate::args::Protocol;
use crate::eval::recommend::interactions::{Interactions, read_clock};
use crate::eval::recommend::measure::Told;
use crate::eval::recommend::ranked::evaluate;
use crate::eval::recommend::refusal::Refusal;
use crate::eval::recommend::split::{at_time, fold, newest};

/// What is tested on where no day is given, in seconds before the newest interaction.
const LAST: i64 = 30 * 24 * 60 * 60;

/// The moment that divides.
pub(in crate::eval::recommend) fn moment(data: &Interactions, from: Option<&str>) -> Result<i64, Refusal> {
    let Some(text) = from else { return Ok(newest(&data.records) - LAST) };
    let read = read_clock(text.trim()).and_then(|reading| reading.seconds(false));
    read.ok_or_else(|| Refusal::BadDay(text.to_owned()))
}

/// How the rankers of those names do, and how many test items were unknown.
pub(in crate::eval::recommend) fn run(
    data: &Interactions,
    names: &[&'static str],
    from: i64,
) -> Result<(Vec<Told>, usize), Refusal> {
    evaluate(names, Protocol::Time, 1, data.users.len(), |_| fold(data, &at_time(data, from), from))
}
