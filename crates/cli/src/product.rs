//! A product as the command line prints it: from its card and its row, nothing else.

use guide::Guide;
use guide::contract::{Card, Lang, StockView, Words};
use serde::Serialize;

use crate::output::{cut, pick};

/// Columns of a name in a table; some makers put the data sheet into it.
const NAME: usize = 56;

/// The object documented in `README.md`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Product {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) category: Option<String>,
    pub(crate) color: Option<String>,
    pub(crate) price_minor: Option<i64>,
    pub(crate) currency: Option<String>,
    pub(crate) in_stock: Option<bool>,
    pub(crate) location: Option<String>,
}

impl Product {
    /// The card in one language, with the shelf its row names.
    pub(crate) fn of(card: &Card, guide: &Guide, lang: Lang) -> Self {
        let colors: Vec<String> = card.colors.iter().map(|color| text(&color.name, lang)).collect();
        Self {
            id: card.id.clone(),
            name: text(&card.name, lang),
            category: card.category.as_ref().map(|category| text(category, lang)),
            color: Some(colors.join(pick(lang, "、", ", "))).filter(|colors| !colors.is_empty()),
            price_minor: card.price.as_ref().map(|price| price.minor),
            currency: card.price.as_ref().and_then(|price| price.currency.clone()),
            in_stock: match card.stock {
                StockView::Unknown => None,
                StockView::Out => Some(false),
                StockView::Few { .. } | StockView::In { .. } => Some(true),
            },
            location: guide.row(&card.id).and_then(|row| row.location),
        }
    }

    /// The row of a table: number, name, price, stock, shelf, id.
    pub(crate) fn row(&self, number: usize, lang: Lang) -> Vec<String> {
        let price =
            self.price_minor.map(|minor| guide::catalog::money::plain(minor, self.currency.as_deref()));
        let stock = match self.in_stock {
            Some(true) => pick(lang, "有货", "in stock"),
            Some(false) => pick(lang, "缺货", "out of stock"),
            None => pick(lang, "库存不详", "stock unknown"),
        };
        let unknown = || pick(lang, "位置不详", "shelf unknown").to_owned();
        vec![
            format!("{number}."),
            cut(&self.name, NAME),
            price.unwrap_or_else(|| pick(lang, "价格不详", "price unknown").to_owned()),
            stock.to_owned(),
            self.location.clone().unwrap_or_else(unknown),
            self.id.clone(),
        ]
    }
}

/// The columns of [`Product::row`] that end together.
pub(crate) const RIGHT: [usize; 2] = [0, 2];

/// A text in one language; where the shop gave only the other, that.
pub(crate) fn text(words: &Words, lang: Lang) -> String {
    let (first, second) = match lang {
        Lang::Zh => (&words.zh, &words.en),
        Lang::En => (&words.en, &words.zh),
    };
    if first.is_empty() { second.clone() } else { first.clone() }
}
