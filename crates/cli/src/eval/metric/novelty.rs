//! Novelty: mean self-information of what is recommended (Zhou et al. 2010; Vargas and Castells 2011). A product that half
//! of the shoppers know says one bit, one that a thousandth knows ten.

/// Mean of −log2 p over the first `depth` results, in bits; `None` of an empty list. `known(item)` is the share p of training
/// rows that hold the item, above 0.
pub(crate) fn novelty(list: &[u32], depth: usize, known: impl Fn(u32) -> f64) -> Option<f64> {
    let shown = &list[..list.len().min(depth)];
    let bits: f64 = shown.iter().map(|item| -known(*item).log2()).sum();
    (!shown.is_empty()).then(|| bits / shown.len() as f64)
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::novelty;

    #[test]
    fn known_answers() {
        let known = |item: u32| [0.5, 0.125][item as usize];
        // (1 + 3) / 2 bits; the first alone has 1.
        assert_eq!(novelty(&[0, 1], 10, known), Some(2.0));
        assert_eq!(novelty(&[0, 1], 1, known), Some(1.0));
        assert_eq!(novelty(&[], 10, known), None);
    }
}
