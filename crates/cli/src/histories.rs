//! `aisle histories`: what shoppers bought and looked at, as far as the shop keeps it: how much, more of it, less of it.

use std::io::{BufRead, IsTerminal, Write};
use std::path::Path;

use guide::catalog::histories::{Counts, DateOrder, Histories, HistoriesReport};
use guide::catalog::notice::Notice;
use guide::catalog::shop::Shop;
use guide::guide::from_wire;
use serde::Serialize;

use crate::args::{Forget, Histories as What};
use crate::error::Error;
use crate::import::{Onlooker, list};
use crate::output::Output;

pub(crate) fn run(shop: Option<&Path>, what: Option<&What>, output: &mut Output) -> Result<(), Error> {
    let shop = shop.ok_or(Error::WhoseHistories)?;
    if !shop.join("shop.db").exists() {
        return Err(Error::Catalogue(guide::catalog::Error::NoCatalogue { dir: shop.to_path_buf() }));
    }
    let shop = Shop::open(shop, None).map_err(Error::Catalogue)?;
    for notice in shop.notices.iter().filter(|notice| is_ours(notice)) {
        eprintln!("{}", notice.sentence(from_wire(output.lang())));
    }
    let histories = shop.histories_db().map_err(Error::Histories)?;
    for notice in histories.notices() {
        eprintln!("{}", notice.sentence(from_wire(output.lang())));
    }
    match what {
        None => status(&shop, &histories, output),
        Some(What::Import { file }) => import(&shop, &histories, file, output),
        Some(What::Forget(what)) => forget(&histories, what, output),
    }
}

fn is_ours(notice: &Notice) -> bool {
    notice.field.as_deref().is_some_and(|field| field.split('.').next() == Some("histories"))
}

/// How much there is, documented in `README.md`.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    counts: &'a Counts,
    loyalty: bool,
    kiosk_visits: bool,
    keep_days: u32,
}

fn status(shop: &Shop, histories: &Histories, output: &mut Output) -> Result<(), Error> {
    let counts = histories.counts(&shop.store).map_err(Error::Histories)?;
    let settings = histories.settings();
    if output.json() {
        let (loyalty, kiosk_visits, keep_days) = (settings.loyalty, settings.visits, settings.keep_days);
        return Ok(output.object(&Told { counts: &counts, loyalty, kiosk_visits, keep_days })?);
    }
    let Counts { events, visits, customers, products, unknown_products, .. } = counts;
    let (zh, en) = match (&counts.first_day, &counts.last_day) {
        (Some(first), Some(last)) => (
            format!(
                "{events} 条记录，{visits} 次到店，{customers} 位会员，{products} 种商品（{unknown_products} 种不在商品目录里），{first} 至 {last}"
            ),
            format!(
                "{events} events, {visits} visits, {customers} customers, {products} products ({unknown_products} not in the catalogue), {first} to {last}"
            ),
        ),
        _ => ("还没有购物记录".to_owned(), "there are no histories yet".to_owned()),
    };
    output.line(output.words(&zh, &en))?;
    let loyalty = match settings.loyalty {
        true => output.words("会员号：保存（加密后的代号）", "loyalty numbers: kept, as keys in their place"),
        false => output.words("会员号：不保存", "loyalty numbers: not kept"),
    };
    output.line(loyalty)?;
    let visits = match settings.visits {
        true => output.words(
            "一体机上的浏览：保存（不含身份和时刻）",
            "visits at the kiosk: kept, without who and what hour",
        ),
        false => output.words("一体机上的浏览：不保存", "visits at the kiosk: not kept"),
    };
    output.line(visits)?;
    let days = settings.keep_days;
    let (zh, en) = (format!("保存 {days} 天"), format!("kept for {days} days"));
    Ok(output.line(output.words(&zh, &en))?)
}

/// One line of an import's `--json`, documented in `README.md`.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Line<'a> {
    Refused {
        #[serde(flatten)]
        notice: &'a Notice,
        message: String,
    },
    Report {
        read: u64,
        purchases: u64,
        cancellations: u64,
        cancellations_found: u64,
        old: u64,
        refused: u64,
        without_customer: Option<u64>,
        unknown: u64,
        unknown_products: u64,
        new: u64,
        changed: u64,
        pruned: u64,
        date_order: Option<DateOrder>,
        date_order_shown: bool,
        begun_anew: bool,
        seconds: f64,
    },
}

fn import(shop: &Shop, histories: &Histories, file: &Path, output: &mut Output) -> Result<(), Error> {
    let mut onlooker = Onlooker::new(output, false);
    let imported = histories.import(file, &shop.store, &mut onlooker);
    onlooker.end()?;
    let report = imported.map_err(Error::Histories)?;
    if output.json() { tell_json(&report, output) } else { tell(&report, histories, output) }
}

