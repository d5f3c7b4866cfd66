//! The recommender of one catalogue generation: all parts, counted or learned, ready to be asked by many threads at once.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::blend::{Blend, Lists, Part, merge};
use crate::explain::Explain;
use crate::fitness::Fitness;
use crate::learned::{Learned, Tastes};
use crate::matrix::{Rows, Sparse};
use crate::neighbours::{UserCosine, UserCosineSettings};
use crate::neural::Towers;
use crate::pairs::{Measure, Pairs};
use crate::popularity::{Fading, Popularity};
use crate::query::{Asked, Query};
use crate::ratings::{Neighbourhood, Ratings};
use crate::reason::{Reason, ReasonKind, Recommendation};
use crate::records::{Behaviour, EventKind, FEWEST_SHOPPERS};
use crate::scores::Scored;
use crate::shelf::Shelf;
use crate::traits::TraitId;
use crate::vmis::{Vmis, VmisSettings};

/// Pairs kept of each product.
const PAIRS: usize = 60;

/// Products kept of each leaf category and each kind of thing, the most wanted.
pub(crate) const OF_A_LEAF: usize = 60;

/// Towers with the vectors of this shelf's products.
#[derive(Debug)]
pub(crate) struct Neural {
    pub(crate) towers: Towers,
    /// Products × dimensions.
    pub(crate) vectors: Vec<f32>,
    pub(crate) dim: usize,
}

impl Neural {
    pub(crate) fn vector(&self, item: u32) -> &[f32] {
        &self.vectors[item as usize * self.dim..][..self.dim]
    }
}

/// All parts of the recommender over one shelf.
#[derive(Debug)]
pub struct Engine {
    pub(crate) shelf: Shelf,
    pub(crate) looked: Pairs,
    pub(crate) bought: Pairs,
    /// Pairs of leaf categories.
    pub(crate) leaves: Pairs,
    vmis: RwLock<Vmis>,
    pub(crate) popularity: Popularity,
    pub(crate) people: UserCosine,
    pub(crate) ratings: Ratings,
    pub(crate) tastes: Tastes,
    pub(crate) neural: Option<Neural>,
    pub(crate) blend: Blend,
    /// By leaf category: its most wanted products.
    pub(crate) leaf_best: Vec<Vec<u32>>,
    /// By kind of thing that goes with others or stands in scenes: the same.
    pub(crate) kind_best: FxHashMap<TraitId, Vec<u32>>,
}

impl Engine {
    /// Counts what can be counted and takes what was learned; with no records and nothing learned, what products are speaks alone.
    /// `learned` may come from an earlier catalogue: products that are gone are passed over, new ones get vectors from what
    /// they are.
    #[must_use]
    pub fn build(shelf: Shelf, behaviour: &Behaviour, learned: Option<&Learned>) -> Self {
        let shoppers = behaviour.shoppers(EventKind::Viewed);
        let buyers = behaviour.shoppers(EventKind::Bought);
        let looked = Pairs::count(&shoppers, Measure::Cosine { doubt: 5.0 }, PAIRS, 1);
        let bought = Pairs::count(&buyers, Measure::Lift { prior: 10.0 }, PAIRS, FEWEST_SHOPPERS);
        let leaves =
            Pairs::count(&by_leaf(&buyers, &shelf), Measure::Lift { prior: 10.0 }, PAIRS, FEWEST_SHOPPERS);
        let mut vmis = Vmis::new(shelf.len(), VmisSettings::default());
        for visit in behaviour.visits() {
            vmis.add_of(visit.shopper, visit.items);
        }
        let popularity = Popularity::count(behaviour, Fading::default());
        let leaf_best = (0..shelf.leaf_nodes.len() as u32)
            .map(|leaf| most_wanted(shelf.leaf_holders(leaf), &popularity, &shelf))
            .collect();
        let kinds = shelf.complements.values().flatten().map(|(kind, _)| *kind);
        let kinds: FxHashSet<TraitId> = kinds.chain(shelf.kinds_in_scenes()).collect();
        let kind_best = kinds
            .into_iter()
            .map(|kind| (kind, most_wanted(shelf.traits.holders(kind), &popularity, &shelf)))
            .collect();
        let by_product = shoppers.transposed();
        let ratings = Ratings::of(shoppers.clone(), by_product.clone(), Neighbourhood::PEARSON);
        let people = UserCosine::of(shoppers, by_product, UserCosineSettings::default());
        let (tastes, neural, blend) = learned.map(|learned| learned.fitted(&shelf)).unwrap_or_default();
        let vmis = RwLock::new(vmis);
        Engine {
            shelf,
            looked,
            bought,
            leaves,
            vmis,
            popularity,
            people,
            ratings,
            tastes,
            neural,
            blend,
            leaf_best,
            kind_best,
        }
    }

