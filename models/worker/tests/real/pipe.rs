//! Properties, straight on the pipe, without a supervisor:
//! 1. the first line is the handshake and nothing else is printed;
//! 2. a cancel ends a request within 100 ms, while words are made and while a long prompt is read;
//! 3. closing stdin ends the process, idle or busy;
//! 4. wrong arguments are told, with exit code 2.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use models::protocol::{FromWorker, ToWorker, frames};
use models::{Done, EndReason, Message, Request};

use super::speech::ENDLESS;

/// A worker without a host.
pub(super) struct Raw {
    child: Child,
    stdin: Option<ChildStdin>,
    stdout: BufReader<ChildStdout>,
}

impl Raw {
    pub(super) fn start(model: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_aisle-worker"));
        command.arg("--model").arg(model).args(["--threads", "1"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let stdin = child.stdin.take();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        Self { child, stdin, stdout }
    }

    fn guide() -> Self {
        let model = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../guide/aisle-guide-tiny.gguf");
        let mut raw = Self::start(&model);
        assert!(raw.handshake().starts_with("aisle-worker 3 {\"ready\":{"));
        raw
    }

    pub(super) fn handshake(&mut self) -> String {
        loop {
            let mut line = String::new();
            self.stdout.read_line(&mut line).unwrap();
            // Where it will go is told first, once a file is worth planning for.
            if !line.starts_with("aisle-worker 3 {\"planned\":{") {
                return line;
            }
        }
    }

    fn say(&mut self, message: &ToWorker) {
        frames::write(self.stdin.as_mut().unwrap(), message).unwrap();
    }

    fn generate(&mut self, id: u64, words: &str) {
        let request = Request {
            messages: vec![Message::user(words)],
            grammar: Some(ENDLESS.to_owned()),
            max_tokens: 4000,
            ..Request::default()
        };
        self.say(&ToWorker::Generate { id, request });
    }

    fn hear(&mut self) -> FromWorker {
        frames::read(&mut self.stdout).unwrap()
    }

    /// Reads to the terminal message.
    fn end(&mut self) -> FromWorker {
        loop {
            match self.hear() {
                FromWorker::Text { .. } => {}
                end => return end,
            }
        }
    }

    fn close(&mut self) -> (ExitStatus, Duration) {
        let closed = Instant::now();
        self.stdin = None;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, closed.elapsed());
            }
            assert!(closed.elapsed() < Duration::from_secs(10), "it does not leave");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn cancelled(end: &FromWorker, expect: u64) -> bool {
    matches!(end, FromWorker::Done { id, done: Done { reason: EndReason::Cancelled, .. } } if *id == expect)
}

#[test]
fn a_cancel_ends_words_and_reading_within_100_ms() {
    let mut raw = Raw::guide();
    raw.generate(1, "a");
    assert!(matches!(raw.hear(), FromWorker::Text { id: 1, .. }));
    let said = Instant::now();
    raw.say(&ToWorker::Cancel { id: 1 });
    assert!(cancelled(&raw.end(), 1));
    assert!(said.elapsed() < Duration::from_millis(100), "{:?}", said.elapsed());

    // Cancelled before it can have been read to the end: sent in one breath.
    raw.generate(2, &"dress ".repeat(600));
    let said = Instant::now();
    raw.say(&ToWorker::Cancel { id: 2 });
    assert!(cancelled(&raw.end(), 2));
    assert!(said.elapsed() < Duration::from_millis(300), "{:?}", said.elapsed());

    // Cancelling what has ended is nothing, and the next request is answered in full.
    raw.say(&ToWorker::Cancel { id: 2 });
    raw.generate(3, "b");
    assert!(matches!(raw.hear(), FromWorker::Text { id: 3, .. }));
    raw.say(&ToWorker::Cancel { id: 3 });
    assert!(cancelled(&raw.end(), 3));
}

#[test]
fn closing_stdin_ends_it_idle_or_busy() {
    let mut idle = Raw::guide();
    let (status, took) = idle.close();
    assert!(status.success(), "{status}");
    assert!(took < Duration::from_secs(1), "{took:?}");

    let mut busy = Raw::guide();
    busy.generate(1, "a");
    assert!(matches!(busy.hear(), FromWorker::Text { .. }));
    let (_, took) = busy.close();
    assert!(took < Duration::from_secs(2), "{took:?}");
}

#[test]
fn rubbish_from_the_host_ends_it_too() {
    use std::io::Write;
    let mut raw = Raw::guide();
    raw.stdin.as_mut().unwrap().write_all(&[0xff; 64]).unwrap();
    let left = Instant::now();
    while raw.child.try_wait().unwrap().is_none() {
        assert!(left.elapsed() < Duration::from_secs(5));
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn wrong_arguments_are_told() {
    for args in [&["--model"][..], &[], &["--unknown", "x"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_aisle-worker")).args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains("usage"));
    }
}
