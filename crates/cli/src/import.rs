//! `aisle import`: a feed in place of what the shop has, or over it, and a report row by row.

mod changes;
mod onlooker;

use std::collections::BTreeMap;
use std::path::Path;

use guide::catalog::error::Doubt;
use guide::catalog::import::{ImportOptions, ImportReport, Mode, import_with};
use guide::catalog::notice::{Notice, ReasonCode};
use guide::catalog::product::Lang;
use guide::catalog::shop::TantivyIndex;
use guide::catalog::{Error as CatalogError, FieldMap, suggest};
use guide::guide::from_wire;
use serde::Serialize;

use crate::args::ImportArgs;
use crate::error::Error;
use crate::output::Output;
pub(crate) use onlooker::Onlooker;

/// Notices a person is shown; `--json` has them all.
const SHOWN: usize = 20;

pub(crate) fn run(shop: Option<&Path>, what: &ImportArgs, output: &mut Output) -> Result<(), Error> {
    if what.suggest {
        return what.files.iter().try_for_each(|file| suggested(file, output));
    }
    let shop = shop.ok_or(Error::ShopNeeded)?;
    let options = ImportOptions {
        map: what.map.as_deref().map(FieldMap::read).transpose().map_err(Error::Import)?,
        mode: if what.delta { Mode::Delta } else { Mode::Full },
        dry_run: what.dry_run,
        yes: what.yes,
        now: None,
        lang: Some(from_wire(output.lang())),
    };
    let mut onlooker = Onlooker::new(output, what.dry_run);
    let imported = import_with(shop, &what.files, &options, &TantivyIndex, &mut onlooker);
    let changes = onlooker.end()?;
    match imported {
        Ok(report) => {
            tell(&report, output)?;
            changes.tell(&report, output)
        }
        Err(CatalogError::NothingTaken(report)) => {
            tell(&report, output)?;
            Err(Error::Import(CatalogError::NothingTaken(report)))
        }
        Err(CatalogError::NotWithoutYes { why, report }) => {
            tell(&report, output)?;
            Err(Error::Import(CatalogError::NotWithoutYes { why, report }))
        }
        Err(error) => Err(Error::Import(error)),
    }
}

/// Draws up a map for a file: on standard output, to be kept and checked. What a person should know beside it goes to
/// standard error, so that the output is the map and nothing else.
fn suggested(file: &Path, output: &mut Output) -> Result<(), Error> {
    let suggestion = suggest(file).map_err(Error::Import)?;
    if output.json() {
        return Ok(output.object(&suggestion)?);
    }
    output.piece(&suggestion.toml)?;
    let name = file.display();
    if suggestion.recognised {
        let (zh, en) = (
            format!("{name} 可直接导入，不需要对照表。"),
            format!("{name} is read as it is; it needs no map."),
        );
        eprintln!("{}", output.words(&zh, &en));
    }
    if !suggestion.lacking.is_empty() {
        let lacking = suggestion.lacking.join(", ");
        let (zh, en) = (
            format!("没有找到：{lacking}。请在表中补上。"),
            format!("Nothing was found for: {lacking}. Fill it in first."),
        );
        eprintln!("{}", output.words(&zh, &en));
    }
    Ok(())
}

/// One line of `--json`.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Told<'a> {
    Refused {
        #[serde(flatten)]
        notice: &'a Notice,
        message: String,
    },
    Repaired {
        #[serde(flatten)]
        notice: &'a Notice,
        message: String,
    },
    Report {
        read: u64,
        taken: u64,
        joined: u64,
        refused: u64,
        repaired: u64,
        photos: u64,
        seconds: f64,
        generation: u64,
        new: u64,
        changed: u64,
        unchanged: u64,
        gone: u64,
        deletions: u64,
        sheet: Option<String>,
        dry_run: bool,
        doubt: Option<Doubt>,
    },
}

