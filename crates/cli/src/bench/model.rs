//! `aisle bench model`: the worker as the guide uses it, end to end through the pipe, against a bare llama-cpp-2 loop over the same
//! texts with the same threads and the same sampler, round by round in turn.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use models::tiny::{Recipe, Shape, make};
use models::{Done, EndReason, Event, HostSettings, Message, Request, Status, Supervisor, locate};
use serde::{Deserialize, Serialize};

use crate::args::BenchModel;
use crate::error::Error;
use crate::output::Output;
use crate::shop::runtime;

/// Context both are opened with, in tokens.
const CONTEXT: u32 = 2048;
/// Words of a text to be read: about 256 tokens, whatever the vocabulary.
const READ: usize = 60;
/// Tokens to be written.
const WRITTEN: u32 = 96;
/// Fewer say nothing of speed.
const LEAST_WRITTEN: u32 = 16;
/// Words of the beginning that stays the same, and of the rest: about 400 and 60 tokens.
const PREFIX: usize = 95;
const REST: usize = 14;

/// The object documented in `README.md`.
#[derive(Debug, Clone, Serialize)]
struct Measured {
    model: String,
    model_mb: u64,
    threads: usize,
    rounds: usize,
    prefill_tps: f64,
    decode_tps: f64,
    bare_prefill_tps: f64,
    bare_decode_tps: f64,
    prefill_ratio_bare: f64,
    decode_ratio_bare: f64,
    ttft_ms: f64,
    ttft_prefix_ms: f64,
    ttft_ratio_prefix: f64,
    overhead_ms: f64,
    cancel_ms: f64,
    freed_ms: f64,
    rss_mb: f64,
    device: String,
    cpu_variant: &'static str,
}

pub(crate) fn run(what: &BenchModel, output: &mut Output) -> Result<(), Error> {
    let home = tempfile::tempdir().map_err(Error::Scratch)?;
    let model = match &what.model {
        Some(model) => model.clone(),
        None => {
            let path = home.path().join("18m.gguf");
            std::fs::write(&path, make(&Recipe { shape: Shape::M18, name: "18m", ..Recipe::default() }))
                .map_err(Error::Scratch)?;
            path
        }
    };
    let runtime = runtime()?;
    let told = runtime.block_on(measure(&model, what))?;
    if output.json() {
        return Ok(output.object(&told)?);
    }
    tell(&told, output)
}

async fn measure(model: &Path, what: &BenchModel) -> Result<Measured, Error> {
    let threads = what.threads.map_or_else(default_threads, usize::from);
    let settings = HostSettings {
        program: locate::worker().map_err(Error::Models)?,
        args: vec!["--threads".into(), threads.to_string().into()],
        model: Some(model.to_path_buf()),
        context: CONTEXT,
        // A large model on a slow machine is slow, not late.
        first_token_deadline: Duration::from_secs(600),
        next_token_deadline: Duration::from_secs(60),
        request_deadline: Duration::from_secs(1_200),
        ..HostSettings::default()
    };
    let worker = Supervisor::start(settings);
    let info = match worker.settled().await {
        Status::Ready(info) => info,
        Status::Off(reason) => return Err(Error::ModelOff(reason)),
        Status::Warming | Status::Restarting { .. } => return Err(Error::ModelSilent("does not end")),
    };
    let mut bare = Bare::start(model, threads)?;
    let mut rounds = Rounds::default();
    // The first round of each warms caches and clocks, and does not count.
    for round in 0..=usize::from(what.rounds) {
        let text = text(round * 2, READ);
        let ours = ours(&worker, &text).await?;
        let theirs = bare.round(&text)?;
        let prefix = prefix(&worker, round).await?;
        if round > 0 {
            rounds.ours.push(ours);
            rounds.theirs.push(theirs);
            rounds.prefix.push(prefix);
            rounds.overhead.push(overhead(&worker).await);
            rounds.cancels.push(cancel(&worker).await?);
        }
    }
    let rss_mb = worker.worker_pid().map_or(0.0, peak_mb);
    let length = std::fs::metadata(model).map_err(Error::Scratch)?.len();
    Ok(rounds.told(Measured {
        model: info.name,
        model_mb: length.div_ceil(1_000_000),
        threads,
        rounds: usize::from(what.rounds),
        rss_mb,
        device: info.device,
        cpu_variant: "static x86-64-v3",
        ..Measured::nothing()
    }))
}

impl Measured {
    fn nothing() -> Self {
        Self {
            model: String::new(),
            model_mb: 0,
            threads: 0,
            rounds: 0,
            prefill_tps: 0.0,
            decode_tps: 0.0,
            bare_prefill_tps: 0.0,
            bare_decode_tps: 0.0,
            prefill_ratio_bare: 0.0,
            decode_ratio_bare: 0.0,
            ttft_ms: 0.0,
            ttft_prefix_ms: 0.0,
            ttft_ratio_prefix: 0.0,
            overhead_ms: 0.0,
            cancel_ms: 0.0,
            freed_ms: 0.0,
            rss_mb: 0.0,
            device: String::new(),
            cpu_variant: "",
        }
    }
}

