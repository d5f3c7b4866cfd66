//! 1. A Chinese till's export is known by its header in any of its spellings, in GB18030, UTF-8 with or without a mark, UTF-16,
//!    or as a workbook, whatever the file's name says and whatever title stands above the header.
//! 2. What the shop pays is never kept.
//! 3. Weighed goods cost so much a unit; their count is whole units, rounded down, and what is there is at least one.
//! 4. Rows of one 货号 are variants; barcodes a spreadsheet has rounded are refused; goods off sale are left out and told.
//! 5. A workbook that is a bomb, or reaches too far, is refused without being read.

use catalog::Error;
use catalog::error::NotAFeed;
use catalog::notice::ReasonCode;
use catalog::product::{Bilingual, Product, Stock};
use rust_xlsxwriter::Workbook;

use crate::shop_dir::Place;

const TILL: &str = "\
云上超市商品资料表,,,,,,,,,,,,
导出时间：2026-11-20 09:30,,,,,,,,,,,,
货号,商品条码,品名,商品分类,品牌,规格型号,单位,零售价(元),会员价,进价,库存量,保质期,产地
1001,6901234567892,纯牛奶,0102-乳制品/常温奶,云牧,250ml*24,箱,58.00,55,41.2,30,180天,内蒙古
1002,,红富士苹果,水果,,,斤,5.98,0.00,3.1,12.350,,山东
1003,,散装瓜子,炒货,,,市斤,15.8,,9,0.400,,
1004,6901234567893,坏码饼干,零食,,200g,包,6.5,,4,8,,
1005,6.90123E+12,丢码糖,零食,,,包,3,,2,1,,
";

fn attribute<'a>(product: &'a Product, key: &str) -> Option<&'a Bilingual> {
    product.attributes.iter().find(|a| a.key.each().any(|name| name == key)).map(|a| &a.value)
}

fn holds(place: &Place) {
    let milk = place.product("1001");
    assert_eq!(milk.name.zh.as_deref(), Some("纯牛奶"));
    assert_eq!(milk.gtin.as_deref(), Some("6901234567892"));
    let steps: Vec<_> = milk.category.iter().filter_map(|step| step.zh.as_deref()).collect();
    assert_eq!(steps, ["乳制品", "常温奶"]);
    let price = milk.price.as_ref().unwrap();
    assert_eq!((price.minor, price.per.as_ref(), price.currency.as_deref()), (5800, None, None));
    assert_eq!(attribute(&milk, "规格"), Some(&Bilingual::new("250毫升×24", "250 ml × 24")));
    assert_eq!(attribute(&milk, "保质期"), Some(&Bilingual::new("180 天", "180 days")));
    assert_eq!(milk.stock(), Stock::On(30));
    let all = serde_json::to_string(&milk).unwrap();
    assert!(!all.contains("41.2") && !all.contains("进价"), "{all}");
    let apple = place.product("1002");
    let price = apple.price.as_ref().unwrap();
    assert_eq!((price.minor, price.per.as_ref()), (598, Some(&Bilingual::new("斤", "jin (500 g)"))));
    assert_eq!(apple.stock(), Stock::On(12));
    assert_eq!(attribute(&apple, "会员价"), None, "0.00 says that there is none");
    assert_eq!(place.product("1003").stock(), Stock::On(1), "four liang are still there");
}

#[test]
fn a_table_in_every_encoding() {
    let utf16 = |text: &str| {
        let words = text.encode_utf16().flat_map(u16::to_le_bytes);
        [0xff, 0xfe].into_iter().chain(words).collect::<Vec<u8>>()
    };
    let (gb, _, _) = encoding_rs::GB18030.encode(TILL);
    for (name, bytes) in [
        ("商品.csv", gb.to_vec()),
        ("plain.txt", TILL.as_bytes().to_vec()),
        ("marked.xls", format!("\u{feff}{TILL}").into_bytes()),
        ("unicode.csv", utf16(&TILL.replace(',', "\t"))),
        ("crlf.csv", TILL.replace('\n', "\r\n").into_bytes()),
    ] {
        let place = Place::new();
        let report = place.import(name, bytes).unwrap();
        holds(&place);
        assert_eq!(report.taken, 5, "{name}");
        let wrong: Vec<_> = report.repaired.iter().map(|n| (n.id.as_deref().unwrap(), n.reason)).collect();
        assert_eq!(
            wrong,
            [("1004", ReasonCode::GtinWrong), ("1005", ReasonCode::FieldNotUnderstood)],
            "{name}"
        );
    }
}