    /// The shelf.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// How much each part counts.
    #[must_use]
    pub fn blend(&self) -> &Blend {
        &self.blend
    }

    /// The same with other weights.
    #[must_use]
    pub fn with_blend(mut self, blend: Blend) -> Self {
        self.blend = blend;
        self
    }

    /// The same with other knowledge of how well one product goes with another.
    #[must_use]
    pub fn with_fitness(mut self, fitness: Arc<Fitness>) -> Self {
        self.shelf = self.shelf.with_fitness(fitness);
        self
    }

    /// Takes something else that was learned, or nothing.
    pub fn refit(&mut self, learned: Option<&Learned>) {
        (self.tastes, self.neural, self.blend) =
            learned.map(|learned| learned.fitted(&self.shelf)).unwrap_or_default();
    }

    /// Adds a visit that just ended, by its products' ids in order, to what visits go on to. The next question knows of it.
    pub fn note_visit(&self, ids: &[&str]) {
        let items: Vec<u32> = ids.iter().filter_map(|id| self.shelf.place(id)).collect();
        self.vmis.write().unwrap_or_else(PoisonError::into_inner).add(&items);
    }

    /// Visits it knows of.
    #[must_use]
    pub fn visits(&self) -> usize {
        self.vmis().visits()
    }

    /// The visits past.
    pub(crate) fn vmis(&self) -> RwLockReadGuard<'_, Vmis> {
        self.vmis.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The products to show, the best first, each with its reasons.
    #[must_use]
    pub fn recommend(&self, query: &Query<'_>) -> Vec<Recommendation> {
        let Some(asked) = Asked::of(query, &self.shelf) else { return Vec::new() };
        let heard = self.heard(&asked);
        let chosen = self.chosen(&asked, query, &heard.lists);
        let explain = Explain::new(self, &asked, &heard);
        chosen
            .into_iter()
            .map(|choice| Recommendation {
                id: self.shelf.id(choice.item).to_owned(),
                score: f64::from(choice.score),
                reasons: match choice.why {
                    Why::Merit | Why::Promoted => explain.reasons(choice.item),
                    Why::Exploring => {
                        let mut reasons =
                            vec![Reason { kind: ReasonKind::LittleSeen, beside: None, share: 0.0 }];
                        reasons.extend(explain.reasons(choice.item));
                        reasons
                    }
                },
                promoted: choice.why == Why::Promoted,
            })
            .collect()
    }

    /// The order of products alone, without limits of diversity, promotion or exploration: what is measured.
    #[must_use]
    pub fn ranked(&self, query: &Query<'_>) -> Vec<Scored> {
        let Some(asked) = Asked::of(query, &self.shelf) else { return Vec::new() };
        let lists = self.heard(&asked).lists;
        let lambda = self.blend.of(asked.situation).lambda;
        let merged = merge(&lists, &self.blend.of(asked.situation).shares, query.limit.max(60));
        let merged = self.capped(&asked, merged, query.limit);
        self.shelf.diversified(&merged, lambda, query.limit)
    }

    /// What each part says, scaled so that its best is 1.
    #[must_use]
    pub fn parts(&self, query: &Query<'_>) -> Lists {
        Asked::of(query, &self.shelf).map(|asked| self.heard(&asked).lists).unwrap_or_default()
    }

