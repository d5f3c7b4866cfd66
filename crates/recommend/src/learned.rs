//! What was learned, as it is kept between runs: plain data that the caller stores, fitted to any later catalogue.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::als::{Als, AlsSettings};
use crate::blend::{Blend, Situation};
use crate::ease::{Ease, EaseSettings};
use crate::engine::Neural;
use crate::matrix::Sparse;
use crate::neural::Towers;
use crate::shelf::Shelf;
use crate::training::Searched;

/// Learned models of tastes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Tastes {
    /// For up to ten thousand products.
    pub ease: Option<Ease>,
    /// For any number.
    pub als: Option<Als>,
}

impl Tastes {
    /// Learns both, where there is anything to learn from.
    #[must_use]
    pub fn learn(had: &Sparse, ease: EaseSettings, als: AlsSettings) -> Self {
        Tastes { ease: Ease::fit(had, ease), als: (had.height() > 0).then(|| Als::fit(had, als)) }
    }
}

/// What was found when shares were sought for a situation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The situation.
    pub situation: Situation,
    /// On the held-back visits, see [`Searched`].
    pub searched: Searched,
    /// λ tried, with the mean worth and the mean spread of the first ten of each; the last is the one taken.
    pub diversity: Vec<(f32, f64, f64)>,
}

/// All that was learned from the records, with the products and traits it speaks of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Learned {
    /// Counts up with each training that was taken.
    pub version: u32,
    /// Ids of the products, in the order of the shelf it was learned on.
    pub products: Vec<String>,
    /// Traits by number, see [`Shelf::trait_names`].
    pub traits: Vec<String>,
    /// Tastes.
    pub tastes: Tastes,
    /// The neural part.
    pub towers: Option<Towers>,
    /// How much each part counts.
    pub blend: Blend,
    /// How the shares were found.
    pub found: Vec<Found>,
}

impl Learned {
    /// The parts over the products of `shelf`.
    pub(crate) fn fitted(&self, shelf: &Shelf) -> (Tastes, Option<Neural>, Blend) {
        let now: Vec<Option<u32>> = self.products.iter().map(|id| shelf.place(id)).collect();
        let tastes = Tastes {
            ease: self.tastes.ease.as_ref().map(|ease| ease.renumbered(&now)),
            als: self.tastes.als.as_ref().map(|als| als.renumbered(&now, shelf.len())),
        };
        let neural = self.towers.as_ref().map(|towers| self.vectors(towers.clone(), &now, shelf));
        (tastes, neural, self.blend.clone())
    }

    fn vectors(&self, towers: Towers, now: &[Option<u32>], shelf: &Shelf) -> Neural {
        let mut row: FxHashMap<u32, u32> = FxHashMap::default();
        for (number, item) in (0..).zip(towers.row_items()) {
            if let Some(place) = now.get(*item as usize).copied().flatten() {
                row.insert(place, number);
            }
        }
        let known: FxHashMap<&str, u32> = self.traits.iter().map(String::as_str).zip(0..).collect();
        let renamed: Vec<Option<u32>> =
            shelf.trait_names().iter().map(|name| known.get(name.as_str()).copied()).collect();
        let dim = towers.dim();
        let mut vectors = Vec::with_capacity(shelf.len() * dim);
        for place in 0..shelf.len() as u32 {
            let traits: Vec<u32> =
                shelf.traits_of(place).into_iter().filter_map(|number| renamed[number as usize]).collect();
            vectors.extend(towers.item_vector(row.get(&place).copied(), &traits));
        }
        Neural { towers, vectors, dim }
    }
}
