//! A need becomes a page of cards: search, facets, notes. What a short list goes on with stands in `near`,
//! what is done when nothing fits in `nothing`.

mod near;
mod nothing;

use std::collections::BTreeMap;

use catalog::analysis::terms;
use catalog::lexicon::filing::file;
use catalog::lexicon::{Field, Lexicon, ages};
use catalog::product::{Bilingual, Lang, Product};
use catalog::search::{Filter, Hits, Order, Search, Step};

use self::near::fill;
use self::nothing::misses;
pub use self::nothing::{Dead, nothing};
use crate::GuideError;
use crate::cards::{card, mention, words};
use crate::catalogue::Catalogue;
use crate::contract::{Card, CardNote, FacetRow, FacetValue, Results, ResultsKind, Sort, WishKind, Words};
use crate::need::{Need, NeedPart, Part};

/// Cards on a page.
pub const PAGE: usize = 24;

/// The fields whose values a list counts.
pub const FACETS: [Field; 6] =
    [Field::Category, Field::Color, Field::Size, Field::Brand, Field::Material, Field::Audience];

/// Where fewer products than this fit, near ones follow, marked as such.
pub const FILL: usize = 10;

/// Values shown of a facet.
const MOST_VALUES: usize = 12;

/// A page of products for a need.
#[derive(Debug, Clone)]
pub struct Listing {
    /// What the screen shows.
    pub results: Results,
    /// The list as ids and prices, for "the second one".
    pub shown: Vec<(String, Option<i64>)>,
    /// The lowest and highest price of the whole list, minor units.
    pub prices: Option<(i64, i64)>,
    /// Words of the need that no product has and that were set aside.
    pub unknown: Vec<String>,
}

/// Searches for a need. Words that no product of the filtered list has are set aside if limits remain; they are told.
///
/// # Errors
/// [`GuideError::Catalogue`] if the catalogue cannot be read.
pub fn list(catalogue: &Catalogue, need: &mut Need, page: usize, lang: Lang) -> Result<Listing, GuideError> {
    read_sizes(catalogue, need)?;
    let mut unknown = set_aside_unknown(catalogue, need)?;
    unknown.extend(set_aside_unstated_age(catalogue, need, lang)?);
    catalogue.grasp(need, lang);
    let edges = price_edges(catalogue.lexicon().words.exponent());
    let search = Search {
        offset: page * PAGE,
        limit: PAGE,
        fill: FILL,
        facets: FACETS.to_vec(),
        edges: edges.clone(),
        ..need.search()
    };
    let (mut hits, mut pinned) = catalogue.search_page(&search)?;
    // A sentence says more than a shop writes down: where a thing is named, words that no product of that sort has all of
    // are weighed and no longer asked for.
    // A sentence of several words that only stand somewhere among the data of some row is talk too, if it names an occasion.
    let talk = hits.step == Step::Mentions && need.is_talk();
    if (hits.step == Step::Alternatives || talk)
        && let Some(weighed) = need.with_words_weighed(hits.total == 0 || talk)
    {
        let anew =
            Search { offset: search.offset, limit: PAGE, facets: FACETS.to_vec(), edges, ..weighed.search() };
        let (found, lifted) = catalogue.search_page(&anew)?;
        if found.total > 0 {
            (hits, pinned) = (found, lifted);
            let words = need.parts.iter().filter(|part| part.kind == WishKind::Text);
            let words: Vec<String> =
                words.filter_map(|part| part.label.each().next()).map(str::to_owned).collect();
            // Of a word or two it is told; a whole sentence is talk.
            unknown.extend(if talk || words.len() > 2 { Vec::new() } else { words });
            *need = weighed;
        }
    }
    if !need.parts.iter().any(|part| matches!(part.part, Part::Word(_))) {
        // An occasion said alone is looked for by all its words and things; none of them is passed off as another.
        hits.step = Step::Exact;
    }
    if need.wants_unsold_kind() {
        match (hits.step, page) {
            (Step::Exact, 0) => match names_it(catalogue, need, &hits)? {
                Named::Itself => {}
                Named::Within => hits.step = Step::Mentions,
                Named::Not => hits = none(hits),
            },
            (Step::Exact, _) => {}
            _ => hits = none(hits),
        }
    }
    let products = catalogue.shop.store.by_rows(&hits.rows)?;
    let word = text_words(need).get(lang).to_owned();
    let cards: Vec<Card> = products
        .iter()
        .map(|(row, product)| Card {
            featured: pinned.contains(row),
            ..card(product, Some(need), note(product, hits.step, &search, &word))
        })
        .collect();
    if page == 0 && hits.step == Step::Exact && hits.total > 0 {
        fill(catalogue, need, &mut hits)?;
    }
    let near = catalogue.shop.store.by_rows(&hits.near)?;
    let also =
        |product| card(product, Some(need), Some(CardNote::Alternative { misses: misses(product, need) }));
    // "The cheapest" is one of those that fit.
    let fitting = products.iter().map(|(_, product)| id_and_price(product));
    let shown = fitting.chain(near.iter().map(|(_, product)| (product.id.clone(), None))).collect();
    let counting = Counting { lexicon: catalogue.lexicon(), count: &|search| catalogue.count(search) };
    let facets = facets(&counting, need, &hits)?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Listing {
        results: Results {
            kind: match hits.step {
                Step::Exact => ResultsKind::Exact,
                Step::Mentions => ResultsKind::Mentions,
                Step::Alternatives => ResultsKind::Alternatives,
            },
            total: count(hits.total),
            page: count(page),
            pages: count(hits.total.div_ceil(PAGE)),
            cards,
            near: near.iter().map(|(_, product)| also(product)).collect(),
            facets,
            sort: sort_view(need.order),
            reading: None,
        },
        shown,
        prices: hits.prices,
        unknown,
    })
}

