//! What is evaluated: algorithms that rank items, and algorithms that predict ratings.

/// One rating, purchase or click.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Event {
    pub(crate) item: u32,
    /// The rating, or 1.
    pub(crate) value: f32,
    /// Seconds since 1970; 0 where the data have no times.
    pub(crate) at: i64,
}

/// Training data: rows are users (or sessions), in time order within a row.
///
/// An item can stand in a row more than once where people buy or click again. Items and rows are numbered in the order of
/// their ids. For rankers each item occurs at least once; for raters an item may have no event, since somebody may be asked
/// about it all the same.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Train {
    pub(crate) rows: Vec<Vec<Event>>,
    /// All items are below this.
    pub(crate) items: usize,
    /// When the recommendation is made, in seconds since 1970: no event is later.
    pub(crate) now: i64,
}

impl Train {
    /// The different items of each row, ascending.
    pub(crate) fn distinct(&self) -> Vec<Vec<u32>> {
        self.rows.iter().map(|row| distinct(row)).collect()
    }

    /// The rows that hold each item, ascending: the transpose of [`distinct`](Self::distinct).
    pub(crate) fn holders(&self) -> Vec<Vec<u32>> {
        let mut holders = vec![Vec::new(); self.items];
        for (row, items) in (0u32..).zip(self.distinct()) {
            for item in items {
                holders[item as usize].push(row);
            }
        }
        holders
    }
}

/// The different items of events, ascending.
pub(crate) fn distinct(events: &[Event]) -> Vec<u32> {
    let mut items: Vec<u32> = events.iter().map(|event| event.item).collect();
    items.sort_unstable();
    items.dedup();
    items
}

/// Somebody to recommend something to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'a> {
    /// Their row in training; `None` for a session that has just begun.
    pub(crate) row: Option<u32>,
    /// Their events in training, or the session so far, in time order. Items that training does not know are left out, so
    /// it may be empty.
    pub(crate) seen: &'a [Event],
    /// Items that may not be recommended, ascending.
    pub(crate) exclude: &'a [u32],
}

/// Orders items for somebody.
pub(crate) trait Ranker: Sync {
    /// As it is written on the command line.
    fn name(&self) -> &'static str;

    /// The best `limit` items for a row known in training or for a session prefix, best first, none twice and none of
    /// `case.exclude`; fewer where the algorithm knows no more.
    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32>;
}

/// Predicts ratings.
pub(crate) trait Rater: Sync {
    /// As it is written on the command line.
    fn name(&self) -> &'static str;

    /// What that row would rate that item, unclipped.
    fn predict(&self, row: u32, item: u32) -> f64;
}

/// The `limit` items with the highest scores that are not in `exclude` (ascending), ties by number. Items with no score
/// (−∞) are never taken.
pub(crate) fn best(scores: &[f64], exclude: &[u32], limit: usize) -> Vec<u32> {
    let mut items: Vec<u32> = (0u32..)
        .zip(scores)
        .filter(|(item, score)| **score > f64::NEG_INFINITY && exclude.binary_search(item).is_err())
        .map(|(item, _)| item)
        .collect();
    let order = |one: &u32, other: &u32| {
        scores[*other as usize].total_cmp(&scores[*one as usize]).then(one.cmp(other))
    };
    if limit < items.len() {
        items.select_nth_unstable_by(limit, order);
        items.truncate(limit);
    }
    items.sort_unstable_by(order);
    items
}

#[cfg(test)]
mod tests {
    //! 1. the best come first, ties by number, what is excluded or has no score never
    //! 2. holders are the transpose of the rows, each once

    use super::*;

    #[test]
    fn the_best_come_first() {
        let scores = [1.0, 3.0, f64::NEG_INFINITY, 3.0, 0.0];
        assert_eq!(best(&scores, &[], 3), [1, 3, 0]);
        assert_eq!(best(&scores, &[1], 10), [3, 0, 4]);
        assert!(best(&scores, &[], 0).is_empty());
    }

    #[test]
    fn holders_are_the_transpose() {
        let event = |item| Event { item, value: 1.0, at: 0 };
        let train =
            Train { rows: vec![vec![event(2), event(0), event(2)], vec![event(2)]], items: 3, now: 0 };
        assert_eq!(train.distinct(), [vec![0, 2], vec![2]]);
        assert_eq!(train.holders(), [vec![0], vec![], vec![0, 1]]);
    }
}
