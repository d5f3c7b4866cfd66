//! Product photos: from a file beside the feed to two sizes on disk, named by the hash of the file's bytes.
//!
//! Whatever a feed calls a photo is suspect: its size, dimensions and memory are bounded before it is decoded, and it is
//! decoded whole before it is kept. Web addresses are never fetched.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::path::{Component, Path, PathBuf};

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

use crate::error::Error;
use crate::notice::ReasonCode;

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

/// Larger files are not opened.
const MAX_FILE_BYTES: u64 = 24 * 1024 * 1024;
/// Wider or taller pictures are not decoded.
const MAX_SIDE: u32 = 12_000;
/// Pictures that need more memory than this, decoded, are not decoded: 48 megapixels with alpha.
const MAX_DECODED_BYTES: u64 = 192 * 1024 * 1024;

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

/// Takes the photo that a feed in `feed_dir` names and gives its hash; what is already there is not made again.
///
/// The outer error is ours (a full disk), the inner one the photo's.
pub(crate) fn take(shop_dir: &Path, feed_dir: &Path, named: &str) -> Result<Result<String, Refused>, Error> {
    let bytes = match find(feed_dir, named) {
        Ok(bytes) => bytes,
        Err(refused) => return Ok(Err(refused)),
    };
    let hash = blake3::hash(&bytes).to_hex().to_string();
    if PhotoSize::ALL.iter().all(|&size| photo_path(shop_dir, &hash, size).is_some()) {
        return Ok(Ok(hash));
    }
    let picture = match decode(&bytes) {
        Ok(picture) => picture,
        Err(refused) => return Ok(Err(refused)),
    };
    for size in PhotoSize::ALL {
        let path = file_of(shop_dir, &hash, size);
        if picture.as_is(size) {
            write(&path, &bytes)?;
        } else {
            write(&path, &encode(&picture.image, size))?;
        }
    }
    Ok(Ok(hash))
}

/// Reads the file a feed names, if it lies in the feed's folder.
fn find(feed_dir: &Path, named: &str) -> Result<Vec<u8>, Refused> {
    let refused = |code| (code, named.to_owned());
    let lower = named.trim_start().to_ascii_lowercase();
    if lower.contains("://") || lower.starts_with("//") || lower.starts_with("data:") {
        return Err(refused(ReasonCode::PhotoRemote));
    }
    let relative = PathBuf::from(named.trim().replace('\\', "/"));
    if !relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Err(refused(ReasonCode::PhotoOutside));
    }
    // Also after following links.
    let missing = |_| refused(ReasonCode::PhotoMissing);
    let root = feed_dir.canonicalize().map_err(missing)?;
    let path = root.join(relative).canonicalize().map_err(missing)?;
    if !path.starts_with(&root) {
        return Err(refused(ReasonCode::PhotoOutside));
    }
    let meta = path.metadata().map_err(missing)?;
    if !meta.is_file() {
        return Err(refused(ReasonCode::PhotoMissing));
    }
    if meta.len() > MAX_FILE_BYTES {
        return Err(refused(ReasonCode::PhotoTooLarge));
    }
    std::fs::read(&path).map_err(missing)
}

struct Picture {
    image: DynamicImage,
    /// A JPEG that stands upright in plain RGB or grey: its bytes can be kept if it is small enough.
    plain_jpeg: bool,
    bytes: usize,
}

impl Picture {
    fn as_is(&self, size: PhotoSize) -> bool {
        let (w, h) = size.bounds();
        let fits = self.image.width() <= w && self.image.height() <= h;
        // More than a byte a pixel is not a photo for the screen but something carried along.
        let lean =
            self.bytes as u64 <= u64::from(self.image.width()) * u64::from(self.image.height()) + 16_384;
        self.plain_jpeg && fits && lean
    }
}

/// Decodes a picture by what its bytes say it is, whatever its name says.
fn decode(bytes: &[u8]) -> Result<Picture, Refused> {
    let broken = |detail: String| (ReasonCode::PhotoBroken, detail);
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| broken(error.to_string()))?;
    let format = reader.format();
    if !matches!(format, Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(broken("not a JPEG, PNG or WebP".to_owned()));
    }
    let jpeg = format == Some(ImageFormat::Jpeg);
    // The decoder fills a cut-off JPEG with grey instead of complaining; a whole one ends with its end marker.
    if jpeg && !bytes[bytes.len().saturating_sub(1024)..].windows(2).any(|pair| pair == [0xff, 0xd9]) {
        return Err(broken("it breaks off".to_owned()));
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(2 * MAX_DECODED_BYTES);
    reader.limits(limits);
    let image_error = |error: image::ImageError| match error {
        image::ImageError::Limits(_) => (ReasonCode::PhotoTooLarge, error.to_string()),
        other => broken(other.to_string()),
    };
    let mut decoder = reader.into_decoder().map_err(image_error)?;
    let (width, height) = decoder.dimensions();
    if width > MAX_SIDE || height > MAX_SIDE || decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err((ReasonCode::PhotoTooLarge, format!("{width} × {height}")));
    }
    if width == 0 || height == 0 {
        return Err(broken("no pixels".to_owned()));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(image_error)?;
    let upright = orientation == Orientation::NoTransforms;
    image.apply_orientation(orientation);
    let plain = matches!(image, DynamicImage::ImageRgb8(_) | DynamicImage::ImageLuma8(_));
    Ok(Picture { image, plain_jpeg: jpeg && upright && plain, bytes: bytes.len() })
}

/// A JPEG within the bounds of `size`, never larger than the picture.
fn encode(image: &DynamicImage, size: PhotoSize) -> Vec<u8> {
    let (w, h) = size.bounds();
    let mut scaled = None;
    if image.width() > w || image.height() > h {
        // A quick halving first where the picture is far too large, then a fine filter.
        let rough = if image.width() > 4 * w || image.height() > 4 * h {
            image.thumbnail(2 * w, 2 * h)
        } else {
            image.clone()
        };
        scaled = Some(rough.resize(w, h, FilterType::CatmullRom));
    }
    let rgb = flatten(scaled.as_ref().unwrap_or(image));
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, size.quality())
        .encode_image(&rgb)
        .expect("BUG: an RGB picture within the bounds always encodes into memory");
    out
}

/// Onto white paper, if it has transparent parts.
fn flatten(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let rgba = image.to_rgba8();
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [r, g, b, a] = rgba.get_pixel(x, y).0.map(u32::from);
        let over = |channel: u32| u8::try_from((channel * a + 255 * (255 - a) + 127) / 255).unwrap_or(255);
        Rgb([over(r), over(g), over(b)])
    })
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
