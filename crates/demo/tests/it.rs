//! What holds for the demo shop as it is made:
//!
//! 1. At least 800 products in at least 10 departments, at least 430 of them in the six of fashion and beauty.
//! 2. Ids, names in each language, check numbers and variant codes are unique; GTINs have the right check digit.
//! 3. Every text is there in both languages and in its own script.
//! 4. Every shelf a product names is on the floor plan, in the product's department.
//! 5. Prices are whole or end in .90, and a price before a sale is higher.
//! 6. Stock: some sizes sold out, some products wholly, some not counted; never a date without a count.
//! 7. A shopper who wants a red dress finds at least 14 from 99 to 899 yuan, five with M under 300, two without M.
//! 8. Brands are those invented for this shop.
//! 9. No two products look the same, and descriptions are not all alike.
//! 10. The folder holds what the program makes, photos of the right size, under 20 MB.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use demo::folder;
use demo::maker::{Made, products};
use demo::row::{Row, Text};

fn rows() -> Vec<Row> {
    products().into_iter().map(|made| made.row).collect()
}

fn demo_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/demo")
}

/// Panics with the repeated values.
fn all_different<T: Ord + std::fmt::Debug>(what: &str, values: impl IntoIterator<Item = T>) {
    let mut counts: BTreeMap<T, u32> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let twice: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    assert!(twice.is_empty(), "{what} more than once: {twice:?}");
}

#[test]
fn there_is_enough_of_everything() {
    let rows = rows();
    let mut departments: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &rows {
        *departments.entry(&row.category[0].en).or_default() += 1;
    }
    assert!(rows.len() >= 800, "{} products", rows.len());
    assert!(departments.len() >= 10, "{departments:?}");
    assert!(departments.values().all(|count| *count >= 20), "{departments:?}");
    let fashion: usize =
        ["Women", "Men", "Kids", "Shoes", "Bags", "Beauty"].iter().map(|name| departments[name]).sum();
    assert!(fashion >= 430, "{fashion} in fashion and beauty");
}

#[test]
fn nothing_is_there_twice() {
    let rows = rows();
    all_different("ids", rows.iter().map(|row| &row.id));
    all_different("Chinese names", rows.iter().map(|row| &row.name.zh));
    all_different("English names", rows.iter().map(|row| row.name.en.to_lowercase()));
    all_different("GTINs", rows.iter().map(|row| &row.gtin));
    all_different("SKUs", rows.iter().flat_map(|row| row.variants.iter().map(|variant| &variant.sku)));
    for row in &rows {
        all_different(&row.id, row.attributes.iter().map(|attribute| &attribute.key.en));
        all_different(&row.id, row.colors.iter().map(|color| &color.en));
    }
    assert!(rows.is_sorted_by(|a, b| a.id < b.id));
}

