//! One search: filters that never bend, text that ranks, facets counted in the same pass.
//!
//! Text is looked for in three widening steps, and the answer says which one it came from, so that a word that merely
//! stands among a product's data is never passed off as the thing itself:
//! 1. **Exact**: every word stands in the product, and at least one in its name, brand, model or category.
//! 2. **Mentions**: every word stands somewhere in the product's data.
//! 3. **Alternatives**: some word stands in its name, brand, model or category.
//!
//! Ranking is BM25F ([`text`]); ties fall to popularity, then to the row's order in the feed.

pub(crate) mod columns;
mod meaning;
mod page;
pub(crate) mod text;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use tantivy::Term;
use tantivy::query::{AllQuery, BooleanQuery, ConstScoreQuery, EnableScoring, Occur, Query, TermQuery};
use tantivy::schema::{Field as IndexField, IndexRecordOption};

use self::columns::FacetColumn;
pub use self::page::Order;
use self::page::{Found, Page, Picked};
use self::text::{Asks, Preference, TextQuery};
use crate::index::{IndexError, SIZES_DIFFER, SearchIndex};
use crate::lexicon::Field;
use crate::lexicon::filing::size_in_color;

/// One thing every product of the answer has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    /// Any of these keys in a field.
    Value {
        /// The field.
        field: Field,
        /// The keys.
        keys: Vec<String>,
    },
    /// Comes in several colours, so that a size may be on hand in one of them and not in another.
    SizesDiffer,
    /// Not called by any of these ways, nor said to be so in its attributes; each a list of terms that all stand there.
    Without(Vec<Vec<String>>),
    /// None of these keys in a field.
    Not {
        /// The field.
        field: Field,
        /// The keys.
        keys: Vec<String>,
    },
    /// A price, minor units. A product without a known price never fits.
    Price {
        /// At least.
        min: Option<i64>,
        /// At most.
        max: Option<i64>,
    },
    /// Known to be on hand.
    OnHand,
}

/// What to search.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// Hard limits.
    pub filters: Vec<Filter>,
    /// Words, each with its ways of saying it (lists of terms that all must stand there).
    pub words: Vec<Vec<Vec<String>>>,
    /// Words that rank and never exclude.
    pub prefer: Vec<Vec<Vec<String>>>,
    /// Words that rank a little: what else was said.
    pub hints: Vec<Vec<Vec<String>>>,
    /// Words that rank a product lower.
    pub against: Vec<Vec<String>>,
    /// The order.
    pub order: Order,
    /// Products to pass over.
    pub offset: usize,
    /// Products to return.
    pub limit: usize,
    /// Fields to count values of.
    pub facets: Vec<Field>,
    /// Prices to count around, ascending, minor units.
    pub edges: Vec<i64>,
    /// At most so many products are added that only some of the words fit, where fewer than this fit all; 0 adds none.
    pub fill: usize,
    /// What it means: a vector of length one, of the model that made the index's vectors. Weighs the order where there are
    /// such.
    pub meaning: Option<Arc<[f32]>>,
    /// What the shop's rules do.
    pub arrangement: Arrangement,
}

impl Search {
    /// Whether it asks for nothing, and no rule of the shop's is in force.
    fn is_everything(&self) -> bool {
        self.filters.is_empty() && self.words.is_empty() && self.arrangement == Arrangement::default()
    }
}

/// What was counted of everything: the fields and the edges, and the counts.
pub(crate) type Whole = ((Vec<Field>, Vec<i64>), Hits);

/// Ways of counting everything that are kept: a list counts its fields one by one, and with its edges.
const MOST_WHOLE: usize = 32;

/// Products picked out by a shop's rule: these rows, and those that hold all of these values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pick {
    /// Rows, in any order.
    pub rows: Vec<u64>,
    /// Values, each a [`Filter::Value`]; none picks nothing.
    pub filters: Vec<Filter>,
}

/// What a shop's rules do to a search; see [`crate::merchandising`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arrangement {
    /// Products that are not there for this search.
    pub hidden: Vec<Pick>,
    /// Products whose score is multiplied.
    pub weights: Vec<(Vec<Pick>, f32)>,
    /// If given, no other rows are looked at.
    pub only: Option<Vec<u64>>,
}

