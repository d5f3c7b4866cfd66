//! The kinds, categories and brands one can complete to, by every way their names may begin.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{CompletionKind, Need};
use crate::analysis::{fold, is_han, words};
use crate::lexicon::phrases::units;
use crate::lexicon::tables::TABLES;
use crate::lexicon::{Field, Lexicon};
use crate::product::{Bilingual, Lang};
use crate::spelling::sound;

/// Beginnings looked at for one text.
const MAX_LOOKS: usize = 20_000;
/// Needs looked at.
const MAX_NEEDS: usize = 300;

/// One of them.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub kind: CompletionKind,
    pub field: Field,
    /// Keys of the field, any of which will do.
    pub keys: Vec<String>,
    pub label: Bilingual,
    pub count: u32,
}

/// What a beginning is of an item's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    /// Of another name for it, or of a later word.
    aside: bool,
    /// By sound.
    pinyin: bool,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Completables {
    items: Vec<Item>,
    /// Sorted: a beginning, what it is of the name, the item.
    beginnings: Vec<(String, Part, u32)>,
}

impl Completables {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        let mut out = Self::default();
        for entry in &TABLES.kinds {
            let keys = TABLES.kind_keys(&entry.key);
            let count = keys
                .iter()
                .filter_map(|key| lexicon.words.value(Field::Kind, key))
                .fold(0_u32, |sum, value| sum.saturating_add(value.count));
            if count > 0 {
                let item = Item {
                    kind: CompletionKind::Kind,
                    field: Field::Kind,
                    keys,
                    label: entry.shown(),
                    count,
                };
                out.add(item, entry.words());
            }
        }
        // Nodes of one name are one thing to ask for: 连衣裙 under 女装 and under 童装.
        let mut nodes: BTreeMap<Bilingual, (Vec<String>, u32)> = BTreeMap::new();
        for (key, value) in lexicon.words.values.get(&Field::Category).into_iter().flatten() {
            let (keys, count) = nodes.entry(value.label.clone()).or_default();
            keys.push(key.clone());
            *count = count.saturating_add(value.count);
        }
        for (label, (keys, count)) in nodes {
            let names = label.clone();
            let item = Item { kind: CompletionKind::Category, field: Field::Category, keys, label, count };
            out.add(item, names.each());
        }
        for (key, value) in lexicon.words.values.get(&Field::Brand).into_iter().flatten() {
            let (label, count) = (value.label.clone(), value.count);
            let item = Item {
                kind: CompletionKind::Brand,
                field: Field::Brand,
                keys: vec![key.clone()],
                label,
                count,
            };
            out.add(item, value.label.each());
        }
        out.beginnings.sort_unstable();
        out.beginnings.dedup();
        out
    }

    fn add<'a>(&mut self, item: Item, names: impl Iterator<Item = &'a str>) {
        let at = u32::try_from(self.items.len()).expect("BUG: fewer values than products");
        let shown: Vec<String> = item.label.each().map(fold).collect();
        for name in names {
            let own = shown.contains(&fold(name));
            for (beginning, part) in beginnings(name) {
                self.beginnings.push((beginning, Part { aside: part.aside || !own, ..part }, at));
            }
        }
        self.items.push(item);
    }

    /// The items whose name, or a word of it, begins so: those of that very name first, in the script of `lang`, then by
    /// count.
    pub(super) fn beginning(&self, typed: &str, lang: Lang, most: usize) -> Vec<&Item> {
        // Someone who types Latin letters on a Chinese screen types pinyin first, on an English one English.
        let away = |part: &Part| (part.aside, part.pinyin != (lang == Lang::Zh));
        let mut found: BTreeMap<u32, (bool, bool)> = BTreeMap::new();
        for typed in spellings(typed) {
            let from = self.beginnings.partition_point(|(key, ..)| *key < typed);
            let range = self.beginnings[from..].iter().take_while(|(key, ..)| key.starts_with(&typed));
            for (_, part, at) in range.take(MAX_LOOKS) {
                let away = away(part);
                found.entry(*at).and_modify(|have| *have = away.min(*have)).or_insert(away);
            }
        }
        let mut found: Vec<(u32, (bool, bool))> = found.into_iter().collect();
        found.sort_by_key(|&(at, away)| (away, Reverse(self.items[at as usize].count), at));
        found.truncate(most);
        found.into_iter().map(|(at, _)| &self.items[at as usize]).collect()
    }
}

/// The needs that begin so, the most frequent first.
pub(super) fn needs_beginning<'a>(needs: &'a [Need], typed: &str) -> Vec<&'a Need> {
    let typed = spellings(typed);
    let fits = |need: &Need| {
        need.label
            .each()
            .flat_map(beginnings)
            .any(|(key, _)| typed.iter().any(|typed| key.starts_with(typed)))
    };
    let mut found: Vec<&Need> = needs.iter().take(MAX_NEEDS).filter(|need| fits(need)).collect();
    found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
    found
}

/// What was typed, as beginnings are kept: words with single blanks; pinyin without any.
fn spellings(typed: &str) -> Vec<String> {
    let spaced = spaced(typed);
    let letters = spaced.bytes().all(|b| b.is_ascii_lowercase() || b == b' ') && spaced.contains(' ');
    let tight = letters.then(|| spaced.replace(' ', ""));
    // dresses → dress
    let singular = units(&spaced)
        .last()
        .filter(|unit| !unit.han && unit.to == spaced.len())
        .map(|unit| format!("{}{}", &spaced[..unit.from], unit.text));
    let singular = singular.filter(|singular| *singular != spaced);
    [spaced].into_iter().chain(tight).chain(singular).collect()
}

fn spaced(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if matches!(c, '\'' | '’' | '.') {
            // women's → womens
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Every way of beginning to type a name: the name itself, from each of its words, in pinyin, by its first letters.
fn beginnings(name: &str) -> BTreeSet<(String, Part)> {
    let folded = fold(name);
    let mut out = BTreeSet::new();
    if !folded.chars().any(is_han) {
        for unit in units(&folded) {
            let part = Part { aside: unit.from > 0, pinyin: false };
            let rest = spaced(&folded[unit.from..]);
            out.insert((rest.replace(' ', ""), part));
            out.insert((rest, part));
        }
        return out;
    }
    let starts = words(&folded).into_iter().map(|(from, _)| from).chain([0]);
    for from in starts.collect::<BTreeSet<_>>() {
        let part = Part { aside: from > 0, pinyin: false };
        let rest = spaced(&folded[from..]);
        let tight = rest.replace(' ', "");
        if tight.chars().count() <= 16 {
            for reading in sound::readings(&tight) {
                out.insert((sound::initials(&reading), Part { pinyin: true, ..part }));
                out.insert((reading.concat(), Part { pinyin: true, ..part }));
            }
        }
        out.insert((tight, part));
        out.insert((rest, part));
    }
    out.retain(|(key, _)| !key.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_begins_in_many_ways() {
        let all: Vec<String> = beginnings("运动鞋").into_iter().map(|(key, _)| key).collect();
        for key in ["运动鞋", "yundongxie", "ydx"] {
            assert!(all.contains(&key.to_owned()), "{key} in {all:?}");
        }
        let all: Vec<String> = beginnings("Women's running shoes").into_iter().map(|(key, _)| key).collect();
        for key in ["womens running shoes", "running shoes", "shoes"] {
            assert!(all.contains(&key.to_owned()), "{key} in {all:?}");
        }
        assert_eq!(spellings("lian  yi"), ["lian yi", "lianyi"]);
    }
}
