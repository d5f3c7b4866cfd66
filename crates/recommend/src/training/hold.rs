//! What is kept from learning, to measure on.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::records::{Behaviour, Visit};

/// What is kept from learning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HoldBack {
    /// One visit in so many, by a hash of its number: the same visits in every training, so that what serves has not learned from
    /// them either.
    Visits {
        /// At least 2.
        one_in: u32,
    },
    /// One event in so many of every shopper, by a hash of shopper and product.
    Events {
        /// At least 2.
        one_in: u32,
    },
    /// All from a day on.
    Since {
        /// The first day kept back.
        day: u32,
    },
}

impl HoldBack {
    /// What is learned from, and what is kept.
    pub(super) fn split(self, all: &Behaviour) -> (Behaviour, Behaviour) {
        match self {
            HoldBack::Visits { one_in } => {
                all.split(|visit| !spread(u64::from(visit.number)).is_multiple_of(u64::from(one_in.max(2))))
            }
            HoldBack::Since { day } => all.split(|visit| visit.day < day),
            HoldBack::Events { one_in } => all.split_events(|visit, item| {
                !spread((u64::from(visit.shopper) << 32) | u64::from(item))
                    .is_multiple_of(u64::from(one_in.max(2)))
            }),
        }
    }
}

/// SplitMix64's mixing (Steele, Lea & Flood 2014).
pub(super) fn spread(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// What was looked at one after another: by shopper where several visits are known, else by visit.
pub(super) fn sequences(fit: &Behaviour) -> Vec<Vec<u32>> {
    let mut of: FxHashMap<u32, usize> = FxHashMap::default();
    let mut sequences: Vec<Vec<u32>> = Vec::new();
    let mut add = |visit: Visit<'_>| {
        let at = *of.entry(visit.shopper).or_insert_with(|| {
            sequences.push(Vec::new());
            sequences.len() - 1
        });
        sequences[at].extend(visit.items);
    };
    fit.visits().for_each(&mut add);
    for sequence in &mut sequences {
        // Viewed, asked, listed: one product, not three.
        sequence.dedup();
        let old = sequence.len().saturating_sub(crate::records::MOST_PER_SHOPPER);
        sequence.drain(..old);
    }
    sequences
}
