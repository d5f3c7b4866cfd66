//! Properties, with two requests at once:
//! 1. a shopper is answered while a background job is written, and both come out whole;
//! 2. a second background job waits for the first, and a shopper waits for neither;
//! 3. a cancel ends the request it names and no other;
//! 4. each has a whole context, and what was read for one serves the other without changing a word;
//! 5. the instructions of both languages stay in the cache, and so does a conversation from turn to turn;
//! 6. a JSON schema is obeyed; with a grammar beside it, or none at all, it is refused;
//! 7. penalties make a word rarer; such as are none are refused.

use models::{EndReason, Event, Failure, HostSettings, Penalties, Priority, Refused, Request, Supervisor};

use super::speech::{ENDLESS, ask, ready, settings, text_and_reason};

/// Letters until it is cancelled.
fn job(words: &str) -> Request {
    let grammar = Some(ENDLESS.to_owned());
    Request { priority: Priority::Background, max_tokens: 100_000, grammar, ..ask(words) }
}

async fn begun(supervisor: &Supervisor, request: Request) -> models::Generation {
    let mut generation = supervisor.generate(request);
    assert!(matches!(generation.next().await, Some(Event::Text(_))));
    generation
}

#[tokio::test]
async fn a_shopper_is_answered_beside_a_job_and_both_come_out_whole() {
    let supervisor = ready(settings()).await;
    let mut job = begun(&supervisor, job("job")).await;
    let said = "您好，红襦裙 👗 is here";
    let request = Request { grammar: Some(format!("root ::= \"{said}\"")), ..ask("红色的裙子") };
    for _ in 0..3 {
        assert_eq!(text_and_reason(&supervisor, request.clone()).await, (said.to_owned(), EndReason::Stop));
    }
    // The job is still being written.
    assert!(matches!(job.next().await, Some(Event::Text(_))));
    job.cancel();
    let (text, end) = job.finish().await;
    assert!(matches!(end, Event::Done(done) if done.reason == EndReason::Cancelled));
    assert!(text.bytes().all(|byte| byte.is_ascii_lowercase()), "{text}");
}

#[tokio::test]
async fn jobs_wait_for_each_other_and_shoppers_for_none() {
    let supervisor = ready(settings()).await;
    let first = begun(&supervisor, job("one")).await;
    let mut second = supervisor.generate(job("two"));
    let request = || Request { max_tokens: 3, ..ask("a") };
    for _ in 0..3 {
        text_and_reason(&supervisor, request()).await;
    }
    let early = tokio::time::timeout(std::time::Duration::from_millis(200), second.next()).await;
    assert!(early.is_err(), "{early:?}: its turn has not come");
    first.cancel();
    assert!(matches!(second.next().await, Some(Event::Text(_))), "now it has");
    second.cancel();
}

#[tokio::test]
async fn a_cancel_ends_the_request_it_names() {
    let supervisor = ready(settings()).await;
    let older = begun(&supervisor, job("older")).await;
    let shopper = Request { grammar: Some(ENDLESS.to_owned()), max_tokens: 100_000, ..ask("newer") };
    let newer = begun(&supervisor, shopper).await;
    newer.cancel();
    assert!(matches!(newer.finish().await.1, Event::Done(done) if done.reason == EndReason::Cancelled));
    let mut older = older;
    for _ in 0..3 {
        assert!(matches!(older.next().await, Some(Event::Text(_))), "the older one goes on");
    }
    older.cancel();
}

#[tokio::test]
async fn a_reader_that_is_cancelled_costs_the_writer_nothing() {
    let supervisor = ready(settings()).await;
    let long = "dress ".repeat(700);
    let writer = Request { grammar: Some(ENDLESS.to_owned()), max_tokens: 2_000, ..ask("writer") };
    for priority in [Priority::Background, Priority::Shopper] {
        let mut writer = begun(&supervisor, Request { priority, ..writer.clone() }).await;
        for round in 0..4 {
            let reader = supervisor.generate(Request { max_tokens: 1, ..ask(&format!("{round} {long}")) });
            tokio::time::sleep(std::time::Duration::from_millis(15)).await;
            reader.cancel();
            assert!(
                matches!(reader.finish().await.1, Event::Done(done) if done.reason == EndReason::Cancelled)
            );
            assert!(matches!(writer.next().await, Some(Event::Text(_))), "it goes on");
        }
        // What was read of the cancelled ones is in order: the same again is answered as by a fresh worker.
        let whole = Request { max_tokens: 8, ..ask(&format!("1 {long}")) };
        let again = text_and_reason(&supervisor, whole.clone()).await;
        assert_eq!(again, text_and_reason(&ready(settings()).await, whole).await);
        writer.cancel();
        let (text, _) = writer.finish().await;
        assert!(text.bytes().all(|byte| byte.is_ascii_lowercase()), "{text}");
    }
}

#[tokio::test]
async fn each_has_a_whole_context() {
    let supervisor = ready(HostSettings { context: 512, ..settings() }).await;
    let job = begun(&supervisor, job("job")).await;
    let shopper = Request { grammar: Some(ENDLESS.to_owned()), max_tokens: 100_000, ..ask("a") };
    for end in [supervisor.generate(shopper).finish().await.1, job.finish().await.1] {
        let Event::Done(done) = end else { panic!("{end:?}") };
        assert_eq!((done.reason, done.tokens_in + done.tokens_out), (EndReason::Length, 512));
    }
}

