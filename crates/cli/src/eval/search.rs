//! `aisle eval search`: how well a question finds what people judged right, for any catalogue and any judgments. Each
//! query is asked exactly as a shopper's first words would be.

mod query;
mod report;

use guide::GuideError;
use guide::catalog::bench::PlainRanking;
use guide::catalog::product::Product;

use self::query::Asked;
use crate::args::{EvalSearch, Language};
use crate::embed::embedder;
use crate::error::Error;
use crate::eval::judgments;
use crate::eval::place::{Place, Reader};
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
        judged.extend(judgments::read(file, "query")?);
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
