//! Learning from records.

use recommend::training::{HoldBack, Outcome, Stage, TrainingSettings, TrainingState, train};
use recommend::{Behaviour, Companions, Engine, EventKind, Features, Learned, Query, Record, Shelf, neural};

use crate::{limit, product};

/// Of ten products each, four tastes; who looks at one of a taste goes on to the next of it.
fn shop() -> (Vec<Features>, Vec<Record>) {
    let products =
        (0..40).map(|number| product(&format!("p{number:02}"), &format!("D/L{}", number / 10))).collect();
    let mut records = Vec::new();
    for visit in 0..400u32 {
        for step in 0..4 {
            let item = visit % 4 * 10 + (visit / 4 + step) % 10;
            records.push(Record {
                shopper: visit / 2,
                visit,
                item,
                kind: if step == 3 { EventKind::Bought } else { EventKind::Viewed },
                half_stars: 0,
                day: visit / 20,
            });
        }
    }
    (products, records)
}

fn shelf(products: &[Features]) -> Shelf {
    Shelf::build(products.to_vec(), &Companions::default())
}

fn settings() -> TrainingSettings {
    let neural =
        neural::Settings { dim: 8, epochs: 2, batch: 64, negatives: 32, ..neural::Settings::default() };
    TrainingSettings {
        hold: HoldBack::Visits { one_in: 4 },
        neural: Some(neural),
        ..TrainingSettings::default()
    }
}

fn learn(
    from: Option<TrainingState>,
    serving: Option<&Learned>,
    go_on: &mut dyn FnMut(Stage) -> bool,
) -> Outcome {
    let (products, records) = shop();
    let behaviour = Behaviour::gather(records, products.len());
    train(shelf(&products), &behaviour, serving, &settings(), from, &mut |stage, _| go_on(stage)).unwrap()
}

fn done(outcome: Outcome) -> (Learned, bool) {
    match outcome {
        Outcome::Done { learned, better, .. } => (*learned, better),
        other => panic!("{other:?}"),
    }
}

#[test]
fn too_little_is_said_and_nothing_is_learned() {
    let (products, mut records) = shop();
    records.truncate(100);
    let behaviour = Behaviour::gather(records, products.len());
    let outcome = train(shelf(&products), &behaviour, None, &settings(), None, &mut |_, _| true).unwrap();
    assert!(matches!(outcome, Outcome::TooLittle { visits: 25 }), "{outcome:?}");
}

#[test]
fn a_stopped_training_goes_on_to_the_same_result_and_what_it_learned_serves() {
    let (whole, better) = done(learn(None, None, &mut |_| true));
    assert!(better, "what follows what is easy to learn here");
    assert!(!whole.found.is_empty(), "shares were sought");
    let mut steps = 0;
    let outcome = learn(None, None, &mut |stage| {
        steps += u32::from(matches!(stage, Stage::Vectors(_)));
        steps < 3
    });
    let Outcome::Stopped(state) = outcome else { panic!("{outcome:?}") };
    // As it is kept between runs.
    let state: TrainingState = serde_json::from_str(&serde_json::to_string(&state).unwrap()).unwrap();
    let mut counted = 0;
    let (resumed, _) = done(learn(Some(state), None, &mut |stage| {
        counted += u32::from(matches!(stage, Stage::Vectors(_)));
        true
    }));
    assert_eq!(whole.blend, resumed.blend);
    assert_eq!(whole.towers, resumed.towers, "as if it had not been stopped");
    assert!(counted > 0);

    let (products, records) = shop();
    // A later catalogue: the first product is gone, the others stand elsewhere, one is new.
    let mut later: Vec<Features> = products[1..].iter().rev().cloned().collect();
    later.push(product("new", "D/L1"));
    let place = |item: u32| later.iter().position(|one| one.id == products[item as usize].id);
    let records: Vec<Record> =
        records.into_iter().filter_map(|one| Some(Record { item: place(one.item)? as u32, ..one })).collect();
    let behaviour = Behaviour::gather(records, later.len());
    let engine = Engine::build(shelf(&later), &behaviour, Some(&whole));
    let list = engine.recommend(&Query { looked: &["p13", "p14"], ..limit(5) });
    assert!(!list.is_empty() && list.iter().all(|one| one.id != "p00"));
    let own = list.iter().filter(|one| one.id.starts_with("p1") || one.id == "new").count();
    assert!(own * 2 > list.len(), "{:?}", crate::ids(&list));
}

#[test]
fn what_is_no_better_does_not_take_over() {
    let (first, _) = done(learn(None, None, &mut |_| true));
    let (second, better) = done(learn(None, Some(&first), &mut |_| true));
    assert_eq!(second.version, first.version + 1);
    assert!(!better, "the same records teach nothing new");
}
