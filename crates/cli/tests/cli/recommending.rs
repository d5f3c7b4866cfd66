use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{aisle, data, fields, has_chinese, objects, said};

/// Tables written for a test, in a folder of their own.
struct Tables {
    home: TempDir,
}

impl Tables {
    fn new(tables: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().unwrap();
        for (name, text) in tables {
            std::fs::write(home.path().join(name), text).unwrap();
        }
        Self { home }
    }

    /// Runs in that folder.
    fn output(&self, args: &[&str]) -> Output {
        let mut command = aisle();
        command.current_dir(self.home.path()).args(["eval", "recommend"]).args(args);
        command.output().unwrap()
    }

    /// The algorithms' objects by their order.
    fn told(&self, args: &[&str]) -> Vec<Value> {
        let output = self.output(&[args, &["--json"]].concat());
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", said(&output));
        objects(&output)
    }
}

fn named<'a>(told: &'a [Value], algorithm: &str) -> &'a Value {
    told.iter().find(|object| object["algorithm"] == algorithm).unwrap_or_else(|| panic!("{told:#?}"))
}

/// Twelve users rate the same four items: half of them 5 each time, half of them 1.
fn extreme_ratings() -> String {
    let mut text = "userId,movieId,rating,timestamp\n".to_owned();
    for user in 0..12 {
        for item in 0..4 {
            text.push_str(&format!("{user},{item},{},{}\n", if user < 6 { 5 } else { 1 }, 1_000 + item));
        }
    }
    text
}

/// Would fail if errors were not means over the held ratings, or a gain had the wrong sign.
#[test]
fn held_back_ratings_are_predicted() {
    let told = Tables::new(&[("r.csv", &extreme_ratings())]).told(&[
        "--interactions",
        "r.csv",
        "--algorithms",
        "global-mean,user-mean",
    ]);
    let (global, user) = (named(&told, "global-mean"), named(&told, "user-mean"));
    assert_eq!((&global["rmse"], &global["mae"]), (&json!(2.0), &json!(2.0)));
    assert_eq!((&user["rmse"], &user["rmse_seeds"]), (&json!(0.0), &json!([0.0, 0.0, 0.0, 0.0, 0.0])));
    assert_eq!((&user["cases"], &user["data"]["scale"]), (&json!(60), &json!([1.0, 5.0])));
    assert_eq!(global["gain"]["of"], "user-mean");
    assert_eq!(global["gain"]["rmse"]["difference"], json!(2.0));
    assert_eq!(global["gain"]["rmse"]["better"], json!(12));
    assert_eq!(user.get("gain"), None);
    assert_eq!(
        fields(user)[..4],
        ["algorithm", "rmse", "rmse_interval", "rmse_seeds"],
        "documented names: {user:#}"
    );
}

/// Would fail if a user's own items were recommended, or the items held back were not what is right.
#[test]
fn held_back_items_are_found() {
    let tables = Tables::new(&[("r.csv", &extreme_ratings())]);
    let told = tables.told(&["--interactions", "r.csv", "--protocol", "top", "--seeds", "2"]);
    for algorithm in ["popularity", "recent-popularity", "user-cosine"] {
        let of = named(&told, algorithm);
        for field in ["ndcg_at_10", "recall_at_10", "map_at_10"] {
            assert_eq!(of[field], json!(1.0), "{field} of {of:#}");
        }
        assert_eq!((&of["precision_at_10"], &of["cases"]), (&json!(0.1), &json!(24)));
        // Each of twelve users holds back one of four items: between them nearly all.
        assert!(of["coverage"].as_f64().unwrap() >= 0.75, "{of:#}");
        assert_eq!(of["ndcg_at_10_interval"], json!([1.0, 1.0]));
        assert!(of["popularity_bias"].as_f64().unwrap() > 0.5 && of["novelty"].as_f64().unwrap() > 0.0);
        assert_eq!(of.get("mrr_at_20"), None, "only what applies: {of:#}");
    }
}

