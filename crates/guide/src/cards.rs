//! From catalogue rows to what a screen shows. Every fact on a card is copied here, from the row and from nowhere else.

mod prices;

use catalog::lexicon::filing::{color_family, file, quality_of};
use catalog::lexicon::tables::TABLES;
use catalog::lexicon::{Field, filing};
use catalog::product::{Bilingual, Product, Stock, Variant};
use catalog::search::Filter;

pub use self::prices::{price_view, print, printed, variant_price};
use crate::contract::{Card, CardNote, Check, StockView, Swatch, VariantView, Words};
use crate::need::{Need, Part};

/// Up to so many pieces the screen says how many.
const FEW: u32 = 3;

/// Both languages, each filled from the other where the shop gave one only.
#[must_use]
pub fn words(text: &Bilingual) -> Words {
    use catalog::product::Lang;
    Words { zh: text.get(Lang::Zh).to_owned(), en: text.get(Lang::En).to_owned() }
}

/// Stock as the screen takes it.
#[must_use]
pub fn stock_view(stock: Stock) -> StockView {
    match stock {
        Stock::Unknown => StockView::Unknown,
        Stock::Out => StockView::Out,
        Stock::On(left) if left <= FEW => StockView::Few { left },
        Stock::On(left) => StockView::In { left },
    }
}

fn variant_stock(variant: &Variant) -> StockView {
    stock_view(match variant.stock {
        None => Stock::Unknown,
        Some(0) => Stock::Out,
        Some(left) => Stock::On(left),
    })
}

fn swatch(color: &Bilingual) -> Swatch {
    Swatch { name: words(color), family: color_family(color).map(|(family, _)| family.to_owned()) }
}

/// The sizes and colours of a product.
#[must_use]
pub fn variant_views(product: &Product) -> Vec<VariantView> {
    product
        .variants
        .iter()
        .map(|variant| VariantView {
            sku: variant.sku.clone(),
            size: variant.size.clone(),
            color: variant.color.as_ref().map(swatch),
            options: variant
                .options
                .iter()
                .map(|option| (words(&option.key), words(&option.value)))
                .collect(),
            stock: variant_stock(variant),
            price: variant_price(product, variant),
        })
        .collect()
}

/// A product as a card, its wishes checked against the row.
#[must_use]
pub fn card(product: &Product, need: Option<&Need>, note: Option<CardNote>) -> Card {
    Card {
        id: product.id.clone(),
        name: words(&product.name),
        category: product.category.last().map(words),
        brand: product.brand.as_ref().map(words),
        price: price_view(product),
        stock: stock_view(product.stock()),
        photo: product.photo.clone(),
        standin: standin(product).to_owned(),
        colors: product.colors.iter().map(swatch).collect(),
        checks: need.map(|need| checks(product, need)).unwrap_or_default(),
        note,
        featured: false,
    }
}

/// The stated limits, each checked against the row itself (not against the index that found it).
#[must_use]
pub fn checks(product: &Product, need: &Need) -> Vec<Check> {
    let filed = file(product);
    need.parts
        .iter()
        .filter_map(|part| match &part.part {
            Part::Limit(filter) => {
                Some(Check { label: words(&part.label), met: meets(product, &filed, filter, need) })
            }
            Part::Word(_) | Part::Prefer(_) => None,
        })
        .collect()
}

/// Whether a row holds one of a need's limits. Of a size it must have one on hand in the colour that is wanted, if it has that
/// colour at all.
#[must_use]
pub fn meets(product: &Product, filed: &filing::Filed, filter: &Filter, need: &Need) -> bool {
    match filter {
        Filter::Value { field: of @ (Field::Size | Field::Measure), keys } => {
            let colors = need.parts.iter().filter_map(|part| match part.filter() {
                Some(Filter::Value { field: field @ (Field::Color | Field::Shade), keys }) => {
                    Some((*field, keys))
                }
                _ => None,
            });
            let in_color = |size: &String, (field, colors): (Field, &Vec<String>)| {
                let has = |color: &String| filed.has(field, color);
                !colors.iter().any(has)
                    || colors.iter().any(|color| filed.has_size_in((*of, size), (field, color)))
            };
            let on_hand = |size: &&String| filed.has(*of, size);
            keys.iter().filter(on_hand).any(|size| colors.clone().all(|color| in_color(size, color)))
        }
        Filter::OnHand => matches!(product.stock(), Stock::On(_)),
        Filter::Price { min, max } => product.price.as_ref().is_some_and(|price| {
            min.is_none_or(|min| price.minor >= min) && max.is_none_or(|max| price.minor <= max)
        }),
        Filter::Value { field, keys } => keys.iter().any(|key| filed.has(*field, key)),
        Filter::SizesDiffer => !filed.sizes_in_colors.is_empty(),
        Filter::Without(ways) => !called(product, ways),
        Filter::Not { field, keys } => !keys.iter().any(|key| filed.has(*field, key)),
    }
}

