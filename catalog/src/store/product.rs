//! Tables `product` and `confirmed`: one row a product as one run of catalogues has it, the product as JSON.
//!
//! A row is there from the catalogue that wrote it (`since`) up to the one that did not have it any more (`until`), so that an
//! import touches only what changed, and the catalogue before stays whole until the one after is made. Row numbers grow and
//! are never used twice.
//!
//! The days on which price and stock were confirmed stand beside the JSON, not in it: a feed that only confirms what is known
//! changes nothing else. A row's days are those its feed told; else the day of the last import that had it, which for a full
//! import is noted once for all rows (`generation.full_day`), and for a delta in `confirmed`.

use std::collections::{BTreeSet, VecDeque};

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Lease, signed, unsigned};
use crate::error::Error;
use crate::product::{Product, Stock};

pub(super) const TABLES: &str = "
CREATE TABLE product (
    row         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL,
    since       INTEGER NOT NULL,
    -- The first catalogue without it; FOREVER while it lives; below zero: undone by going back.
    until       INTEGER NOT NULL DEFAULT 9223372036854775807,
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0),
    -- When its price changes by itself, seconds since 1970.
    changes_at  INTEGER,
    -- Day of the import that wrote it, and the days its feed told.
    confirmed   TEXT NOT NULL,
    price_day   TEXT,
    stock_day   TEXT,
    photo       TEXT,
    -- Of doc, to tell a changed row without reading it.
    hash        BLOB NOT NULL,
    doc         TEXT NOT NULL,
    UNIQUE (id, until)
) STRICT;
CREATE INDEX product_ended ON product (until) WHERE until < 9223372036854775807;
CREATE INDEX product_changes ON product (changes_at) WHERE changes_at IS NOT NULL;
CREATE INDEX product_photo ON product (photo) WHERE photo IS NOT NULL;

CREATE TABLE confirmed (
    row        INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    day        TEXT NOT NULL,
    price_day  TEXT,
    stock_day  TEXT,
    PRIMARY KEY (row, generation)
) STRICT, WITHOUT ROWID;
";

/// The end of a row that lives.
pub(super) const FOREVER: i64 = i64::MAX;

/// The number that stands for the current catalogue, whichever it is: past all others, and before [`FOREVER`].
pub(super) const CURRENT: i64 = i64::MAX - 1;

/// Rows fetched at once by [`Products`].
const PAGE: usize = 256;

/// A product with its days; `?1` is the catalogue.
const SELECT: &str = "
SELECT p.row, p.doc, p.confirmed, p.price_day, p.stock_day, c.generation, c.day, c.price_day, c.stock_day,
       (SELECT full_day FROM generation WHERE number <= ?1 ORDER BY number DESC LIMIT 1)
FROM product p LEFT JOIN confirmed c ON c.row = p.row
     AND c.generation = (SELECT MAX(generation) FROM confirmed WHERE row = p.row AND generation <= ?1)";

/// Being in the catalogue `?1`, as SQL.
const LIVES: &str = "p.since <= ?1 AND p.until > ?1";

/// The days on which price and stock were confirmed, as far as the feed told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) price: Option<String>,
    pub(crate) stock: Option<String>,
}

impl Days {
    /// Takes them out of a product.
    pub(crate) fn take(product: &mut Product) -> Days {
        Days {
            price: product.price.as_mut().and_then(|price| price.as_of.take()),
            stock: product.stock_as_of.take(),
        }
    }

    /// Puts them back; what the feed did not tell was confirmed on `day`.
    fn give(self, product: &mut Product, day: &str) {
        if let Some(price) = &mut product.price {
            price.as_of = Some(self.price.unwrap_or_else(|| day.to_owned()));
        }
        let counted = product.stock() != Stock::Unknown;
        product.stock_as_of = self.stock.or_else(|| counted.then(|| day.to_owned()));
    }
}

/// A product ready to be written: without its days, and with what is told from it.
#[derive(Debug)]
pub(crate) struct Bare {
    pub(crate) product: Product,
    pub(crate) days: Days,
    pub(crate) doc: String,
    pub(crate) hash: [u8; 16],
    /// When its price changes by itself.
    pub(crate) changes_at: Option<i64>,
}

impl Bare {
    /// Readies a product whose price is settled at `now`, seconds since 1970.
    pub(crate) fn of(mut product: Product, now: i64) -> Bare {
        let days = Days::take(&mut product);
        let doc = serde_json::to_string(&product).expect("BUG: a product is plain JSON");
        let changes_at = product.price.as_ref().and_then(|price| price.next_change(now));
        Bare { days, hash: short_hash(doc.as_bytes()), doc, changes_at, product }
    }
}

/// Sixteen bytes of a hash: enough that two different texts of a shop never share one.
pub(crate) fn short_hash(bytes: &[u8]) -> [u8; 16] {
    let mut short = [0; 16];
    short.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
    short
}

