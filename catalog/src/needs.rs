//! How many shoppers had the same need: counts of needs in the shop's own terms, so that the next shopper can be offered
//! what others asked for. Kept in a database of its own, `needs.db`, which no import touches.
//!
//! Nothing a shopper typed gets in here: a [`NeedKey`] is made of keys that stand in the shop's own lexicon and of round
//! prices, and of nothing else. A session counts once per need; neither when it was nor whose is written down.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::lexicon::tables::TABLES;
use crate::lexicon::{Field, Lexicon};
use crate::search::Filter;

/// A need is offered to others once so many sessions had it.
pub const POPULAR: u32 = 5;

/// Needs kept; beyond them the rarest are forgotten.
const KEPT: i64 = 5_000;

const TABLE: &str = "
CREATE TABLE IF NOT EXISTS needs (
    need     TEXT NOT NULL PRIMARY KEY,
    sessions INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Prices one rounds to, whole units of the currency.
const ROUND: [i64; 16] = [5, 10, 20, 30, 50, 100, 150, 200, 300, 400, 500, 800, 1_000, 2_000, 3_000, 5_000];

/// What many people may want: values of the shop's own fields and a round price.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NeedKey {
    /// Field and key, in the order of the fields.
    of: BTreeSet<(Field, String)>,
    /// Lowest and highest price, minor units.
    price: Option<(Option<i64>, Option<i64>)>,
}

impl NeedKey {
    /// The need these limits stand for; `None` if they name no thing, or hold what is nobody else's business: a size, a
    /// stock, an exclusion, a price that is not round, a value the shop does not have.
    #[must_use]
    pub fn of(filters: &[Filter], lexicon: &Lexicon) -> Option<NeedKey> {
        let mut key = NeedKey { of: BTreeSet::new(), price: None };
        for filter in filters {
            match filter {
                Filter::Value { field: Field::Size, .. }
                | Filter::Not { .. }
                | Filter::Without(_)
                | Filter::SizesDiffer
                | Filter::OnHand => {
                    return None;
                }
                Filter::Value { field, keys } => {
                    let first = keys.first()?;
                    // A kind stands for those it covers; any other choice of several values is one person's own.
                    let one = keys.len() == 1 || (*field == Field::Kind && *keys == TABLES.kind_keys(first));
                    let sold = match field {
                        Field::Kind => TABLES.kind(first).is_some() && lexicon.sells_kind(first),
                        _ => lexicon.words.value(*field, first).is_some(),
                    };
                    if !(one && sold) {
                        return None;
                    }
                    key.of.insert((*field, first.clone()));
                }
                Filter::Price { min, max } => {
                    let unit = 10i64.pow(lexicon.words.exponent());
                    let round = |limit: &Option<i64>| {
                        limit.is_none_or(|minor| minor % unit == 0 && ROUND.contains(&(minor / unit)))
                    };
                    if !(round(min) && round(max)) {
                        return None;
                    }
                    key.price = Some((*min, *max));
                }
            }
        }
        let thing =
            |(field, _): &(Field, String)| matches!(field, Field::Kind | Field::Category | Field::Brand);
        key.of.iter().any(thing).then_some(key)
    }

    /// The limits it stands for.
    #[must_use]
    pub fn filters(&self) -> Vec<Filter> {
        let value = |(field, key): &(Field, String)| Filter::Value {
            field: *field,
            keys: match field {
                Field::Kind => TABLES.kind_keys(key),
                _ => vec![key.clone()],
            },
        };
        let mut filters: Vec<Filter> = self.of.iter().map(value).collect();
        filters.extend(self.price.map(|(min, max)| Filter::Price { min, max }));
        filters
    }

    /// The key it has in a field, if one.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<&str> {
        self.of.iter().find(|(of, _)| *of == field).map(|(_, key)| key.as_str())
    }

    /// Its price limit.
    #[must_use]
    pub fn price(&self) -> Option<(Option<i64>, Option<i64>)> {
        self.price
    }
}

/// The counts of one shop. May be used from any thread.
#[derive(Debug)]
pub struct Needs {
    path: PathBuf,
    connection: Mutex<Connection>,
}

impl Needs {
    /// Opens `needs.db` in a shop directory, making it if there is none. One that is broken is set aside: counts are worth
    /// no more than a new beginning.
    ///
    /// # Errors
    /// What SQLite and the disk say.
    pub fn open(dir: &Path) -> Result<Needs, Error> {
        let path = dir.join("needs.db");
        let connection = connect(&path).or_else(|_| {
            let aside = dir.join("needs.db.broken");
            match std::fs::rename(&path, &aside) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(Error::io("set aside", &path)(error));
                }
                _ => {}
            }
            for rest in ["needs.db-wal", "needs.db-shm"] {
                let _ = std::fs::remove_file(dir.join(rest));
            }
            connect(&path).map_err(refused("be made for needs"))
        })?;
        Ok(Needs { path, connection: Mutex::new(connection) })
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Counts the needs of one session, each once.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn count(&self, session: &BTreeSet<NeedKey>) -> Result<(), Error> {
        if session.is_empty() {
            return Ok(());
        }
        let mut connection = self.connection();
        let write = |connection: &mut Connection| -> rusqlite::Result<()> {
            let change = connection.transaction()?;
            for key in session {
                change
                    .prepare_cached(
                        "INSERT INTO needs VALUES (?1, 1) ON CONFLICT DO UPDATE SET sessions = sessions + 1",
                    )?
                    .execute(params![text(key)])?;
            }
            change.execute(
                "DELETE FROM needs WHERE need IN (SELECT need FROM needs ORDER BY sessions DESC, need LIMIT -1 OFFSET ?1)",
                params![KEPT],
            )?;
            change.commit()
        };
        write(&mut connection).map_err(refused("count needs"))
    }

    /// The needs at least `sessions` sessions had, the most common first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn seen_by(&self, sessions: u32) -> Result<Vec<(NeedKey, u32)>, Error> {
        let connection = self.connection();
        let read = |connection: &Connection| -> rusqlite::Result<Vec<(String, u32)>> {
            connection
                .prepare_cached(
                    "SELECT need, sessions FROM needs WHERE sessions >= ?1 ORDER BY sessions DESC, need",
                )?
                .query_map(params![sessions], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        };
        let rows = read(&connection).map_err(refused("read needs"))?;
        Ok(rows.into_iter().filter_map(|(key, n)| Some((serde_json::from_str(&key).ok()?, n))).collect())
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn text(key: &NeedKey) -> String {
    serde_json::to_string(key).expect("BUG: a need is plain data")
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(2))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // A count lost with the power is no loss.
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.execute_batch(TABLE)?;
    connection.query_row("SELECT count(*) FROM needs", [], |_| Ok(()))?;
    Ok(connection)
}

fn refused(doing: &'static str) -> impl Fn(rusqlite::Error) -> Error {
    move |source| Error::Database { doing, source: Box::new(source) }
}
