//! Each item of a test session but the first should be among the twenty best for what came before it in the session. The
//! item just looked at is not on the list, earlier ones may be.

use std::collections::HashMap;

use crate::args::Protocol;
use crate::eval::recommend::algorithm::Event;
use crate::eval::recommend::interactions::{Interactions, Record};
use crate::eval::recommend::measure::Told;
use crate::eval::recommend::ranked::evaluate;
use crate::eval::recommend::refusal::Refusal;
use crate::eval::recommend::split::{Fold, Held, Numbers, newest};

/// How the rankers of those names do on the sessions of `test`, and how many next items training does not know.
pub(in crate::eval::recommend) fn run(
    data: &Interactions,
    test: &Interactions,
    names: &[&'static str],
) -> Result<(Vec<Told>, usize), Refusal> {
    evaluate(names, Protocol::Sessions, 1, test.users.len(), |_| fold(data, test))
}

fn fold(data: &Interactions, test: &Interactions) -> Fold {
    let numbers = Numbers::of(&data.records, data.users.len(), data.items.len());
    let train = numbers.train(&data.records, numbers.known, newest(&data.records));
    let known: HashMap<&str, u32> =
        data.items.iter().map(String::as_str).zip(numbers.item.iter().copied()).collect();
    let number = |record: &Record| known.get(test.items[record.item as usize].as_str()).copied();
    let (mut held, mut unknown) = (Vec::new(), 0);
    for session in test.records.chunk_by(|one, other| one.user == other.user) {
        let mut seen: Vec<Event> = Vec::new();
        for pair in session.windows(2) {
            let (now, next) = (number(&pair[0]), number(&pair[1]));
            seen.extend(now.map(|item| Event { item, value: pair[0].value, at: pair[0].at }));
            unknown += usize::from(next.is_none());
            held.push(Held {
                unit: pair[0].user as usize,
                row: None,
                seen: seen.clone(),
                exclude: now.into_iter().collect(),
                relevant: next.into_iter().collect(),
            });
        }
    }
    Fold { train, held, unknown }
}
