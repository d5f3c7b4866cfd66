//! The catalogue, by property. Each module opens with the properties it holds.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asking_first;
mod bad_rows;
mod chorus;
mod complements;
mod completing;
mod deltas;
mod demo;
mod floor;
mod formats_google;
mod formats_json;
mod formats_languages;
mod formats_suggest;
mod formats_tills;
mod formats_web_shops;
mod forms;
mod going_back;
mod histories;
mod merchandising;
mod needs;
mod own_files;
mod photos;
mod price_bands;
mod shop_dir;
mod sizes_in_colors;
mod typing;
mod typing_speed;
mod vectors;
mod whole_or_nothing;
