//! Properties of models that embed, an encoder and a decoder that pools:
//! 1. a text has one vector of length one, the same each time and whatever was read before it;
//! 2. a text longer than the model reads is cut, not refused, and kills nothing;
//! 3. words are not asked of an embedder, nor vectors of a guide;
//! 4. what is late or cancelled leaves the worker fit for the next.

use std::path::{Path, PathBuf};
use std::time::Duration;

use models::embedder::Embedder;
use models::manifest::{ModelRole, Prompts};
use models::tiny::{Recipe, make, make_encoder};
use models::{Event, Failure, HostSettings, Message, OffReason, Refused, Request, Status, Supervisor};

use super::speech::settings;

const LONG: Duration = Duration::from_secs(20);

fn files(folder: &Path) -> [PathBuf; 2] {
    let pooled = make(&Recipe { pooling: Some(1), ..Recipe::default() });
    [("encoder.gguf", make_encoder()), ("pooled.gguf", pooled)].map(|(name, bytes)| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    })
}

fn embedder(model: &Path) -> Embedder {
    let settings = HostSettings { model: Some(model.to_path_buf()), seal: None, ..settings() };
    let embedder = Embedder::start(settings, Prompts::default(), "tiny".to_owned()).unwrap();
    embedder.settled().unwrap();
    embedder
}

fn cosine(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

#[test]
fn a_text_has_one_vector_whatever_was_read_before() {
    let folder = tempfile::tempdir().unwrap();
    for model in files(folder.path()) {
        let embedder = embedder(&model);
        let Status::Ready(info) = embedder.status() else { panic!("ready") };
        assert_eq!(info.dimensions, Some(64), "{model:?}");
        let texts = ["红色的连衣裙", "a red dress", "红色的连衣裙", "", "👗 <|end|> </s>"];
        let together = embedder.passages(&texts, LONG).unwrap();
        assert_eq!(together.len(), texts.len());
        for (text, vector) in texts.iter().zip(&together) {
            assert_eq!(vector.len(), 64);
            assert!((cosine(vector, vector) - 1.0).abs() < 1e-4, "{text}");
            let alone = embedder.query(text, LONG).unwrap();
            assert!(cosine(vector, &alone) > 0.9999, "{model:?} {text}");
        }
        assert!(cosine(&together[0], &together[1]) < 0.999, "other texts, other vectors");
    }
}

#[test]
fn a_long_text_is_cut() {
    let folder = tempfile::tempdir().unwrap();
    for model in files(folder.path()) {
        let embedder = embedder(&model);
        let pid = embedder.worker_pid();
        let vector = embedder.query(&"很长的连衣裙 very long ".repeat(2_000), LONG).unwrap();
        assert_eq!(vector.len(), 64);
        assert!(embedder.query("短 short", LONG).is_ok());
        assert_eq!(embedder.worker_pid(), pid, "it did not die of it");
    }
}

#[test]
fn what_is_late_is_given_up_and_the_next_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let [encoder, _] = files(folder.path());
    let embedder = embedder(&encoder);
    // Longer than any clock ticks.
    let long = "红色的连衣裙".repeat(60);
    let late = embedder.passages(&[long.as_str(); 4], Duration::ZERO);
    assert!(matches!(late, Err(Failure::Late(_))), "{late:?}");
    assert!(embedder.query("红色的连衣裙", LONG).is_ok());
}

#[tokio::test]
async fn a_model_does_what_it_is_for_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let [encoder, pooled] = files(folder.path());
    let host = |model: &Path, role| HostSettings {
        model: Some(model.to_path_buf()),
        seal: None,
        role,
        ..settings()
    };
    let started = async |model: &Path, role| {
        let supervisor = Supervisor::start(host(model, role));
        supervisor.settled().await;
        supervisor
    };
    let embedder = started(&pooled, ModelRole::Embedder).await;
    let words = Request { messages: vec![Message::user("a")], ..Request::default() };
    let (_, end) = embedder.generate(words).finish().await;
    assert_eq!(end, Event::Failed(Failure::Refused(Refused::OtherKind)));
    let guide = started(&pooled, ModelRole::Guide).await;
    assert_eq!(
        guide.embed(vec!["a".to_owned()]).await,
        Err(Failure::Refused(Refused::OtherKind)),
        "a guide is not asked for vectors"
    );
    let none = started(&encoder, ModelRole::Guide).await;
    assert_eq!(none.status(), Status::Off(OffReason::NotADecoder));
    let plain = folder.path().join("plain.gguf");
    std::fs::write(&plain, make(&Recipe::default())).unwrap();
    let none = started(&plain, ModelRole::Embedder).await;
    assert_eq!(none.status(), Status::Off(OffReason::NotAnEmbedder));
}
