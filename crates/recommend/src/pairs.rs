//! Products that the same shoppers had: item-item counts, exact, with how much they mean.
//!
//! The cosine is item-based collaborative filtering (Sarwar et al. 2001; Linden et al. 2003); the lift is the measure of
//! association rules (Brin et al. 1997), drawn towards 1 where little was seen (gamma-Poisson shrinkage, DuMouchel 1999).

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::matrix::Sparse;
use crate::scores::Scores;

/// What a joint count is held against.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Measure {
    /// n / √(n_a n_b), times n / (n + `doubt`) for n shoppers in common.
    Cosine {
        /// So many shoppers in common halve the doubt.
        doubt: f32,
    },
    /// 1 − 1 / lift for a lift of (n + `prior`) / (e + `prior`), e being n_a n_b / N. Counts that lie less than two standard
    /// deviations (√e each) above e are not told from chance and left out.
    Lift {
        /// So many shoppers behaving by chance are thought to have been seen as well.
        prior: f32,
    },
}

/// Another product that shoppers of one had.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The other product.
    pub item: u32,
    /// Shoppers who had both: the support.
    pub together: u32,
    /// What the [`Measure`] makes of it, above 0 and at most 1.
    pub strength: f32,
}

/// Pairs of all products of a shop.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Pairs {
    starts: Vec<usize>,
    /// Of each product the strongest pairs, by rising number of the other.
    pairs: Vec<Pair>,
    /// By product: shoppers who had it.
    shoppers: Vec<u32>,
}

impl Pairs {
    /// Counts who had what. `most` pairs are kept of each product, the strongest, ties by number; pairs with a support under
    /// `fewest` are not counted at all.
    #[must_use]
    pub fn count(had: &Sparse, measure: Measure, most: usize, fewest: u32) -> Self {
        let by_product = had.transposed();
        let shoppers: Vec<u32> = (0..had.width()).map(|item| by_product.columns(item).len() as u32).collect();
        let all = (0..had.height()).filter(|row| !had.columns(*row).is_empty()).count() as f32;
        let rows: Vec<Vec<Pair>> = (0..had.width())
            .into_par_iter()
            .map_init(
                || (vec![0u32; had.width()], Vec::new()),
                |(counts, touched), item| {
                    for shopper in by_product.columns(item) {
                        for other in had.columns(*shopper as usize) {
                            let count = &mut counts[*other as usize];
                            if *count == 0 {
                                touched.push(*other);
                            }
                            *count += 1;
                        }
                    }
                    let mut row: Vec<Pair> = Vec::new();
                    for other in touched.drain(..) {
                        let together = std::mem::take(&mut counts[other as usize]);
                        if other as usize != item && together >= fewest {
                            let (own, theirs) = (shoppers[item] as f32, shoppers[other as usize] as f32);
                            let strength = measure.strength(together as f32, own, theirs, all);
                            if strength > 0.0 {
                                row.push(Pair { item: other, together, strength });
                            }
                        }
                    }
                    strongest(row, most)
                },
            )
            .collect();
        let mut pairs = Pairs { starts: vec![0], pairs: Vec::new(), shoppers };
        for row in rows {
            pairs.pairs.extend(row);
            pairs.starts.push(pairs.pairs.len());
        }
        pairs
    }

    /// The pairs of a product, by rising number of the other.
    #[must_use]
    pub fn of(&self, item: u32) -> &[Pair] {
        let at = item as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(begin), Some(end)) => &self.pairs[*begin..*end],
            _ => &[],
        }
    }

    /// The pair of two products, if it is kept.
    #[must_use]
    pub fn get(&self, item: u32, other: u32) -> Option<Pair> {
        let row = self.of(item);
        row.binary_search_by_key(&other, |pair| pair.item).ok().map(|at| row[at])
    }

    /// Shoppers who had a product.
    #[must_use]
    pub fn shoppers(&self, item: u32) -> u32 {
        self.shoppers.get(item as usize).copied().unwrap_or(0)
    }

    /// Sums of the strengths to `items`, of which the last counts in full and each before it as much as `fade` leaves.
    #[must_use]
    pub fn score(&self, items: &[u32], fade: f32) -> Scores {
        let mut scores = Scores::default();
        let mut weight = 1.0;
        for item in items.iter().rev() {
            for pair in self.of(*item) {
                scores.add(pair.item, weight * pair.strength);
            }
            weight *= fade;
        }
        scores
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.starts.len() * 8 + self.pairs.len() * size_of::<Pair>() + self.shoppers.len() * 4
    }
}

impl Measure {
    fn strength(self, together: f32, own: f32, theirs: f32, all: f32) -> f32 {
        match self {
            Measure::Cosine { doubt } => together / (own * theirs).sqrt() * together / (together + doubt),
            Measure::Lift { prior } => {
                let expected = own * theirs / all;
                if together > expected && together - expected >= 2.0 * expected.sqrt() {
                    (together - expected) / (together + prior)
                } else {
                    0.0
                }
            }
        }
    }
}

fn strongest(mut row: Vec<Pair>, most: usize) -> Vec<Pair> {
    if row.len() > most {
        let order = |a: &Pair, b: &Pair| b.strength.total_cmp(&a.strength).then(a.item.cmp(&b.item));
        row.select_nth_unstable_by(most, order);
        row.truncate(most);
    }
    // There are as many rows as products, and of a popular one the row was long.
    row.shrink_to_fit();
    row.sort_unstable_by_key(|pair| pair.item);
    row
}
