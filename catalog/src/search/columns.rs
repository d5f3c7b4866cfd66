//! What a search needs of every matching product, unpacked once per generation: row, popularity, price, stock, and the
//! facet values as numbers that mean the same in all segments.
//!
//! tantivy's columns are packed tight, and unpacking eight of them product by product costs more than ranking. Here a
//! value is one array read; a million products take some 80 MB.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::OnceLock;

use tantivy::columnar::StrColumn;
use tantivy::{Searcher, SegmentReader};

use crate::index::IndexError;
use crate::index::schema::field_name;
use crate::lexicon::{FIELDS, Field};

/// A price that is not known.
pub(super) const NO_PRICE: i64 = i64::MIN;

/// The columns of all segments.
#[derive(Debug)]
pub(crate) struct Columns {
    segments: Vec<SegmentColumns>,
    /// One a field, unpacked when first asked for.
    facets: HashMap<Field, OnceLock<FacetColumn>>,
}

/// One segment's numbers, by document.
#[derive(Debug, Default)]
pub(super) struct SegmentColumns {
    pub(super) row: Vec<u64>,
    pub(super) popularity: Vec<u32>,
    /// The lowest price, minor units, or [`NO_PRICE`].
    pub(super) price: Vec<i64>,
    /// Further prices of documents whose variants differ, sorted by document.
    pub(super) more_prices: Vec<(u32, i64)>,
    /// 0 sold out, 1 unknown, 2 on hand.
    pub(super) on_hand: Vec<u8>,
}

/// The values of one field.
#[derive(Debug)]
pub(super) struct FacetColumn {
    /// By number, sorted.
    pub(super) names: Vec<String>,
    pub(super) segments: Vec<Values>,
}

/// Value numbers by document: `ords[starts[doc]..starts[doc + 1]]`.
#[derive(Debug, Default)]
pub(super) struct Values {
    starts: Vec<u32>,
    ords: Vec<u32>,
}

impl Values {
    /// The value numbers of a document.
    #[inline]
    pub(super) fn of(&self, doc: u32) -> &[u32] {
        let doc = doc as usize;
        match (self.starts.get(doc), self.starts.get(doc + 1)) {
            (Some(&from), Some(&to)) => &self.ords[from as usize..to as usize],
            _ => &[],
        }
    }
}

impl FacetColumn {
    /// The number of a value, if any product has it.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.names.binary_search_by(|have| have.as_str().cmp(name)).ok().and_then(|at| u32::try_from(at).ok())
    }
}

/// Some values of a field.
pub(crate) struct Wanted<'a> {
    column: &'a FacetColumn,
    ords: Vec<u32>,
}

impl Wanted<'_> {
    /// Whether a document has any of them.
    pub(crate) fn has(&self, segment: usize, doc: u32) -> bool {
        self.column.segments[segment].of(doc).iter().any(|ord| self.ords.contains(ord))
    }
}

impl SegmentColumns {
    /// Whether variants of the document differ in price.
    #[inline]
    pub(super) fn has_more_prices(&self, doc: u32) -> bool {
        !self.more_prices.is_empty() && self.more_prices.binary_search_by_key(&doc, |(of, _)| *of).is_ok()
    }

    /// Whether any price of the document lies within the limits (minor units, both included).
    #[inline]
    pub(super) fn price_within(&self, doc: u32, min: i64, max: i64) -> bool {
        let price = self.price[doc as usize];
        if price == NO_PRICE {
            return false;
        }
        if price >= min && price <= max {
            return true;
        }
        if self.more_prices.is_empty() || price > max {
            return false;
        }
        let from = self.more_prices.partition_point(|(of, _)| *of < doc);
        self.more_prices[from..]
            .iter()
            .take_while(|(of, _)| *of == doc)
            .any(|(_, price)| *price >= min && *price <= max)
    }
}

impl Columns {
    /// Unpacks the numbers; facets follow when asked for.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if a column cannot be read.
    pub(crate) fn read(searcher: &Searcher) -> Result<Self, IndexError> {
        let segments = searcher.segment_readers().iter().map(numbers).collect::<Result<_, _>>()?;
        let facets = FIELDS.iter().map(|field| (*field, OnceLock::new())).collect();
        Ok(Self { segments, facets })
    }

