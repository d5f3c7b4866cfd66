//! Finds known phrases in a text: the longest at each place, in either language, whatever the case or the plural.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::analysis::{self, fold, is_han, pieces};

/// One unit of a text: a Chinese character or a word in the singular.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Folded, in the singular.
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
            if possessive {
                // "Women's" is the word whole: no "s" is left over.
                out.last_mut().into_iter().for_each(|unit: &mut Unit| unit.to = whole_to);
            } else if !word.is_empty() {
                out.push(Unit { text: singular(word), from: at, to: at + word.len(), han: false });
            }
            at += part.len();
        }
    }
    out
}

/// An English word without its plural ending. A stem would go too far here: "leggings" and "leg" are different things.
fn singular(word: &str) -> String {
    let plain = word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase());
    let cut = |ending: &str, put: &str| word.strip_suffix(ending).map(|rest| format!("{rest}{put}"));
    match word {
        _ if !plain || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") => {
            word.to_owned()
        }
        _ if word.ends_with("ies") && word.len() > 4 => cut("ies", "y").unwrap_or_default(),
        _ if ["sses", "xes", "zzes", "ches", "shes"].iter().any(|ending| word.ends_with(ending)) => {
            cut("es", "").unwrap_or_default()
        }
        _ => cut("s", "").unwrap_or_else(|| word.to_owned()),
    }
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

/// A folded text taken apart once, for several sets of phrases to be found in.
#[derive(Debug)]
pub struct Text {
    folded: String,
    units: Vec<Unit>,
    words: OnceCell<Vec<(usize, usize)>>,
}

impl Text {
    /// Takes a folded text apart.
    #[must_use]
    pub fn new(folded: String) -> Self {
        let units = units(&folded);
        Self { folded, units, words: OnceCell::new() }
    }

    /// The spans that the dictionary cuts it into; cut at the first call.
    fn words(&self) -> &[(usize, usize)] {
        self.words.get_or_init(|| analysis::words(&self.folded))
    }
}

/// A set of phrases, each standing for something.
#[derive(Debug, Clone)]
pub struct Phrases<T> {
    by_first: HashMap<String, First<T>>,
}

