//! On any shelf and any records.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use recommend::{
    Behaviour, Beside, Companions, Engine, EventKind, FEWEST_SHOPPERS, Features, Query, ReasonKind, Record,
    Shelf,
};

use crate::{engine, limit, product};

fn kinds() -> impl Strategy<Value = EventKind> {
    prop_oneof![
        Just(EventKind::Viewed),
        Just(EventKind::Asked),
        Just(EventKind::Listed),
        Just(EventKind::Bought)
    ]
}

fn products() -> impl Strategy<Value = Vec<Features>> {
    let one = (0..12u32, 0..4u32, 0..3u32, -5..3000i64, prop::option::of(any::<bool>())).prop_map(
        |(id, leaf, color, price_minor, in_stock)| Features {
            colors: vec![format!("c{color}")],
            price_minor,
            in_stock,
            ..product(&format!("p{id}"), &format!("D{}/L{leaf}", leaf % 2))
        },
    );
    prop::collection::vec(one, 0..14)
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let one = (0..40u32, 0..3u32, 0..16u32, kinds(), 0..12u8).prop_map(
        |(shopper, visit, item, kind, half_stars)| Record {
            shopper,
            visit: shopper * 3 + visit,
            item,
            kind,
            half_stars,
            day: visit,
        },
    );
    prop::collection::vec(one, 0..400)
}

