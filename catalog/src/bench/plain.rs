//! The plainest ranking worth its name: BM25 over all of a product's words as one text, any word will do.

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, IndexWriter, TantivyDocument, Term};

use crate::analysis::{ANALYSIS, Analysis, terms};
use crate::error::Error;
use crate::product::{Bilingual, Product};

const WRITER_MEMORY: usize = 64 * 1024 * 1024;

/// BM25 as tantivy computes it (k1 1.2, b 0.75), with our analysis and nothing else of ours: no fields, no weights, no
/// entities, no filters. Kept in memory.
pub struct PlainRanking {
    reader: IndexReader,
    text: Field,
    ids: Vec<String>,
}

impl std::fmt::Debug for PlainRanking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PlainRanking").field("products", &self.ids.len()).finish_non_exhaustive()
    }
}

impl PlainRanking {
    /// Reads the products' names, brands, models, codes, categories, attribute values and descriptions.
    ///
    /// # Errors
    /// [`Error::Index`] if tantivy cannot build it.
    pub fn build(products: impl IntoIterator<Item = Product>) -> Result<Self, Error> {
        Self::try_build(products).map_err(|source| failed("be built", source))
    }

    fn try_build(products: impl IntoIterator<Item = Product>) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(ANALYSIS)
            .set_index_option(IndexRecordOption::WithFreqs);
        let text = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
        let place = schema.add_u64_field("place", FAST);
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register(ANALYSIS, TextAnalyzer::builder(Analysis).build());
        // One thread: segments, and with them the order of ties, are the same each time.
        let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_MEMORY)?;
        let mut ids = Vec::new();
        for product in products {
            let mut document = TantivyDocument::default();
            document.add_u64(place, ids.len() as u64);
            for words in texts(&product) {
                document.add_text(text, words);
            }
            writer.add_document(document)?;
            ids.push(product.id);
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        Ok(Self { reader: index.reader()?, text, ids })
    }

    /// Ids of the best products for a shopper's words, best first.
    ///
    /// # Errors
    /// [`Error::Index`] if tantivy cannot read it.
    pub fn rank(&self, words: &str, limit: usize) -> Result<Vec<String>, Error> {
        self.try_rank(words, limit).map_err(|source| failed("be searched", source))
    }

    fn try_rank(&self, words: &str, limit: usize) -> tantivy::Result<Vec<String>> {
        let mut any: Vec<String> = terms(words).into_iter().map(|term| term.text).collect();
        any.sort_unstable();
        any.dedup();
        let parts = any
            .iter()
            .map(|term| {
                let term = Term::from_field_text(self.text, term);
                let query: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs));
                (Occur::Should, query)
            })
            .collect();
        let searcher = self.reader.searcher();
        let best = TopDocs::with_limit(limit.max(1)).order_by_score();
        let found = searcher.search(&BooleanQuery::new(parts), &best)?;
        let mut places = Vec::with_capacity(found.len());
        for (score, address) in found {
            let column = searcher.segment_reader(address.segment_ord).fast_fields().u64("place")?;
            places.push((score, column.first(address.doc_id).unwrap_or(u64::MAX)));
        }
        places.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let ids = places.into_iter().filter_map(|(_, place)| self.ids.get(usize::try_from(place).ok()?));
        Ok(ids.take(limit).cloned().collect())
    }
}

fn texts(product: &Product) -> impl Iterator<Item = &str> {
    let codes =
        product.model.as_deref().into_iter().chain(product.gtin.as_deref()).chain([product.id.as_str()]);
    let said =
        product.brand.iter().chain(&product.category).chain(&product.material).chain(&product.audience);
    let said = said.chain(&product.colors).chain(product.attributes.iter().map(|attribute| &attribute.value));
    product.name.each().chain(codes).chain(said.flat_map(Bilingual::each)).chain(product.description.each())
}

fn failed(doing: &'static str, source: tantivy::TantivyError) -> Error {
    Error::Index { doing, source: Box::new(source) }
}

#[cfg(test)]
mod tests {
    //! 1. the product with the rarer word of the question comes first; any word is enough
    //! 2. all texts are read, in both languages
    //! 3. equal products come in the order of the feed

    use super::*;

    fn shop() -> PlainRanking {
        let product = |id: &str, name: &str, category: &str| Product {
            id: id.to_owned(),
            name: Bilingual { en: Some(name.to_owned()), zh: None },
            category: vec![Bilingual { zh: Some(category.to_owned()), en: None }],
            ..Product::default()
        };
        PlainRanking::build([
            product("1", "red cup", "杯子"),
            product("2", "red plate", "盘子"),
            product("3", "red bowl", "碗"),
            product("4", "red bowl", "碗"),
        ])
        .unwrap()
    }

    #[test]
    fn the_rarer_word_wins_and_any_word_is_enough() {
        let shop = shop();
        assert_eq!(shop.rank("red plates", 10).unwrap()[0], "2");
        assert_eq!(shop.rank("red plates", 10).unwrap().len(), 4);
        assert_eq!(shop.rank("green cup", 10).unwrap(), ["1"]);
        assert_eq!(shop.rank("盘子", 10).unwrap(), ["2"]);
        assert!(shop.rank("netflix", 10).unwrap().is_empty());
        assert!(shop.rank("", 10).unwrap().is_empty());
    }

    #[test]
    fn ties_stand_in_the_order_of_the_feed() {
        assert_eq!(shop().rank("bowl", 10).unwrap(), ["3", "4"]);
        assert_eq!(shop().rank("bowl", 1).unwrap(), ["3"]);
    }
}
