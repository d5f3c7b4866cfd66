//! Properties:
//! 1. What is not wanted is kept out, also where it is only a word; its opposite is what the word itself means (没有帽子).
//! 2. A number said alone after a list is what one may spend; beside a thing it is a size, where the thing comes in it.
//! 3. Words that no product has are not added to by what is said next.
//! 4. What is only called after a thing is not passed off as it.
//! 5. Of a room or rule the shop has told nothing of, nothing is said; what it told is quoted; a cue that cuts a word is none.
//! 6. Asked for a size, the answer counts that size, and of a colour that colour; never the total.
//! 7. A size and a colour are wanted of one piece: in the list, in its facets, and in what comes near.
//!    So are a measure and a colour, where pieces differ in it.
//! 8. A name in Latin letters does not change the language, an English word does.
//! 9. Who needs help at once, or complains, is sent to people and sold nothing; a landmark of the plan is shown the way to.
//! 10. A size said alone goes on with what was wanted: M呢, "and 39?".
//! 11. What resists splashes is not passed off as waterproof.

use guide::contract::{CardNote, Lang, Results, ResultsKind, Stage, WishKind};

use crate::shop::{Shopper, Told, feed, open};

fn results(told: &Told) -> &Results {
    match &told.stage {
        Some(Stage::Results(results)) => results,
        other => panic!("no list: {other:?}"),
    }
}

fn kinds(told: &Told) -> Vec<WishKind> {
    told.need.iter().map(|wish| wish.kind).collect()
}

#[test]
fn words_are_kept_out() {
    let mut shopper = open(Lang::Zh);
    let told = shopper.say("耳机，不要头戴式的");
    let mut ids = told.ids();
    ids.sort_unstable();
    assert_eq!(ids, ["H2", "H3"], "{told:?}");
    let mut shopper = open(Lang::En);
    for question in ["dress, no velvet", "dress without velvet", "dress but not velvet"] {
        let told = shopper.say(question);
        assert!(told.ids().len() >= 4 && !told.ids().contains(&"D5"), "{question}: {:?}", told.ids());
    }
    let told = shopper.say("a skirt without pleats");
    assert!(matches!(&told.stage, Some(Stage::Nothing(_))), "both are pleated: {:?}", told.stage);
}

#[test]
fn a_number_is_a_budget_or_a_size() {
    let mut shopper = open(Lang::Zh);
    shopper.say("耳机");
    let told = shopper.say("300");
    assert_eq!(told.ids(), ["H2"], "{told:?}");
    assert_eq!(kinds(&told), [WishKind::Category, WishKind::Price]);
    let told = shopper.say("400块");
    assert_eq!((told.ids().len(), kinds(&told)), (2, vec![WishKind::Category, WishKind::Price]));
    let told = shopper.say("女童半身裙 110");
    assert_eq!(told.ids().first(), Some(&"K1"), "{told:?}");
    assert!(kinds(&told).contains(&WishKind::Size), "{:?}", told.need);
    let told = shopper.say("1k以内的耳机");
    assert_eq!(told.ids().len(), 3, "{told:?}");
}

#[test]
fn what_found_nothing_is_forgotten() {
    let mut shopper = open(Lang::En);
    let told = shopper.say("flurbish");
    assert!(told.ids().is_empty(), "{told:?}");
    let told = shopper.say("red dress");
    assert_eq!(told.ids().len(), 3);
    shopper.say("flurbish");
    let told = shopper.say("in red");
    assert!(told.ids().contains(&"D1") && told.need.len() == 1, "{told:?}");
}

#[test]
fn a_thing_is_not_what_is_called_after_it() {
    let mut shopper = open(Lang::En);
    let told = shopper.say("remote");
    assert!(told.stage.is_some(), "{told:?}");
    shopper.import(&format!(
        "{}\n{}",
        feed(),
        r#"{"id":"L1","name":{"zh":"笔记本电脑包","en":"Laptop Bag"},"category":[{"zh":"箱包","en":"Bags"}],"price":{"minor":9900,"currency":"CNY"}}"#
    ));
    for (question, word) in [("laptop", "laptop"), ("笔记本电脑", "笔记本电脑")] {
        let told = shopper.say(question);
        assert_eq!(told.ids(), ["L1"], "{question}: {told:?}");
        assert_eq!(results(&told).kind, ResultsKind::Mentions, "{question}");
        let note = &results(&told).cards[0].note;
        assert!(
            matches!(note, Some(CardNote::Mentions { attribute: None, .. })),
            "it is in the name: {note:?}"
        );
        assert!(told.text.contains(word), "{}", told.text);
    }
    let told = shopper.say("laptop bag");
    assert_eq!((told.ids(), results(&told).kind), (vec!["L1"], ResultsKind::Exact), "{told:?}");
}

