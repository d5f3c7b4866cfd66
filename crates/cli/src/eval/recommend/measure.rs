//! What is told of an algorithm: its metrics, each unit's part in them, and how two algorithms compare.

use super::bootstrap::{Gain, Part, gain, interval, ratio};
use crate::eval::mean;
use crate::eval::metric::paired::{Paired, paired};
use crate::eval::metric::rmse::rmse;

/// Which way a metric gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Better {
    More,
    Less,
    /// It describes; more is neither better nor worse.
    Neither,
}

/// A metric by its names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Metric {
    /// In JSON.
    pub(super) field: &'static str,
    /// For a person, in Chinese and English.
    pub(super) words: (&'static str, &'static str),
    pub(super) better: Better,
    finish: fn(f64) -> f64,
}

const fn metric(field: &'static str, words: (&'static str, &'static str), better: Better) -> Metric {
    Metric { field, words, better, finish: as_it_is }
}

fn as_it_is(mean: f64) -> f64 {
    mean
}

pub(super) const RMSE: Metric = Metric { finish: rmse, ..metric("rmse", ("RMSE", "RMSE"), Better::Less) };
pub(super) const MAE: Metric = metric("mae", ("MAE", "MAE"), Better::Less);
pub(super) const RMSE_ALL: Metric = Metric {
    finish: rmse,
    ..metric("rmse_all", ("RMSE（含新商品）", "RMSE, new items too"), Better::Less)
};
pub(super) const MAE_ALL: Metric = metric("mae_all", ("MAE（含新商品）", "MAE, new items too"), Better::Less);
pub(super) const NDCG: Metric = metric("ndcg_at_10", ("nDCG@10", "nDCG@10"), Better::More);
pub(super) const PRECISION: Metric = metric("precision_at_10", ("准确率@10", "precision@10"), Better::More);
pub(super) const RECALL: Metric = metric("recall_at_10", ("召回率@10", "recall@10"), Better::More);
pub(super) const MAP: Metric = metric("map_at_10", ("MAP@10", "MAP@10"), Better::More);
pub(super) const HR: Metric = metric("hr_at_20", ("命中率@20", "HR@20"), Better::More);
pub(super) const MRR: Metric = metric("mrr_at_20", ("MRR@20", "MRR@20"), Better::More);
pub(super) const COVERAGE: Metric = metric("coverage", ("商品覆盖", "coverage"), Better::Neither);
pub(super) const NOVELTY: Metric = metric("novelty", ("新奇（比特）", "novelty, bits"), Better::Neither);
pub(super) const DIVERSITY: Metric = metric("diversity", ("多样", "diversity"), Better::Neither);
pub(super) const POPULARITY_BIAS: Metric =
    metric("popularity_bias", ("热门偏向", "popularity bias"), Better::Neither);
pub(super) const JUDGED_COVERAGE: Metric =
    metric("judged_coverage_at_10", ("评判覆盖@10", "judged coverage@10"), Better::Neither);

/// The metrics in which a person is told how algorithms compare; JSON has all.
pub(super) const MAIN: [&str; 4] = [RMSE.field, NDCG.field, HR.field, MRR.field];

/// A metric of one algorithm.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    pub(super) metric: Metric,
    /// By seed, then by unit; units of all seeds are the same. Of one unit where the metric has no cases, as coverage.
    seeds: Vec<Vec<Part>>,
}

impl Measure {
    /// Nothing measured yet.
    pub(super) fn new(metric: Metric) -> Self {
        Self { metric, seeds: Vec::new() }
    }

    /// One more split, with each unit's part.
    pub(super) fn push(&mut self, units: Vec<Part>) {
        self.seeds.push(units);
    }

    /// The metric of each split.
    pub(super) fn by_seed(&self) -> Vec<f64> {
        self.seeds.iter().map(|units| ratio(units.iter().copied(), self.metric.finish)).collect()
    }

    /// The mean of those.
    pub(super) fn value(&self) -> f64 {
        mean(self.by_seed().into_iter())
    }

    /// In which 95 % of the draws lie; `None` where there are no cases to draw from.
    pub(super) fn interval(&self) -> Option<[f64; 2]> {
        interval(&self.units(), self.metric.finish)
    }

    /// How much better ours is, above 0 if it is, and in how many units; `None` where that is no question.
    pub(super) fn gain(ours: &Measure, theirs: &Measure) -> Option<(Gain, Paired)> {
        let finish = ours.metric.finish;
        let (ours, theirs) = match ours.metric.better {
            Better::More => (ours.units(), theirs.units()),
            Better::Less => (theirs.units(), ours.units()),
            Better::Neither => return None,
        };
        let both = ours.iter().zip(&theirs).filter(|(ours, theirs)| ours.weight > 0.0 && theirs.weight > 0.0);
        let scores: Vec<(f64, f64)> =
            both.map(|(ours, theirs)| (ratio([*ours], finish), ratio([*theirs], finish))).collect();
        Some((gain(&ours, &theirs, finish)?, paired(&scores)))
    }

    /// Each unit over all splits.
    fn units(&self) -> Vec<Part> {
        let mut units = vec![Part::default(); self.seeds.iter().map(Vec::len).max().unwrap_or(0)];
        for seed in &self.seeds {
            units.iter_mut().zip(seed).for_each(|(unit, part)| unit.add(*part));
        }
        units
    }
}

/// An algorithm and how it did.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) algorithm: &'static str,
    pub(super) measures: Vec<Measure>,
    /// Over all splits.
    pub(super) cases: usize,
    /// Mean over the splits.
    pub(super) fit_seconds: f64,
}

#[cfg(test)]
mod tests {
    //! 1. the value is the mean over the splits, each finished by itself
    //! 2. of an error, less is a gain

    use super::*;

    #[test]
    fn the_mean_of_the_splits() {
        let mut measure = Measure::new(RMSE);
        measure.push(vec![Part::one(1.0), Part::one(1.0)]);
        measure.push(vec![Part::one(16.0), Part::one(2.0)]);
        assert_eq!((measure.by_seed(), measure.value()), (vec![1.0, 3.0], 2.0));
    }

    #[test]
    fn less_error_is_a_gain() {
        let of = |parts: [f64; 2]| {
            let mut measure = Measure::new(RMSE);
            measure.push(parts.map(Part::one).to_vec());
            measure
        };
        let (gain, paired) = Measure::gain(&of([1.0, 1.0]), &of([4.0, 4.0])).unwrap();
        assert_eq!((gain.difference, paired.better, paired.worse), (1.0, 2, 0));
        assert!(Measure::gain(&Measure::new(COVERAGE), &Measure::new(COVERAGE)).is_none());
    }
}
