//! The guide as a screen or a command line uses it: open it once, take turns, ask it commands. It owns the session and
//! the catalogue; the model is handed in and may be absent, broken or slow at any time.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};

use catalog::history::EventKind;
use catalog::needs::{Needs, POPULAR};
use catalog::photos::PhotoSize;
use catalog::product::{Lang, Product};
use models::supervisor::Supervisor;
use models::{Embedder, OffReason};
use tokio::sync::watch;

use crate::GuideError;
use crate::boot;
use crate::catalogue::{Catalogue, open};
use crate::completing::complete;
use crate::contract::commands::{Cancel, ForYou, Nothing, Retell, Why, WhyReply};
use crate::contract::{
    Ask, Boot, Commands, Complete, Completions, Fault, Help, Retold, SpokenBy, Status, Suggested, Timings,
    TurnEvent, TurnInput, Wish,
};
use crate::for_you::{FOR_YOU, Seen, for_you, why};
use crate::learner::{Learner, Touched};
use crate::meaning::{self, Embedded};
use crate::need::Need;
use crate::popular::{PopularNeed, offered};
use crate::session::Session;
use crate::speaking;
use crate::speech::{lead, speak};
use crate::turn::{Reply, left_out_chip, take};
use crate::watcher::{Watcher, stock_aside};

/// How a guide is opened.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// The shop's directory.
    pub shop: PathBuf,
    /// The demo shop's folder, installed when the shop has no catalogue.
    pub demo: Option<PathBuf>,
    /// Pause between the pieces of a sentence a template speaks; zero on a command line.
    pub pace: Duration,
    /// Makes vectors of what is asked and sold, if the shop has a model for it.
    pub embedder: Option<Arc<Embedder>>,
    /// Whether products are read by it aside, for as long as the guide is open: in a shop, not on a command line.
    pub embeds_aside: bool,
    /// After so long without a touch the guide learns from the shop's records, for as long as it is open: in a shop, not on a command
    /// line.
    pub learns_after: Option<Duration>,
    /// The language to start in.
    pub lang: Lang,
    /// Seconds without touch, in place of the shop's setting.
    pub idle_seconds: Option<u32>,
    /// Seconds the ring counts, in place of the shop's setting.
    pub countdown_seconds: Option<u32>,
}

/// The guide.
#[derive(Debug)]
pub struct Guide {
    options: OpenOptions,
    catalogue: Arc<RwLock<Arc<Catalogue>>>,
    /// Puts a newer catalogue in place of the one that is open.
    watcher: Watcher,
    touched: Touched,
    /// Learns from the records aside, and takes up what was learned; only in a shop.
    _learner: Option<Learner>,
    supervisor: RwLock<Supervisor>,
    session: Mutex<Session>,
    /// The number of the newest turn; an older one that sees it has moved on stops.
    newest: watch::Sender<u64>,
    /// The number the screen gave the newest turn, for `cancel`.
    screen_turn: Mutex<Option<u32>>,
    /// What shoppers wanted, where it is counted or was.
    needs: Option<Needs>,
    /// Whether sessions are counted: in a shop, not on a command line.
    counting: bool,
    /// What may be offered of it, and of which catalogue that is true.
    popular: RwLock<(Option<u64>, Arc<Vec<PopularNeed>>)>,
}

