//! 1. A product whose feed names no photo gets the one that lies beside the feed under its id, a variant's code or a barcode,
//!    in a folder of photos or loose, capitals or not, of a series the first, or in a folder of that name.
//! 2. `A-1.jpg` is not A's photo where there is a product A-1, in the feed or, for a delta, in the catalogue.
//! 3. What the feed names goes first; where that cannot be had (a web address, another machine's path), the folder helps.
//!    Of several photos the first that can be read is taken; if none can, the first reason is told.
//! 4. `file:` addresses and absolute paths count within the feed's folder and nowhere else.

use catalog::notice::ReasonCode;
use catalog::photos::PhotoSize;
use image::ImageFormat;
use serde_json::json;

use super::{bytes, picture, stored};
use crate::shop_dir::Place;

/// A photo that can be told by its width.
fn wide(width: u32) -> Vec<u8> {
    bytes(&picture(width, 10), ImageFormat::Png)
}

fn line(row: &serde_json::Value) -> String {
    let mut row = row.clone();
    row["name"] = json!({"en": "N"});
    row["price"] = json!({"minor": 1});
    row.to_string() + "\n"
}

/// Imports one row beside these files and gives the width of its photo.
fn found(files: &[&str], row: &serde_json::Value) -> Option<u32> {
    let place = Place::new();
    for (n, name) in files.iter().enumerate() {
        place.file(name, wide(10 + n as u32));
    }
    let report = place.import("feed.jsonl", line(row)).unwrap();
    assert_eq!(report.repaired, [], "{files:?}");
    let product = place.product(row["id"].as_str().unwrap());
    product.photo.as_ref().map(|_| stored(&place, &product.id, PhotoSize::Card).0)
}

#[test]
fn a_photo_is_found_under_the_products_names() {
    let plain = json!({"id": "WD-0001"});
    let sold = json!({"id": "7", "gtin": "0012345678905", "variants": [{"sku": "红/12-M"}, {"sku": "B.9"}]});
    // The files, of which the photo is number …, counted from 0.
    let cases: [(&[&str], &serde_json::Value, Option<u32>); 22] = [
        (&["photos/WD-0001.jpg"], &plain, Some(0)),
        (&["Images/wd-0001.PNG"], &plain, Some(0)),
        (&["图片/wd-0001.webp"], &plain, Some(0)),
        (&["WD-0001.jpeg"], &plain, Some(0)),
        (&["WD-0001.jpg", "photos/WD-0001.jpg"], &plain, Some(1)),
        (&["photos/WD-0001.png", "photos/WD-0001.jpg"], &plain, Some(1)),
        (&["photos/WD-0001_2.jpg", "photos/WD-0001_1.jpg", "photos/WD-0001_10.jpg"], &plain, Some(1)),
        (&["photos/WD-0001-2.jpg", "photos/WD-0001.jpg"], &plain, Some(1)),
        (&["photos/WD-0001 (3).jpg"], &plain, Some(0)),
        (&["photos/WD-0001/b.jpg", "photos/WD-0001/a.jpg"], &plain, Some(1)),
        (&["photos/WD-0001/10.jpg", "photos/WD-0001/9.jpg"], &plain, Some(1)),
        (&["wd-0001/x.jpg"], &plain, Some(0)),
        (&["photos/WD-00011.jpg", "photos/WD-0001x.jpg", "photos/WD.jpg"], &plain, None),
        (&["photos/WD-0001.gif", "photos/WD-0001.txt", "photos/.WD-0001.jpg"], &plain, None),
        (&["other/WD-0001.jpg"], &plain, None),
        (&["photos/deeper/WD-0001.jpg"], &plain, None),
        (&["photos/红_12-m.jpg"], &sold, Some(0)),
        (&["photos/b.9.jpg"], &sold, Some(0)),
        (&["photos/0012345678905.jpg"], &sold, Some(0)),
        (&["photos/012345678905_1.jpg"], &sold, Some(0)),
        (&["photos/12345678905.jpg", "photos/0012345678905.webp"], &sold, Some(1)),
        (&["photos/B.9.jpg", "photos/7.jpg"], &sold, Some(1)),
    ];
    for (files, row, expect) in cases {
        assert_eq!(found(files, row), expect.map(|n| 10 + n), "{files:?}");
    }
}

