//! Installs what is missing: system packages, a Node new enough, rustfmt and clippy. Quick when nothing is.

mod node;
mod system;

pub(crate) use node::Node;

use crate::error::Result;
use crate::shell::{asked, command, heading, run};

/// Everything a build, a test and the window need. Returns the Node to build the screen with.
pub(crate) fn setup() -> Result<Node> {
    system::install(system::PACKAGES)?;
    components()?;
    node::find_or_install()
}

/// rustfmt and clippy, where a minimal toolchain left them out.
fn components() -> Result {
    for (component, tool) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if asked(tool, &["--version"]).is_none() && asked("rustup", &["--version"]).is_some() {
            heading(&format!("installing {component}"));
            run(command("rustup", &["component", "add", component]))?;
        }
    }
    Ok(())
}
