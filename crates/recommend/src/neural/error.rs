//! Why there is no model.

/// Why a model could not be trained further.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NeuralError {
    /// Nobody looked at two different known items one after another.
    #[error("there is no sequence of two different known items to learn from")]
    NothingToLearn,
    /// With one item or none there is nothing to tell apart.
    #[error("{items} items are too few to tell apart")]
    TooFewItems {
        /// How many the examples have.
        items: usize,
    },
    /// A sequence names an item that the examples do not have.
    #[error("sequence {sequence} names item {item}, but there are {items}")]
    NoSuchItem {
        /// Position of the sequence.
        sequence: usize,
        /// The ordinal it names.
        item: u32,
        /// How many items the examples have.
        items: usize,
    },
    /// The tables would not stay bounded.
    #[error("{count} {what} are more than the {most} a model takes")]
    TooMany {
        /// Of what: items, events or traits.
        what: &'static str,
        /// How many the examples have.
        count: usize,
        /// How many a model takes.
        most: usize,
    },
    /// A setting outside its range.
    #[error("setting {0} is out of range")]
    Setting(&'static str),
    /// A checkpoint of other examples, or a damaged one.
    #[error("the checkpoint does not continue these examples: its {0} differs")]
    Checkpoint(&'static str),
    /// The loss or a weight is no longer a number; a lower rate of learning may help.
    #[error("training diverged at step {step}")]
    Diverged {
        /// Steps taken until then.
        step: usize,
    },
    /// Candle refused a computation.
    #[error("computing a step of training")]
    Compute(#[from] candle_core::Error),
}