fn tell(report: &ImportReport, output: &mut Output) -> Result<(), Error> {
    if output.json() {
        return tell_json(report, output);
    }
    let lang = from_wire(output.lang());
    let took = match lang {
        Lang::Zh => format!(
            "读到 {} 行：导入 {} 件商品（新增 {}，变更 {}，未变 {}），下架 {} 件，{} 行并入前面的商品，拒收 {} 行，修正 {} 处，图片 {} 张。用时 {:.1} 秒。",
            report.read,
            report.taken,
            report.new,
            report.changed,
            report.unchanged,
            report.gone,
            report.joined,
            report.refused_count,
            report.repaired_count,
            report.photos,
            report.seconds
        ),
        Lang::En => format!(
            "{} rows read: {} products taken ({} new, {} changed, {} unchanged), {} gone, {} rows joined to earlier ones, {} refused, {} things mended, {} photos. {:.1} s.",
            report.read,
            report.taken,
            report.new,
            report.changed,
            report.unchanged,
            report.gone,
            report.joined,
            report.refused_count,
            report.repaired_count,
            report.photos,
            report.seconds
        ),
    };
    output.line(&took)?;
    list(output.words("拒收", "Refused"), &report.refused, report.refused_count, lang, output)?;
    if let Some(sheet) = &report.sheet {
        let sheet = sheet.display();
        let (zh, en) =
            (format!("  拒收的行已写入表格 {sheet}"), format!("  the refused rows are in {sheet}"));
        output.line(output.words(&zh, &en))?;
    }
    list(output.words("修正", "Mended"), &report.repaired, report.repaired_count, lang, output)
}

/// The first notices, and how many there are of each reason.
pub(crate) fn list(
    title: &str,
    notices: &[Notice],
    count: u64,
    lang: Lang,
    output: &mut Output,
) -> Result<(), Error> {
    if count == 0 {
        return Ok(());
    }
    output.line("")?;
    output.line(&format!("{title} {count}"))?;
    for notice in notices.iter().take(SHOWN) {
        output.line(&format!("  {}", notice.sentence(lang)))?;
    }
    if count > SHOWN as u64 {
        output.line("  …")?;
        let rows: Vec<Vec<String>> = by_reason(notices)
            .into_iter()
            .map(|(reason, count)| vec![count.to_string(), reason.words(lang).to_owned()])
            .collect();
        output.table(&rows, &[0])?;
    }
    if count > notices.len() as u64 {
        let kept = notices.len();
        let (zh, en) =
            (format!("  （原因按前 {kept} 条计）"), format!("  (reasons are counted over the first {kept})"));
        output.line(output.words(&zh, &en))?;
    }
    Ok(())
}

/// The most frequent first, then in the order of the codes.
fn by_reason(notices: &[Notice]) -> Vec<(ReasonCode, u64)> {
    let mut counts = BTreeMap::new();
    for notice in notices {
        *counts.entry(notice.reason).or_insert(0) += 1;
    }
    let mut counts: Vec<(ReasonCode, u64)> = counts.into_iter().collect();
    counts.sort_by_key(|(reason, count)| (std::cmp::Reverse(*count), *reason));
    counts
}

fn tell_json(report: &ImportReport, output: &mut Output) -> Result<(), Error> {
    let lang = from_wire(output.lang());
    for notice in &report.refused {
        output.object(&Told::Refused { notice, message: notice.sentence(lang) })?;
    }
    for notice in &report.repaired {
        output.object(&Told::Repaired { notice, message: notice.sentence(lang) })?;
    }
    output.object(&Told::Report {
        read: report.read,
        taken: report.taken,
        joined: report.joined,
        refused: report.refused_count,
        repaired: report.repaired_count,
        photos: report.photos,
        seconds: report.seconds,
        generation: report.generation,
        new: report.new,
        changed: report.changed,
        unchanged: report.unchanged,
        gone: report.gone,
        deletions: report.deletions,
        sheet: report.sheet.as_ref().map(|path| path.display().to_string()),
        dry_run: report.dry_run,
        doubt: report.doubt,
    })?;
    Ok(())
}
