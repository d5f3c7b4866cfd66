//! JSON that is one document rather than an object a line: a list of products, or an object that holds one.

use serde_json::value::RawValue;

use super::{Content, MAX_ROW_BYTES, Raw};

/// Objects with one list within another are looked into so deep for the list of products.
const MAX_DEPTH: usize = 4;

/// The entries of a document's list of objects, with their lines. `None` if there is no such list.
///
/// Of several lists in one object the longest in bytes is taken: a shop's dump holds more products than anything else.
pub(super) fn rows(text: &str) -> Option<Vec<Raw>> {
    let list = list(text, 0)?;
    let mut counted = 0;
    let mut line = 1_u64;
    let mut out = Vec::with_capacity(list.len());
    for entry in list {
        let entry = entry.get();
        // Each entry is a piece of the text, so it can be found by where it lies.
        let at = (entry.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).clamp(counted, text.len());
        line += text.as_bytes()[counted..at].iter().filter(|&&byte| byte == b'\n').count() as u64;
        counted = at;
        let long = entry.len() > MAX_ROW_BYTES;
        let content = if long { Content::TooLong } else { Content::Json(entry.as_bytes().to_vec()) };
        out.push(Raw { line, content });
    }
    Some(out)
}

fn list(text: &str, depth: usize) -> Option<Vec<&RawValue>> {
    let text = text.trim();
    match text.as_bytes().first()? {
        b'[' => {
            let entries: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            entries.iter().any(|entry| entry.get().starts_with('{')).then_some(entries)
        }
        b'{' if depth < MAX_DEPTH => {
            let fields: std::collections::BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
            let mut lists: Vec<&str> = fields.values().map(|value| value.get()).collect();
            // Longest first; a stable sort keeps the order of names among equals.
            lists.sort_by_key(|text| std::cmp::Reverse(text.len()));
            lists.into_iter().take(8).find_map(|text| list(text, depth + 1))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn the_list_of_products_is_found() {
        for (text, lines) in [
            ("[{\"id\":1},\n{\"id\":2}]", Some(vec![1, 2])),
            ("{\"total\":2,\n\"data\":{\"tags\":[\"a\"],\"items\":[\n{\"id\":1}]}}", Some(vec![3])),
            ("{\"id\":1,\"tags\":[\"a\",\"b\"]}", None),
            ("[1,2]", None),
            ("[{\"id\":1}", None),
        ] {
            let found = rows(text).map(|rows| rows.iter().map(|row| row.line).collect::<Vec<_>>());
            assert_eq!(found, lines, "{text}");
        }
    }
}