/// Which step the answer came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The thing itself.
    Exact,
    /// The words only stand among the data.
    Mentions,
    /// Only some of the words fit.
    Alternatives,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// Which step it came from.
    pub step: Step,
    /// Products in all.
    pub total: usize,
    /// Row numbers in SQLite, best first.
    pub rows: Vec<u64>,
    /// Rows that only some of the words fit, best first, see [`Search::fill`].
    pub near: Vec<u64>,
    /// Counts by field and key, most first, then by key.
    pub facets: BTreeMap<Field, Vec<(String, u32)>>,
    /// The lowest and the highest price among all of them, minor units.
    pub prices: Option<(i64, i64)>,
    /// Products by their price around [`Search::edges`]: below the first, at it, between it and the second, … above the last.
    pub around: Vec<u32>,
    /// Whether some product has several prices, so that it fits limits that [`Hits::around`] does not count it in; known where
    /// [`Search::edges`] are given.
    pub spread: bool,
    /// Products known to be on hand.
    pub on_hand: usize,
}

impl Hits {
    /// How many products cost between two of the `edges` searched with, both included; `None` is no end.
    #[must_use]
    pub fn priced(&self, edges: &[i64], min: Option<i64>, max: Option<i64>) -> u32 {
        let at = |edge: i64| 2 * edges.partition_point(|one| *one < edge) + 1;
        let (from, to) = (min.map_or(0, at), max.map_or(usize::MAX, at));
        let counts = self.around.iter().enumerate();
        counts.filter(|(place, _)| (from..=to).contains(place)).map(|(_, count)| count).sum()
    }
}

/// How much of its own score a word adds that only ranks.
const PREFERRED: f32 = 0.5;

/// How much of its own score a word adds that was only said beside the wish.
const HINTED: f32 = 0.2;

/// How much of its own score a word takes away that speaks against a product.
const AGAINST: f32 = -0.5;

/// How much of its own score it adds that a product names the occasion asked for.
const SUITED: f32 = 1.0;

/// How much of its own score it adds that things of its kind suit the occasion asked for.
const LIKELY: f32 = 0.5;

/// How much of its own score it adds that a product is filed as the kind asked for, where kinds do not exclude.
const FILED: f32 = 0.1;

impl SearchIndex {
    /// Searches; widens step by step only if nothing fits. If less than [`Search::fill`] fit, what some of the words fit
    /// follows in [`Hits::near`].
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn search(&self, search: &Search) -> Result<Hits, IndexError> {
        let mut hits = self.run(search, Step::Exact)?;
        if hits.total == 0 && !search.words.is_empty() {
            hits = self.run(search, Step::Mentions)?;
            if hits.total == 0 {
                return self.run(search, Step::Alternatives);
            }
        }
        if hits.total < search.fill && search.offset == 0 && !search.words.is_empty() {
            let wider = Search { limit: search.fill, facets: Vec::new(), ..search.clone() };
            // Before those that only some of the words fit come those that hold all of them somewhere.
            let steps = if hits.step == Step::Exact {
                &[Step::Mentions, Step::Alternatives][..]
            } else {
                &[Step::Alternatives]
            };
            for step in steps {
                let missing = search.fill.saturating_sub(hits.total + hits.near.len());
                let rows = if missing > 0 { self.run(&wider, *step)?.rows } else { Vec::new() };
                let new = rows.into_iter().filter(|row| !hits.rows.contains(row) && !hits.near.contains(row));
                let new: Vec<u64> = new.take(missing).collect();
                hits.near.extend(new);
            }
        }
        Ok(hits)
    }

