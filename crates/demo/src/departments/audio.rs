//! Phones and audio.

mod desk;
mod listening;
mod phones;

use crate::draft::{Draft, Pair};

const DEPARTMENT: Pair = ("手机数码", "Phones & Audio");
const TINGYE: Pair = ("听野", "Tingye");
const ECHO_ISLE: Pair = ("回声岛", "Echo Isle");
const INKISLE: Pair = ("墨屿", "Inkisle");
const HALFGRID: Pair = ("半格", "Halfgrid");
const BEIYU: Pair = ("北屿", "Beiyu");

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    [listening::drafts(), phones::drafts(), desk::drafts()].concat()
}
