//! Where the window may go: to its own page, and nowhere else.

use tauri::Url;

/// Whether an address is the kiosk's own page.
pub(crate) fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Where web views know no schemes of their own.
        "http" | "https" if cfg!(windows) => url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    //! 1. the kiosk's page and its parts are ours
    //! 2. the network, files, scripts and pictures on their own are not

    use super::*;

    #[test]
    fn only_the_own_page_is_ours() {
        let own = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
        for rest in ["", "/", "/index.html", "/index.html#top"] {
            assert!(is_ours(&format!("{own}{rest}").parse().unwrap()), "{own}{rest}");
        }
        for other in [
            "https://example.com/",
            "http://localhost/",
            "tauri://example.com/",
            "tauri://localhost.example.com/",
            "file:///etc/passwd",
            "about:blank",
            "data:text/html,hello",
            "javascript:alert(1)",
            "photo://localhost/x/card",
        ] {
            assert!(!is_ours(&other.parse().unwrap()), "{other}");
        }
    }
}
