//! What the tests share: a shop directory in a temporary folder, feeds written into it, an index that only counts.

use std::path::{Path, PathBuf};

use std::sync::{Arc, Mutex};

use catalog::Error;
use catalog::Shop;
use catalog::import::{ImportOptions, ImportReport, Mode, import_with};
use catalog::index::IndexRow;
use catalog::product::Product;
use catalog::shop::{IndexBuild, IndexStep};
use tempfile::TempDir;

/// A temporary folder with a shop directory and feeds in it.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub(crate) fn shop(&self) -> PathBuf {
        self.folder.path().join("shop")
    }

    /// Writes a file into the feeds' folder.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join("feeds").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Imports a feed of this text, whatever it drops or refuses.
    pub(crate) fn import(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<ImportReport, Error> {
        let file = self.file(name, bytes);
        self.import_files(&[file], &yes())
    }

    /// The same as a delta.
    pub(crate) fn delta(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<ImportReport, Error> {
        let file = self.file(name, bytes);
        self.import_files(&[file], &ImportOptions { mode: Mode::Delta, ..yes() })
    }

    pub(crate) fn import_files(
        &self,
        files: &[PathBuf],
        options: &ImportOptions,
    ) -> Result<ImportReport, Error> {
        import_with(&self.shop(), files, options, &Count, &mut ())
    }

    pub(crate) fn open(&self) -> Shop {
        Shop::open_with(&self.shop(), None, &Count).unwrap()
    }

    pub(crate) fn product(&self, id: &str) -> Product {
        self.open().store.by_id(id).unwrap().unwrap_or_else(|| panic!("no product {id}"))
    }

    /// The ids in the catalogue, in order of row.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.open().store.all().unwrap().map(|entry| entry.unwrap().1.id).collect()
    }
}

/// Options under which an import does not ask.
pub(crate) fn yes() -> ImportOptions {
    ImportOptions { yes: true, ..ImportOptions::default() }
}

/// An index that writes down how many products it holds.
pub(crate) struct Count;

struct Counting {
    dir: PathBuf,
    products: usize,
}

/// The same, which also writes down what came: ids and how popular they are, and the rows that went.
#[derive(Default, Clone)]
pub(crate) struct Seen {
    pub(crate) added: Arc<Mutex<Vec<(String, u64)>>>,
    pub(crate) removed: Arc<Mutex<Vec<String>>>,
}

struct Seeing {
    count: Box<dyn IndexBuild>,
    seen: Seen,
}

impl IndexStep for Seen {
    fn begin(
        &self,
        dir: &Path,
        from: Option<&Path>,
        expected: u64,
    ) -> Result<Option<Box<dyn IndexBuild>>, Error> {
        let count = Count.begin(dir, from, expected)?;
        Ok(count.map(|count| Box::new(Seeing { count, seen: self.clone() }) as Box<dyn IndexBuild>))
    }
}

impl IndexBuild for Seeing {
    fn add(&mut self, rows: Vec<IndexRow>) -> Result<(), Error> {
        let mut added = self.seen.added.lock().unwrap();
        added.extend(rows.iter().map(|row| (row.product.id.clone(), row.popularity)));
        self.count.add(rows)
    }

    fn remove(&mut self, rows: Vec<(u64, Product)>) -> Result<(), Error> {
        self.seen.removed.lock().unwrap().extend(rows.iter().map(|(_, product)| product.id.clone()));
        self.count.remove(rows)
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        self.count.finish()
    }
}

impl IndexStep for Count {
    fn begin(&self, dir: &Path, from: Option<&Path>, _: u64) -> Result<Option<Box<dyn IndexBuild>>, Error> {
        let products = match from {
            Some(from) => match std::fs::read_to_string(from.join("count")) {
                Ok(count) => count.parse().unwrap(),
                Err(_) => return Ok(None),
            },
            None => 0,
        };
        Ok(Some(Box::new(Counting { dir: dir.to_path_buf(), products })))
    }
}

impl IndexBuild for Counting {
    fn add(&mut self, rows: Vec<IndexRow>) -> Result<(), Error> {
        self.products += rows.len();
        Ok(())
    }

    fn remove(&mut self, rows: Vec<(u64, Product)>) -> Result<(), Error> {
        self.products -= rows.len();
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        std::fs::write(self.dir.join("count"), self.products.to_string()).unwrap();
        Ok(())
    }
}

/// What an index that fails does when it is to end.
pub(crate) type Last = dyn FnMut(&Path) -> Result<(), Error> + Send;

/// An index that leaves half a file and ends in some other way than well.
pub(crate) struct Failing(Arc<Mutex<Box<Last>>>);

impl Failing {
    pub(crate) fn with(last: impl FnMut(&Path) -> Result<(), Error> + Send + 'static) -> Failing {
        Failing(Arc::new(Mutex::new(Box::new(last))))
    }
}

struct FailingBuild {
    dir: PathBuf,
    last: Arc<Mutex<Box<Last>>>,
}

impl IndexStep for Failing {
    fn begin(&self, dir: &Path, _: Option<&Path>, _: u64) -> Result<Option<Box<dyn IndexBuild>>, Error> {
        Ok(Some(Box::new(FailingBuild { dir: dir.to_path_buf(), last: Arc::clone(&self.0) })))
    }
}

impl IndexBuild for FailingBuild {
    fn add(&mut self, _: Vec<IndexRow>) -> Result<(), Error> {
        std::fs::write(self.dir.join("half"), "half").unwrap();
        Ok(())
    }

    fn remove(&mut self, _: Vec<(u64, Product)>) -> Result<(), Error> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        std::fs::write(self.dir.join("half"), "half").unwrap();
        (self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner))(&self.dir)
    }
}

/// A row of our JSONL with an id, a name and a price.
pub(crate) fn row(id: &str) -> String {
    format!(r#"{{"id":"{id}","name":{{"en":"Thing {id}"}},"price":{{"minor":100}}}}"#)
}

/// Several such rows.
pub(crate) fn rows(ids: &[&str]) -> String {
    ids.iter().map(|id| row(id) + "\n").collect()
}
