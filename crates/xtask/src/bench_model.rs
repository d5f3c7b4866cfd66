//! `aisle bench model` beside its strictest peer: the bare loop, built into one program for this very CPU.

use std::path::PathBuf;

use serde_json::Value;

use crate::build;
use crate::error::{Error, Result};
use crate::places;
use crate::setup;
use crate::shell::{asked, cargo, command, heading, run};

pub(crate) fn bench_model(args: &[&str]) -> Result {
    build::build(&setup::setup()?)?;
    let target = target_cpu()?;
    let peer = peer(&target)?;
    heading("aisle bench model");
    let peer = peer.to_string_lossy();
    let words = [&["bench", "model", "--peer", peer.as_ref()], args].concat();
    run(command(places::program("aisle")?, &words))
}

/// What the peer is built for: `native`, or, where native has instructions that kernels died of here, the neighbour that was chosen.
fn target_cpu() -> Result<String> {
    let worker = places::program("aisle-worker")?;
    let said = asked(&worker, &["--survey", "--no-gpu"]).unwrap_or_default();
    let survey: Value = serde_json::from_str(&said).unwrap_or_default();
    let refused = survey["refused"].as_array().is_some_and(|refused| !refused.is_empty());
    let variant = survey["cpu"].as_str().ok_or(Error::NoSurvey)?;
    if !refused {
        return Ok("native".to_owned());
    }
    let neighbour = neighbour(variant);
    println!(
        "kernels of {} died when they were tried here, and a build for `native` would use them: the peer is built for {neighbour}, like the chosen {variant}",
        survey["refused"]
    );
    Ok(neighbour.to_owned())
}

/// The compiler's name of what a variant of llama.cpp's kernels is for. `zen4` is a set of instructions that newer CPUs of another maker
/// have too; a whole Zen 4 is more than that, so there it is the nearest that both have.
fn neighbour(variant: &str) -> &str {
    match variant {
        "sapphirerapids" | "cooperlake" | "cascadelake" | "cannonlake" | "alderlake" | "haswell"
        | "ivybridge" | "sandybridge" => variant,
        "zen4" | "icelake" => "icelake-server",
        "skylakex" => "skylake-avx512",
        "piledriver" => "bdver2",
        "sse42" => "nehalem",
        _ => "x86-64",
    }
}

/// Builds the peer, apart from everything else: other flags would build that anew too.
fn peer(target_cpu: &str) -> Result<PathBuf> {
    heading(&format!("building the bare loop for {target_cpu}"));
    let folder = places::target()?.join("peer").join(target_cpu);
    let words = ["build", "--package", "worker", "--bin", "aisle-bare", "--no-default-features"];
    let mut build = cargo(&[&words, build::locked()].concat())?;
    build.env("CARGO_TARGET_DIR", &folder).env("RUSTFLAGS", format!("-Ctarget-cpu={target_cpu}"));
    run(build)?;
    Ok(folder.join("debug").join("aisle-bare").with_extension(std::env::consts::EXE_EXTENSION))
}
