//! Units of measure as tills write them: 斤, 公斤, kg, 500g. Names in the other language, and whether a thing is weighed.

use crate::product::Bilingual;

/// Spellings (lower case), Chinese, English.
const MEASURES: [(&[&str], &str, &str); 11] = [
    // The market jin is 500 g; an English reader is told so.
    (&["斤", "市斤", "jin"], "斤", "jin (500 g)"),
    (&["公斤", "千克", "kg", "kgs", "kilogram", "kilo"], "公斤", "kg"),
    (&["两", "市两"], "两", "liang (50 g)"),
    (&["克", "g", "gram", "grams"], "克", "g"),
    (&["磅", "lb", "lbs", "pound"], "磅", "lb"),
    (&["盎司", "oz", "ounce"], "盎司", "oz"),
    (&["升", "公升", "l", "litre", "liter"], "升", "litre"),
    (&["毫升", "ml"], "毫升", "ml"),
    (&["米", "公尺", "m", "metre", "meter"], "米", "metre"),
    (&["厘米", "cm"], "厘米", "cm"),
    (&["平方米", "平米", "㎡", "m²", "m2", "sqm"], "平方米", "m²"),
];

/// The unit in both languages, where it is one that things are measured in: weight, volume, length, area.
pub(super) fn measure(text: &str) -> Option<Bilingual> {
    let bare = text.trim().trim_start_matches(['/', '每', '／']).to_lowercase();
    let (_, zh, en) = MEASURES.iter().find(|(spellings, _, _)| spellings.contains(&bare.as_str()))?;
    Some(Bilingual::new(*zh, *en))
}

/// `500g` in both languages: 500克, 500 g. `None` if it is no number with a unit of measure.
fn measured(text: &str) -> Option<Bilingual> {
    let text = text.trim();
    let at = text.find(|c: char| !(c.is_ascii_digit() || c == '.'))?;
    let (number, unit) = text.split_at(at);
    if number.parse::<f64>().is_err() {
        return None;
    }
    let unit = measure(unit)?;
    let zh = unit.get(crate::product::Lang::Zh);
    let en = unit.en.as_deref().unwrap_or_default().split(" (").next().unwrap_or_default();
    Some(Bilingual::new(format!("{number}{zh}"), format!("{number} {en}")))
}

/// A unit given in one language, in both where it is a known one.
pub(super) fn both(unit: Bilingual) -> Bilingual {
    match (&unit.zh, &unit.en) {
        (Some(text), None) | (None, Some(text)) => measure(text).or_else(|| measured(text)).unwrap_or(unit),
        _ => unit,
    }
}

/// Units of a piece that say nothing: what is sold by the piece needs no word.
pub(super) fn is_piece(text: &str) -> bool {
    matches!(
        text.trim().to_lowercase().as_str(),
        "个" | "件" | "只" | "pc" | "pcs" | "piece" | "pieces" | "ea" | "each"
    )
}

/// A count of what is weighed or of pieces, `12.350`, as whole units: rounded down, but what is there is at least one.
/// `None` if it is no number.
pub(super) fn whole_units(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', "");
    if text.is_empty()
        || !text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'))
    {
        return None;
    }
    let count: f64 = text.parse().ok()?;
    if !count.is_finite() || count.abs() > 4_000_000_000.0 {
        return None;
    }
    Some(if count > 0.0 { (count.floor() as i64).max(1) } else { count.floor() as i64 })
}

/// `500g*6` as a person reads it: `500 g × 6`.
pub(super) fn pack(text: &str) -> Bilingual {
    let parts: Vec<&str> = text.split(['*', '×', 'x', 'X', '✕']).map(str::trim).collect();
    let plain = || match super::text::language(text) {
        crate::product::Lang::Zh => Bilingual { zh: Some(text.to_owned()), en: None },
        crate::product::Lang::En => Bilingual { zh: None, en: Some(text.to_owned()) },
    };
    let count = |part: &str| {
        let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        let word = &part[digits.len()..];
        let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        (sound && word.chars().count() <= 2).then(|| (digits.to_owned(), word.to_owned()))
    };
    let Some(size) = parts.first().and_then(|first| measured(first)) else { return plain() };
    let mut out = size;
    for part in &parts[1..] {
        let Some((number, word)) = count(part) else { return plain() };
        if let (Some(zh), Some(en)) = (&mut out.zh, &mut out.en) {
            zh.push_str(&format!("×{number}{word}"));
            en.push_str(&format!(" × {number}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Bilingual, both, pack, whole_units};

    #[test]
    fn weights_and_packs() {
        for (text, zh, en) in [
            ("500g*6", "500克×6", "500 g × 6"),
            ("250ml*24瓶", "250毫升×24瓶", "250 ml × 24"),
            ("1kg", "1公斤", "1 kg"),
        ] {
            assert_eq!(pack(text), Bilingual::new(zh, en), "{text}");
        }
        assert_eq!(pack("XL").en.as_deref(), Some("XL"));
        assert_eq!(pack("大号"), Bilingual { zh: Some("大号".into()), en: None });
        let one = |text: &str| Bilingual { zh: Some(text.into()), en: None };
        assert_eq!(both(one("市斤")), Bilingual::new("斤", "jin (500 g)"));
        assert_eq!(both(one("500g")), Bilingual::new("500克", "500 g"));
        assert_eq!(both(one("份")), one("份"));
    }

    #[test]
    fn what_is_there_is_at_least_one() {
        for (text, expect) in [
            ("12.350", Some(12)),
            ("0.400", Some(1)),
            ("0.000", Some(0)),
            ("1,200", Some(1200)),
            ("-0.5", Some(-1)),
            ("many", None),
            ("", None),
            ("9e9", None),
        ] {
            assert_eq!(whole_units(text), expect, "{text}");
        }
    }
}
