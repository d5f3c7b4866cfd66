//! What the libraries below read from the environment, set before any of them is woken.

use std::ffi::OsStr;

use crate::error::Error;

/// Lets a WebDriver drive the window, or anybody on the machine look into it.
const DOORS: [&str; 4] = [
    "TAURI_WEBVIEW_AUTOMATION",
    "TAURI_AUTOMATION",
    "WEBKIT_INSPECTOR_SERVER",
    "WEBKIT_INSPECTOR_HTTP_SERVER",
];
/// Without it, windows stay blank on NVIDIA drivers and some Wayland desktops.
const NO_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// Slow and certain: the second try after a first that never painted.
pub(crate) const SAFE_MODE: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Chooses the renderer that shows a picture everywhere, and shuts the doors into the window unless `automation` was
/// asked for on the command line.
///
/// To be called first in `main`, while there is one thread.
pub(crate) fn prepare(automation: bool) {
    if std::env::var_os(NO_DMABUF).is_none() {
        set(NO_DMABUF, "1".as_ref());
    }
    if automation {
        return;
    }
    for door in DOORS {
        if std::env::var_os(door).is_some() {
            eprintln!("aisle-kiosk: 未加 --automation，忽略环境变量 {door}");
            eprintln!("aisle-kiosk: {door} is ignored without --automation");
            unset(door);
        }
    }
}

#[allow(unsafe_code, reason = "the process has one thread: called first in main, see `prepare`")]
fn set(name: &str, value: &OsStr) {
    // SAFETY: nobody reads or writes the environment meanwhile, since there is nobody else yet.
    unsafe { std::env::set_var(name, value) }
}

#[allow(unsafe_code, reason = "the process has one thread: called first in main, see `prepare`")]
fn unset(name: &str) {
    // SAFETY: as in `set`.
    unsafe { std::env::remove_var(name) }
}

/// Whether a window can be opened: a display that is missing is a sentence, not a panic in the toolkit.
///
/// # Errors
/// [`Error::NoDisplay`].
#[cfg(target_os = "linux")]
pub(crate) fn display() -> Result<(), Error> {
    gtk::init().map_err(|_| Error::NoDisplay)
}

/// Elsewhere there always is one.
#[cfg(not(target_os = "linux"))]
pub(crate) fn display() -> Result<(), Error> {
    Ok(())
}
