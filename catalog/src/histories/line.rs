//! One line of a till's table: whose, what, when, how many, or why it is refused.

use csv::ByteRecord;

use super::columns::Columns;
use super::moment::Clock;
use super::secret::{Key, Secret, whole};
use crate::feed::is_shortened;
use crate::notice::ReasonCode;

/// The limit of a product's code in bytes; a shop's ids are no longer.
const CODE_BYTES: usize = 64;
/// No line counts more pieces.
const MOST: f64 = 1e9;

/// Words by which a line says that goods came back or that it does not count.
const BACK: [&str; 10] = ["退", "作废", "取消", "撤", "冲", "return", "refund", "cancel", "void", "reversal"];

/// A line that counts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) visit: Key,
    pub(super) shopper: Option<Key>,
    pub(super) code: String,
    pub(super) at: i64,
    /// Pieces, 1 or more; of goods that came back 0 is all of them.
    pub(super) quantity: i64,
    pub(super) sort: Sort,
}

/// What became of the goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Bought,
    Back,
    /// The receipt is called C and a number, as cancellations are; so are all receipts of some tills.
    CalledBack,
}

/// Why a line is refused: the column of ours and what stands in it, where that may be shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) reason: ReasonCode,
    pub(super) field: Option<&'static str>,
    pub(super) detail: String,
}

/// How the lines of one file are read.
pub(super) struct Lines<'a> {
    pub(super) columns: Columns,
    pub(super) clock: Clock,
    pub(super) secret: &'a Secret,
}

impl Lines<'_> {
    /// Reads a line. A number of a customer or a receipt leaves this as a key, and stands in no refusal.
    pub(super) fn read(&self, cells: &ByteRecord) -> Result<Line, Refused> {
        let refuse = |reason, field, detail: &str| Refused { reason, field, detail: detail.to_owned() };
        let filled = cells.iter().rposition(|cell| !cell.trim_ascii().is_empty()).map_or(0, |last| last + 1);
        if filled > self.columns.width {
            return Err(refuse(ReasonCode::NotARow, None, ""));
        }
        let said = |place: Option<usize>| -> &str {
            let cell = place.and_then(|place| cells.get(place)).unwrap_or_default();
            let text = std::str::from_utf8(cell).map(str::trim).unwrap_or("\u{fffd}");
            if matches!(text, "-" | "--" | "/" | "无" | "NULL" | "null" | "nan" | "NaN") { "" } else { text }
        };
        let code = self.code(said(self.columns.product), said(self.columns.barcode))?;
        let quantity = match said(self.columns.quantity) {
            "" => 1.0,
            text => match text.replace([',', '，'], "").parse::<f64>() {
                Ok(number) if number.abs() <= MOST => number,
                _ => return Err(refuse(ReasonCode::HistoryQuantityWrong, Some("quantity"), text)),
            },
        };
        let (date, time) = (said(self.columns.date), said(self.columns.time));
        let at = if date.is_empty() { self.clock.read(time) } else { self.clock.read_both(date, time) };
        let Some(at) = at else {
            let told = format!("{date} {time}");
            return Err(refuse(ReasonCode::HistoryTimeWrong, Some("time"), told.trim()));
        };
        let (customer, receipt) = (said(self.columns.customer), said(self.columns.receipt));
        let shopper = (!customer.is_empty()).then(|| self.secret.customer(customer));
        let (receipt, called_back) = without_letter(receipt);
        let visit = match (receipt, shopper) {
            ("", None) => return Err(refuse(ReasonCode::HistoryNobody, None, "")),
            ("", Some(shopper)) => self.secret.day(shopper, self.clock.day_of(at)),
            (receipt, _) => {
                let [shop, till] = self.columns.tills.map(said);
                self.secret.receipt(receipt, shop, till)
            }
        };
        let sort = said(self.columns.sort).to_lowercase();
        let sort = match () {
            () if quantity <= 0.0 || BACK.iter().any(|word| sort.contains(word)) => Sort::Back,
            () if called_back => Sort::CalledBack,
            () => Sort::Bought,
        };
        let pieces = quantity.abs().round() as i64;
        let quantity = if quantity == 0.0 { 0 } else { pieces.max(1) };
        Ok(Line { visit, shopper, code, at, quantity, sort })
    }

    /// What the till calls the product.
    fn code(&self, code: &str, barcode: &str) -> Result<String, Refused> {
        let code = if code.is_empty() { barcode } else { code };
        let code = whole(code.trim_start_matches('\''));
        let reason = match code {
            "" => ReasonCode::IdMissing,
            code if code.len() > CODE_BYTES => ReasonCode::IdTooLong,
            code if code.chars().any(|letter| letter == '\u{fffd}' || letter.is_control()) => {
                ReasonCode::IdBroken
            }
            code if is_shortened(code) => ReasonCode::IdShortened,
            code => return Ok(code.to_owned()),
        };
        Err(Refused { reason, field: Some("product"), detail: code.to_owned() })
    }
}

