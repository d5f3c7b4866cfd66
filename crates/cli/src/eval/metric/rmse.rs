//! Root mean squared error of predicted ratings (Herlocker et al. 2004): large errors weigh more than in [`mae`].
//!
//! [`mae`]: super::mae

/// What one prediction brings to the mean: its squared error, in squared rating steps.
pub(crate) fn squared_error(predicted: f64, rating: f64) -> f64 {
    (predicted - rating).powi(2)
}

/// The root mean squared error, in rating steps, of a mean of squared errors.
pub(crate) fn rmse(mean_squared_error: f64) -> f64 {
    mean_squared_error.sqrt()
}

#[cfg(test)]
mod tests {
    //! a known answer

    use super::{rmse, squared_error};

    #[test]
    fn known_answer() {
        // Errors 1, −2, 0, 1: squares 1 + 4 + 0 + 1 = 6, over 4.
        let squares =
            [(4.0, 3.0), (2.0, 4.0), (5.0, 5.0), (1.5, 0.5)].map(|(said, is)| squared_error(said, is));
        assert!((rmse(squares.iter().sum::<f64>() / 4.0) - 1.5f64.sqrt()).abs() < 1e-12);
    }
}
