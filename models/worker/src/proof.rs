//! Proving a module: a process that is thrown away loads it and computes a little. What a CPU says of itself is not enough: on some virtual
//! machines an instruction that is promised is an illegal one. What was found is remembered, for this machine and these modules.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use models::protocol::worker_end::leave_now;
use serde::{Deserialize, Serialize};

use crate::trial;

/// Longest a proof may take: a driver that starts for the first time compiles its kernels.
const PATIENCE: Duration = Duration::from_secs(120);
/// Exit status of a proof that found the module not made for this machine.
const NOT_HERE: u8 = 3;
/// Exit status of a proof that worked. Not 0: whatever ends early without a word has proven nothing.
const WORKS: u8 = 42;

/// What became of a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It computes.
    Works,
    /// It is for another CPU, or there is no driver or no device.
    NotHere,
    /// The process died, hung, or computed nonsense.
    Dies,
}

/// Has a process try a module.
pub(crate) fn prove(module: &str, cpu: Option<&str>) -> Outcome {
    let Ok(program) = std::env::current_exe() else { return Outcome::NotHere };
    let mut command = Command::new(program);
    command.args(["--prove", module]);
    if let Some(cpu) = cpu {
        command.args(["--cpu", cpu]);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else { return Outcome::NotHere };
    let until = Instant::now() + PATIENCE;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => {
                return match status.code() {
                    Some(code) if code == i32::from(WORKS) => Outcome::Works,
                    Some(code) if code == i32::from(NOT_HERE) => Outcome::NotHere,
                    Some(_) => Outcome::Dies,
                    None if was_ended(&status) => Outcome::NotHere,
                    None => Outcome::Dies,
                };
            }
            Ok(None) if Instant::now() < until => std::thread::sleep(Duration::from_millis(5)),
            Ok(None) | Err(_) => {
                let _ = child.kill();
                let _ = child.wait();
                return Outcome::Dies;
            }
        }
    }
}

/// Whether it did not die of what it did but was ended from outside: that proves nothing.
#[cfg(unix)]
fn was_ended(status: &std::process::ExitStatus) -> bool {
    use rustix::process::Signal;
    use std::os::unix::process::ExitStatusExt;
    let own = [Signal::ILL, Signal::SEGV, Signal::ABORT, Signal::BUS, Signal::FPE, Signal::TRAP];
    !own.iter().any(|own| status.signal() == Some(own.as_raw()))
}

#[cfg(not(unix))]
fn was_ended(_: &std::process::ExitStatus) -> bool {
    false
}

/// The other side: tries a module in this process.
pub(crate) fn attempt(module: &str, cpu: Option<&str>) -> ExitCode {
    // Whoever waits may have been ended meanwhile.
    std::thread::spawn(|| {
        std::thread::sleep(PATIENCE);
        leave_now();
    });
    match trial::run(module, cpu) {
        Some(true) => ExitCode::from(WORKS),
        Some(false) => ExitCode::FAILURE,
        None => ExitCode::from(NOT_HERE),
    }
}

/// What has been proven on this machine with these modules.
#[derive(Debug)]
pub(crate) struct Proofs {
    file: Option<PathBuf>,
    known: Known,
    changed: bool,
}

#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    /// CPU, drivers and modules, as a hash.
    machine: String,
    cpu: Option<String>,
    #[serde(default)]
    graphics: Vec<String>,
    refused: Vec<String>,
}

impl Proofs {
    /// Reads the file; what is of another machine or other modules is not known here.
    pub(crate) fn open(file: Option<&Path>, modules: &Path) -> Self {
        let text = file.and_then(|file| std::fs::read_to_string(file).ok()).unwrap_or_default();
        let machine = machine(modules);
        let read: Option<Known> = serde_json::from_str(&text).ok();
        let known = read
            .filter(|known| known.machine == machine)
            .unwrap_or_else(|| Known { machine, ..Known::default() });
        Self { file: file.map(Path::to_owned), known, changed: false }
    }

    pub(crate) fn cpu(&self) -> Option<&str> {
        self.known.cpu.as_deref()
    }

    pub(crate) fn refused(&self) -> &[String] {
        &self.known.refused
    }

    pub(crate) fn is_refused(&self, module: &str) -> bool {
        self.known.refused.iter().any(|refused| refused == module)
    }

    pub(crate) fn found(&mut self, cpu: &str) {
        self.known.cpu = Some(cpu.to_owned());
        self.changed = true;
    }

