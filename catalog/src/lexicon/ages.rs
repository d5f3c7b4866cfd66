//! Ages of children as products state them and shoppers ask for them: 两岁, "3-6 years", 18 个月以上.
//!
//! A key is a number of months below two years (`18mo`), of years above (`3yr`): a product has every age it is for, a
//! shopper asks for one or a few. Ages of grown-ups are none.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use regex::Regex;

use crate::lexicon::measure::number;
use crate::product::{Attribute, Bilingual};

/// The oldest child, years.
const OLDEST: u32 = 17;

/// Below it, ages are told apart by months.
const MONTHS: u32 = 24;

/// An age in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aged {
    /// First byte in the folded text.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
    /// Keys of the ages meant, youngest first; none for a grown-up's.
    pub keys: Vec<String>,
}

static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    const NUMBER: &str = r"\d{1,3}|[一二两三四五六七八九十]{1,3}";
    const WORDS: &str = "one|two|three|four|five|six|seven|eight|nine|ten";
    Regex::new(&format!(
        r"(?:(?P<zh>{NUMBER})(?:\s*(?:-|–|—|~|到|至)\s*(?P<zh_to>{NUMBER}))?\s*个?\s*(?:(?P<zh_half>岁半)|(?P<zh_years>周?岁)|(?P<zh_months>月))(?:大|龄)?(?P<zh_below>以下|以内)?)|(?P<half>半岁)|\b(?P<en>\d{{1,3}}|{WORDS})(?:\s*(?:-|–|to)\s*(?P<en_to>\d{{1,3}}))?[ -]?(?:(?P<en_years>(?:years?|yrs?)[ -]?olds?|yo)|(?P<en_months>months?[ -]?olds?))\b|\b(?:kids?|child(?:ren)?|bab(?:y|ies)|toddlers?|boys?|girls?) (?:under|below) (?P<below>\d{{1,2}})\b|\b(?:aged?|ages) (?P<aged>\d{{1,2}})(?:\s*(?:-|–|to)\s*(?P<aged_to>\d{{1,2}}))?\b"
    ))
    .expect("BUG: a fixed pattern compiles")
});

/// The ages asked for in a folded text, in order.
#[must_use]
pub fn asked(folded: &str) -> Vec<Aged> {
    ASKED
        .captures_iter(folded)
        .filter_map(|found| {
            let whole = found.get(0)?;
            let read = |name: &str| found.name(name).and_then(|text| count(text.as_str()));
            // 三个月前, 六个月内: a time, not an age.
            let time = found.name("zh_months").is_some()
                && folded[whole.end()..].starts_with(['前', '后', '内', '以', '之', '了', '没']);
            if time {
                return None;
            }
            let months = found.name("zh_months").is_some() || found.name("en_months").is_some();
            let unit = if months { 1 } else { 12 };
            let range = if found.name("half").is_some() {
                6..=6
            } else if let Some(below) = read("below") {
                0..=(below * 12).saturating_sub(1)
            } else if found.name("zh_below").is_some() {
                0..=(read("zh")? * unit).saturating_sub(1)
            } else {
                let first = read("zh").or_else(|| read("en")).or_else(|| read("aged"))? * unit;
                let first = first + if found.name("zh_half").is_some() { 6 } else { 0 };
                let last = read("zh_to").or_else(|| read("en_to")).or_else(|| read("aged_to"));
                first..=last.map_or(first, |last| last * unit)
            };
            Some(Aged { from: whole.start(), to: whole.end(), keys: keys(&range) })
        })
        .collect()
}

fn count(text: &str) -> Option<u32> {
    const WORDS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let word = WORDS.iter().position(|word| *word == text).and_then(|at| u32::try_from(at + 1).ok());
    word.or_else(|| number(text).map(|number| number as u32)).filter(|number| *number < 200)
}

static STATED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?P<from>\d{1,3}(?:\.\d)?)\s*(?P<from_unit>个?月|周?岁|months?|mo|m|years?|yrs?|y)?\s*(?:(?P<up>\+|以上|及以上|and (?:up|over|above)|or (?:over|older)|起)|(?:-|–|—|~|到|至|to)\s*(?P<to>\d{1,3}(?:\.\d)?)\s*(?P<to_unit>个?月|周?岁|months?|mo|m|years?|yrs?|y)?)?",
    )
    .expect("BUG: a fixed pattern compiles")
});

/// The keys of the ages that an attribute says a product is for; none if it speaks of something else or of grown-ups.
#[must_use]
pub fn stated(attribute: &Attribute) -> BTreeSet<String> {
    let speaks = attribute.key.each().map(crate::analysis::fold).any(|key| {
        key.contains("年龄")
            || key.contains("适龄")
            || key.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "age" | "ages"))
    });
    if !speaks {
        return BTreeSet::new();
    }
    let ranges = attribute.value.each().filter_map(|value| range(&crate::analysis::fold(value)));
    ranges.flat_map(|range| keys(&range)).collect()
}

