//! Which model speaks, from the command line and what is installed.

use std::path::{Path, PathBuf};

use models::locate;
use models::manifest::ModelRole;
use models::shelf::Shelf;
use models::{HostSettings, ModelsError, OffReason, Supervisor};

use crate::args::ModelArgs;

/// Starts the worker, or says why there is none. Must be called inside a tokio runtime.
pub(crate) fn start(args: &ModelArgs, shop: &Path) -> Supervisor {
    if args.no_model {
        return Supervisor::off(OffReason::SwitchedOff);
    }
    settings(args, shop).map_or_else(|error| Supervisor::off(error.off_reason()), Supervisor::start)
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
