//! A made-up catalogue of any size. The product at a place depends on the seed, the size and the place alone.

use fastrand::Rng;
use guide::catalog::lexicon::tables::TABLES;
use guide::catalog::product::{Attribute, Bilingual, Price, Product, Variant};

use super::words::{Words, both, made_up, zipf};

/// Brands' names lie this far out among the made-up words, so that few texts use them.
const BRANDS_FROM: u64 = 100_000;
/// Brands a thousand products.
const BRANDS_A_THOUSAND: usize = 20;
const MOST_BRANDS: usize = 5_000;
/// Kinds a section of a department holds.
const SECTION: usize = 6;

const DEPARTMENTS: [(&str, &str); 12] = [
    ("服饰馆", "Fashion hall"),
    ("居家馆", "Living hall"),
    ("数码馆", "Electronics hall"),
    ("美食馆", "Food hall"),
    ("运动馆", "Sports hall"),
    ("美妆馆", "Beauty hall"),
    ("母婴馆", "Family hall"),
    ("文具馆", "Stationery hall"),
    ("厨房馆", "Kitchen hall"),
    ("园艺馆", "Garden hall"),
    ("玩具馆", "Toy hall"),
    ("箱包馆", "Luggage hall"),
];

const KEYS: [(&str, &str); 12] = [
    ("风格", "Style"),
    ("图案", "Pattern"),
    ("适用场景", "Occasion"),
    ("产地", "Origin"),
    ("功能", "Feature"),
    ("工艺", "Finish"),
    ("系列", "Series"),
    ("包装", "Packaging"),
    ("版型", "Cut"),
    ("季节", "Season"),
    ("香型", "Scent"),
    ("配件", "Accessory"),
];

const LETTERS: [&str; 6] = ["S", "M", "L", "XL", "XXL", "均码"];

/// The catalogue.
pub(super) struct Generator {
    seed: u64,
    products: usize,
    words: Words,
    kinds: Vec<Bilingual>,
    colors: Vec<Bilingual>,
    materials: Vec<Bilingual>,
    audiences: Vec<Bilingual>,
    brands: usize,
}

impl Generator {
    pub(super) fn new(seed: u64, products: usize) -> Self {
        let mut kinds: Vec<Bilingual> = TABLES.kinds.iter().filter_map(both).collect();
        Rng::with_seed(seed ^ 1).shuffle(&mut kinds);
        let shades = TABLES.colors.iter().flat_map(|family| std::iter::once(family).chain(&family.shade));
        Self {
            seed,
            products,
            words: Words::new(seed),
            kinds,
            colors: shades.filter_map(both).collect(),
            materials: TABLES.materials.iter().filter_map(both).collect(),
            audiences: TABLES.audiences.iter().take(8).filter_map(both).collect(),
            brands: (products * BRANDS_A_THOUSAND / 1000).clamp(BRANDS_A_THOUSAND, MOST_BRANDS),
        }
    }

    pub(super) fn products(&self) -> usize {
        self.products
    }

    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// A kind of thing, the commonest first.
    pub(super) fn kind(&self, place: usize) -> Bilingual {
        self.kinds[place % self.kinds.len()].clone()
    }

