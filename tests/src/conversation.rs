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
        turns.push(Turn { asked, answer });
    }
    Ok(turns)
}
