//! Properties:
//! 1. What was said no to is in no list, beside no product and in no recommendation until it is wanted back, opened after all, or the
//!    shopper leaves.
//! 2. What is shown instead is what else was asked for; from a product that stood in no list, others of its kind.
//! 3. A side that is not liked goes with all that have it; where a product comes in others, those are told.
//! 4. What else was said in the same breath is done.
//! 5. Nothing is shown as "all there is" that is only what was not said no to.

use guide::contract::commands::{Nothing, Why};
use guide::contract::{Ask, Commands, Lang, Stage};

use crate::shop::{Told, open};

fn shown(told: &Told) -> Vec<&str> {
    let near: Vec<&str> = match &told.stage {
        Some(Stage::Results(results)) => results.near.iter().map(|card| card.id.as_str()).collect(),
        Some(Stage::Product(page)) => [&page.similar, &page.goes_with, &page.cheaper, &page.step_up]
            .into_iter()
            .flatten()
            .map(|one| one.card.id.as_str())
            .collect(),
        _ => Vec::new(),
    };
    told.ids().into_iter().chain(near).collect()
}

fn chip(told: &Told) -> Option<&str> {
    told.need.iter().find(|wish| wish.id == "left-out").map(|wish| wish.label.zh.as_str())
}

#[test]
fn the_second_one_goes_and_comes_back() {
    for (find, reject, back) in [
        ("我想买一件红色的连衣裙", "不要第二个", "放回来"),
        ("I'd like to buy a red dress", "I don't like the second one", "put it back"),
    ] {
        let mut shopper = open(Lang::Zh);
        let all: Vec<String> = shopper.say(find).ids().into_iter().map(str::to_owned).collect();
        let second = all[1].clone();
        let told = shopper.say(reject);
        assert_eq!(told.intent, "reject");
        assert!(!shown(&told).contains(&second.as_str()), "{told:?}");
        assert_eq!(told.ids().len(), all.len() - 1, "the others stay: {told:?}");
        assert_eq!(chip(&told), Some("去掉了 1 件"));
        let again = shopper.say(find);
        assert!(!shown(&again).contains(&second.as_str()), "a new question brought it back: {again:?}");
        let told = shopper.say(back);
        assert_eq!((told.intent.as_str(), chip(&told)), ("put_back", None));
        assert!(told.ids().contains(&second.as_str()), "{told:?}");
    }
}

#[test]
fn its_chip_brings_it_back_too() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色的连衣裙");
    shopper.say("不要第一个");
    let told = shopper.ask(Ask::Drop { wish: "left-out".to_owned() });
    assert_eq!((told.ids().len(), chip(&told)), (3, None), "{told:?}");
}

#[test]
fn it_is_recommended_no_more() {
    let mut shopper = open(Lang::Zh);
    shopper.ask(Ask::Open { id: "H1".to_owned() });
    let before = shopper.guide.for_you(Nothing {}).unwrap();
    let Some(first) = before.items.first().map(|item| item.card.id.clone()) else {
        panic!("nothing for you")
    };
    let told = shopper.ask(Ask::Reject { id: first.clone() });
    assert!(
        matches!(&told.stage, Some(Stage::Product(page)) if page.card.id == "H1"),
        "the stage stays: {told:?}"
    );
    assert!(!shown(&told).contains(&first.as_str()), "{told:?}");
    let after = shopper.guide.for_you(Nothing {}).unwrap();
    assert!(after.items.iter().all(|item| item.card.id != first), "{after:?}");
    let why = shopper.guide.why(Why { id: first.clone() }).unwrap();
    assert_eq!(why.reasons[0].en, "You said no to it");
    // Opened after all, it counts again.
    let told = shopper.ask(Ask::Open { id: first.clone() });
    assert_eq!(chip(&told), None);
}

#[test]
fn nothing_of_it_outlives_the_shopper() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色的连衣裙");
    shopper.say("不要第一个");
    shopper.guide.reset(Nothing {}).unwrap();
    let told = shopper.say("红色的连衣裙");
    assert_eq!((told.ids().len(), chip(&told)), (3, None));
}

