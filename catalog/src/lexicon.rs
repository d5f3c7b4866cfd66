//! The words of one shop: its brands, categories, colours, sizes and materials, together with the bilingual tables
//! every shop shares. Built from the shop's own rows while the index is written, kept beside the index.

pub mod ages;
mod allergens;
pub mod complements;
pub mod filing;
pub mod matching;
pub mod measure;
pub mod phrases;
pub mod scenes;
pub mod tables;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use self::filing::{Filed, file, node_key, value_key};
use self::phrases::Phrases;
use self::tables::{Entry, TABLES};
use crate::analysis::fold;
use crate::product::{Bilingual, Product};

/// A field of the index that a shopper's words may be linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// Kind of thing, across the shop's own categories.
    Kind,
    /// A node of the shop's category tree.
    Category,
    /// Colour family.
    Color,
    /// A shade or a colour's own name.
    Shade,
    /// Size on hand.
    Size,
    /// Brand.
    Brand,
    /// Material.
    Material,
    /// For whom.
    Audience,
    /// A quality the data states.
    Quality,
    /// A measure: 500 ml, 10,000 mAh, 27 inches, a child of 3 years.
    Measure,
}

/// All fields, in the order their facets are shown.
pub const FIELDS: [Field; 10] = [
    Field::Category,
    Field::Color,
    Field::Size,
    Field::Brand,
    Field::Material,
    Field::Audience,
    Field::Kind,
    Field::Shade,
    Field::Quality,
    Field::Measure,
];

/// A value of a field in this shop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopValue {
    /// What to show.
    pub label: Bilingual,
    /// Products with it.
    pub count: u32,
}

/// What this shop's rows say, by field and key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopWords {
    /// Values by field and key.
    pub values: BTreeMap<Field, BTreeMap<String, ShopValue>>,
    /// ISO 4217 code most prices are in.
    pub currency: Option<String>,
    /// Products by currency, to find the most common one.
    currencies: BTreeMap<String, u32>,
    /// Products.
    #[serde(default)]
    products: u32,
    /// Products with a category.
    #[serde(default)]
    categorised: u32,
}

impl ShopWords {
    /// Counts one product in and returns how it is filed.
    pub fn add(&mut self, product: &Product) -> Filed {
        let filed = file(product);
        self.products += 1;
        self.categorised += u32::from(!product.category.is_empty());
        each_value(&filed, product, |field, key, label| {
            let values = self.values.entry(field).or_default();
            match values.get_mut(key) {
                Some(value) => value.count += 1,
                None => {
                    values.insert(key.to_owned(), ShopValue { label: label(), count: 1 });
                }
            }
        });
        if let Some(currency) = product.price.as_ref().and_then(|price| price.currency.as_ref()) {
            *self.currencies.entry(currency.clone()).or_default() += 1;
        }
        filed
    }

