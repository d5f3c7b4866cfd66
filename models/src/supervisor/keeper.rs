//! The task that keeps one worker: check the file, start, serve, and after a crash wait and start again.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep_until, timeout_at};

use super::child::{Newborn, Worker};
use super::queue::{Deadlines, Queue, Verdict};
use super::{Event, Failure, HostSettings, Order, Status, send};
use crate::gguf::Header;
use crate::protocol::frames::FrameError;
use crate::protocol::{BadHandshake, Handshake};
use crate::{ModelsError, OffReason, Plan, set_aside};

type Inbox = mpsc::UnboundedReceiver<Order>;

/// How one life of the worker ended.
enum End {
    /// Nobody holds a handle any more.
    NobodyAsks,
    /// It said that it cannot work; trying again would not help.
    Off(OffReason),
    /// It died, hung or talked rubbish.
    Crashed(Death),
}

/// What is known of a death.
#[derive(Debug, Clone, Default)]
pub(super) struct Death {
    /// Layers were on a graphics processor, or were to go there.
    pub(super) on_gpu: bool,
    /// The CPU variant with which it met an instruction that this CPU does not have.
    pub(super) illegal: Option<String>,
}

impl Death {
    /// Of a worker that went by this plan.
    fn under(plan: Plan, illegal: bool) -> Self {
        let illegal = (illegal && !plan.cpu_variant.is_empty()).then_some(plan.cpu_variant);
        Self { on_gpu: plan.gpu.is_some(), illegal }
    }
}

/// Crashes with layers on a graphics processor after which a worker uses none until the host starts anew.
const MOST_ON_GPU: u32 = 3;

/// Crashes, and what is learnt from them.
#[derive(Debug, Default)]
pub(super) struct Crashes {
    /// With layers on a graphics processor: the worker is told, and puts fewer there; not counted below until there are none.
    on_gpu: u32,
    /// CPU variants that workers died of by an illegal instruction: the next is told, and takes other kernels. Not held against the model.
    illegal: Vec<String>,
    /// Without a finished answer between them: decides when the model is set aside.
    in_a_row: u32,
    /// Without a long quiet life between them: decides how long to wait.
    recent: usize,
}

pub(super) async fn keep(
    settings: HostSettings,
    mut inbox: Inbox,
    status: watch::Sender<Status>,
    pid: Arc<AtomicU32>,
) {
    let mut crashes = Crashes::default();
    if let Some(reason) = examine(&settings, &mut inbox).await {
        return stay_off(reason, inbox, &status).await;
    }
    loop {
        status.send_replace(Status::Warming);
        let started = Instant::now();
        let end = one_life(&settings, &mut inbox, &status, &pid, &mut crashes).await;
        pid.store(0, Ordering::Relaxed);
        match end {
            End::NobodyAsks => return,
            End::Off(reason) => return stay_off(reason, inbox, &status).await,
            End::Crashed(death) => {
                if started.elapsed() >= settings.forgive_after {
                    (crashes.in_a_row, crashes.recent) = (0, 0);
                }
                crashes.learn(death);
            }
        }
        if crashes.in_a_row >= settings.crashes_allowed {
            if let (Some(list), Some(seal)) = (&settings.set_aside, &settings.seal) {
                set_aside::add(list, &seal.sha256);
            }
            return stay_off(OffReason::KeepsCrashing, inbox, &status).await;
        }
        let after = wait_after(&settings.backoff, crashes.recent);
        crashes.recent += 1;
        status.send_replace(Status::Restarting { crashes: crashes.in_a_row + crashes.on_gpu, after });
        if refuse_until(&mut inbox, sleep_until(Instant::now() + after)).await.is_none() {
            return;
        }
    }
}

impl Crashes {
    fn learn(&mut self, death: Death) {
        if let Some(variant) = death.illegal.filter(|variant| !self.illegal.contains(variant)) {
            self.illegal.push(variant);
        } else if death.on_gpu && self.on_gpu < MOST_ON_GPU {
            self.on_gpu += 1;
        } else {
            self.in_a_row += 1;
        }
    }

    /// What the next worker is told.
    pub(super) fn lessons(&self) -> Vec<String> {
        let mut args = Vec::new();
        for variant in &self.illegal {
            args.extend(["--illegal-instruction".to_owned(), variant.clone()]);
        }
        match self.on_gpu {
            0 => {}
            MOST_ON_GPU.. => args.push("--no-gpu".to_owned()),
            times => args.extend(["--gpu-crashes".to_owned(), times.to_string()]),
        }
        args
    }
}

fn wait_after(backoff: &[Duration], crashes_before: usize) -> Duration {
    backoff.get(crashes_before).or(backoff.last()).copied().unwrap_or(Duration::from_secs(1))
}

