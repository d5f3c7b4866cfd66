//! What is asked of the recommender.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::blend::Situation;
use crate::content::suits;
use crate::shelf::Shelf;

/// Beside which product, and how the products sought stand to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside<'a> {
    /// To take instead.
    Similar(&'a str),
    /// To take instead, of the very same category and strictly cheaper.
    Cheaper(&'a str),
    /// To take instead, of the very same category, dearer, but not by more than it costs again.
    StepUp(&'a str),
    /// To take as well: never of the same leaf category.
    GoesWith(&'a str),
}

impl<'a> Beside<'a> {
    /// The product.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Beside::Similar(id) | Beside::Cheaper(id) | Beside::StepUp(id) | Beside::GoesWith(id) => id,
        }
    }
}

/// A question. Products that the shelf does not hold are passed over wherever they are named.
#[derive(Clone, Copy, Default)]
pub struct Query<'a> {
    /// Beside a product; else for the shopper.
    pub beside: Option<Beside<'a>>,
    /// What the shopper looked at in this visit, oldest first.
    pub looked: &'a [&'a str],
    /// What a known shopper had to do with before, oldest first, each with its rating: stars, or
    /// [`crate::EventKind::rating`].
    pub had: &'a [(&'a str, f32)],
    /// What is on the shopper's list. With nothing to be beside of, things to take as well are sought.
    pub basket: &'a [&'a str],
    /// Shown already, or said no to.
    pub leave_out: &'a [&'a str],
    /// What the shopper asked for, as a limit: only what it lets through is shown, by the product's id.
    pub allow: Option<&'a (dyn Fn(&str) -> bool + Sync)>,
    /// What the shop wants shown, the dearest wish first. One of them at most is, in one of the last places, if it is let
    /// through.
    pub promoted: &'a [&'a str],
    /// Whether what was looked at or had before may come again; what the shopper looks at now never does.
    pub again: bool,
    /// A seed: one place in six, the last, goes to a product that few have seen. The same seed chooses the same.
    pub explore: Option<u64>,
    /// Products wanted at most.
    pub limit: usize,
}

impl std::fmt::Debug for Query<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Query")
            .field("beside", &self.beside)
            .field("looked", &self.looked.len())
            .field("had", &self.had.len())
            .field("basket", &self.basket.len())
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}

/// A question in places on the shelf.
pub(crate) struct Asked<'a> {
    pub(crate) situation: Situation,
    pub(crate) beside: Option<(u32, Beside<'a>)>,
    /// Oldest first, each once, at its last place.
    pub(crate) looked: Vec<u32>,
    pub(crate) had: Vec<u32>,
    /// `had` with ratings.
    pub(crate) ratings: Vec<(u32, f32)>,
    pub(crate) basket: Vec<u32>,
    /// `had`, then `looked`, each once.
    pub(crate) all: Vec<u32>,
    pub(crate) out: FxHashSet<u32>,
    pub(crate) allow: Option<&'a (dyn Fn(&str) -> bool + Sync)>,
}

/// Of a long list of what was looked at or had, this many last products count. Bounds the work.
const MOST_SEEN: usize = crate::records::MOST_PER_SHOPPER;

impl<'a> Asked<'a> {
    /// `None` where the product to be beside of is not on the shelf.
    pub(crate) fn of(query: &Query<'a>, shelf: &Shelf) -> Option<Self> {
        // A shelf of a million is looked into once for each.
        let place = |id: &&str| shelf.place(id);
        let had_all: Vec<(u32, f32)> =
            query.had.iter().filter_map(|(id, rating)| Some((shelf.place(id)?, *rating))).collect();
        let looked_all: Vec<u32> = query.looked.iter().filter_map(place).collect();
        let beside = match query.beside {
            Some(beside) => Some((shelf.place(beside.id())?, beside)),
            None => None,
        };
        let had = last_of_each(had_all.iter().map(|(item, _)| *item));
        let looked = last_of_each(looked_all.iter().copied());
        let basket = last_of_each(query.basket.iter().filter_map(place));
        let rated: FxHashMap<u32, f32> =
            had_all.iter().copied().filter(|(_, rating)| rating.is_finite()).collect();
        let ratings = had.iter().filter_map(|item| Some((*item, *rated.get(item)?))).collect();
        let situation = match query.beside {
            Some(Beside::GoesWith(_)) => Situation::GoesWith,
            Some(_) => Situation::Similar,
            None if !basket.is_empty() => Situation::Basket,
            None if !had.is_empty() => Situation::Customer,
            None if !looked.is_empty() => Situation::Visit,
            None => Situation::NewVisitor,
        };
        let now: FxHashSet<u32> = looked.iter().copied().collect();
        let all: Vec<u32> =
            had.iter().copied().filter(|item| !now.contains(item)).chain(looked.iter().copied()).collect();
        let mut out: FxHashSet<u32> = query.leave_out.iter().filter_map(|id| shelf.place(id)).collect();
        out.reserve(had_all.len() + looked_all.len());
        out.extend(beside.map(|(seed, _)| seed));
        out.extend(basket.iter().copied());
        if query.beside.is_none() {
            match query.again {
                true => out.extend(looked.last()),
                // Of everything, however long ago: the lists above are cut.
                false => out.extend(had_all.iter().map(|(item, _)| item).chain(&looked_all)),
            }
        }
        Some(Asked { situation, beside, looked, had, ratings, basket, all, out, allow: query.allow })
    }

    /// Whether a product may be shown in answer.
    pub(crate) fn lets_through(&self, shelf: &Shelf, item: u32) -> bool {
        let product = shelf.product(item);
        !product.repeated
            && product.in_stock != Some(false)
            && !self.out.contains(&item)
            && self.beside.is_none_or(|(seed, beside)| stands_so(shelf, seed, item, beside))
            && self.allow.is_none_or(|allow| allow(&product.id))
    }
}

/// The last [`MOST_SEEN`] of what was looked at or had, oldest first, each once, at its last place.
fn last_of_each(items: impl DoubleEndedIterator<Item = u32>) -> Vec<u32> {
    let mut seen = FxHashSet::with_capacity_and_hasher(items.size_hint().0, FxBuildHasher);
    let mut last: Vec<u32> = items.rev().filter(|item| seen.insert(*item)).take(MOST_SEEN).collect();
    last.reverse();
    last
}

/// A step up costs at most so many times as much.
const STEP_UP: f64 = 2.0;

/// Whether a product may stand to another as is asked. What goes with a product and is of a category that is not known to
/// differ, or for other people, needs shoppers who bought both: that is for the parts to say.
pub(crate) fn stands_so(shelf: &Shelf, seed: u32, item: u32, beside: Beside<'_>) -> bool {
    let (product, other) = (shelf.product(seed), shelf.product(item));
    let depth = crate::content::shared_depth(product, other);
    match beside {
        Beside::Similar(_) => suits(product, other) && depth >= crate::content::parent_depth(product),
        Beside::Cheaper(_) => {
            suits(product, other) && product.leaf == other.leaf && Shelf::saving(product, other).is_some()
        }
        Beside::StepUp(_) => {
            suits(product, other)
                && product.leaf == other.leaf
                && matches!((product.price, other.price), (Some(own), Some(dearer))
                    if dearer > own && dearer as f64 <= own as f64 * STEP_UP)
        }
        Beside::GoesWith(_) => match (product.leaf, other.leaf) {
            (Some(a), Some(b)) => {
                a != b
                    && shelf.leaf_names[a as usize] != shelf.leaf_names[b as usize]
                    && suits(product, other)
            }
            _ => suits(product, other),
        },
    }
}
