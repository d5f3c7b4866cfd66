use tests::{Kiosk, Result, Window};

use super::{has_chinese, in_window, look};

async fn ids(window: &Window) -> Result<Vec<String>> {
    Ok(window.cards().await?.into_iter().map(|card| card.id).collect())
}

/// Would fail if switching lost the list or the need, or left a sentence behind in the other language.
#[test]
fn the_language_changes_and_the_session_stays() {
    in_window("language", Kiosk::portrait(), async |window| {
        window.begin().await?;
        window.tap("lang-zh").await?;
        window.ask("我想买一件红色的连衣裙").await?;
        let (before, chips) = (ids(window).await?, window.count("need-chip").await?);
        window.tap("lang-en").await?;
        window
            .until("the answer in English", async || Ok(!has_chinese(&window.text("answer").await?)))
            .await?;
        assert_eq!(ids(window).await?, before, "other products");
        assert_eq!(window.count("need-chip").await?, chips, "other wishes");
        for target in ["card-name", "need-chip", "suggestion", "facet", "status-line"] {
            let left: Vec<_> =
                window.texts(target).await?.into_iter().filter(|text| has_chinese(text)).collect();
            assert!(left.is_empty(), "{target} still speaks Chinese: {left:?}");
        }
        // The need is still the one said in Chinese.
        let answer = window.ask("under 300").await?;
        assert!(
            answer.cards.iter().all(|card| before.contains(&card.id)),
            "the need was forgotten: {answer:?}"
        );
        window.tap("lang-zh").await?;
        window.until("the answer in Chinese", async || Ok(has_chinese(&window.text("answer").await?))).await
    });
}

/// Would fail if the button did nothing, or larger words ran out of the screen.
#[test]
fn large_type_is_larger_and_fits() {
    in_window("large", Kiosk::portrait(), async |window| {
        window.begin().await?;
        window.ask("我想买一件红色的连衣裙").await?;
        let height = "return shown('[data-testid=\"card-name\"]').map((name) => parseFloat(getComputedStyle(name).fontSize))[0]";
        let before = window.script(height, Vec::new()).await?.as_f64();
        window.tap("large-type").await?;
        window
            .until("larger letters", async || {
                Ok(window.script(height, Vec::new()).await?.as_f64() > before.map(|size| size * 1.1))
            })
            .await?;
        look::complains(window, "large type").await
    });
}
