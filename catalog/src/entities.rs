//! Links a shopper's words to the shop's fields: 红色 → colour red, 连衣裙 → the kind dress, 三百以内 → a price limit.
//! What links nothing is left as text to look for. Pure: the same words and the same shop give the same links.

mod children;
pub mod price;

use std::sync::LazyLock;

use regex::Regex;

use crate::analysis::{fold, model_key, pieces, terms};
use crate::lexicon::filing::size_key;
use crate::lexicon::measure::measures;
use crate::lexicon::phrases::Found;
use crate::lexicon::tables::{Entry, TABLES};
use crate::lexicon::{Field, Lexicon, Meaning, modifier};
use crate::product::Bilingual;
use crate::search::text::{kind_term, occasion_term};

/// What a span of the shopper's words stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entity {
    /// Any of these keys of a field.
    Value {
        /// The field.
        field: Field,
        /// The keys, any of which will do.
        keys: Vec<String>,
    },
    /// A price limit, minor units of the shop's currency.
    Price {
        /// At least.
        min: Option<i64>,
        /// At most.
        max: Option<i64>,
    },
    /// An occasion: ranks, never excludes.
    Occasion {
        /// Its key.
        key: String,
    },
    /// Words that rank and never exclude, in any of these ways of saying them.
    Hint {
        /// The ways of saying them.
        any: Vec<Vec<String>>,
    },
    /// Text to look for: any of these ways of saying it, each a list of terms that all must stand in the product.
    Text {
        /// The ways of saying it.
        any: Vec<Vec<String>>,
    },
}

/// One linked span.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// First byte in the folded text.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
    /// What it stands for.
    pub entity: Entity,
    /// What to show for it.
    pub label: Bilingual,
    /// The shopper's own words for it, folded; blank where they were only numbers.
    pub said: String,
    /// 0 to 1: 1 for the shop's own values and numbers, less where a word has other uses.
    pub confidence: f32,
}

/// Everything found in a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linked {
    /// The folded text the spans refer to.
    pub folded: String,
    /// The links in order of the words.
    pub links: Vec<Link>,
}

static NUMBERED_SIZE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:(?:size|eu|waist)\s*|腰围\s*|\bw)(?P<a>\d{2,3}(?:\.5)?)\b|(?P<b>\d{2,3}(?:\.5)?)\s*(?:码|号|(?:inch(?:es)?\s+)?waist\b)")
        .expect("BUG: a fixed pattern compiles")
});

/// Bare letters that are sizes only when said as sizes: "size m", "M码".
const BARE_SIZES: [&str; 7] = ["s", "m", "l", "small", "large", "medium", "med"];

