//! What the status line says, and the sheet behind it: how the model is, what it runs on, which catalogue is open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::Words;

/// What the status line says, and the sheet behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Status {
    /// The model.
    pub model: ModelState,
    /// Why it is off: a closed code such as `no_model`, `not_gguf`, `truncated`, `keeps_crashing`.
    pub reason: Option<String>,
    /// The same in words, to be said after a colon: no capital, no full stop.
    pub reason_words: Option<Words>,
    /// How often it crashed without an answer between; above zero only while it is started again.
    pub crashes: u32,
    /// Its name while it is loaded; `null` also where a store's server does not tell one.
    pub model_name: Option<String>,
    /// What it runs on, while it is loaded.
    pub runs_on: Option<RunsOn>,
    /// Whether the model's words reach the shopper (its manifest says `speaks`).
    pub speaks: bool,
    /// Products in the catalogue.
    pub products: u32,
    /// Newest price date in the catalogue.
    pub prices_as_of: Option<String>,
    /// The number of the catalogue that is open; when it changes, ask `boot` again.
    #[ts(type = "number")]
    pub generation: u64,
}

/// How the model is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ModelState {
    /// None, broken or set aside: answers come from templates.
    Off,
    /// Loading.
    Warming,
    /// Loaded. It may still not be trusted to speak.
    Ready,
}

/// What the model runs on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RunsOn {
    /// In a few words, the same in both languages: `CPU icelake × 3`, a graphics processor with its share of the layers, or the address of
    /// the store's server.
    pub short: String,
    /// How the layers are shared out; `null` without a graphics processor.
    pub layers: Option<Layers>,
    /// Weights and cache in megabytes; `null` where it is not known.
    #[ts(type = "number | null")]
    pub memory_mb: Option<u64>,
    /// Tokens it reads and writes at most in one go; `null` where it is not known.
    pub context: Option<u32>,
    /// What was tried on this machine and did not work.
    pub refused: Vec<String>,
}

/// Layers of a model, its output counted as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Layers {
    /// Held by the graphics processor.
    pub offloaded: u32,
    /// In all.
    pub all: u32,
}
