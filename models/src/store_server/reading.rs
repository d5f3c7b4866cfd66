//! From the bytes of an answer to its words: server-sent events (WHATWG HTML, 9.2.6), the chunks in them, and the words in those.
//! Pure: no connection, no clock.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::words::Words;
use crate::{Done, EndReason, Failure, Request};

/// Most bytes of one event, and of the text of one answer: a babbling server cannot fill memory.
const MOST: usize = 1 << 20;

/// An answer being read.
#[derive(Debug)]
pub(super) struct Reading {
    events: Events,
    words: Words,
    text_bytes: usize,
    reason: Option<EndReason>,
    usage: Usage,
    complete: bool,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
struct Usage {
    #[serde(default)]
    prompt_tokens: u32,
    #[serde(default)]
    completion_tokens: u32,
}

/// What is read of a chunk; `reasoning_content` is not.
#[derive(Debug, Deserialize)]
struct Chunk {
    choices: Option<Vec<Choice>>,
    usage: Option<Usage>,
    error: Option<IgnoredAny>,
}

#[derive(Debug, Deserialize)]
struct Choice {
    delta: Option<Delta>,
    finish_reason: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Delta {
    content: Option<String>,
}

impl Reading {
    pub(super) fn new(request: &Request) -> Self {
        let exact = request.grammar.is_some() || request.json_schema.is_some();
        Self {
            events: Events::default(),
            words: Words::new(request.stop.iter().cloned(), false, exact),
            text_bytes: 0,
            reason: None,
            usage: Usage::default(),
            complete: false,
        }
    }

    /// Takes the next bytes, cut anywhere; gives what can be shown now.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Result<String, Failure> {
        let mut shown = String::new();
        for event in self.events.push(bytes)? {
            if self.complete {
                break;
            }
            match event {
                Event::Data(data) if data.trim() == "[DONE]" => self.complete = true,
                Event::Data(data) => shown += &self.chunk(&data)?,
                Event::Error => return Err(Failure::WorkerGone),
            }
        }
        Ok(shown)
    }

    fn chunk(&mut self, data: &str) -> Result<String, Failure> {
        let chunk: Chunk = serde_json::from_str(data).map_err(|_| Failure::Garbled)?;
        if chunk.error.is_some() {
            return Err(Failure::WorkerGone);
        }
        self.usage = chunk.usage.unwrap_or(self.usage);
        let mut shown = String::new();
        if let Some(choice) = chunk.choices.unwrap_or_default().into_iter().next() {
            let content = choice.delta.and_then(|delta| delta.content).unwrap_or_default();
            self.text_bytes += content.len();
            if self.text_bytes > MOST {
                return Err(Failure::Garbled);
            }
            shown = self.words.push(content.as_bytes());
            match choice.finish_reason.as_deref() {
                None => {}
                Some("stop") => self.reason = Some(EndReason::Stop),
                Some("length") => self.reason = Some(EndReason::Length),
                // It was broken off: `abort`, `content_filter`.
                Some(_) => return Err(Failure::WorkerGone),
            }
            if self.words.stopped() {
                (self.reason, self.complete) = (Some(EndReason::Stop), true);
            }
        }
        Ok(shown)
    }

    /// Whether the server has said how the text ended; what may still come is how many tokens there were.
    pub(super) fn ended(&self) -> bool {
        self.reason.is_some()
    }

    /// Whether nothing more is to come.
    pub(super) fn complete(&self) -> bool {
        self.complete
    }

    /// The end: the words held back, and how it ended. An answer that breaks off is none.
    pub(super) fn finish(mut self) -> Result<(String, Done), Failure> {
        let reason = self.reason.ok_or(Failure::WorkerGone)?;
        let Usage { prompt_tokens: tokens_in, completion_tokens: tokens_out } = self.usage;
        Ok((self.words.finish(), Done { reason, tokens_in, tokens_kept: 0, tokens_out }))
    }
}

#[derive(Debug)]
enum Event {
    Data(String),
    /// llama-server has told of errors in a field of that name.
    Error,
}

/// Splits a stream into events.
#[derive(Debug, Default)]
struct Events {
    line: Vec<u8>,
    data: Option<String>,
    error: bool,
    /// The last byte was a carriage return: a line feed belongs to it.
    after_return: bool,
}

impl Events {
    fn push(&mut self, bytes: &[u8]) -> Result<Vec<Event>, Failure> {
        let mut events = Vec::new();
        for &byte in bytes {
            let paired = byte == b'\n' && self.after_return;
            self.after_return = byte == b'\r';
            match byte {
                b'\n' if paired => {}
                b'\n' | b'\r' => events.extend(self.end_line()?),
                _ if self.line.len() >= MOST => return Err(Failure::Garbled),
                _ => self.line.push(byte),
            }
        }
        Ok(events)
    }

