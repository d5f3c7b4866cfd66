//! The conversation: sessions, understanding, answers, the checker, customer service, and the wire contract for the
//! screen. The one place where the catalogue, the recommender and the models meet. No Tauri, no window.
//!
//! A turn: [`understanding`] reads the words, [`turn`] acts on the catalogue and fills the stage, [`speech`] or
//! [`speaking`] finds the words, [`guide`] streams the events.

pub mod answer;
mod arranged;
pub mod boot;
pub mod cards;
pub mod catalogue;
pub mod checker;
pub mod completing;
pub mod contract;
pub mod details;
pub mod for_you;
pub mod guide;
mod learner;
pub mod learning;
pub mod meaning;
pub mod need;
pub mod pages;
pub mod popular;
pub mod rank;
pub mod reasons;
pub mod recommender;
pub mod references;
pub mod results;
pub mod session;
pub mod speaking;
pub mod speech;
pub mod turn;
pub mod understanding;
mod watcher;

use std::path::PathBuf;

pub use catalog;
pub use models;
pub use recommend;

pub use crate::guide::{Guide, OpenOptions};

/// What can go wrong with a guide.
#[derive(Debug, thiserror::Error)]
pub enum GuideError {
    /// The catalogue could not be opened or read.
    #[error("the catalogue could not be read")]
    Catalogue(#[from] catalog::Error),
    /// The search index could not be read.
    #[error("the search index could not be read")]
    Index(#[from] catalog::index::IndexError),
    /// What the recommender learned could not be written.
    #[error("what was learned could not be written")]
    Learned(#[source] std::io::Error),
    /// The neural part of the recommender could not be trained.
    #[error("the neural part could not be trained")]
    Neural(#[source] recommend::neural::NeuralError),
}

/// The folder of the demo shop: `AISLE_DEMO`, else `catalog/demo` beside the program or above it, else where the program
/// was built.
#[must_use]
pub fn demo_folder() -> Option<PathBuf> {
    let is_demo = |folder: &PathBuf| folder.join("products.jsonl").is_file();
    if let Some(folder) = std::env::var_os("AISLE_DEMO") {
        return Some(PathBuf::from(folder)).filter(is_demo);
    }
    let exe = std::env::current_exe().ok();
    let beside = exe.iter().flat_map(|exe| exe.ancestors().skip(1)).map(|folder| folder.join("catalog/demo"));
    let built = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../catalog/demo");
    beside.chain([built]).find(is_demo)
}

/// Where the demo shop is kept for this user: `aisle/demo-shop` under the system's folder for programs' data.
#[must_use]
pub fn default_shop() -> PathBuf {
    directories::BaseDirs::new()
        .map_or_else(std::env::temp_dir, |dirs| dirs.data_dir().to_path_buf())
        .join("aisle/demo-shop")
}
