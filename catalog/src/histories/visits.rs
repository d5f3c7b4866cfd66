//! Visits at the kiosk: which products, in which order, on which day, and nothing else.

use std::collections::HashSet;

use rusqlite::{Connection, TransactionBehavior, params};

use super::moment::{Clock, DateOrder};
use super::secret::Key;
use super::{state, told};
use crate::error::Error;
use crate::history::EventKind;

/// A visit of fewer products says nothing about what goes with what.
const LEAST: usize = 2;
/// Of a longer visit only the beginning is kept.
const MOST: usize = 500;

/// Keeps a visit, unless it is too short. Whether it was kept.
pub(super) fn record(
    connection: &mut Connection,
    visit: &[(&str, EventKind)],
    now: i64,
    keep_days: u32,
    refused: &dyn Fn(rusqlite::Error) -> Error,
) -> Result<bool, Error> {
    let mut seen = HashSet::new();
    let events: Vec<(&str, EventKind)> = visit
        .iter()
        .copied()
        .filter(|(product, kind)| *kind != EventKind::Bought && !product.is_empty())
        .filter(|event| seen.insert(*event))
        .take(MOST)
        .collect();
    let products: HashSet<&str> = events.iter().map(|(product, _)| *product).collect();
    if products.len() < LEAST {
        return Ok(false);
    }
    let key = Key::random()?;
    let day = Clock::new(DateOrder::DayFirst).day_of(now);
    let write = |connection: &mut Connection| -> rusqlite::Result<()> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (position, (product, kind)) in (0_i64..).zip(&events) {
            transaction
                .prepare_cached(
                    "INSERT INTO event (visit, code, at, kind, position, quantity) VALUES (?1, ?2, ?3, ?4, ?5, 1)",
                )?
                .execute(params![key.0, product, day, told::number(*kind), position])?;
        }
        // Once a day, for shops that never import.
        if state::State::of(&transaction)?.pruned + 86_400 <= now {
            state::prune(&transaction, now, keep_days)?;
        }
        state::changed(&transaction)?;
        transaction.commit()
    };
    write(connection).map_err(refused)?;
    Ok(true)
}
