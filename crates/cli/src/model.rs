//! Which model speaks, from the command line and what is installed.

use std::path::{Path, PathBuf};
use std::time::Duration;

use guide::catalog::shop::{ModelServer, Settings};
use guide::guide::from_wire;
use models::locate;
use models::manifest::ModelRole;
use models::shelf::Shelf;
use models::{HostSettings, ModelsError, OffReason, StoreServer, Supervisor};

use crate::args::ModelArgs;
use crate::output::Output;

/// Starts the worker, or says why there is none; in front of it stands the shop's server, if it has one. Must be called inside a tokio
/// runtime.
pub(crate) fn start(args: &ModelArgs, shop: &Path, output: &Output) -> Supervisor {
    if args.no_model {
        return Supervisor::off(OffReason::SwitchedOff);
    }
    let local =
        settings(args, shop).map_or_else(|error| Supervisor::off(error.off_reason()), Supervisor::start);
    match server(args, shop, output) {
        Some(server) => Supervisor::with_store_server(server, local),
        None => local,
    }
}

/// The server that the shop's settings name; what is wrong with them is said. What the command line names runs alone.
fn server(args: &ModelArgs, shop: &Path, output: &Output) -> Option<StoreServer> {
    if args.worker.is_some() || args.model.is_some() {
        return None;
    }
    // A file that cannot be read is told of when the shop is opened.
    let (settings, notices) = Settings::of_folder(shop).unwrap_or_default();
    for notice in notices.iter().filter(|notice| notice.field.as_deref().is_some_and(ModelServer::has_field))
    {
        eprintln!("aisle: {}", notice.sentence(from_wire(output.lang())));
    }
    let named = settings.model?;
    let mut server = StoreServer::new(&named.endpoint, named.key.as_deref())
        .inspect_err(|error| {
            let (zh, en) = error.sentences();
            eprintln!("aisle: shop.toml [model]: {}", output.words(zh, en));
        })
        .ok()?;
    server.model = named.name;
    server.speaks = named.speaks || args.speaks;
    if let Some(wait) = named.first_token_ms {
        server.first_token_deadline = Duration::from_millis(u64::from(wait));
    }
    Some(server)
}

fn settings(args: &ModelArgs, shop: &Path) -> Result<HostSettings, ModelsError> {
    let mut settings = match (&args.worker, &args.model) {
        (None, None) => Shelf::open(shop, Some(&checkout()))?.settings(ModelRole::Guide)?.0,
        (Some(worker), model) => {
            HostSettings { program: worker.clone(), model: model.clone(), ..HostSettings::default() }
        }
        (None, Some(model)) => {
            HostSettings { program: locate::worker()?, model: Some(model.clone()), ..HostSettings::default() }
        }
    };
    settings.args.extend(args.worker_args.iter().cloned());
    settings.speaks |= args.speaks;
    Ok(settings)
}

/// Where a source checkout keeps its models; an installed program has them beside itself.
pub(crate) fn checkout() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("BUG: this crate lives two folders down").join("models")
}
