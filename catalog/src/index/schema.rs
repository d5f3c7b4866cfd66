//! The fields of the search index, declared once.

use std::collections::BTreeMap;

use tantivy::schema::{
    FAST, Field as IndexField, INDEXED, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions,
};

use crate::analysis::ANALYSIS;
use crate::lexicon::{FIELDS, Field};

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
    /// Model numbers, barcodes and codes of variants, without dashes and blanks.
    pub model: IndexField,
    /// Keys of the occasions its data names.
    pub occasion: IndexField,
    /// Which sizes are on hand in which colours.
    pub size_in_color: IndexField,
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
        Field::Measure => "v_measure",
    }
}

pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let text = |tokenizer: &str| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(tokenizer)
                .set_index_option(IndexRecordOption::WithFreqs),
        )
    };
    let key = TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_fieldnorms(false)
            .set_index_option(IndexRecordOption::Basic),
    );
    let value = key.clone().set_fast("raw");
    let fields = Fields {
        row: builder.add_u64_field("row", FAST | INDEXED | STORED),
        name: builder.add_text_field("name", text(ANALYSIS)),
        ident: builder.add_text_field("ident", text(ANALYSIS)),
        category: builder.add_text_field("category", text(ANALYSIS)),
        attributes: builder.add_text_field("attributes", text(ANALYSIS)),
        description: builder.add_text_field("description", text(ANALYSIS)),
        pairs: builder.add_text_field("pairs", text("raw")),
        model: builder.add_text_field("model", text("raw")),
        occasion: builder.add_text_field("occasion", text("raw")),
        size_in_color: builder.add_text_field("size_in_color", key),
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
