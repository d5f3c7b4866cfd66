use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{aisle, data, has_chinese, objects, said};

/// The fields a program may rely on, in their order.
const FIELDS: [&str; 21] = [
    "ndcg_at_10",
    "ndcg_at_10_judged",
    "mrr_at_10",
    "recall_at_50",
    "coverage_at_10",
    "zero_result_rate",
    "queries",
    "queries_with_relevant",
    "bm25_ndcg_at_10",
    "bm25_ndcg_at_10_judged",
    "better",
    "worse",
    "equal",
    "difference",
    "difference_se",
    "told_nothing",
    "told_alternatives",
    "told_mentions",
    "products",
    "dropped",
    "judged_but_absent",
];

struct Judgments {
    home: TempDir,
}

impl Judgments {
    fn new(rows: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("judged.csv"), format!("query,docid,rating\n{rows}")).unwrap();
        Self { home }
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("judged.csv")
    }

    fn output(&self, more: &[&str]) -> std::process::Output {
        let mut command = aisle();
        command.args(["eval", "search", "--catalog"]).arg(data("shop.jsonl"));
        command.arg("--judgments").arg(self.file()).args(more).output().unwrap()
    }

    fn objects(&self, more: &[&str]) -> Vec<Value> {
        let output = self.output(&[more, &["--json"]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        objects(&output)
    }
}

/// Would fail if a right answer scored less than 1, a wrong one more than 0, or a field changed its name.
#[test]
fn right_answers_score_one_and_wrong_ones_nothing() {
    let right = Judgments::new(
        "石砚的耳机,H-1,2\n石砚的耳机,H-2,2\nShiyan headphones,H-1,1\nShiyan headphones,H-2,1\n",
    );
    let told = right.objects(&[]);
    let [told] = &told[..] else { panic!("one object: {told:#?}") };
    let fields: Vec<&str> = told.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, FIELDS);
    for field in ["ndcg_at_10", "ndcg_at_10_judged", "mrr_at_10", "recall_at_50"] {
        assert_eq!(told[field], json!(1.0), "{field} of {told:#?}");
    }
    assert_eq!((&told["queries"], &told["products"]), (&json!(2), &json!(10)));

    let wrong = Judgments::new("石砚的耳机,no-such-product,3\n");
    let told = wrong.objects(&[]);
    assert_eq!(told[0]["ndcg_at_10"], json!(0.0));
    assert_eq!(told[0]["coverage_at_10"], json!(0.0));
    assert_eq!(told[0]["judged_but_absent"], json!(1));
}

/// Would fail if what the shop does not sell counted for or against the means, or if saying so were not counted.
#[test]
fn saying_that_there_is_none_is_counted() {
    let told = Judgments::new("netflix,,\nthank you,,\nred dress,D-1,1\n").objects(&["--details"]);
    assert_eq!(told.len(), 4, "{told:#?}");
    let shown: Vec<&Value> = told[..3].iter().map(|query| &query["shown"]).collect();
    assert_eq!(shown, [&json!("nothing"), &json!("no_list"), &json!("fits")]);
    let sum = &told[3];
    assert_eq!(
        (&sum["queries"], &sum["queries_with_relevant"], &sum["told_nothing"]),
        (&json!(3), &json!(1), &json!(1))
    );
    assert!((sum["zero_result_rate"].as_f64().unwrap() - 0.6667).abs() < 1e-9, "{sum}");
    assert!(sum["ndcg_at_10"].as_f64().unwrap() > 0.0, "{sum}");
}

/// Would fail if a stripped shop kept its Chinese names, or lost products that have an English one.
#[test]
fn a_language_can_be_taken_away() {
    let judged = Judgments::new("red dress,D-1,1\nred dress,D-2,1\n");
    for (lang, chinese) in [("zh", false), ("en", true)] {
        let told = judged.objects(&["--strip", lang, "--details"]);
        let name = told[0]["results"][0]["name"].as_str().unwrap();
        assert_eq!(has_chinese(name), chinese, "without {lang}: {name}");
        assert_eq!(told[1]["products"].as_u64().unwrap() + told[1]["dropped"].as_u64().unwrap(), 10);
    }
}

/// Would fail if the worst queries were not shown with what they found and what they missed.
#[test]
fn the_worst_are_there_to_be_looked_at() {
    let judged = Judgments::new("红色连衣裙,H-1,3\n红色连衣裙,D-1,0\n石砚的耳机,H-1,1\n");
    let text = said(&judged.output(&["--lang", "zh", "--worst", "1"]));
    for expected in ["红色连衣裙   nDCG 0.000", "未评判", "遗漏", "逐个相比"] {
        assert!(text.contains(expected), "no {expected:?} in {text}");
    }
    assert!(!text.contains("石砚的耳机   nDCG"), "{text}");
    let text = said(&judged.output(&["--lang", "en", "--details"]));
    assert!(text.contains("missed") && text.contains("query by query"), "{text}");
}

/// Would fail if a table without ratings were scored.
#[test]
fn what_is_no_judgment_is_said() {
    let judged = Judgments::new("red dress,D-1,fine\n");
    let output = judged.output(&["--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("line 2"), "{}", said(&output));
}
