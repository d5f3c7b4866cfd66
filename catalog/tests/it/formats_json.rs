//! 1. schema.org products are read from JSON, a `@graph`, JSON lines and the scripts of a saved page; groups have variants,
//!    nested or by reference.
//! 2. A list of our own rows, or an object that holds one, is a feed; a list nobody knows says what it lacks, and a map reads
//!    it.
//! 3. Sales, units and variants' own prices are read from our own rows; a sale whose end cannot be read is left out.
//! 4. Our table's variants have their own prices; a row that is no variant repeats an id.

use catalog::error::NotAFeed;
use catalog::import::ImportOptions;
use catalog::notice::ReasonCode;
use catalog::product::{Bilingual, Lang, Product, Stock};
use catalog::{Error, FieldMap};

use crate::shop_dir::{Place, yes};

const GRAPH: &str = r#"{"@context":"https://schema.org","@graph":[
 {"@type":"WebSite","name":"A shop"},
 {"@type":"Product","sku":"CUP-1","name":[{"@value":"白瓷杯","@language":"zh-CN"},{"@value":"White cup","@language":"en"}],
  "description":"Fine <b>bone</b> china.","brand":{"@type":"Brand","name":"Kiln"},"image":["https://x.example/c.jpg"],
  "gtin13":"4006381333931","category":"Kitchen > Cups","color":"White","material":"Porcelain",
  "additionalProperty":[{"@type":"PropertyValue","name":"Capacity","value":320,"unitText":"ml"}],
  "weight":{"@type":"QuantitativeValue","value":280,"unitCode":"GRM"},
  "aggregateRating":{"@type":"AggregateRating","ratingValue":4.6,"reviewCount":12},
  "offers":{"@type":"Offer","price":12.5,"priceCurrency":"EUR","availability":"https://schema.org/OutOfStock"}},
 {"@type":"ProductGroup","@id":"https://x.example/#tee","productGroupID":"TEE","name":"Tee","variesBy":["https://schema.org/size","https://schema.org/color"],
  "hasVariant":[{"@type":"Product","sku":"TEE-S","size":"S","color":"Navy","offers":{"@type":"Offer","price":"20.00","priceCurrency":"EUR","inventoryLevel":{"value":4}}}]},
 {"@type":"Product","sku":"TEE-L","size":"L","color":"Navy","isVariantOf":{"@id":"https://x.example/#tee"},"offers":[{"@type":"Offer","price":"22.00","priceCurrency":"EUR"}]}
]}"#;

fn attribute<'a>(product: &'a Product, key: &str) -> Option<&'a str> {
    product.attributes.iter().find(|a| a.key.each().any(|name| name == key)).map(|a| a.value.get(Lang::En))
}

#[test]
fn json_ld_in_every_wrapping() {
    let page = format!(
        "<!DOCTYPE html><html><head><script>var x = 1;</script>\n<SCRIPT type='application/ld+json'>{GRAPH}</SCRIPT>\
         <script type=\"application/ld+json\">{{broken</script></head><body>x</body></html>"
    );
    let graph: serde_json::Value = serde_json::from_str(GRAPH).unwrap();
    let list = serde_json::to_string_pretty(&graph["@graph"]).unwrap();
    for (name, text) in [("graph.json", GRAPH.to_owned()), ("page.html", page), ("list.json", list)] {
        let place = Place::new();
        let report = place.import(name, text).unwrap();
        assert_eq!((report.taken, report.refused_count), (2, 0), "{name}");
        let cup = place.product("CUP-1");
        assert_eq!(cup.name, Bilingual::new("白瓷杯", "White cup"));
        assert_eq!(cup.description.en.as_deref(), Some("Fine bone china."));
        assert_eq!((cup.stock(), cup.gtin.as_deref()), (Stock::Out, Some("4006381333931")));
        let price = cup.price.as_ref().unwrap();
        assert_eq!((price.minor, price.currency.as_deref()), (1250, Some("EUR")));
        assert_eq!(attribute(&cup, "Capacity"), Some("320 ml"));
        assert_eq!(attribute(&cup, "Weight"), Some("280 g"));
        assert_eq!(attribute(&cup, "Rating"), Some("4.6/5 (12 ratings)"));
        let tee = place.product("TEE");
        let variants: Vec<_> = tee
            .variants
            .iter()
            .map(|v| (v.sku.as_str(), v.size.as_deref().unwrap(), v.stock, v.price_minor))
            .collect();
        assert_eq!(
            variants,
            [("TEE-S", "S", Some(4), Some(2000)), ("TEE-L", "L", None, Some(2200))],
            "{name}"
        );
    }
}

const OURS: &str = r#"{"id":"a","name":{"en":"Pen"},"price":{"minor":100}}"#;