const INVOICES: &str = "InvoiceNo,StockCode,Quantity,InvoiceDate,CustomerID\n\
    1,A,1,2011-08-01 10:00:00,17850.0\n\
    1,B,2,2011-08-01 10:00:00,17850.0\n\
    2,A,1,2011-08-02 10:00:00,2\n\
    2,C,1,2011-08-02 10:00:00,2\n\
    C3,B,-2,2011-08-03 10:00:00,17850.0\n\
    4,POST,1,2011-08-03 10:00:00,2\n\
    5,A,-1,2011-08-03 10:00:00,2\n\
    6,A,1,2011-08-03 10:00:00,\n\
    7,C,1,2011-09-01 00:00:00,17850\n\
    7,A,1,2011-09-01 00:00:00,17850\n\
    7,NEW,1,2011-09-01 00:00:00,17850\n\
    8,B,1,2011-09-02 10:00:00,3\n";

/// Would fail if what a customer had before, a new customer or a new item counted, or if what was left out were not told.
#[test]
fn known_customers_are_asked_for_what_is_new() {
    let tables = Tables::new(&[("i.csv", INVOICES)]);
    let told = tables.told(&["--interactions", "i.csv", "--from", "2011-09-01"]);
    let popularity = named(&told, "popularity");
    assert_eq!((&popularity["cases"], &popularity["ndcg_at_10"]), (&json!(1), &json!(1.0)), "{popularity:#}");
    let (about, read) = (&popularity["data"], &popularity["data"]["read"]);
    assert_eq!((&about["protocol"], &about["shape"]), (&json!("time"), &json!("invoices")));
    assert_eq!((&about["users"], &about["items"], &about["unknown"]), (&json!(3), &json!(4), &json!(1)));
    for (field, count) in
        [("rows", 12), ("taken", 8), ("cancelled", 1), ("no_goods", 1), ("not_bought", 1), ("no_customer", 1)]
    {
        assert_eq!(read[field], json!(count), "{field} of {read:#}");
    }
    let text = said(&tables.output(&["--interactions", "i.csv", "--from", "2011-09-01", "--lang", "en"]));
    assert!(text.contains("12 rows, 8 used") && text.contains("1 cancelled"), "{text}");
}

/// Would fail if the item looked at were recommended, an earlier one were not, or a session were not put in time order.
#[test]
fn the_next_item_of_a_session_is_found() {
    let tables = Tables::new(&[
        ("train.txt", "SessionId\tItemId\tTime\n1\tb\t20\n1\ta\t10.0\n2\ta\t30\n2\tb\t40\n"),
        ("test.txt", "SessionId\tItemId\tTime\n9\tb\t60\n9\ta\t50\n9\ta\t70\n9\tx\t80\n"),
    ]);
    let told = tables.told(&["--interactions", "train.txt", "--test", "test.txt"]);
    let of = named(&told, "user-cosine");
    // a → b, b → a, and x, which nobody knows.
    assert_eq!(
        (&of["cases"], &of["hr_at_20"], &of["mrr_at_20"], &of["data"]["unknown"]),
        (&json!(3), &json!(0.6667), &json!(0.6667), &json!(1)),
        "{of:#}"
    );
}

/// Would fail if predictions were clipped, or a difference were not seen.
#[test]
fn predictions_are_compared() {
    let tables = Tables::new(&[
        ("r.csv", "user,item,rating\n1,1,2\n1,2,4\n2,1,1\n"),
        ("p.csv", "user_id,item_id,prediction\n1,1,3.00000001\n2,2,1.0\n1.0,2,3.5\n7,1,3\n"),
    ]);
    let told = tables.told(&["--interactions", "r.csv", "--reference", "p.csv"]);
    let of = named(&told, "user-mean");
    assert_eq!(
        (&of["predictions"], &of["unknown"], &of["beyond"], &of["max_difference"]),
        (&json!(3), &json!(1), &json!(1), &json!(0.5)),
        "{of:#}"
    );
}

