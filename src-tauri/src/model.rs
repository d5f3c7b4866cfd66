//! Which model the kiosk starts, from the command line and what is installed.

use std::path::Path;
use std::sync::Arc;

use models::locate;
use models::manifest::ModelRole;
use models::{Embedder, HostSettings, ModelsError, OffReason, Supervisor};

use crate::flags::ModelFlags;

/// Starts keeping the worker, or says why there is none. Must be called inside a tokio runtime.
pub(crate) fn start(flags: &ModelFlags) -> Supervisor {
    if flags.none {
        return Supervisor::off(OffReason::SwitchedOff);
    }
    match settings(flags) {
        Ok(settings) => Supervisor::start(settings),
        Err(error) => {
            eprintln!(
                "aisle-kiosk: 模型未启用，由模板回答\naisle-kiosk: the model is off, templates answer: {error}"
            );
            Supervisor::off(error.off_reason())
        }
    }
}

/// The model that makes vectors of what is asked, if one is installed. Without it words alone rank, and nobody is told.
pub(crate) fn embedder(flags: &ModelFlags) -> Option<Arc<Embedder>> {
    if flags.none {
        return None;
    }
    match Embedder::installed(None, Some(&checkout())) {
        Ok(embedder) => embedder.map(Arc::new),
        Err(error) => {
            eprintln!("aisle-kiosk: 嵌入模型未启用：{error}\naisle-kiosk: no embedding model: {error}");
            None
        }
    }
}

fn settings(flags: &ModelFlags) -> Result<HostSettings, ModelsError> {
    let mut settings = match (&flags.worker, &flags.model) {
        (None, None) => locate::host_settings(ModelRole::Guide, Some(&checkout()))?,
        (Some(worker), model) => {
            HostSettings { program: worker.clone(), model: model.clone(), ..HostSettings::default() }
        }
        (None, Some(model)) => {
            HostSettings { program: locate::worker()?, model: Some(model.clone()), ..HostSettings::default() }
        }
    };
    settings.args.extend(flags.worker_args.iter().cloned());
    settings.speaks |= flags.speaks;
    Ok(settings)
}

/// Where a source checkout keeps its models; an installed kiosk has them beside itself.
fn checkout() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("models")
}

#[cfg(test)]
mod tests {
    //! 1. what the command line names is what runs
    //! 2. a file somebody named is taken without a seal, the installed one only with its
    //! 3. words reach the shopper when asked for

    use super::*;

    #[test]
    fn a_named_worker_gets_its_arguments_and_no_model_of_ours() {
        let flags = ModelFlags {
            worker: Some("fake".into()),
            worker_args: vec!["--fake".into(), "hang".into()],
            speaks: true,
            ..ModelFlags::default()
        };
        let settings = settings(&flags).unwrap();
        assert_eq!(settings.program, Path::new("fake"));
        assert_eq!(settings.args, ["--fake", "hang"]);
        assert_eq!((settings.model, settings.speaks), (None, true));
    }

    #[test]
    fn the_installed_model_is_sealed_and_a_named_one_is_not() {
        let named =
            ModelFlags { worker: Some("w".into()), model: Some("m.gguf".into()), ..ModelFlags::default() };
        let named = settings(&named).unwrap();
        assert_eq!((named.model.as_deref(), named.seal), (Some(Path::new("m.gguf")), None));
        // Without a built worker there is none to speak of; with one, the file of the manifest must match.
        if let Ok(installed) = settings(&ModelFlags::default()) {
            assert!(installed.seal.is_some() && installed.model.is_some_and(|model| model.is_file()));
        }
    }
}
