//! One search: filters that never bend, text that ranks, facets counted in the same pass.
//!
//! Text is looked for in three widening steps, and the answer says which one it came from, so that a word that merely
//! stands among a product's data is never passed off as the thing itself:
//! 1. **Exact**: every word stands in the product, and at least one in its name, brand, model or category.
//! 2. **Mentions**: every word stands somewhere in the product's data.
//! 3. **Alternatives**: some word stands in its name, brand, model or category.
//!
//! Ranking is BM25 (Robertson and Zaragoza 2009, as tantivy implements it) summed over fields with fixed weights;
//! ties fall to popularity, then to the row's order in the feed.

mod page;

use std::collections::BTreeMap;
use std::ops::Bound;

use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, Query,
    RangeQuery, TermQuery,
};
use tantivy::schema::{Field as IndexField, IndexRecordOption};

pub use self::page::Order;
use self::page::Page;
use crate::index::schema::Fields;
use crate::index::{IndexError, SearchIndex};
use crate::lexicon::Field;

/// One thing every product of the answer has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Any of these keys in a field.
    Value {
        /// The field.
        field: Field,
        /// The keys.
        keys: Vec<String>,
    },
    /// None of these keys in a field.
    Not {
        /// The field.
        field: Field,
        /// The keys.
        keys: Vec<String>,
    },
    /// A price, minor units. A product without a known price never fits.
    Price {
        /// At least.
        min: Option<i64>,
        /// At most.
        max: Option<i64>,
    },
    /// Known to be on hand.
    OnHand,
}

/// What to search.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Hard limits.
    pub filters: Vec<Filter>,
    /// Words, each with its ways of saying it (lists of terms that all must stand there).
    pub words: Vec<Vec<Vec<String>>>,
    /// Words that rank and never exclude.
    pub prefer: Vec<Vec<Vec<String>>>,
    /// The order.
    pub order: Order,
    /// Products to pass over.
    pub offset: usize,
    /// Products to return.
    pub limit: usize,
    /// Fields to count values of.
    pub facets: Vec<Field>,
}

/// Which step the answer came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The thing itself.
    Exact,
    /// The words only stand among the data.
    Mentions,
    /// Only some of the words fit.
    Alternatives,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// Which step it came from.
    pub step: Step,
    /// Products in all.
    pub total: usize,
    /// Row numbers in SQLite, best first.
    pub rows: Vec<u64>,
    /// Counts by field and key, most first, then by key.
    pub facets: BTreeMap<Field, Vec<(String, u32)>>,
    /// The lowest and the highest price among all of them, minor units.
    pub prices: Option<(i64, i64)>,
}

const NAME: f32 = 3.0;
const IDENT: f32 = 2.0;
const CATEGORY: f32 = 2.0;
const ATTRIBUTES: f32 = 1.0;
const DESCRIPTION: f32 = 0.4;
const PAIRS: f32 = 0.3;

