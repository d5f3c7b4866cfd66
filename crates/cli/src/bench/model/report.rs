//! The same, to be read.

use super::Measured;
use super::rounds::Rates;
use crate::error::Error;
use crate::output::Output;

pub(super) fn tell(told: &Measured, output: &mut Output) -> Result<(), Error> {
    let Measured { model, model_mb, threads, rounds, device, cpu_variant, .. } = told;
    let (zh, en) = (
        format!("{model}，{model_mb} MB，{threads} 个线程，{device}（{cpu_variant}）；{rounds} 次的中位数"),
        format!("{model}, {model_mb} MB, {threads} threads, {device} ({cpu_variant}); medians of {rounds}"),
    );
    output.line(output.words(&zh, &en))?;
    rates(&told.rates, output)?;
    if let Some(all) = &told.all_cores {
        let (zh, en) = (format!("{} 个线程：", all.threads), format!("{} threads:", all.threads));
        output.line(output.words(&zh, &en))?;
        rates(&all.rates, output)?;
    }
    let ms = |ms: f64| format!("{ms:.1} ms");
    let row = |zh: &str, en: &str, cells: [String; 2]| {
        let mut row = vec![output.words(zh, en).to_owned()];
        row.extend(cells);
        row
    };
    let none = String::new;
    let rows = vec![
        row("首个词元", "first token", [ms(told.ttft_ms), none()]),
        row(
            "首个词元，开头已读过",
            "first token, beginning kept",
            [ms(told.ttft_prefix_ms), times(told.ttft_ratio_prefix)],
        ),
        row(
            "首个词元，后台任务同时在写",
            "first token beside a background job",
            [ms(told.ttft_beside_ms), times(told.ttft_ratio_beside)],
        ),
        row("一问一答的开销", "overhead of a request", [ms(told.overhead_ms), none()]),
        row("取消，顾客一侧，最慢", "cancel, for the shopper, slowest", [ms(told.cancel_ms), none()]),
        row(
            "取消，模型空出来，最慢",
            "cancel, until the model is free, slowest",
            [ms(told.freed_ms), none()],
        ),
        row("内存", "memory", [format!("{:.0} MB", told.rss_mb), none()]),
    ];
    output.table(&rows, &[1, 2])?;
    if told.attention.is_empty() {
        return Ok(());
    }
    let head = ["KV", "flash", output.words("读", "read"), "", output.words("写", "written"), ""];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    rows.extend(told.attention.iter().map(|way| {
        vec![
            way.kv.to_owned(),
            way.flash.to_owned(),
            rate(way.prefill_tps),
            times(way.prefill_ratio),
            rate(way.decode_tps),
            times(way.decode_ratio),
        ]
    }));
    Ok(output.table(&rows, &[2, 3, 4, 5])?)
}

fn rates(told: &Rates, output: &mut Output) -> Result<(), Error> {
    let head = ["", "模型进程", "裸循环", "", "本机专编", ""];
    let head_en = ["", "worker", "bare loop", "", "native", ""];
    let mut rows: Vec<Vec<String>> =
        vec![head.iter().zip(head_en).map(|(zh, en)| output.words(zh, en).to_owned()).collect()];
    let native = |tps: Option<f64>| tps.map(rate).unwrap_or_default();
    let ratio = |ratio: Option<f64>| ratio.map(times).unwrap_or_default();
    for (zh, en, ours, bare, of_bare, of_native, times_native) in [
        (
            "读（词元）",
            "tokens read",
            told.prefill_tps,
            told.bare_prefill_tps,
            told.prefill_ratio_bare,
            told.native_prefill_tps,
            told.prefill_ratio_native,
        ),
        (
            "写（词元）",
            "tokens written",
            told.decode_tps,
            told.bare_decode_tps,
            told.decode_ratio_bare,
            told.native_decode_tps,
            told.decode_ratio_native,
        ),
    ] {
        rows.push(vec![
            output.words(zh, en).to_owned(),
            rate(ours),
            rate(bare),
            times(of_bare),
            native(of_native),
            ratio(times_native),
        ]);
    }
    if told.native_decode_tps.is_none() {
        rows.iter_mut().for_each(|row| row.truncate(4));
    }
    Ok(output.table(&rows, &[1, 2, 3, 4, 5])?)
}

fn rate(tps: f64) -> String {
    format!("{tps:.0}/s")
}

fn times(ratio: f64) -> String {
    format!("× {ratio:.3}")
}
