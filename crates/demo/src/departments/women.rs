//! Women's wear: dresses, tops, bottoms, outerwear, homewear and accessories.

mod bottoms;
mod dresses;
mod evening;
mod outer;
mod small;
mod tops;

use crate::draft::{Draft, Pair};
use crate::wear;

const DEPARTMENT: Pair = ("女装", "Women");
const LETTERS: &[&str] = &["S", "M", "L", "XL"];
const LETTERS_XS: &[&str] = &["XS", "S", "M", "L", "XL"];
const LETTERS_WIDE: &[&str] = &["S", "M", "L", "XL", "XXL"];
const WAISTS: &[&str] = &["25", "26", "27", "28", "29", "30"];

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    let mut all = wear::drafts("WD", "women", &[dresses::STYLES, evening::STYLES]);
    all.extend(wear::drafts("WT", "women", &[tops::STYLES]));
    all.extend(wear::drafts("WB", "women", &[bottoms::STYLES]));
    all.extend(wear::drafts("WO", "women", &[outer::STYLES]));
    all.extend(wear::drafts("WA", "women", &[small::STYLES]));
    all
}
