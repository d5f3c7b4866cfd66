//! Percentile intervals by resampling (Efron and Tibshirani 1993). Whole units are drawn, that is users, sessions or
//! products with all their cases: the cases of one user are not independent. The draws are seeded, so the same data give the
//! same intervals, however many threads draw.

use rayon::prelude::*;

/// How often is drawn.
const DRAWS: usize = 1_000;
/// Draws left out at either end: 95 % stay.
const TAIL: usize = DRAWS / 40;

/// What one unit brings to a metric, which is a ratio of sums over all units: the sum of its cases' values, and of their
/// weights, which mostly are 1 each.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Part {
    pub(super) sum: f64,
    pub(super) weight: f64,
}

impl Part {
    /// A case that counts once.
    pub(super) fn one(value: f64) -> Self {
        Self { sum: value, weight: 1.0 }
    }

    pub(super) fn add(&mut self, other: Part) {
        self.sum += other.sum;
        self.weight += other.weight;
    }
}

/// How much better one algorithm is than another on the same units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gain {
    /// Ours − theirs.
    pub(super) difference: f64,
    /// Standard deviation of that over the draws.
    pub(super) standard_error: f64,
    /// 95 % of the draws lie in it.
    pub(super) interval: [f64; 2],
}

/// The ratio of sums over all parts, 0 where nothing has weight; `finish` makes the metric of it.
pub(super) fn ratio(parts: impl IntoIterator<Item = Part>, finish: fn(f64) -> f64) -> f64 {
    let mut all = Part::default();
    parts.into_iter().for_each(|part| all.add(part));
    if all.weight == 0.0 { 0.0 } else { finish(all.sum / all.weight) }
}

/// Between which values 95 % of the draws lie; `None` for fewer than two units.
pub(super) fn interval(units: &[Part], finish: fn(f64) -> f64) -> Option<[f64; 2]> {
    let units: Vec<Part> = units.iter().filter(|unit| unit.weight > 0.0).copied().collect();
    (units.len() > 1)
        .then(|| ends(&draws(units.len(), |drawn| ratio(drawn.iter().map(|at| units[*at]), finish))))
}

/// Compares two algorithms over the same units, in the same order; `None` for fewer than two units.
pub(super) fn gain(ours: &[Part], theirs: &[Part], finish: fn(f64) -> f64) -> Option<Gain> {
    let both = ours.iter().zip(theirs).filter(|(ours, theirs)| ours.weight > 0.0 && theirs.weight > 0.0);
    let (ours, theirs): (Vec<Part>, Vec<Part>) = both.unzip();
    if ours.len() < 2 {
        return None;
    }
    let of = |drawn: &[usize]| {
        let side = |units: &[Part]| ratio(drawn.iter().map(|at| units[*at]), finish);
        side(&ours) - side(&theirs)
    };
    let drawn = draws(ours.len(), of);
    let mean = drawn.iter().sum::<f64>() / DRAWS as f64;
    let spread: f64 = drawn.iter().map(|one| (one - mean).powi(2)).sum();
    let standard_error = (spread / (DRAWS - 1) as f64).sqrt();
    let all: Vec<usize> = (0..ours.len()).collect();
    Some(Gain { difference: of(&all), standard_error, interval: ends(&drawn) })
}

/// What `of` says of each draw of `units` units out of as many, ascending.
fn draws(units: usize, of: impl Fn(&[usize]) -> f64 + Sync) -> Vec<f64> {
    let draw = |seed: usize| {
        let mut chance = fastrand::Rng::with_seed(seed as u64);
        let drawn: Vec<usize> = (0..units).map(|_| chance.usize(..units)).collect();
        of(&drawn)
    };
    let mut values: Vec<f64> = (0..DRAWS).into_par_iter().map(draw).collect();
    values.sort_by(f64::total_cmp);
    values
}

fn ends(ascending: &[f64]) -> [f64; 2] {
    [ascending[TAIL], ascending[ascending.len() - 1 - TAIL]]
}

#[cfg(test)]
mod tests {
    //! 1. an interval holds the mean, is as wide as theory says, and is the same each time
    //! 2. of two that differ by a constant the gain is that constant, without error, though each varies
    //! 3. too few units have no interval; what has no weight does not count

    use super::*;

    fn plain(mean: f64) -> f64 {
        mean
    }

    #[test]
    fn an_interval_is_as_wide_as_theory_says() {
        // Four hundred coins, half of them heads: ± 1.96 × .5 / 20 = .049.
        let coins: Vec<Part> = (0..400).map(|coin| Part::one(f64::from(coin % 2))).collect();
        let [low, high] = interval(&coins, plain).unwrap();
        assert!((low - 0.451).abs() < 0.006 && (high - 0.549).abs() < 0.006, "{low} {high}");
        assert_eq!(interval(&coins, plain), Some([low, high]));
    }

    #[test]
    fn a_constant_gain_has_no_error() {
        let theirs: Vec<Part> = (0..50).map(|unit| Part::one(f64::from(unit))).collect();
        let ours: Vec<Part> = theirs.iter().map(|part| Part::one(part.sum + 0.5)).collect();
        let told = gain(&ours, &theirs, plain).unwrap();
        assert!((told.difference - 0.5).abs() < 1e-9 && told.standard_error < 1e-9, "{told:?}");
        assert!(told.interval.iter().all(|end| (end - 0.5).abs() < 1e-9), "{told:?}");
    }

    #[test]
    fn too_few_have_none() {
        assert_eq!(interval(&[Part::one(1.0), Part::default()], plain), None);
        assert_eq!(gain(&[Part::one(1.0)], &[Part::one(0.0)], plain), None);
        assert_eq!(ratio([], f64::sqrt), 0.0);
        assert_eq!(ratio([Part::one(3.0), Part { sum: 5.0, weight: 1.0 }], f64::sqrt), 2.0);
    }
}