/// Links all the words of `text`. Spans listed in `taken` (of the folded text) are passed over: the caller has
/// already understood them.
#[must_use]
pub fn link(text: &str, lexicon: &Lexicon, taken: &[(usize, usize)]) -> Linked {
    let mut folded = fold(text);
    for &(from, to) in taken {
        blank(&mut folded, from, to);
    }
    let mut links = Vec::new();
    // Before prices: "toys for kids under 3".
    children::link_ages(&mut folded, lexicon, &mut links);
    while let Some(limit) = price::price_limit(&folded, lexicon.words.exponent()) {
        let label = price_label(limit.min, limit.max, lexicon);
        let entity = Entity::Price { min: limit.min, max: limit.max };
        links.push(Link {
            from: limit.from,
            to: limit.to,
            entity,
            label,
            said: String::new(),
            confidence: 1.0,
        });
        blank(&mut folded, limit.from, limit.to);
    }
    while let Some(found) = NUMBERED_SIZE.captures(&folded) {
        let (Some(whole), Some(number)) = (found.get(0), found.name("a").or_else(|| found.name("b"))) else {
            break;
        };
        let (from, to, key) = (whole.start(), whole.end(), size_key(number.as_str(), None));
        let label = Bilingual::new(format!("{key}码"), format!("Size {key}"));
        links.push(Link {
            from,
            to,
            entity: Entity::Value { field: Field::Size, keys: vec![key] },
            label,
            said: String::new(),
            confidence: 1.0,
        });
        blank(&mut folded, from, to);
    }
    link_whose(&mut folded, lexicon, &mut links);
    // Before words: "28 inch" is one thing.
    link_measures(&mut folded, lexicon, &mut links);
    let found = taken_apart(lexicon.phrases.find(&folded), &folded, lexicon);
    let before_phrases = folded.clone();
    let mut at = 0;
    while at < found.len() {
        let (from, to) = (found[at].from, found[at].to);
        let meanings: Vec<Meaning> =
            found[at..].iter().take_while(|other| other.from == from).map(|other| other.what).collect();
        at += meanings.len();
        let words = folded[from..to].to_owned();
        if BARE_SIZES.contains(&words.as_str()) && !said_as_size(&before_phrases, from, to) {
            // "A small lamp" would rather be small; a letter alone is nothing.
            if words.len() > 1 {
                let label = Bilingual::new(words.clone(), words.clone());
                let entity = Entity::Hint { any: vec![term_texts(&words)] };
                links.push(Link { from, to, entity, label, said: words, confidence: 0.3 });
                blank(&mut folded, from, to);
            }
            continue;
        }
        if let Some((entity, mut label, confidence)) = best(&meanings, &words, lexicon) {
            // An occasion is shown in the shopper's own word: 办公室, not 通勤.
            if matches!(entity, Entity::Occasion { .. }) {
                let said = words.chars().any(crate::analysis::is_han).then(|| words.clone());
                label = match said {
                    Some(zh) => Bilingual { zh: Some(zh), ..label },
                    None => Bilingual { en: Some(words.clone()), ..label },
                };
            }
            links.push(Link { from, to, entity, label, said: words, confidence });
            blank(&mut folded, from, to);
        } else if meanings.contains(&Meaning::Filler) {
            blank(&mut folded, from, to);
        }
    }
    link_models(&mut folded, lexicon, &mut links);
    links.extend(rest(&folded));
    links.sort_by_key(|link| (link.from, link.to));
    Linked { folded: fold(text), links }
}

/// Words for a kind that are only another word for it with a colour, a material, a quality or a person before it, as the two
/// they are: 羊绒毛衣 is 羊绒 and 毛衣. (牛仔裤 is no 裤 of that entry, and stays whole.)
fn taken_apart(found: Vec<Found<Meaning>>, folded: &str, lexicon: &Lexicon) -> Vec<Found<Meaning>> {
    let mut out = Vec::new();
    let mut done = None;
    for one in &found {
        if done == Some(one.from) {
            continue;
        }
        let cut = match one.what {
            Meaning::Kind(ordinal) => modifier(&folded[one.from..one.to], &TABLES.kinds[ordinal]),
            _ => None,
        };
        let Some((before, own)) = cut else {
            out.push(*one);
            continue;
        };
        done = Some(one.from);
        let (until, from) = (one.from + before, one.to - own);
        let each = |from: usize, to: usize| {
            let meanings = lexicon.phrases.all_of(&folded[from..to]);
            meanings.into_iter().map(move |what| Found { from, to, what })
        };
        out.extend(each(one.from, until));
        out.extend(each(from, one.to));
    }
    out
}

/// Whose shoes: 男鞋, 女包, 童袜 are one word each, of a person and a thing.
static WHOSE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<who>[男女]童|[男女童])(?:鞋|靴|裤|裙|包|袜|帽|表|士?衬衫|士?睡衣|士?内裤|大衣|毛衣)")
        .expect("BUG: a fixed pattern compiles")
});

fn link_whose(folded: &mut String, lexicon: &Lexicon, links: &mut Vec<Link>) {
    while let Some(who) = WHOSE.captures(folded).and_then(|found| found.name("who")) {
        let (from, to) = (who.start(), who.end());
        let key = match who.as_str() {
            "男" => "men",
            "女" => "women",
            "男童" => "boys",
            "女童" => "girls",
            _ => "kids",
        };
        let entry = TABLES.audiences.iter().find(|entry| entry.key == key);
        let said = who.as_str().to_owned();
        if let Some((entity, label, confidence)) =
            entry.and_then(|entry| table_value(Field::Audience, entry, lexicon))
        {
            links.push(Link { from, to, entity, label, said, confidence });
        }
        blank(folded, from, to);
    }
}

