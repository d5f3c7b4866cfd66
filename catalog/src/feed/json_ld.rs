//! schema.org products as JSON-LD: by themselves, in a `@graph`, in lists, or in the script elements of a saved web page.

use serde_json::{Map, Value, json};

use super::row::{Reading, scalar};
use super::variants::{self, Offer, assemble, attribute};
use super::{Record, text};
use crate::notice::Notice;

/// Nodes looked at in one document.
const MAX_NODES: usize = 1_000_000;

/// Whether an object is JSON-LD.
pub(super) fn is(fields: &Map<String, Value>) -> bool {
    fields.contains_key("@type") || fields.contains_key("@graph") || fields.contains_key("@context")
}

/// Whether a node is of a kind, whichever way the kind is written: `Product`, `schema:Product`, `https://schema.org/Product`.
fn of_kind(node: &Map<String, Value>, kind: &str) -> bool {
    let fits = |text: &str| text.rsplit(['/', ':', '#']).next() == Some(kind);
    match node.get("@type") {
        Some(Value::String(text)) => fits(text),
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).any(fits),
        _ => false,
    }
}

/// The products and groups of products in a document, outermost first; variants that name their group are put into it.
pub(super) fn products(document: Value) -> Vec<Map<String, Value>> {
    let mut found: Vec<Map<String, Value>> = Vec::new();
    let mut waiting = vec![document];
    let mut looked = 0;
    while let Some(value) = waiting.pop() {
        looked += 1;
        if looked > MAX_NODES {
            break;
        }
        match value {
            // The last in is the first out, so lists go in backwards.
            Value::Array(many) => waiting.extend(many.into_iter().rev()),
            Value::Object(node) if of_kind(&node, "Product") || of_kind(&node, "ProductGroup") => {
                found.push(node);
            }
            Value::Object(mut node) => {
                let held = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"];
                for key in held.into_iter().rev() {
                    if let Some(value) = node.remove(key) {
                        waiting.push(value);
                    }
                }
            }
            _ => {}
        }
    }
    regrouped(found)
}

/// Puts products that say `isVariantOf` into the group with that `@id`.
fn regrouped(found: Vec<Map<String, Value>>) -> Vec<Map<String, Value>> {
    let mut groups: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let mut out: Vec<Map<String, Value>> = Vec::new();
    let (parents, others): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|node| of_kind(node, "ProductGroup"));
    for node in parents {
        if let Some(id) = node.get("@id").and_then(Value::as_str) {
            groups.entry(id.to_owned()).or_insert(out.len());
        }
        out.push(node);
    }
    for node in others {
        let group = node.get("isVariantOf").and_then(|group| group.get("@id")).and_then(Value::as_str);
        match group.and_then(|id| groups.get(id)) {
            Some(&place) => {
                let list = out[place].entry("hasVariant").or_insert_with(|| json!([]));
                if let Value::Object(_) = list {
                    *list = json!([list.take()]);
                }
                let node = Value::Object(node);
                if let Value::Array(many) = list
                    && !many.iter().any(|other| same_node(other, &node))
                {
                    many.push(node);
                }
            }
            None => out.push(node),
        }
    }
    out
}

fn same_node(a: &Value, b: &Value) -> bool {
    ["@id", "sku"].iter().any(|key| a.get(key).is_some() && a.get(key) == b.get(key))
}

/// What `<script type="application/ld+json">` elements of a page hold.
pub(super) fn scripts(page: &str) -> Vec<(u64, String)> {
    let mut out = Vec::new();
    let bytes = page.as_bytes();
    let find = |from: usize, mark: &[u8]| {
        bytes[from..].windows(mark.len()).position(|w| w.eq_ignore_ascii_case(mark)).map(|at| from + at)
    };
    let (mut at, mut line, mut counted) = (0, 1_u64, 0);
    while let Some(open) = find(at, b"<script") {
        let Some(inner) = find(open, b">").map(|end| end + 1) else { break };
        let Some(close) = find(inner, b"</script") else { break };
        if page.get(open..inner).is_some_and(|tag| tag.to_ascii_lowercase().contains("application/ld+json")) {
            line += bytes[counted..inner].iter().filter(|&&byte| byte == b'\n').count() as u64;
            counted = inner;
            let json = String::from_utf8_lossy(&bytes[inner..close]);
            let json = json.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>");
            out.push((line, json.to_owned()));
        }
        at = close;
    }
    out
}

