//! What a measurement prints.

use serde::Serialize;

use super::parts::{Answered, Imported, Wrote};
use crate::error::Error;
use crate::output::Output;

/// The object documented in `README.md`.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Measured {
    products: u64,
    bare_p50_ms: f64,
    bare_p95_ms: f64,
    bare_p99_ms: f64,
    full_p50_ms: f64,
    full_p95_ms: f64,
    full_p99_ms: f64,
    ratio_p50: f64,
    complete_p50_ms: f64,
    complete_p95_ms: f64,
    complete_p99_ms: f64,
    questions: usize,
    searched: usize,
    slowest: String,
    slowest_ms: f64,
    complete_slowest: String,
    complete_slowest_ms: f64,
    import_rows_per_s: f64,
    bare_rows_per_s: f64,
    import_ratio: f64,
    index_bytes_per_product: f64,
    peak_rss_mb: Option<f64>,
    search_rss_mb: Option<f64>,
}

impl Measured {
    pub(super) fn new(imported: &Imported, wrote: &Wrote, answered: &Answered) -> Self {
        let rate = |rows: u64, seconds: f64| if seconds > 0.0 { rows as f64 / seconds } else { 0.0 };
        let over = |one: f64, other: f64| if other > 0.0 { one / other } else { 0.0 };
        let (ours, bare) = (rate(imported.rows, imported.seconds), rate(wrote.rows, wrote.seconds));
        let Answered { bare: plain, full, complete, .. } = answered;
        Self {
            products: imported.rows,
            bare_p50_ms: plain.p50,
            bare_p95_ms: plain.p95,
            bare_p99_ms: plain.p99,
            full_p50_ms: full.p50,
            full_p95_ms: full.p95,
            full_p99_ms: full.p99,
            ratio_p50: over(full.p50, plain.p50),
            complete_p50_ms: complete.p50,
            complete_p95_ms: complete.p95,
            complete_p99_ms: complete.p99,
            questions: answered.questions,
            searched: answered.searched,
            slowest: answered.slowest.0.clone(),
            slowest_ms: answered.slowest.1,
            complete_slowest: answered.complete_slowest.0.clone(),
            complete_slowest_ms: answered.complete_slowest.1,
            import_rows_per_s: ours,
            bare_rows_per_s: bare,
            import_ratio: over(ours, bare),
            index_bytes_per_product: over(imported.index_bytes as f64, imported.rows as f64),
            peak_rss_mb: imported.peak_rss_mb,
            search_rss_mb: answered.peak_rss_mb,
        }
    }
}

/// One size, for a person.
pub(super) fn tell(told: &Measured, output: &mut Output) -> Result<(), Error> {
    let (zh, en) = (format!("{} 件商品", told.products), format!("{} products", told.products));
    line(output, &zh, &en)?;
    let size = |mib: Option<f64>| mib.map_or_else(|| "?".to_owned(), |mib| format!("{mib:.0} MB"));
    let (zh, en) = (
        format!(
            "导入 {:.0} 行/秒，为直接写入（{:.0} 行/秒）的 {:.2} 倍；内存峰值 {}；索引每件 {:.0} 字节",
            told.import_rows_per_s,
            told.bare_rows_per_s,
            told.import_ratio,
            size(told.peak_rss_mb),
            told.index_bytes_per_product
        ),
        format!(
            "import {:.0} rows/s, {:.2} × the speed of writing them bare ({:.0} rows/s); peak memory {}; index {:.0} bytes a product",
            told.import_rows_per_s,
            told.import_ratio,
            told.bare_rows_per_s,
            size(told.peak_rss_mb),
            told.index_bytes_per_product
        ),
    );
    line(output, &zh, &en)?;
    let (zh, en) = (
        format!("{} 个问题，其中 {} 个是找商品；毫秒：", told.questions, told.searched),
        format!("{} questions, {} of them for products; milliseconds:", told.questions, told.searched),
    );
    line(output, &zh, &en)?;
    let row = |name: &str, spread: [f64; 3]| {
        std::iter::once(name.to_owned()).chain(spread.map(|ms| format!("{ms:.2}"))).collect()
    };
    let header = ["", "p50", "p95", "p99"].map(str::to_owned).to_vec();
    let rows: Vec<Vec<String>> = vec![
        header,
        row(
            output.words("裸 tantivy", "bare tantivy"),
            [told.bare_p50_ms, told.bare_p95_ms, told.bare_p99_ms],
        ),
        row(output.words("完整搜索", "full search"), [told.full_p50_ms, told.full_p95_ms, told.full_p99_ms]),
        row(
            output.words("边输边提示", "autocomplete"),
            [told.complete_p50_ms, told.complete_p95_ms, told.complete_p99_ms],
        ),
    ];
    output.table(&rows, &[1, 2, 3])?;
    let (zh, en) = (
        format!(
            "完整搜索的 p50 为裸 tantivy 的 {:.2} 倍；最慢 {:.1} 毫秒：{}；提示最慢 {:.1} 毫秒：{}；搜索内存 {}",
            told.ratio_p50,
            told.slowest_ms,
            told.slowest,
            told.complete_slowest_ms,
            told.complete_slowest,
            size(told.search_rss_mb)
        ),
        format!(
            "full search takes {:.2} × bare tantivy at p50; the slowest {:.1} ms: {}; the slowest completion {:.1} ms: {}; memory of searching {}",
            told.ratio_p50,
            told.slowest_ms,
            told.slowest,
            told.complete_slowest_ms,
            told.complete_slowest,
            size(told.search_rss_mb)
        ),
    );
    line(output, &zh, &en)
}

/// Growth over the sizes, for a person.
pub(super) fn curve(all: &[Measured], output: &mut Output) -> Result<(), Error> {
    output.line("")?;
    let header = [
        output.words("商品", "products"),
        output.words("导入行/秒", "import rows/s"),
        output.words("比例", "ratio"),
        output.words("内存 MB", "peak MB"),
        output.words("字节/件", "bytes each"),
        output.words("裸 p50", "bare p50"),
        output.words("裸 p99", "bare p99"),
        output.words("完整 p50", "full p50"),
        output.words("完整 p99", "full p99"),
        output.words("提示 p99", "complete p99"),
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for told in all {
        let perhaps = |number: Option<f64>, digits: usize| {
            number.map_or_else(|| "—".to_owned(), |number| format!("{number:.digits$}"))
        };
        rows.push(vec![
            told.products.to_string(),
            format!("{:.0}", told.import_rows_per_s),
            format!("{:.2}", told.import_ratio),
            perhaps(told.peak_rss_mb, 0),
            format!("{:.0}", told.index_bytes_per_product),
            format!("{:.2}", told.bare_p50_ms),
            format!("{:.2}", told.bare_p99_ms),
            format!("{:.2}", told.full_p50_ms),
            format!("{:.2}", told.full_p99_ms),
            format!("{:.2}", told.complete_p99_ms),
        ]);
    }
    Ok(output.table(&rows, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9])?)
}

fn line(output: &mut Output, zh: &str, en: &str) -> Result<(), Error> {
    let text = output.words(zh, en).to_owned();
    Ok(output.line(&text)?)
}
