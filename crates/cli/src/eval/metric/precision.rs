//! Precision: how much of what is shown is right.

/// Relevant results (rating above 0) among the first `depth`, over `depth`, 0 to 1: a list that is too short is not better
/// for it (Herlocker et al. 2004).
pub(crate) fn precision(ranked: &[f64], depth: usize) -> f64 {
    let hits = ranked.iter().take(depth).filter(|rating| **rating > 0.0).count();
    if depth == 0 { 0.0 } else { hits as f64 / depth as f64 }
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::precision;

    #[test]
    fn known_answers() {
        for (ranked, expect) in
            [(&[1.0, 0.0, 1.0, 0.0][..], 0.5), (&[1.0], 0.25), (&[0.0, 0.0, 0.0, 0.0, 1.0], 0.0), (&[], 0.0)]
        {
            assert_eq!(precision(ranked, 4), expect, "{ranked:?}");
        }
    }
}
