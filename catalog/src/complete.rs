//! What a shopper may be about to ask, as one types: kinds, categories and brands, popular needs, products; in both
//! languages and in pinyin.
//!
//! The work of one call is bounded whatever the size of the shop: a range of a dictionary up to a number of terms, their
//! products up to a number of products. Past that the popular ones among those looked at are the answer.

mod common;
mod products;
pub(crate) mod table;

use serde::Serialize;

use self::table::Item;
use crate::analysis::{fold, is_han, words};
use crate::index::{IndexError, SearchIndex};
use crate::lexicon::Meaning;
use crate::lexicon::phrases::units;
use crate::product::{Bilingual, Lang};

/// Longer texts are not completed; bytes of the folded text.
const MAX_TEXT: usize = 200;
/// Values whose products are counted against the words before them.
const MAX_COUNTED: usize = 6;

/// What a completion leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CompletionKind {
    /// A kind of thing.
    Kind,
    /// A category of the shop's own.
    Category,
    /// A brand.
    Brand,
    /// One product.
    Product,
    /// A need that others had, or that the shop put forward.
    Need,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Completion {
    /// What it leads to.
    pub kind: CompletionKind,
    /// What to show.
    pub label: Bilingual,
    /// What asking it says, in the language asked for, with the words typed before it.
    pub text: String,
    /// Products behind it (a need: how often it was had); at least, where there are very many.
    pub count: u32,
    /// The row of a product.
    pub row: Option<u64>,
}

/// A need to complete to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What it says, in both languages.
    pub label: Bilingual,
    /// How often it was had; the more, the earlier it comes.
    pub count: u32,
}

/// What the index does not hold itself.
pub struct Beside<'a> {
    /// The name of the product in a row.
    pub names: &'a dyn Fn(u64) -> Option<Bilingual>,
    /// Popular needs; a few hundred are looked at.
    pub needs: &'a [Need],
}

impl std::fmt::Debug for Beside<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Beside").field("needs", &self.needs.len()).finish_non_exhaustive()
    }
}

impl SearchIndex {
    /// At most `limit` completions of what has been typed so far, half of them products at most: the last word is taken
    /// as a beginning, the words before it must all fit. Nothing typed gives the popular needs and the broadest kinds.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn complete(
        &self,
        text: &str,
        lang: Lang,
        limit: usize,
        beside: &Beside<'_>,
    ) -> Result<Vec<Completion>, IndexError> {
        let folded = fold(text);
        if folded.len() > MAX_TEXT || limit == 0 {
            return Ok(Vec::new());
        }
        let asked = self.without_filler(folded.trim());
        let (typed_before, last) = split(asked);
        // The words before are finished, and may be mistyped.
        let before = self.rewrite(typed_before).text;
        let required = self.required(&before);
        let table = &self.vocabulary().completables;
        let mut values: Vec<Completion> = Vec::new();
        let most = limit.saturating_mul(2);
        for item in table.beginning(asked, lang, most) {
            push(&mut values, whole(item, lang));
        }
        if values.len() < limit && !before.is_empty() {
            let said = self.said(&before, lang);
            let items = table.beginning(last, lang, MAX_COUNTED);
            let counts = self.count_with(&required, &items)?;
            for (item, count) in items.into_iter().zip(counts) {
                if count > 0 {
                    let text = joined(&said, item.label.get(lang));
                    push(&mut values, Completion { text, count, ..whole(item, lang) });
                }
            }
        }
        let mut needs: Vec<Completion> = Vec::new();
        for need in table::needs_beginning(beside.needs, asked) {
            let (text, count) = (need.label.get(lang).to_owned(), need.count);
            let label = need.label.clone();
            push(&mut needs, Completion { kind: CompletionKind::Need, label, text, count, row: None });
        }
        let mut products: Vec<Completion> = Vec::new();
        if !asked.is_empty() && limit > 1 {
            for row in self.products_beginning(&required, last, limit)? {
                let Some(label) = (beside.names)(row) else { continue };
                let text = label.get(lang).to_owned();
                push(
                    &mut products,
                    Completion { kind: CompletionKind::Product, label, text, count: 1, row: Some(row) },
                );
            }
        }
        // A third for needs, half for products; what one leaves, the values take.
        needs.truncate((limit / 3).max(1));
        products.truncate(limit / 2);
        needs.retain(|need| !values.iter().any(|value| value.text == need.text));
        products.retain(|product| !values.iter().chain(&needs).any(|other| other.text == product.text));
        values.truncate(limit.saturating_sub(needs.len() + products.len()));
        values.extend(needs);
        values.extend(products);
        values.truncate(limit);
        Ok(values)
    }

    /// The words before the last in the language asked for, as far as they are known: red → 红色.
    fn said(&self, before: &str, lang: Lang) -> String {
        let links = crate::entities::link(before, self.lexicon(), &[]).links;
        links.iter().fold(String::new(), |said, link| match said.is_empty() {
            true => link.label.get(lang).to_owned(),
            false => joined(&said, link.label.get(lang)),
        })
    }

    /// The text after words that say nothing of the need, if anything is left: 我想买连 → 连.
    fn without_filler<'a>(&self, folded: &'a str) -> &'a str {
        let mut rest = folded;
        for found in self.lexicon().phrases.find(folded) {
            let at = folded.len() - rest.len();
            let after = folded[found.to..].trim_start();
            let parted = found.to == folded.len() - after.len() && folded[..found.to].ends_with(is_han);
            let apart = after.len() < folded.len() - found.to || parted;
            if found.what != Meaning::Filler || found.from != at || after.is_empty() || !apart {
                break;
            }
            rest = after;
        }
        rest
    }
}

fn whole(item: &Item, lang: Lang) -> Completion {
    Completion {
        kind: item.kind,
        label: item.label.clone(),
        text: item.label.get(lang).to_owned(),
        count: item.count,
        row: None,
    }
}

/// Adds a line unless one says the same: the kind dress and the category Dresses.
fn push(list: &mut Vec<Completion>, one: Completion) {
    let plain =
        |text: &str| -> Vec<String> { units(&fold(text)).into_iter().map(|unit| unit.text).collect() };
    let same = |a: &Option<String>, b: &Option<String>| {
        a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| plain(a) == plain(b))
    };
    let product = one.kind == CompletionKind::Product;
    let double = list.iter().any(|have| {
        have.text == one.text
            || (!product && (same(&have.label.zh, &one.label.zh) || same(&have.label.en, &one.label.en)))
    });
    if !one.text.is_empty() && !double {
        list.push(one);
    }
}

/// The words before the last, and the last: `red dre` → `red`, `dre`; 红色连衣 → 红色, 连衣.
fn split(asked: &str) -> (&str, &str) {
    let at = match asked.chars().next_back() {
        Some(c) if is_han(c) => words(asked).last().map_or(0, |(from, _)| *from),
        Some(_) => asked
            .char_indices()
            .rev()
            .find(|(_, c)| c.is_whitespace() || is_han(*c))
            .map_or(0, |(at, c)| at + c.len_utf8()),
        None => 0,
    };
    (asked[..at].trim_end(), &asked[at..])
}

fn joined(before: &str, label: &str) -> String {
    let close = before.is_empty() || (before.ends_with(is_han) && label.starts_with(is_han));
    format!("{before}{}{label}", if close { "" } else { " " })
}
