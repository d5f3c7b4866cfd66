//! Interactions divided into what is learnt from and what is tested on.

use super::algorithm::{Event, Train, distinct};
use super::interactions::{Interactions, Record};

/// Share of each user's interactions that a random split holds back.
const HELD: f64 = 0.25;

/// The two sides.
#[derive(Debug, Clone, Default)]
pub(super) struct Split {
    pub(super) train: Vec<Record>,
    pub(super) test: Vec<Record>,
}

/// What a case asks and what would be right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Held {
    /// The user or session whose case it is, from 0.
    pub(super) unit: usize,
    pub(super) row: Option<u32>,
    pub(super) seen: Vec<Event>,
    /// Ascending.
    pub(super) exclude: Vec<u32>,
    /// Ascending.
    pub(super) relevant: Vec<u32>,
}

/// Training data and the cases that test them.
#[derive(Debug, Clone)]
pub(super) struct Fold {
    pub(super) train: Train,
    pub(super) held: Vec<Held>,
    /// Test items that training does not know: nobody can recommend them, so they are left out.
    pub(super) unknown: usize,
}

/// Divides each user's records at random, three quarters to one. The same seed divides the same data the same way. Of an
/// item that a user has twice, the first record stays.
pub(super) fn at_random(data: &Interactions, seed: u64) -> Split {
    let mut chance = fastrand::Rng::with_seed(seed);
    let mut split = Split::default();
    for own in data.records.chunk_by(|one, other| one.user == other.user) {
        let mut own = own.to_vec();
        own.sort_by_key(|record| record.item);
        own.dedup_by_key(|record| record.item);
        chance.shuffle(&mut own);
        let held = (own.len() as f64 * HELD).round() as usize;
        split.test.extend(&own[..held]);
        own.drain(..held);
        own.sort_by_key(|record| (record.at, record.item));
        split.train.extend(own);
    }
    split
}

/// What came before a moment to learn from, the rest to be tested on.
pub(super) fn at_time(data: &Interactions, from: i64) -> Split {
    let (train, test) = data.records.iter().partition(|record| record.at < from);
    Split { train, test }
}

/// New numbers for the users and items of training records.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    /// The row of each user who is in training.
    pub(super) row: Vec<Option<u32>>,
    /// The number of each item: first those in training, then, from `known` on, those that are not.
    pub(super) item: Vec<u32>,
    /// Items in training.
    pub(super) known: usize,
}

impl Numbers {
    /// Users and items keep their order. There are `users` and `items` of them in all.
    pub(super) fn of(train: &[Record], users: usize, items: usize) -> Self {
        let (mut has_row, mut is_known) = (vec![false; users], vec![false; items]);
        for record in train {
            has_row[record.user as usize] = true;
            is_known[record.item as usize] = true;
        }
        let mut rows = 0..;
        let row = has_row.iter().map(|has| if *has { rows.next() } else { None }).collect();
        let known = is_known.iter().filter(|known| **known).count();
        let (mut first, mut after) = (0.., known as u32..);
        let mut number = |known: bool| if known { first.next() } else { after.next() };
        let item = is_known.iter().map(|known| number(*known).expect("BUG: numbers do not end")).collect();
        Self { row, item, known }
    }

    /// The rows in the order of the records, with `items` items.
    pub(super) fn train(&self, records: &[Record], items: usize, now: i64) -> Train {
        let mut rows = vec![Vec::new(); self.row.iter().flatten().count()];
        for record in records {
            let row = self.row[record.user as usize].expect("BUG: a training record has a row");
            let item = self.item[record.item as usize];
            rows[row as usize].push(Event { item, value: record.value, at: record.at });
        }
        Train { rows, items, now }
    }
}

/// The newest moment of records; 0 without any.
pub(super) fn newest(records: &[Record]) -> i64 {
    records.iter().map(|record| record.at).max().unwrap_or(0)
}

/// A case for each user who is known in training and took up something new in the test, what training does not know left
/// out. The user's own training items may not be recommended.
pub(super) fn fold(data: &Interactions, split: &Split, now: i64) -> Fold {
    let numbers = Numbers::of(&split.train, data.users.len(), data.items.len());
    let train = numbers.train(&split.train, numbers.known, now);
    let (mut held, mut unknown) = (Vec::new(), 0);
    for own in split.test.chunk_by(|one, other| one.user == other.user) {
        let unit = own[0].user as usize;
        let Some(row) = numbers.row[unit] else { continue };
        let seen = train.rows[row as usize].clone();
        let exclude = distinct(&seen);
        let mut relevant: Vec<u32> = own.iter().map(|record| numbers.item[record.item as usize]).collect();
        relevant.sort_unstable();
        relevant.dedup();
        relevant.retain(|item| exclude.binary_search(item).is_err());
        let all = relevant.len();
        relevant.retain(|item| (*item as usize) < numbers.known);
        unknown += all - relevant.len();
        if !relevant.is_empty() {
            held.push(Held { unit, row: Some(row), seen, exclude, relevant });
        }
    }
    Fold { train, held, unknown }
}

#[cfg(test)]
mod tests {
    //! 1. a random split holds back a quarter of each user, the same for the same seed, another for another
    //! 2. a fold asks known users for what is new to them and known to training

    use super::*;
    use crate::eval::recommend::interactions::{Ledger, Shape};

    fn data(records: &[(u32, u32, i64)]) -> Interactions {
        let record =
            |(user, item, at): &(u32, u32, i64)| Record { user: *user, item: *item, value: 1.0, at: *at };
        let names = |many: u32| (0..many).map(|name| name.to_string()).collect();
        Interactions {
            shape: Shape::Ratings,
            rated: false,
            timed: true,
            users: names(10),
            items: names(100),
            records: records.iter().map(record).collect(),
            ledger: Ledger::default(),
        }
    }

    #[test]
    fn a_quarter_is_held_back() {
        let records: Vec<(u32, u32, i64)> = (0..40).map(|item| (item / 20, item % 20, item.into())).collect();
        let data = data(&records);
        let split = at_random(&data, 1);
        assert_eq!((split.train.len(), split.test.len()), (30, 10));
        assert_eq!(split.test.iter().filter(|record| record.user == 0).count(), 5);
        assert!(split.test.iter().all(|record| !split.train.contains(record)));
        assert_eq!(at_random(&data, 1).test, split.test);
        assert_ne!(at_random(&data, 2).test, split.test);
    }

    #[test]
    fn known_users_are_asked_for_what_is_new() {
        // User 0 buys 5 and 7, then 5 again, 9, and 8, which nobody had; user 1 bought 9; user 2 is new.
        let data = data(&[(0, 5, 1), (0, 7, 2), (0, 5, 10), (0, 8, 11), (0, 9, 11), (1, 9, 1), (2, 5, 10)]);
        let told = fold(&data, &at_time(&data, 10), 10);
        assert_eq!((told.train.rows.len(), told.train.items, told.unknown), (2, 3, 1));
        let [held] = &told.held[..] else { panic!("one case: {told:?}") };
        assert_eq!(
            (held.unit, held.row, &held.exclude[..], &held.relevant[..]),
            (0, Some(0), &[0, 1][..], &[2][..])
        );
    }
}
