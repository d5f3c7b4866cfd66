//! A shop directory, opened: settings, floor plan, policies, products.
//!
//! What lies in it: `shop.db` (the truth), `index/N/` (the search index of catalogue N), `photos/`, `import.lock`, the counts,
//! vectors and histories of [`crate::needs`], [`crate::vectors`] and [`crate::histories`], each in a file of its own; and what
//! the shop may put there itself: `shop.toml`, `rules.toml`, `floor.json`, `policies.jsonl`, `histories.jsonl`. The demo shop's own such
//! files live inside the database with its products, so that they leave together with them.

mod demo;
mod settings;

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::floor::Floor;
use crate::histories::Histories;
use crate::history::{self, ShopperHistory};
use crate::import;
use crate::index::{Build, IndexRow};
use crate::lexicon::Lexicon;
use crate::lock::ShopLock;
use crate::merchandising::Rules;
use crate::notice::Notice;
use crate::policy::{self, Policy};
use crate::product::Product;
use crate::store::{Meta, Source, Store};

pub(crate) use settings::is_currency;
pub use settings::{HistorySettings, ModelServer, Settings};

/// What writes search indexes: [`TantivyIndex`], or a test's stand-in.
pub trait IndexStep: Sync {
    /// Begins the index of a new catalogue in the empty directory `dir`, for about `expected` products; with `from`, as the
    /// index that lies there, to be changed. `None` if `from` cannot be gone on from.
    ///
    /// # Errors
    /// What disk and index say.
    fn begin(
        &self,
        dir: &Path,
        from: Option<&Path>,
        expected: u64,
    ) -> Result<Option<Box<dyn IndexBuild>>, Error>;
}

/// A search index being written, on a thread of its own. Dropped before its end it is of no use, and no harm.
pub trait IndexBuild: Send {
    /// Adds products.
    ///
    /// # Errors
    /// What disk and index say.
    fn add(&mut self, rows: Vec<IndexRow>) -> Result<(), Error>;

    /// Takes products out, each as it was when it was added.
    ///
    /// # Errors
    /// What disk and index say.
    fn remove(&mut self, rows: Vec<(u64, Product)>) -> Result<(), Error>;

    /// Ends it and flushes it to disk.
    ///
    /// # Errors
    /// What disk and index say.
    fn finish(self: Box<Self>) -> Result<(), Error>;
}

/// The search index as [`crate::index`] writes it.
#[derive(Debug, Clone, Copy, Default)]
pub struct TantivyIndex;

struct TantivyBuild {
    build: Build,
    dir: PathBuf,
}

impl IndexStep for TantivyIndex {
    fn begin(
        &self,
        dir: &Path,
        from: Option<&Path>,
        expected: u64,
    ) -> Result<Option<Box<dyn IndexBuild>>, Error> {
        let begun = match from {
            Some(from) => Build::extend(dir, from),
            None => Build::begin(dir, expected).map(Some),
        };
        let build = begun.map_err(|error| Error::index("be begun", dir, error))?;
        let boxed = |build| Box::new(TantivyBuild { build, dir: dir.to_path_buf() }) as Box<dyn IndexBuild>;
        Ok(build.map(boxed))
    }
}

impl IndexBuild for TantivyBuild {
    fn add(&mut self, rows: Vec<IndexRow>) -> Result<(), Error> {
        self.build.add(&rows).map_err(|error| Error::index("be built", &self.dir, error))
    }

    fn remove(&mut self, rows: Vec<(u64, Product)>) -> Result<(), Error> {
        for (row, product) in &rows {
            self.build.remove(*row, product);
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        let TantivyBuild { build, dir } = *self;
        build.finish().map(drop).map_err(|error| Error::index("be built", &dir, error))
    }
}

/// An open shop.
#[derive(Debug, Clone)]
pub struct Shop {
    /// Its directory.
    pub dir: PathBuf,
    /// What it says about itself.
    pub settings: Settings,
    /// Its floor plan, if it has one.
    pub floor: Option<Floor>,
    /// Its policies, in their own order; may be empty.
    pub policies: Vec<Policy>,
    /// Its products.
    pub store: Store,
    /// The catalogue as it was when the shop was opened.
    pub meta: Meta,
    /// What could not be used in the shop's own files.
    pub notices: Vec<Notice>,
}

impl Shop {
    /// Opens a shop directory. If it has no catalogue, or the demo's and the demo has changed since, the demo shop in `demo`
    /// is installed first; several processes may do so at once, and one of them does the work.
    ///
    /// # Errors
    /// [`Error::NoCatalogue`] if there is none and no `demo` either; [`Error::Damaged`]; what the disk says.
    pub fn open(dir: &Path, demo: Option<&Path>) -> Result<Shop, Error> {
        Self::open_with(dir, demo, &TantivyIndex)
    }

