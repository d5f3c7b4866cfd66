//! 1. A vector belongs to what is said of a product: a new price asks for none, a new name does. Vectors of another model,
//!    and a file that is broken, are thrown away.
//! 2. Vectors order what the words found: they bring nothing, forgive no limit, and the pages of a list make up the list.
//! 3. A product without a vector stands in the middle. A question's vector of another length changes nothing, and an order
//!    that was asked for stands.
//! 4. What nobody has any more is forgotten once it is most of what there is.
//! 5. How near two products are is held against how the products of the shop differ.

use std::sync::Arc;

use catalog::import::{ImportOptions, import};
use catalog::index::SearchIndex;
use catalog::search::{Filter, Order, Search};
use catalog::vectors::{VectorStore, Vectors, passage};

use crate::shop_dir::{Place, rows, yes};

/// Points one way among four.
fn way(at: usize) -> Vec<f32> {
    let mut vector = vec![0.0; 4];
    vector[at] = 1.0;
    vector
}

fn load(store: &VectorStore, place: &Place) -> (Vectors, Vec<u64>) {
    store.load(&place.open().store).unwrap()
}

/// Keeps a vector for each of these products.
fn keep(store: &mut VectorStore, place: &Place, vectors: &[(&str, Vec<f32>)]) {
    let texts: Vec<String> = vectors.iter().map(|(id, _)| passage(&place.product(id))).collect();
    let vectors: Vec<Vec<f32>> = vectors.iter().map(|(_, vector)| vector.clone()).collect();
    store.keep(&texts, &vectors).unwrap();
}

#[test]
fn a_vector_belongs_to_a_text() {
    let place = Place::new();
    let feed = rows(&["a", "b", "c"]);
    place.import("a.jsonl", &feed).unwrap();
    let mut store = VectorStore::open(&place.shop(), "m").unwrap();
    assert_eq!(load(&store, &place).1.len(), 3);
    keep(&mut store, &place, &[("a", way(0)), ("b", way(1)), ("c", way(2))]);
    let (vectors, missing) = load(&store, &place);
    assert_eq!((vectors.len(), missing.len()), (3, 0));
    let b = place.open().store.row_of("b").unwrap().unwrap();
    assert!((vectors.similarity(b, &way(1)).unwrap() - 1.0).abs() < 1e-3);
    assert!(vectors.similarity(b, &way(0)).unwrap().abs() < 1e-3);

    place
        .import("b.jsonl", feed.replace("\"minor\":100", "\"minor\":200").replace("Thing c", "Other c"))
        .unwrap();
    let (vectors, missing) = load(&store, &place);
    assert_eq!(vectors.len(), 2, "whose words stayed keep theirs");
    assert_eq!(missing, [place.open().store.row_of("c").unwrap().unwrap()]);

    drop(store);
    let store = VectorStore::open(&place.shop(), "m").unwrap();
    assert_eq!(load(&store, &place).0.len(), 2, "they are there the next day");
    drop(store);
    let store = VectorStore::open(&place.shop(), "another model").unwrap();
    assert!(load(&store, &place).0.is_empty());
}

#[test]
fn a_broken_file_is_begun_anew() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a"])).unwrap();
    let file = place.shop().join("vectors.db");
    for bytes in [b"this is no database, whatever it is called".as_slice(), b""] {
        std::fs::write(&file, bytes).unwrap();
        let mut store = VectorStore::open(&place.shop(), "m").unwrap();
        assert_eq!(load(&store, &place).1.len(), 1);
        keep(&mut store, &place, &[("a", way(0))]);
        assert_eq!(load(&store, &place).0.len(), 1);
    }
}

#[test]
fn what_nobody_has_is_forgotten_in_time() {
    let place = Place::new();
    place.import("a.jsonl", rows(&["a"])).unwrap();
    let mut store = VectorStore::open(&place.shop(), "m").unwrap();
    keep(&mut store, &place, &[("a", way(0))]);
    let kept = || -> i64 {
        let database = rusqlite::Connection::open(place.shop().join("vectors.db")).unwrap();
        database.query_row("SELECT COUNT(*) FROM vector", [], |row| row.get(0)).unwrap()
    };
    let old = |count: usize| (0..count).map(|at| format!("gone {at}")).collect::<Vec<_>>();
    store.keep(&old(500), &vec![way(3); 500]).unwrap();
    store.tidy(&place.open().store).unwrap();
    assert_eq!(kept(), 501, "a shop that goes back to its feed of yesterday finds them");
    store.keep(&old(2_000), &vec![way(3); 2_000]).unwrap();
    store.tidy(&place.open().store).unwrap();
    assert_eq!(kept(), 1);
    assert_eq!(load(&store, &place).0.len(), 1);
}