impl Guide {
    /// Opens the shop. Takes seconds when the demo shop is installed first; call it off the window's thread.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if there is no catalogue and none could be installed.
    pub fn open(options: OpenOptions, supervisor: Supervisor) -> Result<Self, GuideError> {
        catalog::analysis::warm();
        let catalogue = open(&options.shop, options.demo.as_deref())?.with_embedder(options.embedder.clone());
        let catalogue = Arc::new(RwLock::new(Arc::new(catalogue)));
        let watcher = Watcher::start(&options, Arc::clone(&catalogue));
        let touched = Touched::now();
        let learner =
            options.learns_after.map(|after| Learner::start(Arc::clone(&catalogue), touched.clone(), after));
        let mut guide = Self {
            options,
            catalogue,
            watcher,
            touched,
            _learner: learner,
            supervisor: RwLock::new(supervisor),
            session: Mutex::default(),
            newest: watch::Sender::new(0),
            screen_turn: Mutex::default(),
            needs: None,
            counting: false,
            popular: RwLock::default(),
        };
        // The word tables and patterns are compiled at first use: not at the first shopper's.
        let _ = take(
            &guide.catalogue(),
            &mut Session::default(),
            &Ask::Words { text: "红色 red 300以内".to_owned() },
            Lang::Zh,
        );
        if guide.options.shop.join("needs.db").is_file() {
            guide.needs = Needs::open(&guide.options.shop).ok();
            let _ = guide.popular();
        }
        Ok(guide)
    }

    /// Counts what shoppers want from now on, at the end of each session. A disk that cannot be written to is no reason
    /// not to serve: nothing is counted then.
    #[must_use]
    pub fn counting_needs(mut self) -> Self {
        self.counting = true;
        if self.needs.is_none() {
            self.needs = Needs::open(&self.options.shop).ok();
        }
        self
    }

    /// Needs to offer, the most common first: those that something fits in the catalogue of now.
    #[must_use]
    pub fn popular(&self) -> Arc<Vec<PopularNeed>> {
        let Some(needs) = &self.needs else { return Arc::default() };
        let catalogue = self.catalogue();
        let generation = Some(catalogue.shop.meta.generation);
        let known = self.popular.read().unwrap_or_else(PoisonError::into_inner).clone();
        if known.0 == generation {
            return known.1;
        }
        let keys = needs.seen_by(POPULAR).unwrap_or_default().into_iter().map(|(key, _)| key);
        let offered = Arc::new(offered(&catalogue, &keys.collect::<Vec<_>>()).unwrap_or_default());
        *self.popular.write().unwrap_or_else(PoisonError::into_inner) = (generation, Arc::clone(&offered));
        offered
    }

    /// The catalogue as it is now.
    #[must_use]
    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.catalogue.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a turn. `emit` gets its events in order, the last one terminal. A turn begun meanwhile ends this one with
    /// [`TurnEvent::Failed`] and the code `cancelled`.
    pub async fn turn(&self, input: TurnInput, emit: &mut (dyn FnMut(TurnEvent) + Send)) {
        let begun = Instant::now();
        self.touched.touch();
        let mut ticket = 0;
        self.newest.send_modify(|newest| {
            *newest += 1;
            ticket = *newest;
        });
        let turn = input.turn;
        *self.screen_turn.lock().unwrap_or_else(PoisonError::into_inner) = Some(turn);
        let catalogue = self.catalogue();
        let reply = take(&catalogue, &mut self.session(), &input.ask, from_wire(input.lang));
        let mut reply = match reply {
            Ok(reply) => reply,
            Err(_) => {
                emit(TurnEvent::Started { turn, lang: input.lang });
                emit(TurnEvent::Failed { turn, code: "catalogue".to_owned() });
                return;
            }
        };
        emit(TurnEvent::Started { turn, lang: to_wire(reply.lang) });
        let mut timings = Timings::default();
        if let Some(stage) = reply.stage.take() {
            timings.first_card = Some(millis(begun));
            emit(TurnEvent::Products { turn, stage });
        }
        let need = wishes(&self.session());
        emit(TurnEvent::Chips { turn, need, suggestions: reply.suggestions.clone() });
        let mut speaker = Speaker { guide: self, ticket, turn, begun, first_word: None, emit };
        let spoken_by = speaker.answer(&catalogue, &input.ask, &reply).await;
        timings.first_word = speaker.first_word;
        timings.done = millis(begun);
        emit(match spoken_by {
            Some(spoken_by) => TurnEvent::Done { turn, spoken_by, intent: reply.intent.to_owned(), timings },
            None => TurnEvent::Failed { turn, code: "cancelled".to_owned() },
        });
    }

