//! The first paint: said once on standard error, and where it does not come, one more start in the safe mode. Graphics
//! drivers that show nothing are a known trouble of the web view on Linux.

use std::time::Duration;

use tauri::{AppHandle, Listener, Wry};
use tokio::sync::oneshot;

use crate::desk::Desk;

/// The screen's word for it.
const PAINTED: &str = "painted";
/// From the guide being there to the first screen: it takes a second, and some on a slow machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Waits for the first paint. A window somebody drives is never started again under their hands.
pub(crate) fn watch(app: &AppHandle<Wry>, desk: Desk, automation: bool) {
    let (painted, seen) = oneshot::channel();
    let mut painted = Some(painted);
    let painted = std::sync::Mutex::new(move || painted.take());
    app.listen(PAINTED, move |_| {
        let first = painted.lock().ok().and_then(|mut take| take());
        if let Some(first) = first {
            eprintln!("aisle-kiosk ready");
            let _ = first.send(());
        }
    });
    tauri::async_runtime::spawn(async move {
        // A shop that is being imported for the first time keeps the screen waiting, and is not to be disturbed.
        desk.opened().await;
        let late = tokio::time::timeout(PATIENCE, seen).await.is_err();
        if late && !automation {
            again_in_safe_mode();
        }
    });
}

/// Replaces this process by one that draws in software; does nothing if this is that one.
#[cfg(target_os = "linux")]
fn again_in_safe_mode() {
    use std::os::unix::process::CommandExt;

    use crate::environment::SAFE_MODE;

    if std::env::var_os(SAFE_MODE).is_some() {
        return;
    }
    eprintln!("aisle-kiosk: 画面没有显示，用安全模式重新启动");
    eprintln!("aisle-kiosk: nothing was painted, starting again in the safe mode");
    let Ok(program) = std::env::current_exe() else { return };
    // Comes back only when it failed; the lock, the bus and the worker's pipe close by themselves.
    let failed =
        std::process::Command::new(program).args(std::env::args_os().skip(1)).env(SAFE_MODE, "1").exec();
    eprintln!("aisle-kiosk: {failed}");
}

/// The trouble is WebKitGTK's alone.
#[cfg(not(target_os = "linux"))]
fn again_in_safe_mode() {}
