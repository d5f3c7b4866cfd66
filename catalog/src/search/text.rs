//! Words against products: BM25F over the text fields, all words at once.
//!
//! A term's frequencies in name, brand, category, attributes and description are weighted, each normalised by the length of
//! its field, and saturated together: BM25F (Robertson, Zaragoza and Taylor 2004; Robertson and Zaragoza 2009, §3.6). Summing
//! one BM25 a field instead counts a word that stands in three fields three times. tantivy's own scorer fixes b at 0.75 and
//! knows one field; this one walks the same postings.

mod cursor;

use std::sync::Arc;

use tantivy::query::{EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::schema::{Field as IndexField, IndexRecordOption};
use tantivy::{DocId, DocSet, Score, Searcher, SegmentReader, TERMINATED, Term};

use self::cursor::{Postings, TermCursor, WayCursor, WordCursor};
use crate::index::IndexError;
use crate::index::schema::Fields;
use crate::lexicon::Field;
use crate::lexicon::tables::TABLES;

/// How much a text field counts and how much its length matters.
#[derive(Debug, Clone, Copy)]
struct Scale {
    field: IndexField,
    weight: f32,
    /// 0: the length does not matter; 1: a text twice as long counts half.
    b: f32,
    /// Whether a word here says what the product is, rather than something of it.
    identity: bool,
}

/// Saturation: how soon a further occurrence adds little.
const K1: f32 = 1.2;

/// What another way of saying a word counts beside the shopper's own.
const SYNONYM: f32 = 0.2;

/// Added per word found, where not all need to be: more of the words come before rarer ones.
const PER_WORD: f32 = 100.0;

/// Begins a term that is a kind of thing and not a word.
const KIND: &str = "\u{1}";

/// Begins a term that is an occasion and not a word.
const OCCASION: &str = "\u{2}";

/// The term that finds what names an occasion.
pub(crate) fn occasion_term(key: &str) -> String {
    format!("{OCCASION}{key}")
}

/// Whether a way of saying a word is an occasion that products name.
pub(super) fn is_occasion(way: &[String]) -> bool {
    way.first().is_some_and(|term| term.starts_with(OCCASION))
}

/// Whether an occasion's term is one that kinds of thing tell: what is wrong.
pub(super) fn told_by_kind(term: &str) -> bool {
    let entry = term.strip_prefix(OCCASION).and_then(|key| TABLES.occasion(key));
    entry.is_some_and(|entry| entry.problem)
}

/// The term that finds what is filed as a kind.
pub(crate) fn kind_term(key: &str) -> String {
    format!("{KIND}{key}")
}

/// Whether a way of saying a word is what products are filed as.
pub(super) fn is_kind(way: &[String]) -> bool {
    kind_of(way).is_some()
}

/// The kind that a way of saying a word is, if products are filed as it.
pub(super) fn kind_of(way: &[String]) -> Option<&str> {
    way.first()?.strip_prefix(KIND)
}

/// Lengths and counts of the whole index, the same for all segments.
#[derive(Debug)]
pub(crate) struct TextStatistics {
    scales: Vec<Scale>,
    /// Weight by length code, per scale.
    weights: Vec<Arc<[f32; 256]>>,
    documents: f32,
    pairs: IndexField,
    kind: IndexField,
    occasion: IndexField,
}

impl TextStatistics {
    /// Counts what ranking needs.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if a field cannot be read.
    pub(crate) fn read(fields: &Fields, searcher: &Searcher) -> Result<Self, IndexError> {
        let scale = |field, weight, b, identity| Scale { field, weight, b, identity };
        let b = 0.3;
        let scales = vec![
            scale(fields.name, 3.0, b, true),
            scale(fields.ident, 1.0, b, true),
            scale(fields.category, 1.5, b, true),
            scale(fields.attributes, 0.05, b, false),
            scale(fields.description, 0.5, b, false),
            scale(fields.pairs, 0.3, b, true),
            scale(fields.model, 6.0, 0.0, true),
            scale(fields.values[&Field::Kind], 3.0, 0.0, true),
            scale(fields.occasion, 3.0, 0.0, true),
        ];
        let documents = searcher.num_docs().max(1) as f32;
        let mut weights = Vec::new();
        for scale in &scales {
            let mut tokens = 0u64;
            for segment in searcher.segment_readers() {
                tokens += segment.inverted_index(scale.field)?.total_num_tokens();
            }
            let average = (tokens as f32 / documents).max(1.0);
            let mut table = [0.0; 256];
            for (code, weight) in (0..=u8::MAX).zip(table.iter_mut()) {
                let length = tantivy::fieldnorm::FieldNormReader::id_to_fieldnorm(code) as f32;
                *weight = scale.weight / (1.0 - scale.b + scale.b * length / average);
            }
            weights.push(Arc::new(table));
        }
        let (kind, occasion) = (fields.values[&Field::Kind], fields.occasion);
        Ok(Self { scales, weights, documents, pairs: fields.pairs, kind, occasion })
    }
}

/// Words to find. Each word is a list of ways of saying it, each way a list of terms that all must stand there.
#[derive(Debug, Clone)]
pub(super) struct TextQuery {
    pub(super) words: Vec<Vec<Vec<String>>>,
    pub(super) prefer: Vec<Preference>,
    pub(super) asks: Asks,
    pub(super) statistics: Arc<TextStatistics>,
}

/// A word that adds to the score of what is found, or takes away from it.
#[derive(Debug, Clone)]
pub(super) struct Preference {
    /// How much of its own score.
    pub(super) weight: f32,
    /// Its ways of being said.
    pub(super) ways: Vec<Vec<String>>,
    /// Whether all ways count the same; else the first more than the others.
    pub(super) alike: bool,
}

/// What a product must have of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// All of them, one at least where it says what the product is.
    AllAndOneNamed,
    /// All of them, anywhere.
    All,
    /// Any of them, where it says what the product is.
    AnyNamed,
    /// Any of them, anywhere; none adds nothing.
    Any,
}

