//! Tables of something else than products, read with the same care: gzip, old encodings, workbooks, titles above the header,
//! any of the four delimiters. Which columns count is for whoever asks to know.

use std::path::{Path, PathBuf};
use std::vec::IntoIter;

use ::csv::ByteRecord;

use super::bytes::{self, Source};
use super::{Content, MAX_ROW_BYTES, csv, not_or_io, opening, sheet, table};
use crate::error::{Error, NotAFeed};

/// Finds the columns that count in a row of names; `None` if the row is no header.
type Known<'a, T> = &'a dyn Fn(&[String]) -> Option<T>;

/// A header is looked for in so many rows.
const TITLE_ROWS: usize = 20;

/// A table being read, row by row.
pub(crate) struct Ledger {
    path: PathBuf,
    from: From,
}

enum From {
    Csv(csv::Records<Source>),
    Sheet(IntoIter<(u64, ByteRecord)>),
}

impl Ledger {
    /// Opens a table, and says what `known` found in its header.
    ///
    /// # Errors
    /// [`Error::NotAFeed`], with [`NotAFeed::TableNotRecognised`] if no row of its beginning is a header, or [`Error::Io`].
    pub(crate) fn open<T>(path: &Path, known: Known<'_, T>) -> Result<(Ledger, T), Error> {
        let not = |why| Error::NotAFeed { file: path.to_path_buf(), why };
        let lost = |error| not_or_io(path, error);
        let source = bytes::open(path).map_err(|error| match error {
            Error::Io { source, .. } if source.kind() != std::io::ErrorKind::NotFound => lost(source),
            other => other,
        })?;
        let (head, source) = bytes::peek(source).map_err(lost)?;
        if sheet::is_zip(&head) || sheet::is_compound(&head) {
            let (lines, found) = of_book(bytes::whole(source).map_err(lost)?, known).map_err(not)?;
            return Ok((Ledger { path: path.to_path_buf(), from: From::Sheet(lines.into_iter()) }, found));
        }
        let (head, source) = match bytes::marked(&head) {
            Some(encoding) => bytes::peek(bytes::decoded(source, encoding).map_err(lost)?).map_err(lost)?,
            None => match bytes::of_table(path)? {
                encoding if encoding == encoding_rs::UTF_8 => (head, source),
                encoding => bytes::peek(bytes::decoded(source, encoding).map_err(lost)?).map_err(lost)?,
            },
        };
        if head.iter().all(u8::is_ascii_whitespace) {
            return Err(not(NotAFeed::Empty));
        }
        if opening::binary(&head) {
            return Err(not(NotAFeed::Binary));
        }
        if head.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<') {
            return Err(not(NotAFeed::WebPage));
        }
        let (delimiter, skip, found) =
            of_text(&head, known).ok_or_else(|| not(NotAFeed::TableNotRecognised))?;
        let from = From::Csv(csv::Records::new(source, delimiter, skip));
        Ok((Ledger { path: path.to_path_buf(), from }, found))
    }

    /// The next row with its line, from 1; no cells where it is longer than a row may be. `None` at the end.
    ///
    /// # Errors
    /// [`Error::NotAFeed`] if the file cannot be unpacked to its end, or [`Error::Io`].
    pub(crate) fn next_row(&mut self) -> Result<Option<(u64, Option<ByteRecord>)>, Error> {
        match &mut self.from {
            From::Sheet(lines) => Ok(lines.next().map(|(line, cells)| {
                let fits = cells.as_slice().len() <= MAX_ROW_BYTES;
                (line, fits.then_some(cells))
            })),
            From::Csv(records) => {
                let raw = records.next_row().map_err(|error| not_or_io(&self.path, error))?;
                Ok(raw.map(|raw| match raw.content {
                    Content::Cells(cells) => (raw.line, Some(cells)),
                    _ => (raw.line, None),
                }))
            }
        }
    }
}

/// The rows after the header of the first sheet that has one.
fn of_book<T>(file: Vec<u8>, known: Known<'_, T>) -> Result<(Vec<(u64, ByteRecord)>, T), NotAFeed> {
    for mut lines in sheet::sheets(file)? {
        let header = lines
            .iter()
            .take(TITLE_ROWS)
            .enumerate()
            .find_map(|(place, (_, row))| known(&table::names(row)).map(|found| (place, found)));
        if let Some((place, found)) = header {
            lines.drain(..=place);
            return Ok((lines, found));
        }
    }
    Err(NotAFeed::TableNotRecognised)
}

/// Delimiter, rows up to and with the header, and what it says: under the delimiter that gives the most columns.
fn of_text<T>(head: &[u8], known: Known<'_, T>) -> Option<(u8, usize, T)> {
    let mut best: Option<(usize, (u8, usize, T))> = None;
    for delimiter in *b",\t;|" {
        for (place, row) in csv::first_rows(head, delimiter, TITLE_ROWS).iter().enumerate() {
            let names = table::names(row);
            if let Some(found) = known(&names) {
                if best.as_ref().is_none_or(|(width, _)| names.len() > *width) {
                    best = Some((names.len(), (delimiter, place + 1, found)));
                }
                break;
            }
        }
    }
    best.map(|(_, found)| found)
}
