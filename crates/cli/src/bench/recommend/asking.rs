//! How long one recommendation takes, with everything that is on a card: all parts, their blend, variety, exploration, reasons.

use std::convert::Infallible;
use std::time::Instant;

use fastrand::Rng;
use guide::GuideError;
use guide::recommend::als::AlsSettings;
use guide::recommend::neural;
use guide::recommend::training::{HoldBack, Outcome, TrainingSettings, train};
use guide::recommend::vmis::{Vmis, VmisSettings};
use guide::recommend::{Beside, Engine, Learned, Query, Situation, Weights};
use serde::{Deserialize, Serialize};

use super::shop::MadeUp;
use super::visits::{behaviour, visit};
use crate::bench::memory::{peak_rss_mb, rss_mb};
use crate::bench::timing::{Spread, Timed, side_by_side};
use crate::error::Error;

/// Cards of a list.
const LIMIT: usize = 6;

/// Questions of each sort.
const OF_A_SORT: usize = 120;

/// What learned parts are made from here, however many events there are: how long an answer takes does not depend on it.
const LEARNED_FROM: u64 = 100_000;

/// λ of every situation.
const LAMBDA: f32 = 0.85;

/// The object documented in `README.md`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Asked {
    pub(super) products: usize,
    pub(super) events: usize,
    pub(super) visits: usize,
    pub(super) build_s: f64,
    pub(super) questions: usize,
    pub(super) p50_ms: f64,
    pub(super) p95_ms: f64,
    pub(super) p99_ms: f64,
    pub(super) bare_p50_ms: f64,
    pub(super) bare_p99_ms: f64,
    pub(super) ratio_p50: f64,
    pub(super) per_second: f64,
    pub(super) threads: usize,
    pub(super) situations: Vec<OfSort>,
    pub(super) shelf_mb: Option<f64>,
    pub(super) engine_mb: f64,
    pub(super) rss_mb: Option<f64>,
    pub(super) peak_rss_mb: Option<f64>,
}

/// The questions of one sort.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct OfSort {
    pub(super) sort: Sort,
    pub(super) answered: usize,
    pub(super) p50_ms: f64,
    pub(super) p99_ms: f64,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Sort {
    NewVisitor,
    Visit,
    Customer,
    Till,
    Similar,
    Cheaper,
    StepUp,
    GoesWith,
    Basket,
}

const SORTS: [Sort; 9] = [
    Sort::NewVisitor,
    Sort::Visit,
    Sort::Customer,
    Sort::Till,
    Sort::Similar,
    Sort::Cheaper,
    Sort::StepUp,
    Sort::GoesWith,
    Sort::Basket,
];

/// A question, and the products it is about as numbers.
struct Question {
    sort: Sort,
    ids: Vec<String>,
    items: Vec<u32>,
    seed: u64,
}

pub(super) fn measure(shop: &MadeUp, events: u64) -> Result<Asked, Error> {
    let learned = learned(shop, events.min(LEARNED_FROM))?;
    let behaviour = behaviour(shop, events);
    let before = rss_mb();
    let shelf = shop.shelf();
    let shelf_mb = rss_mb().zip(before).map(|(now, before)| now - before);
    let began = Instant::now();
    let engine = Engine::build(shelf, &behaviour, Some(&learned));
    let build_s = began.elapsed().as_secs_f64();
    let (events, visits) = (behaviour.events(), behaviour.len());
    let mut bare = Vmis::new(shop.products, VmisSettings::default());
    behaviour.visits().for_each(|visit| bare.add(visit.items));
    drop((behaviour, learned));
    let bare_mb = bare.bytes() as f64 / 1_048_576.0;
    let rss_mb = rss_mb().map(|held| held - bare_mb);
    let questions = questions(shop);
    let ask = |question: &Question| engine_answers(&engine, question);
    let Ok(Timed { one, other }) = side_by_side::<_, Infallible>(
        &questions,
        |question| {
            std::hint::black_box(ask(question));
            Ok(())
        },
        |question| {
            std::hint::black_box(bare.next(&question.items, LIMIT, |_| true));
            Ok(())
        },
    );
    let (threads, per_second) = throughput(&questions, &ask);
    let situations = SORTS
        .into_iter()
        .map(|sort| {
            let of = || questions.iter().enumerate().filter(move |(_, question)| question.sort == sort);
            let times: Vec<_> = of().map(|(at, _)| one[at]).collect();
            let spread = Spread::of(&times);
            let answered = of().filter(|(_, question)| ask(question) > 0).count();
            OfSort { sort, answered, p50_ms: spread.p50, p99_ms: spread.p99 }
        })
        .collect();
    let (full, plain) = (Spread::of(&one), Spread::of(&other));
    Ok(Asked {
        products: shop.products,
        events,
        visits,
        build_s,
        questions: questions.len(),
        p50_ms: full.p50,
        p95_ms: full.p95,
        p99_ms: full.p99,
        bare_p50_ms: plain.p50,
        bare_p99_ms: plain.p99,
        ratio_p50: if plain.p50 > 0.0 { full.p50 / plain.p50 } else { 0.0 },
        per_second,
        threads,
        situations,
        shelf_mb,
        engine_mb: engine.bytes() as f64 / 1_048_576.0,
        rss_mb,
        peak_rss_mb: peak_rss_mb(),
    })
}

