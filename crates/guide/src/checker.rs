//! What the model may say. Facts are slots (`[1]`, `[1.price]`) that code fills from rows; its own words may hold no
//! digit, no money, no brand or product name the evidence does not hold, and no other language. One bad sentence and
//! the whole reply is dropped for the template's.

use std::sync::LazyLock;

use catalog::analysis::{fold, is_han};
use catalog::lexicon::Lexicon;
use catalog::product::{Bilingual, Lang, Product, Stock};
use regex::Regex;

/// A product the model may speak of, as slot `[n]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its name.
    pub name: Bilingual,
    /// Its price, as printed.
    pub price: Option<Bilingual>,
    /// Its stock, in words.
    pub stock: Bilingual,
    /// Its brand's key and name.
    pub brand: Option<Bilingual>,
    /// Where it stands.
    pub place: Option<Bilingual>,
}

impl Evidence {
    /// The evidence of a row.
    #[must_use]
    pub fn of(product: &Product, place: Option<Bilingual>) -> Self {
        Self {
            name: product.name.clone(),
            price: crate::cards::printed(product),
            stock: match product.stock() {
                Stock::Unknown => Bilingual::new("库存未知", "stock unknown"),
                Stock::Out => Bilingual::new("无货", "sold out"),
                Stock::On(_) => Bilingual::new("有货", "in stock"),
            },
            brand: product.brand.clone(),
            place,
        }
    }
}

/// Why a sentence may not be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Rejected {
    /// A number of its own.
    #[error("a number the evidence does not hold")]
    Number,
    /// Money of its own.
    #[error("money the evidence does not hold")]
    Money,
    /// A brand that is not among the evidence.
    #[error("a brand the evidence does not hold")]
    Brand,
    /// A product that is not among the evidence.
    #[error("a product the evidence does not hold")]
    Product,
    /// A slot that does not exist or is unknown.
    #[error("a slot without a fact")]
    Slot,
    /// Not the language of the turn.
    #[error("another language")]
    Language,
    /// Broken or control characters, or markup.
    #[error("characters that do not belong in a sentence")]
    Characters,
}

static SLOT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\[(\d{1,2})(?:\.(name|price|stock|place))?\]").expect("BUG: a fixed pattern compiles")
});

static MONEY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[$€£¥￥]|人民币|[零一二两三四五六七八九十百千万半几]+\s*(?:多)?\s*(?:元|块|折)|\b(?:yuan|rmb|dollars?|euros?|pounds?|bucks|cents?|percent|half price)\b|打折|免费|\bfree\b|\bdiscount")
        .expect("BUG: a fixed pattern compiles")
});

static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[二两三四五六七八九十百千万]+\s*(?:件|个|双|条|种|款|米|天|年|小时|码|号)|第[一二三四五六七八九十]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|dozen|first|second|third)\b")
        .expect("BUG: a fixed pattern compiles")
});

/// What a spoken sentence is written with: letters, blanks, the marks of both languages, and the brackets of slots. No markup, no
/// signs for reckoning, nothing broken.
fn is_prose(c: char) -> bool {
    const MARKS: &str = "，。！？、；：“”‘’（）《》「」…—·～,.!?;:'\"()[]-–/&$€£¥￥’";
    c.is_alphanumeric() || c.is_whitespace() || MARKS.contains(c)
}

/// Checks one sentence and fills its slots. `names` tells whether a folded text holds the name of a product of the shop.
///
/// # Errors
/// [`Rejected`] with the first reason found.
pub fn check(
    sentence: &str,
    evidence: &[Evidence],
    lang: Lang,
    lexicon: &Lexicon,
    names: &dyn Fn(&str) -> Vec<String>,
) -> Result<String, Rejected> {
    if sentence.chars().any(|c| !is_prose(c)) {
        return Err(Rejected::Characters);
    }
    let own = SLOT.replace_all(sentence, " ");
    if own.contains(['[', ']']) {
        return Err(Rejected::Slot);
    }
    let folded = fold(&own);
    if folded.chars().any(char::is_numeric) || COUNTED.is_match(&folded) {
        return Err(Rejected::Number);
    }
    if MONEY.is_match(&folded) {
        return Err(Rejected::Money);
    }
    if !speaks(&own, lang) {
        return Err(Rejected::Language);
    }
    let known = |text: &str| {
        evidence.iter().any(|one| {
            one.brand
                .iter()
                .chain([&one.name])
                .flat_map(Bilingual::each)
                .any(|name| fold(name).contains(text))
        })
    };
    if lexicon.brands_in(&folded).iter().any(|brand| !known(brand)) {
        return Err(Rejected::Brand);
    }
    if names(&folded).iter().any(|name| !known(name)) {
        return Err(Rejected::Product);
    }
    let mut failed = false;
    let filled = SLOT.replace_all(sentence, |found: &regex::Captures<'_>| {
        let which = found[1].parse::<usize>().ok().and_then(|n| evidence.get(n.wrapping_sub(1)));
        match which.and_then(|one| fill(one, found.get(2).map(|part| part.as_str()), lang)) {
            Some(text) => text,
            None => {
                failed = true;
                String::new()
            }
        }
    });
    if failed { Err(Rejected::Slot) } else { Ok(filled.into_owned()) }
}

fn fill(one: &Evidence, part: Option<&str>, lang: Lang) -> Option<String> {
    match part {
        None | Some("name") => Some(one.name.get(lang).to_owned()),
        Some("price") => one.price.as_ref().map(|price| price.get(lang).to_owned()),
        Some("stock") => Some(one.stock.get(lang).to_owned()),
        Some("place") => one.place.as_ref().map(|place| place.get(lang).to_owned()),
        Some(_) => None,
    }
}

/// Whether the model's own words are in the language of the turn. Chinese may hold a Latin word or two, English no Chinese.
fn speaks(own: &str, lang: Lang) -> bool {
    let han = own.chars().filter(|c| is_han(*c)).count();
    let latin = own.chars().filter(|c| c.is_alphabetic() && !is_han(*c)).count();
    let foreign = own
        .chars()
        .any(|c| c.is_alphabetic() && !is_han(c) && !c.is_ascii() && !('\u{c0}'..='\u{24f}').contains(&c));
    if foreign {
        return false;
    }
    match lang {
        Lang::Zh => han > 0 && latin <= han * 2 || han + latin == 0,
        Lang::En => han == 0,
    }
}

/// Cuts whole sentences off the front of `text`; what is left has not ended yet. A dot inside a slot ends nothing.
#[must_use]
pub fn sentences(text: &mut String) -> Vec<String> {
    let mut out = Vec::new();
    loop {
        let mut depth = 0i32;
        let end = text.char_indices().find_map(|(at, c)| {
            match c {
                '[' => depth += 1,
                ']' => depth -= 1,
                _ => {}
            }
            let next = at + c.len_utf8();
            let ends = match c {
                '。' | '！' | '？' | '\n' => true,
                '.' | '!' | '?' => text[next..].starts_with([' ', '\n']),
                _ => false,
            };
            (ends && depth <= 0).then_some(next)
        });
        let Some(end) = end else { return out };
        let rest = text.split_off(end);
        out.push(std::mem::replace(text, rest));
    }
}
