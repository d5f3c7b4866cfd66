//! The customer's window and its locks.

use tauri::webview::{Color, NewWindowResponse, PermissionResponse};
use tauri::{App, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};
use tauri_plugin_prevent_default::Flags as Shortcuts;

use crate::desk::Desk;
use crate::error::Error;
use crate::flags::Flags;
use crate::{commands, first_paint, navigation, one_only, photo};

/// The window's label; what it may do stands in `capabilities/customer.json`.
pub(crate) const CUSTOMER: &str = "customer";

/// The screen's paper, so that nothing flashes before it is drawn.
const PAPER: Color = Color(0xf6, 0xf2, 0xe9, 0xff);

/// The built-in pages and settings. In one place: it holds the whole screen.
pub(crate) fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// [`Error::Window`].
pub(crate) fn run(flags: Flags) -> Result<(), Error> {
    // All but moving the focus back, which whoever has only a keyboard needs.
    let shortcuts = Shortcuts::all().difference(Shortcuts::FOCUS_MOVE);
    let desk = tauri::async_runtime::block_on({
        let flags = flags.clone();
        async { Desk::open(flags) }
    });
    tauri::Builder::default()
        .plugin(one_only::plugin(&flags.shop))
        .plugin(tauri_plugin_prevent_default::Builder::new().with_flags(shortcuts).build())
        .manage(desk.clone())
        .invoke_handler(tauri::generate_handler![commands::rpc, commands::turn])
        .register_asynchronous_uri_scheme_protocol(photo::SCHEME, photo::answer)
        .setup(move |app| {
            first_paint::watch(app.handle(), desk.clone(), flags.automation);
            let window = open(app, flags.windowed)?;
            settle(&window, desk)?;
            Ok(())
        })
        .run(context())?;
    Ok(())
}

fn open(app: &App<Wry>, windowed: Option<(u32, u32)>) -> tauri::Result<WebviewWindow<Wry>> {
    let window = WebviewWindowBuilder::new(app, CUSTOMER, WebviewUrl::default())
        .title("Aisle")
        .background_color(PAPER)
        .devtools(false)
        .zoom_hotkeys_enabled(false)
        .general_autofill_enabled(false)
        .on_navigation(navigation::is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    match windowed {
        Some((width, height)) => window.inner_size(width.into(), height.into()).center(),
        None => window.fullscreen(true).decorations(false),
    }
    .build()
}

#[cfg(target_os = "linux")]
use crate::webkit::settle;

/// Elsewhere the builder's own settings are all there is.
#[cfg(not(target_os = "linux"))]
fn settle(_: &WebviewWindow<Wry>, _: Desk) -> tauri::Result<()> {
    Ok(())
}
