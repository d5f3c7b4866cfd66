//! Exports of Chinese tills and stock-keeping programs, as CSV or workbooks. Every program spells its header its own way.
//!
//! What the shop pays is never kept. Weighed goods carry their unit into the price (12.80 元/斤); their stock is whole units
//! of it. Rows that follow one another with one 货号 are variants of one product.

use serde_json::{Map, Value, json};

use super::row::{Reading, is_gtin, is_shortened};
use super::variants::{self, Offer, assemble, attribute};
use super::{Record, columns, table, text, units};
use crate::notice::{Notice, ReasonCode};

/// Our name of a column, and its spellings once folded and without what stands in brackets.
#[rustfmt::skip]
const COLUMNS: [(&str, &[&str]); 32] = [
    ("code", &["货号", "商品编码", "商品编号", "商品货号", "商品代码", "产品编码", "产品编号", "编码", "编号", "款号", "商品款号",
        "货品编号", "货品编码", "物料编码", "店内码", "自编码", "商品id", "plu", "plu码", "plu编码", "sku", "sku编码"]),
    ("barcode", &["条码", "商品条码", "条形码", "商品条形码", "国际条码", "国条码", "69码", "条码号", "产品条码", "主条码", "barcode", "ean"]),
    ("name", &["商品名称", "品名", "名称", "商品名", "货品名称", "产品名称", "商品全称", "商品全名", "商品标题", "物料名称", "存货名称"]),
    ("english", &["英文名称", "英文名", "商品英文名", "english name", "name en"]),
    ("price", &["零售价", "售价", "销售价", "销售单价", "零售单价", "单价", "价格", "标价", "现价", "门店价", "门店售价", "零售价格", "商品售价",
        "销售价格", "商品价格", "标准售价"]),
    ("was", &["原价", "市场价", "划线价", "吊牌价", "指导价", "建议零售价"]),
    ("sale", &["促销价", "特价", "活动价", "优惠价"]),
    ("sale from", &["促销开始", "促销开始日期", "促销开始时间", "特价开始日期", "活动开始日期"]),
    ("sale until", &["促销结束", "促销结束日期", "促销结束时间", "特价结束日期", "活动结束日期"]),
    ("member", &["会员价", "会员价格", "会员售价", "vip价"]),
    ("category", &["商品分类", "分类", "类别", "商品类别", "品类", "分类名称", "类别名称", "所属分类", "商品类型"]),
    ("category 1", &["大类", "一级分类", "大类名称", "部门"]),
    ("category 2", &["中类", "二级分类", "中类名称"]),
    ("category 3", &["小类", "三级分类", "小类名称"]),
    ("brand", &["品牌", "商标", "商品品牌", "品牌名称"]),
    ("spec", &["规格", "规格型号", "商品规格", "包装规格", "销售规格"]),
    ("model", &["型号", "商品型号", "产品型号"]),
    ("unit", &["单位", "计量单位", "销售单位", "基本单位", "主单位", "计价单位", "商品单位"]),
    ("stock", &["库存", "库存量", "库存数量", "库存数", "当前库存", "现有库存", "可用库存", "实际库存", "门店库存", "现存量", "结存数量"]),
    ("counted", &["盘点日期", "库存日期", "库存更新日期"]),
    ("life", &["保质期", "保质期天数", "保质期限", "有效期"]),
    ("origin", &["产地", "原产地", "商品产地"]),
    ("supplier", &["供应商", "供货商", "供应商名称", "主供应商"]),
    ("photo", &["图片", "商品图片", "图片地址", "主图", "图片路径", "商品主图"]),
    ("note", &["备注", "说明", "备注说明"]),
    ("description", &["描述", "商品描述", "商品详情", "详情", "简介", "商品简介", "卖点", "商品介绍"]),
    ("location", &["货架", "货位", "货架号", "货架编号", "陈列位置", "陈列位", "货位号", "货架位置", "柜台", "库位"]),
    ("color", &["颜色", "花色", "色号", "商品颜色"]),
    ("size", &["尺码", "尺寸", "码数", "鞋码", "商品尺码"]),
    ("material", &["材质", "面料", "成分", "面料成分"]),
    ("audience", &["适用人群", "性别", "适用对象"]),
    ("status", &["状态", "商品状态", "销售状态", "上架状态", "上下架", "经营状态", "是否上架", "是否启用", "是否停用", "停用"]),
];

/// Parts of names of columns that are the shop's own business: what it pays and earns, and what only its program needs.
const NEVER: [&str; 30] = [
    "进价",
    "采购价",
    "进货价",
    "成本",
    "批发价",
    "供价",
    "供货价",
    "底价",
    "毛利",
    "利润",
    "加价率",
    "进项",
    "销项",
    "税率",
    "提成",
    "拼音",
    "助记",
    "简码",
    "五笔",
    "序号",
    "行号",
    "库存上限",
    "库存下限",
    "最低售价",
    "最高库存",
    "最低库存",
    "积分",
    "联营",
    "扣率",
    "结算",
];