impl Query for TextQuery {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let searcher = scoring
            .searcher()
            .ok_or_else(|| tantivy::TantivyError::InvalidArgument("words need a searcher".to_owned()))?;
        let named_only = self.asks == Asks::AnyNamed;
        let word = |ways: &[Vec<String>], named_only: bool, alike: bool| -> tantivy::Result<Vec<Vec<Plan>>> {
            let mut planned: Vec<Vec<Plan>> = ways
                .iter()
                .filter(|way| !way.is_empty())
                .map(|way| way.iter().map(|term| self.plan(term, named_only, searcher)).collect())
                .collect::<tantivy::Result<_>>()?;
            if alike {
                even(&mut planned);
            } else {
                discount(&mut planned);
            }
            Ok(planned)
        };
        Ok(Box::new(TextWeight {
            words: self
                .words
                .iter()
                .map(|ways| word(ways, named_only, false))
                .collect::<tantivy::Result<_>>()?,
            prefer: self
                .prefer
                .iter()
                .map(|one| Ok((one.weight, word(&one.ways, false, one.alike)?)))
                .collect::<tantivy::Result<_>>()?,
            asks: self.asks,
            statistics: Arc::clone(&self.statistics),
        }))
    }
}

impl TextQuery {
    fn plan(&self, text: &str, named_only: bool, searcher: &Searcher) -> tantivy::Result<Plan> {
        let pair = text.chars().count() == 2 && text.chars().all(crate::analysis::is_han);
        let mut places = Vec::new();
        let mut found = 0u64;
        let (kind, occasion) = (text.strip_prefix(KIND), text.strip_prefix(OCCASION));
        let text = kind.or(occasion).unwrap_or(text);
        for (ordinal, scale) in self.statistics.scales.iter().enumerate() {
            if kind.is_some() != (scale.field == self.statistics.kind)
                || occasion.is_some() != (scale.field == self.statistics.occasion)
            {
                continue;
            }
            if (named_only && !scale.identity) || (scale.field == self.statistics.pairs && !pair) {
                continue;
            }
            let term = Term::from_field_text(scale.field, text);
            let documents = searcher.doc_freq(&term)?;
            if documents > 0 {
                // How many products hold it in any field is not known; the field that has most comes close.
                found = found.max(documents);
                places.push((ordinal, term));
            }
        }
        let (n, found) = (self.statistics.documents, found as f32);
        Ok(Plan { places, idf: (1.0 + (n - found + 0.5).max(0.0) / (found + 0.5)).ln() })
    }
}

/// One term: in which fields it occurs, and how rare it is.
#[derive(Debug, Clone)]
struct Plan {
    /// Ordinals of scales with the term in that field.
    places: Vec<(usize, Term)>,
    idf: f32,
}

/// Synonyms count less than the word itself, and a rare one no more than a common one.
fn discount(ways: &mut [Vec<Plan>]) {
    let Some((said, others)) = ways.split_first_mut() else { return };
    let there = !said.is_empty() && said.iter().all(|plan| !plan.places.is_empty());
    let rarest = said.iter().map(|plan| plan.idf).fold(0.0, f32::max);
    for plan in others.iter_mut().flatten() {
        if there {
            plan.idf = plan.idf.min(rarest) * SYNONYM;
        }
    }
}

/// Kinds of thing that suit the same, and occasions that are the same, count the same, however many there are of each.
fn even(ways: &mut [Vec<Plan>]) {
    let there = || ways.iter().flatten().filter(|plan| !plan.places.is_empty());
    let mean = there().map(|plan| plan.idf).sum::<f32>() / there().count().max(1) as f32;
    ways.iter_mut().flatten().for_each(|plan| plan.idf = mean);
}

