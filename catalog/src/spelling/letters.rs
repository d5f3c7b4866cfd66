//! Wrong letters in one Latin word: a Levenshtein automaton over the vocabulary (Schulz and Mihov 2002), transpositions
//! counted as one.

use std::cmp::Reverse;
use std::sync::LazyLock;

use fst::{IntoStreamer, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;
use strsim::osa_distance;

use super::vocabulary::{Class, MIN_SLOPPY_PINYIN, Vocabulary};
use super::{How, Known};
use crate::analysis::stem;

/// The longest word that is looked at, letters.
const MAX_WORD: usize = 32;
/// From this length on two letters may be wrong.
const TWO_WRONG: usize = 8;

static BUILDERS: LazyLock<[LevenshteinAutomatonBuilder; 2]> =
    LazyLock::new(|| [LevenshteinAutomatonBuilder::new(1, true), LevenshteinAutomatonBuilder::new(2, true)]);

/// Builds the automata now.
pub(super) fn warm() {
    LazyLock::force(&BUILDERS);
}

/// What a word was meant to be.
#[derive(Debug, Clone)]
pub(super) struct Fix {
    pub now: String,
    pub how: How,
    pub confidence: f32,
}

/// How two words that are one slip apart differ, the likelier first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// Two letters changed places, or a double letter was typed once or the reverse.
    Light,
    /// A letter is missing or too much, or one vowel stands for another.
    Plain,
    /// Another letter.
    Other,
    /// Two slips.
    Two,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    slip: Slip,
    class: Reverse<Class>,
    weight: Reverse<u32>,
    text: String,
    han: bool,
}

/// The word most likely meant by an unknown one, lower-case ASCII letters.
pub(super) fn fix(known: &Known<'_>, word: &str) -> Option<Fix> {
    if word.len() < 4 || word.len() > MAX_WORD || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut found = candidates(known.vocabulary, word);
    found.sort();
    let best = found.first()?;
    let rival = found
        .iter()
        .skip(1)
        .find(|other| other.han != best.han || other.han || stem(&other.text) != stem(&best.text));
    let doubtful = rival.is_some_and(|rival| {
        rival.slip == best.slip
            && rival.class == best.class
            && rival.weight.0.saturating_mul(4) > best.weight.0
    });
    let sold = best.class.0 == Class::Sold;
    if word.len() < 6 && (best.class.0 < Class::Term || (!sold && best.slip > Slip::Light)) {
        return None;
    }
    let confidence = match (best.slip, word.len()) {
        _ if doubtful => 0.6,
        (Slip::Two, _) if sold => 0.75,
        (Slip::Two, _) => 0.55,
        (Slip::Light, ..6) => 0.8,
        (Slip::Plain, 5) if sold => 0.75,
        (_, ..6) => 0.5,
        _ if sold => 0.9,
        _ => 0.8,
    };
    let how = if best.han { How::Pinyin } else { How::Letters };
    Some(Fix { now: best.text.clone(), how, confidence })
}