#[test]
fn rooms_and_rules() {
    let mut shopper = open(Lang::En);
    for question in
        ["where can I park?", "is there an elevator?", "do you have free wifi?", "do you deliver?"]
    {
        let told = shopper.say(question);
        assert_eq!((told.intent.as_str(), told.ids().len()), ("untold", 0), "{question}: {told:?}");
    }
    for (question, intent) in [
        ("停车场在哪？", "untold"),
        ("可以开发票吗", "untold"),
        ("洗手间在哪", "policy"),
        ("where's the bathroom?", "policy"),
        ("面试穿什么", "find"),
        ("can i get a refund", "policy"),
    ] {
        assert_eq!(shopper.say(question).intent, intent, "{question}");
    }
}

/// A dress in red and blue: red in M alone, blue in S alone.
const TWO_TONE: &str = r#"{"id":"P1","name":{"zh":"双色连衣裙","en":"Two-Tone Dress"},"category":[{"zh":"女装","en":"Women"},{"zh":"裙装","en":"Skirts & Dresses"},{"zh":"连衣裙","en":"Dresses"}],"price":{"minor":25900,"currency":"CNY"},"colors":[{"zh":"红色","en":"Red"},{"zh":"蓝色","en":"Blue"}],"variants":[{"sku":"P1-1","size":"S","color":{"zh":"红色","en":"Red"},"stock":0},{"sku":"P1-2","size":"S","color":{"zh":"蓝色","en":"Blue"},"stock":7},{"sku":"P1-3","size":"M","color":{"zh":"红色","en":"Red"},"stock":9}]}"#;

fn with_two_tone(lang: Lang) -> Shopper {
    let shopper = open(lang);
    shopper.import(&format!("{}\n{TWO_TONE}", feed()));
    shopper
}

#[test]
fn a_size_is_counted_by_itself() {
    let mut shopper = with_two_tone(Lang::En);
    shopper.say("two-tone dress");
    let told = shopper.say("how many of the first one are left in M?");
    assert!(told.text.contains('9') && !told.text.contains("16"), "{}", told.text);
    let told = shopper.say("is the red one available in S?");
    assert!(told.text.contains("sold out") && !told.text.contains("16"), "{}", told.text);
    let told = shopper.say("is the blue in stock?");
    assert!(told.text.contains("Blue") && !told.text.contains("16"), "{}", told.text);
}

#[test]
fn a_size_and_a_colour_are_of_one_piece() {
    let mut shopper = with_two_tone(Lang::Zh);
    let told = shopper.say("红色连衣裙，S码");
    let mut ids = told.ids();
    ids.sort_unstable();
    assert_eq!(ids, ["D1", "D3"], "{told:?}");
    let near = results(&told).near.iter().find(|card| card.id == "P1").expect("it comes near");
    let Some(CardNote::Alternative { misses }) = &near.note else { panic!("{near:?}") };
    assert_eq!(misses.iter().map(|words| words.zh.as_str()).collect::<Vec<_>>(), ["S码"]);
    let told = shopper.say("红色连衣裙");
    assert_eq!(told.ids().len(), 4);
    let size = |results: &Results, wanted: &str| {
        let row = results.facets.iter().find(|row| row.field == "size").expect("sizes are counted");
        row.values.iter().find(|value| value.value == wanted).map(|value| value.count)
    };
    assert_eq!(size(results(&told), "s"), Some(2), "what choosing it brings: {:?}", results(&told).facets);
    assert_eq!(size(results(&told), "m"), Some(3));
    let told = shopper.say("M码");
    assert!(told.ids().contains(&"P1") && told.ids().len() == 3, "{:?}", told.ids());
}

/// Two phones in one: red with either memory, black with the small one only.
const PHONE: &str = r#"{"id":"P2","name":{"zh":"大字手机","en":"Easy Phone"},"category":[{"zh":"数码","en":"Electronics"},{"zh":"手机","en":"Phones"}],"price":{"minor":69900,"currency":"CNY"},"colors":[{"zh":"红色","en":"Red"},{"zh":"黑色","en":"Black"}],"variants":[{"sku":"P2-1","size":"128GB","color":{"zh":"红色","en":"Red"},"stock":3},{"sku":"P2-2","size":"256GB","color":{"zh":"红色","en":"Red"},"stock":4},{"sku":"P2-3","size":"128GB","color":{"zh":"黑色","en":"Black"},"stock":5},{"sku":"P2-4","size":"256GB","color":{"zh":"黑色","en":"Black"},"stock":0}]}"#;

