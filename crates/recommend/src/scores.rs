//! Scores of products while one list is made.

use rustc_hash::FxHashMap;

/// A product's place in the list the shelf was built from, and a score.
pub type Scored = (u32, f32);

/// Sums of scores by product. The sum of one product is made in the order of [`Scores::add`], so it is the same each time.
#[derive(Debug, Default)]
pub struct Scores {
    sums: FxHashMap<u32, f32>,
}

impl Scores {
    /// Adds to a product's score.
    pub fn add(&mut self, item: u32, score: f32) {
        *self.sums.entry(item).or_default() += score;
    }

    /// The `limit` best products that `keep` lets through and whose score is above 0; the best first, ties by number.
    #[must_use]
    pub fn best(self, limit: usize, keep: impl Fn(u32) -> bool) -> Vec<Scored> {
        best(self.sums, limit, keep)
    }
}

/// The `limit` best of many, the best first, ties by number. Scores that are not above 0, NaN among them, are left out.
#[must_use]
pub fn best(
    scored: impl IntoIterator<Item = Scored>,
    limit: usize,
    keep: impl Fn(u32) -> bool,
) -> Vec<Scored> {
    let mut found: Vec<Scored> = scored.into_iter().filter(|(_, score)| *score > 0.0).collect();
    let order = |a: &Scored, b: &Scored| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    let mut kept: Vec<Scored> = Vec::with_capacity(limit.min(found.len()));
    // Of a hundred thousand that have a score few are asked whether they may be shown: that is the dearer question.
    let (mut rest, mut most) = (&mut found[..], limit.saturating_mul(2));
    while kept.len() < limit && !rest.is_empty() {
        let end = most.min(rest.len());
        if end < rest.len() {
            rest.select_nth_unstable_by(end - 1, order);
        }
        let (first, others) = rest.split_at_mut(end);
        first.sort_unstable_by(order);
        let room = limit - kept.len();
        kept.extend(first.iter().copied().filter(|(item, _)| keep(*item)).take(room));
        (rest, most) = (others, most.saturating_mul(2));
    }
    kept
}

/// Divides by the largest, so that the scores of different parts can be blended.
pub fn normalise(list: &mut [Scored]) {
    let largest = list.iter().map(|(_, score)| *score).fold(0f32, f32::max);
    if largest > 0.0 {
        list.iter_mut().for_each(|(_, score)| *score /= largest);
    }
}

impl IntoIterator for Scores {
    type Item = Scored;
    type IntoIter = std::collections::hash_map::IntoIter<u32, f32>;

    fn into_iter(self) -> Self::IntoIter {
        self.sums.into_iter()
    }
}
