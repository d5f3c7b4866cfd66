//! The wire contract between the guide and a screen: declared once here, generated into `ui/src/contract.ts`
//! (`cargo xtask bindings`), checked for freshness in CI.
//!
//! What crosses the wire are facts and codes. A screen owns its labels; the guide owns the sentences it speaks.
//! Everything the shop wrote travels in both languages, so that switching the language never waits.

pub mod commands;
pub mod completion;
pub mod status;
pub mod turn;
mod typescript;
pub mod view;

pub use commands::{Commands, Fault, dispatch};
pub use completion::{Complete, CompletedProduct, Completion, CompletionKind, Completions};
pub use status::{Layers, ModelState, RunsOn, Status};
pub use turn::{Ask, SpokenBy, Suggestion, Timings, TurnEvent, TurnInput, Wish, WishKind};
pub use typescript::typescript;
pub use view::{
    Boot, Card, CardNote, Check, CompareRow, Comparison, Department, FacetRow, FacetValue, FloorView, Help,
    HelpTopic, LandmarkView, Lang, NothingFits, Place, PlanView, Point, PolicyView, PriceView, ProductPage,
    Reading, Relax, Results, ResultsKind, Retold, ShelfView, ShopView, Sort, Stage, StockView, Suggested,
    Swatch, VariantView, Words, ZoneView,
};
