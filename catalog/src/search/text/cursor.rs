//! Cursors over postings: one term across its fields, one way of saying a word, one word.

use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings as _, SegmentPostings};
use tantivy::{DocId, DocSet, TERMINATED};

/// A term's postings in one field.
pub(super) struct Postings {
    list: SegmentPostings,
    /// `None` where the length does not matter.
    lengths: Option<FieldNormReader>,
    weights: Arc<[f32; 256]>,
    named: bool,
}

impl Postings {
    /// `weights` gives the field's weight by length code; `named` says whether the field tells what a product is.
    pub(super) fn new(
        list: SegmentPostings,
        lengths: Option<FieldNormReader>,
        weights: Arc<[f32; 256]>,
        named: bool,
    ) -> Self {
        Self { list, lengths, weights, named }
    }
}

/// One term across the fields it occurs in.
pub(super) struct TermCursor {
    postings: Vec<Postings>,
    doc: DocId,
    idf: f32,
    k1: f32,
}

impl TermCursor {
    pub(super) fn new(postings: Vec<Postings>, idf: f32, k1: f32) -> Self {
        let mut cursor = Self { postings, doc: 0, idf, k1 };
        cursor.doc = cursor.first();
        cursor
    }

    fn first(&self) -> DocId {
        self.postings.iter().map(|one| one.list.doc()).min().unwrap_or(TERMINATED)
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc >= target {
            return self.doc;
        }
        let mut first = TERMINATED;
        for one in &mut self.postings {
            let mut doc = one.list.doc();
            if doc < target {
                doc = if doc + 1 == target { one.list.advance() } else { one.list.seek(target) };
                if doc < target {
                    doc = one.list.seek(target);
                }
            }
            first = first.min(doc);
        }
        self.doc = first;
        first
    }

    fn cost(&self) -> u64 {
        self.postings.iter().map(|one| u64::from(one.list.size_hint())).sum()
    }

    fn named(&self) -> bool {
        self.postings.iter().any(|one| one.named && one.list.doc() == self.doc)
    }

    /// `most` occurrences in a field count, further ones do not.
    fn score(&self, most: u32) -> f32 {
        let mut frequency = 0.0;
        for one in &self.postings {
            if one.list.doc() == self.doc {
                let length = one.lengths.as_ref().map_or(0, |lengths| lengths.fieldnorm_id(self.doc));
                frequency += one.list.term_freq().min(most) as f32 * one.weights[length as usize];
            }
        }
        self.idf * frequency * (self.k1 + 1.0) / (self.k1 + frequency)
    }
}

/// One way of saying a word: all its terms in one product.
pub(super) struct WayCursor {
    terms: Vec<TermCursor>,
    doc: DocId,
}

impl WayCursor {
    /// `None` if a term occurs nowhere in the segment.
    pub(super) fn new(mut terms: Vec<TermCursor>) -> Option<Self> {
        if terms.is_empty() || terms.iter().any(|term| term.doc == TERMINATED) {
            return None;
        }
        terms.sort_by_key(TermCursor::cost);
        let mut way = Self { terms, doc: 0 };
        way.doc = way.settle(0);
        Some(way)
    }

    fn settle(&mut self, mut target: DocId) -> DocId {
        'candidate: loop {
            for term in &mut self.terms {
                let doc = term.seek(target);
                if doc == TERMINATED {
                    return TERMINATED;
                }
                if doc > target {
                    target = doc;
                    continue 'candidate;
                }
            }
            return target;
        }
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            self.doc = self.settle(target);
        }
        self.doc
    }
}

/// One word: the best of its ways.
pub(super) struct WordCursor {
    ways: Vec<WayCursor>,
    doc: DocId,
}

impl WordCursor {
    pub(super) fn new(ways: Vec<WayCursor>) -> Self {
        let doc = ways.iter().map(|way| way.doc).min().unwrap_or(TERMINATED);
        Self { ways, doc }
    }

    pub(super) fn doc(&self) -> DocId {
        self.doc
    }

    pub(super) fn seek(&mut self, target: DocId) -> DocId {
        if self.doc < target {
            self.doc = self.ways.iter_mut().map(|way| way.seek(target)).min().unwrap_or(TERMINATED);
        }
        self.doc
    }

    /// About how many products it stands in.
    pub(super) fn cost(&self) -> u64 {
        self.ways.iter().map(|way| way.terms.first().map_or(0, TermCursor::cost)).sum()
    }

    /// Whether it stands where it says what the current product is.
    pub(super) fn is_named(&self) -> bool {
        self.ways.iter().any(|way| way.doc == self.doc && way.terms.iter().any(TermCursor::named))
    }

    pub(super) fn score(&self) -> f32 {
        self.best(u32::MAX)
    }

    /// The score of its being there at all, however often.
    pub(super) fn score_once(&self) -> f32 {
        self.best(1)
    }

    fn best(&self, most: u32) -> f32 {
        self.ways
            .iter()
            .filter(|way| way.doc == self.doc)
            .map(|way| way.terms.iter().map(|term| term.score(most)).sum::<f32>())
            .fold(0.0, f32::max)
    }
}
