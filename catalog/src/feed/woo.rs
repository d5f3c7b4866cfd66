//! WooCommerce's product CSV.
//!
//! `Type` says what a row is. A variation names its parent by `id:123` or by SKU and may stand anywhere in the file, so the
//! file is read whole and variations are put beside their parents. Categories are split at commas first, then at `>`; units
//! stand in the header.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::row::Reading;
use super::variants::{self, Offer, assemble, attribute};
use super::{Record, columns, table, text};
use crate::notice::{Notice, ReasonCode};

/// Our name of a column, and its spellings once folded. Exports are in the language of the site.
const COLUMNS: [(&str, &[&str]); 24] = [
    ("id", &["id"]),
    ("type", &["type", "类型"]),
    ("sku", &["sku"]),
    ("gtin", &["gtin, upc, ean, or isbn", "gtin、upc、ean 或 isbn", "gtin, upc, ean or isbn"]),
    ("name", &["name", "名称"]),
    ("published", &["published", "已发布"]),
    ("visibility", &["visibility in catalog", "在目录中的可见性"]),
    ("short", &["short description", "简短描述", "简短的描述"]),
    ("description", &["description", "描述"]),
    ("sale from", &["date sale price starts", "促销开始日期", "促销价开始日期"]),
    ("sale until", &["date sale price ends", "促销结束日期", "促销价截止日期"]),
    ("in stock", &["in stock?", "有货?", "有库存?"]),
    ("stock", &["stock", "库存"]),
    ("sale price", &["sale price", "促销价格", "促销价"]),
    ("regular price", &["regular price", "常规售价", "常规价格", "原价"]),
    ("categories", &["categories", "分类"]),
    ("tags", &["tags", "标签"]),
    ("images", &["images", "图片"]),
    ("parent", &["parent", "父级", "父级商品"]),
    ("brands", &["brands", "brand", "品牌"]),
    ("weight", &["weight", "重量"]),
    ("length", &["length", "长度"]),
    ("width", &["width", "宽度"]),
    ("height", &["height", "高度"]),
];

/// Columns that are for the web shop alone.
const NOT_SHOWN: [&str; 22] = [
    "is featured?",
    "tax status",
    "tax class",
    "low stock amount",
    "backorders allowed?",
    "sold individually?",
    "allow customer reviews?",
    "purchase note",
    "shipping class",
    "download limit",
    "download expiry days",
    "grouped products",
    "upsells",
    "cross sells",
    "external url",
    "button text",
    "position",
    "cost of goods",
    "swatches attributes",
    "minimum quantity",
    "maximum quantity",
    "in stock",
];

/// The columns under our names, if the header is WooCommerce's.
pub(super) fn columns(names: &[String]) -> Option<Vec<String>> {
    let mut renamed = table::renamed(names, &COLUMNS, |name| {
        let plain = columns::plain(name);
        let measure = ["weight", "length", "width", "height", "重量", "长度", "宽度", "高度"];
        if measure.iter().any(|start| plain.starts_with(start)) { columns::bare(name) } else { plain }
    });
    for (ours, theirs) in renamed.iter_mut().zip(names) {
        // The unit goes along in the name: `weight|kg`.
        if matches!(ours.as_str(), "weight" | "length" | "width" | "height")
            && let Some(unit) = columns::bracketed(theirs)
        {
            ours.push_str(&format!("|{unit}"));
        }
    }
    let has = |name: &str| renamed.iter().any(|column| column == name);
    (has("type") && has("name") && has("regular price") && (has("id") || has("sku"))).then_some(renamed)
}

fn said<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    fields.get(name).and_then(Value::as_str).filter(|text| !text.is_empty())
}

fn is(fields: &Map<String, Value>, kind: &str) -> bool {
    said(fields, "type").is_some_and(|kinds| kinds.split(',').any(|k| k.trim().eq_ignore_ascii_case(kind)))
}

