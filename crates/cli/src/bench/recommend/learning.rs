//! How long `aisle train` takes, stage by stage, from a shop's made-up records.

use std::time::{Duration, Instant};

use guide::GuideError;
use guide::recommend::training::{Outcome, Stage, TrainingSettings, train};
use serde::{Deserialize, Serialize};

use super::shop::MadeUp;
use super::visits::behaviour;
use crate::bench::memory::peak_rss_mb;
use crate::error::Error;

/// The object documented in `README.md`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Learning {
    pub(super) products: usize,
    pub(super) events: usize,
    pub(super) visits: usize,
    pub(super) seconds: f64,
    pub(super) counting_s: f64,
    pub(super) tastes_s: f64,
    pub(super) neural_s: f64,
    pub(super) weighing_s: f64,
    pub(super) comparing_s: f64,
    pub(super) threads: usize,
    pub(super) peak_rss_mb: Option<f64>,
}

pub(super) fn measure(shop: &MadeUp, events: u64) -> Result<Learning, Error> {
    let (shelf, behaviour) = (shop.shelf(), behaviour(shop, events));
    let mut taken = [Duration::ZERO; 5];
    let (began, mut last, mut stage) = (Instant::now(), Instant::now(), 0);
    let outcome = train(shelf, &behaviour, None, &TrainingSettings::default(), None, &mut |now, _| {
        taken[stage] += last.elapsed();
        (last, stage) = (Instant::now(), number(now));
        true
    });
    taken[stage] += last.elapsed();
    let seconds = began.elapsed().as_secs_f64();
    match outcome.map_err(|error| Error::Open(GuideError::Neural(error)))? {
        Outcome::Done { .. } => {}
        Outcome::Stopped(_) | Outcome::TooLittle { .. } => return Err(Error::NothingToTime),
    }
    let [counting_s, tastes_s, neural_s, weighing_s, comparing_s] = taken.map(|time| time.as_secs_f64());
    Ok(Learning {
        products: shop.products,
        events: behaviour.events(),
        visits: behaviour.len(),
        seconds,
        counting_s,
        tastes_s,
        neural_s,
        weighing_s,
        comparing_s,
        threads: std::thread::available_parallelism().map_or(1, usize::from),
        peak_rss_mb: peak_rss_mb(),
    })
}

fn number(stage: Stage) -> usize {
    match stage {
        Stage::Counting => 0,
        Stage::Tastes => 1,
        Stage::Vectors(_) => 2,
        Stage::Weighing(_) => 3,
        Stage::Comparing => 4,
    }
}
