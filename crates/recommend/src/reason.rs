//! The answer: a product, its score, and the reasons that make up the score.

use serde::{Deserialize, Serialize};

/// A product worth showing beside another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recommendation {
    /// The product's id.
    pub id: String,
    /// Above 0, at most 1. Comparable within one list, not between `similar` and `goes_with`.
    pub score: f64,
    /// Never empty, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// One reason and how much of the score it made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// What is so.
    #[serde(flatten)]
    pub kind: ReasonKind,
    /// Part of the score, above 0 and at most 1. The shares of one recommendation add up to 1, or to less where the
    /// product shares more than three attributes: only the three weightiest are told.
    pub share: f64,
}

/// What can be said for a product, as data; words belong to the caller. "Both" means the product recommended and the one it is
/// recommended beside. Values are spelled as the shop's first product with them spells them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReasonKind {
    /// Both lie under this category, the deepest they share.
    SameCategory {
        /// Its name.
        category: String,
    },
    /// Both lie in this department, though not in the same leaf of it.
    SameDepartment {
        /// Its name.
        department: String,
    },
    /// Both are of this brand.
    SameBrand {
        /// The brand.
        brand: String,
    },
    /// Both come in this colour.
    SameColor {
        /// The colour.
        color: String,
    },
    /// Both are of this material.
    SameMaterial {
        /// The material.
        material: String,
    },
    /// Both are for these people.
    SameAudience {
        /// For whom.
        audience: String,
    },
    /// Both have this attribute with this value.
    SameAttribute {
        /// The attribute.
        key: String,
        /// Its value.
        value: String,
    },
    /// The dearer costs at most a quarter more than the other.
    SimilarPrice,
    /// It costs less.
    Cheaper {
        /// By how much, minor units.
        saves_minor: i64,
    },
    /// Of the shoppers who bought the other product, some bought this one as well, and more than chance explains.
    BoughtTogether {
        /// Bought both.
        together: u32,
        /// Bought the other product.
        of: u32,
    },
    /// Of the shoppers who looked at the other product (or asked about, listed or bought it), some looked at this one as well.
    LookedAtTogether {
        /// Looked at both.
        together: u32,
        /// Looked at the other product.
        of: u32,
    },
    /// Of the shoppers who bought something from the other product's category, some also bought from this one's, and more
    /// than chance explains.
    ComplementaryCategory {
        /// The recommended product's leaf category.
        category: String,
        /// Bought from both categories.
        together: u32,
        /// Bought from the other product's category.
        of: u32,
    },
}
