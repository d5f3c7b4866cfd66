//! 1. A thing on white, on a grey gradient or on a coloured ground is named after the thing; a swatch after itself.
//! 2. White paper alone, or a scene without a main colour, is given no colour.
//! 3. Light and shadow on a thing do not change its name; two colours are named, the larger first, never three.
//! 4. In the demo's photos, whose colour the shop tells, the guess agrees.

use image::{Rgb, RgbImage};

use super::*;

const WHITE: [u8; 3] = [255, 255, 255];

/// A picture of 100 × 100: `ground` around a square in the middle that `thing` paints.
fn on(ground: impl Fn(u32, u32) -> [u8; 3], thing: impl Fn(u32, u32) -> [u8; 3]) -> RgbImage {
    RgbImage::from_fn(100, 100, |x, y| {
        let inside = (25..75).contains(&x) && (25..75).contains(&y);
        Rgb(if inside { thing(x, y) } else { ground(x, y) })
    })
}

#[test]
fn things_and_their_grounds() {
    let plain = |color: [u8; 3]| move |_: u32, _: u32| color;
    let shaded =
        |color: [u8; 3]| move |x: u32, _: u32| color.map(|c| (f32::from(c) * (0.7 + x as f32 / 250.0)) as u8);
    let fading = |_: u32, y: u32| [(215 + y / 4) as u8; 3];
    let halves = |a: [u8; 3], b: [u8; 3], from: u32| move |x: u32, _: u32| if x < from { a } else { b };
    let thirds = |x: u32, _: u32| [[200, 20, 30], [30, 90, 200], [240, 210, 40]][(x as usize - 25) / 17];
    let cases: [(&str, RgbImage, &[&str]); 16] = [
        ("red on white", on(plain(WHITE), plain([200, 20, 30])), &["red"]),
        ("burgundy on white", on(plain(WHITE), plain([110, 20, 40])), &["red"]),
        ("navy on cream", on(plain([245, 240, 228]), plain([28, 40, 80])), &["blue"]),
        ("black on a fading grey", on(fading, plain([22, 22, 24])), &["black"]),
        ("white on grey", on(plain([150, 150, 152]), plain([248, 248, 248])), &["white"]),
        ("green on pink", on(plain([245, 200, 205]), plain([46, 150, 64])), &["green"]),
        ("camel on white", on(plain(WHITE), plain([190, 140, 88])), &["brown"]),
        ("beige on white", on(plain(WHITE), plain([226, 210, 180])), &["beige"]),
        ("mustard in light and shadow", on(plain(WHITE), shaded([212, 164, 40])), &["yellow"]),
        ("blue in light and shadow", on(plain(WHITE), shaded([48, 112, 208])), &["blue"]),
        ("lilac", on(plain(WHITE), plain([192, 168, 220])), &["purple"]),
        ("two", on(plain(WHITE), halves([20, 20, 20], [200, 20, 30], 55)), &["black", "red"]),
        ("mostly one", on(plain(WHITE), halves([20, 20, 20], [200, 20, 30], 68)), &["black"]),
        ("three alike", on(plain(WHITE), thirds), &[]),
        ("nothing but paper", on(plain(WHITE), plain([250, 250, 250])), &[]),
        ("a swatch", on(plain([200, 20, 30]), plain([198, 22, 30])), &["red"]),
    ];
    for (name, picture, expect) in &cases {
        assert_eq!(dominant(picture), *expect, "{name}");
    }
}

#[test]
fn a_tiny_picture_is_a_picture() {
    for side in [1, 2, 3] {
        let picture = RgbImage::from_pixel(side, 1, Rgb([30, 90, 200]));
        assert_eq!(dominant(&picture), ["blue"], "{side}");
    }
}

#[test]
fn every_sample_is_named_after_its_own_family() {
    for (lab, family) in SWATCHES.iter() {
        assert_eq!(nearest(*lab), *family);
    }
    for family in TABLES.colors.iter().map(|family| family.key.as_str()) {
        let seen = SWATCHES.iter().any(|(_, key)| *key == family);
        assert_eq!(seen, !matches!(family, "gold" | "silver" | "clear" | "multi"), "{family}");
    }
}

#[test]
fn the_demo_photos_show_the_colours_the_shop_tells() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("demo");
    let feed = std::fs::read_to_string(folder.join("products.jsonl")).unwrap();
    let (mut right, mut wrong) = (0_u32, Vec::new());
    for line in feed.lines() {
        let product: Product = serde_json::from_str(line).unwrap();
        let Some((told, _)) = product.colors.first().and_then(color_family) else { continue };
        if !SWATCHES.iter().any(|(_, key)| *key == told) {
            continue;
        }
        let photo = image::open(folder.join(product.photo.unwrap())).unwrap().to_rgb8();
        let seen = dominant(&photo);
        if seen.contains(&told) {
            right += 1;
        } else {
            wrong.push(format!("{} is {told}, seen {seen:?}", product.id));
        }
    }
    let all = right as usize + wrong.len();
    // 88 in 100 when this was written. The rest are neighbours (teal and lake blue) and things with more than they are
    // sold as, such as a lamp's stand.
    assert!(f64::from(right) >= 0.86 * all as f64, "{right} of {all}: {wrong:#?}");
}
