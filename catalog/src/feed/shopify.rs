//! Shopify's product CSV, in the older and the newer spelling of its header.
//!
//! A product's first row holds what is said about the product and its first variant; the rows after it leave the handle out or
//! repeat it, and hold one more variant each, or only a further picture. Prices carry no currency. `Published` and `Status`
//! are two things, and only what is both published and active is on sale.

use serde_json::{Map, Value, json};

use super::row::Reading;
use super::variants::{self, Offer, assemble, attribute};
use super::{Record, columns, table, text};
use crate::notice::{Notice, ReasonCode};

/// Our name of a column, and its spellings once folded.
const COLUMNS: [(&str, &[&str]); 34] = [
    ("handle", &["handle", "url handle"]),
    ("title", &["title"]),
    ("body", &["body (html)", "description"]),
    ("vendor", &["vendor"]),
    ("category", &["product category", "standard product type"]),
    ("type", &["type", "product type", "custom product type"]),
    ("tags", &["tags"]),
    ("published", &["published", "published on online store"]),
    ("status", &["status"]),
    ("sku", &["sku", "variant sku"]),
    ("barcode", &["barcode", "variant barcode"]),
    ("option1 name", &["option1 name"]),
    ("option1 value", &["option1 value"]),
    ("option2 name", &["option2 name"]),
    ("option2 value", &["option2 value"]),
    ("option3 name", &["option3 name"]),
    ("option3 value", &["option3 value"]),
    ("price", &["price", "variant price"]),
    ("compare", &["compare at price", "variant compare at price"]),
    ("tracker", &["inventory tracker", "variant inventory tracker"]),
    ("quantity", &["inventory quantity", "variant inventory qty"]),
    ("grams", &["weight value (grams)", "variant grams"]),
    ("image", &["product image url", "image src"]),
    ("image position", &["image position"]),
    ("gender", &["google shopping / gender"]),
    ("age", &["google shopping / age group"]),
    ("mpn", &["google shopping / mpn"]),
    // What is no shopper's business.
    ("-cost", &["cost per item"]),
    ("-alt", &["image alt text"]),
    ("-variant image", &["variant image url", "variant image"]),
    ("-policy", &["continue selling when out of stock", "variant inventory policy"]),
    ("-service", &["fulfillment service", "variant fulfillment service"]),
    ("-ship", &["requires shipping", "variant requires shipping"]),
    ("-gift", &["gift card"]),
];

/// Beginnings of columns that are for tills, taxes, markets and search engines.
const NOT_SHOWN: [&str; 14] = [
    "google shopping /",
    "seo ",
    "charge tax",
    "variant taxable",
    "variant tax",
    "tax code",
    "variant weight unit",
    "weight unit",
    "included /",
    "price /",
    "compare at price /",
    "unit price",
    "collection",
    "product id",
];

/// The columns under our names, if the header is Shopify's.
pub(super) fn columns(names: &[String]) -> Option<Vec<String>> {
    let renamed = table::renamed(names, &COLUMNS, columns::plain);
    let has = |name: &str| renamed.iter().any(|column| column == name);
    let theirs = names.iter().map(|name| columns::plain(name)).any(|name| {
        ["url handle", "option1 name", "variant sku", "variant price", "body (html)"].contains(&name.as_str())
    });
    (has("handle") && has("title") && has("price") && theirs).then_some(renamed)
}