/// A product as the list keeps it.
#[must_use]
pub fn id_and_price(product: &Product) -> (String, Option<i64>) {
    (product.id.clone(), product.price.as_ref().map(|price| price.minor))
}

fn note(product: &Product, step: Step, search: &Search, word: &str) -> Option<CardNote> {
    match step {
        Step::Exact => None,
        Step::Mentions => Some(CardNote::Mentions {
            word: word.to_owned(),
            attribute: search.words.iter().find_map(|ways| mention(product, ways)).map(|key| words(&key)),
        }),
        Step::Alternatives => Some(CardNote::Alternative { misses: Vec::new() }),
    }
}

/// The words of a need, as the shopper wrote them or as the thing is called in each language.
#[must_use]
pub fn text_words(need: &Need) -> Bilingual {
    let said = |lang: Lang| {
        let words = need.parts.iter().filter(|part| matches!(part.part, Part::Word(_)));
        let texts: Vec<&str> = words.map(|part| part.label.get(lang)).collect();
        let han = texts.iter().any(|text| text.chars().any(catalog::analysis::is_han));
        texts.join(if han { "" } else { " " })
    };
    Bilingual::new(said(Lang::Zh), said(Lang::En))
}

/// A number beside a thing is a size of it, where the shop has such things in that size: "rain boots 38", 儿童外套 110.
fn read_sizes(catalogue: &Catalogue, need: &mut Need) -> Result<(), GuideError> {
    let sort = |part: &&NeedPart| matches!(part.kind, WishKind::Category | WishKind::Audience);
    let thing: Vec<Filter> = need.parts.iter().filter(sort).filter_map(NeedPart::filter).cloned().collect();
    if thing.is_empty() {
        return Ok(());
    }
    for part in &mut need.parts {
        let number = part.said.clone();
        let is_number = (2..=3).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit());
        if !is_number || !matches!(part.part, Part::Word(_)) {
            continue;
        }
        let size = Filter::Value { field: Field::Size, keys: vec![number.clone()] };
        let filters = thing.iter().cloned().chain([size]).collect();
        if catalogue.index.count(&Search { filters, ..Search::default() })?.total > 0 {
            *part = NeedPart::value(Field::Size, &number, catalogue.lexicon());
        }
    }
    Ok(())
}

