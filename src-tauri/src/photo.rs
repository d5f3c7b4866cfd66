//! `photo://localhost/HASH/card|page`: a photo of the shop by the hash of its content. The address holds no path, so
//! there is none to escape from.

use std::sync::Arc;
use std::time::Duration;

use guide::Guide;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use tauri::http::{Request, Response, StatusCode};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::desk::Desk;

/// The scheme's name, as the content policy names it.
pub(crate) const SCHEME: &str = "photo";

/// The screen asks for photos only after it was told of them, so the guide is there.
const PATIENCE: Duration = Duration::from_secs(1);
/// The same address is the same picture for ever.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Answers one request, off the main thread.
pub(crate) fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, to: UriSchemeResponder) {
    let desk = context.app_handle().state::<Desk>().inner().clone();
    tauri::async_runtime::spawn(async move {
        let photo = match asked_for(request.uri().path()) {
            Some((hash, size)) => {
                let guide = desk.guide_within(PATIENCE).await;
                tokio::task::spawn_blocking(move || read(guide, &hash, size)).await.ok().flatten()
            }
            None => None,
        };
        to.respond(response(photo));
    });
}

/// The hash and the size in the path of an address; `None` if it is not exactly of that form.
fn asked_for(path: &str) -> Option<(String, &'static str)> {
    let (hash, size) = path.strip_prefix('/')?.split_once('/')?;
    let size = match size {
        "card" => "card",
        "page" => "page",
        _ => return None,
    };
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_hash.then(|| (hash.to_owned(), size))
}

fn read(guide: Option<Arc<Guide>>, hash: &str, size: &str) -> Option<Vec<u8>> {
    // A photo that went away with an import since is one that is not there.
    std::fs::read(guide?.photo(hash, size)?).ok()
}

fn response(photo: Option<Vec<u8>>) -> Response<Vec<u8>> {
    let kind = photo.as_deref().and_then(kind);
    let mut response = Response::new(Vec::new());
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, "nosniff".parse().expect("BUG: a plain word"));
    match (photo, kind) {
        (Some(photo), Some(kind)) => {
            response.headers_mut().insert(CONTENT_TYPE, kind.parse().expect("BUG: a media type"));
            response.headers_mut().insert(CACHE_CONTROL, FOR_EVER.parse().expect("BUG: a cache rule"));
            *response.body_mut() = photo;
        }
        _ => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}

/// What the bytes are, of the kinds a shop's photos come in.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    //! 1. only 64 lower-case hex digits and one of two sizes are an address
    //! 2. a picture is sent as what it is, to be kept for ever
    //! 3. what is missing or no picture is 404, empty, and not kept

    use super::*;

    const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    #[test]
    fn addresses_are_a_hash_and_a_size() {
        for size in ["card", "page"] {
            assert_eq!(asked_for(&format!("/{HASH}/{size}")), Some((HASH.to_owned(), size)));
        }
        let upper = HASH.to_uppercase();
        for path in [
            format!("/{HASH}"),
            format!("/{HASH}/"),
            format!("/{HASH}/large"),
            format!("/{HASH}/card/"),
            format!("/{HASH}/card/../page"),
            format!("//{HASH}/card"),
            format!("/{upper}/card"),
            format!("/{}/card", &HASH[1..]),
            format!("/{HASH}0/card"),
            "/../../shop.db/card".to_owned(),
            "/%2e%2e%2fshop.db/card".to_owned(),
            "/".to_owned(),
            String::new(),
        ] {
            assert_eq!(asked_for(&path), None, "{path}");
        }
    }

    #[test]
    fn pictures_are_sent_as_what_they_are() {
        for (bytes, kind) in [
            (&b"\xff\xd8\xff\xe0rest"[..], "image/jpeg"),
            (b"\x89PNG\r\n\x1a\nrest", "image/png"),
            (b"RIFF\x01\x02\x03\x04WEBPrest", "image/webp"),
        ] {
            let sent = response(Some(bytes.to_vec()));
            assert_eq!(sent.status(), StatusCode::OK);
            assert_eq!(sent.headers()[CONTENT_TYPE], kind);
            assert!(sent.headers()[CACHE_CONTROL].to_str().unwrap().contains("immutable"));
            assert_eq!(sent.body(), bytes);
        }
    }

    #[test]
    fn anything_else_is_not_there() {
        for photo in [None, Some(Vec::new()), Some(b"<svg onload='alert(1)'>".to_vec())] {
            let sent = response(photo);
            assert_eq!(sent.status(), StatusCode::NOT_FOUND);
            assert!(sent.body().is_empty() && !sent.headers().contains_key(CACHE_CONTROL));
        }
    }
}
