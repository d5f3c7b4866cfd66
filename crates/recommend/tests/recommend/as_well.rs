//! `goes_with`, worked out by hand. The shop has 100 buyers unless a test says otherwise.

use recommend::{EventKind, Features, History, ReasonKind, Recommendation, Shelf};

use crate::{ids, near, product, shoppers};

const DRESS: &str = "Clothing/Women/Dresses";

/// Dress and bag bought by `both`, the dress alone by `dress`, the bag alone by `bag`, a pot by all others up to 100.
fn purchases(both: u32, dress: u32, bag: u32) -> Vec<History> {
    let mut rows = shoppers(0, both, EventKind::Bought, &[0, 1]);
    rows.extend(shoppers(100, dress, EventKind::Bought, &[0]));
    rows.extend(shoppers(200, bag, EventKind::Bought, &[1]));
    rows.extend(shoppers(300, 100 - both - dress - bag, EventKind::Bought, &[2]));
    rows
}

fn trio() -> Vec<Features> {
    vec![product("dress", DRESS), product("bag", "Bags/Totes"), product("pot", "Kitchen/Pots")]
}

fn told(it: &Recommendation) -> Vec<ReasonKind> {
    it.reasons.iter().map(|reason| reason.kind.clone()).collect()
}

#[test]
fn what_was_bought_together_more_than_by_chance_goes_together() {
    // 20 bought the dress, 10 the bag, 8 both; chance expects 2. Strength (8 − 2) / (8 + 10) = 1/3 for the products, and,
    // as each is alone in its category, for the categories.
    let list = Shelf::build(trio(), &purchases(8, 12, 2)).goes_with("dress", 5);
    assert_eq!(ids(&list), ["bag"]);
    near(list[0].score, 0.45 / 3.0 + 0.25 / 3.0);
    let expected = [
        ReasonKind::BoughtTogether { together: 8, of: 20 },
        ReasonKind::ComplementaryCategory { category: "Totes".into(), together: 8, of: 20 },
    ];
    assert_eq!(told(&list[0]), expected);
    near(list[0].reasons[0].share, 0.45 / 0.70);
}

#[test]
fn few_shoppers_or_chance_are_no_reason() {
    for (case, rows) in [
        ("four shoppers", purchases(4, 1, 1)),
        ("as often as chance has it", purchases(10, 40, 10)),
        ("less often than chance has it", purchases(5, 45, 45)),
        ("within two deviations of chance: 13 for 9", purchases(13, 17, 17)),
    ] {
        let list = Shelf::build(trio(), &rows).goes_with("dress", 5);
        assert!(list.is_empty(), "{case}: {list:?}");
    }
}

#[test]
fn looking_is_not_buying() {
    let rows = shoppers(0, 50, EventKind::Listed, &[0, 1]);
    assert!(Shelf::build(trio(), &rows).goes_with("dress", 5).is_empty());
}

#[test]
fn a_category_vouches_for_products_nobody_bought_yet() {
    let mut products = trio();
    products.push(product("new-bag", "Bags/Totes"));
    let list = Shelf::build(products, &purchases(8, 12, 2)).goes_with("dress", 5);
    assert_eq!(ids(&list), ["bag", "new-bag"]);
    let expected = ReasonKind::ComplementaryCategory { category: "Totes".into(), together: 8, of: 20 };
    assert_eq!(told(&list[1]), [expected]);
}

#[test]
fn never_the_same_leaf_however_often_bought_together() {
    for category in [DRESS, "Clothing/Girls/dresses"] {
        let products =
            vec![product("dress", DRESS), product("bag", category), product("pot", "Kitchen/Pots")];
        let list = Shelf::build(products, &purchases(20, 0, 0)).goes_with("dress", 5);
        assert!(list.is_empty(), "{category}: {list:?}");
    }
}

#[test]
fn sold_out_is_left_out_and_unknown_stock_is_not() {
    for (in_stock, shown) in [(Some(false), false), (Some(true), true), (None, true)] {
        let mut products = trio();
        products[1].in_stock = in_stock;
        let list = Shelf::build(products, &purchases(8, 12, 2)).goes_with("dress", 5);
        assert_eq!(!list.is_empty(), shown, "{in_stock:?}");
    }
}

