//! Where requests are worked on: a context with a few sequences. Two requests are computed at once, a shopper's and a job's in one pass
//! over the weights; what was read for one is there for the next that begins alike, in whichever sequence it lies.

use std::sync::atomic::Ordering;

use llama_cpp_2::DecodeError;
use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::token::LlamaToken;
use llama_cpp_2::vocab::LlamaVocab;
use models::protocol::FromWorker;
use models::protocol::worker_end::{INTERRUPT, Order, Pipe};
use models::{Done, EndReason, Priority, Refused};

use crate::engine::EngineError;
use crate::interrupt::INTERRUPTED;
use crate::turn::{Step, Turn};

/// Tokens fed at a time: more aborts llama.cpp, which is told so many.
pub(crate) const BATCH: usize = 256;
/// Fewest tokens whose attention llama.cpp's CPU kernels compute by tiles; fewer are computed one by one, at twice the price.
const TILE: usize = 64;
/// Requests computed at once.
pub(crate) const TURNS: usize = 2;
/// Sequences kept, each with a cache of its own, so that none has to look past another's tokens: two for shoppers, so that the
/// instructions in both languages stay, and one for background jobs.
pub(crate) const SEQUENCES: usize = 3;
/// The one for background jobs: between the others, since only neighbours are computed in one pass over the weights.
const ASIDE_SEQUENCE: usize = 1;
/// Fewest tokens that are a beginning and no coincidence: worth going on with, and worth copying from a sequence that is busy.
const WORTH_KEEPING: usize = 64;
/// Tokens a background job reads at a time while a shopper is being answered.
const ASIDE: usize = 32;

/// A sequence of the cache.
#[derive(Debug, Default)]
struct Sequence {
    /// What it holds, from its start.
    tokens: Vec<LlamaToken>,
    busy: bool,
    /// When it was used last, counted in requests.
    used: u64,
}

/// A context, and what it has read.
pub(crate) struct Desk<'m, 'p> {
    pub(crate) vocab: LlamaVocab<'m>,
    context: LlamaContext<'m>,
    batch: LlamaBatch<'m>,
    sequences: Vec<Sequence>,
    turns: Vec<Turn<'p>>,
    requests: u64,
    kind: Kind,
}

/// What a model's memory of a text is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Each token by itself: a beginning can be kept and shared.
    Attention,
    /// One state of all that was read: it goes on from its end or not at all.
    Recurrent,
    /// One half reads all of a prompt at once, the other writes; nothing is kept. `start`: the token that begins the writing.
    EncoderDecoder { start: LlamaToken },
}

impl<'m, 'p> Desk<'m, 'p> {
    pub(crate) fn new(vocab: LlamaVocab<'m>, context: LlamaContext<'m>, kind: Kind, batch: usize) -> Self {
        let sequences = if matches!(kind, Kind::EncoderDecoder { .. }) { 1 } else { SEQUENCES };
        Self {
            vocab,
            context,
            batch: LlamaBatch::new(batch, 1),
            sequences: (0..sequences).map(|_| Sequence::default()).collect(),
            turns: Vec::new(),
            requests: 0,
            kind,
        }
    }

    /// Whether nothing is being worked on.
    pub(crate) fn is_idle(&self) -> bool {
        self.turns.is_empty()
    }

    /// Requests taken so far.
    pub(crate) fn requests(&self) -> u64 {
        self.requests
    }

    /// Whether a request of this priority can be begun: one place stays free of background jobs.
    pub(crate) fn has_room(&self, priority: Priority) -> bool {
        let background = self.turns.iter().any(|turn| turn.priority == Priority::Background);
        let places = if matches!(self.kind, Kind::EncoderDecoder { .. }) { 1 } else { TURNS };
        self.turns.len() < places && !(priority == Priority::Background && background)
    }

    /// Begins a request.
    pub(crate) fn begin(&mut self, mut turn: Turn<'p>, pipe: &Pipe) -> Result<(), EngineError> {
        self.requests += 1;
        turn.sequence = self.find_place(&turn.prompt, turn.priority);
        if let Kind::EncoderDecoder { start } = self.kind {
            INTERRUPT.swap(false, Ordering::SeqCst);
            // Who was cancelled before that is ended at the next step.
            let encoded = turn.order.cancelled() || self.encode(&turn.prompt).is_ok();
            if !encoded && !turn.order.cancelled() {
                return say(pipe, &turn.order, Err(Refused::Decode));
            }
            // What is left is to write, beginning with the start token.
            turn.read = turn.prompt.len();
            turn.next = Some(start);
        } else {
            turn.keeps(self.sequences[turn.sequence].tokens.len());
        }
        let sequence = &mut self.sequences[turn.sequence];
        (sequence.busy, sequence.used) = (true, self.requests);
        self.turns.push(turn);
        Ok(())
    }

