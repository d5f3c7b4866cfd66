//! Products that people judged similar to another, or going with it, should be among the ten that a shop shows beside it.
//! The guide is asked as its product page asks it; plain BM25 over the name of the product is the yardstick.

use std::path::{Path, PathBuf};

use guide::GuideError;
use guide::catalog::bench::PlainRanking;
use guide::catalog::product::{Lang, Product};
use guide::recommend::neural::NeuralError;
use guide::recommend::training::{
    FitnessSettings, JudgedProduct, Tuned, compare_fitness, cross_fitness, learn_fitness, tune_content,
};
use guide::recommend::{Behaviour, Beside, ContentWeights, Engine};

use serde::Serialize;

use crate::args::{EvalRecommend, Relation};
use crate::error::Error;
use crate::eval::judgments::{self, Judged};
use crate::eval::metric::judged_coverage::covered;
use crate::eval::metric::ndcg::ndcg;
use crate::eval::place::Place;
use crate::eval::recommend::bootstrap::Part;
use crate::eval::recommend::measure::{JUDGED_COVERAGE, Measure, NDCG, Told};
use crate::eval::recommend::refusal::Refusal;
use crate::output::Output;

/// What can be asked; the guide last, since it is compared with the others.
pub(in crate::eval::recommend) const ALGORITHMS: [&str; 2] = ["plain-bm25", "aisle"];

/// Results that are looked at.
const FIRST: usize = 10;

