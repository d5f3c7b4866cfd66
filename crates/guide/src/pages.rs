//! The pages a product has: its own, the way to it, and the comparison with others.

use catalog::product::Lang as CatalogLang;
use catalog::product::{Bilingual, Product, Stock};
use recommend::Beside;

use crate::GuideError;
use crate::cards::{card, price_view, printed, variant_views, words};
use crate::catalogue::Catalogue;
use crate::contract::{
    CompareRow, Comparison, Place, PlanView, Point, PriceView, ProductPage, Suggested, Words,
};
use crate::for_you::beside;
use crate::need::Need;

/// Products shown beside one.
const BESIDE: usize = 6;

/// A product's page. What was `rejected` is not shown beside it.
///
/// # Errors
/// [`GuideError::Catalogue`] if the catalogue cannot be read.
pub fn product_page(
    catalogue: &Catalogue,
    product: &Product,
    need: Option<&Need>,
    rejected: &[String],
) -> Result<ProductPage, GuideError> {
    let suggested = |how: Beside<'_>| -> Result<Vec<Suggested>, GuideError> {
        Ok(beside(catalogue, how, rejected, BESIDE)?.into_iter().map(Suggested::from).collect())
    };
    let card = card(product, need, None);
    let reasons = reasons(product, &card);
    Ok(ProductPage {
        path: product.category.iter().map(words).collect(),
        description: words(&product.description),
        model: product.model.clone(),
        gtin: product.gtin.clone(),
        variants: variant_views(product),
        stock_as_of: product.stock_as_of.clone(),
        attributes: attributes(product),
        place: place(catalogue, product),
        reasons,
        similar: suggested(Beside::Similar(&product.id))?,
        goes_with: suggested(Beside::GoesWith(&product.id))?,
        cheaper: suggested(Beside::Cheaper(&product.id))?,
        step_up: suggested(Beside::StepUp(&product.id))?,
        asks: asks(product),
        card,
    })
}

/// Why this product was put before the shopper: what of the stated wishes it holds, and what its own row adds.
fn reasons(product: &Product, card: &crate::contract::Card) -> Vec<Words> {
    let mut out = Vec::new();
    let (met, all) = (card.checks.iter().filter(|check| check.met).count(), card.checks.len());
    if all > 0 && met == all {
        out.push(Words {
            zh: format!("您说的 {all} 个要求都符合"),
            en: format!("Meets all {all} of your wishes"),
        });
    } else if met > 0 {
        out.push(Words {
            zh: format!("您说的 {all} 个要求符合 {met} 个"),
            en: format!("Meets {met} of your {all} wishes"),
        });
    }
    if let Some(price) = &product.price
        && let Some(was) = price.was_minor.filter(|was| *was > price.minor)
    {
        let saved = catalog::money::plain(was - price.minor, price.currency.as_deref());
        out.push(Words {
            zh: format!("比原价便宜 {saved}"), en: format!("{saved} off the earlier price")
        });
    }
    out
}

fn attributes(product: &Product) -> Vec<(Words, Words)> {
    let mut out = Vec::new();
    if let Some(material) = &product.material {
        out.push((Words { zh: "材质".to_owned(), en: "Material".to_owned() }, words(material)));
    }
    if let Some(audience) = &product.audience {
        out.push((Words { zh: "适用".to_owned(), en: "For".to_owned() }, words(audience)));
    }
    out.extend(product.attributes.iter().map(|attribute| (words(&attribute.key), words(&attribute.value))));
    out
}

fn asks(product: &Product) -> Vec<Words> {
    let ask = |zh: &str, en: &str| Words { zh: zh.to_owned(), en: en.to_owned() };
    let mut out = vec![ask("这个在哪里？", "Where is it?")];
    if !product.variants.is_empty() {
        out.push(ask("有哪些尺码？", "Which sizes are there?"));
    }
    if product.material.is_some() {
        out.push(ask("是什么材质？", "What is it made of?"));
    }
    out.push(ask("不合适可以退吗？", "Can I return it if it doesn't suit?"));
    out
}

/// Where a product stands, as far as the shop says.
#[must_use]
pub fn place(catalogue: &Catalogue, product: &Product) -> Option<Place> {
    let code = product.location.clone()?;
    let Some(floor) = catalogue.floor() else { return Some(unmapped(code)) };
    let Some(shelf) = floor.shelf(&code) else { return Some(unmapped(code)) };
    let way = floor.way_to(&code);
    Some(Place {
        zone: floor.zone_of(shelf).map(|zone| words(&zone.name)),
        pin: Some(Point { x: shelf.x + shelf.w / 2.0, y: shelf.y + shelf.h / 2.0 }),
        way: way
            .map(|way| way.points.iter().map(|point| Point { x: point.x, y: point.y }).collect())
            .unwrap_or_default(),
        sentence: Words {
            zh: floor.directions(&code, CatalogLang::Zh).unwrap_or_default(),
            en: floor.directions(&code, CatalogLang::En).unwrap_or_default(),
        },
        code,
    })
}

fn unmapped(code: String) -> Place {
    Place {
        zone: None,
        pin: None,
        way: Vec::new(),
        sentence: Words { zh: format!("货架 {code}。"), en: format!("Shelf {code}.") },
        code,
    }
}

/// The plan with the way to a product.
#[must_use]
pub fn plan(catalogue: &Catalogue, product: &Product) -> PlanView {
    PlanView { card: card(product, None, None), place: place(catalogue, product) }
}

