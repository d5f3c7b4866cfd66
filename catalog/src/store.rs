//! The shop's database, `shop.db`: the truth about its products. The only place in this crate that names rusqlite.
//!
//! Readers share a small pool of connections that cannot write; the importer has a [`Writer`] of its own, whose one
//! transaction holds a whole import. A handle is cheap to clone and may be used from any thread. It reads the current
//! catalogue, or, once fixed by [`Store::at`], one catalogue for as long as that is kept.

mod history;
mod meta;
mod policy;
mod product;
mod schema;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::Error;
use crate::history::ShopperHistory;
use crate::lock::ShopLock;
use crate::policy::Policy;
use crate::product::Product;

pub use meta::{Kind, Meta, Source};
pub use product::Products;
pub(crate) use product::{Bare, Days, short_hash};
pub(crate) use writer::{Flip, FlipExtras, Writer};

use schema::{SCHEMA, create, migrate};

/// A database up to this size is checked from end to end when it is opened, which takes a tenth of a second or less.
const CHECKED_BYTES: u64 = 32 * 1024 * 1024;

/// Idle connections kept for the next reader.
const POOLED: usize = 8;

/// A handle on the shop's database.
#[derive(Debug, Clone)]
pub struct Store {
    pool: Arc<Pool>,
    /// The catalogue it reads.
    at: i64,
}

#[derive(Debug)]
struct Pool {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

/// A connection on loan; it goes back to the pool when dropped.
#[derive(Debug)]
struct Lease {
    connection: Option<Connection>,
    pool: Arc<Pool>,
}

impl Store {
    /// Opens `shop.db` in a shop directory, makes it if there is none, and checks that it is sound.
    ///
    /// # Errors
    /// [`Error::Damaged`], [`Error::SchemaTooNew`], or what SQLite or the disk say.
    pub fn open(dir: &Path) -> Result<Store, Error> {
        std::fs::create_dir_all(dir).map_err(Error::io("create", dir))?;
        let path = dir.join("shop.db");
        if unmade(&path)? || older(&path)? {
            // Two processes that start together must not both make the schema.
            let _lock = ShopLock::wait(dir)?;
            return Self::open_under_lock(dir);
        }
        Self::open_sound(&path)
    }

    /// The same for a caller that already holds the shop's lock.
    pub(crate) fn open_under_lock(dir: &Path) -> Result<Store, Error> {
        let path = dir.join("shop.db");
        if unmade(&path)? {
            create(&path)?;
        } else if older(&path)? {
            migrate(&path)?;
        }
        Self::open_sound(&path)
    }

    /// The same store, fixed on one catalogue: it reads that one until two later ones have been imported, whatever is current.
    #[must_use]
    pub fn at(&self, generation: u64) -> Store {
        Store { pool: Arc::clone(&self.pool), at: signed(generation) }
    }

    fn open_sound(path: &Path) -> Result<Store, Error> {
        let pool = Pool { path: path.to_path_buf(), idle: Mutex::default() };
        let store = Store { pool: Arc::new(pool), at: product::CURRENT };
        let small = std::fs::metadata(path).is_ok_and(|meta| meta.len() <= CHECKED_BYTES);
        let damaged = |detail: String| Error::Damaged { path: path.to_path_buf(), detail };
        let lease = store.lease()?;
        let (found, verdict) = lease
            .run("check itself", |c| {
                let found: i64 = c.query_row("PRAGMA user_version", [], |row| row.get(0))?;
                // A large one would keep a shopper waiting: it is checked by `aisle catalog status`.
                let verdict = if small { verdict(c)? } else { "ok".to_owned() };
                Ok((found, verdict))
            })
            .map_err(|error| match error {
                Error::Database { source, .. } if is_damage(source.as_ref()) => damaged(source.to_string()),
                other => other,
            })?;
        match (found, verdict.as_str()) {
            (0, _) => Err(damaged("it is some other program's database".to_owned())),
            (newer, _) if newer > SCHEMA => {
                Err(Error::SchemaTooNew { path: path.to_path_buf(), found, known: SCHEMA })
            }
            (_, "ok") => {
                drop(lease);
                Ok(store)
            }
            (_, detail) => Err(damaged(detail.to_owned())),
        }
    }

    /// Checks a database from end to end, which takes seconds for a large one.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the disk says.
    pub fn check(&self) -> Result<(), Error> {
        match self.read("check itself", verdict)?.as_str() {
            "ok" => Ok(()),
            detail => Err(Error::Damaged { path: self.pool.path.clone(), detail: detail.to_owned() }),
        }
    }

    /// What is noted about the catalogue as a whole.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn meta(&self) -> Result<Meta, Error> {
        let at = (self.at != product::CURRENT).then(|| unsigned(self.at));
        self.read("read its notes", |c| meta::read(c, at))
    }

