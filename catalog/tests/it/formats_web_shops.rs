//! 1. Shopify's CSV in both spellings of its header is one product a handle: blank and repeated handles continue it, rows
//!    with only a picture are no variant, the first row holds variant 1, `Default Title` is no option.
//! 2. What is a draft, archived or unpublished is left out and told; `Published` and `Status` are looked at both.
//! 3. Prices differ by variant; a compare-at price is the price before; no currency is made up; an untracked count is unknown.
//! 4. WooCommerce's variations find their parent by `id:` or SKU, wherever they stand; categories split at commas first; units
//!    come from the header; grouped and external rows are left out; an orphan is refused.
//! 5. A dated sale is kept with its days.
//! 6. Every row is taken, joined or refused.

use catalog::import::ImportReport;
use catalog::notice::ReasonCode;
use catalog::product::{Product, Stock};

use crate::shop_dir::Place;

const OLD: &str = "\
Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,Status,Fabric (product.metafields.custom.fabric)
linen-shirt,Linen shirt,\"<p>Cool &amp; light.</p><script>track()</script><p>Washed linen.</p>\",Northdale,Shirts,\"summer, linen\",TRUE,Color,Sand,Size,M,LS-SA-M,240,shopify,4,49.00,59.00,4006381333931,https://img.example/b.jpg,2,,active,Linen
linen-shirt,,,,,,,,Sand,,L,LS-SA-L,240,shopify,0,49.00,59.00,,https://img.example/a.jpg,1,,,
,,,,,,,,Navy,,M,LS-NA-M,240,,7,52.50,,,,,,,
linen-shirt,,,,,,,,,,,,,,,,,,https://img.example/c.jpg,3,,,
mug,Plain mug,,Northdale,Mugs,,true,Title,Default Title,,,MUG-1,0,shopify,12,9.50,0.00,,,,,active,
old-cap,Old cap,,Northdale,Caps,,TRUE,Title,Default Title,,,CAP-1,0,shopify,1,5,,,,,,archived,
new-cap,New cap,,Northdale,Caps,,FALSE,Title,Default Title,,,CAP-2,0,shopify,1,5,,,,,,active,
draft-cap,Draft cap,,Northdale,Caps,,TRUE,Title,Default Title,,,CAP-3,0,shopify,1,5,,,,,,draft,
free,No price,,,,,TRUE,Title,Default Title,,,F-1,0,,,,,,,,,active,
";

const NEW: &str = "\
Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Option2 name,Option2 value,Price,Compare-at price,Cost per item,Inventory tracker,Inventory quantity,Weight value (grams),Product image URL,Image position,Image alt text,Variant image URL
亚麻衬衫,linen,<p>轻薄。</p>,北谷,Apparel & Accessories > Clothing > Shirts,衬衫,,TRUE,Active,L-1,,颜色,米色,尺码,M,199,259,80,shopify,3,300,,,,
,linen,,,,,,,,L-2,,,米色,,L,219,,80,shopify,2,300,,,,
";

fn import(name: &str, text: &str) -> (Place, ImportReport) {
    let place = Place::new();
    let report = place.import(name, text).unwrap();
    assert_eq!(report.read, report.taken + report.joined + report.refused_count);
    (place, report)
}

fn attribute<'a>(product: &'a Product, key: &str) -> Option<&'a str> {
    let found = product.attributes.iter().find(|attribute| attribute.key.each().any(|name| name == key));
    found.and_then(|attribute| attribute.value.en.as_deref().or(attribute.value.zh.as_deref()))
}