/// Two to four products side by side: only the rows that differ; better is marked only where it is beyond doubt.
#[must_use]
pub fn comparison(catalogue: &Catalogue, products: &[Product], need: Option<&Need>) -> Comparison {
    let mut rows = Vec::new();
    let mut same = Vec::new();
    let mut push = |field: &str, label: Words, values: Vec<Words>, better: Option<u32>| {
        if values.iter().all(|value| *value == values[0]) {
            if !values[0].zh.is_empty() {
                same.push(label);
            }
        } else {
            rows.push(CompareRow { field: field.to_owned(), label, values, better });
        }
    };
    let label = |zh: &str, en: &str| Words { zh: zh.to_owned(), en: en.to_owned() };
    let prices =
        products.iter().map(|product| printed(product).as_ref().map(words).unwrap_or_default()).collect();
    push("price", label("价格", "Price"), prices, cheapest(products));
    push(
        "stock",
        label("库存", "Stock"),
        products.iter().map(stock_words).collect(),
        only_in_stock(products),
    );
    push("size", label("尺码", "Sizes"), products.iter().map(sizes).collect(), None);
    push(
        "color",
        label("颜色", "Colour"),
        products.iter().map(|product| joined(&product.colors)).collect(),
        None,
    );
    let one = |value: &Option<Bilingual>| value.as_ref().map(words).unwrap_or_default();
    push(
        "material",
        label("材质", "Material"),
        products.iter().map(|product| one(&product.material)).collect(),
        None,
    );
    push("brand", label("品牌", "Brand"), products.iter().map(|product| one(&product.brand)).collect(), None);
    for (key, values) in shared_attributes(products) {
        push("attribute", key, values, None);
    }
    let places = products
        .iter()
        .map(|product| {
            place(catalogue, product).map_or_else(Words::default, |place| {
                let zone = place.zone.unwrap_or_default();
                Words {
                    zh: format!("{} {}", zone.zh, place.code).trim().to_owned(),
                    en: format!("{} {}", zone.en, place.code).trim().to_owned(),
                }
            })
        })
        .collect();
    push("place", label("位置", "Where"), places, None);
    Comparison { cards: products.iter().map(|product| card(product, need, None)).collect(), rows, same }
}

/// The one cheapest, if all prices are known and of one currency.
fn cheapest(products: &[Product]) -> Option<u32> {
    let prices: Vec<_> = products.iter().map(price_view).collect::<Option<_>>()?;
    // What is sold by weight and what by the piece, and a "from", are not to be held against each other.
    let alike =
        |price: &PriceView| !price.from && price.currency == prices[0].currency && price.per == prices[0].per;
    if !prices.iter().all(alike) {
        return None;
    }
    let low = prices.iter().map(|price| price.minor).min()?;
    let mut at = prices.iter().enumerate().filter(|(_, price)| price.minor == low).map(|(at, _)| at);
    let first = at.next()?;
    at.next().is_none().then(|| u32::try_from(first).unwrap_or(0))
}

/// The one in stock, if all the others are known to be sold out.
fn only_in_stock(products: &[Product]) -> Option<u32> {
    let stocks: Vec<Stock> = products.iter().map(Product::stock).collect();
    let on = stocks.iter().filter(|stock| matches!(stock, Stock::On(_))).count();
    let out = stocks.iter().filter(|stock| matches!(stock, Stock::Out)).count();
    (on == 1 && out == stocks.len() - 1)
        .then(|| stocks.iter().position(|stock| matches!(stock, Stock::On(_))))
        .flatten()
        .and_then(|at| u32::try_from(at).ok())
}

fn stock_words(product: &Product) -> Words {
    match product.stock() {
        Stock::Unknown => Words { zh: "库存未知".to_owned(), en: "Unknown".to_owned() },
        Stock::Out => Words { zh: "无货".to_owned(), en: "Sold out".to_owned() },
        Stock::On(n) => Words { zh: format!("{n} 件"), en: format!("{n} left") },
    }
}

fn sizes(product: &Product) -> Words {
    let mut sizes: Vec<&str> = Vec::new();
    for variant in product.variants.iter().filter(|variant| variant.stock != Some(0)) {
        if let Some(size) = &variant.size
            && !sizes.contains(&size.as_str())
        {
            sizes.push(size);
        }
    }
    Words { zh: sizes.join(" "), en: sizes.join(" ") }
}

fn joined(texts: &[Bilingual]) -> Words {
    let all: Vec<Words> = texts.iter().map(words).collect();
    Words {
        zh: all.iter().map(|one| one.zh.as_str()).collect::<Vec<_>>().join("、"),
        en: all.iter().map(|one| one.en.as_str()).collect::<Vec<_>>().join(", "),
    }
}

/// Most rows of attributes a shopper will read.
const MOST_ROWS: usize = 14;

/// The attributes at least two of the products have, with their values.
fn shared_attributes(products: &[Product]) -> Vec<(Words, Vec<Words>)> {
    use catalog::lexicon::filing::value_key;
    let mut out: Vec<(Words, Vec<Words>)> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for product in products {
        for attribute in &product.attributes {
            let key = value_key(&attribute.key);
            if seen.contains(&key) {
                continue;
            }
            let values: Vec<Words> = products
                .iter()
                .map(|other| {
                    other
                        .attributes
                        .iter()
                        .find(|line| value_key(&line.key) == key)
                        .map(|line| words(&line.value))
                        .unwrap_or_default()
                })
                .collect();
            if values.iter().filter(|value| !value.en.is_empty() || !value.zh.is_empty()).count() >= 2 {
                out.push((words(&attribute.key), values));
            }
            seen.push(key);
        }
    }
    out.sort_by_key(|(_, values)| values.iter().all(|value| *value == values[0]));
    out.truncate(MOST_ROWS);
    out
}
