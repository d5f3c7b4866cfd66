//! The parts, each run in a process that does nothing else and prints what it measured.

use std::path::Path;
use std::time::Duration;

use guide::catalog::Shop;
use guide::catalog::bench::{BareSearch, write_bare};
use guide::catalog::complete::Beside;
use guide::catalog::import::{ImportOptions, import};
use guide::catalog::index::SearchIndex;
use guide::catalog::product::Lang;
use guide::catalog::search::{Hits, Search};
use guide::completing::MOST;
use guide::contract::WishKind;
use guide::need::{Need, NeedPart, Part as Wish};
use guide::results::{Counting, FACETS, FILL, PAGE, facets, price_edges};
use guide::understanding::{Intent, PolicyCues, Standing, understand};
use guide::{GuideError, catalog};
use serde::{Deserialize, Serialize};

use super::generator::Generator;
use super::mix::{Question, questions, typed};
use super::{FEED, place};
use crate::args::{BenchSearch, Part};
use crate::bench::memory::peak_rss_mb;
use crate::bench::timing::{Spread, Timed, alone, millis, side_by_side};
use crate::error::Error;
use crate::output::Output;

/// The real import.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Imported {
    pub(super) rows: u64,
    pub(super) seconds: f64,
    /// Bytes of the search index.
    pub(super) index_bytes: u64,
    /// Of the importing process; `None` where the system does not tell.
    pub(super) peak_rss_mb: Option<f64>,
}

/// The same rows written bare.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Wrote {
    pub(super) rows: u64,
    pub(super) seconds: f64,
}

/// The questions.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Answered {
    pub(super) questions: usize,
    /// Those that were understood as a wish for products; the others cost our search nothing.
    pub(super) searched: usize,
    pub(super) bare: Spread,
    pub(super) full: Spread,
    /// After each letter of the questions.
    pub(super) complete: Spread,
    /// The question our search was slowest on, and how slow.
    pub(super) slowest: (String, f64),
    /// The letters that completing was slowest on, and how slow.
    pub(super) complete_slowest: (String, f64),
    pub(super) peak_rss_mb: Option<f64>,
}

pub(super) fn run(part: Part, args: &BenchSearch, output: &mut Output) -> Result<(), Error> {
    let home = args.keep.as_deref().expect("BUG: a part is told where its shop lies");
    let place = place(home, args.products, args.seed);
    match part {
        Part::Import => output.object(&import_all(&place)?)?,
        Part::Bare => output.object(&write_all(&place)?)?,
        Part::Ask => output.object(&ask_all(&place, args)?)?,
    }
    Ok(())
}

fn import_all(place: &Path) -> Result<Imported, Error> {
    let dir = place.join("shop");
    fresh(&dir)?;
    let began = std::time::Instant::now();
    let report = import(&dir, &[place.join(FEED)], &ImportOptions::default()).map_err(Error::Import)?;
    let seconds = began.elapsed().as_secs_f64();
    let shop = Shop::open(&dir, None).map_err(GuideError::Catalogue).map_err(Error::Open)?;
    Ok(Imported {
        rows: report.taken,
        seconds,
        index_bytes: bytes(&shop.index_dir()),
        peak_rss_mb: peak_rss_mb(),
    })
}

fn write_all(place: &Path) -> Result<Wrote, Error> {
    let dir = place.join("bare");
    fresh(&dir)?;
    let written = write_bare(&dir, &place.join(FEED)).map_err(Error::Import)?;
    fresh(&dir)?;
    Ok(Wrote { rows: written.rows, seconds: written.seconds })
}

fn fresh(dir: &Path) -> Result<(), Error> {
    if dir.exists() {
        std::fs::remove_dir_all(dir).map_err(Error::Scratch)?;
    }
    Ok(())
}

/// Bytes of the files in a folder.
fn bytes(dir: &Path) -> u64 {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.metadata().ok())
        .filter(|meta| meta.is_file())
        .map(|meta| meta.len())
        .sum()
}

fn ask_all(place: &Path, args: &BenchSearch) -> Result<Answered, Error> {
    let open = |error| Error::Open(GuideError::Catalogue(error));
    let shop = Shop::open(&place.join("shop"), None).map_err(open)?;
    catalog::analysis::warm();
    let index = SearchIndex::open(&shop.index_dir()).map_err(index_error)?;
    index.warm().map_err(index_error)?;
    index.warm_typing();
    let bare = BareSearch::new().map_err(open)?;
    let asked = questions(&Generator::new(args.seed, args.products as usize), args.seed);
    let cues = PolicyCues::new(&[]);
    let mut searched = 0;
    for question in &asked {
        searched += usize::from(full(&index, &cues, &question.words, question.lang)?.is_some());
    }
    let Timed { one, other } = side_by_side(
        &asked,
        |question| bare.search(&index, &question.words).map(drop).map_err(open),
        |question| full(&index, &cues, &question.words, question.lang).map(drop),
    )?;
    let name = |row: u64| Some(shop.store.by_rows(&[row]).ok()?.into_iter().next()?.1.name);
    let beside = Beside { names: &name, needs: &[] };
    let typed = typed(&asked);
    let completed = alone(&typed, |typed| {
        index.complete(&typed.words, typed.lang, MOST, &beside).map(drop).map_err(index_error)
    })?;
    let most = |asked: &[Question], taken: &[Duration]| {
        let slowest = (0..asked.len()).max_by_key(|at| (taken[*at], std::cmp::Reverse(*at)));
        slowest.map(|at| (asked[at].words.clone(), millis(taken[at]))).unwrap_or_default()
    };
    Ok(Answered {
        questions: asked.len(),
        searched,
        bare: Spread::of(&one),
        full: Spread::of(&other),
        complete: Spread::of(&completed),
        slowest: most(&asked, &other),
        complete_slowest: most(&typed, &completed),
        peak_rss_mb: peak_rss_mb(),
    })
}

fn index_error(error: catalog::index::IndexError) -> Error {
    Error::Read(GuideError::Index(error))
}

/// The first page for a shopper's first words with all that is counted beside it: mended where a word is not known, understood,
/// limited, ranked. `None` if the words are no wish for products.
fn full(index: &SearchIndex, cues: &PolicyCues, words: &str, lang: Lang) -> Result<Option<Hits>, Error> {
    let standing = Standing::new(lang);
    let understood = |words: &str| match understand(words, index.lexicon(), cues, standing).intent {
        Intent::Find { parts, order } => Some((parts, order)),
        _ => None,
    };
    let mut meant = understood(words);
    let unknown = |parts: &[NeedPart]| {
        parts.iter().any(|part| part.kind == WishKind::Text && matches!(part.part, Wish::Word(_)))
    };
    if meant.as_ref().is_none_or(|(parts, _)| unknown(parts)) {
        let read = index.rewrite(words);
        if !read.changes.is_empty() {
            meant = understood(&read.text).or(meant);
        }
    }
    let Some((parts, order)) = meant else { return Ok(None) };
    let mut need = Need { order, ..Need::default() };
    need.add_all(parts);
    let edges = price_edges(index.lexicon().words.exponent());
    let search = Search { limit: PAGE, fill: FILL, facets: FACETS.to_vec(), edges, ..need.search() };
    let hits = index.search(&search).map_err(index_error)?;
    let count = |search: &Search| index.count(search).map_err(GuideError::Index);
    facets(&Counting { lexicon: index.lexicon(), count: &count }, &need, &hits).map_err(Error::Read)?;
    Ok(Some(hits))
}