impl SearchIndex {
    /// Searches; widens step by step only if nothing fits.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn search(&self, search: &Search) -> Result<Hits, IndexError> {
        if search.words.is_empty() {
            return self.run(search, Step::Exact, Box::new(AllQuery));
        }
        for step in [Step::Exact, Step::Mentions, Step::Alternatives] {
            let hits = self.run(search, step, self.text_query(&search.words, step))?;
            if hits.total > 0 || step == Step::Alternatives {
                return Ok(hits);
            }
        }
        unreachable!("BUG: the last step returns")
    }

    /// How many products fit, without widening.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn count(&self, search: &Search) -> Result<Hits, IndexError> {
        let text = if search.words.is_empty() {
            Box::new(AllQuery)
        } else {
            self.text_query(&search.words, Step::Exact)
        };
        self.run(&Search { limit: 1, offset: 0, ..search.clone() }, Step::Exact, text)
    }

    /// Whether a word stands anywhere in the products that pass `filters`.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn knows(&self, word: &[Vec<String>], filters: &[Filter]) -> Result<bool, IndexError> {
        let search = Search { filters: filters.to_vec(), limit: 1, ..Search::default() };
        let text = self.text_query(std::slice::from_ref(&word.to_vec()), Step::Mentions);
        Ok(self.run(&search, Step::Mentions, text)?.total > 0)
    }

    fn run(&self, search: &Search, step: Step, text: Box<dyn Query>) -> Result<Hits, IndexError> {
        let mut parts = vec![(Occur::Must, text)];
        for filter in &search.filters {
            parts.push((
                Occur::Must,
                Box::new(ConstScoreQuery::new(self.filter_query(filter), 0.0)) as Box<dyn Query>,
            ));
        }
        for word in &search.prefer {
            parts.push((Occur::Should, self.word_query(word, Where::Anywhere)));
        }
        let page = Page {
            order: search.order,
            keep: search.offset.saturating_add(search.limit),
            facets: search.facets.clone(),
            kids_last: !search
                .filters
                .iter()
                .any(|filter| matches!(filter, Filter::Value { field: Field::Audience, .. })),
        };
        let found = self.reader.searcher().search(&BooleanQuery::new(parts), &page)?;
        Ok(Hits {
            step,
            total: found.total,
            rows: found.best.into_iter().skip(search.offset).map(|hit| hit.row).collect(),
            facets: found.facets,
            prices: found.prices,
        })
    }

    fn filter_query(&self, filter: &Filter) -> Box<dyn Query> {
        let fields = &self.fields;
        match filter {
            Filter::Value { field, keys } => {
                let any =
                    keys.iter().map(|key| (Occur::Should, term_query(fields.values[field], key))).collect();
                Box::new(BooleanQuery::new(any))
            }
            Filter::Not { field, keys } => {
                let mut parts: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, Box::new(AllQuery))];
                parts.extend(keys.iter().map(|key| (Occur::MustNot, term_query(fields.values[field], key))));
                Box::new(BooleanQuery::new(parts))
            }
            Filter::Price { min, max } => {
                let bound = |limit: &Option<i64>| match limit {
                    Some(minor) => Bound::Included(Term::from_field_i64(fields.price, *minor)),
                    None => Bound::Unbounded,
                };
                match (min, max) {
                    (None, None) => Box::new(AllQuery),
                    _ => Box::new(RangeQuery::new(bound(min), bound(max))),
                }
            }
            Filter::OnHand => {
                let term = Term::from_field_u64(fields.on_hand, 2);
                Box::new(TermQuery::new(term, IndexRecordOption::Basic))
            }
        }
    }

    fn text_query(&self, words: &[Vec<Vec<String>>], step: Step) -> Box<dyn Query> {
        let all = |place: Where, occur: Occur| -> Vec<(Occur, Box<dyn Query>)> {
            words.iter().map(|word| (occur, self.word_query(word, place))).collect()
        };
        match step {
            Step::Exact => {
                let itself = BooleanQuery::new(all(Where::Identity, Occur::Should));
                let mut parts = all(Where::Anywhere, Occur::Must);
                parts.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(itself), 0.0))));
                Box::new(BooleanQuery::new(parts))
            }
            Step::Mentions => Box::new(BooleanQuery::new(all(Where::Anywhere, Occur::Must))),
            Step::Alternatives => Box::new(BooleanQuery::new(all(Where::Identity, Occur::Should))),
        }
    }

    /// One word: the best of its ways of being said, each way a sum over its terms.
    fn word_query(&self, word: &[Vec<String>], place: Where) -> Box<dyn Query> {
        let mut ways: Vec<Box<dyn Query>> = Vec::new();
        for way in word.iter().filter(|way| !way.is_empty()) {
            let terms =
                way.iter().map(|term| (Occur::Must, term_anywhere(&self.fields, term, place))).collect();
            ways.push(Box::new(BooleanQuery::new(terms)));
        }
        match ways.len() {
            0 => Box::new(EmptyQuery),
            1 => ways.remove(0),
            _ => Box::new(DisjunctionMaxQuery::new(ways)),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// Name, brand, model, category.
    Identity,
    /// Those, attributes and description.
    Anywhere,
}

fn term_query(field: IndexField, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

fn term_anywhere(fields: &Fields, text: &str, place: Where) -> Box<dyn Query> {
    let mut weighted = vec![(fields.name, NAME), (fields.ident, IDENT), (fields.category, CATEGORY)];
    if place == Where::Anywhere {
        weighted.extend([(fields.attributes, ATTRIBUTES), (fields.description, DESCRIPTION)]);
    }
    if text.chars().count() == 2 && text.chars().all(crate::analysis::is_han) {
        weighted.push((fields.pairs, PAIRS));
    }
    let parts = weighted
        .into_iter()
        .map(|(field, weight)| {
            (Occur::Should, Box::new(BoostQuery::new(term_query(field, text), weight)) as Box<dyn Query>)
        })
        .collect();
    Box::new(BooleanQuery::new(parts))
}
