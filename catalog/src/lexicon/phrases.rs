//! Finds known phrases in a text: the longest at each place, in either language, whatever the case or the plural.

use std::collections::HashMap;

use crate::analysis::{self, fold, is_han, pieces, stem};

/// One unit of a text: a Chinese character or a stemmed word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Folded and stemmed.
    pub text: String,
    /// First byte in the folded text.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
    /// Whether it is a Chinese character.
    pub han: bool,
}

/// The units of a folded text. Hyphenated words come apart, so that `t-shirt` and `t shirt` are one phrase.
#[must_use]
pub fn units(folded: &str) -> Vec<Unit> {
    let mut out = Vec::new();
    for piece in pieces(folded) {
        if piece.han {
            out.extend(piece.text.char_indices().map(|(at, c)| Unit {
                text: c.to_string(),
                from: piece.from + at,
                to: piece.from + at + c.len_utf8(),
                han: true,
            }));
            continue;
        }
        let whole_to = piece.from + piece.text.len();
        let mut at = piece.from;
        for part in piece.text.split_inclusive(['-', '\'', '.', '’']) {
            let word = part.trim_end_matches(['-', '\'', '.', '’']);
            let possessive = word == "s" && at > piece.from && at + part.len() == whole_to;
            if !word.is_empty() && !possessive {
                out.push(Unit { text: stem(word), from: at, to: at + word.len(), han: false });
            }
            at += part.len();
        }
    }
    out
}

/// A phrase found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<T> {
    /// First byte in the folded text.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
    /// What the phrase stands for.
    pub what: T,
}

/// A set of phrases, each standing for something.
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    /// By first unit; longest first, then in order of entry.
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: HashMap::new() }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Adds a phrase. The first meaning of a phrase stays the first.
    pub fn add(&mut self, phrase: &str, what: T) {
        let units: Vec<String> = units(&fold(phrase)).into_iter().map(|unit| unit.text).collect();
        let Some(first) = units.first().cloned() else { return };
        let list = self.by_first.entry(first).or_default();
        if list.iter().any(|(have, meaning)| *have == units && *meaning == what) {
            return;
        }
        let at = list.partition_point(|(have, _)| have.len() >= units.len());
        list.insert(at, (units, what));
    }

    /// Everything the longest phrase starting at unit `at` stands for, and how many units it has.
    fn longest(&self, text: &[Unit], at: usize) -> Option<(usize, Vec<T>)> {
        let list = self.by_first.get(&text[at].text)?;
        let fits = |phrase: &[String]| {
            phrase.len() <= text.len() - at
                && phrase.iter().zip(&text[at..]).all(|(word, unit)| *word == unit.text)
        };
        let length = list.iter().find(|(phrase, _)| fits(phrase))?.0.len();
        let meanings = list
            .iter()
            .filter(|(phrase, _)| phrase.len() == length && fits(phrase))
            .map(|(_, what)| *what)
            .collect();
        Some((length, meanings))
    }

    /// Whether the whole text is one phrase, and what it stands for.
    #[must_use]
    pub fn exactly(&self, text: &str) -> Option<T> {
        let units = units(&fold(text));
        let (length, meanings) = (!units.is_empty()).then(|| self.longest(&units, 0)).flatten()?;
        (length == units.len()).then(|| meanings[0])
    }

    /// All phrases of a folded text from left to right, none overlapping. A phrase of one Chinese character counts
    /// only where the dictionary cuts it out as a word: 红 in 红的, not in 红茶.
    #[must_use]
    pub fn find(&self, folded: &str) -> Vec<Found<T>> {
        let units = units(folded);
        let mut alone: Option<Vec<(usize, usize)>> = None;
        let mut out = Vec::new();
        let mut at = 0;
        while at < units.len() {
            let Some((length, meanings)) = self.longest(&units, at) else {
                at += 1;
                continue;
            };
            let (from, to) = (units[at].from, units[at + length - 1].to);
            let single = length == 1 && units[at].han && folded.chars().filter(|c| is_han(*c)).count() > 1;
            if single {
                let words = alone.get_or_insert_with(|| analysis::words(folded));
                if !words.contains(&(from, to)) {
                    at += 1;
                    continue;
                }
            }
            out.extend(meanings.into_iter().map(|what| Found { from, to, what }));
            at += length;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, u8)]) {
        let mut phrases = Phrases::default();
        for (phrase, what) in
            [("dress", 1), ("T恤", 2), ("t-shirt", 2), ("红", 3), ("红茶", 4), ("wine red", 5), ("red", 3)]
        {
            phrases.add(phrase, what);
        }
        let folded = fold(text);
        let got: Vec<(&str, u8)> = phrases
            .find(&folded)
            .into_iter()
            .map(|found| (&folded[found.from..found.to], found.what))
            .collect();
        assert_eq!(got, expect, "{text}");
    }

    #[test]
    fn longest_phrase_wins() {
        check("Two DRESSES", &[("dresses", 1)]);
        check("T Shirt or Ｔ恤", &[("t shirt", 2), ("t恤", 2)]);
        check("a wine-red dress", &[("wine-red", 5), ("dress", 1)]);
        check("红茶", &[("红茶", 4)]);
        check("有红的吗", &[("红", 3)]);
        check("address", &[]);
    }
}
