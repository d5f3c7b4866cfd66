//! Properties of an encoder-decoder (T5's kind), through the supervisor:
//! 1. it streams; the same question gives the same words, whatever was read before it, and another question others;
//! 2. it reads all that was said, the first word as well as the last;
//! 3. grammars, stop at a limit and cancels hold as for a decoder;
//! 4. a text longer than it reads is refused, and the worker lives;
//! 5. it embeds nothing.

use std::path::Path;
use std::time::{Duration, Instant};

use models::tiny::make_encoder_decoder;
use models::{
    Done, EndReason, Event, Failure, HostSettings, Message, OffReason, Refused, Request, Status, Supervisor,
};

use super::speech::{ENDLESS, settings};

async fn ready(folder: &Path) -> Supervisor {
    let path = folder.join("t5.gguf");
    std::fs::write(&path, make_encoder_decoder()).unwrap();
    let supervisor = Supervisor::start(HostSettings { model: Some(path), seal: None, ..settings() });
    let status = supervisor.settled().await;
    let Status::Ready(info) = status else { panic!("{status:?}") };
    assert_eq!((info.architecture.as_str(), info.context, info.template), ("t5", 256, false));
    supervisor
}

fn ask(words: &str) -> Request {
    Request { messages: vec![Message::user(words)], max_tokens: 24, ..Request::default() }
}

async fn said(supervisor: &Supervisor, request: Request) -> (String, Done) {
    match supervisor.generate(request).finish().await {
        (text, Event::Done(done)) => (text, done),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn it_answers_what_it_has_read() {
    let folder = tempfile::tempdir().unwrap();
    let supervisor = ready(folder.path()).await;
    let (first, done) = said(&supervisor, ask("红色的裙子在哪里")).await;
    assert!(done.tokens_out > 1 && done.tokens_in > 4, "{done:?}");
    let (other, _) = said(&supervisor, ask("a blue coat, please")).await;
    assert_ne!(first, other);
    assert_eq!(said(&supervisor, ask("红色的裙子在哪里")).await.0, first, "whatever was read between");
    let heads = [ask("红色的裙子在哪里"), ask("白色的裙子在哪里")];
    let tails = [ask("红色的裙子在哪里"), ask("红色的裙子在这里")];
    for [one, two] in [heads, tails] {
        assert_ne!(said(&supervisor, one).await.0, said(&supervisor, two).await.0, "each word counts");
    }
    let conversation = |words: &str| Request {
        messages: vec![
            Message::system("Be short."),
            Message::user("hello"),
            Message { role: models::Role::Assistant, content: "hi".to_owned() },
            Message::user(words),
        ],
        ..ask("")
    };
    assert_ne!(said(&supervisor, conversation("a")).await.0, said(&supervisor, conversation("b")).await.0);
}

#[tokio::test]
async fn limits_hold() {
    let folder = tempfile::tempdir().unwrap();
    let supervisor = ready(folder.path()).await;
    let grammar = Some("root ::= \"[1]\" | \"[2]\"".to_owned());
    let (text, done) = said(&supervisor, Request { grammar, ..ask("哪一个") }).await;
    assert!(["[1]", "[2]"].contains(&text.as_str()) && done.reason == EndReason::Stop, "{text} {done:?}");
    let endless = || Request { grammar: Some(ENDLESS.to_owned()), max_tokens: 10_000, ..ask("裙子") };
    let (_, done) = said(&supervisor, endless()).await;
    assert_eq!((done.reason, done.tokens_out), (EndReason::Length, 255), "its own context is the limit");
    let mut generation = supervisor.generate(endless());
    assert!(matches!(generation.next().await, Some(Event::Text(_))));
    let cancelled = Instant::now();
    generation.cancel();
    let (_, end) = generation.finish().await;
    assert!(matches!(end, Event::Done(Done { reason: EndReason::Cancelled, .. })), "{end:?}");
    assert!(cancelled.elapsed() < Duration::from_millis(100));
    let pid = supervisor.worker_pid();
    let (_, end) = supervisor.generate(ask(&"裙子".repeat(400))).finish().await;
    assert_eq!(end, Event::Failed(Failure::Refused(Refused::TooLong)));
    assert!(said(&supervisor, ask("裙子")).await.1.tokens_out > 0);
    assert_eq!(supervisor.worker_pid(), pid);
    assert_eq!(supervisor.embed(vec!["裙子".to_owned()]).await, Err(Failure::Refused(Refused::OtherKind)));
}

#[tokio::test]
async fn it_is_no_embedder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t5.gguf");
    std::fs::write(&path, make_encoder_decoder()).unwrap();
    let role = models::manifest::ModelRole::Embedder;
    let supervisor = Supervisor::start(HostSettings { role, model: Some(path), seal: None, ..settings() });
    assert_eq!(supervisor.settled().await, Status::Off(OffReason::NotAnEmbedder));
}
