//! Properties:
//! 1. A mistyped question is answered as it was meant, says so in words and on the stage, and the wish is the mended one.
//! 2. Searching exactly what was typed takes it at its word.
//! 3. Greetings, rules, pointers and words the shop uses are never read otherwise.
//! 4. What may have been meant but is not sure is only offered, as something to tap.
//! 5. The note stays with the list it is about, through its pages and its orders, and goes with the next need.
//! 6. Rows while typing: at most six, in both languages and in pinyin; a product's row opens it.

use guide::contract::{Ask, Commands, Complete, CompletionKind, Lang, Reading, Sort, Stage};

use crate::shop::{Told, open};

fn reading(told: &Told) -> Option<&Reading> {
    match &told.stage {
        Some(Stage::Results(results)) => results.reading.as_ref(),
        Some(Stage::Nothing(nothing)) => nothing.reading.as_ref(),
        _ => None,
    }
}

#[test]
fn slips_are_mended_and_told() {
    for (typed, was, read, told_so, ids) in [
        ("lianyiqun", "lianyiqun", "连衣裙", "已按“连衣裙”为您查找", &["D1", "D2"][..]),
        ("连衣群", "连衣群", "连衣裙", "已按“连衣裙”为您查找", &["D1", "D2"]),
        ("hedphones", "hedphones", "headphones", "Showing results for “headphones”", &["H1", "H2", "H3"]),
    ] {
        let mut shopper = open(Lang::Zh);
        let told = shopper.say(typed);
        let note = reading(&told).unwrap_or_else(|| panic!("{typed}: {:?} {}", told.stage, told.text));
        assert_eq!((note.typed.join(" "), note.read.join(" ")), (was.to_owned(), read.to_owned()));
        assert_eq!(note.asked, typed);
        assert!(told.text.starts_with(told_so), "{typed}: {}", told.text);
        for id in ids {
            assert!(told.ids().contains(id), "{typed}: {:?}", told.ids());
        }
        assert!(told.need.iter().all(|wish| wish.label.zh != was), "{:?}", told.need);
    }
}

#[test]
fn exactly_means_exactly() {
    let mut shopper = open(Lang::Zh);
    assert!(reading(&shopper.say("hedphones")).is_some());
    let told = shopper.ask(Ask::Exactly { text: "hedphones".to_owned() });
    assert!(reading(&told).is_none(), "{:?}", told.stage);
    assert!(!told.ids().contains(&"H1"), "{:?}", told.ids());
    assert!(told.text.contains("hedphones"), "{}", told.text);
}

#[test]
fn what_is_understood_stays_as_it_is() {
    let mut shopper = open(Lang::Zh);
    shopper.say("红色连衣裙");
    for (said, intent) in [
        ("你好", "greeting"),
        ("thank you!", "thanks"),
        ("几点关门", "policy"),
        ("can I return it if it doesn't fit?", "policy"),
        ("the second one, where is it", "locate"),
        ("红色连衣裙", "find"),
        ("Stillway", "find"),
        ("netflix", "find"),
        ("cheapest headphones", "find"),
    ] {
        let told = shopper.say(said);
        assert_eq!(told.intent, intent, "{said}: {}", told.text);
        assert!(reading(&told).is_none(), "{said}: {:?}", reading(&told));
        assert!(
            !told.text.contains("已按") && !told.text.contains("Showing results"),
            "{said}: {}",
            told.text
        );
    }
}

#[test]
fn a_guess_is_only_offered() {
    let mut shopper = open(Lang::En);
    let told = shopper.say("streemimg");
    assert!(reading(&told).is_none() && !told.ids().contains(&"B2"), "{:?}", told.stage);
    let offered = told.suggestions.first().unwrap_or_else(|| panic!("{told:?}"));
    let label = offered.label.as_ref().unwrap_or_else(|| panic!("{:?}", told.suggestions));
    assert_eq!(label.en, "Did you mean “streaming”?");
    assert_eq!(label.zh, "您是不是想找：streaming？");
    let said = offered.say.en.clone();
    assert!(shopper.say(&said).ids().contains(&"B2"), "{said}");
}

#[test]
fn the_note_belongs_to_its_list() {
    let mut shopper = open(Lang::Zh);
    assert!(reading(&shopper.say("lianyiqun")).is_some());
    assert!(
        reading(&shopper.ask(Ask::Sort { sort: Sort::PriceUp })).is_some(),
        "another order of the same list"
    );
    shopper.ask(Ask::Open { id: "D2".to_owned() });
    assert!(reading(&shopper.ask(Ask::Back)).is_some(), "back to the same list");
    assert!(reading(&shopper.say("有没有耳机")).is_none(), "another need");
}

#[test]
fn rows_while_typing() {
    let shopper = open(Lang::Zh);
    let rows = |lang: Lang, text: &str| {
        shopper.guide.complete(Complete { lang, text: text.to_owned() }).unwrap().items
    };
    for (lang, typed, kind, label) in [
        (Lang::Zh, "连衣", CompletionKind::Kind, "连衣裙"),
        (Lang::Zh, "lianyi", CompletionKind::Kind, "连衣裙"),
        (Lang::En, "headph", CompletionKind::Kind, "耳机"),
        (Lang::En, "still", CompletionKind::Brand, "静界"),
        (Lang::Zh, "真丝收", CompletionKind::Product, "真丝收腰连衣裙"),
        (Lang::Zh, "我想买一件红", CompletionKind::Need, "我想买一件红色的连衣裙"),
    ] {
        let found = rows(lang, typed);
        assert!(found.len() <= 6, "{typed}: {found:?}");
        let hit = found.iter().find(|one| one.kind == kind && one.label.zh.contains(label));
        let one = hit.unwrap_or_else(|| panic!("{typed}: {found:#?}"));
        assert_eq!(one.product.is_some(), kind == CompletionKind::Product, "{one:?}");
        if let Some(product) = &one.product {
            assert!(product.price.is_some() && !product.id.is_empty());
        }
    }
    assert!(rows(Lang::Zh, "  ").is_empty());
    assert!(rows(Lang::Zh, &"连".repeat(5000)).is_empty());
}
