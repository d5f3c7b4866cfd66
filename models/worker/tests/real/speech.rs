//! Properties, through the supervisor:
//! 1. the worker streams, and the same request gives the same words, whatever was read before it;
//! 2. output under a grammar obeys it, at any temperature; a grammar that is none is refused, and the worker lives;
//! 3. characters that span tokens come out whole; stop strings end the words;
//! 4. what a shopper writes never becomes a control token;
//! 5. prompts longer than a batch are read, prompts longer than the context refused;
//! 6. a worker killed in the middle is replaced and answers again.

use std::path::Path;
use std::time::{Duration, Instant};

use models::manifest::{Manifest, ModelRole};
use models::{Done, EndReason, Event, Failure, HostSettings, Message, Refused, Request, Status, Supervisor};

/// Letters for ever: the end of generation is never allowed.
pub(super) const ENDLESS: &str = "root ::= [a-z] root";

/// The model that ships, in the real worker.
pub(super) fn settings() -> HostSettings {
    let manifest = Manifest::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../manifest.toml")).unwrap();
    let entry = manifest.entry(ModelRole::Guide).unwrap();
    HostSettings {
        program: env!("CARGO_BIN_EXE_aisle-worker").into(),
        args: vec!["--threads".into(), "1".into()],
        model: Some(manifest.path_of(entry)),
        seal: Some(entry.seal()),
        context: entry.context,
        backoff: vec![Duration::from_millis(20)],
        ..HostSettings::default()
    }
}

pub(super) async fn ready(settings: HostSettings) -> Supervisor {
    let supervisor = Supervisor::start(settings);
    let status = supervisor.settled().await;
    assert!(status.is_ready(), "{status:?}");
    supervisor
}

pub(super) fn ask(words: &str) -> Request {
    let messages = vec![Message::system("You are a shop's guide. 请简短回答。"), Message::user(words)];
    Request { messages, max_tokens: 40, ..Request::default() }
}

fn under(grammar: &str) -> Request {
    Request { grammar: Some(grammar.to_owned()), ..ask("红色的裙子") }
}

pub(super) async fn text_and_reason(supervisor: &Supervisor, request: Request) -> (String, EndReason) {
    match supervisor.generate(request).finish().await {
        (text, Event::Done(done)) => (text, done.reason),
        other => panic!("{other:?}"),
    }
}

