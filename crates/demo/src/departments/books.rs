//! Books, stationery, gifts. Titles and authors are invented.

mod desk;
mod reading;

use crate::draft::{Draft, Pair};

const DEPARTMENT: Pair = ("图书礼品", "Books & Gifts");
const DENGXIA: Pair = ("灯下书屋", "Dengxia Books");
const HALFHILL: Pair = ("半山书局", "Halfhill Press");
const FOLDLEAF: Pair = ("折页", "Foldleaf");
const SHILI: Pair = ("拾礼", "Shili");

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    [reading::drafts(), desk::drafts()].concat()
}