fn tell_json(report: &HistoriesReport, output: &mut Output) -> Result<(), Error> {
    let lang = from_wire(output.lang());
    for notice in &report.notices {
        eprintln!("{}", notice.sentence(lang));
    }
    for notice in &report.refused {
        output.object(&Line::Refused { notice, message: notice.sentence(lang) })?;
    }
    output.object(&Line::Report {
        read: report.read,
        purchases: report.purchases,
        cancellations: report.cancellations,
        cancellations_found: report.cancellations_found,
        old: report.old,
        refused: report.refused_count,
        without_customer: report.without_customer,
        unknown: report.unknown,
        unknown_products: report.unknown_products,
        new: report.new,
        changed: report.changed,
        pruned: report.pruned,
        date_order: report.date_order,
        date_order_shown: report.date_order_shown,
        begun_anew: !report.notices.is_empty(),
        seconds: report.seconds,
    })?;
    Ok(())
}

fn tell(report: &HistoriesReport, histories: &Histories, output: &mut Output) -> Result<(), Error> {
    let lang = from_wire(output.lang());
    let HistoriesReport { read, purchases, cancellations, cancellations_found: found, new, changed, .. } =
        report;
    let (refused, seconds) = (report.refused_count, report.seconds);
    let (zh, en) = (
        format!(
            "读到 {read} 行：购买 {purchases} 行，退货或取消 {cancellations} 行，拒收 {refused} 行；新增 {new} 条，变更 {changed} 条，共有 {found} 次退货找到了原先的购买。用时 {seconds:.1} 秒。"
        ),
        format!(
            "{read} lines read: {purchases} purchases, {cancellations} cancellations, {refused} refused; {new} events new, {changed} changed; in all {found} cancellations found their purchase. {seconds:.1} s."
        ),
    );
    output.line(output.words(&zh, &en))?;
    let mut more = |count: u64, zh: String, en: String| -> Result<(), Error> {
        if count == 0 {
            return Ok(());
        }
        Ok(output.line(&format!("  {}", output.words(&zh, &en)))?)
    };
    let (unknown, products) = (report.unknown, report.unknown_products);
    more(
        unknown,
        format!("{unknown} 行的商品不在商品目录里（{products} 种），已保留"),
        format!("{unknown} lines are of {products} products that the catalogue does not have; they are kept"),
    )?;
    let (old, days) = (report.old, histories.settings().keep_days);
    more(
        old,
        format!("{old} 行早于 {days} 天（keep_days），未导入"),
        format!("{old} lines are older than {days} days (keep_days) and were left out"),
    )?;
    let pruned = report.pruned;
    more(
        pruned,
        format!("{pruned} 条已满 {days} 天，已删除"),
        format!("{pruned} events had become older than {days} days and went"),
    )?;
    let without = report.without_customer.unwrap_or(0);
    more(without, format!("{without} 行没有会员号"), format!("{without} lines name no customer"))?;
    if let Some(order) = report.date_order {
        output.line(&format!("  {}", dates(order, report.date_order_shown, output)))?;
    }
    for notice in &report.notices {
        output.line(&format!("  {}", notice.sentence(lang)))?;
    }
    list(output.words("拒收", "Refused"), &report.refused, refused, lang, output)
}

/// How dates that end with their year were read.
fn dates(order: DateOrder, shown: bool, output: &Output) -> &'static str {
    let (zh, en) = match (order, shown) {
        (DateOrder::DayFirst, true) => {
            ("01/12/2010 这样的日期按“日/月/年”读", "dates like 01/12/2010 have the day first")
        }
        (DateOrder::DayFirst, false) => (
            "01/12/2010 这样的日期看不出先后，按“日/月/年”读",
            "nothing shows whether dates like 01/12/2010 have the day first; they were read so",
        ),
        (DateOrder::MonthFirst, _) => {
            ("01/12/2010 这样的日期按“月/日/年”读", "dates like 01/12/2010 have the month first")
        }
    };
    crate::output::pick(output.lang(), zh, en)
}

/// How much was forgotten, documented in `README.md`.
#[derive(Serialize)]
struct Forgotten {
    forgotten: u64,
}

fn forget(histories: &Histories, what: &Forget, output: &mut Output) -> Result<(), Error> {
    let forgotten = match &what.number {
        Some(number) => histories.forget(number),
        None if what.yes || is_meant(output)? => histories.forget_all(),
        None => return Err(Error::NothingForgotten),
    };
    let forgotten = forgotten.map_err(Error::Histories)?;
    if let Some(shop) = histories.path().parent() {
        // What was learned of all of them goes with them.
        let gone = match what.number {
            None => guide::learning::forget(shop),
            Some(_) => guide::learning::some_forgotten(shop),
        };
        gone.map_err(guide::GuideError::Learned).map_err(Error::Read)?;
    }
    if output.json() {
        return Ok(output.object(&Forgotten { forgotten })?);
    }
    let (zh, en) = (format!("已清除 {forgotten} 条记录。"), format!("{forgotten} events forgotten."));
    Ok(output.line(output.words(&zh, &en))?)
}

/// Asks whether everything is to be forgotten. No answer is no.
fn is_meant(output: &Output) -> Result<bool, Error> {
    let question =
        output.words("清除全部购物记录，无法恢复。确定吗？(y/N) ", "Forget all histories, for good? (y/N) ");
    eprint!("{question}");
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).map_err(Error::Input)?;
    if !std::io::stdin().is_terminal() {
        eprintln!();
    }
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "是" | "确定"))
}
