//! How a text becomes terms. The same analysis runs over what the shop wrote and over what the shopper says; an
//! index and a question that were cut differently never meet.
//!
//! Folding: NFKC (full-width → half-width), lower case, accents dropped, Traditional characters → Simplified. English words are stemmed (Porter 2);
//! Chinese runs are cut by jieba in search mode, with single characters left out unless they stand alone.
//! Model numbers are kept joined and in parts: `WH-1000XM4` gives `wh1000xm4`, `wh`, `1000xm4`.

use std::sync::LazyLock;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use jieba_rs::Jieba;
use rust_stemmers::{Algorithm, Stemmer};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The name the analysis is registered under in a tantivy index.
pub const ANALYSIS: &str = "aisle";

static JIEBA: LazyLock<Jieba> = LazyLock::new(|| {
    let mut jieba = Jieba::new();
    for word in crate::lexicon::tables::TABLES.chinese_words() {
        jieba.add_word(word, None, None);
    }
    jieba
});

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// The Simplified form of each Traditional character of the basic plane, 0 for all others (OpenCC's table, read once).
/// Character by character, and so the same wherever a character stands: what matters is that both sides agree.
static SIMPLIFIED: LazyLock<Box<[u16]>> = LazyLock::new(|| {
    let mut table = vec![0; 0x1_0000].into_boxed_slice();
    let opencc = OpenCC::from_config(BuiltinConfig::T2s).expect("BUG: a compiled-in table is well-formed");
    let all: String = ('\u{3400}'..='\u{9fff}').flat_map(|c| [c, '\n']).collect();
    for (c, line) in ('\u{3400}'..='\u{9fff}').zip(opencc.convert(&all).lines()) {
        let mut chars = line.chars();
        if let (Some(simple), None) = (chars.next(), chars.next())
            && simple != c
            && let Ok(simple) = u16::try_from(u32::from(simple))
        {
            table[c as usize] = simple;
        }
    }
    table
});

/// Folds full-width forms, case, accents and Traditional characters. The result is what all matching works on.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Most texts are plain letters and common characters, which need no normalising.
    while let Some(c) = rest.chars().next() {
        let is_plain =
            |c: char| c.is_ascii() || matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}');
        let plain = is_plain(c);
        let (run, after) = rest.split_at(rest.find(|c| is_plain(c) != plain).unwrap_or(rest.len()));
        if plain {
            out.extend(run.chars().map(|c| simplified(c.to_ascii_lowercase())));
        } else {
            let decomposed = run.nfkd().filter(|c| !is_combining_mark(*c));
            out.extend(decomposed.nfc().flat_map(char::to_lowercase).map(simplified));
        }
        rest = after;
    }
    out
}

fn simplified(c: char) -> char {
    if !is_han(c) {
        return c;
    }
    match SIMPLIFIED.get(c as usize) {
        Some(0) | None => c,
        Some(&simple) => char::from_u32(u32::from(simple)).unwrap_or(c),
    }
}

/// The stem of one folded English word; other words come back as they are.
#[must_use]
pub fn stem(word: &str) -> String {
    if word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase()) {
        STEMMER.stem(word).into_owned()
    } else {
        word.to_owned()
    }
}

/// Whether a character belongs to the Chinese script (or is written with it).
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇')
}

/// A piece of a folded text: all Chinese, or one Latin (or other) word with inner hyphens, dots and apostrophes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The piece.
    pub text: &'a str,
    /// Its first byte in the folded text.
    pub from: usize,
    /// Whether it is Chinese.
    pub han: bool,
}

/// Cuts a folded text into Chinese runs and words.
#[must_use]
pub fn pieces(folded: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut chars = folded.char_indices().peekable();
    while let Some((from, c)) = chars.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let han = is_han(c);
        let mut to = from + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            let joins = if han {
                is_han(next)
            } else {
                (next.is_alphanumeric() && !is_han(next))
                    || (is_joiner(next) && follows_word(folded, at + next.len_utf8()))
            };
            if !joins {
                break;
            }
            to = at + next.len_utf8();
            chars.next();
        }
        out.push(Piece { text: &folded[from..to], from, han });
    }
    out
}

fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '\'' | '.' | '’')
}

fn follows_word(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(|c| c.is_alphanumeric() && !is_han(c))
}

/// One term and where it came from in the folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// As it stands in the index.
    pub text: String,
    /// First byte.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
    /// Counted in words; a joined model number shares the position of its first part.
    pub position: usize,
}

/// The terms of a text.
#[must_use]
pub fn terms(text: &str) -> Vec<Term> {
    let folded = fold(text);
    let mut out = Vec::new();
    let mut position = 0;
    for piece in pieces(&folded) {
        let to = piece.from + piece.text.len();
        if piece.han {
            let words = JIEBA.cut_for_search(piece.text, true);
            let alone = words.len() == 1;
            for word in words {
                if word.word.chars().count() == 1 && !alone && is_particle(word.word) {
                    continue;
                }
                let (start, end) = (piece.from + word.byte_start, piece.from + word.byte_end);
                out.push(Term { text: word.word.to_owned(), from: start, to: end, position });
                position += 1;
            }
            continue;
        }
        let parts: Vec<&str> = piece.text.split(is_joiner).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [word] => out.push(Term { text: stem(word), from: piece.from, to, position }),
            [word, "s"] => out.push(Term { text: stem(word), from: piece.from, to, position }),
            _ => {
                out.push(Term { text: parts.concat(), from: piece.from, to, position });
                for part in &parts {
                    out.push(Term { text: stem(part), from: piece.from, to, position });
                    position += 1;
                }
                continue;
            }
        }
        position += 1;
    }
    out
}

