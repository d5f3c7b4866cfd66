//! The search index of a catalogue being imported, written on a thread of its own while the rows are.
//!
//! It begins as the index before, by hard link, and follows each change; or from nothing, if there is none, if that one cannot
//! be gone on from, or if more than a third of the products change, which is quicker. From nothing after some rows are already
//! written means: later, from the rows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

use rayon::prelude::*;

use super::{Extras, empty, index_dir, popularity, sync_dir};
use crate::error::Error;
use crate::history::{self, ShopperHistory};
use crate::index::IndexRow;
use crate::lock::ShopLock;
use crate::product::Product;
use crate::shop::{IndexBuild, IndexStep, Shop, own_file};
use crate::store::{Writer, short_hash};

/// Changes kept back before they are sent to the thread together.
const TOGETHER: usize = 1024;
/// Such batches that may wait.
const WAITING: usize = 4;
/// Beyond one changed product in so many, building from nothing is quicker.
const MANY_CHANGED: u64 = 3;
/// What the index counts as popularity, as a hash: if that has changed, so has every document.
const POPULARITY_FILE: &str = "popularity";

pub(super) struct Indexing<'a> {
    step: &'a dyn IndexStep,
    place: PathBuf,
    from: Option<PathBuf>,
    popularity: Arc<BTreeMap<String, u64>>,
    popularity_hash: String,
    /// Products there are, or about as many as are coming.
    expected: u64,
    /// Products of the index before.
    before: u64,
    changed: u64,
    add: Vec<(u64, Product)>,
    remove: Vec<(u64, Product)>,
    state: State,
}

enum State {
    Idle,
    Running { jobs: SyncSender<Job>, thread: JoinHandle<Result<(), Error>> },
    Later,
}

enum Job {
    Change { remove: Vec<(u64, Product)>, add: Vec<(u64, Product)> },
    Finish,
}

impl<'a> Indexing<'a> {
    /// Prepares the index of the catalogue that `writer` writes. `fresh`: these extras replace those of the catalogue before.
    pub(super) fn new(
        step: &'a dyn IndexStep,
        dir: &Path,
        writer: &Writer,
        extras: &Extras,
        fresh: bool,
    ) -> Result<Indexing<'a>, Error> {
        let popularity = match own_file(dir, "histories.jsonl")? {
            Some(text) => popularity(&history::read("histories.jsonl", &text).0),
            None if fresh => popularity(&extras.histories),
            None => popularity(&writer.histories()?),
        };
        let popularity_hash = hash(&popularity);
        let before = &writer.before;
        let from = index_dir(dir, before.generation);
        let same =
            std::fs::read_to_string(from.join(POPULARITY_FILE)).is_ok_and(|hash| hash == popularity_hash);
        let state = if before.products > 0 && !same { State::Later } else { State::Idle };
        Ok(Indexing {
            step,
            place: index_dir(dir, writer.generation()),
            from: (before.products > 0).then_some(from),
            popularity: Arc::new(popularity),
            popularity_hash,
            expected: before.products,
            before: before.products,
            changed: 0,
            add: Vec::new(),
            remove: Vec::new(),
            state,
        })
    }

    /// About so many products are coming.
    pub(super) fn expect(&mut self, products: u64) {
        self.expected = self.expected.max(products);
    }

    /// A product went, came, or both.
    pub(super) fn change(
        &mut self,
        old: Option<(u64, Product)>,
        new: Option<(u64, Product)>,
    ) -> Result<(), Error> {
        self.changed += 1;
        if self.before > 0 && self.changed * MANY_CHANGED > self.before {
            self.give_up()?;
        }
        if matches!(self.state, State::Later) {
            return Ok(());
        }
        self.remove.extend(old);
        self.add.extend(new);
        if self.remove.len() + self.add.len() >= TOGETHER { self.send() } else { Ok(()) }
    }

    /// Whether [`Indexing::change`] has any use for the old product.
    pub(super) fn wants_old(&self) -> bool {
        !matches!(self.state, State::Later)
    }

    fn give_up(&mut self) -> Result<(), Error> {
        self.add.clear();
        self.remove.clear();
        // Without its last job the thread drops what it wrote.
        if let State::Running { jobs, thread } = std::mem::replace(&mut self.state, State::Later) {
            drop(jobs);
            join(thread)?;
        }
        Ok(())
    }

    fn send(&mut self) -> Result<(), Error> {
        if matches!(self.state, State::Idle) {
            self.start()?;
        }
        let job =
            Job::Change { remove: std::mem::take(&mut self.remove), add: std::mem::take(&mut self.add) };
        match &self.state {
            State::Running { jobs, .. } => {
                if jobs.send(job).is_err() {
                    return self.stopped();
                }
                Ok(())
            }
            State::Idle | State::Later => Ok(()),
        }
    }

    /// Begins, if that can be done now.
    fn start(&mut self) -> Result<(), Error> {
        empty(&self.place)?;
        let begun = self.step.begin(&self.place, self.from.as_deref(), self.expected)?;
        self.state = match begun {
            Some(build) => self.run(build),
            None => State::Later,
        };
        Ok(())
    }

    fn run(&self, mut build: Box<dyn IndexBuild>) -> State {
        let (jobs, work) = sync_channel(WAITING);
        let popularity = Arc::clone(&self.popularity);
        let thread = std::thread::spawn(move || {
            for job in work {
                match job {
                    Job::Finish => return build.finish(),
                    Job::Change { remove, add } => {
                        if !remove.is_empty() {
                            build.remove(remove)?;
                        }
                        let rows = add.into_iter().map(|(row, product)| {
                            let popularity = popularity.get(&product.id).copied().unwrap_or(0);
                            IndexRow { row, product, popularity }
                        });
                        let rows: Vec<IndexRow> = rows.collect();
                        if !rows.is_empty() {
                            build.add(rows)?;
                        }
                    }
                }
            }
            Ok(())
        });
        State::Running { jobs, thread }
    }

    /// The thread has ended before its time: says why.
    fn stopped(&mut self) -> Result<(), Error> {
        match std::mem::replace(&mut self.state, State::Later) {
            State::Running { jobs, thread } => {
                drop(jobs);
                join(thread)
            }
            State::Idle | State::Later => Ok(()),
        }
    }

    /// Ends the index and flushes it to disk, its name in `index/` too.
    pub(super) fn finish(mut self, writer: &Writer) -> Result<(), Error> {
        let finished = self.finish_in_place(writer);
        if finished.is_err() {
            let _ = std::fs::remove_dir_all(&self.place);
        }
        finished
    }

    fn finish_in_place(&mut self, writer: &Writer) -> Result<(), Error> {
        if !matches!(self.state, State::Later) {
            self.send()?;
        }
        if matches!(self.state, State::Later) {
            self.from = None;
            self.start()?;
            self.all(writer)?;
        }
        if let State::Running { jobs, thread } = std::mem::replace(&mut self.state, State::Later) {
            let _ = jobs.send(Job::Finish);
            drop(jobs);
            join(thread)?;
        }
        write_popularity(&self.place, &self.popularity_hash)?;
        sync_dir(self.place.parent().expect("BUG: an index lies in index/"))
    }

    /// Sends all living rows, read back.
    fn all(&mut self, writer: &Writer) -> Result<(), Error> {
        let mut after = 0;
        loop {
            let docs = writer.docs(after, TOGETHER)?;
            let Some((last, _)) = docs.last() else { return Ok(()) };
            after = *last;
            let rows: Vec<(u64, Product)> = docs
                .into_par_iter()
                .map(|(row, doc)| Ok((row, serde_json::from_str(&doc)?)))
                .collect::<Result<_, serde_json::Error>>()
                .map_err(|source| Error::Database {
                    doing: "read products back",
                    source: Box::new(source),
                })?;
            self.add = rows;
            self.send()?;
        }
    }

    /// Drops what was begun: nothing has changed after all, or the import has failed.
    pub(super) fn abandon(mut self) {
        let _ = self.give_up();
        let _ = std::fs::remove_dir_all(&self.place);
    }
}

