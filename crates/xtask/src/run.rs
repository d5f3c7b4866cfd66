//! Opens the kiosk on the demo shop: for a person where there is a display, else for everyone to see in pictures.

use std::env;

use crate::build;
use crate::error::Result;
use crate::places;
use crate::setup;
use crate::shell::{command, heading, run as run_aloud};

pub(crate) fn run(kiosk_args: &[&str]) -> Result {
    build::build(&setup::setup()?)?;
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let display = !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY");
    if display {
        heading("opening the kiosk on the demo shop");
        return run_aloud(command(places::program("aisle-kiosk")?, kiosk_args));
    }
    heading(
        "no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): opening the kiosk on a virtual one",
    );
    println!("Somebody types the first conversation into the real window, in Chinese, then in English.");
    run_aloud(command(places::program("first-conversation")?, kiosk_args))
}
