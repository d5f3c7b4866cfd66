//! A made-up shop of any size. The product at a place depends on the seed, the size and the place alone.

use fastrand::Rng;
use guide::catalog::lexicon::scenes::SCENES;
use guide::recommend::{Companions, Features, KnownScene, KnownScenes, Shelf};

/// Products of a leaf category, about.
const OF_A_LEAF: usize = 100;
const FEWEST_LEAVES: usize = 20;
const MOST_LEAVES: usize = 5_000;
const DEPARTMENTS: usize = 12;
/// Leaf categories of a section.
const SECTION: usize = 8;
/// Kinds of things in the world.
const KINDS: usize = 400;
/// Kinds that go with a kind.
const WITH: usize = 12;
const VOCABULARY: usize = 20_000;

const FAMILIES: [&str; 11] =
    ["black", "white", "grey", "beige", "blue", "red", "green", "pink", "brown", "yellow", "purple"];
const AUDIENCES: [&str; 4] = ["women", "men", "unisex", "kids"];
const OCCASIONS: [&str; 6] = ["work", "casual", "party", "sport", "home", "travel"];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
const MATERIALS: [&str; 12] = [
    "cotton", "wool", "silk", "linen", "leather", "steel", "glass", "wood", "paper", "plastic", "ceramic",
    "nylon",
];

/// The shop.
#[derive(Debug, Clone, Copy)]
pub(super) struct MadeUp {
    pub(super) seed: u64,
    pub(super) products: usize,
    pub(super) leaves: usize,
}

impl MadeUp {
    pub(super) fn new(seed: u64, products: u32) -> Self {
        let products = products as usize;
        MadeUp { seed, products, leaves: (products / OF_A_LEAF).clamp(FEWEST_LEAVES, MOST_LEAVES) }
    }

    pub(super) fn id(place: u32) -> String {
        format!("P{place}")
    }

    /// The leaf category of a product.
    pub(super) fn leaf(&self, place: u32) -> usize {
        place as usize % self.leaves
    }

    /// The product of a leaf category that is the so-manieth most wanted there.
    pub(super) fn of_leaf(&self, leaf: usize, rank: usize) -> u32 {
        ((leaf + rank * self.leaves) % self.products) as u32
    }

    /// Products of every leaf category, at least.
    pub(super) fn leaf_size(&self) -> usize {
        (self.products / self.leaves).max(1)
    }

    /// A leaf category of things that go with those of another.
    pub(super) fn leaf_beside(&self, leaf: usize, nth: usize) -> usize {
        (kind_beside(leaf % KINDS, nth % WITH) + KINDS * (nth % 13)) % self.leaves
    }

    fn features(&self, place: u32) -> Features {
        let mut rng = Rng::with_seed(self.seed ^ (u64::from(place) << 20));
        let leaf = self.leaf(place);
        let section = leaf / SECTION;
        let department = section % DEPARTMENTS;
        let one = |rng: &mut Rng, of: &[&str]| of[rng.usize(..of.len())].to_owned();
        let color = one(&mut rng, &FAMILIES);
        let attribute = |rng: &mut Rng, key: usize| {
            (format!("key{}", (leaf + key) % 40), format!("value{}", zipf(rng, 12)))
        };
        Features {
            id: Self::id(place),
            category: vec![
                format!("department{department}"),
                format!("section{section}"),
                format!("leaf{leaf}"),
            ],
            brand: Some(format!("brand{}", zipf(&mut rng, (self.products / 50).clamp(20, 5_000)))),
            price_minor: (1000.0 * (1.0 + 3.0 * rng.f64()).powi(3)) as i64 * (1 + leaf as i64 % 7),
            colors: vec![color.clone()],
            families: vec![color],
            occasions: vec![one(&mut rng, &OCCASIONS)],
            seasons: vec![one(&mut rng, &SEASONS)],
            material: Some(one(&mut rng, &MATERIALS)),
            audience: Some(AUDIENCES[leaf % AUDIENCES.len()].to_owned()),
            attributes: (0..4).map(|key| attribute(&mut rng, key)).collect(),
            words: (0..5).map(|_| format!("word{}", zipf(&mut rng, VOCABULARY))).collect(),
            kinds: vec![kind(leaf % KINDS)],
            // The words of every other product speak of a scene, or two.
            scenes: (0..rng.usize(..3).saturating_sub(usize::from(rng.bool())))
                .map(|_| (rng.usize(..SCENES.all().len()), 85))
                .collect(),
            in_stock: if rng.u8(..) < 20 { Some(false) } else { Some(true) },
        }
    }

    /// All products, ready to be asked.
    pub(super) fn shelf(&self) -> Shelf {
        let features = (0..self.products as u32).map(|place| self.features(place)).collect();
        Shelf::build(features, &companions())
    }
}

fn kind(number: usize) -> String {
    format!("kind{number}")
}

fn kind_beside(kind: usize, nth: usize) -> usize {
    (kind * 7 + nth * 31 + 1) % KINDS
}

fn kind_number(name: &str) -> usize {
    name.strip_prefix("kind").and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn companions() -> Companions<'static> {
    /// Scenes a kind stands in.
    const STANDS_IN: usize = 13;
    let scenes = SCENES.all().len();
    Companions {
        complements: Box::new(|name| {
            let number = kind_number(name);
            let strength = |nth: usize| 1.0 - 0.7 * nth as f64 / WITH as f64;
            (0..WITH).map(|nth| (kind(kind_beside(number, nth)), strength(nth))).collect()
        }),
        harmony: Box::new(|a, b| if a == b { 0.8 } else { 0.4 }),
        agreement: Box::new(|a, b| if a == b { 1.0 } else { 0.3 }),
        scenes: KnownScenes {
            scenes: (0..scenes)
                .map(|at| KnownScene {
                    key: SCENES.all()[at].key.clone(),
                    weight: SCENES.weight(at),
                    quiet: false,
                })
                .collect(),
            of_kind: Box::new(move |name| {
                let place = |nth: usize| (kind_number(name) * 7 + nth * 11) % scenes;
                (0..STANDS_IN).map(|nth| (place(nth), 1.0 - nth as f32 / STANDS_IN as f32)).collect()
            }),
        },
    }
}

/// A place below `places`, the first the likeliest: place n as likely as 1 / (n + 1), by Zipf's law.
pub(super) fn zipf(rng: &mut Rng, places: usize) -> usize {
    crate::bench::search::words::zipf(rng, places)
}

#[cfg(test)]
mod tests {
    //! the product at a place is the same each time, and lies in its leaf category

    use super::*;

    #[test]
    fn the_same_each_time() {
        let shop = MadeUp::new(3, 5_000);
        assert_eq!(shop.features(77), shop.features(77));
        assert_ne!(shop.features(77).price_minor, shop.features(127).price_minor);
        let place = shop.of_leaf(9, 4);
        assert_eq!((shop.leaf(place), shop.features(place).category[2].as_str()), (9, "leaf9"));
        assert!((0..WITH).all(|nth| shop.leaf_beside(9, nth) < shop.leaves));
    }
}