/// Puts variations behind their parents. One whose parent is not there stands alone, and is refused when it is read.
pub(super) fn grouped(records: Vec<Record>) -> Vec<Vec<Record>> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Vec<Record>> = Vec::new();
    let mut variations = Vec::new();
    for record in records {
        if is(&record.fields, "variation") {
            variations.push(record);
            continue;
        }
        if let Some(id) = said(&record.fields, "id") {
            places.entry(format!("id:{id}")).or_insert(groups.len());
        }
        if let Some(sku) = said(&record.fields, "sku") {
            places.entry(sku.to_owned()).or_insert(groups.len());
        }
        groups.push(vec![record]);
    }
    for variation in variations {
        match said(&variation.fields, "parent").and_then(|parent| places.get(parent)) {
            Some(&place) => groups[place].push(variation),
            None => groups.push(vec![variation]),
        }
    }
    groups
}

/// The product of a row and its variations.
///
/// # Errors
/// Why it is refused or left out.
pub(super) fn product(
    mut records: Vec<Record>,
    reading: &mut Reading<'_>,
) -> Result<Map<String, Value>, Notice> {
    let fields = records.first_mut().map(|record| std::mem::take(&mut record.fields)).unwrap_or_default();
    let id = said(&fields, "id").or(said(&fields, "sku")).map(str::to_owned);
    reading.note_id(id.as_ref().map(|id| json!(id)).as_ref());
    if is(&fields, "variation") {
        return Err(reading.refuse(ReasonCode::ParentMissing, said(&fields, "parent").unwrap_or_default()));
    }
    let hidden = said(&fields, "visibility") == Some("hidden");
    if hidden
        || said(&fields, "published").is_some_and(|published| published != "1")
        || is(&fields, "external")
    {
        let detail = if is(&fields, "external") { "external" } else { "Published" };
        return Err(reading.refuse(ReasonCode::NotOnSale, detail));
    }
    if is(&fields, "grouped") {
        return Err(reading.refuse(ReasonCode::OnlyAGroup, ""));
    }
    let mut out = Map::new();
    if let Some(id) = id {
        out.insert("id".to_owned(), json!(id));
    }
    for (ours, theirs) in [("name", "name"), ("brand", "brands")] {
        if let Some(value) = said(&fields, theirs) {
            out.insert(ours.to_owned(), json!(value.split('>').next_back().unwrap_or(value).trim()));
        }
    }
    if let Some(name) = said(&fields, "name") {
        out.insert("name".to_owned(), json!(name));
    }
    if let Some(words) = said(&fields, "description").or(said(&fields, "short")) {
        // The form writes a line's end as two characters.
        out.insert("description".to_owned(), json!(text::html(&words.replace("\\n", "\n"))));
    }
    let mut attributes = Vec::new();
    categories(&fields, &mut out, &mut attributes);
    if let Some(images) = said(&fields, "images") {
        out.insert("photo".to_owned(), json!(images.trim()));
    }
    let varies = records.len() > 1;
    let variation_names: Vec<String> =
        records.iter().skip(1).flat_map(|r| options(&r.fields)).map(|o| o.0).collect();
    for (name, value) in options(&fields) {
        if !variation_names.contains(&name) {
            attributes.push(json!({ "key": name, "value": value.replace("\\,", ",") }));
        }
    }
    measures(&fields, &mut attributes);
    if let Some(tags) = said(&fields, "tags") {
        attributes.push(attribute("标签", "Tags", tags));
    }
    for (name, value) in &fields {
        if shown(name) {
            attributes.push(json!({ "key": name, "value": value }));
        }
    }
    out.insert("attributes".to_owned(), Value::Array(attributes));
    let line = reading.line;
    let mut offers: Vec<Offer> = Vec::new();
    if varies {
        for record in &records[1..] {
            if said(&record.fields, "published").is_none_or(|published| published == "1") {
                offers.push(offer(&record.fields, options(&record.fields), record.line));
            }
        }
        // A stock that is counted for the product as a whole is no variant's.
    } else {
        offers.push(offer(&fields, Vec::new(), line));
    }
    assemble(&mut out, offers, reading)?;
    Ok(out)
}

