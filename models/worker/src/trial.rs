//! Computing a little with a module, in a process that may die of it: two small models, one of 8-bit blocks and one of 32-bit floats, read
//! a prompt and write a few tokens. A graphics processor must come to what the CPU comes to.

use std::num::NonZeroU32;
use std::path::Path;

use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::model::params::LlamaModelParams;
use models::tiny::{Recipe, Shape, make};

use crate::{ground, plan};

/// Tokens read at once: enough for the kernels of whole matrices.
const READ: i32 = 64;
/// Tokens written one by one: the kernels of single rows.
const WRITTEN: i32 = 4;
/// Layers no small model has: all of them.
const ALL: u32 = 1_000;
/// How far the numbers of two processors may point apart (one less the cosine). Sums of floats taken in another order stay far below.
const APART: f64 = 0.01;

/// `None`: the module is not made for this machine. `false`: it computes nonsense.
pub(crate) fn run(module: &str, cpu: Option<&str>) -> Option<bool> {
    if let Some(cpu) = cpu {
        ground::load(&format!("cpu-{cpu}"));
    }
    ground::load(module);
    let graphics = !module.starts_with("cpu-");
    if !ground::computes() || (graphics && ground::devices().is_empty()) {
        return None;
    }
    let mut backend = LlamaBackend::init().ok()?;
    backend.void_logs();
    let home = tempfile::tempdir().ok()?;
    let mut sound = true;
    for shape in [Shape::TRIAL, Shape::TINY] {
        let file = home.path().join("trial.gguf");
        std::fs::write(&file, make(&Recipe { shape, ..Recipe::default() })).ok()?;
        let Some(on_cpu) = numbers(&backend, &file, 0) else { return Some(false) };
        if graphics {
            let there = numbers(&backend, &file, ALL);
            sound &= there.is_some_and(|there| alike(&on_cpu, &there));
        }
    }
    Some(sound)
}

/// The numbers for the token after a prompt and a few more tokens; `None` if there are none, or not all are numbers.
fn numbers(backend: &LlamaBackend, file: &Path, layers: u32) -> Option<Vec<f32>> {
    let params = match layers {
        0 => plan::on_cpu(),
        layers => LlamaModelParams::default().with_n_gpu_layers(layers),
    };
    let model = LlamaModel::load_from_file(backend, file, &params).ok()?;
    let tokens = u32::try_from(READ).ok()?;
    let params = LlamaContextParams::default()
        .with_n_ctx(NonZeroU32::new(256))
        .with_n_batch(tokens)
        .with_n_ubatch(tokens)
        .with_n_threads(2)
        .with_n_threads_batch(2);
    let mut context = model.new_context(backend, params).ok()?;
    let mut batch = LlamaBatch::new(usize::try_from(READ).ok()?, 1);
    let token = |position: i32| llama_cpp_2::token::LlamaToken::new(3 + (position * 37) % 200);
    for position in 0..READ {
        batch.add(token(position), position, &[0], position + 1 == READ).ok()?;
    }
    context.decode(&mut batch).ok()?;
    for position in READ..READ + WRITTEN {
        batch.clear();
        batch.add(token(position), position, &[0], true).ok()?;
        context.decode(&mut batch).ok()?;
    }
    let numbers = context.get_logits_ith(0).to_vec();
    numbers.iter().all(|number| number.is_finite()).then_some(numbers)
}

/// Whether two rows of numbers point the same way.
fn alike(a: &[f32], b: &[f32]) -> bool {
    let dot =
        |a: &[f32], b: &[f32]| -> f64 { a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum() };
    let cosine = dot(a, b) / (dot(a, a) * dot(b, b)).sqrt();
    a.len() == b.len() && 1.0 - cosine < APART
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn other_numbers_are_not_alike() {
        assert!(alike(&[1.0, 2.0, -1.0], &[1.001, 1.999, -1.0]));
        assert!(!alike(&[1.0, 2.0, -1.0], &[1.0, -2.0, -1.0]));
        assert!(!alike(&[1.0, 2.0], &[0.0, 0.0]));
        assert!(!alike(&[1.0, 2.0], &[f32::NAN, 2.0]));
    }
}
