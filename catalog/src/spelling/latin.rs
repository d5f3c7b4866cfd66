//! Repairs in Latin letters: the cheapest way to read a run of words, as a shortest path over its letters.
//!
//! Each known word may stay as it is for nothing, each unknown one at a high price; in between lie Chinese words by
//! their pinyin (within a word, or over several), words to be joined, words to be split, wrong letters, initials.

use super::vocabulary::{Class, Word};
use super::{APPLIED, How, Known, Repair, letters, sound};
use crate::analysis::{is_han, pieces};
use crate::lexicon::Meaning;

/// Letters of a run that are looked at together.
const MAX_RUN: usize = 72;
/// The longest pinyin of one word, letters.
const MAX_PINYIN: usize = 30;
/// What it costs to leave an unknown word alone.
const UNKNOWN: f32 = 8.0;
/// What it costs to read a known word as part of something else.
const KNOWN_USED: f32 = 3.0;
/// The same for a short one, which may as well be a syllable (you, lan), and what leaving it alone costs.
const SHORT_USED: f32 = 0.8;
const SHORT_LEFT: f32 = 1.0;
/// What leaving a short word alone costs that only some product's data hold.
const WEAK_LEFT: f32 = 4.5;

/// One word of a run.
#[derive(Debug)]
struct Token {
    /// Without hyphens and apostrophes.
    text: String,
    from: usize,
    to: usize,
    /// First letter in the run.
    start: usize,
    known: bool,
    /// Short, and known only because it stands somewhere in the shop's data: a syllable among syllables.
    weak: bool,
    /// Part of a phrase of several words: not to be touched.
    fixed: bool,
    /// Whether every letter of the text stands at its own byte.
    plain: bool,
}

impl Token {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// May be a syllable of pinyin.
    fn is_short(&self) -> bool {
        self.text.len() <= 4 && self.is_letters()
    }

    fn is_letters(&self) -> bool {
        self.text.bytes().all(|b| b.is_ascii_lowercase())
    }
}

/// A way of reading some letters.
#[derive(Debug, Clone)]
struct Arc {
    from: usize,
    to: usize,
    cost: f32,
    now: Option<(String, How, f32)>,
    /// Says what is needed, rather than 我想买.
    telling: bool,
}

/// The repairs of the Latin parts of a folded text.
pub(super) fn repairs(known: &Known<'_>, folded: &str) -> Vec<Repair> {
    let mut out = Vec::new();
    for run in runs(known, folded) {
        if run.iter().all(|token| token.known) && run.len() < 2 {
            continue;
        }
        let (found, spoiled) = read(known, &run, true);
        let plain = if spoiled { read(known, &run, false).0 } else { Vec::new() };
        out.extend(if plain.iter().any(|repair| repair.confidence >= APPLIED) { plain } else { found });
    }
    out
}

fn runs(known: &Known<'_>, folded: &str) -> Vec<Vec<Token>> {
    let phrases = known.index.lexicon().phrases.find(folded);
    let mut out: Vec<Vec<Token>> = Vec::new();
    let mut last_to = None;
    for piece in pieces(folded) {
        let parts: Vec<&str> =
            piece.text.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect();
        let text = parts.concat();
        if piece.han || !text.is_ascii() || text.is_empty() {
            last_to = None;
            continue;
        }
        let to = piece.from + piece.text.len();
        let joins = last_to.is_some_and(|last: usize| {
            folded[last..piece.from].chars().all(|c| matches!(c, ' ' | '-' | '\'' | '’'))
        });
        let room = out
            .last()
            .is_some_and(|run| run.last().is_some_and(|token: &Token| token.end() + text.len() <= MAX_RUN));
        if !joins || !room {
            out.push(Vec::new());
        }
        last_to = Some(to);
        let Some(run) = out.last_mut() else { continue };
        let mut push = |text: String, from: usize, to: usize, is_known: bool, plain: bool| {
            let start = run.last().map_or(0, Token::end);
            let fixed = phrases.iter().any(|found| {
                found.from <= from
                    && to <= found.to
                    && folded[found.from..found.to].contains([' ', '-'])
                    && found.what != Meaning::Filler
            });
            let mut token = Token { text, from, to, start, known: is_known, weak: false, fixed, plain };
            token.weak =
                is_known && token.is_short() && token.text.len() > 1 && !known.says_alone(&token.text);
            run.push(token);
        };
        let is_known = is_known(known, &text, &parts);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        // 300yinei: an amount and a word.
        if !is_known && parts.len() == 1 && digits > 0 && text.len() - digits >= 4 {
            let (number, word) = (text[..digits].to_owned(), text[digits..].to_owned());
            let word_known = known.latin(&word);
            push(number, piece.from, piece.from + digits, true, true);
            push(word, piece.from + digits, to, word_known, true);
        } else {
            let plain = parts.len() == 1 && text.len() == piece.text.len();
            push(text, piece.from, to, is_known, plain);
        }
    }
    out
}

