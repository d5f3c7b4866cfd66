//! The requests a worker has and those that wait for it, with their deadlines. No process and no clock in here:
//! the keeper passes the time in, and does what the answers say.

use std::collections::VecDeque;

use tokio::sync::mpsc::UnboundedSender;
use tokio::time::Instant;

use super::{CANCELLED, Event, Failure, HostSettings, Lateness, send};
use crate::protocol::{FromWorker, MOST_TEXTS, Work};
use crate::{EndReason, ModelInfo, Priority, Refused};

/// A kiosk has one shopper: more than a turn's two requests and a retry waiting means that something is wrong.
const MOST_WAITING: usize = 4;

/// Most bytes of text one request may yield, so that a babbling worker cannot fill memory.
const MOST_TEXT: usize = 1 << 20;

/// The deadlines that matter to a request.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deadlines {
    first_token: std::time::Duration,
    next_token: std::time::Duration,
    request: std::time::Duration,
}

impl From<&HostSettings> for Deadlines {
    fn from(settings: &HostSettings) -> Self {
        Self {
            first_token: settings.first_token_deadline,
            next_token: settings.next_token_deadline,
            request: settings.request_deadline,
        }
    }
}

#[derive(Debug)]
struct Waiting {
    id: u64,
    work: Work,
    events: UnboundedSender<Event>,
    end_by: Instant,
}

/// A request the worker is at.
#[derive(Debug)]
struct Running {
    id: u64,
    priority: Priority,
    /// `None` once the caller has had its terminal event; the worker still has to let go.
    events: Option<UnboundedSender<Event>>,
    /// When something must have come.
    next_by: Instant,
    end_by: Instant,
    text_bytes: usize,
    /// Vectors asked for; 0 if words were.
    texts: usize,
}

/// What a message or a passed deadline means for the worker.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing.
    Fine,
    /// It has answered a request to its end.
    Finished,
    /// It breaks the protocol, or does not let go of a request: end it.
    Kill,
}

/// What one worker is asked to do.
#[derive(Debug)]
pub(super) struct Queue {
    deadlines: Deadlines,
    /// Numbers in a vector of the model.
    dimensions: Option<u32>,
    /// Requests the worker computes at once.
    places: usize,
    running: Vec<Running>,
    waiting: VecDeque<Waiting>,
}

impl Queue {
    pub(super) fn new(deadlines: Deadlines, info: &ModelInfo) -> Self {
        let places = usize::try_from(info.turns).unwrap_or(1).clamp(1, MOST_WAITING);
        Self { deadlines, dimensions: info.dimensions, places, running: Vec::new(), waiting: VecDeque::new() }
    }

    /// Takes a request, or refuses it with its terminal event.
    pub(super) fn add(&mut self, id: u64, work: Work, events: UnboundedSender<Event>, now: Instant) {
        if self.waiting.len() >= MOST_WAITING {
            return send(&events, Event::Failed(Failure::Busy));
        }
        let in_order = match &work {
            // JSON has no word for what is not finite: the frame would not be one.
            Work::Generate(request) => {
                let penalties = request.penalties;
                [
                    request.temperature,
                    request.top_p,
                    penalties.repeat,
                    penalties.frequency,
                    penalties.presence,
                ]
                .iter()
                .all(|number| number.is_finite())
            }
            Work::Embed(texts) => (1..=MOST_TEXTS).contains(&texts.len()),
        };
        if !in_order {
            return send(&events, Event::Failed(Failure::Refused(Refused::BadRequest)));
        }
        self.waiting.push_back(Waiting { id, work, events, end_by: now + self.deadlines.request });
    }

    /// The next frame for the worker, if it is free and something waits: what came first, but a background job only beside nothing
    /// else of its kind, and never in the place of a shopper.
    pub(super) fn next_frame(&mut self, now: Instant) -> Option<Vec<u8>> {
        while self.running.len() < self.places {
            let background = self.running.iter().any(|running| running.priority == Priority::Background);
            let of = |priority| move |waiting: &Waiting| waiting.priority() == priority;
            let at =
                self.waiting.iter().position(of(Priority::Shopper)).or_else(|| {
                    self.waiting.iter().position(of(Priority::Background)).filter(|_| !background)
                })?;
            let waiting = self.waiting.remove(at)?;
            let priority = waiting.priority();
            let Waiting { id, work, events, end_by } = waiting;
            let texts = if let Work::Embed(texts) = &work { texts.len() } else { 0 };
            let Some(frame) = crate::protocol::frames::encode(&work.order(id)) else {
                send(&events, Event::Failed(Failure::Refused(Refused::TooLong)));
                continue;
            };
            let next_by = now + self.deadlines.first_token;
            let events = Some(events);
            self.running.push(Running { id, priority, events, next_by, end_by, text_bytes: 0, texts });
            return Some(frame);
        }
        None
    }

