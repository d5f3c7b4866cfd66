//! A row in the form of our JSONL, checked field by field. What every product needs refuses the row; anything else that is
//! wrong is left out or mended, and listed.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{dates, text, units};
use crate::notice::{Notice, ReasonCode};
use crate::product::{Attribute, Bilingual, Lang, Price, Product, Sale, Variant};

/// Lengths in characters, and list lengths, beyond which a row is cut.
const NAME: usize = 300;
const SHORT: usize = 200;
const DESCRIPTION: usize = 8_000;
const VALUE: usize = 8_000;
const ATTRIBUTES: usize = 400;
const VARIANTS: usize = 500;
const CATEGORY: usize = 8;
const COLORS: usize = 32;
const OPTIONS: usize = 12;
const UNIT: usize = 40;
/// Photos of a product that are looked at, in order, until one can be read.
const PHOTOS: usize = 20;

/// The id's limit in bytes.
const ID_BYTES: usize = 64;
/// The shelf code's limit in bytes.
const LOCATION_BYTES: usize = 20;
/// Ten thousand million of the currency; far within what JavaScript counts exactly.
const MAX_MINOR: i64 = 1_000_000_000_000;

/// A row while it is being read.
pub(super) struct Reading<'a> {
    file: &'a str,
    /// The line that notices name.
    pub(super) line: u64,
    id: Option<String>,
    /// The language of texts that do not say theirs; `None` looks at the text.
    pub(super) language: Option<Lang>,
    /// What was mended so far.
    pub(super) repairs: Vec<Notice>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(file: &'a str, line: u64) -> Self {
        Self { file, line, id: None, language: None, repairs: Vec::new() }
    }

    /// Takes down the id for the notices to come.
    pub(super) fn note_id(&mut self, id: Option<&Value>) {
        self.id = id.and_then(scalar);
    }

    pub(super) fn refuse(&self, reason: ReasonCode, detail: &str) -> Notice {
        Notice::new(self.file, self.line, reason, detail).of_id(self.id.as_deref())
    }

    pub(super) fn repair(&mut self, field: &str, reason: ReasonCode, detail: &str) {
        let notice = self.refuse(reason, detail).of_field(field);
        self.repairs.push(notice);
    }

    /// The product of a row.
    ///
    /// # Errors
    /// Why the row is refused.
    pub(super) fn product(&mut self, fields: Map<String, Value>) -> Result<Product, Notice> {
        let mut product = Product { id: self.id(fields.get("id"))?, ..Product::default() };
        let mut name_broken = false;
        let mut other = Vec::new();
        for (key, value) in fields {
            if value.is_null() {
                continue;
            }
            match key.as_str() {
                "id" => {}
                "name" => {
                    product.name = self.bilingual("name", value, NAME).unwrap_or_default();
                    name_broken = product.name.is_empty();
                }
                "description" => product.description = self.description(value),
                "brand" => product.brand = self.bilingual("brand", value, SHORT),
                "material" => product.material = self.bilingual("material", value, SHORT),
                "audience" => product.audience = self.bilingual("audience", value, SHORT),
                "model" => product.model = self.short("model", &value, NAME),
                "category" => product.category = self.many("category", value, CATEGORY),
                "colors" => product.colors = self.many("colors", value, COLORS),
                "gtin" => product.gtin = self.gtin(value),
                "price" => product.price = Some(self.price(value)?),
                "attributes" => self.attributes(value, &mut product.attributes),
                "variants" => product.variants = self.variants(value),
                "stock" => product.stock = self.stock("stock", &value),
                "stock_as_of" => product.stock_as_of = self.day("stock_as_of", &value),
                "instore_product_location" => product.location = self.location(&value),
                "photo" => product.photo = self.photo(value),
                _ => other.push((key, value)),
            }
        }
        if product.name.is_empty() {
            return Err(match name_broken {
                true => self.refuse(ReasonCode::NameMissing, "").of_field("name"),
                false => self.refuse(ReasonCode::NameMissing, ""),
            });
        }
        if product.price.is_none() {
            return Err(self.refuse(ReasonCode::PriceMissing, ""));
        }
        for (key, value) in other {
            self.other(&key, value, &mut product.attributes);
        }
        if product.attributes.len() > ATTRIBUTES {
            self.repair("attributes", ReasonCode::ListTooLong, &product.attributes.len().to_string());
            product.attributes.truncate(ATTRIBUTES);
        }
        self.number_variants(&mut product);
        lowest(&mut product);
        Ok(product)
    }

    /// The product of a row that only says that it is gone: nothing but its id.
    ///
    /// # Errors
    /// Why the row is refused.
    pub(super) fn deletion(&mut self, id: Option<&Value>) -> Result<Product, Notice> {
        Ok(Product { id: self.id(id)?, ..Product::default() })
    }

    fn id(&mut self, value: Option<&Value>) -> Result<String, Notice> {
        let id = value.and_then(scalar).unwrap_or_default();
        if id.is_empty() {
            return Err(self.refuse(ReasonCode::IdMissing, ""));
        }
        self.id = Some(id.clone());
        if id.contains(char::REPLACEMENT_CHARACTER) || id.chars().any(char::is_control) {
            return Err(self.refuse(ReasonCode::IdBroken, ""));
        }
        if id.len() > ID_BYTES {
            return Err(self.refuse(ReasonCode::IdTooLong, ""));
        }
        if is_shortened(&id) {
            return Err(self.refuse(ReasonCode::IdShortened, &id));
        }
        Ok(id)
    }

    pub(super) fn price(&mut self, value: Value) -> Result<Price, Notice> {
        let Value::Object(mut price) = value else {
            return Err(self.refuse(ReasonCode::PriceNotANumber, &value.to_string()).of_field("price"));
        };
        let sale = price.remove("sale").filter(|sale| !sale.is_null()).and_then(|sale| self.sale(sale));
        let written = match price.remove("minor").unwrap_or_default() {
            Value::Null => sale.as_ref().map(|sale| Value::from(sale.regular_minor)).unwrap_or_default(),
            written => written,
        };
        if written.is_null() {
            return Err(self.refuse(ReasonCode::PriceMissing, ""));
        }
        let Some(minor) = whole(&written) else {
            return Err(self.refuse(ReasonCode::PriceNotANumber, &written.to_string()).of_field("price"));
        };
        if minor < 0 {
            return Err(self.refuse(ReasonCode::PriceNegative, &written.to_string()));
        }
        if minor > MAX_MINOR {
            return Err(self.refuse(ReasonCode::PriceTooLarge, &written.to_string()));
        }
        let was_minor = price.remove("was_minor").filter(|was| !was.is_null()).and_then(|was| {
            // A price before the sale that is not above the price now is no sale.
            let sound = whole(&was).filter(|&was| was > minor && was <= MAX_MINOR);
            if sound.is_none() && whole(&was) != Some(minor) {
                self.repair("price.was_minor", ReasonCode::FieldNotUnderstood, &was.to_string());
            }
            sound
        });
        let currency = price.remove("currency").filter(|code| !code.is_null()).and_then(|code| {
            let sound = code.as_str().map(|code| code.trim().to_ascii_uppercase());
            let sound = sound.filter(|code| crate::shop::is_currency(code));
            if sound.is_none() {
                self.repair("price.currency", ReasonCode::CurrencyWrong, &plain(&code));
            }
            sound
        });
        let as_of = price.remove("as_of").filter(|day| !day.is_null());
        let as_of = as_of.and_then(|day| self.day("price.as_of", &day));
        let per = price.remove("per").filter(|per| !empty(per));
        let per = per.and_then(|per| self.bilingual("price.per", per, UNIT)).map(units::both);
        let mut price = Price { minor, currency, was_minor, as_of, per, sale: None };
        if let Some(sale) = sale {
            // Whether it is on is a matter of the clock, which is not read here.
            (price.minor, price.was_minor) = (sale.regular_minor, None);
            price.sale = Some(sale);
        }
        Ok(price)
    }

    /// A sale with its days. One whose end cannot be read would never end, so it is left out.
    fn sale(&mut self, value: Value) -> Option<Sale> {
        let Value::Object(sale) = &value else {
            self.repair("price.sale", ReasonCode::FieldNotUnderstood, &value.to_string());
            return None;
        };
        let amount =
            |key: &str| sale.get(key).and_then(whole).filter(|minor| (0..=MAX_MINOR).contains(minor));
        let (Some(minor), Some(regular_minor)) = (amount("minor"), amount("regular_minor")) else {
            self.repair("price.sale", ReasonCode::FieldNotUnderstood, &value.to_string());
            return None;
        };
        let mut moment = |key: &str, end: dates::End| match sale.get(key).filter(|value| !empty(value)) {
            None => Some(None),
            Some(Value::Number(seconds)) => seconds.as_i64().map(Some),
            Some(written) => {
                let moment = written.as_str().and_then(|text| dates::moment(text, end));
                if moment.is_none() {
                    self.repair(&format!("price.sale.{key}"), ReasonCode::SaleLeftOut, &plain(written));
                }
                moment.map(Some)
            }
        };
        let (from, until) = (moment("from", dates::End::First)?, moment("until", dates::End::Last)?);
        let sound = minor < regular_minor && from.zip(until).is_none_or(|(from, until)| from < until);
        if !sound {
            self.repair("price.sale", ReasonCode::SaleLeftOut, &value.to_string());
        }
        sound.then_some(Sale { minor, regular_minor, from, until })
    }

    /// A text in one or both languages. `None` if nothing is left of it.
    fn bilingual(&mut self, field: &str, value: Value, limit: usize) -> Option<Bilingual> {
        self.bilingual_of(field, value, limit, text::line)
    }

    fn description(&mut self, value: Value) -> Bilingual {
        self.bilingual_of("description", value, DESCRIPTION, text::paragraphs).unwrap_or_default()
    }

    fn bilingual_of(
        &mut self,
        field: &str,
        value: Value,
        limit: usize,
        clean: fn(&str) -> String,
    ) -> Option<Bilingual> {
        let mut out = Bilingual::default();
        match value {
            Value::Object(both) => {
                for (lang, value) in both {
                    let put = match lang.as_str() {
                        "zh" => &mut out.zh,
                        "en" => &mut out.en,
                        _ => {
                            self.repair(field, ReasonCode::FieldNotUnderstood, &lang);
                            continue;
                        }
                    };
                    match scalar(&value) {
                        Some(raw) => *put = self.text(field, &raw, limit, clean),
                        None if value.is_null() => {}
                        None => self.repair(field, ReasonCode::FieldNotUnderstood, &value.to_string()),
                    }
                }
            }
            Value::Bool(yes) => out = yes_or_no(yes),
            other => match scalar(&other) {
                Some(raw) => {
                    let clean = self.text(field, &raw, limit, clean)?;
                    match self.language.unwrap_or_else(|| text::language(&clean)) {
                        Lang::Zh => out.zh = Some(clean),
                        Lang::En => out.en = Some(clean),
                    }
                }
                None => self.repair(field, ReasonCode::FieldNotUnderstood, &other.to_string()),
            },
        }
        (!out.is_empty()).then_some(out)
    }

    /// A text made fit to show. `None` if nothing readable is left.
    fn text(&mut self, field: &str, raw: &str, limit: usize, clean: fn(&str) -> String) -> Option<String> {
        let mut text = clean(raw);
        let broken = text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
        if broken > 0 {
            self.repair(field, ReasonCode::TextBroken, &text);
            // A text of which a third is lost says nothing any more, or something else.
            if broken * 3 >= text.chars().count() {
                return None;
            }
        }
        if let Some((end, _)) = text.char_indices().nth(limit) {
            self.repair(field, ReasonCode::TextTooLong, &text);
            text.truncate(end);
        }
        (!text.is_empty()).then_some(text)
    }

    fn short(&mut self, field: &str, value: &Value, limit: usize) -> Option<String> {
        match scalar(value) {
            Some(raw) => self.text(field, &raw, limit, text::line),
            None => {
                self.unless_empty(field, value);
                None
            }
        }
    }

    /// A list of texts; one alone counts as a list of one.
    fn many(&mut self, field: &str, value: Value, limit: usize) -> Vec<Bilingual> {
        let entries = match value {
            Value::Array(entries) => entries,
            one => vec![one],
        };
        if entries.len() > limit {
            self.repair(field, ReasonCode::ListTooLong, &entries.len().to_string());
        }
        let mut out: Vec<Bilingual> = Vec::new();
        for entry in entries.into_iter().take(limit) {
            if let Some(entry) = self.bilingual(field, entry, SHORT)
                // A path may name a step twice; a colour is not there twice.
                && (field == "category" || !out.contains(&entry))
            {
                out.push(entry);
            }
        }
        out
    }

    /// The first barcode whose check digit is right; each wrong one is listed.
    fn gtin(&mut self, value: Value) -> Option<String> {
        self.gtin_of("gtin", value)
    }

    fn gtin_of(&mut self, field: &str, value: Value) -> Option<String> {
        let codes = match value {
            Value::Array(codes) => codes,
            one => vec![one],
        };
        let mut right = None;
        for code in codes {
            let Some(written) = scalar(&code) else {
                self.unless_empty(field, &code);
                continue;
            };
            let digits: String = written.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
            if is_gtin(&digits) {
                right = right.or(Some(digits));
            } else {
                self.repair(field, ReasonCode::GtinWrong, &written);
            }
        }
        right
    }

    fn attributes(&mut self, value: Value, out: &mut Vec<Attribute>) {
        let Value::Array(entries) = value else {
            self.unless_empty("attributes", &value);
            return;
        };
        for mut entry in entries {
            let (key, value) = (entry["key"].take(), entry["value"].take());
            let key = self.bilingual("attributes", key, SHORT);
            let value = self.bilingual("attributes", value, VALUE);
            if let (Some(key), Some(value)) = (key, value) {
                out.push(Attribute { key, value });
            }
        }
    }

    /// A field we do not know, kept as an attribute under its own name.
    fn other(&mut self, key: &str, value: Value, out: &mut Vec<Attribute>) {
        let value = match value {
            Value::Array(entries) => {
                let texts: Vec<String> = entries.iter().filter_map(scalar).collect();
                if texts.is_empty() && !entries.is_empty() {
                    self.repair(key, ReasonCode::FieldNotUnderstood, &Value::Array(entries).to_string());
                    return;
                }
                Value::String(texts.join(", "))
            }
            Value::Object(ref both) if !both.keys().all(|lang| matches!(lang.as_str(), "zh" | "en")) => {
                self.repair(key, ReasonCode::FieldNotUnderstood, &value.to_string());
                return;
            }
            other => other,
        };
        let key = Value::String(key.replace('_', " "));
        let key = self.bilingual("attributes", key, SHORT);
        let value = self.bilingual("attributes", value, VALUE);
        if let (Some(key), Some(value)) = (key, value) {
            out.push(Attribute { key, value });
        }
    }

    fn variants(&mut self, value: Value) -> Vec<Variant> {
        let Value::Array(entries) = value else {
            self.unless_empty("variants", &value);
            return Vec::new();
        };
        if entries.len() > VARIANTS {
            self.repair("variants", ReasonCode::ListTooLong, &entries.len().to_string());
        }
        let mut out = Vec::new();
        for entry in entries.into_iter().take(VARIANTS) {
            let Value::Object(fields) = entry else {
                self.repair("variants", ReasonCode::FieldNotUnderstood, &entry.to_string());
                continue;
            };
            let mut variant = Variant::default();
            for (key, value) in fields {
                if value.is_null() {
                    continue;
                }
                match key.as_str() {
                    "sku" => variant.sku = self.short("variants.sku", &value, SHORT).unwrap_or_default(),
                    "size" => variant.size = self.short("variants.size", &value, SHORT),
                    "color" => variant.color = self.bilingual("variants.color", value, SHORT),
                    "stock" => variant.stock = self.stock("variants.stock", &value),
                    "gtin" => variant.gtin = self.gtin_of("variants.gtin", value),
                    "price_minor" => {
                        variant.price_minor = whole(&value).filter(|minor| (0..=MAX_MINOR).contains(minor));
                        if variant.price_minor.is_none() {
                            let detail = value.to_string();
                            self.repair("variants.price_minor", ReasonCode::FieldNotUnderstood, &detail);
                        }
                    }
                    "options" => {
                        self.attributes(value, &mut variant.options);
                        variant.options.truncate(OPTIONS);
                    }
                    _ => self.repair("variants", ReasonCode::FieldNotUnderstood, &key),
                }
            }
            out.push(variant);
        }
        out
    }

    /// Gives variants without a code the product's id and their place; drops repeated codes.
    fn number_variants(&mut self, product: &mut Product) {
        let mut seen = HashSet::new();
        let mut place = 0;
        let id = &product.id;
        let mut repeated = Vec::new();
        product.variants.retain_mut(|variant| {
            place += 1;
            if variant.sku.is_empty() {
                variant.sku = format!("{id}/{place}");
            }
            let fresh = seen.insert(variant.sku.clone());
            if !fresh {
                repeated.push(variant.sku.clone());
            }
            fresh
        });
        for sku in repeated {
            self.repair("variants.sku", ReasonCode::VariantRepeated, &sku);
        }
    }

    fn stock(&mut self, field: &str, value: &Value) -> Option<u32> {
        let count = whole(value).and_then(|count| u32::try_from(count).ok());
        if count.is_none() && !empty(value) {
            self.repair(field, ReasonCode::StockWrong, &plain(value));
        }
        count
    }

    fn day(&mut self, field: &str, value: &Value) -> Option<String> {
        let day = value.as_str().map(str::trim).filter(|day| text::is_day(day)).map(str::to_owned);
        if day.is_none() && !empty(value) {
            self.repair(field, ReasonCode::DayWrong, &plain(value));
        }
        day
    }

    pub(super) fn location(&mut self, value: &Value) -> Option<String> {
        let code = self.short("instore_product_location", value, SHORT)?;
        if code.len() > LOCATION_BYTES {
            self.repair("instore_product_location", ReasonCode::LocationTooLong, &code);
            return None;
        }
        Some(code)
    }

    /// The photo as the feed names it, several one a line; the importer looks at the files.
    fn photo(&mut self, value: Value) -> Option<String> {
        let entries = match value {
            Value::Array(many) => many,
            one => vec![one],
        };
        let mut paths: Vec<&str> = Vec::new();
        for entry in entries.iter().take(PHOTOS) {
            match entry.as_str().map(str::trim) {
                Some(path) if !path.is_empty() => paths.push(path),
                _ => self.unless_empty("photo", entry),
            }
        }
        (!paths.is_empty()).then(|| paths.join("\n"))
    }

    fn unless_empty(&mut self, field: &str, value: &Value) {
        if !empty(value) {
            self.repair(field, ReasonCode::FieldNotUnderstood, &value.to_string());
        }
    }
}

