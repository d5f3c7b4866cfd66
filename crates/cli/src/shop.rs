//! Opening the shop that was asked for.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::Duration;

use guide::guide::from_wire;
use guide::{Guide, OpenOptions};
use models::{OffReason, Supervisor};

use crate::embed::{has_vectors, of_shop, use_vectors};
use crate::error::Error;
use crate::output::Output;

/// The shop in that folder; the demo shop if there is none, or nothing in it.
pub(crate) fn open(
    shop: Option<PathBuf>,
    supervisor: Supervisor,
    embeds: bool,
    output: &Output,
) -> Result<Guide, Error> {
    let shop = shop.unwrap_or_else(guide::default_shop);
    if !shop.join("shop.db").exists() && std::io::stderr().is_terminal() {
        eprintln!("{}", output.words("正在摆好样板店，只需这一次……", "setting up the demo shop, this once…"));
    }
    let embedder = if embeds && has_vectors(&shop) { of_shop(&shop) } else { None };
    let options = OpenOptions {
        shop,
        demo: guide::demo_folder(),
        embedder: embedder.clone(),
        embeds_aside: false,
        learns_after: None,
        pace: Duration::ZERO,
        lang: from_wire(output.lang()),
        idle_seconds: None,
        countdown_seconds: None,
    };
    let guide = Guide::open(options, supervisor).map_err(Error::Open)?;
    if let Some(embedder) = embedder {
        use_vectors(&guide, &embedder);
    }
    Ok(guide)
}

/// The same for a command that needs no model that speaks, nor one that embeds.
pub(crate) fn open_silent(shop: Option<PathBuf>, output: &Output) -> Result<Guide, Error> {
    open(shop, Supervisor::off(OffReason::SwitchedOff), false, output)
}

/// The runtime a guide's turns and its worker live on.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Error> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(Error::Runtime)
}
