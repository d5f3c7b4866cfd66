//! What this process holds, as the system tells.

/// The most memory the process held so far, MiB; `None` where the system does not tell.
pub(super) fn peak_rss_mb() -> Option<f64> {
    status("VmHWM:")
}

/// The memory the process holds now, MiB; `None` where the system does not tell.
pub(super) fn rss_mb() -> Option<f64> {
    status("VmRSS:")
}

fn status(field: &str) -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(field))?;
    let kibibytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes / 1024.0)
}
