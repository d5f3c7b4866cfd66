//! The command line, and how many threads to use when it does not say.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use models::manifest::ModelRole;

/// Used when the host does not say.
const CONTEXT: u32 = 4096;

/// What the host asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Args {
    /// The GGUF.
    pub(crate) model: PathBuf,
    /// What it is to do.
    pub(crate) role: ModelRole,
    /// Context in tokens; cut to what the model was made for.
    pub(crate) context: u32,
    /// Threads to compute with.
    pub(crate) threads: usize,
}

impl Args {
    /// Reads the arguments; `None` when they make no sense.
    pub(crate) fn parse(mut args: impl Iterator<Item = OsString>) -> Option<Self> {
        let (mut model, mut context, mut threads) = (None, CONTEXT, None);
        let mut role = ModelRole::Guide;
        while let Some(flag) = args.next() {
            let value = args.next()?;
            match flag.to_str()? {
                "--model" => model = Some(PathBuf::from(value)),
                "--role" => role = ModelRole::named(value.to_str()?)?,
                "--context" => context = value.to_str()?.parse().ok().filter(|tokens| *tokens >= 64)?,
                "--threads" => {
                    threads = Some(value.to_str()?.parse().ok().filter(|count| (1..=512).contains(count))?);
                }
                _ => return None,
            }
        }
        Some(Self { model: model?, role, context, threads: threads.unwrap_or_else(default_threads) })
    }
}

/// Physical cores but one, which stays for the window; at least one.
fn default_threads() -> usize {
    let allowed = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let cores = physical_cores(Path::new("/sys/devices/system/cpu")).unwrap_or(allowed);
    cores.min(allowed).saturating_sub(1).max(1)
}

/// Cores told apart by the list of hardware threads that share one, as Linux shows it.
fn physical_cores(cpus: &Path) -> Option<usize> {
    let folders = std::fs::read_dir(cpus).ok()?.filter_map(Result::ok);
    let siblings: BTreeSet<String> = folders
        .filter_map(|cpu| std::fs::read_to_string(cpu.path().join("topology/thread_siblings_list")).ok())
        .collect();
    Some(siblings.len()).filter(|count| *count > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Option<Args> {
        Args::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn arguments_are_taken_in_any_order_and_nonsense_is_not() {
        let args = parse("--threads 3 --model a.gguf --context 512 --role embedder").unwrap();
        let (model, role) = (PathBuf::from("a.gguf"), ModelRole::Embedder);
        assert_eq!(args, Args { model, role, context: 512, threads: 3 });
        for line in [
            "",
            "--model",
            "--context 512",
            "--model a --context 3",
            "--model a --threads 0",
            "--model a --x y",
            "--model a --role cook",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
        assert!(parse("--model a").unwrap().threads >= 1);
    }

    #[test]
    fn hardware_threads_of_one_core_count_once() {
        let folder = tempfile::tempdir().unwrap();
        for (cpu, siblings) in [("cpu0", "0,2\n"), ("cpu1", "1,3\n"), ("cpu2", "0,2\n"), ("cpu3", "1,3\n")] {
            let topology = folder.path().join(cpu).join("topology");
            std::fs::create_dir_all(&topology).unwrap();
            std::fs::write(topology.join("thread_siblings_list"), siblings).unwrap();
        }
        assert_eq!(physical_cores(folder.path()), Some(2));
        assert_eq!(physical_cores(&folder.path().join("cpu0")), None);
    }
}
