//! The host's side of a worker: one task per worker keeps the child alive and answers for it.
//!
//! Whatever happens to the child (killed, hung, talking rubbish), every [`Generation`] yields exactly one terminal
//! [`Event`], and the caller never waits past a deadline. Nothing here blocks a runtime thread.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, watch};

use crate::manifest::{ModelRole, Seal};
use crate::protocol::Work;
use crate::{Done, ModelInfo, OffReason, Refused, Request, StoreServer, set_aside, store_server};

mod child;
mod keeper;
mod queue;

/// How to run one worker.
#[derive(Debug, Clone)]
pub struct HostSettings {
    /// The worker's binary.
    pub program: PathBuf,
    /// Arguments given to it before those this crate adds.
    pub args: Vec<OsString>,
    /// What the model is for; given as `--role ROLE` with the model.
    pub role: ModelRole,
    /// The model; given as `--model FILE --context N`. `None` gives the worker neither.
    pub model: Option<PathBuf>,
    /// Where hashes of models that keep crashing are listed, so that the next start does not try them again; only of a sealed model.
    pub set_aside: Option<PathBuf>,
    /// Size and hash the model must have; `None` takes any file.
    pub seal: Option<Seal>,
    /// Whether the model's words may reach a shopper.
    pub speaks: bool,
    /// Context in tokens.
    pub context: u32,
    /// Whether graphics processors may be used, where the worker finds any.
    pub gpu: bool,
    /// Where the worker remembers which kernels and processors it has proven on this machine; given as `--proofs FILE`.
    pub proofs: Option<PathBuf>,
    /// From start to handshake.
    pub load_deadline: Duration,
    /// From a request reaching the worker to its first piece of text.
    pub first_token_deadline: Duration,
    /// From one piece of text to the next; also how long a worker may take to let go of a request.
    pub next_token_deadline: Duration,
    /// From `generate` to the end.
    pub request_deadline: Duration,
    /// Waits before restarts, one after the other; the last is used for all that follow.
    pub backoff: Vec<Duration>,
    /// Crashes without one finished answer between them after which the model is set aside.
    pub crashes_allowed: u32,
    /// A worker that lived this long starts again at the first wait.
    pub forgive_after: Duration,
}

impl HostSettings {
    /// Whether the model is listed as one that keeps crashing.
    #[must_use]
    pub fn is_set_aside(&self) -> bool {
        match (&self.set_aside, &self.seal) {
            (Some(list), Some(seal)) => set_aside::lists(list, &seal.sha256),
            _ => false,
        }
    }
}

impl Default for HostSettings {
    fn default() -> Self {
        Self {
            program: PathBuf::new(),
            args: Vec::new(),
            role: ModelRole::Guide,
            model: None,
            seal: None,
            set_aside: None,
            speaks: false,
            context: 4096,
            gpu: true,
            proofs: None,
            load_deadline: Duration::from_secs(300),
            first_token_deadline: Duration::from_secs(20),
            next_token_deadline: Duration::from_secs(5),
            request_deadline: Duration::from_secs(60),
            backoff: [1, 2, 4, 8, 16, 32, 60].map(Duration::from_secs).to_vec(),
            crashes_allowed: 3,
            forgive_after: Duration::from_secs(600),
        }
    }
}

/// What the model is doing, for the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// There is no model, and there will be none before the next start.
    Off(OffReason),
    /// The worker is loading.
    Warming,
    /// The worker takes requests.
    Ready(ModelInfo),
    /// The worker died and is started again after a wait.
    Restarting {
        /// Crashes so far without a finished answer between them.
        crashes: u32,
        /// The wait.
        after: Duration,
    },
}

impl Status {
    /// Whether a request made now would be taken.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        matches!(self, Self::Ready(_))
    }
}

/// What a generation yields.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A piece of the output: whole characters.
    Text(String),
    /// Terminal: the vectors of the texts.
    Vectors(Vec<Vec<f32>>),
    /// Terminal: it ended as it should.
    Done(Done),
    /// Terminal: it did not.
    Failed(Failure),
}

