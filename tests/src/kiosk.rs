//! How a kiosk is opened: on what display, on which shop, with which arguments.

use std::path::PathBuf;

use crate::display::Display;
use crate::driver::Driver;
use crate::error::{Error, Result};
use crate::places::program;
use crate::shop::shop_copy;
use crate::window::{Orientation, Window};

/// A kiosk about to be opened.
#[derive(Debug, Clone)]
pub struct Kiosk {
    orientation: Orientation,
    idle_seconds: u32,
    args: Vec<String>,
}

impl Kiosk {
    /// On a 1080×1920 display.
    #[must_use]
    pub fn portrait() -> Self {
        Self::on(Orientation::Portrait)
    }

    /// On a 1920×1080 display.
    #[must_use]
    pub fn landscape() -> Self {
        Self::on(Orientation::Landscape)
    }

    /// On a display of that orientation. Its idle timer waits longer than any test runs.
    #[must_use]
    pub fn on(orientation: Orientation) -> Self {
        Self { orientation, idle_seconds: 900, args: Vec::new() }
    }

    /// Asks after that many seconds without a touch whether somebody is there, and counts down from `countdown`.
    #[must_use]
    pub fn idle(mut self, seconds: u32, countdown: u32) -> Self {
        self.idle_seconds = seconds;
        self.args(["--countdown-seconds".to_owned(), countdown.to_string()])
    }

    /// With the fake worker in place of the model, treated as one that speaks.
    ///
    /// # Errors
    /// When the fake worker has not been built.
    pub fn fake_worker(self, worker_args: &[&str]) -> Result<Self> {
        let worker = program("aisle-fake-worker")?.to_string_lossy().into_owned();
        let args = worker_args.iter().flat_map(|arg| ["--worker-arg".to_owned(), (*arg).to_owned()]);
        Ok(self.args(["--worker".to_owned(), worker, "--speaks".to_owned()]).args(args))
    }

    /// With further arguments.
    #[must_use]
    pub fn args(mut self, args: impl IntoIterator<Item = String>) -> Self {
        self.args.extend(args);
        self
    }

    /// Opens it, on its own copy of the demo shop and its own display, and waits until it shows its first screen.
    ///
    /// # Errors
    /// When something has not been built or installed, or the first screen does not come.
    pub async fn open(self) -> Result<Window> {
        let binary = program("aisle-kiosk")?;
        let home = tempfile::Builder::new()
            .prefix("aisle-window-")
            .tempdir()
            .map_err(Error::file("a scratch folder"))?;
        let shop = home.path().join("shop");
        shop_copy(&shop)?;
        let (width, height) = self.orientation.size();
        let display = Display::open(width, height, home.path())?;
        let driver = Driver::start(&display, home.path())?;
        let orientation = self.orientation;
        let opened = Opened { binary, args: self.command_line(&shop) };
        Window::open(opened, orientation, driver, display, home).await
    }

    fn command_line(self, shop: &std::path::Path) -> Vec<String> {
        let mut args =
            vec!["--automation".to_owned(), "--shop".to_owned(), shop.to_string_lossy().into_owned()];
        args.extend(["--idle-seconds".to_owned(), self.idle_seconds.to_string()]);
        args.extend(self.args);
        args
    }
}

/// What a window is opened with, kept to open a second one on the same shop.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    pub(crate) binary: PathBuf,
    pub(crate) args: Vec<String>,
}
