//! Files put beside what there is: see the property 2 of the module above, and the 8th.

use super::{Kept, NOW, events, of};

const NOVEMBER: &str = "receipt,product,qty,time,customer\n1,D-1,2,2026-11-01 09:00,8001\n1,D-1,1,2026-11-01 09:00,8001\n\
                        1,S-1,1,2026-11-01 09:00,8001\n2,H-1,5,2026-11-02 09:00,8002\n";
const BACK: &str = "receipt,product,qty,time,customer\nC3,H-1,-2,2026-11-03 09:00,8002\nC4,S-1,-1,2026-11-03 09:00,8001\n\
                    C5,S-1,-1,2026-11-03 09:00,8002\n";

#[test]
fn the_same_file_twice_changes_nothing() {
    for loyalty in [true, false] {
        let kept = Kept::new(loyalty);
        let first = kept.import(NOVEMBER);
        assert_eq!((first.purchases, first.new, first.changed), (4, 3, 0));
        let (told, changes) = (kept.told(), kept.open().changes().unwrap());
        let again = kept.import(NOVEMBER);
        assert_eq!((again.purchases, again.new, again.changed), (4, 0, 0));
        assert_eq!((kept.told(), kept.open().changes().unwrap()), (told, changes));
        let more = kept.import(&NOVEMBER.replace("2,H-1,5", "2,H-1,6"));
        assert_eq!((more.new, more.changed), (0, 1));
        assert!(kept.open().changes().unwrap() > changes);
    }
}

#[test]
fn what_came_back_is_taken_away_in_any_order() {
    let expect = of([("D-1", 3), ("H-1", 3)]);
    for files in [&[NOVEMBER, BACK][..], &[BACK, NOVEMBER], &[NOVEMBER, BACK, NOVEMBER, BACK, BACK]] {
        let kept = Kept::new(true);
        let reports: Vec<_> = files.iter().map(|file| kept.import(file)).collect();
        assert_eq!(kept.sorted(), expect);
        assert_eq!(reports.last().unwrap().cancellations_found, 2, "the third is of nobody's purchase");
        assert!(reports.iter().all(|report| report.cancellations == 0 || report.cancellations == 3));
    }
}

#[test]
fn goods_come_back_to_the_latest_purchase_before() {
    let kept = Kept::new(true);
    kept.import(
        "receipt,product,qty,time,customer\n1,S-1,2,2026-11-01,8001\n2,S-1,2,2026-11-05,8001\n3,S-1,2,2026-11-09,8001\n\
         C4,S-1,-3,2026-11-06,8001\n5,D-1,2,2026-11-06,8001\n5,D-1,0,2026-11-06,8001\n",
    );
    assert_eq!(kept.told(), of([("S-1", 1), ("S-1", 2)]));
}

#[test]
fn goods_come_back_by_their_receipt_where_nobody_is_known() {
    let kept = Kept::new(false);
    let report = kept.import(
        "小票号,货号,数量,时间,交易类型\n1,S-1,1,2026-11-01,销售\n2,S-1,1,2026-11-01,销售\n1,S-1,1,2026-11-03,退货\n\
         2,S-1,2,2026-11-01,销售\nC2,S-1,1,2026-11-04,销售\n",
    );
    assert_eq!((report.purchases, report.cancellations, report.cancellations_found), (3, 2, 2));
    assert_eq!(kept.told(), of([("S-1", 2)]));
}

#[test]
fn a_till_may_call_every_receipt_c() {
    let kept = Kept::new(false);
    let report = kept
        .import("receipt,product,qty,time\nC1,S-1,1,2026-11-01\nC2,D-1,1,2026-11-01\nC2,D-1,-1,2026-11-02\n");
    assert_eq!((report.purchases, report.cancellations), (2, 1));
    assert_eq!(kept.told(), of([("S-1", 1)]));
}

