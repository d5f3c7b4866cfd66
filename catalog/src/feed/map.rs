//! Field maps: how the fields of somebody else's feed stand to ours, as a TOML file. Documented in `catalog/maps/README.md`.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::amount::{self, Unit};
use super::row::{self, Reading};
use super::text;
use crate::error::Error;
use crate::notice::Notice;
use crate::product::{Bilingual, Lang};

/// A field map.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldMap {
    /// The language of texts; without it each text shows its own.
    language: Option<Lang>,
    /// The delimiter of a table.
    delimiter: Option<char>,
    /// Our field → theirs.
    fields: BTreeMap<String, Paths>,
    /// Our field → a value for every row.
    #[serde(default)]
    constants: BTreeMap<String, toml::Value>,
    #[serde(default)]
    price: PriceRule,
    /// Our list field → the characters between its entries in theirs.
    #[serde(default)]
    split: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    attributes: AttributeRule,
}

/// One of their fields, or several: the first that says anything counts.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Paths {
    One(String),
    FirstOf(Vec<String>),
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PriceRule {
    #[serde(default)]
    unit: PriceUnit,
    divisor: Option<u32>,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PriceUnit {
    /// Yuan, euros.
    #[default]
    Major,
    /// Fen, cents.
    Minor,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct AttributeRule {
    /// Fields that are attributes; `*` stands for anything.
    #[serde(default)]
    keep: Vec<String>,
    /// Of these, the ones left out.
    #[serde(default)]
    drop: Vec<String>,
    /// Prefixes cut off their names.
    #[serde(default)]
    prefixes: Vec<String>,
    /// Words whose spelling a name made of lower-case letters has lost: `USB`, `Wi-Fi`.
    #[serde(default)]
    spelling: Vec<String>,
    /// Their value → yes.
    #[serde(default)]
    yes: Vec<String>,
    /// Their value → no.
    #[serde(default)]
    no: Vec<String>,
    /// Their name without prefix → ours.
    #[serde(default)]
    names: HashMap<String, Label>,
    /// Their name without prefix → the unit that the bare number is in.
    #[serde(default)]
    units: HashMap<String, String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Label {
    One(String),
    Both(Bilingual),
}

/// Our fields that a map may name.
const OURS: [&str; 35] = [
    "id",
    "name",
    "name.zh",
    "name.en",
    "description",
    "description.zh",
    "description.en",
    "brand",
    "brand.zh",
    "brand.en",
    "material",
    "material.zh",
    "material.en",
    "audience",
    "audience.zh",
    "audience.en",
    "model",
    "category",
    "gtin",
    "price",
    "was_price",
    "sale_price",
    "sale_from",
    "sale_until",
    "price_per",
    "currency",
    "price_as_of",
    "colors",
    "stock",
    "stock_as_of",
    "location",
    "photo",
    "sku",
    "size",
    "color",
];

impl FieldMap {
    /// Reads a map's file.
    ///
    /// # Errors
    /// [`Error::Io`], or [`Error::Map`] with what is wrong and where.
    pub fn read(file: &Path) -> Result<FieldMap, Error> {
        let text = std::fs::read_to_string(file).map_err(Error::io("read", file))?;
        Self::parse(&text).map_err(|detail| Error::Map { file: file.to_path_buf(), detail })
    }

    fn parse(text: &str) -> Result<FieldMap, String> {
        let map: FieldMap = toml::from_str(text).map_err(|error| error.to_string())?;
        for ours in map.fields.keys().chain(map.constants.keys()).chain(map.split.keys()) {
            if !OURS.contains(&ours.as_str()) {
                return Err(format!("`{ours}` is none of our fields: {}", OURS.join(", ")));
            }
        }
        for (field, names) in
            [("id", &["id"][..]), ("name", &["name", "name.zh", "name.en"]), ("price", &["price"])]
        {
            if !names.iter().any(|name| map.fields.contains_key(*name)) {
                return Err(format!("[fields] has no `{field}`, which every product needs"));
            }
        }
        if map.price.divisor == Some(0) {
            return Err("price.divisor cannot be 0".to_owned());
        }
        if map.delimiter.is_some_and(|delimiter| !delimiter.is_ascii()) {
            return Err("delimiter must be one ASCII character".to_owned());
        }
        Ok(map)
    }

    pub(super) fn delimiter(&self) -> Option<u8> {
        self.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok())
    }

    /// Their fields that could fill ours, in any language.
    pub(super) fn sources(&self, ours: &str) -> impl Iterator<Item = &str> {
        self.fields
            .iter()
            .filter(move |(field, _)| {
                field.strip_prefix(ours).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
            .flat_map(|(_, paths)| paths.each())
    }

    /// The id of a row.
    pub(super) fn id<'a>(&self, theirs: &'a Map<String, Value>) -> Option<&'a Value> {
        self.fields.get("id").and_then(|paths| paths.find(theirs))
    }

    /// A row of theirs in the form of our JSONL.
    ///
    /// # Errors
    /// Why the row is refused.
    pub(super) fn apply(
        &self,
        theirs: Map<String, Value>,
        reading: &mut Reading<'_>,
    ) -> Result<Map<String, Value>, Notice> {
        reading.language = self.language;
        let mut out = Map::new();
        let mut price = Map::new();
        let mut variant = Map::new();
        let id = self.fields.get("id").and_then(|paths| paths.find(&theirs));
        reading.note_id(id);
        for (ours, paths) in &self.fields {
            let Some(value) = paths.find(&theirs) else { continue };
            self.put(ours, value.clone(), &mut out, &mut price, &mut variant);
        }
        for (ours, value) in &self.constants {
            let there = match ours.as_str() {
                field if PRICES.contains(&field) => price.contains_key(price_part(ours)),
                other => out.contains_key(other),
            };
            if !there && let Ok(value) = serde_json::to_value(value) {
                self.put(ours, value, &mut out, &mut price, &mut variant);
            }
        }
        if variant.contains_key("sku") || variant.contains_key("size") {
            if let Some(stock) = out.remove("stock") {
                variant.insert("stock".to_owned(), stock);
            }
            out.insert("variants".to_owned(), json!([variant]));
        }
        if let Some(color) = variant.remove("color") {
            out.entry("colors".to_owned()).or_insert_with(|| json!([color]));
        }
        if !price.is_empty() {
            let minor = matches!(self.price.unit, PriceUnit::Minor);
            let unit = Unit { minor, divisor: self.price.divisor.unwrap_or(1) };
            out.insert("price".to_owned(), amount::price(price, unit, reading)?);
        }
        out.insert("attributes".to_owned(), Value::Array(self.attributes(theirs)));
        Ok(out)
    }

    fn put(
        &self,
        ours: &str,
        value: Value,
        out: &mut Map<String, Value>,
        price: &mut Map<String, Value>,
        variant: &mut Map<String, Value>,
    ) {
        let value = match value {
            Value::String(raw) => match ours {
                "id" | "gtin" | "photo" => Value::String(raw),
                _ => self.entries(ours, &text::unmarked(&raw)),
            },
            other => other,
        };
        match ours {
            _ if PRICES.contains(&ours) => {
                price.insert(price_part(ours).to_owned(), value);
            }
            "sku" | "size" | "color" => {
                variant.insert(ours.to_owned(), value);
            }
            "location" => {
                out.insert("instore_product_location".to_owned(), value);
            }
            _ => match ours.split_once('.') {
                Some((field, lang)) => {
                    let both = out.entry(field.to_owned()).or_insert_with(|| json!({}));
                    if !both.is_object() {
                        *both = json!({});
                    }
                    both[lang] = value;
                }
                None => {
                    out.entry(ours.to_owned()).or_insert(value);
                }
            },
        }
    }

    /// The entries of a list field that theirs writes as one text.
    fn entries(&self, ours: &str, raw: &str) -> Value {
        let Some(marks) = self.split.get(ours).filter(|marks| !marks.is_empty()) else {
            return Value::String(raw.to_owned());
        };
        let mut parts = vec![raw];
        for mark in marks.iter().filter(|mark| !mark.is_empty()) {
            parts = parts.into_iter().flat_map(|part| part.split(mark.as_str())).collect();
        }
        parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
    }

    fn attributes(&self, theirs: Map<String, Value>) -> Vec<Value> {
        let rule = &self.attributes;
        let mut out = Vec::new();
        for (field, value) in theirs {
            let kept = rule.keep.iter().any(|pattern| fits(pattern, &field));
            if !kept || rule.drop.iter().any(|pattern| fits(pattern, &field)) {
                continue;
            }
            let bare = rule
                .prefixes
                .iter()
                .find_map(|prefix| field.strip_prefix(prefix.as_str()))
                .filter(|bare| !bare.is_empty())
                .unwrap_or(&field);
            if let Some(value) = rule.value(bare, value) {
                out.push(json!({ "key": rule.name(bare), "value": value }));
            }
        }
        out
    }
}

impl AttributeRule {
    fn name(&self, bare: &str) -> Value {
        match self.names.get(bare) {
            Some(Label::One(name)) => json!(name),
            Some(Label::Both(name)) => json!(name),
            None => json!(readable(bare, &self.spelling)),
        }
    }

    /// A value that a person can read. `None` if there is none.
    fn value(&self, bare: &str, value: Value) -> Option<Value> {
        let listed = |list: &[String], text: &str| list.iter().any(|word| word == text);
        let text = match value {
            Value::Bool(yes) => return Some(json!(row::yes_or_no(yes))),
            Value::Array(entries) => {
                let entries: Vec<String> = entries.iter().filter_map(row::scalar).collect();
                entries.join(", ")
            }
            Value::String(raw) => raw,
            other => row::scalar(&other)?,
        };
        let text = text.trim();
        if listed(&self.yes, text) {
            return Some(json!(row::yes_or_no(true)));
        }
        if listed(&self.no, text) {
            return Some(json!(row::yes_or_no(false)));
        }
        let mut shown = text::value(&text::unmarked(text));
        if let Some(unit) = self.units.get(bare)
            && shown.parse::<f64>().is_ok()
        {
            shown = format!("{shown} {unit}");
        }
        (!shown.is_empty()).then(|| json!(shown))
    }
}

impl Paths {
    fn each(&self) -> impl Iterator<Item = &str> {
        match self {
            Paths::One(path) => std::slice::from_ref(path),
            Paths::FirstOf(paths) => &paths[..],
        }
        .iter()
        .map(String::as_str)
    }

    /// The first of them that says anything.
    fn find<'a>(&self, theirs: &'a Map<String, Value>) -> Option<&'a Value> {
        self.each().filter_map(|path| at(theirs, path)).find(|value| match value {
            Value::Null => false,
            Value::String(text) => !text.trim().is_empty(),
            Value::Array(entries) => !entries.is_empty(),
            _ => true,
        })
    }
}

