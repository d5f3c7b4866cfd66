//! Rows on their way into the transaction: each is new, changed, unchanged, a deletion, or refused.

use std::collections::HashSet;
use std::path::Path;

use rayon::prelude::*;

use super::indexing::Indexing;
use super::ready::{Ready, photos_of, with_photo};
use super::sheet::Sheet;
use super::{Change, ImportOptions, ImportReport, Mode, Progress, Watch, clock};
use crate::error::{Doubt, Error, NotAFeed};
use crate::feed::{Row, Sources, join, joins};
use crate::notice::{Notice, ReasonCode};
use crate::store::{Source, Writer, short_hash};

/// Rows read, understood on all cores and written at a time.
const CHUNK: usize = 2048;

/// A full import that drops more of the products than this, or refuses more of the rows, is rarely meant. Percent.
const MOST_GONE: u64 = 30;
const MOST_REFUSED: u64 = 5;

pub(super) struct Taking<'a> {
    /// The shop directory photos go into.
    pub(super) photos_in: &'a Path,
    pub(super) writer: &'a Writer,
    pub(super) options: &'a ImportOptions,
    pub(super) now: i64,
    pub(super) day: String,
    /// `None` if the import only looks: then nothing is written.
    pub(super) indexing: Option<Indexing<'a>>,
    pub(super) sheet: Option<Sheet>,
    pub(super) watch: &'a mut dyn Watch,
    /// Rows expected in all.
    pub(super) expected: Option<u64>,
    /// Ids met in this import.
    pub(super) ids: HashSet<[u8; 16]>,
    /// Rows of the catalogue before whose product the feed names.
    pub(super) met: HashSet<u64>,
    /// The newest day on which a price was confirmed.
    pub(super) newest: Option<String>,
    /// Rows left out because the shop means it so: no sign that something is wrong with the feed.
    meant: u64,
    pub(super) report: ImportReport,
}

