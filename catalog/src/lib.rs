//! What the shop sells: feeds in, SQLite as the truth, tantivy as a rebuildable index, entities, photos.
//! No Tauri, no model, no screen text.

pub mod analysis;
pub mod entities;
pub mod index;
pub mod lexicon;
pub mod money;
pub mod product;
pub mod search;
