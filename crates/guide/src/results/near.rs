//! What a short list goes on with: products that hold all that was asked for but one thing, then what stands beside them in
//! the shop's own tree. Each is marked with what it misses; the list's count and its facets are of what fits alone.

use catalog::lexicon::{Field, Lexicon};
use catalog::search::{Filter, Hits, Order, Search};

use super::FILL;
use super::nothing::relax_rank;
use crate::GuideError;
use crate::catalogue::Catalogue;
use crate::contract::WishKind;
use crate::need::{Need, NeedPart, Part};
use crate::understanding::not_for_others;

/// Adds near products to `hits` until there are [`FILL`] in all, or nothing more is near.
///
/// # Errors
/// [`GuideError`] if the catalogue cannot be read.
pub(super) fn fill(catalogue: &Catalogue, need: &Need, hits: &mut Hits) -> Result<(), GuideError> {
    for wider in wider(need, hits, catalogue.lexicon()) {
        let have = hits.total + hits.near.len();
        if have >= FILL {
            break;
        }
        // All that fits and all that is near already may come first again.
        let found = catalogue.search(&Search { limit: FILL + have, ..wider.search() })?;
        let new = found.rows.into_iter().filter(|row| !hits.rows.contains(row) && !hits.near.contains(row));
        let new: Vec<u64> = new.take(FILL - have).collect();
        hits.near.extend(new);
    }
    Ok(())
}

/// The need with one thing less or one thing wider, nearest first. What it is, for whom and by whom are not given up.
fn wider(need: &Need, hits: &Hits, lexicon: &Lexicon) -> Vec<Need> {
    let mut out = Vec::new();
    out.extend(need.without_qualities());
    let mut ids: Vec<&NeedPart> = need.parts.iter().filter(|part| may_be_missed(part)).collect();
    ids.sort_by_key(|part| relax_rank(need, &part.id));
    for part in ids {
        let without = need.without(&part.id);
        if !without.has_thing() {
            continue;
        }
        if let Part::Limit(Filter::Price { min, max }) = part.part {
            out.extend(beyond(&without, part, min, max));
            continue;
        }
        out.push(without);
    }
    out.extend(need.parts.iter().filter_map(|part| for_anyone(need, part, lexicon)));
    let thing = need.parts.iter().position(|part| part.kind == WishKind::Category && part.filter().is_some());
    if let Some(thing) = thing {
        for branch in branches(need, hits) {
            let mut beside = need.clone();
            let part = Part::Limit(Filter::Value { field: Field::Category, keys: vec![branch] });
            // What was said still ranks: of all that stands there, what is called so comes first.
            beside.parts[thing] = NeedPart { part, ..beside.parts[thing].clone() };
            out.push(beside);
        }
    }
    out
}

/// What is not said to be for others: for boys, what is for children or for nobody in particular.
pub(super) fn for_anyone(need: &Need, part: &NeedPart, lexicon: &Lexicon) -> Option<Need> {
    let Some(Filter::Value { field: Field::Audience, keys }) = part.filter() else { return None };
    let mut wider = need.without(&part.id);
    wider.parts.push(NeedPart { part: Part::Limit(not_for_others(keys, lexicon)), ..part.clone() });
    wider.has_thing().then_some(wider)
}

/// Just beyond a price limit, on each side that has one, nearest first.
fn beyond(without: &Need, part: &NeedPart, min: Option<i64>, max: Option<i64>) -> Vec<Need> {
    let with = |min: Option<i64>, max: Option<i64>, order: Order| {
        let mut need = Need { order, ..without.clone() };
        if min.is_some() || max.is_some() {
            need.parts.push(NeedPart { part: Part::Limit(Filter::Price { min, max }), ..part.clone() });
        }
        need
    };
    let above = max.map(|_| with(min, None, Order::PriceUp));
    let below = min.map(|_| with(None, max, Order::PriceDown));
    above.into_iter().chain(below).collect()
}

fn may_be_missed(part: &NeedPart) -> bool {
    matches!(
        part.kind,
        WishKind::Stock
            | WishKind::Attribute
            | WishKind::Size
            | WishKind::Price
            | WishKind::Material
            | WishKind::Brand
            | WishKind::Color
    ) && part.filter().is_some()
}

/// The branch of the tree where most of what fits stands, and the one it grows from. Not a whole department.
fn branches(need: &Need, hits: &Hits) -> Vec<String> {
    let asked = |key: &str| {
        need.parts.iter().any(|part| {
            matches!(part.filter(), Some(Filter::Value { field: Field::Category, keys }) if keys.iter().any(|have| have == key))
        })
    };
    let depth = |key: &str| key.matches(" / ").count();
    let counted = hits.facets.get(&Field::Category).into_iter().flatten();
    let most = counted.filter(|(_, count)| *count as usize * 2 >= hits.total).map(|(key, _)| key);
    let Some(leaf) = most.max_by_key(|key| depth(key)) else { return Vec::new() };
    let parent = leaf.rsplit_once(" / ").map(|(parent, _)| parent.to_owned());
    let mut out = vec![leaf.clone()];
    out.extend(parent);
    out.retain(|key| depth(key) > 0 && !asked(key));
    out
}
