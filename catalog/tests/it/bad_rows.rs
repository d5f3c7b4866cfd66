//! 1. A row without id, name or price, with a price that is none, or with a repeated or impossible id is refused, with its
//!    line, its id and its reason; every other row is taken.
//! 2. Anything else that is wrong in a row is left out or mended, and listed; the row is taken.
//! 3. Every row read was taken, joined or refused.
//! 4. A reason is said in both languages, differently, with file, line and id.

use catalog::notice::ReasonCode::{self, *};
use catalog::product::{Lang, Stock};

use crate::shop_dir::{Place, row, rows};

#[test]
fn refused_with_line_and_reason() {
    let long = "x".repeat(65);
    let with = |id: &str, price: &str| format!(r#"{{"id":{id},"name":{{"en":"N"}},"price":{price}}}"#);
    let refused: Vec<(String, ReasonCode)> = vec![
        (r#"{"name":{"en":"N"},"price":{"minor":1}}"#.into(), IdMissing),
        (with(r#""  ""#, r#"{"minor":1}"#), IdMissing),
        (with("true", r#"{"minor":1}"#), IdMissing),
        (with(&format!("\"{long}\""), r#"{"minor":1}"#), IdTooLong),
        (with(r#""a\u0000b""#, r#"{"minor":1}"#), IdBroken),
        (with(r#""good""#, r#"{"minor":1}"#), IdRepeated),
        (r#"{"id":"b1","price":{"minor":1}}"#.into(), NameMissing),
        (r#"{"id":"b2","name":{"en":"  "},"price":{"minor":1}}"#.into(), NameMissing),
        (r#"{"id":"b3","name":{"en":"N"}}"#.into(), PriceMissing),
        (with(r#""b4""#, "null"), PriceMissing),
        (with(r#""b5""#, r#"{"currency":"CNY"}"#), PriceMissing),
        (with(r#""b6""#, r#"{"minor":-1}"#), PriceNegative),
        (with(r#""b7""#, r#"{"minor":"cheap"}"#), PriceNotANumber),
        (with(r#""b8""#, r#"{"minor":9.5}"#), PriceNotANumber),
        (with(r#""b9""#, r#"{"minor":9007199254740993}"#), PriceTooLarge),
        (r#"{"id":"b10","name":"#.into(), NotARow),
        ("[1,2]".into(), NotARow),
        ("好".repeat(400_000), LineTooLong),
    ];
    let place = Place::new();
    let mut feed = row("good") + "\n\n";
    for (line, _) in &refused {
        feed += line;
        feed += "\n";
    }
    feed += &row("last");
    let report = place.import("feed.jsonl", feed).unwrap();
    assert_eq!(place.ids(), ["good", "last"]);
    // Line 2 is blank and counts as a line, not as a row.
    let expect: Vec<(u64, ReasonCode)> = (3..).zip(&refused).map(|(line, (_, code))| (line, *code)).collect();
    // A repeated id is only known once its turn to be written has come, after the rows of its chunk were read.
    let mut got: Vec<(u64, ReasonCode)> =
        report.refused.iter().map(|notice| (notice.line, notice.reason)).collect();
    got.sort();
    assert_eq!(got, expect);
    assert_eq!(report.read, report.taken + report.joined + report.refused_count);
    let negative = report.refused.iter().find(|notice| notice.reason == PriceNegative).unwrap();
    assert_eq!(negative.id.as_deref(), Some("b6"));
    assert_eq!(negative.file, "feed.jsonl");
}

#[test]
fn mended_and_listed() {
    let table: Vec<(&str, ReasonCode, &str)> = vec![
        (r#""gtin":"4006381333932""#, GtinWrong, "gtin"),
        (r#""gtin":"0000000000000""#, GtinWrong, "gtin"),
        (r#""gtin":"12345""#, GtinWrong, "gtin"),
        (
            r#""instore_product_location":"123456789012345678901""#,
            LocationTooLong,
            "instore_product_location",
        ),
        (r#""stock":-3"#, StockWrong, "stock"),
        (r#""stock":"many""#, StockWrong, "stock"),
        (r#""stock_as_of":"2026-02-30""#, DayWrong, "stock_as_of"),
        (r#""brand":[1]"#, FieldNotUnderstood, "brand"),
        (r#""variants":{}"#, FieldNotUnderstood, ""),
        (r#""variants":7"#, FieldNotUnderstood, "variants"),
        (r#""variants":[{"sku":"s"},{"sku":"s"}]"#, VariantRepeated, "variants.sku"),
        (r#""nested":{"deep":{"deeper":1}}"#, FieldNotUnderstood, "nested"),
        (r#""photo":"https://example.com/a.jpg""#, PhotoRemote, "photo"),
        (r#""photo":"no-such.jpg""#, PhotoMissing, "photo"),
        (r#""photo":"../../../etc/hostname""#, PhotoOutside, "photo"),
    ];
    let place = Place::new();
    let feed: String = table
        .iter()
        .enumerate()
        .map(|(n, (field, _, _))| {
            format!(r#"{{"id":"p{n}","name":{{"en":"N"}},"price":{{"minor":1}},{field}}}"#) + "\n"
        })
        .collect();
    let report = place.import("feed.jsonl", feed).unwrap();
    assert_eq!(report.taken as usize, table.len());
    assert!(report.refused.is_empty());
    let shop = place.open();
    for (n, (text, reason, field)) in table.iter().enumerate() {
        let here: Vec<_> = report.repaired.iter().filter(|notice| notice.line == n as u64 + 1).collect();
        if field.is_empty() {
            assert!(here.is_empty(), "{text}: an empty object says nothing, so nothing is wrong");
            continue;
        }
        assert_eq!(here.len(), 1, "{text}");
        assert_eq!((here[0].reason, here[0].field.as_deref()), (*reason, Some(*field)), "{text}");
        let product = shop.store.by_id(&format!("p{n}")).unwrap().unwrap();
        assert_eq!(product.gtin, None);
        assert_eq!(product.location, None);
        assert_eq!(product.photo, None);
        if *reason == StockWrong {
            assert_eq!(product.stock(), Stock::Unknown, "a wrong count is unknown, not zero");
        }
    }
}

#[test]
fn a_price_keeps_what_is_sound_in_it() {
    let place = Place::new();
    let feed = [
        r#"{"id":"a","name":{"en":"N"},"price":{"minor":5.0,"currency":"euro","was_minor":4,"as_of":"yesterday"}}"#,
        r#"{"id":"b","name":{"en":"N"},"price":{"minor":"5","currency":"cny","was_minor":9,"as_of":"2026-11-20"}}"#,
    ];
    let report = place.import("feed.jsonl", feed.join("\n")).unwrap();
    let a = place.product("a").price.unwrap();
    assert_eq!((a.minor, a.currency, a.was_minor, a.as_of.is_some()), (5, None, None, true));
    let b = place.product("b").price.unwrap();
    assert_eq!((b.minor, b.was_minor), (5, Some(9)));
    assert_eq!((b.currency.as_deref(), b.as_of.as_deref()), (Some("CNY"), Some("2026-11-20")));
    let reasons: Vec<ReasonCode> = report.repaired.iter().map(|notice| notice.reason).collect();
    assert_eq!(reasons, [FieldNotUnderstood, CurrencyWrong, DayWrong]);
    let newest = place.open().store.newest_price_day().unwrap();
    assert_eq!(newest, place.product("a").price.unwrap().as_of, "confirmed by this import");
}

#[test]
fn broken_utf8_is_replaced_in_words_and_refused_in_ids_and_names_without_sense() {
    let mut feed = Vec::new();
    // 红色 in GB18030 within a line that is UTF-8 otherwise.
    feed.extend(b"{\"id\":\"a\",\"name\":{\"zh\":\"\xba\xec\xc9\xab\",\"en\":\"Red dress\"},\"price\":{\"minor\":1}}\n");
    feed.extend(b"{\"id\":\"b\",\"name\":{\"zh\":\"\xba\xec\xc9\xab\"},\"price\":{\"minor\":1}}\n");
    feed.extend(b"{\"id\":\"c\xff\",\"name\":{\"en\":\"N\"},\"price\":{\"minor\":1}}\n");
    feed.extend(b"{\"id\":\"d\",\"name\":{\"en\":\"Caf\xe9 table, oak\"},\"price\":{\"minor\":1}}\n");
    let place = Place::new();
    let report = place.import("feed.jsonl", feed).unwrap();
    assert_eq!(place.ids(), ["a", "d"]);
    let a = place.product("a");
    assert_eq!((a.name.zh, a.name.en.as_deref()), (None, Some("Red dress")));
    assert_eq!(place.product("d").name.en.as_deref(), Some("Caf\u{fffd} table, oak"));
    let refused: Vec<_> = report.refused.iter().map(|notice| (notice.line, notice.reason)).collect();
    assert_eq!(refused, [(2, NameMissing), (3, IdBroken)]);
    let repaired: Vec<_> = report.repaired.iter().map(|notice| (notice.line, notice.reason)).collect();
    assert_eq!(repaired, [(1, TextBroken), (4, TextBroken)]);
}

#[test]
fn absurd_lengths_are_cut() {
    let place = Place::new();
    let many: Vec<String> =
        (0..2000).map(|n| format!(r#"{{"key":{{"en":"k{n}"}},"value":{{"en":"v"}}}}"#)).collect();
    let feed = format!(
        r#"{{"id":"a","name":{{"en":"{}"}},"price":{{"minor":1}},"attributes":[{}]}}"#,
        "wide ".repeat(1000),
        many.join(",")
    );
    let report = place.import("feed.jsonl", feed).unwrap();
    let product = place.product("a");
    assert_eq!(product.name.en.unwrap().chars().count(), 300);
    assert_eq!(product.attributes.len(), 400);
    let reasons: Vec<ReasonCode> = report.repaired.iter().map(|notice| notice.reason).collect();
    assert_eq!(reasons, [TextTooLong, ListTooLong]);
}

#[test]
fn nothing_understood_but_all_refused_tells_why_and_changes_nothing() {
    let place = Place::new();
    place.import("first.jsonl", rows(&["a"])).unwrap();
    let error = place.import("second.jsonl", r#"{"id":"b","name":{"en":"N"}}"#).unwrap_err();
    let catalog::Error::NothingTaken(report) = error else { panic!("{error}") };
    assert_eq!(report.refused[0].reason, PriceMissing);
    assert_eq!(place.ids(), ["a"]);
}

#[test]
fn reasons_in_both_languages() {
    let place = Place::new();
    let feed = rows(&["a"]) + r#"{"id":"CL-0001","name":{"en":"N"},"price":{"minor":-5}}"#;
    let report = place.import("shop feed.jsonl", feed).unwrap();
    assert_eq!(
        report.refused[0].sentence(Lang::En),
        "shop feed.jsonl, line 2 (CL-0001): the price is negative, so the row was refused (\"-5\")."
    );
    assert_eq!(
        report.refused[0].sentence(Lang::Zh),
        "shop feed.jsonl 第 2 行（CL-0001）：价格为负，未导入（“-5”）。"
    );
}