fn offer(fields: &Map<String, Value>, options: Vec<(String, String)>, line: u64) -> Offer {
    let mut price = Map::new();
    for (part, column) in [
        ("major", "regular price"),
        ("sale_major", "sale price"),
        ("sale_from", "sale from"),
        ("sale_until", "sale until"),
    ] {
        if let Some(value) = said(fields, column) {
            price.insert(part.to_owned(), json!(value));
        }
    }
    let stock = match (said(fields, "stock"), said(fields, "in stock")) {
        (Some(count), _) => super::units::whole_units(count).map(Value::from).or(Some(json!(count))),
        (None, Some("0")) => Some(json!(0)),
        _ => None,
    };
    Offer {
        line,
        sku: said(fields, "sku").map(str::to_owned),
        gtin: said(fields, "gtin").map(|code| json!(code)),
        price,
        stock,
        options,
    }
}

/// `Attribute N name` with `Attribute N value(s)`, in order.
fn options(fields: &Map<String, Value>) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (column, value) in fields {
        let plain = columns::plain(column);
        let number =
            plain.strip_prefix("attribute ").and_then(|rest| rest.strip_suffix(" name")).or_else(|| {
                plain.strip_prefix("属性").and_then(|rest| rest.trim().strip_suffix("名称")).map(str::trim)
            });
        let Some(number) = number else { continue };
        let values = fields.iter().find(|(other, _)| {
            let other = columns::plain(other);
            other == format!("attribute {number} value(s)")
                || (other.starts_with("属性") && other.contains(number) && other.ends_with('值'))
        });
        if let (Some(name), Some(values)) = (value.as_str(), values.and_then(|(_, values)| values.as_str())) {
            out.push((name.to_owned(), values.to_owned()));
        }
    }
    out
}

/// The deepest of its categories is the product's; the others are told.
fn categories(fields: &Map<String, Value>, out: &mut Map<String, Value>, attributes: &mut Vec<Value>) {
    let Some(written) = said(fields, "categories") else { return };
    let paths: Vec<Vec<Value>> = commas(written).iter().map(|path| variants::steps(path, &['>'])).collect();
    // Of equally deep ones the first.
    let deepest = (0..paths.len()).max_by_key(|&at| (paths[at].len(), std::cmp::Reverse(at)));
    let Some(deepest) = deepest else { return };
    for (at, path) in paths.iter().enumerate() {
        let part_of_it = paths[deepest].starts_with(path);
        if at != deepest && !part_of_it && !path.is_empty() {
            let steps: Vec<&str> = path.iter().filter_map(Value::as_str).collect();
            attributes.push(attribute("其他分类", "Also in", steps.join(" › ")));
        }
    }
    out.insert("category".to_owned(), Value::Array(paths[deepest].clone()));
}

/// Splits at commas that no backslash stands before.
fn commas(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut escaped = false;
    for c in text.chars() {
        let last = out.len() - 1;
        match c {
            '\\' if !escaped => escaped = true,
            ',' if !escaped => out.push(String::new()),
            c => {
                out[last].push(c);
                escaped = false;
            }
        }
    }
    out
}

fn measures(fields: &Map<String, Value>, attributes: &mut Vec<Value>) {
    let measure = |name: &str| {
        fields.iter().find_map(|(column, value)| {
            let (stem, unit) = column.split_once('|').unwrap_or((column, ""));
            (stem == name).then(|| (value.as_str().unwrap_or_default().to_owned(), unit.to_owned()))
        })
    };
    if let Some((weight, unit)) = measure("weight") {
        attributes.push(attribute("重量", "Weight", format!("{weight} {unit}").trim()));
    }
    let sides: Vec<(String, String)> =
        ["length", "width", "height"].into_iter().filter_map(measure).collect();
    if let [(length, unit), (width, _), (height, _)] = &sides[..] {
        let size = format!("{length} × {width} × {height} {unit}");
        attributes.push(attribute("尺寸（长×宽×高）", "Dimensions (L × W × H)", size.trim()));
    }
}

fn shown(name: &str) -> bool {
    let plain = columns::plain(name);
    let ours = COLUMNS.iter().any(|(ours, _)| *ours == name.split('|').next().unwrap_or(name));
    !(ours
        || NOT_SHOWN.iter().any(|start| plain.starts_with(start))
        || plain.starts_with("attribute ")
        || plain.starts_with("属性")
        || plain.starts_with("meta:")
        || plain.starts_with("元数据"))
}