    /// A sequence for a prompt, holding as much of its beginning as is there already, but never all of it: the last token is read again,
    /// since its numbers choose the first word.
    fn find_place(&mut self, prompt: &[LlamaToken], priority: Priority) -> usize {
        let kind = self.kind;
        let shared = |sequence: &Sequence| {
            let shared = sequence.tokens.iter().zip(prompt).take_while(|(old, new)| old == new).count();
            let shared = shared.min(prompt.len() - 1);
            match kind {
                Kind::Recurrent if shared < sequence.tokens.len() => 0,
                Kind::EncoderDecoder { .. } => 0,
                _ => shared,
            }
        };
        let shares: Vec<usize> = self.sequences.iter().map(shared).collect();
        let places: &[usize] = match (priority, self.sequences.len()) {
            (_, 1) => &[0],
            (Priority::Shopper, _) => &[0, 2],
            (Priority::Background, _) => &[ASIDE_SEQUENCE],
        };
        let free = places.iter().copied().filter(|at| !self.sequences[*at].busy);
        // What begins alike is gone on with, since what follows there is of a conversation that is over; else the one that was not used
        // for longest gives way.
        let goes_on = |at: &usize| {
            let (share, held) = (shares[*at], self.sequences[*at].tokens.len());
            share >= WORTH_KEEPING || share * 2 > held || share * 2 > prompt.len()
        };
        let best = free.clone().filter(goes_on).max_by_key(|at| shares[*at]);
        let place = best.or_else(|| free.min_by_key(|at| self.sequences[*at].used));
        let place = place.expect("BUG: there are as many sequences as turns");
        let richest = (0..shares.len()).max_by_key(|at| shares[*at]).unwrap_or(place);
        if shares[richest] >= shares[place] + WORTH_KEEPING && self.kind == Kind::Attention {
            self.copy(richest, place);
        }
        self.cut(place, shares[place].max(shares[richest]).min(shared(&self.sequences[place])));
        place
    }

    /// Makes a sequence hold what another does. Only whole sequences can be copied.
    fn copy(&mut self, from: usize, to: usize) {
        self.forget(to);
        if self.context.copy_kv_cache_seq(id(from), id(to), None, None).is_ok() {
            self.sequences[to].tokens = self.sequences[from].tokens.clone();
        }
    }

    /// Whether a sequence still has its beginning: a sliding window loses it.
    fn keeps_all(&self, place: usize) -> bool {
        self.context.kv_cache_seq_pos_min(id(place)) <= 0
    }

    /// Keeps so many tokens of a sequence, or none if that cannot be.
    fn cut(&mut self, place: usize, keep: usize) {
        let from = u32::try_from(keep).ok();
        let cut = match self.kind {
            // It was asked before whether it goes on from its end.
            Kind::Recurrent => keep == self.sequences[place].tokens.len(),
            _ => {
                matches!(self.context.clear_kv_cache_seq(u32::try_from(place).ok(), from, None), Ok(true))
                    && self.keeps_all(place)
            }
        };
        if keep == 0 || !cut {
            return self.forget(place);
        }
        self.sequences[place].tokens.truncate(keep);
    }

    fn forget(&mut self, place: usize) {
        // Whole sequences always go.
        let _ = self.context.clear_kv_cache_seq(u32::try_from(place).ok(), None, None);
        self.sequences[place].tokens.clear();
    }

    /// Has the encoder read a prompt.
    fn encode(&mut self, prompt: &[LlamaToken]) -> Result<(), ()> {
        self.forget(0);
        self.batch.clear();
        for (position, token) in (0..).zip(prompt) {
            self.batch.add(*token, position, &[0], false).map_err(drop)?;
        }
        self.context.encode(&mut self.batch).map_err(drop)
    }

    /// One pass: a token of each that writes, a piece of the prompt of each that reads.
    pub(crate) fn step(&mut self, pipe: &Pipe) -> Result<(), EngineError> {
        loop {
            // Lowered before the cancels are looked at: one that comes later stops the pass at once.
            INTERRUPT.swap(false, Ordering::SeqCst);
            for at in (0..self.turns.len()).rev() {
                if self.turns[at].order.cancelled() {
                    let done = self.turns[at].done(EndReason::Cancelled);
                    self.end(at, Ok(done), pipe)?;
                }
            }
            let asked = self.fill();
            if asked.is_empty() {
                return Ok(());
            }
            match self.context.decode(&mut self.batch) {
                Ok(()) => return self.take_in(asked, pipe),
                // Those who were not cancelled begin the pass again.
                Err(DecodeError::Unknown(INTERRUPTED)) => self.recover(),
                Err(_) => return self.fail_all(pipe),
            }
        }
    }

    /// After a pass that was stopped. llama.cpp computes it in parts, and only the part that was stopped is not in the cache: what the
    /// others have left there goes too. One state of all that was read cannot go back a step, so there everything is read again.
    fn recover(&mut self) {
        for at in 0..self.turns.len() {
            let place = self.turns[at].sequence;
            let held = u32::try_from(self.sequences[place].tokens.len()).ok();
            let place_id = u32::try_from(place).ok();
            let back = self.kind != Kind::Recurrent
                && matches!(self.context.clear_kv_cache_seq(place_id, held, None), Ok(true));
            if !back {
                let held = std::mem::take(&mut self.sequences[place].tokens);
                self.turns[at].read_again(held);
            }
        }
        if self.kind == Kind::Recurrent {
            // A state that was being moved may be nobody's now.
            (0..self.sequences.len()).for_each(|place| self.forget(place));
        }
    }

