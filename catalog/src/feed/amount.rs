//! Amounts of money as feeds write them: `49.90`, `1.299,00 EUR`, `¥1,299`. Exact: no floating point in between.

use serde_json::{Map, Value, json};

use super::row::Reading;
use crate::lexicon::currency_exponent;
use crate::notice::{Notice, ReasonCode};

/// What a feed's price numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    /// Whether they are in fen and cents already.
    pub(super) minor: bool,
    /// What they are to be divided by, for feeds that count in tenths of a cent and the like.
    pub(super) divisor: u32,
}

impl Default for Unit {
    fn default() -> Self {
        Unit { minor: false, divisor: 1 }
    }
}

/// A price object of our JSONL out of `major`, `was_major`, `currency`, `as_of`, `per`, and of a sale `sale_major`, `sale_from`,
/// `sale_until`. A code or sign written at the number counts where `currency` is not given, and so does what stands behind
/// a stroke for `per`: `12.80元/斤`.
///
/// # Errors
/// If `major` is there and is no amount, the row is refused.
pub(super) fn price(
    mut parts: Map<String, Value>,
    unit: Unit,
    reading: &mut Reading<'_>,
) -> Result<Value, Notice> {
    let mut out = Map::new();
    let written = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let major = parts.remove("major").filter(|value| !value.is_null());
    let mut per = parts.remove("per").filter(|value| !value.is_null());
    let amount = match &major {
        None => None,
        Some(value) => {
            let read = written(value).and_then(|text| match text.split_once(['/', '／']) {
                Some((amount, unit)) if !unit.trim().is_empty() => {
                    per = per.take().or_else(|| Some(json!(unit.trim())));
                    Amount::read(amount)
                }
                _ => Amount::read(&text),
            });
            Some(read.ok_or_else(|| {
                reading.refuse(ReasonCode::PriceNotANumber, &value.to_string()).of_field("price")
            })?)
        }
    };
    let currency = parts
        .remove("currency")
        .and_then(|code| code.as_str().map(|code| code.trim().to_ascii_uppercase()))
        .filter(|code| !code.is_empty())
        .or_else(|| amount.as_ref().and_then(|amount| amount.currency.clone()));
    let exponent = if unit.minor { 0 } else { currency_exponent(currency.as_deref()) };
    if let Some(amount) = &amount {
        let minor = amount.times(exponent, unit.divisor).ok_or_else(|| {
            let detail = major.as_ref().map(Value::to_string).unwrap_or_default();
            reading.refuse(ReasonCode::PriceTooLarge, &detail).of_field("price")
        })?;
        out.insert("minor".to_owned(), json!(minor));
    }
    let mut minor_of = |part: &str, reading: &mut Reading<'_>| {
        let value = parts.remove(part).filter(|value| !value.is_null())?;
        let minor = written(&value)
            .and_then(|text| Amount::read(&text))
            .and_then(|amount| amount.times(exponent, unit.divisor));
        if minor.is_none() {
            reading.repair("price", ReasonCode::FieldNotUnderstood, &value.to_string());
        }
        minor
    };
    if let Some(minor) = minor_of("was_major", reading) {
        out.insert("was_minor".to_owned(), json!(minor));
    }
    let sale = minor_of("sale_major", reading);
    let dates = (parts.remove("sale_from"), parts.remove("sale_until"));
    if let (Some(sale), Some(regular)) = (sale, out.get("minor").and_then(Value::as_i64))
        && sale < regular
    {
        match dates {
            (None, None) => {
                out.insert("minor".to_owned(), json!(sale));
                out.insert("was_minor".to_owned(), json!(regular));
            }
            (from, until) => {
                let sale = json!({ "minor": sale, "regular_minor": regular, "from": from, "until": until });
                out.insert("sale".to_owned(), sale);
            }
        }
    }
    if let Some(per) = per {
        out.insert("per".to_owned(), per);
    }
    if let Some(code) = currency {
        out.insert("currency".to_owned(), json!(code));
    }
    if let Some(day) = parts.remove("as_of") {
        out.insert("as_of".to_owned(), day);
    }
    Ok(Value::Object(out))
}

/// Whether a text is an amount of money.
pub(super) fn is_amount(text: &str) -> bool {
    Amount::read(text.split(['/', '／']).next().unwrap_or(text)).is_some()
}

