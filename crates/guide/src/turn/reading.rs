//! Words as they were meant: what a shopper typed is understood as it stands, and only where that leaves words nobody
//! knows is it read as the shop's own words would be written. Told on the stage, in words, and undone by one tap.

use catalog::search::Search;
use catalog::spelling::{How, Rewritten};

use super::Turn;
use crate::GuideError;
use crate::contract::{Reading, WishKind};
use crate::need::{Need, NeedPart, Part};
use crate::understanding::{Intent, READ_CHARS, Understood, understand};

/// What was understood, and how.
pub(super) struct Read {
    pub understood: Understood,
    /// Set when it was read otherwise than typed.
    pub reading: Option<Reading>,
    /// What may have been meant, too unsure to be taken.
    pub suggestion: Option<String>,
}

impl Turn<'_> {
    /// Understands words as they stand.
    pub(super) fn as_typed(&self, text: &str) -> Understood {
        understand(text, self.catalogue.lexicon(), &self.catalogue.cues, self.standing())
    }

    /// Understands words as they were meant.
    pub(super) fn as_meant(&self, text: &str) -> Result<Read, GuideError> {
        let understood = self.as_typed(text);
        let plain = |understood, suggestion| Read { understood, reading: None, suggestion };
        if is_settled(&understood.intent) {
            return Ok(plain(understood, None));
        }
        let said: String = text.chars().take(READ_CHARS).collect();
        let Rewritten { text: read, changes, suggestion } = self.catalogue.index.rewrite(&said);
        if changes.is_empty() {
            return Ok(plain(understood, suggestion));
        }
        // A word the shop uses in just this way is no slip of the finger.
        let respaced = changes.iter().all(|change| matches!(change.how, How::Joined | How::Split));
        if !respaced && self.finds_itself(&understood.intent)? {
            return Ok(plain(understood, Some(read)));
        }
        let meant = self.as_typed(&read);
        if matches!(meant.intent, Intent::Empty | Intent::Unclear | Intent::WhichOne) {
            return Ok(plain(understood, suggestion));
        }
        let (typed, now) = changes.into_iter().map(|change| (change.was, change.now)).unzip();
        let reading = Reading { asked: text.to_owned(), typed, read: now };
        Ok(Read { understood: meant, reading: Some(reading), suggestion })
    }

    /// Whether the shop has the thing itself under the words as typed.
    fn finds_itself(&self, intent: &Intent) -> Result<bool, GuideError> {
        let (Intent::Find { parts, .. } | Intent::LocateThing(parts)) = intent else { return Ok(false) };
        let mut need = Need::default();
        need.add_all(parts.clone());
        Ok(self.catalogue.count(&Search { limit: 1, ..need.search() })?.total > 0)
    }
}

/// Whether every word was understood: a rule, a greeting, a pointer, or a need without words to be looked for.
fn is_settled(intent: &Intent) -> bool {
    let known = |parts: &[NeedPart]| {
        !parts.iter().any(|part| part.kind == WishKind::Text && matches!(part.part, Part::Word(_)))
    };
    match intent {
        Intent::Unclear => false,
        Intent::Find { parts, .. } | Intent::LocateThing(parts) => known(parts),
        Intent::Refine { parts, without, .. } => known(parts) && known(without),
        Intent::Details { about, .. } => about.words.is_empty(),
        _ => true,
    }
}
