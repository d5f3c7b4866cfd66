use models::OffReason;
use tests::{Kiosk, Result, Window};

use super::{has_chinese, in_window, look};

const ESCAPE: char = '\u{e00c}';

async fn open(window: &Window) -> Result {
    window.tap("status-line").await?;
    window.wait_for("kiosk-fact").await
}

async fn gone(window: &Window) -> Result {
    window.until("the sheet to close", async || Ok(window.count("kiosk-fact").await? == 0)).await
}

async fn fact(window: &Window, id: &str) -> Result<String> {
    window.text(&format!("kiosk-fact[data-fact={id}]")).await
}

/// Opens the sheet in each language and reads why there is no model.
async fn says_why(window: &Window, reason: OffReason) -> Result {
    window.begin().await?;
    window.wait_for(&format!("status-line[data-reason={}]", reason.code())).await?;
    let (zh, en) = reason.sentences();
    for (lang, why) in [("zh", format!("未启用：{zh}。")), ("en", format!("Off: {en}."))] {
        window.tap(&format!("lang-{lang}")).await?;
        open(window).await?;
        assert_eq!(fact(window, "model").await?, why);
        assert_eq!(window.count("kiosk-fact[data-fact=runs-on]").await?, 0, "nothing runs");
        for row in window.texts("kiosk-fact").await? {
            assert!(lang == "zh" || !has_chinese(&row), "not in English: {row}");
        }
        window.picture(&format!("why-{}-{lang}-{}", reason.code(), window.orientation().name())).await?;
        look::complains(window, "this kiosk").await?;
        window.press(ESCAPE).await?;
        gone(window).await?;
    }
    Ok(())
}

/// Would fail if somebody who stands before it could not read why the model is off.
#[test]
fn a_model_switched_off_is_told_in_words() {
    let kiosk = Kiosk::portrait().args(["--no-model".to_owned()]);
    in_window("why-off", kiosk, async |window| says_why(window, OffReason::SwitchedOff).await);
}

/// Would fail if a file that is no model were told of like no file at all.
#[test]
fn a_broken_model_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let model = folder.path().join("broken.gguf");
    std::fs::write(&model, "a page of a book, not a model\n".repeat(100)).unwrap();
    let kiosk = Kiosk::landscape().args(["--model".to_owned(), model.to_string_lossy().into_owned()]);
    in_window("why-broken", kiosk, async |window| says_why(window, OffReason::NotGguf).await);
}

/// Would fail if what the model runs on stayed untold, or the sheet did not close by its button and by a touch beside it.
#[test]
fn what_a_model_runs_on_is_told() {
    let kiosk = Kiosk::portrait().fake_worker(&["--fake", "answer"]).unwrap();
    in_window("runs-on", kiosk, async |window| {
        window.begin().await?;
        window.wait_for("status-line[data-model=ready]").await?;
        open(window).await?;
        assert_eq!(fact(window, "model").await?, "fake");
        assert_eq!(fact(window, "runs-on").await?, "CPU none × 1");
        assert_eq!(fact(window, "generation").await?, "1");
        assert!(fact(window, "products").await?.contains(char::is_numeric));
        window.tap("sheet-close").await?;
        gone(window).await?;
        open(window).await?;
        // What lies there takes the touch: it must not reach the screen beneath.
        window.script("document.elementFromPoint(8, 8).click()", Vec::new()).await?;
        gone(window).await?;
        assert_eq!(window.stage().await?, "start");
        Ok(())
    });
}

/// Would fail if a sheet left open kept the next shopper from the attract screen.
#[test]
fn a_sheet_left_open_goes_with_the_session() {
    let kiosk = Kiosk::portrait().idle(2, 2).args(["--no-model".to_owned()]);
    in_window("sheet-idle", kiosk, async |window| {
        window.begin().await?;
        open(window).await?;
        window.wait_for("still-there").await?;
        window.wait_for_stage("attract").await?;
        assert_eq!(window.count("kiosk-fact").await?, 0, "the sheet lies over the attract screen");
        window.begin().await?;
        assert_eq!(window.count("kiosk-fact").await?, 0, "the sheet is open for the next shopper");
        Ok(())
    });
}
