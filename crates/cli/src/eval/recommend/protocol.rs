//! The protocols: how each divides its data, what it asks, and which algorithms it can ask.

pub(super) mod products;
pub(super) mod ratings;
pub(super) mod reference;
pub(super) mod sessions;
pub(super) mod time;
pub(super) mod top;

use super::interactions::{Interactions, Shape};
use super::refusal::Refusal;
use crate::args::{EvalRecommend, Protocol};

/// The protocol asked for, or the one that the options and then the table suggest.
pub(super) fn chosen(args: &EvalRecommend, data: Option<&Interactions>) -> Result<Protocol, Refusal> {
    let suggested = || {
        let of_options = [
            (args.reference.is_some(), Protocol::Reference),
            (args.test.is_some() || args.sessions, Protocol::Sessions),
            (args.ratings, Protocol::Ratings),
            (args.from.is_some(), Protocol::Time),
            (data.is_none() && !args.catalog.is_empty(), Protocol::Products),
        ];
        let option = of_options.into_iter().find(|(given, _)| *given).map(|(_, protocol)| protocol);
        option.or_else(|| data.map(of_table))
    };
    args.protocol.or_else(suggested).ok_or(Refusal::NothingToDo)
}

fn of_table(data: &Interactions) -> Protocol {
    match data.shape {
        Shape::Sessions => Protocol::Sessions,
        Shape::Invoices if data.timed => Protocol::Time,
        Shape::Ratings if data.rated => Protocol::Ratings,
        Shape::Invoices | Shape::Ratings => Protocol::Top,
    }
}

/// Whether the protocol can be used on such a table.
pub(super) fn fits(protocol: Protocol, data: &Interactions) -> Result<(), Refusal> {
    let sessions = data.shape == Shape::Sessions;
    let (fits, but) = match protocol {
        Protocol::Ratings | Protocol::Reference if !sessions => (data.rated, "data without ratings"),
        Protocol::Time if !sessions => (data.timed, "data without times"),
        Protocol::Sessions => (sessions, data.shape.word()),
        Protocol::Ratings | Protocol::Reference | Protocol::Time | Protocol::Top => {
            (!sessions, data.shape.word())
        }
        Protocol::Products => (true, ""),
    };
    if fits { Ok(()) } else { Err(Refusal::DoesNotFit(protocol.word(), but)) }
}

/// The algorithms asked for by name, or all of them.
pub(super) fn algorithms(
    asked: &[String],
    known: &'static [&'static str],
) -> Result<Vec<&'static str>, Refusal> {
    if asked.is_empty() {
        return Ok(known.to_vec());
    }
    let find = |name: &String| {
        let unknown = || Refusal::NoSuchAlgorithm { name: name.clone(), known: known.join(", ") };
        known.iter().find(|known| *known == name).copied().ok_or_else(unknown)
    };
    asked.iter().map(find).collect()
}
