//! Women's wear.

use crate::draft::Draft;

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    Vec::new()
}