    fn end_line(&mut self) -> Result<Option<Event>, Failure> {
        let line = String::from_utf8(std::mem::take(&mut self.line)).map_err(|_| Failure::Garbled)?;
        if line.is_empty() {
            let data = self.data.take().map(Event::Data);
            return Ok(if std::mem::take(&mut self.error) { Some(Event::Error) } else { data });
        }
        // A comment has no name before its colon, and is passed over as an unknown field is.
        let (field, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "data" => match &mut self.data {
                Some(data) if data.len() + value.len() >= MOST => return Err(Failure::Garbled),
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            "error" => self.error = true,
            _ => {}
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    //! 1. wherever the stream is cut, the same words come out, and with them the token counts
    //! 2. thoughts are not shown, neither as a field of their own nor in the text; under a grammar the text stays as it is
    //! 3. an answer that breaks off, holds an error or is none is told as such; memory has a bound

    use super::*;

    fn read(stream: &[u8], size: usize, request: &Request) -> Result<(String, Done), Failure> {
        let mut reading = Reading::new(request);
        let mut text = String::new();
        for bytes in stream.chunks(size) {
            text += &reading.push(bytes)?;
        }
        let (rest, done) = reading.finish()?;
        Ok((text + &rest, done))
    }

    const SAID: &str = "我们有red dresses 👗";
    const STREAM: &str = concat!(
        ": ping\r\n\r\n",
        "event: message\r\ndata: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null},\"finish_reason\":null}]}\r\n\r\n",
        "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"想一想\"}}]}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"<thi\"}}]}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"nk>嗯</think>\\n\\n我们有red \"}}]}\r\r",
        "data: {\"choices\":[{\"delta\":{\"content\":\"dresses 👗\"}}]}\n\n",
        "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n",
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":31,\"completion_tokens\":9,\"total_tokens\":40}}\n\n",
        "data:\r\ndata: [DONE]\r\n\r\n",
    );

    #[test]
    fn wherever_it_is_cut() {
        let done = Done { reason: EndReason::Stop, tokens_in: 31, tokens_kept: 0, tokens_out: 9 };
        for size in 1..=STREAM.len() {
            let read = read(STREAM.as_bytes(), size, &Request::default());
            assert_eq!(read, Ok((SAID.to_owned(), done)), "in pieces of {size}");
        }
        let exact = Request { grammar: Some("root ::= \"x\"".to_owned()), ..Request::default() };
        assert!(read(STREAM.as_bytes(), 7, &exact).unwrap().0.starts_with("<think>"));
        let stops = Request { stop: vec!["dres".to_owned()], ..Request::default() };
        let (text, done) = read(STREAM.as_bytes(), 7, &stops).unwrap();
        assert_eq!((text.as_str(), done.reason), ("我们有red ", EndReason::Stop));
    }

    #[test]
    fn what_is_no_answer() {
        let chunk = "data: {\"choices\":[{\"delta\":{\"content\":\"好\"}}]}\n\n";
        for (stream, failure) in [
            (chunk.to_owned(), Failure::WorkerGone),
            (String::new(), Failure::WorkerGone),
            ("<html>502</html>\n\n".to_owned(), Failure::WorkerGone),
            (format!("{chunk}data: [DONE]\n\n"), Failure::WorkerGone),
            (format!("{chunk}data: {{\"error\":{{\"message\":\"slot\"}}}}\n\n"), Failure::WorkerGone),
            (format!("{chunk}error: {{\"code\":500}}\n\n"), Failure::WorkerGone),
            ("data: {\"choices\":[{\"finish_reason\":\"abort\"}]}\n\n".to_owned(), Failure::WorkerGone),
            (format!("{chunk}data: rubbish\n\n"), Failure::Garbled),
            ("data: 7\n\n".to_owned(), Failure::Garbled),
            ("x".repeat(MOST + 1), Failure::Garbled),
            (format!("data: {}\n", "x".repeat(MOST / 2)).repeat(3), Failure::Garbled),
        ] {
            let shown: String = stream.chars().take(80).collect();
            assert_eq!(read(stream.as_bytes(), 4096, &Request::default()), Err(failure), "{shown}");
        }
        assert_eq!(read(b"data: \xff\n\n", 9, &Request::default()), Err(Failure::Garbled));
    }
}
