//! Standard output: lines of JSON, or words and tables for a person. A Chinese character is two columns wide.

use std::io::{self, IsTerminal, Stdout, Write};

use guide::contract::Lang;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

/// Where answers go.
pub(crate) struct Output {
    out: Stdout,
    lang: Lang,
    json: bool,
}

impl Output {
    pub(crate) fn new(lang: Lang, json: bool) -> Self {
        Self { out: io::stdout(), lang, json }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether a program reads along.
    pub(crate) fn json(&self) -> bool {
        self.json
    }

    /// The one of the two that the person reads.
    pub(crate) fn words<'a>(&self, zh: &'a str, en: &'a str) -> &'a str {
        pick(self.lang, zh, en)
    }

    /// An object on a line of its own, written at once: whoever reads along need not wait for the rest.
    pub(crate) fn object(&mut self, object: &impl Serialize) -> io::Result<()> {
        let mut line = serde_json::to_vec(object)?;
        line.push(b'\n');
        self.out.write_all(&line)?;
        self.out.flush()
    }

    /// A line.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.write_all(b"\n")
    }

    /// A piece of a line, shown at once.
    pub(crate) fn piece(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    /// Rows in columns, indented by two. Columns in `right` end together, the others begin together.
    pub(crate) fn table(&mut self, rows: &[Vec<String>], right: &[usize]) -> io::Result<()> {
        let room = if self.out.is_terminal() { terminal_columns() } else { None };
        for line in table(rows, right) {
            let line = format!("  {line}");
            self.line(&room.map_or_else(|| line.clone(), |room| cut(&line, room)))?;
        }
        Ok(())
    }
}

/// The one of two texts that is in that language.
pub(crate) fn pick<'a>(lang: Lang, zh: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

fn table(rows: &[Vec<String>], right: &[usize]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    rows.iter()
        .map(|row| {
            let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
                let gap = " ".repeat(width - cell.width());
                if right.contains(&column) { format!("{gap}{cell}") } else { format!("{cell}{gap}") }
            });
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
        .collect()
}

/// The terminal's width as the shell exports it; nothing is cut where it is not known.
fn terminal_columns() -> Option<usize> {
    std::env::var("COLUMNS").ok()?.parse().ok().filter(|columns| *columns >= 20)
}

/// The beginning of a text that fits, ended by an ellipsis.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for letter in text.chars() {
        used += letter.to_string().width();
        if used > columns {
            break;
        }
        out.push(letter);
    }
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    //! 1. columns line up by what is seen, not by bytes or letters
    //! 2. what is cut fits

    use super::*;

    fn rows(cells: &[&[&str]]) -> Vec<Vec<String>> {
        cells.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn chinese_and_english_line_up() {
        let rows = rows(&[&["1", "红色连衣裙", "¥259", "A1"], &["10", "Red dress", "¥1,259", "B2"]]);
        let lines = table(&rows, &[0, 2]);
        assert_eq!(lines, [" 1  红色连衣裙    ¥259  A1", "10  Red dress   ¥1,259  B2"]);
        assert_eq!(lines[0].width(), lines[1].width());
    }

    #[test]
    fn short_rows_and_no_rows_are_no_trouble() {
        assert_eq!(table(&rows(&[&["a", "b"], &["c"]]), &[]), ["a  b", "c"]);
        assert!(table(&[], &[]).is_empty());
    }

    #[test]
    fn what_is_cut_fits() {
        for columns in 1..12 {
            let text = cut("红色连衣裙 dress", columns);
            assert!(text.width() <= columns.max(1), "{columns}: {text}");
        }
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("红色裙", 5), "红色…");
    }
}
