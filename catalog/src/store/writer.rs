//! The importer's connection: one transaction from its first row to its commit. Dropped without one, nothing happened.

use std::path::Path;

use rusqlite::Connection;

use super::product::{self, Bare, CURRENT, Days, Living};
use super::{Meta, connect, database, history, meta, policy, schema};
use crate::error::Error;
use crate::history::ShopperHistory;
use crate::policy::Policy;
use crate::product::Product;

/// An import's transaction. The caller holds the shop's lock, and the database exists.
#[derive(Debug)]
pub(crate) struct Writer {
    connection: Connection,
    generation: u64,
    rows_from: i64,
    /// The notes of the catalogue that was current when it began.
    pub(crate) before: Meta,
}

/// All that becomes current together with the rows.
pub(crate) struct Flip<'a> {
    pub(crate) meta: &'a Meta,
    /// `None` keeps what came with the catalogue before.
    pub(crate) extras: Option<FlipExtras<'a>>,
}

/// What comes with a catalogue besides its products.
pub(crate) struct FlipExtras<'a> {
    pub(crate) files: &'a [(&'a str, &'a str)],
    pub(crate) policies: &'a [Policy],
    pub(crate) histories: &'a [ShopperHistory],
}

impl Writer {
    /// Begins; the rows put will be of a catalogue with a number never used before.
    pub(crate) fn begin(dir: &Path) -> Result<Writer, Error> {
        let connection = connect(&dir.join("shop.db"), true)?;
        // A large import goes over the index pages again and again; they are not to be written out each time.
        connection.pragma_update(None, "cache_size", -131_072).map_err(database("begin an import"))?;
        Self::begin_on(connection, "BEGIN IMMEDIATE")
    }

    /// Begins an import that only looks: nothing may be put. A shop that is not there looks empty.
    pub(crate) fn look(dir: &Path) -> Result<Writer, Error> {
        let path = dir.join("shop.db");
        let connection = if super::unmade(&path)? {
            let empty = || {
                let connection = Connection::open_in_memory()?;
                schema::tables(&connection)?;
                Ok(connection)
            };
            empty().map_err(database("begin an import"))?
        } else {
            connect(&path, false)?
        };
        Self::begin_on(connection, "BEGIN")
    }

    fn begin_on(connection: Connection, how: &str) -> Result<Writer, Error> {
        let begin = || {
            connection.execute_batch(how)?;
            let before = meta::read(&connection, None)?;
            let last = meta::get(&connection, "last")?.unwrap_or(0);
            let rows: i64 = connection.query_row(
                "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'product'), 0)",
                [],
                |row| row.get(0),
            )?;
            Ok((before, last, rows))
        };
        let (before, last, rows) = begin().map_err(database("begin an import"))?;
        Ok(Writer { connection, generation: last.max(before.generation) + 1, rows_from: rows + 1, before })
    }

    /// The catalogue being written.
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    /// The living row of an id.
    pub(crate) fn living(&self, id: &str) -> Result<Option<Living>, Error> {
        product::living(&self.connection, id).map_err(database("read a product"))
    }

    /// The product of a row, without its days.
    pub(crate) fn bare(&self, row: u64) -> Result<Product, Error> {
        product::bare(&self.connection, row).map_err(database("read a product"))
    }

    /// Calls `each` with every living row of the catalogue before, in order of id.
    pub(crate) fn each_older(&self, each: impl FnMut(u64)) -> Result<(), Error> {
        product::each_older(&self.connection, self.rows_from, each).map_err(database("read products"))
    }

    /// Whether files, policies or histories came with the catalogue before.
    pub(crate) fn has_extras(&self) -> Result<bool, Error> {
        meta::has_extras(&self.connection, self.before.extras).map_err(database("read its notes"))
    }

    /// The next living rows after `after`, as JSON without days, in order of row.
    pub(crate) fn docs(&self, after: u64, many: usize) -> Result<Vec<(u64, String)>, Error> {
        product::docs(&self.connection, after, many).map_err(database("read products back"))
    }

    /// Rows whose price has changed by itself up to `now`.
    pub(crate) fn due(&self, now: i64) -> Result<Vec<u64>, Error> {
        product::due(&self.connection, now).map_err(database("read products"))
    }