/// Where variants have prices of their own, the product's is the lowest of them.
fn lowest(product: &mut Product) {
    let low = product.variants.iter().filter_map(|variant| variant.price_minor).min();
    let unpriced = product.variants.iter().any(|variant| variant.price_minor.is_none());
    let Some((low, price)) = low.zip(product.price.as_mut()) else { return };
    // A variant without one costs what the product says.
    let low = if unpriced { low.min(price.minor) } else { low };
    if low < price.minor && price.sale.is_none() {
        for variant in &mut product.variants {
            variant.price_minor.get_or_insert(price.minor);
        }
        price.minor = low;
    }
}

/// `6.90123E+12`: what a spreadsheet makes of a long number. Its last digits are gone.
pub(crate) fn is_shortened(id: &str) -> bool {
    let Some((number, power)) = id.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    power.strip_prefix('+').is_some_and(digits) && number.split('.').all(digits)
}

/// Nothing was said: null, blank text, an empty list.
fn empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(entries) => entries.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// A text or number as text; 33.0 is 33. `None` for anything else.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => {
            let written = number.to_string();
            Some(written.strip_suffix(".0").map_or(written.clone(), str::to_owned))
        }
        _ => None,
    }
}

/// Takes the field `deleted` out of a row, and says whether it says so.
pub(super) fn take_deleted(fields: &mut Map<String, Value>) -> bool {
    let Some(name) = fields.keys().find(|name| name.eq_ignore_ascii_case("deleted")).cloned() else {
        return false;
    };
    match fields.shift_remove(&name) {
        Some(Value::Bool(deleted)) => deleted,
        Some(value) => scalar(&value).is_some_and(|word| {
            matches!(word.to_lowercase().as_str(), "true" | "1" | "yes" | "y" | "是" | "已删除")
        }),
        None => false,
    }
}

/// Yes and no in both languages.
pub(super) fn yes_or_no(yes: bool) -> Bilingual {
    if yes { Bilingual::new("是", "Yes") } else { Bilingual::new("否", "No") }
}

/// A value for a notice: text without quotation marks.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A whole number, also when written as 5.0 or "5".
fn whole(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| scalar(value)?.parse().ok())
}

/// GTIN-8, 12, 13 or 14 with a right check digit, and not all zeros.
pub(super) fn is_gtin(digits: &str) -> bool {
    if !matches!(digits.len(), 8 | 12 | 13 | 14) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    // GS1 General Specifications 7.9: weights 3 and 1 in turn, from the digit before the check digit.
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| u32::from(byte - b'0') * if place % 2 == 1 { 3 } else { 1 })
        .sum();
    sum.is_multiple_of(10) && digits.bytes().any(|byte| byte != b'0')
}
