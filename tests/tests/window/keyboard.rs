use serde::Deserialize;
use tests::{Kiosk, Result, Window};

use super::in_window;

// WebDriver's names for keys that are no letters.
const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';

/// What holds the focus, as a screen reader would tell it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
struct Focus {
    id: String,
    role: String,
    name: String,
    visible: bool,
}

async fn focus(window: &Window) -> Result<Focus> {
    let script = "
        const element = document.activeElement;
        if (!element || element === document.body) return { id: '', role: '', name: '', visible: true };
        // The ring may be drawn by the control, by a box of its own, or by what holds it.
        const around = [element, element.parentElement, element.closest('article')].filter(Boolean);
        const ringed = around.flatMap((box) => [null, '::before', '::after'].map((part) => getComputedStyle(box, part)))
            .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
        const labelled = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
        return {
            id: element.dataset.testid ?? element.closest('[data-testid]')?.dataset.testid ?? '',
            role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
            name: (element.ariaLabel || text(labelled) || text(element) || text(element.labels?.[0])).trim(),
            // A field shows its focus by its inner frame.
            visible: element.getClientRects().length > 0 &&
                (ringed || element.matches('input') && getComputedStyle(element).boxShadow !== 'none'),
        }";
    Ok(serde_json::from_value(window.script(script, Vec::new()).await?)?)
}

/// Tabs until the focus is on that control, looking at every stop on the way.
async fn tab_to(window: &Window, wanted: &str) -> Result {
    let mut stops = Vec::new();
    for _ in 0..150 {
        let stop = focus(window).await?;
        if !stop.role.is_empty() {
            assert!(!stop.name.is_empty(), "a control without a name: {stop:?}");
            assert!(stop.visible, "the focus cannot be seen on {stop:?}");
        }
        if stop.id == wanted {
            return Ok(());
        }
        stops.push(stop.id);
        window.press(TAB).await?;
    }
    panic!("the Tab key does not reach {wanted}; it reached {stops:?}");
}

async fn press_all(window: &Window, words: &str) -> Result {
    for key in words.chars() {
        window.press(key).await?;
    }
    Ok(())
}

/// Would fail if a control could not be reached, seen or named, or a dialog let the focus out or kept it.
#[test]
fn the_keyboard_alone_is_enough() {
    in_window("keyboard", Kiosk::landscape(), async |window| {
        // Nothing is touched from here on.
        tab_to(window, "start-touch").await?;
        window.press(ENTER).await?;
        window.wait_for("ask-input").await?;
        tab_to(window, "lang-en").await?;
        window.press(ENTER).await?;
        tab_to(window, "ask-input").await?;
        press_all(window, "red dress").await?;
        window.press(ENTER).await?;
        let answer = window.answered().await?;
        assert_eq!(answer.stage, "results", "{answer:?}");

        tab_to(window, "facet").await?;
        window.press(ENTER).await?;
        window.wait_for("facet-value").await?;
        tab_to(window, "facet-value").await?;
        window.press(ESCAPE).await?;
        window.until("the facets to close", async || Ok(window.count("facet-value").await? == 0)).await?;

        tab_to(window, "card-name").await?;
        window.press(ENTER).await?;
        window.wait_for("product-page").await?;
        tab_to(window, "variant").await?;
        tab_to(window, "plan-open").await?;
        window.press(ENTER).await?;
        window.wait_for_stage("plan").await?;
        window.press(ESCAPE).await?;
        window.wait_for_stage("results").await?;

        tab_to(window, "call-staff").await?;
        window.press(ENTER).await?;
        window.wait_for("staff-called").await?;
        let inside = focus(window).await?;
        assert!(inside.id.starts_with("staff-"), "the focus stayed behind the call: {inside:?}");
        window.press(ESCAPE).await?;
        window.until("the call to end", async || Ok(window.count("staff-called").await? == 0)).await?;

        // Typing anywhere types a question.
        tab_to(window, "home").await?;
        press_all(window, "under 300").await?;
        window.press(ENTER).await?;
        assert!(!window.answered().await?.text.is_empty());
        Ok(())
    });
}

/// Would fail if the keyboard on the screen lost letters, or its words could not be sent by it.
#[test]
fn the_keyboard_on_the_screen_writes_a_question() {
    in_window("keys", Kiosk::portrait(), async |window| {
        window.begin().await?;
        window.tap("ask-input").await?;
        window.wait_for("keyboard").await?;
        for key in ["r", "e", "d", "space", "d", "r", "e", "s", "s", "x", "backspace"] {
            window.tap(&format!("key[data-key={key}]")).await?;
        }
        let typed = "return shown('[data-testid=\"ask-input\"]')[0].value";
        assert_eq!(window.script(typed, Vec::new()).await?, "red dress");
        window.tap("key[data-key=enter]").await?;
        let answer = window.answered().await?;
        assert_eq!(answer.stage, "results", "{answer:?}");
        Ok(())
    });
}
