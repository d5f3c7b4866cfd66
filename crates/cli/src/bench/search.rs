//! `aisle bench search`: import and search measured on a made-up catalogue of any size. Each part runs in a process of its
//! own, so that none finds another's memory, threads or caches: the real import, the same rows written bare, the questions.

mod generator;
mod mix;
mod parts;
mod report;
pub(super) mod words;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::ValueEnum;
use serde::de::DeserializeOwned;

use self::generator::Generator;
use self::parts::{Answered, Imported, Wrote};
use self::report::Measured;
use crate::args::{BenchSearch, Part};
use crate::error::Error;
use crate::output::Output;

/// The smallest size of a curve; the next are ten times as large.
const SMALLEST: u32 = 10_000;

const FEED: &str = "feed.jsonl";

pub(crate) fn run(args: &BenchSearch, output: &mut Output) -> Result<(), Error> {
    if let Some(part) = args.part {
        return parts::run(part, args, output);
    }
    let scratch = tempfile::tempdir().map_err(Error::Scratch)?;
    let home = args.keep.as_deref().unwrap_or(scratch.path());
    let mut all = Vec::new();
    for products in sizes(args) {
        let measured = measure(products, args, home, output)?;
        if output.json() {
            output.object(&measured)?;
        } else {
            report::tell(&measured, output)?;
        }
        all.push(measured);
    }
    if args.curve && !output.json() {
        report::curve(&all, output)?;
    }
    Ok(())
}

fn sizes(args: &BenchSearch) -> Vec<u32> {
    let mut sizes = Vec::new();
    let mut size = SMALLEST;
    while args.curve && size < args.products {
        sizes.push(size);
        size *= 10;
    }
    sizes.push(args.products);
    sizes
}

/// Where the shop of this size and seed lies.
fn place(home: &Path, products: u32, seed: u64) -> PathBuf {
    home.join(format!("{products}-{seed}"))
}

fn measure(products: u32, args: &BenchSearch, home: &Path, output: &Output) -> Result<Measured, Error> {
    let place = place(home, products, args.seed);
    std::fs::create_dir_all(&place).map_err(Error::Scratch)?;
    let told = |zh: &str, en: &str| {
        if std::io::stderr().is_terminal() {
            eprintln!("{products}: {}", output.words(zh, en));
        }
    };
    if !place.join(FEED).exists() {
        told("造商品……", "making products …");
        write_feed(&Generator::new(args.seed, products as usize), &place.join(FEED))?;
    }
    let own = Own { products, seed: args.seed, home };
    told("导入……", "importing …");
    let imported: Imported = kept(&place.join("imported.json"), || own.process(Part::Import))?;
    told("直接写入……", "writing the same rows bare …");
    let wrote: Wrote = kept(&place.join("wrote.json"), || own.process(Part::Bare))?;
    told("提问……", "asking …");
    let answered: Answered = own.process(Part::Ask)?;
    Ok(Measured::new(&imported, &wrote, &answered))
}

/// Written whole or not at all: a feed that is there is complete.
fn write_feed(generator: &Generator, feed: &Path) -> Result<(), Error> {
    let aside = feed.with_extension("part");
    let mut out =
        std::io::BufWriter::with_capacity(1 << 20, std::fs::File::create(&aside).map_err(Error::Scratch)?);
    for place in 0..generator.products() {
        let line = serde_json::to_string(&generator.product(place)).expect("BUG: a product is plain JSON");
        writeln!(out, "{line}").map_err(Error::Scratch)?;
    }
    out.flush().map_err(Error::Scratch)?;
    std::fs::rename(&aside, feed).map_err(Error::Scratch)
}

/// What an earlier run measured, while its shop is kept; else measured now, and noted.
fn kept<T: DeserializeOwned + serde::Serialize>(
    note: &Path,
    measure: impl FnOnce() -> Result<T, Error>,
) -> Result<T, Error> {
    if let Ok(text) = std::fs::read_to_string(note)
        && let Ok(earlier) = serde_json::from_str(&text)
    {
        return Ok(earlier);
    }
    let now = measure()?;
    let text = serde_json::to_string(&now).expect("BUG: a measurement is plain JSON");
    std::fs::write(note, text).map_err(Error::Scratch)?;
    Ok(now)
}

/// What a process of its own is told.
struct Own<'a> {
    products: u32,
    seed: u64,
    home: &'a Path,
}

impl Own<'_> {
    /// Runs a part in a process of its own and reads the object it prints.
    fn process<T: DeserializeOwned>(&self, part: Part) -> Result<T, Error> {
        let part = part.to_possible_value().expect("BUG: no part is skipped");
        let program = std::env::current_exe().map_err(Error::Scratch)?;
        let mut command = Command::new(program);
        command.args(["bench", "search", "--json", "--part", part.get_name()]);
        command.args(["--products", &self.products.to_string(), "--seed", &self.seed.to_string()]);
        command.arg("--keep").arg(self.home).stdin(Stdio::null()).stderr(Stdio::inherit());
        let told = command.output().map_err(Error::Scratch)?;
        let said = String::from_utf8_lossy(&told.stdout);
        serde_json::from_str(said.trim())
            .map_err(|error| Error::Part(format!("{}: {} ({error})", part.get_name(), told.status)))
    }
}

#[cfg(test)]
mod tests {
    //! 1. a curve goes up in tens to the size asked for
    //! 2. a made-up feed is one that serde reads back as it was

    use guide::catalog::product::Product;

    use super::*;

    #[test]
    fn a_curve_goes_up_in_tens() {
        let args = |products, curve| BenchSearch { products, seed: 1, curve, keep: None, part: None };
        assert_eq!(sizes(&args(1_000_000, true)), [10_000, 100_000, 1_000_000]);
        assert_eq!(sizes(&args(300_000, true)), [10_000, 100_000, 300_000]);
        assert_eq!(sizes(&args(300_000, false)), [300_000]);
        assert_eq!(sizes(&args(500, true)), [500]);
    }

    #[test]
    fn a_feed_is_read_back_as_it_was() {
        let home = tempfile::tempdir().unwrap();
        let (generator, feed) = (Generator::new(3, 100), home.path().join(FEED));
        write_feed(&generator, &feed).unwrap();
        let text = std::fs::read_to_string(feed).unwrap();
        let read: Vec<Product> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(read.len(), 100);
        assert_eq!(read[42], generator.product(42));
    }
}
