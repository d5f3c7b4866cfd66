//! What the tests share: a shop directory in a temporary folder, feeds written into it, an index that only counts.

use std::path::{Path, PathBuf};

use catalog::Error;
use catalog::Shop;
use catalog::import::{ImportOptions, ImportReport, import_with};
use catalog::product::Product;
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

    /// Imports a feed of this text, under the default options.
    pub(crate) fn import(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<ImportReport, Error> {
        let file = self.file(name, bytes);
        self.import_files(&[file], &ImportOptions::default())
    }

    pub(crate) fn import_files(
        &self,
        files: &[PathBuf],
        options: &ImportOptions,
    ) -> Result<ImportReport, Error> {
        import_with(&self.shop(), files, options, &mut count)
    }

    pub(crate) fn open(&self) -> Shop {
        Shop::open_with(&self.shop(), None, &mut count).unwrap()
    }

    pub(crate) fn product(&self, id: &str) -> Product {
        self.open().store.by_id(id).unwrap().unwrap_or_else(|| panic!("no product {id}"))
    }

    /// The ids in the catalogue, in order of row.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.open().store.all().unwrap().map(|entry| entry.unwrap().1.id).collect()
    }
}

/// An index that writes down how many products it was given.
pub(crate) fn count(
    dir: &Path,
    products: &mut dyn Iterator<Item = (u64, Product, u64)>,
) -> Result<(), Error> {
    std::fs::write(dir.join("count"), products.count().to_string()).unwrap();
    Ok(())
}

/// A row of our JSONL with an id, a name and a price.
pub(crate) fn row(id: &str) -> String {
    format!(r#"{{"id":"{id}","name":{{"en":"Thing {id}"}},"price":{{"minor":100}}}}"#)
}

/// Several such rows.
pub(crate) fn rows(ids: &[&str]) -> String {
    ids.iter().map(|id| row(id) + "\n").collect()
}
