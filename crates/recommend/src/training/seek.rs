//! How much each part is to count, sought on questions whose answers are known.
//!
//! Shares are those that make what was wanted likeliest, changed where lists then are worth clearly more. What is found on a few hundred questions is as much chance as merit, so they are
//! found on each half of the questions by itself as well, and each half is worth what the other half's shares make of it.

use faer::linalg::solvers::Solve;
use faer::{Mat, Side};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::blend::{Lists, PARTS, Part, Shares, Situation, alone};
use crate::scores::{Scored, best};

/// A question whose answer is known, as the parts answered it.
#[derive(Debug, Clone, Default)]
pub(super) struct Case {
    items: Vec<u32>,
    /// Items × parts, row by row.
    scores: Vec<[f32; PARTS]>,
    /// Places in `items` of what was wanted.
    wanted: Vec<usize>,
    /// How many were wanted, found by a part or not.
    wanted_in_all: usize,
}

impl Case {
    /// Of what the parts said, and what the shopper then took.
    pub(super) fn new(lists: &Lists, wanted: &[u32]) -> Self {
        let mut place: FxHashMap<u32, usize> = FxHashMap::default();
        let mut case = Case { wanted_in_all: wanted.len(), ..Case::default() };
        for (part, list) in lists.iter().enumerate() {
            for (item, score) in list {
                let at = *place.entry(*item).or_insert_with(|| {
                    case.items.push(*item);
                    case.scores.push([0.0; PARTS]);
                    case.items.len() - 1
                });
                case.scores[at][part] = *score;
            }
        }
        case.wanted = wanted.iter().filter_map(|item| place.get(item).copied()).collect();
        case.wanted.sort_unstable();
        case.wanted.dedup();
        case
    }

    /// How well `shares` answer it, 0 to 1, in a list of `depth`.
    fn worth(&self, shares: &Shares, aim: Aim, depth: usize) -> f64 {
        if self.wanted_in_all == 0 {
            return 0.0;
        }
        let sum =
            |row: &[f32; PARTS]| row.iter().zip(shares).map(|(score, share)| score * share).sum::<f32>();
        let scores: Vec<f32> = self.scores.iter().map(sum).collect();
        let found = best((0..).zip(scores), depth, |_| true);
        let is_wanted = |(at, _): &Scored| self.wanted.binary_search(&(*at as usize)).is_ok();
        let places: Vec<usize> =
            found.iter().enumerate().filter(|(_, one)| is_wanted(one)).map(|(place, _)| place).collect();
        aim.worth_in(&places, self.wanted_in_all, depth)
    }
}

/// What a good answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aim {
    /// nDCG at 10 with gains of 1 (Järvelin & Kekäläinen 2002).
    Several,
    /// The mean of nDCG and of the reciprocal rank, both at 20: one product was wanted, and first is best.
    Next,
}

impl Aim {
    /// What is aimed at in a situation.
    #[must_use]
    pub fn of(situation: Situation) -> Self {
        match situation {
            Situation::Visit | Situation::Similar => Aim::Next,
            _ => Aim::Several,
        }
    }

    /// How many places count while shares are sought. Of several that were wanted, a longer list than is shown: what a hundred places hold
    /// says the same of shares with far less chance in it. (On MovieLens the shares found on the first ten of 650 held-back lists were worth
    /// less than the best part alone, those found on a hundred more.)
    fn depth_sought(self) -> usize {
        match self {
            Aim::Several => 100,
            Aim::Next => self.depth(),
        }
    }

    /// How many places count.
    #[must_use]
    pub fn depth(self) -> usize {
        match self {
            Aim::Several => 10,
            Aim::Next => 20,
        }
    }

    /// The worth of a list in which `wanted` products were wanted and those found stand at `places`, counted from 0.
    #[must_use]
    pub fn worth(self, places: &[usize], wanted: usize) -> f64 {
        self.worth_in(places, wanted, self.depth())
    }

    fn worth_in(self, places: &[usize], wanted: usize, depth: usize) -> f64 {
        let gain = |place: usize| 1.0 / (place as f64 + 2.0).log2();
        let places = || places.iter().copied().filter(|place| *place < depth);
        let ndcg = places().map(gain).sum::<f64>() / (0..wanted.min(depth)).map(gain).sum::<f64>();
        let first = places().min().map_or(0.0, |place| 1.0 / (place as f64 + 1.0));
        match self {
            Aim::Several => ndcg,
            Aim::Next => (ndcg + first) / 2.0,
        }
    }
}

