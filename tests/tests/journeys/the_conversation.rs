//! Properties 1, 4 and 5.

use std::path::Path;

use guide::contract::{Lang, Stage, StockView};
use tests::{CHINESE, ENGLISH};

use super::guide_and_shop::{Told, Visit, Worker, visit};

/// Holds the first conversation and checks every turn against the rows.
async fn hold(visit: &mut Visit, questions: &[&str; 7], lang: Lang) {
    let mut turns: Vec<Told> = Vec::new();
    for question in questions {
        let told = visit.say(question).await;
        assert_eq!(told.lang, Some(lang), "{question}");
        assert!(!told.text.trim().is_empty(), "{question}");
        turns.push(told);
    }
    let intents: Vec<&str> = turns.iter().map(|told| told.intent.as_str()).collect();
    assert_eq!(intents, ["find", "refine", "details", "locate", "compare", "policy", "thanks"]);

    let dresses = turns[0].ids();
    assert!(dresses.len() >= 8, "red dresses: {dresses:?}");
    for id in &dresses {
        let row = visit.guide.row(id).unwrap();
        let filed = catalog::lexicon::filing::file(&row);
        assert!(
            filed.families.contains("red") && filed.kinds.contains("dress"),
            "{id} is a red dress: {filed:?}"
        );
    }
    let cheaper = turns[1].ids();
    assert!(cheaper.len() >= 3, "{cheaper:?}");
    for id in &cheaper {
        let row = visit.guide.row(id).unwrap();
        assert!(row.price.as_ref().unwrap().minor <= 30_000, "{id} is within 300");
        assert!(
            dresses.contains(id) || catalog::lexicon::filing::file(&row).families.contains("red"),
            "{id}: the same need"
        );
    }
    assert_eq!(turns[2].ids(), [cheaper[1].clone()], "the second one");
    let second = visit.guide.row(&cheaper[1]).unwrap();
    let medium: Vec<Option<u32>> = second
        .variants
        .iter()
        .filter(|variant| variant.size.as_deref() == Some("M"))
        .map(|variant| variant.stock)
        .collect();
    let told = &turns[2].text;
    match medium.as_slice() {
        [Some(0)] => assert!(told.contains("无货") || told.contains("sold out"), "{told}"),
        [Some(n)] => assert!(told.contains(&n.to_string()), "{n} pieces: {told}"),
        _ => {}
    }
    let Some(Stage::Plan(plan)) = &turns[3].stage else { panic!("a plan: {:?}", turns[3]) };
    let place = plan.place.as_ref().expect("the demo shop knows where its dresses are");
    assert_eq!((&plan.card.id, &place.code), (&cheaper[1], second.location.as_ref().unwrap()));
    assert!(place.pin.is_some() && place.way.len() >= 2, "a pin and a way: {place:?}");
    let Some(Stage::Compare(table)) = &turns[4].stage else { panic!("a table: {:?}", turns[4]) };
    assert_eq!(turns[4].ids(), [cheaper[1].clone(), cheaper[0].clone()], "the one spoken of, then the first");
    assert!(!table.rows.is_empty());
    let Some(Stage::Policy(policy)) = &turns[5].stage else { panic!("a policy: {:?}", turns[5]) };
    let quoted = if lang == Lang::Zh { &policy.answer.zh } else { &policy.answer.en };
    assert!(turns[5].text.contains(quoted.as_str()), "quoted word for word: {}", turns[5].text);
}

#[tokio::test]
async fn in_chinese_without_a_model() {
    hold(&mut visit(Worker::Off).await, &CHINESE, Lang::Zh).await;
}

#[tokio::test]
async fn in_english_without_a_model() {
    hold(&mut visit(Worker::Off).await, &ENGLISH, Lang::En).await;
}

#[tokio::test]
async fn in_both_languages_with_the_fake_worker() {
    let mut visit =
        visit(Worker::Fake(&["--fake", "answer", "--say", "好的，请看[1]。", "--delay-ms", "1"])).await;
    hold(&mut visit, &CHINESE, Lang::Zh).await;
    hold(&mut visit, &ENGLISH, Lang::En).await;
}

#[tokio::test]
async fn in_both_languages_with_the_real_worker() {
    let mut visit = visit(Worker::Real).await;
    assert!(visit.guide.supervisor().status().is_ready(), "{:?}", visit.guide.supervisor().status());
    hold(&mut visit, &CHINESE, Lang::Zh).await;
    hold(&mut visit, &ENGLISH, Lang::En).await;
}

#[tokio::test]
async fn stock_is_never_said_to_be_there_when_it_is_unknown() {
    let mut visit = visit(Worker::Off).await;
    let mut unknown = 0;
    for question in ["连衣裙", "毛衣", "耳机", "杯子", "茶", "玩具"] {
        let told = visit.say(question).await;
        let Some(Stage::Results(results)) = &told.stage else { panic!("{question}: {told:?}") };
        for card in &results.cards {
            let row = visit.guide.row(&card.id).unwrap();
            match row.stock() {
                catalog::product::Stock::Unknown => {
                    unknown += 1;
                    assert_eq!(card.stock, StockView::Unknown, "{}", card.id);
                }
                catalog::product::Stock::Out => assert_eq!(card.stock, StockView::Out, "{}", card.id),
                catalog::product::Stock::On(_) => {
                    assert!(!matches!(card.stock, StockView::Unknown | StockView::Out));
                }
            }
        }
    }
    assert!(unknown > 0, "the demo shop has products of unknown stock, or this test could not fail");
}

#[tokio::test]
async fn the_shoppers_words_are_nowhere_on_disk() {
    use guide::contract::Commands;
    let secret = "琥珀猫头鹰zebrafish";
    let mut visit = visit(Worker::Fake(&["--fake", "answer", "--say", "好的。", "--delay-ms", "1"])).await;
    visit.say(&format!("有没有{secret}")).await;
    visit.say("红色连衣裙").await;
    visit.guide.reset(guide::contract::commands::Nothing {}).unwrap();
    let read = nowhere(&visit.shop, &["琥珀猫头鹰", "zebrafish"]);
    assert!(read > 10, "the shop's files were read: {read}");
    assert_eq!(visit.say("第一个").await.intent, "which_one", "and nothing is remembered");
}

/// Makes sure that no file under a folder holds one of these words; how many files there are.
pub(super) fn nowhere(folder: &Path, words: &[&str]) -> usize {
    let mut folders = vec![folder.to_path_buf()];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let bytes = std::fs::read(entry.path()).unwrap();
            read += 1;
            for word in words {
                let held = bytes.windows(word.len()).any(|window| window == word.as_bytes());
                assert!(!held, "{:?}", entry.path());
            }
        }
    }
    read
}
