//! `similar` and `cheaper`, worked out by hand.
//!
//! The shelf of eight holds the dress asked about, one other product and six pans that share nothing, so a value the two share
//! has two holders of eight and counts in full: ln(8/2) / ln(8/2) = 1. With four holders it counts ln(8/4) / ln(8/2) = 1/2.

use recommend::{EventKind, Features, ReasonKind, Shelf};

use crate::{ids, near, product, shoppers};

fn dress() -> Features {
    Features {
        brand: Some("Lina".into()),
        price_minor: 20_000,
        colors: vec!["red".into()],
        material: Some("silk".into()),
        audience: Some("women".into()),
        attributes: vec![("Sleeve".into(), "Short".into())],
        ..product("dress", "Clothing/Women/Dresses")
    }
}

fn shelf(other: Features, pan: &Features) -> Shelf {
    let pans = (0..6).map(|n| Features { id: format!("pan-{n}"), ..pan.clone() });
    Shelf::build([dress(), other].into_iter().chain(pans).collect(), &[])
}

fn pan() -> Features {
    product("pan", "Kitchen/Pots/Pans")
}

/// The score of `other` beside the dress, 0 if it is not shown.
fn score(other: Features) -> f64 {
    let shelf = shelf(other, &pan());
    let list = shelf.similar("dress", 9);
    assert!(list.len() <= 1, "only the other product can be like the dress: {list:?}");
    list.first().map_or(0.0, |it| it.score)
}

#[test]
fn each_likeness_counts_what_it_is_worth() {
    let leaf = || product("other", "Clothing/Women/Dresses");
    let text = |value: &str| Some(value.to_owned());
    let table = [
        ("same leaf", leaf(), 0.26),
        ("same parent only", product("other", "Clothing/Women/Skirts"), 0.13),
        ("same department only", product("other", "Clothing/Men/Shirts"), 0.0),
        ("same leaf name elsewhere", product("other", "Toys/Dolls/Dresses"), 0.0),
        ("spelling of the category", product("other", "clothing/WOMEN/ dresses "), 0.26),
        ("colour", Features { colors: vec!["Red".into()], ..leaf() }, 0.26 + 0.12),
        ("one of two colours", Features { colors: vec!["blue".into(), "red".into()], ..leaf() }, 0.26 + 0.06),
        (
            "a colour named twice",
            Features { colors: vec!["red".into(), "red".into()], ..leaf() },
            0.26 + 0.12,
        ),
        ("another colour", Features { colors: vec!["blue".into()], ..leaf() }, 0.26),
        ("brand", Features { brand: text("LINA"), ..leaf() }, 0.26 + 0.08),
        ("material", Features { material: text("silk"), ..leaf() }, 0.26 + 0.06),
        ("audience", Features { audience: text("women"), ..leaf() }, 0.26 + 0.06),
        ("for others", Features { audience: text("girls"), ..leaf() }, 0.0),
        ("for anyone", Features { audience: text("Unisex"), ..leaf() }, 0.26),
        (
            "attribute",
            Features { attributes: vec![("sleeve".into(), "short".into())], ..leaf() },
            0.26 + 0.12,
        ),
        (
            "attribute, other value",
            Features { attributes: vec![("Sleeve".into(), "Long".into())], ..leaf() },
            0.26,
        ),
        (
            "value under another key",
            Features { attributes: vec![("Length".into(), "Short".into())], ..leaf() },
            0.26,
        ),
        ("same price", Features { price_minor: 20_000, ..leaf() }, 0.26 + 0.10),
        ("price half way to the band", Features { price_minor: 22_361, ..leaf() }, 0.26 + 0.05),
        ("cheaper by the same ratio", Features { price_minor: 17_889, ..leaf() }, 0.26 + 0.05),
        ("price past the band", Features { price_minor: 25_100, ..leaf() }, 0.26),
        ("unknown price", Features { price_minor: -1, ..leaf() }, 0.26),
        ("everything", Features { id: "other".into(), ..dress() }, 0.80),
        ("sold out", Features { id: "other".into(), in_stock: Some(false), ..dress() }, 0.0),
        ("stock unknown", Features { id: "other".into(), in_stock: None, ..dress() }, 0.80),
    ];
    for (case, other, expected) in table {
        let found = score(other);
        assert!((found - expected).abs() < 1e-4, "{case}: {found} is not {expected}");
    }
}

