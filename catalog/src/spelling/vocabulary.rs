//! The words that repairs and completions lead to: the shared tables' words, the shop's own values, and the terms of
//! its names, categories and attributes with the number of products that have them. Read once per index.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};

use fst::Map;
use tantivy::DocId;

use super::{sound, talk};
use crate::analysis::{fold, is_han, stem};
use crate::complete::table::Completables;
use crate::index::{IndexError, SearchIndex};
use crate::lexicon::phrases::units;
use crate::lexicon::tables::{Entry, TABLES};
use crate::lexicon::{FIELDS, Field, Lexicon};

/// Terms of the index taken in, the most frequent first: at a million products the rest are one-off codes.
const MAX_TERMS: usize = 120_000;
/// Words kept for one spelling.
const MAX_PER_KEY: usize = 4;
/// Entries looked at for one beginning.
const MAX_LOOKS: usize = 4_000;
/// Products kept as popular.
const MAX_POPULAR: usize = 512;
/// Words kept for one first letter.
const MAX_COMMON: usize = 24;
/// Shorter pinyin is not searched with a wrong letter: too many syllables are one letter apart.
pub(super) const MIN_SLOPPY_PINYIN: usize = 7;

/// How much a word says of the shop. Later ones win.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// A word of the tables that nothing in this shop answers to.
    Unsold,
    /// Says nothing of the need: 我想买.
    Filler,
    /// A word of some product's data.
    Term,
    /// A word for a value the shop has: a kind, a brand, a colour.
    Sold,
}

/// One word.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// As it is shown and searched, folded.
    pub text: String,
    /// How common it is in the shop, in products, more for the first word of its meaning.
    pub weight: u32,
    /// What it says of the shop.
    pub class: Class,
    /// Whether it holds Chinese characters.
    pub han: bool,
}

impl Word {
    /// Characters.
    pub(crate) fn len(&self) -> usize {
        self.text.chars().count()
    }
}

/// A spelling of a word with its syllables' lengths, for Chinese words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spelt {
    /// Ordinal of the word.
    pub word: u32,
    /// Bit n is set if a syllable ends after n + 1 letters.
    pub ends: u64,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    words: Vec<Word>,
    /// Full pinyin → words, best first.
    pinyin: HashMap<String, Vec<Spelt>>,
    /// Sloppy pinyin → words.
    sloppy: HashMap<String, Vec<u32>>,
    /// By ear, syllables told apart → words.
    by_ear: HashMap<String, Vec<u32>>,
    /// First letters → words.
    initials: HashMap<String, Vec<u32>>,
    /// A word of three characters and more with one of them as `*` → words.
    masks: HashMap<String, Vec<u32>>,
    /// Chinese words.
    han: HashSet<String>,
    /// Latin words and stems, and long pinyin → [`Vocabulary::spelt`].
    letters: Map<Vec<u8>>,
    spelt: Vec<Vec<u32>>,
    /// A phrase without its blanks → the phrase: waterbottle → water bottle.
    phrases: HashMap<String, (String, Class)>,
    /// Every Latin word in the tables and the shop's values, in the singular.
    units: HashSet<String>,
    /// Stem → a word in full.
    surfaces: HashMap<String, String>,
    /// Pinyin in order, for completing: (pinyin or initials, word).
    by_prefix: Vec<(String, u32)>,
    /// Terms as the index holds them, in order, for completing: (term, word).
    by_term: Vec<(String, u32)>,
    /// The most popular products of each segment, in order of document.
    pub(crate) popular: Vec<Vec<DocId>>,
    /// The commonest Latin words, as stems, by first letter.
    common: BTreeMap<String, Vec<String>>,
    /// What can be completed to, besides products.
    pub(crate) completables: Completables,
}

#[derive(Default)]
struct Reading {
    words: HashMap<String, (u32, Class)>,
    phrases: HashMap<String, (String, Class)>,
    units: HashSet<String>,
    surfaces: HashMap<String, String>,
    dictionary: HashMap<String, u32>,
}

impl Vocabulary {
    /// Reads an index. One that cannot be read gives fewer words; the search itself says so.
    pub(super) fn read(index: &SearchIndex) -> Self {
        let mut reading = Reading { dictionary: dictionary(index).unwrap_or_default(), ..Reading::default() };
        let lexicon = index.lexicon();
        reading.tables(lexicon);
        reading.values(lexicon);
        // Of words that sound alike the earlier is the commoner: 的 before 地.
        let fillers = TABLES.stopwords.zh.iter().map(String::as_str).chain(talk::CHINESE.iter().copied());
        for (weight, word) in (1..).zip(fillers.collect::<Vec<_>>().into_iter().rev()) {
            reading.add(word, weight, Class::Filler);
        }
        for word in &TABLES.stopwords.en {
            reading.units.extend(units(&fold(word)).into_iter().map(|unit| unit.text));
        }
        reading.terms();
        let completables = Completables::new(lexicon);
        let popular = popular(index).unwrap_or_default();
        Self { completables, popular, ..reading.finish() }
    }