#[test]
fn what_was_looked_at_is_followed_by_others_of_its_kind() {
    for words in ["不要这件", "换一个", "not this one", "I don't like it", "something else"] {
        let mut shopper = open(Lang::Zh);
        shopper.ask(Ask::Open { id: "H1".to_owned() });
        let told = shopper.say(words);
        assert_eq!(told.intent, "reject", "{words}");
        let ids = told.ids();
        assert!(ids.contains(&"H2") && !ids.contains(&"H1"), "{words}: {told:?}");
    }
}

#[test]
fn of_those_compared_the_rest_stays() {
    let mut shopper = open(Lang::Zh);
    let ids = ["D1", "D2", "D3"].map(str::to_owned).to_vec();
    shopper.ask(Ask::Compare { ids });
    let told = shopper.say("不要第一个");
    assert!(matches!(told.stage, Some(Stage::Compare(_))), "{told:?}");
    assert_eq!(told.ids(), ["D2", "D3"]);
    let told = shopper.say("not the first one");
    assert!(matches!(told.stage, Some(Stage::Product(_))), "{told:?}");
    assert_eq!(told.ids(), ["D3"]);
}

#[test]
fn a_colour_that_is_not_liked_goes_with_all_that_have_it() {
    let mut shopper = open(Lang::Zh);
    shopper.say("连衣裙");
    shopper.ask(Ask::Open { id: "D1".to_owned() });
    let told = shopper.say("不喜欢这个颜色");
    let red = ["D1", "D2", "D3"];
    assert!(!told.ids().is_empty() && told.ids().iter().all(|id| !red.contains(id)), "{told:?}");
}

#[test]
fn what_else_was_said_is_done() {
    let mut shopper = open(Lang::Zh);
    let before: Vec<String> = shopper.say("红色的连衣裙").ids().into_iter().map(str::to_owned).collect();
    let told = shopper.say("不要第一个，第二个在哪里");
    assert!(matches!(&told.stage, Some(Stage::Plan(plan)) if plan.card.id == before[1]), "{told:?}");
    assert_eq!(chip(&told), Some("去掉了 1 件"));
    let told = shopper.say("不要它，要便宜点的");
    assert!(!told.ids().contains(&before[1].as_str()), "{told:?}");
    assert!(told.text.contains("不再给您看了"), "{}", told.text);
}

#[test]
fn all_that_fits_may_be_said_no_to() {
    for (words, count) in [("这些都不要", "3"), ("none of these", "3")] {
        let mut shopper = open(Lang::Zh);
        let rejected: Vec<String> =
            shopper.say("红色的连衣裙").ids().into_iter().map(str::to_owned).collect();
        let told = shopper.say(words);
        let Some(Stage::Nothing(nothing)) = &told.stage else { panic!("{words}: {told:?}") };
        assert!(told.text.contains(count), "{}", told.text);
        assert_eq!(nothing.relax[0].wish, "left-out");
        assert!(nothing.nearest.iter().all(|card| !rejected.contains(&card.id)), "{nothing:?}");
        let told = shopper.ask(Ask::Drop { wish: "left-out".to_owned() });
        assert_eq!(told.ids().len(), 3, "{told:?}");
    }
}

#[test]
fn too_dear_is_answered_with_what_costs_less() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色的连衣裙");
    let told = shopper.ask(Ask::Open { id: "D1".to_owned() });
    let Some(Stage::Product(page)) = &told.stage else { panic!("{told:?}") };
    let cost = page.card.price.as_ref().unwrap().minor;
    for words in ["这个太贵了", "this one is too expensive"] {
        shopper.ask(Ask::Open { id: "D1".to_owned() });
        let told = shopper.say(words);
        let Some(Stage::Results(results)) = &told.stage else { panic!("{words}: {told:?}") };
        assert!(results.cards.iter().all(|card| card.price.as_ref().unwrap().minor < cost), "{told:?}");
    }
}

