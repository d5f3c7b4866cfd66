//! Products whose name holds a word that begins so, the popular ones first, within a budget of work.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use tantivy::Term;
use tantivy::schema::Field as IndexField;

use super::common::{Part, Which};
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
/// Products looked at for those that fit, over all segments, where the popular ones are not enough.
const MAX_LOOKED_AT: u64 = 3_000;
/// Products looked at for counting values.
const MAX_COUNTED: u64 = 4_000;
/// Ways of saying a word that are looked for, the shopper's own first.
const MAX_WAYS: usize = 6;
/// Chinese words that a beginning in pinyin may stand for.
const MAX_PINYIN: usize = 16;

impl SearchIndex {
    /// Rows of products that hold all of `before`, and in their name (or brand, model, id) a word that begins with
    /// `last`: by popularity, then by row.
    pub(super) fn products_beginning(
        &self,
        before: &[Part],
        last: &str,
        most: usize,
    ) -> Result<Vec<u64>, IndexError> {
        let terms = self.terms_beginning(last)?;
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let mut parts = before.to_vec();
        parts.push(Part { ways: vec![vec![terms]] });
        let columns = self.columns()?;
        let mut best: BinaryHeap<(Reverse<u32>, u64)> = BinaryHeap::new();
        // Where the shop's most popular are enough, nothing else comes before them.
        for which in [Which::Popular, Which::Others(MAX_LOOKED_AT)] {
            if best.len() >= most {
                break;
            }
            self.holding(&parts, which, &mut |segment, doc| {
                best.push(columns.standing(segment, doc));
                if best.len() > most {
                    best.pop();
                }
            })?;
        }
        Ok(best.into_sorted_vec().into_iter().map(|(_, row)| row).collect())
    }

    /// How many products hold all of `before` and have each item's value; at least, where `before` is held by very many.
    pub(super) fn count_with(&self, before: &[Part], items: &[&Item]) -> Result<Vec<u32>, IndexError> {
        if before.is_empty() {
            return Ok(items.iter().map(|item| item.count).collect());
        }
        let columns = self.columns()?;
        let searcher = self.reader.searcher();
        let mut wanted = Vec::new();
        for item in items {
            wanted.push(columns.wanted(item.field, &item.keys, &searcher)?);
        }
        let mut counts = vec![0; items.len()];
        self.holding(before, Which::Any(MAX_COUNTED), &mut |segment, doc| {
            for (count, wanted) in counts.iter_mut().zip(&wanted) {
                *count += u32::from(wanted.has(segment, doc));
            }
        })?;
        Ok(counts)
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
    pub(super) fn required(&self, before: &str) -> Vec<Part> {
        let mut out = Vec::new();
        let linked = link(before, self.lexicon(), &[]);
        for link in linked.links {
            let said = || -> Vec<String> {
                terms(&linked.folded[link.from..link.to]).into_iter().map(|term| term.text).collect()
            };
            let ways = match link.entity {
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
            out.push(Part { ways });
        }
        out
    }

    fn all_of(&self, way: &[String]) -> Vec<Vec<Term>> {
        let fields = &self.fields;
        let places = [fields.name, fields.ident, fields.category, fields.attributes];
        let any = |text: &String| {
            places.iter().map(|field| Term::from_field_text(*field, text)).collect::<Vec<_>>()
        };
        way.iter().map(any).collect()
    }

    fn any_value(&self, field: Field, keys: &[String]) -> Vec<Vec<Term>> {
        let field = self.fields.values[&field];
        vec![keys.iter().map(|key| Term::from_field_text(field, key)).collect()]
    }
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