#[test]
fn a_measure_and_a_colour_are_of_one_piece() {
    let mut shopper = open(Lang::Zh);
    shopper.import(&format!("{}\n{PHONE}", feed()));
    assert_eq!(shopper.say("红色手机 256GB").ids(), ["P2"]);
    assert_eq!(shopper.say("黑色手机 128G").ids(), ["P2"]);
    let told = shopper.say("黑色手机 256G");
    assert!(matches!(&told.stage, Some(Stage::Nothing(_))), "{told:?}");
    shopper.say("手机");
    let told = shopper.say("第一个黑色256G有货吗");
    assert!(told.text.contains("256GB目前无货") && !told.text.contains("12 件"), "{}", told.text);
}

#[test]
fn people_are_sent_to_people() {
    let mut shopper = open(Lang::En);
    for (question, intent) in [
        ("my child is lost", "staff"),
        ("孩子不见了", "staff"),
        ("someone fainted, call an ambulance", "staff"),
        ("your cashier was rude", "complaint"),
        ("my headphones broke after two weeks", "complaint"),
        ("你们店员态度太差了", "complaint"),
        ("where is the till?", "landmark"),
        ("服务台在哪里", "landmark"),
        ("我要找你们经理", "complaint"),
        ("how much", "unclear"),
    ] {
        let told = shopper.say(question);
        assert_eq!((told.intent.as_str(), told.ids().len()), (intent, 0), "{question}: {told:?}");
    }
    for question in [
        "急救包",
        "烟雾报警器",
        "a first aid kit",
        "emergency light",
        "toy ambulance",
        "送经理的礼物",
        "耳机坏了，想买个新的",
        "my headphones broke, i need a new pair",
    ] {
        assert_eq!(shopper.say(question).intent, "find", "{question}");
    }
    let told = shopper.say("where is the till?");
    assert!(told.text.contains(" m"), "it says how far: {}", told.text);
}

#[test]
fn a_size_said_alone() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色连衣裙");
    for (question, expect) in [("S", vec!["D1", "D3"]), ("M呢", vec!["D1", "D2"]), ("and L?", vec!["D2"])] {
        let told = shopper.say(question);
        let mut ids = told.ids();
        ids.sort_unstable();
        assert_eq!(ids, expect, "{question}: {told:?}");
    }
    shopper.ask(guide::contract::Ask::Open { id: "D2".to_owned() });
    let told = shopper.say("S呢");
    assert!(told.text.contains("无货"), "{}", told.text);
    let told = shopper.say("买双袜子，有110的吗");
    assert!(!told.text.contains('双'), "a measure word is no wish: {}", told.text);
}

#[test]
fn splash_proof_is_not_waterproof() {
    let mut shopper = open(Lang::En);
    let jacket = |id: &str, zh: &str, en: &str| {
        format!(
            r#"{{"id":"{id}","name":{{"zh":"夹克","en":"Jacket"}},"category":[{{"zh":"男装","en":"Men"}},{{"zh":"夹克","en":"Jackets"}}],"price":{{"minor":9900,"currency":"CNY"}},"attributes":[{{"key":{{"zh":"防水","en":"Water resistance"}},"value":{{"zh":"{zh}","en":"{en}"}}}}]}}"#
        )
    };
    let rows = [jacket("J1", "防泼水", "Splash-proof"), jacket("J2", "IPX7 防水", "IPX7, waterproof")];
    shopper.import(&format!("{}\n{}", feed(), rows.join("\n")));
    assert_eq!(shopper.say("waterproof jacket").ids(), ["J2"]);
    assert_eq!(shopper.say("防水夹克").ids(), ["J2"]);
    assert_eq!(shopper.say("splash-proof jacket").ids().len(), 2, "waterproof is more than that");
}

#[test]
fn names_are_said_in_any_language() {
    let mut shopper = open(Lang::Zh);
    for (question, lang) in [("XXL", Lang::Zh), ("iphone", Lang::Zh), ("dress", Lang::En), ("red", Lang::En)]
    {
        assert_eq!(shopper.say(question).lang, lang, "{question}");
    }
    assert_eq!(open(Lang::En).say("iphone").lang, Lang::En);
}