fn is_known(known: &Known<'_>, text: &str, parts: &[&str]) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    // A number, a size, an amount with its unit, a single letter.
    let amount = text.bytes().next().is_some_and(|b| b.is_ascii_digit()) && text.len() - digits < 4;
    let trivial = |part: &str| part.len() == 1 || part.bytes().all(|b| b.is_ascii_digit());
    amount
        || text.len() == 1
        || known.latin(text)
        || (parts.len() > 1 && parts.iter().all(|part| trivial(part) || known.latin(part)))
}

/// Reads one run. The flag says that Chinese words of one character made up a reading on their own and were dropped;
/// without `singles` they are not tried.
fn read(known: &Known<'_>, run: &[Token], singles: bool) -> (Vec<Repair>, bool) {
    let path = shortest(arcs(known, run, singles), run.last().map_or(0, Token::end));
    let byte = |at: usize, end: bool| {
        let here = |token: &&Token| {
            if end { token.start < at && at <= token.end() } else { token.start <= at && at < token.end() }
        };
        run.iter().find(here).map_or(0, |token| match at {
            _ if at == token.start => token.from,
            _ if at == token.end() => token.to,
            _ => token.from + (at - token.start),
        })
    };
    let is_chinese = |arc: &Arc| arc.now.as_ref().is_some_and(|(now, ..)| now.chars().any(is_han));
    // What says nothing by itself (我想买, 以内) is read where something is said beside it, or where all of it is Chinese.
    let all: usize = path
        .iter()
        .filter(|arc| is_chinese(arc))
        .map(|arc| arc.now.iter().map(|(now, ..)| now.chars().count()).sum::<usize>())
        .sum();
    let told =
        path.iter().any(|arc| arc.telling && is_chinese(arc)) || (path.iter().all(is_chinese) && all >= 4);
    let mut out: Vec<Repair> = Vec::new();
    let mut spoiled = false;
    let mut at = 0;
    while at < path.len() {
        let first = at;
        at += 1;
        let Some((now, how, confidence)) = path[first].now.clone() else { continue };
        let mut repair = Repair {
            from: byte(path[first].from, false),
            to: byte(path[first].to, true),
            now,
            how,
            confidence,
        };
        if is_chinese(&path[first]) {
            // Chinese words in a row are one repair, written without blanks.
            while let Some((now, how, confidence)) =
                path.get(at).filter(|arc| is_chinese(arc)).and_then(|arc| arc.now.as_ref())
            {
                repair.now.push_str(now);
                repair.to = byte(path[at].to, true);
                repair.confidence = repair.confidence.min(*confidence);
                if *how == How::Pinyin {
                    repair.how = How::Pinyin;
                }
                at += 1;
            }
            if !told {
                spoiled |= singles;
                // 包 for "bao" alone: too little to go by.
                repair.confidence = 0.5;
                if at > first + 1 || repair.to - repair.from < 3 {
                    continue;
                }
            }
        }
        out.push(repair);
    }
    (out, spoiled)
}

fn shortest(arcs: Vec<Arc>, end: usize) -> Vec<Arc> {
    let mut best: Vec<(f32, Option<usize>)> = vec![(f32::INFINITY, None); end + 1];
    best[0].0 = 0.0;
    let mut order: Vec<usize> = (0..arcs.len()).collect();
    order.sort_by_key(|&at| arcs[at].from);
    for at in order {
        let arc = &arcs[at];
        let cost = best[arc.from].0 + arc.cost;
        if cost < best[arc.to].0 {
            best[arc.to] = (cost, Some(at));
        }
    }
    let mut path = Vec::new();
    let mut at = end;
    while let Some(arc) = best[at].1 {
        path.push(arcs[arc].clone());
        at = arcs[arc].from;
    }
    path.reverse();
    path
}