    /// The file of a photo. `size` is `card` or `page`; only a content hash is a name.
    #[must_use]
    pub fn photo(&self, hash: &str, size: &str) -> Option<PathBuf> {
        let size = [PhotoSize::Card, PhotoSize::Page].into_iter().find(|known| known.word() == size)?;
        self.catalogue().shop.photo(hash, size)
    }

    /// A product's row.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<Product> {
        self.catalogue().product(id).ok().flatten()
    }

    /// Searches without a conversation.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the catalogue cannot be read.
    pub fn search(&self, text: &str, lang: Lang) -> Result<Reply, GuideError> {
        take(&self.catalogue(), &mut Session::default(), &Ask::Words { text: text.to_owned() }, lang)
    }

    /// What a shopper asks for, in a question of its own.
    ///
    /// # Errors
    /// [`GuideError::Catalogue`] if the catalogue cannot be read.
    pub fn need_of(&self, text: &str, lang: Lang) -> Result<Need, GuideError> {
        let mut session = Session::default();
        take(&self.catalogue(), &mut session, &Ask::Words { text: text.to_owned() }, lang)?;
        Ok(session.need)
    }

    /// Keeps what was looked at in a visit that ended, without whose it was, if the shop lets it.
    fn note_visit(&self, visit: &[(String, EventKind)]) {
        let catalogue = self.catalogue();
        if !self.counting || !catalogue.settings().histories.visits || visit.len() < 2 {
            return;
        }
        let ids: Vec<&str> = visit.iter().map(|(id, _)| id.as_str()).collect();
        catalogue.note_visit(&ids);
        let done: Vec<(&str, EventKind)> = visit.iter().map(|(id, kind)| (id.as_str(), *kind)).collect();
        // That it cannot be written costs a visit to learn from, nothing the next shopper could see.
        if let Ok(histories) = catalogue.shop.histories_db() {
            let _ = histories.record_visit(&done, catalog::import::now());
        }
    }

    /// How the model is.
    #[must_use]
    pub fn supervisor(&self) -> Supervisor {
        self.supervisor.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Speaks with another model from the next turn on. What the one before is saying it says to its end.
    pub fn replace_model(&self, supervisor: Supervisor) {
        *self.supervisor.write().unwrap_or_else(PoisonError::into_inner) = supervisor;
    }

    /// Ranks by another embedding model, once it has read the products: until then lists stand as they did. `go_on` is asked now and
    /// then. Takes as long as reading takes; call it on a thread of its own.
    ///
    /// # Errors
    /// [`GuideError`] if the catalogue cannot be opened, or vectors cannot be read or written.
    pub fn replace_embedder(
        &self,
        embedder: &Arc<Embedder>,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Embedded, GuideError> {
        self.watcher.set_replacing(true);
        let replaced = self.read_with(embedder, go_on);
        self.watcher.set_replacing(false);
        if !matches!(replaced, Ok(Embedded::All)) && self.options.embeds_aside {
            // What the one that stays has not read is read after all.
            meaning::embed_aside(&self.catalogue());
        }
        replaced
    }

    fn read_with(&self, embedder: &Arc<Embedder>, go_on: &dyn Fn() -> bool) -> Result<Embedded, GuideError> {
        loop {
            let newer = open(&self.options.shop, self.options.demo.as_deref())?;
            let newer = newer.with_embedder(Some(Arc::clone(embedder)));
            let pace = meaning::Pace { at_once: 1, go_on };
            let folder = newer.shop.dir.clone();
            match meaning::embed(&newer, embedder, &folder, pace, &mut |_, _| {})? {
                Embedded::All if newer.index.vectors().is_none() => {
                    // It was asked of each product and answered for few.
                    return Ok(Embedded::Off(OffReason::KeepsCrashing));
                }
                Embedded::All => {}
                ended @ (Embedded::Stopped | Embedded::Off(_)) => return Ok(ended),
            }
            let mut current = self.catalogue.write().unwrap_or_else(PoisonError::into_inner);
            // What came in between is read too; what was read already is kept.
            if current.shop.meta.generation == newer.shop.meta.generation {
                let newer = Arc::new(newer);
                stock_aside(&newer);
                *current = newer;
                return Ok(Embedded::All);
            }
        }
    }
}

struct Speaker<'a> {
    guide: &'a Guide,
    ticket: u64,
    turn: u32,
    begun: Instant,
    first_word: Option<f64>,
    emit: &'a mut (dyn FnMut(TurnEvent) + Send),
}