impl<'a> Taking<'a> {
    pub(super) fn new(
        photos_in: &'a Path,
        writer: &'a Writer,
        options: &'a ImportOptions,
        now: i64,
        watch: &'a mut dyn Watch,
    ) -> Taking<'a> {
        Taking {
            photos_in,
            writer,
            options,
            now,
            day: clock::day(now),
            indexing: None,
            sheet: None,
            watch,
            expected: None,
            ids: HashSet::new(),
            met: HashSet::new(),
            newest: None,
            meant: 0,
            report: ImportReport::default(),
        }
    }

    /// Takes all rows of a file.
    pub(super) fn feed(&mut self, file: &Path, sources: &Sources) -> Result<(), Error> {
        let mut feed = sources.open(file)?;
        let photos = photos_of(file, sources, self.options.mode, self.writer)?;
        self.report.repair(photos.notice(&feed.shape.file));
        let may_join = feed.joins_rows();
        let mut understood = false;
        // A product whose next rows may still be variants of it.
        let mut pending: Option<Row> = None;
        loop {
            let raw = feed.next(CHUNK)?;
            if raw.is_empty() {
                break;
            }
            let (shape, photos_in) = (&feed.shape, self.photos_in);
            let rows: Vec<Result<Result<Row, Notice>, Error>> = raw
                .into_par_iter()
                .map(|raw| match shape.read(raw) {
                    Ok(row) => with_photo(photos_in, &photos, &shape.file, row).map(Ok),
                    Err(notice) => Ok(Err(notice)),
                })
                .collect();
            let mut whole = Vec::with_capacity(rows.len());
            for row in rows {
                match row? {
                    // It is part of an earlier file's row now.
                    Ok(row) if row.united => {
                        understood = true;
                        self.report.read += row.rows;
                        self.report.joined += row.rows;
                    }
                    Ok(row) => {
                        understood = true;
                        self.report.read += row.rows;
                        self.report.joined += row.rows - 1;
                        match &mut pending {
                            Some(first) if may_join && joins(first, &row) => {
                                self.report.joined += 1;
                                join(&shape.file, first, row);
                            }
                            _ => whole.extend(pending.replace(row).map(Ok)),
                        }
                    }
                    Err(notice) => {
                        self.report.read += 1;
                        understood |= !matches!(notice.reason, ReasonCode::NotARow | ReasonCode::LineTooLong);
                        whole.push(Err(notice));
                    }
                }
            }
            self.take_all(&shape.file, whole)?;
            self.watch.progress(Progress::Rows { read: self.report.read, expected: self.expected });
        }
        self.take_all(&feed.shape.file, pending.into_iter().map(Ok).collect())?;
        if !understood {
            return Err(Error::NotAFeed { file: file.to_path_buf(), why: NotAFeed::NoRowUnderstood });
        }
        Ok(())
    }

    /// Takes rows, and notes those refused between them, in the order of the feed.
    fn take_all(&mut self, file: &str, rows: Vec<Result<Row, Notice>>) -> Result<(), Error> {
        let now = self.now;
        let ready: Vec<Result<Ready, Notice>> =
            rows.into_par_iter().map(|row| row.map(|row| Ready::of(row, now))).collect();
        for row in ready {
            match row {
                Ok(ready) => self.take(file, ready)?,
                Err(notice) => self.refuse(notice)?,
            }
        }
        Ok(())
    }

    fn take(&mut self, file: &str, ready: Ready) -> Result<(), Error> {
        let Ready { line, deleted, bare, repairs } = ready;
        let id = bare.product.id.as_str();
        if !self.ids.insert(short_hash(id.as_bytes())) {
            return self.refuse(Notice::new(file, line, ReasonCode::IdRepeated, "").of_id(Some(id)));
        }
        self.report.repair(repairs);
        let living = if self.writer.before.products > 0 { self.writer.living(id)? } else { None };
        if deleted {
            self.report.deletions += 1;
            return match living {
                Some(living) if self.options.mode == Mode::Delta => self.gone(living.row),
                // The feed of a full import says it by not naming a product; so here.
                _ => Ok(()),
            };
        }
        self.report.taken += 1;
        self.report.photos += u64::from(bare.product.photo.is_some());
        let day = bare.days.price.as_ref().unwrap_or(&self.day);
        if self.newest.as_ref().is_none_or(|newest| day > newest) {
            self.newest = Some(day.clone());
        }
        let Some(living) = living else {
            self.report.new += 1;
            if self.watch.wants_changes() {
                self.watch.change(Change::new(&bare.product));
            }
            if let Some(indexing) = &mut self.indexing {
                let row = self.writer.put(&bare, &self.day)?;
                indexing.change(None, Some((row, bare.product)))?;
            }
            return Ok(());
        };
        self.met.insert(living.row);
        if living.hash == bare.hash {
            self.report.unchanged += 1;
            // A full import confirms all its rows at once.
            let at_once = self.options.mode == Mode::Full || living.confirmed == self.day;
            if self.indexing.is_some() && !(at_once && living.days == bare.days) {
                self.writer.confirm(living.row, &self.day, &bare.days)?;
            }
            return Ok(());
        }
        self.report.changed += 1;
        let wants_old = self.watch.wants_changes() || self.indexing.as_ref().is_some_and(Indexing::wants_old);
        let old = if wants_old { Some(self.writer.bare(living.row)?) } else { None };
        if let Some(old) = &old
            && self.watch.wants_changes()
        {
            self.watch.change(Change::changed(old, &bare.product));
        }
        if let Some(indexing) = &mut self.indexing {
            self.writer.end(living.row)?;
            let row = self.writer.put(&bare, &self.day)?;
            indexing.change(old.map(|old| (living.row, old)), Some((row, bare.product)))?;
        }
        Ok(())
    }

    /// The product of this row is not there any more.
    fn gone(&mut self, row: u64) -> Result<(), Error> {
        self.report.gone += 1;
        let old = self.writer.bare(row)?;
        if self.watch.wants_changes() {
            self.watch.change(Change::gone(old.clone()));
        }
        if let Some(indexing) = &mut self.indexing {
            self.writer.end(row)?;
            indexing.change(Some((row, old)), None)?;
        }
        Ok(())
    }

    fn refuse(&mut self, notice: Notice) -> Result<(), Error> {
        if let Some(sheet) = &mut self.sheet {
            sheet.add(&notice)?;
        }
        self.meant += u64::from(notice.reason.is_meant());
        self.report.refuse(notice);
        Ok(())
    }

    /// Why this import would ask first, once all rows are taken.
    pub(super) fn doubt(&self) -> Option<Doubt> {
        if self.options.mode != Mode::Full {
            return None;
        }
        let (read, refused) = (self.report.read, self.report.refused_count - self.meant);
        let before = &self.writer.before;
        let gone = before.products.saturating_sub(self.met.len() as u64);
        // The demo shop is there to be replaced.
        if before.source == Source::Feed && gone * 100 > before.products * MOST_GONE {
            return Some(Doubt::Gone { gone, of: before.products });
        }
        (refused * 100 > read * MOST_REFUSED).then_some(Doubt::Refused { refused, of: read })
    }

    /// Lets go of what the feed of a full import does not name.
    pub(super) fn drop_unnamed(&mut self) -> Result<(), Error> {
        let before = self.writer.before.products;
        if self.options.mode != Mode::Full || before == self.met.len() as u64 {
            return Ok(());
        }
        let mut unnamed = Vec::new();
        self.writer.each_older(|row| {
            if !self.met.contains(&row) {
                unnamed.push(row);
            }
        })?;
        unnamed.into_iter().try_for_each(|row| self.gone(row))
    }
}
