//! One row understood, or left out for a reason.

use super::clock::{self, Reading};
use super::heading::{Columns, Shape};
use super::ledger::Trouble;

/// Stock codes that are no goods: postage, manual entries, fees, discounts, samples, carriage, commissions.
const NO_GOODS: [&str; 10] =
    ["POST", "DOT", "M", "BANK CHARGES", "AMAZONFEE", "C2", "D", "S", "CRUK", "PADS"];

/// What a row says, its time apart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) user: String,
    pub(super) item: String,
    pub(super) value: f32,
}

/// Why a row does not count.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum LeftOut {
    Cancelled,
    NoGoods,
    NotBought,
    NoCustomer,
    /// It cannot be understood: what is wrong, and what stands there.
    Bad(Trouble, String),
}

/// Understands the cells of a row.
pub(super) fn understand(columns: &Columns, cells: &[String]) -> Result<(Row, Reading), LeftOut> {
    let cell = |column: usize| cells.get(column).map(String::as_str);
    let bad = |trouble, cell: &str| LeftOut::Bad(trouble, cell.to_owned());
    let need = |column| cell(column).ok_or_else(|| bad(Trouble::TooShort, &cells.join(",")));
    let (user, mut item) = (plain_id(need(columns.user)?), plain_id(need(columns.item)?));
    if columns.shape == Shape::Invoices {
        item.make_ascii_uppercase();
        let invoice = columns.invoice.and_then(cell).unwrap_or_default();
        if invoice.starts_with(['C', 'c']) {
            return Err(LeftOut::Cancelled);
        }
        if NO_GOODS.contains(&item.as_str()) {
            return Err(LeftOut::NoGoods);
        }
        if let Some(quantity) = columns.quantity {
            let quantity = need(quantity)?;
            let number = number(quantity).ok_or_else(|| bad(Trouble::Quantity, quantity))?;
            if number <= 0.0 {
                return Err(LeftOut::NotBought);
            }
        }
        if user.is_empty() {
            return Err(LeftOut::NoCustomer);
        }
    }
    if user.is_empty() {
        return Err(bad(Trouble::User, ""));
    }
    if item.is_empty() {
        return Err(bad(Trouble::Item, ""));
    }
    let value = match columns.rating {
        Some(column) => {
            let rating = need(column)?;
            number(rating).ok_or_else(|| bad(Trouble::Rating, rating))?
        }
        None => 1.0,
    };
    let reading = match columns.time {
        Some(column) => {
            let time = need(column)?;
            clock::read(time).ok_or_else(|| bad(Trouble::Time, time))?
        }
        None => Reading::At(0),
    };
    Ok((Row { user, item, value }, reading))
}

fn number(cell: &str) -> Option<f32> {
    cell.parse().ok().filter(|number: &f32| number.is_finite())
}

/// An id as one writes it: `17850.0` is 17850, and what tables write where there is none is nothing.
pub(in crate::eval::recommend) fn plain_id(cell: &str) -> String {
    if ["nan", "null", "none", "n/a"].iter().any(|none| cell.eq_ignore_ascii_case(none)) {
        return String::new();
    }
    let whole = cell.split_once('.').filter(|(whole, rest)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole) && !rest.is_empty() && rest.bytes().all(|byte| byte == b'0')
    });
    whole.map_or(cell, |(whole, _)| whole).to_owned()
}

#[cfg(test)]
mod tests {
    //! ids are written one way

    use super::plain_id;

    #[test]
    fn ids_are_written_one_way() {
        for (cell, expect) in [
            ("17850.0", "17850"),
            ("17850.00", "17850"),
            ("17850", "17850"),
            ("1.5", "1.5"),
            ("v1.0", "v1.0"),
            ("NaN", ""),
            ("None", ""),
            ("nana", "nana"),
            ("", ""),
        ] {
            assert_eq!(plain_id(cell), expect, "{cell}");
        }
    }
}
