//! Tables `meta` (which catalogue is current, and which can be gone back to), `generation` (what is true of a catalogue as a
//! whole) and `file` (small files that came with it).

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::{signed, unsigned};

pub(super) const TABLES: &str = "
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE generation (
    number            INTEGER PRIMARY KEY,
    kind              TEXT NOT NULL CHECK (kind IN ('full', 'delta', 'prices')),
    source            TEXT NOT NULL CHECK (source IN ('demo', 'feed')),
    feed_hash         TEXT,
    imported_at       INTEGER,
    newest_price_day  TEXT,
    products          INTEGER NOT NULL,
    -- Day of the last full import: every row then living was in its feed.
    full_day          TEXT,
    next_price_change INTEGER,
    -- Rows written in this generation and later ones have this number or a higher one.
    rows_from         INTEGER NOT NULL,
    -- The generation whose files, policies and histories are this one's too.
    extras            INTEGER NOT NULL
) STRICT;

CREATE TABLE file (
    extras INTEGER NOT NULL,
    name   TEXT NOT NULL,
    text   TEXT NOT NULL,
    PRIMARY KEY (extras, name)
) STRICT, WITHOUT ROWID;
";

/// The extras of the catalogue `?1`, as SQL. A catalogue number past the current one means the current one.
pub(super) const EXTRAS: &str =
    "(SELECT extras FROM generation WHERE number <= ?1 ORDER BY number DESC LIMIT 1)";

/// Where the catalogue came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// There is none yet.
    None,
    /// The demo shop that comes with the program.
    Demo,
    /// The shop's own feed.
    Feed,
}

/// How a catalogue came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A feed in place of all that was there.
    Full,
    /// A feed over what was there.
    Delta,
    /// Prices that changed by themselves: a sale began or ended.
    Prices,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Full => "full",
            Kind::Delta => "delta",
            Kind::Prices => "prices",
        }
    }
}

/// What is noted about the catalogue as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// The number of the current catalogue; 0 is none yet.
    pub generation: u64,
    /// How it came about; `None` if there is none.
    pub kind: Option<Kind>,
    /// Where it came from.
    pub source: Source,
    /// Hash of the bytes it was read from.
    pub feed_hash: Option<String>,
    /// When it was imported, seconds since 1970.
    pub imported_at: Option<u64>,
    /// The newest day on which a price was confirmed.
    pub newest_price_day: Option<String>,
    /// Products.
    pub products: u64,
    /// When the next price changes by itself, seconds since 1970.
    pub next_price_change: Option<i64>,
    /// The catalogue that can be gone back to.
    pub previous: Option<u64>,
    /// Day of the last full import.
    pub(crate) full_day: Option<String>,
    /// The generation whose files, policies and histories are this one's too.
    pub(crate) extras: u64,
}

impl Meta {
    /// The notes of a shop that has no catalogue yet.
    pub(crate) fn none() -> Meta {
        Meta {
            generation: 0,
            kind: None,
            source: Source::None,
            feed_hash: None,
            imported_at: None,
            newest_price_day: None,
            products: 0,
            next_price_change: None,
            previous: None,
            full_day: None,
            extras: 0,
        }
    }
}

/// The notes of one catalogue; of the current one if `at` is `None`. One statement, so that one import's notes are never
/// mixed with another's.
pub(super) fn read(c: &Connection, at: Option<u64>) -> rusqlite::Result<Meta> {
    let mut statement = c.prepare_cached(
        "SELECT number, kind, source, feed_hash, imported_at, newest_price_day, products, next_price_change, full_day,
                extras, (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'previous')
         FROM generation
         WHERE number = coalesce(?1, (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'generation'))",
    )?;
    let found = statement
        .query_row([at.map(signed)], |row| {
            Ok(Meta {
                generation: unsigned(row.get(0)?),
                kind: Some(match row.get_ref(1)?.as_str()? {
                    "full" => Kind::Full,
                    "delta" => Kind::Delta,
                    _ => Kind::Prices,
                }),
                source: if row.get_ref(2)?.as_str()? == "demo" { Source::Demo } else { Source::Feed },
                feed_hash: row.get(3)?,
                imported_at: row.get::<_, Option<i64>>(4)?.map(unsigned),
                newest_price_day: row.get(5)?,
                products: unsigned(row.get(6)?),
                next_price_change: row.get(7)?,
                full_day: row.get(8)?,
                extras: unsigned(row.get(9)?),
                previous: row.get::<_, Option<i64>>(10)?.map(unsigned),
            })
        })
        .optional()?;
    Ok(found.unwrap_or_else(Meta::none))
}

