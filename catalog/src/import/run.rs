//! One import, start to end.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use rayon::prelude::*;

use super::{
    Extras, ImportOptions, ImportReport, empty, index_dir, popularity, store_under_lock, sync_dir, tidy,
};
use crate::error::{Error, NotAFeed};
use crate::feed::{Feed, Row};
use crate::lock::ShopLock;
use crate::notice::{Notice, ReasonCode};
use crate::photos;
use crate::product::Product;
use crate::shop::IndexStep;
use crate::store::{Flip, Meta, Writer};

/// Rows read, understood on all cores and written at a time.
const CHUNK: usize = 1024;

/// Replaces the catalogue. The caller holds the shop's lock.
pub(crate) fn run(
    lock: &ShopLock,
    dir: &Path,
    files: &[PathBuf],
    options: &ImportOptions,
    extras: Extras,
    index: &mut IndexStep<'_>,
) -> Result<ImportReport, Error> {
    let begun = Instant::now();
    let store = store_under_lock(lock, dir)?;
    tidy(dir, store.generation()?);
    // What a killed import left may be half written: it must not be taken for photos that are already there.
    photos::sweep(dir, &store.photos()?);
    let hash = match extras.hash {
        Some(hash) => hash,
        None => hash(files)?,
    };
    let mut taking = Taking {
        dir,
        writer: Writer::begin(dir)?,
        ids: HashSet::new(),
        newest: None,
        report: ImportReport::default(),
    };
    taking.report.repair(extras.notices);
    for file in files {
        taking.feed(file, options)?;
    }
    let Taking { writer, newest, mut report, .. } = taking;
    if report.taken == 0 {
        return Err(Error::NothingTaken(Box::new(report)));
    }
    let generation = writer.generation();
    let place = index_dir(dir, generation);
    if let Err(error) = build(&writer, &place, &popularity(&extras.histories), index) {
        let _ = std::fs::remove_dir_all(&place);
        return Err(error);
    }
    if report.photos > 0 {
        flush(dir)?;
    }
    let imported_at =
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok().map(|since| since.as_secs());
    let meta = Meta {
        generation,
        source: extras.source,
        feed_hash: Some(hash),
        imported_at,
        newest_price_day: newest,
    };
    let files: Vec<(&str, &str)> = extras.files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    writer.commit(&Flip {
        meta: &meta,
        files: &files,
        policies: &extras.policies,
        histories: &extras.histories,
    })?;
    // From here on the new catalogue is the shop's, so nothing below may fail the import.
    tidy(dir, generation);
    if let Ok(kept) = store.photos() {
        photos::sweep(dir, &kept);
    }
    report.generation = generation;
    report.seconds = begun.elapsed().as_secs_f64();
    Ok(report)
}

/// Rows on their way into the transaction.
struct Taking<'a> {
    dir: &'a Path,
    writer: Writer,
    ids: HashSet<String>,
    newest: Option<String>,
    report: ImportReport,
}

/// A product whose next rows may still be variants of it.
struct Pending {
    row: Row,
}

