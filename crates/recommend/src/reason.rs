//! The answer: a product, its score, and the reasons that make up the score.

use serde::{Deserialize, Serialize};

/// A product worth showing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recommendation {
    /// The product's id.
    pub id: String,
    /// Above 0, at most 1. Comparable within one list only.
    pub score: f64,
    /// The weightiest first. Empty only where it is `promoted`.
    pub reasons: Vec<Reason>,
    /// The shop asked for it to be shown, and it would not stand here otherwise: to be labelled.
    #[serde(default)]
    pub promoted: bool,
}

/// One reason and how much of the score it made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// What is so.
    #[serde(flatten)]
    pub kind: ReasonKind,
    /// The product it is held against: the one whose page it is, or one of those the shopper looked at, listed or bought.
    /// None where it is held against all of them, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
    /// Part of the score, at most 1; 0 for what was asked for and is so ([`ReasonKind::Cheaper`], [`ReasonKind::Dearer`]) and for
    /// [`ReasonKind::LittleSeen`]. Those of one recommendation add up to at most 1; what is too slight to tell makes
    /// up the rest.
    pub share: f64,
}

/// What can be said for a product, as data; words belong to the caller. "Both" means the product recommended and the one it is
/// held against. Values are spelled as the shop's first product with them spells them.
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
    /// Their colours go together, or are tones of one family.
    ColorsMatch {
        /// A colour family of the recommended product.
        color: String,
        /// One of the other.
        with: String,
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
    /// Their occasions or seasons go together.
    StylesMatch {
        /// Of the recommended product.
        style: String,
        /// Of the other.
        with: String,
    },
    /// Both regularly belong to this occasion, activity or style.
    SameScene {
        /// Its key, as the caller's table of scenes has it.
        scene: String,
    },
    /// Their names have telling words in common.
    SimilarName,
    /// Their descriptions mean something near.
    SimilarMeaning,
    /// The dearer costs at most a quarter more than the other.
    SimilarPrice,
    /// It costs less.
    Cheaper {
        /// By how much, minor units.
        saves_minor: i64,
    },
    /// It costs more.
    Dearer {
        /// By how much, minor units.
        costs_minor: i64,
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
    /// Things of this category are taken along with the other product's kind, as everybody knows.
    CompanionKind {
        /// The recommended product's leaf category.
        category: String,
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
    /// Of the past visits most like this one, so many held this product.
    VisitsLikeThis {
        /// Visits that held it, at least five.
        visits: u32,
        /// Visits compared.
        of: u32,
    },
    /// Of the shoppers most like this one, so many had this product.
    LikeMinded {
        /// Shoppers who had it, at least five.
        shoppers: u32,
        /// Shoppers compared.
        of: u32,
    },
    /// Of all that the shopper had to do with, the product named as `beside` speaks most for this one, by what was learned
    /// from all shoppers.
    Because,
    /// It suits what the shopper had to do with, by what was learned, from all shoppers or from people who judged what goes together; nothing
    /// that could be counted or read again is told.
    SuitsTaste,
    /// Wanted by many just now.
    Popular {
        /// Shoppers who had to do with it, at least five.
        shoppers: u32,
        /// In so many last days.
        days: u32,
    },
    /// Wanted more than others; fewer shoppers than can be told.
    Wanted,
    /// Wanted at least half as much again as usual.
    Rising,
    /// Few have seen it yet: shown so that something can be learned of it.
    LittleSeen,
}
