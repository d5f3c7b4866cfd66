//! Products whose name holds a word that begins so, the popular ones first, within a budget of work.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use tantivy::query::{BooleanQuery, EmptyQuery, EnableScoring, Occur, Query, Scorer, TermQuery, Weight};
use tantivy::schema::{Field as IndexField, IndexRecordOption};
use tantivy::{DocId, DocSet, SegmentReader, TERMINATED, Term};

use super::table::Item;
use crate::analysis::{is_han, stem, terms};
use crate::entities::{Entity, link};
use crate::index::{IndexError, SearchIndex};
use crate::lexicon::Field;

/// Terms of one dictionary that are looked at, where the vocabulary holds too few.
const MAX_LOOKS: usize = 200;
/// Terms that are searched, the most frequent first.
const MAX_TERMS: usize = 24;
/// So few terms may leave out rare ones that the vocabulary does not hold.
const FEW_TERMS: usize = 8;
/// Products that are looked at, over all segments, besides the popular ones.
const MAX_PRODUCTS: usize = 6_000;
/// Products that are counted for one value.
const MAX_COUNTED: usize = 1_000;
/// Steps over postings for each product that may be looked at: few that fit among very many are not all found.
const STEPS: usize = 4;
/// Ways of saying a word that are looked for, the shopper's own first.
const MAX_WAYS: usize = 6;
/// Chinese words that a beginning in pinyin may stand for.
const MAX_PINYIN: usize = 16;

/// What a product must have for the words before the last, all of it.
pub(super) type Before = Vec<Box<dyn Query>>;

/// Reads how popular a document is, and its row.
type Read = Box<dyn Fn(DocId) -> (u64, u64)>;

impl SearchIndex {
    /// Rows of products that hold all of `before`, and in their name (or brand, model, id) a word that begins with
    /// `last`: by popularity, then by row.
    pub(super) fn products_beginning(
        &self,
        before: &Before,
        last: &str,
        most: usize,
    ) -> Result<Vec<u64>, IndexError> {
        let terms = self.terms_beginning(last)?;
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let mut parts: Before = before.iter().map(|part| part.box_clone()).collect();
        parts.push(any(terms));
        let mut best: BinaryHeap<(Reverse<u64>, u64)> = BinaryHeap::new();
        self.each(
            &parts,
            MAX_PRODUCTS,
            true,
            &mut |segment| {
                let fast = segment.fast_fields();
                let (row, popularity) = (fast.u64("row")?, fast.u64("popularity")?);
                Ok(Box::new(move |doc| (popularity.first(doc).unwrap_or(0), row.first(doc).unwrap_or(0))))
            },
            &mut |(popularity, row)| {
                best.push((Reverse(popularity), row));
                if best.len() > most {
                    best.pop();
                }
            },
        )?;
        Ok(best.into_sorted_vec().into_iter().map(|(_, row)| row).collect())
    }

    /// How many products hold all of `before` and have the item's value, up to a bound.
    pub(super) fn count_with(&self, before: &Before, item: &Item) -> Result<u32, IndexError> {
        let mut parts: Before = before.iter().map(|part| part.box_clone()).collect();
        parts.push(self.any_value(item.field, &item.keys));
        let mut count: u32 = 0;
        self.each(
            &parts,
            MAX_COUNTED,
            false,
            &mut |_| Ok(Box::new(|_| (0, 0))),
            &mut |_| count += 1,
        )?;
        Ok(count)
    }

