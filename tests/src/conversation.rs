//! The first conversation, as the shop floor knows it: seven questions, typed into the real window.

use crate::error::Result;
use crate::window::{Answer, Window};

/// A question, and what stood on screen when it was answered.
#[derive(Debug, Clone)]
pub struct Turn {
    /// What was typed.
    pub asked: &'static str,
    /// What the window answered.
    pub answer: Answer,
    /// Milliseconds from the words reaching the guide to its products; `None` if it showed nothing new.
    pub first_card_ms: Option<f64>,
    /// Milliseconds from the words leaving the screen to their products being painted.
    pub painted_ms: Option<f64>,
}

/// The questions in Chinese.
pub const CHINESE: [&str; 7] = [
    "我想买一件红色的连衣裙",
    "便宜一点的，三百以内",
    "第二个有M码吗？",
    "在哪里？",
    "和第一个比一下",
    "不合适可以退吗？",
    "谢谢",
];

/// The same in English.
pub const ENGLISH: [&str; 7] = [
    "I'm looking for a red dress",
    "something cheaper, under 300",
    "does the second one come in size M?",
    "where is it?",
    "compare it with the first one",
    "can I return it if it doesn't fit?",
    "thank you",
];

/// Leaves the attract screen, chooses the language (`zh` or `en`), asks every question in turn and keeps a picture of
/// each answer as `conversation-LANG-N`.
///
/// # Errors
/// When the window does not answer.
pub async fn hold(window: &Window, lang: &str, questions: &[&'static str]) -> Result<Vec<Turn>> {
    window.begin().await?;
    window.tap(&format!("lang-{lang}")).await?;
    let mut turns = Vec::new();
    for (number, asked) in (1..).zip(questions.iter().copied()) {
        let answer = window.ask(asked).await?;
        window.picture(&format!("conversation-{lang}-{number}")).await?;
        let (first_card_ms, painted_ms) = (
            measured(window, "aisle: first card").await?,
            measured(window, "aisle: products painted").await?,
        );
        turns.push(Turn { asked, answer, first_card_ms, painted_ms });
    }
    Ok(turns)
}

/// A measure of the last turn, as the screen noted it in its performance timeline.
async fn measured(window: &Window, name: &str) -> Result<Option<f64>> {
    let script = "return performance.getEntriesByName(arguments[0]).at(-1)?.duration ?? null";
    Ok(window.script(script, vec![name.into()]).await?.as_f64())
}
