//! Learning [`Fitness`] from lists that people judged: with candle, on the CPU, in minutes.

use candle_core::{D, Device, Tensor, Var};
use rustc_hash::FxHashMap;

use super::content::{by_part, worth};
use super::{JudgedProduct, Tuned};
use crate::blend::{Part, Situation};
use crate::engine::Engine;
use crate::fitness::{FACTS, Fitness, HIDDEN, INPUTS, RANK, REACH};
use crate::neural::NeuralError;
use crate::neural::adam::{Pace, Table};
use crate::query::{Beside, stands_so};
use crate::shelf::Shelf;

/// How it is learned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FitnessSettings {
    /// Times each judged product is looked at.
    pub epochs: usize,
    /// Judged products a step.
    pub batch: usize,
    /// The first steps of AdamW are of this size; they shrink to nothing along half a cosine.
    pub rate: f32,
    /// What each step takes away of every weight, in parts of the rate.
    pub decay: f32,
    /// So many of the hidden units are left out at a time; of the inputs half as many.
    pub dropout: f32,
    /// For the first weights, the order and what is left out.
    pub seed: u64,
}

impl Default for FitnessSettings {
    fn default() -> Self {
        FitnessSettings { epochs: 80, batch: 8, rate: 2e-3, decay: 1e-3, dropout: 0.2, seed: 1 }
    }
}

/// Products that nobody judged beside one, at most.
const MOST_UNJUDGED: usize = 5_000;

/// A judged product with all that could be listed beside it.
struct Case {
    /// Where it stands, by number.
    standing: u32,
    /// Where each candidate stands.
    standings: Vec<u32>,
    /// Candidates × [`FACTS`].
    facts: Vec<f32>,
    /// By candidate: its part of what all judged ones gain.
    gains: Vec<f32>,
}

/// Learns from judged products that are on the shelf; the same judgments and seed teach the same, within 1e-4. `note` is told
/// the share of the work that is done.
///
/// # Errors
/// [`NeuralError::NothingToLearn`] where nothing that is judged goes with anything on the shelf; others if candle fails.
pub fn learn_fitness(
    shelf: &Shelf,
    judged: &[JudgedProduct],
    settings: &FitnessSettings,
    note: &mut dyn FnMut(f64),
) -> Result<Fitness, NeuralError> {
    let mut cases: Vec<Case> = judged.iter().filter_map(|one| case(shelf, one)).collect();
    if cases.is_empty() {
        return Err(NeuralError::NothingToLearn);
    }
    let (means, deviations) = spread(&cases);
    for case in &mut cases {
        for facts in case.facts.chunks_exact_mut(FACTS) {
            for (fact, (mean, deviation)) in facts.iter_mut().zip(means.iter().zip(&deviations)) {
                *fact = ((*fact - mean) / deviation).clamp(-REACH, REACH);
            }
        }
    }
    let scenes = shelf.scenes.keys().to_vec();
    let units: Vec<f32> =
        (0..shelf.scenes.len() as u32).flat_map(|number| shelf.scenes.of(number).unit()).collect();
    let units = Tensor::from_vec(units, (shelf.scenes.len(), scenes.len()), &Device::Cpu)?;
    let mut random = fastrand::Rng::with_seed(settings.seed);
    let mut tables = tables(scenes.len(), &mut random);
    let of_epoch = cases.len().div_ceil(settings.batch.max(1));
    let steps = (of_epoch * settings.epochs).max(1);
    let mut step = 0;
    let mut order: Vec<usize> = (0..cases.len()).collect();
    for _ in 0..settings.epochs {
        random.shuffle(&mut order);
        for batch in order.chunks(settings.batch.max(1)) {
            let batch: Vec<&Case> = batch.iter().map(|at| &cases[*at]).collect();
            let slopes = slopes(&tables, &batch, &units, settings.dropout, &mut random)?;
            let along = step as f32 / steps as f32;
            let rate = settings.rate * 0.5 * (1.0 + (std::f32::consts::PI * along).cos());
            let pace = Pace::new(rate, settings.decay, step);
            tables.iter_mut().zip(slopes).for_each(|(table, slope)| table.learn_all(&slope, pace));
            step += 1;
            note(step as f64 / steps as f64);
        }
    }
    // Five digits are all that is kept; what is measured is what is kept.
    let kept = |numbers: &[f32]| -> Vec<f32> {
        numbers.iter().map(|number| format!("{number:.4e}").parse().unwrap_or(*number)).collect()
    };
    let [asks, answers, first, first_bias, second, second_bias, last, plain] =
        tables.map(|table| kept(&table.values));
    Ok(Fitness {
        scenes,
        means: kept(&means),
        deviations: kept(&deviations),
        asks,
        answers,
        first,
        first_bias,
        second,
        second_bias,
        last,
        plain,
    })
}