/// What came of a search for shares.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Searched {
    /// The shares to take: those found on all cases.
    pub shares: Shares,
    /// Their mean worth, see [`Aim`]: of each half by the shares found on the other.
    pub worth: f64,
    /// The best part alone, on all cases.
    pub best_part: Part,
    /// Its mean worth.
    pub best_part_worth: f64,
    /// Cases.
    pub cases: usize,
}

/// Shares for two halves of the cases; the first are found on the first half.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sought {
    pub(super) searched: Searched,
    pub(super) halves: [Shares; 2],
}

/// Seeks shares on either half of the cases, and on both. `None` if a half is empty.
pub(super) fn seek(halves: [&[Case]; 2], aim: Aim) -> Option<Sought> {
    if halves.iter().any(|half| half.is_empty()) {
        return None;
    }
    let [first, second] = halves.map(|half| half.iter().collect::<Vec<&Case>>());
    let all = [first.as_slice(), second.as_slice()].concat();
    let halves = [first, second];
    let found = halves.each_ref().map(|half| refined(half, likeliest(half), aim));
    let total = |worths: Vec<f64>| worths.iter().sum::<f64>();
    let crossed = |depth: usize| {
        let of = |half: usize| total(each(&halves[half], &found[1 - half], aim, depth));
        (of(0) + of(1)) / all.len() as f64
    };
    let alone_worth =
        |part: Part, depth: usize| total(each(&all, &alone(part), aim, depth)) / all.len() as f64;
    let deep = aim.depth_sought();
    let ranked = Part::ALL.map(|part| (part, alone_worth(part, deep)));
    let best = ranked
        .into_iter()
        .fold((Part::Popular, f64::MIN), |best, one| if one.1 > best.1 { one } else { best });
    // Where the parts have nothing to add to the best of them, it speaks alone.
    let together = crossed(deep) > best.1;
    let single = alone(best.0);
    let searched = Searched {
        shares: if together { refined(&all, likeliest(&all), aim) } else { single },
        worth: if together { crossed(aim.depth()) } else { alone_worth(best.0, aim.depth()) },
        best_part: best.0,
        best_part_worth: alone_worth(best.0, aim.depth()),
        cases: all.len(),
    };
    Some(Sought { searched, halves: if together { found } else { [single; 2] } })
}

/// What each case is worth. Summed in order later, so that sums do not depend on the threads.
fn each(cases: &[&Case], shares: &Shares, aim: Aim, depth: usize) -> Vec<f64> {
    cases.par_iter().map(|case| case.worth(shares, aim, depth)).collect()
}

/// The same shares, changed where that makes lists worth more: coordinate ascent (Metzler & Croft 2007), each part's share in turn. A change
/// must be two standard errors better, case by case: likelihood looks at all that is named, a list at its beginning.
fn refined(cases: &[&Case], start: Shares, aim: Aim) -> Shares {
    /// Shares tried, as parts of what the others have together.
    const TRIED: [f32; 7] = [0.0, 0.06, 0.15, 0.35, 0.7, 1.5, 4.0];
    const SWEEPS: usize = 2;
    let depth = aim.depth_sought();
    let heard: Vec<usize> = (0..PARTS).filter(|part| cases.iter().any(|case| case.hears(*part))).collect();
    let mean = |worths: &[f64]| worths.iter().sum::<f64>() / worths.len() as f64;
    let (mut shares, mut worths) = (start, each(cases, &start, aim, depth));
    for _ in 0..SWEEPS {
        let mut changed = false;
        for part in &heard {
            let others = shares.iter().sum::<f32>() - shares[*part];
            if others <= 0.0 {
                continue;
            }
            let (from, before) = (shares, worths.clone());
            for tried in TRIED {
                let mut other = from;
                other[*part] = tried * others;
                let sum: f32 = other.iter().sum();
                other.iter_mut().for_each(|share| *share /= sum);
                let found = each(cases, &other, aim, depth);
                if mean(&found) > mean(&worths) && beyond_chance(&found, &before) {
                    (shares, worths, changed) = (other, found, true);
                }
            }
        }
        if !changed {
            break;
        }
    }
    shares
}

