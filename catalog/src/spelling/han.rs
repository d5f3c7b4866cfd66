//! A wrong Chinese character: words that sound the same first, then long words with one character changed.

use super::vocabulary::{Class, Word};
use super::{How, Known, Repair, sound, talk};
use crate::analysis::{is_word, pieces};

/// The longest word looked for, characters.
const MAX_WORD: usize = 6;
/// Longer stretches are sentences of something else.
const MAX_STRETCH: usize = 60;

/// The repairs of the Chinese parts of a folded text.
pub(super) fn repairs(known: &Known<'_>, folded: &str) -> Vec<Repair> {
    let mut out = Vec::new();
    let phrases = known.index.lexicon().phrases.find(folded);
    for piece in pieces(folded).into_iter().filter(|piece| piece.han) {
        let chars: Vec<(usize, char)> =
            piece.text.char_indices().map(|(at, c)| (piece.from + at, c)).collect();
        if chars.len() < 2 || chars.len() > MAX_STRETCH {
            continue;
        }
        let end = piece.from + piece.text.len();
        let byte = |at: usize| chars.get(at).map_or(end, |(byte, _)| *byte);
        let mut explained: Vec<Explained> = chars
            .iter()
            .map(|&(at, c)| {
                let by = phrases.iter().find(|found| found.from <= at && at < found.to);
                match by {
                    _ if talk::ALONE.contains(c) => Explained::Well,
                    Some(found) if found.to - found.from > c.len_utf8() => Explained::Well,
                    // One character alone says little: 风, 梨 and 酥 are words, and 风梨酥 is none.
                    Some(_) => Explained::Poorly,
                    None => Explained::Not,
                }
            })
            .collect();
        for from in 0..chars.len() {
            for to in from + 2..=chars.len().min(from + MAX_WORD) {
                if explained[from..to].iter().all(|how| *how == Explained::Well) {
                    continue;
                }
                let how = is_known(known, &folded[byte(from)..byte(to)], to - from);
                explained[from..to].iter_mut().for_each(|have| *have = how.max(*have));
            }
        }
        let mut at = 0;
        while at < chars.len() {
            let text = &|from, to| &folded[byte(from)..byte(to)];
            let found = match explained[at] {
                Explained::Well => None,
                how => around(known, at, chars.len(), how, text),
            };
            match found {
                Some((from, to, now, confidence))
                    if out.last().is_none_or(|last: &Repair| last.to <= byte(from)) =>
                {
                    out.push(Repair {
                        from: byte(from),
                        to: byte(to),
                        now,
                        how: How::WrongCharacter,
                        confidence,
                    });
                    at = to;
                }
                _ => at += 1,
            }
        }
    }
    out
}

/// How a character is accounted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Explained {
    Not,
    /// Only by two characters that stand together somewhere: that happens by chance too.
    Poorly,
    /// A word of the language that stands nowhere in this shop.
    Elsewhere,
    Well,
}

fn is_known(known: &Known<'_>, word: &str, length: usize) -> Explained {
    let fields = &known.index.fields;
    if known.vocabulary.has_han(word) {
        return Explained::Well;
    }
    if is_word(word) {
        return if known.in_index(word, word.len()) { Explained::Well } else { Explained::Elsewhere };
    }
    // A word that no dictionary has is cut into its characters: 泡棉.
    let beside = || {
        let parts = word.char_indices().nth(1).map(|(at, _)| word.split_at(at));
        parts.is_some_and(|(one, other)| known.together_in(fields.attributes, one, other))
    };
    if (length == 2 && (known.in_field(fields.pairs, word) || beside()))
        || known.in_field(fields.description, word)
    {
        Explained::Poorly
    } else {
        Explained::Not
    }
}

