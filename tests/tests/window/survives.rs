use std::time::Duration;

use tests::{Kiosk, Result, Window};

use super::in_window;

const QUESTION: &str = "我想买一件红色的连衣裙";

/// A dozen seconds of words, a piece a second: long enough to be killed in the middle.
const SLOW: [&str; 6] = [
    "--fake",
    "answer",
    "--say",
    "这几件红色的连衣裙都在店里，您可以看看喜欢哪一件。慢慢挑，不着急。",
    "--delay-ms",
    "1000",
];

async fn speaking(window: &Window) -> Result {
    window
        .until("the worker to be speaking", async || {
            Ok(window.worker().is_some() && window.count("answer[data-done=false]").await? > 0)
        })
        .await
}

/// Would fail if the answer hung, the cards went, or the next question found nobody.
#[test]
fn a_worker_killed_mid_answer_costs_the_shopper_nothing() {
    let kiosk = Kiosk::portrait().fake_worker(&SLOW).unwrap();
    in_window("killed", kiosk, async |window| {
        window.begin().await?;
        window.until("the worker to be there", async || Ok(window.worker().is_some())).await?;
        window.send(QUESTION).await?;
        speaking(window).await?;
        window.wait_for("card").await?;
        let cards = window.cards().await?;
        let killed = window.worker().map(|worker| worker.pid);
        assert!(window.kill_worker(), "there was no worker to kill");
        let answer = window.answered().await?;
        assert!(!answer.text.trim().is_empty(), "nothing was said");
        assert_eq!(answer.cards, cards, "the cards changed");
        window.picture("worker-killed").await?;
        let next = window.ask("在哪里有蓝色的？").await?;
        assert!(!next.text.trim().is_empty(), "nobody answers any more");
        // Started again, with a pause that grows.
        let back = async || Ok(window.worker().is_some_and(|worker| Some(worker.pid) != killed));
        window.until_within(Duration::from_secs(20), "another worker", back).await
    });
}

/// Would fail if a worker that hangs, crashes or babbles reached the shopper.
#[test]
fn a_broken_worker_leaves_a_kiosk_that_answers() {
    for fake in ["crash-on-load", "hang-mid", "garbage"] {
        let kiosk = Kiosk::landscape().fake_worker(&["--fake", fake]).unwrap();
        in_window(&format!("broken-{fake}"), kiosk, async |window| {
            window.begin().await?;
            let answer = window.ask(QUESTION).await?;
            assert_eq!(answer.stage, "results", "{fake}: {answer:?}");
            assert!(!answer.text.trim().is_empty() && !answer.cards.is_empty(), "{fake}: {answer:?}");
            Ok(())
        });
    }
}

/// Would fail if a missing model stopped the kiosk, or went unsaid.
#[test]
fn without_a_model_it_answers_and_says_so() {
    let kiosk = Kiosk::portrait().args(["--model".to_owned(), "no-such-model.gguf".to_owned()]);
    in_window("no-model", kiosk, async |window| {
        window.begin().await?;
        let answer = window.ask(QUESTION).await?;
        assert!(!answer.text.trim().is_empty() && !answer.cards.is_empty(), "{answer:?}");
        window.wait_for("status-line[data-model=off]").await?;
        window.picture("model-off").await.map(drop)
    });
}

/// Would fail if two kiosks shared a shop, or the second went without a word.
#[test]
fn a_second_start_says_that_one_is_running() {
    in_window("second", Kiosk::portrait(), async |window| {
        let (code, said) = window.start_again().await?;
        assert_ne!(code, Some(0), "the second kiosk thinks all is well: {said}");
        assert!(
            said.to_lowercase().contains("running"),
            "the second kiosk says nothing of the first: {said}"
        );
        window.begin().await?;
        let answer = window.ask(QUESTION).await?;
        assert!(!answer.cards.is_empty(), "the first kiosk was disturbed: {answer:?}");
        Ok(())
    });
}