#[test]
fn lists_and_objects_that_hold_one() {
    let other = OURS.replace("\"a\"", "\"b\"");
    for text in [
        format!("[{OURS},\n{other}]"),
        format!("{{\"total\":2,\"products\":[\n  {OURS},\n  {other}\n]}}"),
        format!("{OURS}\n{other}"),
    ] {
        let place = Place::new();
        place.import("feed.json", &text).unwrap();
        assert_eq!(place.ids(), ["a", "b"], "{text}");
    }
    let alone = Place::new();
    alone.import("one", OURS.replace(',', ",\n")).unwrap();
    assert_eq!(alone.ids(), ["a"], "one object over several lines");
}

#[test]
fn a_list_nobody_knows() {
    let text = r#"{"items":[{"uid":7,"label":"Lamp","cost":19.9},{"uid":8,"label":"Vase","cost":5}]}"#;
    let place = Place::new();
    let error = place.import("dump.json", text).unwrap_err();
    assert!(matches!(error, Error::NotAFeed { why: NotAFeed::TableNotRecognised, .. }), "{error}");
    assert!(error.to_string().contains("--suggest"), "{error}");
    let bare = place.import("dump.json", r#"[{"id":1,"name":"Lamp","price":19.9}]"#).unwrap_err();
    assert!(matches!(bare, Error::NotAFeed { why: NotAFeed::ColumnMissing("price"), .. }), "{bare}");
    let map = place.file("map.toml", "[fields]\nid='uid'\nname='label'\nprice='cost'\n");
    let options = ImportOptions { map: Some(FieldMap::read(&map).unwrap()), ..yes() };
    place.import_files(&[place.file("dump.json", text)], &options).unwrap();
    assert_eq!(place.product("7").price.unwrap().minor, 1990);
}

#[test]
fn sales_units_and_prices_of_our_own_rows() {
    let rows = [
        r#"{"id":"a","name":{"en":"Apples"},"price":{"minor":598,"per":"斤","sale":{"minor":498,"regular_minor":598,"from":"2026-11-20T00:00:00Z","until":"2026-11-30T00:00:00+08:00"}}}"#,
        r#"{"id":"b","name":{"en":"B"},"price":{"minor":598,"sale":{"minor":498,"regular_minor":598,"until":"soon"}}}"#,
        r#"{"id":"c","name":{"en":"C"},"price":{"minor":598,"sale":{"minor":700,"regular_minor":598}}}"#,
        r#"{"id":"d","name":{"en":"D"},"price":{"minor":900},"variants":[{"sku":"d1","size":"S","price_minor":700,"gtin":"4006381333931","options":[{"key":{"en":"Length"},"value":{"en":"Long"}}]},{"sku":"d2","size":"M"}]}"#,
        r#"{"id":"e","name":{"en":"E"},"price":{"sale":{"minor":498,"regular_minor":598,"from":1795132800}}}"#,
    ];
    let place = Place::new();
    let report = place.import("feed.jsonl", rows.join("\n")).unwrap();
    let price = |id: &str| place.product(id).price.unwrap();
    let sale = price("a").sale.unwrap();
    assert_eq!((sale.minor, sale.from, sale.until), (498, Some(1_795_132_800), Some(1_795_968_000)));
    assert_eq!(price("a").per, Some(Bilingual::new("斤", "jin (500 g)")));
    assert_eq!((price("b").minor, price("b").sale), (598, None), "a sale that never ends is none");
    assert_eq!((price("c").minor, price("c").sale), (598, None));
    assert_eq!(price("e").sale.unwrap().regular_minor, 598);
    let reasons: Vec<_> = report.repaired.iter().map(|n| (n.id.as_deref().unwrap(), n.reason)).collect();
    assert_eq!(reasons, [("b", ReasonCode::SaleLeftOut), ("c", ReasonCode::SaleLeftOut)]);
    let d = place.product("d");
    assert_eq!(d.price.as_ref().unwrap().minor, 700, "the product costs what its cheapest variant does");
    let variants: Vec<_> =
        d.variants.iter().map(|v| (v.price_minor, v.gtin.as_deref(), v.options.len())).collect();
    assert_eq!(variants, [(Some(700), Some("4006381333931"), 1), (Some(900), None, 0)]);
}

#[test]
fn variants_of_our_table() {
    let text = "id,name,price,was_price,price_per,sale_price,sale_until,sku,size,stock\n\
        A,Shirt,20,25,,,,A-S,S,1\n\
        A,Shirt,18,,,,,A-M,M,2\n\
        A,Shirt,18,,,,,,,\n\
        B,Cloth,9.90,,米,7.90,2026-12-24,,,40\n";
    let place = Place::new();
    let report = place.import("table.csv", text).unwrap();
    let shirt = place.product("A");
    assert_eq!(shirt.price.as_ref().unwrap().minor, 1800);
    let prices: Vec<_> = shirt.variants.iter().map(|v| v.price_minor).collect();
    assert_eq!(prices, [Some(2000), Some(1800)]);
    let refused: Vec<_> = report.refused.iter().map(|n| (n.line, n.reason)).collect();
    assert_eq!(refused, [(4, ReasonCode::IdRepeated)]);
    let cloth = place.product("B").price.unwrap();
    assert_eq!((cloth.per, cloth.sale.unwrap().minor), (Some(Bilingual::new("米", "metre")), 790));
}