/// What a status says of goods that are not sold any more.
const OFF: [&str; 13] = [
    "停用",
    "停售",
    "停产",
    "停购",
    "下架",
    "已下架",
    "淘汰",
    "禁用",
    "已删除",
    "删除",
    "清退",
    "未上架",
    "作废",
];

/// The columns under our names, if the header is a till's: a code, a name and a price among Chinese names.
pub(super) fn columns(names: &[String]) -> Option<Vec<String>> {
    let renamed = table::renamed(names, &COLUMNS, columns::bare);
    let has = |name: &str| renamed.iter().any(|column| column == name);
    let chinese = names.iter().any(|name| text::language(name) == crate::product::Lang::Zh);
    (chinese && (has("code") || has("barcode")) && has("name") && has("price")).then_some(renamed)
}

/// The id of a row for putting rows together. None for one that a spreadsheet has rounded: many rows would share it.
pub(super) fn key(code: &str, barcode: &str) -> Option<String> {
    let id = if code.is_empty() { barcode } else { code };
    (!id.is_empty() && !is_shortened(id)).then(|| id.to_owned())
}

fn said<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    fields
        .get(name)
        .and_then(Value::as_str)
        .filter(|text| !text.is_empty() && !matches!(*text, "-" | "--" | "无" | "/"))
}

/// The product of a row, or of the rows that share a code.
///
/// # Errors
/// Why it is refused or left out.
pub(super) fn product(records: Vec<Record>, reading: &mut Reading<'_>) -> Result<Map<String, Value>, Notice> {
    let Some(first) = records.first().map(|record| &record.fields) else {
        return Err(reading.refuse(ReasonCode::NotARow, ""));
    };
    let id = said(first, "code").or_else(|| said(first, "barcode"));
    reading.note_id(id.map(|id| json!(id)).as_ref());
    // Lines of sums at the end of a report have no code.
    if let Some(status) = said(first, "status").filter(|status| OFF.contains(status)) {
        return Err(reading.refuse(ReasonCode::NotOnSale, status));
    }
    let stopped = fields_named(first, "是否停用").or_else(|| fields_named(first, "停用"));
    if stopped.is_some_and(|yes| matches!(yes, "是" | "1" | "Y" | "y" | "true" | "TRUE")) {
        return Err(reading.refuse(ReasonCode::NotOnSale, "停用"));
    }
    let mut out = Map::new();
    if let Some(id) = id {
        out.insert("id".to_owned(), json!(id.trim_start_matches('\'')));
    }
    out.insert("name".to_owned(), name(first));
    for field in ["brand", "model", "material", "audience", "photo", "description"] {
        if let Some(value) = said(first, field) {
            out.insert(field.to_owned(), json!(value));
        }
    }
    if let Some(place) = said(first, "location") {
        out.insert("instore_product_location".to_owned(), json!(place));
    }
    if let Some(day) = said(first, "counted") {
        out.insert(
            "stock_as_of".to_owned(),
            json!(day.split([' ', 'T']).next().unwrap_or(day).replace('/', "-")),
        );
    }
    let levels: Vec<Value> = ["category 1", "category 2", "category 3"]
        .iter()
        .filter_map(|level| said(first, level))
        .map(step)
        .collect();
    if !levels.is_empty() {
        out.insert("category".to_owned(), Value::Array(levels));
    } else if let Some(path) = said(first, "category") {
        let steps =
            path.split(['>', '/', '\\', '›', '→', '＞']).map(str::trim).filter(|step| !step.is_empty());
        out.insert("category".to_owned(), Value::Array(steps.map(step).collect()));
    }
    let several = records.len() > 1;
    out.insert("attributes".to_owned(), Value::Array(attributes(first, several)));
    if let (false, Some(color)) = (several, said(first, "color")) {
        out.insert("colors".to_owned(), Value::Array(variants::steps(color, &['/', '、', ',', '，'])));
    }
    for record in &records {
        if let Some(code) =
            said(&record.fields, "barcode").filter(|code| Some(*code) != id && is_shortened(code))
        {
            reading.line = record.line;
            reading.repair("gtin", ReasonCode::FieldNotUnderstood, code);
        }
    }
    reading.line = records.first().map_or(0, |record| record.line);
    let offers: Vec<Offer> = records.iter().map(|record| offer(record, id, several)).collect();
    assemble(&mut out, offers, reading)?;
    Ok(out)
}

fn fields_named<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    fields.iter().find(|(column, _)| columns::bare(column) == name).and_then(|(_, value)| value.as_str())
}

