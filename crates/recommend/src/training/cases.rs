//! Questions with known answers, from visits that were kept back.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::TrainingSettings;
use super::hold::spread;
use super::seek::{Aim, Case};
use crate::blend::{Blend, Situation, merge};
use crate::engine::Engine;
use crate::query::{Beside, Query, stands_so};
use crate::records::{Behaviour, EventKind};
use crate::scores::Scored;
use crate::shelf::Shelf;

/// A question and what the shopper then took.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) situation: Situation,
    beside: Option<u32>,
    looked: Vec<u32>,
    had: Vec<(u32, f32)>,
    basket: Vec<u32>,
    wanted: Vec<u32>,
    /// Chance that says which half it is of and which are asked.
    chance: u64,
}

impl Question {
    /// Which half of the questions it is of, by chance.
    pub(super) fn is_of_first_half(&self) -> bool {
        self.chance & 1 == 0
    }
}

/// Answers wanted of one question, at most.
const WANTED: usize = 500;

/// Of a visit, questions of one situation at most.
const OF_A_VISIT: usize = 3;

pub(super) fn questions(
    shelf: &Shelf,
    fit: &Behaviour,
    held: &Behaviour,
    settings: &TrainingSettings,
) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for visit in held.visits() {
        let mut items = visit.items.to_vec();
        items.dedup();
        let bought: Vec<u32> = distinct(
            visit
                .items
                .iter()
                .zip(visit.kinds)
                .filter(|(_, kind)| **kind == EventKind::Bought)
                .map(|(item, _)| *item),
        );
        let mut add =
            |situation: Situation, beside: Option<u32>, looked: &[u32], basket: &[u32], wanted: Vec<u32>| {
                let number = (u64::from(visit.number) << 8) | (all.len() as u64 % 251);
                if !wanted.is_empty() {
                    all.push(Question {
                        situation,
                        beside,
                        looked: looked.to_vec(),
                        had: Vec::new(),
                        basket: basket.to_vec(),
                        wanted,
                        chance: spread(number),
                    });
                }
            };
        add(Situation::NewVisitor, None, &[], &[], distinct(items.iter().copied()));
        for at in positions(items.len(), u64::from(visit.number)) {
            let (before, next) = (&items[..at], items[at]);
            let seen = if settings.again { before.last() == Some(&next) } else { before.contains(&next) };
            if !seen {
                add(Situation::Visit, None, before, &[], vec![next]);
            }
            let seed = before[before.len() - 1];
            if seed != next && stands_so(shelf, seed, next, Beside::Similar("")) {
                add(Situation::Similar, Some(seed), &[], &[], vec![next]);
            }
        }
        for at in positions(bought.len(), u64::from(visit.number)) {
            let seed = bought[at];
            let others = bought.iter().copied().filter(|item| *item != seed);
            let with = others.filter(|item| stands_so(shelf, seed, *item, Beside::GoesWith(""))).collect();
            add(Situation::GoesWith, Some(seed), &[], &[], with);
        }
        if bought.len() >= 3 {
            let (last, before) = bought.split_last().unwrap_or((&0, &[]));
            add(Situation::Basket, None, &[], before, vec![*last]);
        }
    }
    all.extend(of_customers(fit, held));
    sampled(all, settings.questions)
}

/// What customers who are known from before then had that was new to them.
fn of_customers(fit: &Behaviour, held: &Behaviour) -> Vec<Question> {
    let mut then: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    let mut order = Vec::new();
    for visit in held.visits() {
        let items = then.entry(visit.shopper).or_insert_with(|| {
            order.push(visit.shopper);
            Vec::new()
        });
        items.extend(visit.items);
    }
    let mut had: FxHashMap<u32, Vec<(u32, f32)>> = FxHashMap::default();
    for visit in fit.visits().filter(|visit| then.contains_key(&visit.shopper)) {
        had.entry(visit.shopper).or_default().extend(visit.items.iter().copied().zip(visit.ratings()));
    }
    order
        .into_iter()
        .filter_map(|shopper| {
            let had = had.remove(&shopper)?;
            let wanted: Vec<u32> = then
                .remove(&shopper)?
                .into_iter()
                .filter(|item| had.iter().all(|(had, _)| had != item))
                .collect();
            let wanted = distinct(wanted.into_iter());
            (!wanted.is_empty()).then(|| Question {
                situation: Situation::Customer,
                beside: None,
                looked: Vec::new(),
                had,
                basket: Vec::new(),
                wanted,
                chance: spread(u64::from(shopper) ^ 0x5bd1_e995),
            })
        })
        .collect()
}

