//! The shop's own answers, in `policies.jsonl`: what it takes back, how one pays, when it is open, what this guide keeps.
//! The words live in `policies/`, by what a shopper is thinking of; here is only their form.

mod buying;
mod guide;
mod returning;
mod visiting;

use serde::Serialize;

use crate::both::Both;

/// The day the shop last went through its answers.
const AS_OF: &str = "2026-11-01";

/// Phrases in both languages.
#[derive(Debug, Clone, Copy, Serialize)]
struct Phrases {
    zh: &'static [&'static str],
    en: &'static [&'static str],
}

/// One entry. A cue points to its entry alone and is never part of a question about a product: no 充电, no "fit".
#[derive(Debug, Clone, Copy)]
struct Entry {
    id: &'static str,
    topic: &'static str,
    title: Both,
    questions: Phrases,
    cues: Phrases,
    answer: Both,
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    topic: &'a str,
    title: Both,
    questions: Phrases,
    cues: Phrases,
    answer: Both,
    as_of: &'a str,
}

/// Chinese and English.
const fn both(zh: &'static str, en: &'static str) -> Both {
    Both { zh, en }
}

/// Phrases in Chinese and English.
const fn phrases(zh: &'static [&'static str], en: &'static [&'static str]) -> Phrases {
    Phrases { zh, en }
}

fn entries() -> impl Iterator<Item = &'static Entry> {
    [returning::ENTRIES, buying::ENTRIES, visiting::ENTRIES, guide::ENTRIES].into_iter().flatten()
}

/// The text of `policies.jsonl`.
#[must_use]
pub fn jsonl() -> String {
    entries()
        .map(|&Entry { id, topic, title, questions, cues, answer }| {
            let line = Line { id, topic, title, questions, cues, answer, as_of: AS_OF };
            serde_json::to_string(&line).expect("BUG: texts can be written") + "\n"
        })
        .collect()
}

#[cfg(test)]
mod tests {
    //! 1. There are at least 32 entries; ids are unique and topics are those of the help page.
    //! 2. Every entry has 3–6 questions and 4–12 cues in each language.
    //! 3. A cue belongs to one entry, and each entry has a question that holds one of its cues, in each language.
    //! 4. Chinese says 您, never 亲, and has no half-width punctuation between its characters.

    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    const TOPICS: [&str; 13] = [
        "returns",
        "payment",
        "delivery",
        "membership",
        "sizes",
        "care",
        "warranty",
        "opening",
        "facilities",
        "privacy",
        "complaints",
        "gifts",
        "stock",
    ];

    #[test]
    fn entries_are_whole() {
        let ids: BTreeSet<&str> = entries().map(|entry| entry.id).collect();
        assert_eq!(ids.len(), entries().count());
        assert!(ids.len() >= 32, "{}", ids.len());
        for entry in entries() {
            assert!(TOPICS.contains(&entry.topic), "{}", entry.id);
            for list in [entry.questions.zh, entry.questions.en] {
                assert!((3..=6).contains(&list.len()), "{} has {} questions", entry.id, list.len());
            }
            for list in [entry.cues.zh, entry.cues.en] {
                assert!((4..=12).contains(&list.len()), "{} has {} cues", entry.id, list.len());
            }
        }
    }

    #[test]
    fn cues_point_to_one_entry_and_occur_in_its_questions() {
        let mut owner: BTreeMap<String, &str> = BTreeMap::new();
        for entry in entries() {
            for cue in entry.cues.zh.iter().chain(entry.cues.en) {
                let earlier = owner.insert(cue.to_lowercase(), entry.id);
                assert!(earlier.is_none(), "{cue} points to {} and {earlier:?}", entry.id);
            }
            for (questions, cues) in
                [(entry.questions.zh, entry.cues.zh), (entry.questions.en, entry.cues.en)]
            {
                let said = |question: &&str| {
                    let question = question.to_lowercase();
                    cues.iter().any(|cue| question.contains(&cue.to_lowercase()))
                };
                assert!(questions.iter().any(said), "{}: {questions:?}", entry.id);
            }
        }
    }

    #[test]
    fn chinese_is_set_as_chinese() {
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        for entry in entries() {
            let texts = entry.questions.zh.iter().chain([&entry.title.zh, &entry.answer.zh]);
            for text in texts {
                assert!(
                    !text.contains('亲') && !text.contains('你')
                        || text.contains("你们")
                        || entry.id == "about-guide",
                    "{text}"
                );
                let chars: Vec<char> = text.chars().collect();
                let half = chars.windows(2).any(|pair| han(pair[0]) && ",.?!:;()".contains(pair[1]));
                assert!(!half, "{text}");
            }
            assert!(entry.answer.en.ends_with('.') && entry.answer.zh.ends_with('。'), "{}", entry.id);
        }
    }
}
