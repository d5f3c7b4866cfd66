use tests::{Kiosk, Result, Window};

use super::in_window;

async fn counting(window: &Window) -> Result {
    window.wait_for("still-there").await
}

/// Would fail if nothing counted down, a touch did not extend it, or the next shopper saw anything of the last.
#[test]
fn an_idle_session_asks_then_wipes() {
    in_window("idle", Kiosk::portrait().idle(3, 4), async |window| {
        window.begin().await?;
        window.tap("lang-en").await?;
        let answer = window.ask("I'm looking for a red dress").await?;
        counting(window).await?;
        assert!(
            window.text("still-there").await?.contains(|letter: char| letter.is_ascii_digit()),
            "no countdown"
        );
        window.tap("still-continue").await?;
        window.until("the question to go", async || Ok(window.count("still-there").await? == 0)).await?;
        assert_eq!(window.cards().await?, answer.cards, "a touch should have kept the session");
        counting(window).await?;
        window.wait_for_stage("attract").await?;
        assert_eq!(
            window.count("still-there").await?,
            0,
            "the attract screen asks whether somebody is there"
        );
        window.begin().await?;
        assert_eq!(window.stage().await?, "start");
        assert_eq!(window.count("go-on").await?, 0, "the last shopper's list can be reached");
        assert_eq!(window.count("need-chip").await?, 0, "the last shopper's wishes are there");
        let words = window.everything().await?;
        assert!(
            !words.contains("red dress") && !words.contains(&answer.text),
            "the last shopper's words are there"
        );
        // Forgotten in the guide too: "the second one" of nobody's list opens no product.
        let answer = window.ask("第二个有M码吗？").await?;
        assert_ne!(answer.stage, "product", "the guide remembers the list of the last shopper: {answer:?}");
        Ok(())
    });
}

/// Would fail if the attract screen itself counted down, or forgot how to wake.
#[test]
fn nobody_is_asked_on_the_attract_screen() {
    in_window("idle-attract", Kiosk::portrait().idle(1, 1), async |window| {
        tokio::time::sleep(std::time::Duration::from_secs(4)).await;
        assert_eq!((window.stage().await?.as_str(), window.count("still-there").await?), ("attract", 0));
        window.begin().await
    });
}
