//! Training, in steps short enough to stop between any two.

use serde::{Deserialize, Serialize};

use super::adam::{Pace, Table};
use super::batch::{Batch, Slots};
use super::corpus::{Corpus, Examples, Window};
use super::graph::{self, Slopes};
use super::towers::Towers;
use super::weights::Weights;
use super::{NeuralError, Settings};

/// Share of the steps in which the rate of learning rises.
const WARM_UP: f32 = 0.05;

/// A model being trained. Each [`step`](Trainer::step) takes tens of milliseconds.
#[derive(Debug)]
pub struct Trainer {
    settings: Settings,
    corpus: Corpus,
    weights: Weights,
    /// Steps taken.
    step: usize,
    /// Of which epoch `order` is.
    epoch: Option<usize>,
    /// The windows as this epoch goes through them.
    order: Vec<Window>,
    slots: Slots,
    /// By trait: its slope in the step being taken; and which of them are not zero.
    trait_slopes: Vec<f32>,
    touched: Vec<u32>,
    is_touched: Vec<bool>,
}

/// How far training is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Steps taken.
    pub step: usize,
    /// Steps there are in all.
    pub steps: usize,
    /// Mean loss of a prediction in the last step, in nats; nothing where no step was taken by this call.
    pub loss: Option<f32>,
}

impl Progress {
    /// Whether no step is left.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.step >= self.steps
    }
}

/// All that is needed to go on training exactly as if it had not stopped, given the same examples. What is random is drawn from
/// the seed and the number of the step, so that no state of a generator need be kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checkpoint {
    settings: Settings,
    fingerprint: u64,
    step: usize,
    weights: Weights,
}

impl Checkpoint {
    /// Steps taken until it was made.
    #[must_use]
    pub fn step(&self) -> usize {
        self.step
    }

    /// The settings it is trained with.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}

impl Trainer {
    /// A model that has learned nothing yet.
    ///
    /// # Errors
    /// Examples that teach nothing or name items that are not there; settings out of range.
    pub fn new(examples: &Examples, settings: Settings) -> Result<Self, NeuralError> {
        settings.check()?;
        let corpus = Corpus::new(examples, &settings)?;
        let weights = Weights::new(&corpus, &settings, &mut generator(settings.seed, Draw::Weights));
        Ok(Self {
            slots: Slots::new(corpus.items()),
            order: corpus.windows.clone(),
            epoch: None,
            step: 0,
            trait_slopes: vec![0.0; weights.traits.values.len()],
            touched: Vec::new(),
            is_touched: vec![false; corpus.trait_count],
            weights,
            corpus,
            settings,
        })
    }

    /// Goes on where the checkpoint was made.
    ///
    /// # Errors
    /// Those of [`new`](Trainer::new); other examples than the checkpoint's; a damaged checkpoint.
    pub fn resume(examples: &Examples, checkpoint: &Checkpoint) -> Result<Self, NeuralError> {
        let mut trainer = Self::new(examples, checkpoint.settings.clone())?;
        if trainer.corpus.fingerprint != checkpoint.fingerprint {
            return Err(NeuralError::Checkpoint("fingerprint of the examples"));
        }
        if !checkpoint.weights.is_sound(&trainer.weights) {
            return Err(NeuralError::Checkpoint("weights"));
        }
        if checkpoint.step > trainer.steps() {
            return Err(NeuralError::Checkpoint("step"));
        }
        trainer.weights = checkpoint.weights.clone();
        trainer.step = checkpoint.step;
        Ok(trainer)
    }

    /// How far training is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { step: self.step, steps: self.steps(), loss: None }
    }

    /// Learns from the next batch; does nothing when no step is left.
    ///
    /// # Errors
    /// Training diverged, or candle refused. The model is then as it was before the step.
    pub fn step(&mut self) -> Result<Progress, NeuralError> {
        let (steps, in_epoch) = (self.steps(), self.steps_of_epoch());
        if self.step >= steps {
            return Ok(self.progress());
        }
        self.shuffle(self.step / in_epoch);
        let mut random = generator(self.settings.seed, Draw::Step(self.step));
        let (number, windows) = (self.step % in_epoch, self.order.len());
        let here = &self.order[number * windows / in_epoch..(number + 1) * windows / in_epoch];
        let batch = Batch::new(&self.corpus, here, &self.settings, &mut random, &mut self.slots);
        let dim = self.settings.dim;
        let mut sums = vec![0.0; batch.items.len() * dim];
        for (slot, sum) in sums.chunks_exact_mut(dim).enumerate() {
            let item = batch.items[slot];
            let id_row = self.corpus.id_row(item).filter(|_| batch.with_id[slot]);
            self.weights.add_item(id_row, self.corpus.traits(item), sum);
        }
        let slopes = graph::slopes(&self.weights, &batch, sums, &self.settings, &mut random)?;
        let sound = slopes.loss.is_finite()
            && slopes.items.iter().chain(slopes.dense.iter().flatten()).all(|slope| slope.is_finite());
        if !sound {
            return Err(NeuralError::Diverged { step: self.step });
        }
        self.learn(&batch, &slopes);
        self.step += 1;
        Ok(Progress { step: self.step, steps, loss: Some(slopes.loss) })
    }

