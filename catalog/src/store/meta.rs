//! Table `meta`: what is true of the catalogue as a whole, and small files that came with it.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

pub(super) const TABLE: &str = "
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

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

/// What is noted about the catalogue as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// The number of the current catalogue; 0 is none yet.
    pub generation: u64,
    /// Where it came from.
    pub source: Source,
    /// Hash of the bytes it was read from.
    pub feed_hash: Option<String>,
    /// When it was imported, seconds since 1970.
    pub imported_at: Option<u64>,
    /// The newest day on which a price was confirmed.
    pub newest_price_day: Option<String>,
}

pub(super) fn read(c: &Connection) -> rusqlite::Result<Meta> {
    // One statement, so that one import's notes are never mixed with another's.
    let mut statement = c.prepare_cached("SELECT key, value FROM meta WHERE key NOT LIKE 'file:%'")?;
    let mut rows = statement.query([])?;
    let mut meta = Meta {
        generation: 0,
        source: Source::None,
        feed_hash: None,
        imported_at: None,
        newest_price_day: None,
    };
    while let Some(row) = rows.next()? {
        let (key, value): (String, String) = (row.get(0)?, row.get(1)?);
        match key.as_str() {
            "generation" => meta.generation = value.parse().unwrap_or(0),
            "source" => meta.source = if value == "demo" { Source::Demo } else { Source::Feed },
            "feed_hash" => meta.feed_hash = Some(value),
            "imported_at" => meta.imported_at = value.parse().ok(),
            "newest_price_day" => meta.newest_price_day = Some(value),
            _ => {}
        }
    }
    Ok(meta)
}

pub(super) fn generation(c: &Connection) -> rusqlite::Result<u64> {
    let value: Option<String> = c
        .prepare_cached("SELECT value FROM meta WHERE key = 'generation'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(value.and_then(|value| value.parse().ok()).unwrap_or(0))
}

pub(super) fn file(c: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    c.prepare_cached("SELECT value FROM meta WHERE key = 'file:' || ?1")?
        .query_row([name], |row| row.get(0))
        .optional()
}

/// Replaces all notes; the files are those of the same catalogue.
pub(super) fn replace(c: &Connection, meta: &Meta, files: &[(&str, &str)]) -> rusqlite::Result<()> {
    c.execute("DELETE FROM meta", [])?;
    let mut insert = c.prepare_cached("INSERT INTO meta (key, value) VALUES (?1, ?2)")?;
    let source = match meta.source {
        Source::Demo => "demo",
        Source::Feed | Source::None => "feed",
    };
    let notes = [
        ("generation", Some(meta.generation.to_string())),
        ("source", Some(source.to_owned())),
        ("feed_hash", meta.feed_hash.clone()),
        ("imported_at", meta.imported_at.map(|at| at.to_string())),
        ("newest_price_day", meta.newest_price_day.clone()),
    ];
    for (key, value) in notes {
        if let Some(value) = value {
            insert.execute(params![key, value])?;
        }
    }
    for (name, text) in files {
        insert.execute(params![format!("file:{name}"), text])?;
    }
    Ok(())
}
