//! The small models this project makes for itself: llama's architecture, a vocabulary written here, and weights from
//! a counter. They exercise the whole path from file to streamed characters; what they say means nothing.
//!
//! The same recipe gives the same bytes on every machine: only additions, multiplications and shifts are used.

use crate::gguf::Writer;

mod encoder;
mod encoder_decoder;

pub use encoder::make_encoder;
pub use encoder_decoder::make_encoder_decoder;

/// What a small model looks like. [`Recipe::default`] is the one in `models/guide`.
#[derive(Debug, Clone)]
pub struct Recipe {
    /// `general.name`.
    pub name: &'static str,
    /// Context the model claims to be made for.
    pub context: u32,
    /// Whether to write weights; without them it is a vocabulary alone.
    pub weights: bool,
    /// The Jinja chat template, if any.
    pub template: Option<&'static str>,
    /// Seed of the weights.
    pub seed: u64,
    /// `llama.pooling_type`, for a decoder that embeds.
    pub pooling: Option<u32>,
    /// How large it is.
    pub shape: Shape,
}

/// The sizes of a decoder, as llama's architecture has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    width: u64,
    heads: u32,
    kv_heads: u32,
    hidden: u64,
    layers: u32,
    /// Whether its matrices are 8-bit blocks rather than 32-bit floats.
    q8: bool,
}

impl Shape {
    /// The one in `models/guide`.
    pub const TINY: Self =
        Self { width: WIDTH, heads: HEADS, kv_heads: KV_HEADS, hidden: HIDDEN, layers: LAYERS, q8: false };
    /// Just wide enough for every kernel of 8-bit blocks to be used: what a module of kernels is tried with.
    pub const TRIAL: Self = Self { width: 256, heads: 4, kv_heads: 2, hidden: 512, layers: 2, q8: true };
    /// About 18 million parameters.
    pub const M18: Self = Self { width: 384, heads: 6, kv_heads: 2, hidden: 1024, layers: 11, q8: true };
    /// About 360 million.
    pub const M360: Self = Self { width: 960, heads: 15, kv_heads: 5, hidden: 2560, layers: 36, q8: true };
    /// About a thousand million.
    pub const B1: Self = Self { width: 2048, heads: 32, kv_heads: 8, hidden: 8192, layers: 16, q8: true };

    /// The shape of that name: `tiny`, `18m`, `360m` or `1b`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "tiny" => Self::TINY,
            "18m" => Self::M18,
            "360m" => Self::M360,
            "1b" => Self::B1,
            _ => return None,
        })
    }
}

impl Default for Recipe {
    fn default() -> Self {
        Self {
            name: "aisle-guide-tiny",
            context: 4096,
            weights: true,
            template: Some(TEMPLATE),
            seed: 20_261_123,
            pooling: None,
            shape: Shape::TINY,
        }
    }
}

const WIDTH: u64 = 64;
const HEADS: u32 = 4;
const KV_HEADS: u32 = 2;
const HIDDEN: u64 = 160;
const LAYERS: u32 = 2;

/// The template of the small models: one control token for each role and one for the end of a message.
pub const TEMPLATE: &str = "{{ bos_token }}{% for message in messages %}<|{{ message['role'] }}|>\
{{ message['content'] | trim }}<|end|>{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}";

/// Control tokens after the bytes, in the order of their ids from 259.
const CONTROLS: [&str; 4] = ["<|system|>", "<|user|>", "<|assistant|>", "<|end|>"];
const END_OF_TURN: u32 = 262;

/// Characters with a token of their own beside printable ASCII; all others are spelt in bytes.
const CHARACTERS: &str = "，。！？：；、的一是不了在有我您你这那个们他她它好看来帮请可以找给要想买件条双红黄蓝绿白黑粉灰色\
裙衣裤鞋包大小中号码价钱元便宜贵店货架层楼左右前后边旁和与比较谢欢迎光临再见";

/// Pairs with a token of their own, so that the tokeniser has something to merge.
const PAIRS: [&str; 16] = [
    "您好", "我们", "这件", "红色", "裙子", "衣服", "鞋子", "价钱", "便宜", "货架", "谢谢", "欢迎", "th",
    "an", "re", "ou",
];

/// Writes the model a recipe describes.
#[must_use]
pub fn make(recipe: &Recipe) -> Vec<u8> {
    let vocabulary = vocabulary();
    let mut file = Writer::new();
    describe(&mut file, recipe);
    describe_vocabulary(&mut file, &vocabulary, recipe.template);
    if recipe.weights {
        weights(&mut file, vocabulary.len() as u64, recipe);
    }
    file.finish()
}

/// The texts of the vocabulary, by token id.
#[must_use]
pub fn tokens() -> Vec<String> {
    vocabulary().into_iter().map(|token| token.text).collect()
}

