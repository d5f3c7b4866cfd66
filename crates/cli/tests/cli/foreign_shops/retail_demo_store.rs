//! An English shop as a YAML list of products.

use serde_json::{Value, json};
use yaml_rust2::{Yaml, YamlLoader};

use super::minor;

/// The products in our own form.
pub(super) fn feed(text: &str) -> Vec<Value> {
    let documents = YamlLoader::load_from_str(text).unwrap();
    let [Yaml::Array(products)] = &documents[..] else { panic!("one list of products") };
    products.iter().map(row).collect()
}

fn row(product: &Yaml) -> Value {
    let text = |field: &str| product[field].as_str().unwrap_or_else(|| panic!("no {field}: {product:?}"));
    let mut row = json!({
        "id": text("id"),
        "name": { "en": text("name") },
        "description": { "en": text("description") },
        "category": [{ "en": text("category") }, { "en": text("style") }],
        "price": { "minor": price(&product["price"]), "currency": "USD" },
        "stock": product["current_stock"].as_i64(),
    });
    // Whom the shop shows it to; most products are for anyone.
    match product["gender_affinity"].as_str() {
        Some("F") => row["audience"] = json!({ "en": "Women" }),
        Some("M") => row["audience"] = json!({ "en": "Men" }),
        other => assert_eq!(other, None, "{product:?}"),
    }
    if let Yaml::Array(aliases) = &product["aliases"] {
        let aliases: Vec<&str> = aliases.iter().filter_map(Yaml::as_str).collect();
        row["attributes"] = json!([{ "key": { "en": "Aliases" }, "value": { "en": aliases.join(", ") } }]);
    }
    row
}

fn price(price: &Yaml) -> i64 {
    match price {
        // As it was written: no float stands between it and its digits.
        Yaml::Real(written) => minor(written),
        Yaml::Integer(whole) => whole * 100,
        other => panic!("no price: {other:?}"),
    }
}

/// Would fail if a product lost a field, or the lines of a folded text were run together.
#[test]
fn products_in_our_form() {
    let told = feed(
        "- id: a-1\n  current_stock: 3\n  name: Oat Scarf\n  category: accessories\n  style: scarf\n  \
         description: Warm and\n    soft.\n  price: 49.9\n  gender_affinity: F\n  aliases:\n  - shawl\n  - wrap\n",
    );
    let expected = json!({
        "id": "a-1",
        "name": { "en": "Oat Scarf" },
        "description": { "en": "Warm and soft." },
        "category": [{ "en": "accessories" }, { "en": "scarf" }],
        "price": { "minor": 4990, "currency": "USD" },
        "stock": 3,
        "audience": { "en": "Women" },
        "attributes": [{ "key": { "en": "Aliases" }, "value": { "en": "shawl, wrap" } }],
    });
    assert_eq!(told, [expected]);
}
