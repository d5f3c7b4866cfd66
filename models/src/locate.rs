//! Finding the worker's binary and the manifest on this machine, and the settings that follow from them.

use std::path::{Path, PathBuf};

use crate::manifest::{Entry, Manifest, ModelRole};
use crate::{HostSettings, ModelsError, Supervisor};

/// Names a worker binary to use instead of the installed one.
pub const WORKER_VARIABLE: &str = "AISLE_WORKER";
/// Names a folder that holds a `manifest.toml`, or such a file, to use instead of the installed one.
pub const MODELS_VARIABLE: &str = "AISLE_MODELS";

const WORKER: &str = "aisle-worker";
const FAKE_WORKER: &str = "aisle-fake-worker";
const BARE: &str = "aisle-bare";

/// The real worker: named by [`WORKER_VARIABLE`], or beside this program, or one folder up from a test's `deps`.
///
/// # Errors
/// When it is in none of those places.
pub fn worker() -> Result<PathBuf, ModelsError> {
    if let Some(named) = std::env::var_os(WORKER_VARIABLE).filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        return if named.is_file() { Ok(named) } else { Err(no_worker(&named.to_string_lossy())) };
    }
    beside_this_program(WORKER)
}

/// The fake worker, for tests and demonstrations without weights; it lies where the real one would.
///
/// # Errors
/// When it has not been built.
pub fn fake_worker() -> Result<PathBuf, ModelsError> {
    beside_this_program(FAKE_WORKER)
}

/// The bare loop that the worker is measured against; it lies where the worker does.
///
/// # Errors
/// When it has not been built.
pub fn bare() -> Result<PathBuf, ModelsError> {
    beside_this_program(BARE)
}

/// Where workers remember which kernels and graphics processors were proven on this machine; `None` where a user has no folder for such
/// things, and each start proves anew.
#[must_use]
pub fn proofs() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|folders| folders.cache_dir().join("aisle").join("proofs.json"))
}

fn beside_this_program(name: &str) -> Result<PathBuf, ModelsError> {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let program = std::env::current_exe().map_err(|_| no_worker(&name))?;
    let folder = program.parent().ok_or_else(|| no_worker(&name))?;
    let mut folders = vec![folder];
    // `cargo test` runs from `deps`, examples from `examples`; binaries lie one folder up.
    if folder.ends_with("deps") || folder.ends_with("examples") {
        folders.extend(folder.parent());
    }
    folders
        .into_iter()
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
        .ok_or_else(|| no_worker(&name))
}

fn no_worker(name: &str) -> ModelsError {
    ModelsError::NoWorker { name: name.to_owned() }
}

/// The manifest: named by [`MODELS_VARIABLE`], or `models/manifest.toml` beside this program or in a folder above
/// it, or `manifest.toml` in `fallback` (a source checkout's `models` folder).
///
/// # Errors
/// When there is none.
pub fn manifest(fallback: Option<&Path>) -> Result<PathBuf, ModelsError> {
    if let Some(named) = std::env::var_os(MODELS_VARIABLE).filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        let file = if named.is_dir() { named.join("manifest.toml") } else { named };
        return if file.is_file() { Ok(file) } else { Err(ModelsError::NoManifest) };
    }
    let program = std::env::current_exe().ok();
    let above = program.iter().flat_map(|program| program.ancestors().skip(1));
    above
        .map(|folder| folder.join("models").join("manifest.toml"))
        .chain(fallback.map(|folder| folder.join("manifest.toml")))
        .find(|path| path.is_file())
        .ok_or(ModelsError::NoManifest)
}

/// Settings for the model of a role, from what is installed. The file itself is checked later, while the worker
/// warms up, since hashing gigabytes takes seconds.
///
/// # Errors
/// When the manifest, the entry or the worker is missing.
pub fn host_settings(role: ModelRole, fallback: Option<&Path>) -> Result<HostSettings, ModelsError> {
    let manifest = Manifest::read(&manifest(fallback)?)?;
    settings_of(&manifest, manifest.entry(role)?)
}

/// Settings for one model of a manifest.
///
/// # Errors
/// When the worker is missing.
pub fn settings_of(manifest: &Manifest, entry: &Entry) -> Result<HostSettings, ModelsError> {
    Ok(HostSettings {
        program: worker()?,
        role: entry.role,
        model: Some(manifest.path_of(entry)),
        seal: Some(entry.seal()),
        speaks: entry.speaks,
        context: entry.context,
        proofs: proofs(),
        ..HostSettings::default()
    })
}

/// A supervisor for the installed model of a role; one that is off, with the reason, where something is missing.
/// Must be called inside a tokio runtime.
#[must_use]
pub fn start(role: ModelRole, fallback: Option<&Path>) -> Supervisor {
    match host_settings(role, fallback) {
        Ok(settings) => Supervisor::start(settings),
        Err(error) => Supervisor::off(error.off_reason()),
    }
}
