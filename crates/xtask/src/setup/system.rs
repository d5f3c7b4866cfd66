//! System packages, on Debian and its family.

use std::process::Command;

use crate::error::{Error, Result};
use crate::shell::{asked, command, heading, run};

/// What the build, the window and its tests link, call or show.
pub(super) const PACKAGES: &[&str] = &[
    // compiling: Rust's own C parts, llama.cpp, its bindings
    "build-essential",
    "pkg-config",
    "cmake",
    "clang",
    "libclang-dev",
    // the window
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "fonts-noto-cjk",
    // a virtual display with a window manager (without one, fullscreen keeps its first size), and the window's driver
    "xvfb",
    "openbox",
    "webkit2gtk-driver",
];

/// Installs those of `packages` that are missing: as root, by a sudo that asks nothing, or not at all and says how.
pub(super) fn install(packages: &[&str]) -> Result {
    if asked("dpkg-query", &["--version"]).is_none() {
        println!(
            "This is not a Debian or Ubuntu: please see yourself that what these hold is there: {}",
            packages.join(" ")
        );
        return Ok(());
    }
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.join(" ");
    let root = asked("id", &["-u"]).as_deref() == Some("0");
    if !root && asked("sudo", &["-n", "true"]).is_none() {
        let line = format!("sudo apt-get update && sudo apt-get install --yes {missing}");
        return Err(Error::NeedsRoot { line });
    }
    heading(&format!("installing {missing}"));
    run(apt(root, "update --quiet=2"))?;
    run(apt(root, &format!("install --yes --quiet=2 --no-install-recommends {missing}")))
}

fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    // dpkg-query fails when it does not know one of them and still prints the others, hence one question each.
    let installed = |package: &str| {
        asked("dpkg-query", &["--show", "--showformat=${Status}\n", package])
            .is_some_and(|status| status.lines().any(|line| line == "install ok installed"))
    };
    packages.iter().copied().filter(|package| !installed(package)).collect()
}

fn apt(root: bool, args: &str) -> Command {
    let sudo: &[&str] = if root { &[] } else { &["sudo", "-n"] };
    // `env`, because sudo drops what it does not know.
    let words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let mut words = sudo.iter().copied().chain(words).chain(args.split(' '));
    let program = words.next().expect("BUG: a command has a first word");
    let mut apt = command(program, &words.collect::<Vec<_>>());
    apt.stdin(std::process::Stdio::null());
    apt
}
