//! What goes with what, in whole shops. The shares are printed.
//! 1. In the demo shop nearly every product has a kind, and most of those have three kinds beside them that the shop sells.
//! 2. The same of other shops, where their data is at hand.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use catalog::lexicon::complements::{COMPLEMENTS, kinds_of};
use catalog::product::{Bilingual, FeedRow, Product};
use serde_json::Value;

/// Kinds beside a product that are enough to make a row of.
const ENOUGH: usize = 3;

/// Shares of a shop's products.
struct Shares {
    /// With a kind.
    known: f64,
    /// Of those, with enough kinds beside them that the shop sells.
    beside: f64,
}

fn shares(shop: &str, products: &[Product]) -> Shares {
    let kinds: Vec<Vec<&str>> = products.iter().map(kinds_of).collect();
    let sold: BTreeSet<&str> = kinds.iter().flatten().copied().collect();
    let beside = |kinds: &[&str]| {
        let all = kinds.iter().flat_map(|kind| COMPLEMENTS.of(kind)).map(|(kind, _)| *kind);
        all.filter(|kind| sold.contains(kind)).collect::<BTreeSet<_>>().len()
    };
    let known: Vec<&Vec<&str>> = kinds.iter().filter(|kinds| !kinds.is_empty()).collect();
    let enough = known.iter().filter(|kinds| beside(kinds) >= ENOUGH).count();
    let poor: BTreeSet<&str> =
        known.iter().filter(|kinds| beside(kinds) < ENOUGH).flat_map(|kinds| kinds.iter().copied()).collect();
    let shares = Shares {
        known: known.len() as f64 / products.len() as f64,
        beside: enough as f64 / known.len() as f64,
    };
    println!(
        "{shop}: {} products of {} kinds, {:.1} % with a kind, of those {:.1} % with {ENOUGH} kinds beside them; too few: {poor:?}",
        products.len(),
        sold.len(),
        100.0 * shares.known,
        100.0 * shares.beside
    );
    shares
}

/// Would fail if the demo shop sold what the lexicon or the table of complements does not know.
#[test]
fn the_demo_shop_has_something_to_lay_beside_everything() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/products.jsonl");
    let rows = std::fs::read_to_string(file).unwrap();
    let products: Vec<Product> =
        rows.lines().map(|line| serde_json::from_str::<FeedRow>(line).unwrap().product).collect();
    let shares = shares("demo", &products);
    assert!(shares.known > 0.97 && shares.beside > 0.97);
}

/// Would fail if the shop of a stranger were mostly unknown.
#[test]
fn so_have_other_shops() {
    for (file, read, known) in [
        ("catalogues/dummyjson_products.json.gz", dummyjson as fn(&str) -> Vec<Product>, 0.8),
        ("catalogues/bestbuy_3291.json.gz", bestbuy, 0.95),
        ("catalogues/retail_demo_store.yaml.gz", retail_demo_store, 0.8),
        ("catalogues/litemall_data.sql.gz", litemall, 0.9),
        ("chorus/products.jsonl.gz", chorus, 0.5),
    ] {
        let Some(path) = beside_the_checkout(file) else { continue };
        let mut text = String::new();
        flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap()).read_to_string(&mut text).unwrap();
        let products = read(&text);
        assert!(products.len() > 100, "{file}: {}", products.len());
        assert!(shares(file, &products).known > known, "{file}");
    }
}

fn beside_the_checkout(file: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(file);
    if !path.exists() {
        eprintln!("skipped: no {file} beside the checkout");
        return None;
    }
    Some(path)
}

fn english(text: &str) -> Bilingual {
    Bilingual { zh: None, en: Some(text.to_owned()) }
}

fn named(name: &Value, category: Vec<Bilingual>) -> Product {
    Product { name: english(name.as_str().unwrap()), category, ..Product::default() }
}

fn dummyjson(text: &str) -> Vec<Product> {
    let rows: Vec<Value> = serde_json::from_str(text).unwrap();
    let category = |row: &Value| vec![english(&row["category"].as_str().unwrap().replace('-', " "))];
    rows.iter().map(|row| named(&row["title"], category(row))).collect()
}

fn bestbuy(text: &str) -> Vec<Product> {
    let rows: Vec<Value> = serde_json::from_str(text).unwrap();
    let category = |row: &Value| {
        row["categories"].as_array().unwrap().iter().map(|step| english(step.as_str().unwrap())).collect()
    };
    let brand = |row: &Value| row["brand"].as_str().map(english);
    rows.iter().map(|row| Product { brand: brand(row), ..named(&row["name"], category(row)) }).collect()
}

/// One field a line: the name and the two steps of the category.
fn retail_demo_store(text: &str) -> Vec<Product> {
    let field = |rows: &str, key: &str| {
        let line = rows.lines().find_map(|line| line.strip_prefix(key));
        line.map(|value| english(&value.trim().trim_matches(['\'', '"']).replace('_', " ")))
    };
    let rows = text.split("\n- ").filter(|rows| rows.contains("\n  name: "));
    rows.map(|rows| Product {
        name: field(rows, "  name:").unwrap(),
        category: [field(rows, "  category:"), field(rows, "  style:")].into_iter().flatten().collect(),
        ..Product::default()
    })
    .collect()
}

/// The first cells of a row are all that is read: `(id,'number','name',category,…` and `(id,'name',…`.
fn litemall(text: &str) -> Vec<Product> {
    let cell =
        |row: &str, at: usize| row.split(',').nth(at).unwrap_or_default().trim_matches('\'').to_owned();
    let rows = |table: &str| -> Vec<&str> {
        let head = format!("INSERT INTO `{table}` VALUES (");
        text.lines().filter_map(|line| line.strip_prefix(&head)).flat_map(|line| line.split("),(")).collect()
    };
    let chinese = |name: String| Bilingual { zh: Some(name), en: None };
    let categories = rows("litemall_category");
    let of = |id: &str| {
        let row = categories.iter().find(|row| cell(row, 0) == id);
        row.map(|row| (chinese(cell(row, 1)), cell(row, 4))).into_iter()
    };
    let path = |id: &str| -> Vec<Bilingual> {
        of(id)
            .flat_map(|(name, parent)| of(&parent).map(|(above, _)| above).chain([name]).collect::<Vec<_>>())
            .collect()
    };
    let goods = rows("litemall_goods").into_iter().filter(|row| cell(row, 0).parse::<u64>().is_ok());
    goods
        .map(|row| Product {
            name: chinese(cell(row, 2)),
            category: path(&cell(row, 3)),
            ..Product::default()
        })
        .collect()
}

fn chorus(text: &str) -> Vec<Product> {
    text.lines()
        .map(|line| named(&serde_json::from_str::<Value>(line).unwrap()["title"], Vec::new()))
        .collect()
}