struct TextWeight {
    words: Vec<Vec<Vec<Plan>>>,
    prefer: Vec<(f32, Vec<Vec<Plan>>)>,
    asks: Asks,
    statistics: Arc<TextStatistics>,
}

impl TextWeight {
    fn cursor(&self, ways: &[Vec<Plan>], reader: &SegmentReader) -> tantivy::Result<WordCursor> {
        let mut cursors = Vec::new();
        for way in ways {
            let terms: Vec<TermCursor> =
                way.iter().map(|plan| self.term(plan, reader)).collect::<tantivy::Result<_>>()?;
            cursors.extend(WayCursor::new(terms));
        }
        Ok(WordCursor::new(cursors))
    }

    fn term(&self, plan: &Plan, reader: &SegmentReader) -> tantivy::Result<TermCursor> {
        let mut postings = Vec::new();
        for (ordinal, term) in &plan.places {
            let scale = &self.statistics.scales[*ordinal];
            let index = reader.inverted_index(scale.field)?;
            if let Some(list) = index.read_postings(term, IndexRecordOption::WithFreqs)? {
                postings.push(Postings::new(
                    list,
                    reader.fieldnorms_readers().get_field(scale.field)?,
                    Arc::clone(&self.statistics.weights[*ordinal]),
                    scale.identity,
                ));
            }
        }
        Ok(TermCursor::new(postings, plan.idf, K1))
    }
}

impl Weight for TextWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut words = Vec::new();
        for ways in &self.words {
            words.push(self.cursor(ways, reader)?);
        }
        let mut prefer = Vec::new();
        for (weight, ways) in &self.prefer {
            prefer.push((*weight, self.cursor(ways, reader)?));
        }
        let all = matches!(self.asks, Asks::AllAndOneNamed | Asks::All);
        if all {
            // The rarest leads.
            words.sort_by_key(WordCursor::cost);
        }
        let mut scorer = TextScorer {
            words,
            prefer,
            all,
            named: self.asks == Asks::AllAndOneNamed,
            boost,
            doc: 0,
            documents: reader.max_doc(),
        };
        scorer.settle(0);
        Ok(Box::new(scorer))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.doc() > doc || scorer.seek(doc) != doc {
            return Err(tantivy::TantivyError::InvalidArgument(format!("document {doc} does not match")));
        }
        Ok(Explanation::new("BM25F over the text fields", scorer.score()))
    }
}

struct TextScorer {
    words: Vec<WordCursor>,
    prefer: Vec<(f32, WordCursor)>,
    all: bool,
    named: bool,
    boost: Score,
    doc: DocId,
    documents: u32,
}

impl TextScorer {
    /// Goes to the first match at or after `target`.
    fn settle(&mut self, target: DocId) -> DocId {
        self.doc = if self.all { self.settle_all(target) } else { self.settle_any(target) };
        self.doc
    }

    fn settle_all(&mut self, mut target: DocId) -> DocId {
        if self.words.is_empty() {
            return TERMINATED;
        }
        'candidate: loop {
            for word in &mut self.words {
                let doc = word.seek(target);
                if doc == TERMINATED {
                    return TERMINATED;
                }
                if doc > target {
                    target = doc;
                    continue 'candidate;
                }
            }
            if !self.named || self.words.iter().any(|word| word.is_named()) {
                return target;
            }
            target += 1;
        }
    }

    fn settle_any(&mut self, target: DocId) -> DocId {
        // Without words to find, the words that only add decide what is looked at.
        let first = if self.words.is_empty() {
            self.prefer.iter_mut().map(|(_, word)| word.seek(target)).min()
        } else {
            self.words.iter_mut().map(|word| word.seek(target)).min()
        };
        first.unwrap_or(TERMINATED)
    }
}

impl DocSet for TextScorer {
    fn advance(&mut self) -> DocId {
        if self.doc == TERMINATED {
            return TERMINATED;
        }
        self.settle(self.doc + 1)
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if target <= self.doc {
            return self.doc;
        }
        if target == TERMINATED {
            self.doc = TERMINATED;
            return TERMINATED;
        }
        self.settle(target)
    }

    fn doc(&self) -> DocId {
        self.doc
    }

    fn size_hint(&self) -> u32 {
        let costs = self.words.iter().map(WordCursor::cost);
        let hint = if self.all { costs.min().unwrap_or(0) } else { costs.sum() };
        u32::try_from(hint).unwrap_or(u32::MAX).min(self.documents)
    }
}

impl Scorer for TextScorer {
    fn score(&mut self) -> Score {
        let mut score = 0.0;
        for word in &mut self.words {
            if word.doc() == self.doc {
                score += word.score();
                if !self.all {
                    score += PER_WORD;
                }
            }
        }
        for (weight, word) in &mut self.prefer {
            if word.seek(self.doc) == self.doc {
                score += *weight * word.score_once();
            }
        }
        score * self.boost
    }
}
