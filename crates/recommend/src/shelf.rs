//! The shelf: all products of a shop, made ready to be asked. Built once per catalogue generation, then only read; it may be
//! shared between threads.

use std::collections::HashMap;

use crate::features::{Features, fold, is_anyone};
use crate::history::{History, Shoppers};
use crate::traits::{Field, TraitId, Traits};

/// A product with its values as traits. Lists are sorted.
#[derive(Debug)]
pub(crate) struct Shelved {
    pub(crate) features: Features,
    /// Category nodes, the department first.
    pub(crate) nodes: Vec<TraitId>,
    /// Its leaf category as a small number.
    pub(crate) leaf: Option<u32>,
    /// The leaf's own name, folded: "Dresses" under Women and under Girls are one.
    pub(crate) leaf_name: String,
    pub(crate) brand: Option<TraitId>,
    pub(crate) material: Option<TraitId>,
    pub(crate) audience: Option<TraitId>,
    /// Its audience is said and is not "anyone".
    pub(crate) particular: bool,
    pub(crate) colors: Vec<TraitId>,
    pub(crate) attributes: Vec<TraitId>,
    pub(crate) price: Option<i64>,
    /// A later row with an id already seen: counted, never found or shown.
    pub(crate) repeated: bool,
}

impl Shelved {
    /// All its traits, the telling ones and the common ones.
    pub(crate) fn traits(&self) -> impl Iterator<Item = TraitId> {
        let single = [self.brand, self.material, self.audience].into_iter().flatten();
        self.nodes.iter().chain(&self.colors).chain(&self.attributes).copied().chain(single)
    }
}

/// All products of a shop, ready to be asked what is like and what goes with one of them.
#[derive(Debug)]
pub struct Shelf {
    pub(crate) products: Vec<Shelved>,
    pub(crate) traits: Traits,
    pub(crate) shoppers: Shoppers,
    /// By leaf number: its node.
    pub(crate) leaf_nodes: Vec<TraitId>,
    by_id: HashMap<String, u32>,
}

impl Shelf {
    /// Puts the products up. `histories` may be empty; their positions count in `products`.
    #[must_use]
    pub fn build(products: Vec<Features>, histories: &[History]) -> Self {
        let mut traits = Traits::default();
        let mut by_id = HashMap::with_capacity(products.len());
        let mut leaves: HashMap<TraitId, u32> = HashMap::new();
        let mut leaf_nodes = Vec::new();
        let products: Vec<Shelved> = products
            .into_iter()
            .enumerate()
            .map(|(ordinal, features)| {
                let ordinal = ordinal as u32;
                let mut shelved = shelve(features, ordinal, &mut traits);
                shelved.repeated = *by_id.entry(shelved.features.id.clone()).or_insert(ordinal) != ordinal;
                shelved.leaf = shelved.nodes.last().map(|node| {
                    *leaves.entry(*node).or_insert_with(|| {
                        leaf_nodes.push(*node);
                        leaf_nodes.len() as u32 - 1
                    })
                });
                shelved
            })
            .collect();
        traits.weigh(products.len());
        let leaf: Vec<Option<u32>> = products.iter().map(|product| product.leaf).collect();
        let shoppers = Shoppers::build(histories, &leaf, leaf_nodes.len());
        Shelf { products, traits, shoppers, leaf_nodes, by_id }
    }

    /// How many products were put up.
    #[must_use]
    pub fn len(&self) -> usize {
        self.products.len()
    }

    /// Whether the shelf is bare.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.products.is_empty()
    }

    pub(crate) fn ordinal(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }
}

fn shelve(features: Features, item: u32, traits: &mut Traits) -> Shelved {
    // A path with a hole in it ends at the hole.
    let depth = features.category.iter().take_while(|name| !name.trim().is_empty()).count();
    let nodes: Vec<TraitId> =
        (1..=depth).filter_map(|end| traits.note(Field::Node, &features.category[..end], item)).collect();
    let mut single = |field, value: &Option<String>| {
        value.as_ref().and_then(|value| traits.note(field, std::slice::from_ref(value), item))
    };
    let brand = single(Field::Brand, &features.brand);
    let material = single(Field::Material, &features.material);
    let audience = single(Field::Audience, &features.audience);
    let colors = features
        .colors
        .iter()
        .filter_map(|color| traits.note(Field::Color, std::slice::from_ref(color), item))
        .collect();
    let attributes = features
        .attributes
        .iter()
        .filter_map(|(key, value)| traits.note(Field::Attribute, &[key.clone(), value.clone()], item))
        .collect();
    Shelved {
        leaf: None,
        leaf_name: depth.checked_sub(1).map(|last| fold(&features.category[last])).unwrap_or_default(),
        brand,
        material,
        audience,
        particular: features
            .audience
            .as_deref()
            .is_some_and(|it| !it.trim().is_empty() && !is_anyone(&fold(it))),
        colors: sorted(colors),
        attributes: sorted(attributes),
        price: (features.price_minor > 0).then_some(features.price_minor),
        repeated: false,
        nodes,
        features,
    }
}

fn sorted(mut ids: Vec<TraitId>) -> Vec<TraitId> {
    ids.sort_unstable();
    ids.dedup();
    ids
}
