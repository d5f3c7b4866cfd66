//! One query asked, and how well it was answered.

use guide::catalog::analysis::is_han;
use guide::catalog::bench::PlainRanking;
use guide::catalog::product::Lang;
use guide::rank::Ranking;
use guide::{Guide, GuideError};

use super::{ASKED, FIRST, FOUND};
use crate::error::Error;
use crate::eval::judgments::Judged;
use crate::eval::metric::judged_coverage::covered;
use crate::eval::metric::ndcg::ndcg;
use crate::eval::metric::recall::recall;
use crate::eval::metric::reciprocal_rank::reciprocal_rank;
use crate::eval::place::Place;

/// A query, its answer and its scores.
pub(super) struct Asked {
    pub(super) judged: Judged,
    pub(super) ranking: Ranking,
    pub(super) ours: Scores,
    /// Those of plain BM25 over the same products.
    pub(super) plain: Scores,
    /// Those of the same search by words alone, where an embedding model helped it.
    pub(super) words: Option<Scores>,
}

/// How good a ranking is for one query.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Scores {
    pub(super) ndcg: f64,
    /// The same with results that nobody judged left out of the ranking.
    pub(super) ndcg_judged: f64,
    pub(super) reciprocal_rank: f64,
    pub(super) recall: f64,
    /// Of the first ten: how many are judged, how many there are.
    pub(super) covered: (usize, usize),
}

impl Asked {
    pub(super) fn ask(place: &Place, plain: &PlainRanking, judged: Judged) -> Result<Self, Error> {
        let lang = if judged.query.chars().any(is_han) { Lang::Zh } else { Lang::En };
        let ask = |guide: &Guide| guide.rank(&judged.query, lang, ASKED).map_err(Error::Read);
        let ranking = ask(&place.guide)?;
        let by_words = place.by_words.as_ref().map(ask).transpose()?;
        let words = by_words.map(|ranking| scores(&ranking.ids, &judged));
        let theirs = plain.rank(&judged.query, ASKED).map_err(GuideError::Catalogue).map_err(Error::Read)?;
        let (ours, plain) = (scores(&ranking.ids, &judged), scores(&theirs, &judged));
        Ok(Self { judged, ranking, ours, plain, words })
    }

    /// The product judged best (then first by id) that is not among the first ten, with its rating and its place if it
    /// was found at all.
    pub(super) fn missed(&self) -> Option<(&str, f64, Option<usize>)> {
        let ids = &self.ranking.ids;
        let first = &ids[..ids.len().min(FIRST)];
        let missed = self.judged.ratings.iter().filter(|(id, rating)| **rating > 0.0 && !first.contains(id));
        let (id, rating) = missed.max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(one.0)))?;
        Some((id, *rating, ids.iter().position(|found| found == id).map(|place| place + 1)))
    }
}

fn scores(ids: &[String], judged: &Judged) -> Scores {
    let ranked: Vec<Option<f64>> = ids.iter().map(|id| judged.ratings.get(id).copied()).collect();
    let rated: Vec<f64> = ranked.iter().map(|rating| rating.unwrap_or(0.0)).collect();
    let only_judged: Vec<f64> = ranked.iter().copied().flatten().collect();
    let all: Vec<f64> = judged.ratings.values().copied().collect();
    Scores {
        ndcg: ndcg(&rated, &all, FIRST),
        ndcg_judged: ndcg(&only_judged, &all, FIRST),
        reciprocal_rank: reciprocal_rank(&rated, FIRST),
        recall: recall(&rated, &all, FOUND),
        covered: covered(&ranked, FIRST),
    }
}

#[cfg(test)]
mod tests {
    //! an unjudged product counts as wrong, but not where it is left out

    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn unjudged_products_are_wrong_or_left_out() {
        let ratings = BTreeMap::from([("a".to_owned(), 2.0), ("b".to_owned(), 0.0)]);
        let judged = Judged { query: "q".to_owned(), ratings };
        let told = scores(&["x".to_owned(), "a".to_owned()], &judged);
        assert!((told.ndcg - 1.0 / 3f64.log2()).abs() < 1e-9, "{told:?}");
        assert_eq!(
            (told.ndcg_judged, told.reciprocal_rank, told.recall, told.covered),
            (1.0, 0.5, 1.0, (1, 2))
        );
    }
}