/// What the engine does on judged products with what it knows, and with what was learned: flattering where it was learned from them.
#[must_use]
pub fn compare_fitness(mut engine: Engine, judged: &[JudgedProduct], learned: Fitness) -> Tuned {
    by_part(&mut engine, Situation::GoesWith, Part::Companion);
    let before = worth(&engine, judged, true);
    let engine = engine.with_fitness(learned.into());
    Tuned { before, after: worth(&engine, judged, true) }
}

/// How learning on all but a part of the judged products does on that part, mean over `folds` parts; before is what the sum of
/// [`crate::ContentWeights::AS_WELL`] alone does. `note` is told the share of the work that is done.
///
/// # Errors
/// [`NeuralError`] if candle fails.
pub fn cross_fitness(
    mut engine: Engine,
    judged: &[JudgedProduct],
    folds: usize,
    settings: &FitnessSettings,
    note: &mut dyn FnMut(f64),
) -> Result<Tuned, NeuralError> {
    by_part(&mut engine, Situation::GoesWith, Part::Companion);
    engine = engine.with_fitness(Fitness::default().into());
    let before = worth(&engine, judged, true);
    let (mut after, folds) = (0.0, folds.clamp(2, judged.len().max(2)));
    for fold in 0..folds {
        let of = |held: bool| -> Vec<JudgedProduct> {
            let part = judged.iter().enumerate().filter(|(at, _)| (at % folds == fold) == held);
            part.map(|(_, one)| one.clone()).collect()
        };
        let mut part = |done: f64| note((fold as f64 + done) / folds as f64);
        let learned = learn_fitness(engine.shelf(), &of(false), settings, &mut part)?;
        engine = engine.with_fitness(learned.into());
        let held = of(true);
        after += worth(&engine, &held, true) * held.len() as f64 / judged.len() as f64;
    }
    Ok(Tuned { before, after })
}

fn case(shelf: &Shelf, judged: &JudgedProduct) -> Option<Case> {
    let seed = shelf.place(&judged.id)?;
    let beside = Beside::GoesWith(&judged.id);
    let listed = |item: &u32| {
        let other = shelf.product(*item);
        *item != seed
            && !other.repeated
            && other.in_stock != Some(false)
            && stands_so(shelf, seed, *item, beside)
            && shelf.stands_apart(seed, *item)
    };
    let ratings: FxHashMap<&str, u8> =
        judged.ratings.iter().map(|(id, rating)| (id.as_str(), *rating)).collect();
    // Of a large shop what nobody judged is drawn on, every so many.
    let every = shelf.len().div_ceil(MOST_UNJUDGED).max(1) as u32;
    let drawn = |item: &u32| *item % every == seed % every || ratings.contains_key(shelf.id(*item));
    let candidates: Vec<u32> = (0..shelf.len() as u32).filter(|item| drawn(item) && listed(item)).collect();
    let rating =
        |item: &u32| ratings.get(shelf.id(*item)).map_or(0.0, |rating| f32::from(*rating).exp2() - 1.0);
    let mut gains: Vec<f32> = candidates.iter().map(rating).collect();
    let all: f32 = gains.iter().sum();
    if all <= 0.0 {
        return None;
    }
    gains.iter_mut().for_each(|gain| *gain /= all);
    Some(Case {
        standing: shelf.product(seed).standing,
        standings: candidates.iter().map(|item| shelf.product(*item).standing).collect(),
        facts: candidates.iter().flat_map(|item| shelf.facts(seed, *item)).collect(),
        gains,
    })
}

/// The mean of each fact and how far it strays.
fn spread(cases: &[Case]) -> (Vec<f32>, Vec<f32>) {
    let rows = || cases.iter().flat_map(|case| case.facts.chunks_exact(FACTS));
    let count = rows().count().max(1) as f64;
    let (mut means, mut squares) = ([0f64; FACTS], [0f64; FACTS]);
    for row in rows() {
        for (at, fact) in row.iter().enumerate() {
            means[at] += f64::from(*fact) / count;
            squares[at] += f64::from(*fact).powi(2) / count;
        }
    }
    let strays =
        means.iter().zip(squares).map(|(mean, square)| (square - mean * mean).max(0.0).sqrt() + 1e-3);
    (means.iter().map(|mean| *mean as f32).collect(), strays.map(|strays| strays as f32).collect())
}