/// What the importer needs to know of a living row.
#[derive(Debug)]
pub(crate) struct Living {
    pub(crate) row: u64,
    pub(crate) hash: Vec<u8>,
    /// The days its feed told.
    pub(crate) days: Days,
    /// The day of the last import that had it.
    pub(crate) confirmed: String,
}

pub(super) fn by_id(c: &Connection, at: i64, id: &str) -> rusqlite::Result<Option<Product>> {
    c.prepare_cached(&format!("{SELECT} WHERE {LIVES} AND p.id = ?2"))?
        .query_row(params![at, id], |row| dated(row).map(|(_, product)| product))
        .optional()
}

pub(super) fn row_of(c: &Connection, at: i64, id: &str) -> rusqlite::Result<Option<u64>> {
    c.prepare_cached(&format!("SELECT p.row FROM product p WHERE {LIVES} AND p.id = ?2"))?
        .query_row(params![at, id], |row| row.get(0).map(unsigned))
        .optional()
}

/// Whether the row lives or not: a list found in one catalogue stays readable while the next takes over.
pub(super) fn by_row(c: &Connection, at: i64, row: u64) -> rusqlite::Result<Option<Product>> {
    c.prepare_cached(&format!("{SELECT} WHERE p.row = ?2"))?
        .query_row(params![at, signed(row)], |row| dated(row).map(|(_, product)| product))
        .optional()
}

pub(super) fn photos(c: &Connection) -> rusqlite::Result<BTreeSet<String>> {
    c.prepare_cached("SELECT DISTINCT photo FROM product WHERE photo IS NOT NULL")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// The living row of an id.
pub(super) fn living(c: &Connection, id: &str) -> rusqlite::Result<Option<Living>> {
    c.prepare_cached(&format!(
        "SELECT p.row, p.hash, p.confirmed, p.price_day, p.stock_day, c.generation, c.day, c.price_day, c.stock_day
         FROM product p LEFT JOIN confirmed c ON c.row = p.row
              AND c.generation = (SELECT MAX(generation) FROM confirmed WHERE row = p.row)
         WHERE p.id = ?1 AND p.until = {FOREVER}"
    ))?
    .query_row([id], |row| {
        let (days, confirmed) = days(row)?;
        Ok(Living { row: unsigned(row.get(0)?), hash: row.get(1)?, days, confirmed })
    })
    .optional()
}

/// The living rows with a number below `rows_from`, in order of id: the index holds all that is asked.
pub(super) fn each_older(c: &Connection, rows_from: i64, mut each: impl FnMut(u64)) -> rusqlite::Result<()> {
    let mut statement =
        c.prepare(&format!("SELECT row FROM product WHERE until = {FOREVER} AND row < ?1 ORDER BY id"))?;
    let mut rows = statement.query([rows_from])?;
    while let Some(row) = rows.next()? {
        each(unsigned(row.get(0)?));
    }
    Ok(())
}

/// The product of a row as it is stored, without its days.
pub(super) fn bare(c: &Connection, row: u64) -> rusqlite::Result<Product> {
    c.prepare_cached("SELECT doc FROM product WHERE row = ?1")?.query_row([signed(row)], |row| parse(row, 0))
}

/// The next living rows after `after`, as JSON.
pub(super) fn docs(c: &Connection, after: u64, many: usize) -> rusqlite::Result<Vec<(u64, String)>> {
    c.prepare_cached(&format!(
        "SELECT row, doc FROM product WHERE row > ?1 AND until = {FOREVER} ORDER BY row LIMIT ?2"
    ))?
    .query_map(params![signed(after), signed(many as u64)], |row| Ok((unsigned(row.get(0)?), row.get(1)?)))?
    .collect()
}

/// Rows whose price has changed by itself up to `now`.
pub(super) fn due(c: &Connection, now: i64) -> rusqlite::Result<Vec<u64>> {
    c.prepare_cached(&format!(
        "SELECT row FROM product WHERE changes_at IS NOT NULL AND changes_at <= ?1 AND until = {FOREVER} ORDER BY row"
    ))?
    .query_map([now], |row| row.get(0).map(unsigned))?
    .collect()
}

/// When the next price changes by itself.
pub(super) fn next_change(c: &Connection) -> rusqlite::Result<Option<i64>> {
    c.prepare_cached(&format!(
        "SELECT changes_at FROM product WHERE changes_at IS NOT NULL AND until = {FOREVER} ORDER BY changes_at LIMIT 1"
    ))?
    .query_row([], |row| row.get(0))
    .optional()
}

/// Writes a row, under a number of its own if `row` is `None`.
pub(super) fn insert(
    c: &Connection,
    row: Option<i64>,
    since: i64,
    bare: &Bare,
    day: &str,
) -> rusqlite::Result<u64> {
    let price = bare.product.price.as_ref().map_or(0, |price| price.minor);
    c.prepare_cached(
        "INSERT INTO product (row, id, since, price_minor, changes_at, confirmed, price_day, stock_day, photo, hash, doc)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        row,
        bare.product.id,
        since,
        price,
        bare.changes_at,
        day,
        bare.days.price,
        bare.days.stock,
        bare.product.photo,
        bare.hash,
        bare.doc
    ])?;
    Ok(unsigned(c.last_insert_rowid()))
}

