//! Products beside a product, and products for the shopper now, as cards with their reasons.

use std::collections::HashSet;

use catalog::product::{Product, Stock};
use recommend::{Beside, Query, Reason, Recommendation, WhyNot};
use serde::Serialize;

use crate::GuideError;
use crate::cards::card;
use crate::catalogue::Catalogue;
use crate::contract::{Card, Suggested, Words};
use crate::need::{Need, NeedPart};
use crate::reasons::{reason_words, why_not_words};
use crate::session::{OnStage, Session};

/// Products shown for the shopper.
pub const FOR_YOU: usize = 6;

/// Products that fit a need, looked at.
const FITTING: usize = 400;

/// A recommended product.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its card.
    pub card: Card,
    /// See [`Recommendation::score`].
    pub score: f64,
    /// All that speaks for it, the weightiest first.
    pub told: Vec<Told>,
    /// The shop asked for it to be shown.
    pub promoted: bool,
}

/// A reason, in words and as the recommender found it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Told {
    /// In words.
    #[serde(flatten)]
    pub words: Words,
    /// As it was found; none for what the shopper asked for.
    #[serde(flatten)]
    pub reason: Option<Reason>,
}

impl From<Found> for Suggested {
    fn from(found: Found) -> Self {
        let reasons: Vec<Words> = found.told.into_iter().map(|told| told.words).collect();
        Suggested {
            card: found.card,
            reason: reasons.first().cloned().unwrap_or_default(),
            reasons,
            promoted: found.promoted,
        }
    }
}

/// What is known of a shopper in this visit.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// What was looked at, oldest first.
    pub looked: Vec<String>,
    /// What a known customer had before, oldest first, with ratings.
    pub had: Vec<(String, f32)>,
    /// What was asked for.
    pub need: Need,
    /// What is before the shopper's eyes.
    pub shown: Vec<String>,
    /// What was said no to.
    pub rejected: Vec<String>,
}

impl Seen {
    /// Of a conversation.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let on_list = session.on_stage == OnStage::List;
        Seen {
            looked: session.visit.iter().map(|(id, _)| id.clone()).collect(),
            had: Vec::new(),
            // By id instead: rows may be of the catalogue before.
            need: Need { left_out: Vec::new(), ..session.need.clone() },
            rejected: session.rejected.clone(),
            shown: session.shown.iter().filter(|_| on_list).map(|(id, _)| id.clone()).collect(),
        }
    }
}

/// Products beside one, with their reasons. Products that are gone, hidden or `rejected` are left out.
///
/// # Errors
/// [`GuideError::Catalogue`] if the catalogue cannot be read.
pub fn beside(
    catalogue: &Catalogue,
    beside: Beside<'_>,
    rejected: &[String],
    limit: usize,
) -> Result<Vec<Found>, GuideError> {
    let (recommended, _) = unhidden(catalogue, |hidden| {
        let leave_out: Vec<&str> =
            rejected.iter().map(String::as_str).chain(hidden.iter().copied()).collect();
        catalogue.recommend(&Query { beside: Some(beside), leave_out: &leave_out, limit, ..Query::default() })
    })?;
    found(catalogue, recommended, None)
}

/// What to show a shopper now: within what was asked for, nothing that was looked at or is on the stage.
///
/// # Errors
/// [`GuideError`] if the catalogue cannot be read.
pub fn for_you(catalogue: &Catalogue, seen: &Seen, limit: usize) -> Result<Vec<Found>, GuideError> {
    found(catalogue, recommended(catalogue, seen, limit)?.0, Some(&seen.need))
}

/// The answer, and the ids that had to be left out of it because the shop hides them.
fn recommended(
    catalogue: &Catalogue,
    seen: &Seen,
    limit: usize,
) -> Result<(Vec<Recommendation>, Vec<String>), GuideError> {
    let asking = Asking::of(catalogue, seen)?;
    unhidden(catalogue, |hidden| asking.ask(hidden, limit, |query| catalogue.recommend(query)))
}

