//! A catalogue as a shop would have it that writes in one language only.

use guide::catalog::analysis::is_han;
use guide::catalog::product::{Attribute, Bilingual, Lang, Product};

/// Takes the texts in `lang` out of a product; `None` if it has no name then.
///
/// A text given in one language only is gone with it, and an attribute with it. A brand without a Chinese name stays when
/// English is taken away: Chinese shops write such names as they are. Texts without a language (sizes, models) go with
/// Chinese if they hold a Chinese character.
pub(super) fn strip(mut product: Product, lang: Lang) -> Option<Product> {
    let drop = |text: &mut Bilingual| match lang {
        Lang::Zh => text.zh = None,
        Lang::En => text.en = None,
    };
    let dropped = |mut text: Bilingual| {
        drop(&mut text);
        Some(text).filter(|text| !text.is_empty())
    };
    let all = |texts: Vec<Bilingual>| texts.into_iter().filter_map(dropped).collect();
    let plain = |text: String| Some(text).filter(|text| lang == Lang::En || !text.chars().any(is_han));
    let attributes = |attributes: Vec<Attribute>| -> Vec<Attribute> {
        let both = |attribute: Attribute| {
            Some(Attribute { key: dropped(attribute.key)?, value: dropped(attribute.value)? })
        };
        attributes.into_iter().filter_map(both).collect()
    };
    let foreign = |brand: &Bilingual| lang == Lang::En && brand.zh.is_none();
    product.name = dropped(product.name)?;
    drop(&mut product.description);
    product.brand =
        product.brand.and_then(|brand| if foreign(&brand) { Some(brand) } else { dropped(brand) });
    product.model = product.model.and_then(plain);
    product.category = all(product.category);
    product.colors = all(product.colors);
    product.material = product.material.and_then(dropped);
    product.audience = product.audience.and_then(dropped);
    product.attributes = attributes(product.attributes);
    for variant in &mut product.variants {
        variant.size = variant.size.take().and_then(plain);
        variant.color = variant.color.take().and_then(dropped);
        variant.options = attributes(std::mem::take(&mut variant.options));
    }
    if let Some(price) = &mut product.price {
        price.per = price.per.take().and_then(dropped);
    }
    product.photo = None;
    Some(product)
}

#[cfg(test)]
mod tests {
    //! 1. after Chinese is taken away no Chinese character is left anywhere, and the reverse for Latin letters but those of
    //!    brands and codes
    //! 2. a product without a name in the language that stays is gone

    use guide::catalog::product::Variant;

    use super::*;

    fn product() -> Product {
        let both = || Bilingual::new("红色", "red");
        Product {
            id: "1".to_owned(),
            name: both(),
            description: both(),
            brand: Some(both()),
            category: vec![both(), Bilingual { zh: Some("裙".to_owned()), en: None }],
            colors: vec![both()],
            material: Some(both()),
            audience: Some(both()),
            attributes: vec![
                Attribute { key: both(), value: both() },
                Attribute { key: both(), value: Bilingual { zh: Some("短".to_owned()), en: None } },
            ],
            variants: vec![Variant {
                size: Some("均码".to_owned()),
                color: Some(both()),
                ..Variant::default()
            }],
            photo: Some("p.jpg".to_owned()),
            ..Product::default()
        }
    }

    #[test]
    fn nothing_of_the_language_is_left() {
        let english = strip(product(), Lang::Zh).unwrap();
        let json = serde_json::to_string(&english).unwrap();
        assert!(!json.chars().any(is_han), "{json}");
        assert_eq!((english.category.len(), english.attributes.len()), (1, 1));
        let json = serde_json::to_string(&strip(product(), Lang::En).unwrap()).unwrap();
        assert!(!json.contains("\"red\"") && json.contains("均码"), "{json}");
    }

    #[test]
    fn foreign_brands_stay_and_nameless_products_go() {
        let sony = || Some(Bilingual { zh: None, en: Some("Sony".to_owned()) });
        let chinese = strip(Product { brand: sony(), ..product() }, Lang::En).unwrap();
        assert_eq!(chinese.brand, sony());
        let nameless = Product { name: Bilingual { zh: Some("裙".to_owned()), en: None }, ..product() };
        assert!(strip(nameless.clone(), Lang::Zh).is_none());
        assert!(strip(nameless, Lang::En).is_some());
    }
}
