//! The shelf: all products of a shop, made ready to be asked. Built once per catalogue generation, then only read; it may be
//! shared between threads.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::content::suits;
use crate::features::{Audience, Companions, Features, fold};
use crate::fitness::Fitness;
use crate::scenes::Scenes;
use crate::traits::{Field, TraitId, Traits};

/// A product with its values as traits. Lists are sorted.
#[derive(Debug)]
pub(crate) struct Shelved {
    pub(crate) id: String,
    /// Category nodes, the department first.
    pub(crate) nodes: Vec<TraitId>,
    /// Its leaf category as a small number.
    pub(crate) leaf: Option<u32>,
    pub(crate) brand: Option<TraitId>,
    pub(crate) material: Option<TraitId>,
    pub(crate) audience: Option<TraitId>,
    pub(crate) people: Audience,
    /// Whether it is for children, and for nobody else.
    pub(crate) children: bool,
    pub(crate) colors: Vec<TraitId>,
    pub(crate) attributes: Vec<TraitId>,
    pub(crate) words: Vec<TraitId>,
    pub(crate) kinds: Vec<TraitId>,
    pub(crate) families: Vec<TraitId>,
    pub(crate) occasions: Vec<TraitId>,
    pub(crate) seasons: Vec<TraitId>,
    /// Where it stands, see [`Scenes`].
    pub(crate) standing: u32,
    pub(crate) price: Option<i64>,
    pub(crate) in_stock: Option<bool>,
    /// A later row with an id already seen: counted, never found or shown.
    pub(crate) repeated: bool,
}

impl Shelved {
    /// All its traits, the telling ones and the common ones; not its words.
    pub(crate) fn traits(&self) -> impl Iterator<Item = TraitId> {
        let single = [self.brand, self.material, self.audience].into_iter().flatten();
        let several =
            [&self.nodes, &self.colors, &self.attributes, &self.kinds, &self.families, &self.occasions];
        several.into_iter().flatten().copied().chain(single)
    }
}

/// How near two products are in meaning, 0 to 1, by their places on the shelf; `None` where one has no vector.
pub type Meaning = Arc<dyn Fn(u32, u32) -> Option<f32> + Send + Sync>;

/// All products of a shop, ready to be asked what is like and what goes with one of them.
pub struct Shelf {
    pub(crate) products: Vec<Shelved>,
    pub(crate) traits: Traits,
    /// By leaf number: its node.
    pub(crate) leaf_nodes: Vec<TraitId>,
    /// By leaf number: a number of its own name. "Dresses" under Women and under Girls are one.
    pub(crate) leaf_names: Vec<u32>,
    /// Kinds by the kind they are taken along with, by rising trait.
    pub(crate) complements: FxHashMap<TraitId, Vec<(TraitId, f64)>>,
    /// How well two colour families go together.
    pub(crate) harmony: FxHashMap<(TraitId, TraitId), f64>,
    /// How well two occasions or two seasons agree.
    pub(crate) agreement: FxHashMap<(TraitId, TraitId), f64>,
    pub(crate) scenes: Scenes,
    /// By kind of thing, by rising trait: the scenes it stands in.
    kinds_in_scenes: Vec<(TraitId, Vec<f32>)>,
    /// `None` where its tables do not fit together.
    pub(crate) fitness: Option<Arc<Fitness>>,
    pub(crate) meaning: Option<Meaning>,
    by_id: FxHashMap<String, u32>,
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shelf").field("products", &self.products.len()).finish_non_exhaustive()
    }
}