/// The Chinese words of a folded text as byte spans, each character in exactly one.
#[must_use]
pub(crate) fn words(folded: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for piece in pieces(folded).into_iter().filter(|piece| piece.han) {
        out.extend(
            JIEBA
                .cut(piece.text, true)
                .into_iter()
                .map(|word| (piece.from + word.byte_start, piece.from + word.byte_end)),
        );
    }
    out
}

/// Whether a span of a folded text begins inside a Chinese word and goes on beyond it: 试穿 in 面试穿什么.
#[must_use]
pub fn breaks_word(folded: &str, from: usize, to: usize) -> bool {
    words(folded).into_iter().any(|(start, end)| start < from && from < end && end < to)
}

/// Whether the dictionary of Chinese knows this word, whatever the shop sells.
#[must_use]
pub(crate) fn is_word(word: &str) -> bool {
    JIEBA.has_word(word)
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "的" | "了"
            | "和"
            | "与"
            | "及"
            | "或"
            | "之"
            | "在"
            | "是"
            | "有"
            | "也"
            | "都"
            | "吗"
            | "呢"
            | "吧"
            | "啊"
    )
}

/// A model number or code without dashes and blanks: `WH-1000 XM4` is `wh1000xm4`. `None` for what is no such code: a
/// text of several words, without a digit, or of less than four characters.
#[must_use]
pub fn model_key(text: &str) -> Option<String> {
    let folded = fold(text.trim());
    let key: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = folded.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ' ' | '.' | '/' | '_'));
    let short = folded.split_whitespace().count() <= 3;
    (plain && short && key.len() >= 4 && key.bytes().any(|b| b.is_ascii_digit())).then_some(key)
}

/// Overlapping pairs of Chinese characters, `红茶杯` → `红茶`, `茶杯`: what is found by when jieba cuts badly.
#[must_use]
pub fn han_pairs(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut out = Vec::new();
    for piece in pieces(&folded).into_iter().filter(|piece| piece.han) {
        let chars: Vec<char> = piece.text.chars().collect();
        out.extend(chars.windows(2).map(|pair| pair.iter().collect::<String>()));
    }
    out
}

/// The analysis as tantivy wants it.
#[derive(Debug, Clone, Default)]
pub struct Analysis;

/// The terms of one text, handed out one by one.
#[derive(Debug)]
pub struct Terms {
    terms: std::vec::IntoIter<Term>,
    token: Token,
}

impl Tokenizer for Analysis {
    type TokenStream<'a> = Terms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms {
        Terms { terms: terms(text).into_iter(), token: Token::default() }
    }
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        let Some(term) = self.terms.next() else { return false };
        self.token = Token {
            offset_from: term.from,
            offset_to: term.to,
            position: term.position,
            text: term.text,
            position_length: 1,
        };
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

/// Loads the dictionary now rather than at the first question (about half a second).
pub fn warm() {
    LazyLock::force(&JIEBA);
    LazyLock::force(&SIMPLIFIED);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let got: Vec<String> = terms(text).into_iter().map(|term| term.text).collect();
        assert_eq!(got, expect, "{text}");
    }

    #[test]
    fn both_languages_in_one_text() {
        check("Ｐhilips 耳机", &["philip", "耳机"]);
        check("dresses", &["dress"]);
        check("Café au lait", &["cafe", "au", "lait"]);
        check("women's", &["women"]);
        check("WH-1000XM4", &["wh1000xm4", "wh", "1000xm4"]);
        check("", &[]);
        check("？！…", &[]);
    }

    #[test]
    fn folding_leaves_one_way_of_writing() {
        for (text, expect) in [
            ("紅色連衣裙", "红色连衣裙"),
            ("無線藍牙耳機Ｌ", "无线蓝牙耳机l"),
            ("保溫杯 500ＭＬ", "保温杯 500ml"),
            ("Crème Brûlée", "creme brulee"),
            ("Cafe\u{301}", "cafe"),
            ("干净的后面", "干净的后面"),
            ("㎏ ½", "kg 1⁄2"),
            ("한국", "한국"),
            ("𠮷", "𠮷"),
        ] {
            assert_eq!(fold(text), expect);
            assert_eq!(fold(&fold(text)), expect, "folding twice changes nothing");
        }
        check("藍牙耳機", &["蓝牙", "耳机"]);
    }

    #[test]
    fn chinese_is_cut_for_search() {
        check("红色连衣裙", &["红色", "连衣", "衣裙", "连衣裙"]);
    }

    #[test]
    fn pairs_overlap() {
        assert_eq!(han_pairs("红茶杯 tea"), ["红茶", "茶杯"]);
    }
}