#[test]
fn a_number_that_names_another_product_is_no_series() {
    let place = Place::new();
    place.file("photos/A-1.jpg", wide(10));
    place.file("photos/A-2.jpg", wide(20));
    place.file("photos/B-1.jpg", wide(30));
    let feed = line(&json!({"id": "A"})) + &line(&json!({"id": "A-1"})) + &line(&json!({"id": "B"}));
    place.import("feed.jsonl", feed).unwrap();
    for (id, width) in [("A", 20), ("A-1", 10), ("B", 30)] {
        assert_eq!(stored(&place, id, PhotoSize::Card).0, width, "{id}");
    }
}

#[test]
fn nor_one_that_names_a_product_the_delta_leaves_alone() {
    let place = Place::new();
    place.import("feed.jsonl", line(&json!({"id": "A-1"}))).unwrap();
    place.file("photos/A-1.jpg", wide(10));
    place.file("photos/B-1.jpg", wide(30));
    place.delta("delta.jsonl", line(&json!({"id": "A"})) + &line(&json!({"id": "B"}))).unwrap();
    assert_eq!(place.product("A").photo, None);
    assert_eq!(stored(&place, "B", PhotoSize::Card).0, 30);
}

#[test]
fn the_first_of_several_that_can_be_read() {
    let place = Place::new();
    place.file("broken.jpg", "no picture");
    place.file("good.jpg", wide(30));
    place.file("one, two.jpg", wide(40));
    place.file("photos/id.jpg", wide(50));
    place.file("photos/Moved.jpg", wide(60));
    let folder = place.file("in here/é.png", wide(70)).canonicalize().unwrap();
    let folder = folder.to_str().unwrap();
    let address = format!("file://{}", folder.replace(' ', "%20").replace('é', "%C3%A9"));
    use ReasonCode as R;
    let cases: [(&str, serde_json::Value, Result<u32, R>); 15] = [
        ("x", json!(["broken.jpg", "good.jpg"]), Ok(30)),
        ("x", json!(["", "nothing.jpg", "https://example.com/x.jpg", "good.jpg"]), Ok(30)),
        ("x", json!("broken.jpg, good.jpg"), Ok(30)),
        ("x", json!("nothing.jpg|good.jpg"), Ok(30)),
        ("x", json!("nothing.jpg；good.jpg"), Ok(30)),
        ("x", json!("one, two.jpg"), Ok(40)),
        ("x", json!(["nothing.jpg", "broken.jpg"]), Err(R::PhotoMissing)),
        ("x", json!(["broken.jpg", "nothing.jpg"]), Err(R::PhotoNotAPicture)),
        ("id", json!("https://example.com/a.jpg"), Ok(50)),
        ("id", json!("good.jpg"), Ok(30)),
        ("id", json!("broken.jpg"), Ok(50)),
        ("x", json!("C:\\shop\\pictures\\moved.JPG"), Ok(60)),
        ("x", json!("https://example.com/moved.jpg"), Err(R::PhotoRemote)),
        ("x", json!(folder), Ok(70)),
        ("x", json!(address), Ok(70)),
    ];
    for (id, photo, expect) in cases {
        let report = place.import("feed.jsonl", line(&json!({"id": id, "photo": photo}))).unwrap();
        let told: Vec<R> = report.repaired.iter().map(|notice| notice.reason).collect();
        match expect {
            Ok(width) => {
                assert_eq!(told, [], "{photo}");
                assert_eq!(stored(&place, id, PhotoSize::Card).0, width, "{photo}");
            }
            Err(reason) => assert_eq!(told, [reason], "{photo}"),
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_a_folder_of_photos_is_not_followed_out() {
    let place = Place::new();
    let outside = place.file("../secret.jpg", wide(10));
    let inside = place.file("photos/other.jpg", wide(20)).with_file_name("a.jpg");
    std::os::unix::fs::symlink(&outside, &inside).unwrap();
    std::os::unix::fs::symlink(outside.parent().unwrap(), inside.with_file_name("b")).unwrap();
    let feed = line(&json!({"id": "a"})) + &line(&json!({"id": "b"}));
    let report = place.import("feed.jsonl", feed).unwrap();
    assert_eq!(report.photos, 0);
    assert_eq!(report.repaired[0].reason, ReasonCode::PhotoOutside);
    assert_eq!(report.repaired.len(), 1, "a folder that is a link is not looked into");
}
