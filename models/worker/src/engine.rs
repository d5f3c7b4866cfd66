//! The model, owned by one thread: load, then answer requests until the host goes.

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::path::Path;

use llama_cpp_2::llama_backend::LlamaBackend;
use llama_cpp_2::model::LlamaModel;
use llama_cpp_2::token::LlamaToken;
use models::gguf::Header;
use models::manifest::ModelRole;
use models::protocol::worker_end::{Order, Pipe};
use models::protocol::{FromWorker, Handshake, Work};
use models::{Done, ModelInfo, OffReason, Plan, Priority, Refused};

use crate::args::{Args, Attention};
use crate::complaints::Complaints;
use crate::desk::{self, Desk, Kind};
use crate::embedding::{self, Reader};
use crate::ground::{self, Ground};
use crate::plan::{self, Planned};
use crate::template::ChatForm;
use crate::turn::Turn;

/// Requests after which the context is made anew, since its memory creeps.
const REQUESTS_PER_CONTEXT: u64 = 256;

/// Longest name of a model that is told, in characters.
const LONGEST_NAME: usize = 120;

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
pub(crate) struct Loaded {
    backend: LlamaBackend,
    model: LlamaModel,
    form: ChatForm,
    info: ModelInfo,
    threads: i32,
    attention: Attention,
    /// Whether it is an architecture that only reads.
    encoder: bool,
    /// Whether one half reads and the other writes.
    encoder_decoder: bool,
}

impl Loaded {
    /// Plans for a file that has been looked at, tells the plan, and loads: with fewer layers on a graphics processor if it has to be.
    pub(crate) fn open(args: &Args, header: &Header, pipe: &Pipe) -> Result<Self, OffReason> {
        let ground = Ground::settle(&args.machine);
        if !ground.graphics.is_empty() {
            // Drivers may die of being asked: whoever hears of it knows that it was they.
            let gpu = Some(ground.graphics.join(", "));
            let plan = Plan { gpu, cpu_variant: ground.cpu.clone(), ..Plan::default() };
            pipe.shake(&Handshake::Planned(plan)).map_err(|_| OffReason::LoadFailed)?;
        }
        ground.load();
        if !ground::computes() {
            // Left to itself llama.cpp would look for kernels in other folders, the current one among them.
            return Err(OffReason::NoKernels);
        }
        let mut backend = LlamaBackend::init().map_err(|_| OffReason::LoadFailed)?;
        let complaints = Complaints::listen();
        let context = context(args, header);
        let encoder_decoder = header.is_encoder_decoder();
        let cells = cells(context, args.role, encoder_decoder);
        let mut planned = Planned::new(args, header, &ground, cells)?;
        // Whoever dies of what follows, the host knows where the layers were to go.
        pipe.shake(&Handshake::Planned(planned.plan.clone())).map_err(|_| OffReason::LoadFailed)?;
        planned.limit_memory();
        let model = loop {
            match LlamaModel::load_from_file(&backend, &args.model, &planned.model) {
                Ok(model) => break model,
                Err(_) if planned.step_down() => complaints.forget(),
                Err(_) => return Err(complaints.reason()),
            }
        };
        // From here on there are a shopper's words about: nothing listens any more.
        backend.void_logs();
        let form = chat_form(&model, encoder_decoder);
        let info = ModelInfo {
            name: name(header, &args.model),
            architecture: header.architecture().unwrap_or_default().to_owned(),
            context,
            template: form.has_template(),
            plan: planned.plan,
            turns: match args.role {
                ModelRole::Guide if !encoder_decoder => desk::TURNS as u32,
                _ => 1,
            },
            dimensions: match args.role {
                ModelRole::Guide => None,
                ModelRole::Embedder => u32::try_from(model.n_embd_out()).ok(),
            },
        };
        let threads = i32::try_from(args.threads).unwrap_or(1);
        let (attention, encoder) = (args.attention, header.is_encoder());
        Ok(Self { backend, model, form, info, threads, attention, encoder, encoder_decoder })
    }

    /// Says that the model is ready, and answers until the host closes stdin.
    pub(crate) fn serve(&self, pipe: &Pipe) -> Result<(), EngineError> {
        if self.info.dimensions.is_some() {
            return self.serve_vectors(pipe);
        }
        let mut desk = match self.desk() {
            // On a graphics processor fewer layers may do: the host counts this as a crash there.
            Err(EngineError::NoContext) if self.info.plan.gpu.is_none() => {
                return Ok(pipe.shake(&Handshake::Refused(OffReason::TooBig))?);
            }
            desk => desk?,
        };
        pipe.shake(&Handshake::Ready(self.info.clone()))?;
        let mut waiting: VecDeque<(Order, Priority)> = VecDeque::new();
        loop {
            if desk.is_idle() && waiting.is_empty() {
                // Also where the host has gone: nothing is left to be done.
                let Some(order) = pipe.next_order() else { return Ok(()) };
                waiting.extend(self.accepted(order, pipe)?);
            }
            while let Some(order) = pipe.order_if_any() {
                waiting.extend(self.accepted(order, pipe)?);
            }
            if desk.is_idle() && desk.requests() >= REQUESTS_PER_CONTEXT {
                drop(desk);
                desk = self.desk()?;
            }
            while let Some(at) = waiting.iter().position(|(_, priority)| desk.has_room(*priority)) {
                let Some((order, _)) = waiting.remove(at) else { break };
                self.begin(order, &mut desk, pipe)?;
            }
            desk.step(pipe)?;
        }
    }

