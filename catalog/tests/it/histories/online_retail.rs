//! Ten months of a real shop, where they are at hand: 370,931 invoice lines, 98,056 of them without a customer, 7,675 of them
//! with less than nothing bought, 6,652 of those on invoices `C…`. The figures are printed.

use std::path::Path;

use catalog::shop::HistorySettings;

use super::{Kept, NOW};

#[test]
fn ten_months_of_a_real_shop() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/online-retail");
    let file = beside.join("invoices_2010-12_to_2011-09.csv.gz");
    if !file.exists() {
        eprintln!("skipped: no online-retail data beside the checkout");
        return;
    }
    let mut kept = Kept::new(true);
    kept.settings = HistorySettings { keep_days: 36_500, ..kept.settings };
    let import = || kept.open().import_at(&file, &kept.store(), NOW, &mut ()).unwrap();
    let report = import();
    assert_eq!((report.read, report.purchases, report.cancellations), (370_931, 363_256, 7_675));
    assert_eq!((report.without_customer, report.refused_count, report.old), (Some(98_056), 0, 0));
    // Lines of one invoice, product and moment are one event.
    assert_eq!((report.new, report.changed), (357_700, 0));
    assert_eq!(report.date_order, None, "its dates begin with the year");
    let begun = std::time::Instant::now();
    let counts = kept.open().counts(&kept.store()).unwrap();
    println!(
        "online-retail: {} lines in {:.1} s ({:.0} lines/s); {} of {} cancellations found; counted in {:.1} s: {counts:?}; {:.1} MB",
        report.read,
        report.seconds,
        report.read as f64 / report.seconds,
        report.cancellations_found,
        report.cancellations,
        begun.elapsed().as_secs_f64(),
        std::fs::metadata(kept.open().path()).unwrap().len() as f64 / 1e6
    );
    // Counted apart, in other words and another language.
    assert_eq!(report.cancellations_found, 5_168);
    assert_eq!(
        (counts.events, counts.visits, counts.customers, counts.products),
        (355_914, 14_773, 3_611, 3_761)
    );
    assert_eq!(counts.first_day.as_deref(), Some("2010-12-01"));
    assert_eq!(counts.last_day.as_deref(), Some("2011-09-30"));
    let changes = kept.open().changes().unwrap();
    let again = import();
    assert_eq!((again.new, again.changed, again.cancellations_found), (0, 0, report.cancellations_found));
    assert_eq!(kept.open().changes().unwrap(), changes);
    println!("online-retail again: {:.1} s, nothing changed", again.seconds);
}
