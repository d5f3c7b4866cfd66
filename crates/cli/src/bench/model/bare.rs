//! The bare loop that the worker is measured against, in its own process.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use models::Plan;
use serde::Deserialize;

use super::texts::{CONTEXT, LEAST_WRITTEN, WRITTEN};
use crate::error::Error;

/// One that is running.
pub(super) struct Bare {
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
    /// Starts `program` on what the worker runs on: the same kernels, the same layers on the same processor.
    pub(super) fn start(program: &Path, model: &Path, threads: usize, plan: &Plan) -> Result<Self, Error> {
        let mut command = Command::new(program);
        command.arg(model).args([threads.to_string(), CONTEXT.to_string(), plan.offloaded.to_string()]);
        command.arg(format!("cpu-{}", plan.cpu_variant));
        if let Some(gpu) = &plan.gpu {
            // `CUDA0: …` is of the module `cuda`.
            let backend = gpu.chars().take_while(char::is_ascii_alphabetic).collect::<String>();
            command.arg(backend.to_ascii_lowercase());
        }
        command.env_remove("GGML_BACKEND_PATH");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().map_err(Error::Scratch)?;
        let (asks, answers) = (process.stdin.take(), process.stdout.take());
        let (Some(asks), Some(answers)) = (asks, answers) else { return Err(broken(program)) };
        Ok(Self { process, asks, answers: BufReader::new(answers) })
    }

    /// Tokens a second, read and written, of one text cut or repeated to `prompt` tokens.
    pub(super) fn round(&mut self, text: &str, prompt: u32) -> Result<(f64, f64), Error> {
        let asked = serde_json::json!({ "text": text, "prompt": prompt, "tokens": WRITTEN });
        writeln!(self.asks, "{asked}").map_err(Error::Scratch)?;
        let mut line = String::new();
        self.answers.read_line(&mut line).map_err(Error::Scratch)?;
        let took: Took = serde_json::from_str(&line).map_err(|_| broken(Path::new("aisle-bare")))?;
        if took.tokens + 1 < LEAST_WRITTEN {
            return Err(Error::ModelSilent("says too little"));
        }
        Ok((f64::from(took.prompt) / took.prefill_s, f64::from(took.tokens) / took.decode_s))
    }
}

fn broken(program: &Path) -> Error {
    Error::Part(program.display().to_string())
}

impl Drop for Bare {
    fn drop(&mut self) {
        // It has nothing to lose.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
