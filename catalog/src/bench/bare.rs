//! Bare tantivy over our own index: the same analysed words over the same text fields, BM25, the first page and the count.
//! What a search costs before anything is understood, limited or counted by value.

use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, EnableScoring, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{Executor, Term};

use crate::analysis::terms;
use crate::error::Error;
use crate::index::{IndexError, SearchIndex};

/// Products on the first page.
const PAGE: usize = 24;

/// Searches an index the plain way, on as many threads as our own search uses.
pub struct BareSearch {
    executor: Executor,
}

impl std::fmt::Debug for BareSearch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BareSearch").finish_non_exhaustive()
    }
}

impl BareSearch {
    /// Starts the threads, if more than one is to be used.
    ///
    /// # Errors
    /// [`Error::Index`] if they cannot be started.
    pub fn new() -> Result<Self, Error> {
        let executor = match rayon::current_num_threads() {
            0 | 1 => Executor::single_thread(),
            threads => Executor::multi_thread(threads, "bare-").map_err(failed)?,
        };
        Ok(Self { executor })
    }

    /// The score of the best products of the index for these words, best first, and how many there are: any word in any
    /// text field is enough.
    ///
    /// # Errors
    /// [`Error::Index`] if the index cannot be read.
    pub fn search(&self, index: &SearchIndex, words: &str) -> Result<(Vec<f32>, usize), Error> {
        self.try_search(index, words).map_err(failed)
    }

    fn try_search(&self, index: &SearchIndex, words: &str) -> tantivy::Result<(Vec<f32>, usize)> {
        let fields = &index.fields;
        let fields = [fields.name, fields.ident, fields.category, fields.attributes, fields.description];
        let mut any: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for term in terms(words) {
            for field in fields {
                let term = Term::from_field_text(field, &term.text);
                any.push((Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))));
            }
        }
        let searcher = index.reader.searcher();
        let scoring = EnableScoring::enabled_from_searcher(&searcher);
        let page = (TopDocs::with_limit(PAGE).order_by_score(), Count);
        let query = BooleanQuery::new(any);
        let (best, count) = searcher.search_with_executor(&query, &page, &self.executor, scoring)?;
        Ok((best.into_iter().map(|(score, _)| score).collect(), count))
    }
}

fn failed(source: tantivy::TantivyError) -> Error {
    Error::Index { doing: "be searched", source: Box::new(IndexError::from(source)) }
}
