//! A small encoder-decoder: T5's architecture (Raffel et al. 2020) with the vocabulary of the small decoders. What it says
//! means nothing beyond this: it depends on every word it has read.

use super::{HEADS, HIDDEN, LAYERS, Noise, WIDTH, describe_vocabulary, small, vocabulary};
use crate::gguf::Writer;

/// Tokens it reads at most, and writes at most.
const CONTEXT: u32 = 256;
/// Kinds of distance between two tokens that it tells apart.
const BUCKETS: u32 = 32;
/// What the decoder begins with: T5 begins with padding, this vocabulary with the beginning of text.
const START: u32 = 1;

/// Writes it.
#[must_use]
pub fn make_encoder_decoder() -> Vec<u8> {
    let vocabulary = vocabulary();
    let mut file = Writer::new();
    file.text("general.architecture", "t5")
        .text("general.name", "aisle-seq2seq-tiny")
        .text("general.license", "MIT OR Apache-2.0")
        .text("general.description", "Random weights that exercise the whole path. It does not speak.")
        .u32("general.alignment", 32)
        .u32("t5.context_length", CONTEXT)
        .u32("t5.embedding_length", small(WIDTH))
        .u32("t5.block_count", LAYERS)
        .u32("t5.feed_forward_length", small(HIDDEN))
        .u32("t5.attention.head_count", HEADS)
        .u32("t5.attention.key_length", small(WIDTH) / HEADS)
        .u32("t5.attention.value_length", small(WIDTH) / HEADS)
        .f32("t5.attention.layer_norm_rms_epsilon", 1e-6)
        .u32("t5.attention.relative_buckets_count", BUCKETS)
        .u32("t5.decoder_start_token_id", START);
    describe_vocabulary(&mut file, &vocabulary, None);
    weights(&mut file, vocabulary.len() as u64);
    file.finish()
}

fn weights(file: &mut Writer, tokens: u64) {
    let mut noise = Noise(20_261_130);
    file.tensor("token_embd.weight", &[WIDTH, tokens], &noise.values(WIDTH * tokens, 1.0));
    file.tensor("output.weight", &[WIDTH, tokens], &noise.values(WIDTH * tokens, 0.4));
    for half in ["enc", "dec"] {
        norm(file, &format!("{half}.output_norm"));
        for layer in 0..LAYERS {
            let name = |part: &str| format!("{half}.blk.{layer}.{part}");
            norm(file, &name("attn_norm"));
            attention(file, &mut noise, &name("attn"));
            if layer == 0 {
                let sizes = [u64::from(HEADS), u64::from(BUCKETS)];
                file.tensor(&name("attn_rel_b.weight"), &sizes, &noise.values(sizes[0] * sizes[1], 0.3));
            }
            if half == "dec" {
                norm(file, &name("cross_attn_norm"));
                attention(file, &mut noise, &name("cross_attn"));
            }
            norm(file, &name("ffn_norm"));
            matrix(file, &mut noise, &name("ffn_gate"), WIDTH, HIDDEN);
            matrix(file, &mut noise, &name("ffn_up"), WIDTH, HIDDEN);
            matrix(file, &mut noise, &name("ffn_down"), HIDDEN, WIDTH);
        }
    }
}

fn attention(file: &mut Writer, noise: &mut Noise, name: &str) {
    for part in ["q", "k", "v", "o"] {
        matrix(file, noise, &format!("{name}_{part}"), WIDTH, WIDTH);
    }
}

fn matrix(file: &mut Writer, noise: &mut Noise, name: &str, from: u64, to: u64) {
    file.tensor(&format!("{name}.weight"), &[from, to], &noise.values(from * to, 0.3));
}

fn norm(file: &mut Writer, name: &str) {
    let ones = vec![1.0; usize::try_from(WIDTH).expect("BUG: the sizes of a small model are small")];
    file.tensor(&format!("{name}.weight"), &[WIDTH], &ones);
}
