//! The schema of `shop.db`: making it, and bringing an older one up to it. Whole or not at all; the caller holds the shop's lock.

use std::path::Path;

use rusqlite::{Connection, params};

use super::{connect, database, history, meta, policy, product};
use crate::error::Error;
use crate::product::Product;

/// The schema this program writes and the newest it reads.
pub(super) const SCHEMA: i64 = 2;

const TABLES: [&str; 4] = [meta::TABLES, product::TABLES, policy::TABLE, history::TABLE];

/// Creates the schema in an empty database.
pub(super) fn create(path: &Path) -> Result<(), Error> {
    let mut connection = connect(path, true)?;
    let make = |connection: &mut Connection| {
        connection.pragma_update(None, "journal_mode", "WAL")?;
        let transaction = connection.transaction()?;
        tables(&transaction)?;
        transaction.commit()
    };
    make(&mut connection).map_err(database("be created"))
}

/// The tables of an empty database, which then is of our schema.
pub(super) fn tables(c: &Connection) -> rusqlite::Result<()> {
    for tables in TABLES {
        c.execute_batch(tables)?;
    }
    c.pragma_update(None, "user_version", SCHEMA)
}

/// Brings a database of schema 1 up to ours: one generation, whose rows keep their numbers, so that its index stays good.
pub(super) fn migrate(path: &Path) -> Result<(), Error> {
    let mut connection = connect(path, true)?;
    let bring = |connection: &mut Connection| {
        let transaction = connection.transaction()?;
        let found: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if found == 1 {
            from_first(&transaction)?;
        }
        transaction.commit()
    };
    bring(&mut connection).map_err(database("be brought up to date"))
}

fn from_first(c: &Connection) -> rusqlite::Result<()> {
    for table in ["meta", "product", "policy", "history"] {
        c.execute_batch(&format!("ALTER TABLE {table} RENAME TO old_{table}"))?;
    }
    tables(c)?;
    let note = |key: &str| -> rusqlite::Result<Option<String>> {
        c.prepare_cached("SELECT value FROM old_meta WHERE key = ?1")?
            .query_map([key], |row| row.get(0))?
            .next()
            .transpose()
    };
    let generation: i64 = note("generation")?.and_then(|value| value.parse().ok()).unwrap_or(0);
    let imported_at: Option<i64> = note("imported_at")?.and_then(|value| value.parse().ok());
    let day = crate::import::clock::day(imported_at.unwrap_or(0));
    let mut products = 0;
    {
        let mut old = c.prepare("SELECT row, doc FROM old_product WHERE generation = ?1 ORDER BY row")?;
        let mut rows = old.query([generation])?;
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let product: Product = product::parse(row, 1)?;
            let bare = product::Bare::of(product, 0);
            product::insert(c, Some(number), generation, &bare, &day)?;
            products += 1;
        }
    }
    let last: Option<i64> = c.query_row(
        "SELECT MAX(seq) FROM sqlite_sequence WHERE name IN ('product', 'old_product')",
        [],
        |row| row.get(0),
    )?;
    c.execute("UPDATE sqlite_sequence SET seq = ?1 WHERE name = 'product'", [last.unwrap_or(0)])?;
    if generation > 0 {
        let source = note("source")?.unwrap_or_else(|| "feed".to_owned());
        c.execute(
            "INSERT INTO generation (number, kind, source, feed_hash, imported_at, newest_price_day, products, full_day,
             next_price_change, rows_from, extras) VALUES (?1, 'full', ?2, ?3, ?4, ?5, ?6, NULL, NULL, 0, ?1)",
            params![generation, source, note("feed_hash")?, imported_at, note("newest_price_day")?, products],
        )?;
        c.execute(
            "INSERT INTO file (extras, name, text) SELECT ?1, substr(key, 6), value FROM old_meta WHERE key LIKE 'file:%'",
            [generation],
        )?;
        c.execute("INSERT INTO policy SELECT ?1, ordinal, id, doc FROM old_policy", [generation])?;
        c.execute(
            "INSERT INTO history SELECT ?1, shopper, ordinal, product, kind, day FROM old_history",
            [generation],
        )?;
        meta::set(c, "generation", Some(super::unsigned(generation)))?;
        meta::set(c, "last", Some(super::unsigned(generation)))?;
    }
    for table in ["meta", "product", "policy", "history"] {
        c.execute_batch(&format!("DROP TABLE old_{table}"))?;
    }
    Ok(())
}
