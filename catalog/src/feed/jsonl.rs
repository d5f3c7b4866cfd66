//! JSON lines: one object a line.

use std::io::BufRead;

use serde_json::{Map, Value};

use super::{Content, MAX_ROW_BYTES, Raw};

/// Lines out of a file, none of them larger in memory than a row may be.
pub(super) struct Lines<R> {
    source: R,
    line: u64,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(source: R) -> Self {
        Self { source, line: 0 }
    }

    /// The next line that is not blank.
    pub(super) fn next_row(&mut self) -> std::io::Result<Option<Raw>> {
        loop {
            let mut bytes = Vec::new();
            let mut too_long = false;
            let mut ended = false;
            while !ended {
                let chunk = self.source.fill_buf()?;
                if chunk.is_empty() {
                    break;
                }
                let end = chunk.iter().position(|&byte| byte == b'\n');
                let taken = end.map_or(chunk.len(), |end| end + 1);
                ended = end.is_some();
                if bytes.len() + taken > MAX_ROW_BYTES {
                    too_long = true;
                    bytes = Vec::new();
                } else if !too_long {
                    bytes.extend_from_slice(&chunk[..taken]);
                }
                self.source.consume(taken);
            }
            if !ended && bytes.is_empty() && !too_long {
                return Ok(None);
            }
            self.line += 1;
            let content = if too_long { Content::TooLong } else { Content::Json(bytes) };
            match &content {
                Content::Json(bytes) if bytes.trim_ascii().is_empty() => {}
                _ => return Ok(Some(Raw { line: self.line, content })),
            }
        }
    }
}

/// The fields of a line, or what is wrong with it.
pub(super) fn fields(text: &str) -> Result<Map<String, Value>, String> {
    match serde_json::from_str(text) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(text.to_owned()),
        Err(error) => Err(error.to_string()),
    }
}