    /// Goes through the products of each segment that all of `parts` match, up to its share of `budget` and of the steps that
    /// go with it; past it, through the popular ones if wished.
    fn each(
        &self,
        parts: &[Box<dyn Query>],
        budget: usize,
        popular_too: bool,
        open: &mut dyn FnMut(&SegmentReader) -> Result<Read, IndexError>,
        take: &mut dyn FnMut((u64, u64)),
    ) -> Result<(), IndexError> {
        let searcher = self.reader.searcher();
        let weights: Vec<Box<dyn Weight>> = parts
            .iter()
            .map(|part| part.weight(EnableScoring::disabled_from_searcher(&searcher)))
            .collect::<tantivy::Result<_>>()?;
        let all = searcher.num_docs().max(1);
        let none = Vec::new();
        for (ordinal, segment) in searcher.segment_readers().iter().enumerate() {
            let share = (budget as u64).saturating_mul(u64::from(segment.num_docs())).div_ceil(all);
            let read = open(segment)?;
            let scorers = weights.iter().map(|weight| weight.scorer(segment, 1.0));
            let mut docs = Common::new(scorers.collect::<tantivy::Result<_>>()?);
            let (mut seen, steps) = (0, share.saturating_mul(STEPS as u64));
            while let Some(doc) = docs.next(steps).filter(|_| seen < share) {
                if segment.alive_bitset().is_none_or(|alive| alive.is_alive(doc)) {
                    take(read(doc));
                }
                seen += 1;
            }
            // Of the rest, only the shop's most popular.
            let from = docs.reached();
            let popular = self.vocabulary().popular.get(ordinal).unwrap_or(&none);
            for &popular in popular.iter().filter(|&&doc| popular_too && doc >= from) {
                if docs.has(popular) {
                    take(read(popular));
                }
            }
        }
        Ok(())
    }

    /// The terms of names, brands, models and ids that a word may be the beginning of.
    fn terms_beginning(&self, last: &str) -> Result<Vec<Term>, IndexError> {
        let word: String = last.chars().filter(|c| c.is_alphanumeric()).collect();
        if word.is_empty() {
            return Ok(Vec::new());
        }
        let fields = &self.fields;
        let mut found: BTreeMap<(IndexField, String), u32> = BTreeMap::new();
        let latin = !word.chars().any(is_han);
        let mut exact: Vec<String> = Vec::new();
        if word.len() == 1 {
            // A letter begins too many words to look through: the shop's commonest.
            exact.extend(self.vocabulary().common(&word).iter().cloned());
        } else {
            exact.extend(self.vocabulary().terms_beginning(&word, MAX_TERMS).into_iter().map(str::to_owned));
            if exact.len() < FEW_TERMS {
                self.range(fields.name, &word, &mut found)?;
            }
            if latin && word.len() > 2 {
                self.range(fields.ident, &word, &mut found)?;
            }
            exact.extend(ends(&word));
        }
        if word.bytes().all(|b| b.is_ascii_lowercase()) {
            exact.extend(
                self.vocabulary().beginning(&word, MAX_PINYIN).into_iter().map(|word| word.text.clone()),
            );
        }
        for term in exact {
            for field in [fields.name, fields.ident] {
                let count = self.reader.searcher().doc_freq(&Term::from_field_text(field, &term))?;
                if count > 0 {
                    found.insert((field, term.clone()), u32::try_from(count).unwrap_or(u32::MAX));
                }
            }
        }
        let mut found: Vec<((IndexField, String), u32)> = found.into_iter().collect();
        found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        found.truncate(MAX_TERMS);
        Ok(found.into_iter().map(|((field, text), _)| Term::from_field_text(field, &text)).collect())
    }

    fn range(
        &self,
        field: IndexField,
        word: &str,
        found: &mut BTreeMap<(IndexField, String), u32>,
    ) -> Result<(), IndexError> {
        for segment in self.reader.searcher().segment_readers() {
            let terms = segment.inverted_index(field)?;
            let mut stream = terms.terms().range().ge(word).into_stream()?;
            let mut looks = 0;
            while stream.advance() && looks < MAX_LOOKS {
                looks += 1;
                let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
                if !term.starts_with(word) {
                    break;
                }
                let count = found.entry((field, term.to_owned())).or_default();
                *count = count.saturating_add(stream.value().doc_freq);
            }
        }
        Ok(())
    }

