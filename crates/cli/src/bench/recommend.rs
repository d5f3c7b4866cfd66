//! `aisle bench recommend`: how long a recommendation takes, how many a second, in how much memory, and how long learning takes,
//! in made-up shops of any size. Each shop is made and measured in a process of its own, so that none finds another's memory.

mod asking;
mod clicks;
mod learning;
mod report;
mod shop;
mod visits;

use std::path::Path;
use std::process::{Command, Stdio};

use clap::ValueEnum;

use self::report::Told;
use crate::args::{BenchRecommend, RecommendPart};
use crate::error::Error;
use crate::output::Output;

pub(crate) fn run(args: &BenchRecommend, output: &mut Output) -> Result<(), Error> {
    if let Some(part) = args.part {
        return output.object(&measured(part, args)?).map_err(Error::from);
    }
    let mut told = Vec::new();
    if let Some(clicks) = &args.clicks {
        eprintln!("{}", output.words("只量 VMIS……", "VMIS alone …"));
        tell(Told::Clicks(clicks::measure(clicks)?), &mut told, output)?;
    }
    for (products, events) in sizes(args) {
        let part = if args.train { RecommendPart::Learn } else { RecommendPart::Ask };
        eprintln!(
            "{}",
            output.words(
                &format!("造 {products} 件商品、{events} 次行为的店……"),
                &format!("a shop of {products} products and {events} events …")
            )
        );
        tell(apart(part, products, events, args.seed)?, &mut told, output)?;
    }
    if !output.json() {
        report::growth(&told, output)?;
    }
    Ok(())
}

fn tell(one: Told, all: &mut Vec<Told>, output: &mut Output) -> Result<(), Error> {
    if output.json() {
        output.object(&one)?;
    } else {
        report::tell(&one, output)?;
    }
    all.push(one);
    Ok(())
}

/// Every size with every number of events; none but clicks, if only these are given.
fn sizes(args: &BenchRecommend) -> Vec<(u32, u64)> {
    let (products, events) = (&args.products, &args.events);
    if args.clicks.is_some() && products.is_empty() && events.is_empty() {
        return Vec::new();
    }
    let products = if products.is_empty() { &[20_000][..] } else { products };
    let events = if events.is_empty() { &[1_000_000][..] } else { events };
    products.iter().flat_map(|products| events.iter().map(|events| (*products, *events))).collect()
}

fn measured(part: RecommendPart, args: &BenchRecommend) -> Result<Told, Error> {
    let (products, events) = sizes(args)[0];
    let shop = shop::MadeUp::new(args.seed, products);
    Ok(match part {
        RecommendPart::Ask => Told::Asked(asking::measure(&shop, events)?),
        RecommendPart::Learn => Told::Learned(learning::measure(&shop, events)?),
    })
}

/// Runs a part in a process of its own and reads the object it prints.
fn apart(part: RecommendPart, products: u32, events: u64, seed: u64) -> Result<Told, Error> {
    let name = part.to_possible_value().expect("BUG: no part is skipped");
    let program = std::env::current_exe().map_err(Error::Scratch)?;
    let told = command(&program, name.get_name(), products, events, seed).output().map_err(Error::Scratch)?;
    let said = String::from_utf8_lossy(&told.stdout);
    serde_json::from_str(said.trim())
        .map_err(|error| Error::Part(format!("{}: {} ({error})", name.get_name(), told.status)))
}

fn command(program: &Path, part: &str, products: u32, events: u64, seed: u64) -> Command {
    let mut command = Command::new(program);
    command.args(["bench", "recommend", "--json", "--part", part]);
    command.args(["--products", &products.to_string(), "--events", &events.to_string()]);
    command.args(["--seed", &seed.to_string()]).stdin(Stdio::null()).stderr(Stdio::inherit());
    command
}

#[cfg(test)]
mod tests {
    //! 1. every size is measured with every number of events; with clicks alone no shop is made up
    //! 2. a small shop is measured: every question answered, all parts heard, and what is printed is read back

    use super::*;

    fn args(products: &[u32], events: &[u64], clicks: bool) -> BenchRecommend {
        BenchRecommend {
            products: products.to_vec(),
            events: events.to_vec(),
            seed: 1,
            clicks: clicks.then(|| "clicks.csv".into()),
            train: false,
            part: None,
        }
    }

    #[test]
    fn every_size_with_every_number_of_events() {
        assert_eq!(sizes(&args(&[], &[], false)), [(20_000, 1_000_000)]);
        assert_eq!(sizes(&args(&[], &[], true)), []);
        assert_eq!(sizes(&args(&[10, 20], &[5, 6], true)), [(10, 5), (10, 6), (20, 5), (20, 6)]);
    }

    #[test]
    fn a_small_shop_is_measured() {
        let told = measured(RecommendPart::Ask, &args(&[600], &[6_000], false)).unwrap();
        let read: Told = serde_json::from_str(&serde_json::to_string(&told).unwrap()).unwrap();
        let Told::Asked(asked) = read else { panic!("{read:?}") };
        assert_eq!((asked.products, asked.events), (600, 6_000));
        assert!(
            asked.situations.len() > 6 && asked.situations.iter().all(|one| one.answered > 0),
            "{asked:?}"
        );
        assert!(asked.p50_ms > 0.0 && asked.bare_p50_ms > 0.0 && asked.per_second > 0.0, "{asked:?}");
    }
}
