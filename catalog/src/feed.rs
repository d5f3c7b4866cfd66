//! Feeds: files of products, whatever their form, turned into rows that are each a product or a reason why not.
//!
//! A [`Feed`] hands out raw rows in order on one thread; [`Shape::read`] turns a raw row into a product and is pure, so the
//! importer does it on all cores. Nothing here knows the database. A feed is untrusted: sizes are bounded, text is data.

mod amount;
mod csv;
mod jsonl;
mod map;
mod row;
mod text;

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;

use crate::error::{Error, NotAFeed};
use crate::notice::{Notice, ReasonCode};
use crate::product::Product;

pub use map::FieldMap;

/// A feed that unpacks to more than this is refused: no shop has that many words.
const MAX_FEED_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// A row longer than this is no product.
const MAX_ROW_BYTES: usize = 1024 * 1024;
/// How much of a file is looked at to tell what it is.
const SNIFFED_BYTES: usize = 64 * 1024;

/// A file being read.
pub(crate) struct Feed {
    path: PathBuf,
    rows: Rows,
    /// How its rows are understood.
    pub(crate) shape: Shape,
}

enum Rows {
    Jsonl(jsonl::Lines<Source>),
    Csv(csv::Records<Source>),
}

type Source = BufReader<Box<dyn Read + Send>>;

/// A row as it stands in the file.
pub(crate) struct Raw {
    /// Its line, from 1.
    pub(crate) line: u64,
    pub(crate) content: Content,
}

pub(crate) enum Content {
    /// The bytes of a JSON line.
    Json(Vec<u8>),
    /// The cells of a table row.
    Cells(Vec<Vec<u8>>),
    /// Longer than [`MAX_ROW_BYTES`]; skipped.
    TooLong,
}

/// A row that is a product, with what had to be mended.
pub(crate) struct Row {
    pub(crate) line: u64,
    pub(crate) product: Product,
    pub(crate) repairs: Vec<Notice>,
    /// It only says that the product of this id is gone (`deleted`).
    pub(crate) deleted: bool,
}

/// How the rows of one file are understood.
pub(crate) struct Shape {
    /// The file's name for notices.
    pub(crate) file: String,
    /// Column names of a table, as in its header.
    columns: Option<Vec<String>>,
    map: Option<FieldMap>,
}

impl Feed {
    /// Opens a feed and looks at its beginning.
    ///
    /// # Errors
    /// [`Error::NotAFeed`] or [`Error::Io`].
    pub(crate) fn open(path: &Path, map: Option<&FieldMap>) -> Result<Feed, Error> {
        let not_a_feed = |why| Error::NotAFeed { file: path.to_path_buf(), why };
        let file = File::open(path).map_err(Error::io("open", path))?;
        let mut source = unpack(file).map_err(|error| not_or_io(path, error))?;
        let head = sniff(&mut source).map_err(|error| not_or_io(path, error))?;
        if head.iter().all(u8::is_ascii_whitespace) {
            return Err(not_a_feed(NotAFeed::Empty));
        }
        if binary(&head) {
            return Err(not_a_feed(NotAFeed::Binary));
        }
        let first = head.iter().find(|byte| !byte.is_ascii_whitespace());
        if first == Some(&b'<') {
            return Err(not_a_feed(NotAFeed::WebPage));
        }
        // What was looked at is read again, now as part of the feed.
        let whole: Box<dyn Read + Send> = Box::new(std::io::Cursor::new(head.clone()).chain(source));
        let source = BufReader::with_capacity(SNIFFED_BYTES, whole);
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let mut shape = Shape { file: name, columns: None, map: map.cloned() };
        let json_line = |line: &[u8]| line.trim_ascii_start().starts_with(b"{");
        let rows = if first == Some(&b'{') {
            Rows::Jsonl(jsonl::Lines::new(source))
        } else {
            let header = csv::header(&head, map.and_then(FieldMap::delimiter));
            match csv::lacking(&header.columns, map) {
                None => {
                    shape.columns = Some(header.columns);
                    Rows::Csv(csv::Records::new(source, header.delimiter))
                }
                // A JSONL file whose first line is broken is still one.
                Some(_) if head.split(|&byte| byte == b'\n').any(json_line) => {
                    Rows::Jsonl(jsonl::Lines::new(source))
                }
                Some(why) => return Err(not_a_feed(why)),
            }
        };
        Ok(Feed { path: path.to_path_buf(), rows, shape })
    }

