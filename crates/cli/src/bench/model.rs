//! `aisle bench model`: the worker as the guide uses it, end to end through the pipe, against a bare llama-cpp-2 loop over the same
//! texts with the same threads, kernels and sampler, and against one built for this very CPU, round by round in turn.

mod bare;
mod report;
mod rounds;
pub(crate) mod soak;
mod texts;
mod timing;

use std::path::{Path, PathBuf};

use models::tiny::{Recipe, Shape, make};
use models::{HostSettings, ModelInfo, Status, Supervisor, locate};
use serde::Serialize;

use crate::args::BenchHow;
use crate::error::Error;
use crate::output::Output;
use crate::shop::runtime;
use bare::Bare;
use rounds::{Attention, Rates, Rounds};
use texts::{CONTEXT, READ, text};
use timing::patient;

/// The object documented in `README.md`.
#[derive(Debug, Clone, Serialize)]
struct Measured {
    model: String,
    model_mb: u64,
    threads: usize,
    rounds: usize,
    #[serde(flatten)]
    rates: Rates,
    ttft_ms: f64,
    ttft_prefix_ms: f64,
    ttft_ratio_prefix: f64,
    ttft_beside_ms: f64,
    ttft_ratio_beside: f64,
    overhead_ms: f64,
    cancel_ms: f64,
    freed_ms: f64,
    rss_mb: f64,
    device: String,
    cpu_variant: String,
    /// The same rates with every core.
    #[serde(skip_serializing_if = "Option::is_none")]
    all_cores: Option<AllCores>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attention: Vec<Attention>,
}

#[derive(Debug, Clone, Serialize)]
struct AllCores {
    threads: usize,
    #[serde(flatten)]
    rates: Rates,
}

/// What is measured, and with what.
struct Bench<'a> {
    model: &'a Path,
    rounds: usize,
    peer: Option<&'a Path>,
    gpu: bool,
}

pub(crate) fn run(model: Option<&Path>, how: &BenchHow, output: &mut Output) -> Result<(), Error> {
    let home = tempfile::tempdir().map_err(Error::Scratch)?;
    let model = match model {
        Some(model) => model.to_owned(),
        None => made(home.path())?,
    };
    let told = runtime()?.block_on(measure(&model, how))?;
    if output.json() {
        return Ok(output.object(&told)?);
    }
    report::tell(&told, output)
}

/// A model of about 18 million random weights.
pub(crate) fn made(folder: &Path) -> Result<PathBuf, Error> {
    let path = folder.join("18m.gguf");
    let recipe = Recipe { shape: Shape::M18, name: "18m", ..Recipe::default() };
    std::fs::write(&path, make(&recipe)).map_err(Error::Scratch)?;
    Ok(path)
}

async fn measure(model: &Path, what: &BenchHow) -> Result<Measured, Error> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    // As the worker chooses where nobody says: physical cores but one.
    let threads = what.threads.map_or_else(|| cores.saturating_sub(1).max(1), usize::from);
    let rounds = usize::from(what.rounds);
    let bench = Bench { model, rounds, peer: what.peer.as_deref(), gpu: !what.no_gpu };
    let (worker, info) = bench.start(threads, &[]).await?;
    let mut all = bench.rates(&worker, &info, threads).await?;
    bench.moments(&worker, &mut all).await?;
    let rss_mb = worker.worker_pid().map_or(0.0, peak_mb);
    drop(worker);
    let all_cores = if what.threads.is_none() && cores > threads {
        let (worker, info) = bench.start(cores, &[]).await?;
        let rates = bench.rates(&worker, &info, cores).await?.rates();
        Some(AllCores { threads: cores, rates })
    } else {
        None
    };
    let attention = if what.attention { bench.attention(threads).await? } else { Vec::new() };
    let length = std::fs::metadata(model).map_err(Error::Scratch)?.len();
    let ModelInfo { name, plan, .. } = info;
    let moments = all.moments();
    Ok(Measured {
        model: name,
        model_mb: length.div_ceil(1_000_000),
        threads,
        rounds,
        rates: all.rates(),
        ttft_ms: moments.ttft_ms,
        ttft_prefix_ms: moments.ttft_prefix_ms,
        ttft_ratio_prefix: moments.ttft_ratio_prefix,
        ttft_beside_ms: moments.ttft_beside_ms,
        ttft_ratio_beside: moments.ttft_ratio_beside,
        overhead_ms: moments.overhead_ms,
        cancel_ms: moments.cancel_ms,
        freed_ms: moments.freed_ms,
        rss_mb,
        device: plan.gpu.clone().unwrap_or_else(|| "CPU".to_owned()),
        cpu_variant: plan.cpu_variant,
        all_cores,
        attention,
    })
}

/// Texts tried before a model that ends them early is given up.
const MOST_TEXTS: usize = 400;

/// Tokens a second, read and written.
type Rate = (f64, f64);

