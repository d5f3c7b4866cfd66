//! Feeds: files of products, whatever their form, turned into rows that are each a product or a reason why not.
//!
//! What a file is shows in its bytes, never in its name. A [`Feed`] hands out raw rows in order on one thread, with what
//! belongs to one product put together; [`Shape::read`] turns a raw row into a product and is pure, so the importer does it
//! on all cores. Nothing here knows the database. A feed is untrusted: sizes are bounded, text is data.

mod amount;
mod bytes;
mod columns;
mod csv;
mod dates;
mod document;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod fuzz;
mod google;
mod inventory;
mod join;
mod json_ld;
mod jsonl;
mod ledger;
mod map;
mod opening;
mod pos;
mod row;
mod runs;
mod sheet;
mod shopify;
mod sources;
mod suggest;
mod table;
mod tellings;
mod text;
mod unite;
mod units;
mod variants;
mod woo;
mod xml;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ::csv::ByteRecord;
use serde_json::{Map, Value};

use crate::error::{Error, NotAFeed};
use crate::notice::{Notice, ReasonCode};
use crate::product::Product;

pub(crate) use bytes::text;
pub(crate) use columns::bare;
pub(crate) use inventory::Inventory;
pub(crate) use join::{join, joins};
pub(crate) use ledger::Ledger;
pub use map::FieldMap;
pub(crate) use row::is_shortened;
pub(crate) use sources::Sources;
pub use suggest::{Proposed, Suggestion, suggest};
pub(crate) use text::is_day;

/// A row longer than this is no product.
const MAX_ROW_BYTES: usize = 1024 * 1024;
/// How much of a file is looked at to tell what it is.
const SNIFFED_BYTES: usize = 64 * 1024;

/// A file being read.
pub(crate) struct Feed {
    path: PathBuf,
    rows: runs::Rows,
    sure: bool,
    /// How its rows are understood.
    pub(crate) shape: Shape,
}

/// Whose form a file's rows have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Ours, of JSON lines or of tables.
    Own,
    /// Anybody's, under a map.
    Mapped,
    Shopify,
    Woo,
    Google,
    /// Google's local inventory.
    Inventory,
    JsonLd,
    /// A Chinese till's.
    Pos,
}

/// A row as it stands in the file, or the rows of one product.
pub(crate) struct Raw {
    /// Its line, from 1; of several the first.
    pub(crate) line: u64,
    content: Content,
}

enum Content {
    /// The bytes of a JSON object.
    Json(Vec<u8>),
    /// The cells of a table row.
    Cells(ByteRecord),
    /// The cells of several rows of a table that are one product, with their lines.
    Table(Vec<(u64, ByteRecord)>),
    /// The fields of one product's rows.
    Records(Vec<Record>),
    /// Longer than [`MAX_ROW_BYTES`]; skipped.
    TooLong,
    /// Found to be no row before.
    Refused(Box<Notice>),
}

/// A row's fields by name.
#[derive(Debug, Clone, Default)]
struct Record {
    line: u64,
    fields: Map<String, Value>,
}

/// A row that is a product, with what had to be mended.
pub(crate) struct Row {
    pub(crate) line: u64,
    /// How many rows of the file it is made of.
    pub(crate) rows: u64,
    /// It told a product of an earlier file in another language and is part of that row now: done with.
    pub(crate) united: bool,
    pub(crate) product: Product,
    pub(crate) repairs: Vec<Notice>,
    /// It only says that the product of this id is gone (`deleted`).
    pub(crate) deleted: bool,
}

/// How the rows of one file are understood.
pub(crate) struct Shape {
    /// The file's name for notices.
    pub(crate) file: String,
    form: Form,
    /// Column names of a table, as the form's reader knows them.
    columns: Option<Vec<String>>,
    map: Option<FieldMap>,
    inventory: Option<Arc<Inventory>>,
    /// What later files say about its products, and its own place among the files.
    tellings: Option<(usize, Arc<tellings::Tellings>)>,
}

impl Feed {
    /// Opens a feed and looks at its beginning.
    ///
    /// # Errors
    /// [`Error::NotAFeed`] or [`Error::Io`].
    pub(crate) fn open(path: &Path, map: Option<&FieldMap>) -> Result<Feed, Error> {
        let feed = opening::open(path, map)?;
        match feed.shape.form {
            Form::Inventory => {
                Err(Error::NotAFeed { file: path.to_path_buf(), why: NotAFeed::OnlyInventory })
            }
            _ => Ok(feed),
        }
    }

    /// Whether its form is beyond doubt. JSON lines are taken for our own until a row shows otherwise.
    fn is_sure(&self) -> bool {
        self.sure
    }

    /// Whether rows that follow one another with the same id may be variants of one product, see [`joins`].
    pub(crate) fn joins_rows(&self) -> bool {
        self.shape.columns.is_some() && matches!(self.shape.form, Form::Own | Form::Mapped)
    }

