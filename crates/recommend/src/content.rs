//! Likeness from what products are, and fitness from what is known of kinds of things: works from the first day, with no
//! shopper yet seen.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::features::Audience;
use crate::shelf::{Shelf, Shelved};
use crate::traits::TraitId;

/// What a part of a likeness rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ground {
    Category(TraitId),
    Department(TraitId),
    Brand(TraitId),
    Color(TraitId),
    Harmony(TraitId, TraitId),
    Material(TraitId),
    Audience(TraitId),
    Attribute(TraitId),
    Style(TraitId, TraitId),
    Occasion(TraitId),
    /// One is for children and of the other nothing is said.
    Children,
    Words,
    Meaning,
    Price,
    Companion,
}

impl Ground {
    /// Whether it can be the only reason. Costing about the same, lying in the same department or being described alike cannot.
    pub(crate) fn stands_alone(self) -> bool {
        !matches!(
            self,
            Ground::Department(_)
                | Ground::Price
                | Ground::Meaning
                | Ground::Harmony(..)
                | Ground::Style(..)
                | Ground::Children
        )
    }
}

/// What each part of a likeness is worth at most. Learned by coordinate ascent on judged products
/// (`aisle eval recommend --tune`), not set by hand.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ContentWeights {
    /// The deepest category both lie under.
    pub category: f64,
    /// The same department.
    pub department: f64,
    /// Colours in common.
    pub color: f64,
    /// Colours that go well together.
    pub harmony: f64,
    /// Attributes in common.
    pub attributes: f64,
    /// Occasions and styles that go together.
    pub style: f64,
    /// Words of the names in common.
    pub words: f64,
    /// Nearness of the embedding vectors, where there are any. What a search gives it (a standard deviation, an eighth here, is worth
    /// .075 of a middling score; measured there); no list of products beside products was judged with vectors yet.
    pub meaning: f64,
    /// Nearness of the prices.
    pub price: f64,
    /// The same maker.
    pub brand: f64,
    /// The same material.
    pub material: f64,
    /// The same people.
    pub audience: f64,
    /// Occasions in common, each as it is rare, however else the two stand to each other: a tent and a torch for camping.
    pub occasion: f64,
    /// One is for children and of the other it is not said, below zero.
    pub children: f64,
    /// Kinds of things that are taken along with each other. Where it counts, all else but occasions in common counts only as far as the
    /// kinds go together.
    pub companion: f64,
}

impl ContentWeights {
    /// For something to take instead.
    pub const INSTEAD: ContentWeights = ContentWeights {
        category: 0.26,
        department: 0.0,
        color: 0.0,
        harmony: 0.0,
        attributes: 0.21,
        style: 0.0175,
        words: 0.15,
        meaning: 0.6,
        price: 0.042,
        brand: 0.0,
        material: 0.0,
        audience: 0.06,
        occasion: 0.0,
        children: 0.0,
        companion: 0.0,
    };

    /// For something to take as well.
    pub const AS_WELL: ContentWeights = ContentWeights {
        category: 0.0,
        department: 0.0,
        color: 0.4,
        harmony: 0.2,
        attributes: 0.35,
        style: 0.3,
        words: 0.1,
        meaning: 0.0,
        price: 0.0,
        brand: 0.0,
        material: 0.1,
        audience: 0.0,
        occasion: 0.4,
        children: -0.6,
        companion: 1.0,
    };

    /// All that two products have in common at its full worth, whatever their kinds have to do with each other.
    pub(crate) const EACH: ContentWeights = ContentWeights {
        category: 0.0,
        department: 0.0,
        color: 1.0,
        harmony: 1.0,
        attributes: 1.0,
        style: 1.0,
        words: 1.0,
        meaning: 0.0,
        price: 1.0,
        brand: 1.0,
        material: 1.0,
        audience: 1.0,
        occasion: 1.0,
        children: 1.0,
        companion: 0.0,
    };

    /// Each weight, for a search over them.
    pub fn each_mut(&mut self) -> [&mut f64; 15] {
        [
            &mut self.category,
            &mut self.department,
            &mut self.color,
            &mut self.harmony,
            &mut self.attributes,
            &mut self.style,
            &mut self.words,
            &mut self.meaning,
            &mut self.price,
            &mut self.brand,
            &mut self.material,
            &mut self.audience,
            &mut self.occasion,
            &mut self.children,
            &mut self.companion,
        ]
    }
}

/// The dearer of two similar prices is at most this many times the other.
pub(crate) const PRICE_BAND: f64 = 1.25;

/// What a thing has in common with one of a kind that nothing is known of counts so much.
const UNKNOWN_KIND: f64 = 0.2;

