use tests::{Kiosk, Orientation, Result, Window};

use super::{in_window, look};

/// What leads to a screen, in the language it is shown in.
struct Words {
    red_dress: &'static str,
    nothing_fits: &'static str,
    unknown: &'static str,
    policy: &'static str,
    slip: &'static str,
}

const ZH: Words = Words {
    red_dress: "我想买一件红色的连衣裙",
    nothing_fits: "一元以内的红色连衣裙",
    unknown: "netflix",
    policy: "不合适可以退吗？",
    slip: "lianyiqun",
};
const EN: Words = Words {
    red_dress: "I'm looking for a red dress",
    nothing_fits: "a red dress under 1 yuan",
    unknown: "netflix",
    policy: "can I return it if it doesn't fit?",
    slip: "hedphones",
};

/// A walk that takes a picture of every screen and keeps what is wrong with each.
struct Walk<'a> {
    window: &'a Window,
    lang: &'static str,
    complaints: Vec<String>,
}

impl Walk<'_> {
    async fn look(&mut self, screen: &str) -> Result {
        let name = format!("{screen}-{}-{}", self.lang, self.window.orientation().name());
        self.window.picture(&name).await?;
        let found = look::complaints(self.window).await?;
        self.complaints.extend(found.into_iter().map(|complaint| format!("{name}: {complaint}")));
        Ok(())
    }

    /// As the next shopper.
    async fn start_over(&mut self) -> Result {
        self.window.tap("home").await?;
        self.window.tap("finish").await?;
        self.window.wait_for_stage("attract").await?;
        self.window.begin().await?;
        self.window.tap(&format!("lang-{}", self.lang)).await
    }

    async fn ask(&mut self, words: &str, screen: &str) -> Result {
        self.window.ask(words).await?;
        self.look(screen).await
    }
}

async fn walk(walk: &mut Walk<'_>, words: &Words) -> Result {
    let window = walk.window;
    walk.look("attract").await?;
    window.begin().await?;
    window.tap(&format!("lang-{}", walk.lang)).await?;
    walk.look("start").await?;

    walk.ask(words.red_dress, "results").await?;
    window.tap("facet").await?;
    window.wait_for("facet-value").await?;
    walk.look("facets").await?;
    window.press('\u{e00c}').await?;
    window.until("the facets to close", async || Ok(window.count("facet-value").await? == 0)).await?;

    window.tap_nth("compare-toggle", 0).await?;
    window.tap_nth("compare-toggle", 1).await?;
    walk.look("picks").await?;
    window.tap("compare-open").await?;
    window.wait_for_stage("compare").await?;
    window.answered().await?;
    walk.look("compare").await?;
    window.tap("back").await?;
    window.wait_for_stage("results").await?;

    window.tap("card-name button").await?;
    window.wait_for("product-page").await?;
    window.answered().await?;
    walk.look("product").await?;
    window.script("document.querySelector('[data-testid=goes-with]').scrollIntoView()", Vec::new()).await?;
    walk.look("goes-with").await?;
    window.tap("goes-with [data-testid=why]").await?;
    window.wait_for("not-for-me").await?;
    walk.look("why").await?;
    window.tap("not-for-me").await?;
    window.answered().await?;
    walk.look("not-for-me").await?;
    window.tap("plan-open").await?;
    window.wait_for_stage("plan").await?;
    window.answered().await?;
    walk.look("plan").await?;

    walk.ask(words.policy, "policy").await?;
    window.tap("help-open").await?;
    window.wait_for_stage("help").await?;
    window.wait_for("help-entry").await?;
    walk.look("help").await?;
    window.tap("status-line").await?;
    window.wait_for("kiosk-fact").await?;
    walk.look("kiosk").await?;
    window.tap("sheet-close").await?;
    window.until("the sheet to close", async || Ok(window.count("kiosk-fact").await? == 0)).await?;
    window.tap("call-staff").await?;
    window.wait_for("staff-called").await?;
    walk.look("staff").await?;
    window.tap("staff-cancel").await?;
    window.until("the call to end", async || Ok(window.count("staff-called").await? == 0)).await?;

    walk.start_over().await?;
    walk.ask(words.nothing_fits, "nothing-fits").await?;
    walk.start_over().await?;
    walk.ask(words.unknown, "not-here").await?;
    walk.start_over().await?;
    walk.ask(words.slip, "reading").await?;
    window.wait_for("reading").await?;
    window.tap("keyboard-toggle").await?;
    window.wait_for("keyboard").await?;
    walk.look("keyboard").await?;
    window.tap("keyboard-toggle").await?;

    walk.start_over().await?;
    window.tap("large-type").await?;
    walk.ask(words.red_dress, "results-large").await?;
    window.tap("card-name button").await?;
    window.wait_for("product-page").await?;
    window.answered().await?;
    walk.look("product-large").await
}

/// Would fail if a screen could not be reached, was cut, crowded or half translated, or had a target too small to hit.
fn every_screen(lang: &'static str, words: &Words, orientation: Orientation) {
    let name = format!("screens-{lang}-{}", orientation.name());
    in_window(&name, Kiosk::on(orientation), async |window| {
        let mut all = Walk { window, lang, complaints: Vec::new() };
        walk(&mut all, words).await?;
        assert!(all.complaints.is_empty(), "\n  {}", all.complaints.join("\n  "));
        Ok(())
    });
    in_window(&name, Kiosk::on(orientation).idle(2, 60), async |window| {
        let mut all = Walk { window, lang, complaints: Vec::new() };
        window.begin().await?;
        window.tap(&format!("lang-{lang}")).await?;
        window.wait_for("still-there").await?;
        all.look("still-there").await?;
        assert!(all.complaints.is_empty(), "\n  {}", all.complaints.join("\n  "));
        Ok(())
    });
}

#[test]
fn every_screen_in_chinese_upright() {
    every_screen("zh", &ZH, Orientation::Portrait);
}

#[test]
fn every_screen_in_chinese_lengthwise() {
    every_screen("zh", &ZH, Orientation::Landscape);
}

#[test]
fn every_screen_in_english_upright() {
    every_screen("en", &EN, Orientation::Portrait);
}

#[test]
fn every_screen_in_english_lengthwise() {
    every_screen("en", &EN, Orientation::Landscape);
}
