//! What was read of a table and what was left out, and why.

use guide::contract::Lang;
use serde::Serialize;

use super::row::LeftOut;

/// Bad rows that are listed; all are counted.
const LISTED: usize = 10;
/// Letters of a cell that are shown.
const SHOWN: usize = 40;

/// The count. A row counts once, under the first that applies.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(in crate::eval::recommend) struct Ledger {
    /// Rows below the headings.
    pub(in crate::eval::recommend) rows: usize,
    /// Rows that count.
    pub(in crate::eval::recommend) taken: usize,
    /// Lines of an invoice that takes another back (`C…`).
    pub(in crate::eval::recommend) cancelled: usize,
    /// Lines for postage, fees, discounts and the like.
    pub(in crate::eval::recommend) no_goods: usize,
    /// Lines with a quantity of 0 or less.
    pub(in crate::eval::recommend) not_bought: usize,
    /// Lines without a customer.
    pub(in crate::eval::recommend) no_customer: usize,
    /// Ratings of what the same user rated later.
    pub(in crate::eval::recommend) repeated: usize,
    /// Rows that could not be understood.
    pub(in crate::eval::recommend) bad: usize,
    /// The first of those.
    pub(in crate::eval::recommend) listed: Vec<BadRow>,
}

/// A row that could not be understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::eval::recommend) struct BadRow {
    /// In the file, the headings being line 1.
    pub(in crate::eval::recommend) line: u64,
    pub(in crate::eval::recommend) reason: Trouble,
    /// What stands there.
    pub(in crate::eval::recommend) cell: String,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::eval::recommend) enum Trouble {
    TooShort,
    User,
    Item,
    Rating,
    Quantity,
    Time,
}

impl Ledger {
    pub(super) fn left_out(&mut self, line: u64, why: LeftOut) {
        match why {
            LeftOut::Cancelled => self.cancelled += 1,
            LeftOut::NoGoods => self.no_goods += 1,
            LeftOut::NotBought => self.not_bought += 1,
            LeftOut::NoCustomer => self.no_customer += 1,
            LeftOut::Bad(reason, cell) => {
                self.bad += 1;
                if self.listed.len() < LISTED {
                    self.listed.push(BadRow { line, reason, cell: cell.chars().take(SHOWN).collect() });
                }
            }
        }
    }
}

impl BadRow {
    /// The row as a sentence.
    pub(in crate::eval::recommend) fn sentence(&self, lang: Lang) -> String {
        let (zh, en) = match self.reason {
            Trouble::TooShort => ("列数不够", "too few columns"),
            Trouble::User => ("没有用户", "no user"),
            Trouble::Item => ("没有商品", "no item"),
            Trouble::Rating => ("评分不是数", "the rating is no number"),
            Trouble::Quantity => ("数量不是数", "the quantity is no number"),
            Trouble::Time => ("时间读不懂", "the time cannot be read"),
        };
        let (line, cell) = (self.line, &self.cell);
        match lang {
            Lang::Zh if cell.is_empty() => format!("第 {line} 行：{zh}"),
            Lang::Zh => format!("第 {line} 行：{zh}（{cell:?}）"),
            Lang::En if cell.is_empty() => format!("line {line}: {en}"),
            Lang::En => format!("line {line}: {en} ({cell:?})"),
        }
    }
}

impl Ledger {
    /// What was read and left out, as lines.
    pub(in crate::eval::recommend) fn lines(&self, lang: Lang) -> Vec<String> {
        let Self { rows, taken, cancelled, no_goods, not_bought, no_customer, repeated, bad, listed } = self;
        let mut lines = vec![match lang {
            Lang::Zh => format!("共 {rows} 行，用了 {taken} 行"),
            Lang::En => format!("{rows} rows, {taken} used"),
        }];
        let counts = [
            (cancelled, "作废的发票（C 开头）", "cancelled (invoice C…)"),
            (no_goods, "邮费、手续费、折扣等，不是商品", "postage, fees, discounts and the like, no goods"),
            (not_bought, "数量不大于零", "quantity 0 or less"),
            (no_customer, "没有顾客", "without a customer"),
            (repeated, "同一用户后来又评过", "rated again later by the same user"),
            (bad, "读不懂", "not understood"),
        ];
        let told: Vec<String> = counts
            .iter()
            .filter(|(count, ..)| **count > 0)
            .map(|(count, zh, en)| match lang {
                Lang::Zh => format!("{zh} {count} 行"),
                Lang::En => format!("{count} {en}"),
            })
            .collect();
        if !told.is_empty() {
            lines.push(match lang {
                Lang::Zh => format!("略去：{}", told.join("；")),
                Lang::En => format!("left out: {}", told.join("; ")),
            });
        }
        lines.extend(listed.iter().map(|row| format!("  {}", row.sentence(lang))));
        lines
    }
}
