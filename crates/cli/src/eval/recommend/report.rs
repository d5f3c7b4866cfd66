//! What an evaluation of recommendations prints: a row or an object an algorithm, and how ours stands to the others
//! on the same cases.

use serde_json::{Map, Value, json};

use super::about::About;
use super::bootstrap::Gain;
use super::measure::{MAIN, Measure, Told};
use super::protocol::reference::Compared;
use crate::error::Error;
use crate::eval::metric::paired::Paired;
use crate::eval::rounded;
use crate::output::Output;

/// The algorithm that is compared with each of the others, where it runs; the last one otherwise.
const OURS: &str = "hybrid";

/// The algorithms and how they did.
pub(super) fn tell(told: &[Told], about: &About, output: &mut Output) -> Result<(), Error> {
    let ours = told.iter().find(|told| told.algorithm == OURS).or(told.last());
    if output.json() {
        for told in told {
            output.object(&object(told, ours, about))?;
        }
        return Ok(());
    }
    for line in about.lines(output.lang()) {
        output.line(&line)?;
    }
    output.line("")?;
    let Some(first) = told.first() else { return Ok(()) };
    let mut heading = vec![output.words("算法", "algorithm").to_owned()];
    heading.extend(first.measures.iter().map(|measure| {
        let (zh, en) = measure.metric.words;
        output.words(zh, en).to_owned()
    }));
    heading.push(output.words("例数", "cases").to_owned());
    heading.push(output.words("学习用时（秒）", "fit, s").to_owned());
    let columns: Vec<usize> = (1..heading.len()).collect();
    let mut rows = vec![heading];
    rows.extend(told.iter().map(row));
    output.table(&rows, &columns)?;
    output.line(output.words("方括号里是 95% 区间", "in brackets: 95 % intervals"))?;
    for (theirs, ours) in told.iter().filter_map(|theirs| Some((theirs, ours?))) {
        for (words, gain, paired) in gains(ours, theirs) {
            let words = output.words(words.0, words.1).to_owned();
            let line = against(&words, ours.algorithm, theirs.algorithm, &gain, &paired, output);
            output.line(&line)?;
        }
    }
    Ok(())
}

fn row(told: &Told) -> Vec<String> {
    let mut row = vec![told.algorithm.to_owned()];
    row.extend(told.measures.iter().map(|measure| {
        let value = measure.value();
        measure
            .interval()
            .map_or_else(|| format!("{value:.4}"), |[low, high]| format!("{value:.4} [{low:.3} {high:.3}]"))
    }));
    row.push(told.cases.to_string());
    row.push(format!("{:.2}", told.fit_seconds));
    row
}

type Words = (&'static str, &'static str);

/// How much better ours is in the main metrics; nothing against itself.
fn gains(ours: &Told, theirs: &Told) -> Vec<(Words, Gain, Paired)> {
    if ours.algorithm == theirs.algorithm {
        return Vec::new();
    }
    let both = ours.measures.iter().zip(&theirs.measures);
    both.filter(|(ours, _)| MAIN.contains(&ours.metric.field))
        .filter_map(|(ours, theirs)| {
            let (gain, paired) = Measure::gain(ours, theirs)?;
            Some((ours.metric.words, gain, paired))
        })
        .collect()
}

fn against(metric: &str, ours: &str, theirs: &str, gain: &Gain, paired: &Paired, output: &Output) -> String {
    let Gain { difference, standard_error: se, interval: [low, high] } = gain;
    let Paired { better, worse, equal, .. } = paired;
    let zh = format!(
        "{ours} 比 {theirs}，{metric} 好 {difference:+.4}（标准误 {se:.4}，95% 区间 {low:+.4} 到 {high:+.4}）：{better} 个更好，{worse} 个更差，{equal} 个相同"
    );
    let en = format!(
        "{ours} over {theirs}, {metric}: gain {difference:+.4} (standard error {se:.4}, 95 % {low:+.4} to {high:+.4}); {better} better, {worse} worse, {equal} equal"
    );
    output.words(&zh, &en).to_owned()
}

/// The object documented in `README.md`.
fn object(told: &Told, ours: Option<&Told>, about: &About) -> Value {
    let mut object = Map::new();
    object.insert("algorithm".to_owned(), json!(told.algorithm));
    for measure in &told.measures {
        let field = measure.metric.field;
        object.insert(field.to_owned(), json!(rounded(measure.value())));
        if let Some(interval) = measure.interval() {
            object.insert(format!("{field}_interval"), json!(interval.map(rounded)));
        }
        let seeds = measure.by_seed();
        if seeds.len() > 1 {
            let seeds: Vec<f64> = seeds.into_iter().map(rounded).collect();
            object.insert(format!("{field}_seeds"), json!(seeds));
        }
    }
    object.insert("cases".to_owned(), json!(told.cases));
    object.insert("fit_seconds".to_owned(), json!(rounded(told.fit_seconds)));
    if let Some(ours) = ours.filter(|ours| ours.algorithm != told.algorithm) {
        let mut gain = Map::new();
        gain.insert("of".to_owned(), json!(ours.algorithm));
        for (ours, theirs) in ours.measures.iter().zip(&told.measures) {
            let Some((by, paired)) = Measure::gain(ours, theirs) else { continue };
            let told = json!({
                "difference": rounded(by.difference),
                "standard_error": rounded(by.standard_error),
                "interval": by.interval.map(rounded),
                "better": paired.better,
                "worse": paired.worse,
                "equal": paired.equal,
            });
            gain.insert(ours.metric.field.to_owned(), told);
        }
        object.insert("gain".to_owned(), Value::Object(gain));
    }
    object.insert("data".to_owned(), json!(about));
    Value::Object(object)
}

/// The raters and how near they come to a reference.
pub(super) fn compared(compared: &[Compared], about: &About, output: &mut Output) -> Result<(), Error> {
    if output.json() {
        for rater in compared {
            output.object(rater)?;
        }
        return Ok(());
    }
    for line in about.lines(output.lang()) {
        output.line(&line)?;
    }
    output.line("")?;
    let heading = [
        ("算法", "algorithm"),
        ("预测", "predictions"),
        ("没有的用户或商品", "unknown user or item"),
        ("最大差", "greatest difference"),
        ("平均差", "mean difference"),
        ("差超过 1e-4", "beyond 1e-4"),
    ];
    let mut rows = vec![heading.map(|(zh, en)| output.words(zh, en).to_owned()).to_vec()];
    rows.extend(compared.iter().map(|rater| {
        vec![
            rater.algorithm.to_owned(),
            rater.predictions.to_string(),
            rater.unknown.to_string(),
            format!("{:.2e}", rater.max_difference),
            format!("{:.2e}", rater.mean_difference),
            rater.beyond.to_string(),
        ]
    }));
    Ok(output.table(&rows, &[1, 2, 3, 4, 5])?)
}
