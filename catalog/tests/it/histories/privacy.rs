//! What is kept of whom: see the properties 4, 5 and 6 of the module above.

use catalog::history::EventKind;
use catalog::notice::ReasonCode;
use catalog::shop::{HistorySettings, Settings};

use super::{Kept, NOW, bytes, events, holds, of};

const CUSTOMER: &str = "13800138000";
const RECEIPT: &str = "R20261101-77";

fn sales() -> String {
    format!(
        "receipt,product,qty,time,customer\n{RECEIPT},D-1,1,2026-11-01 09:00,{CUSTOMER}\n\
         {RECEIPT},S-1,1,2026-11-01 09:00,{CUSTOMER}\nR-2,H-1,1,2026-11-02 09:00,8002\n"
    )
}

#[test]
fn no_number_is_in_any_file() {
    for loyalty in [true, false] {
        let kept = Kept::new(loyalty);
        // Held open, so that the log stays beside the file.
        let histories = kept.open();
        kept.import(&sales());
        let secret = std::fs::read(kept.dir().join("device.secret")).unwrap();
        let files = bytes(&kept.dir());
        assert!(files.len() >= 2, "{files:?}");
        for (name, bytes) in &files {
            for piece in [CUSTOMER, RECEIPT] {
                assert!(!holds(bytes, piece.as_bytes()), "{piece} stands in {name}");
            }
            assert!(!holds(bytes, &secret), "the secret stands in {name}");
        }
        let key = histories.key_of(CUSTOMER).unwrap();
        let known = files.iter().any(|(_, bytes)| holds(bytes, &key.0));
        assert_eq!(known, loyalty, "a customer's key is kept only if the shop turns it on");
    }
}

#[test]
fn without_the_shops_leave_customers_are_not_read() {
    let kept = Kept::new(false);
    let report = kept.import(&sales());
    assert_eq!((report.purchases, report.without_customer), (3, None));
    assert!(events(&kept.open()).iter().all(|event| !event.customer));
    let counts = kept.open().counts(&kept.store()).unwrap();
    assert_eq!((counts.events, counts.visits, counts.customers), (3, 2, 0));
    assert_eq!(kept.open().forget(CUSTOMER).unwrap(), 0, "they were never anybody's");
}

/// Would fail if a shop that turns loyalty off went on knowing whose the purchases are, or one that turns it on had them twice.
#[test]
fn leave_may_be_given_and_taken_back() {
    let mut kept = Kept::new(true);
    kept.import(&sales());
    assert_eq!(kept.open().counts(&kept.store()).unwrap().customers, 2);
    kept.settings.loyalty = false;
    kept.import("receipt,product,time\n9,S-1,2026-11-05\n");
    let counts = kept.open().counts(&kept.store()).unwrap();
    assert_eq!((counts.events, counts.customers), (4, 0));
    let key = kept.open().key_of(CUSTOMER).unwrap();
    assert!(bytes(&kept.dir()).iter().all(|(_, bytes)| !holds(bytes, &key.0)), "the key is still there");
    kept.settings.loyalty = true;
    let report = kept.import(&sales());
    assert_eq!((report.new, report.changed), (0, 3));
    assert_eq!(kept.open().of_customer(CUSTOMER).unwrap().len(), 2);
}

#[test]
fn who_is_forgotten_is_gone_from_the_file() {
    let kept = Kept::new(true);
    let histories = kept.open();
    kept.import(&sales());
    kept.import(&format!("receipt,product,qty,time,customer\nC9,D-1,-1,2026-11-03,{CUSTOMER}\n"));
    std::fs::write(kept.dir().join("histories.db.broken"), CUSTOMER).unwrap();
    let key = histories.key_of(CUSTOMER).unwrap();
    assert!(bytes(&kept.dir()).iter().any(|(_, bytes)| holds(bytes, &key.0)));
    let changes = histories.changes().unwrap();
    assert_eq!(histories.forget(&format!(" {CUSTOMER}.0 ")).unwrap(), 2, "also the one that came back");
    for (name, bytes) in bytes(&kept.dir()) {
        assert!(!holds(&bytes, &key.0) && !holds(&bytes, CUSTOMER.as_bytes()), "still in {name}");
    }
    assert!(histories.changes().unwrap() > changes);
    assert_eq!(kept.told(), of([("H-1", 1)]));
    assert_eq!(histories.forget(CUSTOMER).unwrap(), 0);
}

