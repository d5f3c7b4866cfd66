//! Workbooks: .xlsx by the cells of its sheets as they come, .xls as a whole. Bytes to rows of text.
//!
//! A workbook is an archive and can unpack to a thousand times its size, and a single cell in its far corner makes a dense
//! sheet of billions. So everything is counted before it is given to the reader: what the archive unpacks to, and how far
//! the cells of an .xls reach.

use std::io::{Cursor, Read};

use ::csv::ByteRecord;
use calamine::{Data, DataRef, Reader, Xls, Xlsx};

use super::table::{self, Table};
use super::{Content, FieldMap, MAX_ROW_BYTES, Raw, bytes};
use crate::error::NotAFeed;

/// Parts of an archive.
const MAX_PARTS: usize = 4_000;
/// Cells with something in them.
const MAX_CELLS: usize = 20_000_000;
/// The area over which the cells of an .xls may be spread.
const MAX_AREA: u64 = 8_000_000;
/// Columns of a row.
const MAX_COLUMNS: u32 = 2_000;
/// Sheets looked at.
const MAX_SHEETS: usize = 32;

/// A row with its number in the sheet, from 1.
type Line = (u64, ByteRecord);

pub(super) fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04")
}

/// The compound files that .xls is one kind of.
pub(super) fn is_compound(head: &[u8]) -> bool {
    head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// The first sheet that is a table we know, or why there is none: what the first sheet with rows lacks.
pub(super) fn read(file: Vec<u8>, map: Option<&FieldMap>) -> Result<(Table, Vec<Raw>), NotAFeed> {
    let mut failure = None;
    for lines in sheets(file)? {
        let beginning: Vec<ByteRecord> = lines.iter().take(64).map(|(_, row)| row.clone()).collect();
        match table::of_rows(&beginning, map) {
            Ok(table) => {
                let rows = lines.into_iter().skip(table.skip).map(|(line, row)| {
                    let long = row.as_slice().len() > MAX_ROW_BYTES;
                    Raw { line, content: if long { Content::TooLong } else { Content::Cells(row) } }
                });
                let rows = rows.collect();
                return Ok((table, rows));
            }
            Err((_, why)) => {
                failure.get_or_insert(why);
            }
        }
    }
    Err(failure.unwrap_or(NotAFeed::Empty))
}

/// The rows of every sheet that has some.
pub(super) fn sheets(file: Vec<u8>) -> Result<Vec<Vec<Line>>, NotAFeed> {
    let sheets = if is_zip(&file) {
        weigh(&file)?;
        guarded(|| xlsx(file))
    } else {
        reach(&file)?;
        guarded(|| xls(file))
    }?;
    Ok(sheets.into_iter().filter(|rows| !rows.is_empty()).collect())
}

/// The reader of workbooks is somebody else's and has been known to panic over broken ones; a bad file is no reason to stop.
fn guarded<T>(read: impl FnOnce() -> Result<T, NotAFeed>) -> Result<T, NotAFeed> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).unwrap_or(Err(NotAFeed::BrokenWorkbook))
}

/// Unpacks every part of an archive once, counting and keeping nothing: the sizes it declares may be lies.
fn weigh(file: &[u8]) -> Result<(), NotAFeed> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).map_err(|_| NotAFeed::BrokenWorkbook)?;
    if archive.len() > MAX_PARTS {
        return Err(NotAFeed::TooLarge);
    }
    let mut left = bytes::MAX_WHOLE_BYTES;
    let mut workbook = false;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| NotAFeed::BrokenWorkbook)?;
        workbook |= part.name().is_ok_and(|name| name.eq_ignore_ascii_case("[Content_Types].xml"));
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let size = size.map_err(|_| NotAFeed::BrokenWorkbook)?;
        left = left.checked_sub(size).ok_or(NotAFeed::TooLarge)?;
    }
    if workbook { Ok(()) } else { Err(NotAFeed::Binary) }
}

/// Rows being put together out of cells in order.
#[derive(Default)]
struct Rows {
    out: Vec<Line>,
    row: Vec<String>,
    at: u32,
    cells: usize,
    bytes: u64,
}

impl Rows {
    fn cell(&mut self, row: u32, column: u32, text: String) -> Result<(), NotAFeed> {
        if text.is_empty() || column >= MAX_COLUMNS {
            return Ok(());
        }
        if row != self.at {
            self.end();
            self.at = row;
        }
        self.cells += 1;
        self.bytes += text.len() as u64;
        // One shared text may stand in a million cells.
        if self.cells > MAX_CELLS || self.bytes > bytes::MAX_WHOLE_BYTES {
            return Err(NotAFeed::TooLarge);
        }
        let column = column as usize;
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        self.row[column] = text;
        Ok(())
    }

    fn end(&mut self) {
        if !self.row.is_empty() {
            self.out.push((u64::from(self.at) + 1, ByteRecord::from(std::mem::take(&mut self.row))));
        }
    }
}

