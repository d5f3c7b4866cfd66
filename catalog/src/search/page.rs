//! The collector: the best page, the count, the facets and the price range of one pass over the matching products.
//! Limits that are one array read away (price, stock, what is not wanted) are checked here rather than in the query.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap, HashSet};

use rayon::prelude::*;
use tantivy::query::Weight;
use tantivy::{DocId, Score, Searcher};

use super::columns::{Columns, FacetColumn, NO_PRICE};
use crate::lexicon::Field;
use crate::merchandising::FACTORS;

/// The order of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Best score (sold out products lower), then most popular, then the feed's order.
    #[default]
    Best,
    /// Cheapest first; products without a known price last.
    PriceUp,
    /// Dearest first; products without a known price last.
    PriceDown,
}

/// Values returned of a facet: far more than a screen shows.
const FACET_VALUES: usize = 400;

/// Sold out is still an answer, but not the first one.
const SOLD_OUT: f64 = 0.7;

/// What is made for children, where nobody named a child.
const FOR_KIDS: f64 = 0.4;

/// What is filed as another kind than the one asked for, and only speaks of it: a lock for laptops.
const OTHER_KIND: f64 = 0.9;

/// What every product scores before its words are weighed, so that a boost means something in a list without words.
const FLOOR: f64 = 0.2;