/// The value at a field's name or, where no field has that name, at a path with dots: `offers.0.price`.
fn at<'a>(theirs: &'a Map<String, Value>, path: &str) -> Option<&'a Value> {
    if let Some(value) = theirs.get(path) {
        return Some(value);
    }
    if let Some((_, value)) = theirs.iter().find(|(field, _)| field.eq_ignore_ascii_case(path)) {
        return Some(value);
    }
    let (first, rest) = path.split_once('.')?;
    rest.split('.').try_fold(theirs.get(first)?, |value, step| match value {
        Value::Array(entries) => entries.get(step.parse::<usize>().ok()?),
        other => other.get(step),
    })
}

/// Our fields that are parts of the price.
const PRICES: [&str; 8] =
    ["price", "was_price", "sale_price", "sale_from", "sale_until", "price_per", "currency", "price_as_of"];

fn price_part(ours: &str) -> &'static str {
    match ours {
        "sale_price" => "sale_major",
        "sale_from" => "sale_from",
        "sale_until" => "sale_until",
        "price_per" => "per",
        "was_price" => "was_major",
        "currency" => "currency",
        "price_as_of" => "as_of",
        _ => "major",
    }
}

/// Whether a name fits a pattern in which `*` stands for anything.
fn fits(pattern: &str, name: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = pieces.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let mut pieces = pieces.peekable();
    if pieces.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return rest.ends_with(piece);
        }
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    true
}

