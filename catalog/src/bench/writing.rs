//! A feed written the shortest way: the same rows into the same tables and an index of the same schema, with the same
//! tokenisers, writer memory and durability as an import, and nothing else: no row is checked, filed or reported on.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::time::Instant;

use rayon::prelude::*;
use tantivy::TantivyDocument;

use crate::analysis::{fold, han_pairs, model_key};
use crate::error::Error;
use crate::import;
use crate::index::schema::Fields;
use crate::index::{self, IndexError};
use crate::lexicon::Field;
use crate::lexicon::filing::node_key;
use crate::product::{Bilingual, Product, Stock};
use crate::store::{Bare, Flip, FlipExtras, Kind, Meta, Source, Store, Writer};

/// Lines read at a time.
const LINES: usize = 4096;

/// What was written, and how quickly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Written {
    /// Products.
    pub rows: u64,
    /// From the first row to the last flush; reading and parsing the feed is not in it.
    pub seconds: f64,
}

/// Writes a feed in the form of our JSONL, every line of which is a product, into the empty folder `dir`.
///
/// All products are held in memory (about 4 kB each), so that parsing them cannot overlap with the writing.
///
/// # Errors
/// What the disk, SQLite and tantivy say.
pub fn write_bare(dir: &Path, feed: &Path) -> Result<Written, Error> {
    let products = parse(feed)?;
    let rows = products.len() as u64;
    let began = Instant::now();
    write(dir, products)?;
    Ok(Written { rows, seconds: began.elapsed().as_secs_f64() })
}

fn parse(feed: &Path) -> Result<Vec<Product>, Error> {
    let read = Error::io("read", feed);
    let mut lines = BufReader::new(File::open(feed).map_err(Error::io("open", feed))?).lines();
    let mut products = Vec::new();
    let mut read_all = || -> std::io::Result<()> {
        loop {
            let some = lines.by_ref().take(LINES).collect::<std::io::Result<Vec<String>>>()?;
            if some.is_empty() {
                return Ok(());
            }
            let parsed: Result<Vec<Product>, _> =
                some.par_iter().map(|line| serde_json::from_str(line)).collect();
            products.extend(parsed?);
        }
    };
    read_all().map_err(read)?;
    Ok(products)
}

fn write(dir: &Path, products: Vec<Product>) -> Result<(), Error> {
    Store::open(dir)?;
    let rows = products.len() as u64;
    let (now, writer) = (import::now(), Writer::begin(dir)?);
    let (generation, day) = (writer.generation(), import::clock::day(now));
    let place = import::index_dir(dir, generation);
    std::fs::create_dir_all(&place).map_err(Error::io("create", &place))?;
    let (mut documents, fields) = index::writer(&place, rows).map_err(failed)?;
    for product in products {
        let bare = Bare::of(product, now);
        let row = writer.put(&bare, &day)?;
        documents
            .add_document(document(&fields, row, &bare.product))
            .map_err(|error| failed(error.into()))?;
    }
    documents.commit().map_err(|error| failed(error.into()))?;
    documents.wait_merging_threads().map_err(|error| failed(error.into()))?;
    File::open(&place).and_then(|place| place.sync_all()).map_err(Error::io("flush", &place))?;
    let meta = Meta {
        generation,
        kind: Some(Kind::Full),
        source: Source::Feed,
        products: rows,
        full_day: Some(day),
        extras: generation,
        ..Meta::none()
    };
    let extras = FlipExtras { files: &[], policies: &[], histories: &[] };
    writer.commit(&Flip { meta: &meta, extras: Some(extras) })?;
    Ok(())
}

/// The texts as they are, and of the values only those that a row spells out.
fn document(fields: &Fields, row: u64, product: &Product) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_u64(fields.row, row);
    document.add_u64(fields.popularity, 0);
    if let Some(price) = &product.price {
        document.add_i64(fields.price, price.minor);
    }
    document.add_u64(
        fields.on_hand,
        match product.stock() {
            Stock::Out => 0,
            Stock::Unknown => 1,
            Stock::On(_) => 2,
        },
    );
    let codes = product.model.as_deref().into_iter().chain(product.gtin.as_deref());
    let codes = codes.chain([product.id.as_str()]);
    for code in
        codes.clone().chain(product.variants.iter().map(|variant| variant.sku.as_str())).filter_map(model_key)
    {
        document.add_text(fields.model, &code);
    }
    let codes = codes.chain(product.brand.iter().flat_map(Bilingual::each));
    let described = product.material.iter().chain(&product.audience).chain(&product.colors);
    let described = described.chain(product.attributes.iter().map(|attribute| &attribute.value));
    let described = described.flat_map(Bilingual::each);
    let keys = product.attributes.iter().flat_map(|attribute| attribute.key.each());
    let texts: [(_, &mut dyn Iterator<Item = &str>); 5] = [
        (fields.name, &mut product.name.each()),
        (fields.ident, &mut codes.into_iter()),
        (fields.category, &mut product.category.iter().flat_map(Bilingual::each)),
        (fields.attributes, &mut described.into_iter()),
        (fields.description, &mut keys.chain(product.description.each())),
    ];
    for (field, texts) in texts {
        for text in texts {
            document.add_text(field, text);
        }
    }
    let named = product.name.zh.iter().chain(product.category.last().and_then(|step| step.zh.as_ref()));
    for pair in named.flat_map(|text| han_pairs(text)) {
        document.add_text(fields.pairs, &pair);
    }
    let mut value = |field: Field, text: &str| document.add_text(fields.values[&field], text);
    for depth in 1..=product.category.len() {
        value(Field::Category, &node_key(&product.category[..depth]));
    }
    let columns = [
        (Field::Brand, product.brand.as_slice()),
        (Field::Material, product.material.as_slice()),
        (Field::Audience, product.audience.as_slice()),
        (Field::Color, product.colors.as_slice()),
    ];
    for (field, texts) in columns {
        for text in texts {
            value(field, &fold(text.each().next().unwrap_or_default()));
        }
    }
    for size in product.variants.iter().filter_map(|variant| variant.size.as_deref()) {
        value(Field::Size, &fold(size));
    }
    document
}

fn failed(source: IndexError) -> Error {
    Error::Index { doing: "be built", source: Box::new(source) }
}

#[cfg(test)]
mod tests {
    //! what is written the short way is a shop with every row in it, in its database and in its index

    use super::*;

    #[test]
    fn every_row_is_there() {
        let home = tempfile::tempdir().unwrap();
        let feed = home.path().join("feed.jsonl");
        let line = |id: u32| {
            format!(
                "{{\"id\":\"P{id}\",\"name\":{{\"en\":\"red cup {id}\"}},\"price\":{{\"minor\":{id}}}}}\n"
            )
        };
        std::fs::write(&feed, (1..=300).map(line).collect::<String>()).unwrap();
        let dir = home.path().join("shop");
        let written = write_bare(&dir, &feed).unwrap();
        assert_eq!(written.rows, 300);
        let store = Store::open(&dir).unwrap();
        assert_eq!(store.meta().unwrap().products, 300);
        assert_eq!(store.by_id("P7").unwrap().unwrap().name.en.as_deref(), Some("red cup 7"));
        let place = import::index_dir(&dir, store.generation().unwrap());
        let index = tantivy::Index::open_in_dir(place).unwrap();
        assert_eq!(index.reader().unwrap().searcher().num_docs(), 300);
    }
}