fn arcs(known: &Known<'_>, run: &[Token], singles: bool) -> Vec<Arc> {
    let mut out = Vec::new();
    let unknown = run.iter().any(|token| !token.known);
    for token in run {
        let cost = match token.known {
            true if unknown && token.weak => WEAK_LEFT,
            true if unknown && token.is_short() => SHORT_LEFT,
            true => 0.0,
            false => UNKNOWN,
        };
        out.push(Arc { from: token.start, to: token.end(), cost, now: None, telling: false });
        if !token.known && !token.fixed {
            whole(known, token, &mut out);
        }
    }
    joins(known, run, &mut out);
    if unknown {
        pinyin(known, run, singles, &mut out);
    }
    out
}

/// What an unknown word may be as a whole.
fn whole(known: &Known<'_>, token: &Token, out: &mut Vec<Arc>) {
    let word = token.text.as_str();
    let mut push = |cost: f32, now: String, how: How, confidence: f32| {
        out.push(Arc {
            from: token.start,
            to: token.end(),
            cost,
            now: Some((now, how, confidence)),
            telling: true,
        });
    };
    if let Some((phrase, class)) = known.vocabulary.phrase(word) {
        push(1.0, phrase.to_owned(), How::Split, if class == Class::Sold { 0.95 } else { 0.8 });
    } else if let Some(split) = split(known, word) {
        push(3.5, split, How::Split, 0.75);
    }
    if !token.is_letters() {
        return;
    }
    if let Some(fix) = letters::fix(known, word) {
        push(if fix.confidence >= APPLIED { 3.0 } else { 5.0 }, fix.now, fix.how, fix.confidence);
    }
    if let Some((now, confidence)) = initials(known, word) {
        push(if confidence >= APPLIED { 4.0 } else { 6.0 }, now, How::Initials, confidence);
    }
}

fn initials(known: &Known<'_>, word: &str) -> Option<(String, f32)> {
    if !(2..=6).contains(&word.len()) {
        return None;
    }
    let found: Vec<&Word> =
        known.vocabulary.initials(word).iter().map(|&at| known.vocabulary.word(at)).collect();
    let best = found.first()?;
    let clear = found
        .get(1)
        .is_none_or(|rival| rival.class < best.class || rival.weight.saturating_mul(2) <= best.weight);
    if word.len() == 2 && (!clear || best.class < Class::Sold) {
        return None;
    }
    let sure = clear && word.len() > 2 && best.class == Class::Sold;
    Some((best.text.clone(), if sure { 0.75 } else { 0.5 }))
}

/// Two words typed as one that stand together in a name; a model number typed without its blanks.
fn split(known: &Known<'_>, word: &str) -> Option<String> {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        let strength = |part: &str| {
            let stem = crate::analysis::stem(part);
            let found = known.vocabulary.latin(part).or_else(|| known.vocabulary.latin(&stem))?;
            (found.class >= Class::Term).then_some(found.weight)
        };
        return (3..word.len().saturating_sub(2))
            .filter(|&at| at.min(word.len() - at) >= 4 || at.max(word.len() - at) >= 5)
            .filter_map(|at| {
                let (one, other) = word.split_at(at);
                Some((strength(one)?.min(strength(other)?), std::cmp::Reverse(at), one, other))
            })
            .filter(|(_, _, one, other)| known.together(one, other))
            .max()
            .map(|(_, _, one, other)| format!("{one} {other}"));
    }
    let mut parts: Vec<String> = Vec::new();
    let mut digit = None;
    for c in word.chars() {
        if digit != Some(c.is_ascii_digit()) {
            parts.push(String::new());
            digit = Some(c.is_ascii_digit());
        }
        parts.last_mut()?.push(c);
    }
    let all = parts.len() > 1
        && word.len() > 3
        && parts.iter().all(|part| known.in_names(&crate::analysis::stem(part)));
    (all && parts.windows(2).all(|pair| known.together(&pair[0], &pair[1]))).then(|| parts.join(" "))
}

