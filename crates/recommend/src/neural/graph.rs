//! What candle computes and differentiates: the query tower, and the loss of a batch.

use candle_core::{D, Device, Tensor, Var};

use super::batch::Batch;
use super::weights::Weights;
use super::{NeuralError, Settings};

/// Added to a squared length before its root is taken: an item of no embeddings stays nothing.
pub(crate) const TINY: f32 = 1e-12;

/// Which way each number should move, and how wrong the batch was.
pub(crate) struct Slopes {
    /// Mean cross entropy of a prediction, in nats.
    pub(crate) loss: f32,
    /// Slots × dim.
    pub(crate) items: Vec<f32>,
    /// In the order of [`Weights::dense`].
    pub(crate) dense: Vec<Vec<f32>>,
}

/// The dense weights as candle knows them.
struct Tower {
    dense: Vec<Var>,
    dim: usize,
}

impl Tower {
    fn new(weights: &Weights) -> Result<Self, NeuralError> {
        let var = |table: &&super::adam::Table| {
            let rows = table.values.len() / table.width;
            Var::from_slice(&table.values, (rows, table.width), &Device::Cpu)
        };
        let dense = weights.dense().iter().map(var).collect::<Result<_, _>>()?;
        Ok(Self { dense, dim: weights.ids.width })
    }

    /// From windows × width × dim item vectors: the query vectors at `places` of windows × width. Windows are filled from the
    /// front, and no place sees a later one, so that what fills a short window up is never seen.
    fn queries(&self, items: &Tensor, places: &Tensor) -> Result<Tensor, candle_core::Error> {
        let [query, key, recency, mix_in, mix_bias, mix_out] = [0, 1, 2, 3, 4, 5].map(|n| &self.dense[n]);
        let (windows, width, dim) = items.dims3()?;
        let flat = items.reshape((windows * width, dim))?;
        let asked = (flat.matmul(query)? * (1.0 / (dim as f64).sqrt()))?.reshape((windows, width, dim))?;
        let answers = flat.matmul(key)?.reshape((windows, width, dim))?;
        let (ago, unseen) = steps_ago(width)?;
        let nearness = recency.flatten_all()?.index_select(&ago, 0)?.reshape((width, width))?;
        let scores = asked.matmul(&answers.transpose(1, 2)?.contiguous()?)?;
        let scores = scores.broadcast_add(&(nearness + unseen)?)?;
        let exp = scores.broadcast_sub(&scores.max_keepdim(D::Minus1)?)?.exp()?;
        let shares = exp.broadcast_div(&exp.sum_keepdim(D::Minus1)?)?;
        let pooled = shares.matmul(items)?.reshape((windows * width, dim))?.index_select(places, 0)?;

        let last = flat.index_select(places, 0)?;
        let mixed = Tensor::cat(&[&pooled, &last], 1)?.matmul(mix_in)?.broadcast_add(mix_bias)?.relu()?;
        of_length_one(&(pooled + mixed.matmul(mix_out)?)?)
    }
}

/// Width × width: how many steps ago the second is of the first, flat; and minus much where it is yet to come.
fn steps_ago(width: usize) -> Result<(Tensor, Tensor), candle_core::Error> {
    let pairs = || (0..width).flat_map(|now| (0..width).map(move |then| (now, then)));
    let ago: Vec<u32> = pairs().map(|(now, then)| now.saturating_sub(then) as u32).collect();
    let unseen: Vec<f32> = pairs().map(|(now, then)| if then > now { -1e9 } else { 0.0 }).collect();
    Ok((
        Tensor::from_vec(ago, width * width, &Device::Cpu)?,
        Tensor::from_vec(unseen, (width, width), &Device::Cpu)?,
    ))
}

fn of_length_one(rows: &Tensor) -> Result<Tensor, candle_core::Error> {
    let length = (rows.sqr()?.sum_keepdim(1)? + f64::from(TINY))?.sqrt()?;
    rows.broadcast_div(&length)
}

