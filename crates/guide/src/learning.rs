//! What the recommender learned, on disk: `recommender/` in the shop's folder. A training's state lies beside what serves, so that it can
//! be stopped at any time and gone on with; what serves is replaced whole, and only by what did better.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use recommend::training::{Compared, Outcome, Stage, TrainingSettings, TrainingState, train};
use recommend::{Behaviour, Learned, Shelf};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::GuideError;
use crate::catalogue::Catalogue;

/// Raised when what is stored changes its form: older files are then left alone and learned anew.
const FORM: u32 = 2;

const MAGIC: &[u8; 8] = b"aisle-rl";

/// The folder of a shop where it is kept.
#[must_use]
pub fn folder(shop: &Path) -> PathBuf {
    shop.join("recommender")
}

/// Tells one state of what serves from another, without reading it: when it was written and its bytes, and when something was last forgotten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Mark {
    learned: Option<(SystemTime, u64)>,
    pub(crate) forgotten: Option<SystemTime>,
}

impl Mark {
    /// Of a shop, now.
    pub(crate) fn of(shop: &Path) -> Self {
        let written =
            |file: PathBuf| fs::metadata(file).and_then(|about| Ok((about.modified()?, about.len()))).ok();
        Mark {
            learned: written(folder(shop).join("learned.bin")),
            forgotten: written(shop.join(FORGOTTEN)).map(|(when, _)| when),
        }
    }
}

/// Touched when something was forgotten: whoever is learning from it must stop, whoever serves it must count anew.
const FORGOTTEN: &str = "histories.forgotten";

/// What was there when learning last came to an end.
#[derive(Debug, Serialize, Deserialize)]
struct Last {
    /// Of the till and the kiosk.
    events: u64,
    generation: u64,
    /// Seconds since 1970.
    at: i64,
}

/// Whether there is something to learn: a training that was stopped, or enough that is new since the last, a day or more ago.
pub(crate) fn is_due(catalogue: &Catalogue) -> bool {
    /// As a part of what there was, and at least: a hundred visits, about.
    const GROWN: f64 = 0.1;
    const GROWN_LEAST: u64 = 300;
    const DAY: i64 = 86_400;
    let folder = folder(&catalogue.shop.dir);
    if folder.join("training.bin").is_file() {
        return true;
    }
    let events = events(catalogue);
    let last = fs::read(folder.join("last.json")).ok();
    let Some(last) = last.and_then(|text| serde_json::from_slice::<Last>(&text).ok()) else {
        return catalogue.visits() >= recommend::training::FEWEST_VISITS || events >= GROWN_LEAST;
    };
    let now = catalog::import::now();
    let grown = events.saturating_sub(last.events) >= GROWN_LEAST.max((last.events as f64 * GROWN) as u64);
    let changed = catalogue.shop.meta.generation != last.generation;
    // A clock that was set back must not keep a shop from learning for good.
    let ago = if now < last.at { i64::MAX } else { now - last.at };
    (grown && ago >= DAY) || (changed && ago >= 7 * DAY)
}

/// Events of the till and the kiosk; none where they cannot be counted.
fn events(catalogue: &Catalogue) -> u64 {
    catalogue.shop.histories_db().and_then(|histories| histories.events()).unwrap_or(0)
}

/// How a training went.
#[derive(Debug)]
pub enum Trained {
    /// Another program is learning from this shop's records.
    Elsewhere,
    /// Records were forgotten meanwhile, so nothing that came of them was kept.
    Forgotten,
    /// It was stopped, and can be gone on with.
    Stopped,
    /// There are too few visits.
    TooLittle {
        /// Visits there are.
        visits: usize,
        /// Visits there must be.
        fewest: usize,
    },
    /// It is done.
    Done {
        /// New and old, by situation.
        compared: Vec<Compared>,
        /// What was found for each situation.
        found: Vec<recommend::Found>,
        /// The version that serves from now on, if the new did better.
        version: Option<u32>,
    },
}

/// What serves; nothing where nothing was learned, or it cannot be read.
#[must_use]
pub fn serving(shop: &Path) -> Option<Learned> {
    read(&folder(shop).join("learned.bin"))
}

