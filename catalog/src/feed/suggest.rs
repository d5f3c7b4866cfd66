//! A field map proposed for a file nobody knows, from the names of its columns and the shape of what stands in them. Written as
//! the TOML file that a person then checks: every line says how sure it is and shows what it would take.

mod samples;
mod shapes;
mod toml_text;

use std::path::Path;

use serde::Serialize;

use super::{columns, opening};
use crate::error::Error;
use samples::Samples;
use shapes::Shape;

/// What is proposed for a file.
#[derive(Debug, Clone, Serialize)]
pub struct Suggestion {
    /// Whether the file is read by itself: then no map is needed.
    pub recognised: bool,
    /// The fields found, in our order.
    pub fields: Vec<Proposed>,
    /// Of the fields that every product needs (`id`, `name`, `price`), those for which nothing was found.
    pub lacking: Vec<String>,
    /// The map's file, commented in both languages. Where something is lacking, a person has to fill it in first.
    pub toml: String,
}

/// One field of a proposed map.
#[derive(Debug, Clone, Serialize)]
pub struct Proposed {
    /// Our field.
    pub ours: String,
    /// Theirs: a column's name, or a path with dots.
    pub theirs: String,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// A few of its values.
    pub samples: Vec<String>,
}

/// What we look for: our field, its names in both languages (folded), and what its values look like.
struct Wanted {
    ours: &'static str,
    names: &'static [&'static str],
    shape: Shape,
}

#[rustfmt::skip]
const WANTED: [Wanted; 20] = [
    Wanted { ours: "gtin", names: &["gtin", "ean", "ean13", "upc", "barcode", "bar code", "isbn", "条码", "条形码", "商品条码", "国际条码"], shape: Shape::Gtin },
    Wanted { ours: "id", names: &["id", "sku", "product id", "item id", "item number", "item no", "article", "article number", "code", "product code", "uid",
        "handle", "part number", "objectid", "编号", "货号", "商品编号", "商品编码", "编码", "款号", "商品id"], shape: Shape::Id },
    Wanted { ours: "price", names: &["price", "retail", "retail price", "sale price", "unit price", "selling price", "current price", "price eur", "price usd", "amount",
        "rrp", "价格", "零售价", "售价", "单价", "销售价", "现价"], shape: Shape::Price },
    Wanted { ours: "was_price", names: &["was price", "list price", "regular price", "old price", "original price", "msrp", "原价", "市场价", "吊牌价", "划线价"], shape: Shape::Price },
    Wanted { ours: "currency", names: &["currency", "price currency", "currency code", "币种", "货币"], shape: Shape::Currency },
    Wanted { ours: "name.en", names: &["name en", "english name", "title en", "en name", "英文名", "英文名称"], shape: Shape::Words },
    Wanted { ours: "name.zh", names: &["name zh", "name cn", "chinese name", "title zh", "zh name", "中文名", "中文名称"], shape: Shape::Words },
    Wanted { ours: "name", names: &["name", "title", "product name", "item name", "product title", "label", "product", "名称", "商品名称", "品名", "标题", "商品名",
        "产品名称"], shape: Shape::Words },
    Wanted { ours: "photo", names: &["image", "photo", "picture", "image url", "image link", "img", "thumbnail", "images", "图片", "主图", "图片地址"], shape: Shape::Picture },
    Wanted { ours: "description", names: &["description", "short description", "long description", "details", "summary", "body", "text", "描述", "简介", "详情",
        "商品描述", "说明"], shape: Shape::LongText },
    Wanted { ours: "brand", names: &["brand", "manufacturer", "maker", "vendor", "brand name", "品牌", "厂商", "厂家"], shape: Shape::Repeated },
    Wanted { ours: "model", names: &["model", "mpn", "model number", "model no", "型号", "商品型号"], shape: Shape::Short },
    Wanted { ours: "category", names: &["category", "categories", "dept", "product type", "department", "group", "category path", "category name", "分类", "类别", "品类",
        "商品分类"], shape: Shape::Repeated },
    Wanted { ours: "colors", names: &["color", "colour", "colors", "colours", "颜色", "花色"], shape: Shape::Color },
    Wanted { ours: "material", names: &["material", "fabric", "composition", "材质", "面料", "成分"], shape: Shape::Short },
    Wanted { ours: "audience", names: &["gender", "audience", "for", "适用人群", "性别"], shape: Shape::Repeated },
    Wanted { ours: "size", names: &["size", "sizes", "尺码", "尺寸"], shape: Shape::Short },
    Wanted { ours: "stock", names: &["stock", "quantity", "qty", "inventory", "on hand", "stock level", "in stock", "库存", "库存量", "库存数量", "数量"], shape: Shape::Count },
    Wanted { ours: "location", names: &["location", "shelf", "aisle", "bin", "instore product location", "货架", "货位", "陈列位置"], shape: Shape::Short },
    Wanted { ours: "price_as_of", names: &["price date", "updated", "price as of", "价格日期", "更新日期"], shape: Shape::Day },
];

