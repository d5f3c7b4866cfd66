//! Which kind of table a file is: the first of its rows that is a header we know, whatever stands above it.

use ::csv::ByteRecord;

use super::csv;
use super::{Form, columns, google, inventory, pos, shopify, woo};
use crate::error::NotAFeed;
use crate::feed::FieldMap;

/// A header is looked for in so many rows: exports write a title and a date above it.
const TITLE_ROWS: usize = 20;
/// A table has no more columns than this.
const MAX_COLUMNS: usize = 2_000;

/// What a table's beginning says.
pub(super) struct Table {
    pub(super) form: Form,
    /// Its columns, under the names by which the form's reader knows them.
    pub(super) columns: Vec<String>,
    /// Rows up to and with the header.
    pub(super) skip: usize,
}

/// The form of a text table and its delimiter, out of the beginning of the file. The delimiter is the one of `, ; tab |`
/// under which a header is known; of several, the one that gives the most columns.
pub(super) fn of_text(head: &[u8], map: Option<&FieldMap>) -> Result<(Table, u8), NotAFeed> {
    let candidates = match map.and_then(FieldMap::delimiter) {
        Some(delimiter) => vec![delimiter],
        None => vec![b',', b'\t', b';', b'|'],
    };
    let mut best: Option<(Table, u8)> = None;
    let mut failure: Option<(usize, NotAFeed)> = None;
    for delimiter in candidates {
        match of_rows(&csv::first_rows(head, delimiter, TITLE_ROWS), map) {
            Ok(table) if best.as_ref().is_none_or(|(b, _)| table.columns.len() > b.columns.len()) => {
                best = Some((table, delimiter));
            }
            Ok(_) => {}
            Err((width, why)) if failure.is_none_or(|(most, _)| width > most) => failure = Some((width, why)),
            Err(_) => {}
        }
    }
    best.ok_or_else(|| failure.map_or(NotAFeed::NoRowUnderstood, |(_, why)| why))
}

/// The form of a table by its first rows. If none is known: how many columns the likeliest header has, and what it lacks.
pub(super) fn of_rows(rows: &[ByteRecord], map: Option<&FieldMap>) -> Result<Table, (usize, NotAFeed)> {
    let mut likeliest: Option<Vec<String>> = None;
    for (place, row) in rows.iter().take(TITLE_ROWS).enumerate() {
        let names = names(row);
        if let Some((form, columns)) = known(&names, map) {
            return Ok(Table { form, columns, skip: place + 1 });
        }
        let filled = |names: &[String]| names.iter().filter(|name| !name.is_empty()).count();
        if likeliest.as_ref().is_none_or(|best| filled(&names) > filled(best)) {
            likeliest = Some(names);
        }
    }
    let names = likeliest.unwrap_or_default();
    let width = names.iter().filter(|name| !name.is_empty()).count();
    Err((width, csv::lacking(&names, map).unwrap_or(NotAFeed::NoRowUnderstood)))
}

/// The cells of a row as column names.
pub(super) fn names(row: &ByteRecord) -> Vec<String> {
    let text = |cell: &[u8]| String::from_utf8_lossy(cell).trim_matches('\u{feff}').trim().to_owned();
    row.iter().take(MAX_COLUMNS).map(text).collect()
}

/// Renames a header's columns, if they are of its form.
type Renamed = fn(&[String]) -> Option<Vec<String>>;

/// The form a header shows, and its columns under our names.
fn known(names: &[String], map: Option<&FieldMap>) -> Option<(Form, Vec<String>)> {
    if let Some(map) = map {
        return csv::lacking(names, Some(map)).is_none().then(|| (Form::Mapped, names.to_vec()));
    }
    if csv::lacking(names, None).is_none() {
        return Some((Form::Own, names.to_vec()));
    }
    let forms: [(Form, Renamed); 5] = [
        (Form::Shopify, shopify::columns),
        (Form::Woo, woo::columns),
        (Form::Inventory, inventory::columns),
        (Form::Google, google::columns),
        (Form::Pos, pos::columns),
    ];
    forms.into_iter().find_map(|(form, columns)| columns(names).map(|columns| (form, columns)))
}

/// Gives every column one of `table`'s names where it has one of its spellings, and leaves it its own otherwise. The first of
/// several columns with one meaning has it.
pub(super) fn renamed(names: &[String], table: &[(&str, &[&str])], fold: fn(&str) -> String) -> Vec<String> {
    let mut taken = std::collections::HashSet::new();
    names
        .iter()
        .map(|name| match columns::ours(table, &fold(name)) {
            Some(ours) if taken.insert(ours) => ours.to_owned(),
            _ => name.clone(),
        })
        .collect()
}
