//! What each part says to a question.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::als::Origin;
use crate::blend::{Lists, Part, Situation};
use crate::content::{parent_depth, suits};
use crate::engine::Engine;
use crate::query::{Asked, Beside};
use crate::scores::{Scored, Scores, best, normalise};
use crate::vmis::Neighbour;

/// Products a part names at most.
pub(crate) const NAMED: usize = 300;

/// Products looked at for likeness to one product, at most; beside several the last has so many, each before it a third as many.
pub(crate) const LOOKED_THROUGH: usize = 1_200;

/// Of a visit, this many last products say what is alike or goes with them; each before the last counts [`FADE`] as much.
pub(crate) const LAST: usize = 4;
pub(crate) const FADE: f32 = 0.7;

/// Of very many products that somebody had, so many are held against what others had, the last, and tastes are solved from them.
const COMPARED: usize = 1_000;

/// Up to so many products every one is scored by its vector; above, only those that other parts name.
const ALL_BY_VECTOR: usize = 30_000;

/// Of what a part names, so many of the best are then scored.
const RESCORED: usize = 150;

/// Leaf categories followed from one.
const LEAVES: usize = 40;

/// What the parts say to a question, and whom they asked.
pub(crate) struct Heard<'a> {
    pub(crate) lists: Lists,
    /// Where the taste of [`Part::Factors`] comes from.
    pub(crate) origin: Option<Origin<'a>>,
    /// Past visits like this one.
    pub(crate) visits: Vec<Neighbour>,
    /// Like-minded shoppers.
    pub(crate) people: Vec<Scored>,
    /// By product of [`Part::Companion`]: the product that it goes with best.
    pub(crate) with: FxHashMap<u32, u32>,
}

impl Engine {
    pub(crate) fn heard(&self, asked: &Asked<'_>) -> Heard<'_> {
        let keep = |item: u32| asked.lets_through(&self.shelf, item);
        let (mut lists, mut visits, mut people) = (Lists::default(), Vec::new(), Vec::new());
        let mut with = FxHashMap::default();
        // A part without a share is not asked: it costs and cannot matter. While shares are sought all have one.
        let on = |part: Part| self.share(asked, part) > 0.0;
        let seeds = seeds(asked);
        if on(Part::Popular) {
            lists[Part::Popular as usize] = best(self.popularity.wanted().iter().copied(), NAMED, keep);
        }
        if on(Part::Rising) {
            lists[Part::Rising as usize] = best(self.popularity.rising().iter().copied(), NAMED, keep);
        }
        if on(Part::LookedAt) {
            let from = last(&seeds, 9);
            lists[Part::LookedAt as usize] = self.looked.score(from, 0.8).best(NAMED, keep);
        }
        if on(Part::Bought) {
            lists[Part::Bought as usize] = self.bought.score(last(&seeds, 20), 1.0).best(NAMED, keep);
        }
        if on(Part::Visits) {
            let vmis = self.vmis();
            visits = vmis.neighbours(&seeds);
            lists[Part::Visits as usize] = vmis.next_of(&visits, NAMED, keep);
        }
        if on(Part::Taste)
            && let Some(ease) = &self.tastes.ease
        {
            lists[Part::Taste as usize] = best(ease.score(&everything(asked, &seeds)), NAMED, keep);
        }
        if on(Part::LikeMinded) {
            people = self.people.neighbours(last(&everything(asked, &seeds), COMPARED));
            lists[Part::LikeMinded as usize] = self.people.score_of(&people).best(NAMED, keep);
        }
        if on(Part::Pearson) && asked.ratings.len() > 1 {
            let ratings = &asked.ratings[asked.ratings.len().saturating_sub(COMPARED)..];
            let neighbours = self.ratings.neighbours_of(ratings, None);
            lists[Part::Pearson as usize] = self.ratings.liked_by(&neighbours).best(NAMED, keep);
        }
        if on(Part::Alike) {
            lists[Part::Alike as usize] = self.alike_to(asked, &seeds, &keep);
        }
        if on(Part::Companion) {
            (lists[Part::Companion as usize], with) = self.companions_of(&seeds, &keep);
        }
        if on(Part::Leaves) {
            lists[Part::Leaves as usize] = self.of_leaves(&seeds, &keep);
        }
        let origin = self.by_vector(asked, &seeds, &mut lists, &keep);
        lists.iter_mut().for_each(|list| normalise(list));
        Heard { lists, origin, visits, people, with }
    }

    /// The parts that score by vectors: every product of a small shop, else those that other parts name.
    fn by_vector(
        &self,
        asked: &Asked<'_>,
        seeds: &[u32],
        lists: &mut Lists,
        keep: &dyn Fn(u32) -> bool,
    ) -> Option<Origin<'_>> {
        let taste = self.tastes.als.as_ref().filter(|_| self.share(asked, Part::Factors) > 0.0);
        let neural = self.neural.as_ref().filter(|_| self.share(asked, Part::Neural) > 0.0);
        if taste.is_none() && neural.is_none() {
            return None;
        }
        let candidates: Vec<u32> = if self.shelf.len() <= ALL_BY_VECTOR {
            (0..self.shelf.len() as u32).filter(|item| keep(*item)).collect()
        } else {
            let best = lists.iter().flat_map(|list| list.iter().take(RESCORED));
            let named: FxHashSet<u32> = best.map(|(item, _)| *item).collect();
            named.into_iter().collect()
        };
        let origin = taste.map(|als| als.origin(tasted(asked, seeds)));
        if let (Some(als), Some(origin)) = (taste, &origin) {
            let taste = origin.taste();
            let scored = candidates.iter().map(|item| (*item, als.score(&taste, *item)));
            lists[Part::Factors as usize] = best(scored, NAMED, |_| true);
        }
        if let Some(neural) = neural {
            let from = match asked.beside {
                Some((seed, _)) => vec![seed],
                None if seeds.is_empty() => return origin,
                None => last(if asked.basket.is_empty() { &asked.all } else { seeds }, 20).to_vec(),
            };
            let vectors: Vec<&[f32]> = from.iter().map(|item| neural.vector(*item)).collect();
            let query = neural.towers.query_vector(&vectors);
            let scored: Vec<Scored> = candidates
                .iter()
                .map(|item| (*item, crate::als::dot(&query, neural.vector(*item))))
                .collect();
            lists[Part::Neural as usize] = likely(scored);
        }
        origin
    }

