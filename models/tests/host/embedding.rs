//! Properties, with a worker that embeds:
//! 1. one vector a text, in order, of length one; what the model wants before a question or a passage is put there;
//! 2. no text at all, or more than fit a request, are refused, and the worker lives;
//! 3. vectors that are too few, or of another length than the handshake said, are rubbish like any other;
//! 4. a worker that dies, hangs or is late fails the request in time; nobody waits longer than he said;
//! 5. an embedder of a manifest is named by its weights and its prompts, and a manifest without one has none.

use std::path::Path;
use std::time::{Duration, Instant};

use models::manifest::{Prompts, sha256};
use models::protocol::MOST_TEXTS;
use models::tiny::make_encoder;
use models::{Embedder, Event, Failure, HostSettings, Lateness, ModelsError, OffReason, Refused};

use super::supervisor::{all, ask, fake, ready};

const LONG: Duration = Duration::from_secs(5);

fn embedder(settings: HostSettings) -> Embedder {
    let prompts = Prompts { query: "query: ".to_owned(), passage: "passage: ".to_owned() };
    let embedder = Embedder::start(settings, prompts, "fake".to_owned()).unwrap();
    embedder.settled().unwrap();
    embedder
}

fn cosine(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[tokio::test]
async fn a_vector_a_text_in_order() {
    let supervisor = ready(fake(&[])).await;
    let texts = ["红色连衣裙", "red dress", ""].map(str::to_owned).to_vec();
    let together = supervisor.embed(texts.clone()).await.unwrap();
    assert_eq!(together.len(), 3);
    for (text, vector) in texts.into_iter().zip(&together) {
        assert!((cosine(vector, vector) - 1.0).abs() < 1e-5, "length one");
        assert_eq!(&supervisor.embed(vec![text]).await.unwrap()[0], vector);
    }
    assert!(matches!(all(supervisor.generate(ask("a"))).await.1, Event::Done(_)), "and words in between");
}

#[test]
fn what_the_model_wants_stands_before_a_text() {
    let embedder = embedder(fake(&[]));
    let bare = Embedder::start(fake(&[]), Prompts::default(), "bare".to_owned()).unwrap();
    bare.settled().unwrap();
    assert_eq!(embedder.query("裙子", LONG), bare.query("query: 裙子", LONG));
    let passages = embedder.passages(&["a dress", "a coat", "a hat", "a tie", "a sock"], LONG).unwrap();
    let as_said: Vec<Vec<f32>> = ["a dress", "a coat", "a hat", "a tie", "a sock"]
        .iter()
        .map(|text| bare.query(&format!("passage: {text}"), LONG).unwrap())
        .collect();
    assert!(passages.len() > MOST_TEXTS, "more than one request");
    assert_eq!(passages, as_said);
}

#[tokio::test]
async fn nothing_and_too_much_are_refused() {
    let supervisor = ready(fake(&[])).await;
    let pid = supervisor.worker_pid();
    for count in [0, MOST_TEXTS + 1] {
        let refused = supervisor.embed(vec!["a".to_owned(); count]).await;
        assert_eq!(refused, Err(Failure::Refused(Refused::BadRequest)), "{count}");
    }
    assert_eq!(supervisor.embed(vec!["a".to_owned(); MOST_TEXTS]).await.unwrap().len(), MOST_TEXTS);
    assert_eq!(supervisor.worker_pid(), pid);
}

#[tokio::test]
async fn vectors_that_are_not_what_was_asked_for_are_rubbish() {
    for name in ["few-vectors", "odd-vectors", "garbage", "bad-utf8"] {
        let supervisor = ready(fake(&["--fake", name])).await;
        let texts = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(supervisor.embed(texts).await, Err(Failure::Garbled), "{name}");
    }
}

#[test]
fn nobody_waits_longer_than_he_said() {
    for name in ["hang", "slow", "hang-mid"] {
        let embedder = embedder(fake(&["--fake", name]));
        let asked = Instant::now();
        let late = embedder.query("a", Duration::from_millis(50));
        assert_eq!(late, Err(Failure::Late(Lateness::Request)), "{name}");
        assert!(asked.elapsed() < Duration::from_millis(500), "{name}: {:?}", asked.elapsed());
    }
    let dying = embedder(fake(&["--fake", "crash-mid"]));
    assert_eq!(dying.query("a", LONG), Err(Failure::WorkerGone));
    // It comes back, dies again, and is then left alone.
    while dying.settled().is_ok() {
        let again = dying.query("a", LONG);
        assert!(matches!(again, Err(Failure::WorkerGone | Failure::NotReady)), "{again:?}");
    }
    assert_eq!(dying.settled(), Err(OffReason::KeepsCrashing));
    assert_eq!(dying.query("a", LONG), Err(Failure::NotReady));
}

#[test]
fn a_question_is_not_asked_of_a_worker_that_loads() {
    let loading =
        Embedder::start(fake(&["--fake", "hang-on-load"]), Prompts::default(), String::new()).unwrap();
    assert_eq!(loading.query("a", LONG), Err(Failure::NotReady));
}

#[test]
fn the_embedder_of_a_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let model = make_encoder();
    std::fs::write(folder.path().join("b.gguf"), &model).unwrap();
    let sha = sha256(model.as_slice()).unwrap();
    let entry = |role: &str, prompts: &str| {
        format!(
            "[[model]]\nname = \"b\"\nrole = \"{role}\"\nfile = \"b.gguf\"\nsha256 = \"{sha}\"\nbytes = {}\n\
             licence = \"MIT\"\ncontext = 128\n{prompts}\n",
            model.len()
        )
    };
    let path = folder.path().join("manifest.toml");
    let installed = |text: &str| -> Result<Option<String>, ModelsError> {
        std::fs::write(&path, text).unwrap();
        let found = Embedder::of_manifest(&path)?;
        Ok(found.map(|embedder| embedder.identity().to_owned()))
    };
    let plain = installed(&entry("embedder", "")).unwrap().unwrap();
    let prompted = installed(&entry("embedder", "prompts = { query = \"q \" }")).unwrap().unwrap();
    assert!(plain.contains(&sha) && prompted.contains(&sha) && plain != prompted, "{plain} {prompted}");
    assert_eq!(installed(&entry("guide", "")).unwrap(), None);
    assert!(installed("[[model]").is_err());
    assert!(Embedder::of_manifest(Path::new("/nowhere/manifest.toml")).is_err());
}
