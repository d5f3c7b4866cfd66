//! What goes with what, learned from judged lists: see `main.rs`.

use std::collections::BTreeMap;
use std::sync::Arc;

use recommend::neural::NeuralError;
use recommend::training::{FitnessSettings, JudgedProduct, compare_fitness, cross_fitness, learn_fitness};
use recommend::{
    Behaviour, Beside, Companions, Engine, Features, Fitness, KnownScene, KnownScenes, Query, ReasonKind,
    Shelf,
};

use crate::product;

const SCENES: [&str; 4] = ["reading", "travel", "beach", "camping-trip"];

/// Lamps that go with books or with bottles, as their words say: nothing but the scene tells which.
fn products() -> Vec<Features> {
    let mut all = Vec::new();
    for at in 0..24 {
        let scene = at % 2;
        all.push(Features {
            kinds: vec!["lamp".into()],
            scenes: vec![(scene, 85)],
            ..product(&format!("lamp{at}"), "Home/Lamps")
        });
    }
    for at in 0..4 {
        all.push(Features { kinds: vec!["book".into()], ..product(&format!("book{at}"), "Books/Novels") });
        all.push(Features {
            kinds: vec!["bottle".into()],
            ..product(&format!("bottle{at}"), "Sport/Bottles")
        });
    }
    all
}

fn companions() -> Companions<'static> {
    Companions {
        complements: Box::new(|kind| match kind {
            "lamp" => vec![("book".into(), 0.5), ("bottle".into(), 0.5)],
            _ => Vec::new(),
        }),
        scenes: KnownScenes {
            scenes: SCENES
                .iter()
                .map(|key| KnownScene { key: (*key).to_owned(), weight: 1.0, quiet: false })
                .collect(),
            of_kind: Box::new(|kind| match kind {
                "book" => vec![(0, 1.0)],
                "lamp" => vec![(0, 0.3), (1, 0.3)],
                "bottle" => vec![(1, 0.8), (2, 0.6)],
                _ => Vec::new(),
            }),
        },
        ..Companions::default()
    }
}

fn engine() -> Engine {
    Engine::build(Shelf::build(products(), &companions()), &Behaviour::default(), None)
}

/// With the lamps for reading go books, with those for travelling bottles.
fn judged() -> Vec<JudgedProduct> {
    let goes = |at: usize| if at.is_multiple_of(2) { "book" } else { "bottle" };
    let of = |at: usize| JudgedProduct {
        id: format!("lamp{at}"),
        ratings: (0..4).map(|nth| (format!("{}{nth}", goes(at)), 3)).collect(),
    };
    (0..24).map(of).collect()
}

const QUICK: FitnessSettings =
    FitnessSettings { epochs: 30, batch: 4, rate: 5e-3, decay: 1e-3, dropout: 0.1, seed: 1 };

fn learned(judged: &[JudgedProduct]) -> Fitness {
    learn_fitness(engine().shelf(), judged, &QUICK, &mut |_| {}).unwrap()
}

#[test]
fn what_was_judged_of_some_holds_for_the_others() {
    let nothing = engine().with_fitness(Arc::new(Fitness::default()));
    let mut done = Vec::new();
    let tuned = cross_fitness(nothing, &judged(), 3, &QUICK, &mut |part| done.push(part)).unwrap();
    assert!(tuned.after > 0.95, "{tuned:?}");
    assert!(tuned.before < 0.8, "{tuned:?}");
    assert!(done.is_sorted() && done.last().is_some_and(|last| (*last - 1.0).abs() < 1e-9));
}

#[test]
fn the_same_judgments_teach_the_same_and_are_kept_whole() {
    let (one, other) = (learned(&judged()), learned(&judged()));
    let numbers = |fitness: &Fitness| -> BTreeMap<String, Vec<f64>> {
        let mut read: serde_json::Value = serde_json::from_str(&fitness.to_json()).unwrap();
        read.as_object_mut().unwrap().remove("scenes");
        serde_json::from_value(read).unwrap()
    };
    for (name, list) in numbers(&one) {
        let apart = list.iter().zip(&numbers(&other)[&name]).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(apart < 1e-4, "{name} {apart}");
    }
    let kept: Fitness = serde_json::from_str(&one.to_json()).unwrap();
    assert_eq!(kept, one);
    let of = |fitness: Fitness| compare_fitness(engine(), &judged(), fitness).after;
    assert!((of(kept) - of(one)).abs() < f64::EPSILON);
}

#[test]
fn what_does_not_fit_together_is_not_asked() {
    let broken: Fitness =
        serde_json::from_str(&learned(&judged()).to_json().replacen("\"last\":[", "\"last\":[0.5,", 1))
            .unwrap();
    let by_hand = engine().with_fitness(Arc::new(Fitness::default()));
    let asked = |engine: &Engine| {
        engine.recommend(&Query { beside: Some(Beside::GoesWith("lamp0")), limit: 5, ..Query::default() })
    };
    let (one, other) = (asked(&engine().with_fitness(Arc::new(broken))), asked(&by_hand));
    assert_eq!(one, other);
    assert!(!one.is_empty());
}

#[test]
fn a_shared_scene_is_told_where_both_belong_there() {
    let engine = engine().with_fitness(Arc::new(learned(&judged())));
    let list =
        engine.recommend(&Query { beside: Some(Beside::GoesWith("lamp0")), limit: 4, ..Query::default() });
    assert!(list[0].id.starts_with("book"), "{list:?}");
    let mut told = 0;
    for one in &list {
        assert!(!one.reasons.is_empty(), "{one:?}");
        for reason in &one.reasons {
            if let ReasonKind::SameScene { scene } = &reason.kind {
                told += 1;
                assert_eq!((scene.as_str(), reason.beside.as_deref()), ("reading", Some("lamp0")), "{one:?}");
                assert!(one.id.starts_with("book"), "bottles do not stand there: {one:?}");
            }
        }
    }
    assert!(told > 0, "{list:?}");
}

#[test]
fn judgments_of_nothing_on_the_shelf_are_refused() {
    let of = |id: &str, rating| JudgedProduct { id: id.into(), ratings: vec![("book0".into(), rating)] };
    for none in [vec![], vec![of("no such", 3)], vec![of("lamp0", 0)]] {
        let learned = learn_fitness(engine().shelf(), &none, &QUICK, &mut |_| {});
        assert!(matches!(learned, Err(NeuralError::NothingToLearn)), "{learned:?}");
    }
    assert!(
        learn_fitness(engine().shelf(), &[of("lamp0", 3)], &QUICK, &mut |_| {}).is_ok(),
        "fewer than a step takes"
    );
}
