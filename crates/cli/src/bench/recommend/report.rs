//! What a measurement prints.

use serde::{Deserialize, Serialize};

use super::asking::{Asked, Sort};
use super::clicks::Clicks;
use super::learning::Learning;
use crate::error::Error;
use crate::output::Output;

/// One measurement.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "measured", rename_all = "snake_case")]
pub(super) enum Told {
    Asked(Asked),
    Learned(Learning),
    Clicks(Clicks),
}

/// For a person.
pub(super) fn tell(told: &Told, output: &mut Output) -> Result<(), Error> {
    match told {
        Told::Asked(asked) => tell_asked(asked, output),
        Told::Learned(learned) => tell_learned(learned, output),
        Told::Clicks(clicks) => tell_clicks(clicks, output),
    }
}

fn tell_asked(told: &Asked, output: &mut Output) -> Result<(), Error> {
    let Asked { products, events, visits, build_s, questions, threads, .. } = told;
    line(
        output,
        &format!("{products} 件商品，{events} 次行为，{visits} 次来店；建成用 {build_s:.1} 秒"),
        &format!("{products} products, {events} events in {visits} visits; built in {build_s:.1} s"),
    )?;
    let Asked { p50_ms, p95_ms, p99_ms, bare_p50_ms, bare_p99_ms, ratio_p50, per_second, .. } = told;
    line(
        output,
        &format!(
            "一次推荐（各部分、混合、理由都有）p50 {p50_ms:.2} ms，p95 {p95_ms:.2} ms，p99 {p99_ms:.2} ms；单独的 VMIS p50 {bare_p50_ms:.3} ms，p99 {bare_p99_ms:.3} ms；p50 之比 {ratio_p50:.1}；{questions} 问"
        ),
        &format!(
            "one recommendation, all parts blended and explained: p50 {p50_ms:.2} ms, p95 {p95_ms:.2} ms, p99 {p99_ms:.2} ms; VMIS alone p50 {bare_p50_ms:.3} ms, p99 {bare_p99_ms:.3} ms; ratio at p50 {ratio_p50:.1}; {questions} questions"
        ),
    )?;
    line(
        output,
        &format!("{threads} 个线程一起每秒 {per_second:.0} 次"),
        &format!("{per_second:.0} a second on {threads} threads"),
    )?;
    let size = |mib: Option<f64>| mib.map_or_else(|| "?".to_owned(), |mib| format!("{mib:.0} MB"));
    let (shelf, held, peak) = (size(told.shelf_mb), size(told.rss_mb), size(told.peak_rss_mb));
    line(
        output,
        &format!("内存：货架 {shelf}，推荐器 {:.0} MB，整个进程 {held}，建时最多 {peak}", told.engine_mb),
        &format!(
            "memory: shelf {shelf}, recommender {:.0} MB, the whole process {held}, at most {peak} while building",
            told.engine_mb
        ),
    )?;
    let mut rows = vec![vec![
        String::new(),
        output.words("有结果", "answered").to_owned(),
        "p50 ms".to_owned(),
        "p99 ms".to_owned(),
    ]];
    for one in &told.situations {
        let (zh, en) = name(one.sort);
        let name = output.words(zh, en).to_owned();
        rows.push(vec![
            name,
            one.answered.to_string(),
            format!("{:.2}", one.p50_ms),
            format!("{:.2}", one.p99_ms),
        ]);
    }
    Ok(output.table(&rows, &[1, 2, 3])?)
}

fn name(sort: Sort) -> (&'static str, &'static str) {
    match sort {
        Sort::NewVisitor => ("新来的人", "new visitor"),
        Sort::Visit => ("看了几件", "some clicks"),
        Sort::Customer => ("认识的顾客", "known customer"),
        Sort::Till => ("买过两千件的“顾客”", "a “customer” with 2,000 things"),
        Sort::Similar => ("类似的", "similar"),
        Sort::Cheaper => ("便宜些的", "for less"),
        Sort::StepUp => ("好一些的", "a step up"),
        Sort::GoesWith => ("搭配的", "goes with"),
        Sort::Basket => ("清单", "list"),
    }
}