    /// Every word of `before` as something a product must have.
    pub(super) fn required(&self, before: &str) -> Before {
        let mut out: Before = Vec::new();
        let linked = link(before, self.lexicon(), &[]);
        for link in linked.links {
            let said = || -> Vec<String> {
                terms(&linked.folded[link.from..link.to]).into_iter().map(|term| term.text).collect()
            };
            let ways: Vec<Box<dyn Query>> = match link.entity {
                // The value, or the very word: not every shop states its colours.
                Entity::Value { field, keys } => vec![self.any_value(field, &keys), self.all_of(&said())],
                // Elsewhere an occasion only ranks; here it is a word of the name.
                Entity::Occasion { .. } => vec![self.all_of(&said())],
                Entity::Text { any: ways } => {
                    ways.iter().take(MAX_WAYS).map(|way| self.all_of(way)).collect()
                }
                // A price is no part of a name, and what only ranks a list asks for nothing.
                Entity::Price { .. } | Entity::Hint { .. } => continue,
            };
            let ways = ways.into_iter().map(|way| (Occur::Should, way)).collect();
            out.push(Box::new(BooleanQuery::new(ways)));
        }
        out
    }

    fn all_of(&self, way: &[String]) -> Box<dyn Query> {
        let fields = &self.fields;
        let places = [fields.name, fields.ident, fields.category, fields.attributes];
        let every = way.iter().map(|text| {
            (Occur::Must, any(places.iter().map(|field| Term::from_field_text(*field, text)).collect()))
        });
        Box::new(BooleanQuery::new(every.collect()))
    }

    fn any_value(&self, field: Field, keys: &[String]) -> Box<dyn Query> {
        let field = self.fields.values[&field];
        any(keys.iter().map(|key| Term::from_field_text(field, key)).collect())
    }
}

/// The documents that several sets have in common, found by leaps, so many and no more.
struct Common {
    /// The smallest first; it leads.
    sets: Vec<Box<dyn Scorer>>,
    /// Steps taken.
    steps: u64,
    /// Where the next is looked for.
    at: DocId,
}

impl Common {
    fn new(mut sets: Vec<Box<dyn Scorer>>) -> Self {
        sets.sort_by_key(|set| set.size_hint());
        Self { sets, steps: 0, at: 0 }
    }

    /// The next document of all sets; `None` after the last, and once `most` steps are taken.
    fn next(&mut self, most: u64) -> Option<DocId> {
        while self.steps < most && self.at != TERMINATED {
            self.steps += 1;
            let at = self.at;
            let next = self.leap(at);
            if next == at {
                self.at += 1;
                return Some(at);
            }
            self.at = next;
        }
        None
    }

    /// Whether a document at or after where the last was looked for is in all sets.
    fn has(&mut self, doc: DocId) -> bool {
        self.leap(doc) == doc
    }

    /// `doc` if it is in all sets, else the first document after it where that may be so again.
    fn leap(&mut self, doc: DocId) -> DocId {
        for set in &mut self.sets {
            let here = if set.doc() < doc { set.seek(doc) } else { set.doc() };
            if here > doc {
                return here;
            }
        }
        if self.sets.is_empty() { TERMINATED } else { doc }
    }

    /// All documents before have been looked at.
    fn reached(&self) -> DocId {
        self.at
    }
}

fn any(terms: Vec<Term>) -> Box<dyn Query> {
    if terms.is_empty() {
        return Box::new(EmptyQuery);
    }
    let one =
        |term| (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>);
    Box::new(BooleanQuery::new(terms.into_iter().map(one).collect()))
}

/// Stems that a half-typed English word may have: runnin → run.
fn ends(word: &str) -> Vec<String> {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut out = vec![stem(word)];
    for ending in ["i", "in", "ing", "e", "s", "es", "ie", "ies", "er", "ers", "ed"] {
        let Some(rest) = word.strip_suffix(ending).filter(|rest| rest.len() > 2) else { continue };
        out.push(stem(&format!("{rest}ing")));
        out.push(stem(&format!("{rest}ies")));
        out.push(stem(rest));
    }
    out.sort();
    out.dedup();
    out
}
