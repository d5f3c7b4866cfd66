//! Google's local inventory: count, price and shelf of a product in one store, joined to the products' feed by id.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Map, Value, json};

use super::amount::{self, Unit};
use super::row::Reading;
use super::{Record, columns, table, units};
use crate::notice::{Notice, ReasonCode};
use crate::product::Product;

/// Our name of a column, and its spellings once folded.
const COLUMNS: [(&str, &[&str]); 8] = [
    ("store", &["store code"]),
    ("id", &["id", "itemid", "item id", "offer id"]),
    ("quantity", &["quantity"]),
    ("price", &["price"]),
    ("sale price", &["sale price"]),
    ("sale dates", &["sale price effective date"]),
    ("availability", &["availability"]),
    ("location", &["instore product location"]),
];

/// The columns under our names, if the header is one of a local inventory: an id with a store's code, and no title.
pub(super) fn columns(names: &[String]) -> Option<Vec<String>> {
    let renamed = table::renamed(names, &COLUMNS, columns::plain);
    let has = |name: &str| renamed.iter().any(|column| column == name);
    let title = names.iter().any(|name| matches!(columns::plain(name).as_str(), "title" | "name"));
    let tells = has("quantity") || has("price") || has("availability") || has("location");
    (has("id") && has("store") && tells && !title).then_some(renamed)
}

/// What stands in the shop, by the item's id.
#[derive(Debug, Default)]
pub(crate) struct Inventory {
    entries: HashMap<String, Entry>,
    /// What was wrong in its rows.
    notices: Vec<Notice>,
}

#[derive(Debug)]
struct Entry {
    file: String,
    record: Record,
    used: AtomicBool,
}

impl Inventory {
    /// Takes the rows of one inventory file in. A second row of an id is told: there are two stores in the file, or two counts.
    pub(super) fn add(&mut self, file: &str, records: Vec<Record>) {
        for record in records {
            let id = record.fields.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            let repeated = Notice::new(file, record.line, ReasonCode::IdRepeated, "").of_id(Some(&id));
            if id.is_empty() {
                self.notices.push(Notice::new(file, record.line, ReasonCode::IdMissing, ""));
                continue;
            }
            match self.entries.entry(id) {
                std::collections::hash_map::Entry::Occupied(_) => {
                    self.notices.push(repeated);
                }
                std::collections::hash_map::Entry::Vacant(place) => {
                    place.insert(Entry { file: file.to_owned(), record, used: AtomicBool::new(false) });
                }
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Lays what the shop has over what the feed says. Gives what had to be mended.
    pub(super) fn apply(&self, product: &mut Product) -> Vec<Notice> {
        let mut repairs = Vec::new();
        if let Some(entry) = self.entries.get(&product.id) {
            entry.lay(product, None, &mut repairs);
        }
        for at in 0..product.variants.len() {
            if product.variants[at].sku != product.id
                && let Some(entry) = self.entries.get(&product.variants[at].sku)
            {
                entry.lay(product, Some(at), &mut repairs);
            }
        }
        repairs
    }

    /// What was wrong in its rows, and which of them no product has claimed by now, in order of file and line.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        let unclaimed = self.entries.iter().filter(|(_, entry)| !entry.used.load(Ordering::Relaxed));
        let told = unclaimed.map(|(id, entry)| {
            Notice::new(&entry.file, entry.record.line, ReasonCode::ProductMissing, "").of_id(Some(id))
        });
        let mut out: Vec<Notice> = self.notices.iter().cloned().chain(told).collect();
        out.sort_by(|a, b| (&a.file, a.line, &a.id).cmp(&(&b.file, b.line, &b.id)));
        out
    }
}

impl Entry {
    fn lay(&self, product: &mut Product, variant: Option<usize>, repairs: &mut Vec<Notice>) {
        self.used.store(true, Ordering::Relaxed);
        let mut reading = Reading::new(&self.file, self.record.line);
        reading.note_id(Some(&json!(product.id)));
        let fields = &self.record.fields;
        let said = |name: &str| fields.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
        let out = said("availability").is_some_and(|text| columns::plain(text) == "out of stock");
        let count = said("quantity").map(|text| units::whole_units(text).and_then(|n| u32::try_from(n).ok()));
        let stock = match (count, out) {
            (Some(Some(count)), _) => Some(count),
            (None, true) => Some(0),
            (Some(None), _) => {
                reading.repair("quantity", ReasonCode::StockWrong, said("quantity").unwrap_or_default());
                None
            }
            (None, false) => None,
        };
        if stock.is_some() {
            match variant {
                Some(at) => product.variants[at].stock = stock,
                // The only variant of a product is the product.
                None if product.variants.len() == 1 => product.variants[0].stock = stock,
                None => product.stock = stock,
            }
        }
        if let Some(place) = said("location") {
            match reading.location(&json!(place)) {
                Some(place) if product.location.is_none() || variant.is_none_or(|at| at == 0) => {
                    product.location = Some(place);
                }
                _ => {}
            }
        }
        self.price(product, variant, &mut reading);
        repairs.append(&mut reading.repairs);
    }

    /// The price in this store, where it has one of its own.
    fn price(&self, product: &mut Product, variant: Option<usize>, reading: &mut Reading<'_>) {
        let fields = &self.record.fields;
        let mut parts = Map::new();
        for (part, column) in [("major", "price"), ("sale_major", "sale price")] {
            if let Some(value) = fields.get(column) {
                parts.insert(part.to_owned(), value.clone());
            }
        }
        if let Some((from, until)) =
            fields.get("sale dates").and_then(Value::as_str).and_then(|d| d.split_once('/'))
        {
            parts.insert("sale_from".to_owned(), json!(from));
            parts.insert("sale_until".to_owned(), json!(until));
        }
        if !parts.contains_key("major") {
            return;
        }
        let read = amount::price(parts, Unit::default(), reading).and_then(|price| reading.price(price));
        let mut price = match read {
            Ok(price) => price,
            Err(notice) => {
                reading.repair("price", notice.reason, &notice.detail);
                return;
            }
        };
        match variant.filter(|_| product.variants.len() > 1) {
            None => {
                if let Some(old) = product.price.take() {
                    price.currency = price.currency.or(old.currency);
                    price.per = price.per.or(old.per);
                    price.as_of = price.as_of.or(old.as_of);
                }
                product.price = Some(price);
            }
            Some(at) => {
                let Some(general) = product.price.as_mut() else { return };
                for other in &mut product.variants {
                    other.price_minor.get_or_insert(general.minor);
                }
                product.variants[at].price_minor = Some(price.minor);
                let low =
                    product.variants.iter().filter_map(|v| v.price_minor).min().unwrap_or(general.minor);
                if low != general.minor {
                    (general.minor, general.was_minor, general.sale) = (low, None, None);
                }
            }
        }
    }
}
