//! When nothing fits: which wish empties the list, the true floor or ceiling of the price, and what is near. Limits are
//! never relaxed silently: what is shown instead says which of them it does not keep.

use catalog::lexicon::filing::file;
use catalog::money;
use catalog::product::{Bilingual, Product};
use catalog::search::{Order, Search};

use super::near::for_anyone;
use super::{id_and_price, text_words};
use crate::GuideError;
use crate::cards::{card, meets, price_view, words};
use crate::catalogue::Catalogue;
use crate::contract::{CardNote, NothingFits, PriceView, Relax, WishKind, Words};
use crate::need::{Need, Part};

/// Products shown instead.
const NEAR: usize = 8;

/// What to say and show when nothing fits.
#[derive(Debug, Clone)]
pub struct Dead {
    /// For the screen.
    pub view: NothingFits,
    /// The near products as ids and prices.
    pub shown: Vec<(String, Option<i64>)>,
    /// What the shop has nothing for, if it was a word or a kind of thing.
    pub unknown: Option<Bilingual>,
    /// The highest price but for a lower bound, as printed.
    pub dearest: Option<String>,
    /// The lowest price but for an upper bound, as printed.
    pub cheapest: Option<String>,
    /// Labels of the wishes each of which empties the list.
    pub blocking: Vec<Bilingual>,
}

/// Finds which wish empties the list and what is nearest.
///
/// # Errors
/// [`GuideError::Catalogue`] if the catalogue cannot be read.
pub fn nothing(catalogue: &Catalogue, need: &Need) -> Result<Dead, GuideError> {
    // What the shop has, and at what price, does not hang on what was said no to; that is only not shown.
    let (asked, need) = (need, &Need { left_out: Vec::new(), ..need.clone() });
    let count = |need: &Need| -> Result<usize, GuideError> {
        Ok(if need.is_empty() { 0 } else { catalogue.count(&need.search())?.total })
    };
    let mut relax = Vec::new();
    let mut blocking = Vec::new();
    for part in &need.parts {
        // A tap brings so many.
        let fits = count(&asked.without(&part.id))?;
        if fits > 0 {
            relax.push(Relax {
                wish: part.id.clone(),
                label: words(&part.label),
                count: u32::try_from(fits).unwrap_or(u32::MAX),
            });
            blocking.push(part.label.clone());
        }
    }
    let (mut low, mut high) = (None, None);
    let mut near = Need::default();
    if let Some((min, max)) = need.price_limit() {
        let open = need.without("price");
        let prices = if open.is_empty() { None } else { catalogue.count(&open.search())?.prices };
        if let Some((lowest, highest)) = prices {
            near = open;
            if max.is_some_and(|max| lowest > max) {
                low = Some(lowest);
                near.order = Order::PriceUp;
            } else if min.is_some_and(|min| highest < min) {
                high = Some(highest);
                near.order = Order::PriceDown;
            }
        }
    }
    // What is not made for others comes nearest to what is made for her.
    for part in &need.parts {
        if near.is_empty()
            && let Some(wider) = for_anyone(need, part, catalogue.lexicon())
            && count(&wider)? > 0
        {
            near = wider;
        }
    }
    if near.is_empty()
        && let Some(best) = relax.iter().min_by_key(|relax| relax_rank(need, &relax.wish))
    {
        near = need.without(&best.wish);
    }
    if near.is_empty() {
        near = without_several(need, count)?;
    }
    near.left_out.clone_from(&asked.left_out);
    let rows = match count(&near)? {
        0 => Vec::new(),
        _ => catalogue.search(&Search { limit: NEAR, ..near.search() })?.rows,
    };
    let products: Vec<Product> =
        catalogue.shop.store.by_rows(&rows)?.into_iter().map(|(_, product)| product).collect();
    let nearest = products
        .iter()
        .map(|product| {
            let misses = misses(product, need);
            card(product, Some(need), Some(CardNote::Alternative { misses }))
        })
        .collect();
    let unknown = unknown(need, &relax, count)?;
    let currency = catalogue.lexicon().words.currency.as_deref();
    let print = |minor: i64| money::plain(minor, currency);
    // Sorted by price, the first of the near ones is the floor or the ceiling itself.
    let edge = |minor: Option<i64>| -> Option<PriceView> {
        minor.and_then(|minor| price_view(products.first()?).filter(|price| price.minor == minor))
    };
    Ok(Dead {
        view: NothingFits {
            relax,
            nearest,
            cheapest: edge(low),
            dearest: edge(high),
            unknown_word: unknown.as_ref().map(words),
            reading: None,
        },
        shown: products.iter().map(id_and_price).collect(),
        unknown,
        dearest: high.map(print),
        cheapest: low.map(print),
        blocking,
    })
}

/// Where no one wish alone is to blame: as few as possible are left out, those first that one would give up first.
fn without_several(
    need: &Need,
    count: impl Fn(&Need) -> Result<usize, GuideError>,
) -> Result<Need, GuideError> {
    let mut ids: Vec<String> = need.parts.iter().map(|part| part.id.clone()).collect();
    ids.sort_by_key(|id| relax_rank(need, id));
    let mut near = need.clone();
    for id in ids {
        near.drop_part(&id);
        if count(&near)? > 0 {
            return Ok(near);
        }
    }
    Ok(Need::default())
}

/// The stated limits a product does not keep.
pub(super) fn misses(product: &Product, need: &Need) -> Vec<Words> {
    let filed = file(product);
    need.parts
        .iter()
        .filter(|part| part.filter().is_some_and(|filter| !meets(product, &filed, filter, need)))
        .map(|part| words(&part.label))
        .collect()
}

/// The words no product of the shop is called by, if they are why nothing fits.
fn unknown(
    need: &Need,
    relax: &[Relax],
    count: impl Fn(&Need) -> Result<usize, GuideError>,
) -> Result<Option<Bilingual>, GuideError> {
    let word = text_words(need);
    if word.is_empty() || !relax.iter().all(|relax| is_word(need, &relax.wish)) {
        return Ok(None);
    }
    let mut alone = need.clone();
    alone.parts.retain(|part| matches!(part.part, Part::Word(_)));
    Ok((count(&alone)? == 0 || need.wants_unsold_kind()).then_some(word))
}

fn is_word(need: &Need, id: &str) -> bool {
    need.parts.iter().any(|part| part.id == id && matches!(part.part, Part::Word(_)))
}

/// Which wish one would give up first: a stock or quality before a size, a size before a colour, the thing last.
pub(super) fn relax_rank(need: &Need, id: &str) -> u32 {
    let kind = need.parts.iter().find(|part| part.id == id).map(|part| part.kind);
    match kind {
        Some(WishKind::Stock) => 0,
        Some(WishKind::Attribute) => 1,
        Some(WishKind::Size) => 2,
        Some(WishKind::Price) => 3,
        Some(WishKind::Material) => 4,
        Some(WishKind::Brand) => 5,
        Some(WishKind::Color) => 6,
        Some(WishKind::Audience) => 7,
        Some(WishKind::Text) => 8,
        Some(WishKind::Category) | None => 9,
    }
}
