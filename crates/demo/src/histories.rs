//! Made-up shopper histories.

use crate::maker::Made;

/// The text of `histories.jsonl`.
#[must_use]
pub fn jsonl(_products: &[Made]) -> String {
    String::new()
}
