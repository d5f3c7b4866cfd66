//! Properties:
//! 1. After an import the next turn shows the rows of now, whatever stands on the stage; nothing moves before it.
//! 2. What has left the catalogue is said to have left, and does not stay on the stage.
//! 3. An unchanged catalogue is not spoken of.

use guide::contract::{Ask, Commands, Lang, Stage, commands::Nothing};

use crate::shop::{Shopper, feed, open};

/// The shop's feed without a product, and with another price for one.
fn change(shopper: &Shopper, gone: Option<&str>, dearer: Option<(&str, i64)>) {
    let mut lines = Vec::new();
    for line in feed().lines() {
        let mut row: serde_json::Value = serde_json::from_str(line).unwrap();
        if gone.is_some_and(|id| row["id"] == id) {
            continue;
        }
        if let Some((id, minor)) = dearer
            && row["id"] == id
        {
            row["price"]["minor"] = minor.into();
        }
        lines.push(row.to_string());
    }
    shopper.import(&lines.join("\n"));
}

#[test]
fn a_product_page_is_shown_again_with_its_new_price() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色连衣裙");
    shopper.ask(Ask::Open { id: "D2".to_owned() });
    let told = shopper.say("谢谢");
    assert!(told.stage.is_none(), "nothing has changed: {:?}", told.stage);
    change(&shopper, None, Some(("D2", 31_100)));
    let told = shopper.say("谢谢");
    let Some(Stage::Product(page)) = &told.stage else { panic!("{:?}", told.stage) };
    assert_eq!(page.card.price.as_ref().map(|price| price.minor), Some(31_100));
    assert!(!told.text.contains("下架") && told.intent == "thanks", "{}", told.text);
    assert!(shopper.say("谢谢").stage.is_none(), "once is enough");
}

#[test]
fn what_has_gone_is_said_and_leaves_the_stage() {
    let mut shopper = open(Lang::En);
    shopper.say("red dress");
    shopper.ask(Ask::Open { id: "D2".to_owned() });
    change(&shopper, Some("D2"), None);
    let told = shopper.say("which sizes are there?");
    assert!(told.text.contains("no longer"), "{}", told.text);
    let mut ids = told.ids();
    ids.sort_unstable();
    assert_eq!(ids, ["D1", "D3"], "the list takes its place: {:?}", told.stage);
    assert!(told.need.len() > 1, "the need is as it was: {:?}", told.need);
}

#[test]
fn a_list_loses_what_has_gone_and_says_so() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色连衣裙");
    change(&shopper, Some("D1"), Some(("D3", 20_000)));
    let told = shopper.say("谢谢");
    let mut ids = told.ids();
    ids.sort_unstable();
    assert_eq!((told.intent.as_str(), ids), ("thanks", vec!["D2", "D3"]), "{:?}", told.stage);
    assert!(told.text.contains("下架") && told.text.contains("不客气"), "{}", told.text);
    assert!(!shopper.ask(Ask::Back).text.contains("下架"), "said once");
}

#[test]
fn a_comparison_needs_two() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色连衣裙");
    shopper.ask(Ask::Compare { ids: vec!["D1".to_owned(), "D2".to_owned()] });
    change(&shopper, Some("D1"), None);
    let told = shopper.say("谢谢");
    assert!(matches!(&told.stage, Some(Stage::Results(_))), "{:?}", told.stage);
    assert!(told.text.contains("下架"), "{}", told.text);
}

#[test]
fn the_screen_can_see_that_the_catalogue_is_another() {
    let shopper = open(Lang::Zh);
    let before = shopper.guide.boot(Nothing {}).unwrap().status.generation;
    change(&shopper, Some("D1"), None);
    shopper.until_taken_in();
    assert!(shopper.guide.boot(Nothing {}).unwrap().status.generation > before);
}