/// Measures that products of the shop have: 500毫升, 27 inch.
fn link_measures(folded: &mut String, lexicon: &Lexicon, links: &mut Vec<Link>) {
    for found in measures(folded) {
        // A phone of 256G has gigabytes.
        let gigabytes = format!("{}b", found.key);
        let known = |key: &String| lexicon.words.value(Field::Measure, key).is_some();
        let Some(key) = [found.key, gigabytes].into_iter().find(known) else { continue };
        links.push(Link {
            from: found.from,
            to: found.to,
            label: lexicon.label(Field::Measure, &key),
            entity: Entity::Value { field: Field::Measure, keys: vec![key] },
            said: folded[found.from..found.to].to_owned(),
            confidence: 0.9,
        });
        blank(folded, found.from, found.to);
    }
}

/// Words in a row that may be one model number: "wh 1000 xm4".
const MODEL_WORDS: usize = 3;

/// Model numbers and barcodes of the shop's products, with or without their dashes and blanks. Looked for as text, joined or
/// in parts, so that what merely fits the model ("toner for …") is found after it.
fn link_models(folded: &mut String, lexicon: &Lexicon, links: &mut Vec<Link>) {
    let found: Vec<(usize, usize)> = pieces(folded)
        .iter()
        .filter(|piece| !piece.han)
        .map(|piece| (piece.from, piece.from + piece.text.len()))
        .collect();
    let mut at = 0;
    while at < found.len() {
        let longest = (1..=MODEL_WORDS.min(found.len() - at)).rev().find_map(|length| {
            let (from, to) = (found[at].0, found[at + length - 1].1);
            let key = model_key(&folded[from..to])?;
            let gap = folded[from..to].split_whitespace().count() <= length;
            (gap && lexicon.has_model(&key)).then_some((length, from, to, key))
        });
        let Some((length, from, to, key)) = longest else {
            at += 1;
            continue;
        };
        let said = folded[from..to].to_owned();
        let parts = term_texts(&said);
        let mut any = vec![vec![key]];
        if !any.contains(&parts) {
            any.push(parts);
        }
        links.push(Link {
            from,
            to,
            entity: Entity::Text { any },
            label: Bilingual::new(said.to_uppercase(), said.to_uppercase()),
            said,
            confidence: 0.8,
        });
        blank(folded, from, to);
        at += length;
    }
}

/// A lone letter counts as a size when it is the whole question, or stands before 码/号 or after "in", "an", "a".
fn said_as_size(folded: &str, from: usize, to: usize) -> bool {
    let (before, after) = (folded[..from].trim_end(), folded[to..].trim_start());
    let sayer = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    // "a small lamp" is a lamp; "a medium" is a size.
    let ends = after.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
    after.starts_with('码')
        || after.starts_with('号')
        || matches!(sayer, "in" | "size" | "have")
        || (matches!(sayer, "an" | "a") && (ends || folded[from..to].len() == 1))
        || (before.is_empty() && ends)
}

/// Overwrites a span with blanks of the same number of bytes, so that other spans keep their place.
fn blank(folded: &mut String, from: usize, to: usize) {
    if folded.is_char_boundary(from) && folded.is_char_boundary(to) && from <= to {
        folded.replace_range(from..to, &" ".repeat(to - from));
    }
}

