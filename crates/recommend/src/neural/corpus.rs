//! The examples, checked and laid flat: what training reads.

use super::{NeuralError, Settings};

/// Items a model knows at most.
const MOST_ITEMS: usize = 4_000_000;
/// Events a model learns from at most.
const MOST_EVENTS: usize = 50_000_000;
/// Traits a model knows at most.
const MOST_TRAITS: usize = 200_000;

/// What a model learns from.
#[derive(Debug, Clone, Default)]
pub struct Examples {
    /// By item ordinal: the numbers of its traits. Those from `trait_count` on are ignored.
    pub traits: Vec<Vec<u32>>,
    /// How many traits there are.
    pub trait_count: u32,
    /// Ordinals of the items a shopper looked at, oldest first.
    pub sequences: Vec<Vec<u32>>,
}

/// A piece of a sequence: `events[from..to]`, of which the items from `first` on are predicted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub(crate) from: u32,
    pub(crate) first: u32,
    pub(crate) to: u32,
}

/// The examples, checked and laid flat.
#[derive(Debug)]
pub(crate) struct Corpus {
    /// All traits, item after item.
    traits: Vec<u32>,
    /// By item: where its traits begin. One more than there are items.
    begins: Vec<u32>,
    pub(crate) trait_count: usize,
    /// By item: its id row, or [`NO_ROW`].
    id_rows: Vec<u32>,
    /// By id row: its item.
    pub(crate) row_items: Vec<u32>,
    /// Items that have an id row or traits, sorted: the others have no vector.
    pub(crate) known: Vec<u32>,
    /// Events of known items, sequence after sequence, never the same twice in a row.
    pub(crate) events: Vec<u32>,
    pub(crate) windows: Vec<Window>,
    /// By item: its share of the events.
    pub(crate) shares: Vec<f32>,
    /// Tells these examples from others.
    pub(crate) fingerprint: u64,
}

const NO_ROW: u32 = u32::MAX;

impl Corpus {
    pub(crate) fn new(examples: &Examples, settings: &Settings) -> Result<Self, NeuralError> {
        let items = examples.traits.len();
        let total = examples.sequences.iter().map(Vec::len).sum();
        check(examples, items, total)?;

        let trait_count = examples.trait_count as usize;
        let mut traits = Vec::new();
        let mut begins = vec![0];
        for of_item in &examples.traits {
            let start = traits.len();
            traits.extend(of_item.iter().copied().filter(|number| *number < examples.trait_count));
            traits[start..].sort_unstable();
            // A trait said twice counts once.
            let mut end = start;
            for position in start..traits.len() {
                if end == start || traits[end - 1] != traits[position] {
                    traits[end] = traits[position];
                    end += 1;
                }
            }
            traits.truncate(end);
            if traits.len() > MOST_EVENTS {
                return Err(too_many("traits of items", traits.len(), MOST_EVENTS));
            }
            begins.push(traits.len() as u32);
        }

        let mut counts = vec![0_u32; items];
        for item in examples.sequences.iter().flatten() {
            counts[*item as usize] += 1;
        }
        let mut row_items: Vec<u32> = (0..items as u32)
            .filter(|item| counts[*item as usize] as usize >= settings.least_events.max(1))
            .collect();
        row_items.sort_by_key(|item| (u32::MAX - counts[*item as usize], *item));
        row_items.truncate(settings.most_ids);
        let mut id_rows = vec![NO_ROW; items];
        for (row, item) in row_items.iter().enumerate() {
            id_rows[*item as usize] = row as u32;
        }

        let is_known = |item: usize| id_rows[item] != NO_ROW || begins[item] < begins[item + 1];
        let known: Vec<u32> = (0..items as u32).filter(|item| is_known(*item as usize)).collect();
        let (events, windows) = cut(&examples.sequences, settings.length, |item| is_known(item as usize));
        if windows.is_empty() {
            return Err(NeuralError::NothingToLearn);
        }
        counts.fill(0);
        events.iter().for_each(|item| counts[*item as usize] += 1);
        let shares = counts.iter().map(|count| *count as f32 / events.len() as f32).collect();
        let bounds: Vec<u32> = windows.iter().flat_map(|it| [it.first, it.to]).collect();
        let fingerprint = fingerprint([&traits, &begins, &events, &bounds]);
        Ok(Self {
            traits,
            begins,
            trait_count,
            id_rows,
            row_items,
            known,
            events,
            windows,
            shares,
            fingerprint,
        })
    }

    pub(crate) fn items(&self) -> usize {
        self.id_rows.len()
    }

    pub(crate) fn traits(&self, item: u32) -> &[u32] {
        let item = item as usize;
        &self.traits[self.begins[item] as usize..self.begins[item + 1] as usize]
    }

    pub(crate) fn id_row(&self, item: u32) -> Option<u32> {
        Some(self.id_rows[item as usize]).filter(|row| *row != NO_ROW)
    }
}

fn too_many(what: &'static str, count: usize, most: usize) -> NeuralError {
    NeuralError::TooMany { what, count, most }
}

fn check(examples: &Examples, items: usize, events: usize) -> Result<(), NeuralError> {
    if items < 2 {
        return Err(NeuralError::TooFewItems { items });
    }
    for (what, count, most) in [
        ("items", items, MOST_ITEMS),
        ("events", events, MOST_EVENTS),
        ("traits", examples.trait_count as usize, MOST_TRAITS),
    ] {
        if count > most {
            return Err(too_many(what, count, most));
        }
    }
    for (sequence, of_shopper) in examples.sequences.iter().enumerate() {
        if let Some(item) = of_shopper.iter().find(|item| **item as usize >= items) {
            return Err(NeuralError::NoSuchItem { sequence, item: *item, items });
        }
    }
    Ok(())
}

/// Lays the sequences flat and cuts them into windows of `length` inputs and a target. A long sequence gives windows that
/// overlap by half, so that each of its items is predicted once and from at least half of what a query would be made of.
fn cut(sequences: &[Vec<u32>], length: usize, is_known: impl Fn(u32) -> bool) -> (Vec<u32>, Vec<Window>) {
    let (mut events, mut windows) = (Vec::new(), Vec::new());
    for sequence in sequences {
        let start = events.len();
        for item in sequence.iter().copied().filter(|item| is_known(*item)) {
            if events.len() == start || events.last() != Some(&item) {
                events.push(item);
            }
        }
        if events.len() < start + 2 {
            events.truncate(start);
            continue;
        }
        let (mut from, mut first) = (start, start + 1);
        while first < events.len() {
            let to = (from + length + 1).min(events.len());
            windows.push(Window { from: from as u32, first: first as u32, to: to as u32 });
            first = to;
            from = to.saturating_sub(length.div_ceil(2)).max(start);
        }
    }
    (events, windows)
}

/// FNV-1a over whole numbers: enough to tell a checkpoint of other examples.
fn fingerprint(lists: [&[u32]; 4]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut mix = |number: u64| hash = (hash ^ number).wrapping_mul(0x0000_0100_0000_01b3);
    for list in lists {
        mix(list.len() as u64);
        list.iter().for_each(|number| mix(u64::from(*number)));
    }
    hash
}
