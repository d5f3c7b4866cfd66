//! 1. A bomb, a cut-off file, something else under a picture's name: the product is kept without a photo, and the reason is
//!    listed in both languages, with the file's name; nothing is decoded that would need much memory.
//! 2. What is odd but sound is a photo: printer's inks, 16 bits a channel, a camera's rotation, another ending than its
//!    contents, something that moves, a text or a colour profile that
//!    would unpack to much.

use std::io::Write;

use catalog::notice::ReasonCode;
use catalog::photos::PhotoSize;
use catalog::product::Lang;
use image::{DynamicImage, ImageBuffer, ImageFormat, Rgb, RgbImage};

use super::{bytes, picture, stored, with_photo};
use crate::shop_dir::Place;

/// Puts a chunk after a PNG's header.
fn with_chunk(png: &[u8], name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut out = png[..33].to_vec();
    out.extend(png_chunk(name, body));
    out.extend(&png[33..]);
    out
}

fn png_chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut named = name.to_vec();
    named.extend(body);
    let mut crc = flate2::Crc::new();
    crc.update(&named);
    let mut out = (body.len() as u32).to_be_bytes().to_vec();
    out.extend(named);
    out.extend(crc.sum().to_be_bytes());
    out
}

/// A PNG of a few hundred bytes that claims these dimensions.
fn png_claims(width: u32, height: u32) -> Vec<u8> {
    let png = bytes(&picture(4, 4), ImageFormat::Png);
    let mut header = png[16..29].to_vec();
    header[..4].copy_from_slice(&width.to_be_bytes());
    header[4..8].copy_from_slice(&height.to_be_bytes());
    let mut out = png[..8].to_vec();
    // The header's own checksum must be right, or the file would be refused before its size is looked at.
    out.extend(png_chunk(b"IHDR", &header));
    out.extend(&png[33..]);
    out
}

/// A JPEG that claims these dimensions.
fn jpeg_claims(width: u16, height: u16) -> Vec<u8> {
    let mut jpeg = bytes(&picture(8, 8), ImageFormat::Jpeg);
    let at = jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    jpeg[at + 5..at + 7].copy_from_slice(&height.to_be_bytes());
    jpeg[at + 7..at + 9].copy_from_slice(&width.to_be_bytes());
    jpeg
}

/// Nothing, many times over, packed.
fn packed_zeros(mebibytes: usize) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let block = vec![0; 1024 * 1024];
    (0..mebibytes).for_each(|_| packer.write_all(&block).unwrap());
    packer.finish().unwrap()
}

fn riff(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (name, bytes) in chunks {
        body.extend(*name);
        body.extend((bytes.len() as u32).to_le_bytes());
        body.extend(bytes);
        body.extend(vec![0; bytes.len() % 2]);
    }
    let mut out = b"RIFF".to_vec();
    out.extend((body.len() as u32).to_le_bytes());
    out.extend(body);
    out
}

fn twenty_four_bits(number: u32) -> [u8; 3] {
    let [a, b, c, _] = number.to_le_bytes();
    [a, b, c]
}

fn canvas(flags: u8, width: u32, height: u32) -> Vec<u8> {
    let mut out = vec![flags, 0, 0, 0];
    out.extend(twenty_four_bits(width - 1));
    out.extend(twenty_four_bits(height - 1));
    out
}

/// A WebP that moves: so many frames of 20 × 10 on a canvas.
fn moving(width: u32, height: u32, frames: usize) -> Vec<u8> {
    let still = bytes(&picture(20, 10), ImageFormat::WebP);
    let mut frame = Vec::new();
    frame.extend([0; 6]);
    frame.extend(twenty_four_bits(19));
    frame.extend(twenty_four_bits(9));
    frame.extend([100, 0, 0, 0]);
    frame.extend(&still[12..]);
    let mut chunks: Vec<(&[u8; 4], Vec<u8>)> =
        vec![(b"VP8X", canvas(2, width, height)), (b"ANIM", vec![0; 6])];
    chunks.extend((0..frames).map(|_| (b"ANMF", frame.clone())));
    riff(&chunks)
}

/// A WebP whose canvas is small and whose one lossy frame claims to be huge.
fn frame_larger_than_its_canvas() -> Vec<u8> {
    let mut frame = vec![0x10, 0, 0, 0x9d, 0x01, 0x2a];
    frame.extend(16_383_u16.to_le_bytes());
    frame.extend(16_383_u16.to_le_bytes());
    frame.extend([0; 64]);
    riff(&[(b"VP8X", canvas(0, 10, 10)), (b"VP8 ", frame)])
}

