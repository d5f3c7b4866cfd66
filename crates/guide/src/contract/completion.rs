//! What a shopper may be about to say, offered while they type.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::{Lang, PriceView, Words};

/// The arguments of `complete`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Complete {
    /// The screen's language.
    pub lang: Lang,
    /// What stands in the field so far.
    pub text: String,
}

/// What a completion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum CompletionKind {
    /// A kind of thing: dress, headphones.
    Kind,
    /// A branch of the shop's category tree.
    Category,
    /// A brand.
    Brand,
    /// One product.
    Product,
    /// A need several shoppers had, or one the shop wrote itself.
    Need,
}

/// The product of a completion, as much of it as a row shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompletedProduct {
    /// Product id, for [`super::Ask::Open`].
    pub id: String,
    /// Content hash of its photo.
    pub photo: Option<String>,
    /// The stand-in if there is none.
    pub standin: String,
    /// Its price; `null` is unknown.
    pub price: Option<PriceView>,
}

/// One way to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Completion {
    /// What it is.
    pub kind: CompletionKind,
    /// Shown.
    pub label: Words,
    /// Said when tapped; a product is opened instead.
    pub text: String,
    /// Products behind it; 0 is not counted.
    pub count: u32,
    /// Set for a product.
    pub product: Option<CompletedProduct>,
}

/// What may be meant, the likeliest first; at most six.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Completions {
    /// The ways to go on.
    pub items: Vec<Completion>,
}
