//! What is remembered of one shopper, and only while they stand here: in memory, wiped in one place, never logged.

use std::collections::BTreeSet;

use catalog::history::EventKind;
use catalog::needs::NeedKey;
use catalog::product::Lang;

use crate::answer::Answer;
use crate::contract::{Reading, Suggestion};
use crate::need::Need;

/// One shopper's conversation.
#[derive(Debug, Clone, Default)]
pub struct Session {
    /// The need so far.
    pub need: Need,
    /// The page of the list.
    pub page: usize,
    /// The list last shown: ids and prices in minor units, in the order of the cards.
    pub shown: Vec<(String, Option<i64>)>,
    /// Products in that list over all pages.
    pub total: u32,
    /// Lowest and highest price of the whole list, minor units.
    pub prices: Option<(i64, i64)>,
    /// The product last spoken of.
    pub focus: Option<String>,
    /// Whether that product is what the stage shows.
    pub focus_on_stage: bool,
    /// Whether the list last shown was the popular ones, not a need's.
    pub popular: bool,
    /// What was said last, to be told again in the other language.
    pub last: Option<Answer>,
    /// What was offered to say next.
    pub suggestions: Vec<Suggestion>,
    /// The language of the last turn.
    pub lang: Option<Lang>,
    /// How the words of the need were read, if not as typed.
    pub reading: Option<Reading>,
    /// What the stage shows.
    pub on_stage: OnStage,
    /// What was opened, asked the way to or compared in this visit, oldest first, each time anew.
    pub visit: Vec<(String, EventKind)>,
    /// Products said no to, in the order it was said: none is shown again unless it is asked for.
    pub rejected: Vec<String>,
    /// Those of them that were said no to last.
    pub rejected_last: Vec<String>,
    /// The need before a side of a product was said no to, if that was last.
    pub before_denied: Option<Need>,
    /// The catalogue of the last turn.
    pub generation: Option<u64>,
    /// Needs that found something, in the shop's own terms; counted when the session ends.
    pub needs: BTreeSet<NeedKey>,
}

/// What the stage shows, as far as it can be shown again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum OnStage {
    /// Nothing of the guide's.
    #[default]
    Nothing,
    /// The list of the need, or the popular ones.
    List,
    /// A product's page.
    Product(String),
    /// The way to a product.
    Plan(String),
    /// Products side by side.
    Compare(Vec<String>),
    /// A policy.
    Policy(String),
}

/// Of one visit, this many last things done are remembered.
const MOST_DONE: usize = 200;

impl Session {
    /// Remembers what the stage now shows as done by the shopper.
    pub fn note(&mut self, on_stage: &OnStage) {
        let mut done = |id: &String, kind: EventKind| {
            // Who opens it after all has thought better of it.
            self.rejected.retain(|rejected| rejected != id);
            self.rejected_last.retain(|rejected| rejected != id);
            if self.visit.last() != Some(&(id.clone(), kind)) {
                self.visit.push((id.clone(), kind));
            }
        };
        match on_stage {
            OnStage::Product(id) => done(id, EventKind::Viewed),
            OnStage::Plan(id) => done(id, EventKind::Asked),
            OnStage::Compare(ids) => ids.iter().for_each(|id| done(id, EventKind::Viewed)),
            OnStage::Nothing | OnStage::List | OnStage::Policy(_) => {}
        }
        let old = self.visit.len().saturating_sub(MOST_DONE);
        self.visit.drain(..old);
    }

    /// Remembers that products are not wanted. That they were looked at no longer speaks for what is like them.
    pub fn reject(&mut self, ids: &[String]) {
        self.visit.retain(|(id, _)| !ids.contains(id));
        // How many of those that go fitted.
        let fitted = self.shown.iter().take(self.total as usize).filter(|(id, _)| ids.contains(id)).count();
        self.total = self.total.saturating_sub(u32::try_from(fitted).unwrap_or(u32::MAX));
        self.shown.retain(|(id, _)| !ids.contains(id));
        self.before_denied = None;
        self.rejected_last = ids.to_vec();
        for id in ids {
            if !self.rejected.contains(id) {
                self.rejected.push(id.clone());
            }
        }
        if self.focus.as_ref().is_some_and(|focus| ids.contains(focus)) {
            self.focus = None;
            self.focus_on_stage = false;
        }
    }

    /// Wants products again that were said no to.
    pub fn put_back(&mut self, ids: &[String]) {
        self.rejected.retain(|id| !ids.contains(id));
        self.rejected_last.clear();
    }

    /// The product whose page, or the way to which, the stage shows.
    #[must_use]
    pub fn opened(&self) -> Option<&String> {
        match &self.on_stage {
            OnStage::Product(id) | OnStage::Plan(id) => Some(id),
            _ => None,
        }
    }

    /// Forgets everything: the one wipe path.
    pub fn wipe(&mut self) {
        *self = Session::default();
    }
}
