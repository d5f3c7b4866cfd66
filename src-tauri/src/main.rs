//! The kiosk: one full-screen window for shoppers around the guide. Adapters only: what is said, shown and found is the
//! guide's business and the screen's; here are the window and its locks, two commands, the photos, and what to do when
//! the display or its process fails.
//!
//! The main thread is GTK's. The guide opens and answers on the async runtime's threads.

mod commands;
mod desk;
mod environment;
mod error;
mod first_paint;
mod flags;
mod model;
mod navigation;
mod one_only;
mod pace;
mod photo;
mod revival;
#[cfg(target_os = "linux")]
mod webkit;
mod window;

use std::process::ExitCode;

use error::Error;
use flags::{Flags, Wanted};

fn main() -> ExitCode {
    match flags::parse(std::env::args_os().skip(1)).and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aisle-kiosk: {}\naisle-kiosk: {error}", error.chinese());
            error.exit_code()
        }
    }
}

fn carry_out(wanted: Wanted) -> Result<(), Error> {
    match wanted {
        Wanted::Help => println!("{}", flags::HELP),
        Wanted::Version => println!("aisle-kiosk {}", env!("CARGO_PKG_VERSION")),
        Wanted::Knock(shop) => one_only::knock(&shop)?,
        Wanted::Open(flags) => open(*flags)?,
    }
    Ok(())
}

fn open(flags: Flags) -> Result<(), Error> {
    // Before anything starts a thread: it changes the environment.
    environment::prepare(flags.automation);
    say_nothing_of_shoppers_in_panics();
    let _only = one_only::claim(&flags.shop)?;
    environment::display()?;
    window::run(flags)
}

/// A panic's message may quote what somebody typed; where it happened is enough to mend it.
fn say_nothing_of_shoppers_in_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            eprintln!("aisle-kiosk: BUG at {}:{}", place.file(), place.line());
        }
    }));
}
