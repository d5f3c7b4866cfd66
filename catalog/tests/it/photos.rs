//! 1. A sound JPEG, PNG or WebP is kept in two sizes within their bounds, upright, in proportion, never enlarged.
//! 2. A JPEG that already fits keeps its bytes; transparent parts become white.
//! 3. A link that leads outside is not followed.
//! 4. A photo is found only by its hash; whatever else is asked for finds nothing.
//! 5. Photos that no product names any more are removed, also those of a failed import.

mod colors;
mod folders;
mod hostile;

use std::io::Cursor;

use catalog::notice::ReasonCode;
use catalog::photos::{PhotoSize, photo_path};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use crate::shop_dir::{Place, rows};

pub(crate) fn picture(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x % 251) as u8, (y % 241) as u8, 90])
    }))
}

pub(crate) fn bytes(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

pub(crate) fn with_photo(id: &str, photo: &str) -> String {
    format!(r#"{{"id":"{id}","name":{{"en":"N"}},"price":{{"minor":1}},"photo":"{photo}"}}"#) + "\n"
}

/// Width and height of a stored photo.
pub(crate) fn stored(place: &Place, id: &str, size: PhotoSize) -> (u32, u32) {
    let hash = place.product(id).photo.unwrap();
    image::image_dimensions(place.open().photo(&hash, size).unwrap()).unwrap()
}

#[test]
fn sound_photos_in_two_sizes() {
    let place = Place::new();
    place.file("photos/wide.jpg", bytes(&picture(2000, 1000), ImageFormat::Jpeg));
    place.file("photos/tall.png", bytes(&picture(300, 3000), ImageFormat::Png));
    place.file("photos/small.webp", bytes(&picture(40, 50), ImageFormat::WebP));
    place.file("photos/named.png", bytes(&picture(100, 80), ImageFormat::Jpeg));
    let feed = with_photo("wide", "photos/wide.jpg")
        + &with_photo("tall", "photos/tall.png")
        + &with_photo("small", "./photos/small.webp")
        + &with_photo("windows", "photos\\\\small.webp")
        + &with_photo("mislabelled", "photos/named.png");
    let report = place.import("feed.jsonl", feed).unwrap();
    assert_eq!((report.photos, report.repaired_count), (5, 0), "{:?}", report.repaired);
    for (id, card, page) in [
        ("wide", (360, 180), (960, 480)),
        ("tall", (45, 450), (120, 1200)),
        ("small", (40, 50), (40, 50)),
        ("mislabelled", (100, 80), (100, 80)),
    ] {
        assert_eq!(stored(&place, id, PhotoSize::Card), card, "{id}");
        assert_eq!(stored(&place, id, PhotoSize::Page), page, "{id}");
    }
    assert_eq!(
        place.product("small").photo,
        place.product("windows").photo,
        "the same bytes are the same photo"
    );
}

#[test]
fn a_jpeg_that_fits_keeps_its_bytes_and_transparency_becomes_white() {
    let place = Place::new();
    let mut fits = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut fits, 60)
        .encode_image(&picture(360, 450))
        .unwrap();
    place.file("fits.jpg", &fits);
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(20, 20, Rgba([200, 0, 0, 0])));
    place.file("clear.png", bytes(&clear, ImageFormat::Png));
    place.import("feed.jsonl", with_photo("fits", "fits.jpg") + &with_photo("clear", "clear.png")).unwrap();
    let shop = place.open();
    let hash = place.product("fits").photo.unwrap();
    assert_eq!(hash, blake3::hash(&fits).to_hex().to_string());
    assert_eq!(std::fs::read(shop.photo(&hash, PhotoSize::Page).unwrap()).unwrap(), fits);
    let hash = place.product("clear").photo.unwrap();
    let clear = image::open(shop.photo(&hash, PhotoSize::Card).unwrap()).unwrap().to_rgb8();
    assert!(clear.pixels().all(|pixel| pixel.0.iter().all(|&channel| channel > 250)));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_feeds_folder_is_not_followed() {
    let place = Place::new();
    let outside = place.file("../secret.jpg", bytes(&picture(10, 10), ImageFormat::Jpeg));
    let link = place.file("link.jpg", "").with_file_name("link2.jpg");
    std::os::unix::fs::symlink(outside, link).unwrap();
    let report = place.import("feed.jsonl", with_photo("a", "link2.jpg")).unwrap();
    assert_eq!(report.repaired[0].reason, ReasonCode::PhotoOutside);
}

#[test]
fn only_a_hash_finds_a_photo() {
    let place = Place::new();
    place.file("a.jpg", bytes(&picture(10, 10), ImageFormat::Jpeg));
    place.import("feed.jsonl", with_photo("a", "a.jpg")).unwrap();
    let hash = place.product("a").photo.unwrap();
    let find = |asked: &str| photo_path(&place.shop(), asked, PhotoSize::Card);
    assert!(find(&hash).is_some());
    for asked in [
        hash.to_uppercase(),
        hash[..63].to_owned(),
        format!("{hash}0"),
        "../../shop.db".to_owned(),
        format!("../{}", &hash[3..]),
        "0".repeat(64),
        String::new(),
        "é".repeat(32),
    ] {
        assert_eq!(find(&asked), None, "{asked}");
    }
}

#[test]
fn photos_nobody_names_are_removed() {
    let place = Place::new();
    let photos = |place: &Place| {
        let Ok(folders) = std::fs::read_dir(place.shop().join("photos")) else { return 0 };
        folders.map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
    };
    place.file("a.jpg", bytes(&picture(10, 10), ImageFormat::Jpeg));
    place.file("b.jpg", bytes(&picture(20, 10), ImageFormat::Jpeg));
    place.import("feed.jsonl", with_photo("a", "a.jpg") + &with_photo("b", "b.jpg")).unwrap();
    assert_eq!(photos(&place), 4);
    place.import("feed.jsonl", with_photo("a", "a.jpg")).unwrap();
    assert_eq!(photos(&place), 4, "the catalogue before can be gone back to");
    place.import("feed.jsonl", rows(&["c"])).unwrap();
    assert_eq!(photos(&place), 2);
    place.import("feed.jsonl", rows(&["d"])).unwrap();
    assert_eq!(photos(&place), 0);
}

#[test]
fn what_a_killed_import_left_is_not_taken_for_a_photo() {
    let place = Place::new();
    let jpeg = bytes(&picture(30, 20), ImageFormat::Jpeg);
    place.file("a.jpg", &jpeg);
    place.import("feed.jsonl", rows(&["before"])).unwrap();
    let hash = blake3::hash(&jpeg).to_hex().to_string();
    let folder = place.shop().join("photos").join(&hash[..2]);
    std::fs::create_dir_all(&folder).unwrap();
    for size in PhotoSize::ALL {
        std::fs::write(folder.join(format!("{hash}-{}.jpg", size.word())), "").unwrap();
    }
    std::fs::write(place.shop().join("import.unfinished"), "").unwrap();
    place.import("feed.jsonl", with_photo("a", "a.jpg")).unwrap();
    assert_eq!(stored(&place, "a", PhotoSize::Card), (30, 20));
}