/// Looks at the model file before anything tries to load it. `Some`: do not try.
async fn examine(settings: &HostSettings, inbox: &mut Inbox) -> Option<OffReason> {
    let model = settings.model.clone()?;
    let (role, seal) = (settings.role, settings.seal.clone());
    if settings.is_set_aside() {
        return Some(OffReason::KeepsCrashing);
    }
    let check = tokio::task::spawn_blocking(move || -> Result<(), ModelsError> {
        let header = Header::read(&model).and_then(|header| header.check_loadable(role));
        header.map_err(|source| ModelsError::Gguf { path: model.clone(), source })?;
        seal.map_or(Ok(()), |seal| seal.verify(&model))
    });
    match refuse_until(inbox, check).await? {
        Ok(result) => result.err().map(|error| error.off_reason()),
        // The check itself died: the file is beyond us.
        Err(_) => Some(OffReason::Unreadable),
    }
}

/// Turns requests away until something is finished. `None`: nobody asks any more.
async fn refuse_until<T>(inbox: &mut Inbox, done: impl Future<Output = T>) -> Option<T> {
    tokio::pin!(done);
    loop {
        tokio::select! {
            biased;
            order = inbox.recv() => match order {
                Some(order) => refuse(order),
                None => return None,
            },
            result = &mut done => return Some(result),
        }
    }
}

fn refuse(order: Order) {
    if let Order::Do { events, .. } = order {
        send(&events, Event::Failed(Failure::NotReady));
    }
}

async fn stay_off(reason: OffReason, mut inbox: Inbox, status: &watch::Sender<Status>) {
    status.send_replace(Status::Off(reason));
    while let Some(order) = inbox.recv().await {
        refuse(order);
    }
}

async fn one_life(
    settings: &HostSettings,
    inbox: &mut Inbox,
    status: &watch::Sender<Status>,
    pid: &AtomicU32,
    crashes: &mut Crashes,
) -> End {
    let mut newborn = match Newborn::start(settings, &crashes.lessons()) {
        Ok(newborn) => newborn,
        Err(error) => return not_started(&error),
    };
    pid.store(newborn.pid().unwrap_or(0), Ordering::Relaxed);
    let load_by = Instant::now() + settings.load_deadline;
    let mut planned = Plan::default();
    let end = loop {
        let Some(handshake) = refuse_until(inbox, timeout_at(load_by, newborn.handshake())).await else {
            newborn.kill().await;
            return End::NobodyAsks;
        };
        match handshake {
            Ok(Some(Ok(Handshake::Planned(plan)))) => planned = plan,
            Ok(Some(Ok(Handshake::Ready(info)))) => {
                let worker = newborn.grow_up();
                let plan = info.plan.clone();
                let queue = Queue::new(Deadlines::from(settings), &info);
                status.send_replace(Status::Ready(info));
                return serve(queue, inbox, worker, crashes, plan).await;
            }
            Ok(Some(Ok(Handshake::Refused(reason)))) => break Some(End::Off(reason)),
            Ok(Some(Err(BadHandshake::OtherVersion))) => break Some(End::Off(OffReason::WrongWorker)),
            Ok(Some(Err(BadHandshake::Garbled)) | None) | Err(_) => break None,
        }
    };
    let illegal = newborn.kill().await;
    end.unwrap_or_else(|| End::Crashed(Death::under(planned, illegal)))
}

/// No such file or no right to run it will not heal; no memory or no process slot may.
fn not_started(error: &std::io::Error) -> End {
    use std::io::ErrorKind::{NotFound, PermissionDenied};
    match error.kind() {
        NotFound | PermissionDenied => End::Off(OffReason::WorkerMissing),
        _ => End::Crashed(Death::default()),
    }
}

async fn serve(
    mut queue: Queue,
    inbox: &mut Inbox,
    mut worker: Worker,
    crashes: &mut Crashes,
    plan: Plan,
) -> End {
    // Deadlines of an idle worker: none. Far away stands for never.
    let never = Duration::from_secs(86_400);
    loop {
        while let Some(frame) = queue.next_frame(Instant::now()) {
            worker.send(frame);
        }
        let deadline = queue.next_deadline().unwrap_or_else(|| Instant::now() + never);
        let verdict = tokio::select! {
            // Cancels first: a stream of text must not delay them.
            biased;
            order = inbox.recv() => match order {
                Some(Order::Do { id, work, events }) => {
                    queue.add(id, work, events, Instant::now());
                    Verdict::Fine
                }
                Some(Order::Cancel { id }) => {
                    if queue.cancel(id, Instant::now()) {
                        worker.cancel(id);
                    }
                    Verdict::Fine
                }
                None => {
                    worker.dismiss().await;
                    return End::NobodyAsks;
                }
            },
            message = worker.hear() => match message {
                Ok(message) => queue.hear(message, Instant::now()),
                Err(error) => {
                    queue.clear(match error {
                        FrameError::Garbled => Failure::Garbled,
                        FrameError::Closed | FrameError::Broken(_) => Failure::WorkerGone,
                    });
                    Verdict::Kill
                }
            },
            () = sleep_until(deadline) => {
                let (verdict, let_go) = queue.pass(Instant::now());
                for id in let_go {
                    worker.cancel(id);
                }
                verdict
            }
        };
        match verdict {
            Verdict::Fine => {}
            Verdict::Finished => crashes.in_a_row = 0,
            Verdict::Kill => {
                queue.clear(Failure::WorkerGone);
                let illegal = worker.kill().await;
                return End::Crashed(Death::under(plan, illegal));
            }
        }
    }
}
