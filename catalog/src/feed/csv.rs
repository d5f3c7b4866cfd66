//! Tables: CSV with our column names, or with any under a map. Rows that follow one another with one id are its variants.

use std::io::{BufRead, Read};

use ::csv::ByteRecord;
use serde_json::{Map, Value, json};

use super::row::Reading;
use super::{Content, FieldMap, MAX_ROW_BYTES, Raw, amount};
use crate::error::NotAFeed;
use crate::notice::Notice;

/// The first rows of a text table.
pub(super) fn first_rows(head: &[u8], delimiter: u8, many: usize) -> Vec<ByteRecord> {
    let mut reader = reader(delimiter, Newlines { source: head, held: false, last: b'\n' });
    let mut rows = Vec::new();
    let mut record = ByteRecord::new();
    while rows.len() < many && reader.read_byte_record(&mut record).unwrap_or(false) {
        rows.push(record.clone());
    }
    rows
}

/// What a header lacks that every product needs, if anything.
pub(super) fn lacking(columns: &[String], map: Option<&FieldMap>) -> Option<NotAFeed> {
    let has = |name: &str| columns.iter().any(|column| column.eq_ignore_ascii_case(name));
    let needed: Vec<(&'static str, bool)> = match map {
        Some(map) => {
            ["id", "name", "price"].into_iter().map(|field| (field, map.sources(field).any(&has))).collect()
        }
        None => vec![
            ("id", has("id")),
            ("name", has("name") || has("name_zh") || has("name_en")),
            ("price", has("price")),
        ],
    };
    let lacking: Vec<&'static str> = needed.iter().filter(|(_, has)| !has).map(|(field, _)| *field).collect();
    match lacking[..] {
        [] => None,
        // A header without any of them may be that of a table in words we do not know; one cell alone is no header.
        [_, _, _] => Some(match columns.iter().filter(|name| !name.is_empty()).count() {
            0 | 1 => NotAFeed::NoRowUnderstood,
            _ => NotAFeed::TableNotRecognised,
        }),
        [field, ..] => Some(NotAFeed::ColumnMissing(field)),
    }
}

/// Rows out of a table, after its header.
pub(super) struct Records<R> {
    reader: ::csv::Reader<Newlines<R>>,
    record: ByteRecord,
    /// Rows still to be passed over: titles and the header.
    skip: usize,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(source: R, delimiter: u8, skip: usize) -> Self {
        let source = Newlines { source, held: false, last: b'\n' };
        Self { reader: reader(delimiter, source), record: ByteRecord::new(), skip }
    }

    pub(super) fn next_row(&mut self) -> std::io::Result<Option<Raw>> {
        loop {
            let more = self.reader.read_byte_record(&mut self.record).map_err(io_error)?;
            if !more {
                return Ok(None);
            }
            if self.skip > 0 {
                self.skip -= 1;
                continue;
            }
            if self.record.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            // The reader stands on the line after the row. Its own idea of where a row began takes blank lines for part of it.
            let inside = self.record.as_slice().iter().filter(|&&byte| byte == b'\n').count() as u64;
            let line = self.reader.position().line().saturating_sub(inside + 1);
            let content = if self.record.as_slice().len() > MAX_ROW_BYTES {
                Content::TooLong
            } else {
                Content::Cells(self.record.clone())
            };
            return Ok(Some(Raw { line, content }));
        }
    }
}

/// Ends every line with one line feed, the last one too, so that lines can be counted.
struct Newlines<R> {
    source: R,
    /// A carriage return whose successor is not known yet.
    held: bool,
    last: u8,
}

impl<R: BufRead> Read for Newlines<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let mut filled = 0;
        while filled < out.len() {
            let chunk = self.source.fill_buf()?;
            let Some(&next) = chunk.first() else {
                if self.held || self.last != b'\n' {
                    (self.held, self.last) = (false, b'\n');
                    out[filled] = b'\n';
                    filled += 1;
                }
                break;
            };
            if std::mem::replace(&mut self.held, false) && next != b'\n' {
                // It stood alone, which some old programs mean as the end of a line.
                self.last = b'\n';
                out[filled] = b'\n';
                filled += 1;
                continue;
            }
            let room = chunk.len().min(out.len() - filled);
            let plain = chunk[..room].iter().position(|&byte| byte == b'\r').unwrap_or(room);
            out[filled..filled + plain].copy_from_slice(&chunk[..plain]);
            filled += plain;
            if let Some(&last) = chunk[..plain].last() {
                self.last = last;
            }
            self.held = plain < room;
            let taken = plain + usize::from(self.held);
            self.source.consume(taken);
        }
        Ok(filled)
    }
}

fn reader<R: Read>(delimiter: u8, source: R) -> ::csv::Reader<R> {
    ::csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(source)
}

fn io_error(error: ::csv::Error) -> std::io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    }
}

