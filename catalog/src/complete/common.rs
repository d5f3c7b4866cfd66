//! Which products hold all of several things, within a budget: the rarest thing is gone through, the others are only asked for
//! each product. A search engine's own intersection leaps from match to match, however far that is.

use tantivy::postings::SegmentPostings;
use tantivy::query::{BooleanQuery, EnableScoring, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, SegmentReader, TERMINATED, Term};

use crate::index::{IndexError, SearchIndex};

/// One thing a product must have: any of these ways, each of which is several things all of which must be there, each of those
/// told by any of some terms.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    pub ways: Vec<Vec<Vec<Term>>>,
}

/// Which of the products that hold everything are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The shop's most popular, all of them.
    Popular,
    /// The rest, as far as so many steps go, over all segments.
    Others(u64),
    /// Any, as far as so many steps go, over all segments.
    Any(u64),
}

impl SearchIndex {
    /// Gives the segment and the document of each product that holds all of `parts`.
    pub(super) fn holding(
        &self,
        parts: &[Part],
        which: Which,
        take: &mut dyn FnMut(usize, DocId),
    ) -> Result<(), IndexError> {
        let searcher = self.reader.searcher();
        let all = searcher.num_docs().max(1);
        let none = Vec::new();
        for (ordinal, segment) in searcher.segment_readers().iter().enumerate() {
            let alive = |doc: DocId| segment.alive_bitset().is_none_or(|alive| alive.is_alive(doc));
            let popular = self.vocabulary().popular.get(ordinal).unwrap_or(&none);
            let (Which::Others(steps) | Which::Any(steps)) = which else {
                let mut asked = members(parts.iter(), segment)?;
                for &doc in popular.iter().filter(|doc| alive(**doc)) {
                    if asked.iter_mut().all(|part| part.has(doc)) {
                        take(ordinal, doc);
                    }
                }
                continue;
            };
            let mut sizes = Vec::new();
            for (at, part) in parts.iter().enumerate() {
                sizes.push((part.size(segment)?, at));
            }
            let Some(&(_, rarest)) = sizes.iter().min() else { return Ok(()) };
            let others = parts.iter().enumerate().filter(|(at, _)| *at != rarest).map(|(_, part)| part);
            let mut asked = members(others, segment)?;
            let weight = parts[rarest].query().weight(EnableScoring::disabled_from_searcher(&searcher))?;
            let mut docs = weight.scorer(segment, 1.0)?;
            let mut left = steps.saturating_mul(u64::from(segment.num_docs())).div_ceil(all);
            let mut doc = docs.doc();
            while doc != TERMINATED && left > 0 {
                left -= 1;
                let wanted = matches!(which, Which::Any(_)) || popular.binary_search(&doc).is_err();
                if wanted && alive(doc) && asked.iter_mut().all(|part| part.has(doc)) {
                    take(ordinal, doc);
                }
                doc = docs.advance();
            }
        }
        Ok(())
    }
}

impl Part {
    /// At most so many products of a segment hold it.
    fn size(&self, segment: &SegmentReader) -> Result<u64, IndexError> {
        let mut size = 0;
        for way in &self.ways {
            let mut least = u64::MAX;
            for terms in way {
                let mut found = 0;
                for term in terms {
                    found += u64::from(segment.inverted_index(term.field())?.doc_freq(term)?);
                }
                least = least.min(found);
            }
            size += if way.is_empty() { 0 } else { least };
        }
        Ok(size)
    }

    fn query(&self) -> Box<dyn Query> {
        let any = |terms: &Vec<Term>| -> Box<dyn Query> {
            let one = |term: &Term| -> (Occur, Box<dyn Query>) {
                (Occur::Should, Box::new(TermQuery::new(term.clone(), IndexRecordOption::Basic)))
            };
            Box::new(BooleanQuery::new(terms.iter().map(one).collect()))
        };
        let all = |way: &Vec<Vec<Term>>| -> (Occur, Box<dyn Query>) {
            let query: Box<dyn Query> = match way.as_slice() {
                [terms] => any(terms),
                way => {
                    Box::new(BooleanQuery::new(way.iter().map(|terms| (Occur::Must, any(terms))).collect()))
                }
            };
            (Occur::Should, query)
        };
        Box::new(BooleanQuery::new(self.ways.iter().map(all).collect()))
    }
}

/// A part as it stands in one segment, asked for documents in ascending order.
struct Member {
    ways: Vec<Vec<Vec<SegmentPostings>>>,
}

impl Member {
    fn has(&mut self, doc: DocId) -> bool {
        let any = |lists: &mut Vec<SegmentPostings>| {
            lists.iter_mut().any(|list| {
                let here = if list.doc() < doc { list.seek(doc) } else { list.doc() };
                here == doc
            })
        };
        self.ways.iter_mut().any(|way| !way.is_empty() && way.iter_mut().all(any))
    }
}

fn members<'a>(
    parts: impl Iterator<Item = &'a Part>,
    segment: &SegmentReader,
) -> Result<Vec<Member>, IndexError> {
    let lists = |terms: &Vec<Term>| -> Result<Vec<SegmentPostings>, IndexError> {
        let mut lists = Vec::new();
        for term in terms {
            let index = segment.inverted_index(term.field())?;
            lists.extend(index.read_postings(term, IndexRecordOption::Basic)?);
        }
        Ok(lists)
    };
    parts
        .map(|part| {
            let way = |way: &Vec<Vec<Term>>| way.iter().map(lists).collect::<Result<_, _>>();
            Ok(Member { ways: part.ways.iter().map(way).collect::<Result<_, _>>()? })
        })
        .collect()
}
