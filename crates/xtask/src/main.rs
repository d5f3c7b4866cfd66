//! `cargo xtask`: the chores of the project, one small file each. Nothing of the shop lives here, and nothing the shop
//! needs at run time: this crate installs, builds, starts and checks the others by running programs.

mod bench_model;
mod build;
mod check;
mod error;
mod gpu_module;
mod places;
mod run;
mod screens;
mod setup;
mod shell;
mod test;

use std::process::ExitCode;

use error::{Error, Result};

const USAGE: &str = "\
cargo xtask CHORE

  run [-- ARGS]      install what is missing, build, open the kiosk on the demo shop (ARGS go to the kiosk)
  test [FILTER]      install what is missing, build, pass every test; with FILTER only Rust tests so named
  check              formatting, clippy with warnings as errors, the screen's types, generated files fresh
  setup              install what is missing, and nothing else
  build              build the screen, the kiosk, the worker and the command line
  gpu-module cuda|vulkan [ARGS]
                     build the worker's module for that kind of graphics processor (wants nvcc or glslc; ARGS go to cmake)
  bench-model [ARGS] build the bare loop for this very CPU, and measure the model's worker against it (ARGS as of aisle bench model)
  bindings           write the screen's TypeScript from the guide's contract
  demo               draw and write the demo shop again
  screens [--readme] take pictures of every screen; with --readme refresh the README's
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match chore(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error}");
            error.exit_code()
        }
    }
}

fn chore(args: &[&str]) -> Result {
    match args {
        ["run"] => run::run(&[]),
        ["run", "--", rest @ ..] | ["run", rest @ ..] => run::run(rest),
        ["test"] => test::test(None),
        ["test", filter] => test::test(Some(filter)),
        ["check"] => check::check(),
        ["setup"] => setup::setup().map(drop),
        ["build"] => build::build(&setup::setup()?),
        ["gpu-module", backend @ ("cuda" | "vulkan"), rest @ ..] => gpu_module::gpu_module(backend, rest),
        ["bench-model", rest @ ..] => bench_model::bench_model(rest),
        ["bindings"] => build::generate("bindings", &[]),
        ["demo"] => build::generate("demo", &[]),
        ["screens"] => screens::screens(false),
        ["screens", "--readme"] => screens::screens(true),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => Err(Error::WrongUse(USAGE)),
    }
}
