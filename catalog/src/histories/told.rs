//! What is in the histories, told in order: to whoever learns from them, and in counts.

use std::ops::ControlFlow;

use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::secret::Key;
use crate::error::Error;
use crate::history::EventKind;
use crate::import::clock;
use crate::store::Store;

/// Events of one receipt that are further apart than this are of two visits: many tills begin each day with receipt 1. Seconds.
const VISIT_ENDS: i64 = 12 * 3_600;

/// A customer's latest events are told up to this many.
const OF_ONE: i64 = 10_000;

/// One thing somebody did, as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEvent {
    /// Stands for the customer; where none is known for the visit alone. It stays the same from one telling to the next.
    pub who: Key,
    /// Whether `who` is a customer, known from one visit to the next.
    pub customer: bool,
    /// Number of the visit, from 0, in this telling.
    pub visit: u64,
    /// The product's id; of one that the catalogue does not have, whatever the till calls it.
    pub product: String,
    /// What was done.
    pub kind: EventKind,
    /// Seconds since 1970; of a visit at the kiosk the first of its day.
    pub at: i64,
    /// Its place among what was done at that moment; it only grows.
    pub position: u64,
    /// Pieces bought and kept, 1 or more; 1 for what is not a purchase.
    pub quantity: u64,
}

/// How much there is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Events. Purchases that were wholly brought back are none.
    pub events: u64,
    /// Receipts, and visits at the kiosk.
    pub visits: u64,
    /// Customers with a loyalty number.
    pub customers: u64,
    /// Products that events are of.
    pub products: u64,
    /// Of these, products that the catalogue does not have now.
    pub unknown_products: u64,
    /// Day of the first event where the shop is, `YYYY-MM-DD`; `None` if there is none.
    pub first_day: Option<String>,
    /// Day of the last.
    pub last_day: Option<String>,
}

/// What an event's columns are, in the order [`Teller::event`] reads them.
const COLUMNS: &str =
    "coalesce(shopper, visit), shopper IS NOT NULL, visit, coalesce(product, code), kind, at, position,
    quantity - returned";

/// Tells visits apart.
#[derive(Default)]
struct Teller {
    last: Option<([u8; 16], i64)>,
    visits: u64,
}

impl Teller {
    /// The number of the visit an event belongs to.
    fn visit(&mut self, visit: [u8; 16], at: i64) -> u64 {
        let same = self.last.is_some_and(|(last, then)| last == visit && at - then <= VISIT_ENDS);
        self.last = Some((visit, at));
        self.visits += u64::from(!same);
        self.visits - 1
    }

    fn event(&mut self, row: &Row<'_>) -> rusqlite::Result<HistoryEvent> {
        let at = row.get(5)?;
        Ok(HistoryEvent {
            who: Key(row.get(0)?),
            customer: row.get(1)?,
            visit: self.visit(row.get(2)?, at),
            product: row.get(3)?,
            kind: kind(row.get(4)?),
            at,
            position: row.get::<_, i64>(6)?.unsigned_abs(),
            quantity: row.get::<_, i64>(7)?.unsigned_abs(),
        })
    }
}

/// The kind a number stands for in the table.
fn kind(number: i64) -> EventKind {
    match number {
        0 => EventKind::Viewed,
        1 => EventKind::Asked,
        2 => EventKind::Listed,
        _ => EventKind::Bought,
    }
}

/// The number that stands for a kind in the table.
pub(super) fn number(kind: EventKind) -> i64 {
    match kind {
        EventKind::Viewed => 0,
        EventKind::Asked => 1,
        EventKind::Listed => 2,
        EventKind::Bought => super::file::BOUGHT,
    }
}

/// All events by customer or visit, then moment, then position, as they were when it began.
pub(super) fn all(
    connection: &Connection,
    mut tell: impl FnMut(HistoryEvent) -> ControlFlow<()>,
) -> rusqlite::Result<()> {
    let query = format!(
        "SELECT {COLUMNS} FROM event WHERE quantity > returned
         ORDER BY coalesce(shopper, visit), at, visit, position, code"
    );
    let mut statement = connection.prepare(&query)?;
    let mut rows = statement.query([])?;
    let mut teller = Teller::default();
    while let Some(row) = rows.next()? {
        if tell(teller.event(row)?).is_break() {
            break;
        }
    }
    Ok(())
}

/// One customer's latest events, the first of them first.
pub(super) fn of_customer(connection: &Connection, customer: Key) -> rusqlite::Result<Vec<HistoryEvent>> {
    let query = format!(
        "SELECT * FROM (SELECT {COLUMNS} FROM event WHERE shopper = ?1 AND quantity > returned
         ORDER BY at DESC, visit DESC, position DESC, code DESC LIMIT {OF_ONE})
         ORDER BY at, visit, position, 4"
    );
    let mut teller = Teller::default();
    let mut statement = connection.prepare(&query)?;
    statement.query_map(params![customer.0], |row| teller.event(row))?.collect()
}

/// Counts everything; `store` says which products there are.
pub(super) fn counts(
    connection: &Connection,
    store: &Store,
    refused: &dyn Fn(rusqlite::Error) -> Error,
) -> Result<Counts, Error> {
    let whole = |connection: &Connection| -> rusqlite::Result<(Counts, Vec<String>)> {
        let mut counts = Counts::default();
        let span: (i64, i64, Option<i64>, Option<i64>) = connection.query_row(
            "SELECT count(*), count(DISTINCT shopper), min(at), max(at) FROM event WHERE quantity > returned",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?;
        (counts.events, counts.customers) = (span.0.unsigned_abs(), span.1.unsigned_abs());
        (counts.first_day, counts.last_day) = (span.2.map(clock::day), span.3.map(clock::day));
        let mut teller = Teller::default();
        let mut visits =
            connection.prepare("SELECT visit, at FROM event WHERE quantity > returned ORDER BY visit, at")?;
        let mut rows = visits.query([])?;
        while let Some(row) = rows.next()? {
            teller.visit(row.get(0)?, row.get(1)?);
        }
        counts.visits = teller.visits;
        let mut products = connection.prepare(
            "SELECT DISTINCT coalesce(product, code) FROM event WHERE quantity > returned ORDER BY 1",
        )?;
        let products = products.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok((counts, products))
    };
    let (mut counts, products) = whole(connection).map_err(refused)?;
    counts.products = products.len() as u64;
    for product in &products {
        counts.unknown_products += u64::from(store.row_of(product)?.is_none());
    }
    Ok(counts)
}
