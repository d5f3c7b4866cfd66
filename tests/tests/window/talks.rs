use tests::{Answer, CHINESE, ENGLISH, Kiosk, Result, Window};

use super::{amount, has_chinese, in_window};

/// What the questions are about, as the cards name it.
struct Words {
    lang: &'static str,
    questions: [&'static str; 7],
    dress: &'static [&'static str],
    thanks: &'static [&'static str],
}

const ZH: Words =
    Words {
        lang: "zh", questions: CHINESE, dress: &["裙", "礼服"], thanks: &["客气", "慢走", "愉快", "谢"]
    };
const EN: Words = Words {
    lang: "en",
    questions: ENGLISH,
    dress: &["dress", "gown"],
    thanks: &["welcome", "enjoy", "glad", "pleasure", "thank"],
};

fn says_one_of(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

fn ids(answer: &Answer) -> Vec<String> {
    answer.cards.iter().map(|card| card.id.clone()).collect()
}

/// Would fail if a turn were not understood, a stage did not follow the words, or a card broke the need.
async fn holds(window: &Window, words: &Words) -> Result {
    window.begin().await?;
    window.tap(&format!("lang-{}", words.lang)).await?;
    let [red, cheaper, size, place, compare, policy, thanks] = words.questions;

    let first = ask(window, words, 1, red).await?;
    assert_eq!(first.stage, "results", "{first:?}");
    assert!(first.cards.len() >= 2, "too few red dresses: {first:?}");
    let strangers: Vec<_> = first.cards.iter().filter(|card| !says_one_of(&card.name, words.dress)).collect();
    assert!(strangers.is_empty(), "these are no dresses: {strangers:?}");

    let cheap = ask(window, words, 2, cheaper).await?;
    assert_eq!(cheap.stage, "results", "{cheap:?}");
    assert!(cheap.cards.len() >= 2, "too few cheap red dresses: {cheap:?}");
    let dear: Vec<_> = cheap.cards.iter().filter(|card| amount(&card.price) > 300.0).collect();
    assert!(dear.is_empty(), "dearer than asked: {dear:?}");

    let sizes = ask(window, words, 3, size).await?;
    assert!(sizes.text.contains('M'), "says nothing about size M: {}", sizes.text);
    assert_eq!(
        window.attributes("product-page", "data-id").await?,
        [ids(&cheap)[1].clone()],
        "another product"
    );

    let there = ask(window, words, 4, place).await?;
    window.wait_for("floor-pin").await?;
    assert!(["plan", "product"].contains(&there.stage.as_str()), "{there:?}");

    let table = ask(window, words, 5, compare).await?;
    assert_eq!(table.stage, "compare", "{table:?}");
    let mut compared = window.attributes("compare-table th[data-id]", "data-id").await?;
    let mut expected = ids(&cheap)[..2].to_vec();
    compared.sort();
    expected.sort();
    assert_eq!(compared, expected, "other products are compared");

    ask(window, words, 6, policy).await?;
    window.wait_for("policy-answer").await?;
    assert!(!window.text("policy-answer").await?.is_empty());

    let bye = ask(window, words, 7, thanks).await?;
    assert!(says_one_of(&bye.text, words.thanks), "not a kind word: {}", bye.text);
    Ok(())
}

async fn ask(window: &Window, words: &Words, number: usize, question: &str) -> Result<Answer> {
    let answer = window.ask(question).await?;
    assert!(!answer.text.trim().is_empty(), "no answer to {question:?}");
    assert_eq!(
        has_chinese(&answer.text),
        words.lang == "zh",
        "{question:?} is answered by {:?}",
        answer.text
    );
    window.picture(&format!("talks-{}-{number}", words.lang)).await?;
    Ok(answer)
}

#[test]
fn talks_in_chinese() {
    in_window("talks-zh", Kiosk::portrait(), async |window| holds(window, &ZH).await);
}

#[test]
fn talks_in_english() {
    in_window("talks-en", Kiosk::landscape(), async |window| holds(window, &EN).await);
}

/// Would fail if only words were understood: a shopper who types nothing gets as far.
#[test]
fn a_suggestion_carries_the_talk_on() {
    in_window("suggestion", Kiosk::portrait(), async |window| {
        window.begin().await?;
        window.ask("我想买一件红色的连衣裙").await?;
        let suggestions = window.texts("suggestion").await?;
        assert!(!suggestions.is_empty(), "nothing to say next");
        window.tap("suggestion").await?;
        window
            .until("the suggestion to be said", async || {
                Ok(window.everything().await?.contains(&suggestions[0]))
            })
            .await?;
        assert!(!window.answered().await?.text.is_empty());
        Ok(())
    });
}

/// Would fail if the field took no long text, the guide gave up on it, or the answer left the shopper with nothing to tap.
#[test]
fn nonsense_gets_a_kind_answer_and_something_to_tap() {
    in_window("nonsense", Kiosk::portrait(), async |window| {
        window.begin().await?;
        let long = "呀".repeat(3000);
        for asked in ["asdf qwer zxcv", "？？？", long.as_str()] {
            window.type_into("ask-input", "x").await?;
            // Typed by script: sending thousands of keys one by one is no test of the kiosk.
            let put = "const field = shown('[data-testid=\"ask-input\"]')[0];
                field.value = arguments[0]; field.dispatchEvent(new Event('input', { bubbles: true }))";
            window.script(put, vec![asked.into()]).await?;
            window.tap("ask-send").await?;
            let answer = window.answered().await?;
            assert!(!answer.text.trim().is_empty(), "no answer");
            let tappable =
                window.count("suggestion").await? + window.count("department").await? + answer.cards.len();
            assert!(tappable > 0, "nothing to tap after {} characters", asked.chars().count());
        }
        Ok(())
    });
}
