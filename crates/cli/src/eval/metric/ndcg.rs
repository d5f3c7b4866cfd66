//! Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) with the exponential gain 2^rating − 1
//! (Burges et al. 2005) and the discount 1 / log2(place + 1).

/// nDCG over the first `depth` results, 0 to 1. `ranked` holds the rating of each result, best first, 0 where nobody
/// judged it; `judged` all ratings of the query in any order. With ratings 0 and 1 it is the binary nDCG: gain 1 a hit. 0 if no judged product is relevant.
pub(crate) fn ndcg(ranked: &[f64], judged: &[f64], depth: usize) -> f64 {
    let mut ideal = judged.to_vec();
    ideal.sort_by(|one, other| other.total_cmp(one));
    let best = dcg(&ideal, depth);
    if best > 0.0 { dcg(ranked, depth) / best } else { 0.0 }
}

fn dcg(ratings: &[f64], depth: usize) -> f64 {
    let places = (0..).zip(ratings.iter().take(depth));
    // Not `sum`, which makes −0 of nothing.
    places.fold(0.0, |sum, (place, rating)| sum + (rating.exp2() - 1.0) / f64::from(place + 2).log2())
}

#[cfg(test)]
mod tests {
    //! known answers, computed by hand

    use super::ndcg;

    fn check(ranked: &[f64], judged: &[f64], expect: f64) {
        let got = ndcg(ranked, judged, 10);
        assert!((got - expect).abs() < 1e-9, "{ranked:?} of {judged:?}: {got}, not {expect}");
    }

    #[test]
    fn known_answers() {
        check(&[3.0, 1.0], &[1.0, 3.0, 0.0], 1.0);
        // (1/1 + 7/log2 3) / (7/1 + 1/log2 3)
        let log3 = 3f64.log2();
        check(&[1.0, 3.0], &[3.0, 1.0], (1.0 + 7.0 / log3) / (7.0 + 1.0 / log3));
        // An unjudged first result pushes the right one to the second place.
        check(&[0.0, 2.0], &[2.0], 1.0 / log3);
        check(&[], &[2.0], 0.0);
        check(&[0.0], &[0.0], 0.0);
    }

    #[test]
    fn hits_alone() {
        // Hits at 1 and 3 of three: (1 + 1/2) / (1 + 1/log2 3 + 1/2).
        check(&[1.0, 0.0, 1.0], &[1.0; 3], 1.5 / (1.5 + 1.0 / 3f64.log2()));
    }

    #[test]
    fn only_the_first_ten_count() {
        let mut late = vec![0.0; 10];
        late.push(3.0);
        check(&late, &[3.0], 0.0);
        check(&[1.0; 10], &[1.0; 30], 1.0);
    }
}