    pub(super) fn segment(&self, ordinal: u32) -> &SegmentColumns {
        &self.segments[ordinal as usize]
    }

    /// Unpacks every facet.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if a column cannot be read.
    pub(crate) fn warm(&self, searcher: &Searcher) -> Result<(), IndexError> {
        FIELDS.iter().try_for_each(|field| self.facet(*field, searcher).map(drop))
    }

    /// The popularity and the row of a document, the more popular first in order.
    pub(crate) fn standing(&self, segment: usize, doc: u32) -> (Reverse<u32>, u64) {
        let numbers = &self.segments[segment];
        (Reverse(numbers.popularity[doc as usize]), numbers.row[doc as usize])
    }

    /// Says which documents have any of some values.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the column cannot be read.
    pub(crate) fn wanted(
        &self,
        field: Field,
        keys: &[String],
        searcher: &Searcher,
    ) -> Result<Wanted<'_>, IndexError> {
        let column = self.facet(field, searcher)?;
        Ok(Wanted { column, ords: keys.iter().filter_map(|key| column.number(key)).collect() })
    }

    /// The values of a field.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the column cannot be read.
    pub(super) fn facet(&self, field: Field, searcher: &Searcher) -> Result<&FacetColumn, IndexError> {
        let cell = self.facets.get(&field).expect("BUG: every field has a cell");
        if let Some(column) = cell.get() {
            return Ok(column);
        }
        let column = values(field, searcher)?;
        Ok(cell.get_or_init(|| column))
    }
}

fn numbers(segment: &SegmentReader) -> Result<SegmentColumns, IndexError> {
    let fast = segment.fast_fields();
    let (row, popularity, price, on_hand) =
        (fast.u64("row")?, fast.u64("popularity")?, fast.i64("price")?, fast.u64("on_hand")?);
    let documents = 0..segment.max_doc();
    let mut out = SegmentColumns::default();
    for doc in documents {
        out.row.push(row.first(doc).unwrap_or(u64::MAX));
        out.popularity.push(u32::try_from(popularity.first(doc).unwrap_or(0)).unwrap_or(u32::MAX));
        out.on_hand.push(u8::try_from(on_hand.first(doc).unwrap_or(1)).unwrap_or(1));
        let mut prices: Vec<i64> = price.values_for_doc(doc).collect();
        prices.sort_unstable();
        out.price.push(prices.first().copied().unwrap_or(NO_PRICE));
        out.more_prices.extend(prices.iter().skip(1).map(|price| (doc, *price)));
    }
    Ok(out)
}

fn values(field: Field, searcher: &Searcher) -> Result<FacetColumn, IndexError> {
    let mut columns: Vec<Option<StrColumn>> = Vec::new();
    let mut spelled: Vec<Vec<String>> = Vec::new();
    for segment in searcher.segment_readers() {
        let column = segment.fast_fields().str(field_name(field))?;
        let mut names = Vec::new();
        if let Some(column) = &column {
            let mut stream = column.dictionary().stream().map_err(tantivy::TantivyError::from)?;
            while stream.advance() {
                names.push(String::from_utf8_lossy(stream.key()).into_owned());
            }
        }
        columns.push(column);
        spelled.push(names);
    }
    let mut names: Vec<String> = spelled.iter().flatten().cloned().collect();
    names.sort_unstable();
    names.dedup();
    let mut segments = Vec::new();
    for ((segment, column), own) in searcher.segment_readers().iter().zip(columns).zip(&spelled) {
        let shared: Vec<u32> = own
            .iter()
            .map(|name| u32::try_from(names.partition_point(|have| have < name)).unwrap_or(u32::MAX))
            .collect();
        let mut values = Values::default();
        if let Some(column) = column {
            values.starts.push(0);
            for doc in 0..segment.max_doc() {
                values.ords.extend(column.ords().values_for_doc(doc).map(|ord| shared[ord as usize]));
                values.starts.push(u32::try_from(values.ords.len()).unwrap_or(u32::MAX));
            }
        }
        segments.push(values);
    }
    Ok(FacetColumn { names, segments })
}