    /// An order that is for this model, with who waits for it.
    fn accepted(&self, order: Order, pipe: &Pipe) -> Result<Option<(Order, Priority)>, EngineError> {
        match &order.work {
            Work::Generate(request) => {
                let priority = request.priority;
                Ok(Some((order, priority)))
            }
            Work::Embed(_) => {
                desk::say(pipe, &order, Err(Refused::OtherKind))?;
                Ok(None)
            }
        }
    }

    fn begin<'p>(&self, order: Order, desk: &mut Desk<'_, 'p>, pipe: &'p Pipe) -> Result<(), EngineError> {
        let room = usize::try_from(self.info.context).unwrap_or(0);
        match Turn::new(order, (&self.model, &desk.vocab, &self.form), room, pipe) {
            Ok(turn) => desk.begin(turn, pipe),
            Err((order, code)) => desk::say(pipe, &order, Err(code)),
        }
    }

    fn serve_vectors(&self, pipe: &Pipe) -> Result<(), EngineError> {
        let (context, threads) = (self.info.context, self.threads);
        let mut reader =
            Reader::new(&self.backend, &self.model, context, threads, self.encoder, self.attention)?;
        pipe.shake(&Handshake::Ready(self.info.clone()))?;
        while let Some(order) = pipe.next_order() {
            let id = order.id;
            let vectors = match &order.work {
                Work::Embed(texts) => reader.vectors(texts, || order.cancelled()),
                Work::Generate(_) => Err(Refused::OtherKind),
            };
            pipe.say(&match vectors {
                Ok(Some(vectors)) => FromWorker::Vectors { id, vectors },
                Ok(None) => FromWorker::Done { id, done: Done::CANCELLED },
                Err(code) => FromWorker::Failed { id, code },
            })?;
        }
        Ok(())
    }

    fn desk<'p>(&self) -> Result<Desk<'_, 'p>, EngineError> {
        // An encoder reads all of a text at once, or aborts.
        let batch = if self.encoder_decoder { self.info.context as usize } else { desk::BATCH };
        let tokens = u32::try_from(batch).expect("BUG: a context fits");
        let sequences = if self.encoder_decoder { 1 } else { desk::SEQUENCES };
        let params = plan::context(self.attention)
            .with_n_ctx(NonZeroU32::new(cells(self.info.context, ModelRole::Guide, self.encoder_decoder)))
            .with_n_seq_max(u32::try_from(sequences).expect("BUG: sequences are few"))
            .with_n_batch(tokens)
            .with_n_ubatch(tokens)
            .with_n_threads(self.threads)
            .with_n_threads_batch(self.threads);
        let context = self.model.new_context(&self.backend, params).map_err(|_| EngineError::NoContext)?;
        let vocab = self.model.vocab();
        let kind = if self.encoder_decoder {
            let start = self.model.decode_start_token();
            Kind::EncoderDecoder { start: if start.0 < 0 { vocab.bos() } else { start } }
        } else if self.model.is_recurrent() || self.model.is_hybrid() {
            Kind::Recurrent
        } else {
            Kind::Attention
        };
        Ok(Desk::new(vocab, context, kind, batch))
    }
}

/// Tokens a request may have: what was asked for, cut to what the model was made for.
pub(crate) fn context(args: &Args, header: &Header) -> u32 {
    let trained = header.number("context_length").and_then(|trained| u32::try_from(trained).ok());
    trained.filter(|trained| *trained > 0).map_or(args.context, |trained| args.context.min(trained))
}

/// Tokens the cache holds: a whole context for each sequence.
pub(crate) fn cells(context: u32, role: ModelRole, encoder_decoder: bool) -> u32 {
    if role == ModelRole::Embedder {
        return context.min(embedding::LONGEST);
    }
    let sequences = if encoder_decoder { 1 } else { desk::SEQUENCES };
    // llama.cpp gives each a multiple of so many.
    context.next_multiple_of(256) * u32::try_from(sequences).expect("BUG: sequences are few")
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

/// What the file calls itself, else the file's own name; the handshake is one line of bounded length.
fn name(header: &Header, path: &Path) -> String {
    let stem = || path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = header.text("general.name").map_or_else(stem, str::to_owned);
    name.chars().take(LONGEST_NAME).collect()
}
