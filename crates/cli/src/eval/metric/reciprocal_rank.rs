//! Reciprocal rank (Voorhees 1999): how far down the first right product stands. Its mean over queries is MRR.

/// 1 / place of the first relevant result (rating above 0) among the first `depth`, 0 if there is none.
pub(crate) fn reciprocal_rank(ranked: &[f64], depth: usize) -> f64 {
    let first = (1..).zip(ranked.iter().take(depth)).find(|(_, rating)| **rating > 0.0);
    first.map_or(0.0, |(place, _)| 1.0 / f64::from(place))
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::reciprocal_rank;

    #[test]
    fn known_answers() {
        for (ranked, expect) in [
            (&[1.0, 3.0][..], 1.0),
            (&[0.0, 0.0, 0.0, 2.0], 0.25),
            (&[0.0, 0.0], 0.0),
            (&[], 0.0),
            (&[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0], 0.1),
            (&[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0], 0.0),
        ] {
            assert_eq!(reciprocal_rank(ranked, 10), expect, "{ranked:?}");
        }
    }
}
