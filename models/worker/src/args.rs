//! The command line, and how many threads to use when it does not say.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use models::manifest::ModelRole;

/// Used when the host does not say.
const CONTEXT: u32 = 4096;

/// How the program is called.
pub(crate) const USAGE: &str = "\
usage: aisle-worker --model FILE [--role guide|embedder] [--context TOKENS] [--threads N] [--proofs FILE]
                    [--no-gpu] [--gpu-crashes N] [--illegal-instruction VARIANT]… [--cpu VARIANT]
                    [--kv f16|q8_0] [--flash-attention auto|on|off]
       aisle-worker --survey [--model FILE …]
       aisle-worker --prove MODULE [--cpu VARIANT]";

/// What the host asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Call {
    /// Serve a model.
    Serve(Args),
    /// Say as JSON what this machine has, and where a model would go.
    Survey(Machine, Option<Args>),
    /// Compute a little with a module, as a process that may die of it.
    Prove {
        /// Name of the module's folder.
        module: String,
        /// The CPU variant beside a graphics module.
        cpu: Option<String>,
    },
}

/// What may be used of the machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Machine {
    /// Where proofs are remembered; where every worker of this user looks if the host does not say.
    pub(crate) proofs: Option<PathBuf>,
    /// No graphics processor is to be used.
    pub(crate) no_gpu: bool,
    /// CPU variants that workers died of, by an illegal instruction: what was proven of them is not good.
    pub(crate) illegal: Vec<String>,
    /// This CPU variant and no other, unproven; for measurements.
    pub(crate) cpu: Option<String>,
}

/// A model to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Args {
    /// The GGUF.
    pub(crate) model: PathBuf,
    /// What it is to do.
    pub(crate) role: ModelRole,
    /// Context in tokens; cut to what the model was made for.
    pub(crate) context: u32,
    /// Threads to compute with.
    pub(crate) threads: usize,
    /// What to compute with.
    pub(crate) machine: Machine,
    /// How often a worker of this model has died with layers on a graphics processor: each time fewer go there.
    pub(crate) gpu_crashes: u32,
    /// How attention is cached and computed.
    pub(crate) attention: Attention,
}

/// How attention is cached and computed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Attention {
    /// Whether the cache holds 8-bit blocks rather than 16-bit floats.
    pub(crate) kv_q8: bool,
    /// Flash attention: as llama.cpp thinks best, or as told.
    pub(crate) flash: Option<bool>,
}

impl Call {
    /// Reads the arguments; `None` when they make no sense.
    pub(crate) fn parse(mut args: impl Iterator<Item = OsString>) -> Option<Self> {
        let (mut model, mut context, mut threads, mut gpu_crashes) = (None, CONTEXT, None, 0);
        let (mut survey, mut prove) = (false, None);
        let mut role = ModelRole::Guide;
        let mut machine = Machine { proofs: models::locate::proofs(), ..Machine::default() };
        let mut attention = Attention::default();
        while let Some(flag) = args.next() {
            match flag.to_str()? {
                "--no-gpu" => machine.no_gpu = true,
                "--survey" => survey = true,
                "--model" => model = Some(PathBuf::from(args.next()?)),
                "--proofs" => machine.proofs = Some(PathBuf::from(args.next()?)),
                flag => {
                    let value = args.next()?;
                    let value = value.to_str()?;
                    match flag {
                        "--role" => role = ModelRole::named(value)?,
                        "--context" => context = value.parse().ok().filter(|tokens| *tokens >= 64)?,
                        "--threads" => {
                            threads = Some(value.parse().ok().filter(|count| (1..=512).contains(count))?);
                        }
                        "--illegal-instruction" => machine.illegal.push(value.to_owned()),
                        "--gpu-crashes" => gpu_crashes = value.parse().ok()?,
                        "--cpu" => machine.cpu = Some(value.to_owned()),
                        "--prove" => prove = Some(value.to_owned()),
                        "--kv" => attention.kv_q8 = one_of(value, ["f16", "q8_0"])? == 1,
                        "--flash-attention" => {
                            attention.flash = match one_of(value, ["auto", "on", "off"])? {
                                0 => None,
                                at => Some(at == 1),
                            };
                        }
                        _ => return None,
                    }
                }
            }
        }
        if let Some(module) = prove {
            return Some(Self::Prove { module, cpu: machine.cpu });
        }
        let threads = threads.unwrap_or_else(default_threads);
        let args = model.map(|model| {
            let machine = machine.clone();
            Args { model, role, context, threads, machine, gpu_crashes, attention }
        });
        if survey { Some(Self::Survey(machine, args)) } else { args.map(Self::Serve) }
    }
}

fn one_of<const N: usize>(value: &str, names: [&str; N]) -> Option<usize> {
    names.iter().position(|name| *name == value)
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

    fn parse(line: &str) -> Option<Call> {
        Call::parse(line.split_whitespace().map(OsString::from))
    }

    fn served(line: &str) -> Args {
        match parse(line) {
            Some(Call::Serve(args)) => args,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn arguments_are_taken_in_any_order_and_nonsense_is_not() {
        let args =
            served("--threads 3 --model a.gguf --context 512 --role embedder --no-gpu --gpu-crashes 2");
        assert_eq!((args.model, args.role), (PathBuf::from("a.gguf"), ModelRole::Embedder));
        assert_eq!((args.context, args.threads, args.gpu_crashes, args.machine.no_gpu), (512, 3, 2, true));
        let attention = served("--model a --kv q8_0 --flash-attention off").attention;
        assert_eq!(attention, Attention { kv_q8: true, flash: Some(false) });
        assert_eq!(
            parse("--prove cuda --cpu haswell"),
            Some(Call::Prove { module: "cuda".to_owned(), cpu: Some("haswell".to_owned()) })
        );
        assert!(matches!(parse("--survey"), Some(Call::Survey(_, None))));
        assert!(matches!(parse("--survey --model a"), Some(Call::Survey(_, Some(_)))));
        for line in [
            "",
            "--model",
            "--context 512",
            "--model a --context 3",
            "--model a --threads 0",
            "--model a --x y",
            "--model a --role cook",
            "--model a --kv f64",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
        assert!(served("--model a").threads >= 1);
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
