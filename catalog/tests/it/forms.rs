//! 1. One product is the same whether it comes as JSONL, gzipped, with a byte order mark or with CRLF.
//! 2. CSV with our columns: two languages, prices in whole currency, categories as paths, quoted newlines, other delimiters;
//!    rows that follow one another with one id are variants; a row with too many cells is refused.
//! 3. A map gives somebody else's fields their meaning: paths, constants, units, lists, attributes fit to read.
//! 4. Fields we do not know are kept as attributes, in the feed's order.
//! 5. What a feed did not say is unknown afterwards.

use std::io::Write;

use catalog::FieldMap;
use catalog::import::ImportOptions;
use catalog::notice::ReasonCode;
use catalog::product::{Bilingual, Stock};

use crate::shop_dir::Place;

const ROW: &str = r#"{"id":"CL-1","name":{"zh":"红色连衣裙","en":"Red dress"},"price":{"minor":25900,"currency":"CNY"},"gtin":"4006381333931"}"#;

#[test]
fn the_same_row_in_every_wrapping() {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(ROW.as_bytes()).unwrap();
    let two = {
        let mut second = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        second.write_all(b"\n\n").unwrap();
        [packer.finish().unwrap(), second.finish().unwrap()].concat()
    };
    let mut seen = Vec::new();
    for bytes in [
        ROW.as_bytes().to_vec(),
        two,
        format!("\u{feff}{ROW}\n").into_bytes(),
        format!("\r\n{ROW}\r\n\r\n").into_bytes(),
    ] {
        let place = Place::new();
        let report = place.import("feed.of-any-name", bytes).unwrap();
        assert_eq!((report.taken, report.repaired_count), (1, 0));
        seen.push(place.product("CL-1"));
    }
    assert_eq!(seen[0].gtin.as_deref(), Some("4006381333931"));
    assert!(seen.iter().all(|product| *product == seen[0]));
}

