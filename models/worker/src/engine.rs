//! The model and its context, owned by one thread: load, then answer requests one after the other.

use std::num::NonZeroU32;
use std::path::Path;

use llama_cpp_2::context::LlamaContext;
use llama_cpp_2::context::params::LlamaContextParams;
use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::llama_batch::LlamaBatch;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::model::params::LlamaModelParams;
use llama_cpp_2::token::LlamaToken;
use llama_cpp_2::vocab::LlamaVocab;
use models::gguf::Header;
use models::manifest::ModelRole;
use models::protocol::worker_end::{Order, Pipe};
use models::protocol::{FromWorker, Handshake, Work};
use models::{Done, EndReason, ModelInfo, OffReason, Refused, Request};

use crate::args::Args;
use crate::embedding::Reader;
use crate::prompt;
use crate::sampler::{Choice, Sampler};
use crate::stream::Stream;
use crate::template::{ChatForm, Piece};
use crate::words::Words;

/// Tokens fed at a time: more aborts llama.cpp, and between two pieces a cancel is seen.
const BATCH: usize = 256;
/// The one sequence of the context.
const SEQUENCE: i32 = 0;
/// Requests after which the context is made anew, since its memory creeps.
const REQUESTS_PER_CONTEXT: u32 = 256;

/// Ends the worker: there is nothing to go on with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EngineError {
    /// The host closed its end.
    #[error("the host is gone")]
    HostGone(#[from] std::io::Error),
    /// llama.cpp would not make a context: no memory, most likely.
    #[error("no context can be made")]
    NoContext,
}

/// A model in memory and how to talk to it.
#[derive(Debug)]
pub(crate) struct Loaded {
    backend: LlamaBackend,
    model: LlamaModel,
    form: ChatForm,
    info: ModelInfo,
    threads: i32,
    /// Whether it is an architecture that only reads.
    encoder: bool,
    /// Whether one half reads and the other writes.
    encoder_decoder: bool,
}

impl Loaded {
    /// Loads a model that has been looked at.
    pub(crate) fn open(args: &Args, header: &Header) -> Result<Self, OffReason> {
        let mut backend = LlamaBackend::init().map_err(|_| OffReason::LoadFailed)?;
        // They would go to stderr, and nothing that is said here may be written down anywhere.
        backend.void_logs();
        let params = LlamaModelParams::default().with_n_gpu_layers(0);
        let model =
            LlamaModel::load_from_file(&backend, &args.model, &params).map_err(|_| OffReason::LoadFailed)?;
        let encoder_decoder = header.is_encoder_decoder();
        let form = chat_form(&model, encoder_decoder);
        let trained = model.n_ctx_train();
        let context = if trained == 0 { args.context } else { args.context.min(trained) };
        let info = ModelInfo {
            name: header.text("general.name").map_or_else(|| stem(&args.model), str::to_owned),
            architecture: header.architecture().unwrap_or_default().to_owned(),
            context,
            template: form.has_template(),
            device: format!("CPU × {}", args.threads),
            dimensions: match args.role {
                ModelRole::Guide => None,
                ModelRole::Embedder => u32::try_from(model.n_embd_out()).ok(),
            },
        };
        let threads = i32::try_from(args.threads).unwrap_or(1);
        Ok(Self { backend, model, form, info, threads, encoder: header.is_encoder(), encoder_decoder })
    }

    /// Says that the model is ready, and answers until the host closes stdin.
    pub(crate) fn serve(&self, pipe: &Pipe) -> Result<(), EngineError> {
        if self.info.dimensions.is_some() {
            return self.serve_vectors(pipe);
        }
        let mut desk = self.desk()?;
        pipe.shake(&Handshake::Ready(self.info.clone()))?;
        let mut answered = 0;
        while let Some(order) = pipe.next_order() {
            if answered == REQUESTS_PER_CONTEXT {
                drop(desk);
                desk = self.desk()?;
                answered = 0;
            }
            answered += 1;
            let id = order.id;
            let answered = match &order.work {
                Work::Generate(request) => desk.answer(&order, request, pipe)?,
                Work::Embed(_) => Err(Refused::OtherKind),
            };
            pipe.say(&match answered {
                Ok(done) => FromWorker::Done { id, done },
                Err(code) => FromWorker::Failed { id, code },
            })?;
        }
        Ok(())
    }