/// Ends a living row.
pub(super) fn end(c: &Connection, row: u64, until: u64) -> rusqlite::Result<()> {
    c.prepare_cached("UPDATE product SET until = ?2 WHERE row = ?1")?
        .execute(params![signed(row), signed(until)])
        .map(drop)
}

/// Notes that the catalogue `generation` confirmed a row. Notes older than the one before are of no use any more.
pub(super) fn confirm(
    c: &Connection,
    row: u64,
    generation: u64,
    current: u64,
    day: &str,
    days: &Days,
) -> rusqlite::Result<()> {
    c.prepare_cached(
        "DELETE FROM confirmed WHERE row = ?1
         AND generation < (SELECT MAX(generation) FROM confirmed WHERE row = ?1 AND generation <= ?2)",
    )?
    .execute(params![signed(row), signed(current)])?;
    c.prepare_cached(
        "INSERT OR REPLACE INTO confirmed (row, generation, day, price_day, stock_day) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![signed(row), signed(generation), day, days.price, days.stock])
    .map(drop)
}

/// Photos that only rows about to be forgotten may name.
pub(super) fn photos_ended(c: &Connection, up_to: u64) -> rusqlite::Result<bool> {
    c.query_row(
        "SELECT EXISTS (SELECT 1 FROM product WHERE until <= ?1 AND photo IS NOT NULL)",
        [signed(up_to)],
        |row| row.get(0),
    )
}

/// Forgets the rows that ended in `up_to` or before it.
pub(super) fn forget(c: &Connection, up_to: u64) -> rusqlite::Result<()> {
    c.execute(
        "DELETE FROM confirmed WHERE row IN (SELECT row FROM product WHERE until <= ?1)",
        [signed(up_to)],
    )?;
    c.execute("DELETE FROM product WHERE until <= ?1", [signed(up_to)]).map(drop)
}

/// Undoes what was written after the catalogue `number`: rows from `rows_from` on go, those that ended since live again. Rows
/// undone stay readable by their number until the next import.
pub(super) fn undo(c: &Connection, number: u64, rows_from: i64) -> rusqlite::Result<()> {
    c.execute("UPDATE product SET until = -row WHERE row >= ?1", [rows_from])?;
    c.execute(
        &format!("UPDATE product SET until = {FOREVER} WHERE until > ?1 AND until < {FOREVER}"),
        [signed(number)],
    )?;
    c.execute("DELETE FROM confirmed WHERE generation > ?1", [signed(number)]).map(drop)
}

pub(super) fn parse(row: &Row<'_>, column: usize) -> rusqlite::Result<Product> {
    let doc = row.get_ref(column)?.as_str()?;
    serde_json::from_str(doc).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}

/// The days a feed told of a row, and that of the import which had it, out of the columns 2 to 8.
fn days(row: &Row<'_>) -> rusqlite::Result<(Days, String)> {
    let later = row.get::<_, Option<i64>>(5)?.is_some();
    let (price, stock, day) = if later { (7, 8, 6) } else { (3, 4, 2) };
    Ok((Days { price: row.get(price)?, stock: row.get(stock)? }, row.get(day)?))
}

/// A product with its days out of the columns of [`SELECT`].
fn dated(row: &Row<'_>) -> rusqlite::Result<(u64, Product)> {
    let mut product = parse(row, 1)?;
    let (days, confirmed) = days(row)?;
    let full: Option<String> = row.get(9)?;
    let day = full.filter(|full| *full > confirmed).unwrap_or(confirmed);
    days.give(&mut product, &day);
    Ok((unsigned(row.get(0)?), product))
}

/// All products of a catalogue in order of row, see [`super::Store::all`].
#[derive(Debug)]
pub struct Products {
    lease: Lease,
    at: i64,
    after: u64,
    page: VecDeque<(u64, Product)>,
    done: bool,
}

impl Products {
    pub(super) fn begin(lease: Lease, at: i64) -> Result<Products, Error> {
        // The first read inside the transaction fixes what all later ones see.
        lease.run("read products", |c| {
            c.execute_batch("BEGIN")?;
            super::meta::generation(c)
        })?;
        Ok(Products { lease, at, after: 0, page: VecDeque::new(), done: false })
    }

    fn read(&self, c: &Connection) -> rusqlite::Result<VecDeque<(u64, Product)>> {
        c.prepare_cached(&format!("{SELECT} WHERE p.row > ?2 AND {LIVES} ORDER BY p.row LIMIT ?3"))?
            .query_map(params![self.at, signed(self.after), signed(PAGE as u64)], dated)?
            .collect()
    }
}

impl Iterator for Products {
    type Item = Result<(u64, Product), Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.page.is_empty() && !self.done {
            match self.lease.run("read products", |c| self.read(c)) {
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