/// Whether a product is called by one of these ways, or its attributes say so: as the index finds it.
fn called(product: &Product, ways: &[Vec<String>]) -> bool {
    let says = |attribute: &&catalog::product::Attribute| {
        !attribute.value.each().any(|value| filing::is_no(&catalog::analysis::fold(value)))
    };
    let stated = product.attributes.iter().filter(says).flat_map(|attribute| attribute.key.each());
    let values = product.attributes.iter().flat_map(|attribute| attribute.value.each());
    let described = product.material.iter().chain(&product.audience).chain(&product.colors);
    let named = product.name.each().chain(product.category.iter().flat_map(Bilingual::each));
    let texts = named.chain(described.flat_map(Bilingual::each)).chain(values).chain(stated);
    let terms: std::collections::BTreeSet<String> =
        texts.flat_map(catalog::analysis::terms).map(|term| term.text).collect();
    ways.iter().any(|way| !way.is_empty() && way.iter().all(|term| terms.contains(term)))
}

/// Where in a product's data a word stands that is not in its name: the attribute, if it is one.
#[must_use]
pub fn mention(product: &Product, word: &[Vec<String>]) -> Option<Bilingual> {
    let stands = |text: &str| {
        let terms: Vec<String> = catalog::analysis::terms(text).into_iter().map(|term| term.text).collect();
        word.iter().any(|way| !way.is_empty() && way.iter().all(|term| terms.contains(term)))
    };
    // "Laptop briefcase": it is not only there.
    if product.name.each().any(stands) {
        return None;
    }
    product
        .attributes
        .iter()
        .filter(|attribute| {
            !attribute.value.each().any(|value| filing::is_no(&catalog::analysis::fold(value)))
        })
        .find(|attribute| attribute.value.each().any(stands) || attribute.key.each().any(stands))
        .map(|attribute| attribute.key.clone())
}

/// What the product's data says of a quality, with its evidence.
#[must_use]
pub fn quality(product: &Product, key: &str) -> (Bilingual, Option<bool>, Option<(Bilingual, Bilingual)>) {
    let label =
        TABLES.qualities.iter().find(|entry| entry.key == key).map(|entry| entry.shown()).unwrap_or_default();
    match quality_of(product, key) {
        None => (label, None, None),
        Some((holds, line)) => (label, Some(holds), line.map(|line| (line.key.clone(), line.value.clone()))),
    }
}

/// Which stand-in to draw for a product without a photo: from its category path, top down, else from its kind.
#[must_use]
pub fn standin(product: &Product) -> &'static str {
    const BY_WORD: [(&str, &[&str]); 14] = [
        ("shoes", &["shoe", "sneaker", "boot", "sandal", "slipper", "heel", "loafer", "鞋", "靴"]),
        ("bags", &["bag", "backpack", "wallet", "suitcase", "tote", "luggage", "包", "箱"]),
        (
            "audio",
            &["headphone", "earphone", "earbud", "speaker", "headset", "audio", "耳机", "音箱", "音响"],
        ),
        ("phone", &["phone", "charger", "power bank", "smartwatch", "watch", "手机", "充电", "手表"]),
        (
            "computer",
            &[
                "laptop", "computer", "tablet", "monitor", "printer", "keyboard", "tv", "camera", "电脑",
                "平板", "电视", "相机", "打印",
            ],
        ),
        (
            "beauty",
            &[
                "beauty", "skin", "makeup", "lipstick", "cream", "serum", "perfume", "shampoo", "美妆",
                "护肤", "口红", "香水",
            ],
        ),
        ("toys", &["toy", "puzzle", "doll", "game", "玩具", "积木", "拼图"]),
        ("sport", &["sport", "yoga", "fitness", "ball", "tent", "racket", "运动", "瑜伽", "球", "帐篷"]),
        (
            "food",
            &[
                "food",
                "tea",
                "coffee",
                "snack",
                "biscuit",
                "chocolate",
                "nut",
                "honey",
                "食品",
                "茶",
                "咖啡",
                "零食",
            ],
        ),
        ("kitchen", &["kitchen", "mug", "pan", "kettle", "knife", "cup", "bowl", "厨", "锅", "杯", "壶"]),
        ("book", &["book", "notebook", "stationery", "pen", "图书", "书", "文具", "笔"]),
        ("gift", &["gift", "card", "礼"]),
        (
            "home",
            &["home", "bedding", "lamp", "pillow", "towel", "candle", "vase", "家居", "床", "灯", "毛巾"],
        ),
        (
            "clothing",
            &[
                "cloth", "dress", "shirt", "wear", "coat", "skirt", "trouser", "jean", "sweater", "服", "裙",
                "衣", "裤", "衫",
            ],
        ),
    ];
    let kinds = file(product).kinds;
    let texts = product.category.iter().rev().flat_map(Bilingual::each).map(catalog::analysis::fold);
    let texts = texts.chain(kinds).chain(product.name.each().map(catalog::analysis::fold));
    for text in texts {
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric() && c != ' ').flat_map(|part| part.split(' ')).collect();
        for (name, signs) in BY_WORD {
            let found = signs.iter().any(|sign| {
                if sign.is_ascii() {
                    words.iter().any(|word| word.starts_with(sign))
                        || (sign.contains(' ') && text.contains(sign))
                } else {
                    text.contains(sign)
                }
            });
            if found {
                return name;
            }
        }
    }
    "other"
}
