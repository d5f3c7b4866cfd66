//! Make-up, skin care, hair and body, fragrance.

mod makeup;
mod skin;

use crate::draft::{Draft, Pair};
use crate::wear::{self, Style};

const DEPARTMENT: Pair = ("美妆", "Beauty");
const THREE_YEARS: (Pair, Pair) = (crate::wear::facts::SHELF_LIFE, ("3 年", "3 years"));

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    wear::drafts("BT", "beauty", &[makeup::STYLES, skin::FACE, skin::BODY])
}

/// A product that is not chosen by its colour.
const UNCOLORED: Style = Style { by_color: false, audience: crate::wear::UNISEX, ..Style::PLAIN };
