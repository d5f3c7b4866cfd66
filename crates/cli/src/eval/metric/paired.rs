//! Two rankings compared query by query. Queries differ far more than rankings do, so the difference of two means says
//! nothing without the standard error of the paired differences.

/// Scores closer than this are equal.
const EQUAL: f64 = 1e-9;

/// How one ranking stands to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paired {
    /// Queries in which ours scores higher.
    pub(crate) better: usize,
    /// Queries in which it scores lower.
    pub(crate) worse: usize,
    /// The others.
    pub(crate) equal: usize,
    /// Mean of ours − theirs.
    pub(crate) difference: f64,
    /// Standard error of that mean, with n − 1 degrees of freedom; 0 for fewer than two queries.
    pub(crate) standard_error: f64,
}

/// Compares (ours, theirs) over the same queries.
pub(crate) fn paired(scores: &[(f64, f64)]) -> Paired {
    let differences: Vec<f64> = scores.iter().map(|(ours, theirs)| ours - theirs).collect();
    let count = differences.len();
    let difference = crate::eval::mean(differences.iter().copied());
    let spread: f64 = differences.iter().map(|one| (one - difference).powi(2)).sum();
    let standard_error = if count < 2 { 0.0 } else { (spread / (count - 1) as f64 / count as f64).sqrt() };
    let counted = |is: fn(f64) -> bool| differences.iter().filter(|one| is(**one)).count();
    let (better, worse) = (counted(|one| one > EQUAL), counted(|one| one < -EQUAL));
    Paired { better, worse, equal: count - better - worse, difference, standard_error }
}

#[cfg(test)]
mod tests {
    //! known answers

    use super::paired;

    #[test]
    fn known_answers() {
        // Differences .3, −.1, 0, .2: mean .1, squares .04 + .04 + .01 + .01, over 3, over 4.
        let told = paired(&[(0.8, 0.5), (0.4, 0.5), (0.7, 0.7), (0.5, 0.3)]);
        assert_eq!((told.better, told.worse, told.equal), (2, 1, 1));
        assert!((told.difference - 0.1).abs() < 1e-12, "{told:?}");
        assert!((told.standard_error - (0.1f64 / 12.0).sqrt()).abs() < 1e-12, "{told:?}");
        let alone = paired(&[(1.0, 0.5)]);
        assert_eq!((alone.difference, alone.standard_error), (0.5, 0.0));
        assert_eq!(paired(&[]).difference, 0.0);
    }
}
