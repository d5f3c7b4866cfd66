//! What the worker is measured against: llama-cpp-2 and nothing else, in a loop. `aisle bench model` runs it.
//!
//! `aisle-bare MODEL THREADS CONTEXT LAYERS [MODULE]…` with the layers for a graphics processor and the modules to load, then a line of
//! JSON a round on stdin, `{"text","prompt","tokens"}` (how many tokens to read and to write), and one back: `{"prompt","prefill_s","tokens","decode_s"}`: tokens read and how long that
//! took, tokens written after the first and how long.

use std::error::Error;
use std::io::{BufRead, Write};
use std::num::NonZeroU32;
use std::time::Instant;

use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::model::params::LlamaModelParams;
use llama_cpp_2::sampling::LlamaSampler;
use serde::{Deserialize, Serialize};

/// Tokens fed at a time, as the worker does.
const BATCH: usize = 256;

#[derive(Deserialize)]
struct Round {
    text: String,
    prompt: usize,
    tokens: u32,
}

#[derive(Serialize)]
struct Took {
    prompt: usize,
    prefill_s: f64,
    tokens: u32,
    decode_s: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let mut arg = || args.next().ok_or("usage: aisle-bare MODEL THREADS CONTEXT LAYERS [MODULE]…");
    let (model, threads, context) = (arg()?, arg()?.parse::<i32>()?, arg()?.parse::<u32>()?);
    let layers = arg()?.parse::<u32>()?;
    load(args)?;
    let mut backend = LlamaBackend::init()?;
    backend.void_logs();
    let params = LlamaModelParams::default().with_n_gpu_layers(layers);
    let model = LlamaModel::load_from_file(&backend, model, &params)?;
    let vocab = model.vocab();
    let batch_size = u32::try_from(BATCH)?;
    let params = LlamaContextParams::default()
        .with_n_ctx(NonZeroU32::new(context))
        .with_n_batch(batch_size)
        .with_n_ubatch(batch_size)
        .with_n_threads(threads)
        .with_n_threads_batch(threads)
        .with_no_perf(true);
    let mut context = model.new_context(&backend, params)?;
    let mut batch = LlamaBatch::new(BATCH, 1);
    for line in std::io::stdin().lock().lines() {
        let round: Round = serde_json::from_str(&line?)?;
        // Just as many tokens as the worker reads, whose form adds some: a pass more or less would be compared otherwise.
        let text = vocab.tokenize(round.text.as_bytes(), true, false);
        let prompt: Vec<_> = text.iter().copied().cycle().take(round.prompt).collect();
        context.clear_kv_cache();
        let begun = Instant::now();
        let mut position = 0;
        for piece in prompt.chunks(BATCH) {
            batch.clear();
            for token in piece {
                let last = usize::try_from(position)? + 1 == prompt.len();
                batch.add(*token, position, &[0], last)?;
                position += 1;
            }
            context.decode(&mut batch)?;
        }
        let mut sampler = LlamaSampler::chain([LlamaSampler::greedy()], true);
        let mut token = sampler.sample(&context, -1);
        let prefill_s = begun.elapsed().as_secs_f64();
        let begun = Instant::now();
        let mut tokens = 0;
        while tokens + 1 < round.tokens && !vocab.is_eog(token) {
            batch.clear();
            batch.add(token, position, &[0], true)?;
            position += 1;
            context.decode(&mut batch)?;
            token = sampler.sample(&context, -1);
            tokens += 1;
        }
        let took = Took { prompt: prompt.len(), prefill_s, tokens, decode_s: begun.elapsed().as_secs_f64() };
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", serde_json::to_string(&took)?)?;
        out.flush()?;
    }
    Ok(())
}

/// Loads the modules named, from where the worker has its own; a build with everything linked in has none.
fn load(modules: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let program = std::env::current_exe()?;
    let folder = program.parent().ok_or("a program lies in a folder")?.join("backends");
    for module in modules {
        #[cfg(feature = "dynamic")]
        llama_cpp_2::llama_backend::load_backends_from_path(&folder.join(module));
        #[cfg(not(feature = "dynamic"))]
        let _ = (&folder, module);
    }
    Ok(())
}
