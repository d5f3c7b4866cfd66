use tests::{Kiosk, Result, Window};

use super::in_window;

// WebDriver's names for keys that are no letters.
const DOWN: char = '\u{e015}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';

async fn rows(window: &Window) -> Result<Vec<String>> {
    window.texts("completion").await
}

/// Types with the keys of the screen, as a shopper without a keyboard does.
async fn tap_keys(window: &Window, word: &str) -> Result {
    for key in word.chars() {
        window.tap(&format!("key[data-key={key}]")).await?;
    }
    Ok(())
}

async fn until_rows(window: &Window) -> Result {
    window.until("rows to tap", async || Ok(window.count("completion").await? > 0)).await
}

/// Would fail if typing brought no rows, they covered the field, a tap on one asked something else, or they stayed
/// behind.
#[test]
fn rows_come_as_one_types_and_a_tap_asks() {
    for (kiosk, lang) in [(Kiosk::portrait(), "en"), (Kiosk::landscape(), "zh")] {
        in_window(&format!("completes-{lang}"), kiosk, async |window| {
            window.begin().await?;
            window.tap(&format!("lang-{lang}")).await?;
            window.tap("keyboard-toggle").await?;
            window.wait_for("keyboard").await?;
            // Letters either way: a Chinese screen reads them as pinyin.
            tap_keys(window, if lang == "en" { "dres" } else { "lianyi" }).await?;
            until_rows(window).await?;
            let found = rows(window).await?;
            assert!(found.len() <= 6, "{found:?}");
            let wanted = if lang == "en" { "dress" } else { "连衣裙" };
            assert!(found.iter().any(|row| row.to_lowercase().contains(wanted)), "{found:?}");
            let free = "
                const field = shown('[data-testid=\"ask-input\"]')[0].getBoundingClientRect();
                const rows = shown('[data-testid=\"completion\"]').map((row) => row.getBoundingClientRect());
                return rows.every((row) => row.height >= 60 && row.bottom <= field.top && row.top >= 0) &&
                    document.elementFromPoint(field.left + 40, field.top + field.height / 2).dataset.testid === 'ask-input'";
            assert_eq!(window.script(free, Vec::new()).await?, true, "the rows are small or cover the field");
            window.picture(&format!("completes-{lang}")).await?;
            super::look::complains(window, "rows").await?;

            window.tap("completion").await?;
            let answer = window.answered().await?;
            assert!(!answer.cards.is_empty(), "{answer:?}");
            assert_eq!(window.count("completion").await?, 0, "the rows stayed");
            Ok(())
        });
    }
}

/// Would fail if a keyboard did not reach the rows, Escape did more than close them, or a product's row did not open it.
#[test]
fn the_keyboard_walks_the_rows() {
    in_window("completes-keys", Kiosk::landscape(), async |window| {
        window.begin().await?;
        window.tap("lang-en").await?;
        window.type_into("ask-input", "headph").await?;
        until_rows(window).await?;
        window.press(ESCAPE).await?;
        window.until("the rows to close", async || Ok(window.count("completion").await? == 0)).await?;
        assert_eq!(window.count("ask-input").await?, 1, "the field is gone");

        window.press('o').await?;
        until_rows(window).await?;
        let kinds = window.attributes("completion", "data-kind").await?;
        let product = kinds.iter().position(|kind| kind == "product").expect("a product among the rows");
        for _ in 0..=product {
            window.press(DOWN).await?;
        }
        let chosen = "return shown('[aria-selected=\"true\"]').map((row) => row.dataset.id)";
        let chosen: Vec<String> = serde_json::from_value(window.script(chosen, Vec::new()).await?)?;
        assert_eq!(chosen.len(), 1);
        window.press(ENTER).await?;
        window.wait_for("product-page").await?;
        assert_eq!(window.attributes("product-page", "data-id").await?, chosen);
        Ok(())
    });
}