fn best(meanings: &[Meaning], said: &str, lexicon: &Lexicon) -> Option<(Entity, Bilingual, f32)> {
    let value = |field: Field, keys: Vec<String>, label: Bilingual, confidence: f32| {
        (Entity::Value { field, keys }, label, confidence)
    };
    let known = |field: Field, key: &str| lexicon.words.value(field, key).is_some();
    let states = |field: Field| lexicon.words.values.get(&field).is_some_and(|values| !values.is_empty());
    let sold = |meaning: &&Meaning| matches!(meaning, Meaning::Kind(ordinal) if lexicon.sells_kind(&TABLES.kinds[*ordinal].key));
    let first = match meanings.first() {
        // 笔记本 is a notebook where notebooks are sold and computers are not.
        Some(Meaning::Kind(_)) => meanings.iter().find(sold),
        // A shop that has a branch 女装 means that by it; "men's shoes" speaks of men, whatever branch is called "Men".
        Some(Meaning::Audience(_)) if said.chars().all(crate::analysis::is_han) => {
            meanings.iter().find(|meaning| matches!(meaning, Meaning::Node(_)))
        }
        _ => None,
    };
    first
        .into_iter()
        .chain(meanings)
        .find_map(|meaning| match *meaning {
            Meaning::Brand(ordinal) => {
                let key = &lexicon.brands[ordinal];
                Some(value(Field::Brand, vec![key.clone()], lexicon.label(Field::Brand, key), 1.0))
            }
            Meaning::Kind(ordinal) => {
                let entry = &TABLES.kinds[ordinal];
                Some(if lexicon.sells_kind(&entry.key) && !lexicon.words.is_categorised() {
                    (Entity::Text { any: kind_ways(entry, said) }, entry.shown(), 0.9)
                } else if lexicon.sells_kind(&entry.key) {
                    value(Field::Kind, TABLES.kind_keys(&entry.key), entry.shown(), 1.0)
                } else if let Some(node) = meanings.iter().find_map(|other| node_of(*other)) {
                    let key = &lexicon.nodes[node];
                    value(
                        Field::Category,
                        same_named_nodes(key, lexicon),
                        lexicon.label(Field::Category, key),
                        1.0,
                    )
                } else {
                    (Entity::Text { any: entry.words().map(term_texts).collect() }, entry.shown(), 0.9)
                })
            }
            Meaning::Node(ordinal) => {
                let key = &lexicon.nodes[ordinal];
                Some(value(
                    Field::Category,
                    same_named_nodes(key, lexicon),
                    lexicon.label(Field::Category, key),
                    1.0,
                ))
            }
            // Where no product states its colour, colours are words.
            Meaning::Color(..) if !states(Field::Color) => None,
            Meaning::Color(family, None) => {
                let entry = &TABLES.colors[family];
                Some(value(Field::Color, vec![entry.key.clone()], entry.shown(), 1.0))
            }
            Meaning::Color(family, Some(shade)) => {
                let (family, shade) = (&TABLES.colors[family], &TABLES.colors[family].shade[shade]);
                // A shade the shop does not have is still a colour of its family.
                Some(if known(Field::Shade, &shade.key) {
                    value(Field::Shade, vec![shade.key.clone()], shade.shown(), 1.0)
                } else {
                    value(Field::Color, vec![family.key.clone()], family.shown(), 0.8)
                })
            }
            Meaning::Size(ordinal) => {
                let key = fold(&TABLES.sizes[ordinal].key);
                Some(value(Field::Size, vec![key.clone()], size_chip(&key, lexicon), 1.0))
            }
            Meaning::Material(ordinal) => table_value(Field::Material, &TABLES.materials[ordinal], lexicon),
            Meaning::Audience(ordinal) => table_value(Field::Audience, &TABLES.audiences[ordinal], lexicon),
            Meaning::Quality(ordinal) => table_value(Field::Quality, &TABLES.qualities[ordinal], lexicon),
            Meaning::Occasion(ordinal) => {
                let entry = &TABLES.occasions[ordinal];
                Some((Entity::Occasion { key: entry.key.clone() }, entry.shown(), 0.5))
            }
            Meaning::Word(ordinal) => {
                let any = ways(&TABLES.words[ordinal], said);
                Some((Entity::Text { any }, Bilingual::new(said, said), 0.3))
            }
            Meaning::Filler => None,
        })
        .or_else(|| meanings.iter().find_map(|meaning| unfiled(*meaning, said)))
}

