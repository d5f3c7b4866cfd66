//! Zero-result rate: how often a shopper gets to see nothing.

/// Share of queries that show no product, 0 to 1; 0 without queries.
pub(crate) fn zero_result_rate(shown: impl IntoIterator<Item = usize>) -> f64 {
    let (empty, queries) =
        shown.into_iter().fold((0, 0), |sum, count| (sum.0 + usize::from(count == 0), sum.1 + 1));
    if queries == 0 { 0.0 } else { empty as f64 / f64::from(queries) }
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::zero_result_rate;

    #[test]
    fn known_answers() {
        assert_eq!(zero_result_rate([0, 24, 1, 0]), 0.5);
        assert_eq!(zero_result_rate([3]), 0.0);
        assert_eq!(zero_result_rate([]), 0.0);
    }
}