#[test]
fn shopify_with_the_older_header() {
    let (place, report) = import("products_export.csv", OLD);
    assert_eq!(place.ids(), ["linen-shirt", "mug"]);
    let shirt = place.product("linen-shirt");
    let variants: Vec<_> = shirt
        .variants
        .iter()
        .map(|v| {
            let color = v.color.as_ref().and_then(|color| color.en.as_deref());
            (v.sku.as_str(), color, v.size.as_deref(), v.stock, v.price_minor, v.gtin.as_deref())
        })
        .collect();
    assert_eq!(
        variants,
        [
            ("LS-SA-M", Some("Sand"), Some("M"), Some(4), Some(4900), Some("4006381333931")),
            ("LS-SA-L", Some("Sand"), Some("L"), Some(0), Some(4900), None),
            ("LS-NA-M", Some("Navy"), Some("M"), None, Some(5250), None),
        ]
    );
    let price = shirt.price.as_ref().unwrap();
    assert_eq!((price.minor, price.was_minor, price.currency.as_deref()), (4900, Some(5900), None));
    assert_eq!(shirt.description.en.as_deref(), Some("Cool & light.\nWashed linen."));
    assert_eq!(shirt.category[0].en.as_deref(), Some("Shirts"));
    assert_eq!(shirt.colors.len(), 2);
    assert_eq!(attribute(&shirt, "Fabric"), Some("Linen"));
    assert_eq!(attribute(&shirt, "Weight"), Some("240 g"));
    let mug = place.product("mug");
    assert_eq!((mug.stock(), mug.variants[0].size.as_deref()), (Stock::On(12), None));
    assert_eq!(mug.price.unwrap().was_minor, None, "0.00 is no price before");
    let told: Vec<_> = report.refused.iter().map(|n| (n.line, n.id.as_deref().unwrap(), n.reason)).collect();
    assert_eq!(
        told,
        [
            (7, "old-cap", ReasonCode::NotOnSale),
            (8, "new-cap", ReasonCode::NotOnSale),
            (9, "draft-cap", ReasonCode::NotOnSale),
            (10, "free", ReasonCode::PriceMissing),
        ]
    );
    assert!(ReasonCode::NotOnSale.is_meant() && !ReasonCode::PriceMissing.is_meant());
    // The picture with the lowest position is the product's, and it is told that it is never fetched.
    let photos: Vec<_> = report.repaired.iter().filter(|n| n.reason == ReasonCode::PhotoRemote).collect();
    assert_eq!(photos[0].detail, "https://img.example/a.jpg");
}

#[test]
fn shopify_with_the_newer_header() {
    let (place, _) = import("feed", NEW);
    let shirt = place.product("linen");
    assert_eq!(shirt.name.zh.as_deref(), Some("亚麻衬衫"));
    let steps: Vec<_> = shirt.category.iter().filter_map(|step| step.en.as_deref()).collect();
    assert_eq!(steps, ["Apparel & Accessories", "Clothing", "Shirts"]);
    let prices: Vec<_> = shirt.variants.iter().map(|v| (v.size.as_deref().unwrap(), v.price_minor)).collect();
    assert_eq!(prices, [("M", Some(19_900)), ("L", Some(21_900))]);
    let price = shirt.price.as_ref().unwrap();
    assert_eq!((price.minor, price.was_minor), (19_900, Some(25_900)));
    let all = serde_json::to_string(&shirt).unwrap();
    assert!(!all.contains("80"), "what the shop paid is not kept: {all}");
}

const WOO: &str = "\u{feff}\
ID,Type,SKU,\"GTIN, UPC, EAN, or ISBN\",Name,Published,\"Is featured?\",\"Visibility in catalog\",\"Short description\",Description,\"Date sale price starts\",\"Date sale price ends\",\"In stock?\",Stock,\"Sale price\",\"Regular price\",Categories,Tags,\"Weight (kg)\",\"Length (cm)\",\"Width (cm)\",\"Height (cm)\",Images,Parent,Brands,\"Attribute 1 name\",\"Attribute 1 value(s)\",\"Attribute 1 visible\",\"Attribute 2 name\",\"Attribute 2 value(s)\"
11,variation,HD-S,,\"Hoodie - S\",1,0,visible,,,,,1,3,,45,,,,,,,,id:10,,Size,S,,,
10,variable,HD,,Hoodie,1,0,visible,\"Warm.\",\"Thick cotton.\\nDouble hood.\",,,1,,,,\"Clothing > Hoodies, Clothing, Sale > New\\, this week\",\"warm, cotton\",0.8,,,,,,Northdale,Size,\"S, M, L\",1,Fabric,Cotton
12,variation,HD-M,,\"Hoodie - M\",1,0,visible,,,,,0,,,48,,,,,,,,HD,,Size,M,,,
13,variation,HD-L,,\"Hoodie - L\",-1,0,visible,,,,,1,1,,48,,,,,,,,id:10,,Size,L,,,
20,simple,LAMP,4006381333931,Desk lamp,1,0,visible,,,2026-11-01,2026-11-30,1,5,30,40,Home,,1.2,10,12,40,,,,,,,,
21,simple,,,Vase,1,0,visible,,,,,0,,12,15,Home,,,,,,,,,,,,,
30,grouped,SET,,Lamp set,1,0,visible,,,,,1,,,,Home,,,,,,,,,,,,,
31,external,EXT,,Elsewhere,1,0,visible,,,,,1,,,9,Home,,,,,,,,,,,,,
32,simple,HID,,Hidden,1,0,hidden,,,,,1,1,,9,Home,,,,,,,,,,,,,
33,simple,PRV,,Private,0,0,visible,,,,,1,1,,9,Home,,,,,,,,,,,,,
34,variation,ORP,,Orphan,1,0,visible,,,,,1,1,,9,Home,,,,,,,id:999,,Size,S,,,
";

