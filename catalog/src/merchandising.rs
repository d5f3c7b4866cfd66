//! A shop's own hand on the shelf: `rules.toml` beside `shop.toml`. What it pins, boosts, buries and hides, when, and for
//! how long. Pure: the day and what the shopper asked come in, a [`Placement`] goes out, and the search applies it.
//!
//! What rules may never do: put a product into an answer that the shopper's limits and words keep out of it, put more than
//! one in five where it would not stand by itself, or lift what is sold out. [`place`] holds the last two.

mod name;
mod place;
mod read;

pub use self::place::{Pin, Placed, place};

use crate::entities::{Entity, Link};
use crate::lexicon::Field;
use crate::lexicon::filing::Filed;
use crate::lexicon::tables::TABLES;
use crate::product::Product;
use crate::search::{Filter, Search};

/// All rules of a shop, in the order of its file; may be empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rules {
    /// The rules that can be used.
    pub rules: Vec<Rule>,
}

/// One rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// What it does.
    pub action: Action,
    /// To which products: any of these.
    pub to: Vec<Selection>,
    /// What the shopper must have asked for, all of it; empty is "always".
    pub when: Vec<Wish>,
    /// Its first day, `YYYY-MM-DD`, where the shop is.
    pub from: Option<String>,
    /// Its last day.
    pub until: Option<String>,
    /// What the shop wrote to itself about it.
    pub note: Option<String>,
}

/// What a rule does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Action {
    /// Lifts products to places of their own, marked as pinned.
    Pin,
    /// Multiplies scores: over 1 and up to 2 lifts, from 0.3 to under 1 lowers.
    Weigh(f32),
    /// Keeps products off every list.
    Hide,
}

/// Some products: those with these ids, and those that hold all these limits (if there are any).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// By id.
    pub ids: Vec<String>,
    /// By what they are: every one a [`Filter::Value`].
    pub filters: Vec<Filter>,
}

/// Something a shopper may ask for; any of the ways of asking for it will do, each made of all its links.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// The ways.
    pub ways: Vec<Vec<Link>>,
}

/// What the shopper asks for, and today.
#[derive(Debug, Clone, Copy)]
pub struct PlacementContext<'a> {
    /// The limits in force.
    pub filters: &'a [Filter],
    /// The words looked for, each with its ways of being said.
    pub words: &'a [Vec<Vec<String>>],
    /// The words that only rank.
    pub prefer: &'a [Vec<Vec<String>>],
    /// `YYYY-MM-DD`, where the shop is.
    pub day: &'a str,
}

impl<'a> PlacementContext<'a> {
    /// What a search asks for.
    #[must_use]
    pub fn of(search: &'a Search, day: &'a str) -> Self {
        Self { filters: &search.filters, words: &search.words, prefer: &search.prefer, day }
    }
}

/// What the rules say of one question on one day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placement {
    /// Ids to pin, in order, none of them hidden by its id.
    pub pins: Vec<String>,
    /// Products whose score is multiplied. A product that several of them cover is multiplied by each.
    pub weights: Vec<Weight>,
    /// Products that are on no list of any kind.
    pub hidden: Vec<Selection>,
}

/// A factor and what it counts for: the products of any of the selections.
#[derive(Debug, Clone, PartialEq)]
pub struct Weight {
    /// The products.
    pub to: Vec<Selection>,
    /// The factor.
    pub factor: f32,
}

/// However many rules meet, a score is multiplied by no more and no less than this.
pub const FACTORS: (f32, f32) = (0.3, 2.0);
/// More products than this are not pinned to one question.
const MAX_PINS: usize = 20;

