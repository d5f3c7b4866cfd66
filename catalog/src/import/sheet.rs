//! The sheet of refused rows: a table that a spreadsheet opens, beside the shop's report.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::notice::Notice;
use crate::product::Lang;

/// So many sheets are kept.
const KEPT: usize = 5;

/// A sheet being written; there is none until a row is refused.
pub(super) struct Sheet {
    dir: PathBuf,
    name: String,
    lang: Option<Lang>,
    open: Option<csv::Writer<BufWriter<File>>>,
}

impl Sheet {
    pub(super) fn new(shop_dir: &Path, generation: u64, lang: Option<Lang>) -> Sheet {
        let name = format!("import-{generation}-refused.csv");
        Sheet { dir: shop_dir.join("reports"), name, lang, open: None }
    }

    pub(super) fn add(&mut self, notice: &Notice) -> Result<(), Error> {
        let path = self.part();
        let sheet = match &mut self.open {
            Some(sheet) => sheet,
            None => {
                std::fs::create_dir_all(&self.dir).map_err(Error::io("create", &self.dir))?;
                let mut file = BufWriter::new(File::create(&path).map_err(Error::io("write", &path))?);
                // By this mark a spreadsheet knows that the text is UTF-8.
                file.write_all("\u{feff}".as_bytes()).map_err(Error::io("write", &path))?;
                let mut sheet = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file);
                sheet.write_record(header(self.lang)).map_err(|error| lost(&path, error))?;
                self.open.insert(sheet)
            }
        };
        let reason = match self.lang {
            Some(lang) => notice.reason.words(lang).to_owned(),
            None => format!("{} / {}", notice.reason.words(Lang::Zh), notice.reason.words(Lang::En)),
        };
        let cells = [
            notice.line.to_string(),
            inert(notice.id.as_deref().unwrap_or_default()),
            inert(notice.field.as_deref().unwrap_or_default()),
            reason,
            inert(&notice.detail),
            inert(&notice.file),
        ];
        sheet.write_record(cells).map_err(|error| lost(&path, error))
    }

    /// Ends the sheet and removes the oldest ones. Gives its path, if a row was refused.
    pub(super) fn end(&mut self) -> Result<Option<PathBuf>, Error> {
        let (part, path) = (self.part(), self.dir.join(&self.name));
        let Some(mut sheet) = self.open.take() else { return Ok(None) };
        sheet.flush().map_err(Error::io("write", &part))?;
        drop(sheet);
        std::fs::rename(&part, &path).map_err(Error::io("rename", &part))?;
        self.remove_old();
        Ok(Some(path))
    }

    fn part(&self) -> PathBuf {
        self.dir.join(format!(".{}.part", self.name))
    }

    fn remove_old(&self) {
        let Ok(entries) = std::fs::read_dir(&self.dir) else { return };
        let mut numbered: Vec<(u64, PathBuf)> = entries
            .flatten()
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let number = name.strip_prefix("import-")?.strip_suffix("-refused.csv")?.parse().ok()?;
                Some((number, entry.path()))
            })
            .collect();
        numbered.sort();
        let old = numbered.len().saturating_sub(KEPT);
        for (_, path) in &numbered[..old] {
            let _ = std::fs::remove_file(path);
        }
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        if self.open.take().is_some() {
            let _ = std::fs::remove_file(self.part());
        }
    }
}

fn header(lang: Option<Lang>) -> [&'static str; 6] {
    match lang {
        Some(Lang::Zh) => ["行", "编号", "字段", "原因", "内容", "文件"],
        Some(Lang::En) => ["line", "id", "field", "reason", "detail", "file"],
        None => ["行 / line", "编号 / id", "字段 / field", "原因 / reason", "内容 / detail", "文件 / file"],
    }
}

/// A text that a spreadsheet would take for a formula stays a text: a feed is not to be trusted.
fn inert(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

fn lost(path: &Path, error: csv::Error) -> Error {
    let source = match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    };
    Error::io("write", path)(source)
}
