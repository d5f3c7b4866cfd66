use serde_json::{Value, json};

use super::{Shop, data, fields, objects, said};

fn of_kind<'a>(objects: &'a [Value], kind: &str) -> Vec<&'a Value> {
    objects.iter().filter(|object| object["kind"] == kind).collect()
}

/// Would fail if a bad row were taken, a good one lost, or either went unsaid.
#[test]
fn a_report_row_by_row() {
    let shop = Shop::empty();
    let told = shop.objects(&["import", data("bad-rows.jsonl").to_str().unwrap(), "--yes"]);
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
    let fields_of_report = [
        "kind",
        "read",
        "taken",
        "joined",
        "refused",
        "repaired",
        "photos",
        "seconds",
        "generation",
        "new",
        "changed",
        "unchanged",
        "gone",
        "deletions",
        "sheet",
        "dry_run",
        "doubt",
    ];
    assert_eq!(fields(report), fields_of_report);
    let counts = ["read", "taken", "refused", "repaired"].map(|name| report[name].as_u64().unwrap());
    assert_eq!(counts, [10, 4, 6, 3]);
}

/// Would fail if a person were not told which line, and why, in their language.
#[test]
fn a_person_is_told_line_and_reason() {
    for (lang, line, why) in [("zh", "第 5 行", "价格为负"), ("en", "line 5", "the price is negative")]
    {
        let output =
            Shop::empty().run(&["import", data("bad-rows.jsonl").to_str().unwrap(), "--lang", lang, "--yes"]);
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
    let text = said(&shop.run(&["import", feed.to_str().unwrap(), "--lang", "en", "--yes"]));
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
    let told = objects(&shop.run(&["import", feed.to_str().unwrap(), "--json", "--yes"]));
    assert_eq!(told.last().unwrap()["taken"], 1, "{told:#?}");
    assert!(shop.objects(&["search", "red dress"]).is_empty());
    let chair = &shop.objects(&["search", "garden chair"])[0];
    assert_eq!(
        (&chair["id"], &chair["price_minor"], &chair["currency"]),
        (&json!("X-1"), &json!(4990), &json!("EUR"))
    );
}

/// Would fail if a dangerous import went through unasked, or the person were not told how to go on.
#[test]
fn an_import_that_drops_or_refuses_much_asks_first() {
    let shop = Shop::new();
    let feed = shop.home.path().join("feed.csv");
    std::fs::write(&feed, "id,name,price,currency\nX-1,Garden chair,49.90,EUR\n").unwrap();
    for (lang, told) in [("zh", "10 件商品中将有 10 件下架"), ("en", "10 of 10 products would be gone")]
    {
        let output = shop.run(&["import", feed.to_str().unwrap(), "--lang", lang]);
        assert_eq!(output.status.code(), Some(1));
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(text.contains(told) && text.contains("--yes"), "{text}");
    }
    let output = Shop::empty().run(&["import", data("bad-rows.jsonl").to_str().unwrap(), "--lang", "zh"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("10 行中有 6 行会被拒收"), "{}", said(&output));
    assert!(said(&output).contains("refused.csv"), "the sheet is named: {}", said(&output));
    assert_eq!(shop.objects(&["search", "red dress"]).len(), 3, "the old catalogue is gone");
}

/// Would fail if a dry run wrote, or kept back what would change.
#[test]
fn a_dry_run_and_a_delta() {
    let shop = Shop::new();
    let feed = shop.home.path().join("delta.csv");
    std::fs::write(&feed, "id,name,price,currency\nX-1,Garden chair,49.90,EUR\n").unwrap();
    let path = feed.to_str().unwrap();
    let told = shop.objects(&["import", path, "--dry-run"]);
    let kinds: Vec<&str> = told.iter().map(|object| object["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == "gone").count(), 10, "{kinds:?}");
    assert_eq!((kinds[0], kinds[11]), ("new", "report"));
    assert_eq!((&told[11]["dry_run"], &told[11]["doubt"]["gone"]["gone"]), (&json!(true), &json!(10)));
    for (lang, words) in [("zh", "将下架 10"), ("en", "Would be gone 10")] {
        let text = said(&shop.run(&["import", path, "--dry-run", "--lang", lang]));
        assert!(text.contains(words) && text.contains("Garden chair"), "{text}");
    }
    assert_eq!(shop.objects(&["search", "red dress"]).len(), 3, "a dry run wrote");
    let report = shop.objects(&["import", path, "--delta"]).pop().unwrap();
    assert_eq!((&report["new"], &report["gone"]), (&json!(1), &json!(0)));
    assert_eq!(shop.objects(&["search", "red dress"]).len(), 3);
    assert_eq!(shop.objects(&["search", "garden chair"]).len(), 1);
}

/// Would fail if going back did not, or went back twice.
#[test]
fn status_and_going_back() {
    let shop = Shop::new();
    let feed = shop.home.path().join("feed.csv");
    std::fs::write(&feed, "id,name,price,currency\nX-1,Garden chair,49.90,EUR\n").unwrap();
    shop.objects(&["import", feed.to_str().unwrap(), "--yes"]);
    let status = shop.objects(&["catalog", "status"]).remove(0);
    let fields_of_status = [
        "generation",
        "kind",
        "source",
        "products",
        "imported_at",
        "newest_price_day",
        "next_price_change",
        "previous",
    ];
    assert_eq!(fields(&status), fields_of_status);
    assert_eq!((&status["products"], &status["previous"]), (&json!(1), &json!(1)));
    let back = shop.objects(&["catalog", "rollback"]).remove(0);
    assert_eq!(
        (&back["generation"], &back["products"], &back["previous"]),
        (&json!(1), &json!(10), &Value::Null)
    );
    assert_eq!(shop.objects(&["search", "red dress"]).len(), 3);
    for (lang, words) in [("zh", "没有更早的"), ("en", "nothing older")] {
        assert!(said(&shop.run(&["catalog", "status", "--lang", lang])).contains(words));
    }
    for (lang, words) in [("zh", "没有更早的商品目录"), ("en", "no older catalogue")] {
        let again = shop.run(&["catalog", "rollback", "--lang", lang]);
        assert_eq!(again.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&again.stderr).contains(words), "{}", said(&again));
    }
    assert_eq!(Shop::empty().run(&["catalog", "status"]).status.code(), Some(1));
}

/// Would fail if the map that is drawn up could not be used as it is printed.
#[test]
fn a_map_is_drawn_up_that_imports_the_file() {
    let shop = Shop::empty();
    let folder = tempfile::tempdir().unwrap();
    let (feed, map) = (folder.path().join("list.csv"), folder.path().join("map.toml"));
    let rows = "Article,Product title,Unit price\nA-1,Blue kettle,19.90\nA-2,Red kettle,24.50\nA-3,Green pan,31.00\n";
    std::fs::write(&feed, rows).unwrap();
    let drawn = shop.run(&["import", "--suggest", feed.to_str().unwrap()]);
    assert!(drawn.status.success(), "{}", said(&drawn));
    std::fs::write(&map, &drawn.stdout).unwrap();
    let told = shop.objects(&["import", "--map", map.to_str().unwrap(), feed.to_str().unwrap()]);
    assert_eq!((&told.last().unwrap()["taken"], &told.last().unwrap()["refused"]), (&json!(3), &json!(0)));
}
