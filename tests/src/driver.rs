//! WebKitWebDriver, which starts the kiosk and gives it orders; gone with everything below it when dropped.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::display::{Display, end};
use crate::error::{Error, Result};
use crate::processes::{Process, descendants, kill};

const PROGRAM: &str = "WebKitWebDriver";
const READY_WITHIN: Duration = Duration::from_secs(20);
/// Another program may take the free port between our asking and the driver's taking it.
const TRIES: usize = 5;

/// A driver with its own home folder, so that several can run side by side.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    child: Child,
    log: PathBuf,
}

impl Driver {
    /// Starts one for that display. What it and the kiosk say goes to a file in `home`.
    ///
    /// # Errors
    /// When it is not installed or does not get ready.
    pub fn start(display: &Display, home: &Path) -> Result<Self> {
        let mut said = String::new();
        for _ in 0..TRIES {
            match Self::try_start(display, home) {
                Err(Error::NotReady { said: last, .. }) => said = last,
                other => return other,
            }
        }
        Err(Error::NotReady { program: PROGRAM.to_owned(), said })
    }

    fn try_start(display: &Display, home: &Path) -> Result<Self> {
        let port = free_port()?;
        let log = home.join("log.txt");
        let file = File::create(&log).map_err(Error::file(&log))?;
        let same = file.try_clone().map_err(Error::file(&log))?;
        let mut command = Command::new(PROGRAM);
        command.arg("--host=127.0.0.1").arg(format!("--port={port}"));
        command.stdin(Stdio::null()).stdout(file).stderr(same);
        environment(&mut command, display, home);
        let child =
            command.spawn().map_err(|source| Error::NotStarted { program: PROGRAM.to_owned(), source })?;
        let mut driver = Self { port, child, log };
        driver.wait_until_ready()?;
        Ok(driver)
    }

    fn wait_until_ready(&mut self) -> Result {
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if began.elapsed() > READY_WITHIN || self.child.try_wait().is_ok_and(|ended| ended.is_some()) {
                return Err(Error::NotReady { program: PROGRAM.to_owned(), said: self.log() });
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Where it takes orders.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What the driver, the kiosk and its worker said so far.
    #[must_use]
    pub fn log(&self) -> String {
        std::fs::read(&self.log)
            .map_or_else(|_| String::new(), |log| String::from_utf8_lossy(&log).into_owned())
    }

    /// Everything the driver started: the kiosk, its web processes, its worker.
    #[must_use]
    pub fn below(&self) -> Vec<Process> {
        descendants(self.child.id())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let below = self.below();
        end(&mut self.child);
        for process in below {
            kill(process.pid);
        }
    }
}

/// An environment that shares nothing with the person's own desktop or with another test.
fn environment(command: &mut Command, display: &Display, home: &Path) {
    for name in ["WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY", "XDG_RUNTIME_DIR"] {
        command.env_remove(name);
    }
    for (name, folder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ] {
        command.env(name, home.join(folder));
    }
    command
        .env("HOME", home)
        .env("DISPLAY", display.name())
        .env("GDK_BACKEND", "x11")
        .env("LANG", "C.UTF-8")
        .env("NO_AT_BRIDGE", "1")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(Error::file("a free port"))?;
    Ok(listener.local_addr().map_err(Error::file("a free port"))?.port())
}