/// Loss and slopes of a batch. `sums` is slots × dim, the item tower before scaling.
pub(crate) fn slopes(
    weights: &Weights,
    batch: &Batch,
    sums: Vec<f32>,
    settings: &Settings,
    random: &mut fastrand::Rng,
) -> Result<Slopes, NeuralError> {
    let tower = Tower::new(weights)?;
    let dim = tower.dim;
    let windows = batch.inputs.len() / batch.width;
    let sums = Var::from_vec(sums, (batch.items.len(), dim), &Device::Cpu)?;
    let items = of_length_one(&sums)?;

    let inputs = Tensor::from_slice(&batch.inputs, batch.inputs.len(), &Device::Cpu)?;
    let mut seen = items.index_select(&inputs, 0)?.reshape((windows, batch.width, dim))?;
    if settings.dropout > 0.0 {
        let kept = 1.0 / (1.0 - settings.dropout);
        let mask =
            (0..batch.inputs.len() * dim).map(|_| if random.f32() < settings.dropout { 0.0 } else { kept });
        seen = (seen * Tensor::from_vec(mask.collect(), (windows, batch.width, dim), &Device::Cpu)?)?;
    }
    let places: Vec<u32> = batch.predictions.iter().map(|it| it.place).collect();
    let places = Tensor::from_vec(places, batch.predictions.len(), &Device::Cpu)?;
    let queries = (tower.queries(&seen, &places)? * f64::from(1.0 / settings.temperature))?;

    // The loss is one pass over the logits here, but a dozen tables of their size as a graph: candle is told the slopes of both
    // sides of the product instead, as the slopes of a sum that has them.
    let (asked, answers) = (queries.detach(), items.detach());
    let logits = asked.matmul(&answers.t()?)?;
    let mut numbers = logits.flatten_all()?.to_vec1::<f32>()?;
    let loss = cross_entropy(&mut numbers, batch);
    let slope = Tensor::from_vec(numbers, logits.shape(), &Device::Cpu)?;
    let of_queries = (queries * slope.matmul(&answers)?)?.sum_all()?;
    let of_items = (items * slope.t()?.matmul(&asked)?)?.sum_all()?;
    let found = (of_queries + of_items)?.backward()?;
    let of = |var: &Var| match found.get(var) {
        Some(slope) => slope.flatten_all()?.to_vec1::<f32>(),
        None => Ok(vec![0.0; var.elem_count()]),
    };
    Ok(Slopes { loss, items: of(&sums)?, dense: tower.dense.iter().map(of).collect::<Result<_, _>>()? })
}

/// Sampled softmax: turns logits, predictions × slots, into the slopes of the mean loss and answers the loss. A candidate that
/// came into the batch by chance stands for all that did not, and weighs as much more as its chance was small; the items of the
/// window itself are there whatever is drawn and weigh what they weigh.
fn cross_entropy(logits: &mut [f32], batch: &Batch) -> f32 {
    let slots = batch.items.len();
    let whole: f32 = batch.targets.iter().map(|(_, weight)| weight).sum::<f32>().max(f32::MIN_POSITIVE);
    let mut loss = 0.0;
    for (row, prediction) in logits.chunks_exact_mut(slots).zip(&batch.predictions) {
        let targets = &batch.targets[prediction.targets.0..prediction.targets.1];
        let weight: f32 = targets.iter().map(|(_, weight)| weight).sum();
        loss -= targets.iter().map(|(slot, weight)| weight * row[*slot as usize]).sum::<f32>();

        let own = &batch.of_windows[prediction.own.0..prediction.own.1];
        let own: Vec<(u32, f32)> = own.iter().map(|slot| (*slot, row[*slot as usize])).collect();
        row.iter_mut().zip(&batch.log_chance).for_each(|(logit, log_chance)| *logit -= log_chance);
        own.iter().for_each(|(slot, logit)| row[*slot as usize] = *logit);
        row[prediction.current as usize] = f32::NEG_INFINITY;

        let most = row.iter().copied().fold(f32::MIN, f32::max);
        row.iter_mut().for_each(|logit| *logit = (*logit - most).exp());
        let sum: f32 = row.iter().sum();
        loss += weight * (most + sum.ln());
        let scale = weight / sum / whole;
        row.iter_mut().for_each(|value| *value *= scale);
        targets.iter().for_each(|(slot, weight)| row[*slot as usize] -= weight / whole);
    }
    loss / whole
}

/// The query vector of items whose vectors are given, oldest first, as candle computes it.
pub(crate) fn query(weights: &Weights, items: Vec<f32>) -> Result<Vec<f32>, NeuralError> {
    let tower = Tower::new(weights)?;
    let width = items.len() / tower.dim;
    let items = Tensor::from_vec(items, (1, width, tower.dim), &Device::Cpu)?;
    let last = Tensor::from_vec(vec![width as u32 - 1], 1, &Device::Cpu)?;
    Ok(tower.queries(&items, &last)?.flatten_all()?.to_vec1::<f32>()?)
}
