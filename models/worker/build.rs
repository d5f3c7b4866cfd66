//! Lays the libraries of llama.cpp beside the program: those it is linked to, and each module of kernels in a folder of its own
//! (`backends/cpu-haswell/…`), since llama.cpp can only be told a folder, not a file.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_DYNAMIC").is_none() {
        return Ok(());
    }
    match env::var("CARGO_CFG_TARGET_OS")?.as_str() {
        // `disable-new-dtags`: the path is to hold for the libraries of the libraries too. `..` is for tests, which lie in `deps`.
        "linux" => {
            println!("cargo:rustc-link-arg=-Wl,--disable-new-dtags,-rpath,$ORIGIN,-rpath,$ORIGIN/..");
        }
        "macos" => {
            println!("cargo:rustc-link-arg=-Wl,-rpath,@executable_path,-rpath,@executable_path/..");
        }
        _ => {}
    }
    // Told by llama-cpp-sys-2, where it has put the modules.
    let modules = PathBuf::from(env::var("DEP_LLAMA_BACKENDS_DIR")?);
    println!("cargo:rerun-if-changed={}", modules.display());
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let beside = out.ancestors().nth(3).ok_or("a build folder is deep")?;
    for module in libraries(&modules)? {
        let folder = beside.join("backends").join(short(&module));
        fs::create_dir_all(&folder)?;
        lay(&module, &folder)?;
    }
    let built = modules.parent().ok_or("the modules lie in a folder")?;
    for folder in ["lib", "lib64", "bin"] {
        for library in libraries(&built.join(folder)).unwrap_or_default() {
            lay(&library, beside)?;
            // llama-cpp-sys-2 has put links there that lead to files it has not; its next run fails over a link that leads nowhere.
            for folder in
                ["deps", "examples"].map(|folder| beside.join(folder)).iter().filter(|it| it.is_dir())
            {
                lay(&library, folder)?;
            }
        }
    }
    Ok(())
}

/// Files that are shared libraries, versions in their names or not.
fn libraries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let library = name.ends_with(".so")
            || name.contains(".so.")
            || name.ends_with(".dylib")
            || name.ends_with(".dll");
        if library && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// `libggml-cpu-haswell.so` → `cpu-haswell`.
fn short(module: &Path) -> String {
    let stem = module.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = stem.trim_start_matches("lib");
    name.strip_prefix("ggml-").unwrap_or(name).to_owned()
}

/// Copies a file where it is not there yet or is another one. Aside first: a program that runs keeps what it has open.
fn lay(file: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let name = file.file_name().ok_or("a library has a name")?;
    let target = folder.join(name);
    let same = fs::read(file)? == fs::read(&target).unwrap_or_default();
    if !same {
        let aside = folder.join(format!(".{}.new", name.to_string_lossy()));
        fs::copy(file, &aside)?;
        fs::rename(&aside, &target)?;
    }
    Ok(())
}
