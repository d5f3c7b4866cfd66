//! Lists that are not all of a kind: maximal marginal relevance (Carbonell & Goldstein 1998) over category, brand and price.

use crate::scores::Scored;
use crate::shelf::Shelf;

impl Shelf {
    /// How much two products look like more of the same, 0 to 1: half for the same leaf category (a quarter for the same
    /// parent of it), three tenths for the same brand, the rest for the nearness of the prices.
    #[must_use]
    pub fn sameness(&self, a: u32, b: u32) -> f32 {
        let (x, y) = (self.product(a), self.product(b));
        let depth = crate::content::shared_depth(x, y);
        let category = match x.nodes.len().max(y.nodes.len()).saturating_sub(depth) {
            0 if depth > 0 => 0.5,
            1 if depth > 0 => 0.25,
            _ => 0.0,
        };
        let brand = if x.brand.is_some() && x.brand == y.brand { 0.3 } else { 0.0 };
        category + brand + 0.2 * Shelf::price_nearness(x, y) as f32
    }

    /// Orders the first `limit` of a list anew: each next product is the one with the largest
    /// λ · score − (1 − λ) · best score · sameness to the most alike before it. λ of 1 leaves the order as it was. Scores stay.
    #[must_use]
    pub fn diversified(&self, list: &[Scored], lambda: f32, limit: usize) -> Vec<Scored> {
        /// Candidates looked at for each place.
        const POOL: usize = 60;
        if lambda >= 1.0 || list.len() < 2 {
            return list.iter().copied().take(limit).collect();
        }
        let scale = list[0].1;
        let mut pool: Vec<(Scored, f32)> =
            list.iter().take(POOL.max(limit)).map(|scored| (*scored, 0f32)).collect();
        let mut chosen: Vec<Scored> = Vec::new();
        while chosen.len() < limit && !pool.is_empty() {
            let value = |(scored, same): &(Scored, f32)| lambda * scored.1 - (1.0 - lambda) * scale * same;
            let mut at = 0;
            for candidate in 1..pool.len() {
                // Of equals the first: the pool is in order of score and number.
                if value(&pool[candidate]) > value(&pool[at]) {
                    at = candidate;
                }
            }
            let (taken, _) = pool.remove(at);
            for (scored, same) in &mut pool {
                *same = same.max(self.sameness(scored.0, taken.0));
            }
            chosen.push(taken);
        }
        chosen
    }

    /// How different the products of a list are: the mean of 1 − sameness over its pairs; `None` for fewer than two.
    #[must_use]
    pub fn spread(&self, list: &[u32]) -> Option<f64> {
        let mut sum = 0.0;
        let mut pairs = 0u32;
        for (at, a) in list.iter().enumerate() {
            for b in &list[at + 1..] {
                sum += f64::from(1.0 - self.sameness(*a, *b));
                pairs += 1;
            }
        }
        (pairs > 0).then(|| sum / f64::from(pairs))
    }
}
