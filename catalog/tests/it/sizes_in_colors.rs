//! 1. A size and a colour are found on one piece: where black is there and M is there but no black M, "black, M" finds nothing.
//! 2. Of a product that comes in one colour, or whose pieces name none, every size is in that colour.
//! 3. A shade counts like its family; any of several sizes or colours is enough; each alone finds what it did.
//! 4. What a product is filed as says the same as the index.

use catalog::index::SearchIndex;
use catalog::lexicon::Field;
use catalog::lexicon::filing::file;
use catalog::product::{Bilingual, Product, Variant};
use catalog::search::{Filter, Search};

use crate::typing::{index, product};

fn color(zh: &str, en: &str) -> Bilingual {
    Bilingual { zh: Some(zh.to_owned()), en: Some(en.to_owned()) }
}

fn piece(size: &str, color: Option<Bilingual>, stock: Option<u32>) -> Variant {
    let sku = format!("{size}{}", color.as_ref().and_then(|color| color.en.as_deref()).unwrap_or(""));
    Variant { sku, size: Some(size.to_owned()), color, stock, ..Variant::default() }
}

fn shirts() -> Vec<Product> {
    let (black, burgundy) = (|| Some(color("黑色", "Black")), || Some(color("酒红色", "Burgundy")));
    let shirt = |id: &str, colors: Vec<Bilingual>, variants: Vec<Variant>| Product {
        colors,
        variants,
        ..product(id, "", "Shirt", None, &[])
    };
    let both = || vec![color("黑色", "Black"), color("酒红色", "Burgundy")];
    vec![
        shirt("full", both(), vec![piece("M", black(), Some(2)), piece("M", burgundy(), None)]),
        shirt(
            "no-black-m",
            both(),
            vec![piece("M", black(), Some(0)), piece("M", burgundy(), Some(1)), piece("L", black(), Some(3))],
        ),
        shirt(
            "one-colour",
            vec![color("黑色", "Black")],
            vec![piece("M", None, Some(1)), piece("L", None, Some(0))],
        ),
        shirt("all-black", vec![], vec![piece("M", black(), Some(1)), piece("L", black(), Some(1))]),
    ]
}

fn found(shop: &SearchIndex, filters: &[(Field, &[&str])]) -> Vec<String> {
    let filters = filters.iter().map(|(field, keys)| Filter::Value {
        field: *field,
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
    });
    let search = Search { filters: filters.collect(), limit: 10, ..Search::default() };
    let shirts = shirts();
    shop.search(&search).unwrap().rows.iter().map(|row| shirts[*row as usize - 1].id.clone()).collect()
}

#[test]
fn of_one_piece() {
    let shop = index(shirts());
    let found = |filters: &[(Field, &[&str])]| found(&shop, filters);
    assert_eq!(found(&[(Field::Size, &["m"])]).len(), 4);
    assert_eq!(found(&[(Field::Color, &["black"])]).len(), 4);
    let black_m = [(Field::Color, ["black"].as_slice()), (Field::Size, &["m"])];
    assert_eq!(found(&black_m), ["full", "one-colour", "all-black"]);
    assert_eq!(found(&[(Field::Color, &["red"]), (Field::Size, &["m"])]), ["full", "no-black-m"]);
    assert_eq!(found(&[(Field::Shade, &["burgundy"]), (Field::Size, &["m"])]), ["full", "no-black-m"]);
    assert_eq!(found(&[(Field::Shade, &["burgundy"]), (Field::Size, &["l"])]), [""; 0]);
    assert_eq!(found(&[(Field::Color, &["black"]), (Field::Size, &["l"])]), ["no-black-m", "all-black"]);
    let either = [(Field::Color, ["black", "red"].as_slice()), (Field::Size, &["m", "l"])];
    assert_eq!(found(&either).len(), 4);
}

#[test]
fn filed_as_found() {
    let shop = index(shirts());
    for (field, color) in [(Field::Color, "black"), (Field::Color, "red"), (Field::Shade, "burgundy")] {
        for size in ["m", "l", "s"] {
            let filed = shirts()
                .into_iter()
                .filter(|shirt| file(shirt).has_size_in((Field::Size, size), (field, color)));
            let filed: Vec<String> = filed.map(|shirt| shirt.id).collect();
            assert_eq!(found(&shop, &[(field, &[color]), (Field::Size, &[size])]), filed, "{color} {size}");
        }
    }
}