/// With limits that say what thing is wanted, a word unknown to all those products only stands in the way.
fn set_aside_unknown(catalogue: &Catalogue, need: &mut Need) -> Result<Vec<String>, GuideError> {
    let limits: Vec<Filter> = need.search().filters;
    let named = need.parts.iter().any(|part| part.kind == WishKind::Category && part.filter().is_some());
    if !named || !need.parts.iter().any(|part| matches!(part.part, Part::Word(_))) {
        return Ok(Vec::new());
    }
    let mut unknown = Vec::new();
    let mut kept = Vec::new();
    for part in std::mem::take(&mut need.parts) {
        match &part.part {
            Part::Word(ways) if part.kind == WishKind::Text && !catalogue.index.knows(ways, &limits)? => {
                unknown.extend(part.label.each().next().map(str::to_owned));
            }
            _ => kept.push(part),
        }
    }
    need.parts = kept;
    Ok(unknown)
}

fn none(hits: Hits) -> Hits {
    Hits { total: 0, rows: Vec::new(), near: Vec::new(), ..hits }
}

/// How what was found is called by the words for a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    /// Not at all: the words stand apart, or in a description.
    Not,
    /// The words stand within a name.
    Within,
    /// They are the head of a name.
    Itself,
}

/// How what was found is called by the words for a kind of thing that the shop has none of. A water bottle is no water, and a laptop
/// bag no laptop.
fn names_it(catalogue: &Catalogue, need: &Need, hits: &Hits) -> Result<Named, GuideError> {
    if !catalogue.lexicon().words.is_categorised() {
        return Ok(Named::Itself);
    }
    let unsold = need.parts.iter().filter(|part| part.kind == WishKind::Category);
    let ways: Vec<&Vec<String>> = unsold
        .filter_map(|part| match &part.part {
            Part::Word(ways) => Some(ways),
            _ => None,
        })
        .flatten()
        .collect();
    let called = |product: &Product| {
        let named = product.name.each().chain(product.category.last().into_iter().flat_map(Bilingual::each));
        let how = named.flat_map(|name| ways.iter().map(move |way| named_by(name, way)));
        how.max().unwrap_or(Named::Not)
    };
    let found = catalogue.shop.store.by_rows(&hits.rows)?;
    Ok(found.iter().map(|(_, product)| called(product)).max().unwrap_or(Named::Not))
}

/// How a word stands in a name. Its head is its last words before a comma, "with" or "for"; in Chinese the end of one of its parts.
fn named_by(name: &str, way: &[String]) -> Named {
    let folded = catalog::analysis::fold(name);
    if way.is_empty() {
        return Named::Not;
    }
    if folded.chars().any(catalog::analysis::is_han) {
        let word = way.concat();
        // 花露水 is no 水: a single character is only itself.
        let single = word.chars().count() < 2;
        let mut parts = folded.split(|c: char| !c.is_alphanumeric());
        let head = parts.any(|part| if single { part == word } else { part.ends_with(&word) });
        return if head {
            Named::Itself
        } else if !single && folded.contains(&word) {
            Named::Within
        } else {
            Named::Not
        };
    }
    let words = |text: &str| terms(text).into_iter().map(|term| term.text).collect::<Vec<String>>();
    let ends = [", ", " with ", " for ", " in ", " (", " - "].into_iter().filter_map(|end| folded.find(end));
    if words(&folded[..ends.min().unwrap_or(folded.len())]).ends_with(way) {
        return Named::Itself;
    }
    if words(&folded).windows(way.len()).any(|some| some == way) { Named::Within } else { Named::Not }
}

