//! Properties 2 and 3.

use std::path::Path;
use std::time::Instant;

use guide::contract::SpokenBy;
use models::{HostSettings, Supervisor};

use super::guide_and_shop::{Worker, visit};

#[tokio::test]
async fn a_checked_sentence_is_heard_with_its_facts_filled_in() {
    let say = "您可以先看看[1]，现在[1.stock]，价格是[1.price]。";
    let mut visit = visit(Worker::Fake(&[
        "--fake",
        "answer",
        "--say",
        "您可以先看看[1]，现在[1.stock]，价格是[1.price]。",
        "--delay-ms",
        "1",
    ]))
    .await;
    let told = visit.say("我想买一件红色的连衣裙").await;
    let row = visit.guide.row(&told.ids()[0]).unwrap();
    let price = row.price.as_ref().unwrap();
    assert_eq!(told.spoken_by, Some(SpokenBy::Model), "{}", told.text);
    assert!(told.text.contains(row.name.zh.as_deref().unwrap()), "{say} → {}", told.text);
    assert!(
        told.text.contains(&catalog::money::plain(price.minor, price.currency.as_deref())),
        "{}",
        told.text
    );
    assert!(!told.text.contains('['), "{}", told.text);
}

#[tokio::test]
async fn what_the_evidence_does_not_hold_is_never_heard() {
    for invented in [
        "这件只要 99 元。",
        "这件只要九十九元。",
        "现在打折。",
        "推荐您看[9]。",
        "有三件很适合您。",
        "This one is lovely.",
        "<b>好看</b>。",
        "好看\u{fffd}。",
    ] {
        let args: &'static [&'static str] =
            Box::leak(Box::new(["--fake", "answer", "--say", invented, "--delay-ms", "1"]));
        let mut visit = visit(Worker::Fake(args)).await;
        let told = visit.say("我想买一件红色的连衣裙").await;
        assert_eq!(told.spoken_by, Some(SpokenBy::Template), "{invented} → {}", told.text);
        assert!(!told.text.contains(invented.trim_end_matches('。')), "{}", told.text);
    }
}

#[tokio::test]
async fn a_half_said_answer_is_begun_again() {
    let say = "很高兴为您介绍[1]。它只要五十块。";
    let args: &'static [&'static str] =
        Box::leak(Box::new(["--fake", "answer", "--say", say, "--delay-ms", "1"]));
    let mut visit = visit(Worker::Fake(args)).await;
    let told = visit.say("我想买一件红色的连衣裙").await;
    assert_eq!(told.spoken_by, Some(SpokenBy::Template));
    assert!(!told.text.contains("很高兴"), "the first sentence was taken back: {}", told.text);
}

#[tokio::test]
async fn a_failing_worker_costs_the_shopper_nothing() {
    for mode in ["crash-mid", "garbage", "bad-utf8"] {
        let args: &'static [&'static str] = Box::leak(Box::new(["--fake", mode, "--delay-ms", "1"]));
        let mut visit = visit(Worker::Fake(args)).await;
        let begun = Instant::now();
        let told = visit.say("我想买一件红色的连衣裙").await;
        assert_eq!(told.spoken_by, Some(SpokenBy::Template), "{mode}: {}", told.text);
        assert!(told.ids().len() >= 8, "{mode}: the cards are there all the same");
        assert!(begun.elapsed().as_secs() < 5, "{mode}: {:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn a_model_of_random_weights_is_not_let_through() {
    let mut visit = visit(Worker::Real).await;
    let told = visit.say("我想买一件红色的连衣裙").await;
    assert_eq!(told.spoken_by, Some(SpokenBy::Template), "{}", told.text);
}

#[tokio::test]
async fn another_model_takes_over_between_two_turns() {
    let mut visit = visit(Worker::Fake(&["--say", "您可以先看看[1]。", "--delay-ms", "1"])).await;
    let first = visit.say("我想买一件红色的连衣裙").await;
    assert!(first.text.contains("您可以先看看"), "{}", first.text);
    let program = models::locate::fake_worker().unwrap();
    let args = ["--say", "不妨试试[1]。", "--delay-ms", "1"].iter().map(Into::into).collect();
    let other = Supervisor::start(HostSettings { program, args, speaks: true, ..HostSettings::default() });
    other.settled().await;
    let old = visit.guide.supervisor().worker_pid().unwrap();
    visit.guide.replace_model(other);
    let next = visit.say("白色的呢").await;
    assert!(next.text.contains("不妨试试"), "{}", next.text);
    assert_eq!(next.spoken_by, Some(SpokenBy::Model));
    for _ in 0..100 {
        if !Path::new(&format!("/proc/{old}")).exists() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the worker before is still there");
}
