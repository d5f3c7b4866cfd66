//! `aisle eval search`: how well a question finds what people judged right, for any catalogue and any judgments. One
//! metric a file; each query is asked exactly as a shopper's first words would be.

mod coverage;
mod judgments;
mod ndcg;
mod paired;
mod place;
mod query;
mod recall;
mod reciprocal_rank;
mod report;
mod strip;
mod zero_results;

use guide::GuideError;
use guide::catalog::bench::PlainRanking;
use guide::catalog::product::Product;

use self::place::{Place, Reader};
use self::query::Asked;
use crate::args::{EvalSearch, Language};
use crate::embed::embedder;
use crate::error::Error;
use crate::output::Output;

/// Results looked at by what is shown first: nDCG, MRR, coverage.
const FIRST: usize = 10;
/// Results looked at by recall.
const FOUND: usize = 50;
/// Results asked for, so that enough are left when those that nobody judged are left out.
const ASKED: usize = 200;

pub(crate) fn run(args: &EvalSearch, output: &mut Output) -> Result<(), Error> {
    let mut judged = Vec::new();
    for file in &args.judgments {
        judged.extend(judgments::read(file)?);
    }
    let without = args.strip.map(Language::of_catalogue);
    let embedder = args.embedder.as_deref().map(embedder).transpose()?;
    let reader = embedder.map(|embedder| Reader { embedder, vectors: args.vectors.clone() });
    let place = Place::new(&args.catalog, args.map.as_deref(), without, reader, output)?;
    let read = |error| Error::Read(GuideError::Catalogue(error));
    let store = &place.guide.catalogue().shop.store;
    let mut products: Vec<Product> = Vec::new();
    for row in store.all().map_err(read)? {
        products.push(row.map_err(read)?.1);
    }
    let plain = PlainRanking::build(products).map_err(read)?;
    let mut asked = Vec::new();
    for judged in judged {
        asked.push(Asked::ask(&place, &plain, judged)?);
    }
    let summary = report::summary(&asked, &place);
    if args.details {
        report::details(&asked, &place.guide, output)?;
    }
    if output.json() {
        return Ok(output.object(&summary)?);
    }
    report::tell(&summary, output)?;
    report::worst(&asked, args.worst, &place.guide, output)
}

/// The arithmetic mean; 0 of nothing.
fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = numbers.fold((0.0, 0u32), |(sum, count), number| (sum + number, count + 1));
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}