/// Where no product of the wanted sort says what age it is for (dresses go by size), an age only ranks; it is told.
fn set_aside_unstated_age(
    catalogue: &Catalogue,
    need: &mut Need,
    lang: Lang,
) -> Result<Option<String>, GuideError> {
    let Some(at) = need.parts.iter().position(is_age) else { return Ok(None) };
    let sort = need.parts.iter().filter(|part| part.kind == WishKind::Category);
    let limits = sort.chain([&need.parts[at]]).filter_map(NeedPart::filter).cloned();
    let stated = Search { filters: limits.collect(), ..Search::default() };
    if !need.has_thing() || catalogue.index.count(&stated)?.total > 0 {
        return Ok(None);
    }
    let part = need.parts.remove(at);
    Ok(Some(part.label.get(lang).to_owned()))
}

fn is_age(part: &NeedPart) -> bool {
    matches!(part.filter(), Some(Filter::Value { field: Field::Measure, keys }) if keys.iter().any(|key| ages::shown(key).is_some()))
}

fn sort_view(order: Order) -> Sort {
    match order {
        Order::Best => Sort::Best,
        Order::PriceUp => Sort::PriceUp,
        Order::PriceDown => Sort::PriceDown,
    }
}

/// The order a screen asked for.
#[must_use]
pub fn order(sort: Sort) -> Order {
    match sort {
        Sort::Best => Order::Best,
        Sort::PriceUp => Order::PriceUp,
        Sort::PriceDown => Order::PriceDown,
    }
}

/// The field a facet's name stands for.
#[must_use]
pub fn facet_field(name: &str) -> Option<Field> {
    Some(match name {
        "category" => Field::Category,
        "color" => Field::Color,
        "size" => Field::Size,
        "brand" => Field::Brand,
        "material" => Field::Material,
        "audience" => Field::Audience,
        _ => return None,
    })
}

fn facet_name(field: Field) -> &'static str {
    match field {
        Field::Category | Field::Kind => "category",
        Field::Color | Field::Shade => "color",
        Field::Size => "size",
        Field::Brand => "brand",
        Field::Material => "material",
        Field::Audience => "audience",
        Field::Quality => "quality",
        Field::Measure => "measure",
    }
}

fn chosen(need: &Need, field: Field) -> Vec<String> {
    let mut keys = Vec::new();
    for part in &need.parts {
        if let Part::Limit(Filter::Value { field: of, keys: some }) = &part.part
            && *of == field
        {
            keys.extend(some.iter().cloned());
        }
    }
    keys
}

/// How more is counted than the list itself tells, and what values are called.
pub struct Counting<'a> {
    /// The shop's words.
    pub lexicon: &'a Lexicon,
    /// Counts what a search fits.
    pub count: &'a dyn Fn(&Search) -> Result<Hits, GuideError>,
}

impl std::fmt::Debug for Counting<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Counting").finish_non_exhaustive()
    }
}

/// The facets of a list: what can still be chosen, with counts. `hits` are those of the need, with [`FACETS`] counted and
/// prices around [`price_edges`].
///
/// # Errors
/// What counting says.
pub fn facets(counting: &Counting<'_>, need: &Need, hits: &Hits) -> Result<Vec<FacetRow>, GuideError> {
    let mut rows = Vec::new();
    for field in FACETS {
        let keys = chosen(need, field);
        // A field with a chosen value is counted without it: the other colours stay reachable.
        let others = match keys.is_empty() {
            true => None,
            false => {
                let mut open = need.clone();
                open.parts.retain(|part| !matches!(&part.part, Part::Limit(Filter::Value { field: of, .. }) if *of == field));
                let search = Search { facets: vec![field], ..open.search() };
                (counting.count)(&search)?.facets.remove(&field)
            }
        };
        let counted = others.as_ref().or_else(|| hits.facets.get(&field));
        let Some(counted) = counted else { continue };
        let wanted = narrow(field, counted, &keys, hits.total);
        let mut values: Vec<FacetValue> = wanted
            .into_iter()
            .map(|(key, count)| FacetValue {
                label: words(&counting.lexicon.label(field, key)),
                count,
                chosen: keys.contains(key),
                value: key.clone(),
            })
            .collect();
        count_together(counting, need, field, &mut values)?;
        if field == Field::Size {
            values.sort_by_key(|value| size_rank(&value.value));
        }
        if values.len() > 1 || values.iter().any(|value| value.chosen) {
            rows.push(FacetRow { field: facet_name(field).to_owned(), values });
        }
    }
    rows.extend(price_facet(counting, need, hits)?);
    rows.extend(stock_facet(counting, need, hits)?);
    Ok(rows)
}

