//! A guide on a copy of the demo shop, with the worker a test asks for.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use guide::contract::{Ask, Lang, Stage, Timings, TurnEvent, TurnInput};
use guide::{Guide, OpenOptions};
use models::manifest::Prompts;
use models::protocol::OffReason;
use models::supervisor::{HostSettings, Supervisor};
use models::{Embedder, locate};

/// Which model sits beside the guide.
#[derive(Debug, Clone, Copy)]
pub(super) enum Worker {
    /// None.
    Off,
    /// The fake one, with its arguments.
    Fake(&'static [&'static str]),
    /// llama.cpp with the model that comes with the program.
    Real,
}

/// What a turn showed and said.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub intent: String,
    pub stage: Option<Stage>,
    pub text: String,
    pub spoken_by: Option<guide::contract::SpokenBy>,
    pub timings: Timings,
    pub lang: Option<Lang>,
}

impl Told {
    pub(super) fn ids(&self) -> Vec<String> {
        let cards = match &self.stage {
            Some(Stage::Results(results)) => results.cards.iter().collect(),
            Some(Stage::Nothing(nothing)) => nothing.nearest.iter().collect(),
            Some(Stage::Product(page)) => vec![&page.card],
            Some(Stage::Plan(plan)) => vec![&plan.card],
            Some(Stage::Compare(table)) => table.cards.iter().collect(),
            _ => Vec::new(),
        };
        cards.into_iter().map(|card| card.id.clone()).collect()
    }
}

pub(super) struct Visit {
    pub guide: Guide,
    pub shop: PathBuf,
    pub embedder: Option<Arc<Embedder>>,
    turn: u32,
    _dir: tempfile::TempDir,
}

/// Opens the demo shop with a worker, and waits until the worker has settled. Models are trusted to speak here: how well
/// one does is its manifest's business, what becomes of its words is the guide's.
pub(super) async fn visit(worker: Worker) -> Visit {
    let dir = tempfile::tempdir().unwrap();
    let shop = dir.path().join("shop");
    tests::shop_copy(&shop).unwrap();
    let supervisor = match worker {
        Worker::Off => Supervisor::off(OffReason::NoModel),
        Worker::Fake(args) => {
            let program = locate::fake_worker().unwrap();
            let args = args.iter().map(Into::into).collect();
            Supervisor::start(HostSettings { program, args, speaks: true, ..HostSettings::default() })
        }
        Worker::Real => {
            let models = tests::root().join("models");
            let settings = locate::host_settings(models::manifest::ModelRole::Guide, Some(&models)).unwrap();
            Supervisor::start(HostSettings { speaks: true, ..settings })
        }
    };
    tokio::time::timeout(Duration::from_secs(60), supervisor.settled()).await.expect("the worker settles");
    open(dir, shop, supervisor, None).await
}

/// Opens the demo shop without a model that speaks and with a fake one that embeds, with its arguments.
pub(super) async fn visit_read(embeds: &[&str]) -> Visit {
    let dir = tempfile::tempdir().unwrap();
    let shop = dir.path().join("shop");
    tests::shop_copy(&shop).unwrap();
    let (program, args) = (locate::fake_worker().unwrap(), embeds.iter().map(Into::into).collect());
    let settings = HostSettings { program, args, ..HostSettings::default() };
    let embedder = Arc::new(Embedder::start(settings, Prompts::default(), "fake".to_owned()).unwrap());
    open(dir, shop, Supervisor::off(OffReason::NoModel), Some(embedder)).await
}

async fn open(
    dir: tempfile::TempDir,
    shop: PathBuf,
    supervisor: Supervisor,
    embedder: Option<Arc<Embedder>>,
) -> Visit {
    let options = OpenOptions {
        shop: shop.clone(),
        demo: guide::demo_folder(),
        embeds_aside: embedder.is_some(),
        learns_after: None,
        embedder: embedder.clone(),
        pace: Duration::ZERO,
        lang: catalog::product::Lang::Zh,
        idle_seconds: None,
        countdown_seconds: None,
    };
    let guide = tokio::task::spawn_blocking(move || Guide::open(options, supervisor)).await.unwrap().unwrap();
    Visit { guide, shop, embedder, turn: 0, _dir: dir }
}

impl Visit {
    pub(super) async fn say(&mut self, text: &str) -> Told {
        self.turn += 1;
        let mut told = Told::default();
        let mut ends = 0;
        let input = TurnInput { turn: self.turn, lang: Lang::Zh, ask: Ask::Words { text: text.to_owned() } };
        let mut emit = |event: TurnEvent| {
            assert_eq!(ends, 0, "nothing follows the end");
            match event {
                TurnEvent::Started { lang, .. } => told.lang = Some(lang),
                TurnEvent::Products { stage, .. } => told.stage = Some(stage),
                TurnEvent::Text { delta, restart, .. } => {
                    if restart {
                        told.text.clear();
                    }
                    told.text.push_str(&delta);
                }
                TurnEvent::Chips { .. } => {}
                TurnEvent::Done { spoken_by, intent, timings, .. } => {
                    ends += 1;
                    (told.spoken_by, told.intent, told.timings) = (Some(spoken_by), intent, timings);
                }
                TurnEvent::Failed { code, .. } => panic!("{text}: the turn failed: {code}"),
            }
        };
        tokio::time::timeout(Duration::from_secs(60), self.guide.turn(input, &mut emit))
            .await
            .expect("a turn ends");
        assert_eq!(ends, 1, "{text}: one end");
        told
    }
}