/// Months.
fn range(folded: &str) -> Option<RangeInclusive<u32>> {
    if ["from birth", "newborn", "新生儿"].iter().any(|word| folded.contains(word)) {
        return Some(0..=(OLDEST + 1) * 12 - 1);
    }
    let found = STATED.captures(folded)?;
    let unit = |name: &str| {
        found.name(name).map(|unit| if unit.as_str().contains(['月', 'm']) { 1.0 } else { 12.0 })
    };
    let number = |name: &str| found.name(name).and_then(|text| text.as_str().parse::<f64>().ok());
    let (from, to) = (number("from")?, number("to"));
    // "3-6 years" names its unit once.
    let from_unit = unit("from_unit").or_else(|| unit("to_unit")).unwrap_or(12.0);
    let to_unit = unit("to_unit").or_else(|| unit("from_unit")).unwrap_or(12.0);
    let first = (from * from_unit).round() as u32;
    let last = match to {
        // To six years is to the last day before seven.
        Some(to) if to_unit > 1.0 => (to * to_unit).round() as u32 + 11,
        Some(to) => (to * to_unit).round() as u32,
        None if found.name("up").is_some() => (OLDEST + 1) * 12 - 1,
        None if from_unit > 1.0 => first + 11,
        None => first,
    };
    (first <= last && first < (OLDEST + 1) * 12).then_some(first..=last)
}

/// The keys of ages that begin within a range of months.
fn keys(months: &RangeInclusive<u32>) -> Vec<String> {
    let within = |age: &u32| months.contains(age);
    let young = (0..MONTHS).filter(within).map(|age| format!("{age}mo"));
    let years =
        (MONTHS / 12..=OLDEST).filter(|years| within(&(years * 12))).map(|years| format!("{years}yr"));
    let mut keys: Vec<String> = young.chain(years).collect();
    // Two and a half is two.
    if keys.is_empty() && *months.start() >= MONTHS && *months.start() < (OLDEST + 1) * 12 {
        keys.push(format!("{}yr", months.start() / 12));
    }
    keys
}

/// A key as a person reads it; `None` if it is no age.
#[must_use]
pub fn shown(key: &str) -> Option<Bilingual> {
    let (number, months) = match key.strip_suffix("mo") {
        Some(number) => (number.parse::<u32>().ok()?, true),
        None => (key.strip_suffix("yr")?.parse::<u32>().ok()?, false),
    };
    Some(match (months, number) {
        (true, 12) => Bilingual::new("1 岁", "1 year old"),
        (true, 1) => Bilingual::new("1 个月", "1 month old"),
        (true, months) => Bilingual::new(format!("{months} 个月"), format!("{months} months old")),
        (false, years) => Bilingual::new(format!("{years} 岁"), format!("{years} years old")),
    })
}

#[cfg(test)]
mod tests {
    //! 1. an age asked for in either language is one key; a grown-up's is none
    //! 2. what a product is for, by the attribute that says so: a child must be old enough for it

    use super::*;

    #[test]
    fn asked_for() {
        for (text, expect) in [
            ("两岁宝宝的玩具", &["2yr"][..]),
            ("3岁半的孩子", &["3yr"]),
            ("半岁宝宝", &["6mo"]),
            ("18个月的宝宝", &["18mo"]),
            ("3-5岁", &["3yr", "4yr", "5yr"]),
            ("十岁男孩", &["10yr"]),
            ("toys for a 4 year old", &["4yr"]),
            ("for my three-year-old", &["3yr"]),
            ("9 months old", &["9mo"]),
            ("aged 6 to 8", &["6yr", "7yr", "8yr"]),
            ("1岁", &["12mo"]),
            ("适合6个月", &["6mo"]),
            ("3个月以下的宝宝", &["0mo", "1mo", "2mo"]),
            ("六十岁的妈妈", &[]),
        ] {
            let got: Vec<String> = asked(text).into_iter().flat_map(|aged| aged.keys).collect();
            assert_eq!(got, expect, "{text}");
            assert_eq!(asked(text).len(), 1, "{text}");
        }
        let under = asked("toys for kids under 3");
        assert_eq!(under[0].keys.last().map(String::as_str), Some("2yr"));
        for text in ["3个月前买的", "三个月后", "size 3", "一件红色的", "for ages"] {
            assert_eq!(asked(text), [], "{text}");
        }
    }

    #[test]
    fn stated_by_products() {
        for (key, value, has, has_not) in [
            ("适用年龄", "3 岁以上", "3yr", "2yr"),
            ("适用年龄", "3–6 岁", "6yr", "7yr"),
            ("Age", "18 months and up", "18mo", "17mo"),
            ("适用年龄", "6 个月以上", "2yr", "5mo"),
            ("Recommended ages", "0-12 months", "12mo", "13mo"),
            ("Age", "From birth", "0mo", "18yr"),
            ("Age range", "3+", "10yr", "12mo"),
            ("storage", "3 years", "", "3yr"),
        ] {
            let text = |text: &str| Bilingual { zh: Some(text.to_owned()), en: None };
            let attribute = Attribute { key: text(key), value: text(value) };
            let ages = stated(&attribute);
            assert!(has.is_empty() || ages.contains(has), "{key} {value}: {ages:?}");
            assert!(!ages.contains(has_not), "{key} {value}: {ages:?}");
        }
    }
}
