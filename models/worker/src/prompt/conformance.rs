//! Real vocabularies, and what llama.cpp's own test (`test-tokenizer-0`) expects of them.
//!
//! The copies in `shared/data` were once taken for text: each byte that is no UTF-8 became U+FFFD. What was lost
//! follows from what is left, and [`Repair`] lets no value pass whose own damage is not what stands in the copy.

use std::path::Path;

use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::model::params::LlamaModelParams;
use llama_cpp_2::token::LlamaToken;

use crate::template::Piece;

/// Each with the size of the undamaged file.
const VOCABULARIES: [(&str, usize); 3] =
    [("bert-bge", 627_549), ("gpt-2", 1_766_807), ("llama-spm", 723_869)];

/// U+FFFD.
const LOST: &[u8] = b"\xef\xbf\xbd";

/// The kinds of value in these files that are no number of four bytes.
const BOOL: u32 = 7;
const TEXT: u32 = 8;
const LIST: u32 = 9;

/// A damaged file, and what its bytes before `at` were.
struct Repair<'a> {
    damaged: &'a [u8],
    at: usize,
    whole: Vec<u8>,
}

impl<'a> Repair<'a> {
    fn rest(&self) -> &'a [u8] {
        &self.damaged[self.at..]
    }

    /// Writes what the next bytes were. Taken for text, they must be what stands in the copy.
    fn put(&mut self, bytes: &[u8]) {
        let seen = String::from_utf8_lossy(bytes);
        assert!(self.rest().starts_with(seen.as_bytes()), "something else stands at {}", self.at);
        self.at += seen.len();
        self.whole.extend(bytes);
    }

    /// The next number, unless a byte of it is lost.
    fn number<const N: usize>(&self) -> Option<[u8; N]> {
        let bytes = *self.rest().first_chunk()?;
        (!bytes.contains(&LOST[0])).then_some(bytes)
    }

    fn kind(&mut self) -> u32 {
        let bytes = self.number().expect("kinds are small numbers");
        self.put(&bytes);
        u32::from_le_bytes(bytes)
    }

    fn text(&mut self) -> String {
        let length = match self.number() {
            Some(bytes) => usize::try_from(u64::from_le_bytes(bytes)).unwrap(),
            // Texts have no zeros in them, and the length of the next is small: one byte, then zeros.
            None => {
                let text = &self.rest()[LOST.len() + 7..];
                text.iter().position(|byte| *byte == 0).unwrap() - 1
            }
        };
        self.put(&(length as u64).to_le_bytes());
        let text = str::from_utf8(&self.rest()[..length]).unwrap();
        self.put(text.as_bytes());
        text.to_owned()
    }

    /// Their count comes first and may be lost: they are counted as far as the next key.
    fn texts(&mut self) -> Vec<String> {
        let count = if self.number::<8>().is_some() { 8 } else { LOST.len() + 7 };
        let mut ahead = Repair { damaged: self.damaged, at: self.at + count, whole: Vec::new() };
        let mut texts = Vec::new();
        while !ahead.rest()[8..].starts_with(b"tokenizer.ggml.") {
            texts.push(ahead.text());
        }
        self.put(&(texts.len() as u64).to_le_bytes());
        texts.iter().for_each(|text| assert_eq!(self.text(), *text));
        texts
    }
}

/// The file as it was. It has no tensors: all of it is keys and values.
fn repaired(damaged: &[u8]) -> Vec<u8> {
    let mut file = Repair { damaged, at: 0, whole: Vec::new() };
    let head = file.number::<24>().unwrap();
    file.put(&head);
    let entries = u64::from_le_bytes(*head.last_chunk().unwrap());
    let mut tokens = Vec::new();
    for _ in 0..entries {
        let key = file.text();
        match file.kind() {
            BOOL => {
                let yes = file.number::<1>().unwrap();
                file.put(&yes);
            }
            TEXT => drop(file.text()),
            LIST if file.kind() == TEXT => {
                let texts = file.texts();
                if key == "tokenizer.ggml.tokens" {
                    tokens = texts;
                }
            }
            // Every other list has one number a token.
            LIST => {
                file.put(&(tokens.len() as u64).to_le_bytes());
                let numbers = match key.as_str() {
                    "tokenizer.ggml.scores" => scores(&tokens),
                    _ => file.rest()[..4 * tokens.len()].to_vec(),
                };
                file.put(&numbers);
            }
            _ => {
                let number = file.number().unwrap_or_else(|| lost_number(&key, &tokens));
                file.put(&number);
            }
        }
    }
    assert!(String::from_utf8_lossy(&file.whole).as_bytes() == damaged, "another file");
    file.whole
}

