//! What a file is, by its bytes: unpacked, decoded, recognised, and put in the order its form needs.

use std::io::{BufReader, Cursor, Read};
use std::path::Path;

use serde_json::{Map, Value};

use super::bytes::{self, Source};
use super::runs::{By, From, Rows};
use super::{
    Content, Feed, FieldMap, Form, Raw, Record, SNIFFED_BYTES, Shape, csv, document, google, json_ld, jsonl,
    not_or_io, sheet, table, woo, xml,
};
use crate::error::{Error, NotAFeed};

/// A page or document of JSON-LD is no longer than this: it is held as a tree.
const MAX_TREE_BYTES: usize = 64 * 1024 * 1024;

/// A feed of any form, an inventory too.
///
/// # Errors
/// [`Error::NotAFeed`] or [`Error::Io`].
pub(super) fn open(path: &Path, map: Option<&FieldMap>) -> Result<Feed, Error> {
    let source = bytes::open(path).map_err(|error| match error {
        Error::Io { source, .. } if source.kind() != std::io::ErrorKind::NotFound => not_or_io(path, source),
        other => other,
    })?;
    let opened = recognise(path, source, map);
    let (form, columns, rows, sure) = opened.map_err(|failure| match failure {
        Failure::Not(why) => Error::NotAFeed { file: path.to_path_buf(), why },
        Failure::Io(error) => not_or_io(path, error),
        Failure::Error(error) => error,
    })?;
    let file = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let shape = Shape { file, form, columns, map: map.cloned(), inventory: None, tellings: None };
    let feed = Feed { path: path.to_path_buf(), rows, sure, shape };
    gathered(feed)
}

enum Failure {
    Not(NotAFeed),
    Io(std::io::Error),
    Error(Error),
}

impl std::convert::From<NotAFeed> for Failure {
    fn from(why: NotAFeed) -> Self {
        Failure::Not(why)
    }
}

impl std::convert::From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Io(error)
    }
}

/// Form, columns, rows, and whether the form is beyond doubt.
type Opened = (Form, Option<Vec<String>>, Rows, bool);

fn recognise(path: &Path, source: Source, map: Option<&FieldMap>) -> Result<Opened, Failure> {
    let (head, source) = bytes::peek(source)?;
    if sheet::is_zip(&head) || sheet::is_compound(&head) {
        let (table, rows) = sheet::read(bytes::whole(source)?, map)?;
        return Ok(of_table(table, From::Ready(rows.into_iter())));
    }
    let marked = bytes::marked(&head);
    let (head, source) = match marked.or_else(|| declared(&head)) {
        Some(encoding) => bytes::peek(bytes::decoded(source, encoding)?)?,
        None => (head, source),
    };
    if head.iter().all(u8::is_ascii_whitespace) {
        return Err(NotAFeed::Empty.into());
    }
    if binary(&head) {
        return Err(NotAFeed::Binary.into());
    }
    match head.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'<') => return markup(&head, source),
        Some(b'{' | b'[') => return json(&head, source, map),
        _ => {}
    }
    let (head, source) = match marked {
        Some(_) => (head, source),
        None => match bytes::of_table(path).map_err(Failure::Error)? {
            encoding if encoding == encoding_rs::UTF_8 => (head, source),
            encoding => bytes::peek(bytes::decoded(source, encoding)?)?,
        },
    };
    match table::of_text(&head, map) {
        Ok((table, delimiter)) => {
            let records = csv::Records::new(source, delimiter, table.skip);
            Ok(of_table(table, From::Csv(records)))
        }
        // A JSONL file whose first line is broken is still one.
        Err(_) if head.split(|&byte| byte == b'\n').any(|line| line.trim_ascii_start().starts_with(b"{")) => {
            Ok(lines(source, map, false))
        }
        Err(why) => Err(why.into()),
    }
}

/// Text has no zero bytes and hardly any control characters.
pub(super) fn binary(head: &[u8]) -> bool {
    let odd =
        head.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)).count();
    head.contains(&0) || odd * 50 > head.len()
}

/// The encoding an XML declaration names, where it is not UTF-8.
fn declared(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let start = head.trim_ascii_start();
    if !start.starts_with(b"<?xml") {
        return None;
    }
    let end = start.iter().take(200).position(|&byte| byte == b'>')?;
    let declaration = std::str::from_utf8(&start[..end]).ok()?;
    let label = declaration.split_once("encoding=")?.1.trim_start_matches(['"', '\'']);
    let label = label.split(['"', '\'']).next()?;
    encoding_rs::Encoding::for_label(label.as_bytes()).filter(|&encoding| encoding != encoding_rs::UTF_8)
}

