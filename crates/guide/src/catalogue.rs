//! The open catalogue as the conversation uses it: rows, index, floor, policies, recommender, all of one generation.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use catalog::analysis::fold;
use catalog::floor::Floor;
use catalog::index::SearchIndex;
use catalog::lexicon::filing::{node_key, value_key};
use catalog::lexicon::phrases::Phrases;
use catalog::lexicon::{Field, Lexicon};
use catalog::policy::Policy;
use catalog::product::{Product, Stock};
use catalog::shop::{Settings, Shop};
use recommend::{EventKind, Features, History, Shelf};

use crate::GuideError;
use crate::understanding::PolicyCues;

/// One generation of the catalogue, with all that is derived from it.
#[derive(Debug)]
pub struct Catalogue {
    /// The shop: rows, settings, floor plan, policies.
    pub shop: Shop,
    /// The index.
    pub index: SearchIndex,
    /// Their cues.
    pub cues: PolicyCues,
    /// What goes with what.
    pub shelf: Shelf,
    /// Products by department node, the most looked at first; for the start page.
    pub departments: Vec<(String, u32)>,
    /// Ids of the most looked at products, with photos, one a category at most.
    pub popular: Vec<String>,
    /// Products.
    pub count: u32,
    /// Newest price date.
    pub prices_as_of: Option<String>,
    /// The names of all products, read when the model first speaks.
    names: OnceLock<(Phrases<usize>, Vec<String>)>,
}

impl Catalogue {
    /// Reads everything of an open shop.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the rows cannot be read.
    pub fn load(shop: Shop) -> Result<Self, GuideError> {
        let index = match SearchIndex::open(&shop.index_dir()) {
            Ok(index) => index,
            // The index is a cache: whatever is wrong with it, the rows build it again.
            Err(_) => {
                shop.rebuild_index()?;
                SearchIndex::open(&shop.index_dir())?
            }
        };
        let mut features = Vec::new();
        let mut ordinals = BTreeMap::new();
        let mut leaf_of = Vec::new();
        for product in shop.store.all()? {
            let (_, product) = product?;
            ordinals.insert(product.id.clone(), features.len());
            // A shop without categories still shows one of each brand.
            let group = match product.category.as_slice() {
                [] => product.brand.as_ref().map(value_key).unwrap_or_default(),
                path => node_key(path),
            };
            leaf_of.push((product.id.clone(), group, product.photo.is_some()));
            features.push(features_of(&product));
        }
        let mut looked_at = vec![0u32; features.len()];
        let mut histories = Vec::new();
        for (shopper, history) in shop.histories()?.into_iter().enumerate() {
            let items: Vec<(usize, EventKind)> = history
                .events
                .iter()
                .filter_map(|event| Some((*ordinals.get(&event.product)?, event_kind(event.kind))))
                .collect();
            for (ordinal, _) in &items {
                looked_at[*ordinal] += 1;
            }
            histories.push(History { shopper: u32::try_from(shopper).unwrap_or(u32::MAX), items });
        }
        let count = u32::try_from(features.len()).unwrap_or(u32::MAX);
        let popular = popular(&leaf_of, &looked_at);
        let departments = departments(index.lexicon());
        let cues = PolicyCues::new(&shop.policies);
        let prices_as_of = shop.store.newest_price_day()?;
        let shelf = Shelf::build(features, &histories);
        Ok(Self {
            shop,
            index,
            cues,
            shelf,
            departments,
            popular,
            count,
            prices_as_of,
            names: OnceLock::new(),
        })
    }

    /// A product by id.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the rows cannot be read.
    pub fn product(&self, id: &str) -> Result<Option<Product>, GuideError> {
        Ok(self.shop.store.by_id(id)?)
    }

    /// Products by id, in the order of `ids`; those that are gone are left out.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the rows cannot be read.
    pub fn products<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Result<Vec<Product>, GuideError> {
        let mut out = Vec::new();
        for id in ids {
            out.extend(self.shop.store.by_id(id)?);
        }
        Ok(out)
    }

    /// The floor plan.
    #[must_use]
    pub fn floor(&self) -> Option<&Floor> {
        self.shop.floor.as_ref()
    }

    /// The shop's settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.shop.settings
    }

    /// The lexicon.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        self.index.lexicon()
    }

    /// The folded names of products that stand in a folded text.
    #[must_use]
    pub fn names_in(&self, folded: &str) -> Vec<String> {
        let (phrases, names) = self.names.get_or_init(|| {
            let mut phrases = Phrases::default();
            let mut names = Vec::new();
            for (_, product) in self.shop.store.all().into_iter().flatten().flatten() {
                for name in product.name.each() {
                    phrases.add(name, names.len());
                    names.push(fold(name));
                }
            }
            (phrases, names)
        });
        phrases.find(folded).into_iter().map(|found| names[found.what].clone()).collect()
    }

    /// A policy by id.
    #[must_use]
    pub fn policy(&self, id: &str) -> Option<&Policy> {
        self.shop.policies.iter().find(|policy| policy.id == id)
    }
}

fn event_kind(kind: catalog::history::EventKind) -> EventKind {
    match kind {
        catalog::history::EventKind::Viewed => EventKind::Viewed,
        catalog::history::EventKind::Asked => EventKind::Asked,
        catalog::history::EventKind::Listed => EventKind::Listed,
        catalog::history::EventKind::Bought => EventKind::Bought,
    }
}

fn features_of(product: &Product) -> Features {
    Features {
        id: product.id.clone(),
        category: product.category.iter().map(value_key).collect(),
        brand: product.brand.as_ref().map(value_key),
        price_minor: product.price.as_ref().map_or(0, |price| price.minor),
        colors: product.colors.iter().map(value_key).collect(),
        material: product.material.as_ref().map(value_key),
        audience: product.audience.as_ref().map(value_key),
        attributes: product
            .attributes
            .iter()
            .map(|attribute| (value_key(&attribute.key), value_key(&attribute.value)))
            .collect(),
        in_stock: match product.stock() {
            Stock::Unknown => None,
            Stock::Out => Some(false),
            Stock::On(_) => Some(true),
        },
    }
}

/// The most looked at products, those with a photo first, one of each group.
fn popular(products: &[(String, String, bool)], looked_at: &[u32]) -> Vec<String> {
    let mut order: Vec<usize> = (0..products.len()).collect();
    order.sort_by(|a, b| {
        let photo_first = products[*b].2.cmp(&products[*a].2);
        photo_first.then(looked_at[*b].cmp(&looked_at[*a])).then_with(|| products[*a].0.cmp(&products[*b].0))
    });
    let mut seen = std::collections::BTreeSet::new();
    order.retain(|ordinal| seen.insert(products[*ordinal].1.clone()));
    order.into_iter().take(24).map(|ordinal| products[ordinal].0.clone()).collect()
}

/// Top nodes of the category tree, largest first.
fn departments(lexicon: &Lexicon) -> Vec<(String, u32)> {
    let values = lexicon.words.values.get(&Field::Category);
    let mut out: Vec<(String, u32)> = values
        .into_iter()
        .flatten()
        .filter(|(key, _)| !key.contains(" / "))
        .map(|(key, value)| (key.clone(), value.count))
        .collect();
    out.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    out
}

/// Opens the shop in `dir`, installing the demo shop when it has no catalogue.
///
/// # Errors
/// [`GuideError::Catalogue`] if neither works.
pub fn open(dir: &Path, demo: Option<&Path>) -> Result<Catalogue, GuideError> {
    Catalogue::load(Shop::open(dir, demo)?)
}
