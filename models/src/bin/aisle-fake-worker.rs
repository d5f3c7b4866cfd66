//! A worker without a model: says what it is told to, or misbehaves in one of the ways a real one can. It embeds, too: the
//! more pairs of characters two texts share, the nearer their vectors.
//!
//! `aisle-fake-worker [--fake MODE] [--say TEXT] [--say-json TEXT] [--delay-ms N] [--first-ms N]`
//!
//! | mode | what it does |
//! |---|---|
//! | `answer` | streams `--say`, or `--say-json` in one piece when the request carries a grammar |
//! | `echo` | streams the last user message |
//! | `slow` | as `answer`, with two seconds before the first piece |
//! | `crash-on-load` | dies before the handshake |
//! | `crash-mid` | dies after the second piece |
//! | `hang` | takes requests and never says anything |
//! | `hang-mid` | stops after the second piece, deaf to cancels |
//! | `garbage` | sends bytes that are no frame |
//! | `bad-utf8` | sends a frame whose text holds half a character |
//! | `hang-on-load` | never says its handshake |
//! | `garbage-on-load` | says something else than a handshake |
//! | `gpu-crash` | says that it uses a graphics processor, and dies after the second piece, until told not to use one |
//! | `illegal` | dies of an illegal instruction before the handshake, until told that one did |
//! | `refuse` | refuses its model in the handshake |
//! | `few-vectors` | embeds all texts but the last |
//! | `odd-vectors` | embeds with a number more than it said |

use std::process::ExitCode;
use std::time::{Duration, Instant};

use models::protocol::worker_end::{Order, Pipe, leave_now, volunteer_for_the_oom_killer};
use models::protocol::{FromWorker, Handshake, Work};
use models::{Done, EndReason, ModelInfo, OffReason, Plan, Request, Role};

/// Numbers in a vector.
const DIMENSIONS: u8 = 64;

/// The kernels it says it has.
const FAKE_VARIANT: &str = "none";

/// Characters in a piece: enough to look like tokens, and never the whole of a sentence.
const PIECE_CHARS: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fake {
    Answer,
    Echo,
    Slow,
    CrashOnLoad,
    CrashMid,
    Hang,
    HangMid,
    Garbage,
    BadUtf8,
    HangOnLoad,
    GarbageOnLoad,
    Refuse,
    FewVectors,
    OddVectors,
    GpuCrash,
    Illegal,
}

impl Fake {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "answer" => Self::Answer,
            "echo" => Self::Echo,
            "slow" => Self::Slow,
            "crash-on-load" => Self::CrashOnLoad,
            "crash-mid" => Self::CrashMid,
            "hang" => Self::Hang,
            "hang-mid" => Self::HangMid,
            "garbage" => Self::Garbage,
            "bad-utf8" => Self::BadUtf8,
            "hang-on-load" => Self::HangOnLoad,
            "garbage-on-load" => Self::GarbageOnLoad,
            "refuse" => Self::Refuse,
            "few-vectors" => Self::FewVectors,
            "odd-vectors" => Self::OddVectors,
            "gpu-crash" => Self::GpuCrash,
            "illegal" => Self::Illegal,
            _ => return None,
        })
    }
}

#[derive(Debug)]
struct Part {
    fake: Fake,
    say: String,
    say_json: Option<String>,
    delay: Duration,
    first: Duration,
    no_gpu: bool,
    /// What the host says of earlier crashes on a graphics processor.
    gpu_crashes: u32,
    illegal_before: bool,
}