    /// A word by its ordinal.
    pub(crate) fn word(&self, ordinal: u32) -> &Word {
        &self.words[ordinal as usize]
    }

    /// Whether a Latin word stands in the tables or the shop's values, in the singular or plural.
    pub(super) fn has_unit(&self, word: &str) -> bool {
        self.units.contains(word) || units(word).first().is_some_and(|unit| self.units.contains(&unit.text))
    }

    /// Whether a Chinese word stands in the shop's names, categories or attributes, or in the tables.
    pub(super) fn has_han(&self, word: &str) -> bool {
        self.han.contains(word)
    }

    /// Chinese words that are spelt so, best first.
    pub(super) fn pinyin(&self, letters: &str) -> &[Spelt] {
        self.pinyin.get(letters).map_or(&[], Vec::as_slice)
    }

    /// Chinese words that are sloppily spelt so; `letters` as [`sound::sloppy`] gives them.
    pub(super) fn sloppy(&self, letters: &str) -> &[u32] {
        self.sloppy.get(letters).map_or(&[], Vec::as_slice)
    }

    /// Chinese words that sound so; `sound` as [`sound::by_ear`] gives it.
    pub(super) fn by_ear(&self, sound: &str) -> &[u32] {
        self.by_ear.get(sound).map_or(&[], Vec::as_slice)
    }

    /// Chinese words with these first letters, best first.
    pub(super) fn initials(&self, letters: &str) -> &[u32] {
        self.initials.get(letters).map_or(&[], Vec::as_slice)
    }

    /// Chinese words that differ in the character at `*`.
    pub(super) fn masked(&self, mask: &str) -> &[u32] {
        self.masks.get(mask).map_or(&[], Vec::as_slice)
    }

    /// The phrase that was typed without its blanks.
    pub(super) fn phrase(&self, joined: &str) -> Option<(&str, Class)> {
        self.phrases.get(joined).map(|(phrase, class)| (phrase.as_str(), *class))
    }

    /// The dictionary of letters and the words of an entry.
    pub(super) fn letters(&self) -> &Map<Vec<u8>> {
        &self.letters
    }

    /// The words spelt so, as the dictionary of letters numbers spellings.
    pub(super) fn spelt(&self, number: u64) -> &[u32] {
        usize::try_from(number).ok().and_then(|at| self.spelt.get(at)).map_or(&[], Vec::as_slice)
    }

    /// The Latin word or stem spelt exactly so.
    pub(super) fn latin(&self, word: &str) -> Option<&Word> {
        self.spelt(self.letters.get(word)?).iter().map(|&at| self.word(at)).find(|word| !word.han)
    }

    /// A word in full for a stem, if the tables or the shop's values hold one.
    pub(super) fn surface(&self, stem: &str) -> Option<&str> {
        self.surfaces.get(stem).map(String::as_str)
    }

    /// The shop's commonest Latin words with this first letter, as stems.
    pub(crate) fn common(&self, letter: &str) -> &[String] {
        self.common.get(letter).map_or(&[], Vec::as_slice)
    }

    /// Chinese words whose pinyin or initials begin so, at most `most`, the commonest of those looked at first.
    pub(crate) fn beginning(&self, letters: &str, most: usize) -> Vec<&Word> {
        let from = self.by_prefix.partition_point(|(key, _)| key.as_str() < letters);
        let mut found: Vec<u32> = self.by_prefix[from..]
            .iter()
            .take_while(|(key, _)| key.starts_with(letters))
            .take(MAX_LOOKS)
            .map(|(_, word)| *word)
            .collect();
        found.sort_unstable();
        found.dedup();
        found.sort_by_key(|&at| (Reverse(self.word(at).weight), at));
        found.truncate(most);
        found.into_iter().map(|at| self.word(at)).collect()
    }

    /// Terms that begin so, at most `most`, the commonest of those looked at first.
    pub(crate) fn terms_beginning(&self, text: &str, most: usize) -> Vec<&str> {
        let from = self.by_term.partition_point(|(term, _)| term.as_str() < text);
        let range = self.by_term[from..].iter().take_while(|(term, _)| term.starts_with(text));
        let mut found: Vec<(&str, u32)> =
            range.take(MAX_LOOKS).map(|(term, at)| (term.as_str(), *at)).collect();
        found.sort_by_key(|&(term, at)| (Reverse(self.word(at).weight), term));
        found.truncate(most);
        found.into_iter().map(|(term, _)| term).collect()
    }
}

