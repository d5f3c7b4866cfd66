//! The worker's end of the pipe, shared by the real worker and the fake one.
//!
//! A thread of its own reads stdin, so that a cancel is seen while a token is computed, and so that the process
//! ends when the host does, whatever the model is busy with. There is no parent-death signal beside it: that signal
//! follows the *thread* which started the worker, and the host's runtime may end threads while it lives on.

use std::fs::File;
use std::io::{Write, stdin};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{FromWorker, Handshake, ToWorker, Work, frames};

/// How long a worker may take to leave by itself once its stdin is closed.
const LEAVE_WITHIN: Duration = Duration::from_millis(500);

/// A request that has come in and has not been answered.
#[derive(Debug)]
pub struct Order {
    /// Its id on the wire.
    pub id: u64,
    /// What to do.
    pub work: Work,
    cancelled: Arc<Cancelled>,
}

impl Order {
    /// Whether the host has lost interest, in this request or in the worker. Cheap: ask before every token.
    #[must_use]
    pub fn cancelled(&self) -> bool {
        self.cancelled.stop.load(Ordering::Relaxed) || self.cancelled.up_to.load(Ordering::Relaxed) >= self.id
    }
}

/// Requests are answered in order, so "cancelled" is the highest id that was cancelled.
#[derive(Debug, Default)]
struct Cancelled {
    up_to: AtomicU64,
    stop: AtomicBool,
}

/// The pipe to the host. Writing to it is the only way to reach stdout.
#[derive(Debug)]
pub struct Pipe {
    to_host: Mutex<File>,
    orders: Receiver<Order>,
}

impl Pipe {
    /// Takes stdin and stdout. What anything else in the process prints goes to stderr from here on.
    ///
    /// # Errors
    /// When stdout cannot be moved.
    pub fn open() -> std::io::Result<Self> {
        let to_host = Mutex::new(take_stdout()?);
        let (sender, orders) = channel();
        std::thread::Builder::new().name("host".into()).spawn(move || listen(sender))?;
        Ok(Self { to_host, orders })
    }

    /// Says the handshake line.
    ///
    /// # Errors
    /// When the host is gone.
    pub fn shake(&self, handshake: &Handshake) -> std::io::Result<()> {
        self.raw(handshake.to_line().as_bytes())
    }

    /// Says one message.
    ///
    /// # Errors
    /// When the host is gone.
    pub fn say(&self, message: &FromWorker) -> std::io::Result<()> {
        let frame =
            frames::encode(message).ok_or_else(|| std::io::Error::from(std::io::ErrorKind::FileTooLarge))?;
        self.raw(&frame)
    }

    /// Writes bytes as they are; the fake worker's way to send rubbish.
    ///
    /// # Errors
    /// When the host is gone.
    pub fn raw(&self, bytes: &[u8]) -> std::io::Result<()> {
        let mut to_host = self.to_host.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        to_host.write_all(bytes)?;
        to_host.flush()
    }

    /// Waits for the next request; `None` when the host has closed stdin.
    #[must_use]
    pub fn next_order(&self) -> Option<Order> {
        self.orders.recv().ok()
    }
}

/// Reads stdin to its end, then makes sure that the process ends.
fn listen(orders: Sender<Order>) {
    let cancelled = Arc::new(Cancelled::default());
    let mut input = stdin().lock();
    // Garbage from the host ends the loop like a closed pipe: there is nobody to talk to.
    while let Ok(message) = frames::read::<ToWorker>(&mut input) {
        let (id, work) = match message {
            ToWorker::Generate { id, request } => (id, Work::Generate(Box::new(request))),
            ToWorker::Embed { id, texts } => (id, Work::Embed(texts)),
            ToWorker::Cancel { id } => {
                cancelled.up_to.fetch_max(id, Ordering::Relaxed);
                continue;
            }
        };
        if orders.send(Order { id, work, cancelled: Arc::clone(&cancelled) }).is_err() {
            break;
        }
    }
    cancelled.stop.store(true, Ordering::Relaxed);
    drop(orders);
    std::thread::sleep(LEAVE_WITHIN);
    leave_now();
}

/// Ends the process at once, without running C++ destructors under a thread that still computes.
pub fn leave_now() -> ! {
    #[cfg(unix)]
    {
        let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    }
    std::process::abort()
}

/// Makes this process the one that the kernel ends first when memory runs out: the kiosk goes on without a model.
pub fn volunteer_for_the_oom_killer() {
    #[cfg(target_os = "linux")]
    {
        // Raising one's own score needs no rights; where it is refused nothing is lost.
        let _ = std::fs::write("/proc/self/oom_score_adj", "900");
    }
}

#[cfg(unix)]
fn take_stdout() -> std::io::Result<File> {
    use std::os::fd::AsFd;
    let to_host = std::io::stdout().as_fd().try_clone_to_owned()?;
    rustix::stdio::dup2_stdout(std::io::stderr().as_fd())?;
    Ok(File::from(to_host))
}

#[cfg(windows)]
fn take_stdout() -> std::io::Result<File> {
    use std::os::windows::io::AsHandle;
    // Nothing here prints to stdout on Windows: llama.cpp's logs are switched off.
    Ok(File::from(std::io::stdout().as_handle().try_clone_to_owned()?))
}
