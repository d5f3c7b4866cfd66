//! An embedder as code that does not run on a runtime asks it: a question and a time to answer it in.
//!
//! It has a runtime of its own, so that whoever waits, for at most as long as he said, never waits on a thread the
//! answer needs.

use std::path::Path;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

use crate::locate;
use crate::manifest::{Entry, Manifest, ModelRole, Prompts};
use crate::protocol::MOST_TEXTS;
use crate::shelf::Shelf;
use crate::supervisor::{Failure, HostSettings, Lateness, Status, Supervisor};
use crate::{ModelsError, OffReason};

/// A worker that makes vectors of texts. Dropping it ends the worker.
#[derive(Debug)]
pub struct Embedder {
    supervisor: Supervisor,
    prompts: Prompts,
    identity: String,
    /// `None` only while it is dropped.
    runtime: Option<Runtime>,
}

impl Embedder {
    /// Starts the worker and returns at once. `identity` tells the model from all others: vectors of two models do not
    /// compare.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(settings: HostSettings, prompts: Prompts, identity: String) -> std::io::Result<Self> {
        let runtime =
            Builder::new_multi_thread().worker_threads(1).thread_name("embedder").enable_all().build()?;
        let supervisor = {
            let _inside = runtime.enter();
            Supervisor::start(HostSettings { role: ModelRole::Embedder, ..settings })
        };
        Ok(Self { supervisor, prompts, identity, runtime: Some(runtime) })
    }

    /// The embedder that a manifest file lists, if it lists one.
    ///
    /// # Errors
    /// When the manifest cannot be used, or the worker is missing.
    pub fn of_manifest(file: &Path) -> Result<Option<Self>, ModelsError> {
        let manifest = Manifest::read(file)?;
        let Ok(entry) = manifest.entry(ModelRole::Embedder) else { return Ok(None) };
        Ok(Self::of(locate::settings_of(&manifest, entry)?, entry))
    }

    /// The embedder a shop uses, if there is one: see [`Shelf`].
    ///
    /// # Errors
    /// When a list of models cannot be used, or the worker is missing.
    pub fn of_shop(shop: &Path, fallback: Option<&Path>) -> Result<Option<Self>, ModelsError> {
        match Shelf::open(shop, fallback)?.settings(ModelRole::Embedder) {
            Err(ModelsError::NoSuchRole) => Ok(None),
            Err(error) => Err(error),
            Ok((settings, entry)) => Ok(Self::of(settings, entry)),
        }
    }

    fn of(settings: HostSettings, entry: &Entry) -> Option<Self> {
        // What the prompts are is part of what the vectors are.
        let Prompts { query, passage } = &entry.prompts;
        let identity = format!("{} {query:?} {passage:?}", entry.sha256.to_lowercase());
        Self::start(settings, entry.prompts.clone(), identity).ok()
    }

    /// How the model is.
    #[must_use]
    pub fn status(&self) -> Status {
        self.supervisor.status()
    }

    /// The worker's process, while there is one.
    #[must_use]
    pub fn worker_pid(&self) -> Option<u32> {
        self.supervisor.worker_pid()
    }

    /// What tells the model from all others.
    #[must_use]
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// Waits until the model is ready or will not be.
    ///
    /// # Errors
    /// Why it will not be.
    pub fn settled(&self) -> Result<(), OffReason> {
        match self.runtime().block_on(self.supervisor.settled()) {
            Status::Off(reason) => Err(reason),
            Status::Ready(_) | Status::Warming | Status::Restarting { .. } => Ok(()),
        }
    }

    /// The vector of a question, of length one; asked only of a worker that is ready.
    ///
    /// # Errors
    /// What is wrong with the worker, or that it took longer than `within`.
    pub fn query(&self, text: &str, within: Duration) -> Result<Vec<f32>, Failure> {
        if !self.supervisor.status().is_ready() {
            return Err(Failure::NotReady);
        }
        let vectors = self.embed(vec![format!("{}{text}", self.prompts.query)], within)?;
        vectors.into_iter().next().ok_or(Failure::Garbled)
    }

    /// The vectors of texts to be found, one a text, of length one.
    ///
    /// # Errors
    /// What is wrong with the worker, or that it took longer than `within`.
    pub fn passages(&self, texts: &[&str], within: Duration) -> Result<Vec<Vec<f32>>, Failure> {
        let until = Instant::now() + within;
        let mut vectors = Vec::with_capacity(texts.len());
        for some in texts.chunks(MOST_TEXTS) {
            let some = some.iter().map(|text| format!("{}{text}", self.prompts.passage)).collect();
            vectors.extend(self.embed(some, until.saturating_duration_since(Instant::now()))?);
        }
        Ok(vectors)
    }

    fn embed(&self, texts: Vec<String>, within: Duration) -> Result<Vec<Vec<f32>>, Failure> {
        let (answer, answered) = std::sync::mpsc::channel();
        let supervisor = self.supervisor.clone();
        self.runtime().spawn(async move {
            // Whoever asked may have left: the worker is told.
            let vectors = tokio::time::timeout(within, supervisor.embed(texts)).await;
            let _ = answer.send(vectors.unwrap_or(Err(Failure::Late(Lateness::Request))));
        });
        // The timer inside ends it; this one is for a runtime that does not run.
        let late = Err(Failure::Late(Lateness::Request));
        answered.recv_timeout(within + Duration::from_millis(20)).unwrap_or(late)
    }

    fn runtime(&self) -> &Runtime {
        self.runtime.as_ref().expect("BUG: the runtime is there until it is dropped")
    }
}

impl Drop for Embedder {
    fn drop(&mut self) {
        // Waiting for it here could be waiting inside another runtime, which panics.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
