//! Learning from the records: tastes, the neural part, and how much each part counts; compared on held-back visits with what
//! serves now.
//!
//! Runs on the thread that calls, in steps between which the caller may stop it, save its state and go on later as if it had not
//! been stopped.

mod cases;
mod content;
mod fitness;
mod hold;
mod seek;

use serde::{Deserialize, Serialize};

pub use self::content::{JudgedProduct, Tuned, tune_content};
pub use self::fitness::{FitnessSettings, compare_fitness, cross_fitness, learn_fitness};
pub use self::hold::HoldBack;
pub use self::seek::{Aim, Searched};

use crate::als::AlsSettings;
use crate::blend::{Blend, Shares, Situation, Weights};
use crate::ease::EaseSettings;
use crate::engine::Engine;
use crate::learned::{Found, Learned, Tastes};
use crate::neural;
use crate::records::{Behaviour, EventKind};
use crate::shelf::Shelf;
use cases::Question;

/// Fewer visits than this teach nothing that would hold.
pub const FEWEST_VISITS: usize = 100;

/// Fewer questions in a half of a situation's leave its shares as they were: with fifty a shop learned to lay storage boxes beside a dress.
const FEWEST_QUESTIONS: usize = 120;

/// The neural part goes through the records as often as this many predictions allow, once at least: minutes on two cores.
const MOST_PREDICTIONS: usize = 1_500_000;

/// How to learn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrainingSettings {
    /// What is kept from learning, to measure on.
    pub hold: HoldBack,
    /// Of EASE.
    pub ease: EaseSettings,
    /// Of ALS.
    pub als: AlsSettings,
    /// Of the neural part; `None` leaves it out.
    pub neural: Option<neural::Settings>,
    /// Whether products looked at earlier may be named again.
    pub again: bool,
    /// Questions asked of each situation, at most.
    pub questions: usize,
}

impl Default for TrainingSettings {
    fn default() -> Self {
        TrainingSettings {
            hold: HoldBack::Visits { one_in: 10 },
            ease: EaseSettings::default(),
            als: AlsSettings::default(),
            neural: Some(neural::Settings::default()),
            again: false,
            questions: 2_000,
        }
    }
}

/// Where a training is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stage {
    /// Counting what was done.
    Counting,
    /// Learning tastes.
    Tastes,
    /// Training the neural part.
    Vectors(neural::Progress),
    /// Seeking how much each part counts.
    Weighing(Situation),
    /// Comparing with what serves.
    Comparing,
}

/// What a stopped training goes on from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TrainingState {
    /// Of what was learned from: another shelf or other records begin anew.
    digest: u64,
    tastes: Option<Tastes>,
    towers: Option<neural::Checkpoint>,
}

/// How new and old did in one situation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// The situation.
    pub situation: Situation,
    /// Questions both were asked. Neither learned tastes from these visits. Of the new each question is asked with the shares that were found on
    /// the other half of them; those that serve may have been found on both, which speaks for them.
    pub questions: usize,
    /// Mean worth, see [`Aim`], of what was just learned.
    pub new: f64,
    /// Of what serves now.
    pub serving: f64,
    /// Standard error of the difference, question by question.
    pub standard_error: f64,
}

/// How a training ended.
#[derive(Debug)]
pub enum Outcome {
    /// It was stopped.
    Stopped(Box<TrainingState>),
    /// There are too few visits to learn from.
    TooLittle {
        /// Visits there are.
        visits: usize,
    },
    /// It is done. `better` says whether the new is to serve: whether its lists, over all questions, are worth more.
    Done {
        /// What was learned.
        learned: Box<Learned>,
        /// New and old, by situation.
        compared: Vec<Compared>,
        /// Whether the new is to take over.
        better: bool,
    },
}