    /// How many products fit, without widening.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn count(&self, search: &Search) -> Result<Hits, IndexError> {
        let search = Search { limit: 0, offset: 0, ..search.clone() };
        if search.is_everything() { self.count_all(search) } else { self.run(&search, Step::Exact) }
    }

    /// What is counted of the whole shop stays the same for as long as the index does.
    fn count_all(&self, search: Search) -> Result<Hits, IndexError> {
        let counted = || self.whole.lock().unwrap_or_else(PoisonError::into_inner);
        let known =
            counted().iter().find(|(of, _)| *of == (search.facets.clone(), search.edges.clone())).cloned();
        if let Some((_, hits)) = known {
            return Ok(hits);
        }
        let hits = self.run(&search, Step::Exact)?;
        let mut counted = counted();
        if counted.len() < MOST_WHOLE {
            counted.push(((search.facets, search.edges), hits.clone()));
        }
        Ok(hits)
    }

    /// Those of `rows` that answer a search at the step its answer came from, in the order they would have.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn fitting(&self, search: &Search, step: Step, rows: &[u64]) -> Result<Vec<u64>, IndexError> {
        let mut search = Search { offset: 0, limit: rows.len(), facets: Vec::new(), ..search.clone() };
        search.arrangement.only = Some(rows.to_vec());
        Ok(self.run(&search, step)?.rows)
    }

    /// Whether a word stands anywhere in the products that pass `filters`.
    ///
    /// # Errors
    /// [`IndexError::Tantivy`] if the index cannot be read.
    pub fn knows(&self, word: &[Vec<String>], filters: &[Filter]) -> Result<bool, IndexError> {
        let search = Search { filters: filters.to_vec(), words: vec![word.to_vec()], ..Search::default() };
        Ok(self.run(&search, Step::Mentions)?.total > 0)
    }

    fn run(&self, search: &Search, step: Step) -> Result<Hits, IndexError> {
        let searcher = self.reader.searcher();
        let columns = self.columns()?;
        let facet = |field: Field| columns.facet(field, &searcher);
        let named = search
            .filters
            .iter()
            .any(|filter| matches!(filter, Filter::Value { field: Field::Audience, .. }));
        let audience = if named || search.limit == 0 { None } else { Some(facet(Field::Audience)?) };
        let vectors = match &search.meaning {
            Some(meaning) if search.order == Order::Best && search.limit > 0 => {
                self.vectors().map(|vectors| (vectors, Arc::clone(meaning)))
            }
            _ => None,
        };
        let wanted = if search.limit == 0 { 0 } else { search.offset.saturating_add(search.limit) };
        let keep = if vectors.is_some() { wanted.max(meaning::WEIGHED) } else { wanted };
        let mut page = Page {
            columns,
            order: search.order,
            keep,
            facets: search
                .facets
                .iter()
                .map(|field| Ok((*field, facet(*field)?)))
                .collect::<Result<_, IndexError>>()?,
            kids: audience.and_then(|column| Some((column, column.number("kids")?))),
            kinds: None,
            prices: Vec::new(),
            edges: &search.edges,
            on_hand: false,
            without: Vec::new(),
            hidden: Vec::new(),
            factors: Vec::new(),
            only: search.arrangement.only.as_ref().map(|rows| rows.iter().copied().collect()),
        };
        let picks = |picks: &[Pick]| -> Result<Vec<Picked<'_>>, IndexError> {
            picks.iter().map(|pick| picked(pick, &facet)).collect()
        };
        let kinds: Vec<&str> = search.words.iter().flatten().filter_map(|way| text::kind_of(way)).collect();
        if search.limit > 0 && search.order == Order::Best && !kinds.is_empty() {
            let column = facet(Field::Kind)?;
            page.kinds = Some((column, kinds.into_iter().filter_map(|kind| column.number(kind)).collect()));
        }
        page.hidden = picks(&search.arrangement.hidden)?;
        for (to, by) in &search.arrangement.weights {
            page.factors.push((picks(to)?, f64::from(*by)));
        }
        let mut parts: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut unwanted: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for filter in &search.filters {
            match filter {
                Filter::Value { field, keys } => parts.push((Occur::Must, self.value_query(*field, keys))),
                Filter::Not { field, keys } => {
                    let column = facet(*field)?;
                    page.without.push((column, keys.iter().filter_map(|key| column.number(key)).collect()));
                }
                Filter::Price { min, max } => {
                    page.prices.push((min.unwrap_or(i64::MIN + 1), max.unwrap_or(i64::MAX)));
                }
                Filter::OnHand => page.on_hand = true,
                Filter::SizesDiffer => {
                    let query = any_of(self.fields.size_in_color, &[SIZES_DIFFER.to_owned()]);
                    parts.push((Occur::Must, query));
                }
                Filter::Without(ways) => unwanted.push((Occur::MustNot, self.called(ways))),
            }
        }
        unwanted.extend(self.sizes_in_other_colors(&search.filters).map(|query| (Occur::MustNot, query)));
        if !unwanted.is_empty() {
            if parts.is_empty() {
                parts.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0))));
            }
            parts.extend(unwanted);
        }
        let query = self.query(search, step, parts)?;
        let weight = query.weight(EnableScoring::enabled_from_searcher(&searcher))?;
        let mut found = page.run(&searcher, weight.as_ref())?;
        if let Some((vectors, meaning)) = vectors {
            meaning::weigh(&mut found.best, &vectors, &meaning);
            found.best.truncate(wanted);
        }
        Ok(hits(found, step, search.offset))
    }

    fn query(
        &self,
        search: &Search,
        step: Step,
        mut parts: Vec<(Occur, Box<dyn Query>)>,
    ) -> Result<Box<dyn Query>, IndexError> {
        let statistics = Arc::clone(self.text_statistics()?);
        // Where nothing is ranked, what only ranks is not looked at.
        let ranks = search.limit > 0 && search.order == Order::Best;
        let prefer: Vec<Preference> = match ranks {
            true => {
                let one =
                    |weight, ways: &Vec<Vec<String>>, alike| Preference { weight, ways: ways.clone(), alike };
                let hints = search.hints.iter().map(|ways| one(HINTED, ways, false));
                let against = (!search.against.is_empty()).then(|| one(AGAINST, &search.against, true));
                search.prefer.iter().flat_map(|ways| weighed(ways)).chain(hints).chain(against).collect()
            }
            false => Vec::new(),
        };
        if !search.words.is_empty() {
            let mut prefer = prefer;
            if ranks {
                prefer.extend(search.words.iter().filter_map(|ways| {
                    let ways: Vec<Vec<String>> =
                        ways.iter().filter(|way| text::is_kind(way)).cloned().collect();
                    (!ways.is_empty()).then_some(Preference { weight: FILED, ways, alike: false })
                }));
            }
            // A limit that says what the thing is names it as well as a word does.
            let named = parts_name_thing(&search.filters);
            let asks = match step {
                Step::Exact if named => Asks::All,
                Step::Exact => Asks::AllAndOneNamed,
                Step::Mentions => Asks::All,
                Step::Alternatives if named => Asks::Any,
                Step::Alternatives => Asks::AnyNamed,
            };
            let occur = if asks == Asks::Any { Occur::Should } else { Occur::Must };
            let query = TextQuery { words: search.words.clone(), prefer, asks, statistics };
            parts.push((occur, Box::new(query)));
        } else {
            if parts.is_empty() {
                parts.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0))));
            }
            if !prefer.is_empty() {
                let query = TextQuery { words: Vec::new(), prefer, asks: Asks::Any, statistics };
                parts.push((Occur::Should, Box::new(query)));
            }
        }
        Ok(match parts.len() {
            1 => parts.remove(0).1,
            _ => Box::new(BooleanQuery::new(parts)),
        })
    }

    /// Products with any of these keys; scores nothing.
    fn value_query(&self, field: Field, keys: &[String]) -> Box<dyn Query> {
        any_of(self.fields.values[&field], keys)
    }

    /// Products that are called so, or whose attributes say so.
    fn called(&self, ways: &[Vec<String>]) -> Box<dyn Query> {
        let stands = |term: &String| -> (Occur, Box<dyn Query>) {
            let fields = [self.fields.name, self.fields.category, self.fields.attributes];
            let any = fields.map(|field| -> (Occur, Box<dyn Query>) {
                (
                    Occur::Should,
                    Box::new(TermQuery::new(Term::from_field_text(field, term), IndexRecordOption::Basic)),
                )
            });
            (Occur::Must, Box::new(BooleanQuery::new(any.into())))
        };
        let way = |way: &Vec<String>| -> (Occur, Box<dyn Query>) {
            (Occur::Should, Box::new(BooleanQuery::new(way.iter().map(stands).collect())))
        };
        Box::new(BooleanQuery::new(ways.iter().filter(|way| !way.is_empty()).map(way).collect()))
    }

    /// A size and a colour are wanted of the same piece, and on hand: for each pair of such limits, the products that have each of them
    /// and no such piece. Only those whose sizes differ from colour to colour can be among them, and they are few.
    fn sizes_in_other_colors(&self, filters: &[Filter]) -> impl Iterator<Item = Box<dyn Query>> {
        let limits = |wanted: fn(Field) -> bool| {
            filters.iter().filter_map(move |filter| match filter {
                Filter::Value { field, keys } if wanted(*field) => Some((*field, keys)),
                _ => None,
            })
        };
        let sizes = limits(|field| matches!(field, Field::Size | Field::Measure));
        let pairs = sizes.flat_map(move |(_, sizes)| {
            limits(|field| matches!(field, Field::Color | Field::Shade)).map(move |color| (sizes, color))
        });
        pairs.map(|(sizes, (field, colors))| -> Box<dyn Query> {
            let of = |size: &String| {
                colors.iter().map(|color| size_in_color(size, field, color)).collect::<Vec<_>>()
            };
            let keys: Vec<String> = sizes.iter().flat_map(of).collect();
            let differ = any_of(self.fields.size_in_color, &[SIZES_DIFFER.to_owned()]);
            let on_hand = any_of(self.fields.size_in_color, &keys);
            Box::new(BooleanQuery::new(vec![(Occur::Must, differ), (Occur::MustNot, on_hand)]))
        })
    }
}

