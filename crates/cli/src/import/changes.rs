//! What an import would change, told to a person: counts, and the first products of each kind.

use guide::catalog::import::{Change, FieldChange, ImportReport};
use guide::catalog::product::{Bilingual, Lang};
use guide::guide::from_wire;
use serde_json::Value;

use super::SHOWN;
use crate::error::Error;
use crate::output::{Output, cut};

/// A longer value is cut, in columns.
const VALUE: usize = 40;

/// The first changes of each kind.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    new: Vec<Change>,
    changed: Vec<Change>,
    gone: Vec<Change>,
}

impl Changes {
    pub(super) fn keep(&mut self, change: Change) {
        let kept = match &change {
            Change::New { .. } => &mut self.new,
            Change::Changed { .. } => &mut self.changed,
            Change::Gone { .. } => &mut self.gone,
        };
        if kept.len() < SHOWN {
            kept.push(change);
        }
    }

    /// Tells what a dry run found; nothing if the import was a real one.
    pub(super) fn tell(&self, report: &ImportReport, output: &mut Output) -> Result<(), Error> {
        if !report.dry_run || output.json() {
            return Ok(());
        }
        let lang = from_wire(output.lang());
        for (zh, en, kept, count) in [
            ("将新增", "Would be new", &self.new, report.new),
            ("将变更", "Would change", &self.changed, report.changed),
            ("将下架", "Would be gone", &self.gone, report.gone),
        ] {
            if count == 0 {
                continue;
            }
            output.line("")?;
            output.line(&format!("{} {count}", output.words(zh, en)))?;
            for change in kept {
                output.line(&format!("  {}", line(change, lang)))?;
            }
            if count > kept.len() as u64 {
                output.line("  …")?;
            }
        }
        output.line("")?;
        if let Some(doubt) = report.doubt {
            let zh = "这样导入会停下来询问，确认无误请加 --yes。";
            let en = format!("The import would stop and ask for --yes: {doubt}.");
            output.line(output.words(zh, &en))?;
        }
        output.line(output.words("以上只是预览，没有写入任何内容。", "Nothing was written."))?;
        Ok(())
    }
}

fn line(change: &Change, lang: Lang) -> String {
    let titled = |id: &str, name: &Bilingual| format!("{id}  {}", name.get(lang));
    match change {
        Change::New { id, name } | Change::Gone { id, name } => titled(id, name),
        Change::Changed { id, name, fields } => {
            let told: Vec<String> = fields.iter().map(field).collect();
            format!("{}: {}", titled(id, name), told.join("; "))
        }
    }
}

fn field(change: &FieldChange) -> String {
    format!("{} {} → {}", change.field, value(&change.old), value(&change.new))
}

fn value(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => cut(text, VALUE),
        other => cut(&other.to_string(), VALUE),
    }
}