/// SentencePiece gives a merged token its rank as the score. The 259 before them are three marks and the single
/// bytes, and this vocabulary's makers have put whatever is only spaces behind all the others.
fn scores(tokens: &[String]) -> Vec<u8> {
    let score = |(rank, token): (i16, &String)| match rank {
        ..259 => 0.0,
        _ if token.chars().all(|letter| letter == '▁') => -1e9,
        _ => f32::from(259 - rank),
    };
    (0..).zip(tokens).flat_map(|token| score(token).to_le_bytes()).collect()
}

/// Only the last of them matters to a tokeniser; the others belong to the models that these vocabularies are from.
fn lost_number(key: &str, tokens: &[String]) -> [u8; 4] {
    match key {
        "bert.embedding_length" => 384_u32.to_le_bytes(),
        "bert.attention.layer_norm_epsilon" => 1e-12_f32.to_le_bytes(),
        "gpt2.attention.layer_norm_epsilon" | "llama.attention.layer_norm_rms_epsilon" => {
            1e-5_f32.to_le_bytes()
        }
        "llama.rope.dimension_count" => 128_u32.to_le_bytes(),
        "tokenizer.ggml.bos_token_id" | "tokenizer.ggml.eos_token_id" => {
            let end = tokens.iter().position(|token| token == "<|endoftext|>").unwrap();
            u32::try_from(end).unwrap().to_le_bytes()
        }
        _ => panic!("{key} is lost"),
    }
}

/// A real vocabulary gives the tokens that llama.cpp expects, in a prompt and for an embedding.
#[test]
fn real_vocabularies_give_the_expected_tokens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/gguf");
    if !folder.is_dir() {
        eprintln!("skipped: ../shared/data/gguf is not here");
        return;
    }
    let scratch = tempfile::tempdir().unwrap();
    // Once in a process: no other test of this program may start it.
    let mut backend = LlamaBackend::init().unwrap();
    backend.void_logs();
    for (name, size) in VOCABULARIES {
        let path = |end| folder.join(format!("ggml-vocab-{name}.gguf{end}"));
        let mut bytes = std::fs::read(path("")).unwrap();
        // No file with numbers in it is UTF-8 by chance.
        if str::from_utf8(&bytes).is_ok() {
            bytes = repaired(&bytes);
        }
        assert_eq!(bytes.len(), size, "{name}");
        let whole = scratch.path().join(name);
        std::fs::write(&whole, bytes).unwrap();
        let params = LlamaModelParams::default().with_vocab_only(true);
        let model = LlamaModel::load_from_file(&backend, &whole, &params).unwrap();
        let vocab = model.vocab();

        let [inputs, expected] = [".inp", ".out"].map(|end| std::fs::read_to_string(path(end)).unwrap());
        let inputs: Vec<&str> = inputs.split_terminator("\n__ggml_vocab_test__\n").collect();
        assert_eq!(inputs.len(), expected.lines().count());
        let mut wrong = Vec::new();
        for (input, expected) in inputs.iter().zip(expected.lines()) {
            let mut expected: Vec<LlamaToken> =
                expected.split_whitespace().map(|id| LlamaToken(id.parse().unwrap())).collect();
            // llama.cpp's own test leaves out what frames a text.
            if vocab.should_add_bos() {
                expected.insert(0, vocab.bos());
            }
            let prompt = super::tokens(&vocab, &[Piece::Said((*input).to_owned())]);
            let mut agrees = prompt == expected;
            if vocab.should_add_sep() {
                expected.push(vocab.sep());
            }
            // As in `embedding.rs`.
            agrees &= vocab.tokenize(input.as_bytes(), true, false) == expected;
            if !agrees {
                wrong.push(format!("{input:?}: {prompt:?}, not {expected:?}"));
            }
        }
        println!("{name}: {} of {} inputs as expected", inputs.len() - wrong.len(), inputs.len());
        assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
    }
}
