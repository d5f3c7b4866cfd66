//! A virtual display with a window manager, gone when dropped.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::error::{Error, Result};

const READY_WITHIN: Duration = Duration::from_secs(20);

/// An X server that draws into memory, and openbox on it: without a window manager, fullscreen keeps its first size.
#[derive(Debug)]
pub struct Display {
    number: u32,
    server: Child,
    manager: Child,
}

impl Display {
    /// Starts one of that size on a free number. `home` is a scratch folder that outlives it.
    ///
    /// # Errors
    /// When Xvfb or openbox is not installed or does not get ready.
    pub fn open(width: u32, height: u32, home: &Path) -> Result<Self> {
        let screen = format!("{width}x{height}x24");
        let mut server = Command::new("Xvfb")
            // The server picks a free number itself and tells it on standard output.
            .args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|source| Error::NotStarted { program: "Xvfb".to_owned(), source })?;
        let number = match number_told(&mut server) {
            Ok(number) => number,
            Err(error) => {
                end(&mut server);
                return Err(error);
            }
        };
        match manage(number, home) {
            Ok(manager) => Ok(Self { number, server, manager }),
            Err(error) => {
                end(&mut server);
                Err(error)
            }
        }
    }

    /// What goes into `DISPLAY`.
    #[must_use]
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        end(&mut self.manager);
        end(&mut self.server);
    }
}

fn number_told(server: &mut Child) -> Result<u32> {
    let mut line = String::new();
    if let Some(stdout) = server.stdout.take() {
        // Ends when the server tells its number, or ends.
        BufReader::new(stdout).read_line(&mut line).map_err(Error::file("Xvfb"))?;
    }
    line.trim().parse().map_err(|_| Error::NotReady { program: "Xvfb".to_owned(), said: line })
}

fn manage(number: u32, home: &Path) -> Result<Child> {
    let ready = home.join("openbox-ready");
    let mut manager = Command::new("openbox")
        .args(["--sm-disable", "--startup"])
        .arg(format!("touch '{}'", ready.display()))
        .env("DISPLAY", format!(":{number}"))
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|source| Error::NotStarted { program: "openbox".to_owned(), source })?;
    let began = Instant::now();
    while !ready.exists() {
        if began.elapsed() > READY_WITHIN || manager.try_wait().is_ok_and(|ended| ended.is_some()) {
            end(&mut manager);
            return Err(Error::NotReady { program: "openbox".to_owned(), said: "nothing".to_owned() });
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(manager)
}

/// Ends a child of ours and waits until it has ended.
pub(crate) fn end(child: &mut Child) {
    // Both fail only for a child that has ended already.
    let _ = child.kill();
    let _ = child.wait();
}
