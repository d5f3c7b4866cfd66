//! The importer's connection: one transaction from its first row to its commit. Dropped without one, nothing happened.

use std::path::Path;

use rusqlite::Connection;

use super::{Meta, connect, database, history, meta, policy, product};
use crate::error::Error;
use crate::history::ShopperHistory;
use crate::policy::Policy;
use crate::product::Product;

/// An import's transaction. The caller holds the shop's lock, and the database exists.
#[derive(Debug)]
pub(crate) struct Writer {
    connection: Connection,
    generation: u64,
}

/// All that becomes current together with the rows.
pub(crate) struct Flip<'a> {
    pub(crate) meta: &'a Meta,
    pub(crate) files: &'a [(&'a str, &'a str)],
    pub(crate) policies: &'a [Policy],
    pub(crate) histories: &'a [ShopperHistory],
}

impl Writer {
    /// Begins; the rows put will be generation `current + 1`.
    pub(crate) fn begin(dir: &Path) -> Result<Writer, Error> {
        let connection = connect(&dir.join("shop.db"), true)?;
        let begin = || {
            connection.execute_batch("BEGIN IMMEDIATE")?;
            meta::generation(&connection)
        };
        let generation = begin().map_err(database("begin an import"))? + 1;
        Ok(Writer { connection, generation })
    }

    /// The generation being written.
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    /// Writes one product; `doc` is its JSON. Gives its row number.
    pub(crate) fn put(&self, product: &Product, doc: &str) -> Result<u64, Error> {
        product::insert(&self.connection, self.generation, product, doc).map_err(database("write a product"))
    }

    /// The products written so far, in order of row. An error ends them and is left in `failure`.
    pub(crate) fn written<'a>(
        &'a self,
        failure: &'a mut Option<Error>,
    ) -> impl Iterator<Item = (u64, Product)> + use<'a> {
        let mut page = std::collections::VecDeque::new();
        let mut after = 0;
        std::iter::from_fn(move || {
            if page.is_empty() {
                page = product::page(&self.connection, self.generation, after)
                    .map_err(|error| *failure = Some(database("read products back")(error)))
                    .ok()?;
            }
            let (row, product) = page.pop_front()?;
            after = row;
            Some((row, product))
        })
    }

    /// Makes the new generation current and drops the old one, all in this commit.
    pub(crate) fn commit(self, flip: &Flip<'_>) -> Result<(), Error> {
        let commit = || {
            product::delete_others(&self.connection, self.generation)?;
            policy::replace(&self.connection, flip.policies)?;
            history::replace(&self.connection, flip.histories)?;
            meta::replace(&self.connection, flip.meta, flip.files)?;
            self.connection.execute_batch("COMMIT")
        };
        commit().map_err(database("commit an import"))?;
        // The log has grown by a whole catalogue. Folding it in now keeps later reads quick; if a reader is in the way
        // it happens by itself another time.
        let _ = self.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
        Ok(())
    }
}