impl Event {
    /// Whether nothing follows.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        !matches!(self, Self::Text(_))
    }
}

/// Which deadline passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// No text came at all.
    FirstToken,
    /// The text stopped coming.
    NextToken,
    /// The whole took too long.
    Request,
}

/// Why a generation failed. A closed set of codes; none of it is meant for a shopper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// There is no worker to ask: off, warming up, or restarting.
    #[error("not_ready")]
    NotReady,
    /// Too many requests wait already.
    #[error("busy")]
    Busy,
    /// The worker died.
    #[error("worker_gone")]
    WorkerGone,
    /// The worker sent what is not the protocol.
    #[error("garbled")]
    Garbled,
    /// A deadline passed.
    #[error("late")]
    Late(Lateness),
    /// The worker would not do it.
    #[error("refused")]
    Refused(Refused),
}

/// A handle on one worker. Clones share it; the worker is stopped when the last handle and generation are gone.
#[derive(Debug, Clone)]
pub struct Supervisor {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    /// `None`: there never was a worker.
    orders: Option<mpsc::UnboundedSender<Order>>,
    status: watch::Receiver<Status>,
    pid: Arc<AtomicU32>,
    next_id: AtomicU64,
    speaks: Arc<AtomicBool>,
}

/// What handles ask of the keeper.
#[derive(Debug)]
pub(crate) enum Order {
    Do { id: u64, work: Work, events: mpsc::UnboundedSender<Event> },
    Cancel { id: u64 },
}

impl Supervisor {
    /// Starts keeping a worker and returns at once; watch [`Supervisor::status`].
    ///
    /// # Panics
    /// Outside a tokio runtime.
    #[must_use]
    pub fn start(settings: HostSettings) -> Self {
        let (orders, inbox) = mpsc::unbounded_channel();
        let (status_sender, status) = watch::channel(Status::Warming);
        let pid = Arc::new(AtomicU32::new(0));
        let speaks = Arc::new(AtomicBool::new(settings.speaks));
        tokio::spawn(keeper::keep(settings, inbox, status_sender, Arc::clone(&pid)));
        let orders = Some(orders);
        Self { shared: Arc::new(Shared { orders, status, pid, next_id: AtomicU64::new(1), speaks }) }
    }

    /// A supervisor without a worker, now and later.
    #[must_use]
    pub fn off(reason: OffReason) -> Self {
        let (_, status) = watch::channel(Status::Off(reason));
        let pid = Arc::new(AtomicU32::new(0));
        let speaks = Arc::new(AtomicBool::new(false));
        Self { shared: Arc::new(Shared { orders: None, status, pid, next_id: AtomicU64::new(1), speaks }) }
    }

    /// A store server that is asked first, in front of `local`, which answers when the server does not and embeds in any case.
    /// `local` goes with the last handle on this one. See [`crate::store_server`].
    ///
    /// # Panics
    /// Outside a tokio runtime.
    #[must_use]
    pub fn with_store_server(server: StoreServer, local: Self) -> Self {
        let (orders, inbox) = mpsc::unbounded_channel();
        let (status_sender, status) = watch::channel(Status::Warming);
        let pid = Arc::clone(&local.shared.pid);
        let speaks = Arc::new(AtomicBool::new(server.speaks));
        tokio::spawn(store_server::keep(server, local, inbox, status_sender, Arc::clone(&speaks)));
        let orders = Some(orders);
        Self { shared: Arc::new(Shared { orders, status, pid, next_id: AtomicU64::new(1), speaks }) }
    }

    /// What the model is doing now.
    #[must_use]
    pub fn status(&self) -> Status {
        self.shared.status.borrow().clone()
    }