/// Asks anew without what the shop hides: that may be anything, and changes with the day.
fn unhidden(
    catalogue: &Catalogue,
    ask: impl Fn(&[&str]) -> Vec<Recommendation>,
) -> Result<(Vec<Recommendation>, Vec<String>), GuideError> {
    /// Hidden products are few.
    const ROUNDS: usize = 6;
    let mut hidden: Vec<String> = Vec::new();
    let mut recommended = ask(&[]);
    for _ in 0..ROUNDS {
        let before = hidden.len();
        for one in &recommended {
            if catalogue.product(&one.id)?.is_none_or(|product| catalogue.hides(&product)) {
                hidden.push(one.id.clone());
            }
        }
        if hidden.len() == before {
            return Ok((recommended, hidden));
        }
        let left_out: Vec<&str> = hidden.iter().map(String::as_str).collect();
        recommended = ask(&left_out);
    }
    recommended.retain(|one| !hidden.contains(&one.id));
    Ok((recommended, hidden))
}

/// All that speaks for a product in [`for_you`], or what keeps it out.
///
/// # Errors
/// [`GuideError`] if the catalogue cannot be read.
pub fn why(catalogue: &Catalogue, seen: &Seen, id: &str, limit: usize) -> Result<Vec<Words>, GuideError> {
    let shown = for_you(catalogue, seen, limit)?;
    if let Some(one) = shown.into_iter().find(|one| one.card.id == id) {
        return Ok(reasons_of(one));
    }
    let Some(product) = catalogue.product(id)? else { return Ok(vec![why_not_words(&WhyNot::Unknown)]) };
    if catalogue.hides(&product) {
        return Ok(vec![why_not_words(&WhyNot::Unknown)]);
    }
    if seen.rejected.iter().any(|rejected| rejected == id) {
        let (zh, en) = ("您说过不要它", "You said no to it");
        return Ok(vec![Words { zh: zh.to_owned(), en: en.to_owned() }]);
    }
    let missed: Vec<Words> = card(&product, Some(&seen.need), None)
        .checks
        .iter()
        .filter(|check| !check.met)
        .map(|check| Words {
            zh: format!("不符合您说的“{}”", check.label.zh),
            en: format!("Does not meet “{}”, as you asked", check.label.en),
        })
        .collect();
    if !missed.is_empty() && product.stock() != Stock::Out {
        return Ok(missed);
    }
    let (_, hidden) = recommended(catalogue, seen, limit)?;
    let hidden: Vec<&str> = hidden.iter().map(String::as_str).collect();
    let found = Asking::of(catalogue, seen)?.ask(&hidden, limit, |query| catalogue.why_not(query, id));
    Ok(found.iter().map(why_not_words).collect())
}

/// Why a product of the conversation is shown, or is not: what it holds of what was asked for, then what the recommender says of it.
/// Whether it was shown or opened already is no reason.
///
/// # Errors
/// [`GuideError`] if the catalogue cannot be read.
pub(crate) fn why_here(
    catalogue: &Catalogue,
    session: &Session,
    product: &Product,
) -> Result<Vec<Words>, GuideError> {
    let mut seen = Seen { shown: Vec::new(), ..Seen::of(session) };
    seen.looked.retain(|id| *id != product.id);
    let listed = session.shown.iter().any(|(id, _)| *id == product.id);
    let mut told: Vec<Words> = Vec::new();
    if listed {
        if catalogue.pinned(&session.need.search()).contains(&product.id) {
            told.push(promoted_words());
        }
        if session.popular {
            let (zh, en) = (
                "您没说要找什么，先给您看看店里各类的几件",
                "You named nothing in particular, so you see some of each kind the shop has",
            );
            told.push(Words { zh: zh.to_owned(), en: en.to_owned() });
        } else {
            let checks = asked_for(&card(product, Some(&session.need), None));
            told.extend(checks.into_iter().map(|told| told.words));
        }
    }
    let shown = for_you(catalogue, &seen, FOR_YOU)?.into_iter().find(|one| one.card.id == product.id);
    match shown {
        Some(one) => told.extend(reasons_of(one)),
        // It stands there because it was asked for: what else would suit as well is not the question.
        None if listed && told.is_empty() => {
            let (zh, en) = ("是按您说的找到的", "It was found for what you said");
            told.push(Words { zh: zh.to_owned(), en: en.to_owned() });
        }
        None if told.is_empty() => told.extend(why(catalogue, &seen, &product.id, FOR_YOU)?),
        None => {}
    }
    let mut distinct: Vec<Words> = Vec::new();
    told.into_iter().for_each(|words| {
        if !distinct.contains(&words) {
            distinct.push(words);
        }
    });
    Ok(distinct)
}

