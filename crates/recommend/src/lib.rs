//! Which products, in what order, and why.
//!
//! Lives here: likeness of products from what they are, what goes with what from what shoppers bought together, and the
//! reasons for both as data. Must not live here: files, clocks, randomness, threads, SQLite, tantivy, sentences. The caller
//! hands in plain [`Features`] and [`History`] rows and words the [`ReasonKind`]s in the shopper's language.
//!
//! ```
//! use recommend::{Features, ReasonKind, Shelf};
//!
//! let dress = |id: &str, color: &str| Features {
//!     id: id.into(),
//!     category: vec!["Clothing".into(), "Dresses".into()],
//!     colors: vec![color.into()],
//!     ..Features::default()
//! };
//! let kettle = Features { id: "kettle".into(), category: vec!["Kitchen".into(), "Kettles".into()], ..Features::default() };
//! let shelf = Shelf::build(vec![dress("a", "red"), dress("b", "blue"), dress("c", "red"), kettle], &[]);
//! let like_a = shelf.similar("a", 5);
//! assert_eq!(like_a.iter().map(|r| r.id.as_str()).collect::<Vec<_>>(), ["c", "b"]);
//! assert!(like_a[0].reasons.iter().any(|r| r.kind == ReasonKind::SameColor { color: "red".into() }));
//! ```
//!
//! Promises, each held by a test:
//! - the same input gives the same lists, whatever the thread or the hash seed: ties are broken by id;
//! - a reason is true: its counts and values can be recomputed from the rows, and no count under [`FEWEST_SHOPPERS`] is told;
//! - a product known to be out of stock is never recommended; unknown stock is not "out of stock";
//! - everything but the reasons from histories works with no history at all.

mod content;
mod features;
mod history;
mod queries;
mod reason;
mod shelf;
mod traits;

pub use features::Features;
pub use history::{EventKind, FEWEST_SHOPPERS, History};
pub use reason::{Reason, ReasonKind, Recommendation};
pub use shelf::Shelf;
