//! Diversity: intra-list dissimilarity (Ziegler et al. 2005; Smyth and McClave 2001).

/// 1 − the mean similarity of all pairs among the first `depth` results; `None` of a list without a pair. `similarity` is
/// symmetric, 0 to 1.
pub(crate) fn diversity(list: &[u32], depth: usize, similarity: impl Fn(u32, u32) -> f64) -> Option<f64> {
    let shown = &list[..list.len().min(depth)];
    let (mut sum, mut pairs) = (0.0, 0u32);
    for (place, one) in shown.iter().enumerate() {
        for other in &shown[..place] {
            sum += similarity(*one, *other);
            pairs += 1;
        }
    }
    (pairs > 0).then(|| 1.0 - sum / f64::from(pairs))
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::diversity;

    #[test]
    fn known_answers() {
        // Pairs 0–1: .5, 0–2: .1, 1–2: 0: mean .2.
        let similarity = |one: u32, other: u32| match (one.min(other), one.max(other)) {
            (0, 1) => 0.5,
            (0, 2) => 0.1,
            _ => 0.0,
        };
        assert!((diversity(&[0, 1, 2], 10, similarity).unwrap() - 0.8).abs() < 1e-12);
        assert_eq!(diversity(&[0, 1, 2], 2, similarity), Some(0.5));
        assert_eq!(diversity(&[0], 10, similarity), None);
    }
}
