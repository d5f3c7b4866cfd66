//! Shoppers who had the same products, and what they had besides: user-based collaborative filtering for lists
//! (Resnick et al. 1994), by cosine over what each had.

use serde::{Deserialize, Serialize};

use crate::matrix::Sparse;
use crate::scores::{Scored, Scores, best};

/// What shoppers with the same products had besides.
#[derive(Debug)]
pub struct UserCosine {
    had: Sparse,
    by_product: Sparse,
    settings: UserCosineSettings,
}

/// How shoppers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct UserCosineSettings {
    /// So many of the most alike are asked.
    pub neighbours: usize,
    /// Of each product so many shoppers are looked at, the last rows, and fewer of each where many products are asked about: bounds
    /// the work in a shop of millions.
    pub shoppers: usize,
}

impl Default for UserCosineSettings {
    fn default() -> Self {
        UserCosineSettings { neighbours: 80, shoppers: 2_000 }
    }
}

/// Holders looked at for one question of up to [`MANY`] products; the more there are beyond that, the fewer it takes to find those alike.
const LOOKED_THROUGH: usize = 20_000;
const MANY: usize = 500;

/// How many holders of each of so many products are looked at, at most.
pub(crate) fn of_each(products: usize, most: usize) -> usize {
    /// However many they are: a till's things have something in common with somebody.
    const LEAST: usize = 10;
    let products = products.max(1);
    let of_each = LOOKED_THROUGH / products * MANY / products.max(MANY);
    of_each.clamp(LEAST, most.max(LEAST))
}

impl UserCosine {
    /// Rows are shoppers, the longest unseen first.
    #[must_use]
    pub fn new(had: Sparse, settings: UserCosineSettings) -> Self {
        let by_product = had.transposed();
        UserCosine { had, by_product, settings }
    }

    /// The same of a matrix that is there both ways round.
    pub(crate) fn of(had: Sparse, by_product: Sparse, settings: UserCosineSettings) -> Self {
        UserCosine { had, by_product, settings }
    }

    /// The shoppers most alike to one who had `items`: the cosine n_ab / √(n_a n_b).
    #[must_use]
    pub fn neighbours(&self, items: &[u32]) -> Vec<Scored> {
        let most = of_each(items.len(), self.settings.shoppers);
        let mut seen: Vec<u32> = Vec::new();
        for item in items.iter().filter(|item| (**item as usize) < self.by_product.height()) {
            let shoppers = self.by_product.columns(*item as usize);
            seen.extend(&shoppers[shoppers.len().saturating_sub(most)..]);
        }
        // In order, they are counted and looked up in one walk through memory, not in thousands of leaps.
        seen.sort_unstable();
        let own = items.len() as f32;
        let alike = seen.chunk_by(|a, b| a == b).map(|same| {
            let theirs = self.had.columns(same[0] as usize).len() as f32;
            (same[0], same.len() as f32 / (own * theirs).sqrt())
        });
        best(alike, self.settings.neighbours, |_| true)
    }

    /// What the neighbours of one who had `items` had, each weighted by its likeness.
    #[must_use]
    pub fn score(&self, items: &[u32]) -> Scores {
        self.score_of(&self.neighbours(items))
    }

    /// The same of neighbours already found.
    pub(crate) fn score_of(&self, neighbours: &[Scored]) -> Scores {
        let mut scores = Scores::default();
        for (shopper, alike) in neighbours {
            for item in self.had.columns(*shopper as usize) {
                scores.add(*item, *alike);
            }
        }
        scores
    }

    /// Of `neighbours`, how many had a product.
    #[must_use]
    pub fn had(&self, neighbours: &[Scored], item: u32) -> u32 {
        neighbours.iter().filter(|(shopper, _)| self.had.get(*shopper as usize, item).is_some()).count()
            as u32
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.had.bytes() + self.by_product.bytes()
    }
}
