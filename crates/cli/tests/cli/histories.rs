use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use super::{Shop, fields, has_chinese, objects, said};

const SALES: &str = "receipt,sku,qty,sold at,loyalty number\n\
    9001,D-1,2,01/11/2020 08:26,13800138000\n9001,X-77,1,01/11/2020 08:26,13800138000\n9002,D-1,1,13/11/2020 10:00,8002\n\
    C9003,D-1,-1,14/11/2020 10:00,8002\n9004,,1,14/11/2020 10:00,8002\n9005,D-1,1,sometime,8002\n";

/// A shop that keeps loyalty numbers, and for long.
fn shop() -> Shop {
    let shop = Shop::new();
    let settings = "[histories]\nloyalty = true\nkeep_days = 36500\n";
    std::fs::write(shop.dir().join("shop.toml"), settings).unwrap();
    shop
}

fn sales(shop: &Shop) -> String {
    let file = shop.home.path().join("sales.csv");
    std::fs::write(&file, SALES).unwrap();
    file.to_str().unwrap().to_owned()
}

fn counts(shop: &Shop) -> Value {
    shop.objects(&["histories"]).remove(0)
}

/// Would fail if a line were lost, counted wrongly, taken twice, or not told of.
#[test]
fn sales_are_taken_in_once() {
    let shop = shop();
    let empty = counts(&shop);
    let told = ["events", "visits", "customers", "products", "unknown_products", "first_day", "last_day"];
    assert_eq!(fields(&empty), [&told[..], &["loyalty", "kiosk_visits", "keep_days"]].concat());
    assert_eq!((&empty["events"], &empty["first_day"]), (&json!(0), &Value::Null));
    let file = sales(&shop);
    let told = shop.objects(&["histories", "import", &file]);
    let refused: Vec<(&Value, &Value)> = told
        .iter()
        .filter(|line| line["kind"] == "refused")
        .map(|line| (&line["line"], &line["reason"]))
        .collect();
    assert_eq!(refused, [(&json!(6), &json!("id_missing")), (&json!(7), &json!("history_time_wrong"))]);
    let report = told.last().unwrap();
    let names =
        ["read", "purchases", "cancellations", "cancellations_found", "refused", "unknown", "new", "changed"];
    assert_eq!(names.map(|name| report[name].as_u64().unwrap()), [6, 3, 1, 1, 2, 1, 3, 0]);
    assert_eq!((&report["date_order"], &report["date_order_shown"]), (&json!("day_first"), &json!(true)));
    let kept = counts(&shop);
    assert_eq!((&kept["events"], &kept["visits"], &kept["customers"]), (&json!(2), &json!(1), &json!(1)));
    assert_eq!((&kept["first_day"], &kept["loyalty"]), (&json!("2020-11-01"), &json!(true)));
    let again = shop.objects(&["histories", "import", &file]);
    let report = again.last().unwrap();
    assert_eq!((&report["new"], &report["changed"]), (&json!(0), &json!(0)));
    assert_eq!(counts(&shop), kept);
}

/// Would fail if a person were told in another language, or a number came back out.
#[test]
fn a_person_is_told_in_their_language_and_no_number() {
    let shop = shop();
    let file = sales(&shop);
    for (lang, chinese) in [("zh", true), ("en", false)] {
        for args in [&["histories", "import", &file, "--lang", lang][..], &["histories", "--lang", lang]] {
            let output = shop.run(args);
            let text = said(&output);
            assert_eq!(output.status.code(), Some(0), "{text}");
            assert_eq!(has_chinese(&text), chinese, "{text}");
            assert!(!text.contains("13800138000") && !text.contains("900"), "{text}");
        }
    }
    let told = said(&shop.run(&["histories", "import", &file, "--lang", "en"]));
    assert!(told.contains("line 7") && told.contains("its time is not understood"), "{told}");
    assert!(told.contains("day first"), "{told}");
}

/// Would fail if loyalty numbers were kept without the shop's leave.
#[test]
fn without_leave_there_are_no_customers() {
    let shop = Shop::new();
    std::fs::write(shop.dir().join("shop.toml"), "[histories]\nkeep_days = 36500\n").unwrap();
    let file = sales(&shop);
    let told = shop.objects(&["histories", "import", &file]);
    assert_eq!(told.last().unwrap()["without_customer"], Value::Null);
    let kept = counts(&shop);
    assert_eq!((&kept["customers"], &kept["loyalty"]), (&json!(0), &json!(false)));
    let members = shop.home.path().join("members.csv");
    std::fs::write(&members, "会员号,货号,时间\n1,D-1,2020-11-01\n").unwrap();
    let output = shop.run(&["histories", "import", members.to_str().unwrap(), "--lang", "zh"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("loyalty = true"), "{}", said(&output));
}

/// Would fail if somebody who asks to be forgotten were not, or everybody were without having been asked.
#[test]
fn one_or_all_are_forgotten() {
    let shop = shop();
    shop.objects(&["histories", "import", &sales(&shop)]);
    assert_eq!(shop.objects(&["histories", "forget", "13800138000"]), [json!({"forgotten": 2})]);
    assert_eq!(counts(&shop)["events"], 0, "what is left came back");
    shop.objects(&["histories", "import", &sales(&shop)]);
    for (answer, code, left) in [("", 1, 2), ("n\n", 1, 2), ("y\n", 0, 0)] {
        let mut child = shop
            .command(&["histories", "forget", "--all", "--lang", "en"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(answer.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{answer:?}: {}", said(&output));
        assert_eq!(counts(&shop)["events"], left, "{answer:?}");
    }
    shop.objects(&["histories", "import", &sales(&shop)]);
    assert_eq!(
        objects(&shop.run(&["histories", "forget", "--all", "--yes", "--json"])),
        [json!({"forgotten": 3})]
    );
}

/// Would fail if wrong use were taken for something else.
#[test]
fn histories_of_nobody_and_of_no_file() {
    let shop = shop();
    for (args, code) in [
        (&["histories", "forget"][..], 2),
        (&["histories", "forget", "1", "--all"], 2),
        (&["histories", "import"], 2),
        (&["histories", "import", "no-such-file.csv"], 1),
    ] {
        let output = shop.run(args);
        assert_eq!(output.status.code(), Some(code), "{args:?}: {}", said(&output));
    }
    let nowhere = super::aisle().args(["histories", "--lang", "zh"]).output().unwrap();
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(has_chinese(&said(&nowhere)));
    assert_eq!(Shop::empty().run(&["histories"]).status.code(), Some(1), "a shop without a catalogue");
}