    /// The same with the index built by `index`.
    ///
    /// # Errors
    /// As [`Shop::open`], and what `index` says.
    pub fn open_with(dir: &Path, demo: Option<&Path>, index: &dyn IndexStep) -> Result<Shop, Error> {
        let store = Store::open(dir)?;
        if let Some(demo) = demo {
            demo::install_if_wanted(dir, demo, &store, index)?;
        }
        // Whoever holds the lock is importing and tidies up itself.
        if let Some(_lock) = ShopLock::try_take(dir)? {
            import::tidy(dir, &store.meta()?);
        }
        let meta = store.meta()?;
        if meta.source == Source::None {
            return Err(Error::NoCatalogue { dir: dir.to_path_buf() });
        }
        // What is read from here on is of this catalogue, whatever is imported meanwhile.
        let store = store.at(meta.generation);
        let (settings, mut notices) = read_settings(dir, &store)?;
        let floor = match own_file(dir, "floor.json")? {
            Some(text) => Some(text),
            None => store.file("floor.json")?,
        };
        let floor = floor.and_then(|text| {
            let (floor, wrong) = Floor::read("floor.json", &text);
            notices.extend(wrong);
            floor
        });
        let policies = match own_file(dir, "policies.jsonl")? {
            Some(text) => {
                let (policies, wrong) = policy::read("policies.jsonl", &text);
                notices.extend(wrong);
                policies
            }
            None => store.policies()?,
        };
        Ok(Shop { dir: dir.to_path_buf(), settings, floor, policies, store, meta, notices })
    }

    /// Where the search index of the catalogue this shop was opened on lies.
    #[must_use]
    pub fn index_dir(&self) -> PathBuf {
        import::index_dir(&self.dir, self.meta.generation)
    }

    /// Whether an import has replaced the catalogue since, or confirmed it: open the shop again.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn is_stale(&self) -> Result<bool, Error> {
        let current = self.store.current()?;
        Ok((current.generation, current.imported_at) != (self.meta.generation, self.meta.imported_at))
    }

    /// Builds the search index of the current catalogue anew from its rows, for when it is damaged or of an older program.
    /// Does nothing if the catalogue changed meanwhile.
    ///
    /// # Errors
    /// What the disk and the index say.
    pub fn rebuild_index(&self) -> Result<(), Error> {
        import::rebuild_index(self, &TantivyIndex)
    }

    /// What anonymous shoppers did: the shop's own records, else those that came with the catalogue.
    ///
    /// # Errors
    /// What SQLite and the disk say.
    pub fn histories(&self) -> Result<Vec<ShopperHistory>, Error> {
        match own_file(&self.dir, "histories.jsonl")? {
            Some(text) => Ok(history::read("histories.jsonl", &text).0),
            None => self.store.histories(),
        }
    }

    /// What shoppers bought and looked at, kept as the shop's settings say: `histories.db`, opened or made.
    ///
    /// # Errors
    /// As [`Histories::open`].
    pub fn histories_db(&self) -> Result<Histories, Error> {
        Histories::open(&self.dir, self.settings.histories)
    }

    /// What the shop pins, boosts, buries and hides, and what could not be used of it: its own `rules.toml`, else the one
    /// that came with the catalogue. Names in it are looked up among the shop's words.
    ///
    /// # Errors
    /// What SQLite and the disk say.
    pub fn rules(&self, lexicon: &Lexicon) -> Result<(Rules, Vec<Notice>), Error> {
        let text = match own_file(&self.dir, "rules.toml")? {
            Some(text) => Some(text),
            None => self.store.file("rules.toml")?,
        };
        Ok(text.map(|text| Rules::read("rules.toml", &text, lexicon)).unwrap_or_default())
    }

    /// Where a photo of this shop lies, see [`crate::photos::photo_path`].
    #[must_use]
    pub fn photo(&self, hash: &str, size: crate::photos::PhotoSize) -> Option<PathBuf> {
        crate::photos::photo_path(&self.dir, hash, size)
    }
}

/// The settings of a shop directory, opened or not.
fn read_settings(dir: &Path, store: &Store) -> Result<(Settings, Vec<Notice>), Error> {
    let mut settings = Settings::default();
    let mut notices = Vec::new();
    if let Some(text) = store.file("shop.toml")? {
        notices.extend(settings.overlay("shop.toml", &text));
    }
    if let Some(text) = own_file(dir, "shop.toml")? {
        notices.extend(settings.overlay("shop.toml", &text));
    }
    Ok((settings, notices))
}

/// A text file that the shop put into its directory. Broken characters are replaced: the reader of the file lists what
/// it cannot use then.
pub(crate) fn own_file(dir: &Path, name: &str) -> Result<Option<String>, Error> {
    let path = dir.join(name);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(Some(crate::feed::text(&bytes))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("read", &path)(error)),
    }
}
