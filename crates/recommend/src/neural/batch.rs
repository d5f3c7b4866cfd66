//! What one step looks at.

use super::Settings;
use super::corpus::{Corpus, Window};

/// What one step looks at. Items are told by slot, a number within the batch.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    /// By slot: the item.
    pub(crate) items: Vec<u32>,
    /// By slot: whether the item is seen with its id this time.
    pub(crate) with_id: Vec<bool>,
    /// By slot: the logarithm of how likely the item came into the batch.
    pub(crate) log_chance: Vec<f32>,
    /// How many inputs the longest window has.
    pub(crate) width: usize,
    /// Windows × width slots; 0 after the end of a window.
    pub(crate) inputs: Vec<u32>,
    /// By prediction.
    pub(crate) predictions: Vec<Prediction>,
    /// Of all predictions: what should have been foreseen.
    pub(crate) targets: Vec<(u32, f32)>,
    /// Of all windows: the slots of its items.
    pub(crate) of_windows: Vec<u32>,
}

/// What to predict at one place.
#[derive(Debug)]
pub(crate) struct Prediction {
    /// Its place in `inputs`.
    pub(crate) place: u32,
    /// The slot of the item now looked at: no candidate.
    pub(crate) current: u32,
    /// Within `targets`.
    pub(crate) targets: (usize, usize),
    /// Within `of_windows`: surely in the batch, whoever else is.
    pub(crate) own: (usize, usize),
}

/// By item: its slot in the batch being made.
#[derive(Debug)]
pub(crate) struct Slots(Vec<u32>);

const NO_SLOT: u32 = u32::MAX;

impl Slots {
    pub(crate) fn new(items: usize) -> Self {
        Self(vec![NO_SLOT; items])
    }

    fn slot(&mut self, item: u32, items: &mut Vec<u32>) -> u32 {
        let slot = &mut self.0[item as usize];
        if *slot == NO_SLOT {
            *slot = items.len() as u32;
            items.push(item);
        }
        *slot
    }
}

impl Batch {
    /// `slots` is left as it was found.
    pub(crate) fn new(
        corpus: &Corpus,
        windows: &[Window],
        settings: &Settings,
        random: &mut fastrand::Rng,
        slots: &mut Slots,
    ) -> Self {
        let mut batch = Self {
            width: windows.iter().map(|it| it.to - it.from - 1).max().unwrap_or(0) as usize,
            ..Self::default()
        };
        windows.iter().enumerate().for_each(|(row, window)| batch.add(row, *window, corpus, settings, slots));

        for _ in 0..settings.negatives {
            let item = corpus.known[random.usize(..corpus.known.len())];
            slots.slot(item, &mut batch.items);
        }
        // How many times an item is drawn is about Poisson: drawn at all has the chance 1 - exp(-mean).
        let (drawn, each) =
            (batch.of_windows.len() as f32, settings.negatives as f32 / corpus.known.len() as f32);
        for item in &batch.items {
            slots.0[*item as usize] = NO_SLOT;
            let mean = drawn * corpus.shares[*item as usize] + each;
            batch.log_chance.push((-(-mean).exp_m1()).max(f32::MIN_POSITIVE).ln());
            batch.with_id.push(corpus.traits(*item).is_empty() || random.f32() >= settings.id_dropout);
        }
        batch
    }

    fn add(&mut self, row: usize, window: Window, corpus: &Corpus, settings: &Settings, slots: &mut Slots) {
        let own = self.of_windows.len();
        let events = &corpus.events[window.from as usize..window.to as usize];
        for item in events {
            let slot = slots.slot(*item, &mut self.items);
            self.of_windows.push(slot);
        }
        let slots_here = &self.of_windows[own..];
        self.inputs.extend(&slots_here[..slots_here.len() - 1]);
        self.inputs.resize((row + 1) * self.width, 0);

        for at in (window.first - window.from) as usize..slots_here.len() {
            let (begin, current) = (self.targets.len(), slots_here[at - 1]);
            let mut weight = 1.0;
            for target in slots_here[at..].iter().take(settings.horizon).filter(|target| **target != current)
            {
                self.targets.push((*target, weight));
                weight *= settings.foresight;
            }
            self.predictions.push(Prediction {
                place: (row * self.width + at - 1) as u32,
                current,
                targets: (begin, self.targets.len()),
                own: (own, self.of_windows.len()),
            });
        }
    }
}
