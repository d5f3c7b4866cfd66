//! `aisle recommend`: products beside one product, or for a shopper, each with its reasons; and why another is not among them.

use std::path::PathBuf;

use guide::Guide;
use guide::catalogue::Catalogue;
use guide::for_you::{Found, Seen, Told, beside, for_you, why};
use guide::guide::from_wire;
use guide::recommend::{Beside, EventKind};
use serde::Serialize;

use crate::args::RecommendArgs;
use crate::error::Error;
use crate::output::{Output, pick};
use crate::product::{Product, RIGHT, text};
use crate::shop;

/// How a recommended product stands to what was asked about.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum Relation {
    Similar,
    GoesWith,
    Cheaper,
    StepUp,
    ForYou,
}

impl Relation {
    fn heading(self) -> (&'static str, &'static str) {
        match self {
            Relation::Similar => ("相似的：", "Similar:"),
            Relation::GoesWith => ("可搭配的：", "Goes with it:"),
            Relation::Cheaper => ("更实惠的：", "For less:"),
            Relation::StepUp => ("升级之选：", "A step up:"),
            Relation::ForYou => ("推荐：", "Recommended:"),
        }
    }
}

#[derive(Serialize)]
struct Recommended {
    relation: Relation,
    score: f64,
    promoted: bool,
    reason: String,
    reasons: Vec<Told>,
    #[serde(flatten)]
    product: Product,
}

#[derive(Serialize)]
struct WhyNot {
    id: String,
    reasons: Vec<guide::contract::Words>,
}

pub(crate) fn run(shop: Option<PathBuf>, args: &RecommendArgs, output: &mut Output) -> Result<(), Error> {
    let guide = shop::open_silent(shop, output)?;
    let catalogue = guide.catalogue();
    catalogue.stock().map_err(Error::Read)?;
    let limit = usize::from(args.limit);
    for id in args.session.iter().chain(&args.rejected) {
        guide.row(id).ok_or_else(|| Error::NoSuchProduct(id.clone()))?;
    }
    if let Some(id) = &args.product {
        let row = guide.row(id).ok_or_else(|| Error::NoSuchProduct(id.clone()))?;
        let lists = [
            (Relation::Similar, Beside::Similar(id)),
            (Relation::GoesWith, Beside::GoesWith(id)),
            (Relation::Cheaper, Beside::Cheaper(id)),
            (Relation::StepUp, Beside::StepUp(id)),
        ];
        if !output.json() {
            output.line(row.name.get(from_wire(output.lang())))?;
        }
        for (relation, how) in lists {
            let list = beside(&catalogue, how, &args.rejected, limit).map_err(Error::Read)?;
            tell(relation, &list, &guide, output)?;
        }
        return Ok(());
    }
    let seen = seen(&guide, &catalogue, args, output)?;
    if let Some(id) = &args.why {
        let reasons = why(&catalogue, &seen, id, limit).map_err(Error::Read)?;
        if output.json() {
            return Ok(output.object(&WhyNot { id: id.clone(), reasons })?);
        }
        for reason in &reasons {
            output.line(&text(reason, output.lang()))?;
        }
        return Ok(());
    }
    let list = for_you(&catalogue, &seen, limit).map_err(Error::Read)?;
    tell(Relation::ForYou, &list, &guide, output)
}

/// What is known of the shopper that the arguments describe.
fn seen(guide: &Guide, catalogue: &Catalogue, args: &RecommendArgs, output: &Output) -> Result<Seen, Error> {
    let mut seen = Seen { looked: args.session.clone(), rejected: args.rejected.clone(), ..Seen::default() };
    if let Some(need) = &args.need {
        seen.need = guide.need_of(need, from_wire(output.lang())).map_err(Error::Read)?;
    }
    if let Some(customer) = &args.customer {
        seen.had = customer_had(catalogue, customer)?;
        if seen.had.is_empty() {
            return Err(Error::NoSuchCustomer);
        }
    }
    Ok(seen)
}

/// What a customer had: by a loyalty number, or by the label of the shop's own records.
fn customer_had(catalogue: &Catalogue, customer: &str) -> Result<Vec<(String, f32)>, Error> {
    let shop = &catalogue.shop;
    let events = shop.histories_db().and_then(|kept| kept.of_customer(customer)).map_err(Error::Histories)?;
    if !events.is_empty() {
        return Ok(events.into_iter().map(|event| (event.product, rating(event.kind))).collect());
    }
    let own = shop.histories().map_err(Error::Histories)?;
    let found = own.into_iter().find(|history| history.shopper == customer);
    Ok(found
        .into_iter()
        .flat_map(|one| one.events)
        .map(|event| (event.product, rating(event.kind)))
        .collect())
}

fn rating(kind: guide::catalog::history::EventKind) -> f32 {
    use guide::catalog::history::EventKind as Kind;
    match kind {
        Kind::Viewed => EventKind::Viewed,
        Kind::Asked => EventKind::Asked,
        Kind::Listed => EventKind::Listed,
        Kind::Bought => EventKind::Bought,
    }
    .rating()
}

fn tell(relation: Relation, list: &[Found], guide: &Guide, output: &mut Output) -> Result<(), Error> {
    let lang = output.lang();
    if output.json() {
        for found in list {
            output.object(&recommended(relation, found, guide, output))?;
        }
        return Ok(());
    }
    let (zh, en) = relation.heading();
    output.line(pick(lang, zh, en))?;
    let rows: Vec<Vec<String>> = (1..)
        .zip(list)
        .map(|(number, found)| {
            let one = recommended(relation, found, guide, output);
            let mut row = one.product.row(number, lang);
            row.push(one.reason);
            row
        })
        .collect();
    if rows.is_empty() {
        output.line(pick(lang, "  没有", "  none"))?;
    }
    Ok(output.table(&rows, &RIGHT)?)
}

fn recommended(relation: Relation, found: &Found, guide: &Guide, output: &Output) -> Recommended {
    let lang = output.lang();
    Recommended {
        relation,
        score: found.score,
        promoted: found.promoted,
        reason: found.told.first().map(|told| text(&told.words, lang)).unwrap_or_default(),
        reasons: found.told.clone(),
        product: Product::of(&found.card, guide, lang),
    }
}
