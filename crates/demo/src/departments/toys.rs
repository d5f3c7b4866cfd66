//! Toys: to build, to hug, to race, to play together, to take outside.

mod building;
mod playing;

use crate::draft::{Draft, Pair};

const DEPARTMENT: Pair = ("玩具", "Toys");
const BLOCKBAY: Pair = ("积木湾", "Blockbay");
const OAKCUP: Pair = ("橡实屋", "Oakcup");
const KITELINE: Pair = ("线轴", "Kiteline");

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    [building::drafts(), playing::drafts()].concat()
}
