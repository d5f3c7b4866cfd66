//! Questions to two shops that have nothing to do with the demo, one Chinese and one English. Their data are no part of the
//! project, so these tests run only where they lie beside it. Each is converted into our own form here: the program has no
//! reader for either, and needs none.

mod litemall;
mod retail_demo_store;

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{aisle, objects, said};

/// As many results as one sees without turning a page.
const SEEN: usize = 5;
/// The least rating of a product that answers a question.
const ANSWERS: f64 = 2.0;

/// Would fail if a question of the Chinese shop brought no product that answers it, or one about something it does not
/// sell brought products as if they fitted.
#[test]
fn the_chinese_shop_is_understood() {
    answered("litemall_data.sql.gz", "litemall.csv", litemall::feed, 238);
}

/// The same of the English shop.
#[test]
fn the_english_shop_is_understood() {
    answered("retail_demo_store.yaml.gz", "retail_demo_store.csv", retail_demo_store::feed, 2_465);
}

fn answered(file: &str, judgments: &str, feed: fn(&str) -> Vec<Value>, products: u64) {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/catalogues").join(file);
    if !beside.exists() {
        eprintln!("skipped: no {file} beside the checkout");
        return;
    }
    let rows: Vec<String> = feed(&unpacked(&beside)).iter().map(Value::to_string).collect();
    let home = tempfile::tempdir().unwrap();
    let catalogue = home.path().join("products.jsonl");
    std::fs::write(&catalogue, rows.join("\n")).unwrap();
    let judgments = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/eval/shops").join(judgments);

    let mut command = aisle();
    command.args(["eval", "search", "--json", "--details", "--catalog"]).arg(&catalogue);
    let output = command.arg("--judgments").arg(&judgments).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let told = objects(&output);
    let (sum, queries) = told.split_last().unwrap();
    println!("{file}: nDCG@10 {}, of plain BM25 {}", sum["ndcg_at_10"], sum["bm25_ndcg_at_10"]);
    assert_eq!(
        (&sum["products"], &sum["judged_but_absent"], &sum["queries"], &sum["queries_with_relevant"]),
        (&products.into(), &0.into(), &22.into(), &20.into()),
        "{sum}"
    );
    let best = best_ratings(&judgments);
    let wrong: Vec<String> = queries.iter().filter(|query| !is_right(query, &best)).map(described).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), queries.len(), wrong.join("\n"));
}

/// Whether one of the first results answers a question; of one that nothing can answer, whether nothing is said to fit.
fn is_right(query: &Value, best: &BTreeMap<String, f64>) -> bool {
    if best[query["query"].as_str().unwrap()] == 0.0 {
        return query["shown"] != "fits";
    }
    let results = query["results"].as_array().unwrap();
    results.iter().take(SEEN).any(|seen| seen["rating"].as_f64().is_some_and(|rating| rating >= ANSWERS))
}

fn described(query: &Value) -> String {
    let results = query["results"].as_array().unwrap().iter().take(SEEN);
    let seen: Vec<String> =
        results.map(|seen| format!("    {} {} ({})", seen["id"], seen["name"], seen["rating"])).collect();
    let (question, shown, need) = (&query["query"], &query["shown"], &query["need"]);
    format!("{question}: {shown}, understood {need}\n{}\n    missed {}", seen.join("\n"), query["missed"])
}

/// The best rating of each question, 0 where nothing answers it.
fn best_ratings(judgments: &Path) -> BTreeMap<String, f64> {
    let mut best = BTreeMap::new();
    for row in csv::Reader::from_path(judgments).unwrap().records() {
        let row = row.unwrap();
        let known: &mut f64 = best.entry(row[0].to_owned()).or_default();
        *known = known.max(row[2].parse().unwrap());
    }
    best
}

fn unpacked(file: &PathBuf) -> String {
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(file).unwrap()).read_to_string(&mut text).unwrap();
    text
}

/// Cents or fen of a price with at most two decimals.
fn minor(price: &str) -> i64 {
    let (whole, part) = price.split_once('.').unwrap_or((price, ""));
    assert!(part.len() <= 2, "{price}");
    format!("{whole}{part:0<2}").parse().unwrap_or_else(|error| panic!("{price}: {error}"))
}

/// Would fail if a price were rounded or a digit got lost.
#[test]
fn prices_keep_their_digits() {
    assert_eq!(["129.99", "9.5", "189", "0.29", "899.00"].map(minor), [12_999, 950, 18_900, 29, 89_900]);
}