    /// The next rows, at most `many`; none at the end.
    ///
    /// # Errors
    /// [`Error::NotAFeed`] if the file cannot be unpacked to its end, or [`Error::Io`].
    pub(crate) fn next(&mut self, many: usize) -> Result<Vec<Raw>, Error> {
        let mut rows = Vec::with_capacity(many);
        while rows.len() < many {
            match self.rows.next_row().map_err(|error| not_or_io(&self.path, error))? {
                Some(row) => rows.push(row),
                None => break,
            }
        }
        Ok(rows)
    }

    /// All rows' fields, for a file that is read whole; rows that are none are left out.
    fn records(mut self) -> Result<Vec<Record>, Error> {
        let mut out = Vec::new();
        loop {
            let rows = self.next(1024)?;
            if rows.is_empty() {
                return Ok(out);
            }
            out.extend(rows.into_iter().filter_map(|raw| self.shape.records(raw).ok()).flatten());
        }
    }
}

impl Shape {
    /// What a raw row says.
    ///
    /// # Errors
    /// The reason why it is refused.
    pub(crate) fn read(&self, raw: Raw) -> Result<Row, Notice> {
        let line = raw.line;
        let mut records = self.records(raw)?;
        let rows = records.len() as u64;
        let mut reading = row::Reading::new(&self.file, line);
        if matches!(self.form, Form::Own | Form::Mapped)
            && let [record] = &mut records[..]
            && row::take_deleted(&mut record.fields)
        {
            let fields = &record.fields;
            let id = match &self.map {
                Some(map) => map.id(fields),
                None => fields.iter().find(|(name, _)| name.eq_ignore_ascii_case("id")).map(|(_, id)| id),
            };
            let product = reading.deletion(id)?;
            return Ok(Row { line, rows, united: false, product, repairs: reading.repairs, deleted: true });
        }
        let one = |records: &mut Vec<Record>| records.pop().unwrap_or_default();
        let fields = match self.form {
            Form::Own if self.columns.is_some() => csv::own_form(one(&mut records).fields, &mut reading)?,
            Form::Own | Form::Inventory => one(&mut records).fields,
            Form::Mapped => {
                let map = self.map.as_ref().expect("BUG: a mapped form has a map");
                map.apply(one(&mut records).fields, &mut reading)?
            }
            Form::Shopify => {
                let columns = self.columns.as_deref().unwrap_or_default();
                shopify::product(records, columns, &mut reading)?
            }
            Form::Woo => woo::product(records, &mut reading)?,
            Form::Google => google::product(records, &mut reading)?,
            Form::JsonLd => json_ld::product(one(&mut records), &mut reading)?,
            Form::Pos => pos::product(records, &mut reading)?,
        };
        let mut product = reading.product(fields)?;
        let mut repairs = reading.repairs;
        if let Some(inventory) = &self.inventory {
            repairs.extend(inventory.apply(&mut product));
        }
        let united = match &self.tellings {
            Some((place, tellings)) => tellings.apply(*place, line, &mut product),
            None => false,
        };
        Ok(Row { line, rows, united, product, repairs, deleted: false })
    }

    /// The fields of a raw row, by the names of its table or its own.
    fn records(&self, raw: Raw) -> Result<Vec<Record>, Notice> {
        let line = raw.line;
        let refuse = |reason, detail: &str| Notice::new(&self.file, line, reason, detail);
        let of_cells = |line: u64, cells: &ByteRecord| {
            let columns = self.columns.as_ref().expect("BUG: only a table has cells");
            let fields = csv::fields(columns, cells).ok_or_else(|| {
                let text: Vec<&[u8]> = cells.iter().collect();
                refuse(ReasonCode::NotARow, &String::from_utf8_lossy(&text.join(&b',')))
            })?;
            Ok(Record { line, fields })
        };
        match raw.content {
            Content::TooLong => Err(refuse(ReasonCode::LineTooLong, "")),
            Content::Refused(notice) => Err(*notice),
            Content::Json(bytes) => {
                let text = String::from_utf8_lossy(&bytes);
                let fields = jsonl::fields(&text).map_err(|detail| refuse(ReasonCode::NotARow, &detail))?;
                Ok(vec![Record { line, fields }])
            }
            Content::Cells(cells) => Ok(vec![of_cells(line, &cells)?]),
            Content::Table(rows) => rows.iter().map(|(line, cells)| of_cells(*line, cells)).collect(),
            Content::Records(records) => Ok(records),
        }
    }
}

/// A file that cannot be unpacked is no feed; a disk that fails is an I/O error.
fn not_or_io(path: &Path, error: std::io::Error) -> Error {
    use std::io::ErrorKind::{FileTooLarge, InvalidData, InvalidInput, UnexpectedEof};
    let why = match error.kind() {
        FileTooLarge => NotAFeed::TooLarge,
        InvalidData | InvalidInput | UnexpectedEof => NotAFeed::BrokenGzip,
        _ => return Error::io("read", path)(error),
    };
    Error::NotAFeed { file: path.to_path_buf(), why }
}

/// The lines of a text that are not blank, with their numbers from 1.
pub(crate) fn numbered(text: &str) -> impl Iterator<Item = (u64, &str)> {
    (1..).zip(text.lines()).map(|(number, line)| (number, line.trim())).filter(|(_, line)| !line.is_empty())
}
