//! Every test: the screen's, Rust's, and those in the real window, which bring their own virtual displays.

use crate::build;
use crate::error::Result;
use crate::places;
use crate::setup;
use crate::shell::{cargo, heading, run};

/// All tests, or only the Rust tests (those in the window among them) whose name holds `filter`.
pub(crate) fn test(filter: Option<&str>) -> Result {
    let node = setup::setup()?;
    build::build(&node)?;
    if filter.is_none() {
        heading("tests of the screen");
        run(node.npm(&places::root().join("ui"), &["test"]))?;
    }
    heading("tests in Rust and in the real window");
    let mut words = vec!["test", "--workspace"];
    words.extend(build::locked());
    words.extend(filter);
    run(cargo(&words)?)?;
    heading("all passed");
    println!("pictures of the screens: {}", places::screens().display());
    Ok(())
}