    fn serve_vectors(&self, pipe: &Pipe) -> Result<(), EngineError> {
        let mut reader =
            Reader::new(&self.backend, &self.model, self.info.context, self.threads, self.encoder)?;
        pipe.shake(&Handshake::Ready(self.info.clone()))?;
        while let Some(order) = pipe.next_order() {
            let id = order.id;
            let vectors = match &order.work {
                Work::Embed(texts) => reader.vectors(texts, || order.cancelled()),
                Work::Generate(_) => Err(Refused::OtherKind),
            };
            let done = Done { reason: EndReason::Cancelled, tokens_in: 0, tokens_out: 0 };
            pipe.say(&match vectors {
                Ok(Some(vectors)) => FromWorker::Vectors { id, vectors },
                Ok(None) => FromWorker::Done { id, done },
                Err(code) => FromWorker::Failed { id, code },
            })?;
        }
        Ok(())
    }

    fn desk(&self) -> Result<Desk<'_>, EngineError> {
        // An encoder reads all of a text at once, or aborts.
        let tokens = if self.encoder_decoder { self.info.context as usize } else { BATCH };
        let batch = u32::try_from(tokens).expect("BUG: a context fits");
        let params = LlamaContextParams::default()
            .with_n_ctx(NonZeroU32::new(self.info.context))
            .with_n_batch(batch)
            .with_n_ubatch(batch)
            .with_n_threads(self.threads)
            .with_n_threads_batch(self.threads)
            .with_no_perf(true);
        let context = self.model.new_context(&self.backend, params).map_err(|_| EngineError::NoContext)?;
        let batch = LlamaBatch::new(tokens, 1);
        Ok(Desk { loaded: self, vocab: self.model.vocab(), context, batch, cached: Vec::new() })
    }
}

fn chat_form(model: &LlamaModel, encoder_decoder: bool) -> ChatForm {
    let template = model.chat_template(None).ok().and_then(|template| template.to_string().ok());
    let vocab = model.vocab();
    let text = |token: LlamaToken| {
        let bytes = if token.0 < 0 { Vec::new() } else { vocab.token_to_piece(token, true, None) };
        String::from_utf8_lossy(&bytes).into_owned()
    };
    if encoder_decoder {
        return ChatForm::of_encoder_decoder(text(vocab.eos()));
    }
    ChatForm::new(template, text(vocab.bos()), text(vocab.eos()))
}

fn stem(path: &Path) -> String {
    path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

/// Where requests are worked on: a context, and what it has read already.
struct Desk<'m> {
    loaded: &'m Loaded,
    vocab: LlamaVocab<'m>,
    context: LlamaContext<'m>,
    batch: LlamaBatch<'m>,
    /// The tokens in the context, from its start.
    cached: Vec<LlamaToken>,
}

/// Why reading stopped before its end.
enum Unread {
    Cancelled,
    Failed,
}