    fn chosen(&self, asked: &Asked<'_>, query: &Query<'_>, lists: &Lists) -> Vec<Choice> {
        let merged = self.pool(asked, query, lists);
        let mut chosen = self.varied(asked, query, &merged);
        self.explore(asked, query, &merged, &mut chosen);
        self.promote(asked, query, &merged, &mut chosen);
        chosen
    }

    /// Candidates, of which the list is made.
    fn pool(&self, asked: &Asked<'_>, query: &Query<'_>, lists: &Lists) -> Vec<Scored> {
        const POOL: usize = 200;
        let merged = merge(lists, &self.blend.of(asked.situation).shares, POOL.max(query.limit));
        self.capped(asked, merged, query.limit)
    }

    /// The list by merit and variety alone.
    pub(crate) fn merited(&self, asked: &Asked<'_>, query: &Query<'_>, lists: &Lists) -> Vec<Choice> {
        self.varied(asked, query, &self.pool(asked, query, lists))
    }

    fn varied(&self, asked: &Asked<'_>, query: &Query<'_>, pool: &[Scored]) -> Vec<Choice> {
        let lambda = self.blend.of(asked.situation).lambda;
        let list = self.shelf.diversified(pool, lambda, query.limit);
        list.into_iter().map(|(item, score)| Choice { item, score, why: Why::Merit }).collect()
    }

    /// The products of the answer, in order.
    pub(crate) fn chosen_items(&self, asked: &Asked<'_>, query: &Query<'_>, lists: &Lists) -> Vec<u32> {
        self.chosen(asked, query, lists).into_iter().map(|choice| choice.item).collect()
    }

    /// Of what goes with something, at most two fifths of a list are of one leaf category, and two at least may be.
    fn capped(&self, asked: &Asked<'_>, mut merged: Vec<Scored>, limit: usize) -> Vec<Scored> {
        use crate::blend::Situation;
        if !matches!(asked.situation, Situation::GoesWith | Situation::Basket) {
            return merged;
        }
        let most = (limit * 2 / 5).max(2);
        let mut shown = vec![0usize; self.shelf.leaf_nodes.len()];
        merged.retain(|(item, _)| {
            let Some(leaf) = self.shelf.product(*item).leaf else { return true };
            shown[leaf as usize] += 1;
            shown[leaf as usize] <= most
        });
        merged
    }

    /// One place in six goes to a product few have seen: the last, so that nothing better is put behind it.
    fn explore(&self, asked: &Asked<'_>, query: &Query<'_>, merged: &[Scored], chosen: &mut Vec<Choice>) {
        const ONE_IN: usize = 6;
        /// Seen in fewer visits than this.
        const LITTLE: u32 = 20;
        let Some(seed) = query.explore.filter(|_| query.limit >= ONE_IN && chosen.len() == query.limit)
        else {
            return;
        };
        if self.vmis().visits() == 0 || asked.beside.is_some() {
            return;
        }
        let vmis = self.vmis();
        let rest: Vec<Scored> = merged
            .iter()
            .filter(|(item, _)| {
                vmis.seen_in(*item) < LITTLE && chosen.iter().all(|choice| choice.item != *item)
            })
            .take(3 * query.limit)
            .copied()
            .collect();
        if rest.is_empty() {
            return;
        }
        // A multiplicative hash of the seed (Knuth 1998, 6.4) chooses.
        let at = (seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % rest.len();
        chosen.pop();
        chosen.push(Choice { item: rest[at].0, score: rest[at].1, why: Why::Exploring });
    }

    /// One promoted product, in the middle of the list or after, if it is let through and does not stand there anyway.
    fn promote(&self, asked: &Asked<'_>, query: &Query<'_>, merged: &[Scored], chosen: &mut Vec<Choice>) {
        let places = query.promoted.iter().filter_map(|id| self.shelf.place(id));
        for item in places.filter(|item| asked.lets_through(&self.shelf, *item)) {
            if query.limit < 2 || chosen.iter().any(|choice| choice.item == item) {
                continue;
            }
            let score = merged.iter().find(|(other, _)| *other == item).map_or(0.0, |(_, score)| *score);
            if chosen.len() == query.limit {
                let merit = chosen.iter().rposition(|choice| choice.why == Why::Merit);
                chosen.remove(merit.unwrap_or(chosen.len() - 1));
            }
            let at = chosen.len().div_ceil(2);
            chosen.insert(at, Choice { item, score, why: Why::Promoted });
            return;
        }
    }

    /// Bytes held by what was counted and learned, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let tastes = self.tastes.ease.as_ref().map_or(0, |ease| ease.bytes())
            + self.tastes.als.as_ref().map_or(0, |als| als.bytes());
        self.looked.bytes()
            + self.bought.bytes()
            + self.leaves.bytes()
            + self.vmis().bytes()
            + self.people.bytes()
            + self.ratings.bytes()
            + tastes
            + self.neural.as_ref().map_or(0, |neural| neural.vectors.len() * 4)
    }