/// In the order of the fields of [`Fitness`].
fn tables(scenes: usize, random: &mut fastrand::Rng) -> [Table; 8] {
    // As far as a normal distribution of this deviation strays.
    let mut of = |rows: usize, width: usize, deviation: f32| {
        Table::random(rows, width, deviation * 3f32.sqrt(), random)
    };
    let to = |inputs: usize| 1.0 / (inputs as f32).sqrt();
    [
        of(scenes, RANK, 3.0 * to(scenes)),
        of(scenes, RANK, 3.0 * to(scenes)),
        of(HIDDEN, INPUTS, to(INPUTS)),
        Table::zeros(1, HIDDEN),
        of(HIDDEN, HIDDEN, to(HIDDEN)),
        Table::zeros(1, HIDDEN),
        of(1, HIDDEN, 0.5 * to(HIDDEN)),
        Table::zeros(1, FACTS),
    ]
}

/// Which way every number should move: the slopes of the mean cross entropy of what is chosen beside each product.
fn slopes(
    tables: &[Table; 8],
    batch: &[&Case],
    units: &Tensor,
    dropout: f32,
    random: &mut fastrand::Rng,
) -> Result<Vec<Vec<f32>>, NeuralError> {
    let var = |table: &Table| {
        Var::from_slice(&table.values, (table.values.len() / table.width, table.width), &Device::Cpu)
    };
    let vars = tables.iter().map(var).collect::<Result<Vec<_>, _>>()?;
    let [asks, answers, first, first_bias, second, second_bias, last, plain] =
        [0, 1, 2, 3, 4, 5, 6, 7].map(|n| &vars[n]);
    let rows: usize = batch.iter().map(|case| case.standings.len()).sum();
    let facts: Vec<f32> = batch.iter().flat_map(|case| case.facts.iter().copied()).collect();
    let facts = Tensor::from_vec(facts, (rows, FACTS), &Device::Cpu)?;
    let of_seeds: Vec<u32> =
        batch.iter().flat_map(|case| case.standings.iter().map(|_| case.standing)).collect();
    let of_items: Vec<u32> = batch.iter().flat_map(|case| case.standings.iter().copied()).collect();
    let asked = units.matmul(asks)?.index_select(&Tensor::from_vec(of_seeds, rows, &Device::Cpu)?, 0)?;
    let answer = units.matmul(answers)?.index_select(&Tensor::from_vec(of_items, rows, &Device::Cpu)?, 0)?;
    let inputs = Tensor::cat(&[&facts, &(&asked * &answer)?, &answer, &asked], 1)?;
    let inputs = left_out(&inputs, dropout / 2.0, random)?;
    let hidden = inputs.matmul(&first.t()?)?.broadcast_add(first_bias)?.relu()?;
    let hidden = left_out(&hidden, dropout, random)?;
    let hidden = hidden.matmul(&second.t()?)?.broadcast_add(second_bias)?.relu()?;
    let scores = (hidden.matmul(&last.t()?)? + facts.matmul(&plain.t()?)?)?.flatten_all()?;
    let mut loss = Tensor::zeros((), candle_core::DType::F32, &Device::Cpu)?;
    let mut from = 0;
    for case in batch {
        let len = case.standings.len();
        let own = scores.narrow(0, from, len)?;
        let gains = Tensor::from_slice(&case.gains, len, &Device::Cpu)?;
        loss = ((loss + own.log_sum_exp(D::Minus1)?)? - (own * gains)?.sum_all()?)?;
        from += len;
    }
    let found = (loss * (1.0 / batch.len() as f64))?.backward()?;
    let of = |var: &Var| match found.get(var) {
        Some(slope) => slope.flatten_all()?.to_vec1::<f32>(),
        None => Ok(vec![0.0; var.elem_count()]),
    };
    Ok(vars.iter().map(of).collect::<Result<_, _>>()?)
}

/// Without some of the numbers, the others so much larger.
fn left_out(numbers: &Tensor, share: f32, random: &mut fastrand::Rng) -> Result<Tensor, candle_core::Error> {
    let kept = 1.0 / (1.0 - share);
    let mask = (0..numbers.elem_count()).map(|_| if random.f32() < share { 0.0 } else { kept });
    numbers * Tensor::from_vec(mask.collect::<Vec<f32>>(), numbers.shape(), &Device::Cpu)?
}