    /// Alike to the last products: each likeness, the older ones fading.
    fn alike_to(&self, asked: &Asked<'_>, seeds: &[u32], keep: &dyn Fn(u32) -> bool) -> Vec<Scored> {
        let mut scores = Scores::default();
        let (mut fade, mut most) = (1.0, LOOKED_THROUGH);
        for seed in last(seeds, LAST).iter().rev() {
            let product = self.shelf.product(*seed);
            let reach = match asked.beside {
                Some((_, Beside::Cheaper(_) | Beside::StepUp(_))) => product.nodes.len(),
                Some(_) => parent_depth(product),
                None => product.nodes.len().min(1),
            };
            let found = self.shelf.neighbourhood(product, reach, most);
            for item in found.into_iter().filter(|item| keep(*item)) {
                if !suits(product, self.shelf.product(item)) {
                    continue;
                }
                let (likeness, alone) = self.shelf.likeness(*seed, item, &self.blend.instead);
                if alone {
                    scores.add(item, fade * likeness as f32);
                }
            }
            fade *= FADE;
            most /= 3;
        }
        scores.best(NAMED, |_| true)
    }

    /// The most wanted products of leaf categories that are bought along with those of the last products.
    fn of_leaves(&self, seeds: &[u32], keep: &dyn Fn(u32) -> bool) -> Vec<Scored> {
        let mut scores = Scores::default();
        for seed in last(seeds, LAST) {
            let Some(leaf) = self.shelf.product(*seed).leaf else { continue };
            let mut row: Vec<_> = self.leaves.of(leaf).to_vec();
            row.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.item.cmp(&b.item)));
            for pair in row.into_iter().take(LEAVES) {
                for (place, item) in self.leaf_best[pair.item as usize].iter().enumerate() {
                    // The most wanted of a category first, but the category decides.
                    scores.add(*item, pair.strength * (1.0 - 0.2 * place as f32 / 60.0));
                }
            }
        }
        scores.best(NAMED, keep)
    }
}

/// The products a question is about: the one beside which, the list, or what was looked at last and before that had.
pub(crate) fn seeds(asked: &Asked<'_>) -> Vec<u32> {
    match (asked.beside, asked.situation) {
        (Some((seed, _)), _) => vec![seed],
        (None, Situation::Basket) => asked.basket.clone(),
        (None, _) if !asked.looked.is_empty() => asked.looked.clone(),
        (None, _) => last(&asked.had, 20).to_vec(),
    }
}

/// All that says what a shopper likes.
pub(crate) fn everything(asked: &Asked<'_>, seeds: &[u32]) -> Vec<u32> {
    if asked.beside.is_some() || asked.situation == Situation::Basket {
        seeds.to_vec()
    } else {
        asked.all.clone()
    }
}

/// What of it tastes are solved from, each alike.
fn tasted(asked: &Asked<'_>, seeds: &[u32]) -> Vec<Scored> {
    last(&everything(asked, seeds), COMPARED).iter().map(|item| (*item, 1.0)).collect()
}

pub(crate) fn last(items: &[u32], most: usize) -> &[u32] {
    &items[items.len().saturating_sub(most)..]
}

/// Cosines as the model was trained to read them: how likely each is, against the likeliest.
fn likely(scored: Vec<Scored>) -> Vec<Scored> {
    /// As in training, see [`crate::neural::Settings`].
    const TEMPERATURE: f32 = 0.07;
    let most = scored.iter().map(|(_, score)| *score).fold(f32::MIN, f32::max);
    let likely = scored.into_iter().map(|(item, score)| (item, ((score - most) / TEMPERATURE).exp()));
    best(likely, NAMED, |_| true)
}