    /// Whether rows that follow one another with the same id are variants of one product.
    pub(crate) fn joins_rows(&self) -> bool {
        matches!(self.rows, Rows::Csv(_))
    }

    /// The next rows, at most `many`; none at the end.
    ///
    /// # Errors
    /// [`Error::NotAFeed`] if the file cannot be unpacked to its end, or [`Error::Io`].
    pub(crate) fn next(&mut self, many: usize) -> Result<Vec<Raw>, Error> {
        let mut rows = Vec::with_capacity(many);
        while rows.len() < many {
            let next = match &mut self.rows {
                Rows::Jsonl(lines) => lines.next_row(),
                Rows::Csv(records) => records.next_row(),
            };
            match next.map_err(|error| not_or_io(&self.path, error))? {
                Some(row) => rows.push(row),
                None => break,
            }
        }
        Ok(rows)
    }
}

impl Shape {
    /// What a raw row says.
    ///
    /// # Errors
    /// The reason why it is refused.
    pub(crate) fn read(&self, raw: Raw) -> Result<Row, Notice> {
        let line = raw.line;
        let refuse = |reason, detail: &str| Notice::new(&self.file, line, reason, detail);
        let mut fields = match raw.content {
            Content::TooLong => return Err(refuse(ReasonCode::LineTooLong, "")),
            Content::Json(bytes) => {
                let text = String::from_utf8_lossy(&bytes);
                jsonl::fields(&text).map_err(|detail| refuse(ReasonCode::NotARow, &detail))?
            }
            Content::Cells(cells) => {
                let columns = self.columns.as_ref().expect("BUG: only a table has cells");
                csv::fields(columns, &cells).ok_or_else(|| {
                    refuse(ReasonCode::NotARow, &String::from_utf8_lossy(&cells.join(&b',')))
                })?
            }
        };
        let mut reading = row::Reading::new(&self.file, line);
        if row::take_deleted(&mut fields) {
            let id = match &self.map {
                Some(map) => map.id(&fields),
                None => fields.iter().find(|(name, _)| name.eq_ignore_ascii_case("id")).map(|(_, id)| id),
            };
            let product = reading.deletion(id)?;
            return Ok(Row { line, product, repairs: reading.repairs, deleted: true });
        }
        let fields = match (&self.map, &self.columns) {
            (Some(map), _) => map.apply(fields, &mut reading)?,
            (None, Some(_)) => csv::own_form(fields, &mut reading)?,
            (None, None) => fields,
        };
        let product = reading.product(fields)?;
        Ok(Row { line, product, repairs: reading.repairs, deleted: false })
    }
}

/// Undoes gzip, as often as nobody nests it: once. Told by its first two bytes, whatever the file's name.
fn unpack(file: File) -> std::io::Result<Box<dyn Read + Send>> {
    let mut file = BufReader::with_capacity(SNIFFED_BYTES, file);
    let packed = file.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    Ok(if packed {
        Box::new(Bounded { source: MultiGzDecoder::new(file), left: MAX_FEED_BYTES })
    } else {
        Box::new(Bounded { source: file, left: MAX_FEED_BYTES })
    })
}

/// A reader that fails, rather than ends, when it has given too much.
struct Bounded<R> {
    source: R,
    left: u64,
}

/// The message by which [`not_or_io`] knows a [`Bounded`] reader's failure.
const TOO_LARGE: &str = "more than an import takes";

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.left = self
            .left
            .checked_sub(read as u64)
            .ok_or_else(|| std::io::Error::new(std::io::ErrorKind::FileTooLarge, TOO_LARGE))?;
        Ok(read)
    }
}

/// The beginning of a feed, without a byte order mark.
fn sniff(source: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(SNIFFED_BYTES);
    source.take(SNIFFED_BYTES as u64).read_to_end(&mut head)?;
    if head.starts_with(BOM) {
        head.drain(..BOM.len());
    }
    Ok(head)
}

const BOM: &[u8] = b"\xef\xbb\xbf";

/// Text has no zero bytes and hardly any control characters.
fn binary(head: &[u8]) -> bool {
    let odd =
        head.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)).count();
    head.contains(&0) || odd * 50 > head.len()
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

/// The bytes of a small text file as text, without a byte order mark.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes.strip_prefix(BOM).unwrap_or(bytes)).into_owned()
}

/// The lines of a text that are not blank, with their numbers from 1.
pub(crate) fn numbered(text: &str) -> impl Iterator<Item = (u64, &str)> {
    (1..).zip(text.lines()).map(|(number, line)| (number, line.trim())).filter(|(_, line)| !line.is_empty())
}