    /// Counts one product out that was counted in. A value that no other product has is forgotten.
    pub fn remove(&mut self, product: &Product) {
        let filed = file(product);
        self.products = self.products.saturating_sub(1);
        self.categorised = self.categorised.saturating_sub(u32::from(!product.category.is_empty()));
        each_value(&filed, product, |field, key, _| {
            let Some(values) = self.values.get_mut(&field) else { return };
            if let Some(value) = values.get_mut(key) {
                value.count = value.count.saturating_sub(1);
                if value.count == 0 {
                    values.remove(key);
                }
            }
            if values.is_empty() {
                self.values.remove(&field);
            }
        });
        if let Some(currency) = product.price.as_ref().and_then(|price| price.currency.as_ref())
            && let Some(count) = self.currencies.get_mut(currency)
        {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.currencies.remove(currency);
            }
        }
    }

    /// Counts in what was counted apart from products that come after these.
    pub fn merge(&mut self, later: ShopWords) {
        self.products += later.products;
        self.categorised += later.categorised;
        for (field, values) in later.values {
            let own = self.values.entry(field).or_default();
            for (key, value) in values {
                match own.get_mut(&key) {
                    Some(earlier) => earlier.count += value.count,
                    None => {
                        own.insert(key, value);
                    }
                }
            }
        }
        for (currency, count) in later.currencies {
            *self.currencies.entry(currency).or_default() += count;
        }
    }

    /// Call after the last [`ShopWords::add`].
    pub fn finish(&mut self) {
        self.currency = self
            .currencies
            .iter()
            .max_by(|a, b| a.1.cmp(b.1).then_with(|| b.0.cmp(a.0)))
            .map(|(code, _)| code.clone());
    }

    /// A value, if a product of the shop has it.
    #[must_use]
    pub fn value(&self, field: Field, key: &str) -> Option<&ShopValue> {
        self.values.get(&field)?.get(key)
    }

    /// Whether products are mostly filed under categories. Where they are not, what kind of thing a product is can only
    /// be guessed from its name, and a kind ranks rather than excludes.
    #[must_use]
    pub fn is_categorised(&self) -> bool {
        2 * self.categorised >= self.products
    }

    /// Decimals of the shop's currency (ISO 4217): 2 unless it is one of those without.
    #[must_use]
    pub fn exponent(&self) -> u32 {
        currency_exponent(self.currency.as_deref())
    }
}

/// Calls `each` with every value a product has: its field, its key, and what to show for it.
fn each_value(filed: &Filed, product: &Product, mut each: impl FnMut(Field, &str, &dyn Fn() -> Bilingual)) {
    for (depth, key) in filed.nodes.iter().enumerate() {
        each(Field::Category, key, &|| product.category[depth].clone());
    }
    if let (Some(key), Some(brand)) = (&filed.brand, &product.brand) {
        each(Field::Brand, key, &|| brand.clone());
    }
    let tables: [(Field, &[Entry], &BTreeSet<String>); 5] = [
        (Field::Kind, &TABLES.kinds, &filed.kinds),
        (Field::Color, &TABLES.colors, &filed.families),
        (Field::Material, &TABLES.materials, &filed.materials),
        (Field::Audience, &TABLES.audiences, &filed.audiences),
        (Field::Quality, &TABLES.qualities, &filed.qualities),
    ];
    for (field, entries, keys) in tables {
        for key in keys {
            each(field, key, &|| table_label(entries, key));
        }
    }
    for key in &filed.shades {
        each(Field::Shade, key, &|| shade_label(key, product));
    }
    for key in &filed.sizes {
        each(Field::Size, key, &|| size_label(key));
    }
    for key in &filed.measures {
        each(Field::Measure, key, &|| measure_label(key));
    }
}

/// Decimals of a currency (ISO 4217).
#[must_use]
pub fn currency_exponent(code: Option<&str>) -> u32 {
    match code {
        Some("JPY" | "KRW" | "VND" | "CLP" | "ISK" | "XAF" | "XOF" | "UGX") => 0,
        Some("BHD" | "KWD" | "JOD" | "OMR" | "TND") => 3,
        _ => 2,
    }
}

fn measure_label(key: &str) -> Bilingual {
    ages::shown(key).unwrap_or_else(|| Bilingual::new(measure::shown(key), measure::shown(key)))
}

fn table_label(entries: &[Entry], key: &str) -> Bilingual {
    entries.iter().find(|entry| entry.key == key).map(Entry::shown).unwrap_or_default()
}

fn shade_label(key: &str, product: &Product) -> Bilingual {
    let shade = TABLES.colors.iter().flat_map(|family| &family.shade).find(|shade| shade.key == key);
    shade.map(Entry::shown).unwrap_or_else(|| {
        product
            .colors
            .iter()
            .find(|color| color.each().any(|name| fold(name) == key))
            .cloned()
            .unwrap_or_default()
    })
}

