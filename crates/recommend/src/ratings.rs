//! Ratings foretold from those of like-minded shoppers: user-based collaborative filtering.
//!
//! Two forms of likeness. [`Likeness::Pearson`] is Pearson's correlation over the products both rated (Resnick et al. 1994),
//! drawn towards 0 where they are few (significance weighting, Herlocker et al. 1999). [`Likeness::CenteredCosine`] is the
//! cosine of the whole mean-centred vectors, as LensKit's user-user scorer has it (Ekstrand et al. 2011).

use rustc_hash::FxHashMap;

use crate::matrix::Sparse;
use crate::neighbours::of_each;
use crate::scores::{Scores, best};

/// How alike two shoppers are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Likeness {
    /// Over co-rated products, each shopper's ratings taken from the shopper's own mean:
    /// sim(u,v) = Σ(r_ui − r̄_u)(r_vi − r̄_v) / (√Σ(r_ui − r̄_u)² √Σ(r_vi − r̄_v)²), times min(n, `significance`) / `significance`
    /// for n co-rated products. Below `overlap` co-rated products shoppers are no neighbours.
    Pearson {
        /// Fewest products both must have rated.
        overlap: u32,
        /// From so many on the correlation counts in full.
        significance: u32,
    },
    /// The same sum over co-rated products, over the lengths of the whole centred vectors.
    CenteredCosine,
}

/// What to take of the neighbours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbourhood {
    /// How alike two shoppers are.
    pub likeness: Likeness,
    /// So many of the most alike who rated the product are asked.
    pub most: usize,
    /// Those less alike are not asked.
    pub least_likeness: f64,
}

impl Neighbourhood {
    /// Pearson with significance weighting; the numbers that did best on a part of MovieLens latest-small held back for tuning.
    pub const PEARSON: Neighbourhood = Neighbourhood {
        likeness: Likeness::Pearson { overlap: 1, significance: 15 },
        most: 40,
        least_likeness: 1e-6,
    };

    /// As LensKit's user-user scorer does by default.
    pub const LENSKIT: Neighbourhood =
        Neighbourhood { likeness: Likeness::CenteredCosine, most: 30, least_likeness: 1e-6 };
}

/// Of a product, this many raters are looked at, the last rows, and fewer of each where many products were rated. Bounds the work in a
/// shop of millions.
const MOST_RATERS: usize = 20_000;

/// Ratings of a shop, ready to be asked for those that are missing.
#[derive(Debug)]
pub struct Ratings {
    by_shopper: Sparse,
    by_product: Sparse,
    means: Vec<f64>,
    /// Length of each shopper's centred vector.
    lengths: Vec<f64>,
    mean: f64,
    how: Neighbourhood,
}

/// A shopper's neighbours: likeness by row.
#[derive(Debug, Clone, Default)]
pub struct Neighbours(FxHashMap<u32, f64>);

impl Ratings {
    /// Rows are shoppers, columns products, values ratings on any scale.
    #[must_use]
    pub fn new(by_shopper: Sparse, how: Neighbourhood) -> Self {
        let by_product = by_shopper.transposed();
        Self::of(by_shopper, by_product, how)
    }

    /// The same of a matrix that is there both ways round.
    pub(crate) fn of(by_shopper: Sparse, by_product: Sparse, how: Neighbourhood) -> Self {
        let means: Vec<f64> = (0..by_shopper.height()).map(|row| mean_of(by_shopper.values(row))).collect();
        let lengths = (0..by_shopper.height())
            .map(|row| {
                by_shopper
                    .values(row)
                    .iter()
                    .map(|value| (f64::from(*value) - means[row]).powi(2))
                    .sum::<f64>()
                    .sqrt()
            })
            .collect();
        let mean = mean_of(&by_shopper.values);
        Ratings { by_shopper, by_product, means, lengths, mean, how }
    }

    /// The mean of a shopper's ratings; of all ratings for one who gave none.
    #[must_use]
    pub fn mean(&self, shopper: u32) -> f64 {
        let row = shopper as usize;
        if row < self.by_shopper.height() && !self.by_shopper.values(row).is_empty() {
            self.means[row]
        } else {
            self.mean
        }
    }

    /// All shoppers who are alike enough. One who gave no ratings, or the same to everything, has none.
    #[must_use]
    pub fn neighbours(&self, shopper: u32) -> Neighbours {
        let row = shopper as usize;
        if row >= self.by_shopper.height() {
            return Neighbours::default();
        }
        let own: Vec<(u32, f32)> = self.by_shopper.row(row).collect();
        self.neighbours_of(&own, Some(shopper))
    }

