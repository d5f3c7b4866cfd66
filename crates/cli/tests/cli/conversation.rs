use serde_json::json;

use super::{Shop, fields, has_chinese, ids, said};

const PRODUCT: [&str; 8] =
    ["id", "name", "category", "color", "price_minor", "currency", "in_stock", "location"];
const TURN: [&str; 8] = ["lang", "intent", "need", "products", "near", "text", "spoken_by", "timings_ms"];

/// Would fail if a field were missing, added, renamed or of another form.
#[test]
fn a_turn_is_the_documented_object() {
    let turns = Shop::new().objects(&["ask", "--no-model", "我想买一件红色的连衣裙"]);
    let [turn] = &turns[..] else { panic!("one object: {turns:#?}") };
    assert_eq!(fields(turn), TURN);
    assert_eq!(
        (&turn["lang"], &turn["intent"], &turn["spoken_by"]),
        (&json!("zh"), &json!("find"), &json!("template"))
    );
    for part in turn["need"].as_array().unwrap() {
        assert_eq!(fields(part), ["kind", "label"]);
    }
    let kinds: Vec<_> = turn["need"].as_array().unwrap().iter().map(|part| part["kind"].clone()).collect();
    assert!(kinds.contains(&json!("color")) && kinds.contains(&json!("category")), "{kinds:?}");
    for product in turn["products"].as_array().unwrap() {
        assert_eq!(fields(product), PRODUCT);
    }
    let first = turn["products"].as_array().unwrap().iter().find(|product| product["id"] == "D-1").unwrap();
    let expected = json!({
        "id": "D-1", "name": "晚霞红色连衣裙", "category": "连衣裙", "color": "红色", "price_minor": 25900,
        "currency": "CNY", "in_stock": true, "location": "A1-03",
    });
    assert_eq!(first, &expected);
    assert_eq!(fields(&turn["timings_ms"]), ["first_card", "first_word", "done"]);
    let at = |name: &str| turn["timings_ms"][name].as_f64().unwrap();
    assert!(0.0 < at("first_card") && at("first_card") <= at("first_word") && at("first_word") <= at("done"));
}

/// Would fail if unknown stock, shelf or colour were made up, or no stock were shown as stock.
#[test]
fn what_the_shop_did_not_say_is_null() {
    let shop = Shop::new();
    let kettle = &shop.objects(&["ask", "--no-model", "kettle"])[0]["products"][0];
    assert_eq!(
        (&kettle["id"], &kettle["in_stock"], &kettle["location"]),
        (&json!("K-1"), &json!(null), &json!(null))
    );
    let headphones = shop.objects(&["ask", "--no-model", "white headphones"]);
    let walk =
        headphones[0]["products"].as_array().unwrap().iter().find(|product| product["id"] == "H-2").unwrap();
    assert_eq!(walk["in_stock"], json!(false));
}

struct Conversation {
    lang: &'static str,
    questions: [&'static str; 7],
    has_m: &'static str,
    policy: &'static str,
}

const CONVERSATIONS: [Conversation; 2] = [
    Conversation {
        lang: "zh",
        questions: [
            "我想买一件红色的连衣裙",
            "便宜一点的，三百以内",
            "第二个有M码吗？",
            "在哪里？",
            "和第一个比一下",
            "不合适可以退吗？",
            "谢谢",
        ],
        has_m: "M",
        policy: "七天内未穿着、吊牌完整的商品，凭小票可以退换。",
    },
    Conversation {
        lang: "en",
        questions: [
            "I'm looking for a red dress",
            "something cheaper, under 300",
            "does the second one come in size M?",
            "where is it?",
            "compare it with the first one",
            "can I return it if it doesn't fit?",
            "thank you",
        ],
        has_m: "M",
        policy: "Within seven days, unworn and with its tags, anything can be returned with the receipt.",
    },
];

/// Would fail if the conversation lost its need, its list or the product spoken of between two lines.
#[test]
fn the_first_conversation_holds_in_both_languages() {
    let shop = Shop::new();
    for Conversation { lang, questions, has_m, policy } in CONVERSATIONS {
        let turns = shop.turns(&questions, lang);
        for (question, turn) in questions.iter().zip(&turns) {
            let text = turn["text"].as_str().unwrap();
            assert_eq!(turn["lang"], lang, "{question}");
            assert!(!text.is_empty(), "{question}");
            assert_eq!(has_chinese(text), lang == "zh", "{question}: {text}");
        }
        let text = |turn: usize| turns[turn]["text"].as_str().unwrap();
        let mut red = ids(&turns[0]);
        red.sort_unstable();
        assert_eq!(red, ["D-1", "D-2", "D-3"]);
        let cheap = ids(&turns[1]);
        assert_eq!(cheap.len(), 2, "{:#?}", turns[1]);
        for product in turns[1]["products"].as_array().unwrap() {
            assert!(product["price_minor"].as_i64().unwrap() <= 30_000, "dearer than asked for: {product}");
        }
        assert_eq!(ids(&turns[2]), [cheap[1]], "another product than the second");
        assert!(text(2).contains(has_m), "{}", text(2));
        assert_eq!(ids(&turns[3]), [cheap[1]]);
        let shelf = turns[3]["products"][0]["location"].as_str().unwrap();
        assert!(text(3).contains(shelf), "{shelf} is not said: {}", text(3));
        let mut compared = ids(&turns[4]);
        compared.sort_unstable();
        assert_eq!(compared, ["D-1", "D-2"]);
        assert!(text(5).contains(policy), "not word for word: {}", text(5));
        assert_eq!(turns[6]["intent"], "thanks");
        assert!(ids(&turns[6]).is_empty());
    }
}

/// Would fail if a limit nothing keeps brought dearer products all the same.
#[test]
fn nothing_dearer_than_the_limit_is_listed() {
    let turns = Shop::new().turns(&["红色的连衣裙，一百以内"], "zh");
    assert!(ids(&turns[0]).is_empty(), "{turns:#?}");
    assert!(turns[0]["text"].as_str().unwrap().contains("199"), "the cheapest is not said: {turns:#?}");
}

/// Would fail if a person at a terminal got JSON, or columns that do not line up.
#[test]
fn a_person_reads_words_and_a_table() {
    let shop = Shop::new();
    let output = shop.talk("我想买一件红色的连衣裙\n".as_bytes(), &["--lang", "zh"]);
    let text = said(&output);
    assert!(text.starts_with("› 我想买一件红色的连衣裙\n"), "{text}");
    let (fits, near) = text.split_once("接近的：").unwrap();
    assert!(near.contains("D-4"), "{text}");
    let rows: Vec<&str> = fits.lines().filter(|line| line.contains("D-")).collect();
    assert_eq!(rows.len(), 3, "{text}");
    for row in rows {
        assert!(
            row.contains("连衣裙") && row.contains('¥') && row.contains("有货") && row.contains("A1-0"),
            "{row}"
        );
    }
    assert!(!text.contains('{'), "{text}");
}
