//! Google's product data as RSS 2.0 or Atom. Bytes to items; what the fields mean stands in `google.rs`.
//!
//! No entity is known but the five of XML and characters by number: a document type may define none. Depth, size and the
//! number of fields are bounded.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::{Map, Value, json};

use super::{MAX_ROW_BYTES, Record, google};
use crate::error::NotAFeed;

/// Elements within one another.
const MAX_DEPTH: usize = 32;
/// Fields of one item.
const MAX_FIELDS: usize = 2_000;

/// An item being read.
struct Item {
    line: u64,
    depth: usize,
    bytes: usize,
    fields: Vec<(String, Value)>,
    /// Parts of the field that is being read, where it has parts of its own.
    parts: Map<String, Value>,
    text: String,
    too_long: bool,
}

/// The items of a feed with the lines they begin on, or why it is none. `None` stands for an item that is too long.
pub(super) fn items(text: &str) -> Result<Vec<(u64, Option<Record>)>, NotAFeed> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    reader.config_mut().expand_empty_elements = true;
    let mut out = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut item: Option<Item> = None;
    let (mut line, mut counted) = (1_u64, 0_usize);
    loop {
        let Ok(event) = reader.read_event() else {
            // What was whole before the break is kept only if the file as a whole is sound.
            return Err(NotAFeed::BrokenXml);
        };
        match event {
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                if path.len() >= MAX_DEPTH {
                    return Err(NotAFeed::TooDeep);
                }
                path.push(name);
                match &mut item {
                    None if begins(&path) => {
                        let at =
                            usize::try_from(reader.buffer_position()).unwrap_or(0).clamp(counted, text.len());
                        let newlines = text.as_bytes()[counted..at].iter().filter(|&&b| b == b'\n').count();
                        (line, counted) = (line + newlines as u64, at);
                        item = Some(Item {
                            line,
                            depth: path.len(),
                            bytes: 0,
                            fields: Vec::new(),
                            parts: Map::new(),
                            text: String::new(),
                            too_long: false,
                        });
                    }
                    Some(item) => {
                        item.text.clear();
                        // Atom's link is an attribute, and for the web anyway.
                    }
                    None => {}
                }
            }
            Event::Text(words) => push(&mut item, &words.xml10_content()),
            Event::CData(words) => push(&mut item, &words.xml10_content()),
            Event::GeneralRef(name) => {
                let put = match name.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    _ => {
                        let name: &str = &name;
                        named(name).map_or_else(|| format!("&{name};"), str::to_owned)
                    }
                };
                push(&mut item, &put);
            }
            Event::End(_) => {
                let Some(name) = path.pop() else { return Err(NotAFeed::BrokenXml) };
                let Some(open) = &mut item else { continue };
                if path.len() < open.depth {
                    let done = item.take().expect("BUG: it was there a line ago");
                    let record = Record { line: done.line, fields: google::item(done.fields) };
                    out.push((done.line, (!done.too_long).then_some(record)));
                } else if path.len() == open.depth {
                    let value = match open.parts.is_empty() {
                        true => json!(open.text.trim()),
                        false => Value::Object(std::mem::take(&mut open.parts)),
                    };
                    open.text.clear();
                    if open.fields.len() < MAX_FIELDS && value != json!("") {
                        open.fields.push((name, value));
                    }
                } else {
                    let text = std::mem::take(&mut open.text);
                    if open.parts.len() < MAX_FIELDS {
                        open.parts.insert(name, json!(text.trim()));
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    match (out.is_empty(), path.is_empty()) {
        (_, false) => Err(NotAFeed::BrokenXml),
        (true, true) => Err(NotAFeed::NoRowUnderstood),
        (false, true) => Ok(out),
    }
}

/// Whether an item begins here: `rss/channel/item`, `rdf:RDF/item` or `feed/entry`.
fn begins(path: &[String]) -> bool {
    let name = |at: usize| path.get(at).map(|name| name.rsplit(':').next().unwrap_or(name));
    match path.len() {
        3 => name(0) == Some("rss") && name(1) == Some("channel") && name(2) == Some("item"),
        2 => matches!((name(0), name(1)), (Some("feed"), Some("entry")) | (Some("RDF"), Some("item"))),
        _ => false,
    }
}

fn push(item: &mut Option<Item>, words: &str) {
    let Some(item) = item else { return };
    item.bytes += words.len();
    if item.bytes > MAX_ROW_BYTES {
        item.too_long = true;
    } else {
        item.text.push_str(words);
    }
}

fn named(name: &str) -> Option<&'static str> {
    [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")]
        .into_iter()
        .find(|(known, _)| *known == name)
        .map(|(_, put)| put)
}
