//! Catalogue coverage (Ge et al. 2010): how much of the catalogue anybody gets to see.

/// Share of `items` products, numbered from 0, that stand on at least one of the lists, 0 to 1; 0 of an empty catalogue.
pub(crate) fn coverage<'a>(lists: impl IntoIterator<Item = &'a [u32]>, items: usize) -> f64 {
    let mut seen = vec![false; items];
    for item in lists.into_iter().flatten() {
        seen[*item as usize] = true;
    }
    let seen = seen.into_iter().filter(|seen| *seen).count();
    if items == 0 { 0.0 } else { seen as f64 / items as f64 }
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::coverage;

    #[test]
    fn known_answers() {
        assert_eq!(coverage([&[0, 1][..], &[1, 3]], 4), 0.75);
        assert_eq!(coverage([&[][..]], 4), 0.0);
        assert_eq!(coverage([], 0), 0.0);
    }
}
