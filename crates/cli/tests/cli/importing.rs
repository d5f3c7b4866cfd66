use serde_json::{Value, json};

use super::{Shop, data, fields, objects, said};

fn of_kind<'a>(objects: &'a [Value], kind: &str) -> Vec<&'a Value> {
    objects.iter().filter(|object| object["kind"] == kind).collect()
}

/// Would fail if a bad row were taken, a good one lost, or either went unsaid.
#[test]
fn a_report_row_by_row() {
    let shop = Shop::empty();
    let told = shop.objects(&["import", data("bad-rows.jsonl").to_str().unwrap()]);
    let refused: Vec<(&Value, &Value)> =
        of_kind(&told, "refused").into_iter().map(|notice| (&notice["line"], &notice["reason"])).collect();
    let expected = [
        (2, "id_missing"),
        (3, "name_missing"),
        (4, "price_missing"),
        (5, "price_negative"),
        (7, "id_repeated"),
        (10, "not_a_row"),
    ];
    let expected: Vec<(Value, Value)> = expected.map(|(line, reason)| (json!(line), json!(reason))).to_vec();
    assert_eq!(refused, expected.iter().map(|(line, reason)| (line, reason)).collect::<Vec<_>>());
    let repaired: Vec<&Value> =
        of_kind(&told, "repaired").into_iter().map(|notice| &notice["reason"]).collect();
    assert_eq!(repaired, [&json!("gtin_wrong"), &json!("text_broken"), &json!("photo_missing")]);
    for notice in told.iter().filter(|object| object["kind"] != "report") {
        assert_eq!(notice["file"], "bad-rows.jsonl");
        assert!(!notice["message"].as_str().unwrap().is_empty());
    }
    let report = told.last().unwrap();
    let fields_of_report =
        ["kind", "read", "taken", "joined", "refused", "repaired", "photos", "seconds", "generation"];
    assert_eq!(fields(report), fields_of_report);
    let counts = ["read", "taken", "refused", "repaired"].map(|name| report[name].as_u64().unwrap());
    assert_eq!(counts, [10, 4, 6, 3]);
}

/// Would fail if a person were not told which line, and why, in their language.
#[test]
fn a_person_is_told_line_and_reason() {
    for (lang, line, why) in [("zh", "第 5 行", "价格为负"), ("en", "line 5", "the price is negative")]
    {
        let output = Shop::empty().run(&["import", data("bad-rows.jsonl").to_str().unwrap(), "--lang", lang]);
        let text = said(&output);
        assert_eq!(output.status.code(), Some(0), "{text}");
        assert!(text.lines().any(|told| told.contains(line) && told.contains(why)), "{lang}: {text}");
    }
}

/// Would fail if twenty bad rows drowned the rest, or were not counted.
#[test]
fn many_refusals_are_counted_by_reason() {
    let shop = Shop::empty();
    let feed = shop.home.path().join("many.jsonl");
    let mut rows = "{\"id\":\"A\",\"name\":{\"en\":\"A\"},\"price\":{\"minor\":1}}\n".to_owned();
    rows.extend((0..40).map(|number| format!("{{\"id\":\"B-{number}\",\"price\":{{\"minor\":1}}}}\n")));
    std::fs::write(&feed, rows).unwrap();
    let text = said(&shop.run(&["import", feed.to_str().unwrap(), "--lang", "en"]));
    assert_eq!(text.lines().filter(|line| line.contains("many.jsonl, line")).count(), 20, "{text}");
    assert!(text.lines().any(|line| line.trim_start().starts_with("40 ") && line.contains("name")), "{text}");
}

/// Would fail if what is no feed took the old catalogue away.
#[test]
fn what_is_no_feed_changes_nothing() {
    let shop = Shop::new();
    let home = shop.home.path();
    for (name, bytes) in [
        ("empty.jsonl", &b""[..]),
        ("page.html", b"<!DOCTYPE html><html><body>not found</body></html>"),
        ("noise.bin", b"\x00\x01\x02\x03\xff\xfe\x00\x00"),
        ("bad.jsonl", b"{\"id\":\"X\"}\n{\"id\":\"Y\"}\n"),
    ] {
        let file = home.join(name);
        std::fs::write(&file, bytes).unwrap();
        let output = shop.run(&["import", file.to_str().unwrap(), "--lang", "en"]);
        assert_eq!(output.status.code(), Some(1), "{name}: {}", said(&output));
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("nothing was imported"),
            "{name}: {}",
            said(&output)
        );
    }
    let missing = shop.run(&["import", "no-such-file.jsonl"]);
    assert_eq!(missing.status.code(), Some(1));
    let map = shop.run(&["import", data("shop.jsonl").to_str().unwrap(), "--map", "no-such-map.toml"]);
    assert_eq!(map.status.code(), Some(1));
    assert_eq!(shop.objects(&["search", "red dress"]).len(), 3, "the old catalogue is gone");
}

/// Would fail if an import added to what the shop had instead of replacing it.
#[test]
fn an_import_replaces_the_catalogue() {
    let shop = Shop::new();
    let feed = shop.home.path().join("feed.csv");
    std::fs::write(&feed, "id,name,price,currency\nX-1,Garden chair,49.90,EUR\n").unwrap();
    let told = objects(&shop.run(&["import", feed.to_str().unwrap(), "--json"]));
    assert_eq!(told.last().unwrap()["taken"], 1, "{told:#?}");
    assert!(shop.objects(&["search", "red dress"]).is_empty());
    let chair = &shop.objects(&["search", "garden chair"])[0];
    assert_eq!(
        (&chair["id"], &chair["price_minor"], &chair["currency"]),
        (&json!("X-1"), &json!(4990), &json!("EUR"))
    );
}
