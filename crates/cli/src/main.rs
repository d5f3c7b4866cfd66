//! `aisle`: the guide without a window. Each command reads its words, asks the guide, and prints what came back, for a
//! person or, with `--json`, one object a line. What is found and said is the guide's business; nothing of it is here.

mod args;
mod ask;
mod bench;
mod catalog;
mod embed;
mod error;
mod eval;
mod histories;
mod import;
mod locale;
mod model;
mod models;
mod output;
mod product;
mod recommend;
mod search;
mod shop;
mod train;
mod turn;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use error::Error;
use output::Output;

fn main() -> ExitCode {
    let args = Args::parse();
    let lang = args.lang();
    match carry_out(args) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our words has heard enough (`aisle … | head`).
        Err(Error::Write(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aisle: {}", error.sentence(lang));
            error.exit_code()
        }
    }
}

fn carry_out(args: Args) -> Result<(), Error> {
    let lang = args.lang();
    let mut output = Output::new(lang, args.json);
    match args.command {
        Command::Import(what) => import::run(args.shop.as_deref(), &what, &mut output),
        Command::Catalog { what } => catalog::run(args.shop.as_deref(), &what, &mut output),
        Command::Histories { what } => histories::run(args.shop.as_deref(), what.as_ref(), &mut output),
        Command::Models { what } => models::run(args.shop, what, &mut output),
        Command::Search { text } => search::run(args.shop, &text.join(" "), &mut output),
        Command::Ask { text, model } => ask::run(args.shop, &text, &model, &mut output),
        Command::Recommend(whom) => recommend::run(args.shop, &whom, &mut output),
        Command::Train => train::run(args.shop, &mut output),
        Command::Eval { what } => eval::run(&what, &mut output),
        Command::Bench { what: args::Bench::Ask { questions } } => {
            bench::run(args.shop, questions, &mut output)
        }
        Command::Bench { what: args::Bench::Search(what) } => bench::search::run(&what, &mut output),
        Command::Bench { what: args::Bench::Recommend(what) } => bench::recommend::run(&what, &mut output),
        Command::Bench { what: args::Bench::Model(what) } => {
            bench::model::run(what.model.as_deref(), &what.how, &mut output)
        }
        Command::Bench { what: args::Bench::Soak(what) } => bench::model::soak::run(&what, &mut output),
    }
}
