//! What one product is. The same types are the feed's JSONL form (one [`FeedRow`] a line, see `catalog/FEED.md`)
//! and what the rest of the program reads back.
//!
//! Rule of this file: what the shop did not say is `None`, never a default. Unknown stock is not "in stock".

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A language of the shop floor. Chinese and English are equals: neither is the default of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Lang {
        match self {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        }
    }
}

/// A text the shop gave in one or both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Bilingual {
    /// Chinese, if the shop gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
    /// English, if the shop gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Bilingual {
    /// Both languages at once.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: Some(zh.into()), en: Some(en.into()) }
    }

    /// The text in `lang`, else in the other language, else empty: a shop with one language still shows names.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Zh => (&self.zh, &self.en),
            Lang::En => (&self.en, &self.zh),
        };
        first.as_deref().or(second.as_deref()).unwrap_or("")
    }

    /// The texts that are there, Chinese first.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        self.zh.as_deref().into_iter().chain(self.en.as_deref())
    }

    /// Whether neither language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.each().all(|text| text.trim().is_empty())
    }
}

/// A price in minor units (fen, cents) with the day it was last confirmed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// Minor units, zero or more.
    pub minor: i64,
    /// ISO 4217 code, if the shop said which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The price before a sale, minor units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was_minor: Option<i64>,
    /// Day last confirmed, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// What one pays it for, where that is not a piece: 斤, 500 g, metre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Bilingual>,
    /// A sale that begins or ends on a known day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sale: Option<Sale>,
}

/// A sale with its days. [`Price::settle`] puts it into force and ends it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sale {
    /// The price while it lasts, minor units.
    pub minor: i64,
    /// The price before and after, minor units.
    pub regular_minor: i64,
    /// Its first moment, seconds since 1970; `None` is "already".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The first moment after it, seconds since 1970; `None` is "until told otherwise".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

impl Price {
    /// Makes `minor` and `was_minor` those in force at `now` (seconds since 1970). Prices without a dated sale stay.
    pub fn settle(&mut self, now: i64) {
        let Some(sale) = &self.sale else { return };
        let on = sale.from.is_none_or(|from| now >= from) && sale.until.is_none_or(|until| now < until);
        (self.minor, self.was_minor) =
            if on { (sale.minor, Some(sale.regular_minor)) } else { (sale.regular_minor, None) };
    }

    /// When the price changes next after `now`, by itself.
    #[must_use]
    pub fn next_change(&self, now: i64) -> Option<i64> {
        let sale = self.sale.as_ref()?;
        [sale.from, sale.until].into_iter().flatten().filter(|&moment| moment > now).min()
    }
}

/// One thing to know about a product, under the name the shop gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    /// "Sleeve" / 袖长.
    pub key: Bilingual,
    /// "Short" / 短袖.
    pub value: Bilingual,
}

/// One size and colour of a product, counted on its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// The shop's own code for it.
    pub sku: String,
    /// As printed on the label: `M`, `42`, `500 ml`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// Its colour, if colours differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<Bilingual>,
    /// Pieces on hand; `None` is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock: Option<u32>,
    /// Its own price in minor units, where variants differ; the product's price is then the lowest of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_minor: Option<i64>,
    /// Its own barcode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin: Option<String>,
    /// What else tells it from the others: Length / Long.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Attribute>,
}

/// A product as the catalogue keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// The feed's own id.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// A few sentences from the shop.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub description: Bilingual,
    /// Who makes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<Bilingual>,
    /// The maker's part number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// From the department down: 服装 › 女装 › 连衣裙.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub category: Vec<Bilingual>,
    /// GTIN-8, 12, 13 or 14 with a right check digit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin: Option<String>,
    /// What it costs; `None` only while a row is being read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Price>,
    /// The colours it comes in; the first is the one in the photo.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub colors: Vec<Bilingual>,
    /// Cotton / 棉.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub material: Option<Bilingual>,
    /// For whom: Women / 女士, Men / 男士, Kids / 儿童.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Bilingual>,
    /// Everything else, in the feed's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute>,
    /// Sizes and colours with their own stock.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    /// Pieces on hand of a product without variants; `None` is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock: Option<u32>,
    /// Day the stock was last counted, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock_as_of: Option<String>,
    /// Shelf code, at most 20 bytes (Google's local inventory name for it), for example `03R-B2`.
    #[serde(default, rename = "instore_product_location", skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// In a feed: a path beside the feed, or several, one a line. In the catalogue: the photo's content hash (64 hex digits).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<String>,
}

/// One line of our own JSONL feed: a product, and whatever other fields the line had (kept as attributes).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedRow {
    /// The fields we know.
    #[serde(flatten)]
    pub product: Product,
    /// The fields we do not.
    #[serde(flatten)]
    pub other: BTreeMap<String, serde_json::Value>,
}

/// What is known about the pieces on hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stock {
    /// The shop did not say.
    Unknown,
    /// None left.
    Out,
    /// This many over all variants whose count is known.
    On(u32),
}

impl Product {
    /// Pieces on hand over all variants. Unknown unless some count is known; out only if all counts are known zeros.
    #[must_use]
    pub fn stock(&self) -> Stock {
        let counts: Vec<Option<u32>> = if self.variants.is_empty() {
            vec![self.stock]
        } else {
            self.variants.iter().map(|variant| variant.stock).collect()
        };
        let known: u32 = counts.iter().flatten().fold(0, |sum, n| sum.saturating_add(*n));
        match known {
            0 if counts.iter().all(Option::is_some) => Stock::Out,
            0 => Stock::Unknown,
            n => Stock::On(n),
        }
    }
}