/// A material, a quality or an audience that no row of the shop is filed under is still a word its texts may say, in either language.
fn unfiled(meaning: Meaning, said: &str) -> Option<(Entity, Bilingual, f32)> {
    let label = Bilingual::new(said, said);
    let entry = match meaning {
        // Whom it is for, a shop that never says so can only be asked in passing.
        Meaning::Audience(ordinal) => {
            return Some((Entity::Hint { any: ways(&TABLES.audiences[ordinal], said) }, label, 0.3));
        }
        Meaning::Material(ordinal) => &TABLES.materials[ordinal],
        Meaning::Quality(ordinal) => &TABLES.qualities[ordinal],
        Meaning::Color(family, None) => &TABLES.colors[family],
        Meaning::Color(family, Some(shade)) => &TABLES.colors[family].shade[shade],
        _ => return None,
    };
    Some((Entity::Text { any: ways(entry, said) }, label, 0.3))
}

/// The ways of saying an entry, the shopper's own first.
fn ways(entry: &Entry, said: &str) -> Vec<Vec<String>> {
    let mut any: Vec<Vec<String>> = Vec::new();
    // 永生花 is one word for jieba, and still a 花. (Kinds cover kinds; those are found by how products are filed.)
    let covered = TABLES.words.iter().filter(|other| entry.covers.contains(&other.key));
    let words = std::iter::once(said).chain(entry.words()).chain(covered.flat_map(Entry::words));
    for way in words.map(term_texts) {
        if !way.is_empty() && !any.contains(&way) {
            any.push(way);
        }
    }
    any
}

/// The ways an occasion is told by a product: the words for it, the shopper's own (`label`) first, and what suits it by its kind.
#[must_use]
pub fn occasion_ways(key: &str, label: &Bilingual) -> Vec<Vec<String>> {
    let entry = TABLES.occasion(key);
    let words = label.each().chain(entry.into_iter().flat_map(Entry::words)).chain([key]);
    let mut any: Vec<Vec<String>> = Vec::new();
    for way in words.map(term_texts) {
        if !way.is_empty() && !any.contains(&way) {
            any.push(way);
        }
    }
    let kin = entry.into_iter().flat_map(kin);
    any.extend(entry.into_iter().chain(kin).map(|entry| vec![occasion_term(&entry.key)]));
    let things = entry.into_iter().flat_map(|entry| &entry.things);
    any.extend(things.flat_map(|kind| TABLES.kind_keys(kind)).map(|kind| vec![kind_term(&kind)]));
    any
}

/// The words for kinds of thing, each as the terms it is made of.
#[must_use]
pub fn kind_words(keys: &[String]) -> Vec<Vec<String>> {
    let entries = keys.iter().filter_map(|key| TABLES.kind(key));
    let mut words: Vec<Vec<String>> = entries.flat_map(Entry::words).map(term_texts).collect();
    words.retain(|word| !word.is_empty());
    words
}

/// The day of a person that presents are for, and the persons of a day.
fn kin(entry: &Entry) -> impl Iterator<Item = &'static Entry> {
    let day = entry.day.as_deref().and_then(|day| TABLES.occasion(day));
    day.into_iter().chain(TABLES.presents.iter().filter(|other| other.day.as_deref() == Some(&entry.key)))
}

/// What speaks of other days and other persons than the occasions in `ways`: a box made for a housewarming is no birthday
/// present, nor "Dad's Desk" one for mum. Nothing where no such day or person is asked for.
#[must_use]
pub fn other_events(ways: &[Vec<String>]) -> Vec<Vec<String>> {
    let asked = |entry: &Entry| {
        let term = occasion_term(&entry.key);
        ways.iter().flatten().any(|have| *have == term)
    };
    let days = || TABLES.occasions.iter().filter(|entry| entry.event);
    let person = TABLES.presents.iter().any(asked);
    if !person && !days().any(asked) {
        return Vec::new();
    }
    let persons = TABLES.presents.iter().filter(|_| person);
    days().chain(persons).filter(|entry| !asked(entry)).map(|entry| vec![occasion_term(&entry.key)]).collect()
}

fn node_of(meaning: Meaning) -> Option<usize> {
    match meaning {
        Meaning::Node(ordinal) => Some(ordinal),
        _ => None,
    }
}