fn tell_learned(told: &Learning, output: &mut Output) -> Result<(), Error> {
    let Learning { products, events, visits, seconds, threads, .. } = told;
    line(
        output,
        &format!("{products} 件商品，{events} 次行为，{visits} 次来店：学 {seconds:.0} 秒，{threads} 个线程"),
        &format!(
            "{products} products, {events} events in {visits} visits: {seconds:.0} s of learning on {threads} threads"
        ),
    )?;
    let Learning { counting_s, tastes_s, neural_s, weighing_s, comparing_s, .. } = told;
    let peak = told.peak_rss_mb.map_or_else(|| "?".to_owned(), |mib| format!("{mib:.0} MB"));
    line(
        output,
        &format!(
            "  计数 {counting_s:.1}，口味 {tastes_s:.1}，神经 {neural_s:.1}，权重 {weighing_s:.1}，比较 {comparing_s:.1} 秒；内存峰值 {peak}"
        ),
        &format!(
            "  counting {counting_s:.1}, tastes {tastes_s:.1}, neural {neural_s:.1}, weighing {weighing_s:.1}, comparing {comparing_s:.1} s; peak memory {peak}"
        ),
    )
}

fn tell_clicks(told: &Clicks, output: &mut Output) -> Result<(), Error> {
    let Clicks { visits, products, questions, p50_us, p90_us, p99_us, plain_p50_us, ratio_p50, index_mb } =
        told;
    line(
        output,
        &format!(
            "单独的 VMIS，{visits} 次来店、{products} 件商品，{questions} 问：p50 {p50_us:.0} µs，p90 {p90_us:.0} µs，p99 {p99_us:.0} µs；不用索引逐次查看 p50 {plain_p50_us:.0} µs（VMIS 是它的 {ratio_p50:.4}）；索引 {index_mb:.0} MB"
        ),
        &format!(
            "VMIS alone over {visits} visits and {products} products, {questions} questions: p50 {p50_us:.0} µs, p90 {p90_us:.0} µs, p99 {p99_us:.0} µs; looking through every visit instead p50 {plain_p50_us:.0} µs (VMIS takes {ratio_p50:.4} of it); index {index_mb:.0} MB"
        ),
    )
}

/// How time grows from one measurement to the next, where only one of products and events differs: the power of the size.
pub(super) fn growth(all: &[Told], output: &mut Output) -> Result<(), Error> {
    for pair in all.windows(2) {
        let (one, other) = match pair {
            [Told::Asked(one), Told::Asked(other)] => {
                ((one.products, one.events, one.p50_ms), (other.products, other.events, other.p50_ms))
            }
            [Told::Learned(one), Told::Learned(other)] => {
                ((one.products, one.events, one.seconds), (other.products, other.events, other.seconds))
            }
            _ => continue,
        };
        let Some((times, power)) = grew(one, other) else { continue };
        line(
            output,
            &format!(
                "从 {} 件、{} 次到 {} 件、{} 次：用时 {times:.2} 倍，随规模的 {power:.2} 次方",
                one.0, one.1, other.0, other.1
            ),
            &format!(
                "from {} products and {} events to {} and {}: {times:.2} times as long, the size to the power of {power:.2}",
                one.0, one.1, other.0, other.1
            ),
        )?;
    }
    Ok(())
}

/// How many times as long, and the power; `None` where both sizes differ, or none.
fn grew(one: (usize, usize, f64), other: (usize, usize, f64)) -> Option<(f64, f64)> {
    let size = match (one.0 == other.0, one.1 == other.1) {
        (true, false) => other.1 as f64 / one.1 as f64,
        (false, true) => other.0 as f64 / one.0 as f64,
        _ => return None,
    };
    let times = other.2 / one.2;
    (times.is_finite() && times > 0.0).then(|| (times, times.ln() / size.ln()))
}

fn line(output: &mut Output, zh: &str, en: &str) -> Result<(), Error> {
    Ok(output.line(output.words(zh, en))?)
}

#[cfg(test)]
mod tests {
    //! growth is a power of what differs, and of one thing only

    use super::*;

    #[test]
    fn a_power_of_what_differs() {
        let (times, power) = grew((10, 100, 2.0), (10, 1_000, 20.0)).unwrap();
        assert!((times - 10.0).abs() < 1e-9 && (power - 1.0).abs() < 1e-9);
        assert!((grew((10, 100, 1.0), (1_000, 100, 10.0)).unwrap().1 - 0.5).abs() < 1e-9);
        assert!(grew((10, 100, 1.0), (20, 200, 2.0)).is_none());
        assert!(grew((10, 100, 1.0), (10, 100, 2.0)).is_none());
    }
}
