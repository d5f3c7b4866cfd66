//! A Node new enough for the screen's build: the machine's own, or one pinned by hash in `crates/xtask/node/`,
//! fetched by npm from the package registry into the user's cache.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::system;
use crate::error::{Error, Result};
use crate::places;
use crate::shell::{asked, command, heading, run};

const NEEDED: &str = "20.19, or 22.12 and later";
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The Node to build the screen with.
pub(crate) struct Node {
    /// The folder to put first on the path; `None` when the machine's own will do.
    first_on_path: Option<PathBuf>,
}

impl Node {
    /// npm, in a folder of the checkout.
    pub(crate) fn npm(&self, folder: &Path, args: &[&str]) -> Command {
        let mut npm = command(NPM, args);
        npm.current_dir(folder);
        if let Some(path) = self.path() {
            npm.env("PATH", path);
        }
        npm
    }

    fn path(&self) -> Option<OsString> {
        let first = self.first_on_path.clone()?;
        let rest = env::var_os("PATH").unwrap_or_default();
        env::join_paths(std::iter::once(first).chain(env::split_paths(&rest))).ok()
    }
}

pub(super) fn find_or_install() -> Result<Node> {
    if good(Path::new("node")) && asked(NPM, &["--version"]).is_some() {
        return Ok(Node { first_on_path: None });
    }
    if asked("node", &["--version"]).is_none() || asked(NPM, &["--version"]).is_none() {
        system::install(&["nodejs", "npm"])?;
        if good(Path::new("node")) && asked(NPM, &["--version"]).is_some() {
            return Ok(Node { first_on_path: None });
        }
    }
    let fetched = fetch_pinned()?;
    Ok(Node { first_on_path: Some(fetched) })
}

/// The pinned Node, unpacked in the cache; npm compares what it fetched with the hash in our lock.
fn fetch_pinned() -> Result<PathBuf> {
    let home = places::cache()?.join("node");
    let architecture = if env::consts::ARCH == "aarch64" { "arm64" } else { "x64" };
    let bin = home.join("node_modules").join(format!("node-linux-{architecture}")).join("bin");
    let pinned = places::root().join("crates/xtask/node");
    if good(&bin.join("node")) && same(&pinned.join("package-lock.json"), &home.join("package-lock.json")) {
        return Ok(bin);
    }
    let found = asked("node", &["--version"]).unwrap_or_else(|| "none".to_owned());
    heading(&format!("fetching a Node for the screen's build (here is {found}; needed is {NEEDED})"));
    fs::create_dir_all(&home).map_err(|source| Error::File { path: home.clone(), source })?;
    for file in ["package.json", "package-lock.json"] {
        let (from, to) = (pinned.join(file), home.join(file));
        fs::copy(&from, &to).map_err(|source| Error::File { path: from, source })?;
    }
    let mut npm = command(NPM, &["ci", "--no-audit", "--no-fund"]);
    npm.current_dir(&home);
    run(npm)?;
    if good(&bin.join("node")) {
        return Ok(bin);
    }
    // One package per architecture makes both optional, and npm passes over an optional one it cannot fetch in silence.
    Err(Error::NoNode {
        needed: NEEDED,
        found: format!("npm fetched none for {architecture}; is the registry reachable?"),
    })
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

fn good(node: &Path) -> bool {
    asked(node, &["--version"]).is_some_and(|version| new_enough(&version))
}

/// What Vite 8 asks for: `^20.19.0 || >=22.12.0`.
fn new_enough(version: &str) -> bool {
    let mut parts = version.trim_start_matches('v').split('.').map(|part| part.parse().unwrap_or(0));
    let (major, minor): (u32, u32) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    match major {
        20 => minor >= 19,
        22 => minor >= 12,
        _ => major > 22,
    }
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn knows_a_node_that_vite_accepts() {
        let check = |version, expect| assert_eq!(new_enough(version), expect, "{version}");
        check("v18.20.4", false); // Debian 12
        check("v20.18.3", false);
        check("v20.19.0", true);
        check("v21.7.3", false);
        check("v22.11.0", false);
        check("v22.12.0", true);
        check("v24.0.1", true);
        check("", false);
        check("nonsense", false);
    }
}