/// The most popular products of each segment, so that a beginning with too many products still finds them.
fn popular(index: &SearchIndex) -> Result<Vec<Vec<DocId>>, IndexError> {
    let searcher = index.reader.searcher();
    let mut best: BinaryHeap<(Reverse<u64>, usize, DocId)> = BinaryHeap::new();
    for (ordinal, segment) in searcher.segment_readers().iter().enumerate() {
        let popularity = segment.fast_fields().u64("popularity")?;
        for doc in segment.doc_ids_alive() {
            let counted = popularity.first(doc).unwrap_or(0);
            if counted == 0
                || (best.len() == MAX_POPULAR && best.peek().is_some_and(|(least, ..)| counted <= least.0))
            {
                continue;
            }
            best.push((Reverse(counted), ordinal, doc));
            if best.len() > MAX_POPULAR {
                best.pop();
            }
        }
    }
    let mut out = vec![Vec::new(); searcher.segment_readers().len()];
    for (_, ordinal, doc) in best {
        out[ordinal].push(doc);
    }
    out.iter_mut().for_each(|docs| docs.sort_unstable());
    Ok(out)
}

/// The terms of names, categories and attributes with the products that hold them.
fn dictionary(index: &SearchIndex) -> Result<HashMap<String, u32>, IndexError> {
    let mut out: HashMap<String, u32> = HashMap::new();
    let fields = &index.fields;
    for segment in index.reader.searcher().segment_readers() {
        for field in [fields.name, fields.category, fields.attributes] {
            let terms = segment.inverted_index(field)?;
            let mut stream = terms.terms().stream()?;
            while stream.advance() {
                let Ok(term) = std::str::from_utf8(stream.key()) else { continue };
                let letters = term.len() > 2 && term.bytes().all(|b| b.is_ascii_lowercase());
                let chinese = term.len() > 4 && term.chars().all(is_han);
                if !letters && !chinese {
                    continue;
                }
                let count = stream.value().doc_freq;
                match out.get_mut(term) {
                    Some(have) => *have = have.saturating_add(count),
                    None => _ = out.insert(term.to_owned(), count),
                }
            }
        }
    }
    Ok(out)
}

impl Reading {
    fn tables(&mut self, lexicon: &Lexicon) {
        let words = &lexicon.words;
        let count = |field: Field, key: &str| words.value(field, key).map_or(0, |value| value.count);
        let kinds = |entry: &Entry| {
            TABLES
                .kind_keys(&entry.key)
                .iter()
                .map(|key| count(Field::Kind, key))
                .fold(0, u32::saturating_add)
        };
        for entry in &TABLES.kinds {
            self.entry(entry, kinds(entry));
        }
        for family in &TABLES.colors {
            self.entry(family, count(Field::Color, &family.key));
            for shade in &family.shade {
                self.entry(shade, count(Field::Shade, &shade.key));
            }
        }
        for (field, entries) in [
            (Field::Material, &TABLES.materials),
            (Field::Audience, &TABLES.audiences),
            (Field::Quality, &TABLES.qualities),
        ] {
            for entry in entries {
                self.entry(entry, count(field, &entry.key));
            }
        }
        // Plain words and makers count for what the index says of them.
        for entry in TABLES.words.iter().chain(&TABLES.brands) {
            self.entry(entry, 0);
        }
        // Occasions rank in any shop.
        for entry in &TABLES.occasions {
            self.entry(entry, 1);
        }
        for entry in &TABLES.sizes {
            self.units.extend(entry.words().flat_map(|word| units(&fold(word))).map(|unit| unit.text));
        }
    }

    fn entry(&mut self, entry: &Entry, count: u32) {
        let class = if count > 0 { Class::Sold } else { Class::Unsold };
        for words in [&entry.zh, &entry.en] {
            for (place, word) in words.iter().enumerate() {
                let weight = if place == 0 { count.saturating_mul(2) } else { count };
                self.add(word, weight, class);
            }
        }
    }

    fn values(&mut self, lexicon: &Lexicon) {
        for field in FIELDS.into_iter().filter(|field| *field != Field::Size) {
            for value in lexicon.words.values.get(&field).into_iter().flat_map(|values| values.values()) {
                for name in value.label.each() {
                    self.add(name, value.count, Class::Sold);
                }
            }
        }
    }