#[test]
fn a_workbook() {
    let mut book = Workbook::new();
    let notes = book.add_worksheet();
    notes.write(0, 0, "说明：本表由收银系统导出").unwrap();
    let sheet = book.add_worksheet();
    for (row, line) in TILL.lines().enumerate() {
        for (column, cell) in line.split(',').enumerate() {
            let at = (row as u32, column as u16);
            match cell.parse::<f64>() {
                // Numbers are numbers in a workbook, long barcodes too.
                Ok(number) if !cell.contains('E') => sheet.write(at.0, at.1, number).unwrap(),
                _ => sheet.write(at.0, at.1, cell).unwrap(),
            };
        }
    }
    let place = Place::new();
    let report = place.import("导出.csv", book.save_to_buffer().unwrap()).unwrap();
    holds(&place);
    assert_eq!((report.taken, report.refused_count), (5, 0));
}

#[test]
fn rows_of_one_code_are_variants() {
    let text = "款号\t条码\t名称\t颜色\t尺码\t吊牌价\t售价\t库存\t状态\n\
        T1\t6901234567892\t针织衫\t酒红\tM\t399\t299\t2\t正常\n\
        T1\t6900000000007\t针织衫\t酒红\tL\t399\t319\t-3\t正常\n\
        T2\t\t旧款\t\t\t\t99\t1\t下架\n\
        6.9E+12\t\t坏号\t\t\t\t9\t1\t正常\n\
        6.9E+12\t\t另一坏号\t\t\t\t9\t1\t正常\n";
    let place = Place::new();
    let report = place.import("t.csv", text).unwrap();
    assert_eq!(place.ids(), ["T1"]);
    let knit = place.product("T1");
    let variants: Vec<_> = knit
        .variants
        .iter()
        .map(|v| (v.sku.as_str(), v.size.as_deref().unwrap(), v.stock, v.price_minor))
        .collect();
    assert_eq!(
        variants,
        [("6901234567892", "M", Some(2), Some(29_900)), ("6900000000007", "L", None, Some(31_900))],
        "a count below zero is unknown"
    );
    assert_eq!(knit.colors, [Bilingual { zh: Some("酒红".into()), en: None }]);
    let price = knit.price.as_ref().unwrap();
    assert_eq!((price.minor, price.was_minor), (29_900, Some(39_900)));
    let told: Vec<_> = report.refused.iter().map(|n| (n.line, n.reason)).collect();
    assert_eq!(
        told,
        [(4, ReasonCode::NotOnSale), (5, ReasonCode::IdShortened), (6, ReasonCode::IdShortened)]
    );
    assert_eq!(report.read, report.taken + report.joined + report.refused_count);
}

fn refused(name: &str, bytes: &[u8]) -> NotAFeed {
    match Place::new().import(name, bytes) {
        Err(Error::NotAFeed { why, .. }) => why,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn workbooks_that_are_none() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "x").unwrap();
    let sound = book.save_to_buffer().unwrap();
    assert_eq!(refused("one cell", &sound), NotAFeed::NoRowUnderstood);
    assert_eq!(refused("cut off", &sound[..sound.len() / 2]), NotAFeed::BrokenWorkbook);
    assert_eq!(
        refused("old and cut off", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and then nothing"),
        NotAFeed::BrokenWorkbook
    );
    // A far corner makes a sheet of seventeen thousand million cells, of which two are there.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "货号").unwrap();
    sheet.write(1_048_575, 16_383, "远").unwrap();
    assert_eq!(refused("far corner", &book.save_to_buffer().unwrap()), NotAFeed::NoRowUnderstood);
    assert_eq!(refused("bomb", &bomb()), NotAFeed::TooLarge);
}

/// An archive of a few hundred kilobytes that unpacks to more than half a gigabyte.
fn bomb() -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("[Content_Types].xml", options).unwrap();
    archive.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..520 {
        archive.write_all(&block).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn an_old_workbook() {
    let bytes = include_bytes!("../feeds/till.xls");
    let place = Place::new();
    let report = place.import("till.csv", bytes).unwrap();
    assert_eq!((report.taken, report.refused_count, report.repaired_count), (3, 0, 0));
    let milk = place.product("1001");
    assert_eq!((milk.gtin.as_deref(), milk.stock()), (Some("6901234567892"), Stock::On(30)));
    assert_eq!(place.product("1003").stock(), Stock::On(1));
    assert!(!serde_json::to_string(&milk).unwrap().contains("41.2"));
}
