//! The catalogue, by property. Each module opens with the properties it holds.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod bad_rows;
mod chorus;
mod demo;
mod floor;
mod forms;
mod own_files;
mod photos;
mod shop_dir;
mod whole_or_nothing;