    /// Whether a graphics module has computed here. Where its driver has gone meanwhile it finds no device, and that is all.
    pub(crate) fn has_graphics(&self, module: &str) -> bool {
        self.known.graphics.iter().any(|known| known == module)
    }

    pub(crate) fn found_graphics(&mut self, module: &str) {
        self.known.graphics.push(module.to_owned());
        self.changed = true;
    }

    pub(crate) fn refuse(&mut self, module: &str) {
        if !self.is_refused(module) {
            self.known.refused.push(module.to_owned());
        }
        self.changed = true;
    }

    /// This CPU variant died of an illegal instruction, whatever its proof said.
    pub(crate) fn refuse_cpu(&mut self, cpu: &str) {
        if self.known.cpu.as_deref() == Some(cpu) {
            self.known.cpu = None;
        }
        let module = format!("cpu-{cpu}");
        if !self.is_refused(&module) {
            self.refuse(&module);
        }
    }

    /// Writes what is new. What cannot be written costs another proof at the next start.
    pub(crate) fn keep(&self) {
        let (Some(file), true) = (&self.file, self.changed) else { return };
        let text = serde_json::to_string_pretty(&self.known).expect("BUG: plain data is always JSON");
        let aside = file.with_extension(format!("{}.new", std::process::id()));
        let _ = file.parent().map(std::fs::create_dir_all);
        if std::fs::write(&aside, text).and_then(|()| std::fs::rename(&aside, file)).is_err() {
            let _ = std::fs::remove_file(&aside);
        }
    }
}

/// A hash of what a proof holds for: the CPU as the system tells it, the graphics driver, and the modules.
fn machine(modules: &Path) -> String {
    let mut text = String::new();
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    for name in ["vendor_id", "cpu family", "model\t", "model name", "stepping", "flags", "Features"] {
        text.extend(cpus.lines().find(|line| line.starts_with(name)));
    }
    text += &std::fs::read_to_string("/proc/driver/nvidia/version").unwrap_or_default();
    text += std::env::consts::ARCH;
    // Graphics cards, and the drivers that Vulkan is told of.
    let cards = std::fs::read_dir("/sys/class/drm").into_iter().flatten().flatten();
    let mut cards: Vec<String> =
        cards.filter_map(|card| std::fs::read_to_string(card.path().join("device/uevent")).ok()).collect();
    cards.sort();
    text += &cards.concat();
    let folders = std::fs::read_dir(modules).into_iter().flatten().flatten().map(|folder| folder.path());
    let drivers = ["/usr/share/vulkan/icd.d", "/etc/vulkan/icd.d", "/usr/local/share/vulkan/icd.d"];
    let mut files: Vec<String> = folders
        .chain(drivers.map(PathBuf::from))
        .flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten())
        .filter_map(|file| {
            let about = file.metadata().ok()?;
            let since = about.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
            Some(format!("{} {} {}", file.path().display(), about.len(), since.as_nanos()))
        })
        .collect();
    files.sort();
    text += &files.join("\n");
    models::manifest::sha256(text.as_bytes()).expect("BUG: memory can be read")
}

#[cfg(test)]
mod tests {
    //! 1. what was found is remembered for these modules and this machine, and not for others
    //! 2. a variant that proved wrong is refused and no longer the one chosen
    //! 3. a file of rubbish is no proof

    use super::Proofs;

    #[test]
    fn proofs_are_of_one_machine_and_of_its_modules() {
        let home = tempfile::tempdir().unwrap();
        let (file, modules) = (home.path().join("a/proofs.json"), home.path().join("backends"));
        std::fs::create_dir_all(modules.join("cpu-x64")).unwrap();
        let mut proofs = Proofs::open(Some(&file), &modules);
        assert_eq!(proofs.cpu(), None);
        proofs.refuse("cpu-icelake");
        proofs.found("x64");
        proofs.keep();
        let again = Proofs::open(Some(&file), &modules);
        assert_eq!((again.cpu(), again.is_refused("cpu-icelake")), (Some("x64"), true));
        let mut wrong = Proofs::open(Some(&file), &modules);
        wrong.refuse_cpu("x64");
        wrong.keep();
        let again = Proofs::open(Some(&file), &modules);
        assert_eq!((again.cpu(), again.is_refused("cpu-x64")), (None, true));
        std::fs::write(modules.join("cpu-x64/new.so"), "another build").unwrap();
        assert!(!Proofs::open(Some(&file), &modules).is_refused("cpu-x64"));
        std::fs::write(&file, "rubbish").unwrap();
        assert_eq!(Proofs::open(Some(&file), &modules).cpu(), None);
    }
}
