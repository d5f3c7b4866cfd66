//! Sport and outdoors.

mod indoors;
mod outdoors;

use crate::draft::{Draft, Pair};

const DEPARTMENT: Pair = ("运动户外", "Sport & Outdoor");
const YUECHUAN: Pair = ("跃川", "Yuechuan");
const TRAILHAND: Pair = ("山行记", "Trailhand");
const SOFTWAVE: Pair = ("轻浪", "Softwave");
const QUANWU: Pair = ("泉物", "Quanwu");

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    [indoors::drafts(), outdoors::drafts()].concat()
}