fn xlsx(file: Vec<u8>) -> Result<Vec<Vec<Line>>, NotAFeed> {
    let broken = |_| NotAFeed::BrokenWorkbook;
    let mut book = Xlsx::new(Cursor::new(file)).map_err(broken)?;
    let mut out = Vec::new();
    for name in book.sheet_names().into_iter().take(MAX_SHEETS) {
        // A sheet of a chart has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut rows = Rows::default();
        while let Some(cell) = cells.next_cell().map_err(|_| NotAFeed::BrokenWorkbook)? {
            let (row, column) = cell.get_position();
            rows.cell(row, column, written(cell.get_value()))?;
        }
        rows.end();
        out.push(rows.out);
    }
    Ok(out)
}

fn xls(file: Vec<u8>) -> Result<Vec<Vec<Line>>, NotAFeed> {
    let mut book = Xls::new(Cursor::new(file)).map_err(|_| NotAFeed::BrokenWorkbook)?;
    let mut out = Vec::new();
    for name in book.sheet_names().into_iter().take(MAX_SHEETS) {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        let mut rows = Rows::default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (row as u32 + first_row, column as u32 + first_column);
            rows.cell(row, column, written_whole(value))?;
        }
        rows.end();
        out.push(rows.out);
    }
    Ok(out)
}

fn written_whole(value: &Data) -> String {
    match value {
        Data::String(text) => text.trim().to_owned(),
        Data::DateTime(_) => day(value),
        Data::Error(_) | Data::Empty => String::new(),
        other => other.to_string(),
    }
}

fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).trim().to_owned(),
        other => written_whole(&Data::from(other.clone())),
    }
}

/// A date cell as ISO text; a time of midnight is left out.
fn day(value: &Data) -> String {
    let Data::DateTime(stamp) = value else { return String::new() };
    if !stamp.is_datetime() {
        return stamp.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = stamp.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        date
    } else {
        format!("{date} {hour:02}:{minute:02}:{second:02}")
    }
}

/// How far the cells of an .xls reach, by its records ([MS-XLS] 2.4): the reader makes room for the whole rectangle.
fn reach(file: &[u8]) -> Result<(), NotAFeed> {
    let mut compound = cfb::CompoundFile::open(Cursor::new(file)).map_err(|_| NotAFeed::BrokenWorkbook)?;
    let name =
        ["/Workbook", "/Book"].into_iter().find(|name| compound.is_stream(name)).ok_or(NotAFeed::Binary)?;
    let stream = compound.open_stream(name).map_err(|_| NotAFeed::BrokenWorkbook)?;
    let mut records = Vec::new();
    stream.take(bytes::MAX_WHOLE_BYTES).read_to_end(&mut records).map_err(|_| NotAFeed::BrokenWorkbook)?;
    let (mut rows, mut columns, mut area) = (0_u64, 0_u64, 0_u64);
    let mut rest: &[u8] = &records;
    while let [k0, k1, l0, l1, after @ ..] = rest {
        let (kind, length) = (u16::from_le_bytes([*k0, *k1]), usize::from(u16::from_le_bytes([*l0, *l1])));
        let Some(data) = after.get(..length) else { break };
        let word =
            |at: usize| data.get(at..at + 2).map_or(0, |b| u64::from(u16::from_le_bytes([b[0], b[1]])));
        match kind {
            // A sheet begins.
            0x0809 => {
                area += rows * columns;
                (rows, columns) = (0, 0);
            }
            // RK, NUMBER, LABEL, LABELSST, BOOLERR, FORMULA, BLANK, and RSTRING: one cell. MULRK and MULBLANK: a run, whose last
            // column ends the record.
            0x027e | 0x0203 | 0x0204 | 0x00fd | 0x0205 | 0x0006 | 0x0201 | 0x00d6 => {
                (rows, columns) = (rows.max(word(0) + 1), columns.max(word(2) + 1));
            }
            0x00bd | 0x00be => {
                let last = if length >= 2 { word(length - 2) } else { 0 };
                (rows, columns) = (rows.max(word(0) + 1), columns.max(last.max(word(2)) + 1));
            }
            _ => {}
        }
        rest = &after[length..];
    }
    area += rows * columns;
    if area > MAX_AREA { Err(NotAFeed::TooLarge) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::{Data, written_whole};

    #[test]
    fn numbers_are_written_out() {
        for (value, expect) in [
            (Data::Float(6_901_234_567_892.0), "6901234567892"),
            (Data::Float(5.5), "5.5"),
            (Data::Int(7), "7"),
            (Data::Bool(true), "true"),
            (Data::String(" 苹果 ".into()), "苹果"),
            (Data::Empty, ""),
        ] {
            assert_eq!(written_whole(&value), expect);
        }
    }
}
