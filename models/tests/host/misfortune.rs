//! Properties, with a worker that dies, hangs or talks rubbish:
//! 1. every generation still ends with exactly one terminal event, in time, and the caller learns which kind it was;
//! 2. the worker is started again after a wait that grows, as a new process;
//! 3. after three crashes without an answer between them it is set aside; with answers between them it is not;
//!    and its hash is listed, so that the next start does not try it;
//! 4. what trying again cannot mend (no binary, no model file, a refusal) is not tried again;
//! 5. crashes on a graphics processor are answered with fewer layers there, and after three with the CPU; only what crashes on the CPU
//!    too is set aside;
//! 6. a worker that dies of an illegal instruction is told so at its next start, and that is not held against the model.

use std::path::Path;
use std::time::{Duration, Instant};

use models::manifest::{Seal, sha256};
use models::tiny::{Recipe, make};
use models::{Event, Failure, HostSettings, Lateness, OffReason, Status, Supervisor};

use super::supervisor::{CANCELLED, all, ask, fake, gone, ready};

async fn off(supervisor: &Supervisor) -> OffReason {
    let status = tokio::time::timeout(Duration::from_secs(20), async {
        let mut watch = supervisor.watch();
        watch.wait_for(|status| matches!(status, Status::Off(_))).await.expect("the keeper lives").clone()
    });
    match status.await.expect("it is given up in time") {
        Status::Off(reason) => reason,
        other => panic!("{other:?}"),
    }
}