/// Six lamps that the word finds alike, in the order of the feed, the last the dearest; and a chair.
fn lamps() -> (Place, SearchIndex) {
    let place = Place::new();
    let lamp = |at: u32| {
        format!("{{\"id\":\"l{at}\",\"name\":{{\"en\":\"Lamp {at}\"}},\"price\":{{\"minor\":{at}00}}}}\n")
    };
    let chair = "{\"id\":\"c\",\"name\":{\"en\":\"Chair\"},\"price\":{\"minor\":100}}\n".to_owned();
    let feed = place.file("a.jsonl", (1..=6).map(lamp).chain([chair]).collect::<String>());
    import(&place.shop(), &[feed], &ImportOptions { ..yes() }).unwrap();
    let shop = catalog::Shop::open(&place.shop(), None).unwrap();
    let index = SearchIndex::open(&shop.index_dir()).unwrap();
    (place, index)
}

fn asked(limit: usize, meaning: Option<Vec<f32>>) -> Search {
    Search {
        words: vec![vec![catalog::analysis::terms("lamp").into_iter().map(|term| term.text).collect()]],
        limit,
        meaning: meaning.map(Arc::from),
        ..Search::default()
    }
}

fn ids(place: &Place, index: &SearchIndex, search: &Search) -> Vec<String> {
    let shop = catalog::Shop::open(&place.shop(), None).unwrap();
    let rows = index.search(search).unwrap().rows;
    rows.iter().map(|row| shop.store.by_row(*row).unwrap().unwrap().id).collect()
}

/// Lamp 5 means the first way, 4 half of it, lamp 2 nothing known, the others another way; the chair the first.
fn read(place: &Place, index: &SearchIndex) {
    let shop = catalog::Shop::open(&place.shop(), None).unwrap();
    let mut store = VectorStore::open(&place.shop(), "m").unwrap();
    let vectors = [
        ("l1", way(1)),
        ("l3", way(1)),
        ("l4", vec![0.5, 0.75_f32.sqrt(), 0.0, 0.0]),
        ("l5", way(0)),
        ("l6", way(1)),
        ("c", way(0)),
    ];
    for (id, vector) in vectors {
        let text = passage(&shop.store.by_id(id).unwrap().unwrap());
        store.keep(&[text], &[vector]).unwrap();
    }
    index.set_vectors(Arc::new(store.load(&shop.store).unwrap().0));
}

#[test]
fn vectors_order_what_words_found() {
    let (place, index) = lamps();
    let plain = ids(&place, &index, &asked(10, None));
    assert_eq!(plain, ["l1", "l2", "l3", "l4", "l5", "l6"]);
    assert_eq!(ids(&place, &index, &asked(10, Some(way(0)))), plain, "no product has one yet");
    read(&place, &index);
    assert_eq!(ids(&place, &index, &asked(10, None)), plain, "the question has none");
    let weighed = ids(&place, &index, &asked(10, Some(way(0))));
    assert_eq!(weighed, ["l5", "l4", "l2", "l1", "l3", "l6"], "the unknown one is neither near nor far");
    let pages: Vec<String> = (0..3)
        .flat_map(|page| ids(&place, &index, &Search { offset: page * 2, ..asked(2, Some(way(0))) }))
        .collect();
    assert_eq!(pages, weighed);
    let within = vec![Filter::Price { min: None, max: Some(300) }];
    assert_eq!(
        ids(&place, &index, &Search { filters: within, ..asked(10, Some(way(0))) }),
        ["l1", "l2", "l3"],
        "a limit is a limit"
    );
}

#[test]
fn what_is_no_question_of_meaning_stays() {
    let (place, index) = lamps();
    read(&place, &index);
    let plain = ids(&place, &index, &asked(10, None));
    assert_eq!(ids(&place, &index, &asked(10, Some(vec![1.0; 7]))), plain, "of another model");
    let dearest = Search { order: Order::PriceDown, ..asked(10, Some(way(0))) };
    assert_eq!(ids(&place, &index, &dearest), ["l6", "l5", "l4", "l3", "l2", "l1"]);
    let counted = index.search(&Search { limit: 0, ..asked(0, Some(way(0))) }).unwrap();
    assert_eq!((counted.total, counted.rows.len()), (6, 0));
}

#[test]
fn nearness_is_held_against_how_the_shops_products_differ() {
    let (place, index) = lamps();
    let shop = catalog::Shop::open(&place.shop(), None).unwrap();
    let row = |id: &str| shop.store.row_of(id).unwrap().unwrap();
    let near = index.nearness();
    assert_eq!(near(row("l1"), row("l3")), None, "before there are vectors");
    read(&place, &index);
    let (same, other) = (near(row("l1"), row("l3")).unwrap(), near(row("l1"), row("l5")).unwrap());
    assert!(same > other && other >= 0.0 && same <= 1.0, "{same} {other}");
    assert_eq!(near(row("l1"), row("l2")), None, "one without a vector");
}
