//! `aisle eval`: how good answers are, measured on what people have judged, bought and rated. One metric a file, shared by
//! the evaluations of search and of recommendations.

mod judgments;
mod metric;
mod place;
pub(crate) mod recommend;
mod search;
mod strip;

use crate::args::Eval;
use crate::error::Error;
use crate::output::Output;

pub(crate) fn run(what: &Eval, output: &mut Output) -> Result<(), Error> {
    match what {
        Eval::Search(what) => search::run(what, output),
        Eval::Recommend(what) => recommend::run(what, output),
    }
}

/// The arithmetic mean; 0 of nothing.
fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = numbers.fold((0.0, 0u32), |(sum, count), number| (sum + number, count + 1));
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}

/// Four digits are more than so few cases can bear.
fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}
