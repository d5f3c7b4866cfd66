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

/// The words of a piece of a web page: every tag goes, with all that scripts and styles hold, and entities are undone.
pub(super) fn html(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let next = rest[1..].chars().next();
        let is_tag = next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
        if !is_tag {
            out.push('<');
            rest = &rest[1..];
            continue;
        }
        let (put, end) = match tag(rest) {
            Some((end, put)) => (put, end),
            None => ("", past(rest)),
        };
        out.push_str(put);
        rest = &rest[end..];
    }
    out.push_str(rest);
    entities(&out)
}

/// The length of a tag, a comment, or an element whose content is no text.
fn past(text: &str) -> usize {
    let behind = |mark: &str| text.find(mark).map_or(text.len(), |at| at + mark.len());
    if text.starts_with("<!--") {
        return behind("-->");
    }
    for (open, close) in [("<script", "</script>"), ("<style", "</style>")] {
        if text.get(..open.len()).is_some_and(|start| start.eq_ignore_ascii_case(open)) {
            let at =
                text.as_bytes().windows(close.len()).position(|w| w.eq_ignore_ascii_case(close.as_bytes()));
            return at.map_or(text.len(), |at| at + close.len());
        }
    }
    behind(">")
}

/// Undoes entities by number and the commonest by name.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let number = rest.get(2..).filter(|_| rest.starts_with("&#")).and_then(|digits| {
            let end = digits.bytes().take(8).position(|byte| byte == b';')?;
            let code = match digits[..end].strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits[..end].parse().ok()?,
            };
            Some((end + 3, char::from_u32(code)?))
        });
        if let Some((length, c)) = number {
            out.push(c);
            rest = &rest[length..];
        } else if let Some((length, put)) = entity(rest) {
            out.push_str(put);
            rest = &rest[length..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

/// A tag of ours is no longer than this.
const TAG_BYTES: usize = 200;

/// The length of the tag at the start of `text`, and what stands for it.
fn tag(text: &str) -> Option<(usize, &'static str)> {
    let end = text.bytes().take(TAG_BYTES).position(|byte| byte == b'>')?;
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
        ("&mdash;", "—"),
        ("&ndash;", "–"),
        ("&rsquo;", "’"),
        ("&lsquo;", "‘"),
        ("&rdquo;", "”"),
        ("&ldquo;", "“"),
        ("&hellip;", "…"),
        ("&deg;", "°"),
        ("&times;", "×"),
        ("&reg;", "®"),
        ("&trade;", "™"),
        ("&copy;", "©"),
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
    use super::{html, is_day, unmarked, value};

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
    fn a_page_gives_only_its_words() {
        for (raw, expect) in [
            ("<p>A &amp; B</p><script>x<y</SCRIPT>C", "\nA & B\nC"),
            ("<h5 class=a>Care</h5>Wash at 30&#176;<!-- a > b -->", "CareWash at 30°"),
            ("3 < 4 & 5 > 2", "3 < 4 & 5 > 2"),
            ("<img src=x", ""),
            ("&#x4e2d;&#99999999;&#;", "中&#99999999;&#;"),
        ] {
            assert_eq!(html(raw), expect);
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
