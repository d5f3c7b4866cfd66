//! Which products, in what order, and why.
//!
//! Lives here: what shoppers did and what products are, the parts that score products by them, their blend, the reasons, and
//! learning all of it. Must not live here: files, clocks, randomness of its own (a seed comes from the caller), SQLite, tantivy,
//! sentences. The caller hands in plain [`Features`] and [`Record`]s and words the [`ReasonKind`]s in the shopper's language. Work
//! over all products is shared among rayon's threads, with the same result on any number of them.
//!
//! ```
//! use recommend::{Behaviour, Beside, Companions, Engine, Features, Query, ReasonKind, Shelf};
//!
//! let dress = |id: &str, sleeve: &str| Features {
//!     id: id.into(),
//!     category: vec!["Clothing".into(), "Dresses".into()],
//!     attributes: vec![("sleeve".into(), sleeve.into())],
//!     ..Features::default()
//! };
//! let kettle = Features { id: "kettle".into(), category: vec!["Kitchen".into(), "Kettles".into()], ..Features::default() };
//! let products = vec![dress("a", "long"), dress("b", "short"), dress("c", "long"), kettle];
//! let shelf = Shelf::build(products, &Companions::default());
//! let engine = Engine::build(shelf, &Behaviour::default(), None);
//! let like_a = engine.recommend(&Query { beside: Some(Beside::Similar("a")), limit: 5, ..Query::default() });
//! assert_eq!(like_a.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["c", "b"]);
//! assert!(like_a[0].reasons.iter().any(|one| matches!(one.kind, ReasonKind::SameAttribute { .. })));
//! ```
//!
//! Promises, each held by a test:
//! - the same input gives the same lists, whatever the thread or the hash seed: ties are broken by id;
//! - a reason is true: its counts and values can be recomputed from the rows, and no count under [`FEWEST_SHOPPERS`] is told;
//! - a product known to be out of stock is never recommended; unknown stock is not "out of stock";
//! - everything but the reasons from histories works with no history at all.

pub mod als;
pub mod blend;
mod companions;
mod content;
mod diversity;
pub mod ease;
mod engine;
mod explain;
mod features;
mod fitness;
mod learned;
mod lists;
pub mod matrix;
pub mod neighbours;
pub mod neural;
pub mod pairs;
pub mod popularity;
mod query;
pub mod ratings;
mod reason;
mod records;
mod scenes;
pub mod scores;
mod shelf;
pub mod training;
mod traits;
pub mod vmis;
mod why;

pub use blend::{Blend, Part, Situation, Weights};
pub use content::ContentWeights;
pub use engine::Engine;
pub use features::{Companions, Complements, Features, Fits};
pub use fitness::Fitness;
pub use learned::{Found, Learned, Tastes};
pub use query::{Beside, Query};
pub use reason::{Reason, ReasonKind, Recommendation};
pub use records::{Behaviour, EventKind, FEWEST_SHOPPERS, MOST_PER_SHOPPER, Record, Visit};
pub use scenes::{KnownScene, KnownScenes, ScenesOfKind};
pub use shelf::{Meaning, Shelf};
pub use why::WhyNot;