/// Learns from the shop's records, going on from where it was stopped. `go_on` is told where it is and says whether to go on.
///
/// # Errors
/// [`GuideError`] if the catalogue cannot be read, what was learned cannot be written, or the neural part fails.
pub fn learn(
    catalogue: &Catalogue,
    settings: &TrainingSettings,
    go_on: &mut dyn FnMut(Stage) -> bool,
) -> Result<Trained, GuideError> {
    /// A state is written every so often, so that a power cut costs no more.
    const EVERY: std::time::Duration = std::time::Duration::from_secs(30);
    let folder = folder(&catalogue.shop.dir);
    fs::create_dir_all(&folder).map_err(GuideError::Learned)?;
    let lock = fs::File::create(folder.join("lock")).map_err(GuideError::Learned)?;
    // The system lets go of it however this ends.
    match lock.try_lock() {
        Ok(()) => {}
        Err(fs::TryLockError::WouldBlock) => return Ok(Trained::Elsewhere),
        Err(fs::TryLockError::Error(error)) => return Err(GuideError::Learned(error)),
    }
    let (shelf, behaviour): (Shelf, Behaviour) = catalogue.to_learn_from()?;
    let (events, mark) = (events(catalogue), Mark::of(&catalogue.shop.dir));
    let forgotten = || Mark::of(&catalogue.shop.dir).forgotten != mark.forgotten;
    let (learned, state) = (folder.join("learned.bin"), folder.join("training.bin"));
    let serving: Option<Learned> = read(&learned);
    let from: Option<TrainingState> = read(&state);
    let mut written = std::time::Instant::now();
    let mut failed = None;
    let outcome = train(shelf, &behaviour, serving.as_ref(), settings, from, &mut |stage, taken| {
        if written.elapsed() >= EVERY && !forgotten() {
            failed = write(&state, &taken()).err();
            written = std::time::Instant::now();
        }
        failed.is_none() && !forgotten() && go_on(stage)
    });
    if forgotten() {
        // Nothing of what was learned from it may stay.
        let _ = fs::remove_file(&state);
        return Ok(Trained::Forgotten);
    }
    if let Some(failed) = failed {
        return Err(GuideError::Learned(failed));
    }
    match outcome.map_err(GuideError::Neural)? {
        Outcome::Stopped(stopped) => {
            write(&state, &*stopped).map_err(GuideError::Learned)?;
            Ok(Trained::Stopped)
        }
        Outcome::TooLittle { visits } => {
            let _ = fs::remove_file(&state);
            Ok(Trained::TooLittle { visits, fewest: recommend::training::FEWEST_VISITS })
        }
        Outcome::Done { learned: new, compared, better } => {
            if better {
                write(&learned, &*new).map_err(GuideError::Learned)?;
            }
            let last =
                Last { events, generation: catalogue.shop.meta.generation, at: catalog::import::now() };
            let text = serde_json::to_vec(&last).map_err(|error| GuideError::Learned(error.into()))?;
            write_whole(&folder.join("last.json"), &[&text]).map_err(GuideError::Learned)?;
            let _ = fs::remove_file(&state);
            Ok(Trained::Done { compared, found: new.found.clone(), version: better.then_some(new.version) })
        }
    }
}

/// Forgets what was learned and what a training had come to: what it was learned from is gone. A training that is going on stops and leaves
/// nothing.
///
/// # Errors
/// What the disk says.
pub fn forget(shop: &Path) -> std::io::Result<()> {
    some_forgotten(shop)?;
    for file in ["learned.bin", "training.bin", "last.json"] {
        match fs::remove_file(folder(shop).join(file)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Somebody's records are gone: a training that is going on stops and leaves nothing, a kiosk counts anew. What was learned before follows
/// at the next training.
///
/// # Errors
/// What the disk says.
pub fn some_forgotten(shop: &Path) -> std::io::Result<()> {
    fs::write(shop.join(FORGOTTEN), b"")
}

/// `None` where there is no file, it is of another form, or it is damaged.
fn read<T: DeserializeOwned>(file: &Path) -> Option<T> {
    let bytes = fs::read(file).ok()?;
    let rest = bytes.strip_prefix(MAGIC)?.strip_prefix(&FORM.to_le_bytes())?;
    let (sum, body) = rest.split_at_checked(32)?;
    if blake3::hash(body).as_bytes() != sum {
        return None;
    }
    postcard::from_bytes(body).ok()
}

fn write<T: Serialize>(file: &Path, what: &T) -> std::io::Result<()> {
    let body = postcard::to_stdvec(what).map_err(std::io::Error::other)?;
    write_whole(file, &[&MAGIC[..], &FORM.to_le_bytes(), blake3::hash(&body).as_bytes(), &body])
}

/// Whole or not at all.
fn write_whole(file: &Path, parts: &[&[u8]]) -> std::io::Result<()> {
    let aside = file.with_extension("new");
    let mut out = fs::File::create(&aside)?;
    for part in parts {
        out.write_all(part)?;
    }
    out.sync_all()?;
    drop(out);
    fs::rename(&aside, file)
}
