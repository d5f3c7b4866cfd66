//! What an import is given: files, or folders of files. Feeds among them in order, and local inventories, which are joined to
//! the feeds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::tellings::Tellings;
use super::{Feed, FieldMap, Form, Inventory, opening};
use crate::error::{Error, NotAFeed};
use crate::notice::{Notice, ReasonCode};

/// Endings of files in a folder that are something else by their name: photos, and what a shop's directory holds beside feeds.
const OTHER: [&str; 24] = [
    "jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "avif", "heic", "svg", "mp4", "mov", "pdf",
    "toml", "md", "db", "zip", "log", "docx", "doc", "gguf", "secret", "broken",
];
/// Files of a shop's directory that look like feeds and are none.
const OWN: [&str; 3] = ["floor.json", "policies.jsonl", "histories.jsonl"];

/// The feeds of one import.
pub(crate) struct Sources {
    files: Vec<PathBuf>,
    map: Option<FieldMap>,
    inventory: Option<Arc<Inventory>>,
    tellings: Option<Arc<Tellings>>,
    passed_over: Vec<Notice>,
}

impl Sources {
    /// Looks at the files, and at those in folders, sorted by name. In a folder what is no feed is passed over and told;
    /// a file that was named must be one.
    ///
    /// # Errors
    /// [`Error::NotAFeed`] or [`Error::Io`].
    pub(crate) fn find(paths: &[PathBuf], map: Option<&FieldMap>) -> Result<Sources, Error> {
        let mut sources = Sources {
            files: Vec::new(),
            map: map.cloned(),
            inventory: None,
            tellings: None,
            passed_over: Vec::new(),
        };
        if let [one] = paths
            && !one.is_dir()
        {
            sources.files.push(one.clone());
            return Ok(sources);
        }
        let mut inventory = Inventory::default();
        for path in paths {
            if !path.is_dir() {
                sources.look(path, false, &mut inventory)?;
                continue;
            }
            let before = sources.files.len();
            for file in inside(path)? {
                match sources.look(&file, true, &mut inventory) {
                    Ok(()) => {}
                    Err(Error::NotAFeed { file, why }) => {
                        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                        let notice = Notice::new(&name, 0, ReasonCode::FilePassedOver, why.to_string());
                        sources.passed_over.push(notice);
                    }
                    Err(error) => return Err(error),
                }
            }
            if sources.files.len() == before {
                return Err(Error::NotAFeed { file: path.clone(), why: NotAFeed::NothingInFolder });
            }
        }
        if !inventory.is_empty() {
            if sources.files.is_empty() {
                let file = paths.first().cloned().unwrap_or_default();
                return Err(Error::NotAFeed { file, why: NotAFeed::OnlyInventory });
            }
            sources.inventory = Some(Arc::new(inventory));
        }
        if sources.files.len() > 1 {
            sources.tellings = Tellings::find(&sources.files, map)?.map(Arc::new);
        }
        Ok(sources)
    }

    /// Takes a file in. One that was only found must be a feed beyond doubt.
    fn look(&mut self, path: &Path, found: bool, inventory: &mut Inventory) -> Result<(), Error> {
        let feed = opening::open(path, self.map.as_ref())?;
        if found && !feed.is_sure() {
            return Err(Error::NotAFeed { file: path.to_path_buf(), why: NotAFeed::NoRowUnderstood });
        }
        if feed.shape.form == Form::Inventory {
            let file = feed.shape.file.clone();
            inventory.add(&file, feed.records()?);
        } else {
            self.files.push(path.to_path_buf());
        }
        Ok(())
    }

    /// The feeds, in order.
    pub(crate) fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// Opens one of them.
    ///
    /// # Errors
    /// [`Error::NotAFeed`] or [`Error::Io`].
    pub(crate) fn open(&self, path: &Path) -> Result<Feed, Error> {
        let mut feed = Feed::open(path, self.map.as_ref())?;
        feed.shape.inventory.clone_from(&self.inventory);
        let place = self.files.iter().position(|file| file == path);
        feed.shape.tellings = place.zip(self.tellings.clone());
        Ok(feed)
    }

    /// What no row of a feed tells, once all have been read: files that were passed over, rows of inventories that are wrong
    /// or belong to no product.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        let inventory = self.inventory.iter().flat_map(|inventory| inventory.notices());
        self.passed_over.iter().cloned().chain(inventory).collect()
    }
}

/// The files of a folder that may be feeds, sorted by name. Folders in it hold photos.
fn inside(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(Error::io("read", folder))? {
        let path = entry.map_err(Error::io("read", folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        // Programs that have a workbook open leave `~$name.xlsx` beside it.
        let hidden = name.starts_with(['.', '~']);
        if path.is_file() && !hidden && !OTHER.contains(&ending) && !OWN.contains(&name.as_str()) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
