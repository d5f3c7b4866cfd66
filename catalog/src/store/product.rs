//! Table `product`: one row a product, the whole product as JSON. Row numbers grow and are never used twice.

use std::collections::{BTreeSet, VecDeque};

use rusqlite::{Connection, OptionalExtension, params};

use super::{Lease, meta, signed, unsigned};
use crate::error::Error;
use crate::product::Product;

pub(super) const TABLE: &str = "
CREATE TABLE product (
    row         INTEGER PRIMARY KEY AUTOINCREMENT,
    generation  INTEGER NOT NULL,
    id          TEXT NOT NULL,
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0),
    photo       TEXT,
    doc         TEXT NOT NULL,
    UNIQUE (generation, id)
) STRICT;
";

/// The current generation, as SQL. Old rows go in the commit that makes new ones current, so this only matters to the importer.
const CURRENT: &str = "generation = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'generation')";

/// Rows fetched at once by [`Products`].
const PAGE: usize = 256;

pub(super) fn by_id(c: &Connection, id: &str) -> rusqlite::Result<Option<Product>> {
    c.prepare_cached(&format!("SELECT doc FROM product WHERE {CURRENT} AND id = ?1"))?
        .query_row([id], |row| parse(row, 0))
        .optional()
}

pub(super) fn row_of(c: &Connection, id: &str) -> rusqlite::Result<Option<u64>> {
    c.prepare_cached(&format!("SELECT row FROM product WHERE {CURRENT} AND id = ?1"))?
        .query_row([id], |row| row.get(0).map(unsigned))
        .optional()
}

pub(super) fn by_row(c: &Connection, row: u64) -> rusqlite::Result<Option<Product>> {
    c.prepare_cached("SELECT doc FROM product WHERE row = ?1")?
        .query_row([signed(row)], |row| parse(row, 0))
        .optional()
}

pub(super) fn count(c: &Connection) -> rusqlite::Result<u64> {
    c.prepare_cached(&format!("SELECT COUNT(*) FROM product WHERE {CURRENT}"))?
        .query_row([], |row| row.get(0).map(unsigned))
}

pub(super) fn photos(c: &Connection) -> rusqlite::Result<BTreeSet<String>> {
    c.prepare_cached("SELECT DISTINCT photo FROM product WHERE photo IS NOT NULL")?
        .query_map([], |row| row.get(0))?
        .collect()
}

pub(super) fn insert(c: &Connection, generation: u64, product: &Product, doc: &str) -> rusqlite::Result<u64> {
    let price = product.price.as_ref().map_or(0, |price| price.minor);
    c.prepare_cached(
        "INSERT INTO product (generation, id, price_minor, photo, doc) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![signed(generation), product.id, price, product.photo, doc])?;
    Ok(unsigned(c.last_insert_rowid()))
}

pub(super) fn delete_others(c: &Connection, generation: u64) -> rusqlite::Result<()> {
    c.execute("DELETE FROM product WHERE generation <> ?1", [signed(generation)]).map(drop)
}

/// The next rows of a generation after `after`, in order.
pub(super) fn page(
    c: &Connection,
    generation: u64,
    after: u64,
) -> rusqlite::Result<VecDeque<(u64, Product)>> {
    c.prepare_cached("SELECT row, doc FROM product WHERE row > ?2 AND generation = ?1 ORDER BY row LIMIT ?3")?
        .query_map(params![signed(generation), signed(after), signed(PAGE as u64)], |row| {
            Ok((unsigned(row.get(0)?), parse(row, 1)?))
        })?
        .collect()
}

fn parse(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<Product> {
    let doc = row.get_ref(column)?.as_str()?;
    serde_json::from_str(doc).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}

/// All products in order of row, see [`super::Store::all`].
#[derive(Debug)]
pub struct Products {
    lease: Lease,
    generation: u64,
    after: u64,
    page: VecDeque<(u64, Product)>,
    done: bool,
}

impl Products {
    pub(super) fn begin(lease: Lease) -> Result<Products, Error> {
        // The first read inside the transaction fixes what all later ones see.
        let generation = lease.run("read products", |c| {
            c.execute_batch("BEGIN")?;
            meta::generation(c)
        })?;
        Ok(Products { lease, generation, after: 0, page: VecDeque::new(), done: false })
    }
}

impl Iterator for Products {
    type Item = Result<(u64, Product), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.page.is_empty() && !self.done {
            match self.lease.run("read products", |c| page(c, self.generation, self.after)) {
                Ok(page) => self.page = page,
                Err(error) => {
                    self.done = true;
                    return Some(Err(error));
                }
            }
            self.done = self.page.is_empty();
        }
        let (row, product) = self.page.pop_front()?;
        self.after = row;
        Some(Ok((row, product)))
    }
}

impl Drop for Products {
    fn drop(&mut self) {
        // If this fails the connection is not reused: the lease looks at whether a transaction is still open.
        let _ = self.lease.connection().execute_batch("ROLLBACK");
    }
}