    /// The product at a place from 0.
    pub(super) fn product(&self, place: usize) -> Product {
        let mut rng =
            Rng::with_seed(self.seed.wrapping_add((place as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        let rng = &mut rng;
        let kind_at = zipf(rng, self.kinds.len());
        let kind = self.kinds[kind_at].clone();
        let brand = self.brand(zipf(rng, self.brands));
        let color = rng.bool().then(|| self.colors[zipf(rng, self.colors.len())].clone());
        let model = (rng.u8(..10) < 4).then(|| model(rng));
        let said: Vec<Bilingual> = (0..rng.usize(1..=3)).map(|_| self.words.draw(rng)).collect();
        let material = (rng.u8(..10) < 6).then(|| self.materials[zipf(rng, self.materials.len())].clone());
        let audience = (rng.u8(..10) < 4).then(|| self.audiences[zipf(rng, self.audiences.len())].clone());
        let variants = self.variants(rng, place, color.as_ref());
        let stock = if variants.is_empty() && rng.u8(..10) < 8 { Some(rng.u32(0..40)) } else { None };
        Product {
            id: format!("G{place:07}"),
            name: name(&brand, &said, color.as_ref(), &kind, model.as_deref()),
            description: self.description(rng, &kind),
            brand: Some(brand),
            model,
            category: self.path(kind_at),
            gtin: Some(gtin(place)),
            price: Some(price(rng)),
            colors: color.into_iter().collect(),
            material,
            audience,
            attributes: self.attributes(rng),
            variants,
            stock,
            location: Some(format!("{:02}-{:02}", kind_at % 40, place % 60)),
            ..Product::default()
        }
    }

    fn brand(&self, at: usize) -> Bilingual {
        let Bilingual { zh, en } = made_up(BRANDS_FROM + at as u64);
        let en = en.map(|name| name[..1].to_uppercase() + &name[1..]);
        Bilingual { zh, en }
    }

    fn path(&self, kind: usize) -> Vec<Bilingual> {
        let (zh, en) = DEPARTMENTS[kind % DEPARTMENTS.len()];
        let section =
            self.words.word((kind % DEPARTMENTS.len() * 97 + kind / DEPARTMENTS.len() / SECTION) as u64);
        let section = join(&section, "专区", " section");
        vec![Bilingual::new(zh, en), section, self.kinds[kind].clone()]
    }

    fn description(&self, rng: &mut Rng, kind: &Bilingual) -> Bilingual {
        let words: Vec<Bilingual> = (0..rng.usize(8..=14)).map(|_| self.words.draw(rng)).collect();
        let (mut zh, mut en) = (String::new(), format!("This {}", kind.en.as_deref().unwrap_or_default()));
        for (at, word) in words.iter().enumerate() {
            let (before, after) = [("采用", "，"), ("带有", "的"), ("适合", "。"), ("", "设计，")][at % 4];
            let with = [" has ", " and ", ", made for ", ". It comes with "][at % 4];
            zh.extend([before, word.zh.as_deref().unwrap_or_default(), after]);
            en.extend([with, word.en.as_deref().unwrap_or_default()]);
        }
        Bilingual::new(zh, en + ".")
    }

    fn attributes(&self, rng: &mut Rng) -> Vec<Attribute> {
        let count = rng.usize(2..=5);
        let mut keys: Vec<usize> = (0..KEYS.len()).collect();
        rng.shuffle(&mut keys);
        let keyed = keys.into_iter().take(count);
        keyed
            .map(|at| Attribute { key: Bilingual::new(KEYS[at].0, KEYS[at].1), value: self.words.draw(rng) })
            .collect()
    }

    fn variants(&self, rng: &mut Rng, place: usize, color: Option<&Bilingual>) -> Vec<Variant> {
        if rng.bool() {
            return Vec::new();
        }
        let shoes = rng.u8(..4) == 0;
        let (from, count) = (rng.usize(..3), rng.usize(1..=4));
        let size =
            |at: usize| if shoes { (36 + at).to_string() } else { LETTERS[at % LETTERS.len()].to_owned() };
        (from..from + count)
            .map(|at| Variant {
                sku: format!("G{place:07}-{at}"),
                size: Some(size(at)),
                color: color.cloned(),
                stock: (rng.u8(..10) < 9).then(|| rng.u32(0..12)),
                ..Variant::default()
            })
            .collect()
    }
}

fn join(word: &Bilingual, zh: &str, en: &str) -> Bilingual {
    Bilingual {
        zh: word.zh.as_ref().map(|word| format!("{word}{zh}")),
        en: word.en.as_ref().map(|word| format!("{word}{en}")),
    }
}

fn name(
    brand: &Bilingual,
    said: &[Bilingual],
    color: Option<&Bilingual>,
    kind: &Bilingual,
    model: Option<&str>,
) -> Bilingual {
    let parts: Vec<&Bilingual> = [brand].into_iter().chain(said).chain(color).chain([kind]).collect();
    let zh: String = parts.iter().filter_map(|part| part.zh.as_deref()).collect();
    let en: Vec<&str> = parts.iter().filter_map(|part| part.en.as_deref()).collect();
    let model = model.map(|model| format!(" {model}")).unwrap_or_default();
    Bilingual::new(zh + &model, en.join(" ") + &model)
}

/// `KX-4821B` and the like.
fn model(rng: &mut Rng) -> String {
    let letter = |rng: &mut Rng| char::from(rng.u8(b'A'..=b'Z'));
    let (first, second, last) = (letter(rng), letter(rng), letter(rng));
    let number = rng.u32(100..10_000);
    if rng.bool() { format!("{first}{second}-{number}{last}") } else { format!("{first}{second}{number}") }
}

/// A 13-digit code of a range for use within a shop, with its check digit (GS1 General Specifications 7.9).
fn gtin(place: usize) -> String {
    let body = format!("2{:011}", place % 100_000_000_000);
    let weighed =
        body.bytes().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| u32::from(digit - b'0') * weight);
    format!("{body}{}", (10 - weighed.sum::<u32>() % 10) % 10)
}

/// Most things are cheap: between 5 and 5,000, evenly over the logarithm.
fn price(rng: &mut Rng) -> Price {
    let minor = (500.0 * 1000f64.powf(rng.f64())) as i64 / 10 * 10;
    let was_minor = (rng.u8(..10) == 0).then(|| minor + minor / 4 + 10);
    let currency = Some("CNY".to_owned());
    Price { minor, currency, was_minor, as_of: Some("2026-01-01".to_owned()), ..Price::default() }
}

#[cfg(test)]
mod tests {
    //! 1. the same seed, size and place give the same product
    //! 2. products are as various as a shop's: brands, kinds, both languages
    //! 3. a row stays small enough for a million of them to be one feed

    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_catalogue_is_the_same_each_time_and_various() {
        let (one, other) = (Generator::new(1, 1000), Generator::new(1, 1000));
        let (mut brands, mut kinds, mut bytes) = (HashSet::new(), HashSet::new(), 0);
        for place in 0..1000 {
            let product = one.product(place);
            assert_eq!(product, other.product(place));
            assert!(product.name.zh.is_some() && product.name.en.is_some() && product.category.len() == 3);
            brands.insert(product.brand.clone().unwrap().en.unwrap());
            kinds.insert(product.category[2].clone().en.unwrap());
            bytes += serde_json::to_string(&product).unwrap().len();
        }
        assert!((15..=20).contains(&brands.len()), "{} brands", brands.len());
        assert!(kinds.len() > 150, "{} kinds", kinds.len());
        assert!(bytes / 1000 < 2_000, "{} bytes a row", bytes / 1000);
        assert_ne!(one.product(5), Generator::new(2, 1000).product(5));
    }

    #[test]
    fn codes_have_their_check_digit() {
        assert_eq!(gtin(0), "2000000000008");
        assert_eq!(gtin(1), "2000000000015");
    }
}
