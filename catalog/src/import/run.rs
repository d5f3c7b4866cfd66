//! One import, start to end.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::indexing::Indexing;
use super::sheet::Sheet;
use super::taking::Taking;
use super::{
    Extras, ImportOptions, ImportReport, Mode, Progress, Watch, clock, spent, store_under_lock, tidy,
};
use crate::error::Error;
use crate::feed::Sources;
use crate::lock::ShopLock;
use crate::shop::IndexStep;
use crate::store::{Flip, FlipExtras, Kind, Meta, Writer};

/// How much of a feed is looked at to guess how many rows it has.
const LOOKED_AT: u64 = 256 * 1024;

/// Imports. The caller holds the shop's lock.
pub(crate) fn run(
    lock: &ShopLock,
    dir: &Path,
    files: &[PathBuf],
    options: &ImportOptions,
    extras: Extras,
    index: &dyn IndexStep,
    watch: &mut dyn Watch,
) -> Result<ImportReport, Error> {
    let begun = Instant::now();
    let now = options.now.unwrap_or_else(clock::now);
    let store = store_under_lock(lock, dir)?;
    let before = store.meta()?;
    if !options.yes {
        clock::check(now, &before)?;
    }
    let sources = Sources::find(files, options.map.as_ref())?;
    tidy(dir, &before);
    spent::begin(dir, &store)?;
    let hash = match &extras.hash {
        Some(hash) => hash.clone(),
        None => hash(sources.files())?,
    };
    let writer = Writer::begin(dir)?;
    let keeps_extras = options.mode == Mode::Delta;
    let mut indexing = Indexing::new(index, dir, &writer, &extras, !keeps_extras)?;
    let expected = expected(sources.files());
    indexing.expect(expected.unwrap_or(0));
    let mut taking = Taking::new(dir, &writer, options, now, watch);
    taking.indexing = Some(indexing);
    taking.sheet = Some(Sheet::new(dir, writer.generation(), options.lang));
    taking.expected = expected;
    taking.report.repair(extras.notices.iter().cloned());
    let taken = take(&mut taking, &sources);
    // The sheet tells what was refused, also when nothing comes of the import.
    let sheet = match &mut taking.sheet {
        Some(sheet) => sheet.end()?,
        None => None,
    };
    taking.report.sheet = sheet;
    let Taking { indexing, newest, mut report, day, watch, .. } = taking;
    let indexing = indexing.expect("BUG: an import that writes has an index");
    match taken {
        Ok(None) => {}
        Ok(Some(why)) => {
            indexing.abandon();
            return Err(match why {
                Stop::NothingTaken => Error::NothingTaken(Box::new(report)),
                Stop::Doubt(why) => Error::NotWithoutYes { why, report: Box::new(report) },
            });
        }
        Err(error) => {
            indexing.abandon();
            return Err(error);
        }
    }
    let full = options.mode == Mode::Full;
    let mut meta = Meta {
        generation: writer.generation(),
        kind: Some(if full { Kind::Full } else { Kind::Delta }),
        source: extras.source,
        feed_hash: Some(hash),
        imported_at: Some(u64::try_from(now).unwrap_or(0)),
        newest_price_day: if full { newest } else { newest.max(before.newest_price_day.clone()) },
        products: before.products + report.new - report.gone,
        next_price_change: writer.next_change()?,
        previous: (before.products > 0).then_some(before.generation),
        full_day: if full { Some(day) } else { before.full_day.clone() },
        extras: if keeps_extras { before.extras } else { writer.generation() },
    };
    watch.progress(Progress::Ending);
    let changes = report.new + report.changed + report.gone;
    let photos =
        if changes == 0 && before.source == extras.source && (keeps_extras || !writer.has_extras()?) {
            indexing.abandon();
            meta = Meta {
                generation: before.generation,
                kind: before.kind,
                previous: before.previous,
                extras: before.extras,
                ..meta
            };
            writer.commit_confirmed(&meta)?;
            false
        } else {
            indexing.finish(&writer)?;
            if report.photos > 0 {
                flush(dir)?;
            }
            let files: Vec<(&str, &str)> =
                extras.files.iter().map(|(name, text)| (*name, text.as_str())).collect();
            let extras =
                FlipExtras { files: &files, policies: &extras.policies, histories: &extras.histories };
            writer.commit(&Flip { meta: &meta, extras: (!keeps_extras).then_some(extras) })?
        };
    // From here on the new catalogue is the shop's, so nothing below may fail the import.
    tidy(dir, &meta);
    spent::end(dir, &store, photos);
    report.generation = meta.generation;
    report.seconds = begun.elapsed().as_secs_f64();
    Ok(report)
}

