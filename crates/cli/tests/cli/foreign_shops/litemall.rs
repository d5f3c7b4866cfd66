//! A Chinese shop as a MySQL dump. It holds no column names, so rows are taken apart by the order of their cells.

mod dump;

use std::collections::{BTreeMap, HashMap};

use serde_json::{Value, json};

use super::minor;
use dump::{Cell, rows};

/// What the shop calls a colour, of a product and of a variant.
const COLOR: &str = "颜色";

/// The shop's tables as far as they say something about a product.
struct Tables {
    /// Name and parent of a category by its id; a department's parent is `0`.
    categories: HashMap<String, (String, String)>,
    /// Names by id.
    brands: HashMap<String, String>,
    /// Key and value, by the product they belong to.
    attributes: HashMap<String, Vec<(String, String)>>,
    /// What tells variants apart: the key of a value, by product.
    options: HashMap<String, BTreeMap<String, String>>,
    /// By product.
    pieces: HashMap<String, Vec<Piece>>,
}

/// One variant that can be bought.
struct Piece {
    code: String,
    values: Vec<String>,
    price: String,
    count: u32,
}

/// The products on sale in our own form.
pub(super) fn feed(text: &str) -> Vec<Value> {
    let tables = Tables::read(text);
    let goods = rows(text, "litemall_goods").into_iter().map(in_order);
    goods.filter_map(|cells: [String; 21]| tables.row(&cells)).collect()
}

impl Tables {
    fn read(text: &str) -> Self {
        let mut tables = Self {
            categories: HashMap::new(),
            brands: HashMap::new(),
            attributes: HashMap::new(),
            options: HashMap::new(),
            pieces: HashMap::new(),
        };
        for row in rows(text, "litemall_category") {
            let [id, name, _, _, parent, ..]: [String; 12] = in_order(row);
            tables.categories.insert(id, (name, parent));
        }
        for row in rows(text, "litemall_brand") {
            let [id, name, ..]: [String; 9] = in_order(row);
            tables.brands.insert(id, name);
        }
        for row in rows(text, "litemall_goods_attribute") {
            let [_, product, key, value, _, _, deleted]: [String; 7] = in_order(row);
            if deleted == "0" {
                tables.attributes.entry(product).or_default().push((key, value));
            }
        }
        for row in rows(text, "litemall_goods_specification") {
            let [_, product, key, value, ..]: [String; 8] = in_order(row);
            tables.options.entry(product).or_default().insert(value, key);
        }
        for row in rows(text, "litemall_goods_product") {
            let [code, product, values, price, count, _, _, _, deleted]: [String; 9] = in_order(row);
            let (values, count) = (serde_json::from_str(&values).unwrap(), count.parse().unwrap());
            if deleted == "0" {
                tables.pieces.entry(product).or_default().push(Piece { code, values, price, count });
            }
        }
        tables
    }

    fn row(&self, cells: &[String; 21]) -> Option<Value> {
        let [id, _, name, category, brand, _, _, brief, on_sale, .., was, price, detail, _, _, deleted] =
            cells;
        if on_sale != "1" || deleted != "0" {
            return None;
        }
        let description = [brief.trim(), &without_tags(detail)].join("\n");
        let mut row = json!({
            "id": id,
            "name": { "zh": name },
            "description": { "zh": description.trim() },
            "category": self.path(category),
            "price": { "minor": minor(price), "currency": "CNY", "was_minor": minor(was) },
        });
        // Where our form has a field of its own it is the place for what the shop says; the rest stays as it is. Materials
        // too: the shop tells them part by part, and under a dozen names.
        let (colors, others): (Vec<_>, Vec<_>) =
            self.attributes.get(id).into_iter().flatten().partition(|(key, _)| key == COLOR);
        row["colors"] = colors.iter().flat_map(|(_, names)| names_of(names)).collect();
        row["attributes"] = others.iter().map(|(key, value)| attribute(key, value)).collect();
        if let Some(brand) = self.brands.get(brand) {
            row["brand"] = json!({ "zh": brand });
        }
        match self.pieces.get(id).map_or(&[][..], Vec::as_slice) {
            [] => {}
            // A single variant is called `标准` and is the product itself.
            [piece] => row["stock"] = json!(piece.count),
            pieces => row["variants"] = pieces.iter().map(|piece| self.variant(id, piece)).collect(),
        }
        Some(row)
    }

    /// From the department down.
    fn path(&self, category: &str) -> Vec<Value> {
        let mut path = Vec::new();
        let mut next = category;
        while let Some((name, parent)) = self.categories.get(next) {
            path.insert(0, json!({ "zh": name }));
            next = parent;
        }
        path
    }