/// Tastes and vectors, quickly, and every part with a share: the dearest blend there can be.
fn learned(shop: &MadeUp, events: u64) -> Result<Learned, Error> {
    let settings = TrainingSettings {
        hold: HoldBack::Visits { one_in: 20 },
        als: AlsSettings { sweeps: 1, ..AlsSettings::default() },
        neural: Some(neural::Settings { epochs: 1, ..neural::Settings::default() }),
        questions: 20,
        ..TrainingSettings::default()
    };
    let outcome = train(shop.shelf(), &behaviour(shop, events), None, &settings, None, &mut |_, _| true)
        .map_err(|error| Error::Open(GuideError::Neural(error)))?;
    let Outcome::Done { mut learned, .. } = outcome else { return Err(Error::NothingToTime) };
    learned.blend = learned.blend.even();
    for situation in Situation::ALL {
        let shares = learned.blend.of(situation).shares;
        learned.blend = learned.blend.with(situation, Weights { shares, lambda: LAMBDA });
    }
    Ok(*learned)
}

fn questions(shop: &MadeUp) -> Vec<Question> {
    let mut rng = Rng::with_seed(shop.seed ^ 0xa5c);
    let mut questions = Vec::new();
    for number in 0..OF_A_SORT {
        for sort in SORTS {
            let mut items = visit(shop, &mut rng);
            // A customer had up to some hundred things, a till as many as are kept of anybody.
            let wanted = match sort {
                Sort::NewVisitor => 0,
                Sort::Customer => 5 + rng.usize(..200),
                Sort::Till => guide::recommend::MOST_PER_SHOPPER,
                Sort::Basket => 1 + rng.usize(..5),
                Sort::Visit => items.len(),
                _ => 1,
            };
            while items.len() < wanted {
                items.extend(visit(shop, &mut rng));
            }
            items.truncate(wanted);
            let ids = items.iter().map(|item| MadeUp::id(*item)).collect();
            questions.push(Question { sort, ids, items, seed: number as u64 });
        }
    }
    questions
}

/// How many products come.
fn engine_answers(engine: &Engine, question: &Question) -> usize {
    let ids: Vec<&str> = question.ids.iter().map(String::as_str).collect();
    let had: Vec<(&str, f32)> = ids.iter().map(|id| (*id, 3.0)).collect();
    let mut query = Query { limit: LIMIT, explore: Some(question.seed), ..Query::default() };
    match question.sort {
        Sort::NewVisitor => {}
        Sort::Visit => query.looked = &ids,
        Sort::Customer | Sort::Till => query.had = &had,
        Sort::Basket => query.basket = &ids,
        Sort::Similar => query.beside = Some(Beside::Similar(ids[0])),
        Sort::Cheaper => query.beside = Some(Beside::Cheaper(ids[0])),
        Sort::StepUp => query.beside = Some(Beside::StepUp(ids[0])),
        Sort::GoesWith => query.beside = Some(Beside::GoesWith(ids[0])),
    }
    engine.recommend(&query).len()
}

/// Threads, and questions answered a second by all of them, over all questions.
fn throughput(questions: &[Question], ask: &(impl Fn(&Question) -> usize + Sync)) -> (usize, f64) {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let began = Instant::now();
    std::thread::scope(|scope| {
        for first in 0..threads {
            scope.spawn(move || {
                for question in questions.iter().skip(first).step_by(threads) {
                    std::hint::black_box(ask(question));
                }
            });
        }
    });
    (threads, questions.len() as f64 / began.elapsed().as_secs_f64())
}