fn part_from(mut args: impl Iterator<Item = String>) -> Option<Part> {
    let mut part = Part {
        fake: Fake::Answer,
        say: "好的，我来帮您看看。 Of course, let me look for you.".to_owned(),
        say_json: None,
        delay: Duration::from_millis(30),
        first: Duration::ZERO,
        no_gpu: false,
        gpu_crashes: 0,
        illegal_before: false,
    };
    while let Some(flag) = args.next() {
        if flag == "--no-gpu" {
            part.no_gpu = true;
            continue;
        }
        let value = args.next()?;
        match flag.as_str() {
            "--illegal-instruction" => part.illegal_before |= value == FAKE_VARIANT,
            "--gpu-crashes" => part.gpu_crashes = value.parse().ok()?,
            "--fake" => part.fake = Fake::named(&value)?,
            "--say" => part.say = value,
            "--say-json" => part.say_json = Some(value),
            "--delay-ms" => part.delay = Duration::from_millis(value.parse().ok()?),
            "--first-ms" => part.first = Duration::from_millis(value.parse().ok()?),
            // Given by the host to every worker that has a model.
            "--model" | "--context" | "--threads" | "--role" | "--proofs" => {}
            _ => return None,
        }
    }
    if part.fake == Fake::Slow && part.first.is_zero() {
        part.first = Duration::from_secs(2);
    }
    Some(part)
}

fn main() -> ExitCode {
    let Some(part) = part_from(std::env::args().skip(1)) else {
        eprintln!("aisle-fake-worker: unknown argument");
        return ExitCode::from(2);
    };
    volunteer_for_the_oom_killer();
    // A host that is gone is the order to stop, not a failure.
    let _ = Pipe::open().and_then(|pipe| play(&part, &pipe));
    ExitCode::SUCCESS
}

fn play(part: &Part, pipe: &Pipe) -> std::io::Result<()> {
    match part.fake {
        Fake::CrashOnLoad => leave_now(),
        Fake::HangOnLoad => hang(),
        Fake::GarbageOnLoad => pipe.raw(b"llama_model_loader: loaded meta data\n")?,
        Fake::Refuse => pipe.shake(&Handshake::Refused(OffReason::LoadFailed))?,
        Fake::Illegal if !part.illegal_before => {
            pipe.shake(&Handshake::Planned(plan(part)))?;
            die_of_an_illegal_instruction();
        }
        _ => {
            let plan = plan(part);
            pipe.shake(&Handshake::Planned(plan.clone()))?;
            pipe.shake(&Handshake::Ready(ModelInfo {
                name: "fake".to_owned(),
                architecture: "none".to_owned(),
                context: 4096,
                template: false,
                turns: 1,
                plan,
                dimensions: Some(u32::from(DIMENSIONS)),
            }))?;
        }
    }
    while let Some(order) = pipe.next_order() {
        match &order.work {
            Work::Embed(texts) => embed(part, pipe, &order, texts)?,
            Work::Generate(request) => {
                let text = match part.fake {
                    Fake::Echo => last_user_message(request),
                    _ => part.say.as_str(),
                };
                let pieces = match &part.say_json {
                    Some(json) if request.grammar.is_some() || request.json_schema.is_some() => {
                        vec![json.clone()]
                    }
                    _ => pieces(text),
                };
                answer(part, pipe, &order, request, pieces)?;
            }
        }
    }
    Ok(())
}

/// A processor of nine layers, a third of them less for every crash.
fn plan(part: &Part) -> Plan {
    let gpu = (part.fake == Fake::GpuCrash && !part.no_gpu).then(|| "FAKE0: nothing at all".to_owned());
    let offloaded = if gpu.is_some() { 9 - 3 * part.gpu_crashes.min(3) } else { 0 };
    Plan { gpu, layers: 9, offloaded, cpu_variant: FAKE_VARIANT.to_owned(), threads: 1, ..Plan::default() }
}

fn die_of_an_illegal_instruction() -> ! {
    #[cfg(unix)]
    {
        let (myself, signal) = (rustix::process::getpid(), rustix::process::Signal::ILL);
        let _ = rustix::process::kill_process(myself, signal);
    }
    leave_now()
}

fn embed(part: &Part, pipe: &Pipe, order: &Order, texts: &[String]) -> std::io::Result<()> {
    let id = order.id;
    match part.fake {
        Fake::CrashMid => leave_now(),
        Fake::HangMid => hang(),
        _ => misbehave(part, pipe, id)?,
    }
    if wait(part.first, order) {
        return pipe.say(&FromWorker::Done { id, done: Done::CANCELLED });
    }
    let mut vectors: Vec<Vec<f32>> = texts.iter().map(|text| vector(text)).collect();
    match part.fake {
        Fake::FewVectors => drop(vectors.pop()),
        Fake::OddVectors => vectors.iter_mut().for_each(|vector| vector.push(0.0)),
        _ => {}
    }
    pipe.say(&FromWorker::Vectors { id, vectors })
}