/// How the algorithms of those names do on judged products, and how many of those the shop does not have.
pub(in crate::eval::recommend) fn run(
    catalog: &[PathBuf],
    judgments: &[PathBuf],
    relation: Relation,
    names: &[&'static str],
    output: &Output,
) -> Result<(Vec<Told>, usize), Error> {
    let mut judged = Vec::new();
    for file in judgments {
        judged.extend(judgments::read(file, "product")?);
    }
    let place = Place::new(catalog, None, None, None, output)?;
    let all = judged.len();
    judged.retain(|judged| place.guide.row(&judged.query).is_some());
    let absent = all - judged.len();
    if judged.is_empty() {
        return Err(Refusal::NothingToTest.into());
    }
    let plain = PlainRanking::build(products(&place)?).map_err(failed)?;
    let mut told = Vec::new();
    for name in names {
        let ask = |product: &str| match *name {
            "aisle" => beside(&place, product, relation),
            _ => by_name(&place, &plain, product),
        };
        told.push(evaluate(name, &judged, ask)?);
    }
    Ok((told, absent))
}

/// What `--tune` tells.
#[derive(Serialize)]
struct Tuning {
    before: f64,
    after: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    weights: Option<ContentWeights>,
}

/// Learns from judgments: what each side of a product counts, from what it counts now, or what goes with what.
pub(in crate::eval::recommend) fn tune(args: &EvalRecommend, output: &mut Output) -> Result<(), Error> {
    let similar = matches!(args.relation, Relation::Similar);
    if similar && (args.write.is_some() || args.folds.is_some()) {
        let flag = if args.write.is_some() { "--write" } else { "--folds" };
        return Err(Refusal::GoesWithOnly(flag).into());
    }
    // Told before the minutes it takes, not after.
    if let Some(folder) = args.write.as_deref().and_then(Path::parent).filter(|it| *it != Path::new("")) {
        std::fs::metadata(folder)?;
    }
    let mut judged = Vec::new();
    for file in &args.judgments {
        let read = judgments::read(file, "product")?;
        judged.extend(read.into_iter().map(|one| JudgedProduct {
            id: one.query,
            ratings: one.ratings.into_iter().map(|(id, rating)| (id, rating.clamp(0.0, 3.0) as u8)).collect(),
        }));
    }
    let place = Place::new(&args.catalog, None, None, None, output)?;
    let (shelf, _) = place.guide.catalogue().to_learn_from().map_err(Error::Read)?;
    let mut engine = Engine::build(shelf, &Behaviour::default(), None);
    judged.retain(|one| engine.shelf().place(&one.id).is_some());
    if judged.is_empty() {
        return Err(Refusal::NothingToTest.into());
    }
    if similar {
        let Tuned { before, after } = tune_content(&mut engine, &judged);
        return tell(Tuning { before, after, weights: Some(engine.blend().instead) }, output);
    }
    let settings = FitnessSettings::default();
    let mut told = 0;
    let mut note = |done: f64| {
        let percent = (done * 100.0) as u32;
        if percent >= told + 5 {
            told = percent;
            eprintln!("{percent} %");
        }
    };
    if let Some(folds) = args.folds {
        let tuned = cross_fitness(engine, &judged, folds as usize, &settings, &mut note);
        let Tuned { before, after } = tuned.map_err(learning)?;
        return tell(Tuning { before, after, weights: None }, output);
    }
    let learned = learn_fitness(engine.shelf(), &judged, &settings, &mut note).map_err(learning)?;
    if let Some(file) = &args.write {
        // Whole or not at all: what is there is compiled in.
        let aside = file.with_extension("new");
        std::fs::write(&aside, learned.to_json() + "\n")?;
        std::fs::rename(&aside, file)?;
    }
    let Tuned { before, after } = compare_fitness(engine, &judged, learned);
    tell(Tuning { before, after, weights: None }, output)
}

fn learning(error: NeuralError) -> Error {
    match error {
        NeuralError::NothingToLearn => Refusal::NothingToTest.into(),
        other => Error::Read(GuideError::Neural(other)),
    }
}

fn tell(tuning: Tuning, output: &mut Output) -> Result<(), Error> {
    if output.json() {
        return Ok(output.object(&tuning)?);
    }
    output.line(&format!("nDCG@10 {:.4} → {:.4}", tuning.before, tuning.after))?;
    if let Some(weights) = tuning.weights {
        output.line(&format!("{weights:#?}"))?;
    }
    Ok(())
}

fn evaluate(
    algorithm: &'static str,
    judged: &[Judged],
    ask: impl Fn(&str) -> Result<Vec<String>, Error>,
) -> Result<Told, Error> {
    let (mut ndcgs, mut coverages) = (Vec::new(), Vec::new());
    for judged in judged {
        let ids = ask(&judged.query)?;
        let ranked: Vec<Option<f64>> = ids.iter().map(|id| judged.ratings.get(id).copied()).collect();
        let rated: Vec<f64> = ranked.iter().map(|rating| rating.unwrap_or(0.0)).collect();
        let all: Vec<f64> = judged.ratings.values().copied().collect();
        let relevant = judged.has_relevant();
        ndcgs.push(if relevant { Part::one(ndcg(&rated, &all, FIRST)) } else { Part::default() });
        let (known, shown) = covered(&ranked, FIRST);
        coverages.push(Part { sum: known as f64, weight: shown as f64 });
    }
    let cases = ndcgs.iter().filter(|part| part.weight > 0.0).count();
    let measures = [(NDCG, ndcgs), (JUDGED_COVERAGE, coverages)].map(|(metric, parts)| {
        let mut measure = Measure::new(metric);
        measure.push(parts);
        measure
    });
    Ok(Told { algorithm, measures: measures.to_vec(), cases, fit_seconds: 0.0 })
}

/// What the guide shows beside a product.
fn beside(place: &Place, product: &str, relation: Relation) -> Result<Vec<String>, Error> {
    let catalogue = place.guide.catalogue();
    let how = match relation {
        Relation::Similar => Beside::Similar(product),
        Relation::GoesWith => Beside::GoesWith(product),
    };
    let list = guide::for_you::beside(&catalogue, how, &[], FIRST).map_err(Error::Read)?;
    Ok(list.into_iter().map(|found| found.card.id).collect())
}

/// What a search for the product's name finds besides itself.
fn by_name(place: &Place, plain: &PlainRanking, product: &str) -> Result<Vec<String>, Error> {
    let name = place.guide.row(product).map(|row| row.name.get(Lang::Zh).to_owned()).unwrap_or_default();
    let mut ids = plain.rank(&name, FIRST + 1).map_err(failed)?;
    ids.retain(|id| id != product);
    ids.truncate(FIRST);
    Ok(ids)
}

fn products(place: &Place) -> Result<Vec<Product>, Error> {
    let store = &place.guide.catalogue().shop.store;
    let rows = store.all().map_err(failed)?;
    rows.map(|row| Ok(row.map_err(failed)?.1)).collect()
}

fn failed(error: guide::catalog::Error) -> Error {
    Error::Read(GuideError::Catalogue(error))
}
