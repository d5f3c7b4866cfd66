//! The files of the tree: those git knows, and those it would take in.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Above this, a file is two.
const MOST_LINES: usize = 600;
/// Written by the contract's generator: nobody reads it in one sitting, or at all.
const GENERATED: [&str; 1] = ["ui/src/contract.ts"];
const MOST_MEGABYTES: u64 = 40;

fn git(args: &[&str]) -> String {
    let output = Command::new("git").args(args).current_dir(tests::root()).output().expect("git");
    String::from_utf8(output.stdout).expect("paths in UTF-8")
}

/// Tracked files and new ones that nothing ignores, as paths from the root, with `/`.
fn files() -> Vec<String> {
    let listed = git(&["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
    let there = |path: &&str| !path.is_empty() && tests::root().join(path).is_file();
    let mut files: Vec<String> = listed.split('\0').filter(there).map(str::to_owned).collect();
    files.sort();
    files.dedup();
    assert!(files.len() > 50, "git lists {} files: is this a checkout?", files.len());
    files
}

fn extension(path: &str) -> &str {
    Path::new(path).extension().and_then(|extension| extension.to_str()).unwrap_or_default()
}

fn read(path: &str) -> Option<String> {
    // What is no text holds no sentence to check.
    String::from_utf8(fs::read(tests::root().join(path)).expect("a file of the tree")).ok()
}

#[test]
fn no_source_is_too_long_to_read() {
    let sources =
        files().into_iter().filter(|path| matches!(extension(path), "rs" | "ts" | "svelte" | "css"));
    let sources = sources.filter(|path| !GENERATED.contains(&path.as_str()));
    let long = sources.filter_map(|path| {
        let lines = read(&path)?.lines().count();
        (lines > MOST_LINES).then(|| format!("{path}: {lines}"))
    });
    assert_eq!(long.collect::<Vec<_>>(), Vec::<String>::new(), "over {MOST_LINES} lines");
}

#[test]
fn modules_are_named_after_themselves() {
    let found: Vec<String> = files().into_iter().filter(|path| path.ends_with("/mod.rs")).collect();
    assert_eq!(found, Vec::<String>::new(), "write foo.rs beside foo/");
}

#[test]
fn the_screen_has_one_door_to_tauri() {
    let screen = files().into_iter().filter(|path| path.starts_with("ui/src/"));
    let outside = screen.filter(|path| !path.starts_with("ui/src/host/"));
    let found = outside.filter(|path| {
        read(path).is_some_and(|text| text.contains("@tauri-apps") || text.contains("__TAURI"))
    });
    assert_eq!(found.collect::<Vec<_>>(), Vec::<String>::new(), "only ui/src/host may know Tauri");
}

#[test]
fn nothing_names_a_machine() {
    // Written in two pieces, so that this file does not find itself.
    let homes = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
    let mut found = Vec::new();
    for path in files() {
        let Some(text) = read(&path) else { continue };
        for (number, line) in (1..).zip(text.lines()) {
            // `docs/home/` and `../home/` name no machine: a path that does begins there.
            let goes_on =
                |before: &str| before.ends_with(|last: char| last.is_alphanumeric() || "._-".contains(last));
            let named = |home: &str| line.match_indices(home).any(|(at, _)| !goes_on(&line[..at]));
            if homes.into_iter().any(named) {
                found.push(format!("{path}:{number}"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new(), "paths of somebody's machine");
}

#[test]
fn locks_name_no_registry_but_the_public_index() {
    let cargo = read("Cargo.lock").expect("Cargo.lock");
    let sources = cargo.lines().filter(|line| line.starts_with("source = "));
    let public = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let other: Vec<&str> = sources.filter(|line| *line != public).collect();
    assert_eq!(other, Vec::<&str>::new(), "dependencies from elsewhere");
    for path in files().iter().filter(|path| path.ends_with("package-lock.json")) {
        let lock = read(path).expect("a lock is text");
        assert!(lock.contains("\"integrity\""), "{path} pins nothing by hash");
        assert!(
            !lock.contains("\"resolved\""),
            "{path} names where packages came from: omit-lockfile-registry-resolved"
        );
    }
    for path in files().iter().filter(|path| path.ends_with(".npmrc")) {
        let settings = read(path).expect("settings are text");
        assert!(!settings.contains("//"), "{path}: where packages come from is the machine's business");
    }
}

#[test]
fn what_a_build_makes_is_ignored() {
    for path in ["target/x", "ui/node_modules/x", "ui/dist/x"] {
        assert!(!git(&["check-ignore", path]).is_empty(), "{path} is not ignored");
    }
    let made = |path: &String| path.split('/').any(|part| matches!(part, "target" | "node_modules" | "dist"));
    let kept: Vec<String> = files().into_iter().filter(made).collect();
    assert_eq!(kept, Vec::<String>::new(), "a build's output is in the tree");
}

#[test]
fn no_file_is_a_burden_to_fetch() {
    let heavy = files().into_iter().filter(|path| {
        let size = fs::metadata(tests::root().join(path)).expect("a file of the tree").len();
        size > MOST_MEGABYTES * 1024 * 1024
    });
    assert_eq!(heavy.collect::<Vec<_>>(), Vec::<String>::new(), "over {MOST_MEGABYTES} MB");
}
