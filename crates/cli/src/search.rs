//! `aisle search`: the list a question brings, without a conversation.

use std::path::PathBuf;

use guide::contract::{Card, ResultsKind, Stage};
use guide::guide::{from_wire, to_wire};
use models::{OffReason, Supervisor};
use serde::Serialize;

use crate::error::Error;
use crate::output::{Output, pick};
use crate::product::{Product, RIGHT};
use crate::shop;

/// A product, and how it answers what was looked for.
#[derive(Serialize)]
struct Hit<'a> {
    kind: &'a ResultsKind,
    #[serde(flatten)]
    product: Product,
}

pub(crate) fn run(shop: Option<PathBuf>, text: &str, output: &mut Output) -> Result<(), Error> {
    let off = Supervisor::off(OffReason::SwitchedOff);
    let guide = shop::open(shop, off, true, output)?;
    let reply = guide.search(text, from_wire(output.lang())).map_err(Error::Read)?;
    let lang = to_wire(reply.lang);
    let (kind, total, cards): (ResultsKind, usize, Vec<Card>) = match reply.stage {
        Some(Stage::Results(results)) => (results.kind, results.total as usize, results.cards),
        Some(Stage::Nothing(nothing)) => (ResultsKind::Alternatives, 0, nothing.nearest),
        Some(other) => {
            let cards = crate::turn::cards(other);
            (ResultsKind::Exact, cards.len(), cards)
        }
        None => (ResultsKind::Exact, 0, Vec::new()),
    };
    let products = cards.iter().map(|card| Product::of(card, &guide, lang));
    if output.json() {
        for product in products {
            output.object(&Hit { kind: &kind, product })?;
        }
        return Ok(());
    }
    let near = matches!(kind, ResultsKind::Alternatives) && !cards.is_empty();
    let (zh, en) = match kind {
        _ if near => ("没有完全符合的；相近的有：".to_owned(), "Nothing fits exactly; near it:".to_owned()),
        _ if cards.is_empty() => ("没有找到。".to_owned(), "Nothing found.".to_owned()),
        ResultsKind::Mentions => (
            format!("没有这种商品；{total} 件商品的资料里提到它："),
            format!("The shop has no such thing; {total} products mention it:"),
        ),
        _ => (format!("共 {total} 件："), format!("{total} in all:")),
    };
    output.line(pick(lang, &zh, &en))?;
    let rows: Vec<Vec<String>> =
        (1..).zip(products).map(|(number, product)| product.row(number, lang)).collect();
    output.table(&rows, &RIGHT)?;
    if total > rows.len() && !rows.is_empty() {
        output.line("  …")?;
    }
    Ok(())
}
