//! What shoppers did, as the shop recorded it, and the tables that the parts of the recommender learn from.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::matrix::Sparse;

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
    pub fn rating(self) -> f32 {
        match self {
            EventKind::Viewed => 1.0,
            EventKind::Asked => 2.0,
            EventKind::Listed => 3.0,
            EventKind::Bought => 5.0,
        }
    }
}

/// No count of shoppers under this is ever told: it could point at a person.
pub const FEWEST_SHOPPERS: u32 = 5;

/// Of one shopper, this many last products are kept. Bounds the work when one "customer" is a till.
pub const MOST_PER_SHOPPER: usize = 2_000;

/// One thing that a shopper did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// A number that stands for nobody. Somebody unknown has a number used in one visit only.
    pub shopper: u32,
    /// Number of the visit: what was done at one time, a receipt.
    pub visit: u32,
    /// Position of the product in the list given to [`crate::Shelf::build`]. Positions past the end (products no longer sold)
    /// are passed over.
    pub item: u32,
    /// What was done.
    pub kind: EventKind,
    /// How the shopper rated it, in half stars from 1 to 10; 0 where it was not rated. Outweighs what was done.
    pub half_stars: u8,
    /// Day, counted from any first day.
    pub day: u32,
}

/// The rating of an event: the stars given, else what the kind stands for.
fn rating(kind: EventKind, half_stars: u8) -> f32 {
    if half_stars > 0 { f32::from(half_stars.min(10)) / 2.0 } else { kind.rating() }
}

/// One visit, its events oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit<'a> {
    /// Its number, as the records had it.
    pub number: u32,
    /// Whose it was.
    pub shopper: u32,
    /// Day.
    pub day: u32,
    /// Products in the order they were looked at.
    pub items: &'a [u32],
    /// What was done with each.
    pub kinds: &'a [EventKind],
    /// Half stars given to each, 0 for none.
    pub half_stars: &'a [u8],
}

impl Visit<'_> {
    /// The rating of each event.
    pub fn ratings(&self) -> impl Iterator<Item = f32> + '_ {
        self.kinds.iter().zip(self.half_stars).map(|(kind, half_stars)| rating(*kind, *half_stars))
    }
}

/// All visits, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Behaviour {
    /// Number, shopper, day, begin.
    visits: Vec<(u32, u32, u32, usize)>,
    items: Vec<u32>,
    kinds: Vec<EventKind>,
    half_stars: Vec<u8>,
    products: usize,
}

impl Behaviour {
    /// Puts records together by visit; within one they keep their order. `products` is the length of the shelf.
    #[must_use]
    pub fn gather(mut records: Vec<Record>, products: usize) -> Self {
        records.retain(|record| (record.item as usize) < products);
        // Visits of a day keep the order of their numbers; a sort that is not stable would shuffle what a visit did.
        records.sort_by_key(|record| (record.day, record.visit));
        let mut behaviour = Behaviour { products, ..Behaviour::default() };
        for record in records {
            let same =
                behaviour.visits.last().is_some_and(|last| last.0 == record.visit && last.2 == record.day);
            if !same {
                let begin = behaviour.items.len();
                behaviour.visits.push((record.visit, record.shopper, record.day, begin));
            }
            behaviour.items.push(record.item);
            behaviour.kinds.push(record.kind);
            behaviour.half_stars.push(record.half_stars);
        }
        behaviour
    }

    /// Visits.
    #[must_use]
    pub fn len(&self) -> usize {
        self.visits.len()
    }

