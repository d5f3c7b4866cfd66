//! Properties, with a store server that does as it should, and with one that does not:
//! 1. its words arrive in order and unbroken, however the stream is cut; thoughts do not arrive; its token counts do;
//! 2. it is sent what was asked: messages, limits, sampling, penalties, grammar, schema, the key; and no redirect is followed;
//! 3. if it is away, refuses, sends rubbish or is late before a word, the local model answers the same request, in time;
//! 4. if it breaks after a word, the generation fails once, and no local words follow;
//! 5. a cancel ends a generation within 100 ms, and the connection with it;
//! 6. after a failure it is left alone for a wait that grows, and gets requests again once it says that it is well;
//! 7. status and `speaks` are those of the one that would answer; words of a local model that does not speak never come;
//! 8. vectors are always made by the local model, and the local worker goes with the last handle.

mod server;

use std::time::{Duration, Instant};

use models::{
    Done, EndReason, Event, Failure, Lateness, Message, OffReason, Penalties, Priority, Request, Status,
    StoreServer, Supervisor,
};
use serde_json::json;

use self::server::{Answer, Server, piece};
use super::supervisor::{CANCELLED, all, ask, fake, gone, ready};

const LOCAL: &str = "本地的话。";
const REMOTE: &str = "我们有三件红色的连衣裙。 We have three red dresses. 👗";

fn settings(server: &Server) -> StoreServer {
    StoreServer {
        first_token_deadline: Duration::from_millis(400),
        next_token_deadline: Duration::from_millis(300),
        request_deadline: Duration::from_secs(5),
        // Longer than a test: whoever wants it back sooner says so.
        backoff: vec![Duration::from_secs(60)],
        ..StoreServer::new(&server.endpoint(), None).unwrap()
    }
}

async fn local() -> Supervisor {
    ready(models::HostSettings { speaks: true, ..fake(&["--say", LOCAL, "--delay-ms", "1"]) }).await
}

async fn before(local: Supervisor, settings: StoreServer) -> Supervisor {
    let both = Supervisor::with_store_server(settings, local);
    both.settled().await;
    both
}

async fn served(answer: Answer) -> (Server, Supervisor) {
    let server = Server::start(answer).await;
    let both = before(local().await, settings(&server)).await;
    (server, both)
}

async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..400 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("not in time: {what}");
}

fn stream_of(text: &str) -> Vec<u8> {
    let characters: Vec<char> = text.chars().collect();
    let mut stream = b": hello\r\n\r\n".to_vec();
    for three in characters.chunks(3) {
        stream.extend(piece(&three.iter().collect::<String>()).as_bytes());
    }
    stream.extend(b"data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
    stream.extend(b"data: {\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":34}}\n\n");
    stream.extend(b"data: [DONE]\n\n");
    stream
}

#[tokio::test]
async fn words_arrive_unbroken_however_the_stream_is_cut() {
    for cut in [1, 7, 4096] {
        let (server, both) = served(Answer::Stream { bytes: stream_of(REMOTE), cut }).await;
        let (text, end) = all(both.generate(ask("红色的裙子"))).await;
        assert_eq!(text, REMOTE, "in pieces of {cut} bytes");
        assert_eq!(
            end,
            Event::Done(Done { reason: EndReason::Stop, tokens_in: 12, tokens_kept: 0, tokens_out: 34 })
        );
        assert_eq!(server.completions(), 1);
    }
}

#[tokio::test]
async fn words_arrive_as_they_are_said_and_thoughts_do_not() {
    let first = piece("<think>红色？") + &piece("</think>\n\n您好");
    let (_server, both) = served(Answer::ThenHang { bytes: first.into_bytes() }).await;
    let mut generation = both.generate(ask("a"));
    assert_eq!(generation.next().await, Some(Event::Text("您好".to_owned())));
}

#[tokio::test]
async fn a_server_that_leaves_the_connection_open_has_ended_all_the_same() {
    let bytes = piece("您好") + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n";
    let server = Server::start(Answer::ThenHang { bytes: bytes.into_bytes() }).await;
    let patient = StoreServer { next_token_deadline: Duration::from_secs(3), ..settings(&server) };
    let both = before(local().await, patient).await;
    let asked = Instant::now();
    let (text, end) = all(both.generate(ask("a"))).await;
    assert_eq!(text, "您好");
    assert!(matches!(end, Event::Done(Done { reason: EndReason::Length, .. })), "{end:?}");
    assert!(asked.elapsed() < Duration::from_millis(800), "{:?}", asked.elapsed());
}

