//! Likeness from what products are: works from the first day, with no shopper yet seen.

use crate::shelf::{Shelf, Shelved};
use crate::traits::TraitId;

/// What a part of a score rests on. Becomes a `ReasonKind` for the few products that are shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ground {
    Category(TraitId),
    Department(TraitId),
    Brand(TraitId),
    Color(TraitId),
    Material(TraitId),
    Audience(TraitId),
    Attribute(TraitId),
    Price,
    Cheaper { saves_minor: i64 },
    BoughtTogether { together: u32, of: u32 },
    LookedAtTogether { together: u32, of: u32 },
    Complementary { leaf: TraitId, together: u32, of: u32 },
}

impl Ground {
    /// Whether it can be the only reason. Costing about the same, costing less or lying in the same department cannot.
    pub(crate) fn stands_alone(self) -> bool {
        !matches!(self, Ground::Department(_) | Ground::Price | Ground::Cheaper { .. })
    }
}

/// What each part of likeness is worth at most; the parts of a list add up to 1. Set by reasoning, to be learned from
/// held-back sessions: what it is comes first, what one sees of it second, its maker after that.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Weights {
    pub(crate) category: f64,
    pub(crate) department: f64,
    pub(crate) color: f64,
    pub(crate) attributes: f64,
    pub(crate) price: f64,
    pub(crate) brand: f64,
    pub(crate) material: f64,
    pub(crate) audience: f64,
    pub(crate) looked_at: f64,
    pub(crate) bought: f64,
    pub(crate) complementary: f64,
}

/// For `similar` and `cheaper`: something to take instead.
pub(crate) const INSTEAD: Weights = Weights {
    category: 0.26,
    department: 0.0,
    color: 0.12,
    attributes: 0.12,
    price: 0.10,
    brand: 0.08,
    material: 0.06,
    audience: 0.06,
    looked_at: 0.20,
    bought: 0.0,
    complementary: 0.0,
};

/// For `goes_with`: something to take as well. What shoppers did outweighs what things have in common.
pub(crate) const AS_WELL: Weights = Weights {
    category: 0.0,
    department: 0.06,
    color: 0.07,
    attributes: 0.03,
    price: 0.03,
    brand: 0.05,
    material: 0.0,
    audience: 0.06,
    looked_at: 0.0,
    bought: 0.45,
    complementary: 0.25,
};

/// The dearer of two similar prices is at most this many times the other.
const PRICE_BAND: f64 = 1.25;

/// A saving of this part of the price counts in full.
const FULL_SAVING: f64 = 0.5;

impl Shelf {
    /// Tells `emit` every ground `item` shares with `seed` by what they are, with its part of the score.
    pub(crate) fn alike(
        &self,
        seed: &Shelved,
        item: &Shelved,
        weights: &Weights,
        emit: &mut dyn FnMut(Ground, f64),
    ) {
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
    }

    /// How near the prices are: 1 for equal ones, falling with their ratio to 0 at [`PRICE_BAND`].
    pub(crate) fn price_nearness(seed: &Shelved, item: &Shelved) -> f64 {
        match (seed.price, item.price) {
            (Some(a), Some(b)) => {
                let ratio = a.max(b) as f64 / a.min(b) as f64;
                (1.0 - ratio.ln() / PRICE_BAND.ln()).max(0.0)
            }
            _ => 0.0,
        }
    }

    /// What `item` saves against `seed`, minor units, and how much that counts.
    pub(crate) fn saving(seed: &Shelved, item: &Shelved) -> Option<(i64, f64)> {
        let (dear, cheap) = (seed.price?, item.price?);
        (cheap < dear).then(|| {
            let saves = dear - cheap;
            (saves, (saves as f64 / dear as f64 / FULL_SAVING).min(1.0))
        })
    }

    /// Splits `weight` over the values two sorted lists share: each by its rarity, over the length of the longer list.
    fn overlap(&self, a: &[TraitId], b: &[TraitId], weight: f64, emit: &mut dyn FnMut(TraitId, f64)) {
        let longer = a.len().max(b.len()) as f64;
        let (mut i, mut j) = (0, 0);
        while i < a.len() && j < b.len() {
            match a[i].cmp(&b[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    emit(a[i], weight * self.traits.rarity(a[i]) / longer);
                    i += 1;
                    j += 1;
                }
            }
        }
    }
}

/// How many nodes two category paths share from the department down.
pub(crate) fn shared_depth(a: &Shelved, b: &Shelved) -> usize {
    a.nodes.iter().zip(&b.nodes).take_while(|(x, y)| x == y).count()
}