/// Who had to do with a product, as the records say.
fn shoppers(records: &[Record], item: u32, least: EventKind) -> BTreeSet<u32> {
    records.iter().filter(|one| one.item == item && one.kind >= least).map(|one| one.shopper).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_list_is_sound_and_every_count_is_true(
        products in products(),
        records in records(),
        looked in prop::collection::vec(0..14u32, 0..5),
        seed in 0..12u32,
    ) {
        let known: Vec<Record> =
            records.iter().copied().filter(|one| (one.item as usize) < products.len()).collect();
        let made = engine(products.clone(), records.clone(), None);
        let first: BTreeMap<&str, u32> =
            products.iter().enumerate().rev().map(|(at, one)| (one.id.as_str(), at as u32)).collect();
        let looked: Vec<String> = looked.iter().map(|item| format!("p{item}")).collect();
        let looked: Vec<&str> = looked.iter().map(String::as_str).collect();
        let seed = format!("p{seed}");
        let allow = |id: &str| id != "p3";
        let questions = [
            limit(5),
            Query { looked: &looked, allow: Some(&allow), leave_out: &["p1"], ..limit(5) },
            Query { had: &[("p0", 5.0), ("p2", 1.0), ("nothing", f32::NAN)], ..limit(5) },
            Query { basket: &looked, ..limit(5) },
            Query { beside: Some(Beside::Similar(&seed)), ..limit(5) },
            Query { beside: Some(Beside::GoesWith(&seed)), ..limit(5) },
            Query { beside: Some(Beside::Cheaper(&seed)), ..limit(5) },
        ];
        for query in &questions {
            let list = made.recommend(query);
            prop_assert_eq!(&list, &made.recommend(query), "the same answer twice");
            prop_assert!(list.len() <= 5);
            let mut seen = BTreeSet::new();
            for one in &list {
                prop_assert!(seen.insert(&one.id), "{} twice", one.id);
                let row = &products[first[one.id.as_str()] as usize];
                prop_assert!(row.in_stock != Some(false), "{} is sold out", one.id);
                prop_assert!(query.allow.is_none_or(|allow| allow(&one.id)));
                prop_assert!(!query.leave_out.contains(&one.id.as_str()));
                prop_assert!(!one.reasons.is_empty() && one.score > 0.0 && one.score <= 1.0 + 1e-4);
                prop_assert!(one.reasons.iter().map(|reason| reason.share).sum::<f64>() <= 1.0 + 1e-6);
                for reason in &one.reasons {
                    let item = first[one.id.as_str()];
                    let beside = reason.beside.as_deref().map(|id| first[id]);
                    match (&reason.kind, beside) {
                        (ReasonKind::LookedAtTogether { together, of }, Some(beside)) => {
                            let (theirs, own) = (shoppers(&known, beside, EventKind::Viewed), shoppers(&known, item, EventKind::Viewed));
                            prop_assert_eq!((*together as usize, *of as usize), (theirs.intersection(&own).count(), theirs.len()));
                            prop_assert!(*together >= FEWEST_SHOPPERS);
                        }
                        (ReasonKind::BoughtTogether { together, of }, Some(beside)) => {
                            let (theirs, own) = (shoppers(&known, beside, EventKind::Bought), shoppers(&known, item, EventKind::Bought));
                            prop_assert_eq!((*together as usize, *of as usize), (theirs.intersection(&own).count(), theirs.len()));
                            prop_assert!(*together >= FEWEST_SHOPPERS);
                        }
                        (ReasonKind::ComplementaryCategory { together, of, .. }, Some(beside)) => {
                            let of_leaf = |at: u32| -> BTreeSet<u32> {
                                let leaf = &products[at as usize].category;
                                let same = (0..products.len() as u32).filter(|other| products[*other as usize].category == *leaf);
                                same.flat_map(|other| shoppers(&known, other, EventKind::Bought)).collect()
                            };
                            let (theirs, own) = (of_leaf(beside), of_leaf(item));
                            prop_assert_eq!((*together as usize, *of as usize), (theirs.intersection(&own).count(), theirs.len()));
                            prop_assert!(*together >= FEWEST_SHOPPERS);
                        }
                        (ReasonKind::Popular { shoppers: told, days }, _) => {
                            let newest = known.iter().map(|one| one.day).max().unwrap_or(0);
                            let lately = known.iter().filter(|one| one.item == item && newest - one.day < *days);
                            let all: BTreeSet<u32> = lately.map(|one| one.shopper).collect();
                            prop_assert_eq!(*told as usize, all.len());
                            prop_assert!(*told >= FEWEST_SHOPPERS);
                        }
                        (ReasonKind::VisitsLikeThis { visits, of }, _) => {
                            prop_assert!(*visits >= FEWEST_SHOPPERS && visits <= of);
                            let holds: BTreeSet<(u32, u32)> = known.iter().filter(|one| one.item == item).map(|one| (one.day, one.visit)).collect();
                            prop_assert!(*visits as usize <= holds.len());
                        }
                        (ReasonKind::LikeMinded { shoppers: told, of }, _) => {
                            prop_assert!(*told >= FEWEST_SHOPPERS && told <= of);
                            prop_assert!(*told as usize <= shoppers(&known, item, EventKind::Viewed).len());
                        }
                        (ReasonKind::SameColor { color }, Some(beside)) => {
                            prop_assert!(row.colors.contains(color) && products[beside as usize].colors.contains(color));
                        }
                        (ReasonKind::Cheaper { saves_minor }, Some(beside)) => {
                            prop_assert_eq!(*saves_minor, products[beside as usize].price_minor - row.price_minor);
                            prop_assert!(*saves_minor > 0);
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}

#[test]
fn an_empty_shop_and_a_shop_of_one_have_nothing_to_say() {
    let none = engine(Vec::new(), vec![], None);
    assert!(none.recommend(&limit(5)).is_empty());
    let one = engine(vec![product("only", "A/B")], crate::records(0, 20, EventKind::Bought, &[0]), None);
    assert!(one.recommend(&Query { beside: Some(Beside::Similar("only")), ..limit(5) }).is_empty());
    assert_eq!(crate::ids(&one.recommend(&limit(5))), ["only"]);
}

#[test]
fn one_customer_with_a_million_rows_is_bounded_and_threads_change_nothing() {
    let products: Vec<Features> = (0..3_000).map(|number| product(&format!("p{number}"), "A/B")).collect();
    let mut all: Vec<Record> = (0..1_000_000u32)
        .map(|step| Record {
            shopper: 0,
            visit: step / 1_000,
            item: (step * 7) % 3_000,
            kind: EventKind::Bought,
            half_stars: 0,
            day: step / 100_000,
        })
        .collect();
    all.extend(
        crate::records(1, 30, EventKind::Viewed, &[1, 2, 3])
            .into_iter()
            .map(|one| Record { visit: one.visit + 5_000, ..one }),
    );
    let build = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let shelf = Shelf::build(products.clone(), &Companions::default());
            Engine::build(shelf, &Behaviour::gather(all.clone(), 3_000), None)
                .recommend(&Query { looked: &["p1", "p2"], ..limit(10) })
        })
    };
    let one = build(1);
    assert!(!one.is_empty());
    assert_eq!(one, build(3));
}