    /// Fills the batch.
    fn fill(&mut self) -> Vec<Asked> {
        self.batch.clear();
        let of_shopper = |turn: &Turn<'_>| turn.priority == Priority::Shopper;
        let shopper_reads = self.turns.iter().any(|turn| of_shopper(turn) && turn.reads());
        let shopper_writes = self.turns.iter().any(|turn| of_shopper(turn) && !turn.reads());
        let mut free = BATCH - self.turns.iter().filter(|turn| !turn.reads()).count();
        let mut fed: Vec<(usize, Vec<LlamaToken>)> = Vec::new();
        for (at, turn) in self.turns.iter().enumerate() {
            if let Some(token) = turn.next {
                fed.push((at, vec![token]));
                continue;
            }
            let most = match (turn.priority, shopper_reads, shopper_writes) {
                (Priority::Background, true, _) => continue,
                (Priority::Background, false, true) => ASIDE,
                // Whoever writes waits for each piece of whoever reads.
                (Priority::Shopper, _, true) => TILE,
                _ => BATCH,
            };
            let left = &turn.prompt[turn.read..];
            let piece = &left[..piece(left.len(), most.min(free))];
            free -= piece.len();
            fed.push((at, piece.to_vec()));
        }
        // Neighbours in the order of their sequences are computed together.
        fed.sort_by_key(|(at, _)| self.turns[*at].sequence);
        let mut asked = Vec::new();
        for (at, tokens) in fed {
            let turn = &self.turns[at];
            let held = self.sequences[turn.sequence].tokens.len();
            let chooses = !turn.reads() || turn.read + tokens.len() == turn.prompt.len();
            for (index, token) in tokens.iter().enumerate() {
                let position = i32::try_from(held + index).unwrap_or(i32::MAX);
                let last = chooses && index + 1 == tokens.len();
                let added = self.batch.add(*token, position, &[id(turn.sequence)], last);
                debug_assert!(added.is_ok(), "BUG: pieces are cut to fit the batch");
            }
            let numbers = chooses.then(|| self.batch.n_tokens() - 1);
            asked.push(Asked { id: turn.order.id, tokens, numbers });
        }
        asked
    }

    /// Takes in what was read, and chooses the next tokens.
    fn take_in(&mut self, asked: Vec<Asked>, pipe: &Pipe) -> Result<(), EngineError> {
        for Asked { id, tokens, numbers } in asked {
            let Some(at) = self.turns.iter().position(|turn| turn.order.id == id) else { continue };
            let turn = &mut self.turns[at];
            if turn.reads() {
                turn.read += tokens.len();
            }
            self.sequences[turn.sequence].tokens.extend(tokens);
            let Some(numbers) = numbers else { continue };
            match turn.choose(self.context.candidates_ith(numbers), &self.vocab)? {
                Step::Goes => {}
                Step::Ends(result) => self.end(at, result, pipe)?,
            }
        }
        Ok(())
    }

    /// llama.cpp could not compute: nothing of what it holds is trusted.
    fn fail_all(&mut self, pipe: &Pipe) -> Result<(), EngineError> {
        while !self.turns.is_empty() {
            self.end(0, Err(Refused::Decode), pipe)?;
        }
        for place in 0..self.sequences.len() {
            self.forget(place);
        }
        Ok(())
    }

    fn end(&mut self, at: usize, result: Result<Done, Refused>, pipe: &Pipe) -> Result<(), EngineError> {
        let turn = self.turns.remove(at);
        self.sequences[turn.sequence].busy = false;
        say(pipe, &turn.order, result)
    }
}

/// How many of the tokens left to read now, at most `most`: what is left for last is not so little that it is read the slow way.
fn piece(left: usize, most: usize) -> usize {
    if left > most && left < most + TILE && most >= 2 * TILE { left - TILE } else { left.min(most) }
}

/// Tokens of a turn in a batch, and where its numbers will stand, if it is to choose.
struct Asked {
    id: u64,
    tokens: Vec<LlamaToken>,
    numbers: Option<i32>,
}

fn id(sequence: usize) -> i32 {
    i32::try_from(sequence).expect("BUG: sequences are few")
}

/// The end of a request.
pub(crate) fn say(pipe: &Pipe, order: &Order, result: Result<Done, Refused>) -> Result<(), EngineError> {
    let id = order.id;
    Ok(pipe.say(&match result {
        Ok(done) => FromWorker::Done { id, done },
        Err(code) => FromWorker::Failed { id, code },
    })?)
}

#[cfg(test)]
mod tests {
    use super::piece;

    #[test]
    fn the_last_piece_is_a_whole_tile() {
        assert_eq!([piece(318, 256), piece(64, 256)], [254, 64]);
        assert_eq!(
            [piece(256, 256), piece(257, 256), piece(320, 256), piece(600, 256)],
            [256, 193, 256, 256]
        );
        assert_eq!(piece(62, 256), 62, "alone there is nothing to take from");
        assert_eq!(piece(40, 32), 32, "small pieces are small");
    }
}
