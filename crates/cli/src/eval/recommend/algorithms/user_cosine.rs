//! What the fifty most similar rows hold: k nearest neighbours over binary rows (Breese et al. 1998; cosine of two sets is
//! what they share over the root of the product of their sizes), every neighbour weighing as much as it is similar.

use crate::eval::recommend::algorithm::{Case, Ranker, Train, best, distinct};

/// How many neighbours are asked.
const NEIGHBOURS: usize = 50;

pub(super) struct UserCosine {
    rows: Vec<Vec<u32>>,
    holders: Vec<Vec<u32>>,
}

impl UserCosine {
    pub(super) fn new(train: &Train) -> Self {
        Self { rows: train.distinct(), holders: train.holders() }
    }
}

impl Ranker for UserCosine {
    fn name(&self) -> &'static str {
        "user-cosine"
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        let own = distinct(case.seen);
        let mut shared = vec![0.0; self.rows.len()];
        for item in &own {
            for row in &self.holders[*item as usize] {
                shared[*row as usize] += 1.0;
            }
        }
        for (shared, row) in shared.iter_mut().zip(&self.rows) {
            let sizes = (own.len() * row.len()) as f64;
            *shared = if *shared > 0.0 { *shared / sizes.sqrt() } else { f64::NEG_INFINITY };
        }
        let oneself: Vec<u32> = case.row.into_iter().collect();
        let mut scores = vec![f64::NEG_INFINITY; self.holders.len()];
        for neighbour in best(&shared, &oneself, NEIGHBOURS) {
            for item in &self.rows[neighbour as usize] {
                let score = &mut scores[*item as usize];
                *score = score.max(0.0) + shared[neighbour as usize];
            }
        }
        best(&scores, case.exclude, limit)
    }
}

#[cfg(test)]
mod tests {
    //! 1. a known answer, without oneself among the neighbours
    //! 2. a session is answered as a row is; nothing seen, nothing said

    use super::*;
    use crate::eval::recommend::algorithm::Event;

    #[test]
    fn known_answers() {
        let event = |item| Event { item, value: 1.0, at: 0 };
        let row = |items: &[u32]| items.iter().map(|item| event(*item)).collect::<Vec<_>>();
        // To {0, 1}: row 1 is 2/√6 = .82 like it, row 2 is 1/2, row 3 nothing.
        let rows = vec![row(&[0, 1]), row(&[0, 1, 2]), row(&[1, 3]), row(&[4])];
        let train = Train { rows, items: 5, now: 0 };
        let ranker = UserCosine::new(&train);
        let seen = row(&[0, 1]);
        let known = Case { row: Some(0), seen: &seen, exclude: &[0, 1] };
        assert_eq!(ranker.rank(&known, 10), [2, 3]);
        // The session finds row 0 too: 1 for items 0 and 1.
        let session = Case { row: None, seen: &seen, exclude: &[1] };
        assert_eq!(ranker.rank(&session, 10), [0, 2, 3]);
        assert!(ranker.rank(&Case { row: None, seen: &[], exclude: &[] }, 10).is_empty());
    }
}
