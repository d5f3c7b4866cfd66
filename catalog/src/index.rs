//! The tantivy index of one catalogue generation: a cache in a directory of its own, rebuilt from the rows at any
//! time. Beside it lies `words.json`, the shop's own words ([`ShopWords`]).

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use tantivy::schema::{
    FAST, Field as IndexField, INDEXED, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyDocument};

use crate::analysis::{ANALYSIS, Analysis, fold, han_pairs};
use crate::lexicon::filing::is_no;
use crate::lexicon::{FIELDS, Field, Lexicon, ShopWords};
use crate::product::{Bilingual, Product, Stock};

const WORDS_FILE: &str = "words.json";
const WRITER_MEMORY: usize = 64 * 1024 * 1024;

/// What can go wrong with an index. Damage is no loss: the rows are in SQLite.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// tantivy could not read or write.
    #[error("the search index could not be read or written")]
    Tantivy(#[from] tantivy::TantivyError),
    /// The shop's words could not be read or written.
    #[error("the shop's words could not be read or written")]
    Words(#[from] std::io::Error),
    /// The shop's words are damaged.
    #[error("the shop's words are damaged")]
    WordsFormat(#[from] serde_json::Error),
}

/// The fields of the index.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    pub row: IndexField,
    pub name: IndexField,
    pub ident: IndexField,
    pub category: IndexField,
    pub attributes: IndexField,
    pub description: IndexField,
    pub pairs: IndexField,
    pub price: IndexField,
    pub on_hand: IndexField,
    pub popularity: IndexField,
    pub values: BTreeMap<Field, IndexField>,
}

/// The name of a value field in the index.
pub(crate) fn field_name(field: Field) -> &'static str {
    match field {
        Field::Kind => "v_kind",
        Field::Category => "v_category",
        Field::Color => "v_color",
        Field::Shade => "v_shade",
        Field::Size => "v_size",
        Field::Brand => "v_brand",
        Field::Material => "v_material",
        Field::Audience => "v_audience",
        Field::Quality => "v_quality",
    }
}

fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let text = |tokenizer: &str| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(tokenizer)
                .set_index_option(IndexRecordOption::WithFreqs),
        )
    };
    let value = TextOptions::default()
        .set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("raw")
                .set_fieldnorms(false)
                .set_index_option(IndexRecordOption::Basic),
        )
        .set_fast("raw");
    let fields = Fields {
        row: builder.add_u64_field("row", FAST | STORED),
        name: builder.add_text_field("name", text(ANALYSIS)),
        ident: builder.add_text_field("ident", text(ANALYSIS)),
        category: builder.add_text_field("category", text(ANALYSIS)),
        attributes: builder.add_text_field("attributes", text(ANALYSIS)),
        description: builder.add_text_field("description", text(ANALYSIS)),
        pairs: builder.add_text_field("pairs", text("raw")),
        price: builder.add_i64_field("price", FAST | INDEXED),
        on_hand: builder.add_u64_field("on_hand", FAST | INDEXED),
        popularity: builder.add_u64_field("popularity", FAST),
        values: FIELDS
            .iter()
            .map(|field| (*field, builder.add_text_field(field_name(*field), value.clone())))
            .collect(),
    };
    (builder.build(), fields)
}

