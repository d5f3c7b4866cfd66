//! Raters compared with the predictions that another implementation made from the same ratings, one by one, unclipped.

use std::collections::HashMap;
use std::path::Path;
use std::time::Instant;

use rayon::prelude::*;
use serde::Serialize;

use crate::eval::mean;
use crate::eval::recommend::algorithms::raters;
use crate::eval::recommend::interactions::{Interactions, Table, plain_id, prediction_columns};
use crate::eval::recommend::refusal::Refusal;
use crate::eval::recommend::split::{Numbers, newest};

/// Differences up to this are rounding.
const ROUNDING: f64 = 1e-4;

/// How near a rater comes to the reference.
#[derive(Debug, Clone, Serialize)]
pub(in crate::eval::recommend) struct Compared {
    pub(in crate::eval::recommend) algorithm: &'static str,
    protocol: &'static str,
    /// Predictions compared.
    pub(in crate::eval::recommend) predictions: usize,
    /// Predictions for a user or an item that the ratings do not have.
    pub(in crate::eval::recommend) unknown: usize,
    pub(in crate::eval::recommend) max_difference: f64,
    pub(in crate::eval::recommend) mean_difference: f64,
    /// Predictions that differ by more than 1e-4.
    pub(in crate::eval::recommend) beyond: usize,
    pub(in crate::eval::recommend) fit_seconds: f64,
}

/// What the reference predicts, the user's and the item's places in the lists of ids.
struct Prediction {
    user: u32,
    item: u32,
    rating: f64,
}

/// Compares the raters of those names, trained on all ratings.
pub(in crate::eval::recommend) fn run(
    data: &Interactions,
    file: &Path,
    names: &[&'static str],
) -> Result<Vec<Compared>, Refusal> {
    let numbers = Numbers::of(&data.records, data.users.len(), data.items.len());
    let train = numbers.train(&data.records, numbers.known, newest(&data.records));
    let (known, unknown) = read(file, data)?;
    let mut compared = Vec::new();
    for name in names {
        let began = Instant::now();
        let trained = raters(&train, &[name]);
        let fit_seconds = began.elapsed().as_secs_f64();
        for rater in &trained {
            let difference = |reference: &Prediction| {
                let row = numbers.row[reference.user as usize].expect("BUG: each user has a rating");
                (rater.predict(row, numbers.item[reference.item as usize]) - reference.rating).abs()
            };
            let differences: Vec<f64> = known.par_iter().map(difference).collect();
            compared.push(Compared {
                algorithm: rater.name(),
                protocol: "reference",
                predictions: known.len(),
                unknown,
                max_difference: differences.iter().copied().fold(0.0, f64::max),
                mean_difference: mean(differences.iter().copied()),
                // What is no number is far off, too.
                beyond: differences.len() - differences.iter().filter(|one| **one <= ROUNDING).count(),
                fit_seconds,
            });
        }
    }
    Ok(compared)
}

/// The prediction of each line, and how many lines name a user or an item that nobody knows.
fn read(file: &Path, data: &Interactions) -> Result<(Vec<Prediction>, usize), Refusal> {
    let mut table = Table::open(file)?;
    let columns = prediction_columns(&table.headings);
    let (user, item, predicted) = columns.ok_or_else(|| Refusal::NoPredictions(file.into()))?;
    let places = |ids: &[String]| -> HashMap<String, u32> { ids.iter().cloned().zip(0..).collect() };
    let (users, items) = (places(&data.users), places(&data.items));
    let (mut known, mut unknown) = (Vec::new(), 0);
    while let Some((line, cells)) = table.next()? {
        let cell = |column: usize| cells.get(column).map(String::as_str).unwrap_or_default();
        let number = cell(predicted).parse().ok().filter(|number: &f64| number.is_finite());
        let rating = number.ok_or_else(|| Refusal::BadPrediction {
            file: file.into(),
            line,
            cell: cell(predicted).to_owned(),
        })?;
        match users.get(&plain_id(cell(user))).zip(items.get(&plain_id(cell(item)))) {
            Some((user, item)) => known.push(Prediction { user: *user, item: *item, rating }),
            None => unknown += 1,
        }
    }
    if known.is_empty() { Err(Refusal::NothingToTest) } else { Ok((known, unknown)) }
}