/// Learns. `go_on` is told where it is, with a way to take its state, and says whether to go on; it is asked at least at each stage
/// and at each step of the neural part.
///
/// # Errors
/// [`neural::NeuralError`] if the neural part cannot be trained on this machine.
pub fn train(
    shelf: Shelf,
    all: &Behaviour,
    serving: Option<&Learned>,
    settings: &TrainingSettings,
    from: Option<TrainingState>,
    go_on: &mut dyn FnMut(Stage, &dyn Fn() -> TrainingState) -> bool,
) -> Result<Outcome, neural::NeuralError> {
    if all.len() < FEWEST_VISITS {
        return Ok(Outcome::TooLittle { visits: all.len() });
    }
    let digest = digest(&shelf, all, settings);
    let mut state = from.filter(|state| state.digest == digest).unwrap_or(TrainingState {
        digest,
        tastes: None,
        towers: None,
    });
    macro_rules! ask {
        ($stage:expr) => {
            if !go_on($stage, &|| state.clone()) {
                return Ok(Outcome::Stopped(Box::new(state)));
            }
        };
    }
    ask!(Stage::Counting);
    let (fit, held) = settings.hold.split(all);
    let questions = cases::questions(&shelf, &fit, &held, settings);
    ask!(Stage::Tastes);
    if state.tastes.is_none() {
        let had = fit.shoppers(EventKind::Viewed);
        state.tastes = Some(Tastes::learn(&had, settings.ease, settings.als));
    }
    let towers = match &settings.neural {
        Some(neural) => match towers(&shelf, &fit, neural, &mut state, go_on)? {
            Some(towers) => Some(towers),
            None => return Ok(Outcome::Stopped(Box::new(state))),
        },
        None => None,
    };
    // A situation with too few questions has what the program comes with.
    let before = Blend::default();
    let mut learned = Learned {
        version: serving.map_or(0, |serving| serving.version) + 1,
        products: (0..shelf.len() as u32).map(|place| shelf.id(place).to_owned()).collect(),
        traits: shelf.trait_names(),
        tastes: state.tastes.clone().unwrap_or_default(),
        towers,
        blend: before.even(),
        found: Vec::new(),
    };
    let mut engine = Engine::build(shelf, &fit, Some(&learned));
    // What is to serve, and for each half of the questions what was found on the other.
    let (mut blend, mut others) = (before.clone(), [before.clone(), before]);
    for situation in Situation::ALL {
        ask!(Stage::Weighing(situation));
        let halves = [true, false].map(|first| {
            let of = |one: &&Question| one.situation == situation && one.is_of_first_half() == first;
            questions.iter().filter(of).collect::<Vec<&Question>>()
        });
        if halves.iter().any(|half| half.len() < FEWEST_QUESTIONS) {
            continue;
        }
        if let Some((found, sought)) = weigh(&engine, situation, &halves, settings) {
            let lambda = found.diversity.last().map_or(1.0, |(lambda, _, _)| *lambda);
            blend = blend.with(situation, Weights { shares: found.searched.shares, lambda });
            for (other, shares) in others.iter_mut().zip([sought[1], sought[0]]) {
                *other = other.clone().with(situation, Weights { shares, lambda });
            }
            learned.found.push(found);
        }
    }
    ask!(Stage::Comparing);
    let mut new = Vec::new();
    for (other, first) in others.into_iter().zip([true, false]) {
        learned.blend = other;
        engine.refit(Some(&learned));
        new.extend(cases::measured(&engine, &half(&questions, first), settings));
    }
    learned.blend = blend;
    engine.refit(serving);
    let old: Vec<(Situation, f64)> = [true, false]
        .into_iter()
        .flat_map(|first| cases::measured(&engine, &half(&questions, first), settings))
        .collect();
    let compared = compared(&new, &old);
    let better =
        new.iter().map(|(_, ndcg)| ndcg).sum::<f64>() > old.iter().map(|(_, ndcg)| ndcg).sum::<f64>();
    Ok(Outcome::Done { learned: Box::new(learned), compared, better })
}

/// `None` if it was stopped: then `state` holds where.
fn towers(
    shelf: &Shelf,
    fit: &Behaviour,
    settings: &neural::Settings,
    state: &mut TrainingState,
    go_on: &mut dyn FnMut(Stage, &dyn Fn() -> TrainingState) -> bool,
) -> Result<Option<neural::Towers>, neural::NeuralError> {
    let examples = neural::Examples {
        traits: (0..shelf.len() as u32).map(|place| shelf.traits_of(place)).collect(),
        trait_count: shelf.trait_count() as u32,
        sequences: hold::sequences(fit),
    };
    let mut trainer = match &state.towers {
        Some(checkpoint) => neural::Trainer::resume(&examples, checkpoint)?,
        None => {
            let events: usize = examples.sequences.iter().map(Vec::len).sum();
            let epochs = (MOST_PREDICTIONS / events.max(1)).clamp(1, settings.epochs.max(1));
            neural::Trainer::new(&examples, neural::Settings { epochs, ..settings.clone() })?
        }
    };
    while !trainer.progress().is_done() {
        let progress = trainer.step()?;
        let tastes = &state.tastes;
        let taken = || TrainingState {
            digest: state.digest,
            tastes: tastes.clone(),
            towers: Some(trainer.checkpoint()),
        };
        if !go_on(Stage::Vectors(progress), &taken) {
            let towers = trainer.checkpoint();
            state.towers = Some(towers);
            return Ok(None);
        }
    }
    state.towers = Some(trainer.checkpoint());
    Ok(Some(trainer.finish()))
}