/// Prices stop being near where the dearer is so many times the other.
const PRICE_REACH: f64 = 3.0;

impl Shelf {
    /// Tells `emit` every ground `item` shares with `seed` by what they are, with its part of the score; below zero for colours or
    /// occasions that do not go together.
    pub(crate) fn alike(
        &self,
        seed: u32,
        item: u32,
        weights: &ContentWeights,
        emit: &mut dyn FnMut(Ground, f64),
    ) {
        let (seed_number, item_number) = (seed, item);
        let (seed, item) = (self.product(seed), self.product(item));
        let one_for_children = (seed.children && item.people == Audience::Unsaid)
            || (item.children && seed.people == Audience::Unsaid);
        if weights.occasion > 0.0 {
            let counts = if one_for_children { (1.0 + weights.children).clamp(0.0, 1.0) } else { 1.0 };
            for shared in shared(&seed.occasions, &item.occasions) {
                emit(Ground::Occasion(shared), counts * weights.occasion * self.traits.rarity(shared));
            }
        }
        let mut counts = 1.0;
        if weights.companion > 0.0 {
            match self.companions(seed, item) {
                Some(strength) => {
                    emit(Ground::Companion, weights.companion * strength);
                    counts = strength;
                }
                None => counts = if self.knows_companions(seed) { 0.0 } else { UNKNOWN_KIND },
            }
        }
        if counts <= 0.0 {
            return;
        }
        let emit = &mut |ground: Ground, part: f64| emit(ground, counts * part);
        let depth = shared_depth(seed, item);
        if depth > 0 {
            let node = seed.nodes[depth - 1];
            // Sharing only the parent is half of sharing the leaf; the rest says how small the category is.
            let closeness = if depth == seed.nodes.len() { 1.0 } else { 0.5 };
            let telling = 0.5 + 0.5 * self.traits.rarity(node);
            emit(Ground::Category(node), weights.category * closeness * telling);
            emit(Ground::Department(seed.nodes[0]), weights.department);
        }
        let mut single =
            |a: Option<TraitId>, b: Option<TraitId>, weight: f64, ground: fn(TraitId) -> Ground| {
                if let Some(shared) = a.filter(|_| a == b) {
                    emit(ground(shared), weight * self.traits.rarity(shared));
                }
            };
        single(seed.brand, item.brand, weights.brand, Ground::Brand);
        single(seed.material, item.material, weights.material, Ground::Material);
        single(seed.audience, item.audience, weights.audience, Ground::Audience);
        self.overlap(&seed.colors, &item.colors, weights.color, &mut |id, part| {
            emit(Ground::Color(id), part);
        });
        self.overlap(&seed.attributes, &item.attributes, weights.attributes, &mut |id, part| {
            emit(Ground::Attribute(id), part);
        });
        if weights.harmony > 0.0
            && let Some((a, b, harmony)) = best_pair(&seed.families, &item.families, &self.harmony)
        {
            emit(Ground::Harmony(a, b), weights.harmony * (2.0 * harmony - 1.0));
        }
        if weights.style > 0.0
            && let Some((a, b, agreement)) = self.agreement(seed, item)
        {
            emit(Ground::Style(a, b), weights.style * (2.0 * agreement - 1.0));
        }
        if weights.words > 0.0 {
            let alike = self.cosine(&seed.words, &item.words);
            if alike > 0.0 {
                emit(Ground::Words, weights.words * alike);
            }
        }
        if weights.meaning > 0.0
            && let Some(near) = self.near(seed_number, item_number)
        {
            emit(Ground::Meaning, weights.meaning * f64::from(near).clamp(0.0, 1.0));
        }
        if weights.children != 0.0 && one_for_children {
            emit(Ground::Children, weights.children);
        }
        let near = Shelf::price_nearness(seed, item);
        if near > 0.0 {
            emit(Ground::Price, weights.price * near);
        }
    }

    /// The sum of [`Shelf::alike`], and whether any of it stands alone.
    pub(crate) fn likeness(&self, seed: u32, item: u32, weights: &ContentWeights) -> (f64, bool) {
        let (mut score, mut alone) = (0.0, false);
        self.alike(seed, item, weights, &mut |ground, part| {
            score += part;
            alone |= part > 0.0 && ground.stands_alone();
        });
        (score, alone)
    }

    /// How near two products are in meaning, 0 to 1.
    pub(crate) fn near(&self, seed: u32, item: u32) -> Option<f32> {
        self.meaning.as_ref().and_then(|meaning| meaning(seed, item))
    }

