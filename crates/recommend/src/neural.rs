//! What a shopper will look at next, learned from what shoppers looked at one after another: a two-tower model.
//!
//! The item tower sums an embedding of the item's own id and one of each of its traits, and scales the sum to length one. The
//! query tower attends over the vectors of the last items looked at and answers a vector of the same space, so that the score
//! of an item is a dot product and every item can be ranked at once (Covington et al. 2016; one block of self-attention as in
//! Kang and McAuley 2018; a query that stays in the space of the items as in Hou et al. 2022). Training predicts the next item
//! at every position against in-batch and uniform negatives, each weighed by how likely it was drawn (Yi et al. 2019).
//!
//! Lives here: training in short steps, on the thread that calls (candle multiplies matrices on rayon's pool), and [`Towers`],
//! which serves without candle and is plain numbers. Must not live here: files, clocks, what a trait means. Randomness comes
//! from one seed of the caller's: the same examples and settings give the same model.
//!
//! The embedding tables lie outside the graph that candle differentiates: a step touches a few thousand rows, and a dense
//! gradient would cost a pass over all of them.

pub(crate) mod adam;
mod batch;
mod corpus;
mod error;
mod graph;
mod settings;
mod towers;
mod trainer;
mod weights;

pub use corpus::Examples;
pub use error::NeuralError;
pub use settings::Settings;
pub use towers::Towers;
pub use trainer::{Checkpoint, Progress, Trainer};
