//! 1. Where the shop says nothing of colour, what the photo shows stands among the attributes in both languages, under a name
//!    that is not the shop's, and files the product under that colour.
//! 2. Whatever the shop says of colour wins, in whichever field or row it says it.
//! 3. A photo that is already there shows the same colours again.

use catalog::index::SearchIndex;
use catalog::lexicon::Field;
use catalog::product::Bilingual;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::json;

use super::bytes;
use crate::shop_dir::Place;

/// A square of a colour on white paper.
fn square(color: [u8; 3]) -> Vec<u8> {
    let picture = RgbImage::from_fn(90, 90, |x, y| {
        Rgb(if (20..70).contains(&x) && (20..70).contains(&y) { color } else { [255; 3] })
    });
    bytes(&DynamicImage::ImageRgb8(picture), ImageFormat::Jpeg)
}

fn guess(place: &Place, id: &str) -> Option<Bilingual> {
    let product = place.product(id);
    let mut found = product
        .attributes
        .into_iter()
        .filter(|line| line.key == Bilingual::new("图片主色", "Colour in the photo"));
    let value = found.next().map(|line| line.value);
    assert!(found.next().is_none(), "{id} has it once");
    value
}

#[test]
fn the_shops_word_wins_and_silence_is_filled() {
    let place = Place::new();
    place.file("photos/red.jpg", square([200, 20, 30]));
    place.file("photos/paper.jpg", square([255, 255, 255]));
    let rows = [
        json!({"id": "silent", "photo": "photos/red.jpg"}),
        json!({"id": "found by name"}),
        json!({"id": "named", "photo": "photos/red.jpg", "colors": [{"en": "Blue"}]}),
        json!({"id": "variant", "photo": "photos/red.jpg", "variants": [{"sku": "v", "color": {"zh": "蓝色"}}]}),
        json!({"id": "attribute", "photo": "photos/red.jpg", "Main colour": "Blue"}),
        json!({"id": "中文", "photo": "photos/red.jpg", "颜色": "蓝"}),
        json!({"id": "exported", "photo": "photos/red.jpg", "attributes": [
            {"key": {"zh": "图片主色", "en": "Colour in the photo"}, "value": {"zh": "绿色", "en": "Green"}}]}),
        json!({"id": "paper", "photo": "photos/paper.jpg"}),
    ];
    place.file("photos/found by name.jpg", square([200, 20, 30]));
    let feed: String = rows
        .into_iter()
        .map(|mut row| {
            row["name"] = json!({"en": "N"});
            row["price"] = json!({"minor": 1});
            row.to_string() + "\n"
        })
        .collect();
    let file = place.file("feed.jsonl", feed);
    for _ in 0..2 {
        catalog::import::import(&place.shop(), std::slice::from_ref(&file), &Default::default()).unwrap();
        let red = Some(Bilingual::new("红色", "Red"));
        for (id, expect) in [
            ("silent", &red),
            ("found by name", &red),
            ("exported", &red),
            ("named", &None),
            ("variant", &None),
            ("attribute", &None),
            ("中文", &None),
            ("paper", &None),
        ] {
            assert_eq!(&guess(&place, id), expect, "{id}");
        }
        let index = SearchIndex::open(&place.open().index_dir()).unwrap();
        let count = |field, key| index.lexicon().words.value(field, key).map_or(0, |value| value.count);
        assert_eq!(count(Field::Color, "red"), 3);
        assert_eq!(count(Field::Color, "blue"), 2);
        assert_eq!(count(Field::Shade, "红色"), 0, "no colour of the shop's is called so");
    }
}

#[test]
fn a_later_row_may_tell_the_colour() {
    let place = Place::new();
    place.file("red.jpg", square([200, 20, 30]));
    let feed =
        "id,name,price,color,sku,photo\na,N,1,,a-1,red.jpg\na,N,1,Blue,a-2,red.jpg\nb,N,1,,b-1,red.jpg\n";
    place.import("feed.csv", feed).unwrap();
    assert_eq!(guess(&place, "a"), None);
    assert_eq!(guess(&place, "b"), Some(Bilingual::new("红色", "Red")));
}
