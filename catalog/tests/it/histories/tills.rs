//! What tills write: see the properties 1 and 3 of the module above.

use catalog::error::NotAHistory;
use catalog::histories::DateOrder;
use catalog::notice::ReasonCode;
use catalog::product::Lang;

use super::{Kept, of};

#[test]
fn headings_encodings_and_delimiters() {
    let chinese = "某某百货销售明细,,,,\n小票号,商品编码,数量,交易时间,会员卡号\n20261101-1,D-1,2,2026年11月1日 8时26分,8001\n\
                   20261101-1,S-1,1,2026年11月1日 8时26分,8001\n";
    let english = "Receipt no;SKU;Qty;Sold at;Loyalty number\n20261101-1;D-1;2;2026-11-01 08:26;8001\n\
                   20261101-1;S-1;1;2026-11-01 08:26;8001\n";
    let gbk = encoding_rs::GB18030.encode(chinese).0.into_owned();
    let utf_16: Vec<u8> =
        std::iter::once(0xfeff).chain(english.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = format!("\u{feff}{chinese}");
    let tabs = english.replace(';', "\t");
    for (what, bytes) in [
        ("UTF-8", chinese.as_bytes()),
        ("GBK", &gbk),
        ("a mark", marked.as_bytes()),
        ("semicolons", english.as_bytes()),
        ("tabs", tabs.as_bytes()),
        ("UTF-16", &utf_16),
    ] {
        let kept = Kept::new(true);
        let report = kept.try_import("sales.csv", bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!((report.read, report.purchases, report.new, report.refused_count), (2, 2, 2, 0), "{what}");
        assert_eq!((report.unknown, report.without_customer), (0, Some(0)), "{what}");
        assert_eq!(kept.told(), of([("D-1", 2), ("S-1", 1)]), "{what}");
        let all = super::events(&kept.open());
        assert!(all.iter().all(|event| event.customer && event.visit == 0), "{what}: {all:?}");
    }
}

#[test]
fn products_by_id_code_and_barcode() {
    let kept = Kept::new(false);
    let report = kept.import(
        "receipt,product,barcode,time\n1,D-1,,2026-11-01\n2,6901234567892,,2026-11-01\n3,,06901234567892,2026-11-01\n\
         4,H-1-RED,,2026-11-01\n5,X-9.0,,2026-11-01\n6,85123.0,,2026-11-01\n7,85123,,2026-11-01\n",
    );
    assert_eq!((report.purchases, report.unknown, report.unknown_products), (7, 3, 2));
    assert_eq!(report.without_customer, None, "the file has none");
    let expect =
        of([("85123", 1), ("85123", 1), ("D-1", 1), ("D-1", 1), ("D-1", 1), ("H-1", 1), ("X-9.0", 1)]);
    assert_eq!(kept.sorted(), expect);
    assert_eq!(kept.open().counts(&kept.store()).unwrap().unknown_products, 2);
}

/// Would fail if what was bought before a product came into the catalogue stayed nobody's, or the same line became two.
#[test]
fn a_product_may_come_later() {
    let kept = Kept::new(false);
    let sales = "receipt,barcode,time\n1,6923450656860,2026-11-01\n";
    kept.import(sales);
    assert_eq!(kept.told(), of([("6923450656860", 1)]));
    let more = r#"{"id":"N-1","name":{"en":"New"},"price":{"minor":100},"gtin":"6923450656860"}"#;
    kept.place.delta("more.jsonl", more).unwrap();
    let report = kept.import(sales);
    assert_eq!((report.new, report.unknown), (0, 0));
    assert_eq!(kept.told(), of([("N-1", 1)]));
    kept.place.import("products.jsonl", super::FEED).unwrap();
    assert_eq!(kept.import(sales).new, 0, "it has left, and the line is the same");
    assert_eq!(kept.told(), of([("N-1", 1)]));
}

#[test]
fn the_file_shows_whether_the_day_comes_first() {
    for (dates, order, shown) in [
        (["01/11/2026 08:26", "13/11/2026 08:26"], Some(DateOrder::DayFirst), true),
        (["11/1/2026 8:26", "11/13/2026 8:26"], Some(DateOrder::MonthFirst), true),
        (["01/11/2026 08:26", "02/11/2026 08:26"], Some(DateOrder::DayFirst), false),
        (["2026-11-01", "20261102"], None, false),
    ] {
        let kept = Kept::new(false);
        let [one, other] = dates;
        let report = kept.import(&format!("invoice,item,date\n1,D-1,{one}\n2,S-1,{other}\n"));
        assert_eq!(
            (report.purchases, report.date_order, report.date_order_shown),
            (2, order, shown),
            "{dates:?}"
        );
        let first = super::events(&kept.open()).into_iter().map(|event| event.at).min().unwrap();
        assert!((1_793_400_000..1_793_600_000).contains(&first), "{dates:?}: {first}");
    }
}

#[test]
fn day_and_hour_in_columns_of_their_own() {
    let kept = Kept::new(false);
    kept.import("单号,货号,日期,时间\n1,D-1,2026/11/1,8:26:05\n1,S-1,2026/11/1,8:26:01\n");
    assert_eq!(kept.told(), of([("S-1", 1), ("D-1", 1)]), "by the hour");
}

#[test]
fn refused_with_line_and_reason() {
    let kept = Kept::new(false);
    let report = kept.import(
        "receipt,product,qty,time\n1,D-1,1,2026-11-01\n2,,1,2026-11-01\n3,D-1,lots,2026-11-01\n4,D-1,1,whenever\n\
         ,D-1,1,2026-11-01\n6,6.9E+12,1,2026-11-01\n777888,D-1,1,2026-11-01,and,more\n8,S-1,1,2026-11-01\n",
    );
    let told: Vec<(u64, ReasonCode)> =
        report.refused.iter().map(|notice| (notice.line, notice.reason)).collect();
    let expect = [
        (3, ReasonCode::IdMissing),
        (4, ReasonCode::HistoryQuantityWrong),
        (5, ReasonCode::HistoryTimeWrong),
        (6, ReasonCode::HistoryNobody),
        (7, ReasonCode::IdShortened),
        (8, ReasonCode::NotARow),
    ];
    assert_eq!(told, expect);
    assert_eq!((report.read, report.purchases, report.refused_count), (8, 2, 6));
    for notice in &report.refused {
        let (zh, en) = (notice.sentence(Lang::Zh), notice.sentence(Lang::En));
        assert!(zh.contains("未导入") && en.contains("refused"), "{zh} {en}");
        assert!(!zh.contains("777888") && !en.contains("777888"), "a receipt stands in a refusal");
    }
}

#[test]
fn what_is_no_history_is_told() {
    let kept = Kept::new(false);
    for (name, text, why) in [
        ("no.csv", "receipt,name,time\n1,Hat,2026-11-01\n", Some(NotAHistory::ColumnMissing("product"))),
        ("no.csv", "receipt,product,qty\n1,D-1,1\n", Some(NotAHistory::ColumnMissing("time"))),
        ("no.csv", "product,qty,time\nD-1,1,2026-11-01\n", Some(NotAHistory::ColumnMissing("receipt"))),
        ("no.csv", "member,product,time\n1,D-1,2026-11-01\n", Some(NotAHistory::OnlyCustomers)),
        ("no.csv", "id,name,price\nD-1,Dress,1\n", None),
        ("no.csv", "", None),
        ("no.html", "<html></html>", None),
        ("no.bin", "\0\u{1}\u{2}\0\0", None),
    ] {
        let error = kept.try_import(name, text).unwrap_err();
        let catalog::Error::NotAHistory { why: told, .. } = &error else { panic!("{text}: {error:?}") };
        match why {
            Some(why) => assert_eq!(*told, why, "{text}"),
            None => assert!(matches!(told, NotAHistory::Unreadable(_)), "{text}: {told:?}"),
        }
        assert!(!error.sentence(Lang::Zh).is_empty() && !error.sentence(Lang::En).contains("product feed"));
    }
    assert!(kept.told().is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_workbook_with_dates_as_dates() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "十一月销售").unwrap();
    for (column, name) in (0..).zip(["流水号", "货号", "销售数量", "销售时间"]) {
        sheet.write_string(1, column, name).unwrap();
    }
    let form = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    sheet.write_number(2, 0, 17_850.0).unwrap();
    sheet.write_string(2, 1, "D-1").unwrap();
    sheet.write_number(2, 2, 3.0).unwrap();
    let moment = ExcelDateTime::from_ymd(2026, 11, 1).unwrap().and_hms(8, 26, 0).unwrap();
    sheet.write_datetime_with_format(2, 3, &moment, &form).unwrap();
    sheet.write_number(3, 0, 17_850.0).unwrap();
    sheet.write_string(3, 1, "S-1").unwrap();
    sheet.write_number(3, 2, 1.0).unwrap();
    sheet.write_number(3, 3, 46_327.351_388_888_89).unwrap();
    let kept = Kept::new(false);
    let report = kept.try_import("sales.xlsx", book.save_to_buffer().unwrap()).unwrap();
    assert_eq!((report.read, report.purchases), (2, 2), "{report:?}");
    let all = super::events(&kept.open());
    assert_eq!(all[0].at, all[1].at, "the same moment, as a date and as a number");
    assert_eq!(kept.told(), of([("D-1", 3), ("S-1", 1)]));
}
