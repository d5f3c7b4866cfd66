//! Mean absolute error of predicted ratings (Herlocker et al. 2004): how many rating steps a prediction is off.

/// What one prediction brings to the mean, in rating steps.
pub(crate) fn absolute_error(predicted: f64, rating: f64) -> f64 {
    (predicted - rating).abs()
}

#[cfg(test)]
mod tests {
    //! a known answer

    use super::absolute_error;

    #[test]
    fn known_answer() {
        // Errors 1, −2, 0, 1: 4 over 4.
        let errors =
            [(4.0, 3.0), (2.0, 4.0), (5.0, 5.0), (1.5, 0.5)].map(|(said, is)| absolute_error(said, is));
        assert_eq!(errors.iter().sum::<f64>() / 4.0, 1.0);
    }
}