    /// How near the prices are: 1 for equal ones, falling with their ratio to 0 at [`PRICE_REACH`].
    pub(crate) fn price_nearness(seed: &Shelved, item: &Shelved) -> f64 {
        match (seed.price, item.price) {
            (Some(a), Some(b)) => {
                let ratio = a.max(b) as f64 / a.min(b) as f64;
                (1.0 - ratio.ln() / PRICE_REACH.ln()).max(0.0)
            }
            _ => 0.0,
        }
    }

    /// What `item` saves against `seed`, minor units.
    pub(crate) fn saving(seed: &Shelved, item: &Shelved) -> Option<i64> {
        let (dear, cheap) = (seed.price?, item.price?);
        (cheap < dear).then(|| dear - cheap)
    }

    /// Whether anything is known to go with a product's kinds.
    pub(crate) fn knows_companions(&self, product: &Shelved) -> bool {
        product.kinds.iter().any(|kind| self.complements.contains_key(kind))
    }

    /// How strongly the kinds of `item` are taken along with those of `seed`.
    pub(crate) fn companions(&self, seed: &Shelved, item: &Shelved) -> Option<f64> {
        let mut best: Option<f64> = None;
        for with in &seed.kinds {
            let Some(row) = self.complements.get(with) else { continue };
            for kind in &item.kinds {
                if let Ok(at) = row.binary_search_by_key(kind, |(kind, _)| *kind)
                    && best.is_none_or(|strength| row[at].1 > strength)
                {
                    best = Some(row[at].1);
                }
            }
        }
        best
    }

    /// How well the occasions of two products agree, or their seasons where those agree less: a summer dress goes with no
    /// winter coat to any party.
    fn agreement(&self, seed: &Shelved, item: &Shelved) -> Option<(TraitId, TraitId, f64)> {
        let occasions = best_pair(&seed.occasions, &item.occasions, &self.agreement);
        let seasons = best_pair(&seed.seasons, &item.seasons, &self.agreement);
        match (occasions, seasons) {
            (Some(one), Some(other)) => Some(if other.2 < one.2 { other } else { one }),
            (one, other) => one.or(other),
        }
    }

    /// Splits `weight` over the values two sorted lists share: each by its rarity, over the length of the longer list.
    fn overlap(&self, a: &[TraitId], b: &[TraitId], weight: f64, emit: &mut dyn FnMut(TraitId, f64)) {
        if weight <= 0.0 {
            return;
        }
        let longer = a.len().max(b.len()) as f64;
        for shared in shared(a, b) {
            emit(shared, weight * self.traits.rarity(shared) / longer);
        }
    }

    /// The cosine of two sets of words, each word as heavy as it is rare.
    fn cosine(&self, a: &[TraitId], b: &[TraitId]) -> f64 {
        let square = |words: &[TraitId]| words.iter().map(|id| self.traits.rarity(*id).powi(2)).sum::<f64>();
        let both: f64 = shared(a, b).map(|id| self.traits.rarity(id).powi(2)).sum();
        if both > 0.0 { both / (square(a) * square(b)).sqrt() } else { 0.0 }
    }
}

/// The pair of values that goes together best by a table; of equals the first.
fn best_pair(
    a: &[TraitId],
    b: &[TraitId],
    table: &FxHashMap<(TraitId, TraitId), f64>,
) -> Option<(TraitId, TraitId, f64)> {
    let mut best: Option<(TraitId, TraitId, f64)> = None;
    for x in a {
        for y in b {
            if let Some(fits) = table.get(&(*x, *y)).copied()
                && best.is_none_or(|(_, _, most)| fits > most)
            {
                best = Some((*x, *y, fits));
            }
        }
    }
    best
}

/// The values two sorted lists share.
fn shared<'a>(a: &'a [TraitId], b: &'a [TraitId]) -> impl Iterator<Item = TraitId> + 'a {
    let mut rest = b;
    a.iter().copied().filter(move |id| {
        while rest.first().is_some_and(|first| first < id) {
            rest = &rest[1..];
        }
        rest.first() == Some(id)
    })
}

/// How many nodes two category paths share from the department down.
pub(crate) fn shared_depth(a: &Shelved, b: &Shelved) -> usize {
    a.nodes.iter().zip(&b.nodes).take_while(|(x, y)| x == y).count()
}

/// Whether they may be for the same people.
pub(crate) fn suits(seed: &Shelved, item: &Shelved) -> bool {
    seed.people.suits(item.people, seed.audience == item.audience)
}

/// How much of the seed's category path a product must share to be taken instead: the leaf, or in a deep tree its parent.
pub(crate) fn parent_depth(seed: &Shelved) -> usize {
    match seed.nodes.len() {
        depth @ 0..=2 => depth,
        deep => deep - 1,
    }
}
