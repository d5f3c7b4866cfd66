//! Column names as they are compared: width, case, underscores and asterisks folded, remarks in brackets cut off.

use unicode_normalization::UnicodeNormalization;

/// A column's name for comparing: `Compare-at price` and `compare_at_price` are one, and so are `零售价` and `零 售 价`.
pub(super) fn plain(name: &str) -> String {
    let folded: String = name
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(|c| if matches!(c, '_' | '-' | '*' | '\u{feff}') || c.is_whitespace() { ' ' } else { c })
        .collect();
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    // Chinese headers are padded out with blanks to look even.
    let glue = if words.iter().all(|word| word.chars().all(|c| c > '\u{2e80}')) { "" } else { " " };
    words.join(glue)
}

/// The same without what stands in brackets at its end: 零售价(元), 商品名称（必填）.
pub(crate) fn bare(name: &str) -> String {
    let plain = plain(name);
    match plain.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before.trim().to_owned(),
        _ => plain,
    }
}

/// What stands in brackets at the end of a column's name: the unit in `Weight (kg)`.
pub(super) fn bracketed(name: &str) -> Option<String> {
    let (_, rest) = name.split_once(['(', '（'])?;
    let inner = rest.trim_end().trim_end_matches([')', '）']).trim();
    (!inner.is_empty()).then(|| inner.to_owned())
}

/// Which of ours a column is, out of a table of ours and their spellings.
pub(super) fn ours<'a>(table: &[(&'a str, &[&str])], name: &str) -> Option<&'a str> {
    table.iter().find(|(_, spellings)| spellings.contains(&name)).map(|(ours, _)| *ours)
}

#[cfg(test)]
mod tests {
    use super::{bare, bracketed, plain};

    #[test]
    fn names_folded() {
        for (name, expect) in [
            ("Compare-at price", "compare at price"),
            ("sale_price", "sale price"),
            ("\u{feff}ＩＤ ", "id"),
            ("*零 售 价", "零售价"),
            ("Body (HTML)", "body (html)"),
        ] {
            assert_eq!(plain(name), expect);
        }
        assert_eq!(bare("零售价（元）"), "零售价");
        assert_eq!(bracketed("Weight (kg)").as_deref(), Some("kg"));
    }
}