/// Whether one is above another by two standard errors of their difference.
fn beyond_chance(one: &[f64], other: &[f64]) -> bool {
    let differences: Vec<f64> = one.iter().zip(other).map(|(a, b)| a - b).collect();
    differences.iter().sum::<f64>() > 0.0
        && differences.iter().sum::<f64>() / differences.len() as f64
            >= 2.0 * super::standard_error(&differences)
}

/// Shares under which what was wanted is likeliest. Parts with little of them are left out, and the others weighed anew: fewer parts are
/// easier to explain, and what is small is chance.
fn likeliest(cases: &[&Case]) -> Shares {
    /// What is little.
    const LEAST: f64 = 0.1;
    let mut parts: Vec<usize> =
        (0..PARTS).filter(|part| cases.iter().any(|case| case.hears(*part))).collect();
    loop {
        let weights = logit(cases, &parts);
        let sum: f64 = weights.iter().sum();
        let little = |weight: &f64| *weight < LEAST * sum;
        if parts.len() > 1 && weights.iter().any(little) && sum > 0.0 {
            let kept =
                parts.iter().zip(&weights).filter(|(_, weight)| !little(weight)).map(|(part, _)| *part);
            parts = kept.collect();
            continue;
        }
        let mut shares = [0.0; PARTS];
        for (part, weight) in parts.iter().zip(&weights) {
            shares[*part] = if sum > 0.0 { (weight / sum) as f32 } else { 1.0 / parts.len() as f32 };
        }
        return shares;
    }
}

/// Weights w ≥ 0 of `parts` that maximise the likelihood of what was wanted, where an item with scores s is wanted with a probability
/// in proportion to exp(w · s): the conditional logit (McFadden 1974), by Newton's method with the weights at zero held there.
fn logit(cases: &[&Case], parts: &[usize]) -> Vec<f64> {
    const STEPS: usize = 40;
    const ENOUGH: f64 = 1e-4;
    /// Keeps parts that say the same apart.
    const RIDGE: f64 = 1e-4;
    let mut weights = vec![1.0; parts.len()];
    for _ in 0..STEPS {
        let each: Vec<Slope> = cases.par_iter().map(|case| case.slope(parts, &weights)).collect();
        let mut slope = Slope::new(parts.len());
        each.iter().for_each(|one| slope.add(one));
        let free: Vec<usize> =
            (0..parts.len()).filter(|at| weights[*at] > 0.0 || slope.gradient[*at] > 0.0).collect();
        if free.is_empty() {
            break;
        }
        let ridge = RIDGE * slope.wanted.max(1.0);
        let curve = Mat::from_fn(free.len(), free.len(), |row, column| {
            slope.curve[free[row] * parts.len() + free[column]] + if row == column { ridge } else { 0.0 }
        });
        let right =
            Mat::from_fn(free.len(), 1, |row, _| slope.gradient[free[row]] - ridge * weights[free[row]]);
        let Ok(solved) = curve.llt(Side::Lower) else { break };
        let step = solved.solve(&right);
        let mut largest = 0f64;
        for (row, at) in free.iter().enumerate() {
            // Far from the end a whole step may overshoot.
            let next = (weights[*at] + step[(row, 0)].clamp(-2.0, 2.0)).max(0.0);
            largest = largest.max((next - weights[*at]).abs());
            weights[*at] = next;
        }
        if largest < ENOUGH {
            break;
        }
    }
    weights
}

/// How the likelihood changes with the weights.
struct Slope {
    gradient: Vec<f64>,
    /// Parts × parts: the negative second derivatives.
    curve: Vec<f64>,
    wanted: f64,
}

impl Slope {
    fn new(parts: usize) -> Self {
        Slope { gradient: vec![0.0; parts], curve: vec![0.0; parts * parts], wanted: 0.0 }
    }

    fn add(&mut self, other: &Slope) {
        self.gradient.iter_mut().zip(&other.gradient).for_each(|(sum, one)| *sum += one);
        self.curve.iter_mut().zip(&other.curve).for_each(|(sum, one)| *sum += one);
        self.wanted += other.wanted;
    }
}