impl Speaker<'_> {
    fn is_newest(&self) -> bool {
        *self.guide.newest.borrow() == self.ticket
    }

    fn text(&mut self, delta: String, restart: bool) {
        self.first_word.get_or_insert_with(|| millis(self.begun));
        (self.emit)(TurnEvent::Text { turn: self.turn, delta, restart });
    }

    /// Says the answer; `None` if a newer turn began.
    async fn answer(&mut self, catalogue: &Catalogue, ask: &Ask, reply: &Reply) -> Option<SpokenBy> {
        let supervisor = self.guide.supervisor();
        let mut restart = false;
        if supervisor.speaks() && supervisor.status().is_ready() && speaking::may_speak(&reply.answer) {
            let question = match ask {
                Ask::Words { text } | Ask::Exactly { text } => text.as_str(),
                _ => "",
            };
            let lead = lead(&reply.answer, reply.lang);
            if !lead.is_empty() {
                self.text(lead, false);
            }
            let template = speak(reply.answer.itself(), reply.lang);
            let evidence = speaking::evidence(catalogue, reply);
            let request = speaking::request(question, &template, &evidence, reply.lang);
            let mut changed = self.guide.newest.subscribe();
            let ticket = self.ticket;
            let said = {
                let mut say = |words: String| {
                    self.text(words, false);
                    self.is_newest()
                };
                let spoken =
                    speaking::speak(&supervisor, catalogue, request, &evidence, reply.lang, &mut say);
                tokio::select! {
                    said = spoken => said,
                    // Dropping the generation cancels it in the worker.
                    _ = changed.wait_for(|newest| *newest != ticket) => false,
                }
            };
            if !self.is_newest() {
                return None;
            }
            if said {
                return Some(SpokenBy::Model);
            }
            restart = self.first_word.is_some();
        }
        for piece in pieces(&speak(&reply.answer, reply.lang)) {
            if !self.is_newest() {
                return None;
            }
            self.text(piece, restart);
            restart = false;
            if !self.guide.options.pace.is_zero() {
                tokio::time::sleep(self.guide.options.pace).await;
            }
        }
        self.is_newest().then_some(SpokenBy::Template)
    }
}

/// A template's sentence in pieces of a few words, so that it appears the way a model's does.
fn pieces(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut weight = 0;
    for c in text.chars() {
        let last = out.len() - 1;
        out[last].push(c);
        weight += if catalog::analysis::is_han(c) { 2 } else { 1 };
        let breaks = weight >= 8 && (catalog::analysis::is_han(c) || !c.is_alphanumeric());
        if breaks {
            out.push(String::new());
            weight = 0;
        }
    }
    out.retain(|piece| !piece.is_empty());
    out
}

fn millis(since: Instant) -> f64 {
    (since.elapsed().as_secs_f64() * 1_000_000.0).round() / 1_000.0
}

/// The need as chips, and how many products were said no to.
#[must_use]
pub fn wishes(session: &Session) -> Vec<Wish> {
    let need = session.need.parts.iter();
    need.map(|part| Wish { id: part.id.clone(), kind: part.kind, label: crate::cards::words(&part.label) })
        .chain(left_out_chip(session.rejected.len()))
        .collect()
}

/// A language as the wire has it.
#[must_use]
pub fn to_wire(lang: Lang) -> crate::contract::Lang {
    match lang {
        Lang::Zh => crate::contract::Lang::Zh,
        Lang::En => crate::contract::Lang::En,
    }
}