    /// What is needed to go on later.
    #[must_use]
    pub fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            settings: self.settings.clone(),
            fingerprint: self.corpus.fingerprint,
            step: self.step,
            weights: self.weights.clone(),
        }
    }

    /// The model as far as it has learned.
    #[must_use]
    pub fn finish(&self) -> Towers {
        Towers::new(&self.weights, &self.corpus)
    }

    /// The query vector of items whose vectors are given, as candle computes it in training: what
    /// [`Towers::query_vector`] must agree with. At most as many items as a query is made of, none of them of zeros.
    ///
    /// # Errors
    /// No items, too many, or of another size.
    pub fn query_vector(&self, items: &[&[f32]]) -> Result<Vec<f32>, NeuralError> {
        if items.is_empty() || items.len() > self.settings.length {
            return Err(NeuralError::Setting("length"));
        }
        graph::query(&self.weights, items.concat())
    }

    fn steps(&self) -> usize {
        self.steps_of_epoch() * self.settings.epochs
    }

    fn steps_of_epoch(&self) -> usize {
        let predictions: usize = self.corpus.windows.iter().map(|it| (it.to - it.first) as usize).sum();
        // No more steps than windows, so that each step has one.
        predictions.div_ceil(self.settings.batch).min(self.corpus.windows.len())
    }

    fn shuffle(&mut self, epoch: usize) {
        if self.epoch != Some(epoch) {
            self.order.clone_from(&self.corpus.windows);
            generator(self.settings.seed, Draw::Order(epoch)).shuffle(&mut self.order);
            self.epoch = Some(epoch);
        }
    }

    fn learn(&mut self, batch: &Batch, slopes: &Slopes) {
        let pace = Pace::new(self.rate(), self.settings.decay, self.step);
        let dim = self.settings.dim;
        for (slot, slope) in slopes.items.chunks_exact(dim).enumerate() {
            let item = batch.items[slot];
            if let Some(row) = self.corpus.id_row(item).filter(|_| batch.with_id[slot]) {
                self.weights.ids.learn_row(row, slope, pace);
            }
            for number in self.corpus.traits(item) {
                let sum = &mut self.trait_slopes[*number as usize * dim..][..dim];
                sum.iter_mut().zip(slope).for_each(|(sum, slope)| *sum += slope);
                if !std::mem::replace(&mut self.is_touched[*number as usize], true) {
                    self.touched.push(*number);
                }
            }
        }
        for number in self.touched.drain(..) {
            let sum = &mut self.trait_slopes[number as usize * dim..][..dim];
            self.weights.traits.learn_row(number, sum, pace);
            sum.fill(0.0);
            self.is_touched[number as usize] = false;
        }
        for (table, slope) in self.weights.dense_mut().into_iter().zip(&slopes.dense) {
            let is_matrix = table.values.len() > table.width;
            table.learn_all(slope, if is_matrix { pace } else { pace.without_decay() });
        }
    }

    /// Rises, then falls as a half wave of the cosine (Loshchilov and Hutter 2017).
    fn rate(&self) -> f32 {
        let done = (self.step as f32 + 0.5) / self.steps() as f32;
        let share = if done < WARM_UP {
            done / WARM_UP
        } else {
            let falling = (done - WARM_UP) / (1.0 - WARM_UP);
            0.5 * (1.0 + (std::f32::consts::PI * falling).cos())
        };
        self.settings.rate * share
    }
}

/// What random numbers are for: each has a generator of its own.
#[derive(Clone, Copy)]
enum Draw {
    Weights,
    Order(usize),
    Step(usize),
}

fn generator(seed: u64, draw: Draw) -> fastrand::Rng {
    let (kind, number) = match draw {
        Draw::Weights => (1, 0),
        Draw::Order(epoch) => (2, epoch as u64),
        Draw::Step(step) => (3, step as u64),
    };
    // The odd factors keep the seeds of neighbours apart; the first numbers of close seeds resemble each other.
    let seed =
        seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (number << 2 | kind).wrapping_mul(0xd1b5_4a32_d192_ed03);
    let mut random = fastrand::Rng::with_seed(seed);
    random.u64(..);
    random
}

impl Weights {
    fn is_sound(&self, like: &Self) -> bool {
        let pairs = self.dense().into_iter().zip(like.dense());
        let tables: [(&Table, &Table); 2] = [(&self.ids, &like.ids), (&self.traits, &like.traits)];
        pairs.chain(tables).all(|(own, other)| own.is_sound(other))
    }
}
