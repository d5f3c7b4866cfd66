//! What the shop sells: feeds in, SQLite as the truth, tantivy as a rebuildable index, entities, photos.
//! No Tauri, no model, no screen text.

pub mod analysis;
pub mod bench;
pub mod complete;
pub mod entities;
pub mod error;
mod feed;
pub mod floor;
pub mod histories;
pub mod history;
pub mod import;
pub mod index;
pub mod lexicon;
mod lock;
pub mod merchandising;
pub mod money;
pub mod needs;
pub mod notice;
pub mod photos;
pub mod policy;
pub mod product;
pub mod search;
pub mod shop;
pub mod spelling;
pub mod store;
pub mod vectors;

pub use error::Error;
pub use feed::{FieldMap, Proposed, Suggestion, suggest};
pub use shop::Shop;