pub(super) struct Page<'a> {
    pub(super) columns: &'a Columns,
    pub(super) order: Order,
    pub(super) keep: usize,
    /// Fields to count, with their values.
    pub(super) facets: Vec<(Field, &'a FacetColumn)>,
    /// The audience column and the number that means children, where what is made for them counts less: a shopper who
    /// names nobody is rarely buying for a child.
    pub(super) kids: Option<(&'a FacetColumn, u32)>,
    /// The kind column and the kinds wanted, where names alone tell kinds and a product filed as another counts less.
    pub(super) kinds: Option<(&'a FacetColumn, Vec<u32>)>,
    /// Price limits, minor units, both ends included.
    pub(super) prices: Vec<(i64, i64)>,
    /// Prices to count around, ascending, minor units.
    pub(super) edges: &'a [i64],
    /// Only what is known to be on hand.
    pub(super) on_hand: bool,
    /// Values nobody wants.
    pub(super) without: Vec<(&'a FacetColumn, Vec<u32>)>,
    /// Products that are not there.
    pub(super) hidden: Vec<Picked<'a>>,
    /// Products whose score is multiplied, and by what.
    pub(super) factors: Vec<(Vec<Picked<'a>>, f64)>,
    /// If given, the only rows looked at.
    pub(super) only: Option<HashSet<u64>>,
}

/// Products picked out by row, or by holding a value of each of these.
pub(super) struct Picked<'a> {
    pub(super) rows: HashSet<u64>,
    pub(super) values: Vec<(&'a FacetColumn, Vec<u32>)>,
}

impl Picked<'_> {
    fn covers(&self, segment: usize, doc: DocId, row: u64) -> bool {
        self.rows.contains(&row)
            || (!self.values.is_empty()
                && self.values.iter().all(|(column, wanted)| {
                    column.segments[segment].of(doc).iter().any(|ord| wanted.contains(ord))
                }))
    }
}

/// One product of the page. The smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hit {
    for_kids: bool,
    /// The smaller, the better: a score below zero, or a price.
    pub(super) key: f64,
    sold_out: bool,
    popularity: u32,
    pub(super) row: u64,
}

impl Eq for Hit {}

impl PartialOrd for Hit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Hit {
    fn cmp(&self, other: &Self) -> Ordering {
        self.for_kids
            .cmp(&other.for_kids)
            .then(self.key.total_cmp(&other.key))
            .then(self.sold_out.cmp(&other.sold_out))
            .then(other.popularity.cmp(&self.popularity))
            .then(self.row.cmp(&other.row))
    }
}

/// What one pass found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) total: usize,
    /// Best first.
    pub(super) best: Vec<Hit>,
    pub(super) facets: BTreeMap<Field, Vec<(String, u32)>>,
    pub(super) prices: Option<(i64, i64)>,
    /// See [`super::Hits::around`].
    pub(super) around: Vec<u32>,
    /// Whether a product of them has several prices.
    pub(super) spread: bool,
    pub(super) on_hand: usize,
}

#[derive(Debug, Default)]
struct SegmentFound {
    total: usize,
    best: BinaryHeap<Hit>,
    counts: Vec<Vec<u32>>,
    prices: Option<(i64, i64)>,
    around: Vec<u32>,
    spread: bool,
    on_hand: usize,
}

impl Page<'_> {
    /// Goes through all matching products, segments side by side.
    ///
    /// # Errors
    /// What tantivy says.
    pub(super) fn run(&self, searcher: &Searcher, weight: &dyn Weight) -> tantivy::Result<Found> {
        let segments = searcher.segment_readers();
        let one = |ordinal: usize| -> tantivy::Result<SegmentFound> {
            let mut found = self.begin();
            let reader = &segments[ordinal];
            let ordinal = u32::try_from(ordinal).unwrap_or(u32::MAX);
            match reader.alive_bitset() {
                Some(alive) => weight.for_each(reader, &mut |doc, score| {
                    if alive.is_alive(doc) {
                        self.collect(&mut found, ordinal, doc, score);
                    }
                })?,
                None => weight
                    .for_each(reader, &mut |doc, score| self.collect(&mut found, ordinal, doc, score))?,
            }
            Ok(found)
        };
        // A single segment is not worth a second thread.
        let found: Vec<SegmentFound> = if segments.len() < 2 {
            (0..segments.len()).map(one).collect::<tantivy::Result<_>>()?
        } else {
            (0..segments.len()).into_par_iter().with_max_len(1).map(one).collect::<tantivy::Result<_>>()?
        };
        Ok(self.merge(found))
    }

    fn begin(&self) -> SegmentFound {
        SegmentFound {
            counts: self.facets.iter().map(|(_, column)| vec![0; column.names.len()]).collect(),
            around: vec![0; if self.edges.is_empty() { 0 } else { 2 * self.edges.len() + 1 }],
            ..SegmentFound::default()
        }
    }

    #[inline]
    fn collect(&self, found: &mut SegmentFound, segment: u32, doc: DocId, score: Score) {
        let numbers = self.columns.segment(segment);
        let at = doc as usize;
        let on_hand = numbers.on_hand[at];
        if self.on_hand && on_hand != 2 {
            return;
        }
        if self.prices.iter().any(|(min, max)| !numbers.price_within(doc, *min, *max)) {
            return;
        }
        let segment = segment as usize;
        let has = |column: &FacetColumn, wanted: &[u32]| {
            column.segments[segment].of(doc).iter().any(|ord| wanted.contains(ord))
        };
        if self.without.iter().any(|(column, unwanted)| has(column, unwanted)) {
            return;
        }
        let row = numbers.row[at];
        if self.only.as_ref().is_some_and(|only| !only.contains(&row))
            || self.hidden.iter().any(|pick| pick.covers(segment, doc, row))
        {
            return;
        }
        found.total += 1;
        found.on_hand += usize::from(on_hand == 2);
        let price = numbers.price[at];
        if price != NO_PRICE {
            found.prices = Some(match found.prices {
                Some((low, high)) => (low.min(price), high.max(price)),
                None => (price, price),
            });
            if !self.edges.is_empty() {
                let below = self.edges.partition_point(|edge| *edge < price);
                let on = self.edges.get(below) == Some(&price);
                found.around[2 * below + usize::from(on)] += 1;
                found.spread = found.spread || numbers.has_more_prices(doc);
            }
        }
        for ((_, column), counts) in self.facets.iter().zip(&mut found.counts) {
            for ord in column.segments[segment].of(doc) {
                counts[*ord as usize] += 1;
            }
        }
        if self.keep == 0 {
            return;
        }
        let for_kids =
            self.kids.is_some_and(|(column, kids)| column.segments[segment].of(doc).contains(&kids));
        let sold_out = on_hand == 0;
        // In the order of scores it is weighed, so that what suits most still comes first: a present for a newborn.
        let last = for_kids && self.order != Order::Best;
        let mut hit = Hit { for_kids: last, sold_out, key: 0.0, popularity: numbers.popularity[at], row };
        hit.key = match self.order {
            Order::Best => {
                let mut score = (f64::from(score) + FLOOR) * if sold_out { SOLD_OUT } else { 1.0 };
                if for_kids {
                    score *= FOR_KIDS;
                }
                if let Some((column, wanted)) = &self.kinds {
                    let filed = column.segments[segment].of(doc);
                    if !filed.is_empty() && !filed.iter().any(|kind| wanted.contains(kind)) {
                        score *= OTHER_KIND;
                    }
                }
                let covers = |(picks, _): &&(Vec<Picked<'_>>, f64)| {
                    picks.iter().any(|pick| pick.covers(segment, doc, row))
                };
                if !self.factors.is_empty() {
                    let (least, most) = FACTORS;
                    let factor: f64 = self.factors.iter().filter(covers).map(|(_, by)| by).product();
                    score *= factor.clamp(f64::from(least), f64::from(most));
                }
                -score
            }
            _ if price == NO_PRICE => f64::INFINITY,
            Order::PriceUp => price as f64,
            Order::PriceDown => -(price as f64),
        };
        if found.best.len() < self.keep {
            found.best.push(hit);
        } else if found.best.peek().is_some_and(|worst| hit < *worst) {
            found.best.pop();
            found.best.push(hit);
        }
    }

    fn merge(&self, segments: Vec<SegmentFound>) -> Found {
        let mut found = Found::default();
        let mut counts: Vec<Vec<u32>> = Vec::new();
        for segment in segments {
            found.total += segment.total;
            found.on_hand += segment.on_hand;
            found.best.extend(segment.best);
            found.prices = match (found.prices, segment.prices) {
                (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
                (one, other) => one.or(other),
            };
            found.spread |= segment.spread;
            if found.around.is_empty() {
                found.around = segment.around;
            } else {
                add(&mut found.around, &segment.around);
            }
            if counts.is_empty() {
                counts = segment.counts;
            } else {
                counts.iter_mut().zip(&segment.counts).for_each(|(into, from)| add(into, from));
            }
        }
        found.best.sort_unstable();
        found.best.truncate(self.keep);
        for ((field, column), counts) in self.facets.iter().zip(counts) {
            found.facets.insert(*field, most(&counts, &column.names));
        }
        found
    }
}

fn add(into: &mut [u32], from: &[u32]) {
    into.iter_mut().zip(from).for_each(|(into, from)| *into += from);
}

/// The values that occur, most products first, then by name.
fn most(counts: &[u32], names: &[String]) -> Vec<(String, u32)> {
    let mut found: Vec<(u32, u32)> = (0u32..)
        .zip(counts)
        .filter(|(_, count)| **count > 0)
        .map(|(ord, count)| (u32::MAX - count, ord))
        .collect();
    // Names are sorted, so their numbers are in order of name.
    if found.len() > FACET_VALUES {
        found.select_nth_unstable(FACET_VALUES);
        found.truncate(FACET_VALUES);
    }
    found.sort_unstable();
    found.into_iter().map(|(left, ord)| (names[ord as usize].clone(), u32::MAX - left)).collect()
}
