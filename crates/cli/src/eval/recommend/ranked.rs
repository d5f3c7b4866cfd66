//! Rankers asked for every case of every split, in parallel, and what their lists are worth.

use std::time::Instant;

use rayon::prelude::*;

use super::algorithm::{Case, Ranker, distinct};
use super::algorithms::rankers;
use super::bootstrap::Part;
use super::likeness::Likeness;
use super::measure::{
    COVERAGE, DIVERSITY, HR, MAP, MRR, Measure, Metric, NDCG, NOVELTY, POPULARITY_BIAS, PRECISION, RECALL,
    Told,
};
use super::refusal::Refusal;
use super::split::{Fold, Held};
use crate::args::Protocol;
use crate::eval::metric::average_precision::average_precision;
use crate::eval::metric::coverage::coverage;
use crate::eval::metric::diversity::diversity;
use crate::eval::metric::hit_rate::hit;
use crate::eval::metric::ndcg::ndcg;
use crate::eval::metric::novelty::novelty;
use crate::eval::metric::popularity_bias::mean_popularity;
use crate::eval::metric::precision::precision;
use crate::eval::metric::recall::recall;
use crate::eval::metric::reciprocal_rank::reciprocal_rank;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Task {
    /// The ten best of all that is new to a user.
    Top,
    /// A session's next item among twenty.
    Next,
}

/// Metrics of any list.
const OF_LISTS: [Metric; 3] = [NOVELTY, DIVERSITY, POPULARITY_BIAS];

impl Task {
    fn depth(self) -> usize {
        match self {
            Self::Top => 10,
            Self::Next => 20,
        }
    }

    fn metrics(self) -> Vec<Metric> {
        let own: &[Metric] = match self {
            Self::Top => &[NDCG, PRECISION, RECALL, MAP],
            Self::Next => &[HR, MRR],
        };
        [own, &OF_LISTS].concat()
    }

    /// What a list is worth, in the order of [`metrics`](Self::metrics).
    fn parts(self, list: &[u32], held: &Held, likeness: &Likeness) -> Vec<Part> {
        let depth = self.depth();
        let is_right = |item: &u32| f64::from(u8::from(held.relevant.binary_search(item).is_ok()));
        let ranked: Vec<f64> = list.iter().map(is_right).collect();
        let all = vec![1.0; held.relevant.len()];
        let own = match self {
            Self::Top => vec![
                ndcg(&ranked, &all, depth),
                precision(&ranked, depth),
                recall(&ranked, &all, depth),
                average_precision(&ranked, all.len(), depth),
            ],
            Self::Next => vec![hit(&ranked, depth), reciprocal_rank(&ranked, depth)],
        };
        let popularity = |items: &[u32]| mean_popularity(items, |item| likeness.popularity(item));
        let bias = popularity(list).zip(popularity(&distinct(&held.seen)));
        let part = |value: Option<f64>| value.map_or_else(Part::default, Part::one);
        let of_list = [
            part(novelty(list, depth, |item| likeness.known(item))),
            part(diversity(list, depth, |one, other| likeness.cosine(one, other))),
            bias.map_or_else(Part::default, |(shown, chosen)| Part { sum: shown, weight: chosen }),
        ];
        own.into_iter().map(Part::one).chain(of_list).collect()
    }
}

/// Trains and asks the rankers of those names on each of `seeds` splits. There are `units` users or sessions.
///
/// # Errors
/// [`Refusal::NothingToTest`] if no split leaves a case.
pub(super) fn evaluate(
    names: &[&'static str],
    protocol: Protocol,
    seeds: u64,
    units: usize,
    fold: impl Fn(u64) -> Fold,
) -> Result<(Vec<Told>, usize), Refusal> {
    let task = if protocol == Protocol::Sessions { Task::Next } else { Task::Top };
    let measures: Vec<Measure> = task.metrics().into_iter().map(Measure::new).collect();
    let fresh = |name: &&'static str| Told {
        algorithm: name,
        measures: [measures.clone(), vec![Measure::new(COVERAGE)]].concat(),
        cases: 0,
        fit_seconds: 0.0,
    };
    let mut told: Vec<Told> = names.iter().map(fresh).collect();
    let mut unknown = 0;
    for seed in 0..seeds {
        let fold = fold(seed);
        unknown += fold.unknown;
        let likeness = Likeness::new(&fold.train);
        for told in &mut told {
            let began = Instant::now();
            let trained = rankers(&fold.train, &[told.algorithm], protocol);
            told.fit_seconds += began.elapsed().as_secs_f64() / seeds as f64;
            for ranker in &trained {
                add(told, &**ranker, task, &fold, &likeness, units);
            }
        }
    }
    // What cannot be trained on so little, or so much, has no lists.
    told.retain(|told| told.cases > 0);
    if told.is_empty() { Err(Refusal::NothingToTest) } else { Ok((told, unknown)) }
}

fn add(told: &mut Told, ranker: &dyn Ranker, task: Task, fold: &Fold, likeness: &Likeness, units: usize) {
    let ask = |held: &Held| {
        let list = ask(ranker, held, task.depth(), fold.train.items);
        let parts = task.parts(&list, held, likeness);
        (list, parts)
    };
    let answers: Vec<(Vec<u32>, Vec<Part>)> = fold.held.par_iter().map(ask).collect();
    let of_cases = task.metrics().len();
    let mut sums = vec![vec![Part::default(); units]; of_cases];
    for (held, (_, parts)) in fold.held.iter().zip(&answers) {
        sums.iter_mut().zip(parts).for_each(|(sum, part)| sum[held.unit].add(*part));
    }
    let covered = coverage(answers.iter().map(|(list, _)| &list[..]), fold.train.items);
    told.measures.iter_mut().zip(sums).for_each(|(measure, sum)| measure.push(sum));
    told.measures[of_cases].push(vec![Part::one(covered)]);
    told.cases += fold.held.len();
    told.algorithm = ranker.name();
}

/// A list as it may be shown: no item twice, none that is excluded, none that training does not know.
fn ask(ranker: &dyn Ranker, held: &Held, depth: usize, items: usize) -> Vec<u32> {
    let case = Case { row: held.row, seen: &held.seen, exclude: &held.exclude };
    let mut list: Vec<u32> = Vec::with_capacity(depth);
    for item in ranker.rank(&case, depth) {
        let may = (item as usize) < items && held.exclude.binary_search(&item).is_err();
        if may && !list.contains(&item) && list.len() < depth {
            list.push(item);
        }
    }
    list
}

#[cfg(test)]
mod tests {
    //! a list that breaks the rules gains nothing by it

    use super::*;

    struct Rude;

    impl Ranker for Rude {
        fn name(&self) -> &'static str {
            "rude"
        }

        fn rank(&self, _case: &Case<'_>, _limit: usize) -> Vec<u32> {
            vec![3, 1, 1, 9, 0, 2]
        }
    }

    #[test]
    fn rules_are_kept() {
        let held = Held { unit: 0, row: None, seen: Vec::new(), exclude: vec![3], relevant: vec![1] };
        assert_eq!(ask(&Rude, &held, 2, 5), [1, 0]);
    }
}
