//! What host and worker say to each other.
//!
//! The worker writes a line to stdout that says where its model will go, and one once it is loaded or refused; from then on both
//! sides send length-prefixed JSON frames ([`frames`]). The host closing the worker's stdin is the order to stop. Each
//! `Generate` gets any number of `Text` and then exactly one `Done` or `Failed`; each `Embed` exactly one `Vectors`,
//! `Done` (cancelled) or `Failed`.

use serde::{Deserialize, Serialize};

pub mod frames;
pub mod worker_end;

/// Version of this protocol; a worker of another version is not used.
pub const VERSION: u32 = 3;

/// First word of the handshake line.
pub const HANDSHAKE_MARK: &str = "aisle-worker";

/// Longest handshake line in bytes.
pub const MAX_HANDSHAKE: usize = 4096;

/// Who said a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The instructions.
    System,
    /// The shopper's side, data included.
    User,
    /// The model's own earlier words.
    Assistant,
}

impl Role {
    /// The name chat templates know it by.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::User => "user",
            Self::Assistant => "assistant",
        }
    }
}

/// One message of the conversation given to the model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Who said it.
    pub role: Role,
    /// What was said. Never parsed for control tokens.
    pub content: String,
}

impl Message {
    /// Instructions for the model.
    #[must_use]
    pub fn system(content: impl Into<String>) -> Self {
        Self { role: Role::System, content: content.into() }
    }

    /// Words or data from the outside.
    #[must_use]
    pub fn user(content: impl Into<String>) -> Self {
        Self { role: Role::User, content: content.into() }
    }

    /// What the model said before.
    #[must_use]
    pub fn assistant(content: impl Into<String>) -> Self {
        Self { role: Role::Assistant, content: content.into() }
    }
}

/// Who waits for a request.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// A shopper. Never behind a background job: it is worked on beside one, and first.
    #[default]
    Shopper,
    /// Nobody in particular. One at a time, and only with what shoppers leave.
    Background,
}

/// What makes tokens that were written already less likely.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Penalties {
    /// How many of the last tokens are looked at; 0 switches penalties off.
    pub last_n: u16,
    /// Divides the likelihood of each of them; 1 changes nothing (Keskar et al. 2019, CTRL).
    pub repeat: f32,
    /// Taken off once for every time it stood there; 0 changes nothing.
    pub frequency: f32,
    /// Taken off once if it stood there at all; 0 changes nothing.
    pub presence: f32,
}

impl Penalties {
    /// None at all.
    pub const NONE: Self = Self { last_n: 0, repeat: 1.0, frequency: 0.0, presence: 0.0 };

    /// Whether they change anything.
    #[must_use]
    pub fn matter(&self) -> bool {
        self.last_n > 0 && (self.repeat != 1.0 || self.frequency != 0.0 || self.presence != 0.0)
    }
}

impl Default for Penalties {
    fn default() -> Self {
        Self::NONE
    }
}

/// One thing to generate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The conversation, oldest first.
    pub messages: Vec<Message>,
    /// A GBNF grammar with a rule named `root` that the whole output must obey.
    pub grammar: Option<String>,
    /// A JSON schema that the whole output must obey, as JSON text; not beside a grammar.
    #[serde(default)]
    pub json_schema: Option<String>,
    /// What makes repeating unlikely.
    #[serde(default)]
    pub penalties: Penalties,
    /// Who waits for it.
    #[serde(default)]
    pub priority: Priority,
    /// Strings that end the output; they are not part of it.
    pub stop: Vec<String>,
    /// Most tokens to generate.
    pub max_tokens: u32,
    /// 0 takes the likeliest token each time.
    pub temperature: f32,
    /// Nucleus sampling; 1 keeps everything.
    pub top_p: f32,
    /// Seed of the sampler: the same request with the same seed gives the same words on one machine.
    pub seed: u32,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            messages: Vec::new(),
            grammar: None,
            json_schema: None,
            penalties: Penalties::NONE,
            priority: Priority::Shopper,
            stop: Vec::new(),
            max_tokens: 256,
            temperature: 0.0,
            top_p: 1.0,
            seed: 0,
        }
    }
}

/// Most texts of one [`ToWorker::Embed`]: their vectors fit in a frame with room to spare, and a cancel is not far off.
pub const MOST_TEXTS: usize = 4;

/// What a worker is asked to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Work {
    /// Words, from a model that generates.
    Generate(Box<Request>),
    /// One vector a text, from a model that embeds; at most [`MOST_TEXTS`].
    Embed(Vec<String>),
}

impl Work {
    /// The message that asks for it.
    #[must_use]
    pub fn order(self, id: u64) -> ToWorker {
        match self {
            Self::Generate(request) => ToWorker::Generate { id, request: *request },
            Self::Embed(texts) => ToWorker::Embed { id, texts },
        }
    }
}

