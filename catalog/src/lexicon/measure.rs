//! Measures as products state them and shoppers ask for them: 500毫升, 0.5 L and 500ml are one.
//!
//! A key is a number and a base unit, `500ml`. Volumes are in millilitres, weights in grams, lengths in millimetres, screens
//! in inches, memory in gigabytes, batteries in milliampere-hours, power in watts.

use std::sync::LazyLock;

use regex::Regex;

/// Unit words, their base unit, and how many of it they are.
const UNITS: [(&str, &str, f64); 54] = [
    ("毫升", "ml", 1.0),
    ("ml", "ml", 1.0),
    ("millilitres", "ml", 1.0),
    ("milliliters", "ml", 1.0),
    ("cl", "ml", 10.0),
    ("公升", "ml", 1000.0),
    ("升", "ml", 1000.0),
    ("l", "ml", 1000.0),
    ("litre", "ml", 1000.0),
    ("litres", "ml", 1000.0),
    ("liter", "ml", 1000.0),
    ("liters", "ml", 1000.0),
    ("千克", "g", 1000.0),
    ("公斤", "g", 1000.0),
    ("kg", "g", 1000.0),
    ("市斤", "g", 500.0),
    ("斤", "g", 500.0),
    ("克", "g", 1.0),
    ("g", "g", 1.0),
    ("gram", "g", 1.0),
    ("grams", "g", 1.0),
    ("毫米", "mm", 1.0),
    ("mm", "mm", 1.0),
    ("厘米", "mm", 10.0),
    ("公分", "mm", 10.0),
    ("cm", "mm", 10.0),
    ("米", "mm", 1000.0),
    ("m", "mm", 1000.0),
    ("metre", "mm", 1000.0),
    ("metres", "mm", 1000.0),
    ("meter", "mm", 1000.0),
    ("meters", "mm", 1000.0),
    ("英寸", "in", 1.0),
    ("寸", "in", 1.0),
    ("inch", "in", 1.0),
    ("inches", "in", 1.0),
    ("\"", "in", 1.0),
    ("”", "in", 1.0),
    ("mb", "gb", 1.0 / 1024.0),
    ("gb", "gb", 1.0),
    ("g内存", "gb", 1.0),
    ("tb", "gb", 1024.0),
    ("毫安时", "mah", 1.0),
    ("毫安", "mah", 1.0),
    ("mah", "mah", 1.0),
    ("ah", "mah", 1000.0),
    ("瓦", "w", 1.0),
    ("w", "w", 1.0),
    ("watt", "w", 1.0),
    ("watts", "w", 1.0),
    ("千瓦", "w", 1000.0),
    ("kw", "w", 1000.0),
    ("oz", "g", 28.35),
    ("lb", "g", 453.6),
];

static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    let mut units: Vec<String> = UNITS.iter().map(|(unit, ..)| regex::escape(unit)).collect();
    // The longest first: ml before m.
    units.sort_by_key(|unit| std::cmp::Reverse(unit.len()));
    Regex::new(&format!(r"(?P<number>\d[\d,]*(?:\.\d+)?)\s?-?(?P<unit>{})", units.join("|")))
        .expect("BUG: a fixed pattern compiles")
});

/// A measure in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// First byte in the folded text.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
    /// Its key.
    pub key: String,
}

/// The measures of a folded text, in order.
#[must_use]
pub fn measures(folded: &str) -> Vec<Measured> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = PATTERN.captures_at(folded, at) {
        let (Some(whole), Some(number), Some(unit)) =
            (found.get(0), found.name("number"), found.name("unit"))
        else {
            break;
        };
        at = whole.end();
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        // "5m" in "5meo" is none, nor "1000" in "xm1000".
        let joined = unit.as_str().ends_with(|c: char| c.is_ascii_alphabetic())
            && latin(folded[whole.end()..].chars().next());
        let before = folded[..whole.start()].chars().next_back();
        if joined || latin(before) || matches!(before, Some('.' | '-' | '/')) {
            continue;
        }
        let Some((_, base, times)) = UNITS.iter().find(|(name, ..)| *name == unit.as_str()) else { continue };
        let Ok(value) = number.as_str().replace(',', "").parse::<f64>() else { continue };
        let value = value * times;
        if value > 0.0 && value < 1e9 {
            out.push(Measured { from: whole.start(), to: whole.end(), key: key(value, base) });
        }
    }
    out
}