async fn new_worker(supervisor: &Supervisor, old: Option<u32>) -> u32 {
    for _ in 0..500 {
        match supervisor.worker_pid() {
            pid if pid.is_some() && pid != old && supervisor.status().is_ready() => return pid.unwrap(),
            _ => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
    panic!("no new worker: {:?}", supervisor.status());
}

fn kill(pid: u32) {
    let pid = rustix::process::Pid::from_raw(pid.cast_signed()).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
}

#[tokio::test]
async fn a_worker_that_dies_while_loading_is_tried_three_times_with_growing_waits() {
    let backoff = vec![Duration::from_millis(100), Duration::from_millis(200)];
    let supervisor = Supervisor::start(HostSettings { backoff, ..fake(&["--fake", "crash-on-load"]) });
    let started = Instant::now();
    let mut watch = supervisor.watch();
    let mut waits = Vec::new();
    while !matches!(*watch.borrow_and_update(), Status::Off(_)) {
        if let Status::Restarting { crashes, after } = *watch.borrow() {
            waits.push((crashes, after.as_millis()));
        }
        watch.changed().await.unwrap();
    }
    assert_eq!(supervisor.status(), Status::Off(OffReason::KeepsCrashing));
    waits.dedup();
    assert_eq!(waits, [(1, 100), (2, 200)]);
    assert!(started.elapsed() >= Duration::from_millis(300));
    assert_eq!(supervisor.worker_pid(), None);
    assert_eq!(all(supervisor.generate(ask("a"))).await.1, Event::Failed(Failure::NotReady));
}

#[tokio::test]
async fn what_was_set_aside_is_not_tried_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let (model, list) = (folder.path().join("m.gguf"), folder.path().join("set-aside"));
    let bytes = make(&Recipe::default());
    std::fs::write(&model, &bytes).unwrap();
    let seal = Seal { sha256: sha256(bytes.as_slice()).unwrap(), bytes: bytes.len() as u64 };
    let settings = |fake_name| HostSettings {
        model: Some(model.clone()),
        seal: Some(seal.clone()),
        set_aside: Some(list.clone()),
        ..fake(&["--fake", fake_name])
    };
    assert_eq!(off(&Supervisor::start(settings("crash-on-load"))).await, OffReason::KeepsCrashing);
    assert!(std::fs::read_to_string(&list).unwrap().contains(&seal.sha256));
    let next = Supervisor::start(settings("answer"));
    assert_eq!(off(&next).await, OffReason::KeepsCrashing, "a worker that would answer is not even started");
    assert_eq!(next.worker_pid(), None);
    std::fs::remove_file(&list).unwrap();
    assert!(ready(settings("answer")).await.status().is_ready());
}

#[tokio::test]
async fn a_worker_that_dies_in_the_middle_fails_the_request_and_comes_back_twice() {
    let supervisor =
        ready(fake(&["--fake", "crash-mid", "--say", "一二三四五六七八九", "--delay-ms", "5"])).await;
    let mut pid = supervisor.worker_pid();
    for _ in 0..2 {
        let (text, end) = all(supervisor.generate(ask("a"))).await;
        assert_eq!((text.as_str(), end), ("一二三四五六", Event::Failed(Failure::WorkerGone)));
        pid = Some(new_worker(&supervisor, pid).await);
    }
    assert_eq!(all(supervisor.generate(ask("a"))).await.1, Event::Failed(Failure::WorkerGone));
    assert_eq!(off(&supervisor).await, OffReason::KeepsCrashing);
}

#[tokio::test]
async fn a_worker_killed_in_the_middle_is_replaced_and_requests_that_wait_fail_too() {
    let supervisor = ready(fake(&["--say", "abc".repeat(50).as_str(), "--delay-ms", "20"])).await;
    let pid = supervisor.worker_pid().unwrap();
    let mut running = supervisor.generate(ask("a"));
    let waiting = supervisor.generate(ask("b"));
    assert!(matches!(running.next().await, Some(Event::Text(_))));
    let killed = Instant::now();
    kill(pid);
    assert_eq!(all(running).await.1, Event::Failed(Failure::WorkerGone));
    assert_eq!(all(waiting).await.1, Event::Failed(Failure::WorkerGone));
    assert!(killed.elapsed() < Duration::from_millis(500), "{:?}", killed.elapsed());
    assert!(gone(pid).await);
    new_worker(&supervisor, Some(pid)).await;
}

#[tokio::test]
async fn answers_between_crashes_keep_a_worker_in_use() {
    let supervisor = ready(fake(&["--say", "abc", "--delay-ms", "1"])).await;
    let mut pid = supervisor.worker_pid().unwrap();
    for _ in 0..5 {
        assert!(matches!(all(supervisor.generate(ask("a"))).await.1, Event::Done(_)));
        kill(pid);
        pid = new_worker(&supervisor, Some(pid)).await;
    }
    // The last of the five was the first without an answer after it.
    kill(pid);
    pid = new_worker(&supervisor, Some(pid)).await;
    kill(pid);
    assert_eq!(off(&supervisor).await, OffReason::KeepsCrashing, "three in a row without an answer");
}

#[tokio::test]
async fn a_worker_that_hangs_is_late_and_then_replaced() {
    for (fake_name, lateness, words) in
        [("hang", Lateness::FirstToken, ""), ("hang-mid", Lateness::NextToken, "abcdef")]
    {
        let settings = HostSettings {
            first_token_deadline: Duration::from_millis(200),
            next_token_deadline: Duration::from_millis(200),
            ..fake(&["--fake", fake_name, "--say", "abcdefghi", "--delay-ms", "5"])
        };
        let supervisor = ready(settings).await;
        let pid = supervisor.worker_pid().unwrap();
        let asked = Instant::now();
        let (text, end) = all(supervisor.generate(ask("a"))).await;
        assert_eq!((text.as_str(), end), (words, Event::Failed(Failure::Late(lateness))));
        assert!((200..2000).contains(&asked.elapsed().as_millis()), "{:?}", asked.elapsed());
        assert!(gone(pid).await, "a worker that does not let go is killed");
        new_worker(&supervisor, Some(pid)).await;
    }
}

#[tokio::test]
async fn an_answer_that_takes_too_long_as_a_whole_is_late_and_the_worker_stays() {
    let settings = HostSettings {
        request_deadline: Duration::from_millis(300),
        ..fake(&["--say", "abc".repeat(100).as_str(), "--delay-ms", "40"])
    };
    let supervisor = ready(settings).await;
    let pid = supervisor.worker_pid();
    let (text, end) = all(supervisor.generate(ask("a"))).await;
    assert!(text.starts_with("abcabc"));
    assert_eq!(end, Event::Failed(Failure::Late(Lateness::Request)));
    assert!(matches!(supervisor.generate(ask("b")).next().await, Some(Event::Text(_))));
    assert_eq!(supervisor.worker_pid(), pid);
}

#[tokio::test]
async fn rubbish_on_the_pipe_ends_the_request_and_the_worker() {
    for name in ["garbage", "bad-utf8"] {
        let supervisor = ready(fake(&["--fake", name])).await;
        let pid = supervisor.worker_pid().unwrap();
        let asked = Instant::now();
        assert_eq!(
            all(supervisor.generate(ask("a"))).await,
            (String::new(), Event::Failed(Failure::Garbled)),
            "{name}"
        );
        assert!(asked.elapsed() < Duration::from_secs(1), "nobody waited for a deadline");
        assert!(gone(pid).await);
        new_worker(&supervisor, Some(pid)).await;
    }
}

#[tokio::test]
async fn rubbish_or_silence_instead_of_a_handshake_counts_as_a_crash() {
    for name in ["garbage-on-load", "hang-on-load"] {
        let settings = HostSettings { load_deadline: Duration::from_millis(150), ..fake(&["--fake", name]) };
        let supervisor = Supervisor::start(settings);
        assert_eq!(off(&supervisor).await, OffReason::KeepsCrashing, "{name}");
    }
}

#[tokio::test]
async fn what_trying_again_cannot_mend_is_not_tried_again() {
    let missing = HostSettings { program: "/nowhere/at/all".into(), ..HostSettings::default() };
    assert_eq!(off(&Supervisor::start(missing)).await, OffReason::WorkerMissing);
    let refused = Supervisor::start(fake(&["--fake", "refuse"]));
    assert_eq!(off(&refused).await, OffReason::LoadFailed);
}

#[tokio::test]
async fn a_model_file_that_cannot_be_loaded_never_reaches_the_worker() {
    let folder = tempfile::tempdir().unwrap();
    let good = make(&Recipe::default());
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let seal = |bytes: &[u8]| Seal { sha256: sha256(bytes).unwrap(), bytes: bytes.len() as u64 };
    let mut other = good.clone();
    *other.last_mut().unwrap() ^= 1;
    let vocabulary = make(&Recipe { weights: false, ..Recipe::default() });
    let cases = [
        (folder.path().join("absent.gguf"), None, OffReason::NoModel),
        (write("text.gguf", b"this is no model"), None, OffReason::NotGguf),
        (write("empty.gguf", b""), None, OffReason::NotGguf),
        (write("cut.gguf", &good[..good.len() / 2]), None, OffReason::Truncated),
        (write("vocabulary.gguf", &vocabulary), None, OffReason::VocabularyOnly),
        (write("other.gguf", &other), Some(seal(&good)), OffReason::WrongHash),
    ];
    for (model, seal, expect) in cases {
        let shown = model.display().to_string();
        // A worker that would crash at once shows that it is not even started.
        let settings = HostSettings { model: Some(model), seal, ..fake(&["--fake", "crash-on-load"]) };
        assert_eq!(off(&Supervisor::start(settings)).await, expect, "{shown}");
    }
    let model = Some(write("good.gguf", &good));
    assert!(model.as_deref().is_some_and(Path::exists));
    let supervisor = ready(HostSettings { model, seal: Some(seal(&good)), ..fake(&[]) }).await;
    assert!(supervisor.status().is_ready(), "the right file does reach it");
}

#[tokio::test]
async fn cancels_and_deaths_at_the_same_moment_give_one_end() {
    // The order in which a cancel and a death arrive is not ours to choose: whichever wins, one end comes.
    let supervisor = ready(fake(&["--say", "abc".repeat(50).as_str(), "--delay-ms", "1"])).await;
    for _ in 0..8 {
        let pid = supervisor.worker_pid();
        let mut generation = supervisor.generate(ask("a"));
        let _ = generation.next().await;
        pid.into_iter().for_each(kill);
        generation.cancel();
        let (_, end) = all(generation).await;
        assert!(end == CANCELLED || end == Event::Failed(Failure::WorkerGone), "{end:?}");
        if matches!(supervisor.status(), Status::Off(_)) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        if !supervisor.settled().await.is_ready() {
            break;
        }
    }
}

#[tokio::test]
async fn three_crashes_on_a_graphics_processor_lead_to_the_cpu() {
    let words = "一二三四五六七八九十";
    let supervisor = ready(fake(&["--fake", "gpu-crash", "--say", words, "--delay-ms", "1"])).await;
    let plan = |supervisor: &Supervisor| match supervisor.status() {
        Status::Ready(info) => (info.plan.gpu.is_some(), info.plan.offloaded),
        other => panic!("{other:?}"),
    };
    let mut pid = supervisor.worker_pid();
    for offloaded in [9, 6, 3] {
        assert_eq!(plan(&supervisor), (true, offloaded));
        assert_eq!(all(supervisor.generate(ask("a"))).await.1, Event::Failed(Failure::WorkerGone));
        pid = Some(new_worker(&supervisor, pid).await);
    }
    assert_eq!(plan(&supervisor), (false, 0), "the CPU from here on");
    assert_eq!(all(supervisor.generate(ask("a"))).await.0, words);
}

#[cfg(unix)]
#[tokio::test]
async fn an_illegal_instruction_is_told_and_forgiven() {
    let supervisor =
        ready(HostSettings { crashes_allowed: 1, ..fake(&["--fake", "illegal", "--say", "好"]) }).await;
    assert_eq!(all(supervisor.generate(ask("a"))).await.0, "好");
}
