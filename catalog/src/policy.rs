//! The shop's own answers: returns, payment, opening hours. One JSON object a line in `policies.jsonl`; the answer is quoted as written.

use serde::{Deserialize, Serialize};

use crate::notice::{Notice, ReasonCode};
use crate::product::{Bilingual, Lang};

/// One entry of the shop's policies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Its id, unique among the policies.
    pub id: String,
    /// `returns`, `payment`, `delivery`, `membership`, `sizes`, `care`, `warranty`, `opening`, `facilities`, `privacy`,
    /// `complaints`, `gifts`, `stock`, or the shop's own word.
    pub topic: String,
    /// What it is called on the help page.
    pub title: Bilingual,
    /// Questions it answers.
    #[serde(default)]
    pub questions: Phrases,
    /// Words that point to this entry and to nothing else.
    #[serde(default)]
    pub cues: Phrases,
    /// The answer, word for word.
    pub answer: Bilingual,
    /// Day it was last confirmed, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
}

/// Phrases by language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrases {
    /// Chinese.
    #[serde(default)]
    pub zh: Vec<String>,
    /// English.
    #[serde(default)]
    pub en: Vec<String>,
}

impl Phrases {
    /// The phrases of one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// Reads policies, one a line. A line that is not one, lacks an answer or repeats an id is left out and listed.
#[must_use]
pub fn read(file: &str, text: &str) -> (Vec<Policy>, Vec<Notice>) {
    let mut policies: Vec<Policy> = Vec::new();
    let mut notices = Vec::new();
    for (number, line) in crate::feed::numbered(text) {
        let wrong = |detail: &str| Notice::new(file, number, ReasonCode::PolicyWrong, detail);
        match serde_json::from_str::<Policy>(line) {
            Ok(policy) if policy.id.trim().is_empty() || policy.answer.is_empty() => {
                notices.push(wrong(line));
            }
            Ok(policy) if policies.iter().any(|earlier| earlier.id == policy.id) => {
                notices.push(wrong(&policy.id));
            }
            Ok(policy) => policies.push(policy),
            Err(error) => notices.push(wrong(&error.to_string())),
        }
    }
    (policies, notices)
}