pub(super) fn generation(c: &Connection) -> rusqlite::Result<u64> {
    Ok(get(c, "generation")?.unwrap_or(0))
}

/// A number among the notes.
pub(super) fn get(c: &Connection, key: &str) -> rusqlite::Result<Option<u64>> {
    let value: Option<String> = c
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(value.and_then(|value| value.parse().ok()))
}

pub(super) fn set(c: &Connection, key: &str, value: Option<u64>) -> rusqlite::Result<()> {
    match value {
        Some(value) => c
            .prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)")?
            .execute(params![key, value.to_string()]),
        None => c.execute("DELETE FROM meta WHERE key = ?1", [key]),
    }
    .map(drop)
}

pub(super) fn file(c: &Connection, at: i64, name: &str) -> rusqlite::Result<Option<String>> {
    c.prepare_cached(&format!("SELECT text FROM file WHERE extras = {EXTRAS} AND name = ?2"))?
        .query_row(params![at, name], |row| row.get(0))
        .optional()
}

pub(super) fn put_files(c: &Connection, extras: u64, files: &[(&str, &str)]) -> rusqlite::Result<()> {
    let mut insert = c.prepare_cached("INSERT INTO file (extras, name, text) VALUES (?1, ?2, ?3)")?;
    for (name, text) in files {
        insert.execute(params![signed(extras), name, text])?;
    }
    Ok(())
}

pub(super) fn has_extras(c: &Connection, extras: u64) -> rusqlite::Result<bool> {
    c.query_row(
        "SELECT EXISTS (SELECT 1 FROM file WHERE extras = ?1) OR EXISTS (SELECT 1 FROM policy WHERE extras = ?1)
             OR EXISTS (SELECT 1 FROM history WHERE extras = ?1)",
        [signed(extras)],
        |row| row.get(0),
    )
}

/// Writes the notes of a catalogue, in place of any it has.
pub(super) fn put(c: &Connection, meta: &Meta, rows_from: i64) -> rusqlite::Result<()> {
    let source = match meta.source {
        Source::Demo => "demo",
        Source::Feed | Source::None => "feed",
    };
    c.prepare_cached(
        "INSERT OR REPLACE INTO generation (number, kind, source, feed_hash, imported_at, newest_price_day, products,
         full_day, next_price_change, rows_from, extras) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        signed(meta.generation),
        meta.kind.unwrap_or(Kind::Full).word(),
        source,
        meta.feed_hash,
        meta.imported_at.map(signed),
        meta.newest_price_day,
        signed(meta.products),
        meta.full_day,
        meta.next_price_change,
        rows_from,
        signed(meta.extras),
    ])
    .map(drop)
}

/// Forgets the catalogues that are neither current nor can be gone back to, and what came with none but them.
pub(super) fn forget(c: &Connection, current: u64, previous: Option<u64>) -> rusqlite::Result<()> {
    c.execute(
        "DELETE FROM generation WHERE number <> ?1 AND (?2 IS NULL OR number < ?2 OR number > ?1)",
        params![signed(current), previous.map(signed)],
    )?;
    for table in ["file", "policy", "history"] {
        c.execute_batch(&format!("DELETE FROM {table} WHERE extras NOT IN (SELECT extras FROM generation)"))?;
    }
    Ok(())
}

/// The first row number of the catalogues after `number`.
pub(super) fn rows_after(c: &Connection, number: u64) -> rusqlite::Result<Option<i64>> {
    c.query_row("SELECT MIN(rows_from) FROM generation WHERE number > ?1", [signed(number)], |row| row.get(0))
}
