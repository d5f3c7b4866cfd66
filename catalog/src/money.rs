//! A price as text, the same everywhere: in a chip, in a template, on the command line.

use crate::lexicon::currency_exponent;

/// `¥259`, `€49.90`, `USD 12` for a currency without a sign of its own here, and the bare number when the shop did
/// not say which currency.
#[must_use]
pub fn plain(minor: i64, currency: Option<&str>) -> String {
    let exponent = currency_exponent(currency);
    let unit = 10i64.pow(exponent);
    let (whole, part) = (minor / unit, (minor % unit).abs());
    let number = if part == 0 {
        group(whole)
    } else {
        format!("{}.{part:0width$}", group(whole), width = exponent as usize)
    };
    match currency {
        Some("CNY" | "JPY") => format!("¥{number}"),
        Some("EUR") => format!("€{number}"),
        Some("USD") => format!("${number}"),
        Some("GBP") => format!("£{number}"),
        Some("HKD") => format!("HK${number}"),
        Some("TWD") => format!("NT${number}"),
        Some(code) => format!("{code} {number}"),
        None => number,
    }
}

fn group(whole: i64) -> String {
    let digits = whole.unsigned_abs().to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if whole < 0 { format!("-{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn as_people_write_them() {
        for (minor, currency, expect) in [
            (25_900, Some("CNY"), "¥259"),
            (4_990, Some("EUR"), "€49.90"),
            (123_456_700, Some("USD"), "$1,234,567"),
            (5, Some("GBP"), "£0.05"),
            (980, Some("JPY"), "¥980"),
            (1_200, None, "12"),
            (1_200, Some("CHF"), "CHF 12"),
        ] {
            assert_eq!(plain(minor, currency), expect);
        }
    }
}
