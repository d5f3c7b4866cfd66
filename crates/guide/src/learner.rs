//! Learning from the shop's records while nobody wants anything, and taking up what was learned, here or by `aisle train`.
//!
//! A thread of its own looks every few seconds. It learns on few threads of the lowest priority, and between its steps waits while a shopper is
//! there; a step may take seconds in a large shop. Stopped at any moment, what it had come to lies on the disk. What serves is replaced
//! whole, by what did better.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::Thread;
use std::time::{Duration, Instant};

use rayon::ThreadPool;
use recommend::training::TrainingSettings;
use thread_priority::{ThreadPriority, set_current_thread_priority};

use crate::catalogue::Catalogue;
use crate::learning::{Mark, Trained, is_due, learn};

/// How often it looks.
const PAUSE: Duration = Duration::from_secs(2);

/// Between two looks at whether there is something to learn.
const BETWEEN: Duration = Duration::from_secs(30);

/// How long it leaves alone what has failed: a full disk, a damaged file.
const REST: Duration = Duration::from_secs(3600);

/// So long it waits in the middle for a shopper to go.
const WAITS: Duration = Duration::from_secs(60);

/// When somebody last wanted something.
#[derive(Debug, Clone)]
pub(crate) struct Touched(Arc<Mutex<Instant>>);

impl Touched {
    pub(crate) fn now() -> Self {
        Touched(Arc::new(Mutex::new(Instant::now())))
    }

    pub(crate) fn touch(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn is_quiet(&self, since: Duration) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).elapsed() >= since
    }
}

/// The thread; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Learner {
    stop: Arc<AtomicBool>,
    thread: Option<Thread>,
}

impl Learner {
    /// Learns `after` so long without a touch.
    pub(crate) fn start(
        catalogue: Arc<RwLock<Arc<Catalogue>>>,
        touched: Touched,
        after: Duration,
    ) -> Learner {
        let stop = Arc::new(AtomicBool::new(false));
        let work = Work {
            catalogue,
            touched,
            after,
            stop: Arc::clone(&stop),
            learns_again: None,
            counts_again: None,
        };
        // Without the thread the guide goes on with what it has.
        let thread = std::thread::Builder::new().name("learner".to_owned()).spawn(move || work.run());
        Learner { stop, thread: thread.ok().map(|handle| handle.thread().clone()) }
    }
}

impl Drop for Learner {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = &self.thread {
            thread.unpark();
        }
    }
}

struct Work {
    catalogue: Arc<RwLock<Arc<Catalogue>>>,
    touched: Touched,
    after: Duration,
    stop: Arc<AtomicBool>,
    /// Until then there is no look at what could be learned.
    learns_again: Option<Instant>,
    /// Taking up failed: until then it is not tried again.
    counts_again: Option<Instant>,
}

impl Work {
    fn run(mut self) {
        lower_priority();
        let Some(pool) = pool() else { return };
        let rested = |until: Option<Instant>| until.is_none_or(|until| Instant::now() >= until);
        while !self.stopped() {
            if rested(self.counts_again) && !self.take_up(&pool) {
                self.counts_again = Some(Instant::now() + REST);
            }
            if rested(self.learns_again) {
                let well = self.learn(&pool);
                self.learns_again = Some(Instant::now() + if well { BETWEEN } else { REST });
            }
            std::thread::park_timeout(PAUSE);
        }
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn is_quiet(&self) -> bool {
        self.touched.is_quiet(self.after)
    }

    /// Serves what was learned meanwhile, by whom ever, or no longer what was forgotten; `false` if that failed.
    fn take_up(&self, pool: &ThreadPool) -> bool {
        let catalogue = current(&self.catalogue);
        let Some(made_of) = catalogue.made_of() else { return true };
        let now = Mark::of(&catalogue.shop.dir);
        // What was forgotten goes at once; what was learned is taken up when nobody is there.
        let wanted = now != made_of && (now.forgotten != made_of.forgotten || self.is_quiet());
        // That rows cannot be read now is no reason to serve less than before.
        !wanted || pool.install(|| catalogue.restock().is_ok())
    }

    /// Learns, if there is something to learn and nobody is there; `false` if that failed.
    fn learn(&self, pool: &ThreadPool) -> bool {
        let catalogue = current(&self.catalogue);
        if !self.is_quiet() || !catalogue.is_stocked() || !is_due(&catalogue) {
            return true;
        }
        let go_on = || {
            // Whoever comes has the machine to themselves. Who stays long ends it: what was learned so far is kept, and goes on later.
            let until = Instant::now() + WAITS;
            while !self.stopped() && !self.is_quiet() {
                if Instant::now() >= until {
                    return false;
                }
                std::thread::park_timeout(Duration::from_millis(200));
            }
            !self.stopped()
        };
        let learned = pool.install(|| learn(&catalogue, &TrainingSettings::default(), &mut |_| go_on()));
        matches!(
            learned,
            Ok(Trained::Done { .. } | Trained::Stopped | Trained::Forgotten | Trained::Elsewhere)
        )
    }
}

/// Half of the machine's threads, one at least, of the lowest priority.
fn pool() -> Option<ThreadPool> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from) / 2;
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads.max(1))
        .thread_name(|number| format!("learner-{number}"))
        .start_handler(|_| lower_priority())
        .build()
        .ok()
}

/// Where the system does not let it be lower, it stays as it is.
fn lower_priority() {
    let _ = set_current_thread_priority(ThreadPriority::Min);
}

fn current(catalogue: &RwLock<Arc<Catalogue>>) -> Arc<Catalogue> {
    catalogue.read().unwrap_or_else(PoisonError::into_inner).clone()
}
