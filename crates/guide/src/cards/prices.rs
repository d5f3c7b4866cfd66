//! Prices as a screen and a sentence take them: what for, from how much, until when.

use catalog::money;
use catalog::product::{Bilingual, Price, Product, Variant};

use super::words;
use crate::contract::PriceView;

/// The price of a product as the screen takes it; `None` is unknown.
#[must_use]
pub fn price_view(product: &Product) -> Option<PriceView> {
    let price = product.price.as_ref()?;
    let mut view = view(price, price.minor);
    view.from = differs(product);
    // An old price beside "from" would be some other variant's.
    if !view.from {
        view.was_minor = price.was_minor.filter(|was| *was > price.minor);
    }
    view.until = until(price);
    Some(view)
}

/// A variant's own price, where the variants of its product differ.
#[must_use]
pub fn variant_price(product: &Product, variant: &Variant) -> Option<PriceView> {
    let price = product.price.as_ref().filter(|_| differs(product))?;
    Some(view(price, variant.price_minor.unwrap_or(price.minor)))
}

fn view(price: &Price, minor: i64) -> PriceView {
    PriceView {
        minor,
        currency: price.currency.clone(),
        was_minor: None,
        as_of: price.as_of.clone(),
        per: price.per.as_ref().map(words),
        from: false,
        until: None,
    }
}

/// Whether one pays more for some variants than for others.
fn differs(product: &Product) -> bool {
    let Some(price) = &product.price else { return false };
    let mut prices = product.variants.iter().map(|variant| variant.price_minor.unwrap_or(price.minor));
    prices.next().is_some_and(|first| prices.any(|other| other != first))
}

/// The first moment after the sale, if one is on now.
fn until(price: &Price) -> Option<i64> {
    let sale = price.sale.as_ref()?;
    let on = price.was_minor.is_some_and(|was| was > price.minor) && price.minor == sale.minor;
    sale.until.filter(|_| on)
}

/// A product's price as printed in a sentence: "¥259", "¥12.80/斤", "¥199 起".
#[must_use]
pub fn printed(product: &Product) -> Option<Bilingual> {
    price_view(product).as_ref().map(print)
}

/// The same from what the screen shows.
#[must_use]
pub fn print(price: &PriceView) -> Bilingual {
    let plain = money::plain(price.minor, price.currency.as_deref());
    let (mut zh, mut en) = (plain.clone(), plain);
    if let Some(per) = &price.per {
        zh = format!("{zh}/{}", per.zh);
        en = format!("{en} / {}", per.en);
    }
    if price.from {
        zh = format!("{zh} 起");
        en = format!("from {en}");
    }
    Bilingual::new(zh, en)
}

#[cfg(test)]
mod tests {
    //! Properties: 1. a price says what it is for; 2. "from" only where variants differ, and never with an old price;
    //! 3. a sale's end only while it is on; 4. a variant's own price only where they differ.

    use catalog::product::Sale;

    use super::*;

    fn product(minor: i64, variants: &[Option<i64>]) -> Product {
        let variant = |price_minor: &Option<i64>| Variant { price_minor: *price_minor, ..Variant::default() };
        Product {
            price: Some(Price { minor, currency: Some("CNY".to_owned()), ..Price::default() }),
            variants: variants.iter().map(variant).collect(),
            ..Product::default()
        }
    }

    #[test]
    fn as_printed() {
        let said = |product: &Product| {
            let text = printed(product).expect("a price");
            [text.zh.expect("Chinese"), text.en.expect("English")]
        };
        assert_eq!(said(&product(25_900, &[None, None])), ["¥259", "¥259"]);
        assert_eq!(said(&product(19_900, &[Some(19_900), Some(24_900)])), ["¥199 起", "from ¥199"]);
        assert_eq!(said(&product(19_900, &[None, Some(24_900)])), ["¥199 起", "from ¥199"]);
        assert_eq!(said(&product(19_900, &[Some(19_900), None])), ["¥199", "¥199"]);
        let mut tea = product(1_280, &[]);
        if let Some(price) = &mut tea.price {
            price.per = Some(Bilingual::new("斤", "500 g"));
        }
        assert_eq!(said(&tea), ["¥12.80/斤", "¥12.80 / 500 g"]);
        assert_eq!(printed(&Product::default()), None);
    }

    #[test]
    fn from_has_no_old_price_and_variants_have_their_own() {
        let mut shirt = product(19_900, &[None, Some(24_900)]);
        if let Some(price) = &mut shirt.price {
            price.was_minor = Some(29_900);
        }
        let view = price_view(&shirt).expect("a price");
        assert!(view.from && view.was_minor.is_none(), "{view:?}");
        let own: Vec<_> = shirt.variants.iter().map(|variant| variant_price(&shirt, variant)).collect();
        assert_eq!(
            own.into_iter().map(|view| view.map(|view| view.minor)).collect::<Vec<_>>(),
            [Some(19_900), Some(24_900)]
        );
        shirt.variants.pop();
        assert_eq!(price_view(&shirt).and_then(|view| view.was_minor), Some(29_900));
        assert_eq!(variant_price(&shirt, &shirt.variants[0]), None);
    }

    #[test]
    fn the_end_of_a_sale() {
        let mut cup = product(0, &[]);
        let price = cup.price.as_mut().expect("a price");
        price.sale = Some(Sale { minor: 8_000, regular_minor: 10_000, from: Some(100), until: Some(200) });
        for (now, minor, until) in [(50, 10_000, None), (150, 8_000, Some(200)), (200, 10_000, None)] {
            cup.price.as_mut().expect("a price").settle(now);
            let view = price_view(&cup).expect("a price");
            assert_eq!((view.minor, view.until), (minor, until), "at {now}");
        }
    }
}
