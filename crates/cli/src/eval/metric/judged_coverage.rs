//! Judged coverage: how much of what is shown somebody has judged. Where it is low, nDCG says little: an unjudged product
//! counts as wrong, and may be right.

/// Results among the first `depth` of one query: how many somebody judged, and how many there are. `ranked` holds `None`
/// where nobody judged.
pub(crate) fn covered(ranked: &[Option<f64>], depth: usize) -> (usize, usize) {
    let shown = &ranked[..ranked.len().min(depth)];
    (shown.iter().flatten().count(), shown.len())
}

/// Share of all those results that are judged, 0 to 1; 0 if nothing was shown.
pub(crate) fn coverage(queries: impl IntoIterator<Item = (usize, usize)>) -> f64 {
    let (judged, shown) = queries.into_iter().fold((0, 0), |sum, query| (sum.0 + query.0, sum.1 + query.1));
    if shown == 0 { 0.0 } else { judged as f64 / shown as f64 }
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::{coverage, covered};

    #[test]
    fn known_answers() {
        assert_eq!(covered(&[Some(0.0), None, Some(2.0)], 10), (2, 3));
        assert_eq!(covered(&[None; 30], 10), (0, 10));
        assert_eq!(covered(&[], 10), (0, 0));
        assert_eq!(coverage([(2, 3), (0, 5)]), 0.25);
        assert_eq!(coverage([]), 0.0);
    }
}
