//! The shop's departments, each a list of drafts. A department knows its goods, not ids, stock or shelves.

use crate::draft::Draft;

pub mod audio;
pub mod bags;
pub mod beauty;
pub mod books;
pub mod food;
mod goods;
pub mod home;
pub mod kids;
pub mod kitchen;
pub mod men;
pub mod shoes;
pub mod sport;
pub mod toys;
pub mod women;
mod words;

/// Every department, in the order of the shop's directory.
#[must_use]
pub fn departments() -> Vec<fn() -> Vec<Draft>> {
    vec![
        women::drafts,
        men::drafts,
        kids::drafts,
        shoes::drafts,
        bags::drafts,
        beauty::drafts,
        audio::drafts,
        home::drafts,
        kitchen::drafts,
        toys::drafts,
        sport::drafts,
        food::drafts,
        books::drafts,
    ]
}
