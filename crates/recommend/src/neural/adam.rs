//! Tables of numbers that learn.

use serde::{Deserialize, Serialize};

/// How fast the running means of the gradient and of its square forget.
const FIRST: f32 = 0.9;
const SECOND: f32 = 0.999;
const TINY: f32 = 1e-8;

/// The size of one step of AdamW (Loshchilov and Hutter 2019).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    rate: f32,
    decay: f32,
    /// What the means are divided by, as they began at nothing.
    first: f32,
    second: f32,
}

impl Pace {
    /// `step` counts from 0.
    pub(crate) fn new(rate: f32, decay: f32, step: usize) -> Self {
        let steps = i32::try_from(step + 1).unwrap_or(i32::MAX);
        Self { rate, decay, first: 1.0 - FIRST.powi(steps), second: 1.0 - SECOND.powi(steps) }
    }

    /// The same without taking anything away.
    pub(crate) fn without_decay(self) -> Self {
        Self { decay: 0.0, ..self }
    }
}

/// Rows of `width` numbers with the means AdamW keeps of their gradients. Only rows that a step touched move, and only their
/// means change: the lazy variant for sparse gradients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Table {
    pub(crate) width: usize,
    pub(crate) values: Vec<f32>,
    first: Vec<f32>,
    second: Vec<f32>,
}

impl Table {
    pub(crate) fn zeros(rows: usize, width: usize) -> Self {
        let zeros = vec![0.0; rows * width];
        Self { width, first: zeros.clone(), second: zeros.clone(), values: zeros }
    }

    /// Numbers spread evenly over `-spread..spread`.
    pub(crate) fn random(rows: usize, width: usize, spread: f32, random: &mut fastrand::Rng) -> Self {
        let mut table = Self::zeros(rows, width);
        table.values.iter_mut().for_each(|value| *value = (random.f32() * 2.0 - 1.0) * spread);
        table
    }

    pub(crate) fn row(&self, row: u32) -> &[f32] {
        &self.values[row as usize * self.width..][..self.width]
    }

    pub(crate) fn learn_row(&mut self, row: u32, gradient: &[f32], pace: Pace) {
        self.learn(row as usize * self.width, gradient, pace);
    }

    pub(crate) fn learn_all(&mut self, gradient: &[f32], pace: Pace) {
        self.learn(0, gradient, pace);
    }

    fn learn(&mut self, from: usize, gradient: &[f32], pace: Pace) {
        let to = from + gradient.len();
        let means = self.first[from..to].iter_mut().zip(&mut self.second[from..to]);
        for ((value, (first, second)), slope) in self.values[from..to].iter_mut().zip(means).zip(gradient) {
            *first = FIRST * *first + (1.0 - FIRST) * slope;
            *second = SECOND * *second + (1.0 - SECOND) * slope * slope;
            let step = (*first / pace.first) / ((*second / pace.second).sqrt() + TINY);
            *value -= pace.rate * (step + pace.decay * *value);
        }
    }

    /// Whether it has the shape of `other` and every number in it is one.
    pub(crate) fn is_sound(&self, other: &Self) -> bool {
        let lists =
            [(&self.values, &other.values), (&self.first, &other.first), (&self.second, &other.second)];
        self.width == other.width
            && lists
                .iter()
                .all(|(own, theirs)| own.len() == theirs.len() && own.iter().all(|it| it.is_finite()))
    }
}