/// The pairs of characters of a text, counted into a few numbers, at length one.
fn vector(text: &str) -> Vec<f32> {
    let mut vector = vec![0.0_f32; usize::from(DIMENSIONS)];
    // A text of nothing has a vector too.
    vector[0] = 0.01;
    let characters: Vec<char> = text.to_lowercase().chars().collect();
    for pair in characters.windows(2) {
        // FNV-1a (Fowler, Noll, Vo).
        let hash =
            pair.iter().fold(0x811c_9dc5_u32, |hash, c| (hash ^ u32::from(*c)).wrapping_mul(0x0100_0193));
        vector[(hash % u32::from(DIMENSIONS)) as usize] += 1.0;
    }
    let length = vector.iter().map(|number| number * number).sum::<f32>().sqrt();
    vector.iter().map(|number| number / length).collect()
}

/// Sends rubbish instead of an answer, or nothing, where that is the part it plays.
fn misbehave(part: &Part, pipe: &Pipe, id: u64) -> std::io::Result<()> {
    match part.fake {
        Fake::Hang => hang(),
        Fake::Garbage => {
            pipe.raw(&[0x5a; 64])?;
            hang();
        }
        Fake::BadUtf8 => {
            let mut body = format!(r#"{{"say":"text","id":{id},"text":""#).into_bytes();
            body.extend([0xe7, 0xba]); // the first two bytes of a character of three
            body.extend(br#""}"#);
            let length = u32::try_from(body.len()).unwrap_or(0);
            pipe.raw(&[&length.to_le_bytes(), body.as_slice()].concat())?;
            hang();
        }
        _ => {}
    }
    Ok(())
}

fn answer(
    part: &Part,
    pipe: &Pipe,
    order: &Order,
    request: &Request,
    pieces: Vec<String>,
) -> std::io::Result<()> {
    let id = order.id;
    misbehave(part, pipe, id)?;
    let tokens_in = request.messages.iter().map(|message| message.content.chars().count()).sum::<usize>();
    let tokens_in = u32::try_from(tokens_in).unwrap_or(u32::MAX);
    let done = |reason, tokens_out| {
        let done = Done { reason, tokens_in, tokens_kept: 0, tokens_out };
        FromWorker::Done { id, done }
    };
    let mut tokens_out = 0;
    for text in pieces {
        if wait(if tokens_out == 0 { part.first } else { part.delay }, order) {
            return pipe.say(&done(EndReason::Cancelled, tokens_out));
        }
        if tokens_out == 2 {
            match part.fake {
                Fake::CrashMid => leave_now(),
                Fake::GpuCrash if !part.no_gpu => leave_now(),
                Fake::HangMid => hang(),
                _ => {}
            }
        }
        if tokens_out >= request.max_tokens {
            return pipe.say(&done(EndReason::Length, tokens_out));
        }
        pipe.say(&FromWorker::Text { id, text })?;
        tokens_out += 1;
    }
    pipe.say(&done(EndReason::Stop, tokens_out))
}

/// Waits, and says whether the request was cancelled meanwhile.
fn wait(time: Duration, order: &Order) -> bool {
    let until = Instant::now() + time;
    loop {
        if order.cancelled() {
            return true;
        }
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return false;
        }
        std::thread::sleep(left.min(Duration::from_millis(5)));
    }
}

fn hang() -> ! {
    loop {
        std::thread::sleep(Duration::from_secs(3600));
    }
}

fn last_user_message(request: &Request) -> &str {
    let messages = request.messages.iter().rev();
    messages
        .filter(|message| message.role == Role::User)
        .map(|message| message.content.as_str())
        .next()
        .unwrap_or("")
}

fn pieces(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    characters.chunks(PIECE_CHARS).map(|piece| piece.iter().collect()).collect()
}
