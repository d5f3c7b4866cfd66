//! `aisle bench soak`: thousands of requests of every sort to one worker, and what its memory does meanwhile.

use std::path::Path;
use std::time::Instant;

use models::{EndReason, Event, HostSettings, Message, Priority, Request, Status, Supervisor, locate};
use serde::Serialize;

use super::rounds::round;
use super::timing::patient;
use super::{made, memory_kb, texts};
use crate::args::BenchSoak;
use crate::error::Error;
use crate::output::Output;
use crate::shop::runtime;

/// Looks at the memory, over the whole run.
const LOOKS: u32 = 200;
/// The part of the run that does not count: caches fill, the first contexts are made.
const WARM_UP: f64 = 0.2;

/// The object documented in `README.md`.
#[derive(Debug, Serialize)]
struct Soaked {
    requests: u32,
    seconds: f64,
    answered: u32,
    cancelled: u32,
    failed: u32,
    /// Workers that died and were replaced.
    restarts: u32,
    rss_start_mb: f64,
    rss_end_mb: f64,
    rss_peak_mb: f64,
    slope_kb_per_1000: f64,
}

pub(crate) fn run(what: &BenchSoak, output: &mut Output) -> Result<(), Error> {
    let home = tempfile::tempdir().map_err(Error::Scratch)?;
    let model = match &what.model {
        Some(model) => model.clone(),
        None => made(home.path())?,
    };
    let told = runtime()?.block_on(soak(&model, what.requests))?;
    if output.json() {
        return Ok(output.object(&told)?);
    }
    let Soaked { requests, seconds, answered, cancelled, failed, restarts, .. } = told;
    let Soaked { rss_start_mb, rss_end_mb, rss_peak_mb, slope_kb_per_1000, .. } = told;
    let (zh, en) = (
        format!(
            "{requests} 个请求，{seconds:.0} 秒：{answered} 个答完，{cancelled} 个取消，{failed} 个失败，模型进程重启 {restarts} 次\n内存：{rss_start_mb:.1} → {rss_end_mb:.1} MB，最高 {rss_peak_mb:.1} MB；每千个请求 {slope_kb_per_1000:+.1} kB"
        ),
        format!(
            "{requests} requests in {seconds:.0} s: {answered} answered, {cancelled} cancelled, {failed} failed, the worker restarted {restarts} times\nmemory: {rss_start_mb:.1} → {rss_end_mb:.1} MB, at most {rss_peak_mb:.1} MB; {slope_kb_per_1000:+.1} kB per 1000 requests"
        ),
    );
    Ok(output.line(output.words(&zh, &en))?)
}

async fn soak(model: &Path, requests: u32) -> Result<Soaked, Error> {
    let worker = Supervisor::start(patient(HostSettings {
        program: locate::worker().map_err(Error::Models)?,
        model: Some(model.to_path_buf()),
        context: texts::CONTEXT,
        ..HostSettings::default()
    }));
    if let Status::Off(reason) = worker.settled().await {
        return Err(Error::ModelOff(reason));
    }
    let begun = Instant::now();
    let (mut answered, mut cancelled, mut failed, mut restarts) = (0, 0, 0, 0);
    let mut pid = worker.worker_pid();
    // Requests so far and kilobytes.
    let mut looks: Vec<(f64, f64)> = Vec::new();
    let every = (requests / LOOKS).max(1);
    for number in 0..requests {
        let mut generation = worker.generate(request(number));
        if number % 5 == 4 {
            // Somebody who walks away.
            let _ = generation.next().await;
            generation.cancel();
        }
        match generation.finish().await.1 {
            Event::Done(done) if done.reason == EndReason::Cancelled => cancelled += 1,
            Event::Done(_) => answered += 1,
            _ => {
                failed += 1;
                let _ = worker.settled().await;
            }
        }
        if worker.worker_pid() != pid {
            restarts += 1;
            pid = worker.worker_pid();
        }
        if number % every == 0
            && let Some(pid) = pid
        {
            looks.push((f64::from(number), memory_kb(pid, "VmRSS:")));
        }
    }
    let counted = &looks[(looks.len() as f64 * WARM_UP) as usize..];
    let mb = |look: Option<&(f64, f64)>| round(look.map_or(0.0, |look| look.1 / 1024.0));
    Ok(Soaked {
        requests,
        seconds: round(begun.elapsed().as_secs_f64()),
        answered,
        cancelled,
        failed,
        restarts,
        rss_start_mb: mb(counted.first()),
        rss_end_mb: mb(counted.last()),
        rss_peak_mb: round(looks.iter().map(|look| look.1 / 1024.0).fold(0.0, f64::max)),
        slope_kb_per_1000: round(slope(counted) * 1_000.0),
    })
}

/// Every sort there is: both languages, short and long, with a grammar, with a schema, warm and cold, in the background.
fn request(number: u32) -> Request {
    let at = number as usize;
    let (system, words) = if number.is_multiple_of(2) {
        ("你是店里的导购，请简短回答。", format!("{number} 号顾客想要一条红色的裙子，两百以内。"))
    } else {
        ("You are a guide in a shop. Answer briefly.", texts::text(at, 5 + at % 90))
    };
    let plain = Request {
        messages: vec![Message::system(system), Message::user(words)],
        max_tokens: 8 + number % 40,
        temperature: if number.is_multiple_of(3) { 0.7 } else { 0.0 },
        seed: number,
        ..Request::default()
    };
    match number % 7 {
        3 => Request { grammar: Some("root ::= [a-z ]+".to_owned()), ..plain },
        5 => Request {
            json_schema: Some(r#"{"type":"object","properties":{"color":{"type":"string"}}}"#.to_owned()),
            ..plain
        },
        6 => Request { priority: Priority::Background, ..plain },
        _ => plain,
    }
}

/// The slope of the line of least squares; 0 of fewer than two points.
fn slope(points: &[(f64, f64)]) -> f64 {
    let n = points.len() as f64;
    let (sum_x, sum_y) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
    let (mean_x, mean_y) = (sum_x / n, sum_y / n);
    let up: f64 = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let along: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    if along > 0.0 { up / along } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::slope;

    #[test]
    fn a_line_has_its_slope() {
        assert_eq!(slope(&[(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)]), 2.0);
        assert_eq!(slope(&[(1.0, 1.0)]), 0.0);
        assert_eq!(slope(&[]), 0.0);
    }
}