impl Drop for Indexing<'_> {
    fn drop(&mut self) {
        // Nothing may be written into a folder that somebody else is about to remove.
        let _ = self.give_up();
    }
}

fn join(thread: JoinHandle<Result<(), Error>>) -> Result<(), Error> {
    match thread.join() {
        Ok(done) => done,
        Err(panic) if std::thread::panicking() => drop_quietly(panic),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

fn drop_quietly(panic: Box<dyn std::any::Any + Send>) -> Result<(), Error> {
    drop(panic);
    Ok(())
}

fn hash(popularity: &BTreeMap<String, u64>) -> String {
    let mut text = String::new();
    for (id, count) in popularity {
        text.push_str(&format!("{id}\t{count}\n"));
    }
    short_hash(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write_popularity(place: &Path, hash: &str) -> Result<(), Error> {
    let path = place.join(POPULARITY_FILE);
    // Never through a link into the index before.
    let _ = std::fs::remove_file(&path);
    std::fs::write(&path, hash)
        .and_then(|()| std::fs::File::open(&path)?.sync_all())
        .map_err(Error::io("write", &path))
}

/// See [`Shop::rebuild_index`].
pub(crate) fn rebuild_index(shop: &Shop, index: &dyn IndexStep) -> Result<(), Error> {
    let _lock = ShopLock::wait(&shop.dir)?;
    if shop.store.generation()? != shop.meta.generation {
        return Ok(());
    }
    let place = shop.index_dir();
    let aside = place.with_extension("new");
    empty(&aside)?;
    let histories: Vec<ShopperHistory> = shop.histories()?;
    let popularity = popularity(&histories);
    let begun = index.begin(&aside, None, shop.meta.products)?;
    let mut build = begun.expect("BUG: an index can be begun from nothing");
    let mut rows = Vec::new();
    for entry in shop.store.all()? {
        let (row, mut product) = entry?;
        let popularity = popularity.get(&product.id).copied().unwrap_or(0);
        // As the importer adds it, so that a delta can take it out again.
        crate::store::Days::take(&mut product);
        rows.push(IndexRow { row, product, popularity });
        if rows.len() == TOGETHER {
            build.add(std::mem::take(&mut rows))?;
        }
    }
    build.add(rows)?;
    build.finish()?;
    write_popularity(&aside, &hash(&popularity))?;
    if place.exists() {
        std::fs::remove_dir_all(&place).map_err(Error::io("remove", &place))?;
    }
    std::fs::rename(&aside, &place).map_err(Error::io("rename", &aside))?;
    sync_dir(&shop.dir.join("index"))
}