/// A size must be there in the colour that is wanted, and a colour in the size: what is counted of each apart is too much, where
/// the other is chosen. What nothing has goes.
fn count_together(
    counting: &Counting<'_>,
    need: &Need,
    field: Field,
    values: &mut Vec<FacetValue>,
) -> Result<(), GuideError> {
    let other = match field {
        Field::Color => vec![Field::Size],
        Field::Size => vec![Field::Color, Field::Shade],
        _ => return Ok(()),
    };
    if other.into_iter().all(|other| chosen(need, other).is_empty()) {
        return Ok(());
    }
    let own = |part: &NeedPart| matches!(&part.part, Part::Limit(Filter::Value { field: of, .. }) if facet_name(*of) == facet_name(field));
    let mut open = need.clone();
    open.parts.retain(|part| !own(part));
    // Wrong are only those of products whose sizes differ from colour to colour: few, and quickly counted.
    let mut differing = Search { facets: vec![field], ..open.search() };
    differing.filters.push(Filter::SizesDiffer);
    let counted = (counting.count)(&differing)?;
    if counted.total == 0 {
        return Ok(());
    }
    let apart: BTreeMap<&String, u32> =
        counted.facets.get(&field).into_iter().flatten().map(|(key, count)| (key, *count)).collect();
    for value in values.iter_mut() {
        let Some(apart) = apart.get(&value.value) else { continue };
        let mut together = Search { facets: Vec::new(), ..differing.clone() };
        together.filters.push(Filter::Value { field, keys: vec![value.value.clone()] });
        let together = u32::try_from((counting.count)(&together)?.total).unwrap_or(u32::MAX);
        value.count = value.count.saturating_sub(*apart).saturating_add(together);
    }
    values.retain(|value| value.count > 0 || value.chosen);
    Ok(())
}

/// Which values of a field to offer. Of the category tree only the level below what all products share.
fn narrow<'a>(
    field: Field,
    counted: &'a [(String, u32)],
    chosen: &[String],
    total: usize,
) -> Vec<(&'a String, u32)> {
    let all = counted.iter().map(|(key, count)| (key, *count));
    if field != Field::Category {
        let mut values: Vec<_> = all.take(MOST_VALUES).collect();
        values.extend(
            counted
                .iter()
                .skip(MOST_VALUES)
                .filter(|(key, _)| chosen.contains(key))
                .map(|(key, count)| (key, *count)),
        );
        return values;
    }
    let depth = |key: &str| key.matches(" / ").count();
    let shared = counted
        .iter()
        .filter(|(_, count)| *count as usize == total)
        .map(|(key, _)| depth(key) + 1)
        .max()
        .unwrap_or(0);
    let level = chosen.iter().map(|key| depth(key)).max().unwrap_or(shared);
    all.filter(|(key, _)| depth(key) == level || chosen.contains(key)).take(MOST_VALUES).collect()
}

