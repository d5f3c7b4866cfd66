//! What is asked and what is sold, as vectors of one embedding model: asked of a worker that may be slow, dead or absent.
//!
//! A list waits for its question's vector for [`WITHIN`] and no longer; without it the words alone rank. The products are
//! read aside, while shoppers are served, and count once nearly all of them have been.

use std::path::Path;
use std::sync::{Arc, Weak};
use std::time::Duration;

use catalog::product::Lang;
use catalog::vectors::{VectorStore, passage};
use models::supervisor::{Failure, Status};
use models::{Embedder, OffReason};

use crate::GuideError;
use crate::catalogue::Catalogue;
use crate::contract::WishKind;
use crate::need::{Need, Part};

/// What a question may take. A small model takes a tenth of it.
const WITHIN: Duration = Duration::from_millis(100);

/// What a few products may take.
const PASSAGES_WITHIN: Duration = Duration::from_secs(30);

/// Products read before their vectors are written down.
const WRITTEN_AT_ONCE: usize = 64;

/// Before so many of a hundred products have a vector, none of them counts.
const ENOUGH: usize = 90;

/// A need and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    text: String,
    /// `None`: the embedder was late, and the list stands as the words ranked it, on every page.
    pub(crate) vector: Option<Arc<[f32]>>,
}

/// How reading the products went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embedded {
    /// All have been read that can be.
    All,
    /// Somebody said stop.
    Stopped,
    /// There is no embedder to read them.
    Off(OffReason),
}

impl Catalogue {
    /// Notes what a need means, for the searches made of it, unless that is known or cannot be.
    pub(crate) fn grasp(&self, need: &mut Need, lang: Lang) {
        let Some(embedder) = self.embedder.as_ref().filter(|_| self.index.vectors().is_some()) else {
            need.meaning = None;
            return;
        };
        let text = said(need, lang);
        if text.is_empty() || !is_open(need) {
            need.meaning = None;
        } else if need.meaning.as_ref().is_none_or(|meaning| meaning.text != text) {
            let vector = embedder.query(&text, WITHIN).ok().map(Arc::from);
            need.meaning = Some(Meaning { text, vector });
        }
    }
}

/// Whether there is something left to mean. What limits settle, the name of a kind and a single word are what products are called by:
/// measured, vectors only stir such lists.
fn is_open(need: &Need) -> bool {
    let several = need.parts.len() > 1;
    need.parts.iter().any(|part| match part.part {
        Part::Prefer(_) => true,
        Part::Word(_) => several && part.kind == WishKind::Text,
        Part::Limit(_) => false,
    })
}

/// A need in words: what was said of the thing, without what a limit settles.
fn said(need: &Need, lang: Lang) -> String {
    let meant = need.parts.iter().filter(|part| {
        !part.is_denial() && !matches!(part.kind, WishKind::Price | WishKind::Stock | WishKind::Size)
    });
    let words: Vec<&str> = meant.map(|part| part.label.get(lang)).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Ranks by the vectors there are of this model; the rows that have none.
///
/// # Errors
/// [`GuideError`] if rows or vectors cannot be read.
pub fn recall(catalogue: &Catalogue, store: &VectorStore) -> Result<Vec<u64>, GuideError> {
    let (vectors, missing) = store.load(&catalogue.shop.store)?;
    if vectors.len() * 100 >= (vectors.len() + missing.len()) * ENOUGH && !vectors.is_empty() {
        catalogue.index.set_vectors(Arc::new(vectors));
    }
    Ok(missing)
}

/// How products are read.
#[expect(missing_debug_implementations, reason = "a question has no form to print")]
pub struct Pace<'a> {
    /// Products given to the model at once.
    pub at_once: usize,
    /// Asked before each time.
    pub go_on: &'a dyn Fn() -> bool,
}

/// Reads the products that have no vector in the folder `vectors` yet, and ranks by them. What has been read is kept, whatever
/// comes after. `tell` gets how many are done and how many there were to do.
///
/// # Errors
/// [`GuideError`] if rows or vectors cannot be read or written.
pub fn embed(
    catalogue: &Catalogue,
    embedder: &Embedder,
    vectors: &Path,
    pace: Pace<'_>,
    tell: &mut dyn FnMut(usize, usize),
) -> Result<Embedded, GuideError> {
    if let Err(reason) = embedder.settled() {
        return Ok(Embedded::Off(reason));
    }
    let mut store = VectorStore::open(vectors, embedder.identity())?;
    let missing = recall(catalogue, &store)?;
    let mut done = 0;
    for rows in missing.chunks(WRITTEN_AT_ONCE) {
        let products = catalogue.shop.store.by_rows(rows)?;
        let (mut texts, mut vectors) = (Vec::new(), Vec::new());
        for some in products.chunks(pace.at_once.max(1)) {
            if !(pace.go_on)() {
                store.keep(&texts, &vectors)?;
                return Ok(Embedded::Stopped);
            }
            let some: Vec<String> = some.iter().map(|(_, product)| passage(product)).collect();
            match read(embedder, &some) {
                Ok(read) => {
                    vectors.extend(read);
                    texts.extend(some);
                }
                Err(Failure::NotReady) => {
                    if let Status::Off(reason) = embedder.status() {
                        store.keep(&texts, &vectors)?;
                        return Ok(Embedded::Off(reason));
                    }
                }
                // What kills or stops the worker each time stays without a vector until the next start.
                Err(_) => {}
            }
        }
        store.keep(&texts, &vectors)?;
        done += rows.len();
        tell(done, missing.len());
    }
    if !missing.is_empty() {
        recall(catalogue, &store)?;
        store.tidy(&catalogue.shop.store)?;
    }
    Ok(Embedded::All)
}

/// A worker that died is waited for, once.
fn read(embedder: &Embedder, texts: &[String]) -> Result<Vec<Vec<f32>>, Failure> {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    embedder.passages(&texts, PASSAGES_WITHIN).or_else(|_| {
        let _ = embedder.settled();
        embedder.passages(&texts, PASSAGES_WITHIN)
    })
}

/// Does the same on a thread that nobody waits for, one product at a time so that a shopper's question is not kept waiting;
/// it ends when the catalogue is replaced.
pub(crate) fn embed_aside(catalogue: &Arc<Catalogue>) {
    let Some(embedder) = catalogue.embedder.clone() else { return };
    let catalogue = Arc::downgrade(catalogue);
    // Without the thread, or when it fails, words alone rank.
    let _ = std::thread::Builder::new().name("vectors".to_owned()).spawn(move || {
        // The model loads for a while: the catalogue is not held meanwhile.
        if embedder.settled().is_ok()
            && let Some(held) = Weak::upgrade(&catalogue)
        {
            // Besides this thread, somebody serves it.
            let go_on = || Arc::strong_count(&held) > 1;
            let pace = Pace { at_once: 1, go_on: &go_on };
            let _ = embed(&held, &embedder, &held.shop.dir, pace, &mut |_, _| {});
        }
    });
}