#[test]
fn woocommerce() {
    let (place, report) = import("wc-product-export.csv", WOO);
    let mut ids = place.ids();
    ids.sort();
    assert_eq!(ids, ["10", "20", "21"]);
    let hoodie = place.product("10");
    let variants: Vec<_> =
        hoodie.variants.iter().map(|v| (v.sku.as_str(), v.size.as_deref(), v.stock, v.price_minor)).collect();
    assert_eq!(
        variants,
        [("HD-S", Some("S"), Some(3), Some(4500)), ("HD-M", Some("M"), Some(0), Some(4800))],
        "the private variation is not sold"
    );
    assert_eq!(hoodie.price.as_ref().unwrap().minor, 4500);
    let steps: Vec<_> = hoodie.category.iter().filter_map(|step| step.en.as_deref()).collect();
    assert_eq!(steps, ["Clothing", "Hoodies"]);
    assert_eq!(attribute(&hoodie, "Also in"), Some("Sale › New, this week"));
    assert_eq!(attribute(&hoodie, "Fabric"), Some("Cotton"));
    assert_eq!(attribute(&hoodie, "Size"), None, "what varies is told by the variants");
    assert_eq!(attribute(&hoodie, "Weight"), Some("0.8 kg"));
    assert_eq!(hoodie.description.en.as_deref(), Some("Thick cotton.\nDouble hood."));
    let lamp = place.product("20");
    let price = lamp.price.as_ref().unwrap();
    let sale = price.sale.as_ref().unwrap();
    assert_eq!((sale.minor, sale.regular_minor), (3000, 4000));
    // Thirty whole days, the last included; clocks may be put back once in them.
    let days = (sale.until.unwrap() - sale.from.unwrap()) as f64 / 86_400.0;
    assert!((29.9..30.1).contains(&days), "{days}");
    assert_eq!(lamp.gtin.as_deref(), Some("4006381333931"));
    assert_eq!(attribute(&lamp, "Dimensions (L × W × H)"), Some("10 × 12 × 40 cm"));
    let vase = place.product("21");
    let price = vase.price.as_ref().unwrap();
    assert_eq!((price.minor, price.was_minor, vase.stock()), (1200, Some(1500), Stock::Out));
    let mut told: Vec<_> = report.refused.iter().map(|n| (n.id.as_deref().unwrap(), n.reason)).collect();
    told.sort();
    assert_eq!(
        told,
        [
            ("30", ReasonCode::OnlyAGroup),
            ("31", ReasonCode::NotOnSale),
            ("32", ReasonCode::NotOnSale),
            ("33", ReasonCode::NotOnSale),
            ("34", ReasonCode::ParentMissing),
        ]
    );
}

#[test]
fn woocommerce_in_the_language_of_its_site() {
    let text = "ID,类型,SKU,名称,已发布,简短描述,库存,促销价格,常规售价,分类,图片\n5,simple,A,白瓷杯,1,手工,8,,39,家居 > 杯子,\n";
    let (place, _) = import("feed", text);
    let cup = place.product("5");
    assert_eq!((cup.name.zh.as_deref(), cup.stock()), (Some("白瓷杯"), Stock::On(8)));
    assert_eq!((cup.price.unwrap().minor, cup.category.len()), (3900, 2));
}