fn half(questions: &[Question], first: bool) -> Vec<&Question> {
    questions.iter().filter(|one| one.is_of_first_half() == first).collect()
}

/// What was found for a situation, and the shares found on either half.
fn weigh(
    engine: &Engine,
    situation: Situation,
    halves: &[Vec<&Question>; 2],
    settings: &TrainingSettings,
) -> Option<(Found, [Shares; 2])> {
    let [first, second] = halves.each_ref().map(|half| cases::cases(engine, half, settings));
    let sought = seek::seek([&first, &second], Aim::of(situation))?;
    let asked = halves.concat();
    let diversity = diversity(engine, situation, &asked, settings, &sought.searched.shares);
    Some((Found { situation, searched: sought.searched, diversity }, sought.halves))
}

/// Those λ from 1 down that make lists more varied and worth no less than merit alone makes them, but for a hundredth of that, or so little that
/// it may be chance. The last is the one to take.
fn diversity(
    engine: &Engine,
    situation: Situation,
    asked: &[&Question],
    settings: &TrainingSettings,
    shares: &Shares,
) -> Vec<(f32, f64, f64)> {
    const TRIED: [f32; 6] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.7];
    /// What a more varied list may cost, as a part of its worth, and in standard errors; and what it must gain in spread.
    const COSTS: f64 = 0.01;
    const CHANCE: f64 = 0.5;
    const GAINS: f64 = 0.002;
    const QUESTIONS: usize = 400;
    let asked: Vec<&Question> =
        asked.iter().step_by(asked.len().div_ceil(QUESTIONS).max(1)).copied().collect();
    let mut found: Vec<(f32, f64, f64)> = Vec::new();
    let mut merit: Vec<f64> = Vec::new();
    for lambda in TRIED {
        let blend = engine.blend().clone().with(situation, Weights { shares: *shares, lambda });
        let (worths, spread) = cases::spread_of(engine, &blend, &asked, settings);
        let worth = mean(&worths);
        if merit.is_empty() {
            merit = worths;
        } else {
            let costs: Vec<f64> = merit.iter().zip(&worths).map(|(before, after)| before - after).collect();
            let most = (COSTS * mean(&merit)).max(CHANCE * standard_error(&costs));
            if mean(&costs) > most || found.last().is_some_and(|(_, _, before)| spread <= before + GAINS) {
                continue;
            }
        }
        found.push((lambda, worth, spread));
    }
    found
}

fn mean(each: &[f64]) -> f64 {
    each.iter().sum::<f64>() / each.len().max(1) as f64
}

/// Of the mean.
fn standard_error(each: &[f64]) -> f64 {
    let (mean, count) = (mean(each), each.len() as f64);
    let variance = each.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (count - 1.0).max(1.0);
    (variance / count.max(1.0)).sqrt()
}

fn compared(new: &[(Situation, f64)], old: &[(Situation, f64)]) -> Vec<Compared> {
    let of = |situation: Situation| {
        let pairs: Vec<(f64, f64)> = new
            .iter()
            .zip(old)
            .filter(|(new, _)| new.0 == situation)
            .map(|(new, old)| (new.1, old.1))
            .collect();
        let news: Vec<f64> = pairs.iter().map(|(new, _)| *new).collect();
        let olds: Vec<f64> = pairs.iter().map(|(_, old)| *old).collect();
        let differences: Vec<f64> = pairs.iter().map(|(new, old)| new - old).collect();
        (!pairs.is_empty()).then(|| Compared {
            situation,
            questions: pairs.len(),
            new: mean(&news),
            serving: mean(&olds),
            standard_error: standard_error(&differences),
        })
    };
    Situation::ALL.into_iter().filter_map(of).collect()
}

/// FNV-1a (Fowler, Noll & Vo) over what is learned from.
fn digest(shelf: &Shelf, all: &Behaviour, settings: &TrainingSettings) -> u64 {
    let mut digest = 0xcbf2_9ce4_8422_2325u64;
    let mut note = |bytes: &[u8]| {
        for byte in bytes {
            digest = (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    note(format!("{settings:?}").as_bytes());
    for place in 0..shelf.len() as u32 {
        note(shelf.id(place).as_bytes());
        shelf.traits_of(place).iter().for_each(|number| note(&number.to_le_bytes()));
    }
    for visit in all.visits() {
        note(&visit.number.to_le_bytes());
        note(&visit.day.to_le_bytes());
        visit.items.iter().for_each(|item| note(&item.to_le_bytes()));
    }
    digest
}
