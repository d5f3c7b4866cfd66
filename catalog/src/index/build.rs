//! Writing an index: from nothing, or from the one before, whose segment files never change and so need only be linked.

use std::fs::File;
use std::path::Path;

use rayon::prelude::*;
use tantivy::indexer::LogMergePolicy;
use tantivy::{Index, IndexWriter, TantivyDocument, Term};

use super::document::document;
use super::schema::{Fields, schema};
use super::{FORM, FORM_FILE, IndexError, WORDS_FILE, is_ours, read_words, register};
use crate::lexicon::ShopWords;
use crate::product::Product;

/// Memory of the writer's two threads together, for few and for many products. More means larger first segments and less
/// merging.
const MEMORY_FEW: usize = 64 * 1024 * 1024;
const MEMORY_MANY: usize = 256 * 1024 * 1024;
const MANY: u64 = 50_000;
/// For the few products of a delta.
const MEMORY_DELTA: usize = 32 * 1024 * 1024;

/// An index with more segments than this, or with more than a third of its products deleted, is slow to search and is built
/// anew.
const SEGMENTS: usize = 48;
const DELETED: u64 = 3;

/// Products filed at a time on one core.
const FILED_AT_ONCE: usize = 64;

/// A product on its way into the index.
#[derive(Debug)]
pub struct IndexRow {
    /// Its row number in SQLite.
    pub row: u64,
    /// The product.
    pub product: Product,
    /// How popular it is: any monotone count; ties in a list without text fall back on it.
    pub popularity: u64,
}

/// An index being written. Nothing of it may be used before [`Build::finish`].
pub struct Build {
    writer: IndexWriter,
    fields: Fields,
    words: ShopWords,
    dir: std::path::PathBuf,
}

impl std::fmt::Debug for Build {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Build").field("dir", &self.dir).finish_non_exhaustive()
    }
}

impl Build {
    /// Begins an index in the empty directory `dir`, for about so many products.
    ///
    /// # Errors
    /// [`IndexError`] if the directory cannot be written.
    pub fn begin(dir: &Path, expected: u64) -> Result<Build, IndexError> {
        let (writer, fields) = writer(dir, expected)?;
        Ok(Build { writer, fields, words: ShopWords::default(), dir: dir.to_path_buf() })
    }

    /// Begins an index in the empty directory `dir` with everything that the finished one in `from` holds, which stays as it
    /// is. `None` if that one cannot be gone on from: it is damaged, of another version, or worn.
    ///
    /// # Errors
    /// [`IndexError`] if the directory cannot be written.
    pub fn extend(dir: &Path, from: &Path) -> Result<Option<Build>, IndexError> {
        let Ok(words) = read_words(from) else { return Ok(None) };
        if !is_ours(from) || worn(from) {
            return Ok(None);
        }
        link(dir, from)?;
        let Ok(index) = Index::open_in_dir(dir) else { return Ok(None) };
        let (_, fields) = schema();
        register(&index);
        let writer: IndexWriter = index.writer_with_num_threads(1, MEMORY_DELTA)?;
        let mut policy = LogMergePolicy::default();
        policy.set_min_num_segments(12);
        writer.set_merge_policy(Box::new(policy));
        Ok(Some(Build { writer, fields, words, dir: dir.to_path_buf() }))
    }

    /// Adds products. Those given together are filed on all cores.
    ///
    /// # Errors
    /// [`IndexError`] if the directory cannot be written.
    pub fn add(&mut self, rows: &[IndexRow]) -> Result<(), IndexError> {
        let fields = &self.fields;
        let filed: Vec<(Vec<TantivyDocument>, ShopWords)> = rows
            .par_chunks(FILED_AT_ONCE)
            .map(|rows| {
                let mut words = ShopWords::default();
                let documents = rows
                    .iter()
                    .map(|one| document(fields, one.row, &one.product, one.popularity, &mut words))
                    .collect();
                (documents, words)
            })
            .collect();
        for (documents, words) in filed {
            self.words.merge(words);
            for document in documents {
                self.writer.add_document(document)?;
            }
        }
        Ok(())
    }

    /// Takes a product out again; it must be as it was when it was added.
    pub fn remove(&mut self, row: u64, product: &Product) {
        self.words.remove(product);
        self.writer.delete_term(Term::from_field_u64(self.fields.row, row));
    }

    /// Ends the index and flushes it to disk.
    ///
    /// # Errors
    /// [`IndexError`] if the directory cannot be written; what was written then is of no use.
    pub fn finish(mut self) -> Result<ShopWords, IndexError> {
        self.writer.commit()?;
        self.writer.wait_merging_threads()?;
        self.words.finish();
        write(&self.dir.join(WORDS_FILE), &serde_json::to_vec(&self.words)?)?;
        write(&self.dir.join(FORM_FILE), FORM.to_string().as_bytes())?;
        // Only Unix lets one flush a directory, and elsewhere it is not needed.
        if cfg!(unix) {
            File::open(&self.dir)?.sync_all()?;
        }
        Ok(self.words)
    }
}

/// A writer into the empty directory `dir`, for about so many products.
pub(crate) fn writer(dir: &Path, expected: u64) -> Result<(IndexWriter, Fields), IndexError> {
    let (schema, fields) = schema();
    let index = Index::create_in_dir(dir, schema)?;
    register(&index);
    let memory = if expected < MANY { MEMORY_FEW } else { MEMORY_MANY };
    Ok((index.writer_with_num_threads(2, memory)?, fields))
}

/// Writes the index of a generation into the empty directory `dir` and flushes it to disk.
///
/// # Errors
/// [`IndexError`] if the directory cannot be written; what was written then is of no use.
pub fn build(dir: &Path, rows: impl Iterator<Item = (u64, Product, u64)>) -> Result<ShopWords, IndexError> {
    let mut build = Build::begin(dir, rows.size_hint().0 as u64)?;
    let mut chunk = Vec::new();
    for (row, product, popularity) in rows {
        chunk.push(IndexRow { row, product, popularity });
        if chunk.len() == 16 * FILED_AT_ONCE {
            build.add(&chunk)?;
            chunk.clear();
        }
    }
    build.add(&chunk)?;
    build.finish()
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    // Never through a link into the index before.
    let _ = std::fs::remove_file(path);
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn worn(dir: &Path) -> bool {
    let Ok(index) = Index::open_in_dir(dir) else { return true };
    let Ok(segments) = index.searchable_segment_metas() else { return true };
    let (_, deleted, all) = segments.iter().fold((0u64, 0u64, 0u64), |(n, deleted, all), segment| {
        (n + 1, deleted + u64::from(segment.num_deleted_docs()), all + u64::from(segment.max_doc()))
    });
    index.schema() != schema().0 || segments.len() > SEGMENTS || deleted * DELETED > all
}

/// Puts the files of a finished index into an empty directory. Segment files are written once and only ever removed, so a hard
/// link will do; the few that are replaced in time are copied.
fn link(dir: &Path, from: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        let text = name.to_string_lossy();
        // The words and the form are written anew; locks belong to whoever holds them.
        if text == WORDS_FILE || text == FORM_FILE || text.ends_with(".lock") {
            continue;
        }
        let to = dir.join(&name);
        let own = text.ends_with(".json") || std::fs::hard_link(entry.path(), &to).is_err();
        if own {
            std::fs::copy(entry.path(), &to)?;
            File::open(&to)?.sync_all()?;
        }
    }
    Ok(())
}