/// A language as the catalogue has it.
#[must_use]
pub fn from_wire(lang: crate::contract::Lang) -> Lang {
    match lang {
        crate::contract::Lang::Zh => Lang::Zh,
        crate::contract::Lang::En => Lang::En,
    }
}

impl Commands for Guide {
    fn boot(&self, _: Nothing) -> Result<Boot, Fault> {
        let mut boot =
            boot::boot(&self.catalogue(), &self.popular(), self.status(Nothing {})?, self.options.lang)
                .map_err(|_| Fault::Catalogue)?;
        boot.idle_seconds = self.options.idle_seconds.unwrap_or(boot.idle_seconds);
        boot.countdown_seconds = self.options.countdown_seconds.unwrap_or(boot.countdown_seconds);
        Ok(boot)
    }

    fn help(&self, _: Nothing) -> Result<Help, Fault> {
        Ok(boot::help(&self.catalogue()))
    }

    fn status(&self, _: Nothing) -> Result<Status, Fault> {
        let catalogue = self.catalogue();
        let supervisor = self.supervisor();
        Ok(boot::status(&catalogue, &supervisor.status(), supervisor.speaks()))
    }

    fn retell(&self, args: Retell) -> Result<Retold, Fault> {
        self.touched.touch();
        let lang = from_wire(args.lang);
        let mut session = self.session();
        session.lang = Some(lang);
        let text = session.last.as_ref().map(|answer| speak(answer, lang)).unwrap_or_default();
        Ok(Retold { lang: args.lang, text, suggestions: session.suggestions.clone() })
    }

    fn complete(&self, args: Complete) -> Result<Completions, Fault> {
        self.touched.touch();
        let lang = from_wire(args.lang);
        let items = complete(&self.catalogue(), &self.popular(), &args.text, lang);
        let rejected = self.session().rejected.clone();
        let left = |one: &crate::contract::Completion| {
            one.product.as_ref().is_none_or(|card| !rejected.contains(&card.id))
        };
        items
            .map(|items| Completions { items: items.into_iter().filter(left).collect() })
            .map_err(|_| Fault::Catalogue)
    }

    fn for_you(&self, _: Nothing) -> Result<ForYou, Fault> {
        let seen = Seen::of(&self.session());
        let items = for_you(&self.catalogue(), &seen, FOR_YOU).map_err(|_| Fault::Catalogue)?;
        Ok(ForYou { items: items.into_iter().map(Suggested::from).collect() })
    }

    fn why(&self, args: Why) -> Result<WhyReply, Fault> {
        self.touched.touch();
        let seen = Seen::of(&self.session());
        let reasons = why(&self.catalogue(), &seen, &args.id, FOR_YOU).map_err(|_| Fault::Catalogue)?;
        Ok(WhyReply { reasons })
    }

    fn cancel(&self, args: Cancel) -> Result<Nothing, Fault> {
        let current = *self.screen_turn.lock().unwrap_or_else(PoisonError::into_inner);
        if current == Some(args.turn) {
            self.newest.send_modify(|newest| *newest += 1);
        }
        Ok(Nothing {})
    }

    fn reset(&self, _: Nothing) -> Result<Nothing, Fault> {
        self.newest.send_modify(|newest| *newest += 1);
        let (wanted, visit) = {
            let mut session = self.session();
            let wanted = std::mem::take(&mut session.needs);
            let visit = std::mem::take(&mut session.visit);
            session.wipe();
            (wanted, visit)
        };
        self.note_visit(&visit);
        if let Some(needs) = self.needs.as_ref().filter(|_| self.counting && !wanted.is_empty())
            && needs.count(&wanted).is_ok()
        {
            // Seen anew when it is asked for next.
            self.popular.write().unwrap_or_else(PoisonError::into_inner).0 = None;
        }
        Ok(Nothing {})
    }
}
