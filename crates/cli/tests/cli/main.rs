//! The real program over a small shop. Properties under test:
//!
//! 1. a turn's object has exactly the documented fields, from the rows, in the language of the question
//! 2. the seven questions of the first conversation, in both languages, keep the need, the list and the product spoken of
//! 3. bad input is answered: empty, huge, broken bytes, nonsense; nothing panics
//! 4. an import says row by row what it took, mended and refused; what is no feed changes nothing
//! 5. search, recommend and bench print what their README says; nothing found is no failure
//! 6. exit codes: 0 done, 1 could not, 2 wrong use; messages come in the language asked for
//! 7. an empty folder becomes the demo shop; without a demo it is said
//! 8. an evaluation scores what people judged, says what it is measured on, and shows the worst
//! 9. a reader that goes away ends the program quietly
//! 10. in two foreign shops each question is answered among the first five products, and nothing fits what they do not sell
//! 11. an evaluation of recommendations has known answers in each protocol, tells what it left out, and refuses what is no table
//! 12. purchase histories are taken in, counted and forgotten, in both languages; no number is told

#![allow(clippy::unwrap_used, reason = "a test's helper may panic as its test may")]

mod bad_input;
mod conversation;
mod evaluating;
mod foreign_shops;
mod histories;
mod importing;
mod lists;
mod recommending;
mod use_and_misuse;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A shop of ten products, in a folder of its own.
struct Shop {
    home: TempDir,
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn aisle() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aisle"));
    // Nothing of the machine's own: no demo, no locale, no worker.
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "AISLE_WORKER", "AISLE_MODELS"] {
        command.env_remove(name);
    }
    command.env("AISLE_DEMO", data("no-such-demo")).stdin(Stdio::null());
    command
}

impl Shop {
    fn empty() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn new() -> Self {
        let shop = Self::empty();
        let imported = shop.run(&["import", data("shop.jsonl").to_str().unwrap()]);
        assert!(imported.status.success(), "{}", said(&imported));
        std::fs::copy(data("policies.jsonl"), shop.dir().join("policies.jsonl")).unwrap();
        shop
    }

    fn dir(&self) -> PathBuf {
        self.home.path().join("shop")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = aisle();
        command.args(args).arg("--shop").arg(self.dir());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// The objects that a successful run prints.
    fn objects(&self, args: &[&str]) -> Vec<Value> {
        let output = self.run(&[args, &["--json"]].concat());
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", said(&output));
        objects(&output)
    }

    /// A conversation, a turn a line; `--no-model`, so that nothing but the shop decides the answers.
    fn talk(&self, lines: &[u8], more: &[&str]) -> Output {
        let args = [&["ask", "--no-model"], more].concat();
        let mut child = self
            .command(&args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(lines).unwrap();
        child.wait_with_output().unwrap()
    }

    fn turns(&self, questions: &[&str], lang: &str) -> Vec<Value> {
        let output = self.talk(format!("{}\n", questions.join("\n")).as_bytes(), &["--json", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let turns = objects(&output);
        assert_eq!(turns.len(), questions.len(), "a turn a line: {turns:#?}");
        turns
    }
}

fn objects(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn fields(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

fn ids(turn: &Value) -> Vec<&str> {
    turn["products"].as_array().unwrap().iter().map(|product| product["id"].as_str().unwrap()).collect()
}

fn has_chinese(text: &str) -> bool {
    text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))
}