/// The product of the rows that belong to one handle.
///
/// # Errors
/// Why it is refused or left out.
pub(super) fn product(
    mut records: Vec<Record>,
    columns: &[String],
    reading: &mut Reading<'_>,
) -> Result<Map<String, Value>, Notice> {
    let mut first = records.first_mut().map(|record| std::mem::take(&mut record.fields)).unwrap_or_default();
    reading.note_id(first.get("handle"));
    let said = |name: &str| first.get(name).and_then(Value::as_str).map(str::to_lowercase);
    if let Some(status) = said("status").filter(|status| !matches!(status.as_str(), "active" | "")) {
        return Err(reading.refuse(ReasonCode::NotOnSale, &status));
    }
    if said("published").is_some_and(|published| matches!(published.as_str(), "false" | "no" | "0")) {
        return Err(reading.refuse(ReasonCode::NotOnSale, "Published: FALSE"));
    }
    let names: Vec<Option<String>> = (1..=3).map(|n| take(&mut first, &format!("option{n} name"))).collect();
    let mut images = vec![image(&mut first)];
    // A count means something only where Shopify keeps it; without that column it is taken at its word.
    let tracker = columns.iter().any(|column| column == "tracker");
    let first_line = reading.line;
    let mut offers = vec![offer(&mut first, &names, tracker, first_line)];
    for record in records.iter_mut().skip(1) {
        images.push(image(&mut record.fields));
        // A row without a price, a code or an option is there for its picture.
        if ["price", "sku", "option1 value"].iter().any(|name| record.fields.contains_key(*name)) {
            offers.push(offer(&mut record.fields, &names, tracker, record.line));
        }
    }
    let mut out = Map::new();
    for (ours, theirs) in [("id", "handle"), ("name", "title"), ("brand", "vendor"), ("model", "mpn")] {
        if let Some(value) = take(&mut first, theirs) {
            out.insert(ours.to_owned(), json!(value));
        }
    }
    if let Some(body) = take(&mut first, "body") {
        out.insert("description".to_owned(), json!(text::html(&body)));
    }
    let kind = take(&mut first, "type");
    let mut attributes = Vec::new();
    match take(&mut first, "category").map(|path| variants::steps(&path, &['>'])) {
        Some(path) if !path.is_empty() => {
            if let Some(kind) = kind.filter(|kind| path.last().and_then(Value::as_str) != Some(kind)) {
                attributes.push(attribute("类型", "Type", kind));
            }
            out.insert("category".to_owned(), Value::Array(path));
        }
        _ => {
            if let Some(kind) = kind {
                out.insert("category".to_owned(), Value::Array(variants::steps(&kind, &['>'])));
            }
        }
    }
    let (gender, age) = (take(&mut first, "gender"), take(&mut first, "age"));
    if let Some(audience) = super::google::audience(gender.as_deref(), age.as_deref()) {
        out.insert("audience".to_owned(), audience);
    }
    // The first picture by position; a row without a position keeps its place.
    let pictures = images.into_iter().enumerate().filter_map(|(at, image)| {
        let (place, path) = image?;
        Some((place.unwrap_or(at as u64 + 1), at, path))
    });
    if let Some((_, _, path)) = pictures.min() {
        out.insert("photo".to_owned(), json!(path));
    }
    if let Some(grams) = take(&mut first, "grams").filter(|grams| grams.parse::<f64>().is_ok_and(|g| g > 0.0))
    {
        let grams = grams.strip_suffix(".0").unwrap_or(&grams);
        attributes.push(attribute("重量", "Weight", format!("{grams} g")));
    }
    if let Some(tags) = take(&mut first, "tags") {
        attributes.push(attribute("标签", "Tags", tags));
    }
    for (name, value) in first {
        if let Some(name) = shown(&name) {
            attributes.push(json!({ "key": name, "value": value }));
        }
    }
    out.insert("attributes".to_owned(), Value::Array(attributes));
    assemble(&mut out, offers, reading)?;
    Ok(out)
}

fn take(fields: &mut Map<String, Value>, name: &str) -> Option<String> {
    fields.remove(name).and_then(|value| value.as_str().map(str::to_owned)).filter(|text| !text.is_empty())
}

fn image(fields: &mut Map<String, Value>) -> Option<(Option<u64>, String)> {
    let place = take(fields, "image position").and_then(|place| place.parse().ok());
    take(fields, "image").map(|path| (place, path))
}

fn offer(fields: &mut Map<String, Value>, names: &[Option<String>], tracker: bool, line: u64) -> Offer {
    let mut price = Map::new();
    for (part, column) in [("major", "price"), ("was_major", "compare")] {
        if let Some(value) = take(fields, column) {
            price.insert(part.to_owned(), json!(value));
        }
    }
    // "0.00" is how the form says that there was no price before.
    if price.get("was_major").and_then(Value::as_str).and_then(|was| was.parse::<f64>().ok()) == Some(0.0) {
        price.remove("was_major");
    }
    let tracked = !tracker || take(fields, "tracker").is_some();
    let quantity = take(fields, "quantity");
    let options = names.iter().enumerate().filter_map(|(at, name)| {
        let value = take(fields, &format!("option{} value", at + 1))?;
        let name = name.clone().unwrap_or_else(|| format!("Option {}", at + 1));
        // What has no options has one all the same, called so.
        (!(name == "Title" && value == "Default Title")).then_some((name, value))
    });
    let options = options.collect();
    // Spreadsheets keep the leading apostrophe that made the barcode a text.
    let gtin = take(fields, "barcode").map(|code| json!(code.trim_start_matches('\'')));
    let stock = quantity.filter(|_| tracked).map(|count| json!(count));
    Offer {
        line,
        sku: take(fields, "sku").map(|sku| sku.trim_start_matches('\'').to_owned()),
        gtin,
        price,
        stock,
        options,
    }
}

/// The name under which a further column is shown, if it is: `Fabric (product.metafields.custom.fabric)` is "Fabric".
fn shown(name: &str) -> Option<&str> {
    let plain = columns::plain(name);
    let ours = COLUMNS.iter().any(|(ours, _)| *ours == name) || name.starts_with("option");
    if ours || NOT_SHOWN.iter().any(|start| plain.starts_with(start)) || plain.ends_with("linked to") {
        return None;
    }
    Some(name.split(" (product.metafields").next().unwrap_or(name))
}