/// The product of a node.
///
/// # Errors
/// Why it is refused.
pub(super) fn product(record: Record, reading: &mut Reading<'_>) -> Result<Map<String, Value>, Notice> {
    let node = record.fields;
    let id = ["productGroupID", "sku", "productID", "mpn", "@id", "gtin13", "gtin", "url"]
        .into_iter()
        .find_map(|key| said(&node, key))
        .map(|id| shortened(&id));
    reading.note_id(id.clone().map(Value::from).as_ref());
    let mut out = Map::new();
    if let Some(id) = &id {
        out.insert("id".to_owned(), json!(id));
    }
    for (ours, theirs) in [("name", "name"), ("brand", "brand"), ("material", "material"), ("model", "mpn")] {
        if let Some(value) = words(node.get(theirs)) {
            out.insert(ours.to_owned(), value);
        }
    }
    if !out.contains_key("brand")
        && let Some(maker) = words(node.get("manufacturer"))
    {
        out.insert("brand".to_owned(), maker);
    }
    if let Some(Value::String(description)) = words(node.get("description")) {
        out.insert("description".to_owned(), json!(text::html(&description)));
    } else if let Some(both) = words(node.get("description")) {
        out.insert("description".to_owned(), both);
    }
    if let Some(path) = said(&node, "category") {
        out.insert("category".to_owned(), Value::Array(variants::steps(&path, &['>', '/'])));
    }
    if let Some(photo) = photo(node.get("image")) {
        out.insert("photo".to_owned(), json!(photo));
    }
    if let Some(Value::Object(audience)) = node.get("audience") {
        let gender = said(audience, "suggestedGender").map(|g| shortened(&g).to_lowercase());
        if let Some(audience) = super::google::audience(gender.as_deref(), None) {
            out.insert("audience".to_owned(), audience);
        }
    }
    out.insert("attributes".to_owned(), Value::Array(attributes(&node)));
    let offers: Vec<Offer> = match node.get("hasVariant") {
        Some(variants) => each(variants)
            .filter_map(Value::as_object)
            .map(|variant| offer(variant, &node, record.line))
            .collect(),
        None => Vec::new(),
    };
    if offers.is_empty() {
        if let Some(colors) = words(node.get("color")) {
            let colors = match colors {
                Value::String(text) => Value::Array(variants::steps(&text, &['/', ','])),
                both => json!([both]),
            };
            out.insert("colors".to_owned(), colors);
        }
        let mut alone = offer(&node, &Map::new(), record.line);
        alone.options.retain(|(name, _)| name == "size");
        assemble(&mut out, vec![alone], reading)?;
    } else {
        assemble(&mut out, offers, reading)?;
    }
    Ok(out)
}

/// A list's entries, or the one value.
fn each(value: &Value) -> impl Iterator<Item = &Value> {
    match value {
        Value::Array(many) => &many[..],
        one => std::slice::from_ref(one),
    }
    .iter()
}

/// A value as text; of a node its name or value, of a list the first.
fn said(node: &Map<String, Value>, key: &str) -> Option<String> {
    fn of(value: &Value, depth: usize) -> Option<String> {
        match value {
            Value::Array(many) => many.iter().find_map(|value| of(value, depth)),
            Value::Object(node) if depth < 3 => ["name", "value", "@value", "url", "@id"]
                .iter()
                .find_map(|key| of(node.get(*key)?, depth + 1)),
            one => scalar(one),
        }
    }
    node.get(key).and_then(|value| of(value, 0)).filter(|text| !text.is_empty())
}

/// A text in one language, or in both where each says which it is: `[{"@value": "裙", "@language": "zh"}, …]`.
fn words(value: Option<&Value>) -> Option<Value> {
    let value = value?;
    let mut both = Map::new();
    for entry in each(value) {
        let lang = entry.get("@language").and_then(Value::as_str).unwrap_or_default().to_lowercase();
        let text = entry.get("@value").and_then(Value::as_str);
        for (ours, starts) in [("zh", "zh"), ("en", "en")] {
            if lang.starts_with(starts)
                && let Some(text) = text
            {
                both.insert(ours.to_owned(), json!(text));
            }
        }
    }
    if !both.is_empty() {
        return Some(Value::Object(both));
    }
    let holder = Map::from_iter([("it".to_owned(), value.clone())]);
    said(&holder, "it").map(Value::from)
}

fn photo(value: Option<&Value>) -> Option<String> {
    let first = each(value?).next()?;
    match first {
        Value::Object(node) => {
            said(node, "contentUrl").or_else(|| said(node, "url")).or_else(|| said(node, "@id"))
        }
        one => scalar(one),
    }
}

/// The last step of a web address; anything else as it is.
fn shortened(text: &str) -> String {
    match text.contains("://") {
        true => text.trim_end_matches('/').rsplit(['/', '#']).next().unwrap_or(text).to_owned(),
        false => text.to_owned(),
    }
}

