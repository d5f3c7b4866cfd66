//! The collector: the best page, the count, the facets and the price range of one pass over the matching products.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use crate::index::schema::field_name;
use crate::lexicon::Field;

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

pub(super) struct Page {
    pub order: Order,
    pub keep: usize,
    pub facets: Vec<Field>,
    /// Puts what is made for children after what is not: a shopper who names nobody is rarely buying for a child.
    pub kids_last: bool,
}

/// One product of the page. The smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hit {
    for_kids: bool,
    key: f64,
    sold_out: bool,
    popularity: u64,
    pub row: u64,
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

#[derive(Debug, Default)]
pub(super) struct Found {
    pub total: usize,
    pub best: Vec<Hit>,
    pub facets: BTreeMap<Field, Vec<(String, u32)>>,
    pub prices: Option<(i64, i64)>,
}

#[derive(Debug, Default)]
pub(super) struct SegmentFound {
    total: usize,
    best: BinaryHeap<Hit>,
    facets: BTreeMap<Field, BTreeMap<String, u32>>,
    prices: Option<(i64, i64)>,
}

struct FacetCounts {
    field: Field,
    column: Option<StrColumn>,
    counts: Vec<u32>,
}

pub(super) struct PageOfSegment {
    order: Order,
    keep: usize,
    row: Column<u64>,
    popularity: Column<u64>,
    price: Column<i64>,
    on_hand: Column<u64>,
    /// The audience column and the term that means children, where kids go last.
    kids: Option<(StrColumn, u64)>,
    facets: Vec<FacetCounts>,
    found: SegmentFound,
}

impl Collector for Page {
    type Fruit = Found;
    type Child = PageOfSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<PageOfSegment> {
        let fast = segment.fast_fields();
        let facets = self
            .facets
            .iter()
            .map(|field| {
                let column = fast.str(field_name(*field))?;
                let counts = vec![0; column.as_ref().map_or(0, |column| column.num_terms())];
                Ok(FacetCounts { field: *field, column, counts })
            })
            .collect::<tantivy::Result<_>>()?;
        Ok(PageOfSegment {
            order: self.order,
            keep: self.keep,
            row: fast.u64("row")?,
            popularity: fast.u64("popularity")?,
            price: fast.i64("price")?,
            on_hand: fast.u64("on_hand")?,
            kids: match (self.kids_last, fast.str(field_name(Field::Audience))?) {
                (true, Some(column)) => column.dictionary().term_ord(b"kids")?.map(|ord| (column, ord)),
                _ => None,
            },
            facets,
            found: SegmentFound::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.order == Order::Best
    }

    fn merge_fruits(&self, segments: Vec<SegmentFound>) -> tantivy::Result<Found> {
        let mut found = Found::default();
        let mut facets: BTreeMap<Field, BTreeMap<String, u32>> = BTreeMap::new();
        for segment in segments {
            found.total += segment.total;
            found.best.extend(segment.best);
            found.prices = merge_prices(found.prices, segment.prices);
            for (field, counts) in segment.facets {
                let into = facets.entry(field).or_default();
                for (key, count) in counts {
                    *into.entry(key).or_default() += count;
                }
            }
        }
        found.best.sort_unstable();
        found.best.truncate(self.keep);
        for (field, counts) in facets {
            let mut counts: Vec<(String, u32)> = counts.into_iter().collect();
            counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            found.facets.insert(field, counts);
        }
        Ok(found)
    }
}

fn merge_prices(a: Option<(i64, i64)>, b: Option<(i64, i64)>) -> Option<(i64, i64)> {
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (one, other) => one.or(other),
    }
}

impl SegmentCollector for PageOfSegment {
    type Fruit = SegmentFound;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.found.total += 1;
        let price = self.price.first(doc);
        self.found.prices = merge_prices(self.found.prices, price.map(|minor| (minor, minor)));
        for facet in &mut self.facets {
            if let Some(column) = &facet.column {
                for ord in column.ords().values_for_doc(doc) {
                    facet.counts[ord as usize] += 1;
                }
            }
        }
        let sold_out = self.on_hand.first(doc) == Some(0);
        let for_kids = self
            .kids
            .as_ref()
            .is_some_and(|(column, kids)| column.ords().values_for_doc(doc).any(|ord| ord == *kids));
        let hit = Hit {
            for_kids,
            sold_out,
            key: match (self.order, price) {
                // Sold out is still an answer, but not the first one.
                (Order::Best, _) => -f64::from(score) * if sold_out { 0.7 } else { 1.0 },
                (Order::PriceUp, Some(minor)) => minor as f64,
                (Order::PriceDown, Some(minor)) => -(minor as f64),
                (_, None) => f64::INFINITY,
            },
            popularity: self.popularity.first(doc).unwrap_or(0),
            row: self.row.first(doc).unwrap_or(u64::MAX),
        };
        if self.found.best.len() < self.keep {
            self.found.best.push(hit);
        } else if self.found.best.peek().is_some_and(|worst| hit < *worst) {
            self.found.best.pop();
            self.found.best.push(hit);
        }
    }

    fn harvest(mut self) -> SegmentFound {
        let mut name = String::new();
        for facet in self.facets {
            let Some(column) = facet.column else { continue };
            let counts = self.found.facets.entry(facet.field).or_default();
            for (ord, count) in facet.counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
                name.clear();
                if column.ord_to_str(ord as u64, &mut name).unwrap_or(false) {
                    counts.insert(name.clone(), count);
                }
            }
        }
        self.found
    }
}
