//! Google Merchant product data, from a tab-delimited file, from RSS or Atom, or from JSON with the same names.
//!
//! Names come with spaces in tab-delimited files, with underscores elsewhere. Items with one `item_group_id` are variants of
//! one product, wherever they stand, and their own ids are its variants' codes.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::row::{Reading, scalar};
use super::variants::{self, Offer, assemble, attribute};
use super::{Record, columns, text};
use crate::notice::{Notice, ReasonCode};

/// The names we know, folded.
const COLUMNS: [&str; 31] = [
    "id",
    "title",
    "description",
    "link",
    "image link",
    "availability",
    "price",
    "sale price",
    "sale price effective date",
    "google product category",
    "product type",
    "brand",
    "gtin",
    "mpn",
    "condition",
    "age group",
    "color",
    "gender",
    "material",
    "pattern",
    "size",
    "item group id",
    "item group title",
    "product detail",
    "product highlight",
    "unit pricing measure",
    "quantity",
    "instore product location",
    "availability date",
    "product weight",
    "energy efficiency class",
];

/// Names that a shopper in the shop has no use for, by their beginnings: web addresses, advertising, delivery, taxes.
const NOT_SHOWN: [&str; 36] = [
    "additional image link",
    "mobile link",
    "link template",
    "mobile link template",
    "canonical link",
    "lifestyle image link",
    "virtual model link",
    "video link",
    "ads ",
    "adwords",
    "custom label",
    "custom number",
    "promotion id",
    "excluded destination",
    "included destination",
    "shopping ads",
    "pause",
    "shipping",
    "ships from",
    "transit time",
    "max handling time",
    "min handling time",
    "free shipping",
    "tax",
    "identifier exists",
    "adult",
    "is bundle",
    "expiration date",
    "cost of goods",
    "unit pricing base measure",
    "size system",
    "size type",
    "external seller id",
    "store code",
    "auto pricing min price",
    "display ads",
];

/// A name without its prefix, folded.
fn folded(name: &str) -> String {
    let plain = columns::plain(name);
    plain.strip_prefix("g:").map_or(plain.clone(), str::to_owned)
}

/// The columns under our names, if the header is Google's: an id, a title and a price, and one more name that is only theirs.
pub(super) fn columns(names: &[String]) -> Option<Vec<String>> {
    let folded: Vec<String> = names.iter().map(|name| folded(name)).collect();
    let has = |name: &str| folded.iter().any(|column| column == name);
    let theirs =
        ["image link", "availability", "google product category", "item group id", "mpn", "condition"];
    if !(has("id") && has("title") && has("price") && theirs.into_iter().any(has)) {
        return None;
    }
    let mut seen = std::collections::HashSet::new();
    let known = |(name, folded): (&String, String)| {
        let ours = COLUMNS.contains(&folded.as_str()) && seen.insert(folded.clone());
        if ours { folded } else { name.clone() }
    };
    Some(names.iter().zip(folded.clone()).map(known).collect())
}

/// The fields of an item under our names; a repeated field becomes a list.
pub(super) fn item(fields: impl IntoIterator<Item = (String, Value)>) -> Map<String, Value> {
    let mut out = Map::new();
    for (name, value) in fields {
        let plain = folded(&name);
        let key = if COLUMNS.contains(&plain.as_str()) { plain } else { name };
        match out.get_mut(&key) {
            None => {
                out.insert(key, value);
            }
            Some(Value::Array(many)) if many.len() < 200 => many.push(value),
            Some(Value::Array(_)) => {}
            Some(one) => *one = json!([one.take(), value]),
        }
    }
    out
}

/// Items with one group id beside each other, at the place of the first.
pub(super) fn grouped(records: Vec<Record>) -> Vec<Vec<Record>> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Vec<Record>> = Vec::new();
    for record in records {
        let place = said(&record.fields, "item group id").map(|id| *places.entry(id).or_insert(groups.len()));
        match place.filter(|&place| place < groups.len()) {
            Some(place) => groups[place].push(record),
            None => groups.push(vec![record]),
        }
    }
    groups
}

fn said(fields: &Map<String, Value>, name: &str) -> Option<String> {
    let value = match fields.get(name)? {
        Value::Array(many) => many.iter().find_map(scalar),
        one => scalar(one),
    };
    value.filter(|text| !text.is_empty())
}

