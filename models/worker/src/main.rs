//! The model worker: a child process that loads one GGUF through llama.cpp and answers the host's requests.
//!
//! It is a process of its own because llama.cpp ends the whole process when an assertion of its own fails. It has no
//! tools, opens nothing but the model and a note of what this machine can do, and logs nothing: a shopper's words leave it only through
//! the pipe.
//!
//! Threads: one reads stdin (`models::protocol::worker_end`); this one owns the model and the context.

mod args;
mod complaints;
mod desk;
mod embedding;
mod engine;
mod ground;
mod interrupt;
mod plan;
mod prompt;
mod proof;
mod sampler;
mod stream;
mod survey;
mod template;
mod trial;
mod turn;

use std::process::ExitCode;

use models::OffReason;
use models::gguf::Header;
use models::protocol::Handshake;
use models::protocol::worker_end::{Pipe, volunteer_for_the_oom_killer};

use crate::args::{Args, Call, USAGE};
use crate::engine::Loaded;

fn main() -> ExitCode {
    match Call::parse(std::env::args_os().skip(1)) {
        Some(Call::Serve(args)) => serve(&args),
        Some(Call::Survey(machine, model)) => {
            let survey = survey::survey(&machine, model.as_ref());
            println!("{}", serde_json::to_string(&survey).expect("BUG: plain data is always JSON"));
            ExitCode::SUCCESS
        }
        Some(Call::Prove { module, cpu }) => proof::attempt(&module, cpu.as_deref()),
        None => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn serve(args: &Args) -> ExitCode {
    volunteer_for_the_oom_killer();
    // The reading thread starts before the model does: a host that goes away meanwhile ends the load too.
    let Ok(pipe) = Pipe::open() else { return ExitCode::FAILURE };
    match load(args, &pipe) {
        Ok(loaded) => match loaded.serve(&pipe) {
            Ok(()) => ExitCode::SUCCESS,
            // Out of memory for a context, or a host that went away in the middle of a word.
            Err(_) => ExitCode::FAILURE,
        },
        Err(reason) => {
            // Nobody to tell is no second failure.
            let _ = pipe.shake(&Handshake::Refused(reason));
            ExitCode::FAILURE
        }
    }
}

fn load(args: &Args, pipe: &Pipe) -> Result<Loaded, OffReason> {
    // The host has looked already; a file may have changed since, and a 37-byte file can abort the loader.
    let header =
        Header::read(&args.model).and_then(|header| header.check_loadable(args.role).map(|()| header));
    let header = header.map_err(|error| error.off_reason())?;
    Loaded::open(args, &header, pipe)
}
