//! Kitchen: drinking, cooking, eating.

mod cooking;
mod drinking;
mod table;

use crate::draft::{Draft, Pair};

const DEPARTMENT: Pair = ("厨房用品", "Kitchen");
const TAOLI: Pair = ("陶里", "Taoli");
const CHUIYAN: Pair = ("炊烟记", "Chuiyan");
const QUANWU: Pair = ("泉物", "Quanwu");

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    [drinking::drafts(), cooking::drafts(), table::drafts()].concat()
}
