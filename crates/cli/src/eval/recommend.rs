//! `aisle eval recommend`: how well recommendations meet what people rated, bought, clicked or judged, for any data. The
//! protocols divide the data and ask, the algorithms answer, the report tells.

mod about;
mod algorithm;
mod algorithms;
mod bootstrap;
mod interactions;
mod likeness;
mod measure;
mod protocol;
mod ranked;
mod refusal;
mod report;
mod split;

use self::about::About;
use self::algorithms::{RANKERS, RATERS};
use self::protocol::{algorithms, chosen, fits, products, ratings, reference, sessions, time, top};
pub(crate) use self::refusal::Refusal;
use crate::args::{EvalRecommend, Protocol};
use crate::error::Error;
use crate::output::Output;

pub(crate) fn run(args: &EvalRecommend, output: &mut Output) -> Result<(), Error> {
    let data = args.interactions.as_deref().map(interactions::read).transpose()?;
    let protocol = chosen(args, data.as_ref())?;
    if protocol == Protocol::Products {
        if args.catalog.is_empty() {
            return Err(Refusal::Needs(protocol.word(), "--catalog FEED --judgments CSV").into());
        }
        if args.tune {
            return products::tune(args, output);
        }
        let names = algorithms(&args.algorithms, &products::ALGORITHMS)?;
        let (told, absent) = products::run(&args.catalog, &args.judgments, args.relation, &names, output)?;
        return report::tell(&told, &About::products(args.relation, absent), output);
    }
    let data = data.ok_or(Refusal::Needs(protocol.word(), "--interactions CSV"))?;
    fits(protocol, &data)?;
    let known: &[&str] = match protocol {
        Protocol::Ratings | Protocol::Reference => &RATERS,
        _ => &RANKERS,
    };
    let names = algorithms(&args.algorithms, known)?;
    let mut about = About::interactions(protocol, &data);
    let seeds = u64::from(args.seeds);
    let (told, unknown) = match protocol {
        Protocol::Ratings => {
            about.seeds = Some(args.seeds);
            about.scale = Some(ratings::scale(&data));
            ratings::run(&data, &names, seeds)?
        }
        Protocol::Time => {
            let from = time::moment(&data, args.from.as_deref())?;
            about.from = Some(from);
            time::run(&data, &names, from)?
        }
        Protocol::Sessions => {
            let file = args.test.as_deref().ok_or(Refusal::Needs(protocol.word(), "--test CSV"))?;
            let test = interactions::read(file)?;
            fits(protocol, &test)?;
            let told = sessions::run(&data, &test, &names)?;
            about.test = Some(test.ledger);
            told
        }
        Protocol::Reference => {
            let needed = Refusal::Needs(protocol.word(), "--reference CSV");
            let compared = reference::run(&data, args.reference.as_deref().ok_or(needed)?, &names)?;
            return report::compared(&compared, &about, output);
        }
        Protocol::Top | Protocol::Products => {
            about.seeds = Some(args.seeds);
            top::run(&data, &names, seeds)?
        }
    };
    about.unknown = unknown;
    report::tell(&told, &about, output)
}

/// The visits of a table of clicks, oldest click first, the visit that ended first first; products as numbers below the first of the two.
pub(crate) fn visits(file: &std::path::Path) -> Result<(usize, Vec<Vec<u32>>), Refusal> {
    let data = interactions::read(file)?;
    fits(Protocol::Sessions, &data)?;
    let mut visits: Vec<(i64, Vec<u32>)> = vec![(0, Vec::new()); data.users.len()];
    for record in &data.records {
        let (last, items) = &mut visits[record.user as usize];
        *last = (*last).max(record.at);
        items.push(record.item);
    }
    visits.sort_by_key(|(last, _)| *last);
    Ok((data.items.len(), visits.into_iter().map(|(_, items)| items).collect()))
}