fn of_table(table: table::Table, from: From) -> Opened {
    let place = |name: &str| table.columns.iter().position(|column| column == name);
    let rows = match table.form {
        Form::Shopify => match place("handle") {
            Some(at) => Rows::grouped(from, By::Handle(at)),
            None => Rows::new(from),
        },
        Form::Pos => Rows::grouped(from, By::Codes(place("code"), place("barcode"))),
        _ => Rows::new(from),
    };
    (table.form, Some(table.columns), rows, true)
}

fn lines(source: Source, map: Option<&FieldMap>, sure: bool) -> Opened {
    let form = if map.is_some() { Form::Mapped } else { Form::Own };
    (form, None, Rows::new(From::Jsonl(jsonl::Lines::new(source))), sure)
}

fn ready(form: Form, rows: Vec<Raw>) -> Opened {
    (form, None, Rows::new(From::Ready(rows.into_iter())), true)
}

fn markup(head: &[u8], source: Source) -> Result<Opened, Failure> {
    let start = String::from_utf8_lossy(head).to_ascii_lowercase();
    let feed = ["<rss", "<feed", "<rdf:rdf"].iter().filter_map(|root| start.find(root)).min();
    let page = start.find("<html").or_else(|| start.find("<!doctype html"));
    if feed.is_some_and(|feed| page.is_none_or(|page| feed < page)) {
        let text = String::from_utf8_lossy(&bytes::whole(source)?).into_owned();
        let items = xml::items(&text)?;
        let mut rows = Vec::new();
        let mut records = Vec::new();
        for (line, item) in items {
            match item {
                Some(record) => records.push(record),
                None => rows.push(Raw { line, content: Content::TooLong }),
            }
        }
        rows.extend(groups(google::grouped(records)));
        rows.sort_by_key(|raw| raw.line);
        return Ok(ready(Form::Google, rows));
    }
    let mut page = Vec::new();
    bytes::Bounded { source, left: MAX_TREE_BYTES as u64 }.read_to_end(&mut page)?;
    let mut rows = Vec::new();
    for (line, text) in json_ld::scripts(&String::from_utf8_lossy(&page)) {
        // One broken script says nothing about the others of the page.
        if let Ok(document) = serde_json::from_str::<Value>(&text) {
            rows.extend(nodes(line, document));
        }
    }
    if rows.is_empty() { Err(NotAFeed::WebPage.into()) } else { Ok(ready(Form::JsonLd, rows)) }
}

fn nodes(line: u64, document: Value) -> impl Iterator<Item = Raw> {
    json_ld::products(document)
        .into_iter()
        .map(move |fields| Raw { line, content: Content::Records(vec![Record { line, fields }]) })
}

fn groups(groups: Vec<Vec<Record>>) -> impl Iterator<Item = Raw> {
    groups.into_iter().map(|records| {
        let line = records.first().map_or(0, |record| record.line);
        Raw { line, content: Content::Records(records) }
    })
}

fn object(text: &[u8]) -> Option<Map<String, Value>> {
    match serde_json::from_slice(text.trim_ascii()) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}

/// JSON lines, or one document.
fn json(head: &[u8], source: Source, map: Option<&FieldMap>) -> Result<Opened, Failure> {
    let start = head.trim_ascii_start();
    let end = start.iter().position(|&byte| byte == b'\n');
    // One object a line shows in the first of them, if there is a second.
    if let Some(end) = end
        && !start[end..].trim_ascii().is_empty()
        && let Some(first) = object(&start[..end])
    {
        return Ok(match kind(&first, map) {
            Ok(form @ (Form::JsonLd | Form::Google)) => return whole_lines(form, source),
            found => lines(source, map, found.is_ok()),
        });
    }
    let whole = bytes::whole(source)?;
    let again = |bytes: Vec<u8>, sure: bool| {
        let source: Box<dyn Read + Send> = Box::new(Cursor::new(bytes));
        lines(BufReader::with_capacity(SNIFFED_BYTES, source), map, sure)
    };
    let Ok(text) = std::str::from_utf8(&whole) else { return Ok(again(whole, false)) };
    if serde_json::from_str::<serde::de::IgnoredAny>(text).is_err() {
        // A list that breaks off is no feed; lines of which the first is broken are.
        return match start.first() {
            Some(b'[') => Err(NotAFeed::NoRowUnderstood.into()),
            _ => Ok(again(whole, false)),
        };
    }
    if map.is_none() && text.len() <= MAX_TREE_BYTES && text.contains("\"@") {
        let document: Value = match serde_json::from_str(text) {
            Ok(document) => document,
            Err(_) => return Err(NotAFeed::TooDeep.into()),
        };
        let rows: Vec<Raw> = nodes(1, document).collect();
        if !rows.is_empty() {
            return Ok(ready(Form::JsonLd, rows));
        }
    }
    if let Some(fields) = object(text.as_bytes())
        && map.map_or_else(
            || fields.contains_key("id") || kind(&fields, None).is_ok(),
            |map| map.id(&fields).is_some(),
        )
    {
        // One product alone, over however many lines.
        let form = kind(&fields, map).unwrap_or(Form::Own);
        let sure = kind(&fields, map).is_ok();
        let content = Content::Records(vec![Record { line: 1, fields }]);
        let (form, columns, rows, _) = ready(form, vec![Raw { line: 1, content }]);
        return Ok((form, columns, rows, sure));
    }
    match document::rows(text) {
        Some(rows) => {
            let first = rows.iter().find_map(|raw| match &raw.content {
                Content::Json(bytes) => object(bytes),
                _ => None,
            });
            let form = kind(&first.ok_or(NotAFeed::NoRowUnderstood)?, map)?;
            Ok(ready(form, rows))
        }
        None if start.first() == Some(&b'{') => Ok(again(whole, false)),
        None => Err(NotAFeed::NoRowUnderstood.into()),
    }
}