#[tokio::test]
async fn what_was_read_for_one_is_there_for_the_other_and_changes_nothing() {
    let supervisor = ready(settings()).await;
    // A long beginning, of which a job that is under way has read all.
    let messages = vec![
        models::Message::system("You are a guide in a shop. 请简短回答。 ".repeat(12)),
        models::Message::user("红色的裙子"),
    ];
    let request = Request { messages, max_tokens: 30, ..Request::default() };
    let alone = text_and_reason(&ready(settings()).await, request.clone()).await;
    let beside = Request {
        priority: Priority::Background,
        grammar: Some(ENDLESS.to_owned()),
        max_tokens: 3_000,
        ..request.clone()
    };
    let job = begun(&supervisor, beside).await;
    for _ in 0..3 {
        assert_eq!(text_and_reason(&supervisor, request.clone()).await, alone);
    }
    job.cancel();
    assert_eq!(text_and_reason(&supervisor, request).await, alone);
}

async fn kept(supervisor: &Supervisor, request: Request) -> (u32, u32) {
    match supervisor.generate(request).finish().await.1 {
        Event::Done(done) => (done.tokens_in, done.tokens_kept),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_instructions_of_both_languages_stay() {
    let supervisor = ready(settings()).await;
    let in_language = |zh: bool, words: &str| {
        let system = if zh {
            "你是店里的导购，请简短回答。"
        } else {
            "You are a guide in a shop. Answer briefly. "
        };
        let messages = vec![models::Message::system(system.repeat(8)), models::Message::user(words)];
        Request { messages, max_tokens: 2, ..Request::default() }
    };
    let mut instructions = [0, 0];
    for zh in [true, false] {
        let (read, kept) = kept(&supervisor, in_language(zh, "a")).await;
        assert!(kept < 8, "nothing was there: {kept}");
        instructions[usize::from(zh)] = read - 8;
    }
    for (zh, words) in [(true, "红色的裙子"), (false, "a red dress"), (true, "第二个"), (false, "the second")]
    {
        let (_, kept) = kept(&supervisor, in_language(zh, words)).await;
        assert!(kept >= instructions[usize::from(zh)], "{words}: {kept} of {instructions:?}");
    }
    // A job beside a shopper begins with what the shopper's sequence holds.
    let beside = Request { priority: Priority::Background, ..in_language(true, "c") };
    let (_, kept) = kept(&supervisor, beside).await;
    assert!(kept >= instructions[1], "{kept} of {instructions:?}");
}

#[tokio::test]
async fn a_conversation_is_not_read_twice() {
    let supervisor = ready(settings()).await;
    let mut messages = vec![models::Message::system("You are a guide."), models::Message::user("红色的裙子")];
    let (mut read, _) = kept(&supervisor, Request { messages: messages.clone(), ..ask("") }).await;
    for words in ["有M码吗", "the second one", "多少钱"] {
        messages.extend([models::Message::assistant("好的。"), models::Message::user(words)]);
        let (all, kept) = kept(&supervisor, Request { messages: messages.clone(), ..ask("") }).await;
        // All but the mark after which the model speaks, which now has its words behind it.
        assert!(kept + 2 >= read, "{kept} of {read} before");
        read = all;
    }
}

#[tokio::test]
async fn a_schema_is_obeyed() {
    let supervisor = ready(settings()).await;
    let schema = r#"{"type":"object","required":["color","max"],"additionalProperties":false,
        "properties":{"color":{"enum":["红","red"]},"max":{"type":"integer","minimum":1,"maximum":99}}}"#;
    let under =
        |schema: &str| Request { json_schema: Some(schema.to_owned()), max_tokens: 200, ..ask("红色") };
    for seed in 0..4 {
        let request = Request { temperature: 1.0, seed, ..under(schema) };
        let (text, reason) = text_and_reason(&supervisor, request).await;
        assert_eq!(reason, EndReason::Stop, "{text}");
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(["红", "red"].contains(&value["color"].as_str().unwrap()), "{text}");
        assert!((1..=99).contains(&value["max"].as_i64().unwrap()), "{text}");
    }
    let both = Request { grammar: Some("root ::= \"a\"".to_owned()), ..under(schema) };
    for (request, refused) in [(both, Refused::BadRequest), (under("{"), Refused::BadGrammar)] {
        let end = supervisor.generate(request).finish().await.1;
        assert_eq!(end, Event::Failed(Failure::Refused(refused)));
    }
}

#[tokio::test]
async fn penalties_make_a_letter_rarer() {
    let supervisor = ready(settings()).await;
    let letters = |penalties| Request {
        grammar: Some("root ::= [ab] root".to_owned()),
        max_tokens: 60,
        penalties,
        ..ask("红色的裙子")
    };
    let commonest = |text: &str| {
        let a = text.bytes().filter(|byte| *byte == b'a').count();
        a.max(text.len() - a)
    };
    let (plain, _) = text_and_reason(&supervisor, letters(Penalties::NONE)).await;
    let heavy = Penalties { last_n: 64, frequency: 5.0, ..Penalties::NONE };
    let (penalised, _) = text_and_reason(&supervisor, letters(heavy)).await;
    assert_eq!((plain.len(), penalised.len()), (60, 60));
    assert!(commonest(&penalised) < 36, "as often as not: {penalised}");
    assert!(commonest(&plain) > commonest(&penalised), "{plain} {penalised}");
    for wrong in [
        Penalties { last_n: 8, repeat: 0.0, ..Penalties::NONE },
        Penalties { last_n: 8, frequency: f32::INFINITY, ..Penalties::NONE },
        Penalties { last_n: 8, presence: f32::NAN, ..Penalties::NONE },
    ] {
        let end = supervisor.generate(letters(wrong)).finish().await.1;
        assert_eq!(end, Event::Failed(Failure::Refused(Refused::BadRequest)));
    }
}
