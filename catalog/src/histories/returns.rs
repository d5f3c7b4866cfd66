//! Goods brought back, set against what was bought: from the same receipt, else by the same customer, the latest purchase
//! before it first. Worked out anew from everything each time, so it does not matter in which order files came.

use rusqlite::{Connection, Statement, params};

use super::file::BOUGHT;

/// So many purchases of a product are looked at for one that comes back.
const LOOKED_AT: i64 = 1_000;

const BACK: &str = "
CREATE TEMP TABLE IF NOT EXISTS back (
    visit BLOB NOT NULL, code TEXT NOT NULL, at INTEGER NOT NULL, quantity INTEGER NOT NULL,
    PRIMARY KEY (visit, code, at)
) STRICT, WITHOUT ROWID;
DELETE FROM back;
";

/// What became of the cancellations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Settled {
    /// Cancellations that found a purchase.
    pub(super) found: u64,
    /// Purchases that have other pieces left than before.
    pub(super) changed: u64,
}

/// Sets all cancellations against all purchases. The caller has a transaction open.
pub(super) fn settle(connection: &Connection) -> rusqlite::Result<Settled> {
    connection.execute_batch(BACK)?;
    let candidates = |whose: &str| {
        format!(
            "SELECT e.visit, e.at, e.quantity - coalesce(b.quantity, 0)
             FROM event e LEFT JOIN back b ON b.visit = e.visit AND b.code = e.code AND b.at = e.at
             WHERE e.{whose} = ?1 AND e.code = ?2 AND e.at <= ?3 AND e.kind = {BOUGHT}
             ORDER BY e.at DESC, e.visit DESC LIMIT {LOOKED_AT}"
        )
    };
    let mut of_visit = connection.prepare(&candidates("visit"))?;
    let mut of_shopper = connection.prepare(&candidates("shopper"))?;
    let mut take = connection.prepare(
        "INSERT INTO back VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity",
    )?;
    let mut all = connection
        .prepare("SELECT visit, code, at, shopper, quantity FROM cancellation ORDER BY at, visit, code")?;
    let mut rows = all.query([])?;
    let mut settled = Settled::default();
    while let Some(row) = rows.next()? {
        let (visit, code): ([u8; 16], String) = (row.get(0)?, row.get(1)?);
        let (at, shopper, quantity): (i64, Option<[u8; 16]>, i64) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let mut left = if quantity == 0 { Left::OneWhole } else { Left::Pieces(quantity) };
        let mut found = walk(&mut of_visit, &mut take, visit, &code, at, &mut left)?;
        if let Some(shopper) = shopper {
            found |= walk(&mut of_shopper, &mut take, shopper, &code, at, &mut left)?;
        }
        settled.found += u64::from(found);
    }
    let gone = format!(
        "UPDATE event SET returned = 0 WHERE returned > 0 AND NOT EXISTS
         (SELECT 1 FROM back b WHERE b.visit = event.visit AND b.code = event.code AND b.at = event.at)
         AND kind = {BOUGHT}"
    );
    let now = format!(
        "UPDATE event SET returned = b.quantity FROM back b
         WHERE b.visit = event.visit AND b.code = event.code AND b.at = event.at
         AND event.kind = {BOUGHT} AND event.returned <> b.quantity"
    );
    let changed = connection.execute(&gone, [])? + connection.execute(&now, [])?;
    settled.changed = changed as u64;
    Ok(settled)
}

/// What a cancellation still takes.
enum Left {
    Pieces(i64),
    /// All of one purchase.
    OneWhole,
}

/// Takes from the purchases of a visit or shopper, the latest first, until nothing is left to take. Whether one was found.
fn walk(
    candidates: &mut Statement<'_>,
    take: &mut Statement<'_>,
    whose: [u8; 16],
    code: &str,
    at: i64,
    left: &mut Left,
) -> rusqlite::Result<bool> {
    let mut found = false;
    loop {
        let wanted = match left {
            Left::Pieces(pieces) => *pieces,
            Left::OneWhole => i64::MAX,
        };
        if wanted == 0 {
            return Ok(found);
        }
        // Asked again after each: what was taken counts for the next.
        let next = next(candidates, whose, code, at)?;
        let Some((visit, moment, there)) = next else { return Ok(found) };
        let taken = there.min(wanted);
        take.execute(params![visit, code, moment, taken])?;
        found = true;
        *left = match left {
            Left::Pieces(pieces) => Left::Pieces(*pieces - taken),
            Left::OneWhole => Left::Pieces(0),
        };
    }
}

/// The latest purchase that has pieces left: its visit, its moment, and how many.
fn next(
    candidates: &mut Statement<'_>,
    whose: [u8; 16],
    code: &str,
    at: i64,
) -> rusqlite::Result<Option<([u8; 16], i64, i64)>> {
    let mut rows = candidates.query(params![whose, code, at])?;
    while let Some(row) = rows.next()? {
        let there: i64 = row.get(2)?;
        if there > 0 {
            return Ok(Some((row.get(0)?, row.get(1)?, there)));
        }
    }
    Ok(None)
}
