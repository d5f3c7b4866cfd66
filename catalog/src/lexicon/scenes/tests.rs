//! What holds for the table of scenes:
//!
//! 1. every key is a kind of the lexicon, no scene names one twice, and every scene has a name in both languages
//! 2. common kinds stand in some scene, by themselves or as a broader kind does
//! 3. a product's own words speak of scenes, in either language alike, whatever its kind, but not where they are denied or mean something else

use std::collections::BTreeSet;

use super::SCENES;
use crate::lexicon::tables::TABLES;
use crate::product::{Attribute, Bilingual, Product};

#[test]
fn every_key_is_a_kind_and_nothing_is_named_twice() {
    let mut wrong = Vec::new();
    let mut keys = BTreeSet::new();
    for scene in SCENES.all() {
        if !keys.insert(&scene.key) || scene.zh.is_empty() || scene.en.is_empty() {
            wrong.push(format!("{} stands twice or has no name", scene.key));
        }
        let kinds: Vec<&str> = scene.kinds().map(|(kind, _)| kind).collect();
        wrong.extend(
            kinds.iter().filter(|kind| TABLES.kind(kind).is_none()).map(|kind| format!("{kind} is no kind")),
        );
        if kinds.iter().collect::<BTreeSet<_>>().len() < kinds.len() {
            wrong.push(format!("{} names a kind twice", scene.key));
        }
        let words: Vec<&String> = [&scene.says_zh, &scene.says_en, &scene.hints_zh, &scene.hints_en]
            .into_iter()
            .flatten()
            .collect();
        if words.iter().collect::<BTreeSet<_>>().len() < words.len() {
            wrong.push(format!("{} names a word twice", scene.key));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_a_broader_kind_has_holds_for_a_narrower_one() {
    let grade = |kind: &str, scene: &str| {
        let number = SCENES.all().iter().position(|one| one.key == scene).unwrap();
        SCENES.of_kind(kind).iter().find(|(n, _)| *n == number).map_or(0.0, |(_, grade)| *grade)
    };
    assert!(grade("sunscreen", "beach") > 0.7);
    assert!(grade("leather-shoes", "work") > grade("leather-shoes", "travel"));
    let with = TABLES.kinds.iter().filter(|kind| !SCENES.of_kind(&kind.key).is_empty()).count();
    assert!(with > 250, "{with} of {}", TABLES.kinds.len());
}

#[test]
fn words_speak_in_either_language() {
    let said = |name: Bilingual, value: Bilingual| {
        let attributes = vec![Attribute { key: Bilingual::default(), value }];
        let product = Product { name, attributes, ..Product::default() };
        let keys = SCENES.said_by(&product).into_iter().map(|(scene, _)| SCENES.all()[scene].key.as_str());
        keys.collect::<BTreeSet<_>>()
    };
    let zh = |text: &str| Bilingual { zh: Some(text.into()), ..Bilingual::default() };
    let en = |text: &str| Bilingual { en: Some(text.into()), ..Bilingual::default() };
    for (scene, chinese, english) in
        [("reading", "阅读灯", "a reading lamp"), ("wedding", "婚礼请柬", "Wedding cards")]
    {
        assert!(said(zh(chinese), Bilingual::default()).contains(scene), "{chinese}");
        assert!(said(en(english), Bilingual::default()).contains(scene), "{english}");
        assert!(said(zh("东西"), zh(chinese)).contains(scene), "{chinese}");
    }
    assert!(said(zh("东西"), en("thing")).is_empty());
}

#[test]
fn what_is_denied_or_means_something_else_says_nothing() {
    let said = |name: &str| {
        let product = Product { name: Bilingual { zh: Some(name.into()), en: None }, ..Product::default() };
        SCENES.said_by(&product).len()
    };
    for (so, not) in [
        ("防水", "不防水"),
        ("waterproof", "not waterproof"),
        ("Bluetooth", "no Bluetooth"),
        ("lace", "lace-free"),
        ("南瓜", "南瓜子"),
        ("lace", "lace-up"),
    ] {
        assert!(said(so) > 0, "{so}");
        assert_eq!(said(not), 0, "{not}");
    }
    assert!(said("免烫") > 0, "what is so called is no denial");
    assert!(said("knot waterproof") > 0);
    assert_eq!(said("大红袍"), 0);
}
