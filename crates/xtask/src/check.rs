//! What a reviewer should not have to look for.

use crate::build;
use crate::error::Result;
use crate::places;
use crate::setup;
use crate::shell::{cargo, command, heading, run};

pub(crate) fn check() -> Result {
    let node = setup::setup()?;
    heading("formatting");
    run(cargo(&["fmt", "--all", "--check"])?)?;
    // The kiosk holds the built screen: without it, it does not compile.
    build::screen(&node)?;
    heading("clippy, warnings are errors");
    let clippy = ["clippy", "--workspace", "--all-targets"];
    run(cargo(&[&clippy, build::locked(), &["--", "-D", "warnings"]].concat())?)?;
    heading("the screen: types and formatting");
    run(node.npm(&places::root().join("ui"), &["run", "check"]))?;
    generated()
}

/// Generated files say what their source says now.
fn generated() -> Result {
    build::programs()?;
    for program in ["bindings", "demo"] {
        heading(&format!("{program} --check: generated files are fresh"));
        run(command(places::program(program)?, &["--check"]))?;
    }
    Ok(())
}
