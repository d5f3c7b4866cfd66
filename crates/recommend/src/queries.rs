//! The three questions: what is like this, what goes with this, what is like this but cheaper.

use crate::content::{AS_WELL, Ground, INSTEAD, shared_depth};
use crate::history::Together;
use crate::reason::{Reason, ReasonKind, Recommendation};
use crate::shelf::{Shelf, Shelved};
use crate::traits::TraitId;

/// Of one leaf category, `goes_with` shows this many at most.
const MOST_PER_LEAF: usize = 2;

/// Attributes told as reasons of one recommendation.
const MOST_ATTRIBUTES: usize = 3;

/// Products looked at for one answer by what they are. Above it, only those that share the rarest values are.
const MOST_CANDIDATES: usize = 3_000;

/// Categories followed from one product's category.
const MOST_LEAVES: usize = 40;

type Emit<'a> = &'a mut dyn FnMut(Ground, f64);

impl Shelf {
    /// Products one might take instead of `id`: of the same category or at least the same parent of it, alike in colour,
    /// attributes, price, brand, material and audience, or looked at by the same shoppers. Where the product's category is
    /// unknown the other likenesses carry alone. An unknown id has no likes: the answer is empty.
    #[must_use]
    pub fn similar(&self, id: &str, limit: usize) -> Vec<Recommendation> {
        let Some(seed) = self.ordinal(id) else { return Vec::new() };
        let product = self.product(seed);
        let looked = self.shoppers.looked_at_with(seed);
        let reach = parent_depth(product);
        let candidates = self.candidates(product, reach, &looked);
        let eligible = |item: u32| {
            let item = self.product(item);
            self.may_show(product, item) && suits(product, item) && shared_depth(product, item) >= reach
        };
        let grounds = |item: u32, emit: Emit<'_>| {
            let other = self.product(item);
            self.alike(product, other, &INSTEAD, emit);
            emit(Ground::Price, INSTEAD.price * Shelf::price_nearness(product, other));
            if let Some(both) = find(&looked, item) {
                let ground = Ground::LookedAtTogether { together: both.together, of: both.of };
                emit(ground, INSTEAD.looked_at * both.strength);
            }
        };
        self.ranked(candidates, &eligible, &grounds, usize::MAX, limit)
    }

    /// As [`Shelf::similar`], within the very same category and strictly cheaper. Products whose price is unknown are left out.
    #[must_use]
    pub fn cheaper(&self, id: &str, limit: usize) -> Vec<Recommendation> {
        let Some(seed) = self.ordinal(id) else { return Vec::new() };
        let product = self.product(seed);
        let looked = self.shoppers.looked_at_with(seed);
        let candidates = self.candidates(product, product.nodes.len(), &looked);
        let eligible = |item: u32| {
            let item = self.product(item);
            self.may_show(product, item)
                && suits(product, item)
                && product.leaf == item.leaf
                && Shelf::saving(product, item).is_some()
        };
        let grounds = |item: u32, emit: Emit<'_>| {
            let other = self.product(item);
            self.alike(product, other, &INSTEAD, emit);
            if let Some((saves_minor, counts)) = Shelf::saving(product, other) {
                emit(Ground::Cheaper { saves_minor }, INSTEAD.price * counts);
            }
            if let Some(both) = find(&looked, item) {
                let ground = Ground::LookedAtTogether { together: both.together, of: both.of };
                emit(ground, INSTEAD.looked_at * both.strength);
            }
        };
        self.ranked(candidates, &eligible, &grounds, usize::MAX, limit)
    }

    /// Products one might take as well as `id`, never of the same leaf category and at most two of any leaf: bought by the
    /// same shoppers, or of a category bought by the same shoppers, or else from the same department and matching in
    /// colour, audience or brand. A product for another audience, or of a category that is not known to differ, needs
    /// shoppers who bought both.
    #[must_use]
    pub fn goes_with(&self, id: &str, limit: usize) -> Vec<Recommendation> {
        let Some(seed) = self.ordinal(id) else { return Vec::new() };
        let product = self.product(seed);
        let bought = self.shoppers.bought_with(seed);
        let leaves = product.leaf.map_or(&[][..], |leaf| self.shoppers.leaves_with(leaf));
        let mut candidates = self.candidates(product, product.nodes.len().min(1), &bought);
        let mut strongest: Vec<&Together> = leaves.iter().collect();
        strongest.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.item.cmp(&b.item)));
        for leaf in strongest.into_iter().take(MOST_LEAVES) {
            candidates.extend(self.traits.holders(self.leaf_nodes[leaf.item as usize]));
        }
        let eligible = |item: u32| {
            let evidence = find(&bought, item).is_some();
            let item = self.product(item);
            let differs = match (product.leaf, item.leaf) {
                (Some(_), Some(_)) if product.leaf == item.leaf || product.leaf_name == item.leaf_name => {
                    return false;
                }
                (Some(_), Some(_)) => true,
                _ => false,
            };
            self.may_show(product, item) && ((differs && suits(product, item)) || evidence)
        };
        let grounds = |item: u32, emit: Emit<'_>| {
            let other = self.product(item);
            self.alike(product, other, &AS_WELL, emit);
            emit(Ground::Price, AS_WELL.price * Shelf::price_nearness(product, other));
            if let Some(both) = find(&bought, item) {
                let ground = Ground::BoughtTogether { together: both.together, of: both.of };
                emit(ground, AS_WELL.bought * both.strength);
            }
            if let Some(both) = other.leaf.and_then(|leaf| find(leaves, leaf)) {
                let leaf = self.leaf_nodes[both.item as usize];
                let ground = Ground::Complementary { leaf, together: both.together, of: both.of };
                emit(ground, AS_WELL.complementary * both.strength);
            }
        };
        self.ranked(candidates, &eligible, &grounds, MOST_PER_LEAF, limit)
    }

    fn product(&self, ordinal: u32) -> &Shelved {
        &self.products[ordinal as usize]
    }

    /// Those under the seed's first `depth` category nodes, or, if they are too many or its category is unknown, those that
    /// share its rarest values; and those in `evidence`. May hold an ordinal twice.
    fn candidates(&self, seed: &Shelved, depth: usize, evidence: &[Together]) -> Vec<u32> {
        let mut found: Vec<u32> = evidence.iter().map(|both| both.item).collect();
        let node = depth.checked_sub(1).and_then(|last| seed.nodes.get(last));
        if let Some(holders) = node.map(|node| self.traits.holders(*node))
            && holders.len() <= MOST_CANDIDATES
        {
            found.extend(holders);
            return found;
        }
        let mut traits: Vec<_> = seed.traits().collect();
        traits.sort_by_key(|id| (self.traits.holders(*id).len(), *id));
        let mut seen = vec![false; self.products.len()];
        let mut room = MOST_CANDIDATES;
        for id in traits {
            for &item in self.traits.holders(id) {
                let other = self.product(item);
                if room > 0
                    && !seen[item as usize]
                    && node.is_none_or(|node| other.nodes.get(depth - 1) == Some(node))
                {
                    seen[item as usize] = true;
                    found.push(item);
                    room -= 1;
                }
            }
        }
        found
    }

    /// Scores, orders by score and id, keeps `per_leaf` of each leaf, and explains the first `limit`.
    fn ranked(
        &self,
        mut candidates: Vec<u32>,
        eligible: &dyn Fn(u32) -> bool,
        grounds: &dyn Fn(u32, Emit<'_>),
        per_leaf: usize,
        limit: usize,
    ) -> Vec<Recommendation> {
        candidates.sort_unstable();
        candidates.dedup();
        let mut scored: Vec<(u32, f64)> = candidates
            .into_iter()
            .filter(|item| eligible(*item))
            .filter_map(|item| {
                let (mut score, mut alone) = (0.0, false);
                grounds(item, &mut |ground, part| {
                    score += part;
                    alone |= part > 0.0 && ground.stands_alone();
                });
                alone.then_some((item, score))
            })
            .collect();
        let id = |item: u32| &self.product(item).features.id;
        scored.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| id(a.0).cmp(id(b.0))));
        let mut shown_of_leaf = vec![0usize; self.leaf_nodes.len()];
        scored.retain(|(item, _)| {
            let Some(leaf) = self.product(*item).leaf else { return true };
            shown_of_leaf[leaf as usize] += 1;
            shown_of_leaf[leaf as usize] <= per_leaf
        });
        scored.truncate(limit);
        scored
            .into_iter()
            .map(|(item, score)| Recommendation {
                id: id(item).clone(),
                score,
                reasons: self.reasons(item, score, grounds),
            })
            .collect()
    }

    fn reasons(&self, item: u32, score: f64, grounds: &dyn Fn(u32, Emit<'_>)) -> Vec<Reason> {
        let mut parts: Vec<(Ground, f64)> = Vec::new();
        grounds(item, &mut |ground, part| {
            if part > 0.0 {
                parts.push((ground, part));
            }
        });
        parts.sort_by(|a, b| b.1.total_cmp(&a.1));
        let mut attributes = 0;
        parts.retain(|(ground, _)| {
            attributes += usize::from(matches!(ground, Ground::Attribute(_)));
            !matches!(ground, Ground::Attribute(_)) || attributes <= MOST_ATTRIBUTES
        });
        parts
            .into_iter()
            .map(|(ground, part)| Reason { kind: self.told(ground), share: part / score })
            .collect()
    }

    /// The ground as a caller may see it.
    fn told(&self, ground: Ground) -> ReasonKind {
        let name = |id: TraitId| self.traits.shown(id).last().cloned().unwrap_or_default();
        match ground {
            Ground::Category(node) => ReasonKind::SameCategory { category: name(node) },
            Ground::Department(node) => ReasonKind::SameDepartment { department: name(node) },
            Ground::Brand(id) => ReasonKind::SameBrand { brand: name(id) },
            Ground::Color(id) => ReasonKind::SameColor { color: name(id) },
            Ground::Material(id) => ReasonKind::SameMaterial { material: name(id) },
            Ground::Audience(id) => ReasonKind::SameAudience { audience: name(id) },
            Ground::Attribute(id) => {
                let key = self.traits.shown(id).first().cloned().unwrap_or_default();
                ReasonKind::SameAttribute { key, value: name(id) }
            }
            Ground::Price => ReasonKind::SimilarPrice,
            Ground::Cheaper { saves_minor } => ReasonKind::Cheaper { saves_minor },
            Ground::BoughtTogether { together, of } => ReasonKind::BoughtTogether { together, of },
            Ground::LookedAtTogether { together, of } => ReasonKind::LookedAtTogether { together, of },
            Ground::Complementary { leaf, together, of } => {
                ReasonKind::ComplementaryCategory { category: name(leaf), together, of }
            }
        }
    }

    fn may_show(&self, seed: &Shelved, item: &Shelved) -> bool {
        !item.repeated && item.features.id != seed.features.id && item.features.in_stock != Some(false)
    }
}

/// How much of the seed's category path a product must share to be taken instead: the leaf, or in a deep tree its parent.
fn parent_depth(seed: &Shelved) -> usize {
    match seed.nodes.len() {
        depth @ 0..=2 => depth,
        deep => deep - 1,
    }
}

/// Whether they may be for the same people: unless both say for whom, and differ.
fn suits(seed: &Shelved, item: &Shelved) -> bool {
    !(seed.particular && item.particular) || seed.audience == item.audience
}

/// The entry of a list in rising order.
fn find(list: &[Together], item: u32) -> Option<&Together> {
    list.binary_search_by_key(&item, |both| both.item).ok().map(|at| &list[at])
}
