//! Average precision (Buckley and Voorhees 2000): precision at the place of each right product. Its mean over cases is MAP.

/// Sum of the precision at each relevant result (rating above 0) among the first `depth`, over the hits there could be:
/// `relevant` or `depth`, whichever is less. 0 to 1; 0 if nothing is relevant.
pub(crate) fn average_precision(ranked: &[f64], relevant: usize, depth: usize) -> f64 {
    let (mut hits, mut sum) = (0u32, 0.0);
    for (place, _) in (1u32..).zip(ranked.iter().take(depth)).filter(|(_, rating)| **rating > 0.0) {
        hits += 1;
        sum += f64::from(hits) / f64::from(place);
    }
    let could = relevant.min(depth);
    if could == 0 { 0.0 } else { sum / could as f64 }
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::average_precision;

    #[test]
    fn known_answers() {
        // Hits at 1 and 3 of three relevant: (1/1 + 2/3) / 3.
        assert!((average_precision(&[1.0, 0.0, 1.0], 3, 10) - 5.0 / 9.0).abs() < 1e-12);
        assert_eq!(average_precision(&[1.0, 1.0], 30, 2), 1.0);
        assert_eq!(average_precision(&[0.0, 0.0, 1.0], 1, 2), 0.0);
        assert_eq!(average_precision(&[], 0, 10), 0.0);
    }
}