/// The bare loop and the peer on one text.
fn both(
    bare: &mut Bare,
    peer: &mut Option<Bare>,
    text: &str,
    read: u32,
) -> Result<(Rate, Option<Rate>), Error> {
    let bare = bare.round(text, read)?;
    Ok((bare, peer.as_mut().map(|peer| peer.round(text, read)).transpose()?))
}

fn mean(one: Rate, other: Rate) -> Rate {
    (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1))
}

impl Bench<'_> {
    async fn start(&self, threads: usize, args: &[&str]) -> Result<(Supervisor, ModelInfo), Error> {
        let mut all = vec!["--threads".into(), threads.to_string().into()];
        all.extend(args.iter().map(Into::into));
        let worker = Supervisor::start(patient(HostSettings {
            program: locate::worker().map_err(Error::Models)?,
            args: all,
            model: Some(self.model.to_path_buf()),
            context: CONTEXT,
            gpu: self.gpu,
            ..HostSettings::default()
        }));
        match worker.settled().await {
            Status::Ready(info) => Ok((worker, info)),
            Status::Off(reason) => Err(Error::ModelOff(reason)),
            Status::Warming | Status::Restarting { .. } => Err(Error::ModelSilent("does not end")),
        }
    }

    /// Tokens a second of all that are compared, in turn.
    async fn rates(&self, worker: &Supervisor, info: &ModelInfo, threads: usize) -> Result<Rounds, Error> {
        let bare = locate::bare().map_err(Error::Models)?;
        let mut bare = Bare::start(&bare, self.model, threads, &info.plan)?;
        let mut peer =
            self.peer.map(|peer| Bare::start(peer, self.model, threads, &info.plan)).transpose()?;
        let mut rounds = Rounds::default();
        let mut number = 0;
        // Tokens of the text before: the next has about as many.
        let mut about = None;
        while rounds.rates_taken() < self.rounds {
            number += 1;
            let text = text(number * 2, READ);
            // Before ours and after: who comes when makes a difference on a machine that is not quiet.
            let before = about.map(|about| both(&mut bare, &mut peer, &text, about)).transpose();
            let ours = timing::speed(worker, &text).await;
            let (before, (ours, read)) = match (before, ours) {
                // Random weights may end a text early, and so may any model.
                (Err(Error::ModelSilent(_)), _) | (_, Err(Error::ModelSilent(_))) if number < MOST_TEXTS => {
                    continue;
                }
                (before, ours) => (before?, ours?),
            };
            let after = match both(&mut bare, &mut peer, &text, read) {
                Err(Error::ModelSilent(_)) if number < MOST_TEXTS => continue,
                after => after?,
            };
            // The first of each warms caches and clocks, and does not count.
            if let Some(before) = before {
                rounds.take_rates(
                    ours,
                    mean(before.0, after.0),
                    before.1.zip(after.1).map(|(one, other)| mean(one, other)),
                );
            }
            about = Some(read);
        }
        Ok(rounds)
    }

    /// How long somebody waits: for a first token, for an end.
    async fn moments(&self, worker: &Supervisor, rounds: &mut Rounds) -> Result<(), Error> {
        for round in 0..=self.rounds {
            let prefix = timing::prefix(worker, round).await?;
            let beside = timing::beside(worker, round).await?;
            let overhead = timing::overhead(worker).await;
            let cancel = timing::cancel(worker, round).await?;
            if round > 0 {
                rounds.take_moments(prefix, beside, overhead, cancel);
            }
        }
        Ok(())
    }

    /// Ways to cache and compute attention, each against the one that is used.
    async fn attention(&self, threads: usize) -> Result<Vec<Attention>, Error> {
        let mut workers = Vec::new();
        for (kv, flash) in rounds::WAYS {
            let args = ["--kv", kv, "--flash-attention", flash];
            // Not every way goes with every model: 8-bit values want flash attention.
            if let Ok((worker, _)) = self.start(threads, &args).await {
                workers.push(((kv, flash), worker, Vec::new()));
            }
        }
        for round in 0..=self.rounds {
            // Long enough for the cache to matter.
            let text = text(5_000 + round, READ * 4);
            for (_, worker, rates) in &mut workers {
                let (rate, _) = timing::speed(worker, &text).await?;
                if round > 0 {
                    rates.push(rate);
                }
            }
        }
        Ok(rounds::compared(workers.into_iter().map(|(way, _, rates)| (way, rates)).collect()))
    }
}

/// The most memory a process has had, where the system tells.
fn peak_mb(pid: u32) -> f64 {
    (memory_kb(pid, "VmHWM:") / 1024.0).round()
}

/// A line of what Linux tells of a process's memory, in kilobytes; 0 elsewhere.
fn memory_kb(pid: u32, line: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let found = status.lines().find_map(|text| text.strip_prefix(line));
    found.and_then(|text| text.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0.0)
}
