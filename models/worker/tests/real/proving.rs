//! Properties of kernels that are proven before they are used:
//! 1. a variant that every CPU of this kind has computes, and one that is not there is "not here", not a death;
//! 2. what was proven is remembered, and what died once is not taken again;
//! 3. after an illegal instruction the next best is taken, down to the last;
//! 4. without any kernels the worker says so, and looks for none elsewhere;
//! 5. the plan is told before the model is loaded, with the variant that was chosen.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

fn worker() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aisle-worker"));
    command.stdin(Stdio::null()).stderr(Stdio::null());
    command
}

fn prove(module: &str) -> Option<i32> {
    worker().args(["--prove", module]).stdout(Stdio::null()).status().unwrap().code()
}

fn survey(proofs: &Path, more: &[&str]) -> Value {
    let output = worker().args(["--survey", "--no-gpu", "--proofs"]).arg(proofs).args(more).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The variants that were built; none where one is linked in.
fn built() -> Vec<String> {
    let folder = Path::new(env!("CARGO_BIN_EXE_aisle-worker")).with_file_name("backends");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names.filter_map(|name| name.strip_prefix("cpu-").map(str::to_owned)).collect()
}

#[test]
fn a_module_computes_or_is_not_here() {
    assert_eq!(prove("cpu-nobody-has-built-it"), Some(3));
    if cfg!(all(target_arch = "x86_64", feature = "dynamic")) {
        assert_eq!(prove("cpu-x64"), Some(42), "every CPU of this kind has what it needs");
    }
}

#[test]
fn what_was_proven_is_remembered_and_what_died_is_left() {
    let home = tempfile::tempdir().unwrap();
    let proofs = home.path().join("proofs.json");
    let first = survey(&proofs, &[]);
    let cpu = first["cpu"].as_str().unwrap().to_owned();
    let built = built();
    if built.is_empty() {
        assert_eq!(cpu, "static");
        return;
    }
    assert!(built.contains(&cpu), "{cpu}");
    assert_eq!(prove(&format!("cpu-{cpu}")), Some(42));
    let kept: Value = serde_json::from_slice(&std::fs::read(&proofs).unwrap()).unwrap();
    assert_eq!(kept["cpu"], first["cpu"]);
    assert_eq!(survey(&proofs, &[]), first);
    // One that the CPU promised and did not keep.
    let mut seen = vec![cpu];
    for _ in 0..built.len() {
        let next = survey(&proofs, &["--illegal-instruction", &seen[seen.len() - 1]]);
        let cpu = next["cpu"].as_str().unwrap().to_owned();
        if seen.contains(&cpu) {
            break;
        }
        let refused = format!("cpu-{}", seen[seen.len() - 1]);
        assert!(next["refused"].as_array().unwrap().iter().any(|one| *one == *refused), "{next}");
        seen.push(cpu);
    }
    // Without a place to remember it, those that are named are left all the same.
    let nowhere = Path::new("/nowhere/proofs.json");
    let named: Vec<&str> =
        seen[..seen.len() - 1].iter().flat_map(|cpu| ["--illegal-instruction", cpu]).collect();
    assert_eq!(survey(nowhere, &named)["cpu"].as_str(), seen.last().map(String::as_str));
    if cfg!(target_arch = "x86_64") {
        assert_eq!(seen.last().map(String::as_str), Some("x64"), "{seen:?}");
    }
}

#[test]
fn without_kernels_it_says_so() {
    if cfg!(not(feature = "dynamic")) {
        return;
    }
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guide/aisle-guide-tiny.gguf");
    let output = worker().arg("--model").arg(model).args(["--cpu", "nobody-has-built-it"]).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "aisle-worker 3 {\"refused\":\"no_kernels\"}\n");
}

#[test]
fn the_plan_comes_before_the_model() {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guide/aisle-guide-tiny.gguf");
    let mut command = worker();
    command.arg("--model").arg(model).args(["--threads", "1"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // Open until both lines are there: its end is the order to stop.
    let stdin = child.stdin.take();
    let lines: Vec<String> =
        BufReader::new(child.stdout.take().unwrap()).lines().take(2).map(Result::unwrap).collect();
    drop(stdin);
    assert!(child.wait().unwrap().success());
    let plan: Value = serde_json::from_str(lines[0].strip_prefix("aisle-worker 3 ").unwrap()).unwrap();
    let ready: Value = serde_json::from_str(lines[1].strip_prefix("aisle-worker 3 ").unwrap()).unwrap();
    assert_eq!(plan["planned"], ready["ready"]["plan"]);
    let plan = &plan["planned"];
    assert_eq!(
        (plan["gpu"].as_str(), plan["offloaded"].as_u64(), plan["layers"].as_u64()),
        (None, Some(0), Some(3))
    );
    let variant = plan["cpu_variant"].as_str().unwrap();
    assert!(variant == "static" || built().iter().any(|built| built == variant), "{variant}");
    assert!(plan["memory_mb"].as_u64().unwrap() >= 1);
}
