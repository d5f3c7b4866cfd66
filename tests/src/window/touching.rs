//! Tapping and typing, through the driver.

use std::time::Instant;

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;

use super::reading::css;
use super::{Answer, LOOK_AGAIN, PATIENCE, Window};
use crate::error::{Error, Result};

impl Window {
    /// Taps the first shown element of that test id, waiting until it can be tapped.
    ///
    /// # Errors
    /// When it does not come, or stays out of reach.
    pub async fn tap(&self, target: &str) -> Result {
        self.tap_nth(target, 0).await
    }

    /// Taps the one at that place, from zero.
    ///
    /// # Errors
    /// When it does not come, or stays out of reach.
    pub async fn tap_nth(&self, target: &str, place: usize) -> Result {
        self.touch(target, place, async |element| element.click().await).await
    }

    /// Types into a field, after what it holds.
    ///
    /// # Errors
    /// When it does not come, or takes no keys.
    pub async fn type_into(&self, target: &str, words: &str) -> Result {
        self.touch(target, 0, async |element| element.send_keys(words).await).await
    }

    /// Types a question, sends it, and waits until it is answered.
    ///
    /// # Errors
    /// When the question cannot be typed or the answer does not end.
    pub async fn ask(&self, words: &str) -> Result<Answer> {
        self.send(words).await?;
        self.answered().await
    }

    /// Types a question and sends it.
    ///
    /// # Errors
    /// When the question cannot be typed.
    pub async fn send(&self, words: &str) -> Result {
        self.type_into("ask-input", words).await?;
        self.tap("ask-send").await
    }

    /// Leaves the attract screen the way most people do, by touching it.
    ///
    /// # Errors
    /// When it stays.
    pub async fn begin(&self) -> Result {
        self.tap("start-touch").await?;
        self.wait_for("ask-input").await
    }

    /// Presses a key, wherever the focus is.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn press(&self, key: char) -> Result {
        let keys = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Tries until it works: between finding an element and touching it, the screen may have drawn another.
    async fn touch(
        &self,
        target: &str,
        place: usize,
        how: impl AsyncFn(&Element) -> std::result::Result<(), CmdError>,
    ) -> Result {
        let began = Instant::now();
        loop {
            let found = self.client.find_all(Locator::Css(&css(target))).await?;
            let tried = match found.get(place) {
                Some(element) => how(element).await,
                None => {
                    self.patient(began, target).await?;
                    continue;
                }
            };
            match tried {
                Ok(()) => return Ok(()),
                Err(error) if passing(&error) => self.patient(began, target).await?,
                Err(error) => return Err(error.into()),
            }
        }
    }

    async fn patient(&self, began: Instant, target: &str) -> Result {
        if began.elapsed() > PATIENCE {
            let screen = self.everything().await.unwrap_or_default();
            let what = format!("{target} to be touched");
            return Err(Error::Late { what, seconds: PATIENCE.as_secs(), screen });
        }
        tokio::time::sleep(LOOK_AGAIN).await;
        Ok(())
    }
}

/// What a screen that is being drawn again answers for a moment.
fn passing(error: &CmdError) -> bool {
    let CmdError::Standard(told) = error else { return false };
    matches!(
        told.error().as_str(),
        "stale element reference"
            | "element not interactable"
            | "element click intercepted"
            | "no such element"
    )
}
