//! One picture file: bounded by what it claims before anything is decoded, decoded whole, made into JPEGs for the screen.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

use super::PhotoSize;
use super::claims;
use crate::notice::ReasonCode;

/// Wider or taller pictures are not decoded.
const MAX_SIDE: u32 = 12_000;
/// Pictures that need more memory than this, decoded, are not decoded: 48 megapixels with alpha.
const MAX_DECODED_BYTES: u64 = 192 * 1024 * 1024;
/// What a decoder may take for all that is not pixels: colour profiles and texts that unpack to much.
const MAX_EXTRA_BYTES: u64 = 16 * 1024 * 1024;
/// Pictures that need more than this are decoded one at a time: a machine has more cores than memory for such.
const LARGE_BYTES: u64 = 48 * 1024 * 1024;

static LARGE: Mutex<()> = Mutex::new(());

/// A decoded picture, upright.
pub(super) struct Picture {
    image: DynamicImage,
    /// A JPEG that stands upright in plain RGB or grey: its bytes can be kept if it is small enough.
    plain_jpeg: bool,
    bytes: usize,
}

/// Why a picture was not decoded, with its dimensions where they are why.
pub(super) type Unreadable = (ReasonCode, Option<(u32, u32)>);

impl Picture {
    /// Decodes a picture by what its bytes say it is, whatever its name says. Of one that moves, the first picture counts.
    pub(super) fn decode(bytes: &[u8]) -> Result<Picture, Unreadable> {
        let broken = |_| (ReasonCode::PhotoBroken, None);
        let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(broken)?;
        let mut jpeg = None;
        match reader.format() {
            // The decoder fills a cut-off JPEG with grey instead of complaining; a whole one ends with its end marker.
            Some(ImageFormat::Jpeg) if !ends_as_jpeg(bytes) => return Err((ReasonCode::PhotoCutOff, None)),
            Some(ImageFormat::Jpeg) => jpeg = Some(claims::jpeg_components(bytes)),
            Some(ImageFormat::WebP) if claims::webp_is_cut(bytes) => {
                return Err((ReasonCode::PhotoCutOff, None));
            }
            // The decoder believes each frame's own header before it compares it with the picture's.
            Some(ImageFormat::WebP) => {
                for (width, height) in claims::webp_frames(bytes) {
                    bounded(width, height, u64::from(width) * u64::from(height) * 4)?;
                }
            }
            Some(ImageFormat::Png) => {}
            _ => return Err((ReasonCode::PhotoNotAPicture, None)),
        }
        let mut limits = Limits::default();
        limits.max_image_width = Some(MAX_SIDE);
        limits.max_image_height = Some(MAX_SIDE);
        limits.max_alloc = Some(MAX_EXTRA_BYTES);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(unreadable)?;
        let (width, height) = decoder.dimensions();
        let needed = decoder.total_bytes();
        bounded(width, height, needed)?;
        if width == 0 || height == 0 {
            return Err((ReasonCode::PhotoBroken, None));
        }
        let _alone = (needed > LARGE_BYTES).then(|| LARGE.lock().unwrap_or_else(PoisonError::into_inner));
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
        image.apply_orientation(orientation);
        // A screen may not know what to do with the four inks of a printer's JPEG.
        let plain = matches!(jpeg, Some(Some(1 | 3)))
            && orientation == Orientation::NoTransforms
            && matches!(image, DynamicImage::ImageRgb8(_) | DynamicImage::ImageLuma8(_));
        Ok(Picture { image, plain_jpeg: plain, bytes: bytes.len() })
    }

    /// Whether the file itself can be kept for a size.
    pub(super) fn as_is(&self, size: PhotoSize) -> bool {
        let (w, h) = size.bounds();
        let fits = self.image.width() <= w && self.image.height() <= h;
        // More than a byte a pixel is not a photo for the screen but something carried along.
        let lean =
            self.bytes as u64 <= u64::from(self.image.width()) * u64::from(self.image.height()) + 16_384;
        self.plain_jpeg && fits && lean
    }

    /// A JPEG within the bounds of `size`, never larger than the picture.
    pub(super) fn encode(&self, size: PhotoSize) -> Vec<u8> {
        let image = &self.image;
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
}

/// Refuses what would need too much memory.
fn bounded(width: u32, height: u32, bytes: u64) -> Result<(), Unreadable> {
    if width > MAX_SIDE || height > MAX_SIDE || bytes > MAX_DECODED_BYTES {
        return Err((ReasonCode::PhotoTooLarge, Some((width, height))));
    }
    Ok(())
}

fn ends_as_jpeg(bytes: &[u8]) -> bool {
    bytes[bytes.len().saturating_sub(1024)..].windows(2).any(|pair| pair == [0xff, 0xd9])
}

fn unreadable(error: ImageError) -> Unreadable {
    match error {
        ImageError::Limits(_) => (ReasonCode::PhotoTooLarge, None),
        ImageError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            (ReasonCode::PhotoCutOff, None)
        }
        _ => (ReasonCode::PhotoBroken, None),
    }
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

#[cfg(test)]
mod tests {
    //! Files damaged anywhere, or of any bytes under a picture's first ones, are read or refused within bounds.

    use proptest::prelude::*;

    use super::*;

    fn sound(format: ImageFormat) -> Vec<u8> {
        let picture = RgbImage::from_fn(37, 23, |x, y| Rgb([(x * 7) as u8, (y * 11) as u8, 90]));
        let mut out = Cursor::new(Vec::new());
        DynamicImage::ImageRgb8(picture).write_to(&mut out, format).expect("BUG: it encodes");
        out.into_inner()
    }

    proptest! {
        #[test]
        fn damaged_files(
            format in prop_oneof![Just(ImageFormat::Jpeg), Just(ImageFormat::Png), Just(ImageFormat::WebP)],
            flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
            end in any::<prop::sample::Index>(),
            cut in any::<bool>(),
        ) {
            let mut bytes = sound(format);
            for (at, byte) in flips {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if cut {
                bytes.truncate(end.index(bytes.len()));
            }
            if let Ok(picture) = Picture::decode(&bytes) {
                prop_assert!(picture.image.width() <= MAX_SIDE && picture.image.height() <= MAX_SIDE);
            }
        }

        #[test]
        fn any_bytes(
            start in prop_oneof![
                Just(&b"\xff\xd8"[..]),
                Just(&b"\x89PNG\r\n\x1a\n"[..]),
                Just(&b"RIFF\0\x01\0\0WEBPVP8X"[..]),
                Just(&b"RIFF\0\x01\0\0WEBPANMF"[..]),
                Just(&b""[..]),
            ],
            rest in proptest::collection::vec(any::<u8>(), 0..300),
        ) {
            let bytes = [start, &rest].concat();
            let _ = Picture::decode(&bytes);
            let _ = (claims::jpeg_components(&bytes), claims::webp_frames(&bytes), claims::webp_is_cut(&bytes));
        }
    }
}
