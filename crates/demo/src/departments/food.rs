//! Food and tea.

mod pantry;
mod snacks;
mod tea;

use crate::draft::{Draft, Pair};

const DEPARTMENT: Pair = ("食品茶叶", "Food & Tea");
const MISTRIDGE: Pair = ("雾岭茶社", "Mistridge");
const GRAINHOLLOW: Pair = ("谷里粮仓", "Grainhollow");
const SWEETALLEY: Pair = ("甜巷", "Sweetalley");
const SHIDOU: Pair = ("拾豆", "Shidou");

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    [tea::drafts(), snacks::drafts(), pantry::drafts()].concat()
}