/// Host to worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum ToWorker {
    /// Generate; the reply carries the same id.
    Generate {
        /// Chosen by the host, never used twice in a worker's life.
        id: u64,
        /// What to generate.
        request: Request,
    },
    /// Embed; the reply carries the same id.
    Embed {
        /// Chosen by the host, never used twice in a worker's life.
        id: u64,
        /// The texts, at most [`MOST_TEXTS`].
        texts: Vec<String>,
    },
    /// End a request early. Unknown ids are ignored: it may have ended meanwhile.
    Cancel {
        /// The request.
        id: u64,
    },
}

/// Worker to host.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum FromWorker {
    /// A piece of the output: whole characters, never half of one.
    Text {
        /// The request.
        id: u64,
        /// The piece.
        text: String,
    },
    /// What an `Embed` asked for.
    Vectors {
        /// The request.
        id: u64,
        /// One a text, in their order, each of length one.
        vectors: Vec<Vec<f32>>,
    },
    /// The request ended as it should.
    Done {
        /// The request.
        id: u64,
        /// How.
        done: Done,
    },
    /// The request could not be carried out; the worker is well.
    Failed {
        /// The request.
        id: u64,
        /// Why.
        code: Refused,
    },
}

/// How a generation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Why it ended.
    pub reason: EndReason,
    /// Tokens of the prompt; 0 when it was cancelled before that was known.
    pub tokens_in: u32,
    /// How many of them did not have to be read: they stood in the cache from before.
    #[serde(default)]
    pub tokens_kept: u32,
    /// Tokens generated; 0 when it was cancelled before that was known.
    pub tokens_out: u32,
}

impl Done {
    /// A request that was cancelled before anything is known about its tokens.
    pub const CANCELLED: Self =
        Self { reason: EndReason::Cancelled, tokens_in: 0, tokens_kept: 0, tokens_out: 0 };
}

/// Why a generation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndReason {
    /// The model finished, or a stop string came.
    Stop,
    /// `max_tokens` or the context was used up.
    Length,
    /// It was cancelled.
    Cancelled,
    /// No token of the vocabulary can continue the grammar.
    GrammarDead,
}

/// Why the worker would not carry out a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// The prompt leaves no room in the context, or the request does not fit in a frame.
    TooLong,
    /// No messages, or numbers out of range.
    BadRequest,
    /// The model is not of the kind that does this.
    OtherKind,
    /// The grammar or JSON schema cannot be parsed, or the grammar has no `root`.
    BadGrammar,
    /// llama.cpp reported an error while decoding.
    Decode,
}

/// What a model runs on, and how much of it where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The graphics processor that holds layers, with the backend that drives it (`CUDA0: NVIDIA …`); `None` without one, and for a
    /// model that a store server runs.
    pub gpu: Option<String>,
    /// Layers of the model, its output counted as one.
    pub layers: u32,
    /// How many of them the graphics processor holds.
    pub offloaded: u32,
    /// The build of the CPU kernels (`haswell`, `icelake`…), or `static` where one is linked in.
    pub cpu_variant: String,
    /// Threads computing on the CPU.
    pub threads: u32,
    /// Weights and cache together in megabytes, wherever they lie.
    pub memory_mb: u64,
    /// Kernels and processors that were tried on this machine and did not work, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<String>,
    /// The store server that answers (its address), where one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<String>,
}

impl Plan {
    /// In a few words, the same in both languages: `CUDA0: NVIDIA … 29/29`, `CPU icelake × 3`.
    #[must_use]
    pub fn short(&self) -> String {
        let cpu = format!("CPU {} × {}", self.cpu_variant, self.threads);
        match (&self.server, &self.gpu) {
            (Some(server), _) => server.clone(),
            (None, Some(gpu)) if self.offloaded >= self.layers => {
                format!("{gpu} {}/{}", self.offloaded, self.layers)
            }
            (None, Some(gpu)) => format!("{gpu} {}/{} + {cpu}", self.offloaded, self.layers),
            (None, None) => cpu,
        }
    }
}

/// The model a worker has loaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelInfo {
    /// `general.name`, or the file's stem.
    pub name: String,
    /// `general.architecture`.
    pub architecture: String,
    /// Context in tokens that was opened.
    pub context: u32,
    /// Whether the file brought a chat template of its own that works.
    pub template: bool,
    /// What it runs on.
    pub plan: Plan,
    /// Requests it computes at once; a kiosk's shopper and a job beside.
    #[serde(default = "one")]
    pub turns: u32,
    /// Numbers in a vector, of a model that embeds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimensions: Option<u32>,
}

fn one() -> u32 {
    1
}

/// Why there is no model: a closed set, worded by the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OffReason {
    /// No model is configured, or its file is not there.
    NoModel,
    /// Switched off on purpose.
    SwitchedOff,
    /// The manifest cannot be used.
    BadManifest,
    /// The file cannot be read.
    Unreadable,
    /// The file is not a GGUF.
    NotGguf,
    /// A GGUF of a version or content this program does not know.
    Unsupported,
    /// The file ends before its last tensor does.
    Truncated,
    /// A tokeniser without weights.
    VocabularyOnly,
    /// Weights that do not generate text (an encoder, a projector).
    NotADecoder,
    /// Weights that make no vectors of texts.
    NotAnEmbedder,
    /// The file is not the one the manifest was written for.
    WrongHash,
    /// llama.cpp would not load it, though it looks right.
    LoadFailed,
    /// An architecture that this build of llama.cpp does not know.
    UnknownArchitecture,
    /// Weights and cache do not fit in the memory of this machine.
    TooBig,
    /// No kernels for this machine's CPU are there.
    NoKernels,
    /// The worker's binary is not installed or cannot be started.
    WorkerMissing,
    /// The worker speaks another version of this protocol.
    WrongWorker,
    /// It crashed too often and was set aside until the next start.
    KeepsCrashing,
}

