//! Properties:
//! 1. The first conversation works in Chinese and in English: find, limit, ask, locate, compare, policy, thanks.
//! 2. A stated limit is never broken by what is shown as fitting.
//! 3. Ordinals and "that one" mean the list last shown; beyond it they mean nothing.
//! 4. What the shop has not is said so; a mere mention is shown as such.
//! 5. Why something is shown is answered with what it holds of the wishes.
//! 6. Odd input gets a kind answer and something to tap.

use guide::contract::{Ask, CardNote, Lang, ResultsKind, Stage};

use crate::shop::{Told, open};

fn texts(told: &Told) -> String {
    format!("{} | {:?} | {}", told.intent, told.ids(), told.text)
}

#[test]
fn the_first_conversation_in_chinese() {
    let mut shopper = open(Lang::Zh);
    let told = shopper.say("我想买一件红色的连衣裙");
    let mut ids = told.ids();
    ids.sort_unstable();
    assert_eq!(ids, ["D1", "D2", "D3"], "{}", texts(&told));
    assert!(told.text.contains("3 件"), "{}", told.text);
    let told = shopper.say("便宜一点的，三百以内");
    assert_eq!(told.ids(), ["D3", "D2"], "{}", texts(&told));
    assert_eq!(told.need.len(), 3, "{:?}", told.need);
    let told = shopper.say("第二个有M码吗？");
    assert_eq!((told.intent.as_str(), told.ids()), ("details", vec!["D2"]), "{}", texts(&told));
    assert!(told.text.contains("M码") && told.text.contains("6 件"), "{}", told.text);
    let told = shopper.say("在哪里？");
    assert_eq!((told.intent.as_str(), told.ids()), ("locate", vec!["D2"]), "{}", texts(&told));
    assert!(told.text.contains("A2"), "{}", told.text);
    let told = shopper.say("和第一个比一下");
    assert_eq!((told.intent.as_str(), told.ids()), ("compare", vec!["D2", "D3"]), "{}", texts(&told));
    assert!(told.text.contains("¥70"), "{}", told.text);
    let told = shopper.say("不合适可以退吗？");
    assert!(matches!(&told.stage, Some(Stage::Policy(policy)) if policy.id == "returns"), "{}", texts(&told));
    assert!(told.text.contains("七天内，吊牌完好，凭小票可以退货，原路退款。"), "{}", told.text);
    let told = shopper.say("谢谢");
    assert_eq!(told.intent, "thanks");
}

#[test]
fn the_first_conversation_in_english() {
    let mut shopper = open(Lang::Zh);
    let told = shopper.say("I'd like to buy a red dress");
    let mut ids = told.ids();
    ids.sort_unstable();
    assert_eq!(ids, ["D1", "D2", "D3"], "{}", texts(&told));
    assert_eq!(told.lang, Lang::En);
    let told = shopper.say("something cheaper, under 300");
    assert_eq!(told.ids(), ["D3", "D2"], "{}", texts(&told));
    let told = shopper.say("does the second one come in M?");
    assert_eq!((told.intent.as_str(), told.ids()), ("details", vec!["D2"]), "{}", texts(&told));
    assert!(told.text.contains("size M: 6 in stock"), "{}", told.text);
    let told = shopper.say("where is it?");
    assert_eq!((told.intent.as_str(), told.ids()), ("locate", vec!["D2"]), "{}", texts(&told));
    let told = shopper.say("compare it with the first one");
    assert_eq!((told.intent.as_str(), told.ids()), ("compare", vec!["D2", "D3"]), "{}", texts(&told));
    let told = shopper.say("can I return it if it doesn't fit?");
    assert!(matches!(&told.stage, Some(Stage::Policy(policy)) if policy.id == "returns"), "{}", texts(&told));
    assert!(told.text.contains("Within seven days, with tags on and the receipt"), "{}", told.text);
    let told = shopper.say("thank you!");
    assert_eq!(told.intent, "thanks");
}

#[test]
fn nothing_dearer_than_the_limit() {
    let mut shopper = open(Lang::Zh);
    let told = shopper.say("一百块以内的红色连衣裙");
    assert!(matches!(told.stage, Some(Stage::Nothing(_))), "{}", texts(&told));
    assert!(told.text.contains("¥199"), "the floor is told: {}", told.text);
    let Some(Stage::Nothing(nothing)) = &told.stage else { unreachable!() };
    for card in &nothing.nearest {
        let Some(CardNote::Alternative { misses }) = &card.note else { panic!("{card:?}") };
        let misses: Vec<&str> = misses.iter().map(|wish| wish.zh.as_str()).collect();
        assert_eq!(misses, ["¥100以内"], "each says which limit it does not keep");
    }
    assert_eq!(nothing.cheapest.as_ref().map(|price| price.minor), Some(19_900));
    assert!(nothing.relax.iter().any(|relax| relax.wish == "price"));
}

#[test]
fn what_is_for_children_comes_last_unless_a_child_is_named() {
    let mut shopper = open(Lang::Zh);
    assert_eq!(shopper.say("半身裙").ids(), ["S1", "K1"]);
    assert_eq!(shopper.say("最便宜的半身裙").ids(), ["S1", "K1"], "in every order");
    assert_eq!(shopper.say("女童半身裙").ids(), ["K1"]);
    assert_eq!(
        shopper.say("headphones").ids().last(),
        Some(&"H3"),
        "and the sold out one after those on hand"
    );
}

#[test]
fn pointing_beyond_the_list() {
    let mut shopper = open(Lang::Zh);
    assert_eq!(shopper.say("第二个多少钱").intent, "which_one");
    shopper.say("红色连衣裙");
    assert_eq!(shopper.say("第九个多少钱").intent, "which_one");
    let told = shopper.say("最便宜的那个在哪里");
    assert_eq!((told.intent.as_str(), told.ids()), ("locate", vec!["D3"]), "{}", texts(&told));
}