#[test]
fn with_no_history_the_department_and_a_match_carry() {
    let women = |id: &str, category: &str, color: &str| Features {
        colors: vec![color.into()],
        audience: Some("women".into()),
        ..product(id, category)
    };
    let mut products = vec![
        women("dress", DRESS, "red"),
        women("red-heels", "Clothing/Shoes/Heels", "red"),
        women("blue-heels", "Clothing/Shoes/Heels", "blue"),
        women("red-dress", DRESS, "red"),
        women("red-vase", "Home/Vases", "red"),
        Features { audience: Some("men".into()), ..women("red-tie", "Clothing/Men/Ties", "red") },
        product("plain-belt", "Clothing/Belts"),
    ];
    products.extend((0..9).map(|n| product(&format!("pot-{n}"), "Kitchen/Pots")));
    let list = Shelf::build(products, &[]).goes_with("dress", 9);
    // A vase is of another department, a tie is for men, and a belt that merely lies in the department is no match.
    assert_eq!(ids(&list), ["red-heels", "blue-heels"]);
    // 16 products: 5 are red, 5 for women: each counts ln(16/5) / ln(8).
    let telling = (16.0f64 / 5.0).ln() / 8.0f64.ln();
    near(list[0].score, 0.06 + (0.07 + 0.06) * telling);
    near(list[1].score, 0.06 + 0.06 * telling);
    let expected = [
        ReasonKind::SameColor { color: "red".into() },
        ReasonKind::SameDepartment { department: "Clothing".into() },
        ReasonKind::SameAudience { audience: "women".into() },
    ];
    let mut found = told(&list[0]);
    found.sort_by_key(|kind| expected.iter().position(|it| it == kind));
    assert_eq!(found, expected);
}

#[test]
fn another_audience_needs_shoppers_who_bought_both() {
    let mut products = trio();
    products[0].audience = Some("women".into());
    products[1].audience = Some("men".into());
    products.push(Features { audience: Some("men".into()), ..product("mens-bag", "Bags/Totes") });
    let list = Shelf::build(products, &purchases(8, 12, 2)).goes_with("dress", 5);
    assert_eq!(ids(&list), ["bag"]);
}

#[test]
fn without_categories_only_purchases_count() {
    let products = vec![product("dress", ""), product("bag", ""), product("pot", "")];
    let list = Shelf::build(products, &purchases(8, 12, 2)).goes_with("dress", 5);
    assert_eq!(told(&list[0]), [ReasonKind::BoughtTogether { together: 8, of: 20 }]);
    near(list[0].score, 0.15);
}

#[test]
fn two_of_a_leaf_at_most() {
    let mut products = trio();
    products.extend((0..6).map(|n| product(&format!("tote-{n}"), "Bags/Totes")));
    let red = |id: &str, category: &str| Features { colors: vec!["red".into()], ..product(id, category) };
    products[0].colors = vec!["red".into()];
    products.push(red("red-hat", "Clothing/Hats"));
    let list = Shelf::build(products, &purchases(8, 12, 2)).goes_with("dress", 4);
    assert_eq!(ids(&list), ["bag", "red-hat", "tote-0"]);
}

#[test]
fn one_shopper_with_a_million_rows_is_one_shopper() {
    let till = History { shopper: 7, items: (0..1_000_000).map(|n| (n % 3, EventKind::Bought)).collect() };
    let list = Shelf::build(trio(), &[till]).goes_with("dress", 5);
    assert!(list.is_empty(), "{list:?}");
    // The same shopper in two rows is one shopper too.
    let split: Vec<History> = (0..8)
        .flat_map(|_| [0usize, 1].map(|item| History { shopper: 1, items: vec![(item, EventKind::Bought)] }))
        .collect();
    assert!(Shelf::build(trio(), &split).goes_with("dress", 5).is_empty());
}
