//! Product photos: from a file beside the feed to two sizes on disk, named by the hash of the file's bytes.
//!
//! Whatever a feed calls a photo is suspect: its size, dimensions and memory are bounded before it is decoded, and it is
//! decoded whole before it is kept. Web addresses are never fetched. `photos/folder.rs` finds the file,
//! `photos/picture.rs` decodes it, `photos/colors.rs` says which colours it shows.

mod claims;
pub(crate) mod colors;
mod folder;
mod picture;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(crate) use self::folder::PhotoFolder;
use self::picture::Picture;
use crate::error::Error;
use crate::notice::ReasonCode;
use crate::product::Product;

/// Which of the two sizes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhotoSize {
    /// For a card: within 360 × 450.
    Card,
    /// For a product's page: within 960 × 1200.
    Page,
}

impl PhotoSize {
    /// Both.
    pub const ALL: [PhotoSize; 2] = [PhotoSize::Card, PhotoSize::Page];

    /// The word in file names and addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            PhotoSize::Card => "card",
            PhotoSize::Page => "page",
        }
    }

    fn bounds(self) -> (u32, u32) {
        match self {
            PhotoSize::Card => (360, 450),
            PhotoSize::Page => (960, 1200),
        }
    }

    fn quality(self) -> u8 {
        match self {
            PhotoSize::Card => 82,
            PhotoSize::Page => 85,
        }
    }
}

/// Where a photo lies, if `hash` is one (64 lower-case hex digits) and the shop has it.
#[must_use]
pub fn photo_path(shop_dir: &Path, hash: &str, size: PhotoSize) -> Option<PathBuf> {
    is_hash(hash).then(|| file_of(shop_dir, hash, size)).filter(|path| path.is_file())
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn file_of(shop_dir: &Path, hash: &str, size: PhotoSize) -> PathBuf {
    shop_dir.join("photos").join(&hash[..2]).join(format!("{hash}-{}.jpg", size.word()))
}

/// Why a photo was not taken: the reason, and what to tell beside it.
pub(crate) type Refused = (ReasonCode, String);

/// Gives a product its photo's hash in place of what the feed names, or finds one in the feed's folder under the product's
/// names; of several, the first that can be read. Where the shop says nothing of its colour, the colours in the photo are
/// noted, marked as such. Tells why there is no photo, if one is named or found and none can be read.
///
/// # Errors
/// What our own disk says; what is wrong with the photo is no error.
pub(crate) fn take(
    shop_dir: &Path,
    folder: &PhotoFolder,
    product: &mut Product,
) -> Result<Option<Refused>, Error> {
    let named = product.photo.take();
    let mut refused = None;
    for candidate in folder.candidates(named.as_deref(), product) {
        let found = match candidate {
            Ok(path) => match folder.read(&path) {
                Ok(bytes) => store(shop_dir, &bytes)?
                    .map_err(|(reason, sides)| (reason, detail(&folder.shown(&path), sides))),
                Err(reason) => Err((reason, folder.shown(&path))),
            },
            Err(reason) => Err((reason, named.clone().unwrap_or_default())),
        };
        match found {
            Ok(hash) => {
                let card = if colors::told(product) { None } else { card(shop_dir, &hash) };
                colors::note(product, card.as_ref());
                product.photo = Some(hash);
                return Ok(None);
            }
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    Ok(refused)
}

fn detail(name: &str, sides: Option<(u32, u32)>) -> String {
    sides.map_or(name.to_owned(), |(width, height)| format!("{name}, {width} × {height}"))
}

/// Keeps a picture in both sizes and gives its hash; what is already there is not made again.
///
/// The outer error is ours (a full disk), the inner one the picture's.
fn store(shop_dir: &Path, bytes: &[u8]) -> Result<Result<String, picture::Unreadable>, Error> {
    let hash = blake3::hash(bytes).to_hex().to_string();
    if PhotoSize::ALL.iter().all(|&size| photo_path(shop_dir, &hash, size).is_some()) {
        return Ok(Ok(hash));
    }
    // The decoders are not ours and the bytes are anybody's: a photo that makes one panic is a broken photo.
    let decoded = std::panic::catch_unwind(|| Picture::decode(bytes));
    let picture = match decoded.unwrap_or(Err((ReasonCode::PhotoBroken, None))) {
        Ok(picture) => picture,
        Err(why) => return Ok(Err(why)),
    };
    for size in PhotoSize::ALL {
        let path = file_of(shop_dir, &hash, size);
        if picture.as_is(size) {
            write(&path, bytes)?;
        } else {
            write(&path, &picture.encode(size))?;
        }
    }
    Ok(Ok(hash))
}

/// The small size as pixels. Colours are always read from it, so that a photo that is already there gives the same ones.
fn card(shop_dir: &Path, hash: &str) -> Option<image::RgbImage> {
    image::open(photo_path(shop_dir, hash, PhotoSize::Card)?).ok().map(image::DynamicImage::into_rgb8)
}

/// Writes a file whole or not at all: under another name first.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let dir = path.parent().expect("BUG: a photo lies in a folder");
    std::fs::create_dir_all(dir).map_err(Error::io("create", dir))?;
    // Two rows may name the same photo at once, so the other name is this thread's own.
    let name = format!(".{}-{:?}.part", std::process::id(), std::thread::current().id());
    let part = dir.join(name);
    std::fs::write(&part, bytes).map_err(Error::io("write", &part))?;
    std::fs::rename(&part, path).map_err(Error::io("rename", &part))
}

/// Removes photos that no product names, and what a killed import left half written. What cannot be removed stays.
pub(crate) fn sweep(shop_dir: &Path, kept: &BTreeSet<String>) {
    let Ok(folders) = std::fs::read_dir(shop_dir.join("photos")) else { return };
    for folder in folders.flatten() {
        let Ok(files) = std::fs::read_dir(folder.path()) else { continue };
        for file in files.flatten() {
            let name = file.file_name();
            let name = name.to_string_lossy();
            let hash = name.split('-').next().unwrap_or_default();
            let ours = is_hash(hash) || name.ends_with(".part");
            if ours && !kept.contains(hash) {
                let _ = std::fs::remove_file(file.path());
            }
        }
    }
}