fn distinct(items: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut found = Vec::new();
    for item in items {
        if found.len() < WANTED && !found.contains(&item) {
            found.push(item);
        }
    }
    found
}

/// Up to [`OF_A_VISIT`] places after the first.
fn positions(length: usize, seed: u64) -> Vec<usize> {
    let mut places: Vec<usize> = (1..length).collect();
    places.sort_by_key(|place| spread(seed ^ ((*place as u64) << 32)));
    places.truncate(OF_A_VISIT);
    places.sort_unstable();
    places
}

/// Of each situation twice `most`, so that each half has as many, chosen by chance.
fn sampled(all: Vec<Question>, most: usize) -> Vec<Question> {
    let mut taken = Vec::new();
    for situation in Situation::ALL {
        let mut of: Vec<Question> = all.iter().filter(|one| one.situation == situation).cloned().collect();
        of.sort_by_key(|one| one.chance >> 1);
        of.truncate(2 * most);
        taken.extend(of);
    }
    taken
}

/// Asks `with` what the question asks.
fn ask<T>(engine: &Engine, one: &Question, again: bool, limit: usize, with: impl Fn(&Query<'_>) -> T) -> T {
    let shelf = engine.shelf();
    let ids = |places: &[u32]| places.iter().map(|place| shelf.id(*place)).collect::<Vec<&str>>();
    let (looked, basket) = (ids(&one.looked), ids(&one.basket));
    let had: Vec<(&str, f32)> = one.had.iter().map(|(place, rating)| (shelf.id(*place), *rating)).collect();
    let beside = one.beside.map(|seed| match one.situation {
        Situation::GoesWith => Beside::GoesWith(shelf.id(seed)),
        _ => Beside::Similar(shelf.id(seed)),
    });
    with(&Query { beside, looked: &looked, had: &had, basket: &basket, again, limit, ..Query::default() })
}

/// The parts' answers to the questions.
pub(super) fn cases(engine: &Engine, asked: &[&Question], settings: &TrainingSettings) -> Vec<Case> {
    asked
        .par_iter()
        .map(|one| ask(engine, one, settings.again, 0, |query| Case::new(&engine.parts(query), &one.wanted)))
        .collect()
}

/// The worth of the answer to each question.
pub(super) fn measured(
    engine: &Engine,
    questions: &[&Question],
    settings: &TrainingSettings,
) -> Vec<(Situation, f64)> {
    questions
        .par_iter()
        .map(|one| {
            let depth = Aim::of(one.situation).depth();
            let list = ask(engine, one, settings.again, depth, |query| engine.ranked(query));
            (one.situation, worth(&list, one))
        })
        .collect()
}

/// The worth of each answer with a blend, and the mean spread of the first ten.
pub(super) fn spread_of(
    engine: &Engine,
    blend: &Blend,
    asked: &[&Question],
    settings: &TrainingSettings,
) -> (Vec<f64>, f64) {
    let each: Vec<(f64, Option<f64>)> = asked
        .par_iter()
        .map(|one| {
            let weights = blend.of(one.situation);
            let depth = Aim::of(one.situation).depth();
            let lists = ask(engine, one, settings.again, depth, |query| engine.parts(query));
            let merged = merge(&lists, &weights.shares, 60);
            let list = engine.shelf().diversified(&merged, weights.lambda, depth);
            let first: Vec<u32> = list.iter().take(10).map(|(item, _)| *item).collect();
            (worth(&list, one), engine.shelf().spread(&first))
        })
        .collect();
    let spreads: Vec<f64> = each.iter().filter_map(|(_, spread)| *spread).collect();
    let spread = spreads.iter().sum::<f64>() / spreads.len().max(1) as f64;
    (each.into_iter().map(|(worth, _)| worth).collect(), spread)
}

fn worth(list: &[Scored], one: &Question) -> f64 {
    let wanted = list.iter().enumerate().filter(|(_, (item, _))| one.wanted.contains(item));
    let places: Vec<usize> = wanted.map(|(place, _)| place).collect();
    Aim::of(one.situation).worth(&places, one.wanted.len())
}