    /// What is noted about the current catalogue, also by a store that is fixed on another.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn current(&self) -> Result<Meta, Error> {
        self.read("read its notes", |c| meta::read(c, None))
    }

    /// The number of the current catalogue; 0 is none yet.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn generation(&self) -> Result<u64, Error> {
        self.read("read its generation", meta::generation)
    }

    /// How many products there are.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn count(&self) -> Result<u64, Error> {
        Ok(self.meta()?.products)
    }

    /// The newest day on which a price was confirmed, `YYYY-MM-DD`, if the feed told any.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn newest_price_day(&self) -> Result<Option<String>, Error> {
        Ok(self.meta()?.newest_price_day)
    }

    /// The product with this id.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn by_id(&self, id: &str) -> Result<Option<Product>, Error> {
        self.read("read a product", |c| product::by_id(c, self.at, id))
    }

    /// The row number of a product, which the search index knows it by.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn row_of(&self, id: &str) -> Result<Option<u64>, Error> {
        self.read("read a product", |c| product::row_of(c, self.at, id))
    }

    /// The product in this row, also if it has left the catalogue since and can still be gone back to: what was found in one
    /// catalogue can be read while the next takes over. Row numbers are never used twice.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn by_row(&self, row: u64) -> Result<Option<Product>, Error> {
        self.read("read a product", |c| product::by_row(c, self.at, row))
    }

    /// The products in these rows, in the order asked for; rows that are not there are left out.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn by_rows(&self, rows: &[u64]) -> Result<Vec<(u64, Product)>, Error> {
        self.read("read products", |c| {
            let mut found = Vec::with_capacity(rows.len());
            for &row in rows {
                if let Some(product) = product::by_row(c, self.at, row)? {
                    found.push((row, product));
                }
            }
            Ok(found)
        })
    }

    /// All products with their row numbers, in order of row: one catalogue as it stood when asked, whatever is imported meanwhile.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn all(&self) -> Result<Products, Error> {
        Products::begin(self.lease()?, self.at)
    }

    /// The policies that came with the catalogue, in the file's order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn policies(&self) -> Result<Vec<Policy>, Error> {
        self.read("read policies", |c| policy::all(c, self.at))
    }

    /// The shopper histories that came with the catalogue, in order of shopper.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn histories(&self) -> Result<Vec<ShopperHistory>, Error> {
        self.read("read histories", |c| history::all(c, self.at))
    }

    /// The hashes of all photos that products name.
    pub(crate) fn photos(&self) -> Result<std::collections::BTreeSet<String>, Error> {
        self.read("list photos", product::photos)
    }

    /// A file that came with the catalogue and is kept in the database (`shop.toml`, `floor.json`).
    pub(crate) fn file(&self, name: &str) -> Result<Option<String>, Error> {
        self.read("read a file of the shop", |c| meta::file(c, self.at, name))
    }

    fn read<T>(
        &self,
        doing: &'static str,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        self.lease()?.run(doing, query)
    }

    fn lease(&self) -> Result<Lease, Error> {
        let idle = self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connect(&self.pool.path, false)?,
        };
        Ok(Lease { connection: Some(connection), pool: Arc::clone(&self.pool) })
    }
}

impl Lease {
    fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("BUG: a lease has its connection until dropped")
    }

    fn run<T>(
        &self,
        doing: &'static str,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        query(self.connection()).map_err(database(doing))
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        let mut idle = self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < POOLED && connection.is_autocommit() {
            idle.push(connection);
        }
    }
}

/// Whether there is no schema yet: no file, or what a process leaves that is killed, or still busy, creating it.
fn unmade(path: &Path) -> Result<bool, Error> {
    if std::fs::metadata(path).map_or(true, |meta| meta.len() == 0) {
        return Ok(true);
    }
    let connection = connect(path, false)?;
    let empty = || {
        let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let tables: i64 = connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |row| row.get(0))?;
        Ok(version == 0 && tables == 0)
    };
    empty().map_err(sorted(path, "be opened"))
}

fn connect(path: &Path, write: bool) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | if write { OpenFlags::SQLITE_OPEN_CREATE } else { OpenFlags::empty() };
    let open = || {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(Duration::from_secs(10))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.pragma_update(None, "query_only", !write)?;
        connection.set_prepared_statement_cache_capacity(32);
        Ok(connection)
    };
    open().map_err(sorted(path, "be opened"))
}

/// Whether a database is of an older schema than ours.
fn older(path: &Path) -> Result<bool, Error> {
    let connection = connect(path, false)?;
    let found: i64 = connection
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(sorted(path, "be opened"))?;
    Ok((1..SCHEMA).contains(&found))
}

/// "ok", or what is wrong with the file.
fn verdict(c: &Connection) -> rusqlite::Result<String> {
    c.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
}

fn database(doing: &'static str) -> impl Fn(rusqlite::Error) -> Error {
    move |source| match source.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DiskFull) => Error::DiskFull { doing },
        _ => Error::Database { doing, source: Box::new(source) },
    }
}

/// Damage as what it is, anything else as the database's error.
fn sorted(path: &Path, doing: &'static str) -> impl Fn(rusqlite::Error) -> Error {
    move |error| match is_damage(&error) {
        true => Error::Damaged { path: path.to_path_buf(), detail: error.to_string() },
        false => database(doing)(error),
    }
}

/// Damage, as against a lock, a full disk or a missing right, which leave a good file good.
fn is_damage(error: &(dyn std::error::Error + 'static)) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    error
        .downcast_ref::<rusqlite::Error>()
        .and_then(rusqlite::Error::sqlite_error_code)
        .is_some_and(|code| matches!(code, DatabaseCorrupt | NotADatabase))
}

/// SQLite counts in `i64`. Row and generation numbers start at 1 and go up by one, so they never reach its end.
fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The way back.
fn unsigned(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}