/// The phrases that begin with one unit.
#[derive(Debug, Clone)]
struct First<T> {
    /// What the unit alone stands for, in order of entry.
    alone: Vec<T>,
    /// The longer ones by their second unit; longest first, then in order of entry. Many begin with the same character, few with
    /// the same two.
    longer: HashMap<String, Vec<(Vec<String>, T)>>,
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
        let nothing = || First { alone: Vec::new(), longer: HashMap::new() };
        let first = self.by_first.entry(first).or_insert_with(nothing);
        let Some(second) = units.get(1).cloned() else {
            if !first.alone.contains(&what) {
                first.alone.push(what);
            }
            return;
        };
        let list = first.longer.entry(second).or_default();
        if list.iter().any(|(have, meaning)| *have == units && *meaning == what) {
            return;
        }
        let at = list.partition_point(|(have, _)| have.len() >= units.len());
        list.insert(at, (units, what));
    }

    /// The phrases of two units and more that begin like `text`, longest first.
    fn longer(&self, text: &[Unit]) -> &[(Vec<String>, T)] {
        let list = text.get(1).and_then(|second| self.by_first.get(&text[0].text)?.longer.get(&second.text));
        list.map_or(&[], Vec::as_slice)
    }

    fn alone(&self, text: &[Unit]) -> &[T] {
        let first = text.first().and_then(|first| self.by_first.get(&first.text));
        first.map_or(&[], |first| first.alone.as_slice())
    }

    /// The lengths of the phrases that start at unit `at`, longest first.
    fn lengths<'a>(&'a self, text: &'a [Unit], at: usize) -> impl Iterator<Item = usize> + 'a {
        let rest = &text[at..];
        let longer = self.longer(rest).iter().filter(move |(phrase, _)| same(phrase, rest));
        longer.map(|(phrase, _)| phrase.len()).chain((!self.alone(rest).is_empty()).then_some(1))
    }

    /// What the phrase made of exactly these units stands for.
    fn meanings<'a>(&'a self, text: &'a [Unit]) -> impl Iterator<Item = T> + 'a {
        let alone = if text.len() == 1 { self.alone(text) } else { &[] };
        let longer = self.longer(text).iter();
        let longer = longer.filter(move |(phrase, _)| phrase.len() == text.len() && same(phrase, text));
        alone.iter().copied().chain(longer.map(|(_, what)| *what))
    }

    /// Whether the whole text is one phrase, and what it stands for.
    #[must_use]
    pub fn exactly(&self, text: &str) -> Option<T> {
        self.meanings(&units(&fold(text))).next()
    }

    /// Everything that the whole text stands for.
    #[must_use]
    pub fn all_of(&self, text: &str) -> Vec<T> {
        self.meanings(&units(&fold(text))).collect()
    }

    /// Phrases of a folded text from left to right, none overlapping: those that together cover most of it, the fewest
    /// of them, the longest first (儿童 + 书包 rather than 儿童书 + 包). A phrase of one Chinese character counts only
    /// where the dictionary cuts it out as a word: 红 in 红的, not in 红茶.
    #[must_use]
    pub fn find(&self, folded: &str) -> Vec<Found<T>> {
        self.find_in(&Text::new(folded.to_owned()))
    }

    /// The same of a text that several sets of phrases are looked for in.
    #[must_use]
    pub fn find_in(&self, text: &Text) -> Vec<Found<T>> {
        let Text { folded, units, .. } = text;
        let several = folded.chars().filter(|c| is_han(*c)).take(2).count() > 1;
        // From the end: the best cover of what follows each unit, as (units covered, minus phrases), and its first phrase.
        let mut best: Vec<(usize, i64, usize)> = vec![(0, 0, 0); units.len() + 1];
        for at in (0..units.len()).rev() {
            let (covered, fewer, _) = best[at + 1];
            best[at] = (covered, fewer, 0);
            let mut last = 0;
            for length in self.lengths(units, at) {
                if length == last {
                    continue;
                }
                last = length;
                let span = (units[at].from, units[at + length - 1].to);
                let single = length == 1 && units[at].han && several;
                if single && !text.words().contains(&span) && !ends_a_wish(units, at) {
                    continue;
                }
                let (covered, fewer, _) = best[at + length];
                let candidate = (covered + length, fewer - 1, length);
                if candidate > best[at] {
                    best[at] = candidate;
                }
            }
        }
        let mut out = Vec::new();
        let mut at = 0;
        while at < units.len() {
            let length = best[at].2;
            if length == 0 {
                at += 1;
                continue;
            }
            let (from, to) = (units[at].from, units[at + length - 1].to);
            out.extend(self.meanings(&units[at..at + length]).map(|what| Found { from, to, what }));
            at += length;
        }
        out
    }
}

/// Whether a single character stands alone at the end of a wish though the dictionary joins it to what is before: 买鞋, 买双鞋.
fn ends_a_wish(units: &[Unit], at: usize) -> bool {
    let is = |at: usize, among: &str| units.get(at).is_some_and(|unit| among.contains(unit.text.as_str()));
    let verb = |at: usize| is(at, "买要想送换挑选");
    let counted = |at: usize| is(at, "双件条顶个只套");
    let ends = |at: usize| {
        let glued = units.get(at).is_some_and(|next| next.han && units[at - 1].to == next.from);
        !glued || is(at, "的吗呢给送吧了啊，")
    };
    if verb(at) && counted(at + 1) {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    // 双 in 买双鞋, and 鞋 in it or in 买鞋.
    (counted(at) && verb(before)) || (ends(at + 1) && (verb(before) || counted(before)))
}

/// Whether a text begins with a phrase.
fn same(phrase: &[String], text: &[Unit]) -> bool {
    phrase.len() <= text.len() && phrase.iter().zip(text).all(|(word, unit)| *word == unit.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, u8)]) {
        let mut phrases = Phrases::default();
        for (phrase, what) in [
            ("dress", 1),
            ("T恤", 2),
            ("t-shirt", 2),
            ("红", 3),
            ("红茶", 4),
            ("wine red", 5),
            ("red", 3),
            ("儿童书", 6),
            ("儿童", 7),
            ("书包", 8),
            ("leggings", 9),
        ] {
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
        check("有没有儿童书包", &[("儿童", 7), ("书包", 8)]);
        check("wide leg", &[]);
    }
}
