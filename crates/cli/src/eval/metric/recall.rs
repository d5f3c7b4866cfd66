//! Recall: how many of the right products are found at all.

/// Share of the relevant products (rating above 0) that stand among the first `depth` results, 0 to 1; 0 if none is
/// relevant. `ranked` names each product once.
pub(crate) fn recall(ranked: &[f64], judged: &[f64], depth: usize) -> f64 {
    let relevant = |ratings: &mut dyn Iterator<Item = &f64>| ratings.filter(|rating| **rating > 0.0).count();
    let wanted = relevant(&mut judged.iter());
    if wanted == 0 { 0.0 } else { relevant(&mut ranked.iter().take(depth)) as f64 / wanted as f64 }
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::recall;

    #[test]
    fn known_answers() {
        for (ranked, judged, expect) in [
            (&[1.0, 0.0, 3.0][..], &[1.0, 3.0, 2.0, 1.0, 0.0][..], 0.5),
            (&[0.0, 0.0], &[1.0], 0.0),
            (&[2.0], &[2.0], 1.0),
            (&[], &[0.0], 0.0),
        ] {
            assert_eq!(recall(ranked, judged, 50), expect, "{ranked:?} of {judged:?}");
        }
        let mut late = vec![0.0; 50];
        late.push(1.0);
        assert_eq!(recall(&late, &[1.0], 50), 0.0);
    }
}
