//! Table `history`: what anonymous shoppers did, one row an event.

use rusqlite::{Connection, params};

use super::{signed, unsigned};
use crate::history::{Event, EventKind, ShopperHistory};

pub(super) const TABLE: &str = "
CREATE TABLE history (
    shopper TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    product TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('viewed', 'asked', 'listed', 'bought')),
    day     INTEGER NOT NULL,
    PRIMARY KEY (shopper, ordinal)
) STRICT, WITHOUT ROWID;
";

pub(super) fn all(c: &Connection) -> rusqlite::Result<Vec<ShopperHistory>> {
    let mut statement =
        c.prepare_cached("SELECT shopper, product, kind, day FROM history ORDER BY shopper, ordinal")?;
    let mut rows = statement.query([])?;
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

pub(super) fn replace(c: &Connection, histories: &[ShopperHistory]) -> rusqlite::Result<()> {
    c.execute("DELETE FROM history", [])?;
    let mut insert = c.prepare_cached(
        "INSERT INTO history (shopper, ordinal, product, kind, day) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for history in histories {
        for (ordinal, event) in history.events.iter().enumerate() {
            let kind = event.kind.word();
            insert.execute(params![
                history.shopper,
                signed(ordinal as u64),
                event.product,
                kind,
                i64::from(event.day)
            ])?;
        }
    }
    Ok(())
}
