//! The worker's module for a kind of graphics processor, built alone from the very sources the worker was built from, and laid where the
//! worker looks: the worker itself stays as it is, and starts on machines without a driver.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::build;
use crate::error::{Error, Result};
use crate::places;
use crate::setup;
use crate::shell::{asked, command, heading, run};

/// What llama.cpp is told, as its crate tells it; without the CPU's kernels, which are there already.
const COMMON: &[&str] = &[
    "-DCMAKE_BUILD_TYPE=Release",
    "-DBUILD_SHARED_LIBS=ON",
    "-DCMAKE_SKIP_BUILD_RPATH=ON",
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_CPU=OFF",
    "-DGGML_NATIVE=OFF",
    "-DGGML_OPENMP=OFF",
    "-DGGML_BLAS=OFF",
    "-DLLAMA_BUILD_COMMON=OFF",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_TOOLS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
    "-DLLAMA_BUILD_SERVER=OFF",
    "-DLLAMA_BUILD_APP=OFF",
    "-DLLAMA_CURL=OFF",
];

/// `backend`: `cuda` or `vulkan`; `args` go to cmake, such as `-DCMAKE_CUDA_ARCHITECTURES=90`.
pub(crate) fn gpu_module(backend: &str, args: &[&str]) -> Result {
    setup::setup()?;
    build::programs()?;
    let source = source()?;
    let folder = places::target()?.join("gpu").join(backend);
    heading(&format!("building the module for {backend}"));
    let (source, built) = (source.to_string_lossy().into_owned(), folder.to_string_lossy().into_owned());
    let chosen: &[&str] = match backend {
        // The communication library of several processors has no use in a kiosk.
        "cuda" => &["-DGGML_CUDA=ON", "-DGGML_CUDA_NCCL=OFF"],
        _ => &["-DGGML_VULKAN=ON"],
    };
    run(command("cmake", &[&["-S", &source, "-B", &built], COMMON, chosen, args].concat()))?;
    let target = format!("ggml-{backend}");
    run(command("cmake", &["--build", &built, "--target", &target, "--parallel"]))?;
    let name = format!("libggml-{backend}.so");
    let module = folder.join("bin").join(&name);
    let worker = places::program("aisle-worker")?;
    let beside = worker.parent().unwrap_or(Path::new("")).join("backends").join(backend);
    let wrap = |path: &Path| {
        let path = path.to_path_buf();
        move |source| Error::File { path, source }
    };
    fs::create_dir_all(&beside).map_err(wrap(&beside))?;
    fs::copy(&module, beside.join(&name)).map_err(wrap(&module))?;
    println!("{}", beside.join(&name).display());
    heading("what the worker finds now");
    run(command(worker, &["--survey"]))
}

/// llama.cpp as the crate that builds it brings it.
fn source() -> Result<PathBuf> {
    let said = asked("cargo", &["metadata", "--format-version", "1", "--locked"]).unwrap_or_default();
    let metadata: Value = serde_json::from_str(&said).unwrap_or_default();
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let of_llama = packages.iter().find(|package| package["name"] == "llama-cpp-sys-2");
    let manifest = of_llama.and_then(|package| package["manifest_path"].as_str()).ok_or(Error::NoSource)?;
    Ok(Path::new(manifest).with_file_name("llama.cpp"))
}
