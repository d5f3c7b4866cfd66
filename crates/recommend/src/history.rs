//! What shoppers did, and which products were bought or looked at by the same ones.
//!
//! Counting is done when asked, by walking the shoppers of one product: nothing quadratic is stored, and a count told in a
//! reason is always the exact one.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

/// What a shopper did with a product, on a scale of interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventKind {
    /// Opened its page.
    Viewed,
    /// Asked about it.
    Asked,
    /// Put it on a list.
    Listed,
    /// Bought it.
    Bought,
}

impl EventKind {
    /// The rating an event stands for, 1 to 5: viewed 1, asked 2, listed 3, bought 5. A shopper's rating of a product is
    /// that of the strongest event, not their sum: looking ten times is not buying.
    #[must_use]
    pub fn rating(self) -> f64 {
        match self {
            EventKind::Viewed => 1.0,
            EventKind::Asked => 2.0,
            EventKind::Listed => 3.0,
            EventKind::Bought => 5.0,
        }
    }
}

/// One anonymous shopper. Rows of the same shopper are put together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// A number that stands for nobody.
    pub shopper: u32,
    /// Position of the product in the list given to [`crate::Shelf::build`], and what was done, oldest first. Positions past
    /// the end (products no longer sold) are passed over.
    pub items: Vec<(usize, EventKind)>,
}

/// No count of shoppers under this is ever told or used: it could point at a person.
pub const FEWEST_SHOPPERS: u32 = 5;

/// Of one shopper, this many last products are kept. Bounds the work when one "customer" is a till.
const MOST_PER_SHOPPER: usize = 200;

/// Joint counts are drawn to what chance expects as if this many more shoppers had been seen behaving by chance.
const PRIOR_SHOPPERS: f64 = 10.0;

/// Shoppers that two things have in common.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Together {
    /// The other thing.
    pub(crate) item: u32,
    /// Shoppers of both.
    pub(crate) together: u32,
    /// Shoppers of the thing asked about.
    pub(crate) of: u32,
    /// 0 to 1.
    pub(crate) strength: f64,
}

/// Who did what, both ways round.
#[derive(Debug, Default)]
pub(crate) struct Shoppers {
    /// By shopper: product and rating.
    looked: Vec<Vec<(u32, f64)>>,
    /// By product: shopper and rating.
    looked_by: Vec<Vec<(u32, f64)>>,
    /// By product: length of its rating vector.
    length: Vec<f64>,
    bought: Vec<Vec<u32>>,
    bought_by: Vec<Vec<u32>>,
    /// Shoppers who bought anything.
    buyers: u32,
    /// By leaf number: what goes with it, by rising leaf number.
    leaves: Vec<Vec<Together>>,
}

impl Shoppers {
    /// `leaf` gives each product its leaf category as a number below `leaves`, if it has one.
    pub(crate) fn build(histories: &[History], leaf: &[Option<u32>], leaves: usize) -> Self {
        let products = leaf.len();
        let mut by_shopper: BTreeMap<u32, Vec<(usize, EventKind)>> = BTreeMap::new();
        for history in histories {
            let known = history.items.iter().copied().filter(|(item, _)| *item < products);
            by_shopper.entry(history.shopper).or_default().extend(known);
        }
        let mut shoppers = Shoppers {
            looked_by: vec![Vec::new(); products],
            bought_by: vec![Vec::new(); products],
            ..Shoppers::default()
        };
        for events in by_shopper.values() {
            shoppers.note(events);
        }
        shoppers.length = shoppers
            .looked_by
            .iter()
            .map(|raters| raters.iter().map(|(_, rating)| rating * rating).sum::<f64>().sqrt())
            .collect();
        shoppers.leaves = shoppers.count_leaves(leaf, leaves);
        shoppers
    }

    fn note(&mut self, events: &[(usize, EventKind)]) {
        let shopper = self.looked.len() as u32;
        let looked = strongest(events.iter().copied());
        let bought = strongest(events.iter().copied().filter(|(_, kind)| *kind == EventKind::Bought));
        for &(item, kind) in &looked {
            self.looked_by[item as usize].push((shopper, kind.rating()));
        }
        for &(item, _) in &bought {
            self.bought_by[item as usize].push(shopper);
        }
        self.buyers += u32::from(!bought.is_empty());
        self.looked.push(looked.into_iter().map(|(item, kind)| (item, kind.rating())).collect());
        self.bought.push(bought.into_iter().map(|(item, _)| item).collect());
    }