impl Rules {
    /// What the rules say of a question.
    #[must_use]
    pub fn placement(&self, asked: &PlacementContext<'_>) -> Placement {
        let mut placement = Placement::default();
        for rule in self.rules.iter().filter(|rule| rule.holds(asked)) {
            match rule.action {
                Action::Pin => placement.pins.extend(rule.to.iter().flat_map(|to| to.ids.clone())),
                Action::Weigh(factor) => placement.weights.push(Weight { to: rule.to.clone(), factor }),
                Action::Hide => placement.hidden.extend(rule.to.iter().cloned()),
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        let hidden = &placement.hidden;
        placement.pins.retain(|id| {
            !hidden.iter().any(|selection| selection.ids.contains(id)) && seen.insert(id.clone())
        });
        placement.pins.truncate(MAX_PINS);
        placement
    }
}

impl Rule {
    fn holds(&self, asked: &PlacementContext<'_>) -> bool {
        let begun = self.from.as_deref().is_none_or(|from| from <= asked.day);
        let ended = self.until.as_deref().is_some_and(|until| until < asked.day);
        begun && !ended && self.when.iter().all(|wish| wish.is_asked(asked))
    }
}

impl Wish {
    fn is_asked(&self, asked: &PlacementContext<'_>) -> bool {
        self.ways.iter().any(|way| !way.is_empty() && way.iter().all(|link| is_asked(&link.entity, asked)))
    }
}

/// Whether the shopper asked for this or for something narrower: who asks for maxi dresses asks for dresses.
fn is_asked(entity: &Entity, asked: &PlacementContext<'_>) -> bool {
    let said = |way: &Vec<String>| {
        asked.words.iter().chain(asked.prefer).any(|word| word.iter().any(|theirs| theirs == way))
    };
    match entity {
        Entity::Value { field, keys } => asked.filters.iter().any(|filter| match filter {
            Filter::Value { field: theirs, keys: asked } if !asked.is_empty() => {
                asked.iter().all(|key| keys.iter().any(|wide| within(*field, wide, *theirs, key)))
            }
            _ => false,
        }),
        Entity::Price { min, max } => asked.filters.contains(&Filter::Price { min: *min, max: *max }),
        Entity::Occasion { key } => {
            let occasion = TABLES.occasions.iter().find(|entry| entry.key == *key);
            occasion.is_some_and(|entry| entry.words().any(|word| said(&name::terms_of(word))))
        }
        Entity::Text { any } | Entity::Hint { any } => any.iter().any(said),
    }
}

/// Whether a value is another or part of it: a category below it, a shade of a colour.
fn within(wide_field: Field, wide: &str, field: Field, key: &str) -> bool {
    match (wide_field, field) {
        (Field::Category, Field::Category) => {
            key == wide || key.strip_prefix(wide).is_some_and(|rest| rest.starts_with(" / "))
        }
        (Field::Color, Field::Shade) => TABLES
            .colors
            .iter()
            .any(|family| family.key == wide && family.shade.iter().any(|shade| shade.key == key)),
        _ => wide_field == field && wide == key,
    }
}

impl Selection {
    /// Whether a product is among them.
    #[must_use]
    pub fn covers(&self, product: &Product, filed: &Filed) -> bool {
        let holds = |filter: &Filter| match filter {
            Filter::Value { field, keys } => keys.iter().any(|key| filed.has(*field, key)),
            _ => false,
        };
        self.ids.contains(&product.id) || (!self.filters.is_empty() && self.filters.iter().all(holds))
    }
}

impl Placement {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pins.is_empty() && self.weights.is_empty() && self.hidden.is_empty()
    }

    /// Whether a product is kept off every list: results, nearest alternatives, similar things, completions.
    #[must_use]
    pub fn hides(&self, product: &Product, filed: &Filed) -> bool {
        self.hidden.iter().any(|selection| selection.covers(product, filed))
    }

    /// What a product's score is multiplied by, within [`FACTORS`].
    #[must_use]
    pub fn factor(&self, product: &Product, filed: &Filed) -> f32 {
        let covered = |weight: &&Weight| weight.to.iter().any(|to| to.covers(product, filed));
        let all: f32 = self.weights.iter().filter(covered).map(|weight| weight.factor).product();
        all.clamp(FACTORS.0, FACTORS.1)
    }
}
