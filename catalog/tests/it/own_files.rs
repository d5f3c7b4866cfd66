//! 1. A shop without a `shop.toml` has defaults; each field it sets replaces one default, and a bad field only itself.
//! 2. `policies.jsonl` and `histories.jsonl` in the shop's directory are read, line by line; bad lines are listed.

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
