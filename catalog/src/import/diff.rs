//! What an import would change, product by product and field by field.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::product::{Bilingual, Product};

/// A product that an import changes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Change {
    /// It was not there before.
    New {
        /// Its id.
        id: String,
        /// What it is called.
        name: Bilingual,
    },
    /// It was there and differs.
    Changed {
        /// Its id.
        id: String,
        /// What it is called now.
        name: Bilingual,
        /// In what.
        fields: Vec<FieldChange>,
    },
    /// It is not there any more.
    Gone {
        /// Its id.
        id: String,
        /// What it was called.
        name: Bilingual,
    },
}

/// A field that changes. The values are those of the catalogue's JSON; null is "not said".
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    /// The field; parts of the price and of texts in two languages are told one by one (`price.minor`, `name.zh`).
    pub field: String,
    /// What it was.
    pub old: Value,
    /// What it is.
    pub new: Value,
}

impl Change {
    /// The product's id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Change::New { id, .. } | Change::Changed { id, .. } | Change::Gone { id, .. } => id,
        }
    }

    pub(super) fn new(product: &Product) -> Change {
        Change::New { id: product.id.clone(), name: product.name.clone() }
    }

    pub(super) fn gone(product: Product) -> Change {
        Change::Gone { id: product.id, name: product.name }
    }

    pub(super) fn changed(old: &Product, new: &Product) -> Change {
        Change::Changed { id: new.id.clone(), name: new.name.clone(), fields: fields(old, new) }
    }
}

/// The fields in which two products differ, in the order of the catalogue's JSON.
fn fields(old: &Product, new: &Product) -> Vec<FieldChange> {
    let object = |product| match serde_json::to_value(product) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let mut out = Vec::new();
    compare("", &object(old), &object(new), &mut out);
    out
}

fn compare(within: &str, old: &Map<String, Value>, new: &Map<String, Value>, out: &mut Vec<FieldChange>) {
    let keys = new.keys().chain(old.keys().filter(|key| !new.contains_key(*key)));
    for key in keys {
        let null = Value::Null;
        let (before, after) = (old.get(key).unwrap_or(&null), new.get(key).unwrap_or(&null));
        if before == after {
            continue;
        }
        let field = format!("{within}{key}");
        match (before, after) {
            (Value::Object(before), Value::Object(after)) => {
                compare(&format!("{field}."), before, after, out);
            }
            _ => out.push(FieldChange { field, old: before.clone(), new: after.clone() }),
        }
    }
}
