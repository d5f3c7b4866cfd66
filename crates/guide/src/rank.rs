//! The products a shopper's first words bring, as a ranking to be measured. It takes the very turns a shopper would:
//! the words, on a session that has just begun, and then one page of the list after the other.

use std::collections::HashSet;

use catalog::product::{Bilingual, Lang};

use crate::contract::{Ask, ResultsKind, Stage, WishKind};
use crate::session::Session;
use crate::turn::take;
use crate::{Guide, GuideError};

/// What a turn showed, and as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shown {
    /// Products that are what was asked for.
    Fits,
    /// Products that only mention the words; the shopper is told that the shop has no such thing.
    Mentions,
    /// Products near what was asked for, marked as such; nothing fits.
    Alternatives,
    /// Nothing fits, nothing is near, and that is said.
    Nothing,
    /// The words were not taken for a wish for products: a greeting, a policy, nothing understood.
    NoList,
}

impl Shown {
    /// Its name in files: `fits`, `mentions`, `alternatives`, `nothing`, `no_list`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Mentions => "mentions",
            Self::Alternatives => "alternatives",
            Self::Nothing => "nothing",
            Self::NoList => "no_list",
        }
    }
}

/// Products in the order in which a shopper would see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    /// What was understood, as a turn's `intent`.
    pub intent: &'static str,
    /// The language it is answered in.
    pub lang: Lang,
    /// What is shown, and as what.
    pub shown: Shown,
    /// Product ids, best first, each once.
    pub ids: Vec<String>,
    /// The wishes understood, for whoever looks at a bad answer.
    pub need: Vec<(WishKind, Bilingual)>,
}

impl Guide {
    /// Asks `text` as the first words of a new shopper and follows the list until `limit` products. What is shown as an
    /// alternative counts as shown; [`Ranking::shown`] tells. The guide's own conversation is not touched.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the catalogue cannot be read.
    pub fn rank(&self, text: &str, lang: Lang, limit: usize) -> Result<Ranking, GuideError> {
        let catalogue = self.catalogue();
        let mut session = Session::default();
        let reply = take(&catalogue, &mut session, &Ask::Words { text: text.to_owned() }, lang)?;
        let need = session.need.parts.iter().map(|part| (part.kind, part.label.clone())).collect();
        let mut pages = 1;
        let (shown, mut ids) = match reply.stage {
            Some(Stage::Results(results)) => {
                pages = results.pages;
                let shown = match results.kind {
                    ResultsKind::Exact => Shown::Fits,
                    ResultsKind::Mentions => Shown::Mentions,
                    ResultsKind::Alternatives => Shown::Alternatives,
                };
                (shown, results.cards.into_iter().chain(results.near).map(|card| card.id).collect())
            }
            Some(Stage::Nothing(nothing)) if nothing.nearest.is_empty() => (Shown::Nothing, Vec::new()),
            Some(Stage::Nothing(nothing)) => {
                (Shown::Alternatives, nothing.nearest.into_iter().map(|card| card.id).collect())
            }
            Some(Stage::Product(page)) => (Shown::Fits, vec![page.card.id]),
            Some(Stage::Plan(plan)) => (Shown::Fits, vec![plan.card.id]),
            Some(Stage::Compare(comparison)) => {
                (Shown::Fits, comparison.cards.into_iter().map(|card| card.id).collect())
            }
            Some(Stage::Policy(_)) | None => (Shown::NoList, Vec::<String>::new()),
        };
        for page in 1..pages {
            if ids.len() >= limit {
                break;
            }
            let next = take(&catalogue, &mut session, &Ask::Page { page }, reply.lang)?;
            let Some(Stage::Results(results)) = next.stage else { break };
            ids.extend(results.cards.into_iter().map(|card| card.id));
        }
        let mut seen = HashSet::new();
        ids.retain(|id| seen.insert(id.clone()));
        ids.truncate(limit);
        Ok(Ranking { intent: reply.intent, lang: reply.lang, shown, ids, need })
    }
}
