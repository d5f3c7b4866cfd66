//! Questions a shopper could ask, made of the words of the shop's own rows: as many different ones as wanted, the two
//! languages in turn, the same ones each time.

use std::collections::BTreeSet;

use guide::catalog::product::{Lang as CatalogLang, Product};
use guide::contract::Lang;
use guide::{Guide, GuideError};

use crate::error::Error;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) lang: Lang,
    pub(crate) words: String,
}

/// Up to that many different questions; fewer where the shop has too few words.
pub(crate) fn questions(guide: &Guide, wanted: usize) -> Result<Vec<Question>, Error> {
    let read = |error| Error::Read(GuideError::Catalogue(error));
    let mut products = Vec::new();
    for row in guide.catalogue().shop.store.all().map_err(read)? {
        products.push(row.map_err(read)?.1);
    }
    products.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(made_of(&products, wanted))
}

/// Every form over every product would ask about the first department only: products are taken in strides.
fn made_of(products: &[Product], wanted: usize) -> Vec<Question> {
    let (mut seen, mut out) = (BTreeSet::new(), Vec::new());
    for round in 0..FORMS {
        for place in 0..products.len() {
            let product = &products[(place * stride(products.len())) % products.len()];
            for lang in [Lang::Zh, Lang::En] {
                if out.len() == wanted {
                    return out;
                }
                let words = form(product, lang, (place + round) % FORMS);
                if let Some(words) = words.filter(|words| seen.insert(words.clone())) {
                    out.push(Question { lang, words });
                }
            }
        }
    }
    out
}

/// A step near the golden section of the length that visits every place once.
fn stride(length: usize) -> usize {
    let shares = |step: usize| {
        let (mut a, mut b) = (length, step);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        a != 1
    };
    let mut step = (length * 618 / 1000).max(1);
    while shares(step) && step < length {
        step += 1;
    }
    step
}

const FORMS: usize = 6;

/// `None` where the row lacks the words.
fn form(product: &Product, lang: Lang, form: usize) -> Option<String> {
    let of = match lang {
        Lang::Zh => CatalogLang::Zh,
        Lang::En => CatalogLang::En,
    };
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    // A shop without categories is asked by name.
    let thing = product.category.last().unwrap_or(&product.name);
    let thing = said(thing.get(of))?.to_lowercase();
    let color = || said(product.colors.first()?.get(of)).map(|color| color.to_lowercase());
    let brand = || said(product.brand.as_ref()?.get(of));
    let limit = || {
        let price = product.price.as_ref()?;
        let unit = 10_i64.pow(guide::catalog::lexicon::currency_exponent(price.currency.as_deref()));
        Some((price.minor / unit / 10 + 1) * 10)
    };
    let size = || product.variants.iter().find_map(|variant| variant.size.clone());
    Some(match (lang, form) {
        (Lang::Zh, 0) => format!("我想买{}的{thing}", color()?),
        (Lang::En, 0) => format!("I'm looking for {} {thing}", color()?),
        (Lang::Zh, 1) => format!("{thing}，{}以内", limit()?),
        (Lang::En, 1) => format!("{thing} under {}", limit()?),
        (Lang::Zh, 2) => format!("有没有{}的{thing}？", brand()?),
        (Lang::En, 2) => format!("do you have {thing} by {}?", brand()?),
        (Lang::Zh, 3) => format!("{}{thing}，要{}码的", color()?, size()?),
        (Lang::En, 3) => format!("{} {thing} in size {}", color()?, size()?),
        (Lang::Zh, 4) => format!("{}的{}{thing}，不超过{}", brand()?, color()?, limit()?),
        (Lang::En, 4) => format!("{} {thing} by {}, at most {}", color()?, brand()?, limit()?),
        (Lang::Zh, _) => said(product.name.zh.as_deref()?)?,
        (Lang::En, _) => said(product.name.en.as_deref()?)?,
    })
}

#[cfg(test)]
mod tests {
    //! 1. as many as wanted, all different, both languages, the same each time
    //! 2. a poor shop gives fewer, never the same twice
    //! 3. products are met from all over the shop

    use guide::catalog::product::{Bilingual, Price};

    use super::*;

    fn shop(count: usize) -> Vec<Product> {
        let product = |number: usize| Product {
            id: format!("P{number:03}"),
            name: Bilingual::new(format!("商品{number}"), format!("Thing {number}")),
            category: vec![Bilingual::new(format!("门类{}", number / 10), format!("Kind {}", number / 10))],
            colors: vec![Bilingual::new(format!("颜色{}", number % 7), format!("Color {}", number % 7))],
            price: Some(Price { minor: 1000 * number as i64, ..Price::default() }),
            ..Product::default()
        };
        (0..count).map(product).collect()
    }

    #[test]
    fn as_many_as_wanted_all_different() {
        let products = shop(100);
        let made = made_of(&products, 200);
        assert_eq!(made.len(), 200);
        let distinct: BTreeSet<&str> = made.iter().map(|question| question.words.as_str()).collect();
        assert_eq!(distinct.len(), 200);
        let chinese = made.iter().filter(|question| question.lang == Lang::Zh).count();
        assert!((80..=120).contains(&chinese), "{chinese} of 200 are Chinese");
        assert_eq!(made, made_of(&products, 200));
        let met = |kind: &usize| {
            let named = [
                format!("门类{kind}"),
                format!("kind {kind}"),
                format!("商品{kind}"),
                format!("Thing {kind}"),
            ];
            made[..60].iter().any(|question| named.iter().any(|name| question.words.contains(name)))
        };
        let kinds = (0..10).filter(met);
        assert!(kinds.count() >= 8, "the first questions stay in a corner of the shop");
    }

    #[test]
    fn a_poor_shop_gives_fewer() {
        assert!(made_of(&[], 10).is_empty());
        let made = made_of(&shop(1), 100);
        assert!((2..100).contains(&made.len()), "{made:?}");
    }

    #[test]
    fn a_stride_meets_everyone() {
        for length in 1..200 {
            let met: BTreeSet<usize> = (0..length).map(|place| place * stride(length) % length).collect();
            assert_eq!(met.len(), length, "length {length}");
        }
    }
}
