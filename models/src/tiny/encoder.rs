//! A small encoder that embeds: BERT's architecture (Devlin et al. 2018) with the vocabulary of the small decoders. Its
//! vectors mean nothing beyond this: the same text gives the same one.

use super::{HEADS, HIDDEN, LAYERS, Noise, WIDTH, describe_vocabulary, small, vocabulary};
use crate::gguf::Writer;

/// Tokens it reads at most.
const CONTEXT: u32 = 128;

/// Mean pooling, as llama.cpp numbers it.
const MEAN: u32 = 1;

/// Writes it.
#[must_use]
pub fn make_encoder() -> Vec<u8> {
    let vocabulary = vocabulary();
    let mut file = Writer::new();
    file.text("general.architecture", "bert")
        .text("general.name", "aisle-embedder-tiny")
        .text("general.license", "MIT OR Apache-2.0")
        .text("general.description", "Random weights that exercise the whole path.")
        .u32("general.alignment", 32)
        .u32("bert.context_length", CONTEXT)
        .u32("bert.embedding_length", small(WIDTH))
        .u32("bert.block_count", LAYERS)
        .u32("bert.feed_forward_length", small(HIDDEN))
        .u32("bert.attention.head_count", HEADS)
        .f32("bert.attention.layer_norm_epsilon", 1e-12)
        .bool("bert.attention.causal", false)
        .u32("bert.pooling_type", MEAN)
        .u32("tokenizer.ggml.token_type_count", 1);
    describe_vocabulary(&mut file, &vocabulary, None);
    weights(&mut file, vocabulary.len() as u64);
    file.finish()
}

fn weights(file: &mut Writer, tokens: u64) {
    let mut noise = Noise(20_261_129);
    file.tensor("token_embd.weight", &[WIDTH, tokens], &noise.values(WIDTH * tokens, 1.0));
    file.tensor("position_embd.weight", &[WIDTH, u64::from(CONTEXT)], &noise.values(WIDTH * 128, 0.1));
    file.tensor("token_types.weight", &[WIDTH, 1], &noise.values(WIDTH, 0.1));
    norm(file, "token_embd_norm");
    for layer in 0..LAYERS {
        let name = |part: &str| format!("blk.{layer}.{part}");
        for part in ["attn_q", "attn_k", "attn_v", "attn_output"] {
            linear(file, &mut noise, &name(part), WIDTH, WIDTH);
        }
        norm(file, &name("attn_output_norm"));
        linear(file, &mut noise, &name("ffn_up"), WIDTH, HIDDEN);
        linear(file, &mut noise, &name("ffn_down"), HIDDEN, WIDTH);
        norm(file, &name("layer_output_norm"));
    }
}

fn linear(file: &mut Writer, noise: &mut Noise, name: &str, from: u64, to: u64) {
    file.tensor(&format!("{name}.weight"), &[from, to], &noise.values(from * to, 0.3));
    file.tensor(&format!("{name}.bias"), &[to], &noise.values(to, 0.1));
}

fn norm(file: &mut Writer, name: &str) {
    let all =
        |value: f32| vec![value; usize::try_from(WIDTH).expect("BUG: the sizes of a small model are small")];
    file.tensor(&format!("{name}.weight"), &[WIDTH], &all(1.0));
    file.tensor(&format!("{name}.bias"), &[WIDTH], &all(0.0));
}