/// Words that are one word: head phones, wh 1000 xm4.
fn joins(known: &Known<'_>, run: &[Token], out: &mut Vec<Arc>) {
    let lexicon = known.index.lexicon();
    for first in 0..run.len() {
        for count in 2..=4.min(run.len() - first) {
            let tokens = &run[first..first + count];
            let joined: String = tokens.iter().map(|token| token.text.as_str()).collect();
            if joined.len() < 3 || joined.len() > 32 || tokens.iter().any(|token| token.fixed) {
                continue;
            }
            let letter =
                |token: &Token| token.text.len() == 1 && token.is_letters() && !known.in_names(&token.text);
            let begins_phrase = |joined: &str, next: Option<&Token>| {
                next.is_some_and(|next| lexicon.phrases.exactly(&format!("{joined} {}", next.text)).is_some())
            };
            let unknown = tokens.iter().any(|token| !token.known || letter(token));
            let digits = joined.bytes().any(|b| b.is_ascii_digit());
            let letters = joined.bytes().any(|b| b.is_ascii_lowercase());
            let found = if digits {
                (letters && unknown && known.in_names(&joined)).then_some((-0.5, 0.9))
            } else if count > 3
                || joined.len() < 5
                || tokens.iter().any(|token| lexicon.phrases.exactly(&token.text) == Some(Meaning::Filler))
            {
                None
            } else {
                let exact = known.vocabulary.latin(&joined).filter(|word| word.text == joined);
                match exact.map(|word| word.class) {
                    Some(Class::Sold) => Some((-1.0, 0.9)),
                    Some(Class::Unsold) if unknown => Some((1.0, 0.8)),
                    // "Lap top bag": what comes next shows that it is one word.
                    Some(_) if begins_phrase(&joined, run.get(first + count)) => Some((-0.5, 0.8)),
                    _ if unknown && known.in_names(&crate::analysis::stem(&joined)) => Some((1.0, 0.8)),
                    _ => None,
                }
            };
            if let Some((cost, confidence)) = found {
                let (from, to) = (tokens[0].start, tokens[count - 1].end());
                out.push(Arc { from, to, cost, now: Some((joined, How::Joined, confidence)), telling: true });
            }
        }
    }
}

/// Chinese words spelt by their sounds.
fn pinyin(known: &Known<'_>, run: &[Token], singles: bool, out: &mut Vec<Arc>) {
    let text: String = run.iter().map(|token| token.text.as_str()).collect();
    for from in 0..text.len() {
        let inside = run.iter().find(|token| token.start <= from && from < token.end());
        if inside.is_none_or(|token| from != token.start && (token.known || !token.plain)) {
            continue;
        }
        for to in from + 1..=text.len().min(from + MAX_PINYIN) {
            if text.as_bytes()[to - 1].is_ascii_digit() {
                break;
            }
            let Some(toll) = toll(run, from, to) else { continue };
            let letters = &text[from..to];
            // A word boundary that was typed is a syllable boundary.
            let boundaries = run
                .iter()
                .map(|token| token.start)
                .filter(|&at| from < at && at < to)
                .fold(0_u64, |bits, at| bits | 1 << (at - from - 1));
            let exact = known.vocabulary.pinyin(letters).iter().filter(|spelt| boundaries & !spelt.ends == 0);
            let words: Vec<&Word> = exact.map(|spelt| known.vocabulary.word(spelt.word)).collect();
            let fits = |word: &&&Word| singles || word.len() > 1;
            if let Some(word) = words.iter().find(fits) {
                let rival = words.iter().skip(1).any(|rival| {
                    rival.class == word.class
                        && rival.weight.saturating_mul(2) > word.weight
                        && rival.text != word.text
                });
                let (telling, cost) = match (word.class, word.len()) {
                    (_, 1) => (false, 3.0),
                    (Class::Filler, 2) => (false, 1.2),
                    (Class::Filler, _) => (false, 0.9),
                    (Class::Unsold, _) => (true, 1.8),
                    _ => (true, 1.0),
                };
                let cost = cost + toll + 0.2 / (1.0 + (1.0 + word.weight as f32).ln());
                let now = Some((word.text.clone(), How::Pinyin, if rival { 0.8 } else { 0.95 }));
                out.push(Arc { from, to, cost, now, telling });
            } else if boundaries == 0 && letters.len() >= 5 {
                let words = known.vocabulary.sloppy(&sound::sloppy(letters)).iter();
                let word = words
                    .map(|&at| known.vocabulary.word(at))
                    .find(|word| word.len() > 1 && word.class >= Class::Term);
                if let Some(word) = word {
                    let now = Some((word.text.clone(), How::Pinyin, 0.75));
                    out.push(Arc { from, to, cost: 2.0 + toll, now, telling: true });
                }
            }
        }
    }
}

/// What reading these letters as something else costs for the known words among them; `None` where it must not be.
fn toll(run: &[Token], from: usize, to: usize) -> Option<f32> {
    let mut cost = 0.0;
    let mut unknown = false;
    for token in run.iter().filter(|token| token.start < to && from < token.end()) {
        let whole = from <= token.start && token.end() <= to;
        if token.fixed || (!whole && (token.known || !token.plain)) {
            return None;
        }
        if token.known {
            cost += if token.is_short() { SHORT_USED } else { KNOWN_USED };
        }
        unknown |= !token.known || token.weak;
    }
    unknown.then_some(cost)
}