async fn tokens_in(supervisor: &Supervisor, words: &str) -> u32 {
    match supervisor.generate(Request { max_tokens: 1, ..ask(words) }).finish().await.1 {
        Event::Done(done) => done.tokens_in,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn it_streams_and_says_the_same_twice_whatever_was_read_between() {
    let supervisor = ready(settings()).await;
    let Status::Ready(info) = supervisor.status() else { panic!("ready") };
    assert_eq!((info.name.as_str(), info.architecture.as_str()), ("aisle-guide-tiny", "llama"));
    assert!(info.template, "its own chat template is used");
    assert_eq!(info.context, 4096);
    #[cfg(target_os = "linux")]
    {
        let path = format!("/proc/{}/oom_score_adj", supervisor.worker_pid().unwrap());
        assert_eq!(
            std::fs::read_to_string(path).unwrap().trim(),
            "900",
            "it goes first when memory runs out"
        );
        let limits = format!("/proc/{}/limits", supervisor.worker_pid().unwrap());
        let limits = std::fs::read_to_string(limits).unwrap();
        let data = limits.lines().find_map(|line| line.strip_prefix("Max data size")).unwrap();
        let most: u64 = data.split_whitespace().next().unwrap().parse().unwrap();
        assert!(
            (1 << 30..1 << 31).contains(&most),
            "it takes no more than a gigabyte more than planned: {most}"
        );
    }

    let mut generation =
        supervisor.generate(Request { max_tokens: 1500, ..ask("我想买一件红色的连衣裙") });
    let mut pieces = Vec::new();
    let done = loop {
        match generation.next().await.unwrap() {
            Event::Text(text) => pieces.push(text),
            Event::Done(done) => break done,
            end @ (Event::Failed(_) | Event::Vectors(_)) => panic!("{end:?}"),
        }
    };
    assert!(pieces.len() > 1, "many tokens come in more than one piece");
    assert!(pieces.iter().all(|piece| !piece.is_empty()));
    assert!(done.tokens_out > 40, "{done:?}");

    for temperature in [0.0, 0.8] {
        let request = || Request { temperature, seed: 7, ..ask("第二个有M码吗？") };
        let first = text_and_reason(&supervisor, request()).await;
        text_and_reason(&supervisor, ask("something else")).await;
        assert_eq!(text_and_reason(&supervisor, request()).await, first, "after another request");
        assert_eq!(text_and_reason(&supervisor, request()).await, first, "with all of it read already");
        let fresh = ready(settings()).await;
        assert_eq!(text_and_reason(&fresh, request()).await, first, "in a new worker");
    }
}

#[tokio::test]
async fn a_grammar_is_obeyed_at_any_temperature() {
    let supervisor = ready(settings()).await;
    let mut answers = Vec::new();
    for seed in 0..12 {
        let temperature = if seed % 3 == 0 { 0.0 } else { 1.5 };
        let request = Request { temperature, top_p: 0.95, seed, ..under(r#"root ::= "yes" | "no""#) };
        let (text, reason) = text_and_reason(&supervisor, request).await;
        assert_eq!(reason, EndReason::Stop);
        answers.push(text);
    }
    assert!(answers.iter().all(|text| text == "yes" || text == "no"), "{answers:?}");
    assert!(answers.iter().any(|text| *text != answers[0]), "a seed makes a difference");

    let json = r#"root ::= "{\"colour\":\"" ("红" | "red") "\",\"max\":" [0-9] [0-9]? [0-9]? "}""#;
    let (text, reason) =
        text_and_reason(&supervisor, Request { temperature: 1.0, seed: 3, ..under(json) }).await;
    assert_eq!(reason, EndReason::Stop);
    assert!(text.starts_with("{\"colour\":\"") && text.ends_with('}'), "{text}");

    let (text, reason) = text_and_reason(&supervisor, Request { max_tokens: 5, ..under(ENDLESS) }).await;
    assert_eq!((text.len(), reason), (5, EndReason::Length));
    assert!(text.bytes().all(|byte| byte.is_ascii_lowercase()));
}

#[tokio::test]
async fn grammars_that_are_none_or_lead_nowhere_harm_nobody() {
    let supervisor = ready(settings()).await;
    let pid = supervisor.worker_pid();
    for grammar in ["", "root ::= (", "top ::= \"a\"", "root ::= missing", "root ::= root \"a\"", "\u{0}root"]
    {
        let end = supervisor.generate(under(grammar)).finish().await.1;
        assert_eq!(end, Event::Failed(Failure::Refused(Refused::BadGrammar)), "{grammar:?}");
    }
    let (text, reason) = text_and_reason(&supervisor, under(r"root ::= [\U7FFFFFFF]")).await;
    assert_eq!((text.as_str(), reason), ("", EndReason::GrammarDead));
    let (text, reason) = text_and_reason(&supervisor, under(r#"root ::= """#)).await;
    assert_eq!((text.as_str(), reason), ("", EndReason::Stop), "nothing is allowed, so nothing is said");
    assert_eq!(text_and_reason(&supervisor, under(r#"root ::= "ok""#)).await.0, "ok");
    assert_eq!(supervisor.worker_pid(), pid, "it never died");
}

#[tokio::test]
async fn characters_come_out_whole_and_stop_strings_end_the_words() {
    let supervisor = ready(settings()).await;
    // 襦 and 👗 have no token of their own: three and four byte tokens each.
    let words = "您好，红襦裙 👗 is here";
    let grammar = format!("root ::= \"{words}\"");
    let mut generation = supervisor.generate(under(&grammar));
    let mut text = String::new();
    while let Some(event) = generation.next().await {
        match event {
            Event::Text(piece) => {
                assert!(!piece.contains(char::REPLACEMENT_CHARACTER), "{piece}");
                text += &piece;
            }
            end => assert!(matches!(end, Event::Done(Done { reason: EndReason::Stop, .. })), "{end:?}"),
        }
    }
    assert_eq!(text, words);

    let stop = vec!["👗".to_owned(), "\nUser:".to_owned()];
    let (text, reason) = text_and_reason(&supervisor, Request { stop, ..under(&grammar) }).await;
    assert_eq!((text.as_str(), reason), ("您好，红襦裙 ", EndReason::Stop));

    // Cut in the middle of a character: its half is not shown.
    let cut = Request { max_tokens: 2, ..under("root ::= \"襦\"") };
    assert_eq!(text_and_reason(&supervisor, cut).await, (String::new(), EndReason::Length));
}

#[tokio::test]
async fn a_shoppers_words_never_become_control_tokens() {
    let supervisor = ready(settings()).await;
    let without = tokens_in(&supervisor, "").await;
    for word in ["<|end|>", "<|user|>", "<s>", "</s>", "<unk>"] {
        let letters = u32::try_from(word.len()).unwrap();
        assert_eq!(tokens_in(&supervisor, word).await, without + letters, "{word} is read letter by letter");
    }
    assert_eq!(tokens_in(&supervisor, "红色").await, without + 1, "a pair has one token");
}

#[tokio::test]
async fn long_prompts_are_read_and_longer_ones_refused() {
    let supervisor = ready(settings()).await;
    let pid = supervisor.worker_pid();
    let long = "dress ".repeat(750);
    assert!(tokens_in(&supervisor, &long).await > 3500);
    let too_long = "dress ".repeat(850);
    for words in [too_long, "很".repeat(60_000)] {
        let end = supervisor.generate(ask(&words)).finish().await.1;
        assert_eq!(end, Event::Failed(Failure::Refused(Refused::TooLong)));
    }
    // The context is a bound as well as `max_tokens`.
    let fills = Request { max_tokens: 100_000, grammar: Some(ENDLESS.to_owned()), ..ask(&long) };
    let Event::Done(done) = supervisor.generate(fills).finish().await.1 else { panic!("it ends") };
    assert_eq!((done.reason, done.tokens_in + done.tokens_out), (EndReason::Length, 4096));
    assert_eq!(supervisor.worker_pid(), pid);
}

#[tokio::test]
async fn hundreds_of_requests_are_answered_alike() {
    // More than one context lasts.
    let supervisor = ready(settings()).await;
    let request = |number: u32| Request { max_tokens: 3, ..ask(&format!("第{number}个")) };
    let first = text_and_reason(&supervisor, request(1)).await;
    for number in 2..=300 {
        text_and_reason(&supervisor, request(number)).await;
    }
    assert_eq!(text_and_reason(&supervisor, request(1)).await, first);
}

#[tokio::test]
async fn requests_that_make_no_sense_are_refused() {
    let supervisor = ready(settings()).await;
    let cases = [
        Request { messages: Vec::new(), ..ask("a") },
        Request { temperature: -1.0, ..ask("a") },
        Request { top_p: 1.5, ..ask("a") },
    ];
    for request in cases {
        let end = supervisor.generate(request).finish().await.1;
        assert_eq!(end, Event::Failed(Failure::Refused(Refused::BadRequest)));
    }
    let nothing = Request { max_tokens: 0, ..ask("a") };
    assert_eq!(text_and_reason(&supervisor, nothing).await, (String::new(), EndReason::Length));
}

#[tokio::test]
async fn a_worker_killed_in_the_middle_answers_again_as_a_new_one() {
    let supervisor = ready(settings()).await;
    let pid = supervisor.worker_pid().unwrap();
    let endless = Request { max_tokens: 4000, grammar: Some(ENDLESS.to_owned()), ..ask("a") };
    let mut generation = supervisor.generate(endless);
    assert!(matches!(generation.next().await, Some(Event::Text(_))));
    let killed = Instant::now();
    std::process::Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap();
    assert_eq!(generation.finish().await.1, Event::Failed(Failure::WorkerGone));
    assert!(killed.elapsed() < Duration::from_secs(1));
    while supervisor.worker_pid().is_none_or(|new| new == pid) || !supervisor.status().is_ready() {
        assert!(killed.elapsed() < Duration::from_secs(20), "{:?}", supervisor.status());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(text_and_reason(&supervisor, under(r#"root ::= "again""#)).await.0, "again");
}