/// The likeliest word over a stretch that holds the unexplained character `at`, the longest first.
fn around<'a>(
    known: &Known<'_>,
    at: usize,
    length: usize,
    how: Explained,
    text: &dyn Fn(usize, usize) -> &'a str,
) -> Option<(usize, usize, String, f32)> {
    for span in (2..=MAX_WORD.min(length)).rev() {
        for from in (at + 1).saturating_sub(span)..=at.min(length - span) {
            let stretch = text(from, from + span);
            let found = match how {
                Explained::Not => same_sound(known, stretch, span)
                    .map(|found| in_place(known, found, from, span, length, text))
                    .or_else(|| one_changed(known, stretch, at - from)),
                // 像框 is a word, but what this shop sells is called 相框, and sounds just so.
                Explained::Elsewhere => same_sound(known, stretch, span)
                    .filter(|(now, confidence)| {
                        *confidence >= 0.9 && is_word(stretch) && kept(now, stretch) + 1 == span
                    })
                    .map(|(now, _)| (now, 0.8)),
                _ => {
                    same_sound(known, stretch, span).filter(|(_, confidence)| span > 2 && *confidence >= 0.9)
                }
            };
            if let Some((now, confidence)) = found {
                return Some((from, from + span, now, confidence));
            }
        }
    }
    None
}

/// How many characters stay as they were typed.
fn kept(now: &str, was: &str) -> usize {
    now.chars().zip(was.chars()).filter(|(a, b)| a == b).count()
}

/// A short word that was only a guess is more than one if, with the character beside it, it stands in some product's name:
/// 风梨 may be 凤梨, 风梨酥 is 凤梨酥.
fn in_place<'a>(
    known: &Known<'_>,
    (now, confidence): (String, f32),
    from: usize,
    span: usize,
    length: usize,
    text: &dyn Fn(usize, usize) -> &'a str,
) -> (String, f32) {
    let before = (from > 0).then(|| format!("{}{}", text(from - 1, from), now.chars().next().unwrap_or(' ')));
    let next = from + span;
    let after =
        (next < length).then(|| format!("{}{}", now.chars().last().unwrap_or(' '), text(next, next + 1)));
    let stands = |pair: &String| known.in_field(known.index.fields.pairs, pair);
    let fits = before.iter().chain(&after).any(stands);
    (now, if fits { confidence.max(0.75) } else { confidence })
}

fn same_sound(known: &Known<'_>, stretch: &str, span: usize) -> Option<(String, f32)> {
    let mut best: Option<(bool, &Word)> = None;
    for reading in sound::readings(stretch) {
        for &at in known.vocabulary.by_ear(&sound::by_ear(&reading)) {
            let word = known.vocabulary.word(at);
            if word.class < Class::Term || word.len() != span || word.text == stretch {
                continue;
            }
            let kept = kept(&word.text, stretch);
            let exact = sound::readings(&word.text).contains(&reading);
            // Sounding alike alone is much for a long word and little for a short one.
            if (span == 2 && kept == 0) || (!exact && (span - kept > 1 || word.class < Class::Sold)) {
                continue;
            }
            let better = best
                .is_none_or(|(was, have)| (exact, word.class, word.weight) > (was, have.class, have.weight));
            if better {
                best = Some((exact, word));
            }
        }
    }
    best.map(|(exact, word)| {
        let confidence = match (exact, word.class) {
            (true, Class::Sold) => 0.9,
            (true, _) if span > 2 => 0.8,
            (true, _) => 0.6,
            (false, _) => 0.75,
        };
        (word.text.clone(), confidence)
    })
}

fn one_changed(known: &Known<'_>, stretch: &str, star: usize) -> Option<(String, f32)> {
    let chars: Vec<char> = stretch.chars().collect();
    if chars.len() < 3 {
        return None;
    }
    // A whole word with a stray character beside it is two words: 给妈妈 is not 准妈妈.
    let rest: Option<String> = match star {
        0 => Some(chars[1..].iter().collect()),
        _ if star + 1 == chars.len() => Some(chars[..star].iter().collect()),
        _ => None,
    };
    let phrases = &known.index.lexicon().phrases;
    if rest.is_some_and(|rest| is_word(&rest) || phrases.exactly(&rest).is_some()) {
        return None;
    }
    let mask: String = chars.iter().enumerate().map(|(at, c)| if at == star { '*' } else { *c }).collect();
    let found: Vec<&Word> =
        known.vocabulary.masked(&mask).iter().map(|&at| known.vocabulary.word(at)).collect();
    let best = found.first().filter(|word| word.class >= Class::Term)?;
    let clear = found
        .get(1)
        .is_none_or(|rival| rival.class < best.class || rival.weight.saturating_mul(4) <= best.weight);
    Some((best.text.clone(), if clear && best.class == Class::Sold { 0.75 } else { 0.55 }))
}