/// Would fail if receipt 1 of one day and receipt 1 of another were one basket.
#[test]
fn receipts_that_begin_anew_each_day_are_visits_of_their_own() {
    let kept = Kept::new(false);
    kept.import(
        "receipt,till,product,time\n1,A,S-1,2026-11-01 09:00\n1,A,D-1,2026-11-01 09:01\n1,A,H-1,2026-11-02 09:00\n\
         1,B,H-1,2026-11-01 09:00\n",
    );
    assert_eq!(kept.open().counts(&kept.store()).unwrap().visits, 3);
    let mut visits: Vec<u64> = events(&kept.open()).iter().map(|event| event.visit).collect();
    visits.dedup();
    assert_eq!(visits, [0, 1, 2]);
}

#[test]
fn a_customer_without_receipts_comes_once_a_day() {
    let kept = Kept::new(true);
    kept.import(
        "会员号,货号,时间\n8001,S-1,2026-11-02 10:00\n8001,D-1,2026-11-01 09:00\n8001,H-1,2026-11-01 18:00\n8002,D-1,2026-11-01\n",
    );
    let counts = kept.open().counts(&kept.store()).unwrap();
    assert_eq!((counts.events, counts.visits, counts.customers, counts.products), (4, 3, 2, 3));
    let one: Vec<String> =
        kept.open().of_customer("8001").unwrap().into_iter().map(|event| event.product).collect();
    assert_eq!(one, ["D-1", "H-1", "S-1"], "in order of time");
    assert!(kept.open().of_customer("8003").unwrap().is_empty());
}

#[test]
fn what_is_too_old_is_left_out_and_goes() {
    let kept = Kept::new(false);
    let report = kept.import("receipt,product,time\n1,S-1,2024-11-28\n2,D-1,2026-11-01\n3,H-1,2025-01-15\n");
    assert_eq!((report.old, report.purchases), (1, 2));
    let file = kept.place.file("next.csv", "receipt,product,time\n4,S-1,2027-01-31\n");
    let later = NOW + 90 * 86_400;
    let report = kept.open().import_at(&file, &kept.store(), later, &mut ()).unwrap();
    assert_eq!((report.old, report.pruned), (0, 1));
    assert_eq!(kept.sorted(), of([("D-1", 1), ("S-1", 1)]));
}

/// Would fail if one customer's history had to fit into memory, or took minutes. The time is printed.
#[test]
fn one_customer_may_have_bought_everything() {
    let kept = Kept::new(true);
    let mut text = String::from("receipt,product,qty,time,customer\n");
    for line in 0..200_000_i64 {
        let (minute, hour) = (line % 60, line / 60 % 24);
        text.push_str(&format!(
            "{},P-{},{},2026-11-{:02} {hour:02}:{minute:02},1\n",
            line / 10,
            line * 7_919 % 4_999,
            if line % 50 == 49 { -1 } else { 1 },
            1 + line % 25,
        ));
    }
    let report = kept.import(&text);
    let begun = std::time::Instant::now();
    let mut last = (0, 0);
    let (mut count, mut sorted) = (0_u64, true);
    let histories = kept.open();
    histories
        .visit_all(|event| {
            count += 1;
            sorted &= last <= (event.at, 0);
            last = (event.at, 0);
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    println!(
        "200,000 lines of one customer: {:.1} s, {:.0} lines/s; {} events told in {:.2} s",
        report.seconds,
        report.read as f64 / report.seconds,
        count,
        begun.elapsed().as_secs_f64()
    );
    assert_eq!((report.read, report.purchases, report.cancellations), (200_000, 196_000, 4_000));
    assert!(report.cancellations_found > 3_900, "{}", report.cancellations_found);
    assert!(sorted && (190_000..193_000).contains(&count), "{count}");
    assert_eq!(histories.of_customer("1").unwrap().len(), 10_000, "the latest");
    assert!(report.seconds < 60.0, "{}", report.seconds);
}