    fn variant(&self, product: &str, piece: &Piece) -> Value {
        let mut variant =
            json!({ "sku": piece.code, "stock": piece.count, "price_minor": minor(&piece.price) });
        let mut options = Vec::new();
        for value in &piece.values {
            match self.options[product][value].as_str() {
                COLOR => variant["color"] = json!({ "zh": value }),
                key => options.push(attribute(key, value)),
            }
        }
        variant["options"] = json!(options);
        variant
    }
}

/// The colours of `灰紫/ 蓝色`.
fn names_of(colors: &str) -> impl Iterator<Item = Value> {
    colors.split('/').map(str::trim).filter(|name| !name.is_empty()).map(|name| json!({ "zh": name }))
}

fn attribute(key: &str, value: &str) -> Value {
    json!({ "key": { "zh": key }, "value": { "zh": value } })
}

/// All cells of a row, each as text; what is `NULL` is empty.
fn in_order<const MANY: usize>(row: Vec<Cell>) -> [String; MANY] {
    let cells: Vec<String> = row.into_iter().map(Option::unwrap_or_default).collect();
    cells
        .try_into()
        .unwrap_or_else(|cells: Vec<String>| panic!("{} cells, not {MANY}: {cells:?}", cells.len()))
}

/// The words of a page, which is little more than pictures.
fn without_tags(page: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for letter in page.chars() {
        match letter {
            '<' => inside = true,
            // A tag parts words.
            '>' => {
                inside = false;
                words.push(' ');
            }
            // Joins nothing to nothing where a picture was.
            '\u{200d}' => {}
            letter if !inside => words.push(letter),
            _ => {}
        }
    }
    let words = words.replace("&nbsp;", " ");
    assert!(!words.contains('&'), "an entity unknown here: {words}");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Would fail if a product lost a field or a variant, or what is not on sale were taken.
#[test]
fn products_in_our_form() {
    let day = "'2018-02-01 00:00:00'";
    let goods = |id, name, brand, on_sale| {
        format!(
            "({id},'{id}','{name}',12,{brand},'[]','','好盖',{on_sale},1,'','',0,0,'件',99.00,89.50,\
             '<p><img src=\\\"x\\\"/>可&nbsp;机洗</p><p>不掉色</p>',{day},{day},0)"
        )
    };
    let dump = format!(
        "INSERT INTO `litemall_category` VALUES (11,'居家','','',0,'','','L1',1,{day},{day},0),\
         (12,'被枕','','',11,'','','L2',1,{day},{day},0);\n\
         INSERT INTO `litemall_brand` VALUES (5,'某制造商','','',1,9.00,{day},{day},0);\n\
         INSERT INTO `litemall_goods` VALUES {},{},{};\n\
         INSERT INTO `litemall_goods_attribute` VALUES (1,1,'面料','100%棉',{day},{day},0),\
         (2,1,'颜色','灰紫/ 蓝色',{day},{day},0),(3,1,'产地','已删',{day},{day},1);\n\
         INSERT INTO `litemall_goods_specification` VALUES (1,1,'规格','大','',{day},{day},0),\
         (2,1,'颜色','浅杏粉','',{day},{day},0);\n\
         INSERT INTO `litemall_goods_product` VALUES (7,1,'[\\\"大\\\",\\\"浅杏粉\\\"]',89.50,2,'',{day},{day},0),\
         (8,1,'[\\\"大\\\"]',79.00,0,'',{day},{day},0),(9,2,'[\\\"标准\\\"]',89.50,4,'',{day},{day},0);\n",
        goods(1, "薄被", 5, 1),
        goods(2, "枕头", 0, 1),
        goods(3, "停售", 0, 0),
    );
    let told = feed(&dump);
    let expected = json!({
        "id": "1",
        "name": { "zh": "薄被" },
        "description": { "zh": "好盖\n可 机洗 不掉色" },
        "category": [{ "zh": "居家" }, { "zh": "被枕" }],
        "price": { "minor": 8950, "currency": "CNY", "was_minor": 9900 },
        "attributes": [{ "key": { "zh": "面料" }, "value": { "zh": "100%棉" } }],
        "colors": [{ "zh": "灰紫" }, { "zh": "蓝色" }],
        "brand": { "zh": "某制造商" },
        "variants": [
            { "sku": "7", "stock": 2, "price_minor": 8950, "color": { "zh": "浅杏粉" },
              "options": [{ "key": { "zh": "规格" }, "value": { "zh": "大" } }] },
            { "sku": "8", "stock": 0, "price_minor": 7900,
              "options": [{ "key": { "zh": "规格" }, "value": { "zh": "大" } }] },
        ],
    });
    assert_eq!(told.len(), 2, "{told:#?}");
    assert_eq!(told[0], expected);
    assert_eq!((&told[1]["stock"], told[1].get("brand")), (&json!(4), None));
}