impl Taking<'_> {
    fn feed(&mut self, file: &Path, options: &ImportOptions) -> Result<(), Error> {
        let mut feed = Feed::open(file, options.map.as_ref())?;
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let joins = feed.joins_rows();
        let mut understood = false;
        let mut pending: Option<Pending> = None;
        loop {
            let raw = feed.next(CHUNK)?;
            if raw.is_empty() {
                break;
            }
            let shape = &feed.shape;
            let shop_dir = self.dir;
            let rows: Vec<Result<Result<Row, Notice>, Error>> = raw
                .into_par_iter()
                .map(|raw| match shape.read(raw) {
                    Ok(row) => with_photo(shop_dir, folder, &shape.file, row).map(Ok),
                    Err(notice) => Ok(Err(notice)),
                })
                .collect();
            for row in rows {
                self.report.read += 1;
                match row? {
                    Ok(row) => {
                        understood = true;
                        match &mut pending {
                            Some(first) if joins && first.row.product.id == row.product.id => {
                                self.report.joined += 1;
                                join(&shape.file, &mut first.row, row);
                            }
                            _ => {
                                if let Some(ready) = pending.replace(Pending { row }) {
                                    self.take(&shape.file, ready.row)?;
                                }
                            }
                        }
                    }
                    Err(notice) => {
                        understood |= !matches!(notice.reason, ReasonCode::NotARow | ReasonCode::LineTooLong);
                        self.report.refuse(notice);
                    }
                }
            }
        }
        if let Some(ready) = pending {
            self.take(&feed.shape.file, ready.row)?;
        }
        if !understood {
            return Err(Error::NotAFeed { file: file.to_path_buf(), why: NotAFeed::NoRowUnderstood });
        }
        Ok(())
    }

    fn take(&mut self, file: &str, row: Row) -> Result<(), Error> {
        let Row { line, product, repairs } = row;
        if !self.ids.insert(product.id.clone()) {
            let notice = Notice::new(file, line, ReasonCode::IdRepeated, "").of_id(Some(&product.id));
            self.report.refuse(notice);
            return Ok(());
        }
        let doc = serde_json::to_string(&product).expect("BUG: a product is plain JSON");
        self.writer.put(&product, &doc)?;
        self.report.taken += 1;
        self.report.photos += u64::from(product.photo.is_some());
        self.report.repair(repairs);
        let day = product.price.and_then(|price| price.as_of);
        self.newest = self.newest.take().max(day);
        Ok(())
    }
}

/// Puts the photo's hash in place of its path.
fn with_photo(shop_dir: &Path, folder: &Path, file: &str, mut row: Row) -> Result<Row, Error> {
    if let Some(named) = row.product.photo.take() {
        match photos::take(shop_dir, folder, &named)? {
            Ok(hash) => row.product.photo = Some(hash),
            Err((reason, detail)) => {
                let notice = Notice::new(file, row.line, reason, detail);
                row.repairs.push(notice.of_field("photo").of_id(Some(&row.product.id)));
            }
        }
    }
    Ok(row)
}

/// Makes a later row of the same id a variant of the product. What the first row says about the product stands.
fn join(file: &str, first: &mut Row, next: Row) {
    let mut notice = |reason, field: &str| {
        let notice = Notice::new(file, next.line, reason, "");
        first.repairs.push(notice.of_field(field).of_id(Some(&next.product.id)));
    };
    let (kept, other) = (&mut first.product, next.product.clone());
    if other.name != kept.name {
        notice(ReasonCode::VariantDiffers, "name");
    }
    if other.price != kept.price {
        notice(ReasonCode::VariantDiffers, "price");
    }
    for color in other.colors {
        if !kept.colors.contains(&color) {
            kept.colors.push(color);
        }
    }
    kept.photo = kept.photo.take().or(other.photo);
    for mut variant in other.variants {
        // A code made up from the id and a place counts on.
        if variant.sku == made_up(&other.id, 1) {
            variant.sku = made_up(&other.id, kept.variants.len() + 1);
        }
        if kept.variants.iter().any(|earlier| earlier.sku == variant.sku) {
            notice(ReasonCode::VariantRepeated, "sku");
        } else {
            kept.variants.push(variant);
        }
    }
    first.repairs.extend(next.repairs);
}

/// The code of a variant to which the feed gave none.
fn made_up(id: &str, place: usize) -> String {
    format!("{id}/{place}")
}

fn build(
    writer: &Writer,
    place: &Path,
    popularity: &std::collections::HashMap<String, u64>,
    index: &mut IndexStep<'_>,
) -> Result<(), Error> {
    empty(place)?;
    let mut failure = None;
    let mut products = writer.written(&mut failure).map(|(row, product): (u64, Product)| {
        let popular = popularity.get(&product.id).copied().unwrap_or(0);
        (row, product, popular)
    });
    let built = index(place, &mut products);
    drop(products);
    match failure {
        Some(error) => Err(error),
        None => built,
    }?;
    let parent = place.parent().expect("BUG: an index lies in index/");
    sync_dir(parent)
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
        sync_dir(dir)
    }
}
