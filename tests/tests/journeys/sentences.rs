//! Property 6, on the demo shop without a model.

use super::guide_and_shop::{Visit, Worker, visit};

/// What a question that begins anew shows first, and all of its first page.
async fn shown(visit: &mut Visit, said: &str) -> Vec<String> {
    let told = visit.say(said).await;
    assert_eq!(told.intent, "find", "{said}: {}", told.text);
    let ids = told.ids();
    assert!(!ids.is_empty(), "{said}: {}", told.text);
    ids
}

#[tokio::test]
async fn presents_are_made_for_someone() {
    let mut visit = visit(Worker::Off).await;
    // Made for mum; for dad; for a newborn; for a teacher; for a best friend; for a new home.
    let boxes = ["BX-0001", "BX-0002", "BX-0003", "BX-0005", "BX-0006", "BX-0004"];
    for (said, own) in [
        ("a present for my mum", 0),
        ("送妈妈的生日礼物", 0),
        ("Father's Day present", 1),
        ("宝宝满月送什么", 2),
        ("教师节送老师什么好", 3),
        ("朋友搬新家送什么", 5),
    ] {
        let ids = shown(&mut visit, said).await;
        let place = |id: &str| ids.iter().position(|have| have == id).unwrap_or(usize::MAX);
        assert!(place(boxes[own]) < 3, "{said}: {ids:?}");
        for (at, other) in boxes.iter().enumerate().filter(|(at, _)| *at != own) {
            assert!(place(other) > place(boxes[own]), "{said}: {other} ({at}) comes first: {ids:?}");
        }
    }
}

#[tokio::test]
async fn a_child_is_old_enough_for_it() {
    let mut visit = visit(Worker::Off).await;
    for (said, key) in [("两岁宝宝能玩的玩具", "2yr"), ("toys for a 4 year old", "4yr")] {
        for id in shown(&mut visit, said).await {
            let row = visit.guide.row(&id).unwrap();
            let filed = catalog::lexicon::filing::file(&row);
            assert!(filed.measures.contains(key), "{said}: {id} {:?}", filed.measures);
        }
    }
    // Dresses go by size: the age is told to be unknown, and the dresses are shown.
    let told = visit.say("5岁女孩的裙子").await;
    assert!(told.ids().len() > 3 && told.text.contains("5 岁"), "{:?} {}", told.ids(), told.text);
}

#[tokio::test]
async fn reduced_is_what_costs_less_than_before() {
    let mut visit = visit(Worker::Off).await;
    for said in ["打折的女鞋", "women's shoes on sale"] {
        for id in shown(&mut visit, said).await {
            let price = visit.guide.row(&id).unwrap().price.clone().unwrap();
            assert!(price.was_minor.is_some_and(|was| was > price.minor), "{said}: {id}");
        }
    }
}

#[tokio::test]
async fn what_is_wrong_brings_what_helps() {
    let mut visit = visit(Worker::Off).await;
    for (said, kind) in [
        ("my wrist hurts after a day at the computer", "mouse"),
        ("I always sleep through my alarm", "alarm-clock"),
        ("下厨时系的，能挡油", "apron"),
        ("冬天骑车手冻得不行", "gloves"),
        ("post-it notes", "sticky-notes"),
        ("lap top bag", "laptop-bag"),
    ] {
        let ids = shown(&mut visit, said).await;
        let row = visit.guide.row(&ids[0]).unwrap();
        let kinds = catalog::lexicon::filing::file(&row).kinds;
        let wanted = catalog::lexicon::tables::TABLES.kind_keys(kind);
        assert!(kinds.iter().any(|have| wanted.contains(have)), "{said}: {ids:?} {kinds:?}");
    }
}
