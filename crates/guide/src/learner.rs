//! Learning from the shop's records while nobody wants anything, and taking up what was learned, here or by `aisle train`.
//!
//! A thread of its own looks every few seconds. It learns on few threads of the lowest priority, waits while a shopper is there, and can be
//! stopped at any moment: what it had come to lies on the disk. What serves is replaced whole, by what did better.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::Thread;
use std::time::{Duration, Instant};

use recommend::training::TrainingSettings;
use thread_priority::{ThreadPriority, set_current_thread_priority};

use crate::catalogue::Catalogue;
use crate::learning::{Mark, Trained, is_due, learn, mark};

/// How often it looks.
const PAUSE: Duration = Duration::from_secs(2);

/// How long it leaves alone what has failed: a full disk, a damaged file.
const REST: Duration = Duration::from_secs(3600);

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
        let seen = mark(&current(&catalogue).shop.dir);
        let work = Work { catalogue, touched, after, stop: Arc::clone(&stop), seen, rests: None };
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
    /// What serves, as far as it was taken up.
    seen: Option<Mark>,
    /// Something failed or there was nothing to learn: until then nothing is tried.
    rests: Option<Instant>,
}

impl Work {
    fn run(mut self) {
        lower_priority();
        while !self.stopped() {
            self.take_up();
            let rested = self.rests.is_none_or(|until| Instant::now() >= until);
            if rested && self.touched.is_quiet(self.after) {
                self.learn();
            }
            std::thread::park_timeout(PAUSE);
        }
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Serves what was learned meanwhile, by whom ever, or no longer what was forgotten.
    fn take_up(&mut self) {
        let catalogue = current(&self.catalogue);
        let now = mark(&catalogue.shop.dir);
        if now != self.seen && catalogue.is_stocked() {
            // That rows cannot be read now is no reason to serve less than before.
            if catalogue.restock().is_ok() {
                self.seen = now;
            }
        }
    }

    fn learn(&mut self) {
        let catalogue = current(&self.catalogue);
        if !catalogue.is_stocked() || !is_due(&catalogue) {
            return;
        }
        let go_on = || {
            // Whoever comes has the whole machine; what was learned so far is kept.
            while !self.stopped() && !self.touched.is_quiet(self.after) {
                std::thread::park_timeout(Duration::from_millis(200));
            }
            !self.stopped()
        };
        if !matches!(aside(&catalogue, &go_on), Some(Trained::Done { .. } | Trained::Stopped)) {
            self.rests = Some(Instant::now() + REST);
        }
    }
}

/// Learns on half of the machine's threads, one at least.
fn aside(catalogue: &Catalogue, go_on: &(dyn Fn() -> bool + Sync)) -> Option<Trained> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from) / 2;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads.max(1))
        .thread_name(|number| format!("learner-{number}"))
        .start_handler(|_| lower_priority())
        .build()
        .ok()?;
    pool.install(|| learn(catalogue, &TrainingSettings::default(), &mut |_| go_on()).ok())
}

/// Where the system does not let it be lower, it stays as it is.
fn lower_priority() {
    let _ = set_current_thread_priority(ThreadPriority::Min);
}

fn current(catalogue: &RwLock<Arc<Catalogue>>) -> Arc<Catalogue> {
    catalogue.read().unwrap_or_else(PoisonError::into_inner).clone()
}
