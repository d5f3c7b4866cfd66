//! What texts mean, as vectors an embedding model made of them: one a product, kept in `vectors.db` in the shop directory
//! and read into memory beside an index. A cache of its own: it may be deleted at any time, is filled again from the rows,
//! and without it search ranks by words alone.
//!
//! A vector belongs to the text it was made of, not to a row: a new price or stock asks for no new one. A shop's products are
//! in here, never what a shopper said.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::error::Error;
use crate::product::{Bilingual, Product};
use crate::store::{Store, short_hash};

/// Which form of text is embedded; vectors of another form are thrown away.
const FORM: i64 = 1;

/// Characters of a product's text that are embedded: more dilutes what it is.
const LONGEST: usize = 600;

/// Pairs of products that are compared to learn how far products differ.
const PAIRS: usize = 4_000;

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS model (
    only     INTEGER PRIMARY KEY CHECK (only = 1),
    identity TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS vector (
    -- Sixteen bytes of a hash of the text.
    text    BLOB PRIMARY KEY,
    -- Scale, an f32, then one signed byte a number.
    numbers BLOB NOT NULL
) STRICT, WITHOUT ROWID;
";

/// What of a product is embedded: what it is called in each language, what it is filed as, and what is said of it.
#[must_use]
pub fn passage(product: &Product) -> String {
    let filed = product.category.iter().rev().take(2).rev().flat_map(Bilingual::each);
    let called = product.name.each().chain(filed);
    let said = product.description.each();
    let details = product.attributes.iter().flat_map(|attribute| attribute.value.each());
    let mut text = String::new();
    for part in called.chain(said).chain(details) {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.extend(part.split_whitespace().flat_map(|word| [word, " "]));
        text.truncate(text.trim_end().len());
    }
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text[..end].to_owned(),
        None => text,
    }
}

/// The vectors of a catalogue's products, by row.
#[derive(Debug, Default)]
pub struct Vectors {
    dimensions: usize,
    /// Ascending.
    rows: Vec<u64>,
    scales: Vec<f32>,
    /// `dimensions` numbers a row.
    numbers: Vec<i8>,
    /// Of the similarities of two products: their mean, and their standard deviation.
    spread: Option<(f64, f64)>,
}

impl Vectors {
    /// Products with a vector.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no product has one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Cosine similarity, −1 to 1, of a row's vector to one of length one; `None` if the row has none, or the two are of
    /// different models.
    #[must_use]
    pub fn similarity(&self, row: u64, to: &[f32]) -> Option<f32> {
        let at = self.rows.binary_search(&row).ok().filter(|_| to.len() == self.dimensions)?;
        let numbers = &self.numbers[at * self.dimensions..(at + 1) * self.dimensions];
        let product: f32 = numbers.iter().zip(to).map(|(a, b)| f32::from(*a) * b).sum();
        Some(product * self.scales[at])
    }

    /// How far the similarities of two products differ from each other: their standard deviation. `None` where there are too few
    /// products, or all are alike.
    #[must_use]
    pub fn spread(&self) -> Option<f64> {
        self.spread.map(|(_, spread)| spread)
    }

    /// How near two rows are to each other, 0 to 1: 0 is as near as products of this shop are on average under this model, or less, and each
    /// of their standard deviations counts an eighth. `None` where one has no vector, or [`Vectors::spread`] is not known.
    #[must_use]
    pub fn nearness(&self, one: u64, other: u64) -> Option<f32> {
        let (mean, spread) = self.spread?;
        let at = |row: u64| self.rows.binary_search(&row).ok();
        let off = (self.alike(at(one)?, at(other)?) - mean) / spread;
        Some((off / 8.0).clamp(0.0, 1.0) as f32)
    }

    fn measure_spread(&mut self) {
        let count = self.len();
        // Far apart in the feed, so that they are not of one department.
        let pairs =
            (0..count.min(PAIRS)).map(|at| (at * count / count.min(PAIRS), (at * 7_919 + count / 2) % count));
        let alike: Vec<f64> =
            pairs.filter(|(one, other)| one != other).map(|(one, other)| self.alike(one, other)).collect();
        let mean = alike.iter().sum::<f64>() / alike.len() as f64;
        let variance = alike.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / alike.len() as f64;
        self.spread = Some((mean, variance.sqrt())).filter(|(_, spread)| *spread > 1e-6);
    }

    /// Cosine similarity of two products.
    fn alike(&self, one: usize, other: usize) -> f64 {
        let of = |at: usize| &self.numbers[at * self.dimensions..(at + 1) * self.dimensions];
        let product: i64 = of(one).iter().zip(of(other)).map(|(a, b)| i64::from(*a) * i64::from(*b)).sum();
        product as f64 * f64::from(self.scales[one]) * f64::from(self.scales[other])
    }

    /// Rows must come in ascending order; one of another length than the first is left out.
    fn push(&mut self, row: u64, packed: &[u8]) {
        let Some((scale, numbers)) = packed.split_first_chunk() else { return };
        if self.rows.is_empty() {
            self.dimensions = numbers.len();
        }
        if numbers.len() == self.dimensions && self.rows.last().is_none_or(|last| *last < row) {
            self.rows.push(row);
            self.scales.push(f32::from_le_bytes(*scale));
            self.numbers.extend(numbers.iter().map(|byte| byte.cast_signed()));
        }
    }
}

