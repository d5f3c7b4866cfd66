//! The items that most rows have taken up in the last thirty days, the same for everybody; what nobody took up lately comes
//! after those, by popularity.

use crate::eval::recommend::algorithm::{Case, Event, Ranker, Train, best};

/// How far back is recent, in seconds.
const RECENT: i64 = 30 * 24 * 60 * 60;

pub(super) struct RecentPopularity(Vec<f64>);

impl RecentPopularity {
    pub(super) fn new(train: &Train) -> Self {
        let since = train.now.saturating_sub(RECENT);
        let late = |row: &Vec<Event>| row.iter().filter(|event| event.at > since).copied().collect();
        let recent = Train { rows: train.rows.iter().map(late).collect(), ..*train };
        // A recent row weighs more than all rows together.
        let rows = train.rows.len() as f64 + 1.0;
        let both = recent.holders().into_iter().zip(train.holders());
        Self(both.map(|(lately, ever)| lately.len() as f64 * rows + ever.len() as f64).collect())
    }
}

impl Ranker for RecentPopularity {
    fn name(&self) -> &'static str {
        "recent-popularity"
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        best(&self.0, case.exclude, limit)
    }
}

#[cfg(test)]
mod tests {
    //! what is bought lately comes before what was bought more often long ago

    use super::*;

    #[test]
    fn lately_comes_first() {
        let event = |item, at| Event { item, value: 1.0, at };
        let rows = vec![
            vec![event(0, 0)],
            vec![event(0, 0), event(1, RECENT)],
            vec![event(2, 0)],
            vec![event(2, 5)],
        ];
        let train = Train { rows, items: 3, now: RECENT + 4 };
        let case = Case { row: None, seen: &[], exclude: &[] };
        assert_eq!(RecentPopularity::new(&train).rank(&case, 3), [2, 1, 0]);
    }
}
