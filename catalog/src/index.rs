//! The tantivy index of one catalogue generation: a cache in a directory of its own, rebuilt from the rows at any
//! time. Beside it lies `words.json`, the shop's own words ([`ShopWords`]).

mod document;
pub(crate) mod schema;

use std::fs::File;
use std::path::Path;

use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy};

use self::document::document;
use self::schema::{Fields, schema};
use crate::analysis::{ANALYSIS, Analysis};
use crate::lexicon::{Lexicon, ShopWords};
use crate::product::Product;
use crate::search::columns::Columns;
use crate::search::text::TextStatistics;

const WORDS_FILE: &str = "words.json";
const WRITER_MEMORY: usize = 64 * 1024 * 1024;

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
}

/// Writes the index of a generation into the empty directory `dir` and flushes it to disk.
///
/// `rows` gives each product with its row number in SQLite and how popular it is (any monotone count; ties in a list
/// without text fall back on it).
///
/// # Errors
/// [`IndexError`] if the directory cannot be written; what was written then is of no use.
pub fn build(dir: &Path, rows: impl Iterator<Item = (u64, Product, u64)>) -> Result<ShopWords, IndexError> {
    let (schema, fields) = schema();
    let index = Index::create_in_dir(dir, schema)?;
    register(&index);
    let mut writer: IndexWriter = index.writer_with_num_threads(2, WRITER_MEMORY)?;
    let mut words = ShopWords::default();
    for (row, product, popularity) in rows {
        let document = document(&fields, row, &product, popularity, &mut words);
        writer.add_document(document)?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    words.finish();
    let file = File::create(dir.join(WORDS_FILE))?;
    serde_json::to_writer(&file, &words)?;
    file.sync_all()?;
    File::open(dir)?.sync_all()?;
    Ok(words)
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

/// An open index: cheap to search from several threads at once.
#[derive(Clone)]
pub struct SearchIndex {
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
    lexicon: std::sync::Arc<Lexicon>,
    /// Unpacked at the first search, or by [`SearchIndex::warm`].
    unpacked: std::sync::Arc<Unpacked>,
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
    /// [`IndexError`] if there is none, or it is damaged: rebuild it from the rows.
    pub fn open(dir: &Path) -> Result<Self, IndexError> {
        let words: ShopWords =
            serde_json::from_reader(std::io::BufReader::new(File::open(dir.join(WORDS_FILE))?))?;
        let index = Index::open_in_dir(dir)?;
        register(&index);
        let (_, fields) = schema();
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let mut lexicon = Lexicon::new(words);
        lexicon.models = Some(ModelNumbers { reader: reader.clone(), field: fields.model });
        let lexicon = std::sync::Arc::new(lexicon);
        Ok(Self { reader, fields, lexicon, unpacked: std::sync::Arc::default() })
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