    /// The same for one who gave `ratings`; `but` is not counted among them.
    #[must_use]
    pub fn neighbours_of(&self, ratings: &[(u32, f32)], but: Option<u32>) -> Neighbours {
        let values: Vec<f32> = ratings.iter().map(|(_, rating)| *rating).collect();
        let mean = mean_of(&values);
        let length = values.iter().map(|value| (f64::from(*value) - mean).powi(2)).sum::<f64>().sqrt();
        // A shopper of the records is foretold ratings, at leisure; one who stands there waits.
        let most = if but.is_some() { MOST_RATERS } else { of_each(ratings.len(), MOST_RATERS) };
        let known = ratings.iter().filter(|(product, _)| (*product as usize) < self.by_product.height());
        let mut given: Vec<(u32, f64, f32)> = Vec::new();
        for (product, rating) in known {
            let own = f64::from(*rating) - mean;
            let raters = self.by_product.columns(*product as usize);
            let skipped = raters.len().saturating_sub(most);
            let theirs = self.by_product.row(*product as usize).skip(skipped);
            given.extend(
                theirs.filter(|(other, _)| Some(*other) != but).map(|(other, rating)| (other, own, rating)),
            );
        }
        // In order, as in [`crate::neighbours`]; of one shopper in the order of the products.
        given.sort_by_key(|(other, _, _)| *other);
        let alike = given.chunk_by(|a, b| a.0 == b.0).filter_map(|same| {
            let other = same[0].0;
            let mut sums = Sums::default();
            for (_, own, rating) in same {
                sums.note(*own, f64::from(*rating) - self.means[other as usize]);
            }
            let likeness = match self.how.likeness {
                Likeness::Pearson { overlap, significance } => sums.pearson(overlap, significance),
                Likeness::CenteredCosine => sums.cosine(length, self.lengths[other as usize]),
            };
            (likeness >= self.how.least_likeness).then_some((other, likeness))
        });
        Neighbours(alike.collect())
    }

    /// Products by Σ sim r_vi over the `most` nearest neighbours v: not what would be rated best, but what those alike rated, and
    /// how much, which makes the better lists (Cremonesi, Koren & Turrin 2010).
    #[must_use]
    pub fn liked_by(&self, neighbours: &Neighbours) -> Scores {
        let nearest = best(
            neighbours.0.iter().map(|(other, likeness)| (*other, *likeness as f32)),
            self.how.most,
            |_| true,
        );
        let mut scores = Scores::default();
        for (other, likeness) in nearest {
            for (product, rating) in self.by_shopper.row(other as usize) {
                scores.add(product, likeness * rating);
            }
        }
        scores
    }

    /// Bytes held, without the records, which other parts hold as well.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.means.len() * 16
    }

    /// The rating this shopper would give, unclipped: r̄_u + Σ sim (r_vi − r̄_v) / Σ sim over the most alike who rated the
    /// product; the shopper's mean where nobody alike did.
    #[must_use]
    pub fn predict(&self, shopper: u32, neighbours: &Neighbours, product: u32) -> f64 {
        let own = self.mean(shopper);
        if product as usize >= self.by_product.height() {
            return own;
        }
        let mut asked: Vec<(f64, u32, f64)> = self
            .by_product
            .row(product as usize)
            .filter_map(|(other, rating)| {
                let likeness = *neighbours.0.get(&other)?;
                Some((likeness, other, f64::from(rating) - self.means[other as usize]))
            })
            .collect();
        asked.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        asked.truncate(self.how.most);
        let weight: f64 = asked.iter().map(|(likeness, _, _)| likeness).sum();
        if weight <= 0.0 {
            return own;
        }
        own + asked.iter().map(|(likeness, _, off)| likeness * off).sum::<f64>() / weight
    }
}

fn mean_of(values: &[f32]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.iter().copied().map(f64::from).sum::<f64>() / values.len() as f64
}

/// Sums over the products two shoppers rated, from their means.
#[derive(Debug, Default)]
struct Sums {
    count: u32,
    product: f64,
    own: f64,
    theirs: f64,
}

impl Sums {
    fn note(&mut self, own: f64, theirs: f64) {
        self.count += 1;
        self.product += own * theirs;
        self.own += own * own;
        self.theirs += theirs * theirs;
    }

    fn pearson(&self, overlap: u32, significance: u32) -> f64 {
        let lengths = (self.own * self.theirs).sqrt();
        // A hair of rounding around a mean is not a liking.
        if self.count < overlap.max(1) || lengths < 1e-9 {
            return 0.0;
        }
        let trust = f64::from(self.count.min(significance)) / f64::from(significance.max(1));
        self.product / lengths * trust
    }

    fn cosine(&self, own: f64, theirs: f64) -> f64 {
        let lengths = own * theirs;
        if lengths < 1e-9 { 0.0 } else { self.product / lengths }
    }
}