fn size_label(key: &str) -> Bilingual {
    let shown = TABLES.sizes.iter().find(|entry| entry.key.eq_ignore_ascii_case(key));
    match shown {
        Some(entry) if is_letter_size(&entry.key) => Bilingual::new(entry.key.clone(), entry.key.clone()),
        Some(entry) => entry.shown(),
        None => Bilingual::new(key, key),
    }
}

fn is_letter_size(key: &str) -> bool {
    key.bytes().all(|b| b.is_ascii_uppercase())
}

/// If a word for a kind is only another word for it with a colour, a material, a quality or a person before it: the bytes of what
/// stands before, and of the other word.
pub(crate) fn modifier(word: &str, entry: &Entry) -> Option<(usize, usize)> {
    let word = fold(word);
    let cut = |own: &str| {
        let own = fold(own);
        let before = word.strip_suffix(&own).map(str::trim_end).filter(|before| !before.is_empty())?;
        // 红枣 is a word of its own.
        let whole = word.chars().count() == 2 && crate::analysis::is_word(&word);
        (!whole && MODIFIERS.contains(before)).then_some((before.len(), own.len()))
    };
    entry.words().find_map(cut)
}

/// Every word that tells how a thing is, in what colour, of what, or for whom.
static MODIFIERS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let shades = TABLES.colors.iter().flat_map(|family| std::iter::once(family).chain(&family.shade));
    let entries = shades.chain(&TABLES.materials).chain(&TABLES.qualities).chain(&TABLES.audiences);
    entries.flat_map(Entry::words).map(fold).collect()
});

/// A word table and what its entries mean.
type Table = (&'static [Entry], fn(usize) -> Meaning);

/// What a phrase may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Ordinal into [`Lexicon::brands`].
    Brand(usize),
    /// Ordinal into the kind table.
    Kind(usize),
    /// Ordinal into [`Lexicon::nodes`].
    Node(usize),
    /// Family and shade.
    Color(usize, Option<usize>),
    /// Ordinal into the size table.
    Size(usize),
    /// Ordinal into the material table.
    Material(usize),
    /// Ordinal into the audience table.
    Audience(usize),
    /// Ordinal into the quality table.
    Quality(usize),
    /// Ordinal into the occasion table.
    Occasion(usize),
    /// Ordinal into the table of general words.
    Word(usize),
    /// Says nothing of the need.
    Filler,
}

/// The lexicon of one shop, ready to link words.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// The shop's own values.
    pub words: ShopWords,
    pub(crate) brands: Vec<String>,
    pub(crate) nodes: Vec<String>,
    pub(crate) phrases: Phrases<Meaning>,
    /// Where the model numbers of the products are looked up.
    pub(crate) models: Option<crate::index::ModelNumbers>,
}

impl Lexicon {
    /// Whether a product of the shop has this model number, barcode or code (see [`crate::analysis::model_key`]).
    #[must_use]
    pub fn has_model(&self, key: &str) -> bool {
        self.models.as_ref().is_some_and(|models| models.has(key))
    }

