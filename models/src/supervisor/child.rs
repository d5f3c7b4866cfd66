//! One life of the child process and its two pipes.

use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::mpsc;

use super::HostSettings;
use crate::protocol::frames::{self, FrameError};
use crate::protocol::{BadHandshake, FromWorker, Handshake, MAX_HANDSHAKE, ToWorker};

/// How long a child may take to leave once its stdin is closed.
const LEAVE_WITHIN: Duration = Duration::from_secs(1);

/// Messages the host has not looked at yet; a babbling worker waits in its pipe.
const INBOX: usize = 64;

/// A running worker: frames go in, messages come out.
#[derive(Debug)]
pub(super) struct Worker {
    child: Child,
    /// Closing it closes stdin once what is in it has been written.
    to_child: Option<mpsc::UnboundedSender<Vec<u8>>>,
    from_child: mpsc::Receiver<Result<FromWorker, FrameError>>,
}

/// A child that has been started and has not said anything yet.
#[derive(Debug)]
pub(super) struct Newborn {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Newborn {
    /// Starts the process. What it writes to stderr is dropped: it may hold a shopper's words.
    pub(super) fn start(settings: &HostSettings, lessons: &[String]) -> std::io::Result<Self> {
        let mut command = Command::new(&settings.program);
        command.args(&settings.args);
        if let Some(model) = &settings.model {
            command.arg("--model").arg(model).arg("--context").arg(settings.context.to_string());
            command.args(["--role", settings.role.word()]);
        }
        if let Some(proofs) = &settings.proofs {
            command.arg("--proofs").arg(proofs);
        }
        if !settings.gpu {
            command.arg("--no-gpu");
        }
        command.args(lessons);
        // Names a module of anybody's to llama.cpp.
        command.env_remove("GGML_BACKEND_PATH");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let mut child = command.spawn()?;
        let stdin = child.stdin.take().expect("BUG: stdin was piped");
        let stdout = BufReader::new(child.stdout.take().expect("BUG: stdout was piped"));
        Ok(Self { child, stdin, stdout })
    }

    pub(super) fn pid(&self) -> Option<u32> {
        self.child.id()
    }

    /// Waits for the handshake line. `None`: the child closed stdout without one.
    pub(super) async fn handshake(&mut self) -> Option<Result<Handshake, BadHandshake>> {
        let mut line = Vec::new();
        let limit = MAX_HANDSHAKE as u64;
        match (&mut self.stdout).take(limit).read_until(b'\n', &mut line).await {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(Handshake::from_line(&line)),
        }
    }

    /// Goes on to frames.
    pub(super) fn grow_up(self) -> Worker {
        let Self { child, mut stdin, mut stdout } = self;
        // Each pipe has a task: a child that does not read must not hold up the keeper, and reading a frame
        // cannot be interrupted half-way.
        let (to_child, mut frames_out) = mpsc::unbounded_channel::<Vec<u8>>();
        tokio::spawn(async move {
            while let Some(frame) = frames_out.recv().await {
                if stdin.write_all(&frame).await.is_err() || stdin.flush().await.is_err() {
                    break;
                }
            }
        });
        let (inbox, from_child) = mpsc::channel(INBOX);
        tokio::spawn(async move {
            loop {
                let message = frames::read_async::<FromWorker>(&mut stdout).await;
                let last = message.is_err();
                if inbox.send(message).await.is_err() || last {
                    break;
                }
            }
        });
        Worker { child, to_child: Some(to_child), from_child }
    }

    /// Ends a child that never got ready; says whether it had died of an illegal instruction.
    pub(super) async fn kill(self) -> bool {
        end(self.child).await
    }
}

impl Worker {
    /// Sends an encoded frame; a child that is gone shows when reading.
    pub(super) fn send(&self, frame: Vec<u8>) {
        if let Some(to_child) = &self.to_child {
            let _ = to_child.send(frame);
        }
    }

    /// Tells the child to end a request.
    pub(super) fn cancel(&self, id: u64) {
        self.send(frames::encode(&ToWorker::Cancel { id }).expect("BUG: a cancel fits in a frame"));
    }

    /// What the child says next. Safe to drop half-way.
    pub(super) async fn hear(&mut self) -> Result<FromWorker, FrameError> {
        self.from_child.recv().await.unwrap_or(Err(FrameError::Closed))
    }

    /// Ends the child at once and waits until the kernel has taken it away; says whether it had died of an illegal instruction.
    pub(super) async fn kill(self) -> bool {
        end(self.child).await
    }

    /// Closes its stdin and gives it a moment to leave.
    pub(super) async fn dismiss(mut self) {
        self.to_child = None;
        if tokio::time::timeout(LEAVE_WITHIN, self.child.wait()).await.is_err() {
            self.kill().await;
        }
    }
}

async fn end(mut child: Child) -> bool {
    // One that has died already stays dead of what it died of.
    let _ = child.start_kill();
    child.wait().await.is_ok_and(|status| died_of_an_illegal_instruction(&status))
}

#[cfg(unix)]
fn died_of_an_illegal_instruction(status: &std::process::ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal() == Some(rustix::process::Signal::ILL.as_raw())
}

#[cfg(windows)]
fn died_of_an_illegal_instruction(status: &std::process::ExitStatus) -> bool {
    // STATUS_ILLEGAL_INSTRUCTION
    status.code() == Some(0xC000_001D_u32.cast_signed())
}
