//! `aisle bench ask`: how long shoppers wait for the first cards, over questions made of the shop's own words.

mod memory;
pub(crate) mod model;
mod questions;
pub(crate) mod recommend;
pub(crate) mod search;
mod timing;

use std::path::PathBuf;
use std::time::Instant;

use guide::Guide;
use guide::contract::{Ask, Commands, TurnEvent, TurnInput, commands::Nothing};
use serde::Serialize;

use crate::error::Error;
use crate::output::Output;
use crate::shop;
use questions::{Question, questions};

/// The object documented in `README.md`.
#[derive(Debug, Serialize)]
struct Measured {
    questions: usize,
    with_products: usize,
    p50_ms: f64,
    p99_ms: f64,
    max_ms: f64,
    slowest: String,
}

pub(crate) fn run(shop: Option<PathBuf>, wanted: u32, output: &mut Output) -> Result<(), Error> {
    let runtime = shop::runtime()?;
    let guide = shop::open_silent(shop, output)?;
    let questions = questions(&guide, wanted as usize)?;
    let mut times = Vec::new();
    for question in &questions {
        if let Some(ms) = runtime.block_on(first_card(&guide, question))? {
            times.push((ms, question.words.as_str()));
        }
    }
    let measured = measured(questions.len(), times).ok_or(Error::NothingToTime)?;
    if output.json() {
        return Ok(output.object(&measured)?);
    }
    let Measured { questions, with_products, p50_ms, p99_ms, max_ms, slowest } = measured;
    let (zh, en) = (
        format!(
            "{questions} 个不同的问题，{with_products} 个带出商品；从话到导购，到商品出来：\n  p50 {p50_ms:.1} ms   p99 {p99_ms:.1} ms   最慢 {max_ms:.1} ms（{slowest}）"
        ),
        format!(
            "{questions} different questions, {with_products} brought products; from the words reaching the guide to its products:\n  p50 {p50_ms:.1} ms   p99 {p99_ms:.1} ms   slowest {max_ms:.1} ms ({slowest})"
        ),
    );
    Ok(output.line(output.words(&zh, &en))?)
}

/// Milliseconds to the first products, for a shopper who has just come; `None` if the answer shows none.
async fn first_card(guide: &Guide, question: &Question) -> Result<Option<f64>, Error> {
    // Cannot fail: there is nothing of the catalogue in it.
    let _ = guide.reset(Nothing {});
    let input = TurnInput { turn: 1, lang: question.lang, ask: Ask::Words { text: question.words.clone() } };
    let (mut first, mut failed) = (None, None);
    let began = Instant::now();
    let mut emit = |event| match event {
        TurnEvent::Products { .. } => {
            first.get_or_insert_with(|| began.elapsed().as_secs_f64() * 1000.0);
        }
        TurnEvent::Failed { code, .. } => failed = Some(code),
        _ => {}
    };
    guide.turn(input, &mut emit).await;
    failed.map_or(Ok(first), |code| Err(Error::Unanswered(code)))
}

fn measured(questions: usize, mut times: Vec<(f64, &str)>) -> Option<Measured> {
    times.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (max_ms, slowest) = *times.last()?;
    Some(Measured {
        questions,
        with_products: times.len(),
        p50_ms: percentile(&times, 50),
        p99_ms: percentile(&times, 99),
        max_ms,
        slowest: slowest.to_owned(),
    })
}

/// The smallest of the sorted times that so many in a hundred do not exceed (nearest rank).
fn percentile(times: &[(f64, &str)], percent: usize) -> f64 {
    let rank = (times.len() * percent).div_ceil(100).max(1);
    times[rank - 1].0
}

#[cfg(test)]
mod tests {
    //! percentiles by nearest rank, with known answers

    use super::*;

    #[test]
    fn percentiles_are_the_nearest_rank() {
        let times: Vec<(f64, &str)> = (1..=200).map(|ms| (f64::from(ms), "q")).collect();
        assert_eq!((percentile(&times, 50), percentile(&times, 99)), (100.0, 198.0));
        assert_eq!(percentile(&times[..1], 99), 1.0);
        let measured = measured(3, vec![(5.0, "slow"), (1.0, "quick")]).unwrap();
        assert_eq!((measured.p50_ms, measured.p99_ms, measured.max_ms), (1.0, 5.0, 5.0));
        assert_eq!((measured.questions, measured.with_products, measured.slowest.as_str()), (3, 2, "slow"));
        assert!(super::measured(3, Vec::new()).is_none());
    }
}
