//! "Why not that one?": what keeps a product out of a list.

use serde::{Deserialize, Serialize};

use crate::blend::{PARTS, Part, merge};
use crate::engine::Engine;
use crate::explain::Explain;
use crate::query::{Asked, Beside, Query, stands_so};

/// What keeps a product out of a list, or that nothing does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum WhyNot {
    /// It is in the list.
    Shown {
        /// Its place, from 1.
        place: usize,
    },
    /// The shop does not have such a product.
    Unknown,
    /// It is the product the list stands beside, or one the shopper has before them.
    ItIsTheOne,
    /// It is known to be sold out.
    SoldOut,
    /// It does not hold what the shopper asked for, or the shop hides it: the caller's limit says which.
    NotAllowed,
    /// It was shown already, said no to, looked at or had before, or is on the list.
    SeenAlready,
    /// It does not stand to the other product as was asked: of another category, for other people, not cheaper.
    StandsOtherwise,
    /// It would be in the list, but others of its kind are, and lists are kept varied.
    MoreOfTheSame {
        /// Its place by merit, from 1.
        by_merit: usize,
    },
    /// By merit it would be in the list; its place went to one that few have seen, or that the shop promotes.
    GaveWay,
    /// Others have more to be said for them.
    Behind {
        /// Its place by merit, from 1, where any part names it.
        by_merit: Option<usize>,
        /// Its score as a part of that of the last one shown.
        of_last_shown: f64,
        /// The parts that say less for it than for the last one shown, the largest difference first, each with the difference as a part of the
        /// last one's score.
        lacks: Vec<(Part, f64)>,
    },
}

impl Engine {
    /// What keeps `id` out of the answer to `query`.
    #[must_use]
    pub fn why_not(&self, query: &Query<'_>, id: &str) -> WhyNot {
        let Some(item) = self.shelf.place(id) else { return WhyNot::Unknown };
        let Some(asked) = Asked::of(query, &self.shelf) else { return WhyNot::Unknown };
        let product = self.shelf.product(item);
        if asked.beside.is_some_and(|(seed, _)| seed == item) {
            return WhyNot::ItIsTheOne;
        }
        if product.in_stock == Some(false) {
            return WhyNot::SoldOut;
        }
        if asked.allow.is_some_and(|allow| !allow(id)) {
            return WhyNot::NotAllowed;
        }
        if asked.out.contains(&item) {
            return WhyNot::SeenAlready;
        }
        if asked
            .beside
            .is_some_and(|(seed, beside): (u32, Beside<'_>)| !stands_so(&self.shelf, seed, item, beside))
        {
            return WhyNot::StandsOtherwise;
        }
        let heard = self.heard(&asked);
        let shown = self.chosen_items(&asked, query, &heard.lists);
        if let Some(place) = shown.iter().position(|other| *other == item) {
            return WhyNot::Shown { place: place + 1 };
        }
        if self.merited(&asked, query, &heard.lists).iter().any(|choice| choice.item == item) {
            return WhyNot::GaveWay;
        }
        let merit = merge(&heard.lists, &self.blend.of(asked.situation).shares, usize::MAX);
        let by_merit = merit.iter().position(|(other, _)| *other == item).map(|at| at + 1);
        if let Some(by_merit) = by_merit.filter(|place| *place <= shown.len()) {
            return WhyNot::MoreOfTheSame { by_merit };
        }
        let explain = Explain::new(self, &asked, &heard);
        let own = explain.parts(item);
        let last = shown.last().map(|last| explain.parts(*last)).unwrap_or([0.0; PARTS]);
        let total = |parts: &[f32; PARTS]| f64::from(parts.iter().sum::<f32>());
        let of = total(&last).max(f64::MIN_POSITIVE);
        let mut lacks: Vec<(Part, f64)> = Part::ALL
            .into_iter()
            .zip(last.iter().zip(own))
            .map(|(part, (theirs, own))| (part, f64::from(theirs - own) / of))
            .filter(|(_, lack)| *lack > 0.0)
            .collect();
        lacks.sort_by(|a, b| b.1.total_cmp(&a.1));
        WhyNot::Behind { by_merit, of_last_shown: total(&own) / of, lacks }
    }
}
