//! An open window: reading what it shows, tapping, typing, taking its picture.

mod reading;
mod touching;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, json};
use tempfile::TempDir;

use crate::display::Display;
use crate::driver::Driver;
use crate::error::{Error, Result};
use crate::kiosk::Opened;
use crate::places::picture_path;
use crate::processes::{Process, kill};

pub use reading::{Answer, Card};

/// How long something on screen may take before a test gives up. Two cores draw two windows in software meanwhile.
const PATIENCE: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// How the display stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// 1080×1920.
    Portrait,
    /// 1920×1080.
    Landscape,
}

impl Orientation {
    /// Width and height in pixels.
    #[must_use]
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Portrait => (1080, 1920),
            Self::Landscape => (1920, 1080),
        }
    }

    /// Its name in a picture's.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Portrait => "portrait",
            Self::Landscape => "landscape",
        }
    }
}

/// The kiosk's window. Dropping it ends the kiosk and everything that was started for it.
#[derive(Debug)]
pub struct Window {
    client: Client,
    opened: Opened,
    orientation: Orientation,
    // Dropped in this order: the driver and the kiosk go before their display, the folder last.
    driver: Driver,
    display: Display,
    home: TempDir,
}

impl Window {
    pub(crate) async fn open(
        opened: Opened,
        orientation: Orientation,
        driver: Driver,
        display: Display,
        home: TempDir,
    ) -> Result<Self> {
        // No `browserName`: whatever name one gives, the driver finds that it does not match.
        let mut capabilities = Map::new();
        capabilities.insert(
            "webkitgtk:browserOptions".to_owned(),
            json!({ "binary": opened.binary, "args": opened.args }),
        );
        let connected = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await;
        let client = connected.map_err(|error| {
            eprintln!("── what the driver and the kiosk said:\n{}", driver.log());
            Error::from(error)
        })?;
        let window = Self { client, opened, orientation, driver, display, home };
        window.until("the first screen", async || Ok(window.count("stage").await? > 0)).await?;
        Ok(window)
    }

    /// How its display stands.
    #[must_use]
    pub fn orientation(&self) -> Orientation {
        self.orientation
    }

    /// The driver's client, for what has no name here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// What the kiosk, its worker and the driver said so far.
    #[must_use]
    pub fn log(&self) -> String {
        self.driver.log()
    }

    /// Waits until `there` says so.
    ///
    /// # Errors
    /// When it does not in time, or cannot be asked.
    pub async fn until(&self, what: &str, there: impl AsyncFn() -> Result<bool>) -> Result {
        self.until_within(PATIENCE, what, there).await
    }

    /// As `until`, with a patience of its own.
    ///
    /// # Errors
    /// When it does not in time, or cannot be asked.
    pub async fn until_within(
        &self,
        patience: Duration,
        what: &str,
        there: impl AsyncFn() -> Result<bool>,
    ) -> Result {
        let began = Instant::now();
        while !there().await? {
            if began.elapsed() > patience {
                let screen = self.everything().await.unwrap_or_default();
                return Err(Error::Late { what: what.to_owned(), seconds: patience.as_secs(), screen });
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }

    /// Saves a picture of the window under `target/screens/`.
    ///
    /// # Errors
    /// When it cannot be taken or written.
    pub async fn picture(&self, name: &str) -> Result<PathBuf> {
        self.settle().await?;
        // WebKit takes the picture after the next frame, and draws none while nothing changes.
        self.script("document.body.animate([{ opacity: 1 }, { opacity: 0.999 }], 1000)", Vec::new()).await?;
        let path = picture_path(name)?;
        fs::write(&path, self.client.screenshot().await?).map_err(Error::file(&path))?;
        Ok(path)
    }

    /// The running worker, real or fake.
    #[must_use]
    pub fn worker(&self) -> Option<Process> {
        self.driver.below().into_iter().find(|process| process.program.contains("worker"))
    }

    /// Ends the worker as a crash would. Returns whether there was one.
    #[must_use]
    pub fn kill_worker(&self) -> bool {
        let worker = self.worker();
        if let Some(worker) = &worker {
            kill(worker.pid);
        }
        worker.is_some()
    }

    /// Starts the kiosk a second time, on the same shop and the same display, and waits until it ends. Returns its exit
    /// code and what it said.
    ///
    /// # Errors
    /// When it cannot be started, or stays.
    pub async fn start_again(&self) -> Result<(Option<i32>, String)> {
        let late = |said: String| Error::NotReady { program: "the second kiosk".to_owned(), said };
        let home = self.home.path();
        let mut command = tokio::process::Command::from(Command::new(&self.opened.binary));
        command
            .args(&self.opened.args)
            .env("DISPLAY", self.display.name())
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stdin(Stdio::null())
            .kill_on_drop(true);
        let output = tokio::time::timeout(PATIENCE, command.output()).await;
        let output = output.map_err(|_| late("it did not end".to_owned()))?;
        let output =
            output.map_err(|source| Error::NotStarted { program: "aisle-kiosk".to_owned(), source })?;
        let said = [output.stdout, output.stderr].concat();
        Ok((output.status.code(), String::from_utf8_lossy(&said).into_owned()))
    }
}