/// Cells by column name. `None` if there are more cells than columns: then none of them can be trusted to stand in its place.
pub(super) fn fields(columns: &[String], cells: &ByteRecord) -> Option<Map<String, Value>> {
    let filled = (0..cells.len()).rev().find(|&at| !cells[at].trim_ascii().is_empty()).map_or(0, |at| at + 1);
    if filled > columns.len() {
        return None;
    }
    let cells = cells.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned());
    Some(
        columns
            .iter()
            .zip(cells)
            .filter(|(column, cell)| !column.is_empty() && !cell.is_empty())
            .map(|(column, cell)| (column.clone(), Value::String(cell)))
            .collect(),
    )
}

/// Columns in two languages: `name_zh`, `name_en`, or `name` for a text that shows its language itself.
const BILINGUAL: [&str; 5] = ["name", "description", "brand", "material", "audience"];

/// A row under our column names, in the form of our JSONL.
pub(super) fn own_form(
    cells: Map<String, Value>,
    reading: &mut Reading<'_>,
) -> Result<Map<String, Value>, Notice> {
    let mut out = Map::new();
    let mut variant = Map::new();
    let mut price = Map::new();
    reading.note_id(cells.iter().find(|(column, _)| column.eq_ignore_ascii_case("id")).map(|(_, id)| id));
    for (column, cell) in cells {
        let text = cell.as_str().unwrap_or_default().to_owned();
        let lower = column.to_ascii_lowercase();
        let (stem, lang) = match lower.rsplit_once('_') {
            Some((stem, lang @ ("zh" | "en"))) => (stem, Some(lang)),
            _ => (lower.as_str(), None),
        };
        match (stem, lang) {
            (field, Some(lang)) if BILINGUAL.contains(&field) => {
                put(&mut out, field, lang, cell);
            }
            ("category", lang) => {
                let steps: Vec<Value> =
                    text.split('>').map(str::trim).filter(|s| !s.is_empty()).map(Into::into).collect();
                steps_in(&mut out, steps, lang);
            }
            ("color" | "colour", Some(lang)) => put(&mut variant, "color", lang, cell),
            ("color" | "colour", None) => {
                variant.insert("color".to_owned(), cell);
            }
            ("sku" | "size" | "stock", None) => {
                variant.insert(lower, cell);
            }
            ("price", None) => {
                price.insert("major".to_owned(), cell);
            }
            ("was_price", None) => {
                price.insert("was_major".to_owned(), cell);
            }
            ("currency", None) => {
                price.insert("currency".to_owned(), cell);
            }
            ("sale_price", None) => {
                price.insert("sale_major".to_owned(), cell);
            }
            ("sale_from" | "sale_until", None) => {
                price.insert(lower, cell);
            }
            ("price_per", lang) => match lang {
                Some(lang) => put(&mut price, "per", lang, cell),
                None => {
                    price.insert("per".to_owned(), cell);
                }
            },
            ("price_as_of", None) => {
                price.insert("as_of".to_owned(), cell);
            }
            ("location", None) => {
                out.insert("instore_product_location".to_owned(), cell);
            }
            _ if KNOWN.contains(&lower.as_str()) => {
                out.insert(lower, cell);
            }
            // A column we do not know keeps its own spelling as the attribute's name.
            _ => {
                out.insert(column, cell);
            }
        }
    }
    // A row with neither code nor size is the product itself, and its stock and colour are the product's.
    if variant.contains_key("sku") || variant.contains_key("size") {
        if let Some(color) = variant.get("color") {
            out.insert("colors".to_owned(), json!([color]));
        }
        out.insert("variants".to_owned(), json!([variant]));
    } else {
        if let Some(color) = variant.remove("color") {
            out.insert("colors".to_owned(), json!([color]));
        }
        if let Some(stock) = variant.remove("stock") {
            out.insert("stock".to_owned(), stock);
        }
    }
    if !price.is_empty() {
        let price = amount::price(price, amount::Unit::default(), reading)?;
        out.insert("price".to_owned(), price);
    }
    Ok(out)
}

/// Columns that are fields of our JSONL under the same name.
const KNOWN: [&str; 11] = [
    "id",
    "name",
    "description",
    "brand",
    "material",
    "audience",
    "model",
    "gtin",
    "stock_as_of",
    "instore_product_location",
    "photo",
];

fn put(out: &mut Map<String, Value>, field: &str, lang: &str, cell: Value) {
    let both = out.entry(field.to_owned()).or_insert_with(|| json!({}));
    // `name` beside `name_zh` is the less exact of the two.
    if !both.is_object() {
        *both = json!({});
    }
    both[lang] = cell;
}

/// Lays the steps of a category path in one language over those of the other.
fn steps_in(out: &mut Map<String, Value>, steps: Vec<Value>, lang: Option<&str>) {
    let Some(lang) = lang else {
        out.entry("category".to_owned()).or_insert(Value::Array(steps));
        return;
    };
    let path = out.entry("category".to_owned()).or_insert_with(|| json!([]));
    let Some(path) = path.as_array_mut() else { return };
    for (depth, step) in steps.into_iter().enumerate() {
        if depth == path.len() {
            path.push(json!({}));
        }
        if !path[depth].is_object() {
            path[depth] = json!({});
        }
        path[depth][lang] = step;
    }
}
