//! The whole recommender, taught as `aisle train` teaches it, but that what it may learn from is the training part.

use guide::recommend::als::AlsSettings;
use guide::recommend::ease::EaseSettings;
use guide::recommend::training::{HoldBack, Outcome, TrainingSettings, train};
use guide::recommend::{
    Behaviour, Companions, Engine, EventKind, Features, Learned, Part, Query, Record, Shelf, Situation,
    Tastes, Weights,
};

use crate::args::Protocol;
use crate::eval::recommend::algorithm::{Case, Ranker, Train};

const DAY: i64 = 86_400;

/// Shares of the last days, or of each user's events, that the blend is sought on.
const LAST_DAYS: i64 = 3;
const ONE_IN: u32 = 10;

/// What the recommender learned from the training part.
pub(super) struct Taught {
    behaviour: Behaviour,
    items: usize,
    learned: Option<Box<Learned>>,
    sessions: bool,
}

impl Taught {
    pub(super) fn of(data: &Train, protocol: Protocol) -> Self {
        let sessions = protocol == Protocol::Sessions;
        let behaviour = Behaviour::gather(records(data, protocol), data.items);
        let hold = match protocol {
            Protocol::Sessions => HoldBack::Since { day: day(data.now - LAST_DAYS * DAY) },
            _ => HoldBack::Events { one_in: ONE_IN },
        };
        let mut settings = TrainingSettings { hold, again: sessions, ..TrainingSettings::default() };
        if protocol == Protocol::Top {
            // Split at random, what came after what is lost: there is nothing in order to learn.
            settings.neural = None;
        }
        let outcome = train(shelf(data.items), &behaviour, None, &settings, None, &mut |_, _| true);
        let learned = match outcome {
            Ok(Outcome::Done { mut learned, .. }) => {
                // Once it is known how much tastes count, they are learned from all there is.
                let had = behaviour.shoppers(EventKind::Viewed);
                learned.tastes = Tastes::learn(&had, EaseSettings::default(), AlsSettings::default());
                Some(learned)
            }
            _ => None,
        };
        Self { behaviour, items: data.items, learned, sessions }
    }

    /// All parts, as they count in this situation.
    pub(super) fn hybrid(&self) -> Taste {
        self.ranker("hybrid", self.learned.as_deref())
    }

    /// The neural part alone.
    pub(super) fn neural(&self) -> Option<Taste> {
        let mut learned = self.learned.clone()?;
        learned.towers.as_ref()?;
        let weights = Weights { shares: guide::recommend::blend::alone(Part::Neural), lambda: 1.0 };
        for situation in Situation::ALL {
            learned.blend = learned.blend.with(situation, weights);
        }
        Some(self.ranker("neural", Some(&learned)))
    }

    fn ranker(&self, name: &'static str, learned: Option<&Learned>) -> Taste {
        let engine = Engine::build(shelf(self.items), &self.behaviour, learned);
        Taste { name, engine, sessions: self.sessions }
    }
}

/// Of items nothing is known but their numbers.
fn shelf(items: usize) -> Shelf {
    let features = |item: usize| Features { id: item.to_string(), ..Features::default() };
    Shelf::build((0..items).map(features).collect(), &Companions::default())
}

fn records(data: &Train, protocol: Protocol) -> Vec<Record> {
    let mut records = Vec::new();
    let mut visit = 0;
    for (row, events) in (0u32..).zip(&data.rows) {
        let mut last = None;
        for event in events {
            // A session is a visit; of a customer, a day.
            let of = if protocol == Protocol::Time { day(event.at) } else { 0 };
            if last != Some(of) {
                visit += 1;
                last = Some(of);
            }
            let end = events.last().map_or(0, |event| event.at);
            let kind = if protocol == Protocol::Time { EventKind::Bought } else { EventKind::Viewed };
            let rated = protocol == Protocol::Top && event.value > 0.0;
            records.push(Record {
                shopper: row,
                visit,
                item: event.item,
                kind,
                half_stars: if rated { (event.value * 2.0).clamp(1.0, 10.0) as u8 } else { 0 },
                day: day(if protocol == Protocol::Time { event.at } else { end }),
            });
        }
    }
    records
}

fn day(at: i64) -> u32 {
    u32::try_from(at / DAY).unwrap_or(0)
}

/// An engine that ranks.
pub(super) struct Taste {
    name: &'static str,
    engine: Engine,
    sessions: bool,
}

impl Ranker for Taste {
    fn name(&self) -> &'static str {
        self.name
    }

    fn rank(&self, case: &Case<'_>, limit: usize) -> Vec<u32> {
        let shelf = self.engine.shelf();
        let known = || case.seen.iter().filter(|event| (event.item as usize) < shelf.len());
        let looked: Vec<&str> = known().filter(|_| self.sessions).map(|event| shelf.id(event.item)).collect();
        let had: Vec<(&str, f32)> =
            known().filter(|_| !self.sessions).map(|event| (shelf.id(event.item), event.value)).collect();
        let leave_out: Vec<&str> = case.exclude.iter().map(|item| shelf.id(*item)).collect();
        let query = Query {
            looked: &looked,
            had: &had,
            leave_out: &leave_out,
            again: self.sessions,
            limit,
            ..Query::default()
        };
        self.engine.ranked(&query).into_iter().map(|(item, _)| item).collect()
    }
}
