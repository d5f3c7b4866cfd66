//! 1. A shop without a `shop.toml` has defaults; each field it sets replaces one default, and a bad field only itself.
//! 2. `[model]` names a server of the shop; a bad address is none, and a key is shown nowhere.
//! 3. `policies.jsonl` and `histories.jsonl` in the shop's directory are read, line by line; bad lines are listed.

use catalog::notice::ReasonCode;
use catalog::product::{Bilingual, Lang};
use catalog::shop::Settings;

use crate::shop_dir::{Place, rows};

/// The shop, and the folder it lies in, which goes when dropped.
fn shop_with(files: &[(&str, &str)]) -> (catalog::Shop, Place) {
    let place = Place::new();
    place.import("feed.jsonl", rows(&["a"])).unwrap();
    for (name, text) in files {
        std::fs::write(place.shop().join(name), text).unwrap();
    }
    (place.open(), place)
}

#[test]
fn defaults_without_a_file() {
    let (shop, _place) = shop_with(&[]);
    assert_eq!(shop.settings, Settings::default());
    assert!(shop.floor.is_none() && shop.policies.is_empty() && shop.notices.is_empty());
    assert!(shop.histories().unwrap().is_empty());
}

#[test]
fn a_bad_field_resets_nothing_but_itself() {
    let (shop, _place) = shop_with(&[(
        "shop.toml",
        r##"
name = { zh = "云上百货", en = "Cloud Store" }
accent = "#FFEE88"
currency = "yuan"
idle_seconds = 3
countdown_seconds = 15
phone = "010-1234"
hours = "all day"
ask = [{ zh = "红色连衣裙" }, 7, { en = "red dress" }]
unknown = true
"##,
    )]);
    let default = Settings::default();
    assert_eq!(shop.settings.name, Bilingual::new("云上百货", "Cloud Store"));
    assert_eq!(shop.settings.accent, default.accent, "white text cannot be read on pale yellow");
    assert_eq!(shop.settings.currency, None);
    assert_eq!(shop.settings.idle_seconds, default.idle_seconds);
    assert_eq!(shop.settings.countdown_seconds, 15);
    assert_eq!(shop.settings.phone.as_deref(), Some("010-1234"));
    assert_eq!(shop.settings.hours, default.hours);
    assert_eq!(shop.settings.ask.len(), 2);
    let fields: Vec<&str> = shop.notices.iter().filter_map(|notice| notice.field.as_deref()).collect();
    assert_eq!(fields, ["accent", "hours", "idle_seconds", "currency", "ask"]);
}

#[test]
fn a_file_that_is_no_toml_is_told_with_its_line() {
    let (shop, _place) = shop_with(&[("shop.toml", "currency = \"CNY\"\nname = {{\n")]);
    assert_eq!(shop.settings, Settings::default());
    assert_eq!((shop.notices[0].reason, shop.notices[0].line), (ReasonCode::SettingWrong, 2));
}

#[test]
fn a_server_that_runs_a_model() {
    let (shop, _place) = shop_with(&[(
        "shop.toml",
        r#"
[model]
endpoint = "http://192.168.1.20:8080/v1"
name = "qwen3-8b"
key = "sesame-42"
first_token_ms = 1500
"#,
    )]);
    let server = shop.settings.model.clone().unwrap();
    assert_eq!((server.endpoint.as_str(), server.speaks), ("http://192.168.1.20:8080/v1", true));
    assert_eq!((server.name.as_deref(), server.first_token_ms), (Some("qwen3-8b"), Some(1500)));
    assert_eq!(server.key.as_deref(), Some("sesame-42"));
    assert!(shop.notices.is_empty());
    let written = format!("{:?} {}", shop.settings, serde_json::to_string(&shop.settings).unwrap());
    assert!(written.contains("qwen3-8b") && !written.contains("sesame"), "{written}");
    let (folder, _) = Settings::of_folder(&shop.dir).unwrap();
    assert_eq!(folder.model, shop.settings.model, "it can be read before the shop is open");
}

#[test]
fn a_server_that_cannot_be_used_is_none_and_its_key_is_not_told() {
    for address in [
        "",
        "192.168.1.20:8080",
        "https://192.168.1.20/v1",
        "http://",
        "http://:8080/v1",
        "http://shop:99999/v1",
        "http://me:sesame@shop/v1",
        "http://shop/v1?key=sesame",
        "http://shop /v1",
    ] {
        let mut settings = Settings::default();
        let notices = settings.overlay(
            "shop.toml",
            &format!("[model]\nendpoint = {address:?}\nkey = \"sesame\\n\"\nspeaks = 7\nfirst_token_ms = 5"),
        );
        assert_eq!(settings.model, None, "{address}");
        let fields: Vec<&str> = notices.iter().filter_map(|notice| notice.field.as_deref()).collect();
        assert_eq!(
            fields,
            ["model.endpoint", "model.key", "model.first_token_ms", "model.speaks"],
            "{address}"
        );
        for notice in &notices {
            let said = format!("{notice:?} {} {}", notice.sentence(Lang::Zh), notice.sentence(Lang::En));
            assert!(!said.contains("sesame"), "{said}");
        }
    }
    let mut settings = Settings::default();
    let notices = settings.overlay("shop.toml", "[[model]]\nkey = \"sesame\"\n");
    assert!(settings.model.is_none() && notices.len() == 1 && !format!("{notices:?}").contains("sesame"));
    for address in ["http://shop/v1", "http://[fd00::2]:8000/v1", "http://10.0.0.5:8080"] {
        let notices =
            settings.overlay("shop.toml", &format!("[model]\nendpoint = {address:?}\nspeaks = false"));
        let server = settings.model.clone().unwrap();
        assert!(notices.is_empty() && server.endpoint == address && !server.speaks, "{address}: {notices:?}");
    }
}

#[test]
fn policies_and_histories_line_by_line() {
    let policy = |id: &str, answer: &str| {
        format!(
            r#"{{"id":"{id}","topic":"returns","title":{{"zh":"退货","en":"Returns"}},"questions":{{"zh":["可以退吗？"],"en":["Can I return it?"]}},"answer":{answer},"as_of":"2026-11-01"}}"#
        )
    };
    let policies = [
        policy("returns", r#"{"zh":"七天内可退。","en":"Within seven days."}"#),
        "not json".to_owned(),
        policy("returns", r#"{"zh":"别的"}"#),
        policy("empty", "{}"),
        String::new(),
        policy("hours", r#"{"zh":"九点"}"#),
    ];
    let histories = [
        r#"{"shopper":"h1","events":[{"product":"a","kind":"viewed","day":1},{"product":"a","kind":"bought","day":2}]}"#,
        r#"{"shopper":"h2","events":[{"product":"a","kind":"stolen","day":1}]}"#,
        r#"{"shopper":"h1","events":[]}"#,
    ];
    let (shop, _place) =
        shop_with(&[("policies.jsonl", &policies.join("\n")), ("histories.jsonl", &histories.join("\n"))]);
    let ids: Vec<&str> = shop.policies.iter().map(|policy| policy.id.as_str()).collect();
    assert_eq!(ids, ["returns", "hours"]);
    assert_eq!(shop.policies[0].questions.get(Lang::En), ["Can I return it?"]);
    let lines: Vec<u64> = shop.notices.iter().map(|notice| notice.line).collect();
    assert_eq!(lines, [2, 3, 4]);
    let histories = shop.histories().unwrap();
    // A repeated shopper and an event of no known kind.
    assert_eq!((histories.len(), histories[0].events.len()), (1, 2));
}