    /// Writes one product, confirmed on `day`, and gives its row number.
    pub(crate) fn put(&self, bare: &Bare, day: &str) -> Result<u64, Error> {
        product::insert(&self.connection, None, super::signed(self.generation), bare, day)
            .map_err(database("write a product"))
    }

    /// Ends a row: the catalogue being written does not have it any more.
    pub(crate) fn end(&self, row: u64) -> Result<(), Error> {
        product::end(&self.connection, row, self.generation).map_err(database("write a product"))
    }

    /// Notes that a row was confirmed on `day`. `generation` is the one being written, or the current one if nothing else
    /// changes.
    pub(crate) fn confirm(&self, row: u64, day: &str, days: &Days) -> Result<(), Error> {
        product::confirm(&self.connection, row, self.generation, self.before.generation, day, days)
            .map_err(database("write a product"))
    }

    /// When the next price changes by itself, among the rows as they now are.
    pub(crate) fn next_change(&self) -> Result<Option<i64>, Error> {
        product::next_change(&self.connection).map_err(database("read products"))
    }

    /// The shopper histories of the catalogue before.
    pub(crate) fn histories(&self) -> Result<Vec<ShopperHistory>, Error> {
        history::all(&self.connection, CURRENT).map_err(database("read histories"))
    }

    /// Makes the new catalogue current, and forgets those that cannot be gone back to any more, all in this commit. Says
    /// whether photos may have lost their last product.
    pub(crate) fn commit(&self, flip: &Flip<'_>) -> Result<bool, Error> {
        let (generation, previous) = (flip.meta.generation, flip.meta.previous);
        let commit = || {
            let c = &self.connection;
            let up_to = previous.unwrap_or(self.before.generation);
            let photos = product::photos_ended(c, up_to)?;
            product::forget(c, up_to)?;
            if let Some(extras) = &flip.extras {
                meta::put_files(c, generation, extras.files)?;
                policy::put(c, generation, extras.policies)?;
                history::put(c, generation, extras.histories)?;
            }
            meta::put(c, flip.meta, self.rows_from)?;
            meta::set(c, "generation", Some(generation))?;
            meta::set(c, "previous", previous)?;
            meta::set(c, "last", Some(generation))?;
            meta::forget(c, generation, previous)?;
            c.execute_batch("COMMIT")?;
            Ok(photos)
        };
        let photos: bool = commit().map_err(database("commit an import"))?;
        self.fold();
        Ok(photos)
    }

    /// Ends an import that found nothing changed: only what it confirmed becomes part of the current catalogue.
    pub(crate) fn commit_confirmed(&self, meta: &Meta) -> Result<(), Error> {
        let commit = || {
            let c = &self.connection;
            let number = super::signed(self.before.generation);
            c.execute(
                "UPDATE OR REPLACE confirmed SET generation = ?1 WHERE generation = ?2",
                [number, super::signed(self.generation)],
            )?;
            let rows_from: i64 =
                c.query_row("SELECT rows_from FROM generation WHERE number = ?1", [number], |row| {
                    row.get(0)
                })?;
            meta::put(c, meta, rows_from)?;
            c.execute_batch("COMMIT")
        };
        commit().map_err(database("commit an import"))?;
        self.fold();
        Ok(())
    }

    /// Returns to the catalogue before, if there is one, and gives its number.
    pub(crate) fn roll_back(self) -> Result<Option<u64>, Error> {
        let Some(previous) = self.before.previous else { return Ok(None) };
        let back = || {
            let c = &self.connection;
            if let Some(rows_from) = meta::rows_after(c, previous)? {
                product::undo(c, previous, rows_from)?;
            }
            meta::set(c, "generation", Some(previous))?;
            meta::set(c, "previous", None)?;
            meta::forget(c, previous, None)?;
            c.execute_batch("COMMIT")
        };
        back().map_err(database("go back"))?;
        self.fold();
        Ok(Some(previous))
    }

    /// The log has grown by as much as was written. Folding it in now keeps later reads quick; if a reader is in the way it
    /// happens by itself another time.
    fn fold(&self) {
        let _ = self.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
