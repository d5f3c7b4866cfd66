//! The embedding model on the command line: finding it, and having it read the products.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use guide::Guide;
use guide::catalog::vectors::VectorStore;
use guide::meaning::{Embedded, Pace, embed, recall};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use models::Embedder;
use models::protocol::MOST_TEXTS;
use serde::Serialize;

use crate::error::Error;
use crate::model::checkout;
use crate::output::Output;
use crate::shop;

/// What `aisle catalog embed` tells.
#[derive(Serialize)]
struct Told {
    products: u64,
    /// Read just now.
    read: usize,
    /// Products that search ranks by meaning.
    vectors: usize,
    seconds: f64,
}

/// The embedder of a manifest that was named.
pub(crate) fn embedder(manifest: &Path) -> Result<Arc<Embedder>, Error> {
    let file = if manifest.is_dir() { manifest.join("manifest.toml") } else { manifest.to_path_buf() };
    wanted(Embedder::of_manifest(&file))
}

/// The embedder of a shop, if there is one; what is wrong with it is no reason not to answer.
pub(crate) fn of_shop(shop: &Path) -> Option<Arc<Embedder>> {
    Embedder::of_shop(shop, Some(&checkout())).ok().flatten().map(Arc::new)
}

fn wanted(found: Result<Option<Embedder>, models::ModelsError>) -> Result<Arc<Embedder>, Error> {
    found.map_err(Error::Models)?.map(Arc::new).ok_or(Error::NoEmbedder)
}

/// `aisle catalog embed`: reads now what a kiosk would read aside.
pub(crate) fn run(shop: PathBuf, manifest: Option<&Path>, output: &mut Output) -> Result<(), Error> {
    let embedder = match manifest {
        Some(manifest) => embedder(manifest)?,
        None => wanted(Embedder::of_shop(&shop, Some(&checkout())))?,
    };
    let guide = shop::open_silent(Some(shop), output)?;
    let begun = Instant::now();
    let catalogue = guide.catalogue();
    let read = embed_all(&guide, &embedder, &catalogue.shop.dir, output)?;
    let told = Told {
        products: catalogue.shop.meta.products,
        read,
        vectors: catalogue.index.vectors().map_or(0, |vectors| vectors.len()),
        seconds: (begun.elapsed().as_secs_f64() * 10.0).round() / 10.0,
    };
    if output.json() {
        return Ok(output.object(&told)?);
    }
    let Told { products, read, vectors, seconds } = told;
    let (zh, en) = (
        format!("{products} 件商品，{vectors} 件可按意思排序（本次读了 {read} 件，用时 {seconds} 秒）"),
        format!("{products} products, {vectors} ranked by meaning ({read} read just now, {seconds} s)"),
    );
    Ok(output.line(output.words(&zh, &en))?)
}

/// Has all products read that have no vector in the folder `vectors` yet; how many that were.
pub(crate) fn embed_all(
    guide: &Guide,
    embedder: &Embedder,
    vectors: &Path,
    output: &Output,
) -> Result<usize, Error> {
    let bar = (!output.json() && io::stderr().is_terminal()).then(|| {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{bar:24} {percent}% {msg} {eta}");
        bar.set_style(style.expect("BUG: a fixed template is well-formed"));
        bar.set_message(output.words("正在读商品", "reading products").to_owned());
        bar.enable_steady_tick(Duration::from_millis(250));
        bar
    });
    let mut read = 0;
    let mut tell = |done: usize, of: usize| {
        read = of;
        if let Some(bar) = &bar {
            bar.set_length(of as u64);
            bar.set_position(done as u64);
        }
    };
    let pace = Pace { at_once: MOST_TEXTS, go_on: &|| true };
    let ended = embed(&guide.catalogue(), embedder, vectors, pace, &mut tell).map_err(Error::Read)?;
    if let Some(bar) = &bar {
        bar.finish_and_clear();
    }
    match ended {
        Embedded::All | Embedded::Stopped => Ok(read),
        Embedded::Off(reason) => Err(Error::EmbedderOff(reason)),
    }
}

/// Ranks by the vectors a shop has already, and waits for the model that reads the questions. What is wrong with either
/// leaves words alone to rank.
pub(crate) fn use_vectors(guide: &Guide, embedder: &Embedder) {
    let catalogue = guide.catalogue();
    if let Ok(store) = VectorStore::open(&catalogue.shop.dir, embedder.identity()) {
        let _ = recall(&catalogue, &store);
        let _ = embedder.settled();
    }
}

/// Whether a shop has ever had its products read.
pub(crate) fn has_vectors(shop: &Path) -> bool {
    shop.join("vectors.db").is_file()
}
