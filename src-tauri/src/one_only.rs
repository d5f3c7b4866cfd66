//! One kiosk a shop. The lock on a file decides, since it needs no desktop; the single-instance plugin, where there is a
//! session bus, brings the running one to the front.

use std::fs::{File, OpenOptions, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tauri::plugin::TauriPlugin;
use tauri::{Manager, Wry};

use crate::error::Error;
use crate::flags::KNOCK;
use crate::window::CUSTOMER;

const LOCK: &str = "kiosk.lock";
const KNOCK_WITHIN: Duration = Duration::from_secs(5);

/// The right to be the kiosk of a shop; the system takes it back when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Only {
    _file: File,
}

/// Takes the shop for this kiosk. If another has it, that one is brought to the front.
///
/// # Errors
/// [`Error::Running`], [`Error::ShopFolder`].
pub(crate) fn claim(shop: &Path) -> Result<Only, Error> {
    let unusable = |source| Error::ShopFolder { path: shop.to_path_buf(), source };
    std::fs::create_dir_all(shop).map_err(unusable)?;
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(shop.join(LOCK))
        .map_err(unusable)?;
    match file.try_lock() {
        Ok(()) => Ok(Only { _file: file }),
        Err(TryLockError::WouldBlock) => {
            send_someone_to_knock(shop);
            Err(Error::Running(shop.to_path_buf()))
        }
        Err(TryLockError::Error(source)) => Err(unusable(source)),
    }
}

/// The plugin ends the process that finds another running, with success; so that a second start can end with a
/// sentence and a failure, a child of it does the knocking.
fn send_someone_to_knock(shop: &Path) {
    let Ok(program) = std::env::current_exe() else { return };
    let mut command = Command::new(program);
    command.arg("--shop").arg(shop).arg(KNOCK);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // Nobody came to the front: a pity, and all that can be done.
    let Ok(mut child) = command.spawn() else { return };
    let began = Instant::now();
    while matches!(child.try_wait(), Ok(None)) {
        if began.elapsed() > KNOCK_WITHIN {
            let _ = child.kill();
            let _ = child.wait();
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Brings the kiosk of `shop` to the front; does nothing where it cannot be found.
///
/// # Errors
/// What the toolkit says.
pub(crate) fn knock(shop: &Path) -> Result<(), Error> {
    crate::environment::display()?;
    let app = tauri::Builder::default().plugin(plugin(shop)).build(crate::window::context())?;
    // The plugin has left the process if somebody answered.
    app.cleanup_before_exit();
    Ok(())
}

/// Shows this kiosk when a second one is started on the same shop.
pub(crate) fn plugin(shop: &Path) -> TauriPlugin<Wry> {
    let to_the_front = |app: &tauri::AppHandle, _: Vec<String>, _: String| {
        if let Some(window) = app.get_webview_window(CUSTOMER) {
            // A window that cannot be raised is a window manager's decision.
            let _ = window.unminimize();
            let _ = window.show();
            let _ = window.set_focus();
        }
    };
    tauri_plugin_single_instance::Builder::new().callback(to_the_front).dbus_id(bus_name(shop)).build()
}

/// A name of its own for each shop: two shops on one desk are two kiosks.
fn bus_name(shop: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    shop.canonicalize().unwrap_or_else(|_| shop.to_path_buf()).hash(&mut hasher);
    format!("shop.aisle.kiosk.s{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    //! 1. the second claim on a shop is refused while the first lives, and given after
    //! 2. two shops are two kiosks
    //! 3. a shop folder that cannot be made is said

    use super::*;

    #[test]
    fn a_shop_is_given_once_at_a_time() {
        let home = tempfile::tempdir().unwrap();
        let shop = home.path().join("new").join("shop");
        let first = claim(&shop).unwrap();
        let file = OpenOptions::new().write(true).open(shop.join(LOCK)).unwrap();
        assert!(matches!(file.try_lock(), Err(TryLockError::WouldBlock)));
        drop(first);
        assert!(claim(&shop).is_ok());
        assert_ne!(bus_name(&shop), bus_name(home.path()));
    }

    #[test]
    fn a_folder_that_cannot_be_is_said() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        std::fs::write(&file, "not a folder").unwrap();
        let error = claim(&file.join("shop")).unwrap_err();
        assert!(matches!(error, Error::ShopFolder { .. }), "{error}");
        assert!(error.to_string().contains("file") && error.chinese().contains("file"));
    }
}
