//! `aisle recommend`: products like one product, and products that go with it, each with its reason.

use std::path::PathBuf;

use guide::Guide;
use guide::contract::Suggested;
use serde::Serialize;

use crate::error::Error;
use crate::output::{Output, pick};
use crate::product::{Product, RIGHT, text};
use crate::shop;

/// How a recommended product stands to the one asked about.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum Relation {
    Similar,
    GoesWith,
}

#[derive(Serialize)]
struct Recommended {
    relation: Relation,
    reason: String,
    #[serde(flatten)]
    product: Product,
}

pub(crate) fn run(shop: Option<PathBuf>, id: &str, limit: u16, output: &mut Output) -> Result<(), Error> {
    let guide = shop::open_silent(shop, output)?;
    let found = guide.recommend(id, limit.into()).map_err(Error::Read)?;
    let (similar, goes_with) = found.ok_or_else(|| Error::NoSuchProduct(id.to_owned()))?;
    let lists = [(Relation::Similar, similar), (Relation::GoesWith, goes_with)];
    if output.json() {
        for (relation, list) in lists {
            for suggested in list {
                let recommended = recommended(relation, &suggested, &guide, output);
                output.object(&recommended)?;
            }
        }
        return Ok(());
    }
    let lang = output.lang();
    if let Some(row) = guide.row(id) {
        output.line(row.name.get(guide::guide::from_wire(lang)))?;
    }
    for (relation, list) in lists {
        output.line(match relation {
            Relation::Similar => pick(lang, "相似的：", "Similar:"),
            Relation::GoesWith => pick(lang, "可搭配的：", "Goes with it:"),
        })?;
        let rows: Vec<Vec<String>> = (1..)
            .zip(&list)
            .map(|(number, suggested)| {
                let recommended = recommended(relation, suggested, &guide, output);
                let mut row = recommended.product.row(number, lang);
                row.push(recommended.reason);
                row
            })
            .collect();
        if rows.is_empty() {
            output.line(pick(lang, "  没有", "  none"))?;
        }
        output.table(&rows, &RIGHT)?;
    }
    Ok(())
}

fn recommended(relation: Relation, suggested: &Suggested, guide: &Guide, output: &Output) -> Recommended {
    let lang = output.lang();
    Recommended {
        relation,
        reason: text(&suggested.reason, lang),
        product: Product::of(&suggested.card, guide, lang),
    }
}
