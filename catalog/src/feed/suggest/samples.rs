//! The beginning of any table or JSON file as columns with values, whatever they mean.

use std::collections::HashMap;
use std::io::Read;
use std::path::Path;

use ::csv::ByteRecord;
use serde_json::{Map, Value};

use super::super::row::scalar;
use super::super::{Content, bytes, csv, document, not_or_io, sheet, table};
use crate::error::{Error, NotAFeed};

/// Rows looked at.
const ROWS: usize = 300;
/// Of a text file so much is looked at.
const BYTES: u64 = 4 * 1024 * 1024;
/// Fields told apart.
const FIELDS: usize = 600;
/// Objects within objects are looked into so deep.
const DEPTH: usize = 3;
const VALUE: usize = 400;

/// Columns with some of their values.
#[derive(Debug, Default)]
pub(super) struct Samples {
    pub(super) rows: usize,
    pub(super) fields: Vec<Field>,
    /// Of a text table that is not parted by the mark we would guess from its header alone.
    pub(super) delimiter: Option<u8>,
    places: HashMap<String, usize>,
}

/// A column, or a path with dots.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: String,
    /// The values that are not empty, in order.
    pub(super) values: Vec<String>,
}

impl Samples {
    fn add(&mut self, name: &str, value: String) {
        let value: String = value.trim().chars().take(VALUE).collect();
        let place = match self.places.get(name) {
            Some(&place) => place,
            None if self.fields.len() < FIELDS => {
                self.places.insert(name.to_owned(), self.fields.len());
                self.fields.push(Field { name: name.to_owned(), values: Vec::new() });
                self.fields.len() - 1
            }
            None => return,
        };
        if !value.is_empty() {
            self.fields[place].values.push(value);
        }
    }

    fn object(&mut self, path: &str, fields: &Map<String, Value>, depth: usize) {
        for (key, value) in fields {
            let name = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            match value {
                Value::Object(inner) if depth < DEPTH => self.object(&name, inner, depth + 1),
                Value::Array(many) => match many.first() {
                    Some(Value::Object(inner)) if depth < DEPTH => {
                        self.object(&format!("{name}.0"), inner, depth + 1);
                    }
                    Some(_) => {
                        let values: Vec<String> = many.iter().filter_map(scalar).collect();
                        self.add(&name, values.join(", "));
                    }
                    None => {}
                },
                Value::Bool(yes) => self.add(&name, yes.to_string()),
                other => {
                    if let Some(text) = scalar(other) {
                        self.add(&name, text);
                    }
                }
            }
        }
    }

    fn table(rows: &[ByteRecord]) -> Option<Samples> {
        let filled = |row: &ByteRecord| row.iter().filter(|cell| !cell.trim_ascii().is_empty()).count();
        // The header is the first of the fullest rows at the top: titles above it fill a cell or two.
        let most = rows.iter().take(20).map(filled).max().filter(|&most| most >= 2)?;
        let header = rows.iter().take(20).position(|row| filled(row) * 10 >= most * 8)?;
        let names = table::names(&rows[header]);
        let mut samples = Samples::default();
        for name in names.iter().filter(|name| !name.is_empty()) {
            samples.add(name, String::new());
        }
        for row in rows[header + 1..].iter().take(ROWS).filter(|row| filled(row) > 0) {
            samples.rows += 1;
            for (name, cell) in names.iter().zip(row.iter()).filter(|(name, _)| !name.is_empty()) {
                samples.add(name, String::from_utf8_lossy(cell).into_owned());
            }
        }
        Some(samples)
    }
}

/// Looks at a file.
///
/// # Errors
/// [`Error::NotAFeed`] or [`Error::Io`].
pub(super) fn read(path: &Path) -> Result<Samples, Error> {
    let not = |why| Error::NotAFeed { file: path.to_path_buf(), why };
    let io = |error| not_or_io(path, error);
    let (head, source) = bytes::peek(bytes::open(path)?).map_err(io)?;
    if sheet::is_zip(&head) || sheet::is_compound(&head) {
        for lines in sheet::sheets(bytes::whole(source).map_err(io)?).map_err(not)? {
            let rows: Vec<ByteRecord> = lines.into_iter().take(ROWS + 20).map(|(_, row)| row).collect();
            if let Some(samples) = Samples::table(&rows) {
                return Ok(samples);
            }
        }
        return Err(not(NotAFeed::NoRowUnderstood));
    }
    let encoding = match bytes::marked(&head) {
        Some(encoding) => encoding,
        None => bytes::of_table(path)?,
    };
    let mut source = bytes::decoded(source, encoding).map_err(io)?;
    let (head, again) = bytes::peek(source).map_err(io)?;
    source = again;
    match head.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => Err(not(NotAFeed::Empty)),
        Some(b'<') => Err(not(NotAFeed::WebPage)),
        Some(b'{' | b'[') => {
            let whole = bytes::whole(source).map_err(io)?;
            objects(&String::from_utf8_lossy(&whole)).ok_or_else(|| not(NotAFeed::NoRowUnderstood))
        }
        Some(_) if head.contains(&0) => Err(not(NotAFeed::Binary)),
        Some(_) => {
            let mut text = Vec::new();
            source.take(BYTES).read_to_end(&mut text).map_err(io)?;
            let parted = [b',', b'\t', b';', b'|'].into_iter().filter_map(|delimiter| {
                let mut samples = Samples::table(&csv::first_rows(&text, delimiter, ROWS + 20))?;
                samples.delimiter = Some(delimiter);
                Some(samples)
            });
            // Under the right mark there are the most columns.
            let best =
                parted.reduce(|best, next| if next.fields.len() > best.fields.len() { next } else { best });
            best.ok_or_else(|| not(NotAFeed::NoRowUnderstood))
        }
    }
}

fn objects(text: &str) -> Option<Samples> {
    let mut samples = Samples::default();
    let mut take = |bytes: &[u8]| {
        if let Ok(Value::Object(fields)) = serde_json::from_slice(bytes) {
            samples.rows += 1;
            samples.object("", &fields, 0);
        }
    };
    match document::rows(text) {
        Some(rows) => {
            for raw in rows.iter().take(ROWS) {
                if let Content::Json(bytes) = &raw.content {
                    take(bytes);
                }
            }
        }
        None => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(ROWS)
            .for_each(|line| take(line.as_bytes())),
    }
    (samples.rows > 0).then_some(samples)
}
