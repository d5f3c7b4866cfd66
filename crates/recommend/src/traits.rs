//! Every value a product can share with another (a brand, a colour, a category node) as a number, with the products that
//! have it and how telling it is.

use rustc_hash::FxHashMap;

use crate::features::fold;

/// A value under a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TraitId(u32);

impl TraitId {
    /// Its number, below [`Traits::len`].
    pub(crate) fn number(self) -> u32 {
        self.0
    }
}

/// Where a value stands. The same word as a brand and as a colour is two traits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Field {
    /// A category node; its value is the whole path down to it.
    Node,
    Brand,
    Color,
    Material,
    Audience,
    Attribute,
    /// A term of the name.
    Word,
    /// A kind of thing.
    Kind,
    /// A family of colours.
    Family,
    Occasion,
    Season,
}

/// All traits of a shelf.
#[derive(Debug, Default)]
pub(crate) struct Traits {
    ids: FxHashMap<(Field, String), TraitId>,
    /// The value as the first product with it spells it.
    shown: Vec<Vec<String>>,
    field: Vec<Field>,
    holders: Vec<Vec<u32>>,
    rarity: Vec<f64>,
}

/// Keeps the parts of a compound value apart; no feed holds it.
const BETWEEN: &str = "\u{1f}";

impl Traits {
    /// The trait of a value held by `item`, or `None` for an empty value. Items come in rising order.
    pub(crate) fn note(&mut self, field: Field, parts: &[String], item: u32) -> Option<TraitId> {
        let folded: Vec<String> = parts.iter().map(|part| fold(part)).collect();
        if folded.iter().any(String::is_empty) || folded.is_empty() {
            return None;
        }
        let fresh = TraitId(self.holders.len() as u32);
        let id = *self.ids.entry((field, folded.join(BETWEEN))).or_insert(fresh);
        if id == fresh {
            self.holders.push(Vec::new());
            self.field.push(field);
            self.shown.push(parts.iter().map(|part| part.trim().to_owned()).collect());
        }
        let holders = &mut self.holders[id.0 as usize];
        if holders.last() != Some(&item) {
            holders.push(item);
        }
        Some(id)
    }

    /// Computes how telling each trait is, once all are noted.
    pub(crate) fn weigh(&mut self, products: usize) {
        self.rarity = self.holders.iter().map(|holders| rarity(holders.len(), products)).collect();
        self.ids = FxHashMap::default();
    }

    /// The products that have it, by rising ordinal.
    pub(crate) fn holders(&self, id: TraitId) -> &[u32] {
        &self.holders[id.0 as usize]
    }

    /// The value's parts as spelled: of a node the path, of an attribute key and value.
    pub(crate) fn shown(&self, id: TraitId) -> &[String] {
        &self.shown[id.0 as usize]
    }

    /// Traits noted.
    pub(crate) fn len(&self) -> usize {
        self.holders.len()
    }

    /// All traits of a field, by rising number.
    pub(crate) fn of_field(&self, field: Field) -> Vec<TraitId> {
        (0..self.len() as u32).map(TraitId).filter(|id| self.field[id.0 as usize] == field).collect()
    }

    /// Field and folded value of each, by number.
    pub(crate) fn names(&self) -> Vec<String> {
        let name = |(field, shown): (&Field, &Vec<String>)| {
            let folded: Vec<String> = shown.iter().map(|part| fold(part)).collect();
            format!("{field:?}{BETWEEN}{}", folded.join(BETWEEN))
        };
        self.field.iter().zip(&self.shown).map(name).collect()
    }

    /// See [`rarity`].
    pub(crate) fn rarity(&self, id: TraitId) -> f64 {
        self.rarity[id.0 as usize]
    }
}

/// How telling it is that two products share a value which `holders` of `products` have: an inverse document frequency
/// (Spärck Jones 1972) scaled so that a value only two products have counts 1 and one that all have counts 0.
fn rarity(holders: usize, products: usize) -> f64 {
    if products <= 2 {
        return 1.0;
    }
    let products = products as f64;
    ((products / holders as f64).ln() / (products / 2.0).ln()).clamp(0.0, 1.0)
}
