//! Property 10.

use std::collections::BTreeSet;

use catalog::lexicon::scenes::SCENES;
use guide::recommend::{Beside, Fitness, Query, ReasonKind};

use super::guide_and_shop::{Worker, visit};

#[test]
fn what_goes_with_what_knows_the_scenes_of_the_lexicon() {
    let fitness = Fitness::known();
    let known: BTreeSet<&str> = fitness.scenes().iter().map(String::as_str).collect();
    let table: BTreeSet<&str> = SCENES.all().iter().map(|scene| scene.key.as_str()).collect();
    assert_eq!(known, table, "learn it anew, see ARCHITECTURE.md");
}

#[tokio::test]
async fn whatever_goes_with_a_product_has_its_reasons() {
    let visit = visit(Worker::Off).await;
    let catalogue = visit.guide.catalogue();
    let engine = catalogue.stock().unwrap();
    let products: Vec<_> = catalogue.shop.store.all().unwrap().map(|row| row.unwrap().1).collect();
    let (mut lists, mut scenes) = (0, 0);
    for product in products.iter().step_by(7) {
        let beside = Query { beside: Some(Beside::GoesWith(&product.id)), limit: 10, ..Query::default() };
        let list =
            engine.recommend(&Query { basket: &[&product.id, "HL-0004"], limit: 10, ..Query::default() });
        for one in engine.recommend(&beside).iter().chain(&list) {
            let of = format!("{} beside {}", one.id, product.id);
            assert!(!one.reasons.is_empty(), "{of}");
            assert!(
                one.reasons.iter().map(|reason| reason.share).sum::<f64>() <= 1.0 + 1e-6,
                "{of}: {one:?}"
            );
            for reason in &one.reasons {
                if let ReasonKind::SameScene { scene } = &reason.kind {
                    scenes += 1;
                    let scene = SCENES.all().iter().find(|one| one.key == *scene).unwrap();
                    assert!(!scene.quiet && reason.beside.is_some(), "{of}: {reason:?}");
                }
            }
        }
        lists += usize::from(!list.is_empty());
    }
    assert!(lists > 100 && scenes > 100, "{lists} lists, {scenes} scenes told");
}
