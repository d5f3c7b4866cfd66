//! Words on their way to the host: the first at once, the rest gathered for a moment, since a screen repaints no faster.

use std::time::{Duration, Instant};

use models::protocol::FromWorker;
use models::protocol::worker_end::Pipe;

/// How long words are gathered.
const GATHER: Duration = Duration::from_millis(40);

/// The stream of one request.
#[derive(Debug)]
pub(crate) struct Stream<'a> {
    pipe: &'a Pipe,
    id: u64,
    gathered: String,
    sent: Option<Instant>,
}

impl<'a> Stream<'a> {
    pub(crate) fn new(pipe: &'a Pipe, id: u64) -> Self {
        Self { pipe, id, gathered: String::new(), sent: None }
    }

    /// Adds words, and sends what is due.
    pub(crate) fn push(&mut self, words: &str) -> std::io::Result<()> {
        self.gathered += words;
        if self.sent.is_none_or(|sent| sent.elapsed() >= GATHER) { self.flush() } else { Ok(()) }
    }

    /// Sends what is left.
    pub(crate) fn flush(&mut self) -> std::io::Result<()> {
        if self.gathered.is_empty() {
            return Ok(());
        }
        self.sent = Some(Instant::now());
        self.pipe.say(&FromWorker::Text { id: self.id, text: std::mem::take(&mut self.gathered) })
    }
}
