//! What a screen asks for outside a turn: the start, the help page, the status line.

use catalog::lexicon::Field;
use catalog::product::{Bilingual, Lang};
use models::ModelInfo;
use models::supervisor::Status as Host;

use crate::GuideError;
use crate::cards::{card, words};
use crate::catalogue::Catalogue;
use crate::contract::{
    Boot, Department, FloorView, Help, HelpTopic, LandmarkView, Layers, ModelState, Point, RunsOn, ShelfView,
    ShopView, Status, Words, ZoneView,
};
use crate::guide::to_wire;
use crate::popular::PopularNeed;
use crate::turn::policy_view;

/// All a screen needs to start.
///
/// # Errors
/// [`GuideError::Catalogue`] if the catalogue cannot be read.
pub fn boot(
    catalogue: &Catalogue,
    popular: &[PopularNeed],
    status: Status,
    lang: Lang,
) -> Result<Boot, GuideError> {
    let settings = catalogue.settings();
    let attract = catalogue.popular_products()?;
    Ok(Boot {
        shop: ShopView {
            name: words(&settings.name),
            hours: words(&settings.hours),
            address: words(&settings.address),
            accent: settings.accent.clone(),
            model_server: settings.model.is_some(),
        },
        lang: to_wire(lang),
        idle_seconds: settings.idle_seconds,
        countdown_seconds: settings.countdown_seconds,
        ask: asks(&settings.ask, popular),
        departments: departments(catalogue)?,
        attract: attract.iter().map(|product| card(product, None, None)).collect(),
        floor: catalogue.floor().map(floor_view),
        status,
    })
}

/// The shop's own questions and what shoppers wanted, in turn, so that both are seen.
fn asks(own: &[Bilingual], popular: &[PopularNeed]) -> Vec<Words> {
    let mut out: Vec<Words> = Vec::new();
    for at in 0..own.len().max(popular.len()) {
        let both = [own.get(at), popular.get(at).map(|need| &need.say)];
        for ask in both.into_iter().flatten().map(words) {
            if !out.contains(&ask) {
                out.push(ask);
            }
        }
    }
    out
}

/// Departments with a photo out of each: its most looked at product's, else its first one's.
fn departments(catalogue: &Catalogue) -> Result<Vec<Department>, GuideError> {
    use catalog::search::{Filter, Search};
    let mut out = Vec::new();
    for (key, count) in &catalogue.departments {
        let filters = vec![Filter::Value { field: Field::Category, keys: vec![key.clone()] }];
        let hits = catalogue.search(&Search { filters, limit: 1, ..Search::default() })?;
        let first = catalogue.shop.store.by_rows(&hits.rows)?.into_iter().next();
        let (photo, standin) = first
            .map(|(_, product)| (product.photo.clone(), crate::cards::standin(&product)))
            .unwrap_or((None, "other"));
        out.push(Department {
            value: key.clone(),
            name: words(&catalogue.lexicon().label(Field::Category, key)),
            count: *count,
            photo,
            standin: standin.to_owned(),
        });
    }
    Ok(out)
}

fn floor_view(floor: &catalog::floor::Floor) -> FloorView {
    FloorView {
        width: floor.width,
        height: floor.height,
        here: Point { x: floor.here.x, y: floor.here.y },
        zones: floor
            .zones
            .iter()
            .map(|zone| ZoneView {
                id: zone.id.clone(),
                name: words(&zone.name),
                x: zone.x,
                y: zone.y,
                w: zone.w,
                h: zone.h,
            })
            .collect(),
        shelves: floor
            .shelves
            .iter()
            .map(|shelf| ShelfView {
                code: shelf.code.clone(),
                x: shelf.x,
                y: shelf.y,
                w: shelf.w,
                h: shelf.h,
            })
            .collect(),
        landmarks: floor
            .landmarks
            .iter()
            .map(|mark| LandmarkView {
                kind: mark.kind.clone(),
                name: words(&mark.name),
                x: mark.x,
                y: mark.y,
            })
            .collect(),
    }
}

/// The help page: policies by topic, in the order the shop wrote them.
#[must_use]
pub fn help(catalogue: &Catalogue) -> Help {
    let mut topics: Vec<HelpTopic> = Vec::new();
    for policy in &catalogue.shop.policies {
        let entry = policy_view(policy);
        match topics.iter_mut().find(|topic| topic.topic == policy.topic) {
            Some(topic) => topic.entries.push(entry),
            None => topics.push(HelpTopic { topic: policy.topic.clone(), entries: vec![entry] }),
        }
    }
    Help { topics }
}

/// The status line, and the sheet behind it.
#[must_use]
pub fn status(catalogue: &Catalogue, host: &Host, speaks: bool) -> Status {
    let model = match host {
        Host::Off(_) => ModelState::Off,
        Host::Warming | Host::Restarting { .. } => ModelState::Warming,
        Host::Ready(_) => ModelState::Ready,
    };
    let reason = if let Host::Off(reason) = host { Some(*reason) } else { None };
    let ready = if let Host::Ready(info) = host { Some(info) } else { None };
    Status {
        model,
        reason: reason.map(|reason| reason.code().to_owned()),
        reason_words: reason.map(|reason| {
            let (zh, en) = reason.sentences();
            Words { zh: zh.to_owned(), en: en.to_owned() }
        }),
        crashes: if let Host::Restarting { crashes, .. } = host { *crashes } else { 0 },
        model_name: ready.map(|info| info.name.clone()).filter(|name| !name.trim().is_empty()),
        runs_on: ready.map(runs_on),
        speaks,
        products: catalogue.count,
        prices_as_of: catalogue.prices_as_of.clone(),
        generation: catalogue.shop.meta.generation,
    }
}

fn runs_on(info: &ModelInfo) -> RunsOn {
    let plan = &info.plan;
    RunsOn {
        short: plan.short(),
        layers: plan.gpu.as_ref().map(|_| Layers { offloaded: plan.offloaded, all: plan.layers }),
        memory_mb: (plan.memory_mb > 0).then_some(plan.memory_mb),
        context: (info.context > 0).then_some(info.context),
        refused: plan.refused.clone(),
    }
}