/// The product of an item, or of the items of one group.
///
/// # Errors
/// Why it is refused.
pub(super) fn product(records: Vec<Record>, reading: &mut Reading<'_>) -> Result<Map<String, Value>, Notice> {
    let Some(first) = records.first().map(|record| &record.fields) else {
        return Err(reading.refuse(ReasonCode::NotARow, ""));
    };
    let group = said(first, "item group id");
    let id = group.clone().or_else(|| said(first, "id"));
    reading.note_id(id.clone().map(Value::from).as_ref());
    let mut out = Map::new();
    if let Some(id) = id {
        out.insert("id".to_owned(), json!(id));
    }
    if let Some(name) = name(&records) {
        out.insert("name".to_owned(), json!(text::unmarked(&name)));
    }
    for (ours, theirs) in [
        ("brand", "brand"),
        ("model", "mpn"),
        ("photo", "image link"),
        ("instore_product_location", "instore product location"),
    ] {
        if let Some(value) = said(first, theirs) {
            out.insert(ours.to_owned(), json!(value));
        }
    }
    if let Some(words) = said(first, "description") {
        out.insert("description".to_owned(), json!(text::html(&words)));
    }
    let path = said(first, "product type").or_else(|| {
        // Google's own path may be a bare number, which says nothing to a person.
        said(first, "google product category").filter(|path| path.parse::<u64>().is_err())
    });
    if let Some(path) = path {
        out.insert("category".to_owned(), Value::Array(variants::steps(&text::unmarked(&path), &['>'])));
    }
    if let Some(material) = said(first, "material") {
        out.insert("material".to_owned(), json!(material.replace('/', ", ")));
    }
    if let Some(audience) = audience(said(first, "gender").as_deref(), said(first, "age group").as_deref()) {
        out.insert("audience".to_owned(), audience);
    }
    out.insert("attributes".to_owned(), Value::Array(attributes(first)));
    let several = group.is_some();
    let offers: Vec<Offer> = records.iter().map(|record| offer(record, several)).collect();
    if let (false, Some(colors)) = (several, said(first, "color")) {
        out.insert("colors".to_owned(), Value::Array(variants::steps(&colors, &['/'])));
    }
    assemble(&mut out, offers, reading)?;
    Ok(out)
}

/// What the titles of a group have in common, if that is most of them: "Linen shirt" of "Linen shirt, blue, M" and "…, L".
fn name(records: &[Record]) -> Option<String> {
    if let Some(title) = said(&records.first()?.fields, "item group title") {
        return Some(title);
    }
    let titles: Vec<String> = records.iter().filter_map(|record| said(&record.fields, "title")).collect();
    let first = titles.first()?;
    let shared = titles[1..].iter().fold(first.chars().count(), |shared, title| {
        first.chars().zip(title.chars()).take_while(|(a, b)| a == b).count().min(shared)
    });
    let shortest = titles.iter().map(|title| title.chars().count()).min().unwrap_or(0);
    if titles.len() < 2 || shared == first.chars().count() || shared * 2 < shortest {
        return Some(first.clone());
    }
    let common: String = first.chars().take(shared).collect();
    let cut_inside = first.chars().nth(shared).is_some_and(char::is_alphanumeric)
        && common.ends_with(|c: char| c.is_ascii_alphanumeric());
    // "Shirt, blue" and "Shirt, black" share "Shirt, bl".
    let common = match common.rfind(|c: char| !c.is_alphanumeric()) {
        Some(at) if cut_inside => &common[..at],
        _ => &common[..],
    };
    let common =
        common.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '）' | '"' | '”'));
    Some(if common.chars().count() < 2 { first.clone() } else { common.to_owned() })
}

fn offer(record: &Record, several: bool) -> Offer {
    let fields = &record.fields;
    let mut price = Map::new();
    for (part, name) in [("major", "price"), ("sale_major", "sale price")] {
        if let Some(value) = said(fields, name) {
            price.insert(part.to_owned(), json!(value));
        }
    }
    if let Some(dates) = said(fields, "sale price effective date") {
        let (from, until) = dates.split_once('/').unwrap_or((&dates, ""));
        for (part, text) in [("sale_from", from), ("sale_until", until)] {
            if !text.trim().is_empty() {
                price.insert(part.to_owned(), json!(text));
            }
        }
    }
    let out_of_stock =
        said(fields, "availability").is_some_and(|said| columns::plain(&said) == "out of stock");
    let stock = match said(fields, "quantity") {
        Some(count) => super::units::whole_units(&count).map(Value::from).or(Some(json!(count))),
        None => out_of_stock.then(|| json!(0)),
    };
    let mut options = Vec::new();
    if several {
        for name in ["size", "color", "pattern"] {
            if let Some(value) = said(fields, name) {
                options.push((name.to_owned(), value));
            }
        }
    } else if let Some(size) = said(fields, "size") {
        options.push(("size".to_owned(), size));
    }
    Offer {
        line: record.line,
        sku: said(fields, "id"),
        gtin: fields.get("gtin").cloned(),
        price,
        stock,
        options,
    }
}

