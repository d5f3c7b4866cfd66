//! The task behind a supervisor that has a store server: it takes the same orders as a worker's keeper, decides who is asked, and
//! knows how the server is.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinSet;

use super::client::{Link, Trouble};
use super::{MOST_AT_ONCE, StoreServer};
use crate::protocol::Work;
use crate::supervisor::{CANCELLED, Order, send};
use crate::{Event, Failure, Generation, ModelInfo, Request, Status, Supervisor};

/// How the server is, as far as is known.
#[derive(Debug)]
enum Health {
    /// It is asked for the first time.
    Asking,
    /// It gets requests.
    Well(ModelInfo),
    /// It failed, and is left alone for a while.
    Away,
}

/// What a request has shown about the server.
#[derive(Debug)]
enum News {
    Answered,
    Failed,
}

/// What the server says of itself, when it is time to ask.
type Asked = Pin<Box<dyn Future<Output = Option<ModelInfo>> + Send>>;

struct Keeper {
    link: Arc<Link>,
    local: Supervisor,
    health: Health,
    /// Without an answer between them.
    failures: usize,
    asked: Asked,
    status: watch::Sender<Status>,
    speaks: Arc<AtomicBool>,
    /// The requests under way; letting go of an entry cancels one.
    running: HashMap<u64, oneshot::Sender<()>>,
    tasks: JoinSet<u64>,
    news: mpsc::UnboundedSender<News>,
}

pub(crate) async fn keep(
    server: StoreServer,
    local: Supervisor,
    mut inbox: mpsc::UnboundedReceiver<Order>,
    status: watch::Sender<Status>,
    speaks: Arc<AtomicBool>,
) {
    let mut local_status = local.watch();
    let mut local_goes_on = true;
    let (news, mut heard) = mpsc::unbounded_channel();
    let link = Arc::new(Link::new(server));
    let mut keeper = Keeper {
        asked: ask(&link, None),
        link,
        local,
        health: Health::Asking,
        failures: 0,
        status,
        speaks,
        running: HashMap::new(),
        tasks: JoinSet::new(),
        news,
    };
    loop {
        tokio::select! {
            // Cancels first: nothing must delay them.
            biased;
            order = inbox.recv() => match order {
                Some(Order::Do { id, work, events }) => keeper.begin(id, work, events),
                Some(Order::Cancel { id }) => drop(keeper.running.remove(&id)),
                // The local handle goes with the keeper, and what runs still was asked for by nobody who listens.
                None => return,
            },
            Some(news) = heard.recv() => match news {
                News::Answered => keeper.answered(),
                News::Failed => keeper.failed(),
            },
            Some(ended) = keeper.tasks.join_next() => {
                if let Ok(id) = ended {
                    keeper.running.remove(&id);
                }
            }
            info = &mut keeper.asked => match info {
                Some(info) => keeper.well(info),
                None => keeper.away(),
            },
            changed = local_status.changed(), if local_goes_on => {
                local_goes_on = changed.is_ok();
                keeper.tell();
            }
        }
    }
}

/// Asks the server how it is, after a wait.
fn ask(link: &Arc<Link>, wait: Option<std::time::Duration>) -> Asked {
    let link = Arc::clone(link);
    Box::pin(async move {
        if let Some(wait) = wait {
            tokio::time::sleep(wait).await;
        }
        link.health().await
    })
}

impl Keeper {
    fn well(&mut self, info: ModelInfo) {
        self.asked = Box::pin(std::future::pending());
        self.health = Health::Well(info);
        self.tell();
    }

    fn away(&mut self) {
        let wait = self.link.server.wait_after(self.failures);
        self.failures += 1;
        self.asked = ask(&self.link, Some(wait));
        self.health = Health::Away;
        self.tell();
    }

    fn answered(&mut self) {
        self.failures = 0;
        if !matches!(self.health, Health::Well(_)) {
            self.well(self.link.server.unknown_model());
        }
    }

    /// One failure of several at once counts.
    fn failed(&mut self) {
        if !matches!(self.health, Health::Away) {
            self.away();
        }
    }

    /// Puts the status right.
    fn tell(&self) {
        let server_speaks = self.link.server.speaks;
        let (status, speaks) = match &self.health {
            Health::Asking => (Status::Warming, server_speaks),
            Health::Well(info) => (Status::Ready(info.clone()), server_speaks),
            Health::Away => (self.local.status(), server_speaks && self.local.speaks()),
        };
        self.speaks.store(speaks, Ordering::Relaxed);
        self.status.send_if_modified(|before| {
            let changed = *before != status;
            *before = status;
            changed
        });
    }

    fn begin(&mut self, id: u64, work: Work, events: mpsc::UnboundedSender<Event>) {
        if self.tasks.len() >= usize::from(MOST_AT_ONCE) {
            return send(&events, Event::Failed(Failure::Busy));
        }
        let (cancel, cancelled) = oneshot::channel::<()>();
        self.running.insert(id, cancel);
        let model = match &self.health {
            Health::Well(info) if !info.name.is_empty() => Some(info.name.clone()),
            _ => self.link.server.model.clone(),
        };
        let asks = Asks {
            link: (!matches!(self.health, Health::Away)).then(|| Arc::clone(&self.link)),
            model,
            // Whose words may reach a shopper must not depend on who happens to answer.
            local_speaks_too: !self.link.server.speaks || self.local.speaks(),
            local: self.local.clone(),
            news: self.news.clone(),
        };
        self.tasks.spawn(async move {
            let end = tokio::select! {
                biased;
                _ = cancelled => CANCELLED,
                end = asks.answer(work, &events) => end,
            };
            send(&events, end);
            id
        });
    }
}

/// Whom one request is put to.
struct Asks {
    /// `None`: not the server.
    link: Option<Arc<Link>>,
    model: Option<String>,
    local: Supervisor,
    local_speaks_too: bool,
    news: mpsc::UnboundedSender<News>,
}

impl Asks {
    /// Passes on the text; the terminal event is returned.
    async fn answer(self, work: Work, events: &mpsc::UnboundedSender<Event>) -> Event {
        let work = match work {
            Work::Embed(_) => work,
            Work::Generate(request) => {
                if let Some(end) = self.server_answers(&request, events).await {
                    return end;
                }
                if !self.local_speaks_too {
                    return Event::Failed(Failure::NotReady);
                }
                Work::Generate(request)
            }
        };
        relay(self.local.ask(work), events).await
    }

    /// The end of the server's answer. `None`: nothing was passed on, and the local model may still answer.
    async fn server_answers(
        &self,
        request: &Request,
        events: &mpsc::UnboundedSender<Event>,
    ) -> Option<Event> {
        let link = self.link.as_ref()?;
        let mut said = false;
        let say = |text: String| {
            said = true;
            send(events, Event::Text(text));
        };
        let failure = match link.generate(request, self.model.as_deref(), say).await {
            Ok(done) => {
                let _ = self.news.send(News::Answered);
                return Some(Event::Done(done));
            }
            Err(Trouble::Refused) => return None,
            Err(Trouble::Failed(failure)) => failure,
        };
        let _ = self.news.send(News::Failed);
        said.then_some(Event::Failed(failure))
    }
}

async fn relay(mut generation: Generation, events: &mpsc::UnboundedSender<Event>) -> Event {
    loop {
        match generation.next().await {
            Some(text @ Event::Text(_)) => send(events, text),
            Some(end) => return end,
            None => return Event::Failed(Failure::WorkerGone),
        }
    }
}
