//! One request being worked on: what is left to read, what was written.

use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::token::LlamaToken;
use llama_cpp_2::vocab::LlamaVocab;
use models::protocol::Work;
use models::protocol::worker_end::{Order, Pipe};
use models::words::Words;
use models::{Done, EndReason, Priority, Refused};

use crate::prompt;
use crate::sampler::{Choice, Sampler};
use crate::stream::Stream;
use crate::template::{ChatForm, Piece};

/// A request under way.
pub(crate) struct Turn<'p> {
    pub(crate) order: Order,
    pub(crate) priority: Priority,
    /// What is to be read before anything is written: the prompt's tokens, and after an interruption those that were written too.
    pub(crate) prompt: Vec<LlamaToken>,
    tokens_in: u32,
    /// How many of those stood in the cache.
    kept: u32,
    /// How many of them have been read.
    pub(crate) read: usize,
    /// The token that was written last and has not been read.
    pub(crate) next: Option<LlamaToken>,
    /// The sequence of the cache that is this turn's.
    pub(crate) sequence: usize,
    /// Most tokens to write.
    most: u32,
    written: u32,
    sampler: Sampler,
    words: Words,
    stream: Stream<'p>,
}

/// What comes of a choice.
pub(crate) enum Step {
    /// There is a next token to be read.
    Goes,
    /// It is over.
    Ends(Result<Done, Refused>),
}

impl<'p> Turn<'p> {
    /// Prepares a request. `room`: tokens that prompt and answer may have together, or each of an encoder-decoder.
    pub(crate) fn new(
        order: Order,
        (model, vocab, form): (&LlamaModel, &LlamaVocab<'_>, &ChatForm),
        room: usize,
        pipe: &'p Pipe,
    ) -> Result<Self, (Order, Refused)> {
        let Work::Generate(request) = &order.work else { return Err((order, Refused::OtherKind)) };
        if request.messages.is_empty() {
            return Err((order, Refused::BadRequest));
        }
        let sampler = match Sampler::new(model, request) {
            Ok(sampler) => sampler,
            Err(code) => return Err((order, code)),
        };
        let pieces = form.write(&request.messages);
        let prompt = prompt::tokens(vocab, &pieces);
        if prompt.is_empty() || prompt.len() >= room {
            return Err((order, Refused::TooLong));
        }
        let stops = request.stop.iter().map(String::as_str).chain(form.stops().iter().copied());
        let exact = request.grammar.is_some() || request.json_schema.is_some();
        let words = Words::new(stops.map(str::to_owned), opens_a_thought(&pieces), exact);
        let stream = Stream::new(pipe, order.id);
        let taken = if form.is_of_encoder_decoder() { 1 } else { prompt.len() };
        let most = request.max_tokens.min(u32::try_from(room - taken).unwrap_or(u32::MAX));
        let priority = request.priority;
        Ok(Self {
            order,
            priority,
            tokens_in: u32::try_from(prompt.len()).unwrap_or(u32::MAX),
            kept: 0,
            prompt,
            read: 0,
            next: None,
            sequence: 0,
            most,
            written: 0,
            sampler,
            words,
            stream,
        })
    }

    /// So many tokens of the prompt stand in its sequence already.
    pub(crate) fn keeps(&mut self, tokens: usize) {
        self.read = tokens;
        self.kept = u32::try_from(tokens).unwrap_or(u32::MAX);
    }

    /// Whether it still reads its prompt.
    pub(crate) fn reads(&self) -> bool {
        self.next.is_none()
    }

    /// Reads from the start again what had been read, `held`, and then goes on as before.
    pub(crate) fn read_again(&mut self, mut held: Vec<LlamaToken>) {
        if let Some(next) = self.next.take() {
            held.push(next);
            self.prompt = held;
        }
        self.read = 0;
    }

    /// How it ended.
    pub(crate) fn done(&self, reason: EndReason) -> Done {
        let Self { tokens_in, kept: tokens_kept, written: tokens_out, .. } = *self;
        Done { reason, tokens_in, tokens_kept, tokens_out }
    }

    /// Chooses the next token from the model's numbers, and sends what it says. The outer error ends the worker.
    pub(crate) fn choose(
        &mut self,
        numbers: impl Iterator<Item = llama_cpp_2::token::data::LlamaTokenData>,
        vocab: &LlamaVocab<'_>,
    ) -> std::io::Result<Step> {
        if self.written >= self.most {
            return self.end(EndReason::Length);
        }
        match self.sampler.choose(numbers, |token| vocab.is_eog(token)) {
            Choice::Token(token) => {
                self.written += 1;
                self.stream.push(&self.words.push(&bytes_of(vocab, token)))?;
                if self.words.stopped() {
                    return self.end(EndReason::Stop);
                }
                if self.written >= self.most {
                    return self.end(EndReason::Length);
                }
                self.next = Some(token);
                Ok(Step::Goes)
            }
            Choice::End => self.end(EndReason::Stop),
            Choice::GrammarDead => self.end(EndReason::GrammarDead),
            Choice::NoLogits => Ok(Step::Ends(Err(Refused::Decode))),
        }
    }

    fn end(&mut self, reason: EndReason) -> std::io::Result<Step> {
        self.stream.push(&self.words.finish())?;
        self.stream.flush()?;
        Ok(Step::Ends(Ok(self.done(reason))))
    }
}

/// Bytes of a token. Control tokens are silent, but for the two that mark a thought.
fn bytes_of(vocab: &LlamaVocab<'_>, token: LlamaToken) -> Vec<u8> {
    let bytes = vocab.token_to_piece(token, false, None);
    if bytes.is_empty() && vocab.is_control(token) {
        let control = vocab.token_to_piece(token, true, None);
        if control == b"<think>" || control == b"</think>" {
            return control;
        }
    }
    bytes
}

/// Some templates open the thought themselves.
fn opens_a_thought(pieces: &[Piece]) -> bool {
    matches!(pieces.last(), Some(Piece::Form(text)) if text.trim_end().ends_with("<think>"))
}