/// Would fail if judged products were not asked about, or one that the shop does not have counted.
#[test]
fn judged_products_are_asked_about() {
    let tables =
        Tables::new(&[("j.csv", "product,docid,rating\nD-1,D-2,3\nD-1,D-3,1\nH-1,H-2,2\nX-9,D-1,3\n")]);
    let shop = data("shop.jsonl");
    for relation in ["similar", "goes-with"] {
        let told = tables.told(&[
            "--catalog",
            shop.to_str().unwrap(),
            "--judgments",
            "j.csv",
            "--relation",
            relation,
        ]);
        let of = named(&told, "aisle");
        assert_eq!((&of["cases"], &of["data"]["unknown"]), (&json!(2), &json!(1)), "{of:#}");
        assert_eq!(of["data"]["relation"], relation);
        let ndcg = of["ndcg_at_10"].as_f64().unwrap();
        assert!(relation == "goes-with" || ndcg > 0.0, "{of:#}");
        assert!(of["judged_coverage_at_10"].as_f64().unwrap() <= 1.0);
    }
}

/// Would fail if a table that cannot be used were taken, crashed the program, or were refused in the wrong language.
#[test]
fn what_cannot_be_used_is_refused() {
    let tables = Tables::new(&[
        ("empty.csv", ""),
        ("headings.csv", "user,item,rating\n"),
        ("strange.csv", "a,b\n1,2\n"),
        ("nothing.csv", "user,item,rating\n1,2,NaN\n"),
        ("i.csv", INVOICES),
        ("r.csv", &extreme_ratings()),
        ("p.csv", "user_id,item_id,prediction\n1,1,much\n"),
    ]);
    for (args, code) in [
        (&["--interactions", "empty.csv"][..], 1),
        (&["--interactions", "headings.csv"], 1),
        (&["--interactions", "strange.csv"], 1),
        (&["--interactions", "nothing.csv"], 1),
        (&["--interactions", "no-such.csv"], 1),
        (&["--interactions", "i.csv", "--protocol", "ratings"], 1),
        (&["--interactions", "i.csv", "--protocol", "sessions"], 1),
        (&["--interactions", "i.csv", "--from", "2001-01-01"], 1),
        (&["--interactions", "i.csv", "--from", "soon"], 2),
        (&["--interactions", "r.csv", "--protocol", "reference"], 2),
        (&["--interactions", "r.csv", "--reference", "p.csv"], 1),
        (&["--interactions", "r.csv", "--algorithms", "magic"], 2),
        (&["--protocol", "products"], 2),
        (&["--protocol", "top"], 2),
        (&[], 2),
    ] {
        for lang in ["zh", "en"] {
            let output = tables.output(&[args, &["--lang", lang]].concat());
            let text = said(&output);
            assert_eq!(output.status.code(), Some(code), "{args:?}: {text}");
            assert_eq!(has_chinese(&text), lang == "zh", "{args:?}: {text}");
            assert!(output.stdout.is_empty() && !text.contains("panicked"), "{args:?}: {text}");
        }
    }
}

/// Would fail if a bad row ended the evaluation, or were not told with its line.
#[test]
fn bad_rows_are_told() {
    let text = extreme_ratings() + "1,9,NaN,5\n1,9\n,9,3,5\n1,9,3,soon\n";
    let tables = Tables::new(&[("r.csv", &text)]);
    let read = &tables.told(&["--interactions", "r.csv"])[0]["data"]["read"];
    assert_eq!((&read["bad"], &read["listed"][0]["line"]), (&json!(4), &json!(50)), "{read:#}");
    let reasons: Vec<&Value> = read["listed"].as_array().unwrap().iter().map(|row| &row["reason"]).collect();
    assert_eq!(reasons, ["rating", "too_short", "user", "time"]);
    for (lang, expect) in [("zh", "第 50 行"), ("en", "line 50")] {
        let text = said(&tables.output(&["--interactions", "r.csv", "--lang", lang]));
        assert!(text.contains(expect) && has_chinese(&text) == (lang == "zh"), "{text}");
    }
}

