//! Properties:
//! 1. Of two things in a sentence it is about one: what comes before "for", or after 的; joined by "or" either will do.
//! 2. What is not wanted is not shown, however it is said.
//! 3. For a person what is not made for others fits; a description of goods is kept to.
//! 4. What is wrong brings what helps, and not the thing that is wrong.

use guide::contract::{Lang, Stage};

use crate::shop::open;

fn sorted(mut ids: Vec<&str>) -> Vec<&str> {
    ids.sort_unstable();
    ids
}

#[test]
fn one_thing_of_two() {
    let mut shopper = open(Lang::En);
    assert_eq!(shopper.say("a bag for my headphones").ids(), ["B1"]);
    let told = shopper.say("a thermos or a bag");
    assert_eq!(sorted(told.ids()), ["B1", "T1"], "{}", told.text);
    let told = shopper.say("保温杯或者包");
    assert_eq!(sorted(told.ids()), ["B1", "T1"], "{}", told.text);
}

#[test]
fn what_is_not_wanted() {
    for said in [
        "dresses, not red",
        "dresses that are not red",
        "a dress that isn't red",
        "a dress in any colour but red",
        "连衣裙，不要红色的",
        "连衣裙，不是红色的",
    ] {
        let told = open(Lang::En).say(said).ids().iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(sorted(told.iter().map(String::as_str).collect()), ["D4", "D5"], "{said}");
    }
}

#[test]
fn a_question_denies_nothing() {
    for said in ["没有红色的连衣裙吗", "连衣裙是不是红色的", "有没有红色的连衣裙"]
    {
        let told = open(Lang::Zh).say(said);
        assert_eq!(sorted(told.ids()), ["D1", "D2", "D3"], "{said}: {}", told.text);
    }
}

#[test]
fn for_a_person() {
    let mut shopper = open(Lang::Zh);
    let told = shopper.say("给女儿买个保温杯");
    assert_eq!(told.ids(), ["T1"], "{}", told.text);
    let told = shopper.say("给女儿买条半身裙");
    assert_eq!(told.ids(), ["K1"], "{}", told.text);
    let told = shopper.say("女士保温杯");
    assert!(matches!(told.stage, Some(Stage::Nothing(_))), "{}", told.text);
}

#[test]
fn what_helps() {
    let mut shopper = open(Lang::Zh);
    let told = shopper.say("地铁上太吵了");
    assert!(told.ids().iter().all(|id| id.starts_with('H')) && told.ids().len() == 3, "{:?}", told.ids());
    let told = shopper.say("keep my coffee hot");
    assert_eq!(told.ids().first(), Some(&"T1"), "{:?} {}", told.ids(), told.text);
}

#[test]
fn talk_with_an_occasion_is_no_search_for_its_words() {
    let mut shopper = open(Lang::En);
    // Both words stand in the data of one row, a box; the present is what is asked for.
    let told = shopper.say("netflix and controls for a gift");
    assert_eq!(told.ids(), ["U1"], "{told:?}");
    assert!(!told.text.contains("No product data"), "one does: {}", told.text);
    let told = shopper.say("netflix controls");
    assert_eq!(told.ids(), ["B2"], "without an occasion its words are all there is");
}