#[test]
fn everything_may_be_forgotten() {
    let kept = Kept::new(true);
    let histories = kept.open();
    kept.import(&sales());
    histories.record_visit(&[("D-1", EventKind::Viewed), ("S-1", EventKind::Listed)], NOW).unwrap();
    assert_eq!(histories.forget_all().unwrap(), 5);
    assert!(kept.told().is_empty());
    for (name, bytes) in bytes(&kept.dir()) {
        assert!(!holds(&bytes, b"H-1"), "what was bought is still in {name}");
    }
}

/// Would fail if purchases outlived the only thing by which their customers could have them forgotten.
#[test]
fn with_another_secret_nothing_imported_stays() {
    let kept = Kept::new(true);
    kept.import(&sales());
    kept.open().record_visit(&[("D-1", EventKind::Viewed), ("S-1", EventKind::Listed)], NOW).unwrap();
    std::fs::remove_file(kept.dir().join("device.secret")).unwrap();
    let report = kept.import("receipt,product,time\n9,S-1,2026-11-05\n");
    let told: Vec<ReasonCode> = report.notices.iter().map(|notice| notice.reason).collect();
    assert_eq!(told, [ReasonCode::HistoriesSecretLost]);
    assert_eq!(kept.sorted(), of([("D-1", 1), ("S-1", 1), ("S-1", 1)]), "the visit and the new line");
    std::fs::remove_file(kept.dir().join("device.secret")).unwrap();
    kept.open().forget(CUSTOMER).unwrap();
    assert_eq!(kept.sorted(), of([("D-1", 1), ("S-1", 1)]));
}

#[test]
fn a_visit_keeps_products_order_and_day() {
    use EventKind::{Asked, Bought, Listed, Viewed};
    let kept = Kept::new(false);
    let histories = kept.open();
    assert!(!histories.record_visit(&[("D-1", Viewed), ("D-1", Listed)], NOW).unwrap(), "one product");
    assert!(
        !histories.record_visit(&[("D-1", Viewed), ("S-1", Bought)], NOW).unwrap(),
        "not a kiosk's to say"
    );
    assert!(kept.told().is_empty());
    let visit = [("S-1", Viewed), ("D-1", Viewed), ("S-1", Asked), ("S-1", Viewed), ("D-1", Listed)];
    assert!(histories.record_visit(&visit, NOW + 4_321).unwrap());
    assert!(histories.record_visit(&visit, NOW + 1_234).unwrap());
    let all = events(&histories);
    let told: Vec<(&str, EventKind)> =
        all.iter().take(4).map(|event| (event.product.as_str(), event.kind)).collect();
    assert_eq!(told, [("S-1", Viewed), ("D-1", Viewed), ("S-1", Asked), ("D-1", Listed)]);
    assert_eq!(all.len(), 8);
    assert!(
        all.iter().all(|event| event.at == all[0].at && !event.customer),
        "two visits of one day are of one moment"
    );
    assert!(all[0].at <= NOW && NOW - all[0].at <= 86_400);
    assert_ne!(all[0].who, all[4].who, "nothing joins two visits");
    assert!(!kept.dir().join("device.secret").exists(), "no secret is needed for nobody");
}

#[test]
fn a_shop_may_want_no_visits() {
    let mut kept = Kept::new(false);
    kept.settings.visits = false;
    let visit = [("S-1", EventKind::Viewed), ("D-1", EventKind::Viewed)];
    assert!(!kept.open().record_visit(&visit, NOW).unwrap());
    assert!(kept.told().is_empty());
}

#[test]
fn old_visits_go_though_nothing_is_imported() {
    let kept = Kept::new(false);
    let histories = kept.open();
    let visit = [("S-1", EventKind::Viewed), ("D-1", EventKind::Viewed)];
    histories.record_visit(&visit, NOW).unwrap();
    histories.record_visit(&visit, NOW + 800 * 86_400).unwrap();
    assert_eq!(events(&histories).len(), 2);
}

#[test]
fn the_settings_are_the_shops() {
    let mut settings = Settings::default();
    assert_eq!(settings.histories, HistorySettings { loyalty: false, visits: true, keep_days: 730 });
    let text = "[histories]\nloyalty = true\nvisits = false\nkeep_days = 0\n";
    let told = settings.overlay("shop.toml", text);
    assert_eq!(settings.histories, HistorySettings { loyalty: true, visits: false, keep_days: 730 });
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].field.as_deref(), Some("histories.keep_days"));
    let kept = Kept::new(false);
    std::fs::write(kept.dir().join("shop.toml"), "[histories]\nloyalty = true\n").unwrap();
    assert!(kept.place.open().histories_db().unwrap().settings().loyalty);
}