impl Case {
    /// Whether a part names anything.
    fn hears(&self, part: usize) -> bool {
        self.scores.iter().any(|row| row[part] > 0.0)
    }

    fn slope(&self, parts: &[usize], weights: &[f64]) -> Slope {
        let count = parts.len();
        let mut slope = Slope::new(count);
        if self.wanted.is_empty() {
            return slope;
        }
        let logit = |row: &[f32; PARTS]| -> f64 {
            parts.iter().zip(weights).map(|(part, weight)| f64::from(row[*part]) * weight).sum()
        };
        let logits: Vec<f64> = self.scores.iter().map(logit).collect();
        let most = logits.iter().copied().fold(f64::MIN, f64::max);
        let likely: Vec<f64> = logits.iter().map(|logit| (logit - most).exp()).collect();
        let all: f64 = likely.iter().sum();
        let mut mean = vec![0.0; count];
        for (row, likely) in self.scores.iter().zip(&likely) {
            let likely = likely / all;
            for (one, part) in parts.iter().enumerate() {
                let score = f64::from(row[*part]);
                // Most rows are of one part or two.
                if score > 0.0 {
                    mean[one] += likely * score;
                    for (other, part) in parts[..=one].iter().enumerate() {
                        slope.curve[one * count + other] += likely * score * f64::from(row[*part]);
                    }
                }
            }
        }
        let wanted = self.wanted.len() as f64;
        for one in 0..count {
            for other in 0..=one {
                let curve = wanted * (slope.curve[one * count + other] - mean[one] * mean[other]);
                slope.curve[one * count + other] = curve;
                slope.curve[other * count + one] = curve;
            }
            let had: f64 = self.wanted.iter().map(|at| f64::from(self.scores[*at][parts[one]])).sum();
            slope.gradient[one] = had - wanted * mean[one];
        }
        slope.wanted = wanted;
        slope
    }
}

#[cfg(test)]
mod tests {
    //! 1. two parts that each know half of the answers both get a share; one that knows nothing gets none
    //! 2. where what one half teaches does not hold in the other, the best part speaks alone

    use super::*;

    /// Part 0 names the wanted of even cases first, part 5 those of odd ones; part 9 names others.
    fn cases(count: u32) -> Vec<Case> {
        let case = |number: u32| {
            let mut lists = Lists::default();
            let sure = |item: u32| vec![(item, 1.0), (item + 1, 0.4)];
            lists[0] = if number.is_multiple_of(2) { sure(1) } else { vec![(8, 0.3)] };
            lists[5] = if number.is_multiple_of(2) { vec![(9, 0.3)] } else { sure(1) };
            lists[9] = vec![(3, 1.0), (4, 0.9)];
            Case::new(&lists, &[1])
        };
        (0..count).map(case).collect()
    }

    #[test]
    fn who_knows_something_counts() {
        let (one, other) = (cases(60), cases(50));
        let Sought { searched, .. } = seek([&one, &other], Aim::Next).unwrap();
        assert!(searched.shares[0] > 0.1 && searched.shares[5] > 0.1, "{searched:?}");
        assert!(searched.shares[9] == 0.0 && (searched.shares.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!(searched.worth > 0.99 && searched.best_part_worth < 0.6, "{searched:?}");
        assert_eq!(seek([&one, &other], Aim::Next).unwrap().searched, searched, "the same each time");
        assert!(seek([&one, &[]], Aim::Next).is_none());
    }

    #[test]
    fn what_does_not_hold_in_the_other_half_is_not_taken() {
        let even: Vec<Case> = cases(42).into_iter().step_by(2).collect();
        let odd: Vec<Case> = cases(40).into_iter().skip(1).step_by(2).collect();
        let each = |cases: &[Case]| likeliest(&cases.iter().collect::<Vec<&Case>>());
        assert_eq!((each(&even), each(&odd)), (alone(Part::Popular), alone(Part::Visits)));
        let Sought { searched, halves } = seek([&even, &odd], Aim::Next).unwrap();
        assert_eq!((searched.shares, halves), (alone(Part::Popular), [alone(Part::Popular); 2]));
        assert!((searched.worth - searched.best_part_worth).abs() < 1e-9, "{searched:?}");
    }
}
