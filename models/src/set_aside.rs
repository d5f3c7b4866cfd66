//! Models that crashed too often on this machine, by the hash of their file, a line each. Whoever starts the next worker does not
//! try them again; choosing one anew takes it off the list.

use std::io::Write;
use std::path::Path;

/// Whether the model with this hash is listed. A list that cannot be read lists nothing: the model is tried.
pub(crate) fn lists(file: &Path, sha256: &str) -> bool {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    text.lines().any(|line| line.eq_ignore_ascii_case(sha256))
}

/// Lists it. What cannot be written costs three more crashes at the next start, and nothing else.
pub(crate) fn add(file: &Path, sha256: &str) {
    if lists(file, sha256) {
        return;
    }
    let _ = file.parent().map(std::fs::create_dir_all);
    let opened = std::fs::OpenOptions::new().create(true).append(true).open(file);
    let _ = opened.and_then(|mut file| writeln!(file, "{}", sha256.to_lowercase()));
}

/// Takes it off.
///
/// # Errors
/// What the disk says.
pub(crate) fn forgive(file: &Path, sha256: &str) -> std::io::Result<()> {
    if !lists(file, sha256) {
        return Ok(());
    }
    let text = std::fs::read_to_string(file)?;
    let others: String = text
        .lines()
        .filter(|line| !line.eq_ignore_ascii_case(sha256))
        .flat_map(|line| [line, "\n"])
        .collect();
    std::fs::write(file, others)
}
