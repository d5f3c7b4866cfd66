//! What a model stands on: the modules of llama.cpp that hold kernels for one kind of CPU, or drive graphics processors. Which of them this
//! process loads is settled by processes that were thrown away ([`crate::proof`]).

use std::path::{Path, PathBuf};

use llama_cpp_2::{LlamaBackendDevice, LlamaBackendDeviceType, list_llama_ggml_backend_devices};
use serde::Serialize;

use crate::args::Machine;
use crate::proof::{self, Outcome, Proofs};

/// CPU variants from the best to the one every CPU has: what a later one computes with an earlier one has too, but for neighbours of
/// different makers. Names are those of llama.cpp's own list (`GGML_CPU_ALL_VARIANTS`). One that is not listed comes before all.
const VARIANTS: &[&str] = &[
    "sapphirerapids",
    "zen4",
    "cooperlake",
    "icelake",
    "cascadelake",
    "cannonlake",
    "skylakex",
    "alderlake",
    "haswell",
    "piledriver",
    "ivybridge",
    "sandybridge",
    "sse42",
    "x64",
    "armv9.2_2",
    "armv9.2_1",
    "armv8.6_2",
    "armv8.6_1",
    "armv8.2_3",
    "armv8.2_2",
    "armv8.2_1",
    "armv8.0_1",
    "apple_m4",
    "apple_m2_m3",
    "apple_m1",
];

/// Graphics modules, the likeliest to be the fastest first.
const GRAPHICS: &[&str] = &["cuda", "hip", "metal", "vulkan"];

/// What this process computes with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Ground {
    /// The CPU variant, or `static` where one is linked in.
    pub(crate) cpu: String,
    /// Modules of graphics processors that work here.
    pub(crate) graphics: Vec<String>,
    /// What was tried and did not work, best first.
    pub(crate) refused: Vec<String>,
}

impl Ground {
    /// Settles what to compute with: as remembered, else by trying, the best first. Never fails: without any module that works the last
    /// is taken, and loading a model will say that nothing computes.
    pub(crate) fn settle(machine: &Machine) -> Self {
        let Some(modules) = modules() else {
            let cpu = "static".to_owned();
            return Self { cpu, graphics: Vec::new(), refused: Vec::new() };
        };
        let mut proofs = Proofs::open(machine.proofs.as_deref(), &modules);
        for cpu in &machine.illegal {
            proofs.refuse_cpu(cpu);
        }
        let cpu = match &machine.cpu {
            Some(cpu) => cpu.clone(),
            None => settle_cpu(&modules, &mut proofs),
        };
        let mut graphics = Vec::new();
        if !machine.no_gpu {
            for module in GRAPHICS.iter().filter(|module| modules.join(module).is_dir()) {
                if proofs.is_refused(module) {
                    continue;
                }
                if !proofs.has_graphics(module) {
                    // That there is no driver is not remembered: one may be installed.
                    match proof::prove(module, Some(&cpu)) {
                        Outcome::Works => proofs.found_graphics(module),
                        Outcome::NotHere => continue,
                        Outcome::Dies => {
                            proofs.refuse(module);
                            continue;
                        }
                    }
                }
                graphics.push((*module).to_owned());
            }
        }
        proofs.keep();
        Self { cpu, graphics, refused: proofs.refused().to_vec() }
    }

    /// Loads the modules into this process. Once, and before llama.cpp is used.
    pub(crate) fn load(&self) {
        let cpu = [format!("cpu-{}", self.cpu)];
        for module in cpu.iter().chain(&self.graphics) {
            load(module);
        }
    }
}

fn settle_cpu(modules: &Path, proofs: &mut Proofs) -> String {
    if let Some(cpu) = proofs.cpu() {
        return cpu.to_owned();
    }
    let mut last = String::new();
    for cpu in variants(modules) {
        last.clone_from(&cpu);
        let module = format!("cpu-{cpu}");
        if proofs.is_refused(&module) {
            continue;
        }
        match proof::prove(&module, None) {
            Outcome::Works => {
                proofs.found(&cpu);
                return cpu;
            }
            Outcome::NotHere => {}
            Outcome::Dies => proofs.refuse(&module),
        }
    }
    last
}

/// The CPU variants that were built, best first.
fn variants(modules: &Path) -> Vec<String> {
    let folders = std::fs::read_dir(modules).into_iter().flatten().flatten();
    let names = folders.filter_map(|entry| entry.file_name().into_string().ok());
    let mut found: Vec<String> =
        names.filter_map(|name| name.strip_prefix("cpu-").map(str::to_owned)).collect();
    let place = |name: &str| VARIANTS.iter().position(|known| *known == name);
    // `None` is less than any place.
    found.sort_by(|a, b| (place(a), b).cmp(&(place(b), a)));
    found
}

/// The folder of modules beside the program; `None` where everything is linked in.
pub(crate) fn modules() -> Option<PathBuf> {
    if !cfg!(feature = "dynamic") {
        return None;
    }
    let program = std::env::current_exe().ok()?;
    let folder = program.parent()?;
    // Tests of this package run from `deps`.
    let folder = if folder.ends_with("deps") { folder.parent()? } else { folder };
    Some(folder.join("backends"))
}

/// Loads one module, if it is there and was made for this machine: llama.cpp asks the module itself.
pub(crate) fn load(module: &str) {
    #[cfg(feature = "dynamic")]
    if let Some(folder) = modules().map(|modules| modules.join(module))
        && folder.to_str().is_some_and(|path| !path.contains('\0'))
    {
        llama_cpp_2::llama_backend::load_backends_from_path(&folder);
    }
    #[cfg(not(feature = "dynamic"))]
    let _ = module;
}

/// Graphics processors that the loaded modules have found, with memory of their own before those that share it.
pub(crate) fn devices() -> Vec<LlamaBackendDevice> {
    let is_gpu = |kind| matches!(kind, LlamaBackendDeviceType::Gpu | LlamaBackendDeviceType::IntegratedGpu);
    let mut devices: Vec<_> = list_llama_ggml_backend_devices();
    devices.retain(|device| is_gpu(device.device_type));
    devices.sort_by_key(|device| device.device_type == LlamaBackendDeviceType::IntegratedGpu);
    devices
}

/// Whether a CPU is among the devices: without one nothing is computed at all.
pub(crate) fn computes() -> bool {
    list_llama_ggml_backend_devices().iter().any(|device| device.device_type == LlamaBackendDeviceType::Cpu)
}

/// The name of a device, and what it is: `CUDA0: NVIDIA …`.
pub(crate) fn name_of(device: &LlamaBackendDevice) -> String {
    format!("{}: {}", device.name, device.description)
}

#[cfg(test)]
mod tests {
    use super::variants;

    #[test]
    fn the_best_variant_comes_first_and_an_unknown_one_before_it() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["cpu-x64", "cpu-haswell", "cuda", "cpu-icelake", "cpu-future", "cpu-sse42"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        assert_eq!(variants(folder.path()), ["future", "icelake", "haswell", "sse42", "x64"]);
    }
}
