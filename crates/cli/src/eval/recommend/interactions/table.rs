//! A table of text: gzipped or not, told by its content; with commas, tabs or semicolons, told by its headings.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use csv::ByteRecord;

use crate::eval::recommend::refusal::Refusal;

/// The first two bytes of a gzipped file.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// A table being read, past its headings.
pub(in crate::eval::recommend) struct Table {
    file: PathBuf,
    pub(in crate::eval::recommend) headings: Vec<String>,
    reader: csv::Reader<Box<dyn Read>>,
    record: ByteRecord,
    /// Blank lines above the headings.
    blank: u64,
}

impl Table {
    /// Opens a file and reads its first line.
    ///
    /// # Errors
    /// [`Refusal::Read`] if it cannot be read, [`Refusal::Empty`] if nothing is in it.
    pub(in crate::eval::recommend) fn open(file: &Path) -> Result<Self, Refusal> {
        let failed = |error| Refusal::Read(file.into(), error);
        let mut raw = BufReader::new(File::open(file).map_err(failed)?);
        let packed = raw.fill_buf().map_err(failed)?.starts_with(&GZIP);
        let unpacked: Box<dyn Read> =
            if packed { Box::new(flate2::bufread::MultiGzDecoder::new(raw)) } else { Box::new(raw) };
        let mut text = BufReader::with_capacity(1 << 16, unpacked);
        let (mut first, mut blank) = (Vec::new(), 0);
        while first.trim_ascii().is_empty() {
            blank += u64::from(!first.is_empty());
            first.clear();
            if text.read_until(b'\n', &mut first).map_err(failed)? == 0 {
                return Err(Refusal::Empty(file.into()));
            }
        }
        let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&first).to_vec();
        let count = |delimiter: &u8| first.iter().filter(|byte| *byte == delimiter).count();
        // The first of equally many, so that a line without any is one cell.
        let delimiter = [b';', b'\t', b','].into_iter().max_by_key(count).unwrap_or(b',');
        let whole: Box<dyn Read> = Box::new(std::io::Cursor::new(first).chain(text));
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .trim(csv::Trim::All)
            .from_reader(whole);
        let mut record = ByteRecord::new();
        reader.read_byte_record(&mut record).map_err(|error| Refusal::Read(file.into(), error.into()))?;
        let headings = record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        Ok(Self { file: file.into(), headings, reader, record, blank })
    }

    /// The next line that is not blank, with its number; bytes that are no text are replaced.
    ///
    /// # Errors
    /// [`Refusal::Read`] if the file breaks off.
    pub(in crate::eval::recommend) fn next(&mut self) -> Result<Option<(u64, Vec<String>)>, Refusal> {
        let more = self.reader.read_byte_record(&mut self.record);
        if !more.map_err(|error| Refusal::Read(self.file.clone(), error.into()))? {
            return Ok(None);
        }
        let line = self.record.position().map_or(0, csv::Position::line) + self.blank;
        let cells = self.record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        Ok(Some((line, cells)))
    }
}