/// Below this nothing is proposed.
const LEAST: f32 = 0.35;
/// Names of columns that hold what the shop pays or earns: never a price to be shown.
const NEVER: &[&str] = &[
    "cost",
    "purchase",
    "wholesale",
    "margin",
    "profit",
    "buying",
    "进价",
    "进货",
    "采购价",
    "成本",
    "毛利",
    "批发价",
    "利润",
];

/// Proposes a map for a file.
///
/// # Errors
/// [`Error::NotAFeed`] if it is neither a table nor JSON with objects in it, or [`Error::Io`].
pub fn suggest(path: &Path) -> Result<Suggestion, Error> {
    let recognised = opening::open(path, None).is_ok_and(|feed| feed.is_sure());
    let samples = samples::read(path)?;
    let fields = proposed(&samples);
    let found = |ours: &str| {
        fields.iter().any(|field| {
            field.ours == ours || field.ours.strip_prefix(ours).is_some_and(|r| r.starts_with('.'))
        })
    };
    let lacking: Vec<String> =
        ["id", "name", "price"].into_iter().filter(|ours| !found(ours)).map(str::to_owned).collect();
    let toml = toml_text::write(&samples, &fields, &lacking, recognised);
    Ok(Suggestion { recognised, fields, lacking, toml })
}

/// The best column for each field, each column once.
fn proposed(samples: &Samples) -> Vec<Proposed> {
    let mut scores: Vec<(f32, usize, usize)> = Vec::new();
    for (at, wanted) in WANTED.iter().enumerate() {
        for (column, field) in samples.fields.iter().enumerate() {
            let score = score(wanted, &field.name, &field.values, samples.rows);
            if score >= LEAST {
                scores.push((score, at, column));
            }
        }
    }
    // The surest first; of equals what we want most, then what stands first.
    scores.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut taken: Vec<Option<(f32, usize)>> = vec![None; WANTED.len()];
    for (score, at, column) in scores {
        let free = taken.iter().flatten().all(|(_, other)| *other != column);
        if taken[at].is_none() && free {
            taken[at] = Some((score, column));
        }
    }
    let of = |(at, taken): (usize, &Option<(f32, usize)>)| {
        let (confidence, column) = (*taken)?;
        let field = &samples.fields[column];
        Some(Proposed {
            ours: WANTED[at].ours.to_owned(),
            theirs: field.name.clone(),
            confidence,
            samples: field.values.iter().take(3).cloned().collect(),
        })
    };
    let order = ["id", "name", "name.zh", "name.en", "price"];
    let mut out: Vec<Proposed> = taken.iter().enumerate().filter_map(of).collect();
    out.sort_by_key(|field| order.iter().position(|ours| *ours == field.ours).unwrap_or(order.len()));
    // A name in each language says more than one that shows its own.
    let both = ["name.zh", "name.en"].iter().all(|ours| out.iter().any(|field| field.ours == *ours));
    out.retain(|field| !(both && field.ours == "name"));
    out
}

/// How well a column fits a field: its name, and what stands in it. A name alone is not believed against its values.
fn score(wanted: &Wanted, name: &str, values: &[String], rows: usize) -> f32 {
    let last = name.rsplit('.').find(|step| step.parse::<usize>().is_err()).unwrap_or(name);
    let (whole, last) = (columns::bare(name), columns::bare(last));
    if wanted.shape == Shape::Price && NEVER.iter().any(|part| whole.contains(part)) {
        return 0.0;
    }
    let place = |name: &str| wanted.names.iter().position(|other| *other == name);
    // What stands earlier in the list is said more plainly.
    let named = match place(&whole).or_else(|| place(&last)) {
        Some(at) => 0.7 - 0.005 * at as f32 - if place(&whole).is_none() { 0.05 } else { 0.0 },
        None if wanted.names.iter().any(|other| words_in(&last, other)) => 0.4,
        None => 0.0,
    };
    let shaped = wanted.shape.fits(values, rows, named > 0.0);
    match (named > 0.0, wanted.shape.tells()) {
        (true, _) => (named + 0.3 * shaped) * if shaped < 0.2 { 0.4 } else { 1.0 },
        // Some shapes speak for themselves.
        // … but not in which language a product has another name, nor which of two prices was before.
        (false, Some(weight)) if !wanted.ours.contains('.') && wanted.ours != "was_price" => {
            weight * shaped * shaped
        }
        (false, _) => 0.0,
    }
}

/// Whether a column's name holds one of ours among its words, or at its end in Chinese.
fn words_in(name: &str, ours: &str) -> bool {
    if ours.is_ascii() {
        ours.len() > 2 && name.split(' ').any(|word| word == ours)
    } else {
        ours.chars().count() > 1 && name.ends_with(ours)
    }
}