fn table_value(field: Field, entry: &Entry, lexicon: &Lexicon) -> Option<(Entity, Bilingual, f32)> {
    lexicon.words.value(field, &entry.key)?;
    let mut keys = vec![entry.key.clone()];
    // What is for either fits both.
    let either = field == Field::Audience && ["women", "men"].contains(&entry.key.as_str());
    keys.extend(either.then(|| "unisex".to_owned()).filter(|key| lexicon.words.value(field, key).is_some()));
    Some((Entity::Value { field, keys }, entry.shown(), 0.9))
}

/// Ways of saying a kind where names are all that tells it: what products are filed as, the shopper's word (first), its synonyms.
fn kind_ways(entry: &Entry, said: &str) -> Vec<Vec<String>> {
    let mut any = ways(entry, said);
    any.extend(TABLES.kind_keys(&entry.key).into_iter().map(|key| vec![kind_term(&key)]));
    any
}

/// All nodes that bear the same name: 连衣裙 under 女装 and under 童装.
fn same_named_nodes(key: &str, lexicon: &Lexicon) -> Vec<String> {
    let label = lexicon.label(Field::Category, key);
    lexicon.nodes.iter().filter(|node| lexicon.label(Field::Category, node) == label).cloned().collect()
}

fn size_chip(key: &str, lexicon: &Lexicon) -> Bilingual {
    let label = lexicon.label(Field::Size, key);
    match (&label.zh, &label.en) {
        (Some(zh), Some(en)) if zh == en => Bilingual::new(format!("{zh}码"), format!("Size {en}")),
        _ => label,
    }
}

fn term_texts(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for term in terms(text) {
        if !out.contains(&term.text) {
            out.push(term.text);
        }
    }
    out
}

/// What is left: each Chinese word or Latin word is something to look for.
fn rest(folded: &str) -> Vec<Link> {
    let mut out: Vec<Link> = Vec::new();
    for term in terms(folded) {
        // Overlapping terms are one wish: a joined model number with its parts, a long Chinese word with its halves.
        match out.last_mut() {
            Some(last) if term.from < last.to => {
                if let Entity::Text { any } = &mut last.entity
                    && term.from == last.from
                    && term.to == last.to
                {
                    match any.len() {
                        1 => any.push(vec![term.text]),
                        _ => any[1].push(term.text),
                    }
                } else if term.from <= last.from && term.to >= last.to {
                    (last.from, last.to) = (term.from, term.to);
                    last.entity = Entity::Text { any: vec![vec![term.text]] };
                    // 阿迪 and 达斯 are no words beside 阿迪达斯.
                    while out.len() > 1 && out[out.len() - 2].to > out[out.len() - 1].from {
                        out.remove(out.len() - 2);
                    }
                }
            }
            _ => out.push(Link {
                from: term.from,
                to: term.to,
                entity: Entity::Text { any: vec![vec![term.text]] },
                label: Bilingual::default(),
                said: String::new(),
                confidence: 0.3,
            }),
        }
    }
    for link in &mut out {
        let word = folded[link.from..link.to].to_owned();
        if let (Some(stem), Entity::Text { any }) = (without_zi(&word), &mut link.entity) {
            any.push(vec![stem]);
        }
        link.label = Bilingual::new(word.clone(), word.clone());
        link.said = word;
    }
    out
}

/// 垫子 is 垫 where it stands at the end of another word: 瑜伽垫.
fn without_zi(word: &str) -> Option<String> {
    let stem = word.strip_suffix('子')?;
    (stem.chars().count() == 1 && word.chars().all(crate::analysis::is_han)).then(|| stem.to_owned())
}

/// What to show for a price limit: `¥300以内`, `under €50`.
#[must_use]
pub fn price_label(min: Option<i64>, max: Option<i64>, lexicon: &Lexicon) -> Bilingual {
    let money = |minor: i64| crate::money::plain(minor, lexicon.words.currency.as_deref());
    match (min, max) {
        (None, Some(max)) => Bilingual::new(format!("{}以内", money(max)), format!("up to {}", money(max))),
        (Some(min), None) => Bilingual::new(format!("{}以上", money(min)), format!("from {}", money(min))),
        (Some(min), Some(max)) => {
            Bilingual::new(format!("{}–{}", money(min), money(max)), format!("{}–{}", money(min), money(max)))
        }
        (None, None) => Bilingual::default(),
    }
}
