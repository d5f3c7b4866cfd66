//! The screen's words: Chinese and English say the same things, each in its own writing.

use std::collections::BTreeSet;
use std::fs;

fn locale(lang: &str) -> String {
    let path = tests::root().join(format!("ui/src/locale/{lang}.ts"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The keys of the object a locale file exports, dotted. The files are formatted one key a line.
fn keys(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut above: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with('}') {
            above.pop();
        }
        let Some((key, rest)) = line.split_once(':') else { continue };
        let key = key.trim_matches('"');
        let is_key = !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
        if !is_key {
            continue;
        }
        above.push(key.to_owned());
        keys.insert(above.join("."));
        if !rest.trim_end().ends_with('{') {
            above.pop();
        }
    }
    keys
}

fn is_chinese(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

#[test]
fn keys_are_read_as_a_person_would() {
    let text = "export const x = {\n  a: \"b: c\",\n  deep: {\n    one: (n) => `${n}`,\n  },\n  long:\n    \"d\",\n};\n";
    let expect = ["a", "deep", "deep.one", "long"].map(str::to_owned);
    assert_eq!(keys(text), BTreeSet::from(expect));
}

#[test]
fn both_languages_say_everything() {
    let (zh, en) = (keys(&locale("zh")), keys(&locale("en")));
    assert!(en.len() > 40, "only {} keys were found: has the format of the files changed?", en.len());
    let only_zh: Vec<_> = zh.difference(&en).collect();
    let only_en: Vec<_> = en.difference(&zh).collect();
    assert!(only_zh.is_empty() && only_en.is_empty(), "only Chinese: {only_zh:?}; only English: {only_en:?}");
}

#[test]
fn chinese_is_set_with_chinese_punctuation() {
    let zh = locale("zh");
    let mut found = Vec::new();
    for (number, line) in (1..).zip(zh.lines()) {
        let letters: Vec<char> = line.chars().collect();
        let half = letters.windows(2).any(|pair| is_chinese(pair[0]) && ",.!?;:".contains(pair[1]));
        if half {
            found.push(format!("zh.ts:{number}: {}", line.trim()));
        }
    }
    assert_eq!(found, Vec::<String>::new(), "half-width punctuation after a Chinese character");
}

#[test]
fn english_is_written_in_english() {
    let en = locale("en");
    let found: Vec<&str> = en.lines().filter(|line| line.chars().any(is_chinese)).collect();
    assert_eq!(found, Vec::<&str>::new(), "Chinese in en.ts");
}
