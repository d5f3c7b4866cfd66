//! `aisle catalog`: how the catalogue is, and going back to the one before.

use std::path::Path;

use guide::catalog::import::{moment, rollback};
use guide::catalog::store::{Meta, Source, Store};
use serde::Serialize;

use crate::args::Catalog;
use crate::error::Error;
use crate::output::Output;

pub(crate) fn run(shop: Option<&Path>, what: &Catalog, output: &mut Output) -> Result<(), Error> {
    let shop = shop.ok_or(Error::WhichShop)?;
    if !shop.join("shop.db").exists() {
        return Err(Error::Catalogue(guide::catalog::Error::NoCatalogue { dir: shop.to_path_buf() }));
    }
    match what {
        Catalog::Status => status(shop, output),
        Catalog::Rollback => back(shop, output),
        Catalog::Embed { embedder } => crate::embed::run(shop.to_path_buf(), embedder.as_deref(), output),
    }
}

/// One catalogue.
#[derive(Serialize)]
struct Told<'a> {
    generation: u64,
    kind: Option<guide::catalog::store::Kind>,
    source: Source,
    products: u64,
    imported_at: Option<u64>,
    newest_price_day: Option<&'a str>,
    next_price_change: Option<i64>,
    /// The number of the one that can be gone back to.
    previous: Option<u64>,
}

impl<'a> Told<'a> {
    fn of(meta: &'a Meta) -> Told<'a> {
        Told {
            generation: meta.generation,
            kind: meta.kind,
            source: meta.source,
            products: meta.products,
            imported_at: meta.imported_at,
            newest_price_day: meta.newest_price_day.as_deref(),
            next_price_change: meta.next_price_change,
            previous: meta.previous,
        }
    }
}

fn status(shop: &Path, output: &mut Output) -> Result<(), Error> {
    let store = Store::open(shop).map_err(Error::Catalogue)?;
    store.check().map_err(Error::Catalogue)?;
    let meta = store.meta().map_err(Error::Catalogue)?;
    let previous = match meta.previous {
        Some(number) => Some(store.at(number).meta().map_err(Error::Catalogue)?),
        None => None,
    };
    if output.json() {
        return Ok(output.object(&Told::of(&meta))?);
    }
    tell(&meta, output)?;
    match previous {
        Some(previous) => {
            let at = previous.imported_at.map(moment).unwrap_or_default();
            let (zh, en) = (
                format!("可恢复到第 {} 版（{} 件商品，{at} 导入）", previous.generation, previous.products),
                format!(
                    "can go back to number {} ({} products, imported {at})",
                    previous.generation, previous.products
                ),
            );
            output.line(output.words(&zh, &en))?;
        }
        None => {
            output.line(output.words("没有更早的版本可以恢复", "there is nothing older to go back to"))?;
        }
    }
    Ok(())
}

fn tell(meta: &Meta, output: &mut Output) -> Result<(), Error> {
    let at = meta.imported_at.map(moment).unwrap_or_default();
    let (zh, en) = (
        format!("商品目录第 {} 版：{} 件商品，{at} 导入", meta.generation, meta.products),
        format!("catalogue number {}: {} products, imported {at}", meta.generation, meta.products),
    );
    output.line(output.words(&zh, &en))?;
    if let Some(day) = &meta.newest_price_day {
        let (zh, en) = (format!("最新价格日期：{day}"), format!("newest price day: {day}"));
        output.line(output.words(&zh, &en))?;
    }
    if let Some(next) = meta.next_price_change {
        let next = moment(u64::try_from(next).unwrap_or(0));
        let (zh, en) = (format!("下次自动变价：{next}"), format!("next price change by itself: {next}"));
        output.line(output.words(&zh, &en))?;
    }
    Ok(())
}

fn back(shop: &Path, output: &mut Output) -> Result<(), Error> {
    let meta = rollback(shop).map_err(Error::Catalogue)?;
    if output.json() {
        return Ok(output.object(&Told::of(&meta))?);
    }
    output.line(output.words("已恢复。", "gone back."))?;
    tell(&meta, output)
}
