//! What anonymous shoppers looked at and bought. One JSON object a line in `histories.jsonl`, a shopper each.

use serde::{Deserialize, Serialize};

use crate::notice::{Notice, ReasonCode};

/// What a shopper did with a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventKind {
    /// Opened its page.
    Viewed,
    /// Asked about it.
    Asked,
    /// Put it on a list.
    Listed,
    /// Bought it.
    Bought,
}

impl EventKind {
    /// The word for it in a feed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            EventKind::Viewed => "viewed",
            EventKind::Asked => "asked",
            EventKind::Listed => "listed",
            EventKind::Bought => "bought",
        }
    }

    /// The kind a word stands for.
    #[must_use]
    pub fn from_word(word: &str) -> Option<EventKind> {
        [EventKind::Viewed, EventKind::Asked, EventKind::Listed, EventKind::Bought]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// One thing a shopper did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The product's id. The product may have left the catalogue since.
    pub product: String,
    /// What was done.
    pub kind: EventKind,
    /// Day, counted from the first day of the records.
    pub day: u32,
}

/// One anonymous shopper, events in the order they happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopperHistory {
    /// A made-up label; never a name.
    pub shopper: String,
    /// What the shopper did.
    pub events: Vec<Event>,
}

/// Reads histories, one shopper a line. A line that is not one or repeats a shopper is left out and listed.
#[must_use]
pub fn read(file: &str, text: &str) -> (Vec<ShopperHistory>, Vec<Notice>) {
    let mut seen = std::collections::HashSet::new();
    let mut histories = Vec::new();
    let mut notices = Vec::new();
    for (number, line) in crate::feed::numbered(text) {
        match serde_json::from_str::<ShopperHistory>(line) {
            Ok(history) if !seen.insert(history.shopper.clone()) => {
                notices.push(Notice::new(file, number, ReasonCode::HistoryWrong, &history.shopper));
            }
            Ok(history) => histories.push(history),
            Err(error) => {
                notices.push(Notice::new(file, number, ReasonCode::HistoryWrong, error.to_string()));
            }
        }
    }
    (histories, notices)
}
