//! Hit rate (Deshpande and Karypis 2004): how often the one right product is among the first.

/// 1 if a relevant result (rating above 0) stands among the first `depth`, else 0. Its mean over cases is HR.
pub(crate) fn hit(ranked: &[f64], depth: usize) -> f64 {
    f64::from(u8::from(ranked.iter().take(depth).any(|rating| *rating > 0.0)))
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::hit;

    #[test]
    fn known_answers() {
        for (ranked, expect) in
            [(&[0.0, 1.0][..], 1.0), (&[0.0, 0.0, 1.0], 0.0), (&[1.0, 1.0], 1.0), (&[], 0.0)]
        {
            assert_eq!(hit(ranked, 2), expect, "{ranked:?}");
        }
    }
}