#[derive(Debug, Default)]
struct Rounds {
    /// Tokens a second: read, written.
    ours: Vec<(f64, f64)>,
    theirs: Vec<(f64, f64)>,
    /// Milliseconds to the first token: with nothing kept, with the beginning kept.
    prefix: Vec<(f64, f64)>,
    overhead: Vec<f64>,
    /// Milliseconds until the shopper's stream ended, and until the worker was free.
    cancels: Vec<(f64, f64)>,
}

impl Rounds {
    fn told(&self, rest: Measured) -> Measured {
        let firsts = |pairs: &[(f64, f64)]| median(pairs.iter().map(|pair| pair.0));
        let seconds = |pairs: &[(f64, f64)]| median(pairs.iter().map(|pair| pair.1));
        // A ratio a round: what slows the machine slows both.
        let ratio = |of: fn(&(f64, f64)) -> f64| {
            median(self.ours.iter().zip(&self.theirs).map(|(ours, theirs)| of(ours) / of(theirs)))
        };
        Measured {
            prefill_tps: round(firsts(&self.ours)),
            decode_tps: round(seconds(&self.ours)),
            bare_prefill_tps: round(firsts(&self.theirs)),
            bare_decode_tps: round(seconds(&self.theirs)),
            prefill_ratio_bare: round(ratio(|pair| pair.0)),
            decode_ratio_bare: round(ratio(|pair| pair.1)),
            ttft_ms: round(firsts(&self.prefix)),
            ttft_prefix_ms: round(seconds(&self.prefix)),
            ttft_ratio_prefix: round(median(self.prefix.iter().map(|(cold, warm)| warm / cold))),
            overhead_ms: round(median(self.overhead.iter().copied())),
            cancel_ms: round(firsts(&self.cancels)),
            freed_ms: round(seconds(&self.cancels)),
            ..rest
        }
    }
}

/// Tokens a second, read and written, as one sees them who asks.
async fn ours(worker: &Supervisor, text: &str) -> Result<(f64, f64), Error> {
    let (read, done) = timed(worker, ask(text, 1)).await?;
    // What was read is kept: the same again is writing alone, once the time for a first token is taken off.
    let (first, _) = timed(worker, ask(text, 1)).await?;
    let (all, written) = timed(worker, ask(text, WRITTEN)).await?;
    if written.tokens_out < LEAST_WRITTEN {
        return Err(Error::ModelSilent("says too little"));
    }
    let writing = (all - first).max(f64::EPSILON);
    Ok((f64::from(done.tokens_in) / read, f64::from(written.tokens_out - 1) / writing))
}

/// Milliseconds to the first token, of a text that begins as none before, and of one that begins like the last.
async fn prefix(worker: &Supervisor, round: usize) -> Result<(f64, f64), Error> {
    let same = text(round * 2 + 1, PREFIX);
    let with = |rest: usize| ask(&format!("{same} {}", text(1_000 + round * 2 + rest, REST)), 1);
    let (cold, _) = timed(worker, with(0)).await?;
    let (warm, _) = timed(worker, with(1)).await?;
    Ok((cold * 1e3, warm * 1e3))
}

/// Milliseconds a request takes that the worker turns down without computing.
async fn overhead(worker: &Supervisor) -> f64 {
    let begun = Instant::now();
    let _ = worker.generate(Request::default()).finish().await;
    begun.elapsed().as_secs_f64() * 1e3
}

/// Milliseconds from a cancel to the end of the shopper's stream, and to the first token of the next answer.
async fn cancel(worker: &Supervisor) -> Result<(f64, f64), Error> {
    let mut generation = worker.generate(ask(&text(7, 4), 100_000));
    if !matches!(generation.next().await, Some(Event::Text(_))) {
        return Err(Error::ModelSilent("says too little"));
    }
    let begun = Instant::now();
    generation.cancel();
    let _ = generation.finish().await;
    let ended = begun.elapsed().as_secs_f64() * 1e3;
    timed(worker, ask(&text(8, 1), 1)).await?;
    Ok((ended, begun.elapsed().as_secs_f64() * 1e3))
}

async fn timed(worker: &Supervisor, request: Request) -> Result<(f64, Done), Error> {
    let begun = Instant::now();
    match worker.generate(request).finish().await.1 {
        Event::Done(done) if done.reason != EndReason::Cancelled => Ok((begun.elapsed().as_secs_f64(), done)),
        _ => Err(Error::ModelSilent("does not end")),
    }
}

fn ask(text: &str, max_tokens: u32) -> Request {
    Request { messages: vec![Message::user(text)], max_tokens, temperature: 0.0, ..Request::default() }
}

/// Words that begin otherwise for every number.
fn text(number: usize, words: usize) -> String {
    let word = |at: usize| {
        let mixed = (number * 7_919 + at * 104_729 + 17) % 97;
        ["red", "dress", "size", "shelf", "price", "shoes", "with", "blue", "small", "light"][mixed % 10]
    };
    let words: Vec<&str> = (0..words).map(word).collect();
    format!("{number} {}", words.join(" "))
}