    /// What was bought by those who bought `item`, where it is more than chance explains; by rising ordinal.
    pub(crate) fn bought_with(&self, item: u32) -> Vec<Together> {
        let of = self.bought_by[item as usize].len() as u32;
        if of < FEWEST_SHOPPERS {
            return Vec::new();
        }
        let mut counts = vec![0u32; self.bought_by.len()];
        for &shopper in &self.bought_by[item as usize] {
            for &other in &self.bought[shopper as usize] {
                counts[other as usize] += 1;
            }
        }
        counts[item as usize] = 0;
        let found = counts.iter().enumerate().filter(|(_, together)| **together >= FEWEST_SHOPPERS);
        found
            .filter_map(|(other, &together)| {
                let strength = beyond_chance(together, of, self.bought_by[other].len() as u32, self.buyers)?;
                Some(Together { item: other as u32, together, of, strength })
            })
            .collect()
    }

    /// What was looked at by those who looked at `item`, by rising ordinal. The strength is the cosine of the two rating
    /// vectors (Sarwar et al. 2001), weighted by n / (n + 10) for n shoppers in common.
    pub(crate) fn looked_at_with(&self, item: u32) -> Vec<Together> {
        let of = self.looked_by[item as usize].len() as u32;
        if of < FEWEST_SHOPPERS {
            return Vec::new();
        }
        let mut counts = vec![(0u32, 0.0f64); self.looked_by.len()];
        for &(shopper, rating) in &self.looked_by[item as usize] {
            for &(other, other_rating) in &self.looked[shopper as usize] {
                let count = &mut counts[other as usize];
                count.0 += 1;
                count.1 += rating * other_rating;
            }
        }
        counts[item as usize].0 = 0;
        let found = counts.iter().enumerate().filter(|(_, (together, _))| *together >= FEWEST_SHOPPERS);
        found
            .map(|(other, &(together, product))| {
                let cosine = product / (self.length[item as usize] * self.length[other]);
                let n = f64::from(together);
                let strength = cosine * n / (n + PRIOR_SHOPPERS);
                Together { item: other as u32, together, of, strength }
            })
            .collect()
    }

    /// Leaf categories bought from by those who bought from `leaf`, by rising leaf number.
    pub(crate) fn leaves_with(&self, leaf: u32) -> &[Together] {
        self.leaves.get(leaf as usize).map_or(&[], Vec::as_slice)
    }

    fn count_leaves(&self, leaf: &[Option<u32>], leaves: usize) -> Vec<Vec<Together>> {
        let mut buyers = vec![0u32; leaves];
        let mut both: HashMap<(u32, u32), u32> = HashMap::new();
        for items in &self.bought {
            let mut from: Vec<u32> = items.iter().filter_map(|item| leaf[*item as usize]).collect();
            from.sort_unstable();
            from.dedup();
            for &a in &from {
                buyers[a as usize] += 1;
                for &b in from.iter().filter(|b| **b != a) {
                    *both.entry((a, b)).or_default() += 1;
                }
            }
        }
        let mut found = vec![Vec::new(); leaves];
        for (&(a, b), &together) in both.iter().filter(|(_, together)| **together >= FEWEST_SHOPPERS) {
            let of = buyers[a as usize];
            if let Some(strength) = beyond_chance(together, of, buyers[b as usize], self.buyers) {
                found[a as usize].push(Together { item: b, together, of, strength });
            }
        }
        // The map's order is arbitrary; the lists' must not be.
        for list in &mut found {
            list.sort_by_key(|other| other.item);
        }
        found
    }
}

/// The last [`MOST_PER_SHOPPER`] products of a shopper with the strongest event of each, by rising ordinal.
fn strongest(events: impl DoubleEndedIterator<Item = (usize, EventKind)>) -> Vec<(u32, EventKind)> {
    let mut kept: BTreeMap<u32, EventKind> = BTreeMap::new();
    for (item, kind) in events.rev() {
        let item = item as u32;
        if let Some(strongest) = kept.get_mut(&item) {
            *strongest = (*strongest).max(kind);
        } else if kept.len() < MOST_PER_SHOPPER {
            kept.insert(item, kind);
        }
    }
    kept.into_iter().collect()
}

/// How much of a joint count chance does not explain, or `None` if chance may explain it all.
///
/// With n of N buyers in common and e = n_a n_b / N expected of independent ones, the lift drawn towards 1 by ten shoppers is
/// (n + 10) / (e + 10) (gamma-Poisson shrinkage, DuMouchel 1999), and the strength 1 − 1 / lift = (n − e) / (n + 10).
/// At least two standard deviations (√e each) above e are asked for.
fn beyond_chance(together: u32, a: u32, b: u32, buyers: u32) -> Option<f64> {
    let n = f64::from(together);
    let expected = f64::from(a) * f64::from(b) / f64::from(buyers);
    (n - expected >= 2.0 * expected.sqrt() && n > expected).then(|| (n - expected) / (n + PRIOR_SHOPPERS))
}