#[test]
fn reasons_say_what_made_the_score() {
    let other = Features {
        colors: vec!["RED".into()],
        price_minor: 20_000,
        ..product("other", "Clothing/Women/Dresses")
    };
    let list = shelf(other, &pan()).similar("dress", 1);
    let told: Vec<_> = list[0].reasons.iter().map(|reason| reason.kind.clone()).collect();
    let expected = [
        ReasonKind::SameCategory { category: "Dresses".into() },
        ReasonKind::SameColor { color: "red".into() },
        ReasonKind::SimilarPrice,
    ];
    assert_eq!(told, expected);
    near(list[0].reasons[0].share, 0.26 / 0.48);
    near(list[0].reasons[1].share, 0.12 / 0.48);
    near(list[0].reasons[2].share, 0.10 / 0.48);
}

#[test]
fn a_common_value_tells_less() {
    let red = || Features { colors: vec!["red".into()], ..product("other", "Clothing/Women/Dresses") };
    let red_pan = Features { colors: vec!["red".into()], ..pan() };
    // Every product is red: being red tells nothing and is no reason.
    let all_red = shelf(red(), &red_pan).similar("dress", 1);
    near(all_red[0].score, 0.26);
    assert_eq!(all_red[0].reasons.len(), 1);
    // Four of eight are red: half.
    let mut four = vec![dress(), red()];
    four.extend((0..2).map(|n| Features { id: format!("red-{n}"), ..red_pan.clone() }));
    four.extend((0..4).map(|n| Features { id: format!("pan-{n}"), ..pan() }));
    near(Shelf::build(four, &[]).similar("dress", 1)[0].score, 0.26 + 0.06);
}

#[test]
fn a_shop_of_one_category_still_tells_its_products_apart() {
    let shelf = Shelf::build(
        (0..8)
            .map(|n| Features {
                colors: vec![["red", "red", "blue", "blue"][n % 4].into()],
                ..product(&format!("d{n}"), "Dresses")
            })
            .collect(),
        &[],
    );
    // The category all share counts half of .26, the colour half of them share half of .12; ties go by id.
    let list = shelf.similar("d0", 4);
    assert_eq!(ids(&list), ["d1", "d4", "d5", "d2"]);
    near(list[0].score, 0.13 + 0.06);
    near(list[3].score, 0.13);
}

#[test]
fn in_a_huge_category_the_rarest_likeness_is_still_found() {
    let many = |n: usize| Features {
        brand: Some(if n.is_multiple_of(3_999) { "Rare" } else { "Common" }.into()),
        colors: vec![["red", "blue"][n % 2].into()],
        ..product(&format!("d{n:04}"), "Dresses")
    };
    // d0000 and d3999 are the only two of their brand; the latter comes last of 4,000 and is of another colour.
    let shelf = Shelf::build((0..4_000).map(many).collect(), &[]);
    let list = shelf.similar("d0000", 3);
    assert_eq!(ids(&list), ["d3999", "d0002", "d0004"]);
    near(list[0].score, 0.13 + 0.08);
}

#[test]
fn products_without_a_category_are_likened_by_the_rest_and_never_by_price_alone() {
    let bare =
        |id: &str, brand: &str| Features { brand: Some(brand.into()), price_minor: 900, ..product(id, "") };
    let shelf =
        Shelf::build(vec![bare("a", "Orb"), bare("b", "Orb"), bare("c", "Nox"), bare("d", "Lum")], &[]);
    let list = shelf.similar("a", 9);
    assert_eq!(ids(&list), ["b"]);
    near(list[0].score, 0.08 + 0.10);
}

