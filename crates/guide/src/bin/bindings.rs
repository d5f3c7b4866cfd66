//! Writes `ui/src/contract.ts`; with `--check`, fails if the file differs from the contract.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/contract.ts");
    let fresh = guide::contract::typescript();
    let outcome = if std::env::args().any(|arg| arg == "--check") {
        match std::fs::read_to_string(&path) {
            Ok(found) if found == fresh => Ok(()),
            _ => Err("ui/src/contract.ts is stale: run `cargo xtask bindings`".to_owned()),
        }
    } else {
        std::fs::write(&path, fresh).map_err(|error| format!("ui/src/contract.ts: {error}"))
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