/// Writes the index of a generation into the empty directory `dir` and flushes it to disk.
///
/// `rows` gives each product with its row number in SQLite and how popular it is (any monotone count; ties in a list
/// without text fall back on it).
///
/// # Errors
/// [`IndexError`] if the directory cannot be written; what was written then is of no use.
pub fn build(dir: &Path, rows: impl Iterator<Item = (u64, Product, u64)>) -> Result<ShopWords, IndexError> {
    let (schema, fields) = schema();
    let index = Index::create_in_dir(dir, schema)?;
    register(&index);
    let mut writer: IndexWriter = index.writer_with_num_threads(2, WRITER_MEMORY)?;
    let mut words = ShopWords::default();
    for (row, product, popularity) in rows {
        let document = document(&fields, row, &product, popularity, &mut words);
        writer.add_document(document)?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    words.finish();
    let file = File::create(dir.join(WORDS_FILE))?;
    serde_json::to_writer(&file, &words)?;
    file.sync_all()?;
    File::open(dir)?.sync_all()?;
    Ok(words)
}

fn document(
    fields: &Fields,
    row: u64,
    product: &Product,
    popularity: u64,
    words: &mut ShopWords,
) -> TantivyDocument {
    let filed = words.add(product);
    let mut document = TantivyDocument::default();
    document.add_u64(fields.row, row);
    document.add_u64(fields.popularity, popularity);
    if let Some(price) = &product.price {
        document.add_i64(fields.price, price.minor);
    }
    // 0 sold out, 1 unknown, 2 on hand: "in stock" asks for what is known to be there.
    document.add_u64(
        fields.on_hand,
        match product.stock() {
            Stock::Out => 0,
            Stock::Unknown => 1,
            Stock::On(_) => 2,
        },
    );
    let mut all = |field: IndexField, texts: &mut dyn Iterator<Item = &str>| {
        for text in texts {
            document.add_text(field, text);
        }
    };
    all(fields.name, &mut product.name.each());
    all(fields.ident, &mut product.brand.iter().flat_map(Bilingual::each));
    all(
        fields.ident,
        &mut product.model.as_deref().into_iter().chain(product.gtin.as_deref()).chain([product.id.as_str()]),
    );
    all(fields.category, &mut product.category.iter().flat_map(Bilingual::each));
    let described = product.material.iter().chain(&product.audience).chain(&product.colors);
    all(fields.attributes, &mut described.flat_map(Bilingual::each));
    all(fields.attributes, &mut product.attributes.iter().flat_map(|attribute| attribute.value.each()));
    // "Netflix: no" does not speak of Netflix.
    let stated = product
        .attributes
        .iter()
        .filter(|attribute| !attribute.value.each().any(|value| is_no(&fold(value))));
    all(fields.description, &mut stated.flat_map(|attribute| attribute.key.each()));
    all(fields.description, &mut product.description.each());
    let named = product.name.zh.iter().chain(product.category.last().and_then(|step| step.zh.as_ref()));
    for pair in named.flat_map(|text| han_pairs(text)) {
        document.add_text(fields.pairs, &pair);
    }
    let sets = [
        (Field::Kind, &filed.kinds),
        (Field::Color, &filed.families),
        (Field::Shade, &filed.shades),
        (Field::Size, &filed.sizes_on_hand),
        (Field::Material, &filed.materials),
        (Field::Audience, &filed.audiences),
        (Field::Quality, &filed.qualities),
    ];
    for (field, keys) in sets {
        for key in keys {
            document.add_text(fields.values[&field], key);
        }
    }
    for node in &filed.nodes {
        document.add_text(fields.values[&Field::Category], node);
    }
    if let Some(brand) = &filed.brand {
        document.add_text(fields.values[&Field::Brand], brand);
    }
    document
}

fn register(index: &Index) {
    index.tokenizers().register(ANALYSIS, TextAnalyzer::builder(Analysis).build());
}

/// An open index: cheap to search from several threads at once.
#[derive(Clone)]
pub struct SearchIndex {
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
    lexicon: std::sync::Arc<Lexicon>,
}

impl std::fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchIndex")
            .field("products", &self.reader.searcher().num_docs())
            .finish_non_exhaustive()
    }
}

impl SearchIndex {
    /// Opens the index in `dir`.
    ///
    /// # Errors
    /// [`IndexError`] if there is none, or it is damaged: rebuild it from the rows.
    pub fn open(dir: &Path) -> Result<Self, IndexError> {
        let words: ShopWords =
            serde_json::from_reader(std::io::BufReader::new(File::open(dir.join(WORDS_FILE))?))?;
        let index = Index::open_in_dir(dir)?;
        register(&index);
        let (_, fields) = schema();
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { reader, fields, lexicon: std::sync::Arc::new(Lexicon::new(words)) })
    }

    /// The shop's lexicon.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }
}
