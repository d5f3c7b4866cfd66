//! Raw rows out of a file, one after the other, with neighbours that are one product put together.

use super::bytes::Source;
use super::{Content, Raw, csv, jsonl, pos};

/// So many rows at most are one product; what follows begins another, which then repeats an id and is told.
const MAX_RUN: usize = 2_000;

/// The rows of a file.
pub(super) struct Rows {
    from: From,
    runs: Option<Runs>,
}

pub(super) enum From {
    Jsonl(jsonl::Lines<Source>),
    Csv(csv::Records<Source>),
    /// Read whole before.
    Ready(std::vec::IntoIter<Raw>),
}

/// How neighbours are told to be one product.
struct Runs {
    by: By,
    ahead: Option<Raw>,
}

/// By which columns.
pub(super) enum By {
    /// One that is blank or the same: Shopify's handle.
    Handle(usize),
    /// A till's code and barcode.
    Codes(Option<usize>, Option<usize>),
}

/// What a row says about where it belongs.
#[derive(Debug, PartialEq, Eq)]
enum Key {
    Id(String),
    /// To the row before it.
    Continues,
    Alone,
}

impl Rows {
    pub(super) fn new(from: From) -> Self {
        Self { from, runs: None }
    }

    /// The same with neighbours put together.
    pub(super) fn grouped(from: From, by: By) -> Self {
        Self { from, runs: Some(Runs { by, ahead: None }) }
    }

    pub(super) fn next_row(&mut self) -> std::io::Result<Option<Raw>> {
        let Some(runs) = &mut self.runs else { return self.from.next_row() };
        let first = match runs.ahead.take() {
            Some(raw) => raw,
            None => match self.from.next_row()? {
                Some(raw) => raw,
                None => return Ok(None),
            },
        };
        let key = runs.by.key(&first);
        let Content::Cells(cells) = first.content else { return Ok(Some(first)) };
        let mut rows = vec![(first.line, cells)];
        while let Key::Id(id) = &key {
            let Some(next) = self.from.next_row()? else { break };
            let belongs = match runs.by.key(&next) {
                Key::Id(other) => other == *id,
                Key::Continues => true,
                Key::Alone => false,
            };
            match next.content {
                Content::Cells(cells) if belongs && rows.len() < MAX_RUN => rows.push((next.line, cells)),
                content => {
                    runs.ahead = Some(Raw { line: next.line, content });
                    break;
                }
            }
        }
        Ok(Some(Raw { line: first.line, content: Content::Table(rows) }))
    }
}

impl From {
    fn next_row(&mut self) -> std::io::Result<Option<Raw>> {
        match self {
            From::Jsonl(lines) => lines.next_row(),
            From::Csv(records) => records.next_row(),
            From::Ready(rows) => Ok(rows.next()),
        }
    }
}

impl By {
    fn key(&self, raw: &Raw) -> Key {
        let Content::Cells(cells) = &raw.content else { return Key::Alone };
        let cell = |at: usize| String::from_utf8_lossy(cells.get(at).unwrap_or_default()).trim().to_owned();
        match self {
            By::Handle(at) => match cell(*at) {
                handle if handle.is_empty() => Key::Continues,
                handle => Key::Id(handle),
            },
            By::Codes(code, barcode) => {
                let said = |at: &Option<usize>| at.map(cell).unwrap_or_default();
                pos::key(&said(code), &said(barcode)).map_or(Key::Alone, Key::Id)
            }
        }
    }
}
