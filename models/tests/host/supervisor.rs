//! Properties, with a worker that does as it should:
//! 1. the words arrive in order and unbroken, and exactly one terminal event follows them;
//! 2. a cancel, spoken or by dropping, ends a generation within 100 ms and leaves the worker fit for the next;
//! 3. requests are answered in order; too many at once are refused, not queued without bound;
//! 4. without a worker, or before it is ready, a request fails at once;
//! 5. the worker goes when the last handle goes.

use std::time::{Duration, Instant};

use models::{
    Done, EndReason, Event, Failure, HostSettings, Lateness, Message, OffReason, Refused, Request, Status,
    Supervisor,
};

/// A host for the fake worker, with deadlines short enough to wait for.
pub(super) fn fake(args: &[&str]) -> HostSettings {
    HostSettings {
        program: env!("CARGO_BIN_EXE_aisle-fake-worker").into(),
        args: args.iter().map(Into::into).collect(),
        load_deadline: Duration::from_secs(5),
        first_token_deadline: Duration::from_secs(3),
        next_token_deadline: Duration::from_secs(1),
        request_deadline: Duration::from_secs(20),
        backoff: vec![Duration::from_millis(20), Duration::from_millis(60)],
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
    Request { messages: vec![Message::user(words)], ..Request::default() }
}

/// Reads to the end and makes sure that it is one.
pub(super) async fn all(mut generation: models::Generation) -> (String, Event) {
    let mut text = String::new();
    loop {
        match generation.next().await.expect("a generation yields a terminal event before it ends") {
            Event::Text(piece) => text += &piece,
            end => {
                assert_eq!(generation.next().await, None, "nothing follows the terminal event");
                return (text, end);
            }
        }
    }
}

fn stopped(end: &Event) -> bool {
    matches!(end, Event::Done(Done { reason: EndReason::Stop, .. }))
}

pub(super) const CANCELLED: Event = Event::Done(Done::CANCELLED);

#[tokio::test]
async fn words_arrive_in_order_in_both_languages() {
    let say = "我们有三件红色的连衣裙。 We have three red dresses. 👗";
    let supervisor = ready(fake(&["--say", say, "--delay-ms", "1"])).await;
    let Status::Ready(info) = supervisor.status() else { panic!("ready") };
    assert_eq!(info.name, "fake");
    let (text, end) = all(supervisor.generate(ask("红色的裙子"))).await;
    assert_eq!(text, say);
    let Event::Done(done) = end else { panic!("{end:?}") };
    assert_eq!((done.reason, done.tokens_in, done.tokens_out), (EndReason::Stop, 5, 14));
}

#[tokio::test]
async fn words_arrive_as_they_are_said_and_not_at_the_end() {
    let supervisor = ready(fake(&["--say", "一二三四五六七八九", "--delay-ms", "300"])).await;
    let asked = Instant::now();
    let mut generation = supervisor.generate(ask("a"));
    assert_eq!(generation.next().await, Some(Event::Text("一二三".to_owned())));
    assert!(asked.elapsed() < Duration::from_millis(300), "{:?}", asked.elapsed());
    assert!(stopped(&all(generation).await.1));
    assert!(asked.elapsed() >= Duration::from_millis(600));
}

#[tokio::test]
async fn a_grammar_a_limit_and_an_echo_reach_the_worker() {
    let supervisor =
        ready(fake(&["--say", "abcdefghi", "--say-json", r#"{"a":1}"#, "--delay-ms", "1"])).await;
    let grammar = Some("root ::= \"x\"".to_owned());
    assert_eq!(all(supervisor.generate(Request { grammar, ..ask("a") })).await.0, r#"{"a":1}"#);
    let (text, end) = all(supervisor.generate(Request { max_tokens: 2, ..ask("a") })).await;
    assert_eq!(text, "abcdef");
    assert!(matches!(end, Event::Done(Done { reason: EndReason::Length, tokens_out: 2, .. })));
    let echo = ready(fake(&["--fake", "echo", "--delay-ms", "1"])).await;
    assert_eq!(all(echo.generate(ask("第二个有M码吗？"))).await.0, "第二个有M码吗？");
}

#[tokio::test]
async fn a_cancel_ends_it_within_100_ms_and_the_next_request_is_answered() {
    let supervisor = ready(fake(&["--say", "abc".repeat(40).as_str(), "--delay-ms", "40"])).await;
    let pid = supervisor.worker_pid();
    let mut generation = supervisor.generate(ask("a"));
    assert!(matches!(generation.next().await, Some(Event::Text(_))));
    let cancelled = Instant::now();
    generation.cancel();
    let (_, end) = all(generation).await;
    assert!(cancelled.elapsed() < Duration::from_millis(100), "{:?}", cancelled.elapsed());
    assert_eq!(end, CANCELLED);

    let mut next = supervisor.generate(ask("b"));
    let asked = Instant::now();
    assert!(matches!(next.next().await, Some(Event::Text(_))));
    assert!(asked.elapsed() < Duration::from_millis(500), "the worker had let go of the first");
    drop(next);
    let mut third = supervisor.generate(ask("c"));
    assert!(matches!(third.next().await, Some(Event::Text(_))), "dropping cancels too");
    assert_eq!(supervisor.worker_pid(), pid, "nothing was killed for it");
}

#[tokio::test]
async fn a_cancel_does_not_wait_for_a_worker_that_is_deaf() {
    let supervisor = ready(fake(&["--fake", "hang"])).await;
    let generation = supervisor.generate(ask("a"));
    tokio::time::sleep(Duration::from_millis(30)).await;
    let cancelled = Instant::now();
    generation.cancel();
    assert_eq!(all(generation).await.1, CANCELLED);
    assert!(cancelled.elapsed() < Duration::from_millis(100), "{:?}", cancelled.elapsed());
}

#[tokio::test]
async fn requests_are_answered_in_order_and_too_many_are_refused() {
    let supervisor = ready(fake(&["--fake", "echo", "--delay-ms", "1", "--first-ms", "100"])).await;
    let generations: Vec<_> = (0..7).map(|number| supervisor.generate(ask(&number.to_string()))).collect();
    let mut ends = Vec::new();
    for generation in generations {
        ends.push(all(generation).await);
    }
    let answered: Vec<&str> =
        ends.iter().filter(|(_, end)| stopped(end)).map(|(text, _)| text.as_str()).collect();
    assert!(answered.len() >= 4, "{ends:?}");
    assert_eq!(answered, (0..answered.len()).map(|number| number.to_string()).collect::<Vec<_>>());
    assert!(
        ends[answered.len()..]
            .iter()
            .all(|(text, end)| text.is_empty() && *end == Event::Failed(Failure::Busy))
    );
    assert!(answered.len() < ends.len(), "there is a bound");
}

#[tokio::test]
async fn a_request_that_waits_can_be_cancelled_and_can_be_late() {
    let settings = HostSettings {
        request_deadline: Duration::from_millis(300),
        ..fake(&["--fake", "slow", "--first-ms", "250"])
    };
    let supervisor = ready(settings).await;
    let first = supervisor.generate(ask("a"));
    let second = supervisor.generate(ask("b"));
    let third = supervisor.generate(ask("c"));
    second.cancel();
    assert_eq!(all(second).await.1, CANCELLED);
    assert_eq!(all(third).await.1, Event::Failed(Failure::Late(Lateness::Request)));
    assert_eq!(
        all(first).await.1,
        Event::Failed(Failure::Late(Lateness::Request)),
        "words came, but the whole is late"
    );
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_and_the_worker_lives() {
    let supervisor = ready(fake(&["--delay-ms", "1"])).await;
    let huge = "很".repeat(200_000);
    assert_eq!(
        all(supervisor.generate(ask(&huge))).await.1,
        Event::Failed(Failure::Refused(Refused::TooLong))
    );
    let no_number = Request { temperature: f32::NAN, ..ask("a") };
    assert_eq!(
        all(supervisor.generate(no_number)).await.1,
        Event::Failed(Failure::Refused(Refused::BadRequest))
    );
    assert!(stopped(&all(supervisor.generate(ask("a"))).await.1));
}

#[tokio::test]
async fn without_a_worker_a_request_fails_at_once() {
    let off = Supervisor::off(OffReason::NoModel);
    assert_eq!(off.status(), Status::Off(OffReason::NoModel));
    assert!(!off.speaks());
    assert_eq!(all(off.generate(ask("a"))).await, (String::new(), Event::Failed(Failure::NotReady)));

    let warming = Supervisor::start(fake(&["--fake", "hang-on-load"]));
    assert_eq!(warming.status(), Status::Warming);
    let asked = Instant::now();
    assert_eq!(all(warming.generate(ask("a"))).await.1, Event::Failed(Failure::NotReady));
    assert!(asked.elapsed() < Duration::from_millis(500));
}

#[tokio::test]
async fn the_worker_goes_with_the_last_handle() {
    let supervisor = ready(fake(&["--say", "abcabcabc", "--delay-ms", "50"])).await;
    let pid = supervisor.worker_pid().expect("it runs");
    let clone = supervisor.clone();
    let mut generation = supervisor.generate(ask("a"));
    drop(supervisor);
    drop(clone);
    assert!(matches!(generation.next().await, Some(Event::Text(_))), "a generation keeps it alive");
    drop(generation);
    assert!(gone(pid).await, "process {pid} is still there");
}

/// Waits until a process is no more.
pub(super) async fn gone(pid: u32) -> bool {
    for _ in 0..200 {
        let Some(id) = rustix::process::Pid::from_raw(pid.cast_signed()) else { return true };
        if rustix::process::test_kill_process(id).is_err() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    false
}
