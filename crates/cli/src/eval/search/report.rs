//! What an evaluation prints: the means, the queries, and the worst of them to be looked at.

use guide::Guide;
use guide::catalog::product::Lang;
use guide::guide::{from_wire, to_wire};
use guide::rank::Shown;
use serde::Serialize;

use super::FIRST;
use super::query::{Asked, Scores};
use crate::error::Error;
use crate::eval::metric::judged_coverage::coverage;
use crate::eval::metric::paired::{Paired, paired};
use crate::eval::metric::zero_results::zero_result_rate;
use crate::eval::place::Place;
use crate::eval::{mean, rounded};
use crate::output::{Output, cut};

/// Results of a bad answer that a person is shown.
const LISTED: usize = 5;
/// Columns of a product's name.
const NAME: usize = 60;

/// The object documented in `README.md`.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Summary {
    ndcg_at_10: f64,
    ndcg_at_10_judged: f64,
    mrr_at_10: f64,
    recall_at_50: f64,
    coverage_at_10: f64,
    zero_result_rate: f64,
    queries: usize,
    queries_with_relevant: usize,
    bm25_ndcg_at_10: f64,
    bm25_ndcg_at_10_judged: f64,
    better: usize,
    worse: usize,
    equal: usize,
    difference: f64,
    difference_se: f64,
    #[serde(flatten)]
    vectors: Option<Vectors>,
    told_nothing: usize,
    told_alternatives: usize,
    told_mentions: usize,
    products: u32,
    dropped: usize,
    judged_but_absent: usize,
}

/// What an embedding model changed: the ranking with it against the same by words alone.
#[derive(Debug, Clone, Serialize)]
struct Vectors {
    words_ndcg_at_10: f64,
    words_ndcg_at_10_judged: f64,
    vectors_better: usize,
    vectors_worse: usize,
    vectors_equal: usize,
    vectors_difference: f64,
    vectors_difference_se: f64,
}

/// One query of `--details`, documented in `README.md`.
#[derive(Debug, Serialize)]
struct Detail<'a> {
    kind: &'static str,
    query: &'a str,
    lang: guide::contract::Lang,
    intent: &'static str,
    shown: &'static str,
    need: Vec<String>,
    ndcg_at_10: f64,
    ndcg_at_10_judged: f64,
    reciprocal_rank: f64,
    recall_at_50: f64,
    bm25_ndcg_at_10: f64,
    results: Vec<Seen>,
    missed: Option<Seen>,
}

/// A product and what people said of it. `rating` is `null` where nobody judged it.
#[derive(Debug, Serialize)]
struct Seen {
    place: Option<usize>,
    id: String,
    name: Option<String>,
    rating: Option<f64>,
}

/// The means. nDCG, MRR and recall are over queries with a relevant product, coverage over queries with any judgment,
/// the zero-result rate over all.
pub(super) fn summary(asked: &[Asked], place: &Place) -> Summary {
    let relevant: Vec<&Asked> = asked.iter().filter(|asked| asked.judged.has_relevant()).collect();
    let of = |score: fn(&Scores) -> f64| mean(relevant.iter().map(|asked| score(&asked.ours)));
    let of_plain = |score: fn(&Scores) -> f64| mean(relevant.iter().map(|asked| score(&asked.plain)));
    let pairs: Vec<(f64, f64)> = relevant.iter().map(|asked| (asked.ours.ndcg, asked.plain.ndcg)).collect();
    let Paired { better, worse, equal, difference, standard_error } = paired(&pairs);
    let told = |shown: Shown| {
        asked.iter().filter(|asked| !asked.judged.has_relevant() && asked.ranking.shown == shown).count()
    };
    let judged = asked.iter().filter(|asked| !asked.judged.ratings.is_empty());
    let mut ids: Vec<&str> =
        asked.iter().flat_map(|asked| asked.judged.ratings.keys()).map(String::as_str).collect();
    ids.sort_unstable();
    ids.dedup();
    Summary {
        ndcg_at_10: rounded(of(|scores| scores.ndcg)),
        ndcg_at_10_judged: rounded(of(|scores| scores.ndcg_judged)),
        mrr_at_10: rounded(of(|scores| scores.reciprocal_rank)),
        recall_at_50: rounded(of(|scores| scores.recall)),
        coverage_at_10: rounded(coverage(judged.map(|asked| asked.ours.covered))),
        zero_result_rate: rounded(zero_result_rate(asked.iter().map(|asked| asked.ranking.ids.len()))),
        queries: asked.len(),
        queries_with_relevant: relevant.len(),
        bm25_ndcg_at_10: rounded(of_plain(|scores| scores.ndcg)),
        bm25_ndcg_at_10_judged: rounded(of_plain(|scores| scores.ndcg_judged)),
        better,
        worse,
        equal,
        difference: rounded(difference),
        difference_se: rounded(standard_error),
        vectors: vectors(&relevant),
        told_nothing: told(Shown::Nothing),
        told_alternatives: told(Shown::Alternatives),
        told_mentions: told(Shown::Mentions),
        products: place.guide.catalogue().count,
        dropped: place.dropped,
        judged_but_absent: ids.into_iter().filter(|id| place.guide.row(id).is_none()).count(),
    }
}

