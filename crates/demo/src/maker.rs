//! Makes products of the departments' drafts: ids, check digits, stock and shelves.

use std::collections::BTreeMap;

use crate::departments::departments;
use crate::dice::Dice;
use crate::draft::Draft;
use crate::floor::shelf_for;
use crate::row::{Attribute, Price, Row, Variant};

/// The day prices were set and stock was counted in the demo shop.
pub const AS_OF: &str = "2026-11-20";

/// A product and the draft it was made of.
#[derive(Debug, Clone)]
pub struct Made {
    /// As the department wrote it.
    pub draft: Draft,
    /// As the feed says it.
    pub row: Row,
}

/// Every product of the shop, by id.
#[must_use]
pub fn products() -> Vec<Made> {
    let mut per_code: BTreeMap<&str, u32> = BTreeMap::new();
    let mut per_leaf: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut out: Vec<Made> = departments()
        .into_iter()
        .flat_map(|drafts| drafts())
        .map(|draft| {
            let number = per_code.entry(draft.code).or_default();
            *number += 1;
            let leaf = draft.path.last().expect("BUG: a draft without a category").1;
            let ordinal = per_leaf.entry((draft.zone, leaf)).or_default();
            let location = shelf_for(draft.zone, leaf, *ordinal);
            *ordinal += 1;
            Made { row: row(&draft, *number, location), draft }
        })
        .collect();
    out.sort_by(|a, b| a.row.id.cmp(&b.row.id));
    out
}

/// The text of `products.jsonl`.
#[must_use]
pub fn jsonl(products: &[Made]) -> String {
    products
        .iter()
        .map(|made| serde_json::to_string(&made.row).expect("BUG: a row of texts and numbers") + "\n")
        .collect()
}

fn row(draft: &Draft, number: u32, location: String) -> Row {
    let id = format!("{}-{number:04}", draft.code);
    let mut counter = Counter::new(&id);
    let colors: Vec<_> = draft.color.into_iter().chain(draft.more_colors.iter().copied()).collect();
    let mut variants = Vec::new();
    let several = !draft.more_colors.is_empty();
    let shades: Vec<_> = if several { colors.iter().map(Some).collect() } else { vec![None] };
    for (shade, color) in shades.into_iter().enumerate() {
        for size in some_or_none(&draft.sizes) {
            let gone = size.as_deref().is_some_and(|size| draft.gone.contains(&size));
            let mut sku = id.clone();
            if several {
                sku += &format!("-{}", shade + 1);
            }
            if let Some(size) = &size {
                let plain: String = size.chars().filter(char::is_ascii_alphanumeric).collect();
                sku += &format!("-{plain}");
            }
            variants.push(Variant {
                sku,
                size,
                color: color.map(|color| (color.zh, color.en).into()),
                stock: counter.count(gone),
            });
        }
    }
    let single = !several && draft.sizes.is_empty();
    let stock = if single { variants.remove(0).stock } else { None };
    let fen = |yuan: u32| yuan * 100 + if draft.ninety { 90 } else { 0 };
    Row {
        gtin: gtin(draft.code, number),
        photo: format!("photos/{id}.jpg"),
        id,
        name: draft.name.clone().into(),
        description: draft.description.clone().into(),
        brand: draft.brand.into(),
        category: draft.path.iter().map(|step| (*step).into()).collect(),
        price: Price {
            minor: fen(draft.yuan),
            currency: "CNY",
            was_minor: draft.was_yuan.map(fen),
            as_of: AS_OF,
        },
        colors: colors.iter().map(|color| (color.zh, color.en).into()).collect(),
        material: draft.material.map(Into::into),
        audience: draft.audience.map(Into::into),
        attributes: draft
            .attributes
            .iter()
            .map(|(key, value)| Attribute { key: (*key).into(), value: value.clone().into() })
            .collect(),
        variants,
        stock,
        stock_as_of: counter.counted.then_some(AS_OF),
        instore_product_location: location,
    }
}

fn some_or_none(sizes: &[String]) -> Vec<Option<String>> {
    if sizes.is_empty() { vec![None] } else { sizes.iter().cloned().map(Some).collect() }
}

/// Who counts the stock: of three products in a hundred nothing is left, two in a hundred were not counted.
struct Counter {
    dice: Dice,
    counted: bool,
    sold_out: bool,
}

impl Counter {
    fn new(id: &str) -> Self {
        let mut dice = Dice::of(id);
        let lot = dice.below(100);
        Self { dice, counted: lot >= 2, sold_out: (2..5).contains(&lot) }
    }

    /// One size of one colour: one in eight is sold out, one in eight is down to the last one or two.
    fn count(&mut self, gone: bool) -> Option<u32> {
        let many = 3 + self.dice.below(9) + self.dice.below(8);
        let few = 1 + self.dice.below(2);
        let pieces = match self.dice.below(8) {
            _ if gone || self.sold_out => 0,
            0 => 0,
            1 => few,
            _ => many,
        };
        self.counted.then_some(pieces)
    }
}

/// A GTIN-13 that begins with 2, the range for numbers a shop gives itself: the code's letters, the number, the check digit.
fn gtin(code: &str, number: u32) -> String {
    let letters = code.bytes().fold(0_u32, |sum, letter| (sum * 26 + u32::from(letter - b'A')) % 100_000);
    let body = format!("24{letters:05}{number:05}");
    let sum: u32 =
        body.bytes().zip([1, 3].into_iter().cycle()).map(|(d, weight)| u32::from(d - b'0') * weight).sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}