fn offer(node: &Map<String, Value>, group: &Map<String, Value>, line: u64) -> Offer {
    let offers = node.get("offers").or_else(|| group.get("offers"));
    let mut price = Map::new();
    let mut stock = None;
    // Of several offers the first that names a price.
    let chosen = offers.and_then(|offers| {
        let priced = |offer: &&Map<String, Value>| price_of(offer).is_some();
        let mut all = each(offers).filter_map(Value::as_object);
        all.find(priced).or_else(|| each(offers).find_map(Value::as_object))
    });
    if let Some(offer) = chosen {
        if let Some(amount) = price_of(offer) {
            price.insert("major".to_owned(), json!(amount));
        }
        let specification =
            offer.get("priceSpecification").map(|spec| each(spec).filter_map(Value::as_object));
        let specification: Vec<&Map<String, Value>> = specification.into_iter().flatten().collect();
        let currency = said(offer, "priceCurrency")
            .or_else(|| specification.iter().find_map(|spec| said(spec, "priceCurrency")));
        if let Some(currency) = currency {
            price.insert("currency".to_owned(), json!(currency));
        }
        // A struck-through price is a specification of that type.
        let struck = specification.iter().find(|spec| {
            said(spec, "priceType").is_some_and(|kind| {
                matches!(shortened(&kind).as_str(), "StrikethroughPrice" | "ListPrice" | "SRP" | "MSRP")
            })
        });
        if let Some(was) = struck.and_then(|spec| said(spec, "price")) {
            price.insert("was_major".to_owned(), json!(was));
        }
        stock = match offer.get("inventoryLevel") {
            Some(Value::Object(level)) => said(level, "value").map(|count| json!(count)),
            Some(level) => scalar(level).map(|count| json!(count)),
            None => said(offer, "availability")
                .is_some_and(|kind| {
                    matches!(shortened(&kind).as_str(), "OutOfStock" | "SoldOut" | "Discontinued")
                })
                .then(|| json!(0)),
        };
    }
    let gtin = ["gtin13", "gtin", "gtin14", "gtin12", "gtin8"].into_iter().find_map(|key| said(node, key));
    let mut options = Vec::new();
    for key in ["size", "color"] {
        if let Some(value) = said(node, key) {
            options.push((key.to_owned(), value));
        }
    }
    let varies: Vec<String> = group
        .get("variesBy")
        .map(|by| each(by).filter_map(scalar).map(|name| shortened(&name)).collect())
        .unwrap_or_default();
    for name in varies.iter().filter(|name| !matches!(name.as_str(), "size" | "color")) {
        if let Some(value) = said(node, name) {
            options.push((name.clone(), value));
        }
    }
    Offer { line, sku: said(node, "sku"), gtin: gtin.map(|code| json!(code)), price, stock, options }
}

fn price_of(offer: &Map<String, Value>) -> Option<String> {
    said(offer, "price").or_else(|| said(offer, "lowPrice")).or_else(|| {
        let specs = each(offer.get("priceSpecification")?);
        specs
            .filter_map(Value::as_object)
            .filter(|spec| !spec.contains_key("priceType"))
            .find_map(|s| said(s, "price"))
    })
}

fn attributes(node: &Map<String, Value>) -> Vec<Value> {
    let mut out = Vec::new();
    for property in node.get("additionalProperty").map(each).into_iter().flatten() {
        let Some(property) = property.as_object() else { continue };
        let (Some(name), Some(value)) = (words(property.get("name")), words(property.get("value"))) else {
            continue;
        };
        let unit = said(property, "unitText");
        let value = match (value, unit) {
            (Value::String(value), Some(unit)) => json!(format!("{value} {unit}")),
            (value, _) => value,
        };
        out.push(json!({ "key": name, "value": value }));
    }
    for (key, zh, en) in [
        ("pattern", "图案", "Pattern"),
        ("countryOfOrigin", "产地", "Country of origin"),
        ("award", "奖项", "Award"),
    ] {
        if let Some(value) = words(node.get(key)) {
            out.push(attribute(zh, en, value));
        }
    }
    for (key, zh, en) in [
        ("weight", "重量", "Weight"),
        ("width", "宽", "Width"),
        ("height", "高", "Height"),
        ("depth", "深", "Depth"),
    ] {
        let written = match node.get(key) {
            Some(Value::Object(quantity)) => said(quantity, "value").map(|value| {
                let unit =
                    said(quantity, "unitText").or_else(|| said(quantity, "unitCode").map(|code| unit(&code)));
                format!("{value} {}", unit.unwrap_or_default()).trim().to_owned()
            }),
            _ => said(node, key),
        };
        if let Some(value) = written {
            out.push(attribute(zh, en, value));
        }
    }
    if let Some(Value::Object(rating)) = node.get("aggregateRating")
        && let Some(value) = said(rating, "ratingValue")
    {
        let best = said(rating, "bestRating").unwrap_or_else(|| "5".to_owned());
        let count = said(rating, "reviewCount").or_else(|| said(rating, "ratingCount"));
        let (zh, en) = match count {
            Some(count) => {
                (format!("{value}/{best}（{count} 条）"), format!("{value}/{best} ({count} ratings)"))
            }
            None => (format!("{value}/{best}"), format!("{value}/{best}")),
        };
        out.push(attribute("评分", "Rating", json!({ "zh": zh, "en": en })));
    }
    out
}

/// UN/CEFACT common codes of the units that products are measured in.
fn unit(code: &str) -> String {
    match code {
        "GRM" => "g",
        "KGM" => "kg",
        "MMT" => "mm",
        "CMT" => "cm",
        "MTR" => "m",
        "INH" => "in",
        "LTR" => "l",
        "MLT" => "ml",
        "LBR" => "lb",
        "ONZ" => "oz",
        other => other,
    }
    .to_owned()
}