fn vectors(relevant: &[&Asked]) -> Option<Vectors> {
    let scored = |asked: &&Asked| Some((asked.ours, asked.words?));
    let both: Vec<(Scores, Scores)> = relevant.iter().filter_map(scored).collect();
    if both.is_empty() {
        return None;
    }
    let pairs: Vec<(f64, f64)> = both.iter().map(|(ours, words)| (ours.ndcg, words.ndcg)).collect();
    let Paired { better, worse, equal, difference, standard_error } = paired(&pairs);
    let of = |score: fn(&Scores) -> f64| rounded(mean(both.iter().map(|(_, words)| score(words))));
    Some(Vectors {
        words_ndcg_at_10: of(|scores| scores.ndcg),
        words_ndcg_at_10_judged: of(|scores| scores.ndcg_judged),
        vectors_better: better,
        vectors_worse: worse,
        vectors_equal: equal,
        vectors_difference: rounded(difference),
        vectors_difference_se: rounded(standard_error),
    })
}

/// Every query: an object each, or a table for a person.
pub(super) fn details(asked: &[Asked], guide: &Guide, output: &mut Output) -> Result<(), Error> {
    if !output.json() {
        let title = output.words(
            "各查询：nDCG、BM25 的 nDCG、首个对的名次倒数、回答、查询",
            "queries: nDCG, nDCG of BM25, reciprocal rank, answer, query",
        );
        output.line(title)?;
        let number = |number: f64| format!("{number:.3}");
        let rows: Vec<Vec<String>> = asked
            .iter()
            .map(|asked| {
                let answered = asked.judged.has_relevant();
                let score = |score: f64| if answered { number(score) } else { "—".to_owned() };
                vec![
                    score(asked.ours.ndcg),
                    score(asked.plain.ndcg),
                    score(asked.ours.reciprocal_rank),
                    asked.ranking.shown.word().to_owned(),
                    asked.judged.query.clone(),
                ]
            })
            .collect();
        output.table(&rows, &[0, 1, 2])?;
        return Ok(output.line("")?);
    }
    for asked in asked {
        output.object(&Detail {
            kind: "query",
            query: &asked.judged.query,
            lang: to_wire(asked.ranking.lang),
            intent: asked.ranking.intent,
            shown: asked.ranking.shown.word(),
            need: need(asked),
            ndcg_at_10: rounded(asked.ours.ndcg),
            ndcg_at_10_judged: rounded(asked.ours.ndcg_judged),
            reciprocal_rank: rounded(asked.ours.reciprocal_rank),
            recall_at_50: rounded(asked.ours.recall),
            bm25_ndcg_at_10: rounded(asked.plain.ndcg),
            results: results(asked, guide, FIRST),
            missed: missed(asked, guide),
        })?;
    }
    Ok(())
}

fn need(asked: &Asked) -> Vec<String> {
    let parts = asked.ranking.need.iter();
    parts.map(|(kind, label)| format!("{kind:?}: {}", label.get(asked.ranking.lang)).to_lowercase()).collect()
}

fn results(asked: &Asked, guide: &Guide, many: usize) -> Vec<Seen> {
    let ids = (1..).zip(asked.ranking.ids.iter().take(many));
    ids.map(|(place, id)| {
        let rating = asked.judged.ratings.get(id).copied();
        Seen { place: Some(place), id: id.clone(), name: name(guide, id, asked.ranking.lang), rating }
    })
    .collect()
}

fn missed(asked: &Asked, guide: &Guide) -> Option<Seen> {
    let (id, rating, place) = asked.missed()?;
    let name = name(guide, id, asked.ranking.lang);
    Some(Seen { place, id: id.to_owned(), name, rating: Some(rating) })
}

fn name(guide: &Guide, id: &str, lang: Lang) -> Option<String> {
    guide.row(id).map(|row| row.name.get(lang).to_owned())
}