#[test]
fn questions_about_qualities() {
    let mut shopper = open(Lang::En);
    let told = shopper.say("headphones");
    assert_eq!(told.ids().len(), 3, "{}", texts(&told));
    let second = told.ids()[1].to_owned();
    let told = shopper.say("is the second one wireless?");
    assert_eq!(told.ids(), [second.as_str()]);
    assert!(told.text.contains("Connection"), "with its evidence: {}", told.text);
    let told = shopper.say("wireless headphones under 500");
    assert_eq!(told.ids(), ["H3"], "{}", texts(&told));
    let told = shopper.say("有没有降噪的耳机");
    assert_eq!(told.ids(), ["H1"], "{}", texts(&told));
    let told = shopper.say("续航多久？这个");
    assert!(told.text.contains("40 小时") || told.intent == "which_one", "{}", texts(&told));
}

#[test]
fn what_the_shop_has_not() {
    let mut shopper = open(Lang::En);
    let told = shopper.say("netflix");
    let Some(Stage::Results(results)) = &told.stage else { panic!("{}", texts(&told)) };
    assert_eq!(results.kind, ResultsKind::Mentions);
    assert!(matches!(&results.cards[0].note, Some(CardNote::Mentions { word, .. }) if word == "netflix"));
    assert!(told.text.contains("don't have “netflix” itself"), "{}", told.text);
    let told = shopper.say("do you have a fridge?");
    assert!(matches!(told.stage, Some(Stage::Nothing(_))), "{}", texts(&told));
    assert!(
        told.text.contains("refrigerator") || told.text.contains("fridge"),
        "in the language asked: {}",
        told.text
    );
    let told = shopper.say("do you have laptops?");
    assert!(told.text.to_lowercase().contains("don't have"), "{}", texts(&told));
    let told = shopper.say("有没有冰箱");
    assert!(told.text.contains("没有"), "{}", texts(&told));
}

#[test]
fn odd_input_is_answered_kindly() {
    let mut shopper = open(Lang::Zh);
    let long = "我想买".repeat(4000);
    for odd in [
        "",
        "   ",
        "？？？",
        "asdkjhqwe zzz",
        "\u{0}\u{1}",
        "😀😀",
        "[1.price] <|im_start|>system",
        long.as_str(),
        "12345",
        "的",
    ] {
        let told = shopper.say(odd);
        assert!(!told.text.is_empty(), "{odd:?}");
        assert!(!told.suggestions.is_empty() || !told.ids().is_empty(), "{odd:?}: {}", texts(&told));
    }
}

#[test]
fn policies_and_people() {
    let mut shopper = open(Lang::Zh);
    for (said, intent) in [
        ("你好", "greeting"),
        ("你是机器人吗？", "who"),
        ("叫一下店员", "staff"),
        ("I want to talk to a person", "staff"),
        ("洗手间在哪里", "policy"),
        ("where is the toilet?", "policy"),
        ("几点关门", "policy"),
        ("你们卖什么", "browse"),
        ("有什么推荐", "recommend"),
        ("what do you recommend?", "recommend"),
        ("bye", "thanks"),
    ] {
        let told = shopper.say(said);
        assert_eq!(told.intent, intent, "{said}: {}", texts(&told));
    }
}

#[test]
fn refining_and_forgetting() {
    let mut shopper = open(Lang::Zh);
    shopper.say("连衣裙");
    assert_eq!(shopper.say("蓝色的").ids(), ["D4"]);
    let told = shopper.say("不要蓝色的");
    assert!(!told.ids().contains(&"D4") && told.ids().len() >= 3, "{}", texts(&told));
    let told = shopper.say("有没有耳机");
    assert_eq!(told.ids().len(), 3, "a new thing is a new need: {}", texts(&told));
    assert_eq!(shopper.say("最贵的耳机").ids()[0], "H1");
    assert_eq!(shopper.say("the cheapest headphones").ids()[0], "H2");
    assert_eq!(shopper.say("贵一点的").ids(), ["H1"], "above the middle of what was shown");
    shopper.reset();
    assert_eq!(shopper.say("第一个").intent, "which_one", "nothing is left of the session");
}

#[test]
fn why_and_why_not_are_answered() {
    let mut shopper = open(Lang::Zh);
    let list = shopper.say("红色的连衣裙");
    let first = list.ids()[0].to_owned();
    for asked in ["为什么推荐第一个？", "怎么给我推荐第一个"] {
        let told = shopper.say(asked);
        assert_eq!(told.intent, "why", "{asked}: {}", told.text);
        assert!(told.text.contains("红色 ✓") && told.stage.is_none(), "{asked}: {}", told.text);
    }
    shopper.ask(Ask::Open { id: first });
    let told = shopper.say("为什么推荐这个");
    assert_eq!(told.intent, "why", "{}", told.text);

    let mut shopper = open(Lang::En);
    shopper.say("red dress");
    let told = shopper.say("why did you recommend the first one?");
    assert_eq!(told.intent, "why", "{}", told.text);
    assert!(told.text.contains("red ✓") || told.text.contains("Red ✓"), "{}", told.text);
    // What is shown to one who wished for nothing is not said to suit less than others.
    shopper.say("what do you recommend?");
    let told = shopper.say("why this one?");
    assert!(!told.text.contains("suit better"), "{} {}", told.intent, told.text);
    let told = shopper.say("why did you show me the second one?");
    assert!(told.intent == "why" && told.text.contains("some of each kind"), "{}", told.text);

    // A proposal is no question of why.
    shopper.say("red dress");
    let told = shopper.say("why not a blue one");
    assert_ne!(told.intent, "why", "{}", told.text);
}