/// Would fail if figures depended on how many threads compute them.
#[test]
fn the_same_however_many_threads() {
    let tables = Tables::new(&[("r.csv", &extreme_ratings())]);
    let with = |threads: &str| {
        let mut command = aisle();
        command.current_dir(tables.home.path()).env("RAYON_NUM_THREADS", threads);
        command.args(["eval", "recommend", "--interactions", "r.csv", "--protocol", "top", "--json"]);
        let mut told = objects(&command.output().unwrap());
        told.iter_mut().for_each(|object| object["fit_seconds"] = Value::Null);
        told
    };
    assert_eq!(with("1"), with("3"));
}

/// Would fail if our user-based filtering were not what an independent implementation does.
#[test]
fn lenskit_predicts_the_same() {
    let (films, theirs) = (beside("lenskit/ratings.csv.gz"), beside("lenskit/user-user-preds.csv"));
    if !films.exists() || !theirs.exists() {
        eprintln!("skipped: ../shared/data has no lenskit");
        return;
    }
    let (films, theirs) = (films.to_str().unwrap(), theirs.to_str().unwrap());
    let asked = ["--interactions", films, "--reference", theirs, "--algorithms", "user-user-lenskit"];
    let told = Tables::new(&[]).told(&asked);
    assert_eq!((&told[0]["predictions"], &told[0]["beyond"]), (&json!(1756), &json!(0)), "{:#}", told[0]);
}

/// Would fail if sessions were foreseen worse than was measured on the part kept for tuning: the last sessions of the training part.
#[test]
fn sessions_of_a_real_shop_are_foreseen() {
    let train = beside("sessions/train.txt.gz");
    if !train.exists() {
        eprintln!("skipped: ../shared/data has no sessions");
        return;
    }
    // Clicks learned from are asked about again: not a measure of quality, but of all the way through.
    let train = train.to_str().unwrap();
    let told = Tables::new(&[]).told(&["--interactions", train, "--test", train, "--algorithms", "vmis"]);
    assert!(told[0]["hr_at_20"].as_f64().unwrap() > 0.65, "{:#}", told[0]);
}

/// Would fail if the yardsticks no longer scored on real data what others have measured there.
#[test]
fn yardsticks_score_what_others_measured() {
    let films = "lenskit/ratings.csv.gz";
    let shop = "online-retail/invoices_2010-12_to_2011-09.csv.gz";
    // .95 of the user mean's .961 is what correlation with significance weighting must reach.
    check(
        films,
        &["--seeds", "2"],
        &[("user-mean", "rmse", 0.961, 0.006), ("user-pearson", "rmse", 0.905, 0.008)],
    );
    check(
        films,
        &["--protocol", "top", "--seeds", "2"],
        &[
            ("popularity", "ndcg_at_10", 0.199, 0.01),
            ("user-cosine", "ndcg_at_10", 0.333, 0.01),
            ("ease", "ndcg_at_10", 0.382, 0.007),
        ],
    );
    check(
        shop,
        &["--from", "2011-09-01"],
        &[("recent-popularity", "ndcg_at_10", 0.046, 0.003), ("user-cosine", "ndcg_at_10", 0.095, 0.003)],
    );
}

fn check(name: &str, more: &[&str], expect: &[(&str, &str, f64, f64)]) {
    let file = beside(name);
    if !file.exists() {
        eprintln!("skipped: ../shared/data has no {name}");
        return;
    }
    let names: Vec<&str> = expect.iter().map(|(algorithm, ..)| *algorithm).collect();
    let names = names.join(",");
    let told = Tables::new(&[])
        .told(&[&["--interactions", file.to_str().unwrap(), "--algorithms", &names], more].concat());
    for (algorithm, field, about, near) in expect {
        let got = named(&told, algorithm)[field].as_f64().unwrap();
        assert!((got - about).abs() <= *near, "{algorithm} {field}: {got}, not about {about}");
    }
}

fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name)
}