impl OffReason {
    /// The code sent to the screen, the same as its serde name.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoModel => "no_model",
            Self::SwitchedOff => "switched_off",
            Self::BadManifest => "bad_manifest",
            Self::Unreadable => "unreadable",
            Self::NotGguf => "not_gguf",
            Self::Unsupported => "unsupported",
            Self::Truncated => "truncated",
            Self::VocabularyOnly => "vocabulary_only",
            Self::NotADecoder => "not_a_decoder",
            Self::NotAnEmbedder => "not_an_embedder",
            Self::WrongHash => "wrong_hash",
            Self::LoadFailed => "load_failed",
            Self::UnknownArchitecture => "unknown_architecture",
            Self::TooBig => "too_big",
            Self::NoKernels => "no_kernels",
            Self::WorkerMissing => "worker_missing",
            Self::WrongWorker => "wrong_worker",
            Self::KeepsCrashing => "keeps_crashing",
        }
    }

    /// The same for staff, in Chinese and in English.
    #[must_use]
    pub fn sentences(self) -> (&'static str, &'static str) {
        match self {
            Self::NoModel => {
                ("没有配置模型，或模型文件不在", "no model is configured, or its file is not there")
            }
            Self::SwitchedOff => ("模型已关闭", "the model is switched off"),
            Self::BadManifest => ("模型清单无法使用", "the list of models cannot be used"),
            Self::Unreadable => ("模型文件无法读取", "the model file cannot be read"),
            Self::NotGguf => ("这不是 GGUF 文件", "the file is no GGUF"),
            Self::Unsupported => (
                "这个 GGUF 的版本或内容无法识别",
                "a GGUF of a version or content that this program does not know",
            ),
            Self::Truncated => ("文件不完整，后面缺了一段", "the file is cut short"),
            Self::VocabularyOnly => {
                ("文件里只有词表，没有权重", "the file holds a vocabulary and no weights")
            }
            Self::NotADecoder => ("这个模型不会生成文字", "this model writes no text"),
            Self::NotAnEmbedder => ("这个模型不能把文字变成向量", "this model makes no vectors of texts"),
            Self::WrongHash => {
                ("文件与清单上登记的不是同一个", "the file is not the one that the list names")
            }
            Self::LoadFailed => ("模型加载失败", "it would not load"),
            Self::UnknownArchitecture => {
                ("这种结构的模型本程序还不认识", "a model of an architecture that this program does not know")
            }
            Self::TooBig => ("这台机器的内存装不下这个模型", "it does not fit in the memory of this machine"),
            Self::NoKernels => {
                ("没有适合这台机器的计算模块", "there are no kernels for the CPU of this machine")
            }
            Self::WorkerMissing => {
                ("没有找到运行模型的程序", "the program that runs models is not installed")
            }
            Self::WrongWorker => {
                ("运行模型的程序版本不符", "the program that runs models is of another version")
            }
            Self::KeepsCrashing => ("模型接连崩溃，已停用", "it crashed again and again and was set aside"),
        }
    }
}

/// What the worker says before there are frames, a line each: once where the model will go, then once whether it can work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handshake {
    /// Where the model will go; said before it is loaded, so that who dies of it is known to have died of that.
    Planned(Plan),
    /// The model is loaded.
    Ready(ModelInfo),
    /// It cannot be; trying again would not help.
    Refused(OffReason),
}

/// A handshake line that is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadHandshake {
    /// Something else on stdout.
    Garbled,
    /// A worker of another protocol version.
    OtherVersion,
}

impl Handshake {
    /// The line, with its newline.
    #[must_use]
    pub fn to_line(&self) -> String {
        let json = serde_json::to_string(self).expect("BUG: a handshake is always JSON");
        format!("{HANDSHAKE_MARK} {VERSION} {json}\n")
    }

    /// Reads a line.
    ///
    /// # Errors
    /// When it is something else, or of another protocol version.
    pub fn from_line(line: &[u8]) -> Result<Self, BadHandshake> {
        let line = std::str::from_utf8(line).map_err(|_| BadHandshake::Garbled)?;
        let mut words = line.trim_end().splitn(3, ' ');
        if words.next() != Some(HANDSHAKE_MARK) {
            return Err(BadHandshake::Garbled);
        }
        match words.next().and_then(|word| word.parse::<u32>().ok()) {
            Some(VERSION) => {}
            Some(_) => return Err(BadHandshake::OtherVersion),
            None => return Err(BadHandshake::Garbled),
        }
        words.next().and_then(|json| serde_json::from_str(json).ok()).ok_or(BadHandshake::Garbled)
    }
}
