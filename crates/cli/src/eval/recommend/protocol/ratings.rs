//! A quarter of each user's ratings, drawn at random, is predicted from the rest. Predictions are clipped to the scale that
//! the data themselves use. The main figures leave out ratings of items that nobody rated in training, as published figures
//! mostly do; `rmse_all` and `mae_all` have them too.

use std::time::Instant;

use rayon::prelude::*;

use crate::eval::metric::mae::absolute_error;
use crate::eval::metric::rmse::squared_error;
use crate::eval::recommend::algorithms::raters;
use crate::eval::recommend::bootstrap::Part;
use crate::eval::recommend::interactions::Interactions;
use crate::eval::recommend::measure::{MAE, MAE_ALL, Measure, RMSE, RMSE_ALL, Told};
use crate::eval::recommend::refusal::Refusal;
use crate::eval::recommend::split::{Numbers, at_random, newest};

/// How the raters of those names do over `seeds` splits, and how many test ratings were of unknown items.
pub(in crate::eval::recommend) fn run(
    data: &Interactions,
    names: &[&'static str],
    seeds: u64,
) -> Result<(Vec<Told>, usize), Refusal> {
    let [low, high] = scale(data);
    let fresh = |name: &&'static str| Told {
        algorithm: name,
        measures: [RMSE, MAE, RMSE_ALL, MAE_ALL].map(Measure::new).to_vec(),
        cases: 0,
        fit_seconds: 0.0,
    };
    let mut told: Vec<Told> = names.iter().map(fresh).collect();
    let mut unknown = 0;
    for seed in 0..seeds {
        let split = at_random(data, seed);
        let numbers = Numbers::of(&split.train, data.users.len(), data.items.len());
        let train = numbers.train(&split.train, data.items.len(), newest(&split.train));
        let is_known = |item: u32| (numbers.item[item as usize] as usize) < numbers.known;
        unknown += split.test.iter().filter(|record| !is_known(record.item)).count();
        for told in &mut told {
            let began = Instant::now();
            let trained = raters(&train, &[told.algorithm]);
            told.fit_seconds += began.elapsed().as_secs_f64() / seeds as f64;
            for rater in &trained {
                let predicted = split.test.par_iter().map(|record| {
                    let row = numbers.row[record.user as usize].expect("BUG: each user keeps a rating");
                    rater.predict(row, numbers.item[record.item as usize]).clamp(low, high)
                });
                let predicted: Vec<f64> = predicted.collect();
                let mut sums = vec![vec![Part::default(); data.users.len()]; 4];
                for (record, predicted) in split.test.iter().zip(predicted) {
                    let rating = f64::from(record.value);
                    let errors = [squared_error, absolute_error].map(|error| error(predicted, rating));
                    for (place, error) in errors.into_iter().enumerate() {
                        let user = record.user as usize;
                        sums[2 + place][user].add(Part::one(error));
                        if is_known(record.item) {
                            sums[place][user].add(Part::one(error));
                        }
                    }
                }
                told.measures.iter_mut().zip(sums).for_each(|(measure, sum)| measure.push(sum));
                told.cases += split.test.len();
            }
        }
    }
    if told.iter().any(|told| told.cases == 0) { Err(Refusal::NothingToTest) } else { Ok((told, unknown)) }
}

/// The least and the greatest rating.
pub(in crate::eval::recommend) fn scale(data: &Interactions) -> [f64; 2] {
    data.records.iter().fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], record| {
        [low.min(record.value.into()), high.max(record.value.into())]
    })
}