/// A field's name as words: `usb_2_0_ports__type_a_` is "USB 2.0 ports (type a)".
fn readable(bare: &str, spelling: &[String]) -> String {
    // Names made by replacing every odd character by `_` end so when a bracket closed there.
    let bracketed = bare.strip_suffix('_').and_then(|bare| bare.split_once("__"));
    let out = match bracketed {
        Some((name, inner)) if !inner.contains("__") && !name.is_empty() => {
            format!("{} ({})", words(name, spelling), words(inner, spelling))
        }
        _ => words(bare, spelling),
    };
    let mut chars = out.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => bare.to_owned(),
    }
}

fn words(name: &str, spelling: &[String]) -> String {
    let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut out = String::new();
    let mut before = "";
    for word in name.split(['_', ' ']).filter(|word| !word.is_empty()) {
        // The point of a version was an odd character too.
        let mark = if before.is_empty() {
            ""
        } else if number(before) && number(word) {
            "."
        } else {
            " "
        };
        out.push_str(mark);
        let spelt = spelling.iter().find(|right| right.eq_ignore_ascii_case(word));
        out.push_str(spelt.map_or(word, |right| right.as_str()));
        before = word;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{FieldMap, fits, readable};

    #[test]
    fn patterns() {
        for (pattern, name, expect) in [
            ("attr_*", "attr_x", true),
            ("attr_*_pallet*", "attr_n_quantity_per_pallet_layer", true),
            ("attr_*pallet*", "attr_n_quantity_per_pallet_layer", true),
            ("*_url", "photo_url", true),
            ("name", "names", false),
            ("a*b*c", "a_c_b", false),
        ] {
            assert_eq!(fits(pattern, name), expect, "{pattern} {name}");
        }
    }

    #[test]
    fn names_as_words() {
        let spelling = ["USB".to_owned()];
        for (bare, expect) in [
            ("product_colour", "Product colour"),
            ("dimensions__wxdxh_", "Dimensions (wxdxh)"),
            ("usb_2_0_ports__type_a_", "USB 2.0 ports (type a)"),
        ] {
            assert_eq!(readable(bare, &spelling), expect);
        }
    }

    #[test]
    fn a_typo_in_a_map_is_told() {
        let with = |more: &str| FieldMap::parse(&format!("[fields]\nid='a'\nname='b'\nprice='c'\n{more}"));
        assert!(with("").is_ok());
        assert!(with("colour = 'x'").is_err_and(|error| error.contains("colour")));
        assert!(with("[atributes]").is_err());
        assert!(FieldMap::parse("[fields]\nid='a'\nname='b'").is_err_and(|error| error.contains("price")));
    }
}