#[tokio::test]
async fn it_is_sent_what_was_asked() {
    let server = Server::start(Answer::Stream { bytes: stream_of("好"), cut: 4096 }).await;
    let named = StoreServer {
        model: Some("qwen".to_owned()),
        first_token_deadline: Duration::from_secs(3),
        ..StoreServer::new(&server.endpoint(), Some("sesame")).unwrap()
    };
    let both = before(local().await, named).await;
    let request = Request {
        messages: vec![Message::system("规则"), Message::user("裙子"), Message::assistant("[1]")],
        grammar: Some("root ::= \"x\"".to_owned()),
        stop: vec!["##".to_owned()],
        max_tokens: 160,
        temperature: 0.3,
        top_p: 0.9,
        seed: 7,
        penalties: Penalties { last_n: 64, repeat: 1.1, frequency: 0.2, presence: 0.0 },
        ..Request::default()
    };
    assert_eq!(all(both.generate(request)).await.0, "好");
    let sent = server.last_completion();
    assert_eq!(sent.path, "/v1/chat/completions");
    assert_eq!(sent.header("authorization"), Some("Bearer sesame"));
    assert_eq!(
        sent.json(),
        json!({
            "model": "qwen",
            "messages": [
                {"role": "system", "content": "规则"},
                {"role": "user", "content": "裙子"},
                {"role": "assistant", "content": "[1]"},
            ],
            "stream": true,
            "stream_options": {"include_usage": true},
            "max_tokens": 160,
            "temperature": 0.3,
            "top_p": 0.9,
            "seed": 7,
            "stop": ["##"],
            "frequency_penalty": 0.2,
            "presence_penalty": 0.0,
            "repeat_penalty": 1.1,
            "repeat_last_n": 64,
            "repetition_penalty": 1.1,
            "grammar": "root ::= \"x\"",
            "structured_outputs": {"grammar": "root ::= \"x\""},
            "chat_template_kwargs": {"enable_thinking": false},
        })
    );
    let json_schema = Some(r#"{"type":"object","properties":{"a":{"type":"integer"}}}"#.to_owned());
    all(both.generate(Request { json_schema, ..ask("a") })).await;
    let sent = server.last_completion().json();
    assert_eq!(
        sent["response_format"],
        json!({"type": "json_schema", "json_schema": {
            "name": "answer", "strict": true,
            "schema": {"type": "object", "properties": {"a": {"type": "integer"}}},
        }})
    );
    for absent in ["grammar", "structured_outputs", "stop", "repeat_penalty", "frequency_penalty"] {
        assert!(sent.get(absent).is_none(), "{absent}: {sent}");
    }
}

#[tokio::test]
async fn without_a_word_the_local_model_answers_the_same_request() {
    let half = |bytes: &str| Answer::Stream { bytes: bytes.as_bytes().to_vec(), cut: 4096 };
    for (answer, within) in [
        (Answer::Status(500), 300),
        (Answer::Status(404), 300),
        (Answer::Status(302), 300),
        (Answer::Close, 300),
        (half("data: rubbish\n\n"), 300),
        (half("data: {\"error\":{\"code\":500,\"message\":\"no slot\"}}\n\n"), 300),
        (half("<html>it works</html>"), 300),
        (half(&piece("<think>")), 300),
        (Answer::Silence, 800),
        // Comments keep a connection alive, and no shopper waiting.
        (Answer::ThenHang { bytes: b": ping\n\n".to_vec() }, 800),
        (Answer::Babble { bytes: b": ping\n\n".to_vec() }, 800),
    ] {
        let name = format!("{answer:?}");
        let (server, both) = served(answer).await;
        let asked = Instant::now();
        let (text, end) = all(both.generate(ask("a"))).await;
        assert_eq!(text, LOCAL, "{name}");
        assert!(matches!(end, Event::Done(Done { reason: EndReason::Stop, .. })), "{name}: {end:?}");
        assert!(asked.elapsed() < Duration::from_millis(within), "{name}: {:?}", asked.elapsed());
        assert_eq!(server.completions(), 1, "{name}");
        let again = Instant::now();
        assert_eq!(all(both.generate(ask("b"))).await.0, LOCAL, "{name}");
        assert!(again.elapsed() < Duration::from_millis(300), "{name}: the wait is not paid twice");
        assert_eq!(server.completions(), 1, "{name}: it was not left alone");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_costs_nothing() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let nobody = StoreServer::new(&format!("http://127.0.0.1:{port}/v1"), None).unwrap();
    let both = before(local().await, nobody).await;
    let Status::Ready(info) = both.status() else { panic!("{:?}", both.status()) };
    assert_eq!((info.name.as_str(), info.plan.server), ("fake", None), "the local one is told of");
    let asked = Instant::now();
    assert_eq!(all(both.generate(ask("a"))).await.0, LOCAL);
    assert!(asked.elapsed() < Duration::from_millis(300), "{:?}", asked.elapsed());
}

#[tokio::test]
async fn what_it_refuses_says_nothing_about_the_next() {
    let (server, both) = served(Answer::Status(400)).await;
    assert_eq!(all(both.generate(ask("a"))).await.0, LOCAL);
    server.answers(Answer::Stream { bytes: stream_of(REMOTE), cut: 4096 });
    assert_eq!(all(both.generate(ask("b"))).await.0, REMOTE);
    // Numbers and schemas that JSON cannot say are the local worker's to refuse.
    let no_number = Request { temperature: f32::NAN, ..ask("a") };
    assert!(matches!(all(both.generate(no_number)).await.1, Event::Failed(Failure::Refused(_))));
    assert_eq!(server.completions(), 2);
}

#[tokio::test]
async fn a_thought_that_used_up_everything_is_no_answer() {
    let bytes =
        piece("<think>嗯") + "data: {\"choices\":[{\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n";
    let (_server, both) = served(Answer::Stream { bytes: bytes.into_bytes(), cut: 4096 }).await;
    assert_eq!(all(both.generate(ask("a"))).await.0, LOCAL);
}

#[tokio::test]
async fn after_a_word_there_is_no_going_back() {
    let said = piece("您好");
    for (answer, failure) in [
        (Answer::Stream { bytes: said.clone().into_bytes(), cut: 4096 }, Failure::WorkerGone),
        (Answer::ThenClose { bytes: said.clone().into_bytes() }, Failure::WorkerGone),
        (Answer::ThenHang { bytes: said.clone().into_bytes() }, Failure::Late(Lateness::NextToken)),
        (Answer::Babble { bytes: said.clone().into_bytes() }, Failure::Late(Lateness::Request)),
    ] {
        let name = format!("{answer:?}");
        let server = Server::start(answer).await;
        let request_deadline = Duration::from_millis(700);
        let both = before(local().await, StoreServer { request_deadline, ..settings(&server) }).await;
        let asked = Instant::now();
        let (text, end) = all(both.generate(ask("a"))).await;
        assert!(text.starts_with("您好") && !text.contains(LOCAL), "{name}: {text}");
        assert_eq!(end, Event::Failed(failure), "{name}");
        assert!(asked.elapsed() < Duration::from_secs(1), "{name}: {:?}", asked.elapsed());
        assert_eq!(all(both.generate(ask("b"))).await.0, LOCAL, "{name}: the next is answered");
    }
}

#[tokio::test]
async fn a_cancel_ends_it_within_100_ms_and_the_connection_with_it() {
    for answer in [Answer::Silence, Answer::ThenHang { bytes: piece("您好").into_bytes() }] {
        let name = format!("{answer:?}");
        let server = Server::start(answer).await;
        let patient = StoreServer {
            first_token_deadline: Duration::from_secs(20),
            next_token_deadline: Duration::from_secs(20),
            ..settings(&server)
        };
        let both = before(local().await, patient).await;
        for drops in [false, true] {
            let generation = both.generate(ask("a"));
            until("the server has the request", || server.open_completions() == 1).await;
            let cancelled = Instant::now();
            if drops {
                drop(generation);
            } else {
                generation.cancel();
                assert_eq!(all(generation).await.1, CANCELLED, "{name}");
                assert!(
                    cancelled.elapsed() < Duration::from_millis(100),
                    "{name}: {:?}",
                    cancelled.elapsed()
                );
            }
            until("the connection is closed", || server.open_completions() == 0).await;
            assert!(cancelled.elapsed() < Duration::from_secs(1), "{name}: {:?}", cancelled.elapsed());
        }
        assert!(both.status().is_ready(), "a cancel is no failure");
        let Status::Ready(info) = both.status() else { panic!("ready") };
        assert_eq!(info.plan.server.as_deref(), Some(server.endpoint().as_str()), "{name}");
    }
}

#[tokio::test]
async fn it_is_left_alone_for_a_wait_that_grows_and_comes_back() {
    let server = Server::start(Answer::Status(503)).await;
    let backoff = [100, 200, 300].map(Duration::from_millis).to_vec();
    let both = before(local().await, StoreServer { backoff, ..settings(&server) }).await;
    server.is_well(false);
    assert_eq!(all(both.generate(ask("a"))).await.0, LOCAL);
    until("it is asked four times how it is", || server.health_asked().len() >= 5).await;
    let asked = server.health_asked();
    let waits: Vec<u128> = asked[1..5].windows(2).map(|two| (two[1] - two[0]).as_millis()).collect();
    assert!((180..280).contains(&waits[0]) && (280..400).contains(&waits[1]), "{waits:?}");
    assert_eq!(server.completions(), 1, "no request reaches it meanwhile");
    server.answers(Answer::Stream { bytes: stream_of(REMOTE), cut: 4096 });
    server.is_well(true);
    until("it is well again", || told_of_server(&both)).await;
    assert_eq!(all(both.generate(ask("b"))).await.0, REMOTE);
    let so_far = server.health_asked().len();
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(server.health_asked().len(), so_far, "a server that is well is not asked");
}

fn told_of_server(both: &Supervisor) -> bool {
    matches!(both.status(), Status::Ready(info) if info.plan.server.is_some())
}

#[tokio::test]
async fn status_and_speaks_are_those_of_the_one_that_would_answer() {
    let server = Server::start(Answer::Status(500)).await;
    let mute = ready(fake(&["--say", LOCAL, "--delay-ms", "1"])).await;
    let both = Supervisor::with_store_server(settings(&server), mute);
    assert_eq!(both.status(), Status::Warming, "nothing is known of it yet");
    let Status::Ready(info) = both.settled().await else { panic!("{:?}", both.status()) };
    assert_eq!((info.name.as_str(), info.context), ("first", 8192));
    assert_eq!(info.plan.short(), server.endpoint());
    assert!(both.speaks());
    assert_eq!(
        all(both.generate(ask("a"))).await,
        (String::new(), Event::Failed(Failure::NotReady)),
        "the words of a model that does not speak reached a shopper"
    );
    until("the local one is told of", || !told_of_server(&both)).await;
    assert!(both.status().is_ready() && !both.speaks());

    let silent = StoreServer { speaks: false, ..settings(&server) };
    let both = before(local().await, silent).await;
    assert!(!both.speaks(), "either may answer, so nobody's words may reach a shopper");
    assert_eq!(all(both.generate(ask("a"))).await.0, LOCAL, "what is not for shoppers is answered");
    assert!(!both.speaks());
}

#[tokio::test]
async fn without_a_local_model_the_server_speaks_alone() {
    let server = Server::start(Answer::Stream { bytes: stream_of(REMOTE), cut: 4096 }).await;
    let both = before(Supervisor::off(OffReason::NoModel), settings(&server)).await;
    assert!(both.status().is_ready() && both.speaks());
    assert_eq!(all(both.generate(ask("a"))).await.0, REMOTE);
    server.answers(Answer::Status(500));
    assert_eq!(all(both.generate(ask("a"))).await.1, Event::Failed(Failure::NotReady));
    until("it is told that there is none", || both.status() == Status::Off(OffReason::NoModel)).await;
}

#[tokio::test]
async fn background_jobs_come_one_at_a_time_and_too_many_requests_are_refused() {
    let server = Server::start(Answer::ThenHang { bytes: piece("您好").into_bytes() }).await;
    let patient = StoreServer { next_token_deadline: Duration::from_secs(20), ..settings(&server) };
    let both = before(local().await, patient).await;
    let job = || both.generate(Request { priority: Priority::Background, ..ask("a") });
    let (one, _two) = (job(), job());
    until("the first has reached it", || server.open_completions() == 1).await;
    let mut shopper = both.generate(ask("b"));
    assert!(matches!(shopper.next().await, Some(Event::Text(_))), "a shopper does not wait for jobs");
    assert_eq!(server.completions(), 2);
    drop(one);
    until("the second follows", || server.completions() == 3).await;
    let more: Vec<_> = (0..4).map(|_| both.generate(ask("c"))).collect();
    let last = more.into_iter().next_back().unwrap();
    assert_eq!(all(last).await.1, Event::Failed(Failure::Busy));
}

#[tokio::test]
async fn vectors_are_local_and_the_worker_goes_with_the_last_handle() {
    let (server, both) = served(Answer::Silence).await;
    let vectors = both.embed(vec!["连衣裙".to_owned()]).await.unwrap();
    assert_eq!((vectors.len(), server.completions()), (1, 0));
    let pid = both.worker_pid().expect("the local worker runs");
    let clone = both.clone();
    let generation = both.generate(ask("a"));
    drop((both, clone));
    drop(generation);
    assert!(gone(pid).await, "process {pid} is still there");
}
