//! Properties: a file that is no model is refused with a code that says what it is; a damaged one may kill the worker
//! and never the host; the host then knows that there is no model.

use std::path::PathBuf;
use std::time::Duration;

use models::gguf::Writer;
use models::tiny::{Recipe, make, make_encoder, make_encoder_decoder};
use models::{HostSettings, OffReason, Status, Supervisor};

use super::pipe::Raw;
use super::speech::settings;

async fn settled(model: PathBuf) -> Status {
    let settings = HostSettings { model: Some(model), seal: None, crashes_allowed: 1, ..settings() };
    let supervisor = Supervisor::start(settings);
    tokio::time::timeout(Duration::from_secs(60), supervisor.settled())
        .await
        .expect("the host decides in time")
}

/// Through the host, which looks first, and straight to the worker, which looks again.
async fn check(name: &str, bytes: &[u8], expect: OffReason) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(settled(path.clone()).await, Status::Off(expect), "{name}");
    let handshake = Raw::start(&path).handshake();
    let code = expect.code();
    assert_eq!(handshake, format!("aisle-worker 3 {{\"refused\":\"{code}\"}}\n"), "{name}");
}

#[tokio::test]
async fn files_that_are_no_model_are_refused_by_name() {
    let good = make(&Recipe::default());
    check("text.gguf", "这不是模型".as_bytes(), OffReason::NotGguf).await;
    check("short.gguf", &good[..37], OffReason::Truncated).await;
    check("cut.gguf", &good[..good.len() - 100_000], OffReason::Truncated).await;
    let vocabulary = make(&Recipe { weights: false, ..Recipe::default() });
    check("vocabulary.gguf", &vocabulary, OffReason::VocabularyOnly).await;
}

#[tokio::test]
async fn files_that_only_llama_cpp_can_tell_are_refused_too() {
    let mut strange = Writer::new();
    strange.text("general.architecture", "nobody-knows-it").tensor("w", &[4], &[0.0; 4]);
    check("strange.gguf", &strange.finish(), OffReason::UnknownArchitecture).await;
    let mut hollow = Writer::new();
    hollow.text("general.architecture", "llama").tensor("token_embd.weight", &[4], &[0.0; 4]);
    check("hollow.gguf", &hollow.finish(), OffReason::LoadFailed).await;
}

#[tokio::test]
async fn a_model_that_no_memory_holds_is_refused_before_anything_is_loaded() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.gguf");
    let mut huge = Writer::new();
    huge.text("general.architecture", "llama").tensor("token_embd.weight", &[4], &[0.0; 4]);
    std::fs::write(&path, huge.finish()).unwrap();
    // A file with a hole: nothing is on the disk.
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(1 << 42).unwrap();
    assert_eq!(settled(path).await, Status::Off(OffReason::TooBig));
}

#[tokio::test]
async fn a_model_without_a_template_is_used_in_the_plain_form() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.gguf");
    std::fs::write(&path, make(&Recipe { template: None, context: 512, ..Recipe::default() })).unwrap();
    let Status::Ready(info) = settled(path).await else { panic!("it loads") };
    assert!(!info.template);
    assert_eq!(info.context, 512, "no more than it was made for");
}

/// Where the pairs of metadata end in a GGUF, by the format's own lengths.
fn boundaries(file: &[u8]) -> Vec<usize> {
    let number = |at: usize, bytes: usize| {
        file[at..at + bytes].iter().rev().fold(0_usize, |number, byte| number << 8 | usize::from(*byte))
    };
    let fixed = |kind: usize| [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8][kind];
    let skip = |at: usize, kind: usize| if kind == 8 { at + 8 + number(at, 8) } else { at + fixed(kind) };
    let mut at = 24;
    (0..number(16, 8))
        .map(|_| {
            at += 8 + number(at, 8);
            let kind = number(at, 4);
            at += 4;
            if kind == 9 {
                let (of, count) = (number(at, 4), number(at + 4, 8));
                at += 12;
                (0..count).for_each(|_| at = skip(at, of));
            } else {
                at = skip(at, kind);
            }
            at
        })
        .collect()
}

#[tokio::test]
async fn a_damaged_file_leaves_the_host_standing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut cases, mut refused) = (0, 0);
    // SplitMix64: the same damage each time.
    let mut seed = 20_261_129_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        usize::try_from(mixed >> 33).unwrap() % below
    };
    for good in [make(&Recipe::default()), make_encoder_decoder(), make_encoder()] {
        let ends = boundaries(&good);
        assert!(ends.len() > 15 && *ends.last().unwrap() < good.len());
        let mut begin = 0;
        for end in ends {
            let mut damaged = vec![good[..end].to_vec()];
            for flips in [1, 3] {
                let mut flipped = good.clone();
                (0..flips).for_each(|_| flipped[begin + random(end - begin)] ^= 1 << random(8));
                damaged.push(flipped);
            }
            begin = end;
            for bytes in damaged {
                cases += 1;
                let path = folder.path().join("damaged.gguf");
                std::fs::write(&path, bytes).unwrap();
                match settled(path).await {
                    Status::Off(_) => refused += 1,
                    // A bit of a name or of a token is no damage that anyone could see.
                    Status::Ready(_) => {}
                    other => panic!("{other:?}"),
                }
            }
        }
    }
    println!("{cases} damaged files, {refused} refused");
    assert!(cases >= 200 && refused * 2 > cases, "{cases} {refused}");
}