/// The means for a person.
pub(super) fn tell(told: &Summary, output: &mut Output) -> Result<(), Error> {
    let Summary { queries, queries_with_relevant, products, dropped, .. } = told;
    let (zh, en) = (
        format!("{products} 件商品，{queries} 个查询，其中 {queries_with_relevant} 个有对的商品"),
        format!(
            "{products} products, {queries} queries, {queries_with_relevant} of them with a relevant product"
        ),
    );
    output.line(output.words(&zh, &en).to_owned().as_str())?;
    if *dropped > 0 {
        let (zh, en) = (
            format!("去掉一种语言后，{dropped} 件商品没有名称，未计入"),
            format!("{dropped} products had no name in the language that was kept and are left out"),
        );
        output.line(output.words(&zh, &en).to_owned().as_str())?;
    }
    if told.judged_but_absent > 0 {
        let absent = told.judged_but_absent;
        let (zh, en) = (
            format!("评判过的商品有 {absent} 件不在店里"),
            format!("{absent} judged products are not in the shop"),
        );
        output.line(output.words(&zh, &en).to_owned().as_str())?;
    }
    let number = |number: f64| format!("{number:.4}");
    let named = |name: &str, value: f64| vec![name.to_owned(), number(value)];
    let rows = vec![
        named("nDCG@10", told.ndcg_at_10),
        named(
            output.words("nDCG@10（只计评判过的）", "nDCG@10, judged results only"),
            told.ndcg_at_10_judged,
        ),
        named("MRR@10", told.mrr_at_10),
        named(output.words("召回率@50", "recall@50"), told.recall_at_50),
        named(output.words("评判覆盖@10", "judged coverage@10"), told.coverage_at_10),
        named(output.words("无结果率", "zero-result rate"), told.zero_result_rate),
        named(output.words("朴素 BM25 的 nDCG@10", "nDCG@10 of plain BM25"), told.bm25_ndcg_at_10),
        named(
            output
                .words("朴素 BM25 的 nDCG@10（只计评判过的）", "nDCG@10 of plain BM25, judged results only"),
            told.bm25_ndcg_at_10_judged,
        ),
    ];
    output.table(&rows, &[1])?;
    let Summary { better, worse, equal, difference, difference_se, .. } = told;
    let (zh, en) = (
        format!(
            "与朴素 BM25 逐个相比：{better} 个更好，{worse} 个更差，{equal} 个相同；差 {difference:+.4}（标准误 {difference_se:.4}）"
        ),
        format!(
            "against plain BM25, query by query: {better} better, {worse} worse, {equal} equal; difference {difference:+.4} (standard error {difference_se:.4})"
        ),
    );
    output.line(output.words(&zh, &en).to_owned().as_str())?;
    if let Some(vectors) = &told.vectors {
        let Vectors { words_ndcg_at_10: alone, vectors_difference: by, vectors_difference_se: se, .. } =
            vectors;
        let Vectors { vectors_better: better, vectors_worse: worse, vectors_equal: equal, .. } = vectors;
        let (zh, en) = (
            format!(
                "与只看词语（nDCG@10 {alone:.4}）逐个相比：{better} 个更好，{worse} 个更差，{equal} 个相同；差 {by:+.4}（标准误 {se:.4}）"
            ),
            format!(
                "against words alone (nDCG@10 {alone:.4}), query by query: {better} better, {worse} worse, {equal} equal; difference {by:+.4} (standard error {se:.4})"
            ),
        );
        output.line(output.words(&zh, &en).to_owned().as_str())?;
    }
    let unanswerable = queries - queries_with_relevant;
    if unanswerable > 0 {
        let Summary { told_nothing, told_alternatives, told_mentions, .. } = told;
        let others = unanswerable - told_nothing - told_alternatives - told_mentions;
        let (zh, en) = (
            format!(
                "没有对的商品的 {unanswerable} 个：{told_nothing} 个答“没有”，{told_alternatives} 个只给出标明的替代，{told_mentions} 个只说资料里提到，{others} 个作了别的回答"
            ),
            format!(
                "of the {unanswerable} without a relevant product, {told_nothing} were told there is none, {told_alternatives} were shown marked alternatives only, {told_mentions} products that merely mention it, {others} something else"
            ),
        );
        output.line(output.words(&zh, &en).to_owned().as_str())?;
    }
    Ok(())
}

/// The worst queries, each with its first results and the best product it missed.
pub(super) fn worst(asked: &[Asked], many: usize, guide: &Guide, output: &mut Output) -> Result<(), Error> {
    let mut order: Vec<&Asked> =
        asked.iter().filter(|asked| asked.judged.has_relevant() && asked.ours.ndcg < 1.0).collect();
    order.sort_by(|one, other| one.ours.ndcg.total_cmp(&other.ours.ndcg));
    let lang = from_wire(output.lang());
    for asked in order.into_iter().take(many) {
        let Asked { judged, ranking, ours, plain, .. } = asked;
        output.line("")?;
        let understood = need(asked).join(" · ");
        output.line(&format!(
            "{}   nDCG {:.3} (BM25 {:.3})   {} · {} · {understood}",
            judged.query,
            ours.ndcg,
            plain.ndcg,
            ranking.intent,
            ranking.shown.word(),
        ))?;
        let mut rows: Vec<Vec<String>> =
            results(asked, guide, LISTED).iter().map(|seen| row(seen, "", output)).collect();
        if rows.is_empty() {
            output.line(match lang {
                Lang::Zh => "  没有结果",
                Lang::En => "  no results",
            })?;
        }
        if let Some(seen) = missed(asked, guide) {
            rows.push(row(&seen, output.words("遗漏", "missed"), output));
        }
        output.table(&rows, &[0])?;
    }
    Ok(())
}

fn row(seen: &Seen, word: &str, output: &Output) -> Vec<String> {
    let place = seen.place.map_or("—".to_owned(), |place| format!("{place}."));
    let rating = match seen.rating {
        Some(rating) => rating.to_string(),
        None => output.words("未评判", "unjudged").to_owned(),
    };
    let absent = output.words("（不在店里）", "(not in the shop)");
    let name = seen.name.as_deref().unwrap_or(absent);
    vec![place, rating, cut(name, NAME), seen.id.clone(), word.to_owned()]
}