#[test]
fn bad_photos_leave_the_product_and_are_listed() {
    let place = Place::new();
    let jpeg = bytes(&picture(800, 800), ImageFormat::Jpeg);
    let png = bytes(&picture(300, 300), ImageFormat::Png);
    let webp = bytes(&picture(300, 300), ImageFormat::WebP);
    let mut wrong_sums = png.clone();
    let middle = wrong_sums.len() / 2;
    wrong_sums[middle] ^= 0x55;
    use ReasonCode as R;
    let files: [(&str, Vec<u8>, R); 18] = [
        ("cut.jpg", jpeg[..jpeg.len() / 2].to_vec(), R::PhotoCutOff),
        ("cut.png", png[..png.len() / 2].to_vec(), R::PhotoCutOff),
        ("cut.webp", webp[..webp.len() / 2].to_vec(), R::PhotoCutOff),
        ("only a header.png", png[..20].to_vec(), R::PhotoCutOff),
        ("only a header.jpg", jpeg[..20].to_vec(), R::PhotoCutOff),
        ("damaged.png", wrong_sums, R::PhotoBroken),
        ("text.jpg", b"this is no picture".to_vec(), R::PhotoNotAPicture),
        ("page.jpg", b"<!doctype html><html><body><h1>404</h1></body></html>".to_vec(), R::PhotoNotAPicture),
        ("empty.jpg", Vec::new(), R::PhotoNotAPicture),
        ("gif.jpg", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".to_vec(), R::PhotoNotAPicture),
        ("wide.png", png_claims(50_000, 10), R::PhotoTooLarge),
        ("huge.png", png_claims(50_000, 50_000), R::PhotoTooLarge),
        ("bomb.png", png_claims(11_000, 11_000), R::PhotoTooLarge),
        ("huge.jpg", jpeg_claims(50_000, 50_000), R::PhotoTooLarge),
        ("bomb.jpg", jpeg_claims(11_000, 11_000), R::PhotoTooLarge),
        ("moving.webp", moving(16_000, 16_000, 3), R::PhotoTooLarge),
        ("frame.webp", frame_larger_than_its_canvas(), R::PhotoTooLarge),
        ("heavy.jpg", Vec::new(), R::PhotoTooLarge),
    ];
    for (name, bytes, _) in &files {
        place.file(name, bytes);
    }
    let heavy = place.file("heavy.jpg", "");
    std::fs::File::options().write(true).open(heavy).unwrap().set_len(30 * 1024 * 1024).unwrap();
    place.file("../outside.jpg", &jpeg);
    let mut cases: Vec<(&str, R)> = files.iter().map(|(name, _, reason)| (*name, *reason)).collect();
    cases.extend([
        ("../outside.jpg", R::PhotoOutside),
        ("/etc/hostname", R::PhotoOutside),
        ("file:///etc/hostname", R::PhotoOutside),
        ("nothing.jpg", R::PhotoMissing),
        (".", R::PhotoMissing),
        ("HTTPS://example.com/a.jpg", R::PhotoRemote),
        ("//example.com/a.jpg", R::PhotoRemote),
        ("file://example.com/a.jpg", R::PhotoRemote),
        ("data:image/png;base64,AAAA", R::PhotoRemote),
    ]);
    let feed: String =
        cases.iter().enumerate().map(|(n, (photo, _))| with_photo(&format!("row {n}"), photo)).collect();
    let report = place.import("feed.jsonl", feed).unwrap();
    assert_eq!((report.taken, report.refused_count), (cases.len() as u64, 0), "{:?}", report.refused);
    for (n, (photo, reason)) in cases.iter().enumerate() {
        let here: Vec<_> = report.repaired.iter().filter(|notice| notice.line == n as u64 + 1).collect();
        let told: Vec<_> = here.iter().map(|notice| notice.reason).collect();
        assert_eq!(told, [*reason], "{photo}: {here:?}");
        assert!(here[0].detail.starts_with(photo), "{photo}: {here:?}");
        let (zh, en) = (here[0].sentence(Lang::Zh), here[0].sentence(Lang::En));
        assert!(zh.contains("图片") && en.contains("photo") && !en.contains("图片"), "{zh} {en}");
    }
    let left = std::fs::read_dir(place.shop().join("photos")).map_or(0, |folder| folder.count());
    assert_eq!(left, 0, "nothing of them is kept");
}

/// A JPEG of 8 × 8 in one colour of four printer's inks, written as printing programs write it: 255 is no ink. Every block
/// is its mean alone.
fn printed([c, m, y, k]: [u8; 4]) -> Vec<u8> {
    let mut out = vec![0xff, 0xd8];
    let mut segment = |code: u8, body: &[u8]| {
        out.extend([0xff, code]);
        out.extend((body.len() as u16 + 2).to_be_bytes());
        out.extend(body);
    };
    segment(0xee, b"Adobe\0\x64\0\0\0\0\0");
    segment(0xdb, &[&[0][..], &[8; 64]].concat());
    segment(0xc0, &[8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0]);
    // Twelve codes of four bits, for differences of 0 to 11 bits; one code of one bit, for the end of a block.
    let lengths = |at: usize, count: u8| -> Vec<u8> {
        (1..=16).map(|length| if length == at { count } else { 0 }).collect()
    };
    segment(0xc4, &[&[0x00][..], &lengths(4, 12), &(0..12).collect::<Vec<u8>>()].concat());
    segment(0xc4, &[&[0x10][..], &lengths(1, 1), &[0]].concat());
    segment(0xda, &[4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0]);
    let mut bits = String::new();
    for ink in [c, m, y, k] {
        let mean = i32::from(ink) - 128;
        let size = 32 - mean.unsigned_abs().leading_zeros();
        let written = if mean < 0 { mean + (1 << size) - 1 } else { mean };
        bits += &format!("{size:04b}");
        if size > 0 {
            bits += &format!("{written:0width$b}", width = size as usize);
        }
        bits.push('0');
    }
    while !bits.len().is_multiple_of(8) {
        bits.push('1');
    }
    for byte in bits.as_bytes().chunks(8) {
        let byte = u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap();
        out.push(byte);
        if byte == 0xff {
            out.push(0);
        }
    }
    out.extend([0xff, 0xd9]);
    out
}

/// A JPEG of 40 × 20 that a camera held on its side took.
fn turned() -> Vec<u8> {
    let jpeg = bytes(&picture(40, 20), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]);
    let mut out = vec![0xff, 0xd8, 0xff, 0xe1];
    out.extend((exif.len() as u16 + 2).to_be_bytes());
    out.extend(exif);
    out.extend(&jpeg[2..]);
    out
}