fn size_rank(key: &str) -> (u32, u32, String) {
    const LETTERS: [&str; 9] = ["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "xxxxl"];
    if let Some(at) = LETTERS.iter().position(|letter| *letter == key) {
        return (0, at as u32, String::new());
    }
    let number: String = key.chars().take_while(char::is_ascii_digit).collect();
    match number.parse() {
        Ok(n) => (1, n, key.to_owned()),
        Err(_) => (2, 0, key.to_owned()),
    }
}

/// Three or four price bands with round edges, from the range of the list.
fn price_facet(counting: &Counting<'_>, need: &Need, hits: &Hits) -> Result<Option<FacetRow>, GuideError> {
    let limit = need.price_limit();
    let exponent = counting.lexicon.words.exponent();
    let open;
    let hits = match limit {
        None => hits,
        Some(_) => {
            let edges = price_edges(exponent);
            open = (counting.count)(&Search { edges, ..need.without("price").search() })?;
            &open
        }
    };
    let Some((low, high)) = hits.prices else { return Ok(None) };
    let edges = edges(low, high, exponent);
    if edges.is_empty() {
        return Ok(None);
    }
    let mut bands: Vec<(Option<i64>, Option<i64>)> = vec![(None, Some(edges[0]))];
    bands.extend(edges.windows(2).map(|pair| (Some(pair[0]), Some(pair[1]))));
    bands.push((edges.last().copied(), None));
    let mut values = Vec::new();
    for (min, max) in bands {
        // What fits two bands by its variants is counted in both.
        let count = if hits.spread {
            let mut search = need.without("price").search();
            search.filters.push(Filter::Price { min, max });
            u32::try_from((counting.count)(&search)?.total).unwrap_or(u32::MAX)
        } else {
            hits.priced(&price_edges(exponent), min, max)
        };
        if count > 0 {
            values.push(FacetValue {
                value: format!(
                    "{}-{}",
                    min.map_or(String::new(), |n| n.to_string()),
                    max.map_or(String::new(), |n| n.to_string())
                ),
                label: words(&catalog::entities::price_label(min, max, counting.lexicon)),
                count,
                chosen: limit == Some((min, max)),
            });
        }
    }
    Ok((values.len() > 1).then(|| FacetRow { field: "price".to_owned(), values }))
}

/// The round prices that bands end at, minor units, ascending.
#[must_use]
pub fn price_edges(exponent: u32) -> Vec<i64> {
    const ROUND: [i64; 14] = [5, 10, 20, 50, 100, 200, 300, 500, 1_000, 2_000, 3_000, 5_000, 10_000, 20_000];
    ROUND.iter().map(|n| n * 10i64.pow(exponent)).collect()
}

fn edges(low: i64, high: i64, exponent: u32) -> Vec<i64> {
    let inside: Vec<i64> =
        price_edges(exponent).into_iter().filter(|edge| *edge > low && *edge < high).collect();
    match inside.len() {
        0..=3 => inside,
        n => [n / 4, n / 2, n * 3 / 4].map(|at| inside[at]).to_vec(),
    }
}

/// The price band a facet value stands for.
#[must_use]
pub fn price_band(value: &str) -> Option<(Option<i64>, Option<i64>)> {
    let (min, max) = value.split_once('-')?;
    let read = |text: &str| -> Option<Option<i64>> {
        if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
    };
    Some((read(min)?, read(max)?))
}

fn stock_facet(counting: &Counting<'_>, need: &Need, hits: &Hits) -> Result<Option<FacetRow>, GuideError> {
    let open = need.without("stock");
    let chosen = open.parts.len() < need.parts.len();
    let count = if chosen { (counting.count)(&open.search())?.on_hand } else { hits.on_hand };
    let row = FacetRow {
        field: "stock".to_owned(),
        values: vec![FacetValue {
            value: "in".to_owned(),
            label: Words { zh: "有货".to_owned(), en: "In stock".to_owned() },
            count: u32::try_from(count).unwrap_or(u32::MAX),
            chosen,
        }],
    };
    Ok((count > 0 || chosen).then_some(row))
}

/// Whether a product holds every limit of a need; used to keep a rule nobody may break.
#[must_use]
pub fn fits(product: &Product, need: &Need) -> bool {
    let filed = file(product);
    let mut limits = need.parts.iter().filter_map(NeedPart::filter);
    limits.all(|filter| crate::cards::meets(product, &filed, filter, need))
}
