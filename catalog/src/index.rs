//! The tantivy index of one catalogue generation: a cache in a directory of its own, rebuilt from the rows at any
//! time. Beside it lies `words.json`, the shop's own words ([`ShopWords`]), and `form`, which says what program wrote it.

mod build;
mod document;
pub(crate) mod schema;

use std::fs::File;
use std::path::Path;

use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, ReloadPolicy};

use self::schema::{Fields, schema};
use crate::analysis::{ANALYSIS, Analysis};
use crate::lexicon::{Lexicon, ShopWords};
use crate::search::columns::Columns;
use crate::search::text::TextStatistics;
use crate::vectors::Vectors;

pub(crate) use build::writer;
pub use build::{Build, IndexRow, build};
pub(crate) use document::SIZES_DIFFER;

const WORDS_FILE: &str = "words.json";
const FORM_FILE: &str = "form";

/// Raise this whenever a product would be indexed otherwise than before: the analysis, the filing or the documents have
/// changed. An index of another form is built anew.
const FORM: u32 = 6;

/// What can go wrong with an index. Damage is no loss: the rows are in SQLite.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// tantivy could not read or write.
    #[error("the search index could not be read or written")]
    Tantivy(#[from] tantivy::TantivyError),
    /// The shop's words could not be read or written.
    #[error("the shop's words could not be read or written")]
    Words(#[from] std::io::Error),
    /// The shop's words are damaged.
    #[error("the shop's words are damaged")]
    WordsFormat(#[from] serde_json::Error),
    /// Another version of the program wrote it.
    #[error("the search index is of another version of the program")]
    OtherForm,
}

fn register(index: &Index) {
    index.tokenizers().register(ANALYSIS, TextAnalyzer::builder(Analysis).build());
}

/// The model numbers of an open index.
#[derive(Clone)]
pub(crate) struct ModelNumbers {
    reader: IndexReader,
    field: tantivy::schema::Field,
}

impl std::fmt::Debug for ModelNumbers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ModelNumbers")
    }
}

impl ModelNumbers {
    /// Whether a product has it. An index that cannot be read has none.
    pub(crate) fn has(&self, key: &str) -> bool {
        let term = tantivy::Term::from_field_text(self.field, key);
        self.reader.searcher().doc_freq(&term).is_ok_and(|found| found > 0)
    }
}

/// Whether the index in `dir` is of our form.
fn is_ours(dir: &Path) -> bool {
    std::fs::read_to_string(dir.join(FORM_FILE)).is_ok_and(|form| form == FORM.to_string())
}

fn read_words(dir: &Path) -> Result<ShopWords, IndexError> {
    Ok(serde_json::from_reader(std::io::BufReader::new(File::open(dir.join(WORDS_FILE))?))?)
}

/// An open index: cheap to search from several threads at once.
#[derive(Clone)]
pub struct SearchIndex {
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
    lexicon: std::sync::Arc<Lexicon>,
    /// Unpacked at the first search, or by [`SearchIndex::warm`].
    unpacked: std::sync::Arc<Unpacked>,
    /// What typing is repaired and completed by: read from the dictionaries at the first use.
    pub(crate) vocabulary: std::sync::Arc<std::sync::OnceLock<crate::spelling::vocabulary::Vocabulary>>,
    /// What was counted of all its products.
    pub(crate) whole: std::sync::Arc<std::sync::Mutex<Vec<crate::search::Whole>>>,
    /// What its products mean, once an embedding model has read them.
    vectors: std::sync::Arc<std::sync::RwLock<Option<std::sync::Arc<Vectors>>>>,
}

/// What searches need of the whole index.
#[derive(Default)]
struct Unpacked {
    columns: std::sync::OnceLock<Columns>,
    statistics: std::sync::OnceLock<std::sync::Arc<TextStatistics>>,
}

impl std::fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchIndex")
            .field("products", &self.reader.searcher().num_docs())
            .finish_non_exhaustive()
    }
}

impl SearchIndex {
    /// Opens the index in `dir`.
    ///
    /// # Errors
    /// [`IndexError`] if there is none, it is damaged or of another version: rebuild it from the rows.
    pub fn open(dir: &Path) -> Result<Self, IndexError> {
        let words = read_words(dir)?;
        let index = Index::open_in_dir(dir)?;
        let (expected, fields) = schema();
        if !is_ours(dir) || index.schema() != expected {
            return Err(IndexError::OtherForm);
        }
        register(&index);
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let mut lexicon = Lexicon::new(words);
        lexicon.models = Some(ModelNumbers { reader: reader.clone(), field: fields.model });
        let lexicon = std::sync::Arc::new(lexicon);
        Ok(Self {
            reader,
            fields,
            lexicon,
            unpacked: std::sync::Arc::default(),
            vocabulary: std::sync::Arc::default(),
            whole: std::sync::Arc::default(),
            vectors: std::sync::Arc::default(),
        })
    }

    pub(crate) fn columns(&self) -> Result<&Columns, IndexError> {
        if let Some(columns) = self.unpacked.columns.get() {
            return Ok(columns);
        }
        let columns = Columns::read(&self.reader.searcher())?;
        Ok(self.unpacked.columns.get_or_init(|| columns))
    }

    pub(crate) fn text_statistics(&self) -> Result<&std::sync::Arc<TextStatistics>, IndexError> {
        if let Some(statistics) = self.unpacked.statistics.get() {
            return Ok(statistics);
        }
        let statistics = std::sync::Arc::new(TextStatistics::read(&self.fields, &self.reader.searcher())?);
        Ok(self.unpacked.statistics.get_or_init(|| statistics))
    }

    /// Ranks by these vectors too from now on, where a search brings one of its own.
    pub fn set_vectors(&self, vectors: std::sync::Arc<Vectors>) {
        let mut place = self.vectors.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        *place = Some(vectors);
    }

    /// The vectors of its products, if there are any.
    #[must_use]
    pub fn vectors(&self) -> Option<std::sync::Arc<Vectors>> {
        self.vectors.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// How near two rows are in meaning, see [`Vectors::nearness`], by the vectors that there are when it is asked.
    pub fn nearness(&self) -> impl Fn(u64, u64) -> Option<f32> + Send + Sync + 'static {
        let vectors = std::sync::Arc::clone(&self.vectors);
        move |one, other| {
            let vectors = vectors.read().unwrap_or_else(std::sync::PoisonError::into_inner);
            vectors.as_ref()?.nearness(one, other)
        }
    }

    /// Unpacks now what the first search would have to wait for.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn warm(&self) -> Result<(), IndexError> {
        self.text_statistics()?;
        self.columns()?.warm(&self.reader.searcher())
    }

    /// The shop's lexicon.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }
}
