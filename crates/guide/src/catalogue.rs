//! The open catalogue as the conversation uses it: rows, index, floor, policies, recommender, all of one generation.
//!
//! What a search needs is there at once, however large the shop. What goes over all products, the recommender, is made at once
//! for a shop of ordinary size and aside for a large one, which until then shows no products beside others.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use catalog::analysis::fold;
use catalog::floor::Floor;
use catalog::index::SearchIndex;
use catalog::lexicon::filing::{node_key, value_key};
use catalog::lexicon::phrases::Phrases;
use catalog::lexicon::{Field, Lexicon};
use catalog::merchandising::Rules;
use catalog::policy::Policy;
use catalog::product::Product;
use catalog::shop::{Settings, Shop};
use models::Embedder;
use recommend::{
    Behaviour, Engine, Features, Learned, Meaning, Query, Recommendation, Record, Shelf, WhyNot,
};

use crate::GuideError;
use crate::learning::{Mark, serving};
use crate::recommender::{companions, features_of, records};
use crate::understanding::PolicyCues;

/// Up to so many products the recommender is made while the shop is opened: about a second for a thousand.
const AT_ONCE: u32 = 2_000;
/// Products of a larger shop that are looked through for the start page.
const LOOKED_THROUGH: usize = 500;

/// One generation of the catalogue, with all that is derived from it.
#[derive(Debug)]
pub struct Catalogue {
    /// The shop: rows, settings, floor plan, policies.
    pub shop: Shop,
    /// The index.
    pub index: SearchIndex,
    /// What the shop pins, boosts, buries and hides.
    pub rules: Rules,
    /// Their cues.
    pub cues: PolicyCues,
    /// The recommender; empty until it is stocked.
    engine: RwLock<Option<(Mark, Arc<Engine>)>>,
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
    /// Makes vectors of what is asked, if the shop has a model for it.
    pub(crate) embedder: Option<Arc<Embedder>>,
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
        let count = u32::try_from(shop.meta.products).unwrap_or(u32::MAX);
        let mut engine = None;
        let popular = if count <= AT_ONCE {
            let mark = Mark::of(&shop.dir);
            let scan = Scan::of(&shop)?;
            let popular = scan.popular();
            engine = Some((mark, Arc::new(scan.engine(&index, serving(&shop.dir).as_ref()))));
            popular
        } else {
            popular_of_many(&shop)?
        };
        let (rules, notices) = shop.rules(index.lexicon())?;
        let mut shop = shop;
        shop.notices.extend(notices);
        let departments = departments(index.lexicon());
        index.warm_typing();
        let cues = PolicyCues::new(&shop.policies);
        let prices_as_of = shop.store.newest_price_day()?;
        Ok(Self {
            shop,
            index,
            cues,
            rules,
            engine: RwLock::new(engine),
            departments,
            popular,
            count,
            prices_as_of,
            names: OnceLock::new(),
            embedder: None,
        })
    }

    /// The same, with a model that makes vectors of what is asked.
    #[must_use]
    pub fn with_embedder(mut self, embedder: Option<Arc<Embedder>>) -> Self {
        self.embedder = embedder;
        self
    }

    /// The recommender, made now if it is not there yet. That takes seconds for a large shop.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the rows cannot be read.
    pub fn stock(&self) -> Result<Arc<Engine>, GuideError> {
        match self.engine() {
            Some(engine) => Ok(engine),
            None => self.restock(),
        }
    }

    /// Makes the recommender anew, from the records and what was learned as they are now.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the rows cannot be read: what served before serves on.
    pub fn restock(&self) -> Result<Arc<Engine>, GuideError> {
        // Taken first: what changes meanwhile is seen to have changed.
        let mark = Mark::of(&self.shop.dir);
        let made = Arc::new(Scan::of(&self.shop)?.engine(&self.index, serving(&self.shop.dir).as_ref()));
        *self.engine.write().unwrap_or_else(PoisonError::into_inner) = Some((mark, Arc::clone(&made)));
        Ok(made)
    }

    /// The recommender, if it is there.
    fn engine(&self) -> Option<Arc<Engine>> {
        self.engine.read().unwrap_or_else(PoisonError::into_inner).clone().map(|(_, engine)| engine)
    }

    /// What the recommender was made of; `None` before it is.
    pub(crate) fn made_of(&self) -> Option<Mark> {
        self.engine.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(|(mark, _)| *mark)
    }

    /// Visits the recommender knows of; none before it is made.
    #[must_use]
    pub fn visits(&self) -> usize {
        self.engine().map_or(0, |engine| engine.visits())
    }

    /// What keeps a product out of an answer of the recommender; nothing before it is made.
    #[must_use]
    pub fn why_not(&self, query: &Query<'_>, id: &str) -> Option<WhyNot> {
        self.engine().map(|engine| engine.why_not(query, id))
    }

    /// Tells the recommender of a visit that ended.
    pub fn note_visit(&self, ids: &[&str]) {
        if let Some(engine) = self.engine() {
            engine.note_visit(ids);
        }
    }

    /// All that the recommender learns from.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the rows cannot be read.
    pub fn to_learn_from(&self) -> Result<(Shelf, Behaviour), GuideError> {
        let scan = Scan::of(&self.shop)?;
        let behaviour = Behaviour::gather(scan.records, scan.features.len());
        Ok((Shelf::build(scan.features, &companions()), behaviour))
    }

    /// Whether the recommender is there.
    #[must_use]
    pub fn is_stocked(&self) -> bool {
        self.engine().is_some()
    }

    /// What the recommender answers; nothing before it is made.
    #[must_use]
    pub fn recommend(&self, query: &Query<'_>) -> Vec<Recommendation> {
        self.engine().map(|engine| engine.recommend(query)).unwrap_or_default()
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

/// What the recommender needs of all products.
struct Scan {
    features: Vec<Features>,
    /// By place in `features`: the row.
    rows: Vec<u64>,
    records: Vec<Record>,
    /// Id, group, and whether there is a photo.
    groups: Vec<(String, String, bool)>,
    looked_at: Vec<u32>,
}

impl Scan {
    fn of(shop: &Shop) -> Result<Scan, GuideError> {
        let mut features = Vec::new();
        let mut rows = Vec::new();
        let mut ordinals = HashMap::new();
        let mut groups = Vec::new();
        for product in shop.store.all()? {
            let (row, product) = product?;
            rows.push(row);
            ordinals.insert(product.id.clone(), features.len() as u32);
            groups.push(group_of(&product));
            features.push(features_of(&product));
        }
        let mut looked_at = vec![0u32; features.len()];
        let records = records(shop, &ordinals)?;
        for record in &records {
            looked_at[record.item as usize] += 1;
        }
        Ok(Scan { features, rows, records, groups, looked_at })
    }

    fn popular(&self) -> Vec<String> {
        popular(&self.groups, &self.looked_at)
    }

    fn engine(self, index: &SearchIndex, learned: Option<&Learned>) -> Engine {
        let behaviour = Behaviour::gather(self.records, self.features.len());
        let (rows, nearness) = (self.rows, index.nearness());
        let row = move |place: u32| rows.get(place as usize).copied();
        let meaning: Meaning = Arc::new(move |one, other| nearness(row(one)?, row(other)?));
        let shelf = Shelf::build(self.features, &companions()).with_meaning(Some(meaning));
        Engine::build(shelf, &behaviour, learned)
    }
}

/// A shop without categories still shows one of each brand.
fn group_of(product: &Product) -> (String, String, bool) {
    let group = match product.category.as_slice() {
        [] => product.brand.as_ref().map(value_key).unwrap_or_default(),
        path => node_key(path),
    };
    (product.id.clone(), group, product.photo.is_some())
}

/// The same as [`popular`] over the products that were looked at most and the first rows, instead of all.
fn popular_of_many(shop: &Shop) -> Result<Vec<String>, GuideError> {
    let mut looked_at: HashMap<String, u32> = HashMap::new();
    for event in shop.histories()?.into_iter().flat_map(|history| history.events) {
        *looked_at.entry(event.product).or_default() += 1;
    }
    let mut most: Vec<(&String, u32)> = looked_at.iter().map(|(id, count)| (id, *count)).collect();
    most.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let mut groups = Vec::new();
    for (id, _) in most.into_iter().take(LOOKED_THROUGH) {
        groups.extend(shop.store.by_id(id)?.as_ref().map(group_of));
    }
    for product in shop.store.all()?.take(LOOKED_THROUGH) {
        let group = group_of(&product?.1);
        if !looked_at.contains_key(&group.0) {
            groups.push(group);
        }
    }
    let counts: Vec<u32> = groups.iter().map(|(id, _, _)| looked_at.get(id).copied().unwrap_or(0)).collect();
    Ok(popular(&groups, &counts))
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
    // Sales that began or ended while the program was not running. A shop that cannot be written still opens.
    if dir.join("shop.db").exists() {
        let _ = catalog::import::reprice(dir, catalog::import::now());
    }
    Catalogue::load(Shop::open(dir, demo)?)
}
