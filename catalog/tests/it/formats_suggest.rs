//! 1. For a table or JSON nobody knows a map is proposed from names and values, in either language; the map as written imports
//!    the file.
//! 2. Every line says how sure it is and shows examples; the file is commented in both languages.
//! 3. What the shop pays is neither proposed as a price nor kept as an attribute.
//! 4. What is lacking is said, and the file then does not pass for a map.

use catalog::import::ImportOptions;
use catalog::{Error, FieldMap, suggest};

use crate::shop_dir::{Place, yes};

fn both_ways(name: &str, bytes: impl AsRef<[u8]>) -> (Place, catalog::Suggestion) {
    let place = Place::new();
    let feed = place.file(name, bytes);
    let suggestion = suggest(&feed).unwrap();
    assert_eq!(suggestion.lacking, [""; 0], "{}", suggestion.toml);
    let map = place.file("proposed.toml", &suggestion.toml);
    let map = FieldMap::read(&map).unwrap_or_else(|error| panic!("{error}\n{}", suggestion.toml));
    let report = place.import_files(&[feed], &ImportOptions { map: Some(map), ..yes() }).unwrap();
    assert_eq!(report.refused_count, 0, "{:?}\n{}", report.refused, suggestion.toml);
    (place, suggestion)
}

fn theirs<'a>(suggestion: &'a catalog::Suggestion, ours: &str) -> Option<&'a str> {
    suggestion.fields.iter().find(|field| field.ours == ours).map(|field| field.theirs.as_str())
}

#[test]
fn an_english_table() {
    let text = "Stock report;;;;;;;;\n\
        Article No;Item;Purchase cost;Retail (EUR);EAN;Maker;Dept;Pieces left;Finish\n\
        A-100;Oak desk;120,00;249,00;4006381333931;Northdale;Office / Desks;3;oiled\n\
        A-101;Pine shelf;20,00;59,90;96385074;Northdale;Office / Shelves;12;raw\n\
        A-102;Desk lamp;9,00;24,50;;Lumen;Office / Lamps;0;matt black\n";
    let (place, suggestion) = both_ways("report.csv", text);
    for (ours, expect) in [
        ("id", "Article No"),
        ("name", "Item"),
        ("price", "Retail (EUR)"),
        ("gtin", "EAN"),
        ("brand", "Maker"),
    ] {
        assert_eq!(theirs(&suggestion, ours), Some(expect), "{}", suggestion.toml);
    }
    let desk = place.product("A-100");
    assert_eq!((desk.price.as_ref().unwrap().minor, desk.gtin.as_deref()), (24_900, Some("4006381333931")));
    let all = serde_json::to_string(&desk).unwrap();
    assert!(all.contains("oiled") && !all.contains("120"), "{all}");
    assert!(suggestion.toml.contains("核对") && suggestion.toml.contains("Check it"));
    assert!(
        suggestion
            .toml
            .lines()
            .any(|line| line.starts_with("price = ") && line.contains('%') && line.contains("249,00"))
    );
    assert_eq!(
        desk.price.unwrap().currency.as_deref(),
        Some("EUR"),
        "it stands in the column's name: {}",
        suggestion.toml
    );
    assert!(!suggestion.recognised);
}

#[test]
fn a_chinese_workbook() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["内部码", "货物", "门市单价", "进货价", "色", "余量"],
        ["K1", "羊毛围巾", "199.5", "80", "酒红", "4"],
        ["K2", "棉布手帕", "29.9", "9", "藏青", "20"],
        ["K3", "皮手套", "259", "110", "黑色", "2"],
    ];
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(row as u32, column as u16, *cell).unwrap();
        }
    }
    let (place, suggestion) = both_ways("x.xlsx", book.save_to_buffer().unwrap());
    assert_eq!(theirs(&suggestion, "price"), Some("门市单价"), "{}", suggestion.toml);
    assert_eq!(
        theirs(&suggestion, "colors"),
        Some("色"),
        "colours show in what they are: {}",
        suggestion.toml
    );
    let scarf = place.product("K1");
    assert_eq!((scarf.name.zh.as_deref(), scarf.price.as_ref().unwrap().minor), (Some("羊毛围巾"), 19_950));
    assert!(!serde_json::to_string(&scarf).unwrap().contains("80"));
}

#[test]
fn nested_json() {
    let text = r#"{"meta":{"page":1},"results":[
        {"uid":"u-1","content":{"title":"Wool socks, grey","body":"Warm socks, knitted from the wool of sheep that live on the hills near the town."},"offers":[{"amount":12.5,"code":"EUR"}],"media":{"main":"a/socks.jpg"}},
        {"uid":"u-2","content":{"title":"Cotton socks","body":"Light socks for warm days, knitted from long cotton fibres and dyed by hand."},"offers":[{"amount":8,"code":"EUR"}],"media":{"main":"a/cotton.jpg"}}]}"#;
    let (place, suggestion) = both_ways("dump.json", text);
    assert_eq!(theirs(&suggestion, "price"), Some("offers.0.amount"), "{}", suggestion.toml);
    assert_eq!(theirs(&suggestion, "photo"), Some("media.main"));
    let price = place.product("u-2").price.unwrap();
    assert_eq!((price.minor, price.currency.as_deref()), (800, Some("EUR")));
}

#[test]
fn what_is_lacking_is_said() {
    let place = Place::new();
    let feed =
        place.file("w.csv", "day,rain,wind\n2026-01-01,none,strong gale\n2026-01-02,none,strong gale\n");
    let suggestion = suggest(&feed).unwrap();
    assert!(suggestion.lacking.contains(&"price".to_owned()), "{suggestion:?}");
    let error = FieldMap::read(&place.file("map.toml", &suggestion.toml)).unwrap_err();
    assert!(matches!(error, Error::Map { .. }), "{error}");
    assert!(suggest(&place.file("x.bin", [0, 1, 2, 3])).is_err());
    assert!(suggest(&place.file("ours.csv", "id,name,price\n1,Pen,2\n")).unwrap().recognised);
}

#[test]
fn real_shops() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/catalogues");
    if !folder.is_dir() {
        eprintln!("skipped: no {}", folder.display());
        return;
    }
    // This one has no ids at all; a popularity that differs in most rows is none.
    let without = suggest(&folder.join("bestbuy_3291.json.gz")).unwrap();
    assert_eq!(without.lacking, ["id"], "{}", without.toml);
    {
        let (file, id, name, price) = ("dummyjson_products.json.gz", "id", "title", "price");
        let suggestion = suggest(&folder.join(file)).unwrap();
        let found: Vec<_> = ["id", "name", "price"].iter().map(|ours| theirs(&suggestion, ours)).collect();
        assert_eq!(found, [Some(id), Some(name), Some(price)], "{}", suggestion.toml);
        let place = Place::new();
        let map = FieldMap::read(&place.file("map.toml", &suggestion.toml)).unwrap();
        let options = ImportOptions { map: Some(map), ..yes() };
        let report = place.import_files(&[folder.join(file)], &options).unwrap();
        assert!(report.refused_count * 20 < report.read, "{file}: {:?}", report.refused.first());
    }
}