#[test]
fn odd_but_sound_photos() {
    let place = Place::new();
    let deep: ImageBuffer<Rgb<u16>, Vec<u16>> = ImageBuffer::from_pixel(30, 20, Rgb([60_000, 2_000, 2_000]));
    let tiny = bytes(&picture(12, 9), ImageFormat::Png);
    let mut text = b"Comment\0\0".to_vec();
    text.extend(packed_zeros(64));
    let mut profile = b"p\0\0".to_vec();
    profile.extend(packed_zeros(64));
    let red = RgbImage::from_pixel(16, 12, Rgb([220, 10, 10]));
    let files: [(&str, Vec<u8>, (u32, u32)); 8] = [
        ("printed.jpg", printed([255, 0, 0, 255]), (8, 8)),
        ("deep.png", bytes(&DynamicImage::ImageRgb16(deep), ImageFormat::Png), (30, 20)),
        ("turned.jpg", turned(), (20, 40)),
        ("named.jpg", bytes(&DynamicImage::ImageRgb8(red), ImageFormat::Png), (16, 12)),
        ("moving.webp", moving(20, 10, 400), (20, 10)),
        ("text.png", with_chunk(&tiny, b"zTXt", &text), (12, 9)),
        ("profile.png", with_chunk(&tiny, b"iCCP", &profile), (12, 9)),
        ("extra.png", [&tiny[..], &[0; 5000]].concat(), (12, 9)),
    ];
    let mut feed = String::new();
    for (name, bytes, _) in &files {
        place.file(name, bytes);
        feed += &with_photo(name, name);
    }
    let report = place.import("feed.jsonl", feed).unwrap();
    assert_eq!(report.photos, files.len() as u64, "{:?}", report.repaired);
    let shop = place.open();
    for (name, bytes, sides) in &files {
        assert_eq!(stored(&place, name, PhotoSize::Page), *sides, "{name}");
        let hash = place.product(name).photo.unwrap();
        let kept = std::fs::read(shop.photo(&hash, PhotoSize::Card).unwrap()).unwrap();
        assert_ne!(&kept, bytes, "{name} is made into a plain JPEG");
        if matches!(*name, "printed.jpg" | "deep.png" | "named.jpg") {
            let pixel = image::load_from_memory(&kept).unwrap().to_rgb8().get_pixel(4, 4).0;
            assert!(pixel[0] > 190 && pixel[1] < 70 && pixel[2] < 70, "{name} is red: {pixel:?}");
        }
    }
}
