//! How alike two items are by who holds them, and how popular each is: what diversity, novelty and popularity bias ask.

use super::algorithm::Train;

/// The rows of each item in training.
pub(super) struct Likeness {
    holders: Vec<Vec<u32>>,
    rows: f64,
}

impl Likeness {
    pub(super) fn new(train: &Train) -> Self {
        Self { holders: train.holders(), rows: train.rows.len() as f64 }
    }

    /// Rows that hold the item.
    pub(super) fn popularity(&self, item: u32) -> f64 {
        self.holders[item as usize].len() as f64
    }

    /// The share of rows that hold it, above 0.
    pub(super) fn known(&self, item: u32) -> f64 {
        self.popularity(item) / self.rows
    }

    /// Cosine of the two items' binary vectors over rows, 0 to 1.
    pub(super) fn cosine(&self, one: u32, other: u32) -> f64 {
        let (one, other) = (&self.holders[one as usize], &self.holders[other as usize]);
        let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
        let shared = few.iter().filter(|row| many.binary_search(row).is_ok()).count() as f64;
        if few.is_empty() { 0.0 } else { shared / ((few.len() * many.len()) as f64).sqrt() }
    }
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::*;
    use crate::eval::recommend::algorithm::Event;

    #[test]
    fn known_answers() {
        let row = |items: &[u32]| items.iter().map(|item| Event { item: *item, value: 1.0, at: 0 }).collect();
        let rows = vec![row(&[0, 1]), row(&[0]), row(&[0, 1]), row(&[0, 2, 2])];
        let likeness = Likeness::new(&Train { rows, items: 3, now: 0 });
        assert_eq!((likeness.popularity(0), likeness.known(1), likeness.popularity(2)), (4.0, 0.5, 1.0));
        // Items 0 and 1 share two rows of four and two: 2/√8.
        assert!((likeness.cosine(0, 1) - 0.5f64.sqrt()).abs() < 1e-12);
        assert_eq!(likeness.cosine(1, 2), 0.0);
    }
}
