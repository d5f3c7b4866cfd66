//! Makes the demo shop of `catalog/demo/`: products, photos, floor plan, policies and shopper histories, all invented here.
//!
//! Everything is computed from the tables in this crate, so the same source gives the same bytes each time:
//! no clock, no network, and no chance beyond one seeded generator.

pub mod art;
pub mod both;
pub mod brands;
pub mod departments;
pub mod dice;
pub mod draft;
pub mod error;
pub mod floor;
pub mod folder;
pub mod histories;
pub mod look;
pub mod maker;
pub mod palette;
pub mod photos;
pub mod policies;
pub mod row;
pub mod shop;
mod wear;