fn key(value: f64, base: &str) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    format!("{rounded}{base}")
}

/// A key as a person reads it: `1500ml` is `1.5 L`.
#[must_use]
pub fn shown(key: &str) -> String {
    let split = key.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(key.len());
    let (number, base) = key.split_at(split);
    let Ok(value) = number.parse::<f64>() else { return key.to_owned() };
    let (value, unit) = match base {
        "ml" if value >= 1000.0 => (value / 1000.0, "L"),
        "g" if value >= 1000.0 => (value / 1000.0, "kg"),
        "mm" if value >= 1000.0 => (value / 1000.0, "m"),
        "mm" if value >= 10.0 => (value / 10.0, "cm"),
        "gb" if value >= 1024.0 => (value / 1024.0, "TB"),
        "gb" if value < 1.0 => (value * 1024.0, "MB"),
        "gb" => (value, "GB"),
        "mah" => (value, "mAh"),
        "w" => (value, "W"),
        "in" => (value, "″"),
        other => (value, other),
    };
    let value = (value * 100.0).round() / 100.0;
    if unit == "″" { format!("{value}{unit}") } else { format!("{value} {unit}") }
}

/// A number in digits (`1,299.50`) or in Chinese (`一千二百`, `三百五` = 350).
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return text.replace(',', "").parse().ok();
    }
    let (mut total, mut section, mut digit, mut last_unit) = (0.0, 0.0, None::<f64>, 1.0);
    for c in text.chars() {
        let value = match c {
            '零' => 0.0,
            '一' => 1.0,
            '二' | '两' => 2.0,
            '三' => 3.0,
            '四' => 4.0,
            '五' => 5.0,
            '六' => 6.0,
            '七' => 7.0,
            '八' => 8.0,
            '九' => 9.0,
            '半' => 0.5,
            '十' | '百' | '千' => {
                let unit = match c {
                    '十' => 10.0,
                    '百' => 100.0,
                    _ => 1000.0,
                };
                section += digit.take().unwrap_or(1.0) * unit;
                last_unit = unit;
                continue;
            }
            '万' => {
                total += (section + digit.take().unwrap_or(0.0)) * 10_000.0;
                section = 0.0;
                last_unit = 10_000.0;
                continue;
            }
            _ => return None,
        };
        if c == '零' {
            last_unit = 10.0;
            continue;
        }
        if digit.is_some() {
            return None;
        }
        digit = Some(value);
    }
    // 三百五 is 350, but 三百零五 is 305.
    let rest = digit.map_or(0.0, |digit| if last_unit > 10.0 { digit * last_unit / 10.0 } else { digit });
    Some(total + section + rest)
}

#[cfg(test)]
mod tests {
    //! 1. The same measure in either language, spelling and unit has one key.
    //! 2. Parts of words and model numbers are no measures.
    //! 3. Numbers in digits and in Chinese.

    use super::*;

    #[test]
    fn one_measure_one_key() {
        for (text, expect) in [
            ("500毫升的杯子", &["500ml"][..]),
            ("0.5l bottle", &["500ml"]),
            ("a 10,000mah power bank", &["10000mah"]),
            ("两斤装, 2斤", &["1000g"]),
            ("1.5 kg", &["1500g"]),
            ("27-inch monitor", &["27in"]),
            ("28\"", &["28in"]),
            ("large 28 inch suitcase", &["28in"]),
            ("16gb / 1tb", &["16gb", "1024gb"]),
            ("wh-1000xm4", &[]),
            ("5meo", &[]),
            ("sony a7m3", &[]),
        ] {
            let got: Vec<String> = measures(text).into_iter().map(|found| found.key).collect();
            assert_eq!(got, expect, "{text}");
        }
    }

    #[test]
    fn keys_as_a_person_reads_them() {
        for (key, expect) in
            [("1500ml", "1.5 L"), ("500ml", "500 ml"), ("27in", "27″"), ("10000mah", "10000 mAh")]
        {
            assert_eq!(shown(key), expect);
        }
    }

    #[test]
    fn numbers() {
        for (text, expect) in [
            ("三百五", 350.0),
            ("三百零五", 305.0),
            ("一万二", 12_000.0),
            ("十五", 15.0),
            ("二十", 20.0),
            ("1,299.50", 1299.5),
        ] {
            assert_eq!(number(text), Some(expect), "{text}");
        }
        assert_eq!(number("三五"), None);
    }
}