/// The bare loop in its own process.
struct Bare {
    process: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
}

#[derive(Deserialize)]
struct Took {
    prompt: u32,
    prefill_s: f64,
    tokens: u32,
    decode_s: f64,
}

impl Bare {
    fn start(model: &Path, threads: usize) -> Result<Self, Error> {
        let program: PathBuf = locate::bare().map_err(Error::Models)?;
        let mut process = Command::new(program)
            .arg(model)
            .args([threads.to_string(), CONTEXT.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(Error::Scratch)?;
        let (asks, answers) = (process.stdin.take(), process.stdout.take());
        let (Some(asks), Some(answers)) = (asks, answers) else {
            return Err(Error::Part("aisle-bare".to_owned()));
        };
        Ok(Self { process, asks, answers: BufReader::new(answers) })
    }

    fn round(&mut self, text: &str) -> Result<(f64, f64), Error> {
        let asked = serde_json::json!({ "text": text, "tokens": WRITTEN });
        writeln!(self.asks, "{asked}").map_err(Error::Scratch)?;
        let mut line = String::new();
        self.answers.read_line(&mut line).map_err(Error::Scratch)?;
        let took: Took = serde_json::from_str(&line).map_err(|_| Error::Part("aisle-bare".to_owned()))?;
        if took.tokens + 1 < LEAST_WRITTEN {
            return Err(Error::ModelSilent("says too little"));
        }
        Ok((f64::from(took.prompt) / took.prefill_s, f64::from(took.tokens) / took.decode_s))
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // It has nothing to lose.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// As the worker chooses where nobody says: physical cores but one.
fn default_threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get).saturating_sub(1).max(1)
}

/// The most memory a process has had, where the system tells.
fn peak_mb(pid: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kb: f64 = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0.0);
    (kb / 1024.0).round()
}

fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = numbers.collect();
    all.sort_by(f64::total_cmp);
    match all.len() {
        0 => 0.0,
        n if n.is_multiple_of(2) => f64::midpoint(all[n / 2 - 1], all[n / 2]),
        n => all[n / 2],
    }
}

/// Three digits are more than a clock can bear.
fn round(number: f64) -> f64 {
    (number * 1e3).round() / 1e3
}

fn tell(told: &Measured, output: &mut Output) -> Result<(), Error> {
    let Measured { model, model_mb, threads, rounds, device, .. } = told;
    let (zh, en) = (
        format!("{model}，{model_mb} MB，{threads} 个线程，{device}；{rounds} 次的中位数"),
        format!("{model}, {model_mb} MB, {threads} threads, {device}; medians of {rounds}"),
    );
    output.line(output.words(&zh, &en))?;
    let rate = |tps: f64| format!("{tps:.0}/s");
    let ms = |ms: f64| format!("{ms:.1} ms");
    let row = |zh: &str, en: &str, cells: [String; 3]| {
        let mut row = vec![output.words(zh, en).to_owned()];
        row.extend(cells);
        row
    };
    let none = String::new;
    let ratio = |ratio: f64| format!("× {ratio:.3}");
    let rows = vec![
        row(
            "",
            "",
            [
                output.words("模型进程", "worker").to_owned(),
                output.words("裸循环", "bare loop").to_owned(),
                none(),
            ],
        ),
        row(
            "读（词元）",
            "tokens read",
            [rate(told.prefill_tps), rate(told.bare_prefill_tps), ratio(told.prefill_ratio_bare)],
        ),
        row(
            "写（词元）",
            "tokens written",
            [rate(told.decode_tps), rate(told.bare_decode_tps), ratio(told.decode_ratio_bare)],
        ),
        row("首个词元", "first token", [ms(told.ttft_ms), none(), none()]),
        row(
            "首个词元，开头已读过",
            "first token, beginning kept",
            [ms(told.ttft_prefix_ms), none(), ratio(told.ttft_ratio_prefix)],
        ),
        row("一问一答的开销", "overhead of a request", [ms(told.overhead_ms), none(), none()]),
        row("取消，顾客一侧", "cancel, for the shopper", [ms(told.cancel_ms), none(), none()]),
        row("取消，到下一个答案", "cancel, to the next answer", [ms(told.freed_ms), none(), none()]),
        row("内存", "memory", [format!("{:.0} MB", told.rss_mb), none(), none()]),
    ];
    Ok(output.table(&rows, &[1, 2, 3])?)
}

#[cfg(test)]
mod tests {
    //! known answers; texts that must not begin alike do not

    use super::{median, text};

    #[test]
    fn known_answers() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into_iter()), 2.5);
        assert_eq!(median(std::iter::empty()), 0.0);
        assert_ne!(text(1, 9)[..1], text(2, 9)[..1]);
        assert_eq!(text(5, 9).split(' ').count(), 10);
    }
}