#[test]
fn being_looked_at_together_is_told_from_five_shoppers_on() {
    for (together, told) in [(6, true), (4, false)] {
        let mut rows = shoppers(0, together, EventKind::Viewed, &[0, 1]);
        rows.extend(shoppers(100, 8 - together, EventKind::Viewed, &[0]));
        let shelf = Shelf::build(vec![dress(), product("other", "Clothing/Women/Dresses")], &rows);
        let list = shelf.similar("dress", 1);
        let reason = list[0].reasons.iter().find_map(|it| match it.kind {
            ReasonKind::LookedAtTogether { together, of } => Some((together, of)),
            _ => None,
        });
        assert_eq!(reason, told.then_some((6, 8)));
        // Two products only: a value both share counts in full. Cosine 6 / √(8·6), times 6 / (6 + 10).
        let looked = if told { 0.20 * 6.0 / 48.0_f64.sqrt() * 6.0 / 16.0 } else { 0.0 };
        near(list[0].score, 0.26 + looked);
    }
}

#[test]
fn buying_weighs_more_than_looking() {
    // Both were met by the same number of the dress's shoppers; those of "bought" also bought it.
    let mut rows = shoppers(0, 6, EventKind::Bought, &[0, 1]);
    rows.extend(shoppers(50, 6, EventKind::Viewed, &[0, 2]));
    let leaf = "Clothing/Women/Dresses";
    let shelf = Shelf::build(vec![dress(), product("zz-bought", leaf), product("aa-viewed", leaf)], &rows);
    assert_eq!(ids(&shelf.similar("dress", 2)), ["zz-bought", "aa-viewed"]);
}

#[test]
fn cheaper_ones_are_of_the_same_leaf_and_say_what_they_save() {
    let at = |id: &str, price_minor| Features { price_minor, ..product(id, "Clothing/Women/Dresses") };
    let mut products = vec![
        dress(),
        at("quarter-off", 15_000),
        at("three-quarters-off", 5_000),
        at("same", 20_000),
        at("dearer", 25_000),
        at("unknown", 0),
        Features { in_stock: Some(false), ..at("sold-out", 9_000) },
        Features { price_minor: 5_000, ..product("skirt", "Clothing/Women/Skirts") },
    ];
    let list = Shelf::build(products.clone(), &[]).cheaper("dress", 9);
    assert_eq!(ids(&list), ["three-quarters-off", "quarter-off"]);
    let saved = |at: usize| {
        list[at].reasons.iter().find_map(|it| match it.kind {
            ReasonKind::Cheaper { saves_minor } => Some(saves_minor),
            _ => None,
        })
    };
    assert_eq!((saved(0), saved(1)), (Some(15_000), Some(5_000)));
    // Half the price saved counts in full, a quarter counts half; the leaf has seven holders of eight.
    let leaf = 0.26 * (0.5 + 0.5 * (8.0f64 / 7.0).ln() / 4.0f64.ln());
    near(list[0].score, leaf + 0.10);
    near(list[1].score, leaf + 0.05);
    products[0].price_minor = 0;
    assert!(Shelf::build(products, &[]).cheaper("dress", 9).is_empty(), "cheaper than unknown is unknown");
}

#[test]
fn nothing_comes_of_nothing() {
    assert!(Shelf::build(Vec::new(), &[]).similar("x", 3).is_empty());
    let one = Shelf::build(vec![dress()], &shoppers(0, 9, EventKind::Bought, &[0, 77]));
    assert!(one.similar("dress", 3).is_empty() && one.goes_with("dress", 3).is_empty());
    let twice = Shelf::build(vec![dress(), dress(), Features { id: "other".into(), ..dress() }], &[]);
    assert_eq!(ids(&twice.similar("other", 3)), ["dress"], "a repeated id is shown once");
    assert!(twice.similar("other", 0).is_empty());
    assert!(twice.similar("nowhere", 3).is_empty());
}