impl Desk<'_> {
    /// Answers one request. The outer error ends the worker, the inner one is the request's own.
    fn answer(
        &mut self,
        order: &Order,
        request: &Request,
        pipe: &Pipe,
    ) -> Result<Result<Done, Refused>, EngineError> {
        if request.messages.is_empty() {
            return Ok(Err(Refused::BadRequest));
        }
        let mut sampler = match Sampler::new(&self.loaded.model, request) {
            Ok(sampler) => sampler,
            Err(code) => return Ok(Err(code)),
        };
        let pieces = self.loaded.form.write(&request.messages);
        let prompt = prompt::tokens(&self.vocab, &pieces);
        let room = usize::try_from(self.context.n_ctx()).unwrap_or(0);
        if prompt.is_empty() || prompt.len() >= room {
            return Ok(Err(Refused::TooLong));
        }
        let tokens_in = u32::try_from(prompt.len()).unwrap_or(u32::MAX);
        let mut tokens_out = 0;
        let read =
            if self.loaded.encoder_decoder { self.encode(&prompt) } else { self.read_prompt(&prompt, order) };
        match read {
            Ok(()) => {}
            Err(Unread::Cancelled) => {
                return Ok(Ok(Done { reason: EndReason::Cancelled, tokens_in, tokens_out }));
            }
            Err(Unread::Failed) => return Ok(Err(Refused::Decode)),
        }
        let stops = request.stop.iter().map(String::as_str).chain(self.loaded.form.stops().iter().copied());
        let mut words =
            Words::new(stops.map(str::to_owned), opens_a_thought(&pieces), request.grammar.is_some());
        let mut stream = Stream::new(pipe, order.id);
        let left = room - self.cached.len();
        let most = request.max_tokens.min(u32::try_from(left).unwrap_or(u32::MAX));
        let reason = loop {
            if order.cancelled() {
                break EndReason::Cancelled;
            }
            if tokens_out >= most {
                break EndReason::Length;
            }
            // The numbers of the last token read.
            match sampler.choose(self.context.candidates_ith(-1), |token| self.vocab.is_eog(token)) {
                Choice::Token(token) => {
                    tokens_out += 1;
                    stream.push(&words.push(&self.bytes_of(token)))?;
                    if words.stopped() {
                        break EndReason::Stop;
                    }
                    if tokens_out < most && self.read(&[token]).is_err() {
                        self.forget();
                        stream.flush()?;
                        return Ok(Err(Refused::Decode));
                    }
                }
                Choice::End => break EndReason::Stop,
                Choice::GrammarDead => break EndReason::GrammarDead,
                Choice::NoLogits => {
                    self.forget();
                    return Ok(Err(Refused::Decode));
                }
            }
        };
        if reason != EndReason::Cancelled {
            stream.push(&words.finish())?;
            stream.flush()?;
        }
        Ok(Ok(Done { reason, tokens_in, tokens_out }))
    }

    /// Bytes of a token. Control tokens are silent, but for the two that mark a thought.
    fn bytes_of(&self, token: LlamaToken) -> Vec<u8> {
        let bytes = self.vocab.token_to_piece(token, false, None);
        if bytes.is_empty() && self.vocab.is_control(token) {
            let control = self.vocab.token_to_piece(token, true, None);
            if control == b"<think>" || control == b"</think>" {
                return control;
            }
        }
        bytes
    }

    /// Makes the context hold exactly the prompt, keeping the beginning that it shares with the last one: the
    /// instructions are read once, not once a turn.
    fn read_prompt(&mut self, prompt: &[LlamaToken], order: &Order) -> Result<(), Unread> {
        let shared = self.cached.iter().zip(prompt).take_while(|(old, new)| old == new).count();
        // The last token is always read again: its numbers choose the first word.
        let mut keep = shared.min(prompt.len() - 1);
        let from = u32::try_from(keep).map_err(|_| Unread::Failed)?;
        let cut = self.context.kv_cache_seq_rm(SEQUENCE, Some(from), None);
        // Recurrent models cannot forget half of what they read, and a sliding window may have lost the start.
        if keep > 0 && (cut.is_err() || self.context.kv_cache_seq_pos_min(SEQUENCE) > 0) {
            keep = 0;
        }
        if keep == 0 {
            self.forget();
        }
        self.cached.truncate(keep);
        for piece in prompt[keep..].chunks(BATCH) {
            if order.cancelled() {
                return Err(Unread::Cancelled);
            }
            if self.read(piece).is_err() {
                self.forget();
                return Err(Unread::Failed);
            }
        }
        Ok(())
    }

    /// Has the encoder read a prompt, and begins the decoder's own text. Nothing is kept from one prompt to the next: each token
    /// is read in the light of all.
    fn encode(&mut self, prompt: &[LlamaToken]) -> Result<(), Unread> {
        self.forget();
        self.batch.clear();
        for (position, token) in (0..).zip(prompt) {
            self.batch.add(*token, position, &[SEQUENCE], false).map_err(|_| Unread::Failed)?;
        }
        self.context.encode(&mut self.batch).map_err(|_| Unread::Failed)?;
        let start = self.loaded.model.decode_start_token();
        self.read(&[if start.0 < 0 { self.vocab.bos() } else { start }])
    }

    /// Reads tokens after those in the context.
    fn read(&mut self, tokens: &[LlamaToken]) -> Result<(), Unread> {
        self.batch.clear();
        for (index, token) in tokens.iter().enumerate() {
            let position = i32::try_from(self.cached.len() + index).map_err(|_| Unread::Failed)?;
            let last = index + 1 == tokens.len();
            self.batch.add(*token, position, &[SEQUENCE], last).map_err(|_| Unread::Failed)?;
        }
        self.context.decode(&mut self.batch).map_err(|_| Unread::Failed)?;
        self.cached.extend_from_slice(tokens);
        Ok(())
    }

    fn forget(&mut self) {
        self.context.clear_kv_cache();
        self.cached.clear();
    }
}

/// Some templates open the thought themselves.
fn opens_a_thought(pieces: &[Piece]) -> bool {
    matches!(pieces.last(), Some(Piece::Form(text)) if text.trim_end().ends_with("<think>"))
}