fn candidates(vocabulary: &Vocabulary, word: &str) -> Vec<Candidate> {
    let reach: u8 = if word.len() >= TWO_WRONG { 2 } else { 1 };
    let stemmed = stem(word);
    let mut out: Vec<Candidate> = Vec::new();
    let mut queries = vec![word];
    if stemmed != word && stemmed.len() > 2 {
        queries.push(&stemmed);
    }
    for query in queries {
        let automaton = BUILDERS[usize::from(reach) - 1].build_dfa(query);
        // The first letter is nearly always right; where it is not, it changed places with the second.
        let mut firsts: Vec<u8> = query.bytes().take(2).collect();
        firsts.dedup();
        for first in firsts {
            let range = vocabulary.letters().search(&automaton).ge([first]).lt([first + 1]);
            let mut stream = range.into_stream();
            while let Some((key, number)) = stream.next() {
                let Ok(key) = std::str::from_utf8(key) else { continue };
                for &at in vocabulary.spelt(number) {
                    let target = vocabulary.word(at);
                    let (text, distance) = if target.han {
                        if word.len() < MIN_SLOPPY_PINYIN {
                            continue;
                        }
                        (target.text.clone(), osa_distance(word, key))
                    } else {
                        let full = in_full(vocabulary, &target.text, word);
                        // Stems of short words are one letter apart too easily.
                        let stems = if word.len() < 6 { usize::MAX } else { osa_distance(&stemmed, key) };
                        let distance = osa_distance(word, &full).min(stems);
                        (full, distance)
                    };
                    let shape = if target.han { key } else { text.as_str() };
                    let allowed = if target.han { 1 } else { usize::from(reach) };
                    if distance == 0 || distance > allowed || !starts_alike(word, shape) {
                        continue;
                    }
                    let slip = if distance == 1 { slip(word, shape) } else { Slip::Two };
                    let candidate = Candidate {
                        slip,
                        class: Reverse(target.class),
                        weight: Reverse(target.weight),
                        text,
                        han: target.han,
                    };
                    if !out.contains(&candidate) {
                        out.push(candidate);
                    }
                }
            }
        }
    }
    out
}

fn starts_alike(word: &str, target: &str) -> bool {
    let (a, b) = (word.as_bytes(), target.as_bytes());
    a.first() == b.first() || (a.len() > 1 && b.len() > 1 && a[0] == b[1] && a[1] == b[0])
}

/// The kind of the one slip between two words.
fn slip(word: &str, target: &str) -> Slip {
    let (a, b) = (word.as_bytes(), target.as_bytes());
    let at = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let vowel = |b: Option<&u8>| matches!(b, Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y'));
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Equal => {
            if a.get(at) == b.get(at + 1) && a.get(at + 1) == b.get(at) && a.len() > at + 1 {
                Slip::Light
            } else if vowel(a.get(at)) && vowel(b.get(at)) {
                Slip::Plain
            } else {
                Slip::Other
            }
        }
        unequal => {
            let longer = if unequal == std::cmp::Ordering::Less { b } else { a };
            // The common start runs through the first of a double letter.
            if at > 0 && longer.get(at) == longer.get(at - 1) { Slip::Light } else { Slip::Plain }
        }
    }
}

/// The word in full that a stem stands for, as close to what was typed as English endings allow.
pub(super) fn in_full(vocabulary: &Vocabulary, word: &str, typed: &str) -> String {
    const ENDINGS: [&str; 14] =
        ["", "e", "s", "es", "er", "ers", "ing", "ed", "y", "ion", "able", "ness", "ment", "al"];
    // A word whose stem is another is in full, and has a plural.
    let base = stem(word);
    let endings = if base == word { &ENDINGS[..] } else { &["", "s", "es"] };
    let mut ways: Vec<String> = endings.iter().map(|ending| format!("{word}{ending}")).collect();
    if let Some(rest) = word.strip_suffix('i') {
        ways.extend([format!("{rest}y"), format!("{rest}ies")]);
    }
    ways.extend(vocabulary.surface(word).map(str::to_owned));
    ways.retain(|way| stem(way) == base);
    ways.into_iter()
        .min_by_key(|way| (osa_distance(way, typed), way.len(), way.clone()))
        .unwrap_or_else(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_apart() {
        for (word, target, expect) in [
            ("shrit", "shirt", Slip::Light),
            ("dres", "dress", Slip::Light),
            ("jackket", "jacket", Slip::Light),
            ("headpones", "headphones", Slip::Plain),
            ("jeens", "jeans", Slip::Plain),
            ("horse", "house", Slip::Other),
        ] {
            assert_eq!(slip(word, target), expect, "{word}");
        }
        assert!(starts_alike("ehadphones", "headphones"));
        assert!(!starts_alike("iphone", "phone"));
    }
}