/// All that is said for a product, first of all that the shop promotes it.
fn reasons_of(one: Found) -> Vec<Words> {
    let promoted = one.promoted.then(promoted_words);
    promoted.into_iter().chain(one.told.into_iter().map(|told| told.words)).collect()
}

fn promoted_words() -> Words {
    Words { zh: "这件是本店推广的".to_owned(), en: "The shop promotes it".to_owned() }
}

/// A question for one who was seen doing what [`Seen`] says.
struct Asking<'a> {
    seen: &'a Seen,
    fitting: Option<HashSet<String>>,
    pinned: Vec<String>,
}

impl<'a> Asking<'a> {
    fn of(catalogue: &Catalogue, seen: &'a Seen) -> Result<Self, GuideError> {
        let fitting = fitting(catalogue, &seen.need)?;
        Ok(Asking { seen, fitting, pinned: catalogue.pinned(&seen.need.search()) })
    }

    fn ask<T>(&self, hidden: &[&str], limit: usize, ask: impl Fn(&Query<'_>) -> T) -> T {
        let seen = self.seen;
        // What was looked at and then said no to speaks for nothing.
        let looked = seen.looked.iter().filter(|id| !seen.rejected.contains(id));
        let looked: Vec<&str> = looked.map(String::as_str).collect();
        let had: Vec<(&str, f32)> = seen.had.iter().map(|(id, rating)| (id.as_str(), *rating)).collect();
        let leave_out: Vec<&str> = seen
            .shown
            .iter()
            .chain(&seen.rejected)
            .map(String::as_str)
            .chain(hidden.iter().copied())
            .collect();
        let promoted: Vec<&str> = self.pinned.iter().map(String::as_str).collect();
        let allow = |id: &str| self.fitting.as_ref().is_none_or(|fitting| fitting.contains(id));
        ask(&Query {
            looked: &looked,
            had: &had,
            leave_out: &leave_out,
            allow: Some(&allow),
            promoted: &promoted,
            explore: Some(looked.len() as u64),
            limit,
            ..Query::default()
        })
    }
}

/// The products that hold every limit of a need; `None` where it has no limits.
fn fitting(catalogue: &Catalogue, need: &Need) -> Result<Option<HashSet<String>>, GuideError> {
    if !need.parts.iter().any(|part| NeedPart::filter(part).is_some()) {
        return Ok(None);
    }
    let mut search = need.search();
    search.limit = FITTING;
    let hits = catalogue.search(&search)?;
    let rows = catalogue.shop.store.by_rows(&hits.rows)?;
    Ok(Some(rows.into_iter().map(|(_, product)| product.id).collect()))
}

fn found(
    catalogue: &Catalogue,
    recommended: Vec<Recommendation>,
    need: Option<&Need>,
) -> Result<Vec<Found>, GuideError> {
    let mut out = Vec::new();
    for one in recommended {
        let Some(product) = catalogue.product(&one.id)? else { continue };
        let card = card(&product, need.filter(|need| !need.is_empty()), None);
        let mut told = asked_for(&card);
        for reason in one.reasons {
            let beside = reason.beside.as_deref().map(|id| catalogue.product(id)).transpose()?.flatten();
            let words = reason_words(catalogue, &reason, beside.as_ref(), &product);
            if told.iter().all(|other| other.words != words) {
                told.push(Told { words, reason: Some(reason) });
            }
        }
        out.push(Found { card, score: one.score, told, promoted: one.promoted });
    }
    Ok(out)
}

/// The wishes a card holds, in one reason: "red ✓ · under ¥300 ✓".
fn asked_for(card: &Card) -> Vec<Told> {
    let met: Vec<&Words> = card.checks.iter().filter(|check| check.met).map(|check| &check.label).collect();
    if met.is_empty() {
        return Vec::new();
    }
    let joined = |pick: fn(&Words) -> &str| {
        met.iter().map(|label| format!("{} ✓", pick(label))).collect::<Vec<_>>().join(" · ")
    };
    vec![Told { words: Words { zh: joined(|label| &label.zh), en: joined(|label| &label.en) }, reason: None }]
}