/// An amount as it would be shown if it counted yuan, and if it counted fen.
pub(super) fn both_ways(text: &str) -> Option<(String, String)> {
    let amount = Amount::read(text)?;
    let shown = |exponent| amount.times(exponent, 1).map(|minor| crate::money::plain(minor, None));
    Some((shown(2)?, shown(0)?))
}

/// A decimal number: `digits` × 10^−`scale`.
#[derive(Debug, PartialEq, Eq)]
struct Amount {
    digits: i128,
    scale: u32,
    currency: Option<String>,
}

impl Amount {
    fn read(text: &str) -> Option<Amount> {
        let text = text.trim();
        let number: String = text.chars().filter(|c| c.is_ascii_digit() || ".,-'".contains(*c)).collect();
        let rest: String = text
            .chars()
            .filter(|c| !(c.is_ascii_digit() || ".,-'".contains(*c) || c.is_whitespace()))
            .collect();
        let currency = match rest.as_str() {
            "" | "¥" | "￥" | "$" | "元" | "圆" | "块" | "円" => None,
            "€" => Some("EUR".to_owned()),
            "£" => Some("GBP".to_owned()),
            "+" => None,
            code if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                Some(code.to_ascii_uppercase())
            }
            _ => return None,
        };
        let (sign, number) = match number.strip_prefix('-') {
            Some(number) => (-1, number),
            None => (1, number.as_str()),
        };
        if number.contains('-') || !number.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number = number.replace('\'', "");
        let (whole, part) = split(&number)?;
        // JSON writes 4995.0 and 1e3: the first is read here, the second is no way to write a price.
        let part = part.trim_end_matches('0');
        if whole.len() + part.len() > 24 {
            return None;
        }
        let digits: i128 = format!("0{whole}{part}").parse().ok()?;
        Some(Amount { digits: sign * digits, scale: part.len() as u32, currency })
    }

    /// × 10^exponent ÷ divisor, rounded half away from zero. `None` if it is beyond an `i64`.
    fn times(&self, exponent: u32, divisor: u32) -> Option<i64> {
        let over = self.digits.checked_mul(10i128.checked_pow(exponent)?)?;
        let under = 10i128.checked_pow(self.scale)?.checked_mul(i128::from(divisor.max(1)))?;
        let rounded = (2 * over.abs() + under) / (2 * under) * over.signum();
        i64::try_from(rounded).ok()
    }
}

/// Whole part and decimals. Of `.` and `,` the later one is the decimal mark; one that stands before exactly three digits,
/// or several times, groups thousands. A lone point is always a decimal mark.
fn split(number: &str) -> Option<(String, String)> {
    let strip = |text: &str| text.replace(['.', ','], "");
    let mark = match (number.rfind('.'), number.rfind(',')) {
        (Some(point), Some(comma)) => Some(point.max(comma)),
        (None, Some(comma)) => {
            let groups = number.matches(',').count() > 1 || (number.len() - comma == 4 && comma > 0);
            (!groups).then_some(comma)
        }
        (Some(point), None) => (number.matches('.').count() == 1).then_some(point),
        (None, None) => None,
    };
    let (whole, part) = match mark {
        Some(mark) => (strip(&number[..mark]), number[mark + 1..].to_owned()),
        None => (strip(number), String::new()),
    };
    part.bytes().all(|byte| byte.is_ascii_digit()).then_some((whole, part))
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn amounts_as_feeds_write_them() {
        for (text, expect) in [
            ("49.90", Some(4990)),
            ("49,90", Some(4990)),
            ("1.299,00 EUR", Some(129_900)),
            ("¥1,299", Some(129_900)),
            ("1,299.5", Some(129_950)),
            ("0", Some(0)),
            ("-5", Some(-500)),
            ("19.995", Some(2000)),
            ("4995.0", Some(499_500)),
            ("1'234.00", Some(123_400)),
            ("free", None),
            ("", None),
            ("1-2", None),
            ("1e3", None),
            ("12 per kg", None),
        ] {
            let minor = Amount::read(text).and_then(|amount| amount.times(2, 1));
            assert_eq!(minor, expect, "{text}");
        }
    }
}
