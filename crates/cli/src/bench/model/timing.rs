//! What one round measures, as whoever asks the worker sees it.

use std::time::{Duration, Instant};

use models::{Done, EndReason, Event, HostSettings, Priority, Request, Supervisor};

use super::texts::{LEAST_WRITTEN, PREFIX, REST, WRITTEN, ask, text};
use crate::error::Error;

/// Deadlines that no slow machine passes: a large model on one is slow, not late.
pub(super) fn patient(settings: HostSettings) -> HostSettings {
    HostSettings {
        load_deadline: Duration::from_secs(600),
        first_token_deadline: Duration::from_secs(600),
        next_token_deadline: Duration::from_secs(60),
        request_deadline: Duration::from_secs(1_200),
        ..settings
    }
}

/// Tokens a second, read and written, and how many were read.
pub(super) async fn speed(worker: &Supervisor, text: &str) -> Result<((f64, f64), u32), Error> {
    let (read, done) = timed(worker, ask(text, 1)).await?;
    // What was read is kept: the same again is writing alone, once the time for a first token is taken off.
    let (first, _) = timed(worker, ask(text, 1)).await?;
    let (all, written) = timed(worker, ask(text, WRITTEN)).await?;
    if written.tokens_out < LEAST_WRITTEN {
        return Err(Error::ModelSilent("says too little"));
    }
    let writing = (all - first).max(f64::EPSILON);
    let rates = (f64::from(done.tokens_in) / read, f64::from(written.tokens_out - 1) / writing);
    Ok((rates, done.tokens_in))
}

/// Milliseconds to the first token, of a text that begins as none before, and of one that begins like the last.
pub(super) async fn prefix(worker: &Supervisor, round: usize) -> Result<(f64, f64), Error> {
    let same = text(round * 2 + 1, PREFIX);
    let with = |rest: usize| ask(&format!("{same} {}", text(1_000 + round * 2 + rest, REST)), 1);
    let (cold, _) = timed(worker, with(0)).await?;
    let (warm, _) = timed(worker, with(1)).await?;
    Ok((cold * 1e3, warm * 1e3))
}

/// Milliseconds a request takes that the worker turns down without computing.
pub(super) async fn overhead(worker: &Supervisor) -> f64 {
    let begun = Instant::now();
    let _ = worker.generate(Request::default()).finish().await;
    begun.elapsed().as_secs_f64() * 1e3
}

/// Milliseconds from a cancel to the end of the shopper's stream, and until the worker turns to the next request: while it writes, or
/// while it reads a long text.
pub(super) async fn cancel(worker: &Supervisor, round: usize) -> Result<(f64, f64), Error> {
    let writes = round.is_multiple_of(2);
    let words = if writes { 4 } else { PREFIX * 3 };
    let mut generation = worker.generate(ask(&text(7 + round, words), 100_000));
    if writes {
        if !matches!(generation.next().await, Some(Event::Text(_))) {
            return Err(Error::ModelSilent("says too little"));
        }
    } else {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let begun = Instant::now();
    generation.cancel();
    let _ = generation.finish().await;
    let ended = begun.elapsed().as_secs_f64() * 1e3;
    // One that is turned down at once, as soon as anybody looks at it.
    let _ = worker.generate(Request::default()).finish().await;
    Ok((ended, begun.elapsed().as_secs_f64() * 1e3))
}

/// Milliseconds to a shopper's first token alone, and while a background job writes.
pub(super) async fn beside(worker: &Supervisor, round: usize) -> Result<(f64, f64), Error> {
    let alone = timed(worker, ask(&text(3_000 + round * 2, REST), 1)).await?.0;
    let background = Request { priority: Priority::Background, ..ask(&text(9, 4), 100_000) };
    let mut job = worker.generate(background);
    if !matches!(job.next().await, Some(Event::Text(_))) {
        return Err(Error::ModelSilent("says too little"));
    }
    let both = timed(worker, ask(&text(3_001 + round * 2, REST), 1)).await?.0;
    job.cancel();
    let _ = job.finish().await;
    // Lets the worker let go before the next thing is measured.
    timed(worker, ask("a", 1)).await?;
    Ok((alone * 1e3, both * 1e3))
}

/// Seconds a request takes, to its end.
pub(super) async fn timed(worker: &Supervisor, request: Request) -> Result<(f64, Done), Error> {
    let begun = Instant::now();
    match worker.generate(request).finish().await.1 {
        Event::Done(done) if done.reason != EndReason::Cancelled => Ok((begun.elapsed().as_secs_f64(), done)),
        _ => Err(Error::ModelSilent("does not end")),
    }
}