fn describe(file: &mut Writer, recipe: &Recipe) {
    let shape = recipe.shape;
    file.text("general.architecture", "llama")
        .text("general.name", recipe.name)
        .text("general.license", "MIT OR Apache-2.0")
        .text("general.description", "Random weights that exercise the whole path. It does not speak.")
        .u32("general.alignment", 32)
        .u32("llama.context_length", recipe.context)
        .u32("llama.embedding_length", small(shape.width))
        .u32("llama.block_count", shape.layers)
        .u32("llama.feed_forward_length", small(shape.hidden))
        .u32("llama.attention.head_count", shape.heads)
        .u32("llama.attention.head_count_kv", shape.kv_heads)
        .u32("llama.rope.dimension_count", small(shape.width) / shape.heads)
        .f32("llama.rope.freq_base", 10_000.0)
        .f32("llama.attention.layer_norm_rms_epsilon", 1e-5);
    if let Some(pooling) = recipe.pooling {
        file.u32("llama.pooling_type", pooling);
    }
}

fn small(size: u64) -> u32 {
    u32::try_from(size).expect("BUG: the sizes of a small model are small")
}

/// A token, its score (merges prefer the highest) and its type as GGUF numbers them.
struct Token {
    text: String,
    score: f32,
    kind: i32,
}

const NORMAL: i32 = 1;
const UNKNOWN: i32 = 2;
const CONTROL: i32 = 3;
const BYTE: i32 = 6;

fn vocabulary() -> Vec<Token> {
    let token = |text: &str, score, kind| Token { text: text.to_owned(), score, kind };
    let mut all = vec![token("<unk>", 0.0, UNKNOWN), token("<s>", 0.0, CONTROL), token("</s>", 0.0, CONTROL)];
    all.extend((0..=255_u8).map(|byte| Token { text: format!("<0x{byte:02X}>"), score: 0.0, kind: BYTE }));
    all.extend(CONTROLS.iter().map(|text| token(text, 0.0, CONTROL)));
    // The tokeniser writes a space as U+2581.
    all.push(token("\u{2581}", -1.0, NORMAL));
    let printable = (0x21..=0x7e_u8).map(|byte| char::from(byte).to_string());
    all.extend(printable.map(|text| Token { text, score: -2.0, kind: NORMAL }));
    all.extend(CHARACTERS.chars().map(|character| Token {
        text: character.to_string(),
        score: -2.0,
        kind: NORMAL,
    }));
    all.extend(PAIRS.iter().map(|text| token(text, -1.5, NORMAL)));
    all
}

fn describe_vocabulary(file: &mut Writer, vocabulary: &[Token], template: Option<&str>) {
    file.text("tokenizer.ggml.model", "llama")
        .text("tokenizer.ggml.pre", "default")
        .texts("tokenizer.ggml.tokens", vocabulary.iter().map(|token| token.text.as_str()))
        .f32s("tokenizer.ggml.scores", vocabulary.iter().map(|token| token.score))
        .i32s("tokenizer.ggml.token_type", vocabulary.iter().map(|token| token.kind))
        .u32("tokenizer.ggml.unknown_token_id", 0)
        .u32("tokenizer.ggml.bos_token_id", 1)
        .u32("tokenizer.ggml.eos_token_id", 2)
        .u32("tokenizer.ggml.eot_token_id", END_OF_TURN)
        .bool("tokenizer.ggml.add_bos_token", true)
        .bool("tokenizer.ggml.add_eos_token", false)
        .bool("tokenizer.ggml.add_space_prefix", false);
    if let Some(template) = template {
        file.text("tokenizer.chat_template", template);
    }
}

fn weights(file: &mut Writer, tokens: u64, recipe: &Recipe) {
    let mut noise = Noise(recipe.seed);
    let Shape { width, heads, kv_heads, hidden, layers, q8 } = recipe.shape;
    let kv_width = width / u64::from(heads) * u64::from(kv_heads);
    // Wider sums stay as large: 1 for the small model's width.
    let fade = (WIDTH as f32 / width as f32).sqrt();
    let ones = vec![1.0_f32; usize::try_from(width).expect("BUG: the sizes of a model are small")];
    let mut matrix = |file: &mut Writer, name: &str, from: u64, to: u64, scale: f32| {
        let values = noise.values(from * to, scale);
        if q8 {
            file.tensor_q8(name, &[from, to], &values);
        } else {
            file.tensor(name, &[from, to], &values);
        }
    };
    matrix(file, "token_embd.weight", width, tokens, 1.0);
    file.tensor("output_norm.weight", &[width], &ones);
    matrix(file, "output.weight", width, tokens, 0.4 * fade);
    for layer in 0..layers {
        let name = |part: &str| format!("blk.{layer}.{part}.weight");
        let scale = 0.3 * fade;
        file.tensor(&name("attn_norm"), &[width], &ones);
        matrix(file, &name("attn_q"), width, width, scale);
        matrix(file, &name("attn_k"), width, kv_width, scale);
        matrix(file, &name("attn_v"), width, kv_width, scale);
        matrix(file, &name("attn_output"), width, width, scale);
        file.tensor(&name("ffn_norm"), &[width], &ones);
        matrix(file, &name("ffn_gate"), width, hidden, scale);
        matrix(file, &name("ffn_up"), width, hidden, scale);
        matrix(file, &name("ffn_down"), hidden, width, scale);
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014), as even noise in ±scale.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn values(&mut self, count: u64, scale: f32) -> Vec<f32> {
        // 24 bits are exact in an f32: no rounding to differ between machines.
        let unit = |bits: u64| u32::try_from(bits >> 40).map_or(0.0, |bits| bits as f32 / 8_388_608.0 - 1.0);
        (0..count).map(|_| unit(self.next()) * scale).collect()
    }
}
