//! A line of `products.jsonl`, in the form `catalog/FEED.md` describes.
//! Written here on its own, so that making the shop does not need what reads it.

use serde::Serialize;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl<Z: Into<String>, E: Into<String>> From<(Z, E)> for Text {
    fn from((zh, en): (Z, E)) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

/// What it costs.
#[derive(Debug, Clone, Serialize)]
pub struct Price {
    /// Fen.
    pub minor: u32,
    /// Always yuan.
    pub currency: &'static str,
    /// Fen before the sale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was_minor: Option<u32>,
    /// The day it was set.
    pub as_of: &'static str,
}

/// One thing to know.
#[derive(Debug, Clone, Serialize)]
pub struct Attribute {
    /// Its name.
    pub key: Text,
    /// What it is here.
    pub value: Text,
}

/// One size and colour.
#[derive(Debug, Clone, Serialize)]
pub struct Variant {
    /// The product's id, a number for the colour if there are several, the size if there are several.
    pub sku: String,
    /// As on the label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// If there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Text>,
    /// Pieces on hand, if counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock: Option<u32>,
}

/// One product.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// `WD-0001`.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// Two sentences.
    pub description: Text,
    /// An invented brand.
    pub brand: Text,
    /// Department, group, leaf.
    pub category: Vec<Text>,
    /// GTIN-13 from the range kept for use inside a shop.
    pub gtin: String,
    /// Now and before.
    pub price: Price,
    /// The first is the one in the photo.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub colors: Vec<Text>,
    /// What it is made of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub material: Option<Text>,
    /// For whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Text>,
    /// Everything else.
    pub attributes: Vec<Attribute>,
    /// Sizes and colours.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    /// Pieces on hand of a product without variants, if counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock: Option<u32>,
    /// The day of the count, if there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stock_as_of: Option<&'static str>,
    /// A shelf of the floor plan.
    pub instore_product_location: String,
    /// `photos/WD-0001.jpg`.
    pub photo: String,
}
