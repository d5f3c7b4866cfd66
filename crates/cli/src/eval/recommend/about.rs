//! What an evaluation was made of: the table, what was left out of it, and how it was divided.

use guide::contract::Lang;
use jiff::Timestamp;
use serde::Serialize;

use super::interactions::{Interactions, Ledger};
use crate::args::{Protocol, Relation};

/// The object `data` documented in `README.md`.
#[derive(Debug, Clone, Serialize)]
pub(super) struct About {
    pub(super) protocol: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    shape: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relation: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    users: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<usize>,
    /// The least and the greatest rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scale: Option<[f64; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) seeds: Option<u16>,
    /// Seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<i64>,
    /// What is asked for and cannot be recommended: items that training does not know, products that the shop does not have.
    pub(super) unknown: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    read: Option<Ledger>,
    /// Of the test sessions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) test: Option<Ledger>,
}

impl About {
    pub(super) fn interactions(protocol: Protocol, data: &Interactions) -> Self {
        Self {
            protocol: protocol.word(),
            shape: Some(data.shape.word()),
            relation: None,
            users: Some(data.users.len()),
            items: Some(data.items.len()),
            scale: None,
            seeds: None,
            from: None,
            unknown: 0,
            read: Some(data.ledger.clone()),
            test: None,
        }
    }

    pub(super) fn products(relation: Relation, absent: usize) -> Self {
        Self {
            protocol: Protocol::Products.word(),
            shape: None,
            relation: Some(relation.word()),
            users: None,
            items: None,
            scale: None,
            seeds: None,
            from: None,
            unknown: absent,
            read: None,
            test: None,
        }
    }

    /// The same as lines for a person.
    pub(super) fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        if let (Some(users), Some(items)) = (self.users, self.items) {
            lines.push(match (lang, self.shape) {
                (Lang::Zh, Some("sessions")) => format!("{users} 个会话，{items} 件商品"),
                (Lang::Zh, Some("invoices")) => format!("{users} 位顾客，{items} 件商品"),
                (Lang::Zh, _) => format!("{users} 位用户，{items} 件商品"),
                (Lang::En, Some("sessions")) => format!("{users} sessions, {items} items"),
                (Lang::En, Some("invoices")) => format!("{users} customers, {items} items"),
                (Lang::En, _) => format!("{users} users, {items} items"),
            });
        }
        self.read.iter().for_each(|ledger| lines.extend(ledger.lines(lang)));
        if let Some(test) = &self.test {
            lines.push(match lang {
                Lang::Zh => "用来考的表：".to_owned(),
                Lang::En => "the table tested on:".to_owned(),
            });
            lines.extend(test.lines(lang));
        }
        lines.extend(self.how(lang));
        if self.unknown > 0 {
            lines.push(self.not_known(lang));
        }
        lines
    }

    fn how(&self, lang: Lang) -> Option<String> {
        let seeds = self.seeds.unwrap_or(1);
        let day = self.from.and_then(|from| Timestamp::from_second(from).ok());
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        let [low, high] = self.scale.unwrap_or_default();
        let goes_with = self.relation == Some(Relation::GoesWith.word());
        let told = match (lang, self.protocol) {
            (Lang::Zh, "ratings") => {
                format!("每位用户的评分随机留出四分之一来预测，共 {seeds} 次；预测限在 {low} 到 {high} 之间")
            }
            (Lang::En, "ratings") => {
                format!("a quarter of each user's ratings is predicted, {seeds} random splits; predictions are kept within {low} to {high}")
            }
            (Lang::Zh, "top") => {
                format!("每位用户的商品随机留出四分之一，看前十件里有没有，共 {seeds} 次；用户已有的不推荐")
            }
            (Lang::En, "top") => {
                format!("a quarter of each user's items should be among the first ten, {seeds} random splits; what the user has is not recommended")
            }
            (Lang::Zh, "time") => {
                format!("以 {day} 为界，之前的用来学；老顾客之后新买的，看前十件里有没有")
            }
            (Lang::En, "time") => {
                format!("learnt from before {day}; what known customers take up after it for the first time should be among the first ten")
            }
            (Lang::Zh, "sessions") => {
                "会话里每一步的下一件，看前二十件里有没有；正看着的那件不推荐".to_owned()
            }
            (Lang::En, "sessions") => {
                "at each step of a session the next item should be among the first twenty; the one looked at is not recommended".to_owned()
            }
            (Lang::Zh, "products") if goes_with => "评判的是可搭配的商品".to_owned(),
            (Lang::En, "products") if goes_with => "judged: products that go together".to_owned(),
            (Lang::Zh, "products") => "评判的是相似的商品".to_owned(),
            (Lang::En, "products") => "judged: products that are alike".to_owned(),
            (Lang::Zh, _) => "用全部评分来学，预测不限范围，逐个与参照相比".to_owned(),
            (Lang::En, _) => "learnt from all ratings, predictions unclipped, compared one by one".to_owned(),
        };
        Some(told)
    }

    fn not_known(&self, lang: Lang) -> String {
        let unknown = self.unknown;
        match (lang, self.protocol) {
            (Lang::Zh, "products") => format!("评判过的商品有 {unknown} 件不在店里，未计入"),
            (Lang::En, "products") => {
                format!("{unknown} judged products are not in the shop and are left out")
            }
            (Lang::Zh, "sessions") => format!("下一件有 {unknown} 次是没学过的，算没推荐到"),
            (Lang::En, "sessions") => {
                format!("{unknown} next items are unknown to training and count as missed")
            }
            (Lang::Zh, "ratings") => format!("{unknown} 个评分的商品没学过，只计入“含新商品”的两项"),
            (Lang::En, "ratings") => {
                format!("{unknown} ratings are of items unknown to training and count only where it says so")
            }
            (Lang::Zh, _) => format!("留出的商品有 {unknown} 件次没学过，未计入"),
            (Lang::En, _) => format!("{unknown} items held back are unknown to training and are left out"),
        }
    }
}
