//! Two feeds with the same ids in two languages, told in one import: what later files say about products of earlier ones is
//! held ready, and laid over the row when its turn comes. So the importer sees each product once and whole.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::{Feed, FieldMap, unite};
use crate::error::{Error, NotAFeed};
use crate::product::Product;

/// What is held ready, at most, as JSON.
const MAX_BYTES: usize = 512 * 1024 * 1024;
/// Rows understood at a time.
const CHUNK: usize = 2048;

/// What later files say about products of earlier ones, by id.
#[derive(Debug, Default)]
pub(super) struct Tellings {
    by_id: HashMap<String, Vec<Telling>>,
}

#[derive(Debug)]
struct Telling {
    /// The file's place among the files.
    place: usize,
    line: u64,
    /// The product as JSON, which is several times smaller than the product.
    product: String,
    united: AtomicBool,
}

impl Tellings {
    /// Reads all files for what they share. `None` if no id stands in two of them.
    ///
    /// # Errors
    /// As opening and reading them.
    pub(super) fn find(files: &[PathBuf], map: Option<&FieldMap>) -> Result<Option<Tellings>, Error> {
        let mut earlier: HashSet<u64> = HashSet::new();
        let mut tellings = Tellings::default();
        let mut bytes = 0;
        for (place, path) in files.iter().enumerate() {
            let mut feed = Feed::open(path, map)?;
            let mut own: Vec<u64> = Vec::new();
            loop {
                let raw = feed.next(CHUNK)?;
                if raw.is_empty() {
                    break;
                }
                let shape = &feed.shape;
                let rows: Vec<(u64, Product)> = raw
                    .into_par_iter()
                    .filter_map(|raw| shape.read(raw).ok().filter(|row| !row.deleted))
                    .map(|row| (row.line, row.product))
                    .collect();
                for (line, product) in rows {
                    let key = key(&product.id);
                    own.push(key);
                    // What only looks the same by its hash is looked up by its id later, and not found.
                    if !earlier.contains(&key) {
                        continue;
                    }
                    let list = tellings.by_id.entry(product.id.clone()).or_default();
                    if list.iter().any(|telling| telling.place == place) {
                        continue;
                    }
                    let product = serde_json::to_string(&product).expect("BUG: a product is plain JSON");
                    bytes += product.len();
                    if bytes > MAX_BYTES {
                        return Err(Error::NotAFeed { file: path.clone(), why: NotAFeed::TooLarge });
                    }
                    list.push(Telling { place, line, product, united: AtomicBool::new(false) });
                }
            }
            earlier.extend(own);
        }
        Ok((!tellings.by_id.is_empty()).then_some(tellings))
    }

    /// Lays over a product what later files say about it. Whether the row itself was laid over one before, and so is done with.
    pub(super) fn apply(&self, place: usize, line: u64, product: &mut Product) -> bool {
        let Some(list) = self.by_id.get(&product.id) else { return false };
        if list.iter().any(|telling| {
            (telling.place, telling.line) == (place, line) && telling.united.load(Ordering::Acquire)
        }) {
            return true;
        }
        for telling in list.iter().filter(|telling| telling.place > place) {
            let Ok(other) = serde_json::from_str::<Product>(&telling.product) else { continue };
            if unite::unite(product, &other) {
                telling.united.store(true, Ordering::Release);
            }
        }
        false
    }
}

fn key(id: &str) -> u64 {
    let hash = blake3::hash(id.as_bytes());
    u64::from_le_bytes(hash.as_bytes()[..8].try_into().expect("BUG: a hash has 32 bytes"))
}
