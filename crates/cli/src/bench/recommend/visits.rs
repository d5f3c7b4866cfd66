//! Made-up visits: what is looked at follows Zipf's law over the shop and over each leaf category, one visit stays with few
//! categories, and half the visits are of shoppers who were there before, some far more often than others.

use fastrand::Rng;
use guide::recommend::{Behaviour, EventKind, Record};

use super::shop::{MadeUp, zipf};

/// Events of a visit, on average.
const OF_A_VISIT: f64 = 5.0;
/// Events of the longest.
const LONGEST: usize = 60;
/// Days between the first and the last.
const DAYS: u64 = 365;
/// Spreads the most wanted over all categories: a prime that no size is a multiple of.
const STRIDE: u64 = 7_368_787;

/// Products of one visit, in the order they were looked at.
pub(super) fn visit(shop: &MadeUp, rng: &mut Rng) -> Vec<u32> {
    let length = (1.0 - (1.0 - rng.f64()).ln() * (OF_A_VISIT - 0.5)) as usize;
    let first = wanted(shop, rng);
    let (mut leaf, mut items) = (shop.leaf(first), vec![first]);
    while items.len() < length.min(LONGEST) {
        let chance = rng.f32();
        if chance < 0.1 {
            let item = wanted(shop, rng);
            leaf = shop.leaf(item);
            items.push(item);
            continue;
        }
        if chance < 0.35 {
            leaf = shop.leaf_beside(leaf, rng.usize(..12));
        }
        items.push(shop.of_leaf(leaf, zipf(rng, shop.leaf_size())));
    }
    items
}

/// A product of the whole shop.
fn wanted(shop: &MadeUp, rng: &mut Rng) -> u32 {
    ((zipf(rng, shop.products) as u64 * STRIDE) % shop.products as u64) as u32
}

/// So many events, oldest first.
pub(super) fn behaviour(shop: &MadeUp, events: u64) -> Behaviour {
    let mut rng = Rng::with_seed(shop.seed ^ 0x5eed);
    let mut records = Vec::with_capacity(events as usize);
    let (mut shoppers, mut number) = (0u32, 0u32);
    while (records.len() as u64) < events {
        let shopper = if shoppers > 0 && rng.bool() {
            zipf(&mut rng, shoppers as usize) as u32
        } else {
            shoppers += 1;
            shoppers - 1
        };
        let day = (records.len() as u64 * DAYS / events.max(1)) as u32;
        for item in visit(shop, &mut rng) {
            if records.len() as u64 == events {
                break;
            }
            records.push(Record { shopper, visit: number, item, kind: kind(&mut rng), half_stars: 0, day });
        }
        number += 1;
    }
    Behaviour::gather(records, shop.products)
}

fn kind(rng: &mut Rng) -> EventKind {
    match rng.u8(..100) {
        0..74 => EventKind::Viewed,
        74..82 => EventKind::Asked,
        82..91 => EventKind::Listed,
        _ => EventKind::Bought,
    }
}

#[cfg(test)]
mod tests {
    //! as many events as asked for, the same each time; the most wanted far above the middle

    use super::*;

    #[test]
    fn zipf_over_the_shop() {
        let shop = MadeUp::new(1, 2_000);
        let (one, other) = (behaviour(&shop, 20_000), behaviour(&shop, 20_000));
        assert_eq!(one.events(), 20_000);
        assert!(one.visits().eq(other.visits()) && one.len() > 3_000 && one.newest_day() > 300);
        let mut counts = vec![0u32; shop.products];
        one.visits().for_each(|visit| visit.items.iter().for_each(|item| counts[*item as usize] += 1));
        counts.sort_unstable();
        assert!(counts[1_999] > 40 * counts[1_000].max(1), "{} {}", counts[1_999], counts[1_000]);
    }
}
