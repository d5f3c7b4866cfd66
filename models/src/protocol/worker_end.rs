//! The worker's end of the pipe, shared by the real worker and the fake one.
//!
//! A thread of its own reads stdin, so that a cancel is seen while a token is computed, and so that the process
//! ends when the host does, whatever the model is busy with. There is no parent-death signal beside it: that signal
//! follows the *thread* which started the worker, and the host's runtime may end threads while it lives on.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Write, stdin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use super::{FromWorker, Handshake, ToWorker, Work, frames};

/// How long a worker may take to leave by itself once its stdin is closed.
const LEAVE_WITHIN: Duration = Duration::from_millis(500);

/// Raised when a request that may be under way is cancelled, or the host is gone: whoever computes stops and looks which. Lowered by
/// them before they begin again.
pub static INTERRUPT: AtomicBool = AtomicBool::new(false);

/// A request that has come in and has not been answered.
#[derive(Debug)]
pub struct Order {
    /// Its id on the wire.
    pub id: u64,
    /// What to do.
    pub work: Work,
    cancelled: Arc<AtomicBool>,
    stop: Arc<AtomicBool>,
}

impl Order {
    /// Whether the host has lost interest, in this request or in the worker. Cheap: ask before every token.
    #[must_use]
    pub fn cancelled(&self) -> bool {
        self.stop.load(Ordering::SeqCst) || self.cancelled.load(Ordering::SeqCst)
    }
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

    /// The next request if one is there.
    #[must_use]
    pub fn order_if_any(&self) -> Option<Order> {
        self.orders.try_recv().ok()
    }
}

/// Reads stdin to its end, then makes sure that the process ends.
fn listen(orders: Sender<Order>) {
    let stop = Arc::new(AtomicBool::new(false));
    // Those that are still being worked on, or wait for it.
    let mut open: HashMap<u64, Weak<AtomicBool>> = HashMap::new();
    let mut input = stdin().lock();
    // Garbage from the host ends the loop like a closed pipe: there is nobody to talk to.
    while let Ok(message) = frames::read::<ToWorker>(&mut input) {
        let (id, work) = match message {
            ToWorker::Generate { id, request } => (id, Work::Generate(Box::new(request))),
            ToWorker::Embed { id, texts } => (id, Work::Embed(texts)),
            ToWorker::Cancel { id } => {
                if let Some(cancelled) = open.remove(&id).and_then(|open| open.upgrade()) {
                    cancelled.store(true, Ordering::SeqCst);
                    INTERRUPT.store(true, Ordering::SeqCst);
                }
                continue;
            }
        };
        let cancelled = Arc::new(AtomicBool::new(false));
        open.retain(|_, open| open.strong_count() > 0);
        open.insert(id, Arc::downgrade(&cancelled));
        if orders.send(Order { id, work, cancelled, stop: Arc::clone(&stop) }).is_err() {
            break;
        }
    }
    stop.store(true, Ordering::SeqCst);
    INTERRUPT.store(true, Ordering::SeqCst);
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
