//! Popularity bias: how much more popular what is recommended is than what the same people chose themselves (popularity
//! lift, Abdollahpouri et al. 2019, as the ratio of the two group average popularities): the sum over cases of the mean
//! popularity of what is recommended, over that of the case's own items. 1 is no bias, 2 twice as popular.

/// Mean popularity of a list of items, in training rows; `None` of an empty list.
pub(crate) fn mean_popularity(items: &[u32], popularity: impl Fn(u32) -> f64) -> Option<f64> {
    let sum: f64 = items.iter().map(|item| popularity(*item)).sum();
    (!items.is_empty()).then(|| sum / items.len() as f64)
}

#[cfg(test)]
mod tests {
    //! a known answer

    use super::mean_popularity;

    #[test]
    fn known_answer() {
        let popularity = |item: u32| [10.0, 6.0, 2.0][item as usize];
        // Recommended 8 and 10, own 2 and 4: 18 over 6.
        let cases = [(&[0u32, 1][..], &[2u32][..]), (&[0], &[2, 1])];
        let sum = |means: [Option<f64>; 2]| means.into_iter().flatten().sum::<f64>();
        let recommended = sum(cases.map(|(shown, _)| mean_popularity(shown, popularity)));
        let own = sum(cases.map(|(_, own)| mean_popularity(own, popularity)));
        assert_eq!(recommended / own, 3.0);
        assert_eq!(mean_popularity(&[], popularity), None);
    }
}
