//! What the window shows, read by one script over `data-testid`s.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Window;
use crate::error::Result;

/// A product card on screen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// The product's id.
    pub id: String,
    /// Its name, in the language of the screen.
    pub name: String,
    /// Its price, as written there.
    pub price: String,
}

/// What stands on screen after a question was answered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Answer {
    /// The guide's words.
    pub text: String,
    /// What the stage shows: `results`, `product`, `compare`, …
    pub stage: String,
    /// The cards on the stage, in order.
    pub cards: Vec<Card>,
}

/// Elements that take up room on screen.
const SHOWN: &str = "
    const shown = (css, within = document) =>
        [...within.querySelectorAll(css)].filter((element) => element.getClientRects().length > 0);
    const text = (element) => (element?.innerText ?? element?.textContent ?? '').trim();
    const named = (id, within) => text(shown(`[data-testid=\"${id}\"]`, within)[0]);
";

/// `facet[data-field=color]` is the test id `facet`, with a CSS condition.
pub(super) fn css(target: &str) -> String {
    let (id, rest) = target.split_at(target.find(['[', ':', ' ']).unwrap_or(target.len()));
    format!("[data-testid=\"{id}\"]{rest}")
}

impl Window {
    /// Runs a script in the page; `args` are its `arguments`.
    ///
    /// # Errors
    /// When the page cannot be reached or the script throws.
    pub async fn script(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(&format!("{SHOWN}{script}"), args).await?)
    }

    /// How many elements of that test id are shown. A CSS condition may follow: `facet[data-field=color]`.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn count(&self, target: &str) -> Result<usize> {
        let count = self.script("return shown(arguments[0]).length", vec![json!(css(target))]).await?;
        Ok(serde_json::from_value(count)?)
    }

    /// The texts of the elements of that test id, in order.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn texts(&self, target: &str) -> Result<Vec<String>> {
        let texts = self.script("return shown(arguments[0]).map(text)", vec![json!(css(target))]).await?;
        Ok(serde_json::from_value(texts)?)
    }

    /// The text of the first element of that test id; empty when there is none.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn text(&self, target: &str) -> Result<String> {
        Ok(self.texts(target).await?.into_iter().next().unwrap_or_default())
    }

    /// An attribute of each element of that test id, empty where it is missing.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn attributes(&self, target: &str, name: &str) -> Result<Vec<String>> {
        let script = "return shown(arguments[0]).map((element) => element.getAttribute(arguments[1]) ?? '')";
        let found = self.script(script, vec![json!(css(target)), json!(name)]).await?;
        Ok(serde_json::from_value(found)?)
    }

    /// What the stage shows.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn stage(&self) -> Result<String> {
        Ok(self.attributes("stage", "data-stage").await?.into_iter().next().unwrap_or_default())
    }

    /// The product cards on screen, in order.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn cards(&self) -> Result<Vec<Card>> {
        let script = "return shown('[data-testid=\"card\"]').map((card) => ({
            id: card.dataset.id ?? '', name: named('card-name', card), price: named('card-price', card) }))";
        Ok(serde_json::from_value(self.script(script, Vec::new()).await?)?)
    }

    /// Waits until the stage shows that.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn wait_for_stage(&self, stage: &str) -> Result {
        self.until(&format!("the stage {stage}"), async || Ok(self.stage().await? == stage)).await
    }

    /// Waits until an element of that test id is shown.
    ///
    /// # Errors
    /// When none is in time.
    pub async fn wait_for(&self, target: &str) -> Result {
        self.until(target, async || Ok(self.count(target).await? > 0)).await
    }

    /// Waits until the guide has said everything, and reads what stands there.
    ///
    /// # Errors
    /// When it does not come to an end.
    pub async fn answered(&self) -> Result<Answer> {
        self.wait_for("answer[data-done=true]").await?;
        let (text, stage, cards) = (self.text("answer").await?, self.stage().await?, self.cards().await?);
        Ok(Answer { text, stage, cards })
    }

    /// Every word on screen.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn everything(&self) -> Result<String> {
        let text = self.script("return text(document.body)", Vec::new()).await?;
        Ok(serde_json::from_value(text)?)
    }

    /// Waits until pictures are loaded, fonts are there and nothing moves.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub async fn settle(&self) -> Result {
        let script = "
            const loading = [...document.images].some((image) => !image.complete);
            const moving = document.getAnimations().some((animation) =>
                animation.playState === 'running' && animation.effect?.getComputedTiming().iterations !== Infinity);
            return !loading && !moving && document.fonts.status === 'loaded'";
        let still = async || Ok(self.script(script, Vec::new()).await? == json!(true));
        // A screen that never rests (the attract screen drifts) has its picture taken all the same.
        match self.until_within(std::time::Duration::from_secs(3), "a still screen", still).await {
            Err(crate::Error::Late { .. }) | Ok(()) => Ok(()),
            Err(other) => Err(other),
        }
    }
}
