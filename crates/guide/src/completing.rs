//! What a shopper may be about to say. Names come from the catalogue; needs from [`crate::popular`] and from the shop's
//! own list. What was typed is used for this one answer and kept nowhere.

use std::collections::BTreeMap;

use catalog::analysis::{fold, is_han};
use catalog::product::{Bilingual, Lang, Product};

use crate::GuideError;
use crate::cards::{price_view, standin, words};
use crate::catalogue::Catalogue;
use crate::contract::{CompletedProduct, Completion, CompletionKind};
use crate::popular::PopularNeed;
use crate::spelling::{Found, complete as names};

/// Rows shown.
pub const MOST: usize = 6;

/// Characters read of what was typed: a name is shorter, a question is not completed.
const READ_CHARS: usize = 60;

/// Needs among the rows.
const MOST_NEEDS: usize = 2;

/// The ways to go on, the likeliest first, at most [`MOST`].
///
/// # Errors
/// [`GuideError`] if the catalogue or the index cannot be read.
pub fn complete(
    catalogue: &Catalogue,
    popular: &[PopularNeed],
    text: &str,
    lang: Lang,
) -> Result<Vec<Completion>, GuideError> {
    let typed = fold(text.trim());
    if typed.is_empty() || typed.chars().count() > READ_CHARS {
        return Ok(Vec::new());
    }
    let found = names(&catalogue.index, text.trim(), lang, MOST)?;
    let rows: Vec<u64> = found.iter().filter_map(|one| one.row).collect();
    let products: BTreeMap<u64, Product> = catalogue.shop.store.by_rows(&rows)?.into_iter().collect();
    let things: Vec<String> = found
        .iter()
        .filter(|one| matches!(one.kind, CompletionKind::Kind | CompletionKind::Category))
        .flat_map(|one| one.label.each().map(fold).collect::<Vec<_>>())
        .collect();
    let needs = needs(catalogue, popular, &typed, &things, lang);
    let mut out: Vec<Completion> = Vec::new();
    let named = found.into_iter().filter_map(|one| row(one, &products));
    let (things, goods): (Vec<_>, Vec<_>) = named.partition(|one| one.kind != CompletionKind::Product);
    let room = MOST.saturating_sub(needs.len());
    let things: Vec<_> = things.into_iter().take(room).collect();
    // The thing itself, what others wanted of it, then single products.
    for one in things.into_iter().chain(needs).chain(goods) {
        let same =
            |other: &Completion| other.label == one.label && other.product.is_none() && one.product.is_none();
        if out.len() < MOST && !out.iter().any(same) {
            out.push(one);
        }
    }
    Ok(out)
}

fn row(found: Found, products: &BTreeMap<u64, Product>) -> Option<Completion> {
    let product = match (found.kind, found.row) {
        (CompletionKind::Product, Some(row)) => Some(products.get(&row)?),
        (CompletionKind::Product, None) => return None,
        _ => None,
    };
    Some(Completion {
        kind: found.kind,
        label: words(product.map_or(&found.label, |product| &product.name)),
        text: found.text,
        count: found.count,
        product: product.map(|product| CompletedProduct {
            id: product.id.clone(),
            photo: product.photo.clone(),
            standin: standin(product).to_owned(),
            price: price_view(product),
        }),
    })
}

/// Needs with the typed words in them, or with a thing in them that the typed words complete to.
fn needs(
    catalogue: &Catalogue,
    popular: &[PopularNeed],
    typed: &str,
    things: &[String],
    lang: Lang,
) -> Vec<Completion> {
    let own = catalogue.settings().ask.iter().map(|ask| (ask, 0));
    let all = popular.iter().map(|need| (&need.say, need.products)).chain(own);
    let mut direct = Vec::new();
    let mut related = Vec::new();
    for (say, count) in all {
        let hit = [lang, lang.other()].into_iter().find(|lang| holds(&fold(say.get(*lang)), typed));
        let need = |lang: Lang| need_row(say, count, lang);
        match hit {
            Some(lang) => direct.push(need(lang)),
            None if say.each().any(|text| things.iter().any(|thing| holds(&fold(text), thing))) => {
                related.push(need(lang));
            }
            None => {}
        }
    }
    direct.into_iter().chain(related).take(MOST_NEEDS).collect()
}

fn need_row(say: &Bilingual, count: u32, lang: Lang) -> Completion {
    Completion {
        kind: CompletionKind::Need,
        label: words(say),
        text: say.get(lang).to_owned(),
        count,
        product: None,
    }
}

/// Whether a text has another in it: Chinese anywhere, Latin at the beginning of a word.
fn holds(text: &str, typed: &str) -> bool {
    let begins_word = |at: usize| {
        let before = text[..at].chars().next_back();
        let first = typed.chars().next();
        first.is_some_and(is_han) || before.is_none_or(|c| is_han(c) || !c.is_alphanumeric())
    };
    !typed.is_empty() && text.match_indices(typed).any(|(at, _)| begins_word(at))
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn what_was_typed_stands_in_a_need() {
        for (text, typed, expect) in [
            ("红色连衣裙", "连衣", true),
            ("红色连衣裙", "裙子", false),
            ("red dress for women", "dres", true),
            ("red dress for women", "red d", true),
            ("red dress for women", "omen", false),
            ("usb充电器", "usb", true),
            ("red dress", "", false),
        ] {
            assert_eq!(holds(text, typed), expect, "{typed:?} in {text:?}");
        }
    }
}
