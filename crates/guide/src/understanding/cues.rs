//! Which of the shop's policies a question asks for: by the cue words of the entries themselves, else by how much of
//! one of their own questions it says.

use std::collections::{BTreeMap, BTreeSet};

use catalog::analysis::{breaks_word, fold, terms};
use catalog::entities::Link;
use catalog::lexicon::phrases::Phrases;
use catalog::policy::Policy;

/// The cues of all policies, ready to be found in a text.
#[derive(Debug, Clone, Default)]
pub struct PolicyCues {
    ids: Vec<String>,
    cues: Phrases<usize>,
    questions: Vec<(usize, BTreeSet<String>)>,
    weight: BTreeMap<String, f64>,
}

/// How much of a policy's question must be said, by weight of its words.
const ENOUGH: f64 = 0.62;

impl PolicyCues {
    /// Reads the cues and questions of `policies`.
    #[must_use]
    pub fn new(policies: &[Policy]) -> Self {
        let mut out = PolicyCues::default();
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for (ordinal, policy) in policies.iter().enumerate() {
            out.ids.push(policy.id.clone());
            for cue in policy.cues.zh.iter().chain(&policy.cues.en) {
                out.cues.add(cue, ordinal);
                if cue.contains(" is ") {
                    out.cues.add(&cue.replacen(" is ", "'s ", 1), ordinal);
                }
            }
            let mut seen = BTreeSet::new();
            for question in policy.questions.zh.iter().chain(&policy.questions.en) {
                let words: BTreeSet<String> = terms(question).into_iter().map(|term| term.text).collect();
                seen.extend(words.iter().cloned());
                out.questions.push((ordinal, words));
            }
            for word in seen {
                *counts.entry(word).or_default() += 1;
            }
        }
        let total = policies.len() as f64;
        out.weight = counts.into_iter().map(|(word, n)| (word, (1.0 + total / f64::from(n)).ln())).collect();
        out
    }

    /// The policy a folded text asks for. A cue inside a longer product word (退热贴) is no cue, nor one that takes a word
    /// apart (面试穿); without a cue, the text must say most of one of the policy's own questions (`may_guess`: not when a product was pointed at or named).
    #[must_use]
    pub fn find(&self, folded: &str, links: &[Link], may_guess: bool) -> Option<String> {
        let cue = self
            .cues
            .find(folded)
            .into_iter()
            .filter(|found| {
                let beside = |link: &Link| {
                    let held = link.from <= found.from
                        && found.to <= link.to
                        && link.to - link.from > found.to - found.from;
                    held || (link.from < found.from && found.from < link.to && link.to < found.to)
                };
                !links.iter().any(|link| link.confidence > 0.4 && beside(link))
                    && !breaks_word(folded, found.from, found.to)
            })
            .max_by_key(|found| (found.to - found.from, std::cmp::Reverse(found.from)));
        if let Some(found) = cue {
            return Some(self.ids[found.what].clone());
        }
        if !may_guess {
            return None;
        }
        self.by_question(folded)
    }

    fn by_question(&self, folded: &str) -> Option<String> {
        let said: BTreeSet<String> = terms(&fold(folded)).into_iter().map(|term| term.text).collect();
        let weigh = |words: &mut dyn Iterator<Item = &String>| -> f64 {
            words.map(|word| self.weight.get(word).copied().unwrap_or(2.0)).sum()
        };
        let of_said = weigh(&mut said.iter());
        let mut best: Option<(f64, usize)> = None;
        for (ordinal, words) in &self.questions {
            if words.intersection(&said).count() < 2 {
                continue;
            }
            let common = weigh(&mut words.intersection(&said));
            let of_question = weigh(&mut words.iter());
            // The Dice coefficient over weighted words: both must be mostly about the same.
            let alike = 2.0 * common / (of_said + of_question).max(f64::EPSILON);
            if alike >= ENOUGH && best.is_none_or(|(have, _)| alike > have) {
                best = Some((alike, *ordinal));
            }
        }
        best.map(|(_, ordinal)| self.ids[ordinal].clone())
    }
}