#[test]
fn check_digits_are_right() {
    for row in rows() {
        let digits: Vec<u32> = row.gtin.chars().map(|c| c.to_digit(10).unwrap()).collect();
        assert!(digits.len() == 13 && digits[0] == 2, "{} {}", row.id, row.gtin);
        let sum: u32 = digits.iter().rev().enumerate().map(|(n, d)| d * [1, 3][n % 2]).sum();
        assert_eq!(sum % 10, 0, "{} {}", row.id, row.gtin);
    }
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn both_languages_say_everything() {
    for row in rows() {
        let prose = [&row.name, &row.description, &row.brand];
        for text in prose
            .into_iter()
            .chain(&row.category)
            .chain(&row.colors)
            .chain(&row.material)
            .chain(&row.audience)
        {
            assert!(text.zh.chars().any(is_han), "{}: {}", row.id, text.zh);
            assert!(text.en.chars().any(|c| c.is_ascii_alphabetic()), "{}: {}", row.id, text.en);
        }
        let attributes = || row.attributes.iter().flat_map(|attribute| [&attribute.key, &attribute.value]);
        let texts: Vec<&Text> = prose.into_iter().chain(attributes()).collect();
        for text in texts {
            assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{}", row.id);
            assert!(!text.en.chars().any(is_han), "{}: {}", row.id, text.en);
            assert!(text.zh.trim() == text.zh && text.en.trim() == text.en, "{}: {text:?}", row.id);
        }
        assert!((3..=8).contains(&row.attributes.len()), "{}: {} attributes", row.id, row.attributes.len());
        assert_eq!(row.category.len(), 3, "{}", row.id);
        assert!(row.description.zh.ends_with('。') && row.description.en.ends_with(['.', '!']), "{}", row.id);
        assert!(row.description.en.split(". ").count() >= 2, "{}: {}", row.id, row.description.en);
    }
}

#[test]
fn every_shelf_is_on_the_plan() {
    let plan: serde_json::Value = serde_json::from_str(&demo::floor::json()).unwrap();
    let shelves: BTreeMap<&str, &str> = plan["shelves"]
        .as_array()
        .unwrap()
        .iter()
        .map(|shelf| (shelf["code"].as_str().unwrap(), shelf["zone"].as_str().unwrap()))
        .collect();
    for made in products() {
        let location = made.row.instore_product_location.as_str();
        assert_eq!(shelves.get(location), Some(&made.draft.zone), "{} at {location}", made.row.id);
    }
}

#[test]
fn prices_are_prices() {
    for row in rows() {
        assert!(row.price.minor >= 500, "{}", row.id);
        assert!(matches!(row.price.minor % 100, 0 | 90), "{}", row.id);
        assert!(row.price.was_minor.is_none_or(|was| was > row.price.minor), "{}", row.id);
    }
    let reduced = rows().iter().filter(|row| row.price.was_minor.is_some()).count();
    assert!(reduced >= 40, "{reduced} reduced");
}

fn stocks(row: &Row) -> Vec<Option<u32>> {
    if row.variants.is_empty() {
        vec![row.stock]
    } else {
        row.variants.iter().map(|variant| variant.stock).collect()
    }
}

#[test]
fn stock_is_as_in_a_real_shop() {
    let rows = rows();
    let share = |part: usize| part as f64 / rows.len() as f64;
    let uncounted = rows.iter().filter(|row| stocks(row).contains(&None)).count();
    let sold_out = rows.iter().filter(|row| stocks(row).iter().all(|stock| *stock == Some(0))).count();
    let gaps = rows.iter().filter(|row| stocks(row).len() > 1 && stocks(row).contains(&Some(0))).count();
    assert!((0.005..0.05).contains(&share(uncounted)), "{uncounted} not counted");
    assert!((0.01..0.09).contains(&share(sold_out)), "{sold_out} sold out");
    assert!(gaps > 100, "{gaps} with a size missing");
    assert!(rows.iter().any(|row| stocks(row).iter().any(|stock| matches!(stock, Some(1 | 2)))));
    for row in &rows {
        assert_eq!(row.stock_as_of.is_some(), stocks(row).iter().any(Option::is_some), "{}", row.id);
    }
    let several = rows.iter().filter(|row| row.colors.len() > 1).count();
    assert!(several >= 60, "{several} in several colours");
}

#[test]
fn a_red_dress_can_be_found() {
    let reds = ["Red", "Burgundy", "Cherry Red", "Brick Red", "Rust Red", "Rose Red", "Coral"];
    let rows = rows();
    let dresses: Vec<&Row> = rows.iter().filter(|row| row.category[2].en == "Dresses").collect();
    assert!(dresses.len() >= 45, "{} dresses", dresses.len());
    let red: Vec<&&Row> = dresses.iter().filter(|row| reds.contains(&row.colors[0].en.as_str())).collect();
    assert!(red.len() >= 14, "{} red dresses", red.len());
    let prices: BTreeSet<u32> = red.iter().map(|row| row.price.minor).collect();
    assert_eq!((prices.first(), prices.last()), (Some(&9900), Some(&89900)), "{prices:?}");
    let medium = |row: &Row| {
        row.variants.iter().filter(|v| v.size.as_deref() == Some("M")).filter_map(|v| v.stock).sum::<u32>()
    };
    let counted = |row: &&&&Row| row.stock_as_of.is_some();
    let cheap = red.iter().filter(counted).filter(|row| row.price.minor <= 30000 && medium(row) > 0).count();
    assert!(cheap >= 5, "{cheap} red dresses to 300 yuan with M");
    let gone = red.iter().filter(counted).filter(|row| medium(row) == 0).count();
    assert!(gone >= 2, "{gone} red dresses without M");
}

#[test]
fn brands_are_our_own() {
    for made in products() {
        let Made { draft, row } = made;
        assert!(!draft.brand.0.is_empty(), "{}", row.id);
        if ["women", "men", "kids", "shoes", "bags", "beauty"].contains(&draft.zone) {
            assert!(demo::brands::ALL.contains(&draft.brand), "{}: {:?}", row.id, draft.brand);
        }
    }
    all_different("brands in Chinese", demo::brands::ALL.iter().map(|brand| brand.0));
    all_different("brands in English", demo::brands::ALL.iter().map(|brand| brand.1));
}

#[test]
fn products_differ() {
    let made = products();
    all_different("looks", made.iter().map(|made| format!("{:?}", made.draft.look())));
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for made in &made {
        *told.entry(&made.row.description.en).or_default() += 1;
    }
    let most = told.values().max().unwrap();
    assert!(*most <= 4 && told.len() * 4 >= made.len() * 3, "{} descriptions, one {most} times", told.len());
}

#[test]
fn the_folder_is_up_to_date() {
    let files = folder::files().unwrap();
    let photos: Vec<(&String, &Vec<u8>)> = files.iter().filter(|(name, _)| name.ends_with(".jpg")).collect();
    assert_eq!(photos.len(), products().len());
    let size: usize = photos.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(size < 20_000_000, "{size} bytes of photos");
    for (name, bytes) in photos.iter().step_by(50) {
        let photo = image::load_from_memory(bytes).unwrap();
        assert_eq!((photo.width(), photo.height()), demo::photos::SIZE, "{name}");
    }
    let stale = folder::stale(&files, &demo_dir()).unwrap();
    assert!(stale.is_empty(), "run `cargo run -p demo`; not up to date: {stale:?}");
}

#[test]
fn stale_files_are_named_and_mended() {
    let dir = tempfile::tempdir().unwrap();
    let files: folder::Files =
        [("a.txt", "one"), ("photos/x.jpg", "two")].map(|(name, text)| (name.to_owned(), text.into())).into();
    assert_eq!(folder::stale(&files, dir.path()).unwrap(), ["a.txt", "photos/x.jpg"]);
    assert_eq!(folder::write(&files, dir.path()).unwrap(), 2);
    std::fs::write(dir.path().join("a.txt"), "other").unwrap();
    std::fs::write(dir.path().join("photos/stranger.jpg"), "old").unwrap();
    std::fs::write(dir.path().join("README.md"), "by hand").unwrap();
    assert_eq!(folder::stale(&files, dir.path()).unwrap(), ["a.txt", "photos/stranger.jpg"]);
    assert_eq!(folder::write(&files, dir.path()).unwrap(), 2);
    assert!(folder::stale(&files, dir.path()).unwrap().is_empty());
    assert!(dir.path().join("README.md").exists());
}

#[test]
fn wrong_use_is_told() {
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_demo")).arg("--colour").output().unwrap();
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("usage"));
}
