//! Words out of feeds made fit to show: trimmed, without control characters or mark-up, within a length.

use crate::product::Lang;

/// The language a text shows itself: any Chinese character makes it Chinese.
pub(super) fn language(text: &str) -> Lang {
    let han =
        |c: char| matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
    if text.chars().any(han) { Lang::Zh } else { Lang::En }
}

/// One line: blanks folded, control characters gone.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Several lines, each as [`line`]; empty ones at the ends and doubled ones inside are dropped.
pub(super) fn paragraphs(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Text from a feed that was made for web pages: a written-out `\n` is a line break, and so are the tags that break lines;
/// other known tags and the commonest entities are undone. What merely looks like a tag stays.
pub(super) fn unmarked(text: &str) -> String {
    let text =
        if text.contains("\\n") { text.replace("\\r", "").replace("\\n", "\n") } else { text.to_owned() };
    if !text.contains(['<', '&']) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with('<') { tag(rest) } else { entity(rest) };
        match end {
            Some((length, put)) => {
                out.push_str(put);
                rest = &rest[length..];
            }
            None => {
                out.push_str(&rest[..1]);
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The length of the tag at the start of `text`, and what stands for it.
fn tag(text: &str) -> Option<(usize, &'static str)> {
    let end = text.find('>').filter(|&end| end <= 200)?;
    let inner = text[1..end].trim_start_matches('/');
    let name: String =
        inner.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let put = match name.as_str() {
        "br" | "p" | "li" | "ul" | "ol" | "div" | "tr" | "h1" | "h2" | "h3" | "h4" => "\n",
        "td" | "th" => " ",
        "b" | "i" | "u" | "em" | "strong" | "span" | "sup" | "sub" | "a" | "font" | "table" | "tbody"
        | "small" => "",
        _ => return None,
    };
    Some((end + 1, put))
}

fn entity(text: &str) -> Option<(usize, &'static str)> {
    [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&nbsp;", " "),
    ]
    .into_iter()
    .find(|(name, _)| text.starts_with(name))
    .map(|(name, put)| (name.len(), put))
}

/// An attribute's value on one line that a person can read: lines become a list with semicolons, `a,b` becomes `a, b`,
/// a midnight timestamp becomes its day.
pub(super) fn value(text: &str) -> String {
    let text = paragraphs(text);
    if let Some(day) = text.strip_suffix("T00:00:00Z").or_else(|| text.strip_suffix("T00:00:00"))
        && is_day(day)
    {
        return day.to_owned();
    }
    // Of several lines each may begin with a mark of its own; of one alone, a minus may be one.
    let bulleted = text.contains('\n');
    let lines: Vec<&str> = text
        .lines()
        .map(|line| if bulleted { line.trim_start_matches(['-', '•', '*', ' ']) } else { line })
        .map(|line| line.trim_matches([',', ';', ' ']))
        .filter(|line| !line.is_empty())
        .collect();
    let joined = lines.join("; ");
    let mut out = String::with_capacity(joined.len());
    let mut before = ' ';
    let mut chars = joined.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(c);
        let after = chars.peek().copied().unwrap_or(' ');
        // Between digits a comma may group thousands.
        if c == ',' && !after.is_whitespace() && !(before.is_ascii_digit() && after.is_ascii_digit()) {
            out.push(' ');
        }
        before = c;
    }
    out
}

/// A day of the calendar, `YYYY-MM-DD`.
pub(crate) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |text: &str, width: usize| {
        (text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{is_day, unmarked, value};

    #[test]
    fn values_a_person_can_read() {
        for (raw, expect) in [
            (
                "Windows 7, 2000, XP,\\nWindows Vista\\nUSB Port\\n",
                "Windows 7, 2000, XP; Windows Vista; USB Port",
            ),
            ("SD,SDHC", "SD, SDHC"),
            ("- A1\\n- A2", "A1; A2"),
            ("-20 - 60", "-20 - 60"),
            ("23,000 pages", "23,000 pages"),
            ("<b>A</b><br />B", "A; B"),
            ("2009-12-10T00:00:00Z", "2009-12-10"),
            ("a < b & c", "a < b & c"),
        ] {
            assert_eq!(value(&unmarked(raw)), expect);
        }
    }

    #[test]
    fn days_of_the_calendar() {
        for (text, expect) in [
            ("2026-02-29", false),
            ("2028-02-29", true),
            ("2026-13-01", false),
            ("2026-1-1", false),
            ("2026-11-30", true),
        ] {
            assert_eq!(is_day(text), expect, "{text}");
        }
    }
}
