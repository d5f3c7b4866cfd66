//! A small shop of its own, opened in a folder that vanishes, and one who talks to it.

use std::path::Path;
use std::time::Duration;

use guide::contract::{Ask, Commands, Lang, Stage, TurnEvent, TurnInput, Wish};
use guide::models::protocol::OffReason;
use guide::models::supervisor::Supervisor;
use guide::{Guide, OpenOptions};

pub(crate) struct Shopper {
    pub(crate) guide: Guide,
    lang: Lang,
    turn: u32,
    dir: tempfile::TempDir,
}

/// The shop's feed.
pub(crate) fn feed() -> &'static str {
    include_str!("../shop/products.jsonl")
}

/// What a turn showed and said.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) lang: Lang,
    pub(crate) intent: String,
    pub(crate) stage: Option<Stage>,
    pub(crate) need: Vec<Wish>,
    pub(crate) text: String,
    pub(crate) suggestions: Vec<guide::contract::Suggestion>,
}

impl Told {
    /// Ids of the cards, in order.
    pub(crate) fn ids(&self) -> Vec<&str> {
        match &self.stage {
            Some(Stage::Results(results)) => results.cards.iter().map(|card| card.id.as_str()).collect(),
            Some(Stage::Nothing(nothing)) => nothing.nearest.iter().map(|card| card.id.as_str()).collect(),
            Some(Stage::Product(page)) => vec![page.card.id.as_str()],
            Some(Stage::Plan(plan)) => vec![plan.card.id.as_str()],
            Some(Stage::Compare(table)) => table.cards.iter().map(|card| card.id.as_str()).collect(),
            _ => Vec::new(),
        }
    }
}

pub(crate) fn open(lang: Lang) -> Shopper {
    open_with(lang, "")
}

/// The same, with a `shop.toml` of the shop's own.
pub(crate) fn open_with(lang: Lang, settings: &str) -> Shopper {
    let dir = tempfile::tempdir().unwrap();
    if !settings.is_empty() {
        std::fs::create_dir_all(dir.path().join("shop")).unwrap();
        std::fs::write(dir.path().join("shop/shop.toml"), settings).unwrap();
    }
    let options = OpenOptions {
        shop: dir.path().join("shop"),
        demo: Some(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shop")),
        embedder: None,
        embeds_aside: false,
        learns_after: None,
        pace: Duration::ZERO,
        lang: catalog::product::Lang::Zh,
        idle_seconds: None,
        countdown_seconds: None,
    };
    let guide = Guide::open(options, Supervisor::off(OffReason::NoModel)).unwrap();
    Shopper { guide, lang, turn: 0, dir }
}

/// The same, counting what shoppers want.
pub(crate) fn counting(lang: Lang) -> Shopper {
    let Shopper { guide, dir, .. } = open(lang);
    Shopper { guide: guide.counting_needs(), lang, turn: 0, dir }
}

impl Shopper {
    pub(crate) fn say(&mut self, text: &str) -> Told {
        self.ask(Ask::Words { text: text.to_owned() })
    }

    pub(crate) fn ask(&mut self, ask: Ask) -> Told {
        self.turn += 1;
        let mut events = Vec::new();
        let input = TurnInput { turn: self.turn, lang: self.lang, ask };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(self.guide.turn(input, &mut |event| events.push(event)));
        assert_eq!(events.iter().filter(|event| event.is_terminal()).count(), 1, "one end: {events:?}");
        assert!(events.last().is_some_and(TurnEvent::is_terminal), "the end is last: {events:?}");
        let mut told = Told {
            lang: self.lang,
            intent: String::new(),
            stage: None,
            need: Vec::new(),
            text: String::new(),
            suggestions: Vec::new(),
        };
        for event in events {
            match event {
                TurnEvent::Started { lang, .. } => told.lang = lang,
                TurnEvent::Products { stage, .. } => told.stage = Some(stage),
                TurnEvent::Text { delta, restart, .. } => {
                    if restart {
                        told.text.clear();
                    }
                    told.text.push_str(&delta);
                }
                TurnEvent::Chips { need, suggestions, .. } => {
                    (told.need, told.suggestions) = (need, suggestions);
                }
                TurnEvent::Done { intent, .. } => told.intent = intent,
                TurnEvent::Failed { code, .. } => panic!("the turn failed: {code}"),
            }
        }
        told
    }

    /// A file of the shop's directory.
    pub(crate) fn shop_file(&self, name: &str) -> std::path::PathBuf {
        self.dir.path().join("shop").join(name)
    }

    /// Imports another feed in full, as the shop would from beside.
    pub(crate) fn import(&self, lines: &str) {
        let file = self.dir.path().join("products.jsonl");
        std::fs::write(&file, lines).unwrap();
        let options = catalog::import::ImportOptions::default();
        catalog::import::import(&self.dir.path().join("shop"), &[file], &options).unwrap();
        self.until_taken_in();
    }

    /// Waits until the guide has the newest catalogue.
    pub(crate) fn until_taken_in(&self) {
        for _ in 0..100 {
            let _ = self.guide.boot(guide::contract::commands::Nothing {});
            if !self.guide.catalogue().shop.is_stale().unwrap() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the guide does not see the new catalogue");
    }

    pub(crate) fn reset(&self) {
        self.guide.reset(guide::contract::commands::Nothing {}).unwrap();
    }
}