    fn add(&mut self, text: &str, weight: u32, class: Class) {
        let folded = fold(text);
        if folded.chars().any(is_han) {
            if folded.chars().count() <= 12 && folded.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric())
            {
                self.put(folded, weight, class);
            }
            return;
        }
        // The words as they are written; `units` alone would give them in the singular.
        let words: Vec<String> =
            units(&folded).iter().map(|unit| folded[unit.from..unit.to].to_owned()).collect();
        self.units.extend(units(&folded).into_iter().map(|unit| unit.text));
        self.units.extend(words.iter().cloned());
        for word in words.iter().filter(|word| is_letters(word)) {
            self.surfaces.entry(stem(word)).or_insert_with(|| word.clone());
            if words.len() == 1 || !talk::ENGLISH.contains(word.as_str()) {
                self.put(word.clone(), weight, if words.len() == 1 { class } else { class.min(Class::Term) });
            }
        }
        if words.len() > 1 {
            let phrase = (words.join(" "), class);
            let joined = words.concat();
            if joined.is_ascii() && self.phrases.get(&joined).is_none_or(|have| have.1 < class) {
                self.phrases.insert(joined, phrase);
            }
        }
    }

    fn put(&mut self, word: String, weight: u32, class: Class) {
        let have = self.words.entry(word).or_insert((0, class));
        have.0 = have.0.saturating_add(weight);
        have.1 = have.1.max(class);
    }

    /// Takes the dictionary in. A stem whose full word is known counts for that word.
    fn terms(&mut self) {
        let mut terms: Vec<(String, u32)> = std::mem::take(&mut self.dictionary).into_iter().collect();
        terms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        terms.truncate(MAX_TERMS);
        for (term, count) in terms {
            let full = self.surfaces.get(&term).cloned();
            self.put(full.unwrap_or(term), count, Class::Term);
        }
    }

    fn finish(self) -> Vocabulary {
        let mut words: Vec<Word> = self
            .words
            .into_iter()
            .map(|(text, (weight, class))| Word { han: text.chars().any(is_han), text, weight, class })
            .collect();
        // Best first, so that every list below is in that order.
        words.sort_by(|a, b| {
            b.class.cmp(&a.class).then(b.weight.cmp(&a.weight)).then_with(|| a.text.cmp(&b.text))
        });
        let mut out = Vocabulary {
            phrases: self.phrases,
            units: self.units,
            surfaces: self.surfaces,
            ..Vocabulary::default()
        };
        let mut spellings: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            let at = u32::try_from(at).expect("BUG: the vocabulary is bounded");
            if !word.han {
                spellings.entry(word.text.clone()).or_default().push(at);
                if word.class >= Class::Term {
                    out.by_term.push((crate::analysis::stem(&word.text), at));
                    let common = out.common.entry(word.text[..1].to_owned()).or_default();
                    if common.len() < MAX_COMMON {
                        common.push(crate::analysis::stem(&word.text));
                    }
                }
                let stem = stem(&word.text);
                if stem != word.text {
                    spellings.entry(stem).or_default().push(at);
                }
                continue;
            }
            out.han.insert(word.text.clone());
            if word.class >= Class::Term {
                out.by_term.push((word.text.clone(), at));
            }
            let length = word.len();
            for reading in sound::readings(&word.text) {
                let letters = reading.concat();
                if letters.len() > 60 {
                    continue;
                }
                let spelt = Spelt { word: at, ends: ends(&reading) };
                keep(out.pinyin.entry(letters.clone()).or_default(), spelt);
                keep(out.sloppy.entry(sound::sloppy(&letters)).or_default(), at);
                keep(out.by_ear.entry(sound::by_ear(&reading)).or_default(), at);
                if length >= 2 && word.class > Class::Filler {
                    let initials = sound::initials(&reading);
                    keep(out.initials.entry(initials.clone()).or_default(), at);
                    out.by_prefix.push((letters.clone(), at));
                    out.by_prefix.push((initials, at));
                }
                if letters.len() >= MIN_SLOPPY_PINYIN && word.class == Class::Sold {
                    keep(spellings.entry(letters).or_default(), at);
                }
            }
            if length >= 3 && word.class > Class::Filler {
                let chars: Vec<char> = word.text.chars().collect();
                for star in 0..chars.len() {
                    let mask =
                        chars.iter().enumerate().map(|(i, c)| if i == star { '*' } else { *c }).collect();
                    keep(out.masks.entry(mask).or_default(), at);
                }
            }
        }
        out.by_term.sort_unstable();
        out.by_term.dedup_by(|a, b| a.0 == b.0);
        out.by_prefix.sort_unstable();
        out.by_prefix.dedup();
        out.letters =
            Map::from_iter(spellings.keys().enumerate().map(|(number, key)| (key.as_bytes(), number as u64)))
                .expect("BUG: spellings come in order");
        out.spelt = spellings.into_values().collect();
        out.words = words;
        out
    }
}

fn keep<T: PartialEq>(list: &mut Vec<T>, what: T) {
    if list.len() < MAX_PER_KEY && !list.contains(&what) {
        list.push(what);
    }
}

fn ends(reading: &[String]) -> u64 {
    let mut at = 0;
    reading.iter().fold(0, |bits, syllable| {
        at += syllable.len();
        bits | 1 << (at - 1)
    })
}

fn is_letters(word: &str) -> bool {
    word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase())
}