    /// Follows the status.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<Status> {
        self.shared.status.clone()
    }

    /// Waits until the worker is ready or given up; the load deadline bounds each wait inside.
    pub async fn settled(&self) -> Status {
        let mut status = self.watch();
        let settled = status.wait_for(|status| matches!(status, Status::Ready(_) | Status::Off(_))).await;
        settled.map_or(Status::Off(OffReason::KeepsCrashing), |status| status.clone())
    }

    /// Whether the model's words may reach a shopper, as its manifest says. With a store server: whether those of the one that would
    /// answer now may.
    #[must_use]
    pub fn speaks(&self) -> bool {
        self.shared.speaks.load(Ordering::Relaxed)
    }

    /// The worker's process id while one runs.
    #[must_use]
    pub fn worker_pid(&self) -> Option<u32> {
        match self.shared.pid.load(Ordering::Relaxed) {
            0 => None,
            pid => Some(pid),
        }
    }

    /// Asks for a generation. Never waits: what is wrong comes as the terminal event.
    #[must_use]
    pub fn generate(&self, request: Request) -> Generation {
        self.ask(Work::Generate(Box::new(request)))
    }

    /// One vector of length one a text, in their order; at most [`MOST_TEXTS`](crate::protocol::MOST_TEXTS). Dropping the
    /// future cancels.
    ///
    /// # Errors
    /// What is wrong with the worker, or that its model does not embed.
    pub async fn embed(&self, texts: Vec<String>) -> Result<Vec<Vec<f32>>, Failure> {
        match self.ask(Work::Embed(texts)).next().await {
            Some(Event::Vectors(vectors)) => Ok(vectors),
            Some(Event::Failed(failure)) => Err(failure),
            Some(Event::Text(_) | Event::Done(_)) | None => Err(Failure::Garbled),
        }
    }

    /// Asks for either kind of work.
    pub(crate) fn ask(&self, work: Work) -> Generation {
        let id = self.shared.next_id.fetch_add(1, Ordering::Relaxed);
        let (events, inbox) = mpsc::unbounded_channel();
        let orders = self.shared.orders.clone();
        match &orders {
            None => send(&events, Event::Failed(Failure::NotReady)),
            // A keeper that is gone drops `events`, which the generation reads as a dead worker.
            Some(orders) => drop(orders.send(Order::Do { id, work, events })),
        }
        Generation { id, inbox, orders, ended: false }
    }
}

/// A generation under way. Dropping it cancels it.
#[derive(Debug)]
pub struct Generation {
    id: u64,
    inbox: mpsc::UnboundedReceiver<Event>,
    orders: Option<mpsc::UnboundedSender<Order>>,
    ended: bool,
}

impl Generation {
    /// The next event; `None` after the terminal one. Safe to drop half-way, in a `select!` for instance.
    pub async fn next(&mut self) -> Option<Event> {
        if self.ended {
            return None;
        }
        // The one place where an end is made up: whoever held the sender went away without a word.
        let event = self.inbox.recv().await.unwrap_or(Event::Failed(Failure::WorkerGone));
        self.ended = event.is_terminal();
        Some(event)
    }

    /// Asks for an early end: the terminal event follows at once, whatever the worker is busy with.
    pub fn cancel(&self) {
        if let Some(orders) = &self.orders {
            let _ = orders.send(Order::Cancel { id: self.id });
        }
    }

    /// Reads to the end: all the text, and the terminal event.
    pub async fn finish(mut self) -> (String, Event) {
        let mut text = String::new();
        loop {
            match self.next().await {
                Some(Event::Text(piece)) => text.push_str(&piece),
                Some(end) => return (text, end),
                None => return (text, Event::Failed(Failure::WorkerGone)),
            }
        }
    }
}

impl Drop for Generation {
    fn drop(&mut self) {
        if !self.ended {
            self.cancel();
        }
    }
}

/// A reader that went away is no error: it cancels by that.
pub(crate) fn send(events: &mpsc::UnboundedSender<Event>, event: Event) {
    let _ = events.send(event);
}

/// The end of a request that was cancelled before anything is known about its tokens.
pub(crate) const CANCELLED: Event = Event::Done(Done::CANCELLED);