    /// The number of neighbours and such behind a part, for [`crate::why`].
    pub(crate) fn share(&self, asked: &Asked<'_>, part: Part) -> f32 {
        self.blend.of(asked.situation).shares[part as usize]
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    Merit,
    Exploring,
    Promoted,
}

pub(crate) struct Choice {
    pub(crate) item: u32,
    score: f32,
    why: Why,
}

/// Of products that can be had the most wanted, ties by id; after them those that nobody wanted yet, from all over.
fn most_wanted(products: &[u32], popularity: &Popularity, shelf: &Shelf) -> Vec<u32> {
    let stands = |item: &u32| !shelf.product(*item).repeated && shelf.product(*item).in_stock != Some(false);
    let by_id = |a: &u32, b: &u32| shelf.id(*a).cmp(shelf.id(*b));
    let (mut best, mut others): (Vec<u32>, Vec<u32>) =
        products.iter().filter(|item| stands(item)).partition(|item| popularity.weight(**item) > 0.0);
    best.sort_unstable_by(|a, b| {
        popularity.weight(*b).total_cmp(&popularity.weight(*a)).then_with(|| by_id(a, b))
    });
    best.truncate(OF_A_LEAF);
    if best.len() < OF_A_LEAF {
        others.sort_unstable_by(by_id);
        let room = OF_A_LEAF - best.len();
        best.extend(from_all_over(others.len()).take(room).map(|at| others[at]));
    }
    best
}

/// All places of a list, so that the first few lie evenly over it: what stands side by side in a feed is often of one brand or cut. Steps
/// of the golden section (Knuth 1998, 6.4, theorem S).
fn from_all_over(len: usize) -> impl Iterator<Item = usize> {
    let divides = |step: usize| {
        let (mut a, mut b) = (len, step);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        a > 1
    };
    let mut step = ((len as f64 * 0.618_034) as usize).max(1);
    while len > 1 && divides(step) {
        step += 1;
    }
    (0..len).map(move |at| at * step % len)
}

/// Who bought from which leaf category.
fn by_leaf(buyers: &Sparse, shelf: &Shelf) -> Sparse {
    let mut rows = Rows::new(shelf.leaf_nodes.len());
    let mut row = Vec::new();
    for buyer in 0..buyers.height() {
        row.clear();
        row.extend(buyers.columns(buyer).iter().filter_map(|item| Some((shelf.product(*item).leaf?, 1.0))));
        rows.push(&row);
    }
    rows.finish()
}

#[cfg(test)]
mod tests {
    use super::from_all_over;

    #[test]
    fn every_place_comes_once_and_the_first_few_lie_apart() {
        for len in [0, 1, 2, 3, 10, 60, 61, 978] {
            let mut places: Vec<usize> = from_all_over(len).collect();
            let quarters: std::collections::BTreeSet<usize> =
                places.iter().take(8).map(|place| place * 4 / len).collect();
            assert!(len < 10 || quarters.len() == 4, "{len}: {places:?}");
            places.sort_unstable();
            assert!(places.into_iter().eq(0..len), "{len}");
        }
    }
}
