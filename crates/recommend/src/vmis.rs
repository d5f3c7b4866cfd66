//! What visits like this one went on to: vector-multiplication-indexed session k-nearest-neighbours, VMIS-kNN
//! (Kersbergen, Sprangers & Schelter 2022, "Serenade"), over an index that grows with each visit.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::scores::{Scored, Scores};

/// How visits are compared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct VmisSettings {
    /// Of each product the index holds this many of the newest visits (the paper's m).
    pub newest: usize,
    /// So many of the most alike visits are followed (the paper's k).
    pub neighbours: usize,
    /// Of the visit going on, this many last products are looked at.
    pub length: usize,
}

impl Default for VmisSettings {
    /// What did best on the last days of the training part of a shop's clicks.
    fn default() -> Self {
        VmisSettings { newest: 500, neighbours: 100, length: 6 }
    }
}

/// Visits past, by product.
#[derive(Debug, Clone)]
pub struct Vmis {
    settings: VmisSettings,
    starts: Vec<usize>,
    items: Vec<u32>,
    /// By visit: whose it was.
    shoppers: Vec<u32>,
    /// By product: the visits that hold it, oldest first; at most twice [`VmisSettings::newest`], of which the last count.
    visits_of: Vec<Vec<u32>>,
    /// By product: in how many visits it was, all told.
    seen_in: Vec<u32>,
}

/// A past visit that is like the one going on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbour {
    /// Number of the visit, in the order they were added.
    pub visit: u32,
    /// Sum of the decayed positions of the products both hold.
    pub likeness: f32,
    /// Steps back from the newest product of the visit going on to the newest that both hold; 0 is the newest itself.
    pub steps_back: u32,
}

impl Vmis {
    /// An index over `items` products that holds no visit yet.
    #[must_use]
    pub fn new(items: usize, settings: VmisSettings) -> Self {
        Vmis {
            settings,
            starts: vec![0],
            items: Vec::new(),
            shoppers: Vec::new(),
            visits_of: vec![Vec::new(); items],
            seen_in: vec![0; items],
        }
    }

    /// Adds a visit, which is taken to be newer than those before. Products past the end are passed over; one visit counts once for a
    /// product. A visit without products is not kept.
    pub fn add(&mut self, visit: &[u32]) {
        // Numbers from the far end stand for people of whom nothing else is known.
        self.add_of(u32::MAX - self.visits() as u32, visit);
    }

    /// The same, by a shopper who may have been there before.
    pub fn add_of(&mut self, shopper: u32, visit: &[u32]) {
        let number = self.visits() as u32;
        let begin = self.items.len();
        self.items.extend(visit.iter().copied().filter(|item| (*item as usize) < self.visits_of.len()));
        if self.items.len() == begin {
            return;
        }
        self.items[begin..].sort_unstable();
        let mut kept = begin;
        for at in begin..self.items.len() {
            if at == begin || self.items[at] != self.items[at - 1] {
                self.items[kept] = self.items[at];
                kept += 1;
            }
        }
        self.items.truncate(kept);
        self.starts.push(kept);
        self.shoppers.push(shopper);
        for at in begin..kept {
            let item = self.items[at] as usize;
            self.seen_in[item] = self.seen_in[item].saturating_add(1);
            let visits = &mut self.visits_of[item];
            visits.push(number);
            if visits.len() >= 2 * self.settings.newest.max(1) {
                let old = visits.len() - self.settings.newest.max(1);
                visits.drain(..old);
            }
        }
    }

    /// Visits held.
    #[must_use]
    pub fn visits(&self) -> usize {
        self.starts.len() - 1
    }

    /// The products of a past visit, rising.
    #[must_use]
    pub fn visit(&self, number: u32) -> &[u32] {
        &self.items[self.starts[number as usize]..self.starts[number as usize + 1]]
    }

    /// Whose a past visit was.
    #[must_use]
    pub fn shopper(&self, number: u32) -> u32 {
        self.shoppers[number as usize]
    }

    /// In how many visits a product was.
    #[must_use]
    pub fn seen_in(&self, item: u32) -> u32 {
        self.seen_in.get(item as usize).copied().unwrap_or(0)
    }

    /// Bytes held, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.starts.len() * 12
            + self.items.len() * 4
            + self.visits_of.iter().map(|visits| 24 + visits.capacity() * 4).sum::<usize>()
            + self.seen_in.len() * 4
    }

    /// The past visits most like `visit` (products oldest first, repeats allowed: the last place counts); the most alike
    /// first, of equals the newer.
    ///
    /// A product n steps back from the newest adds 1 − n / length: it decays to zero and not below.
    #[must_use]
    pub fn neighbours(&self, visit: &[u32]) -> Vec<Neighbour> {
        let recent = self.recent(visit);
        let mut found: FxHashMap<u32, Neighbour> = FxHashMap::default();
        for (step, item) in recent.iter().enumerate() {
            let decay = 1.0 - step as f32 / recent.len() as f32;
            let visits = &self.visits_of[*item as usize];
            let newest = visits.len().saturating_sub(self.settings.newest);
            for visit in &visits[newest..] {
                let neighbour = found.entry(*visit).or_insert(Neighbour {
                    visit: *visit,
                    likeness: 0.0,
                    steps_back: step as u32,
                });
                neighbour.likeness += decay;
            }
        }
        let mut found: Vec<Neighbour> = found.into_values().collect();
        let order =
            |a: &Neighbour, b: &Neighbour| b.likeness.total_cmp(&a.likeness).then(b.visit.cmp(&a.visit));
        let most = self.settings.neighbours;
        if found.len() > most && most > 0 {
            found.select_nth_unstable_by(most - 1, order);
            found.truncate(most);
        }
        found.sort_unstable_by(order);
        found
    }

    /// The products the neighbours of `visit` hold, the best first: each neighbour adds its likeness, less 1/10 for each step back to
    /// what both hold and never below zero, times the rarity
    /// 1 + ln(visits / visits with the product).
    #[must_use]
    pub fn next(&self, visit: &[u32], limit: usize, keep: impl Fn(u32) -> bool) -> Vec<Scored> {
        self.next_of(&self.neighbours(visit), limit, keep)
    }

    /// The same of neighbours already found.
    pub(crate) fn next_of(
        &self,
        neighbours: &[Neighbour],
        limit: usize,
        keep: impl Fn(u32) -> bool,
    ) -> Vec<Scored> {
        let mut scores = Scores::default();
        for neighbour in neighbours {
            let nearness = (1.0 - 0.1 * neighbour.steps_back as f32).max(0.0);
            let weight = neighbour.likeness * nearness;
            if weight > 0.0 {
                for item in self.visit(neighbour.visit) {
                    scores.add(*item, weight);
                }
            }
        }
        let visits = self.visits() as f32;
        let rarity = |item: u32| 1.0 + (visits / self.seen_in[item as usize].max(1) as f32).ln();
        crate::scores::best(scores.into_iter().map(|(item, score)| (item, score * rarity(item))), limit, keep)
    }

    /// The last products, newest first, each once.
    fn recent(&self, visit: &[u32]) -> Vec<u32> {
        let mut recent: Vec<u32> = Vec::with_capacity(self.settings.length);
        for item in visit.iter().rev() {
            if recent.len() == self.settings.length {
                break;
            }
            if (*item as usize) < self.visits_of.len() && !recent.contains(item) {
                recent.push(*item);
            }
        }
        recent
    }
}
