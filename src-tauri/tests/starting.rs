//! Starting the kiosk where it cannot be, without a display: what it does in its window is held by the window tests.
//! Properties under test:
//!
//! 1. wrong use ends with 2, anything else that stops a start with 1; both languages say why; nothing panics
//! 2. a second start on a shop says that one is running
//! 3. doors into the window are shut unless asked for on the command line

#![allow(clippy::unwrap_used, reason = "a test's helper may panic as its test may")]

use std::fs::OpenOptions;
use std::process::{Command, Output};

use tempfile::TempDir;

fn kiosk(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aisle-kiosk"));
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "TAURI_WEBVIEW_AUTOMATION"] {
        command.env_remove(name);
    }
    command.args(args);
    command
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn stops(mut command: Command, code: i32, words: &[&str]) {
    let output = command.output().unwrap();
    let said = said(&output);
    assert_eq!(output.status.code(), Some(code), "{said}");
    for word in words {
        assert!(said.contains(word), "{word} is not said: {said}");
    }
    assert!(!said.contains("panicked") && !said.contains("BUG"), "{said}");
}

/// Would fail if a mistyped flag were passed over, or said in one language.
#[test]
fn wrong_use_is_said_in_both_languages() {
    stops(kiosk(&["--shpo", "here"]), 2, &["--shpo", "不认识参数", "unknown argument"]);
    stops(kiosk(&["--lang", "fr"]), 2, &["fr", "不能是", "cannot be"]);
    stops(kiosk(&["--help"]), 0, &["--shop DIR", "店铺目录", "the shop's folder"]);
    stops(kiosk(&["--version"]), 0, &[env!("CARGO_PKG_VERSION")]);
}

/// Would fail if the toolkit's panic were what one sees without a display, or if no shop folder were a panic.
#[test]
fn what_stops_a_start_is_a_sentence() {
    let home = TempDir::new().unwrap();
    let shop = home.path().join("shop");
    stops(kiosk(&["--shop", shop.to_str().unwrap()]), 1, &["没有可以打开窗口的显示器", "no display"]);
    let file = home.path().join("file");
    std::fs::write(&file, "no folder").unwrap();
    stops(kiosk(&["--shop", file.to_str().unwrap()]), 1, &["无法使用店铺目录", "cannot be used"]);
}

/// Would fail if two kiosks could share a shop, or the second went without a word.
#[test]
fn a_second_start_says_that_one_is_running() {
    let home = TempDir::new().unwrap();
    let lock = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(home.path().join("kiosk.lock"))
        .unwrap();
    lock.lock().unwrap();
    let shop = home.path().to_str().unwrap();
    stops(kiosk(&["--shop", shop]), 1, &["已经有一台导购屏在运行", "already running", shop]);
    drop(lock);
    stops(kiosk(&["--shop", shop]), 1, &["no display"]);
}

/// Would fail if an environment variable alone let somebody drive the window.
#[test]
fn the_window_is_driven_only_when_asked_for() {
    let home = TempDir::new().unwrap();
    let start = |args: &[&str]| {
        let mut command = kiosk(args);
        let output =
            command.arg("--shop").arg(home.path()).env("TAURI_WEBVIEW_AUTOMATION", "true").output().unwrap();
        said(&output)
    };
    let refused = start(&[]);
    assert!(refused.contains("忽略") && refused.contains("is ignored without --automation"), "{refused}");
    assert!(!start(&["--automation"]).contains("ignored"));
}
