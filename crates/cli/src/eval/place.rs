//! A shop of its own for one evaluation, in a folder that vanishes with it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use guide::catalog::FieldMap;
use guide::catalog::import::{ImportOptions, import};
use guide::catalog::product::Lang;
use guide::guide::from_wire;
use guide::{Guide, GuideError, OpenOptions};
use models::{Embedder, OffReason, Supervisor};
use serde_json::Value;

use super::strip::strip;
use crate::embed::embed_all;
use crate::error::Error;
use crate::output::Output;

/// The texts of a shop's folder besides its products.
const TEXTS: [&str; 4] = ["shop.toml", "floor.json", "policies.jsonl", "histories.jsonl"];
const PRODUCTS: &str = "products.jsonl";

/// An embedding model, and where what it has read is kept: nowhere, if not said.
pub(super) struct Reader {
    pub(super) embedder: Arc<Embedder>,
    pub(super) vectors: Option<PathBuf>,
}

/// A shop set up from feeds.
pub(super) struct Place {
    pub(super) guide: Guide,
    /// The same shop by words alone, where an embedding model helps.
    pub(super) by_words: Option<Guide>,
    /// Products that had no name left after a language was taken away.
    pub(super) dropped: usize,
    /// Removed when the evaluation ends.
    _home: tempfile::TempDir,
}

impl Place {
    /// Imports the feeds, without one of the languages if `without` is given. A folder like the demo shop's, with
    /// `products.jsonl` in it, becomes a shop with its settings, policies and histories; photos are left out, they answer
    /// no question.
    pub(super) fn new(
        feeds: &[PathBuf],
        map: Option<&Path>,
        without: Option<Lang>,
        reader: Option<Reader>,
        output: &Output,
    ) -> Result<Place, Error> {
        let home = tempfile::tempdir().map_err(Error::Scratch)?;
        let (mut shop, mut folder) = (home.path().join("shop"), None);
        match feeds {
            [whole] if whole.join(PRODUCTS).is_file() => {
                let copy = home.path().join("folder");
                copy_texts(whole, &copy)?;
                let products = std::fs::read_to_string(whole.join(PRODUCTS)).map_err(Error::Scratch)?;
                std::fs::write(copy.join(PRODUCTS), without_photos(&products)).map_err(Error::Scratch)?;
                folder = Some(copy);
            }
            _ => {
                let map = map.map(FieldMap::read).transpose().map_err(Error::Import)?;
                import(&shop, feeds, &ImportOptions { map, yes: true, ..ImportOptions::default() })
                    .map_err(Error::Import)?;
            }
        }
        let mut guide = open(shop.clone(), folder.clone(), None, output)?;
        let mut dropped = 0;
        if let Some(lang) = without {
            let stripped = home.path().join("stripped");
            copy_texts(folder.as_deref().unwrap_or(&shop), &stripped)?;
            dropped = write_stripped(&guide, lang, &stripped.join(PRODUCTS))?;
            shop = home.path().join("stripped-shop");
            guide = open(shop.clone(), Some(stripped), None, output)?;
        }
        let mut by_words = None;
        if let Some(Reader { embedder, vectors }) = reader {
            by_words = Some(guide);
            guide = open(shop.clone(), None, Some(Arc::clone(&embedder)), output)?;
            embed_all(&guide, &embedder, &vectors.unwrap_or(shop), output)?;
        }
        Ok(Place { guide, by_words, dropped, _home: home })
    }
}

fn open(
    shop: PathBuf,
    folder: Option<PathBuf>,
    embedder: Option<Arc<Embedder>>,
    output: &Output,
) -> Result<Guide, Error> {
    let options = OpenOptions {
        shop,
        demo: folder,
        embedder,
        embeds_aside: false,
        learns_after: None,
        pace: Duration::ZERO,
        lang: from_wire(output.lang()),
        idle_seconds: None,
        countdown_seconds: None,
    };
    Guide::open(options, Supervisor::off(OffReason::SwitchedOff)).map_err(Error::Open)
}

fn copy_texts(from: &Path, to: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(to).map_err(Error::Scratch)?;
    for name in TEXTS.iter().filter(|name| from.join(name).is_file()) {
        std::fs::copy(from.join(name), to.join(name)).map_err(Error::Scratch)?;
    }
    Ok(())
}

/// The same lines without their photo; what is no object is left as it is, for the importer to refuse.
fn without_photos(products: &str) -> String {
    let mut out = String::with_capacity(products.len());
    for line in products.lines() {
        match serde_json::from_str::<Value>(line) {
            Ok(Value::Object(mut row)) => {
                row.shift_remove("photo");
                out.push_str(&Value::Object(row).to_string());
            }
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

/// Writes the shop's products without a language; how many were left without a name.
fn write_stripped(guide: &Guide, lang: Lang, file: &Path) -> Result<usize, Error> {
    let read = |error| Error::Read(GuideError::Catalogue(error));
    let mut out = std::io::BufWriter::new(std::fs::File::create(file).map_err(Error::Scratch)?);
    let mut dropped = 0;
    for row in guide.catalogue().shop.store.all().map_err(read)? {
        match strip(row.map_err(read)?.1, lang) {
            Some(product) => {
                let line = serde_json::to_string(&product).expect("BUG: a product is plain JSON");
                writeln!(out, "{line}").map_err(Error::Scratch)?;
            }
            None => dropped += 1,
        }
    }
    out.flush().map_err(Error::Scratch)?;
    Ok(dropped)
}

#[cfg(test)]
mod tests {
    //! photos go, everything else stays, in its order

    use super::without_photos;

    #[test]
    fn photos_go() {
        let told = without_photos("{\"id\":\"1\",\"photo\":\"a.jpg\",\"name\":\"x\"}\nno json\n");
        assert_eq!(told, "{\"id\":\"1\",\"name\":\"x\"}\nno json\n");
    }
}