/// For whom, in both languages, by gender and age group.
pub(super) fn audience(gender: Option<&str>, age: Option<&str>) -> Option<Value> {
    let word = |text: Option<&str>| text.map(|text| text.trim().to_lowercase()).unwrap_or_default();
    let (zh, en) = match (word(age).as_str(), word(gender).as_str()) {
        ("newborn" | "infant", _) => ("婴儿", "Babies"),
        ("toddler" | "kids", _) => ("儿童", "Kids"),
        (_, "male") => ("男士", "Men"),
        (_, "female") => ("女士", "Women"),
        (_, "unisex") => ("男女通用", "Unisex"),
        _ => return None,
    };
    Some(json!({ "zh": zh, "en": en }))
}

fn attributes(fields: &Map<String, Value>) -> Vec<Value> {
    let mut out = Vec::new();
    for (name, zh, en) in [
        ("unit pricing measure", "净含量", "Net contents"),
        ("product weight", "重量", "Weight"),
        ("energy efficiency class", "能效等级", "Energy class"),
        ("availability date", "到货日期", "Available from"),
    ] {
        if let Some(value) = said(fields, name) {
            out.push(attribute(zh, en, value));
        }
    }
    if said(fields, "item group id").is_none()
        && let Some(pattern) = said(fields, "pattern")
    {
        out.push(attribute("图案", "Pattern", pattern));
    }
    match said(fields, "condition").map(|text| text.to_lowercase()).as_deref() {
        Some("used") => out.push(attribute("成色", "Condition", json!({ "zh": "二手", "en": "Used" }))),
        Some("refurbished") => {
            out.push(attribute("成色", "Condition", json!({ "zh": "翻新", "en": "Refurbished" })));
        }
        _ => {}
    }
    match said(fields, "availability").map(|text| columns::plain(&text)).as_deref() {
        Some("preorder") => {
            out.push(attribute("供货", "Availability", json!({ "zh": "预订", "en": "Pre-order" })));
        }
        Some("backorder") => {
            out.push(attribute("供货", "Availability", json!({ "zh": "可补货", "en": "On back-order" })));
        }
        _ => {}
    }
    details(fields.get("product detail"), &mut out);
    let highlights: Vec<String> = match fields.get("product highlight") {
        Some(Value::Array(many)) => many.iter().filter_map(scalar).collect(),
        Some(one) => scalar(one).into_iter().collect(),
        None => Vec::new(),
    };
    if !highlights.is_empty() {
        out.push(attribute("亮点", "Highlights", highlights.join("; ")));
    }
    for (name, value) in fields {
        let plain = folded(name);
        let hidden =
            COLUMNS.contains(&plain.as_str()) || NOT_SHOWN.iter().any(|start| plain.starts_with(start));
        let value = match value {
            Value::Array(many) => many.iter().filter_map(scalar).collect::<Vec<_>>().join(", "),
            one => scalar(one).unwrap_or_default(),
        };
        if !hidden && !value.is_empty() {
            out.push(json!({ "key": plain, "value": value }));
        }
    }
    out
}

/// `product_detail`: `section:name:value` as text, several with commas between; or an object with the same parts.
fn details(value: Option<&Value>, out: &mut Vec<Value>) {
    let many = match value {
        Some(Value::Array(many)) => many.clone(),
        Some(one) => vec![one.clone()],
        None => return,
    };
    for one in many {
        match one {
            Value::Object(parts) => {
                let part = |name: &str| {
                    parts.iter().find(|(key, _)| folded(key) == name).and_then(|(_, value)| scalar(value))
                };
                if let (Some(name), Some(value)) = (part("attribute name"), part("attribute value")) {
                    out.push(json!({ "key": name, "value": value }));
                }
            }
            Value::String(text) => {
                for piece in text.split(',') {
                    let parts: Vec<&str> = piece.splitn(3, ':').map(str::trim).collect();
                    match parts[..] {
                        [_, name, value] | [name, value] if !name.is_empty() && !value.is_empty() => {
                            out.push(json!({ "key": name, "value": value }));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}