#[test]
fn which_one_is_asked_where_it_cannot_be_told() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色的连衣裙");
    let told = shopper.say("不要这件");
    assert_eq!(told.intent, "which_one");
    assert_eq!(told.suggestions[0].say.zh, "不要第一个");
    assert_eq!(chip(&told), None);
}

#[test]
fn a_name_that_was_shown_is_as_good_as_its_place() {
    let mut shopper = open(Lang::Zh);
    shopper.say("连衣裙");
    let told = shopper.say("不要真丝收腰连衣裙");
    assert_eq!(told.intent, "reject", "{told:?}");
    assert!(!shown(&told).contains(&"D1"), "{told:?}");
    // Asked for by name, it is wanted again.
    let told = shopper.say("真丝收腰连衣裙");
    assert!(told.ids().contains(&"D1"), "{told:?}");
}

#[test]
fn what_was_last_comes_back_first() {
    let mut shopper = open(Lang::Zh);
    shopper.say("连衣裙");
    shopper.say("不要第一个");
    shopper.say("不要第一个");
    assert_eq!(chip(&shopper.say("放回来")), Some("去掉了 1 件"));
    assert_eq!(chip(&shopper.say("都放回来")), None);
    let told = shopper.say("放回来");
    assert!(told.text.contains("没有去掉"), "{}", told.text);
}

#[test]
fn wishes_in_the_same_breath_are_kept() {
    let mut shopper = open(Lang::Zh);
    shopper.say("连衣裙");
    let told = shopper.say("太贵了，要红色的");
    assert!(
        !told.ids().is_empty() && told.ids().iter().all(|id| ["D1", "D2", "D3"].contains(id)),
        "{told:?}"
    );
    shopper.say("连衣裙");
    shopper.ask(Ask::Open { id: "D4".to_owned() });
    let told = shopper.say("不喜欢这个颜色，有没有红色的");
    assert!(
        !told.ids().is_empty() && told.ids().iter().all(|id| ["D1", "D2", "D3"].contains(id)),
        "{told:?}"
    );
}

#[test]
fn what_is_no_rejection_rejects_nothing() {
    for words in [
        "不要去掉第二个",
        "第二个不丑",
        "最便宜的",
        "第二个便宜吗",
        "why is the second one so expensive",
        "it's not that expensive",
        "is the second one cheaper",
        "不合适可以退吗",
        "第二个有货吗",
        "not bad",
    ] {
        let mut shopper = open(Lang::Zh);
        shopper.say("红色的连衣裙");
        let told = shopper.say(words);
        assert_eq!(chip(&told), None, "{words}: {told:?}");
        assert_ne!(told.intent, "reject", "{words}");
    }
}

#[test]
fn the_lowest_price_is_that_of_what_is_left() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色的连衣裙");
    let told = shopper.say("最便宜的不要，便宜点的");
    let Some(Stage::Results(results)) = &told.stage else { panic!("what is left stands there: {told:?}") };
    let low =
        results.cards.iter().filter_map(|card| card.price.as_ref()).map(|price| price.minor).min().unwrap();
    assert!(
        told.text.contains(&format!("¥{}", low / 100)) && told.text.contains("您没说不要的里面"),
        "{}",
        told.text
    );
}

#[test]
fn a_side_said_no_to_is_wanted_back_only_if_nothing_came_after_it() {
    let mut shopper = open(Lang::Zh);
    shopper.say("连衣裙");
    shopper.ask(Ask::Open { id: "D1".to_owned() });
    let without = shopper.say("不喜欢这个颜色");
    assert!(without.need.iter().any(|wish| wish.label.zh.starts_with("不要")), "{without:?}");
    let told = shopper.say("放回来");
    assert!(told.ids().contains(&"D1") && told.need.len() == 1, "{told:?}");
    shopper.ask(Ask::Open { id: "D1".to_owned() });
    shopper.say("不喜欢这个颜色");
    let before = shopper.say("三百以内").need;
    let told = shopper.say("放回来");
    assert_eq!(told.need, before, "what was said since is kept: {told:?}");
}