    /// Ends a request for its caller. `true`: the worker has to be told.
    pub(super) fn cancel(&mut self, id: u64, now: Instant) -> bool {
        if let Some(running) = self.running.iter_mut().find(|running| running.id == id) {
            return running.let_go(CANCELLED, now + self.deadlines.next_token);
        }
        if let Some(place) = self.waiting.iter().position(|waiting| waiting.id == id)
            && let Some(waiting) = self.waiting.remove(place)
        {
            send(&waiting.events, CANCELLED);
        }
        false
    }

    /// Takes in what the worker said.
    pub(super) fn hear(&mut self, message: FromWorker, now: Instant) -> Verdict {
        let (FromWorker::Text { id, .. }
        | FromWorker::Vectors { id, .. }
        | FromWorker::Done { id, .. }
        | FromWorker::Failed { id, .. }) = message;
        let Some(at) = self.running.iter().position(|running| running.id == id) else {
            // Words for a request it does not have.
            self.fail_all(Failure::Garbled);
            return Verdict::Kill;
        };
        let running = &mut self.running[at];
        let terminal = match message {
            FromWorker::Text { text, .. } => {
                let Some(events) = &running.events else { return Verdict::Fine };
                running.next_by = now + self.deadlines.next_token;
                running.text_bytes += text.len();
                if running.text_bytes > MOST_TEXT {
                    self.fail_all(Failure::Garbled);
                    return Verdict::Kill;
                }
                if !text.is_empty() {
                    send(events, Event::Text(text));
                }
                return Verdict::Fine;
            }
            FromWorker::Vectors { vectors, .. } => {
                if !(running.texts == vectors.len() && all_sound(&vectors, self.dimensions)) {
                    self.fail_all(Failure::Garbled);
                    return Verdict::Kill;
                }
                Event::Vectors(vectors)
            }
            FromWorker::Done { done, .. } => Event::Done(done),
            FromWorker::Failed { code, .. } => Event::Failed(Failure::Refused(code)),
        };
        let finished = match &terminal {
            Event::Done(done) => done.reason != EndReason::Cancelled,
            Event::Vectors(_) => true,
            Event::Text(_) | Event::Failed(_) => false,
        };
        if let Running { events: Some(events), .. } = self.running.remove(at) {
            send(&events, terminal);
        }
        if finished { Verdict::Finished } else { Verdict::Fine }
    }

    fn fail_all(&mut self, failure: Failure) {
        for events in self.running.drain(..).filter_map(|running| running.events) {
            send(&events, Event::Failed(failure));
        }
    }

    /// The next moment at which [`Queue::pass`] has something to say.
    pub(super) fn next_deadline(&self) -> Option<Instant> {
        let running = self.running.iter().map(|running| match running.events {
            Some(_) => running.next_by.min(running.end_by),
            None => running.next_by,
        });
        running.chain(self.waiting.iter().map(|waiting| waiting.end_by)).min()
    }

    /// Ends what is late. The worker has to be told to let go of the requests returned.
    pub(super) fn pass(&mut self, now: Instant) -> (Verdict, Vec<u64>) {
        self.waiting.retain(|waiting| {
            let in_time = waiting.end_by > now;
            if !in_time {
                send(&waiting.events, Event::Failed(Failure::Late(Lateness::Request)));
            }
            in_time
        });
        let mut late = Vec::new();
        for running in &mut self.running {
            if running.events.is_none() {
                if running.next_by <= now {
                    // Its caller left long ago, and it still has not stopped: it hangs.
                    return (Verdict::Kill, late);
                }
                continue;
            }
            let lateness = if running.end_by <= now {
                Lateness::Request
            } else if running.next_by > now {
                continue;
            } else if running.text_bytes == 0 {
                Lateness::FirstToken
            } else {
                Lateness::NextToken
            };
            running.let_go(Event::Failed(Failure::Late(lateness)), now + self.deadlines.next_token);
            late.push(running.id);
        }
        (Verdict::Fine, late)
    }

    /// Ends everything: the worker is gone.
    pub(super) fn clear(&mut self, failure: Failure) {
        self.fail_all(failure);
        for waiting in self.waiting.drain(..) {
            send(&waiting.events, Event::Failed(failure));
        }
    }
}

/// Whether these are vectors of the model: as long as it said, and of numbers.
fn all_sound(vectors: &[Vec<f32>], dimensions: Option<u32>) -> bool {
    let wanted = dimensions.and_then(|dimensions| usize::try_from(dimensions).ok());
    vectors
        .iter()
        .all(|vector| Some(vector.len()) == wanted && vector.iter().all(|number| number.is_finite()))
}

impl Waiting {
    fn priority(&self) -> Priority {
        match &self.work {
            Work::Generate(request) => request.priority,
            Work::Embed(_) => Priority::Shopper,
        }
    }
}

impl Running {
    /// Gives the caller its end and the worker a last deadline. `false`: the caller had it already.
    fn let_go(&mut self, end: Event, by: Instant) -> bool {
        match self.events.take() {
            Some(events) => {
                send(&events, end);
                self.next_by = by;
                true
            }
            None => false,
        }
    }
}
