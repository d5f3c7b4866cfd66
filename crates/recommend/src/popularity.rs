//! What is wanted now: events that weigh less with each day, by product and by department; and what is wanted more than before.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::records::Behaviour;
use crate::scores::{Scored, best};

/// How fast the past fades.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Fading {
    /// Days after which an event weighs half.
    pub half_life: f32,
    /// The same for what counts as now when something rises.
    pub short_half_life: f32,
    /// A count of shoppers is told over so many last days.
    pub told_days: u32,
}

impl Default for Fading {
    fn default() -> Self {
        Fading { half_life: 30.0, short_half_life: 7.0, told_days: 30 }
    }
}

/// So many products are kept of each list.
const KEPT: usize = 300;

/// Something rises if it has this many times its usual part of what is wanted.
const RISES: f32 = 1.5;

/// A part is drawn towards the usual one as if so much more interest had been seen.
const PRIOR: f32 = 10.0;

/// Products by how much they are wanted.
#[derive(Debug, Clone, Default)]
pub struct Popularity {
    weight: Vec<f32>,
    /// Shoppers in the last days, by product.
    shoppers: Vec<u32>,
    told_days: u32,
    wanted: Vec<Scored>,
    rising: Vec<Scored>,
}

impl Popularity {
    /// Counts events by product: each weighs the rating of its kind, halved every half-life back from the newest day.
    #[must_use]
    pub fn count(behaviour: &Behaviour, fading: Fading) -> Self {
        let products = behaviour.products();
        let now = behaviour.newest_day();
        let mut weight = vec![0f32; products];
        let mut short = vec![0f32; products];
        let mut shoppers = vec![0u32; products];
        let mut seen: FxHashSet<(u32, u32)> = FxHashSet::default();
        for visit in behaviour.visits() {
            let age = now.saturating_sub(visit.day);
            let fade = |half_life: f32| 0.5f32.powf(age as f32 / half_life.max(0.1));
            let (long_fade, short_fade) = (fade(fading.half_life), fade(fading.short_half_life));
            for (item, kind) in visit.items.iter().zip(visit.kinds) {
                weight[*item as usize] += kind.rating() * long_fade;
                short[*item as usize] += kind.rating() * short_fade;
                if age < fading.told_days && seen.insert((visit.shopper, *item)) {
                    shoppers[*item as usize] += 1;
                }
            }
        }
        let all: f32 = weight.iter().sum();
        let all_short: f32 = short.iter().sum();
        let wanted = best((0..).zip(weight.iter().copied()), KEPT, |_| true);
        let rise = |item: usize| {
            let expected = weight[item] / all.max(1e-6) * all_short;
            (short[item] + PRIOR) / (expected + PRIOR)
        };
        let rising = (0..products as u32)
            .filter(|item| shoppers[*item as usize] >= crate::records::FEWEST_SHOPPERS)
            .map(|item| (item, rise(item as usize) - 1.0))
            .filter(|(_, rise)| *rise >= RISES - 1.0);
        let rising = best(rising, KEPT, |_| true);
        Popularity { weight, shoppers, told_days: fading.told_days, wanted, rising }
    }

    /// The products most wanted, the most wanted first.
    #[must_use]
    pub fn wanted(&self) -> &[Scored] {
        &self.wanted
    }

    /// Products wanted at least half as much again as usual, the steepest first, with the rise less 1.
    #[must_use]
    pub fn rising(&self) -> &[Scored] {
        &self.rising
    }

    /// How much a product is wanted: the sum of its faded events.
    #[must_use]
    pub fn weight(&self, item: u32) -> f32 {
        self.weight.get(item as usize).copied().unwrap_or(0.0)
    }

    /// How many shoppers had to do with a product in the last days, and how many days these are.
    #[must_use]
    pub fn shoppers(&self, item: u32) -> (u32, u32) {
        (self.shoppers.get(item as usize).copied().unwrap_or(0), self.told_days)
    }
}