impl Shelf {
    /// Puts the products up, with what is known of kinds and colours that go together.
    #[must_use]
    pub fn build(products: Vec<Features>, companions: &Companions<'_>) -> Self {
        let mut scenes = Scenes::new(&companions.scenes);
        let mut traits = Traits::default();
        let mut by_id = FxHashMap::default();
        let mut leaves: FxHashMap<TraitId, u32> = FxHashMap::default();
        let (mut leaf_nodes, mut leaf_names) = (Vec::new(), Vec::new());
        let mut names: FxHashMap<String, u32> = FxHashMap::default();
        let products: Vec<Shelved> = products
            .into_iter()
            .enumerate()
            .map(|(ordinal, features)| {
                let ordinal = ordinal as u32;
                let leaf_name = features.category.iter().take_while(|name| !name.trim().is_empty()).last();
                let leaf_name = leaf_name.map(|name| fold(name)).unwrap_or_default();
                let (kinds, said) = (features.kinds.clone(), features.scenes.clone());
                let mut shelved = shelve(features, ordinal, &mut traits);
                shelved.standing = scenes.note(kinds, said, &companions.scenes);
                shelved.repeated = *by_id.entry(shelved.id.clone()).or_insert(ordinal) != ordinal;
                shelved.leaf = shelved.nodes.last().map(|node| {
                    *leaves.entry(*node).or_insert_with(|| {
                        leaf_nodes.push(*node);
                        let next = names.len() as u32;
                        leaf_names.push(*names.entry(leaf_name).or_insert(next));
                        leaf_nodes.len() as u32 - 1
                    })
                });
                shelved
            })
            .collect();
        traits.weigh(products.len());
        let fitness = Fitness::known();
        scenes.settle(&fitness);
        let mut shelf = Shelf {
            products,
            traits,
            leaf_nodes,
            leaf_names,
            complements: FxHashMap::default(),
            harmony: FxHashMap::default(),
            agreement: FxHashMap::default(),
            scenes,
            kinds_in_scenes: Vec::new(),
            fitness: Some(fitness).filter(|fitness| fitness.is_whole()),
            meaning: None,
            by_id,
        };
        shelf.learn_companions(companions);
        shelf
    }

    /// The same, with vectors of meaning.
    #[must_use]
    pub fn with_meaning(mut self, meaning: Option<Meaning>) -> Self {
        self.meaning = meaning;
        self
    }