/// A vector with a byte a number: of 384 dimensions the similarity is off by less than a thousandth.
fn pack(vector: &[f32]) -> Vec<u8> {
    let largest = vector.iter().fold(0.0_f32, |largest, number| largest.max(number.abs()));
    let scale = if largest > 0.0 { largest / 127.0 } else { 1.0 };
    let mut packed = scale.to_le_bytes().to_vec();
    packed.extend(vector.iter().map(|number| ((number / scale).round() as i8).cast_unsigned()));
    packed
}

/// The vectors a shop has of one model. Used by one thread at a time; another process may fill the same file.
#[derive(Debug)]
pub struct VectorStore {
    path: PathBuf,
    connection: Connection,
    identity: String,
}

impl VectorStore {
    /// Opens `vectors.db` in a shop directory, or makes it. Vectors of another model than `identity` names are thrown away,
    /// and so is a file that is broken.
    ///
    /// # Errors
    /// What SQLite and the disk say.
    pub fn open(dir: &Path, identity: &str) -> Result<Self, Error> {
        let path = dir.join("vectors.db");
        let connection = connect(&path, identity).or_else(|_| {
            for name in ["vectors.db", "vectors.db-wal", "vectors.db-shm"] {
                match std::fs::remove_file(dir.join(name)) {
                    Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                        return Err(Error::io("remove", &dir.join(name))(error));
                    }
                    _ => {}
                }
            }
            connect(&path, identity).map_err(refused("make room for vectors"))
        })?;
        Ok(Self { path, connection, identity: identity.to_owned() })
    }

    /// The vectors of a catalogue's products, and the rows of those that have none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn load(&self, store: &Store) -> Result<(Vectors, Vec<u64>), Error> {
        let mut vectors = Vectors::default();
        let mut missing = Vec::new();
        let mut find = self
            .connection
            .prepare_cached("SELECT numbers FROM vector WHERE text = ?1")
            .map_err(refused("read vectors"))?;
        for product in store.all()? {
            let (row, product) = product?;
            let key = short_hash(passage(&product).as_bytes());
            let packed: Option<Vec<u8>> =
                find.query_row([key], |row| row.get(0)).optional().map_err(refused("read vectors"))?;
            match packed {
                Some(packed) => vectors.push(row, &packed),
                None => missing.push(row),
            }
        }
        vectors.measure_spread();
        Ok((vectors, missing))
    }

    /// Keeps the vectors of texts, all or none of them.
    ///
    /// # Errors
    /// What SQLite says, and [`Error::OtherModel`] once the file has become another model's.
    pub fn keep(&mut self, texts: &[String], vectors: &[Vec<f32>]) -> Result<(), Error> {
        let identity = &self.identity;
        let write = |connection: &mut Connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let now: Option<String> =
                transaction.query_row("SELECT identity FROM model", [], |row| row.get(0)).optional()?;
            if now.as_ref() != Some(identity) {
                return Ok(false);
            }
            {
                let mut put = transaction
                    .prepare_cached("INSERT OR REPLACE INTO vector (text, numbers) VALUES (?1, ?2)")?;
                for (text, vector) in texts.iter().zip(vectors) {
                    put.execute(params![short_hash(text.as_bytes()), pack(vector)])?;
                }
            }
            transaction.commit().map(|()| true)
        };
        match write(&mut self.connection).map_err(refused("keep vectors"))? {
            true => Ok(()),
            false => Err(Error::OtherModel),
        }
    }

    /// Forgets the vectors of texts that no product of the catalogue has, once they are more than those in use.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tidy(&mut self, store: &Store) -> Result<(), Error> {
        let kept: i64 = self
            .connection
            .query_row("SELECT COUNT(*) FROM vector", [], |row| row.get(0))
            .map_err(refused("read vectors"))?;
        let products = i64::try_from(store.count()?).unwrap_or(i64::MAX);
        if kept <= products.saturating_mul(2).saturating_add(1_000) {
            return Ok(());
        }
        let mut used: HashSet<[u8; 16]> = HashSet::new();
        for product in store.all()? {
            used.insert(short_hash(passage(&product?.1).as_bytes()));
        }
        let forget = |connection: &mut Connection| {
            let transaction = connection.transaction()?;
            {
                let mut all = transaction.prepare("SELECT text FROM vector")?;
                let mut remove = transaction.prepare("DELETE FROM vector WHERE text = ?1")?;
                let texts: Vec<[u8; 16]> = all.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
                for text in texts.iter().filter(|text| !used.contains(*text)) {
                    remove.execute([text])?;
                }
            }
            transaction.commit()
        };
        forget(&mut self.connection).map_err(refused("tidy vectors"))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

fn connect(path: &Path, identity: &str) -> rusqlite::Result<Connection> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(TABLES)?;
    let form: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known: Option<String> =
        transaction.query_row("SELECT identity FROM model", [], |row| row.get(0)).optional()?;
    if form != FORM || known.as_deref() != Some(identity) {
        transaction.execute("DELETE FROM vector", [])?;
        transaction.execute("INSERT OR REPLACE INTO model (only, identity) VALUES (1, ?1)", [identity])?;
        transaction.pragma_update(None, "user_version", FORM)?;
    }
    transaction.commit()?;
    Ok(connection)
}

fn refused(doing: &'static str) -> impl Fn(rusqlite::Error) -> Error {
    move |source| match source.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DiskFull) => Error::DiskFull { doing },
        _ => Error::Database { doing, source: Box::new(source) },
    }
}
