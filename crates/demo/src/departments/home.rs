//! Home: beds, baths, lights, and what makes a room one's own.

mod bed;
mod light;
mod room;

use crate::draft::{Draft, Pair};

const DEPARTMENT: Pair = ("家居", "Home");
const MIANSHAN: Pair = ("眠山", "Mianshan");
const COTTONLEA: Pair = ("棉野", "Cottonlea");
const QIMU: Pair = ("栖木", "Qimu");
const NUANCHUANG: Pair = ("暖窗", "Nuanchuang");
const YUNCAO: Pair = ("芸草记", "Yuncao");

/// The department's products.
#[must_use]
pub fn drafts() -> Vec<Draft> {
    [bed::drafts(), light::drafts(), room::drafts()].concat()
}
