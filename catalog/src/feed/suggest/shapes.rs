//! What the values of a column look like.

use std::collections::HashSet;

use super::super::row::is_gtin;
use super::super::{amount, text, units};

/// A shape that values may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Barcodes with right check digits.
    Gtin,
    /// Short and different in each row.
    Id,
    /// Amounts of money.
    Price,
    /// `EUR`.
    Currency,
    /// A few words, different in most rows.
    Words,
    /// Sentences.
    LongText,
    /// Paths or addresses of pictures.
    Picture,
    /// Short, and the same in many rows.
    Repeated,
    /// Anything short.
    Short,
    /// Colours.
    Color,
    /// Whole numbers.
    Count,
    /// Days.
    Day,
}

const COLORS: [&str; 32] = [
    "black", "white", "red", "blue", "green", "grey", "gray", "brown", "yellow", "pink", "purple", "orange",
    "beige", "silver", "gold", "navy", "黑", "白", "红", "蓝", "绿", "灰", "棕", "黄", "粉", "紫", "橙",
    "米", "银", "金", "藏青", "咖",
];

impl Shape {
    /// How much a shape says without a fitting name. `None`: nothing.
    pub(super) fn tells(self) -> Option<f32> {
        match self {
            Shape::Gtin => Some(0.9),
            Shape::Picture => Some(0.7),
            Shape::Color => Some(0.6),
            Shape::Currency => Some(0.6),
            Shape::Words => Some(0.45),
            Shape::LongText => Some(0.5),
            Shape::Price => Some(0.45),
            Shape::Id => Some(0.4),
            _ => None,
        }
    }

    /// The share of values that have the shape, less for what else speaks against it.
    pub(super) fn fits(self, values: &[String], rows: usize, named: bool) -> f32 {
        if values.is_empty() {
            return 0.0;
        }
        let share = |test: &dyn Fn(&str) -> bool| {
            values.iter().filter(|value| test(value)).count() as f32 / values.len() as f32
        };
        let different = values.iter().collect::<HashSet<_>>().len() as f32 / values.len() as f32;
        let length = values.iter().map(|value| width(value)).sum::<usize>() as f32 / values.len() as f32;
        let full = values.len() as f32 / rows.max(1) as f32;
        match self {
            Shape::Gtin => share(&|value| is_gtin(value.trim())),
            Shape::Id => {
                let code = share(&|value| value.len() <= 64 && !value.contains(' ') && !address(value));
                // A short number may be a rank or a count and differ by chance.
                let number =
                    share(&|value| value.len() < 8 && value.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
                let code = if named { code } else { code * (1.0 - 0.5 * number) };
                // An id is there in every row and never twice.
                if full < 0.99 || different < 0.9 { code * 0.3 } else { code * different }
            }
            Shape::Price => {
                let amounts = share(&|value| amount::is_amount(value) && value.len() <= 20);
                let barcodes = share(&|value| is_gtin(value.trim()));
                let fractions =
                    share(&|value| value.contains(['.', ',']) || value.contains(['¥', '￥', '€', '$', '£']));
                // Whole numbers may be anything.
                amounts * (1.0 - barcodes) * (0.75 + 0.25 * fractions) * full.max(0.5)
            }
            Shape::Currency => share(&|value| crate::shop::is_currency(value)),
            Shape::Words => {
                let words = share(&|value| {
                    value.chars().any(char::is_alphabetic) && !address(value) && width(value) >= 3
                });
                let plain = if (4.0..=120.0).contains(&length) { 1.0 } else { 0.4 };
                let spoken = share(&|value| value.contains(' ') || !value.is_ascii()).max(0.5);
                words * plain * spoken * (0.4 + 0.6 * different)
            }
            Shape::LongText => {
                let long = if length >= 80.0 { 1.0 } else { (length / 80.0).max(0.1) };
                long * share(&|value| value.chars().any(char::is_alphabetic) && !address(value))
            }
            Shape::Picture => share(&picture),
            Shape::Repeated => {
                let short = if length <= 60.0 { 1.0 } else { 0.3 };
                let letters = share(&|value| value.chars().any(char::is_alphabetic) && !address(value));
                short * letters * (1.0 - 0.5 * different)
            }
            Shape::Short => {
                if length <= 40.0 {
                    1.0
                } else {
                    0.3
                }
            }
            Shape::Color => share(&|value| {
                let lower = value.to_lowercase();
                width(value) <= 24 && COLORS.iter().any(|color| lower.contains(color))
            }),
            Shape::Count => {
                share(&|value| units::whole_units(value).is_some_and(|count| count.abs() < 10_000_000))
            }
            Shape::Day => share(&|value| value.get(..10).is_some_and(text::is_day)),
        }
    }
}

/// Characters, a Chinese one for two: it says as much as a short word.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c > '\u{2e80}' { 2 } else { 1 }).sum()
}

fn address(text: &str) -> bool {
    text.contains("://")
}

fn picture(text: &str) -> bool {
    let lower = text.split('?').next().unwrap_or(text).to_lowercase();
    [".jpg", ".jpeg", ".png", ".webp", ".gif"].iter().any(|ending| lower.ends_with(ending))
}
