//! Picking up a new catalogue while the guide is running: after an import, after going back, when a sale begins or ends.
//!
//! A thread of its own looks a few times a second at the number of the current catalogue, opens the new one aside, and puts it
//! in place. A turn takes whichever is there and never waits; the one it began with stays readable to its end.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::Thread;
use std::time::{Duration, Instant};

use catalog::import::{now, reprice};

use crate::catalogue::{Catalogue, open};
use crate::guide::OpenOptions;
use crate::meaning::embed_aside;

/// How often it looks.
const PAUSE: Duration = Duration::from_millis(250);
/// How long it leaves alone what has failed: a full disk, a damaged file.
const REST: Duration = Duration::from_secs(30);

/// The thread; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Watcher {
    stop: Arc<AtomicBool>,
    /// Another embedding model reads the products: nobody else does meanwhile.
    replacing: Arc<AtomicBool>,
    thread: Option<Thread>,
}

impl Watcher {
    pub(crate) fn start(options: &OpenOptions, catalogue: Arc<RwLock<Arc<Catalogue>>>) -> Watcher {
        let stop = Arc::new(AtomicBool::new(false));
        let replacing = Arc::new(AtomicBool::new(false));
        let watch = Watch {
            options: options.clone(),
            catalogue,
            stop: Arc::clone(&stop),
            replacing: Arc::clone(&replacing),
            rests: None,
        };
        // Without the thread the guide goes on with the catalogue it has.
        let thread = std::thread::Builder::new().name("catalogue".to_owned()).spawn(move || watch.run());
        Watcher { stop, replacing, thread: thread.ok().map(|handle| handle.thread().clone()) }
    }
}

impl Watcher {
    /// Whether another embedding model reads the products.
    pub(crate) fn set_replacing(&self, replacing: bool) {
        self.replacing.store(replacing, Ordering::SeqCst);
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = &self.thread {
            thread.unpark();
        }
    }
}

struct Watch {
    options: OpenOptions,
    catalogue: Arc<RwLock<Arc<Catalogue>>>,
    stop: Arc<AtomicBool>,
    replacing: Arc<AtomicBool>,
    /// Something failed: until then nothing is tried.
    rests: Option<Instant>,
}

impl Watch {
    fn run(mut self) {
        self.prepare(&self.current());
        while !self.stop.load(Ordering::Relaxed) {
            if self.rests.is_none_or(|until| Instant::now() >= until) {
                let rested = self.look();
                self.rests = (!rested).then(|| Instant::now() + REST);
            }
            std::thread::park_timeout(PAUSE);
        }
    }

    fn current(&self) -> Arc<Catalogue> {
        self.catalogue.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What a catalogue needs and nobody waits for.
    fn prepare(&self, catalogue: &Arc<Catalogue>) {
        stock_aside(catalogue);
        if self.options.embeds_aside && !self.replacing.load(Ordering::SeqCst) {
            embed_aside(catalogue);
        }
    }

    /// Does what there is to do; `false` if it failed.
    fn look(&self) -> bool {
        let current = self.current();
        let due = current.shop.meta.next_price_change.is_some_and(|moment| moment <= now());
        let mut well = true;
        if due {
            well = repriced(&self.options.shop);
        }
        match current.shop.is_stale() {
            Ok(false) => well,
            Err(_) => false,
            Ok(true) => match open(&self.options.shop, self.options.demo.as_deref()) {
                Ok(newer) => {
                    let newer = Arc::new(newer.with_embedder(current.embedder.clone()));
                    if let Some(vectors) = current.index.vectors() {
                        // Rows that stayed keep theirs; the others are read aside.
                        newer.index.set_vectors(vectors);
                    }
                    self.prepare(&newer);
                    let mut place = self.catalogue.write().unwrap_or_else(PoisonError::into_inner);
                    // Another embedding model may have taken over meanwhile: it is looked at again.
                    if Arc::ptr_eq(&place, &current) {
                        *place = newer;
                    }
                    well
                }
                Err(_) => false,
            },
        }
    }
}

/// Another process may have done it, or be importing: then the catalogue changes by that.
fn repriced(shop: &Path) -> bool {
    match reprice(shop, now()) {
        Ok(_) | Err(catalog::Error::ImportRunning { .. }) => true,
        Err(_) => false,
    }
}

/// Makes the recommender of a large shop on a thread that nobody waits for.
pub(crate) fn stock_aside(catalogue: &Arc<Catalogue>) {
    if !catalogue.is_stocked() {
        let catalogue = Arc::clone(catalogue);
        let _ = std::thread::Builder::new().name("recommender".to_owned()).spawn(move || {
            // If it fails the shop has no recommendations, and all else.
            let _ = catalogue.stock().map(|_| ());
        });
    }
}