/// A receipt's number without the C before it, and whether there was one.
fn without_letter(receipt: &str) -> (&str, bool) {
    match receipt.strip_prefix(['C', 'c']).map(whole) {
        Some(number) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            (number, true)
        }
        _ => (receipt, false),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::super::moment::DateOrder;
    use super::*;

    const HEADER: &str = "receipt,product,barcode,quantity,time,customer,type";

    fn read(line: &str) -> Result<Line, ReasonCode> {
        let dir = tempfile::tempdir().unwrap();
        let secret = Secret::read_or_make(dir.path()).unwrap();
        let names: Vec<String> = HEADER.split(',').map(str::to_owned).collect();
        let columns = Columns::of(&names).unwrap();
        let lines = Lines { columns, clock: Clock::new(DateOrder::DayFirst), secret: &secret };
        let cells: Vec<&str> = line.split(',').collect();
        lines.read(&ByteRecord::from(cells)).map_err(|refused| refused.reason)
    }

    #[test]
    fn what_a_line_says() {
        for (line, code, quantity, sort) in [
            ("1,A,,2,2010-12-01,17850.0,", "A", 2, Sort::Bought),
            ("1,,6901234567892,,2010-12-01,,", "6901234567892", 1, Sort::Bought),
            ("1,85123.0,,1,2010-12-01,,", "85123", 1, Sort::Bought),
            ("1,A,,0.35,2010-12-01,,", "A", 1, Sort::Bought),
            ("1,A,,\"1\",2010-12-01,,退货", "", 0, Sort::Back),
            ("1,A,,1200,2010-12-01,,Refund", "A", 1_200, Sort::Back),
            ("1,A,,-3,2010-12-01,,", "A", 3, Sort::Back),
            ("C1,A,,-3,2010-12-01,,", "A", 3, Sort::Back),
            ("C1,A,,3,2010-12-01,,", "A", 3, Sort::CalledBack),
            ("CASH-7,A,,3,2010-12-01,,", "A", 3, Sort::Bought),
            ("1,A,,0,2010-12-01,,", "A", 0, Sort::Back),
        ] {
            match read(line) {
                Ok(read) => assert_eq!(
                    (read.code.as_str(), read.quantity, read.sort),
                    (code, quantity, sort),
                    "{line}"
                ),
                Err(reason) => assert_eq!((reason, code), (ReasonCode::HistoryQuantityWrong, ""), "{line}"),
            }
        }
        assert_eq!(read("1,A,,1,2010-12-01,,").unwrap().visit.0.len(), 16);
    }

    #[test]
    fn what_cannot_be_used_is_refused() {
        for (line, reason) in [
            ("1,,,1,2010-12-01,,", ReasonCode::IdMissing),
            ("1,6.9E+12,,1,2010-12-01,,", ReasonCode::IdShortened),
            ("1,A,,many,2010-12-01,,", ReasonCode::HistoryQuantityWrong),
            ("1,A,,1,soon,,", ReasonCode::HistoryTimeWrong),
            ("1,A,,1,,,", ReasonCode::HistoryTimeWrong),
            (",A,,1,2010-12-01,,", ReasonCode::HistoryNobody),
            ("1,A,,1,2010-12-01,,,one,more", ReasonCode::NotARow),
        ] {
            assert_eq!(read(line), Err(reason), "{line}");
        }
    }
}