    /// Joins the shop's words with the shared tables.
    #[must_use]
    pub fn new(words: ShopWords) -> Self {
        let mut phrases = Phrases::default();
        let keys = |field: Field| -> Vec<String> {
            words.values.get(&field).map(|values| values.keys().cloned().collect()).unwrap_or_default()
        };
        let (brands, nodes) = (keys(Field::Brand), keys(Field::Category));
        for (ordinal, key) in brands.iter().enumerate() {
            for name in words.value(Field::Brand, key).iter().flat_map(|value| value.label.each()) {
                phrases.add(name, Meaning::Brand(ordinal));
            }
        }
        // 飞利浦 is Philips, also where the shop writes only one of the two.
        let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
        for (ordinal, key) in brands.iter().enumerate() {
            for name in words.value(Field::Brand, key).iter().flat_map(|value| value.label.each()) {
                by_name.insert(fold(name), ordinal);
            }
        }
        for brand in &TABLES.brands {
            for ordinal in brand.words().filter_map(|name| by_name.get(&fold(name))) {
                brand.words().for_each(|name| phrases.add(name, Meaning::Brand(*ordinal)));
            }
        }
        let tables: [Table; 7] = [
            (&TABLES.kinds, Meaning::Kind),
            (&TABLES.sizes, Meaning::Size),
            (&TABLES.materials, Meaning::Material),
            (&TABLES.audiences, Meaning::Audience),
            (&TABLES.qualities, Meaning::Quality),
            (&TABLES.occasions, Meaning::Occasion),
            (&TABLES.words, Meaning::Word),
        ];
        for (entries, meaning) in tables {
            for (ordinal, entry) in entries.iter().enumerate() {
                for word in entry.words() {
                    phrases.add(word, meaning(ordinal));
                }
            }
        }
        // "M" alone is said too; whether it is meant as a size is for the linking to see.
        for (ordinal, entry) in
            TABLES.sizes.iter().enumerate().filter(|(_, entry)| is_letter_size(&entry.key))
        {
            phrases.add(&entry.key, Meaning::Size(ordinal));
        }
        for (family_ordinal, family) in TABLES.colors.iter().enumerate() {
            for word in family.words() {
                phrases.add(word, Meaning::Color(family_ordinal, None));
            }
            for (shade_ordinal, shade) in family.shade.iter().enumerate() {
                for word in shade.words() {
                    phrases.add(word, Meaning::Color(family_ordinal, Some(shade_ordinal)));
                }
            }
        }
        for (ordinal, key) in nodes.iter().enumerate() {
            for name in words.value(Field::Category, key).iter().flat_map(|value| value.label.each()) {
                // "Kids' shoes" the shelf has some of the shoes for kids.
                if TABLES.kinds.iter().any(|entry| modifier(name, entry).is_some()) {
                    continue;
                }
                phrases.add(name, Meaning::Node(ordinal));
            }
        }
        for word in TABLES.stopwords.zh.iter().chain(&TABLES.stopwords.en) {
            phrases.add(word, Meaning::Filler);
        }
        Self { words, brands, nodes, phrases, models: None }
    }

    /// What to show for a value.
    #[must_use]
    pub fn label(&self, field: Field, key: &str) -> Bilingual {
        let own =
            self.words.value(field, key).map(|value| value.label.clone()).filter(|label| !label.is_empty());
        own.unwrap_or_else(|| match field {
            Field::Kind => table_label(&TABLES.kinds, key),
            Field::Color => table_label(&TABLES.colors, key),
            Field::Size => size_label(key),
            Field::Material => table_label(&TABLES.materials, key),
            Field::Audience => table_label(&TABLES.audiences, key),
            Field::Quality => table_label(&TABLES.qualities, key),
            Field::Measure => measure_label(key),
            _ => Bilingual::new(key, key),
        })
    }

    /// The spans of a folded text that the shop or the shared tables have a meaning for.
    #[must_use]
    pub fn spans(&self, folded: &str) -> Vec<(usize, usize)> {
        self.phrases.find(folded).into_iter().map(|found| (found.from, found.to)).collect()
    }

    /// The keys of the brands named in a folded text.
    #[must_use]
    pub fn brands_in(&self, folded: &str) -> Vec<&str> {
        let found = self.phrases.find(folded);
        found
            .into_iter()
            .filter_map(|found| match found.what {
                Meaning::Brand(ordinal) => Some(self.brands[ordinal].as_str()),
                _ => None,
            })
            .collect()
    }

    /// Whether any product of the shop is filed under this kind or one it covers.
    #[must_use]
    pub fn sells_kind(&self, key: &str) -> bool {
        TABLES.kind_keys(key).iter().any(|key| self.words.value(Field::Kind, key).is_some())
    }

    /// The key of a brand or category value, as the shop names it.
    #[must_use]
    pub fn key_of(value: &Bilingual) -> String {
        value_key(value)
    }

    /// The key of a category path.
    #[must_use]
    pub fn key_of_path(path: &[Bilingual]) -> String {
        node_key(path)
    }
}