    /// The same, with other knowledge of how well one product goes with another.
    #[must_use]
    pub fn with_fitness(mut self, fitness: Arc<Fitness>) -> Self {
        self.scenes.settle(&fitness);
        self.fitness = Some(fitness).filter(|fitness| fitness.is_whole());
        self
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

    /// A product's place, by its id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// A product's id, by its place.
    #[must_use]
    pub fn id(&self, place: u32) -> &str {
        &self.product(place).id
    }

    /// A product's traits as numbers below [`Shelf::trait_count`]: what a learned model knows a new product by.
    #[must_use]
    pub fn traits_of(&self, place: u32) -> Vec<u32> {
        self.product(place).traits().map(TraitId::number).collect()
    }

    /// Traits of all products.
    #[must_use]
    pub fn trait_count(&self) -> usize {
        self.traits.len()
    }

    /// Traits in words that stay the same from one catalogue to the next, by number.
    #[must_use]
    pub fn trait_names(&self) -> Vec<String> {
        self.traits.names()
    }

    pub(crate) fn product(&self, place: u32) -> &Shelved {
        &self.products[place as usize]
    }

    fn learn_companions(&mut self, known: &Companions<'_>) {
        let kinds = self.traits.of_field(Field::Kind);
        let number: FxHashMap<&str, TraitId> =
            kinds.iter().map(|id| (self.traits.shown(*id)[0].as_str(), *id)).collect();
        for (with, id) in &number {
            let mut row: Vec<(TraitId, f64)> = (known.complements)(with)
                .into_iter()
                .filter_map(|(kind, strength)| Some((*number.get(kind.as_str())?, strength)))
                .filter(|(_, strength)| *strength > 0.0)
                .collect();
            row.sort_by_key(|(kind, _)| *kind);
            row.dedup_by_key(|(kind, _)| *kind);
            if !row.is_empty() {
                self.complements.insert(*id, row);
            }
        }
        let stands = |id: &TraitId| {
            self.scenes.of_kind(&self.traits.shown(*id)[0], &known.scenes).map(|unit| (*id, unit))
        };
        let in_scenes = kinds.iter().filter_map(stands).collect();
        self.kinds_in_scenes = in_scenes;
        self.harmony = self.pairs_of(Field::Family, &known.harmony);
        self.agreement = self.pairs_of(Field::Occasion, &known.agreement);
        self.agreement.extend(self.pairs_of(Field::Season, &known.agreement));
    }

    /// What a table says of every two values of a field that stand in products.
    fn pairs_of(
        &self,
        field: Field,
        table: &dyn Fn(&str, &str) -> f64,
    ) -> FxHashMap<(TraitId, TraitId), f64> {
        let values = self.traits.of_field(field);
        let mut pairs = FxHashMap::default();
        for a in &values {
            for b in &values {
                let fits = table(&self.traits.shown(*a)[0], &self.traits.shown(*b)[0]);
                if fits > 0.0 {
                    pairs.insert((*a, *b), fits);
                }
            }
        }
        pairs
    }

    /// Whether something is of another kind than `seed` and may be for the same people: what can be taken as well.
    pub(crate) fn stands_apart(&self, seed: u32, item: u32) -> bool {
        let (product, other) = (self.product(seed), self.product(item));
        let apart = match (product.leaf, other.leaf) {
            (Some(a), Some(b)) => self.leaf_names[a as usize] != self.leaf_names[b as usize],
            _ => self.companions(product, other).is_some(),
        };
        apart && suits(product, other)
    }

    /// Kinds that stand in some scene.
    pub(crate) fn kinds_in_scenes(&self) -> impl Iterator<Item = TraitId> {
        self.kinds_in_scenes.iter().map(|(kind, _)| *kind)
    }

    /// Other kinds that stand in the same scenes as a product, the nearest first.
    pub(crate) fn kinds_of_scenes(&self, seed: u32, most: usize) -> impl Iterator<Item = TraitId> {
        let product = self.product(seed);
        let (own, standing) = (&product.kinds, self.scenes.of(product.standing));
        let near =
            |(kind, unit): &(TraitId, Vec<f32>)| (kind.number(), Scenes::nearness(standing, unit), *kind);
        let mut near: Vec<_> = self
            .kinds_in_scenes
            .iter()
            .map(near)
            .filter(|(_, near, kind)| *near > 0.0 && !own.contains(kind))
            .collect();
        near.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.into_iter().take(most).map(|(_, _, kind)| kind)
    }

    /// How near two products are by the scenes they stand in, 0 to 1.
    pub(crate) fn nearness_of_scenes(&self, seed: u32, item: u32) -> f32 {
        let (own, other) = (self.product(seed).standing, self.product(item).standing);
        Scenes::cosine(self.scenes.of(own), self.scenes.of(other))
    }

    /// The products of a leaf category, rising.
    pub(crate) fn leaf_holders(&self, leaf: u32) -> &[u32] {
        self.traits.holders(self.leaf_nodes[leaf as usize])
    }

    /// Those under the seed's first `depth` category nodes, or, if they are too many or its category is unknown, those that
    /// share its rarest values. Each once.
    pub(crate) fn neighbourhood(&self, seed: &Shelved, depth: usize, most: usize) -> Vec<u32> {
        let node = depth.checked_sub(1).and_then(|last| seed.nodes.get(last));
        if let Some(holders) = node.map(|node| self.traits.holders(*node))
            && holders.len() <= most
        {
            return holders.to_vec();
        }
        let mut traits: Vec<_> = seed.traits().chain(seed.words.iter().copied()).collect();
        traits.sort_by_key(|id| (self.traits.holders(*id).len(), *id));
        let mut seen = FxHashSet::default();
        let mut found = Vec::new();
        // A common value may have a million holders: what is looked at is bounded, not only what is found.
        let mut steps = 4 * most;
        for id in traits {
            for &item in self.traits.holders(id) {
                if found.len() == most || steps == 0 {
                    return found;
                }
                steps -= 1;
                let under = node.is_none_or(|node| self.product(item).nodes.get(depth - 1) == Some(node));
                if under && seen.insert(item) {
                    found.push(item);
                }
            }
        }
        found
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
    let mut several = |field, values: &[String]| {
        sorted(
            values.iter().filter_map(|value| traits.note(field, std::slice::from_ref(value), item)).collect(),
        )
    };
    let colors = several(Field::Color, &features.colors);
    let words = several(Field::Word, &features.words);
    let kinds = several(Field::Kind, &features.kinds);
    let families = several(Field::Family, &features.families);
    let occasions = several(Field::Occasion, &features.occasions);
    let seasons = several(Field::Season, &features.seasons);
    let attributes = features
        .attributes
        .iter()
        .filter_map(|(key, value)| traits.note(Field::Attribute, &[key.clone(), value.clone()], item))
        .collect();
    let people = crate::features::audience(&fold(features.audience.as_deref().unwrap_or_default()));
    Shelved {
        leaf: None,
        brand,
        material,
        audience,
        people,
        children: matches!(people, Audience::Some { children: true, .. }),
        colors,
        attributes: sorted(attributes),
        words,
        kinds,
        families,
        occasions,
        seasons,
        standing: 0,
        price: (features.price_minor > 0).then_some(features.price_minor),
        in_stock: features.in_stock,
        repeated: false,
        nodes,
        id: features.id,
    }
}

fn sorted(mut ids: Vec<TraitId>) -> Vec<TraitId> {
    ids.sort_unstable();
    ids.dedup();
    ids
}
