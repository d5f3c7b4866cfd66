//! Properties: a file that is no model is refused with a code that says what it is; a damaged one may kill the worker
//! and never the host; the host then knows that there is no model.

use std::path::PathBuf;
use std::time::Duration;

use models::gguf::Writer;
use models::tiny::{Recipe, make};
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
    assert_eq!(handshake, format!("aisle-worker 2 {{\"refused\":\"{code}\"}}\n"), "{name}");
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
    check("strange.gguf", &strange.finish(), OffReason::LoadFailed).await;
    let mut hollow = Writer::new();
    hollow.text("general.architecture", "llama").tensor("token_embd.weight", &[4], &[0.0; 4]);
    check("hollow.gguf", &hollow.finish(), OffReason::LoadFailed).await;
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

#[tokio::test]
async fn a_damaged_file_leaves_the_host_standing() {
    let good = make(&Recipe::default());
    let folder = tempfile::tempdir().unwrap();
    let mut refused = 0;
    for round in 0..24_usize {
        let mut damaged = good.clone();
        // Somewhere in the metadata, another place each round.
        let place = 24 + round * 211;
        damaged[place] ^= 0xff;
        let path = folder.path().join(format!("{round}.gguf"));
        std::fs::write(&path, damaged).unwrap();
        match settled(path).await {
            Status::Off(_) => refused += 1,
            Status::Ready(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(refused > 0, "some damage shows");
}