/// What holds any of these keys in a field of keys; scores nothing.
fn any_of(field: IndexField, keys: &[String]) -> Box<dyn Query> {
    let term = |key: &String| -> Box<dyn Query> {
        Box::new(TermQuery::new(Term::from_field_text(field, key), IndexRecordOption::Basic))
    };
    let any: Box<dyn Query> = match keys {
        [key] => term(key),
        keys => Box::new(BooleanQuery::new(keys.iter().map(|key| (Occur::Should, term(key))).collect())),
    };
    Box::new(ConstScoreQuery::new(any, 0.0))
}

/// A wish that ranks, as what its words add, what the occasion adds that a product names, and what adds that its kind suits it.
/// What helps with something wrong or pleases a person is told by its kind, not by a row that speaks of it: a pyjama called
/// "Lie-In" wakes nobody.
fn weighed(ways: &[Vec<String>]) -> Vec<Preference> {
    let (named, rest): (Vec<_>, Vec<_>) = ways.iter().cloned().partition(|way| text::is_occasion(way));
    let (kinds, words): (Vec<_>, Vec<_>) = rest.into_iter().partition(|way| text::is_kind(way));
    let by_kind = named.iter().flatten().any(|term| text::told_by_kind(term));
    let (named_weight, kind_weight) = if by_kind { (LIKELY, SUITED) } else { (SUITED, LIKELY) };
    let all = [(PREFERRED, words, false), (named_weight, named, true), (kind_weight, kinds, true)];
    let all = all.into_iter().map(|(weight, ways, alike)| Preference { weight, ways, alike });
    all.filter(|one| !one.ways.is_empty()).collect()
}

/// A pick as the collector takes it. A value that no product has leaves nothing to be picked by values.
fn picked<'a>(
    pick: &Pick,
    facet: &impl Fn(Field) -> Result<&'a FacetColumn, IndexError>,
) -> Result<Picked<'a>, IndexError> {
    let mut values = Vec::new();
    for filter in &pick.filters {
        if let Filter::Value { field, keys } = filter {
            let column = facet(*field)?;
            values.push((column, keys.iter().filter_map(|key| column.number(key)).collect()));
        }
    }
    Ok(Picked { rows: pick.rows.iter().copied().collect(), values })
}

/// Whether a limit says what kind of thing it is.
fn parts_name_thing(filters: &[Filter]) -> bool {
    filters.iter().any(|filter| {
        matches!(filter, Filter::Value { field: Field::Kind | Field::Category | Field::Brand, .. })
    })
}

fn hits(found: Found, step: Step, offset: usize) -> Hits {
    Hits {
        step,
        total: found.total,
        rows: found.best.into_iter().skip(offset).map(|hit| hit.row).collect(),
        near: Vec::new(),
        facets: found.facets,
        prices: found.prices,
        around: found.around,
        spread: found.spread,
        on_hand: found.on_hand,
    }
}
