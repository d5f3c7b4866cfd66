use serde_json::{Value, json};

use super::{Shop, aisle, fields, has_chinese, objects, said};

fn ids(objects: &[Value]) -> Vec<&str> {
    objects.iter().map(|object| object["id"].as_str().unwrap()).collect()
}

/// Would fail if one language found what the other does not, or a filter did not hold.
#[test]
fn search_finds_the_same_in_both_languages() {
    let shop = Shop::new();
    for (zh, en, expected) in [
        ("红色连衣裙", "red dress", &["D-1", "D-2", "D-3"][..]),
        ("蓝色裤子", "blue trousers", &["T-2"]),
        ("石砚的耳机", "Shiyan headphones", &["H-1", "H-2"]),
        ("两百以内的耳机", "headphones under 200", &["H-2"]),
    ] {
        for text in [zh, en] {
            let hits = shop.objects(&["search", text]);
            let mut found = ids(&hits);
            found.sort_unstable();
            assert_eq!(found, expected, "{text}");
            assert!(hits.iter().all(|hit| hit["kind"] == "exact"), "{text}: {hits:#?}");
            let name = hits[0]["name"].as_str().unwrap();
            assert_eq!(has_chinese(name), text == zh, "{text}: {name}");
        }
    }
}

/// Would fail if nothing found were a failure, or filled up with something else as if it fitted.
#[test]
fn nothing_found_is_no_failure() {
    let shop = Shop::new();
    let hits = shop.objects(&["search", "netflix"]);
    assert!(hits.is_empty(), "{hits:#?}");
    let hits = shop.objects(&["search", "红色连衣裙一百以内"]);
    assert!(hits.iter().all(|hit| hit["kind"] == "alternatives"), "{hits:#?}");
    let output = shop.run(&["search", "netflix", "--lang", "zh"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(has_chinese(&said(&output)) || said(&output).contains("Nothing"), "{}", said(&output));
}

/// Would fail if a recommendation named the product itself, more than asked for, or no reason.
#[test]
fn recommendations_have_reasons() {
    let shop = Shop::new();
    for lang in ["zh", "en"] {
        let told = shop.objects(&["recommend", "--product", "D-1", "--limit", "2", "--lang", lang]);
        let of = |relation: &str| told.iter().filter(|object| object["relation"] == relation).count();
        assert!((1..=2).contains(&of("similar")), "{told:#?}");
        assert!(of("goes_with") <= 2, "{told:#?}");
        assert!(of("cheaper") <= 2 && of("step_up") <= 2, "{told:#?}");
        assert_eq!(of("similar") + of("goes_with") + of("cheaper") + of("step_up"), told.len());
        for object in &told {
            assert_ne!(object["id"], "D-1");
            let reason = object["reason"].as_str().unwrap();
            assert!(!reason.is_empty());
            assert_eq!(has_chinese(reason), lang == "zh", "{reason}");
        }
    }
    let text = said(&shop.run(&["recommend", "--product", "D-1", "--lang", "zh"]));
    assert!(
        text.contains("晚霞红色连衣裙") && text.contains("相似的") && text.contains("可搭配的"),
        "{text}"
    );
}

/// Would fail if the measurement lost a field, a question, or its order.
#[test]
fn a_bench_gives_its_numbers() {
    let told = Shop::new().objects(&["bench", "ask", "--questions", "30"]);
    let [measured] = &told[..] else { panic!("one object: {told:#?}") };
    assert_eq!(fields(measured), ["questions", "with_products", "p50_ms", "p99_ms", "max_ms", "slowest"]);
    assert_eq!(measured["questions"], json!(30));
    assert!(measured["with_products"].as_u64().unwrap() > 15, "{measured}");
    let at = |name: &str| measured[name].as_f64().unwrap();
    assert!(0.0 < at("p50_ms") && at("p50_ms") <= at("p99_ms") && at("p99_ms") <= at("max_ms"), "{measured}");
}

/// Would fail if the measurement of a made-up shop lost a field, a part, or a question. How long things take is not tested.
#[test]
fn a_made_up_shop_is_measured() {
    let output = aisle().args(["bench", "search", "--products", "2000", "--json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let told = objects(&output);
    let [measured] = &told[..] else { panic!("one object: {told:#?}") };
    for field in [
        "bare_p50_ms",
        "bare_p95_ms",
        "bare_p99_ms",
        "full_p50_ms",
        "full_p95_ms",
        "full_p99_ms",
        "ratio_p50",
        "complete_p50_ms",
        "complete_p95_ms",
        "complete_p99_ms",
        "slowest_ms",
        "import_rows_per_s",
        "bare_rows_per_s",
        "import_ratio",
        "index_bytes_per_product",
    ] {
        let number = measured[field].as_f64().unwrap_or_else(|| panic!("no {field} in {measured:#}"));
        assert!(number.is_finite() && number > 0.0, "{field}: {measured:#}");
    }
    for field in ["peak_rss_mb", "search_rss_mb"] {
        assert!(measured.as_object().unwrap().contains_key(field), "no {field} in {measured:#}");
    }
    assert_eq!(measured["products"], json!(2000), "a made-up row was refused: {measured:#}");
    let (questions, searched) =
        (measured["questions"].as_u64().unwrap(), measured["searched"].as_u64().unwrap());
    assert!(questions >= 400 && searched * 20 >= questions * 19, "{measured:#}");
}
