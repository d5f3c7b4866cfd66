//! What only WebKitGTK itself can be told: no context menu, and a new screen when the process that draws it dies.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Instant;

use gtk::glib;
use tauri::{WebviewWindow, Wry};
use webkit2gtk::{SettingsExt, WebView, WebViewExt};

use crate::desk::Desk;
use crate::revival::Revivals;

/// Sets the window up. The handlers run on the main thread.
pub(crate) fn settle(window: &WebviewWindow<Wry>, desk: Desk) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        let view = webview.inner();
        view.connect_context_menu(|_, _, _, _| true);
        if let Some(settings) = WebViewExt::settings(&view) {
            settings.set_enable_developer_extras(false);
            settings.set_enable_caret_browsing(false);
            settings.set_enable_html5_database(false);
            settings.set_enable_webgl(false);
            settings.set_enable_media(false);
            settings.set_enable_back_forward_navigation_gestures(false);
            settings.set_javascript_can_open_windows_automatically(false);
        }
        revive(&view, desk);
    })
}

/// A dead screen is started again, at most three times a minute, for a new shopper.
fn revive(view: &WebView, desk: Desk) {
    let revivals = Rc::new(RefCell::new(Revivals::default()));
    view.connect_web_process_terminated(move |view, _| {
        eprintln!("aisle-kiosk: 画面进程意外结束，正在重新载入");
        eprintln!("aisle-kiosk: the screen's process died, loading it again");
        desk.forget();
        let wait = revivals.borrow_mut().wait(Instant::now());
        let view = view.clone();
        // Also when there is nothing to wait for: the web view is still taking its leave of the old process.
        glib::timeout_add_local_once(wait, move || view.reload());
    });
}
