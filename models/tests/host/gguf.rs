//! Properties:
//! 1. what the writer writes, the reader reads;
//! 2. a file cut anywhere is refused, never taken and never a panic;
//! 3. a flipped byte in the header never panics and never asks for much memory;
//! 4. real vocabularies are named as such, damaged copies of them are refused, and an old ggml file as no GGUF (where the shared files are there).

use std::path::{Path, PathBuf};

use models::OffReason;
use models::gguf::{GgufError, Header, Value, Writer};
use models::manifest::ModelRole;
use models::tiny::{Recipe, make};

fn read(bytes: &[u8]) -> Result<Header, GgufError> {
    Header::read_from(bytes, bytes.len() as u64)
}

fn refusal(bytes: &[u8]) -> Option<OffReason> {
    read(bytes)
        .and_then(|header| header.check_loadable(ModelRole::Guide))
        .err()
        .map(|error| error.off_reason())
}

#[test]
fn what_is_written_is_read() {
    let mut file = Writer::new();
    file.text("general.architecture", "llama").u32("n", 7).f32("f", 0.5).bool("b", true);
    file.texts("t", ["红", "b"].into_iter()).f32s("fs", [1.0, 2.0].into_iter()).i32s("is", [-1].into_iter());
    file.tensor("w", &[3, 2], &[1.0; 6]).tensor("x", &[4], &[2.0; 4]);
    let bytes = file.finish();
    let header = read(&bytes).unwrap();
    assert_eq!(header.architecture(), Some("llama"));
    for (key, value) in [
        ("n", Value::Unsigned(7)),
        ("f", Value::Float(0.5)),
        ("b", Value::Bool(true)),
        ("t", Value::Array(2)),
        ("fs", Value::Array(2)),
        ("is", Value::Array(1)),
    ] {
        assert_eq!(header.metadata[key], value, "{key}");
    }
    let names: Vec<_> = header.tensors.iter().map(|tensor| (tensor.name.as_str(), tensor.offset)).collect();
    assert_eq!(names, [("w", 0), ("x", 32)]);
    assert_eq!(header.tensors[0].dimensions, [3, 2]);
    let start = usize::try_from(header.data_start).unwrap();
    assert_eq!(bytes[start..start + 4], 1.0_f32.to_le_bytes());
    assert_eq!(refusal(&bytes), None);
}

#[test]
fn a_cut_file_is_refused_wherever_it_is_cut() {
    let whole = make(&Recipe::default());
    let data_start = usize::try_from(read(&whole).unwrap().data_start).unwrap();
    let near_header = (0..data_start + 64).step_by(7).chain(0..200);
    let in_data = (1..50).map(|part| data_start + (whole.len() - data_start) / 50 * part);
    for length in near_header.chain(in_data).chain([whole.len() - 1]) {
        let expect = if length < 4 { OffReason::NotGguf } else { OffReason::Truncated };
        assert_eq!(refusal(&whole[..length]), Some(expect), "cut after {length} bytes");
    }
    assert_eq!(refusal(&whole), None);
}

#[test]
fn a_damaged_header_never_panics() {
    let whole = make(&Recipe::default());
    let header = usize::try_from(read(&whole).unwrap().data_start).unwrap();
    let mut taken = 0;
    for place in (0..header).filter(|place| *place < 600 || place % 5 == 0) {
        for flip in [0x01, 0x80, 0xff] {
            let mut damaged = whole.clone();
            damaged[place] ^= flip;
            taken += usize::from(refusal(&damaged).is_none());
        }
    }
    assert!(taken > 0, "a letter changed in a word harms nobody");
}

