//! Two ways of answering the same questions, timed side by side: whatever slows the machine down slows down both.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// Rounds over all questions; the first is for warming up and is not counted.
const ROUNDS: usize = 6;
const ROUNDS_ALONE: usize = 4;

/// Milliseconds that so many of the questions take at most (nearest rank), each at its median over the rounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Spread {
    pub(super) p50: f64,
    pub(super) p95: f64,
    pub(super) p99: f64,
}

/// The median time of each question, both ways.
pub(super) struct Timed {
    pub(super) one: Vec<Duration>,
    pub(super) other: Vec<Duration>,
}

/// Asks every question both ways, in turn first, over several rounds.
///
/// # Errors
/// The first of either way.
pub(super) fn side_by_side<Q, E>(
    questions: &[Q],
    one: impl Fn(&Q) -> Result<(), E>,
    other: impl Fn(&Q) -> Result<(), E>,
) -> Result<Timed, E> {
    let mut times = vec![(Vec::new(), Vec::new()); questions.len()];
    for round in 0..ROUNDS {
        for (number, (question, taken)) in questions.iter().zip(&mut times).enumerate() {
            let (first, second) = if (round + number) % 2 == 0 {
                let first = timed(|| one(question))?;
                (first, timed(|| other(question))?)
            } else {
                let second = timed(|| other(question))?;
                (timed(|| one(question))?, second)
            };
            if round > 0 {
                taken.0.push(first);
                taken.1.push(second);
            }
        }
    }
    let (one, other) = times.into_iter().map(|(one, other)| (median(one), median(other))).unzip();
    Ok(Timed { one, other })
}

/// The median time of each question, asked one way over fewer rounds.
///
/// # Errors
/// The first of them.
pub(super) fn alone<Q, E>(questions: &[Q], way: impl Fn(&Q) -> Result<(), E>) -> Result<Vec<Duration>, E> {
    let mut times = vec![Vec::new(); questions.len()];
    for round in 0..ROUNDS_ALONE {
        for (question, taken) in questions.iter().zip(&mut times) {
            let time = timed(|| way(question))?;
            if round > 0 {
                taken.push(time);
            }
        }
    }
    Ok(times.into_iter().map(median).collect())
}

fn timed<E>(work: impl FnOnce() -> Result<(), E>) -> Result<Duration, E> {
    let began = Instant::now();
    work()?;
    Ok(began.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

impl Spread {
    pub(super) fn of(times: &[Duration]) -> Self {
        let mut sorted = times.to_vec();
        sorted.sort_unstable();
        let at = |percent: usize| {
            let rank = (sorted.len() * percent).div_ceil(100).max(1);
            sorted.get(rank - 1).copied().map(millis).unwrap_or_default()
        };
        Self { p50: at(50), p95: at(95), p99: at(99) }
    }
}

pub(super) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    //! 1. percentiles by nearest rank, medians over rounds
    //! 2. both ways are asked every question in every round, and an error ends it

    use std::cell::Cell;

    use super::*;

    #[test]
    fn known_percentiles() {
        let times: Vec<Duration> = (1..=200).rev().map(Duration::from_millis).collect();
        assert_eq!(Spread::of(&times), Spread { p50: 100.0, p95: 190.0, p99: 198.0 });
        assert_eq!(Spread::of(&[]), Spread { p50: 0.0, p95: 0.0, p99: 0.0 });
        assert_eq!(median([3, 900, 1].map(Duration::from_millis).to_vec()), Duration::from_millis(3));
    }

    #[test]
    fn both_ways_every_round() {
        let (one, other) = (Cell::new(0), Cell::new(0));
        let count = |cell: &Cell<usize>| {
            cell.set(cell.get() + 1);
            Ok::<(), ()>(())
        };
        let timed = side_by_side(&[1, 2, 3], |_| count(&one), |_| count(&other)).unwrap();
        assert_eq!((one.get(), other.get()), (3 * ROUNDS, 3 * ROUNDS));
        assert_eq!((timed.one.len(), timed.other.len()), (3, 3));
        assert!(side_by_side(&[1], |_| Ok(()), |_| Err(())).is_err());
    }
}
