//! Table `history`: what anonymous shoppers did, one row an event.

use rusqlite::{Connection, params};

use super::meta::EXTRAS;
use super::{signed, unsigned};
use crate::history::{Event, EventKind, ShopperHistory};

pub(super) const TABLE: &str = "
CREATE TABLE history (
    extras  INTEGER NOT NULL,
    shopper TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    product TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('viewed', 'asked', 'listed', 'bought')),
    day     INTEGER NOT NULL,
    PRIMARY KEY (extras, shopper, ordinal)
) STRICT, WITHOUT ROWID;
";

pub(super) fn all(c: &Connection, at: i64) -> rusqlite::Result<Vec<ShopperHistory>> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT shopper, product, kind, day FROM history WHERE extras = {EXTRAS} ORDER BY shopper, ordinal"
    ))?;
    let mut rows = statement.query([at])?;
    let mut histories: Vec<ShopperHistory> = Vec::new();
    while let Some(row) = rows.next()? {
        let shopper = row.get_ref(0)?.as_str()?;
        let kind = EventKind::from_word(row.get_ref(2)?.as_str()?).expect("BUG: the table checks the kind");
        let day = u32::try_from(unsigned(row.get(3)?)).unwrap_or(u32::MAX);
        let event = Event { product: row.get(1)?, kind, day };
        match histories.last_mut() {
            Some(last) if last.shopper == shopper => last.events.push(event),
            _ => histories.push(ShopperHistory { shopper: shopper.to_owned(), events: vec![event] }),
        }
    }
    Ok(histories)
}

pub(super) fn put(c: &Connection, extras: u64, histories: &[ShopperHistory]) -> rusqlite::Result<()> {
    let mut insert = c.prepare_cached(
        "INSERT INTO history (extras, shopper, ordinal, product, kind, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for history in histories {
        for (ordinal, event) in history.events.iter().enumerate() {
            insert.execute(params![
                signed(extras),
                history.shopper,
                signed(ordinal as u64),
                event.product,
                event.kind.word(),
                i64::from(event.day)
            ])?;
        }
    }
    Ok(())
}