/// JSON lines of a form whose rows belong together.
fn whole_lines(form: Form, source: Source) -> Result<Opened, Failure> {
    let source: Box<dyn Read + Send> = Box::new(Cursor::new(bytes::whole(source)?));
    let mut reader = jsonl::Lines::new(BufReader::with_capacity(SNIFFED_BYTES, source));
    let mut rows = Vec::new();
    while let Some(raw) = reader.next_row()? {
        match (form, &raw.content) {
            (Form::JsonLd, Content::Json(bytes)) => match serde_json::from_slice::<Value>(bytes) {
                Ok(document) => rows.extend(nodes(raw.line, document)),
                Err(_) => rows.push(raw),
            },
            _ => rows.push(raw),
        }
    }
    Ok(ready(form, rows))
}

/// Whose form an object has, by its fields; what it lacks if nobody's.
fn kind(fields: &Map<String, Value>, map: Option<&FieldMap>) -> Result<Form, NotAFeed> {
    if map.is_some() {
        return Ok(Form::Mapped);
    }
    let names: Vec<String> = fields.keys().cloned().collect();
    let priced = fields.get("price").is_none_or(Value::is_object);
    match csv::lacking(&names, None) {
        _ if json_ld::is(fields) => Ok(Form::JsonLd),
        None if priced => Ok(Form::Own),
        _ if google::columns(&names).is_some() => Ok(Form::Google),
        Some(why) => Err(why),
        // A bare number does not say what it counts.
        None => Err(NotAFeed::ColumnMissing("price")),
    }
}

/// Puts rows together that may stand anywhere in the file, where the form has such.
fn gathered(mut feed: Feed) -> Result<Feed, Error> {
    let has = |name: &str| feed.shape.columns.as_ref().is_none_or(|names| names.iter().any(|n| n == name));
    let group: fn(Vec<Record>) -> Vec<Vec<Record>> = match feed.shape.form {
        Form::Woo => woo::grouped,
        Form::Google if has("item group id") => google::grouped,
        _ => return Ok(feed),
    };
    let too_large = || Error::NotAFeed { file: feed.path.clone(), why: NotAFeed::TooLarge };
    let (mut records, mut rows) = (Vec::new(), Vec::new());
    let mut left = bytes::MAX_WHOLE_BYTES;
    loop {
        let next = match feed.rows.next_row() {
            Ok(Some(raw)) => raw,
            Ok(None) => break,
            Err(error) => return Err(not_or_io(&feed.path, error)),
        };
        let size = match &next.content {
            Content::Json(bytes) => bytes.len(),
            Content::Cells(cells) => cells.as_slice().len() + 64,
            // Read whole and put together before.
            Content::Table(_) | Content::Records(_) | Content::TooLong | Content::Refused(_) => {
                rows.push(next);
                continue;
            }
        };
        left = left.checked_sub(size as u64).ok_or_else(too_large)?;
        let line = next.line;
        let json = matches!(next.content, Content::Json(_));
        match feed.shape.records(next) {
            Ok(many) if json => {
                let items = many.into_iter().map(|one| Record { line, fields: google::item(one.fields) });
                records.extend(items);
            }
            Ok(many) => records.extend(many),
            // What is no row is refused in its turn.
            Err(notice) => rows.push(Raw { line, content: Content::Refused(Box::new(notice)) }),
        }
    }
    rows.extend(groups(group(records)));
    rows.sort_by_key(|raw| raw.line);
    feed.rows = Rows::new(From::Ready(rows.into_iter()));
    Ok(feed)
}