#[test]
fn what_was_not_said_is_unknown() {
    let place = Place::new();
    place.import("feed", r#"{"id":"a","name":{"en":"N"},"price":{"minor":0}}"#).unwrap();
    let product = place.product("a");
    assert_eq!(product.stock(), Stock::Unknown);
    let price = product.price.unwrap();
    assert_eq!((price.minor, price.currency), (0, None));
    assert_eq!((product.location, product.photo, product.gtin), (None, None, None));
}

#[test]
fn unknown_fields_become_attributes() {
    let place = Place::new();
    let feed = r#"{"id":"a","name":"连衣裙","zip_type":"隐形","price":{"minor":1},"machine_wash":true,"sizes":["S","M"],"empty":null}"#;
    place.import("feed", feed).unwrap();
    let product = place.product("a");
    assert_eq!(product.name, Bilingual { zh: Some("连衣裙".into()), en: None });
    let told: Vec<String> = product
        .attributes
        .iter()
        .map(|attribute| {
            let both = |text: &Bilingual| text.each().collect::<Vec<_>>().join("/");
            format!("{}={}", both(&attribute.key), both(&attribute.value))
        })
        .collect();
    assert_eq!(told, ["zip type=隐形", "machine wash=是/Yes", "sizes=S, M"]);
}

#[test]
fn a_table_with_our_columns() {
    let place = Place::new();
    let feed = "\u{feff}id,name_zh,name_en,brand_en,category_zh,category_en,price,currency,sku,size,color_zh,color_en,stock,location,Care\r\n\
        D1,连衣裙,Dress,Yunshang,服装 > 女装,Clothing > Women,\"1,259.00\",CNY,D1-S,S,红色,Red,2,03R-B2,\"Cold wash,\nline dry\"\r\n\
        D1,连衣裙,Dress,Yunshang,服装 > 女装,Clothing > Women,\"1,259.00\",CNY,D1-M,M,蓝色,Blue,0,03R-B2,\r\n\
        \r\n\
        P1,,Pen,,,,9.9,CNY,,,,Blue,5,,\r\n\
        P2,,Ink,,,,3,CNY,,,,,1,,,too many\r\n\
        P3,,Cap,,,,-3,CNY,,,,,,,\r\n\
        D1,,Dress,,,,1,CNY,,,,,,,\r\n\
        P4,,Formula,,,,1,,,,,,,,=HYPERLINK(1)\r\n";
    let report = place.import("table.csv", feed).unwrap();
    assert_eq!((report.read, report.taken, report.joined, report.refused_count), (7, 3, 1, 3));
    let refused: Vec<_> = report.refused.iter().map(|notice| (notice.line, notice.reason)).collect();
    // Line numbers count the newline inside the quotes.
    assert!(refused.contains(&(7, ReasonCode::NotARow)), "{refused:?}");
    assert!(refused.contains(&(8, ReasonCode::PriceNegative)), "{refused:?}");
    assert!(refused.contains(&(9, ReasonCode::IdRepeated)), "{refused:?}");
    let dress = place.product("D1");
    assert_eq!(dress.name, Bilingual::new("连衣裙", "Dress"));
    assert_eq!(dress.category, [Bilingual::new("服装", "Clothing"), Bilingual::new("女装", "Women")]);
    assert_eq!(dress.price.as_ref().unwrap().minor, 125_900);
    assert_eq!(dress.colors, [Bilingual::new("红色", "Red"), Bilingual::new("蓝色", "Blue")]);
    let sizes: Vec<_> = dress.variants.iter().map(|v| (v.sku.as_str(), v.size.as_deref(), v.stock)).collect();
    assert_eq!(sizes, [("D1-S", Some("S"), Some(2)), ("D1-M", Some("M"), Some(0))]);
    assert_eq!(dress.location.as_deref(), Some("03R-B2"));
    assert_eq!(dress.attributes[0].value.en.as_deref(), Some("Cold wash, line dry"));
    let pen = place.product("P1");
    assert!(pen.variants.is_empty());
    assert_eq!((pen.stock(), pen.colors[0].en.as_deref()), (Stock::On(5), Some("Blue")));
    assert_eq!(pen.price.unwrap().minor, 990);
    assert_eq!(place.product("P4").attributes[0].value.en.as_deref(), Some("=HYPERLINK(1)"), "inert text");
}

#[test]
fn tables_with_other_delimiters_and_currencies() {
    for (feed, minor, currency) in [
        ("id;name;price\nA;Stift;1.299,50 EUR\n", 129_950, Some("EUR")),
        ("id\tname\tprice\nA\tPen\t12.5\n", 1250, None),
        ("ID|Name|Price|Currency\nA|Pen|980|JPY\n", 980, Some("JPY")),
        ("id,name,price\nA,Pen,￥5\n", 500, None),
    ] {
        let place = Place::new();
        place.import("table", feed).unwrap();
        let price = place.product("A").price.unwrap();
        assert_eq!((price.minor, price.currency.as_deref()), (minor, currency), "{feed}");
    }
}

const MAP: &str = r#"
language = "en"
[fields]
id = "sku_code"
"name.en" = "label"
"name.zh" = "i18n.zh.label"
brand = ["maker", "vendor"]
price = "offer.0.amount"
category = "path"
colors = "tint"
stock = "qty"
gtin = "codes"
[constants]
currency = "USD"
[price]
unit = "minor"
divisor = 10
[split]
category = ["/"]
colors = [","]
[attributes]
keep = ["x_*", "released"]
drop = ["x_*secret*"]
prefixes = ["x_"]
yes = ["Y"]
no = ["N"]
spelling = ["USB"]
[attributes.names]
wifi = { zh = "无线网络", en = "Wi-Fi" }
[attributes.units]
weight = "g"
"#;

#[test]
fn a_map_gives_fields_their_meaning() {
    let place = Place::new();
    let map = place.file("map.toml", MAP);
    let feed = r#"{"sku_code":17,"label":"Hub","i18n":{"zh":{"label":"集线器"}},"maker":"","vendor":"Acme","offer":[{"amount":49950}],
"path":"Tech/Hubs","tint":"Black,Grey,Black","qty":4.0,"codes":["5","4006381333931"],"x_wifi":"N","x_usb_2_0_ports":4.0,"x_weight":33.50,
"x_secret_cost":1,"x_plug":true,"x_notes":"<b>Fits</b> A,B\\nand C","released":"2009-12-10T00:00:00Z","ignored":"z"}"#
        .replace('\n', "");
    let options = ImportOptions { map: Some(FieldMap::read(&map).unwrap()), ..crate::shop_dir::yes() };
    let report = place.import_files(&[place.file("feed", feed)], &options).unwrap();
    let product = place.product("17");
    assert_eq!(product.name, Bilingual::new("集线器", "Hub"));
    assert_eq!(product.brand.unwrap().en.as_deref(), Some("Acme"));
    let price = product.price.unwrap();
    assert_eq!((price.minor, price.currency.as_deref()), (4995, Some("USD")));
    let english = |list: &[Bilingual]| list.iter().map(|text| text.en.clone().unwrap()).collect::<Vec<_>>();
    assert_eq!(english(&product.category), ["Tech", "Hubs"]);
    assert_eq!(english(&product.colors), ["Black", "Grey"]);
    assert_eq!(product.stock, Some(4));
    assert_eq!(product.gtin.as_deref(), Some("4006381333931"));
    let told: Vec<(&str, &str)> = product
        .attributes
        .iter()
        .map(|attribute| (attribute.key.en.as_deref().unwrap(), attribute.value.en.as_deref().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("Wi-Fi", "No"),
            ("USB 2.0 ports", "4"),
            ("Weight", "33.5 g"),
            ("Plug", "Yes"),
            ("Notes", "Fits A, B; and C"),
            ("Released", "2009-12-10"),
        ]
    );
    let reasons: Vec<_> =
        report.repaired.iter().map(|notice| (notice.reason, notice.detail.as_str())).collect();
    assert_eq!(reasons, [(ReasonCode::GtinWrong, "5")]);
}

#[test]
fn a_map_over_a_table() {
    let place = Place::new();
    let map = place.file("map.toml", "[fields]\nid='条码'\nname='品名'\nprice='零售价'\nstock='库存'\nsize='规格'\n[constants]\ncurrency='CNY'\n");
    let feed = place.file("pos.csv", "条码,品名,零售价,库存,规格\n69001,苹果,¥5.50,12,500 g\n69002,梨,3,,\n");
    let options = ImportOptions { map: Some(FieldMap::read(&map).unwrap()), ..crate::shop_dir::yes() };
    place.import_files(&[feed], &options).unwrap();
    let apple = place.product("69001");
    assert_eq!(apple.name.zh.as_deref(), Some("苹果"));
    assert_eq!(apple.price.unwrap().minor, 550);
    assert_eq!((apple.variants[0].size.as_deref(), apple.variants[0].stock), (Some("500 g"), Some(12)));
    assert_eq!(place.product("69002").stock(), Stock::Unknown);
}

#[test]
fn every_map_we_ship_can_be_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("maps");
    let maps: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    assert!(!maps.is_empty());
    for map in maps {
        FieldMap::read(&map).unwrap();
    }
}