    /// Whether nothing was recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.visits.is_empty()
    }

    /// Events.
    #[must_use]
    pub fn events(&self) -> usize {
        self.items.len()
    }

    /// Products of the shelf the records count in.
    #[must_use]
    pub fn products(&self) -> usize {
        self.products
    }

    /// The newest day.
    #[must_use]
    pub fn newest_day(&self) -> u32 {
        self.visits.last().map_or(0, |visit| visit.2)
    }

    /// A visit by its place.
    #[must_use]
    pub fn visit(&self, at: usize) -> Visit<'_> {
        let (number, shopper, day, begin) = self.visits[at];
        let end = self.visits.get(at + 1).map_or(self.items.len(), |next| next.3);
        Visit {
            number,
            shopper,
            day,
            items: &self.items[begin..end],
            kinds: &self.kinds[begin..end],
            half_stars: &self.half_stars[begin..end],
        }
    }

    /// All visits, oldest first.
    pub fn visits(&self) -> impl Iterator<Item = Visit<'_>> {
        (0..self.len()).map(|at| self.visit(at))
    }

    /// The visits that `keep` lets through, and the others.
    #[must_use]
    pub fn split(&self, keep: impl Fn(&Visit<'_>) -> bool) -> (Self, Self) {
        let none = || Behaviour { products: self.products, ..Behaviour::default() };
        let (mut kept, mut others) = (none(), none());
        for visit in self.visits() {
            let side = if keep(&visit) { &mut kept } else { &mut others };
            side.visits.push((visit.number, visit.shopper, visit.day, side.items.len()));
            side.items.extend(visit.items);
            side.kinds.extend(visit.kinds);
            side.half_stars.extend(visit.half_stars);
        }
        (kept, others)
    }

    /// The events that `keep` lets through, and the others.
    #[must_use]
    pub fn split_events(&self, keep: impl Fn(&Visit<'_>, u32) -> bool) -> (Self, Self) {
        let none = || Behaviour { products: self.products, ..Behaviour::default() };
        let (mut kept, mut others) = (none(), none());
        for visit in self.visits() {
            for (own, side) in [(true, &mut kept), (false, &mut others)] {
                let begin = side.items.len();
                for (at, item) in visit.items.iter().enumerate() {
                    if keep(&visit, *item) == own {
                        side.items.push(*item);
                        side.kinds.push(visit.kinds[at]);
                        side.half_stars.push(visit.half_stars[at]);
                    }
                }
                if side.items.len() > begin {
                    side.visits.push((visit.number, visit.shopper, visit.day, begin));
                }
            }
        }
        (kept, others)
    }

    /// Who did what: a row a shopper, in the order of their last visits, with the rating of the strongest event by product;
    /// of each the last [`MOST_PER_SHOPPER`] products. Events weaker than `least` do not count.
    #[must_use]
    pub fn shoppers(&self, least: EventKind) -> Sparse {
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_by_key(|at| self.visits[*at as usize].1);
        // Runs of visits of one shopper, then the runs by the last visit of each.
        let mut runs: Vec<(u32, usize, usize)> = Vec::new();
        let mut begin = 0;
        for at in 1..=order.len() {
            let ends = at == order.len()
                || self.visits[order[at] as usize].1 != self.visits[order[begin] as usize].1;
            if ends && at > begin {
                runs.push((order[at - 1], begin, at));
                begin = at;
            }
        }
        runs.sort_unstable();
        let mut rows = crate::matrix::Rows::new(self.products);
        let mut row: Vec<(u32, f32)> = Vec::new();
        let mut place: FxHashMap<u32, usize> = FxHashMap::default();
        for (_, begin, end) in runs {
            row.clear();
            place.clear();
            'newest_first: for at in order[begin..end].iter().rev() {
                let visit = self.visit(*at as usize);
                for (at, item) in visit.items.iter().enumerate().rev() {
                    if visit.kinds[at] < least {
                        continue;
                    }
                    let rating = rating(visit.kinds[at], visit.half_stars[at]);
                    match place.get(item) {
                        Some(at) => row[*at].1 = row[*at].1.max(rating),
                        None if row.len() == MOST_PER_SHOPPER => break 'newest_first,
                        None => {
                            place.insert(*item, row.len());
                            row.push((*item, rating));
                        }
                    }
                }
            }
            if !row.is_empty() {
                rows.push(&row);
            }
        }
        rows.finish()
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.visits.len() * size_of::<(u32, u32, u32, usize)>() + self.items.len() * 6
    }
}