fn name(fields: &Map<String, Value>) -> Value {
    match (said(fields, "name"), said(fields, "english")) {
        (Some(name), Some(english)) => json!({ "zh": name, "en": english }),
        (Some(name), None) => json!(name),
        (None, english) => json!(english),
    }
}

/// A step of a category without the number that stands before it: `0102-乳制品`, `[0102]乳制品`.
fn step(text: &str) -> Value {
    let bare = text.trim_start_matches(['[', '【', '(']).trim_start_matches(|c: char| c.is_ascii_digit());
    let bare = bare.trim_start_matches([']', '】', ')', '-', '_', '.', ' ', '、']);
    json!(if bare.is_empty() { text } else { bare })
}

fn offer(record: &Record, id: Option<&str>, several: bool) -> Offer {
    let fields = &record.fields;
    let mut price = Map::new();
    for (part, column) in [
        ("major", "price"),
        ("was_major", "was"),
        ("sale_major", "sale"),
        ("sale_from", "sale from"),
        ("sale_until", "sale until"),
    ] {
        if let Some(value) = said(fields, column) {
            price.insert(part.to_owned(), json!(value));
        }
    }
    // A column of 0.00 says that there is no such price.
    for part in ["was_major", "sale_major"] {
        if price.get(part).and_then(Value::as_str).and_then(|text| text.parse::<f64>().ok()) == Some(0.0) {
            price.remove(part);
        }
    }
    if !price.contains_key("sale_major") {
        price.remove("sale_from");
        price.remove("sale_until");
    }
    if let Some(unit) = said(fields, "unit").and_then(units::measure) {
        price.insert("per".to_owned(), json!(unit));
    }
    let barcode =
        said(fields, "barcode").map(|code| code.trim_start_matches('\'')).filter(|code| !is_shortened(code));
    let mut options = Vec::new();
    if several {
        for (name, key) in [("size", "尺码"), ("color", "颜色")] {
            if let Some(value) = said(fields, name) {
                options.push((key.to_owned(), value.to_owned()));
            }
        }
        if let Some(spec) = said(fields, "spec") {
            let sized = options.iter().any(|(key, _)| key == "尺码");
            options.push((if sized { "规格" } else { "尺码" }.to_owned(), spec.to_owned()));
        }
    } else if let Some(size) = said(fields, "size") {
        options.push(("尺码".to_owned(), size.to_owned()));
    }
    // A weighed thing's code, or one the shop made up, is no GTIN and not wrong either.
    let gtin =
        barcode.filter(|code| matches!(code.len(), 8 | 12..=14) && !code.starts_with('2') || is_gtin(code));
    let stock =
        said(fields, "stock").map(|text| units::whole_units(text).map_or_else(|| json!(text), Value::from));
    let sku = if several { barcode } else { barcode.filter(|_| gtin.is_none()).or(id) };
    Offer {
        line: record.line,
        sku: sku.map(str::to_owned),
        gtin: gtin.map(|code| json!(code)),
        price,
        stock,
        options,
    }
}

fn attributes(fields: &Map<String, Value>, several: bool) -> Vec<Value> {
    let mut out = Vec::new();
    if let (false, Some(spec)) = (several, said(fields, "spec")) {
        out.push(attribute("规格", "Specification", json!(units::pack(spec))));
    }
    if let Some(unit) =
        said(fields, "unit").filter(|unit| units::measure(unit).is_none() && !units::is_piece(unit))
    {
        out.push(attribute("单位", "Sold by", unit));
    }
    if let Some(life) = said(fields, "life") {
        let days = life.trim_end_matches(['天', '日']);
        let value = match days.parse::<u32>() {
            Ok(0) => None,
            Ok(days) => Some(json!({ "zh": format!("{days} 天"), "en": format!("{days} days") })),
            Err(_) => Some(json!(life)),
        };
        out.extend(value.map(|value| attribute("保质期", "Shelf life", value)));
    }
    for (column, zh, en) in [
        ("origin", "产地", "Origin"),
        ("member", "会员价", "Member price"),
        ("supplier", "供应商", "Supplier"),
        ("note", "备注", "Note"),
    ] {
        let zero = said(fields, column).and_then(|text| text.parse::<f64>().ok()) == Some(0.0);
        if let Some(value) = said(fields, column).filter(|_| !zero) {
            out.push(attribute(zh, en, value));
        }
    }
    for (name, value) in fields {
        let bare = columns::bare(name);
        let ours = COLUMNS.iter().any(|(ours, spellings)| ours == name || spellings.contains(&bare.as_str()));
        // A second column of a meaning we know is kept unless it is a price: which of them counts is not ours to say.
        let second = COLUMNS.iter().any(|(ours, _)| ours == name);
        let hidden = NEVER.iter().any(|part| bare.contains(part));
        let price = ours && bare.contains('价');
        if !(second || hidden || price) {
            out.push(json!({ "key": name, "value": value }));
        }
    }
    out
}
