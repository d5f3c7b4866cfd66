use serde_json::json;
use tests::{Kiosk, Orientation, Result, Window};

use super::{has_chinese, in_window};

/// Would fail if the window were not full screen, the screen did not load under the strict policy, or spoke one language.
async fn shows_the_attract_screen(window: &Window) -> Result {
    assert_eq!(window.stage().await?, "attract");
    let (width, height) = window.orientation().size();
    let size = window.script("return [innerWidth, innerHeight]", Vec::new()).await?;
    assert_eq!(size, json!([width, height]), "the window does not fill the display");
    let words = window.everything().await?;
    assert!(words.contains("轻触开始") && words.contains("Touch to start"), "one language only: {words}");
    for lang in ["zh", "en"] {
        let asks = window.texts(&format!("attract-question[data-lang={lang}]")).await?;
        assert!(!asks.is_empty(), "nothing to ask is shown in {lang}");
    }
    window
        .until("the first paint to be reported", async || Ok(window.log().contains("aisle-kiosk ready")))
        .await
}

#[test]
fn boots_to_the_attract_screen_in_portrait() {
    in_window("boots-portrait", Kiosk::portrait(), async |window| shows_the_attract_screen(window).await);
}

#[test]
fn boots_to_the_attract_screen_in_landscape() {
    in_window("boots-landscape", Kiosk::landscape(), async |window| shows_the_attract_screen(window).await);
}

#[test]
fn a_shown_question_is_asked_by_touching_it() {
    for (lang, orientation) in [("zh", Orientation::Portrait), ("en", Orientation::Landscape)] {
        in_window("attract-question", Kiosk::on(orientation), async |window| {
            window.tap(&format!("attract-question[data-lang={lang}]")).await?;
            let answer = window.answered().await?;
            assert_eq!(answer.stage, "results", "{answer:?}");
            assert_eq!(
                has_chinese(&answer.text),
                lang == "zh",
                "answered in the other language: {}",
                answer.text
            );
            Ok(())
        });
    }
}
