//! Exploration, promotion, varied lists, and why a product is not there.

use recommend::{Behaviour, Companions, Engine, EventKind, Features, Query, ReasonKind, Shelf, WhyNot};

use crate::{engine, ids, limit, product, records};

fn shop() -> (Vec<Features>, Engine) {
    let products: Vec<Features> = (0..20)
        .map(|number| product(&format!("p{number:02}"), if number < 12 { "A/X" } else { "B/Y" }))
        .collect();
    let mut all = Vec::new();
    for item in 0..20 {
        all.extend(records(item * 100, 60 - item * 2, EventKind::Viewed, &[item, (item + 1) % 20]));
    }
    (products.clone(), engine(products, all, None))
}

#[test]
fn one_place_explores_and_the_seed_chooses() {
    let (products, engine) = shop();
    let with = |explore| engine.recommend(&Query { explore, looked: &["p00"], ..limit(6) });
    let plain = with(None);
    let exploring = with(Some(7));
    assert_eq!(plain.len(), 6);
    assert_eq!(ids(&plain)[..5], ids(&exploring)[..5], "only the last place explores");
    assert_eq!(exploring, with(Some(7)));
    drop(products);
}

#[test]
fn one_promoted_product_is_labelled_and_keeps_every_limit() {
    let (_, engine) = shop();
    let list = engine.recommend(&Query { promoted: &["p19", "p18"], looked: &["p00"], ..limit(4) });
    let promoted: Vec<&str> = list.iter().filter(|one| one.promoted).map(|one| one.id.as_str()).collect();
    assert_eq!((list.len(), promoted.len()), (4, 1));
    assert!(list.iter().position(|one| one.promoted).unwrap() >= 2, "not in front");
    let allow = |id: &str| !promoted.contains(&id) && id != "p18" && id != "p19";
    let query = Query { promoted: &["p19", "p18"], looked: &["p00"], allow: Some(&allow), ..limit(4) };
    assert!(engine.recommend(&query).iter().all(|one| !one.promoted && allow(&one.id)), "a limit is a limit");
}

#[test]
fn variety_is_bought_with_merit_and_only_as_asked() {
    let products = vec![product("a", "A/X"), product("b", "A/X"), product("c", "B/Y")];
    let shelf = Shelf::build(products, &Companions::default());
    let list = [(0, 1.0), (1, 0.9), (2, 0.8)];
    assert_eq!(shelf.diversified(&list, 1.0, 3), list, "merit alone");
    // λ .7: b is worth .7 · .9 − .3 · .5 = .48, c .7 · .8 = .56.
    let varied: Vec<u32> = shelf.diversified(&list, 0.7, 3).into_iter().map(|(item, _)| item).collect();
    assert_eq!(varied, [0, 2, 1]);
    assert!(shelf.spread(&[0, 2]).unwrap() > shelf.spread(&[0, 1]).unwrap());
    assert_eq!(shelf.spread(&[0]), None);
}

#[test]
fn why_not_says_what_is_so() {
    let products = vec![
        product("a", "A/X"),
        product("b", "A/X"),
        Features { in_stock: Some(false), ..product("gone", "A/X") },
        product("c", "B/Y"),
    ];
    let mut all = records(0, 30, EventKind::Viewed, &[0, 1]);
    all.extend(records(100, 6, EventKind::Viewed, &[3]));
    let engine = engine(products, all, None);
    let why = |query: &Query<'_>, id: &str| engine.why_not(query, id);
    assert_eq!(why(&limit(1), "nothing"), WhyNot::Unknown);
    assert_eq!(why(&limit(1), "gone"), WhyNot::SoldOut);
    assert_eq!(why(&Query { leave_out: &["a"], ..limit(1) }, "a"), WhyNot::SeenAlready);
    let none = |_: &str| false;
    assert_eq!(why(&Query { allow: Some(&none), ..limit(1) }, "a"), WhyNot::NotAllowed);
    let first = engine.recommend(&limit(1))[0].id.clone();
    assert_eq!(why(&limit(1), &first), WhyNot::Shown { place: 1 });
    assert!(matches!(why(&limit(1), "c"), WhyNot::Behind { of_last_shown, .. } if of_last_shown < 1.0));
}

#[test]
fn a_visit_that_ended_is_known_at_once() {
    let products = vec![product("a", ""), product("b", ""), product("c", "")];
    let behaviour = Behaviour::default();
    let engine = Engine::build(Shelf::build(products, &Companions::default()), &behaviour, None);
    let ask = || engine.recommend(&Query { looked: &["a"], ..limit(3) });
    assert!(ask().is_empty(), "nothing is known");
    (0..5).for_each(|_| engine.note_visit(&["a", "c", "unknown"]));
    let list = ask();
    assert_eq!(ids(&list), ["c"]);
    assert_eq!(list[0].reasons[0].kind, ReasonKind::VisitsLikeThis { visits: 5, of: 5 });
}