/// Finds out what an import would do. Nothing is written into the shop.
pub(super) fn look(
    dir: &Path,
    files: &[PathBuf],
    options: &ImportOptions,
    watch: &mut dyn Watch,
) -> Result<ImportReport, Error> {
    let begun = Instant::now();
    let now = options.now.unwrap_or_else(clock::now);
    let writer = Writer::look(dir)?;
    if !options.yes {
        clock::check(now, &writer.before)?;
    }
    let sources = Sources::find(files, options.map.as_ref())?;
    // Photos are looked at as a real import would, and forgotten.
    let photos = tempfile::tempdir().map_err(Error::io("create", &std::env::temp_dir()))?;
    let mut taking = Taking::new(photos.path(), &writer, options, now, watch);
    taking.expected = expected(sources.files());
    let taken = take(&mut taking, &sources)?;
    let mut report = taking.report;
    match taken {
        Some(Stop::NothingTaken) => return Err(Error::NothingTaken(Box::new(report))),
        Some(Stop::Doubt(why)) => report.doubt = Some(why),
        None => {}
    }
    report.dry_run = true;
    report.generation = writer.before.generation;
    report.seconds = begun.elapsed().as_secs_f64();
    Ok(report)
}

/// What ends an import before its commit.
enum Stop {
    NothingTaken,
    Doubt(crate::error::Doubt),
}

/// All rows of all files, and what follows from what they do not name.
fn take(taking: &mut Taking<'_>, sources: &Sources) -> Result<Option<Stop>, Error> {
    for file in sources.files() {
        taking.feed(file, sources)?;
    }
    taking.report.repair(sources.notices());
    if taking.report.taken + taking.report.deletions == 0 {
        return Ok(Some(Stop::NothingTaken));
    }
    let doubt = if taking.options.yes { None } else { taking.doubt() };
    if let Some(doubt) = doubt
        && taking.indexing.is_some()
    {
        return Ok(Some(Stop::Doubt(doubt)));
    }
    taking.drop_unnamed()?;
    Ok(doubt.map(Stop::Doubt))
}

/// About how many rows the files have: lines of their beginnings, by length. `None` where that cannot be told.
pub(crate) fn expected(files: &[PathBuf]) -> Option<u64> {
    use std::io::Read;
    let mut rows = 0;
    for path in files {
        let file = std::fs::File::open(path).ok()?;
        let length = file.metadata().ok().filter(std::fs::Metadata::is_file)?.len();
        let mut head = Vec::new();
        file.take(LOOKED_AT).read_to_end(&mut head).ok()?;
        if head.contains(&0) || head.starts_with(&[0x1f, 0x8b]) {
            return None;
        }
        let lines = head.iter().filter(|&&byte| byte == b'\n').count() as u64;
        rows += lines.max(1) * length.max(1) / (head.len() as u64).max(1);
    }
    Some(rows)
}

/// One hash over the bytes of all files.
fn hash(files: &[PathBuf]) -> Result<String, Error> {
    let mut hasher = blake3::Hasher::new();
    for path in files {
        let file = std::fs::File::open(path).map_err(Error::io("open", path))?;
        let one = blake3::Hasher::new().update_reader(file).map_err(Error::io("read", path))?.finalize();
        hasher.update(one.as_bytes());
    }
    Ok(hasher.finalize().to_hex().to_string())
}

/// Flushes new photos before the rows that name them are committed.
fn flush(dir: &Path) -> Result<(), Error> {
    // One call for the file system they lie on instead of one a file, which takes minutes on a slow disk.
    #[cfg(target_os = "linux")]
    {
        let open = std::fs::File::open(dir).map_err(Error::io("open", dir))?;
        rustix::fs::syncfs(open).map_err(|error| Error::io("flush", dir)(error.into()))
    }
    #[cfg(not(target_os = "linux"))]
    {
        super::sync_dir(dir)
    }
}
