//! Men's wear: tops, bottoms, outerwear, suits and accessories.

mod lower;
mod outer;
mod small;
mod tops;

use crate::draft::{Draft, Pair};
use crate::wear;

const DEPARTMENT: Pair = ("男装", "Men");
const LETTERS: &[&str] = &["S", "M", "L", "XL", "XXL"];
const LETTERS_MID: &[&str] = &["M", "L", "XL", "XXL"];
const WAISTS: &[&str] = &["29", "30", "31", "32", "33", "34", "36"];

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    let mut all = wear::drafts("MT", "men", &[tops::STYLES]);
    all.extend(wear::drafts("MB", "men", &[lower::STYLES]));
    all.extend(wear::drafts("MO", "men", &[outer::STYLES]));
    all.extend(wear::drafts("MA", "men", &[small::STYLES]));
    all
}
