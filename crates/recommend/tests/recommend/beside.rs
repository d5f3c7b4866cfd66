//! What may stand beside a product.

use recommend::{Behaviour, Beside, Companions, Engine, EventKind, Features, Query, ReasonKind, Shelf};

use crate::{engine, ids, product, records};

fn dress(id: &str, color: &str, price: i64) -> Features {
    Features {
        colors: vec![color.into()],
        price_minor: price,
        kinds: vec!["dress".into()],
        audience: Some("women".into()),
        attributes: vec![("cut".into(), color.len().to_string())],
        ..product(id, "Clothing/Women/Dresses")
    }
}

fn beside(engine: &Engine, how: Beside<'_>) -> Vec<String> {
    let list = engine.recommend(&Query { beside: Some(how), limit: 10, ..Query::default() });
    assert!(list.iter().all(|one| !one.reasons.is_empty()));
    ids(&list).into_iter().map(str::to_owned).collect()
}

#[test]
fn alternatives_are_of_the_same_people_and_hold_what_is_asked_of_the_price() {
    let girls = Features { audience: Some("girls".into()), ..dress("girls", "red", 900) };
    let gone = Features { in_stock: Some(false), ..dress("gone", "red", 900) };
    let products = vec![
        dress("seed", "red", 1_000),
        dress("same", "red", 1_000),
        dress("less", "blue", 700),
        dress("more", "blue", 1_900),
        dress("far", "blue", 2_100),
        girls,
        gone,
        product("kettle", "Kitchen/Kettles"),
    ];
    let engine = engine(products, Vec::new(), None);
    assert_eq!(beside(&engine, Beside::Similar("seed"))[0], "same");
    assert_eq!(beside(&engine, Beside::Cheaper("seed")), ["less"]);
    assert_eq!(beside(&engine, Beside::StepUp("seed")), ["more"]);
    assert!(
        !beside(&engine, Beside::Similar("seed"))
            .iter()
            .any(|id| ["girls", "gone", "kettle"].contains(&id.as_str()))
    );
    assert!(beside(&engine, Beside::Similar("no-such")).is_empty());
    let cheaper =
        engine.recommend(&Query { beside: Some(Beside::Cheaper("seed")), limit: 1, ..Query::default() });
    assert_eq!(cheaper[0].reasons[0].kind, ReasonKind::Cheaper { saves_minor: 300 });
}

#[test]
fn with_no_record_the_kinds_say_what_goes_together() {
    let mut products: Vec<Features> = vec![dress("seed", "red", 1_000), dress("other", "red", 1_000)];
    for number in 0..9 {
        let shoes = Features {
            kinds: vec!["heels".into()],
            audience: Some("women".into()),
            ..product(&format!("heels-{number}"), "Shoes/Heels")
        };
        products.push(shoes);
    }
    products.push(Features {
        kinds: vec!["heels".into()],
        audience: Some("girls".into()),
        ..product("girls-heels", "Shoes/Girls")
    });
    products.push(Features { kinds: vec!["kettle".into()], ..product("kettle", "Kitchen/Kettles") });
    let known = Companions {
        complements: Box::new(
            |kind| if kind == "dress" { vec![("heels".to_owned(), 1.0)] } else { Vec::new() },
        ),
        ..Companions::default()
    };
    let engine = Engine::build(Shelf::build(products, &known), &Behaviour::default(), None);
    let found = beside(&engine, Beside::GoesWith("seed"));
    assert_eq!(
        found,
        ["heels-0", "heels-1", "heels-2", "heels-3"],
        "two fifths of ten are of one leaf at most"
    );
}

#[test]
fn buyers_vouch_for_what_goes_together_with_their_true_count() {
    let mut products: Vec<Features> =
        (0..12).map(|number| product(&format!("t{number:02}"), &format!("Tea/L{number}"))).collect();
    products.push(product("pot", "Kitchen/Pots"));
    let mut all = records(0, 9, EventKind::Bought, &[0, 12]);
    all.extend(records(100, 4, EventKind::Bought, &[0, 5]));
    all.extend(records(200, 60, EventKind::Bought, &[3]));
    let engine = engine(products, all, None);
    let list =
        engine.recommend(&Query { beside: Some(Beside::GoesWith("t00")), limit: 5, ..Query::default() });
    assert_eq!(list[0].id, "pot");
    let told = ReasonKind::BoughtTogether { together: 9, of: 13 };
    assert!(list[0].reasons.iter().any(|reason| reason.kind == told), "{:?}", list[0].reasons);
    assert!(!format!("{list:?}").contains("together: 4"), "four shoppers could be known by it");
}

#[test]
fn what_is_described_alike_comes_first_where_vectors_say_so() {
    let dress = |id: &str| product(id, "Women/Dresses");
    let products = vec![dress("a"), dress("b"), dress("c"), dress("d")];
    let near = |one: u32, other: u32| match (one.min(other), one.max(other)) {
        (0, 2) => Some(0.9),
        (0, 3) => None,
        _ => Some(0.1),
    };
    let list = |meaning: Option<recommend::Meaning>| {
        let shelf = Shelf::build(products.clone(), &Companions::default()).with_meaning(meaning);
        let engine = Engine::build(shelf, &Behaviour::default(), None);
        engine.recommend(&Query { beside: Some(Beside::Similar("a")), limit: 3, ..Query::default() })
    };
    let (with, without) = (list(Some(std::sync::Arc::new(near))), list(None));
    let ids = |list: &[recommend::Recommendation]| list.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&without), ["b", "c", "d"]);
    assert_eq!(ids(&with), ["c", "b", "d"]);
    let told = |one: &recommend::Recommendation| {
        one.reasons.iter().any(|reason| reason.kind == ReasonKind::SimilarMeaning)
    };
    assert!(told(&with[0]) && !with[1..].iter().any(told) && !without.iter().any(told));
}
