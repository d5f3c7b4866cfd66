//! The offers of one product (its sizes and colours, each with a price and a count) put together in the form of our JSONL.
//! Shared by the readers of other shops' formats.

use serde_json::{Map, Value, json};

use super::amount::{self, Unit};
use super::columns;
use super::row::Reading;
use crate::notice::{Notice, ReasonCode};

/// One thing that can be bought: a variant, or the whole product where there is but one.
#[derive(Debug, Default)]
pub(super) struct Offer {
    /// The line that notices about it name.
    pub(super) line: u64,
    pub(super) sku: Option<String>,
    pub(super) gtin: Option<Value>,
    /// The parts that [`amount::price`] takes.
    pub(super) price: Map<String, Value>,
    pub(super) stock: Option<Value>,
    /// What tells it from the others: "Size" = "M".
    pub(super) options: Vec<(String, String)>,
}

/// Option names that are the size, and the colour.
const SIZES: [&str; 11] = [
    "size",
    "sizes",
    "尺码",
    "尺寸",
    "码数",
    "鞋码",
    "大小",
    "shoe size",
    "clothing size",
    "size name",
    "号型",
];
const COLORS: [&str; 8] = ["color", "colour", "colors", "颜色", "颜色分类", "花色", "色号", "color name"];

impl Offer {
    fn json(&self) -> Map<String, Value> {
        let mut out = Map::new();
        let mut options = Vec::new();
        if let Some(sku) = &self.sku {
            out.insert("sku".to_owned(), json!(sku));
        }
        if let Some(gtin) = &self.gtin {
            out.insert("gtin".to_owned(), gtin.clone());
        }
        if let Some(stock) = &self.stock {
            out.insert("stock".to_owned(), stock.clone());
        }
        for (name, value) in &self.options {
            let plain = columns::plain(name);
            let field = if SIZES.contains(&plain.as_str()) {
                "size"
            } else if COLORS.contains(&plain.as_str()) {
                "color"
            } else {
                ""
            };
            if field.is_empty() || out.contains_key(field) {
                let key = match plain.as_str() {
                    "pattern" => json!({ "zh": "图案", "en": "Pattern" }),
                    "material" => json!({ "zh": "材质", "en": "Material" }),
                    _ => json!(name),
                };
                options.push(json!({ "key": key, "value": value }));
            } else {
                out.insert(field.to_owned(), json!(value));
            }
        }
        if !options.is_empty() {
            out.insert("options".to_owned(), Value::Array(options));
        }
        out
    }
}

/// Puts price, stock, barcode, colours and variants of a product together. A variant without a sound price is left out and
/// told; the product costs what its cheapest variant does.
///
/// # Errors
/// The row is refused if none is left.
pub(super) fn assemble(
    out: &mut Map<String, Value>,
    offers: Vec<Offer>,
    reading: &mut Reading<'_>,
) -> Result<(), Notice> {
    let first_line = reading.line;
    let mut priced: Vec<(Offer, Map<String, Value>)> = Vec::new();
    let mut failure = None;
    for mut offer in offers {
        reading.line = offer.line;
        match amount::price(std::mem::take(&mut offer.price), Unit::default(), reading) {
            Ok(Value::Object(price))
                if price.get("minor").and_then(Value::as_i64).is_some_and(|m| m >= 0) =>
            {
                priced.push((offer, price));
            }
            Ok(Value::Object(price)) => {
                let reason = match price.contains_key("minor") {
                    true => ReasonCode::PriceNegative,
                    false => ReasonCode::PriceMissing,
                };
                failure.get_or_insert(reading.refuse(reason, ""));
                missing(reading, &offer, reason);
            }
            Ok(_) => {}
            Err(notice) => {
                missing(reading, &offer, notice.reason);
                failure.get_or_insert(notice);
            }
        }
    }
    reading.line = first_line;
    if priced.is_empty() {
        reading.repairs.retain(|notice| notice.field.as_deref() != Some(VARIANT_PRICE));
        return Err(failure.unwrap_or_else(|| reading.refuse(ReasonCode::PriceMissing, "")));
    }
    let minor = |price: &Map<String, Value>| price.get("minor").and_then(Value::as_i64).unwrap_or(0);
    let alike = priced.iter().all(|(_, price)| minor(price) == minor(&priced[0].1));
    let one_sale = priced.iter().all(|(_, price)| price.get("sale") == priced[0].1.get("sale"));
    // The cheapest, and of equals the first.
    let lowest = (0..priced.len()).min_by_key(|&at| (minor(&priced[at].1), at)).unwrap_or(0);
    let mut price = priced[lowest].1.clone();
    if priced.len() > 1 && !(alike && one_sale) && priced.iter().any(|(_, price)| price.contains_key("sale"))
    {
        // Days are kept for a product, not for one of its sizes.
        price.remove("sale");
        reading.repair("price.sale", ReasonCode::SaleLeftOut, "");
    }
    out.insert("price".to_owned(), Value::Object(price));
    if let [(offer, _)] = &priced[..]
        && offer.options.is_empty()
    {
        return {
            single(out, offer);
            Ok(())
        };
    }
    let mut colors: Vec<Value> = Vec::new();
    let variants: Vec<Value> = priced
        .iter()
        .map(|(offer, price)| {
            let mut variant = offer.json();
            if let Some(color) = variant.get("color").filter(|color| !colors.contains(color)) {
                colors.push(color.clone());
            }
            if !alike {
                variant.insert("price_minor".to_owned(), json!(minor(price)));
            }
            Value::Object(variant)
        })
        .collect();
    out.insert("variants".to_owned(), Value::Array(variants));
    if !colors.is_empty() {
        out.entry("colors".to_owned()).or_insert(Value::Array(colors));
    }
    Ok(())
}

const VARIANT_PRICE: &str = "variants.price_minor";

fn missing(reading: &mut Reading<'_>, offer: &Offer, reason: ReasonCode) {
    reading.repair(VARIANT_PRICE, reason, offer.sku.as_deref().unwrap_or_default());
}

/// A product that comes in one form only.
fn single(out: &mut Map<String, Value>, offer: &Offer) {
    if let Some(gtin) = &offer.gtin {
        out.entry("gtin".to_owned()).or_insert(gtin.clone());
    }
    let own_code = offer.sku.as_ref().filter(|sku| out.get("id").and_then(Value::as_str) != Some(sku));
    match (own_code, &offer.stock) {
        (Some(sku), stock) => {
            let mut variant = Map::new();
            variant.insert("sku".to_owned(), json!(sku));
            if let Some(stock) = stock {
                variant.insert("stock".to_owned(), stock.clone());
            }
            out.insert("variants".to_owned(), json!([variant]));
        }
        (None, Some(stock)) => {
            out.insert("stock".to_owned(), stock.clone());
        }
        (None, None) => {}
    }
}

/// An attribute in the form of our JSONL.
pub(super) fn attribute(zh: &str, en: &str, value: impl Into<Value>) -> Value {
    json!({ "key": { "zh": zh, "en": en }, "value": value.into() })
}

/// The steps of a path such as `Clothing > Women`.
pub(super) fn steps(path: &str, mark: &[char]) -> Vec<Value> {
    path.split(mark).map(str::trim).filter(|step| !step.is_empty()).map(Value::from).collect()
}