#[test]
fn absurd_counts_and_lengths_are_refused_without_memory() {
    let mut head = b"GGUF".to_vec();
    head.extend(3_u32.to_le_bytes());
    let with = |tensors: u64, pairs: u64, rest: &[u8]| {
        let mut file = head.clone();
        file.extend(tensors.to_le_bytes());
        file.extend(pairs.to_le_bytes());
        file.extend(rest);
        refusal(&file)
    };
    assert_eq!(with(u64::MAX, 0, &[]), Some(OffReason::Unsupported));
    assert_eq!(with(0, u64::MAX, &[]), Some(OffReason::Unsupported));
    assert_eq!(with(0, 1, &u64::MAX.to_le_bytes()), Some(OffReason::Unsupported));
    assert_eq!(with(0, 1, &(1_u64 << 40).to_le_bytes()), Some(OffReason::Truncated));
    let mut nested = [1_u64.to_le_bytes().as_slice(), b"k", &9_u32.to_le_bytes()].concat();
    for _ in 0..1000 {
        nested.extend(9_u32.to_le_bytes());
        nested.extend(1_u64.to_le_bytes());
    }
    assert_eq!(with(0, 1, &nested), Some(OffReason::Unsupported));
    assert_eq!(refusal(b"GGUF\0\0\0\x03"), Some(OffReason::Unsupported), "big-endian");
}

#[test]
fn an_encoder_is_no_guide_and_a_decoder_no_embedder_unless_it_pools() {
    let refused = |architecture: &str, pooling: Option<u32>, role| {
        let mut file = Writer::new();
        file.text("general.architecture", architecture);
        if let Some(pooling) = pooling {
            file.u32(&format!("{architecture}.pooling_type"), pooling);
        }
        let file = file.tensor("w", &[1], &[0.0]).finish();
        read(&file).and_then(|header| header.check_loadable(role)).err().map(|error| error.off_reason())
    };
    let (guide, embedder) = (ModelRole::Guide, ModelRole::Embedder);
    assert_eq!(refused("bert", Some(1), guide), Some(OffReason::NotADecoder));
    assert_eq!(refused("bert", None, embedder), None);
    assert_eq!(refused("qwen3", None, guide), None);
    assert_eq!(refused("qwen3", None, embedder), Some(OffReason::NotAnEmbedder));
    assert_eq!(refused("qwen3", Some(3), embedder), None);
    assert_eq!(refused("qwen3", Some(0), embedder), Some(OffReason::NotAnEmbedder), "pooling none");
    assert_eq!(refused("qwen3", Some(4), embedder), Some(OffReason::NotAnEmbedder), "a ranker");
    assert_eq!(refused("t5", None, guide), None, "an encoder-decoder writes");
    assert_eq!(refused("t5encoder", None, guide), Some(OffReason::NotADecoder));
    assert_eq!(refused("clip", Some(1), embedder), Some(OffReason::NotAnEmbedder));
    assert_eq!(refused("clip", None, guide), Some(OffReason::NotADecoder));
}

/// Real files that this project may measure with and does not contain.
fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/gguf").join(name);
    if path.is_file() {
        return Some(path);
    }
    println!("skipped: ../shared/data/gguf/{name} is not here");
    None
}

#[test]
fn real_vocabularies_are_named_as_such() {
    for (name, architecture) in [("bert-bge", "bert"), ("gpt-2", "gpt2"), ("llama-spm", "llama")] {
        let Some(path) = shared(&format!("ggml-vocab-{name}.gguf")) else { continue };
        let bytes = std::fs::read(&path).unwrap();
        for part in 1..=20 {
            assert!(refusal(&bytes[..bytes.len() / 20 * part]).is_some(), "{name} cut to {part} twentieths");
        }
        // No binary file of this size is UTF-8 by chance: such a copy has been through a text conversion.
        if std::str::from_utf8(&bytes).is_ok() {
            let reason = refusal(&bytes);
            println!("damaged copy: ggml-vocab-{name}.gguf was once taken for text; refused as {reason:?}");
            assert!(
                matches!(reason, Some(OffReason::Truncated | OffReason::Unsupported)),
                "{name}: {reason:?}"
            );
            continue;
        }
        let header = Header::read(&path).unwrap();
        assert_eq!(header.architecture(), Some(architecture));
        assert!(matches!(header.metadata["tokenizer.ggml.tokens"], Value::Array(count) if count > 30_000));
        assert!(matches!(header.check_loadable(ModelRole::Guide), Err(GgufError::VocabularyOnly)), "{name}");
    }
}

#[test]
fn an_old_ggml_file_is_no_gguf() {
    let Some(path) = shared("not-a-gguf-ggml-tiny.bin") else { return };
    assert!(matches!(Header::read(&path), Err(GgufError::NotGguf)));
}
