//! Pictures of every screen, in both languages and both orientations, taken in the real window.

use std::fs;

use crate::build;
use crate::error::{Error, Result};
use crate::places;
use crate::setup;
use crate::shell::{cargo, heading, run};

/// The picture the README shows, as the tests name it, and where it is kept.
const README_PICTURE: (&str, &str) = ("results-zh-landscape.png", "docs/kiosk.png");

pub(crate) fn screens(refresh_readme: bool) -> Result {
    build::build(&setup::setup()?)?;
    heading("taking pictures");
    run(cargo(&["test", "--workspace", "--test", "all", "every_screen"])?)?;
    println!("pictures of the screens: {}", places::screens().display());
    if refresh_readme {
        let (from, to) = (places::screens().join(README_PICTURE.0), places::root().join(README_PICTURE.1));
        let folder = to.parent().expect("BUG: the picture lies in a folder");
        fs::create_dir_all(folder).map_err(|source| Error::File { path: folder.to_path_buf(), source })?;
        fs::copy(&from, &to).map_err(|source| Error::File { path: from, source })?;
        println!("the README's picture: {}", to.display());
    }
    Ok(())
}
